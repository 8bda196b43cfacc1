// In JupyterLab what answers a prompt is covered until the guess is made or the reader says "show me".
// The builder (tools/notebooks/covers.py) writes into a notebook's metadata which cells those are, and
// what a cover says. Headings stay in sight, as do code, which is to be run, and errors.

import { element } from "../shared/kit.js";
import { guessed } from "./kept.js";

const HEADINGS = "h1, h2, h3, h4, h5, h6";
const ERROR = '[data-mime-type="application/vnd.jupyter.stderr"]'; // and warnings
// What is covered keeps its width, for what measures itself.
const CSS = `
.s2s-covered :is(.jp-OutputArea-child:not(:has(${ERROR})), .jp-MarkdownOutput > :not(${HEADINGS})) {
  visibility: hidden !important;
  height: 0 !important;
  min-height: 0 !important;
  margin-block: 0 !important;
  padding-block: 0 !important;
  overflow: hidden !important;
}
/* One bar for what follows at once; what has a heading begins anew. */
.s2s-covered.jp-mod-noOutputs > .s2s-cover,
.s2s-covered:not(.jp-mod-noOutputs) + .jp-MarkdownCell.s2s-covered:not(:has(${HEADINGS})) > .s2s-cover { display: none; }
.s2s-cover {
  margin: 4px 8px 4px calc(var(--jp-cell-collapser-width) + var(--jp-cell-prompt-width));
  padding: 6px 12px;
  border: 1px dashed;
  border-radius: 6px;
  color: var(--jp-ui-font-color1);
  font: var(--jp-content-font-size1) var(--jp-content-font-family);
}
[data-jp-deck-mode="presenting"] .s2s-cover { margin-inline: 0; }
.s2s-cover > button {
  margin-left: 8px;
  padding: 2px 12px;
  border: 1px solid;
  border-radius: 3px;
  background: var(--jp-layout-color2);
  color: inherit;
  font: inherit;
  cursor: pointer;
}
`;

/** Questions whose prompts have said whether they are answered; of others the browser may know. */
const heard = new Map();
/** Questions of which the reader has said "show me". */
const shown = new Set();
const open = (/** @type {string} */ name) => shown.has(name) || (heard.get(name) ?? guessed(name));

/** Cover a cell, or not. @param {any} notebook @param {any} cell @param {any} words */
function draw(notebook, cell, words) {
  const { node, model } = cell;
  const name = model.getMetadata("answers");
  const covers = Boolean(name) && !open(name);
  const cover = node.querySelector(":scope > .s2s-cover");
  node.classList.toggle("s2s-covered", covers);
  if (!covers) return cover?.remove();
  if (cover) return;
  const onclick = () => {
    shown.add(name);
    drawAll();
    notebook.activeCellIndex = notebook.widgets.indexOf(cell); // the button is gone: the keys go on here
    notebook.mode = "command";
    notebook.activate();
  };
  const button = { "data-lm-suppress-shortcuts": "true", onclick };
  node.append(element("p", { class: "s2s-cover" }, words.covered, " ", element("button", button, words.show_me)));
}

/** @type {Set<() => void>} one for each view of a notebook */
const views = new Set();
const drawAll = () => views.forEach((view) => view());

/** JupyterLab's plugin, for all views of all notebooks. */
export const covered = {
  id: "seq2seq-teach:covered",
  autoStart: true,
  /** @param {any} app */
  activate({ docRegistry }) {
    document.head.append(element("style", {}, CSS));
    document.addEventListener("s2s-asked", (event) => {
      const { name, committed } = /** @type {CustomEvent} */ (event).detail;
      heard.set(name, committed);
      drawAll();
    });
    docRegistry.addWidgetExtension("Notebook", {
      createNew(/** @type {any} */ { content }, /** @type {any} */ context) {
        const cells = context.model.cells;
        const view = () => {
          const words = context.model.getMetadata("covers");
          if (words) for (const cell of content.widgets) draw(content, cell, words);
        };
        views.add(view);
        cells.changed.connect(view);
        context.ready.then(view);
        return {
          isDisposed: false,
          dispose() {
            this.isDisposed = true;
            views.delete(view);
            cells.changed.disconnect(view);
          },
        };
      },
    });
  },
};
