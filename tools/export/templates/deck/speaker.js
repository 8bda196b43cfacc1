// The live deck for whoever speaks: the keys of a clicker, a black screen, and a window with the notes, the
// next slide and a clock. jupyterlab-slideshow turns the slides; here it is asked to.

import { element } from "../../../../seq2seq_teach/widgets/shared/kit.js";
import look from "./speaker.css";

const INSTRUMENT = ".s2s, .jupyter-widgets"; // inside, every key is its own
const WRITING = 'input, select, textarea, [contenteditable="true"]';
const CSS = ".s2s-black { position: fixed; inset: 0; z-index: 100000; background: #000; cursor: none; }";

/** What the window says, {name: text}, is in a notebook's metadata: tools/notebooks/speaker.py. */
const wordsOf = (/** @type {any} */ { content }) => content.model.getMetadata("speaker");

/** 75 → 1:15. @param {number} seconds */
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

/** The keys of a Korean keyboard are where they are on any other. @param {KeyboardEvent} event */
const keyOf = ({ key, code }) =>
  (/^[ -~]+$/.test(key) && key !== "Process" ? key : code.replace("Key", "")).toLowerCase();

/** The cells of the slide on show and of the one behind it. @param {any} notebook */
function slides({ widgets, activeCellIndex }) {
  const kind = (/** @type {any} */ cell) => cell.model.getMetadata("slideshow")?.slide_type;
  const starts = widgets.flatMap((/** @type {any} */ cell, /** @type {number} */ n) =>
    kind(cell) === "slide" ? [n] : [],
  );
  const here = starts.findLastIndex((/** @type {number} */ n) => n <= activeCellIndex);
  const slide = (/** @type {number} */ n) =>
    n < starts.length
      ? widgets.slice(starts[n], starts[n + 1]).filter((/** @type {any} */ cell) => kind(cell) !== "skip")
      : [];
  return { here: slide(Math.max(here, 0)), next: slide(here + 1) };
}

/** A cell as it looks, but dead. @param {any} cell */
function picture({ node }) {
  const copy = node.cloneNode(true);
  copy.classList.add("jp-deck-mod-onscreen", "jp-deck-mod-visible");
  const drawn = node.querySelectorAll("canvas");
  for (const [n, canvas] of copy.querySelectorAll("canvas").entries()) {
    if (drawn[n].width && drawn[n].height) canvas.getContext("2d").drawImage(drawn[n], 0, 0);
  }
  return copy;
}

