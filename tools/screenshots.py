"""Take the pictures of the README: `python -m tools.screenshots`.

They show the microscope of notebook 2 in JupyterLab as a learner sees it, in both
languages and both themes: `docs/microscope-LANGUAGE-THEME.png`.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tools.browser import REPO, jupyterlab, launch, run_all, show_cell

NOTEBOOKS = {"en": "notebooks/02_the_encoder.ipynb", "ko": "notebooks/ko/02_the_encoder.ipynb"}
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


def main() -> None:
    with (
        TemporaryDirectory() as folder,
        jupyterlab(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
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
        browser.close()


if __name__ == "__main__":
    main()
