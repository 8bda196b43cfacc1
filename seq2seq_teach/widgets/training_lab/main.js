// The training lab: a model learns on the page, in a worker, while a reader watches.

import { dial } from "../shared/controls.js";
import { choice, element, frame, hold } from "../shared/kit.js";
import { filesOf } from "./files.js";
import { work } from "./learner.js";
import { CHOSEN, runOf } from "./run.js";
import { viewOf } from "./view.js";

/** What is chosen: the task, and all else folded away. @returns {{ task: HTMLElement, more: HTMLElement, show: () => void }} */
function choices({ say, set, model }) {
  const act = (name) => (value) => set({ [name]: value });
  /** @type {any[]} */
  const parts = Object.entries(model.get("choices")).map(([name, values]) => {
    const named = values.map((value) => [value, say(`${name} ${value}`)]);
    return { name, ...choice(say(name), named, act(name)) };
  });
  const [{ node: task }, ...others] = parts;
  for (const [name, range] of Object.entries({ units: { min: 4, max: 64, step: 4 }, seed: { min: 0, max: 19 } })) {
    const { node, show } = dial(say(name), range, act(name));
    others.push({ name, node, show: (value) => show(value, String(value)) });
  }
  const tick = element("input", { type: "checkbox", onchange: () => set({ attention: tick.checked }) });
  const label = element("label", { class: "s2s-tick" }, tick, say("attention"));
  const summary = element("summary");
  const more = element("div", { class: "s2s-choices" }, ...others.map(({ node }) => node), label);
  function show() {
    for (const { name, show } of [parts[0], ...others]) show(model.get(name));
    tick.checked = model.get("attention");
    summary.textContent = say("made_of", { cell: say(`cell ${model.get("cell")}`), units: model.get("units") });
  }
  return { task, more: element("details", {}, summary, more), show };
}

function render({ model, el }) {
  const held = hold(model);
  const chosen = choices(held);
  const view = viewOf(held, { begin: () => run.begin(), once: () => run.once(), turn: () => run.turn() });
  const run = runOf(model, view);
  const files = filesOf(held, model, run, view.tell);
  const parts = [chosen.task, view.player, view.message, view.stage, chosen.more, files.bar, held.live];
  const root = frame("training", model.get("language"), ...parts);
  files.dropOn(root);
  held.listen(CHOSEN, () => {
    chosen.show();
    run.choose();
  });
  chosen.show();
  run.begin();
  el.append(root);
  return () => (held.release(), run.end());
}

if (typeof document === "undefined") work();

export default { render };