/** A style with what scripts have put into it, as MathJax does. @param {any} style */
const copied = (style) =>
  style.matches("link")
    ? style.cloneNode()
    : element("style", {}, [...(style.sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join("\n"));

/** JupyterLab's plugin. */
export const speaker = {
  id: "seq2seq-teach:speaker",
  autoStart: true,
  /** @param {any} app */
  activate({ commands, docRegistry, shell }) {
    const black = element("div", { class: "s2s-black" });
    /** @type {any} */
    let view = null; // {window, notes, next, time, passed, status, words} once it is open
    let left = false; // an instrument, by Escape
    let begun = 0;

    /** The notebook on show, if it is one of the course and a deck. */
    function deck() {
      const presenting = document.body.dataset.jpDeckMode === "presenting";
      const panel = shell.currentWidget;
      return presenting && panel?.hasClass("s2s-deck") && wordsOf(panel) ? panel : null;
    }

    function darken() {
      if (!black.isConnected) document.body.append(black);
      else black.remove();
      draw();
    }

    const turn = (/** @type {string} */ way) => () => black.isConnected || commands.execute(`deck:${way}`);
    const [forward, back] = ["forward", "back"].map(turn);
    /** @type {Record<string, () => unknown>} */
    const acts = { pagedown: forward, pageup: back, b: darken, ".": darken, period: darken, s: open };
    const own = { ...acts, arrowright: forward, arrowleft: back, " ": forward }; // in the speaker's window

    /** @param {KeyboardEvent} event @param {Record<string, () => unknown>} by */
    function act(event, by) {
      const does = !event.ctrlKey && !event.altKey && !event.metaKey && by[keyOf(event)];
      if (!does) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // B would be a new cell
      does();
    }

    /** @param {KeyboardEvent} event */
    function pressed(event) {
      const target = /** @type {Element} */ (event.target);
      left = false;
      if (!deck()) return;
      if (target.closest?.(INSTRUMENT)) left = event.key === "Escape" && !event.isComposing;
      else if (!target.closest?.(WRITING)) act(event, acts);
    }

    /** Escape has done what it does in an instrument; with the key up, the keys are the deck's. */
    function released() {
      if (!left) return;
      left = false;
      const { content } = deck() ?? {};
      if (content) content.mode = "command";
      content?.activeCell.node.focus();
    }

    function open() {
      const opened = window.open("", "s2s-speaker", "popup,width=1180,height=700");
      if (!opened) return; // the browser forbids it, and says so
      if (opened !== view?.window) fill(opened);
      opened.focus();
      draw();
    }

    /** @param {Window} opened */
    function fill(opened) {
      const words = wordsOf(deck());
      const [time, passed] = [element("time"), element("time")];
      const [status, notes, next] = [
        element("span", { role: "status" }),
        element("div", { class: "s2s-notes" }),
        element("div", { class: "s2s-next s2s-deck" }),
      ];
      begun = Date.now();
      const again = element("button", { onclick: () => ((begun = Date.now()), tick()) }, words.again);
      const styles = document.querySelectorAll("style, link[rel=stylesheet]");
      const { document: page } = opened;
      page.open(); // else it would be read in quirks mode, and in Firefox come anew when it has been filled
      page.write("<!doctype html><html><head></head><body></body></html>");
      page.close();
      page.documentElement.lang = document.documentElement.lang;
      page.head.replaceChildren(...[...styles].map(copied), element("style", {}, look));
      page.title = words.title;
      page.body.className = "s2s-speaker";
      Object.assign(page.body.dataset, document.body.dataset); // the style of slides holds here too
      page.body.replaceChildren(
        element("header", {}, time, passed, again, status),
        notes,
        element("section", {}, element("h1", {}, words.next), next),
      );
      view = { window: opened, notes, next, time, passed, status, words };
      opened.addEventListener("keydown", (event) => act(event, own));
      opened.setInterval(tick, 1000);
      tick();
    }

    function tick() {
      if (!view) return; // the window that asks is about to close
      const now = new Date();
      view.time.textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
      view.passed.textContent = clock((now.getTime() - begun) / 1000);
    }

    async function draw() {
      const panel = deck();
      if (!panel || !view || view.window.closed) return;
      const { notes, next, status, words } = view;
      const shown = slides(panel.content);
      const { rendermime } = panel.content;
      const told = rendermime.createRenderer("text/markdown");
      const said = shown.here[0]?.model.getMetadata("notes") ?? "";
      await told.renderModel(rendermime.createModel({ data: { "text/markdown": said } }));
      if (shown.here[0] !== slides(panel.content).here[0]) return; // it has been turned meanwhile
      notes.replaceChildren(told.node);
      const sheet = element("div", { class: "jp-Notebook" }, ...shown.next.map(picture));
      next.replaceChildren(shown.next.length ? sheet : element("p", {}, words.last));
      status.textContent = black.isConnected ? words.black : "";
    }

    function ended() {
      if (deck()) return;
      black.remove();
      view?.window.close();
      view = null;
    }

    document.head.append(element("style", {}, CSS));
    // Before JupyterLab, which listens to the document.
    window.addEventListener("keydown", pressed, true);
    window.addEventListener("keyup", released, true);
    window.addEventListener("pagehide", () => view?.window.close());
    new MutationObserver(ended).observe(document.body, { attributeFilter: ["data-jp-deck-mode"] });
    shell.currentChanged.connect(draw);
    docRegistry.addWidgetExtension("Notebook", {
      createNew: (/** @type {any} */ { content }) => void content.activeCellChanged.connect(draw),
    });
  },
};
