"""JupyterLab, Notebook and a browser, for tests and pictures of what a learner sees."""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tools import REPO

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
# What each is called where it is on the path, and where else it may be.
BROWSERS = {
    "chromium": (
        # Debian's Chromium without the window around its pages takes half the processor.
        *(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "chrome",
            "msedge",
            "microsoft-edge",
        ),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
    "firefox": (
        *("firefox-esr", "firefox"),
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox.exe",
    ),
}


def find_browser(name: str = "chromium") -> str | None:
    """The path of a Chrome, Chromium or Edge on this computer, or of a Firefox, or None."""
    return next(filter(None, map(shutil.which, BROWSERS[name])), None)


def launch(playwright, name: str = "chromium"):
    """Start the browser found here, or else the one Playwright brings."""
    path = find_browser(name)
    if name == "firefox":  # "moz-firefox": as it comes from Mozilla, by WebDriver BiDi
        return playwright.firefox.launch(executable_path=path, channel=path and "moz-firefox")
    return playwright.chromium.launch(executable_path=path, args=FLAGS)


@contextmanager
def chromium():
    """Chromium, for as long as it is needed."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


# The module that is started, what its settings are called, where a notebook is.
LAB = "jupyterlab", "LabApp", "lab/workspaces/test/tree/{}?reset&"
NOTEBOOK = "notebook", "JupyterNotebookApp", "notebooks/{}?"


@contextmanager
def jupyterlab(root: Path = REPO, host: tuple[str, str, str] = LAB):
    """A JupyterLab, or NOTEBOOK, on the files in `root`, with settings of its own.

    Gives a function: path within `root` → address.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        with _served(Path(folder), root, *host) as address:
            yield address


@contextmanager
def _served(folder: Path, root: Path, module: str, app: str, place: str):
    settings = folder / "settings" / "overrides.json"
    settings.parent.mkdir(parents=True)
    quiet = {"fetchNews": "false", "checkForUpdates": False}
    settings.write_text(json.dumps({"@jupyterlab/apputils-extension:notification": quiet}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(16)
    server_at = f"http://127.0.0.1:{port}"
    names = ("CONFIG", "DATA", "RUNTIME")
    env = os.environ | {f"JUPYTER_{name}_DIR": str(folder / name.lower()) for name in names}
    env["JUPYTERLAB_WORKSPACES_DIR"] = str(folder / "workspaces")
    env["JUPYTERLAB_SETTINGS_DIR"] = str(folder / "user-settings")
    env["JUPYTER_PATH"] = str(REPO / "seq2seq_teach" / "jupyter")  # as course.py has it
    command = [sys.executable, "-m", module, "--no-browser", "--allow-root"]
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": port,
        "ServerApp.root_dir": root,
        "IdentityProvider.token": token,
        f"{app}.app_settings_dir": settings.parent,
        f"{app}.expose_app_in_browser": True,
    }
    with (folder / "lab.log").open("w") as log:
        command += [f"--{name}={value}" for name, value in options.items()]
        server = subprocess.Popen(command, env=env, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_for(f"{server_at}/api?token={token}", server, folder / "lab.log")
            yield lambda path: f"{server_at}/{place.format(path)}token={token}"
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:  # it may hang while a page is still opening
                server.kill()


def wait_for(address: str, server, log: Path) -> None:
    """Wait until a server answers. Raises RuntimeError, with the end of its log, if it ends."""
    for _ in range(600):  # a guard against hanging, not a measure
        if server.poll() is not None:
            break
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.5)
    raise RuntimeError(f"Jupyter did not start:\n{log.read_text()[-2000:]}")


# What JupyterLab is asked to do, in the page: with the notebook on show, and its kernel.
RUN_ALL = """async (wait) => {
    const app = window.jupyterapp;
    const { context, sessionContext } = app.shell.currentWidget;
    await context.ready;
    await sessionContext.ready;
    const ran = app.commands.execute('notebook:run-all-cells');
    if (wait) await ran;
}"""
SHOW_CELL = """async (text) => {
    const notebook = window.jupyterapp.shell.currentWidget.content;
    const holds = (cell) => cell.model.type === 'code'
        && cell.model.sharedModel.source.includes(text);
    notebook.activeCellIndex = notebook.widgets.findIndex(holds);
    await notebook.scrollToItem(notebook.activeCellIndex, 'start');
}"""
ACTIVE = ".jp-Notebook .jp-Cell.jp-mod-active"


def run_all(page, address: str, wait: bool = True) -> None:
    """Open a notebook and run every cell of it, to the end unless `wait` is False."""
    page.goto(address)
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90_000)
    page.evaluate(RUN_ALL, wait)


def show_cell(page, text: str):
    """Make the first code cell that holds `text` the active one; → its locator.

    JupyterLab keeps only the cells near the window in the page, so it must be asked.
    """
    page.evaluate(SHOW_CELL, text)
    cell = page.locator(ACTIVE)
    cell.filter(has_text=text).wait_for()
    return cell
