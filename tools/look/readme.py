"""The pictures of the README: the microscope of notebook 2 in JupyterLab, as a learner sees it."""

from tools import REPO
from tools.look.browser import chromium, jupyterlab, run_all, show_cell

NOTEBOOKS = {"en": "notebooks/02_the_encoder.ipynb", "ko": "notebooks/ko/02_the_encoder.ipynb"}
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


def take():
    """Take them again, in both languages and themes: docs/microscope-LANGUAGE-THEME.png."""
    with jupyterlab() as address, chromium() as browser:
        for language, notebook in NOTEBOOKS.items():
            page = browser.new_page(viewport={"width": 1280, "height": 1200})
            run_all(page, address(notebook))
            page.keyboard.press("Control+b")  # without the file browser
            microscope = show_cell(page, "Microscope(small").locator(".s2s")
            microscope.locator("td[aria-selected]").wait_for()
            for theme, name in THEMES.items():
                page.evaluate(
                    "(theme) => window.jupyterapp.commands.execute("
                    "'apputils:change-theme', { theme })",
                    name,
                )
                page.locator(f"body[data-jp-theme-name='{name}']").wait_for(state="attached")
                page.wait_for_timeout(1000)  # until the style sheet of the theme is in force
                path = REPO / "docs" / f"microscope-{language}-{theme}.png"
                microscope.screenshot(path=path)
                print(path.relative_to(REPO))
