"""The pictures of the README: the machine of notebook 1 in JupyterLab, as a learner sees it."""

from tools import REPO
from tools.look.browser import chromium, jupyterlab, run_all, show_cell

NOTEBOOKS = {
    language: f"notebooks/{folder}01_the_secret_letter.ipynb"
    for language, folder in (("en", ""), ("ko", "ko/"))
}


def take():
    """Take them again, in both languages: docs/machine-LANGUAGE.png."""
    with jupyterlab() as address, chromium() as browser:
        for language, notebook in NOTEBOOKS.items():
            page = browser.new_page(viewport={"width": 1280, "height": 1200})
            run_all(page, address(notebook))
            page.keyboard.press("Control+b")  # without the file browser
            machine = show_cell(page, "Machine(load_pretrained()").locator(".s2s")
            machine.get_by_role("slider").first.press("End")
            machine.locator(".s2s-encoder .s2s-cell").nth(1).click()
            page.mouse.move(0, 0)
            page.wait_for_timeout(1000)  # until everything is where it goes
            path = REPO / "docs" / f"machine-{language}.png"
            machine.screenshot(path=path)
            print(path.relative_to(REPO))
