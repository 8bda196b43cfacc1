"""Take the pictures of the README: `python -m tools.screenshots`.

They show notebook 2 in JupyterLab as a learner sees it, in both languages.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tools.browser import REPO, jupyterlab, launch, run_all, show_cell

PICTURES = {"en": "notebooks/02_the_encoder.ipynb", "ko": "notebooks/ko/02_the_encoder.ipynb"}


def main() -> None:
    with (
        TemporaryDirectory() as folder,
        jupyterlab(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        for language, notebook in PICTURES.items():
            page = browser.new_page(viewport={"width": 1100, "height": 1000})
            run_all(page, address(notebook))
            page.keyboard.press("Control+b")  # without the file browser
            stepper = show_cell(page, "IntSlider(1")
            stepper.locator(".noUi-handle").focus()
            page.keyboard.press("ArrowRight")
            stepper.locator(".widget-readout").get_by_text("2").wait_for()
            page.wait_for_timeout(1000)  # until the figure has settled
            stepper.locator(".jp-Cell-outputArea").screenshot(
                path=REPO / "docs" / f"encoder-{language}.png"
            )
            print(f"docs/encoder-{language}.png")
        browser.close()


if __name__ == "__main__":
    main()
