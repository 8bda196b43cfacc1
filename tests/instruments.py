"""What the tests of the instruments share."""

import base64
from pathlib import Path

from seq2seq_teach import current_language, use_language, widgets
from seq2seq_teach.language import Text
from seq2seq_teach.widgets.shared.instrument import packed
from tools.look.own_page import open_instrument

__all__ = ["load_models", "load_modules", "open_instrument", "says_what_is_broken", "words_of"]

WIDGETS = Path(widgets.__file__).parent
AT = "http://widgets"  # where a page finds them


def filled(text, **values):
    """A text of an instrument with its fields filled, one of them counted as one."""
    return Text(text, text)(**values)


def says_what_is_broken(row, name, values, words):
    """In a row of bars each number beyond ±1 is drawn broken, and below it stands how many are."""
    far = [size for size in map(abs, values) if size > 1]
    holes = "(all) => all.map((path) => path.getAttribute('d').split('m').length - 1)"
    assert sum(row.locator("svg path").evaluate_all(holes)) == len(far)
    told = {"count": len(far), "size": len(values), "most": f"{max(far, default=0):.2f}"}
    said = filled(words["widget beyond"], name=name, **told) if far else ""
    assert row.locator("> p").inner_text() == said


def words_of(instrument, language):
    """What an instrument says in a language, by the names its script knows."""
    before = current_language()
    use_language(language)
    words = instrument._texts()
    use_language(before)
    return words


def load_modules(page, *names: str) -> None:
    """Make everything these JavaScript modules export global in the page, as `lib`.

    They are the sources as they stand, which a browser can read without a bundler.
    """
    page.route(
        f"{AT}/**",
        lambda route: route.fulfill(
            path=WIDGETS / route.request.url.removeprefix(f"{AT}/"),
            headers={"Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript"},
        ),
    )
    page.evaluate(
        """async (urls) => {
            const modules = await Promise.all(urls.map((url) => import(url)));
            window.lib = Object.assign({}, ...modules);
        }""",
        [f"{AT}/{name}.js" for name in names],
    )


def load_models(page, *models) -> None:
    """Hand models to the engine in the page: there they are `models`, the first also `packed`."""
    about, weights = packed(models)
    page.evaluate(
        """([about, weights]) => {
            const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
            const message = new Uint8Array(8 + bytes.length); // weights may lie in its middle
            message.set(bytes, 8);
            window.models = lib.readModels(about, new DataView(message.buffer, 8));
            window.packed = [about[0], bytes.buffer];
        }""",
        [about, base64.b64encode(weights).decode()],
    )
