"""WebKit, of which Safari is made, as far as our tests use a browser of Playwright.

Playwright drives no WebKit but its own; this is WebKitGTK, as Debian and Ubuntu have it, driven by
Selenium. It shows its window on a screen that is not there, as Xvfb makes one.
"""

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium import webdriver
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

DRIVER = "WebKitWebDriver"
SCREEN = "1600x1200x24"
# Where Selenium calls a key otherwise.
KEYS = {
    f"Arrow{way}": getattr(Keys, f"ARROW_{way.upper()}") for way in ("Up", "Down", "Left", "Right")
}
KEYS |= {
    name: getattr(Keys, name.upper())
    for name in ("Enter", "Tab", "Escape", "Home", "End", "Control")
}
HOST = '<!doctype html><body style="margin:0"><iframe style="border:0"></iframe>'
# Selenium hands on nothing of what the console says. In every browser it is an error, if one that
# Playwright keeps to itself, to change a size when sizes have been measured, though all is drawn
# anew at once; here it would be a "Script error." of no place. A frame later it is none.
RECORDER = """<script>{
    window.trouble = [];
    const note = (what) => trouble.push(String(what));
    addEventListener("error", (event) => note(event.message || event.target.outerHTML), true);
    addEventListener("unhandledrejection", (event) => note(event.reason));
    console.error = (...said) => note(said.join(" "));
    window.ResizeObserver = class extends ResizeObserver {
        constructor(act) { super((seen) => requestAnimationFrame(() => act(seen))); }
    };
}</script>"""
# What Playwright's `evaluate` takes: an expression, or a function of one value.
EVALUATE = """
const done = arguments[1];
const answer = (what) => (typeof what === "function" ? what(arguments[0]) : what);
Promise.resolve().then(() => answer(%s)).then(
    (value) => done({ value: value ?? null }),
    (fault) => done({ fault: `${fault}\n${fault.stack}` }),
);
"""


def find_webkit() -> bool:
    """Whether this computer has all it takes."""
    return bool(shutil.which(DRIVER) and shutil.which("Xvfb") and browser_of_driver())


def browser_of_driver() -> Path | None:
    """The little browser that WebKitGTK brings for its driver."""
    return next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)


@contextmanager
def screen():
    """A screen for windows that nobody sees; → its name."""
    ours, its = os.pipe()
    command = ["Xvfb", "-displayfd", str(its), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[its], stderr=subprocess.DEVNULL)
    os.close(its)
    try:
        with os.fdopen(ours) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def webkit():
    """The browser, for as long as it is needed."""
    with TemporaryDirectory() as folder, screen() as display:
        options = Options()
        options.binary_location = str(browser_of_driver())
        options.add_argument("--automation")
        service = Service(shutil.which(DRIVER), env=os.environ | {"DISPLAY": display})
        driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            driver.set_window_size(1600, 1200)
            host = Path(folder) / "host.html"
            host.write_text(HOST, encoding="utf-8")
            yield WebKit(driver, host)
        finally:
            driver.quit()


class WebKit:
    """A browser of one window: a new page takes the place of the one before."""

    def __init__(self, driver, host):
        self.driver, self.host = driver, host

    def new_page(self, viewport):
        self.driver.get(self.host.as_uri())
        return Page(self.driver, viewport)


class Page:
    """A page, in a frame, for it may be narrower than a window of WebKitGTK can be."""

    def __init__(self, driver, viewport):
        self.driver = driver
        self.keyboard = Keyboard(driver)
        self.listeners = []
        driver.switch_to.frame(0)
        self.set_viewport_size(viewport)

    def set_default_timeout(self, milliseconds):
        self.driver.set_script_timeout(milliseconds / 1000)

    def set_viewport_size(self, size):
        self.driver.switch_to.default_content()
        script = "Object.assign(document.querySelector('iframe'), arguments[0])"
        self.driver.execute_script(script, size)
        self.driver.switch_to.frame(0)

    def set_content(self, html):
        script = "document.open(); document.write(arguments[0]); document.close()"
        self.driver.execute_script(script, with_recorder(html))

    def goto(self, address):
        self.tell()
        self.driver.switch_to.default_content()
        script = """
            const [address, done] = arguments;
            const frame = document.querySelector("iframe");
            frame.onload = () => done();
            frame.src = address;
        """
        self.driver.execute_async_script(script, address)
        self.driver.switch_to.frame(0)

    def evaluate(self, what, given=None):
        answer = self.driver.execute_async_script(EVALUATE % what.strip().rstrip(";"), given)
        if "fault" in answer:
            raise RuntimeError(answer["fault"])
        return answer["value"]

    def wait_for_function(self, what, arg=None):
        for _ in range(1000):  # a guard against hanging, not a measure
            if answer := self.evaluate(what, arg):
                return answer
            time.sleep(0.05)
        raise TimeoutError(what)

    def locator(self, selector):
        """Who opens an instrument is given one; here it is only the selector."""
        return selector

    def click(self, selector):
        self.driver.find_element(By.CSS_SELECTOR, selector).click()

    def focus(self, selector):
        self.evaluate("(selector) => document.querySelector(selector).focus()", selector)

    def screenshot(self, path):
        self.driver.get_screenshot_as_file(str(path))

    def on(self, event, act):
        if event == "pageerror":
            self.listeners.append(act)

    def tell(self):
        """Say what has gone wrong on a page that is left."""
        for fault in self.evaluate("window.trouble ?? []"):
            for act in self.listeners:
                act(fault)

    def close(self):
        self.tell()
        self.driver.switch_to.default_content()


class Keyboard:
    def __init__(self, driver):
        self.driver = driver

    def press(self, keys):
        """A key, or several held together, as Playwright calls them: "Enter", "Control+a"."""
        *held, key = (KEYS.get(name, name) for name in keys.split("+"))
        actions = ActionChains(self.driver)
        for one in held:
            actions.key_down(one)
        actions.send_keys(key)
        for one in held:
            actions.key_up(one)
        actions.perform()

    def insert_text(self, text):
        self.driver.execute_script("document.execCommand('insertText', false, arguments[0])", text)


def with_recorder(html):
    """The page, which then keeps what goes wrong in it, in `trouble`."""
    return html.replace("<head>", f"<head>{RECORDER}", 1) if "<head>" in html else RECORDER + html
