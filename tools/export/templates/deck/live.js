// The course in JupyterLab: its slides and their speaker, on its own notebooks and no others, stills, covers.
// JupyterLab loads what `python -m tools.assets` makes of this from wherever the package is installed.

import { covered } from "../../../../seq2seq_teach/widgets/predict/covered.js";
import { asleep } from "../../../../seq2seq_teach/widgets/shared/asleep.js";
import live from "./live.css";
import slide from "./slide.css";
import { speaker } from "./speaker.js";

const CSS = `
body[data-jp-deck-mode="presenting"] .s2s-deck { ${slide} ${live} }
/* The deck's buttons, in one row below what stands on the slide. */
body[data-jp-deck-mode="presenting"]:has(.s2s-deck) .jp-Deck-Remote-directions { flex-direction: row; }
`;

/** A notebook of the course says in which language it is. @param {any} panel */
async function mark(panel) {
  await panel?.context?.ready;
  const about = panel?.content?.model?.sharedModel?.metadata ?? {};
  if (about.lang && about.title) panel.node.classList.add("s2s-deck");
}

const deck = {
  id: "seq2seq-teach:deck",
  autoStart: true,
  /** @param {any} app */
  activate({ shell }) {
    document.head.append(Object.assign(document.createElement("style"), { textContent: CSS }));
    shell.currentChanged.connect((/** @type {any} */ _, /** @type {any} */ { newValue }) => mark(newValue));
    mark(shell.currentWidget);
  },
};

const here = /** @type {any} */ (window);
here._JUPYTERLAB ??= {};
here._JUPYTERLAB["seq2seq-teach"] = {
  init() {},
  get: async () => () => ({ __esModule: true, default: [deck, speaker, asleep, covered] }),
};
