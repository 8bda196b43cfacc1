// Where a trained model goes and comes from: other instruments, a file that is kept, one that is dropped.

import { Refusal } from "../shared/engine.js";
import { element, quote } from "../shared/kit.js";
import { handRound } from "../shared/trained.js";
import { drawn, randomNumbers } from "../shared/training.js";
import { readModel, writeModel } from "./npz.js";
import { button, row, words } from "./view.js";

/** The buttons for it; `dropOn(root)` takes a file dropped there. */
export function filesOf({ say, set }, model, run, tell) {
  const tasks = model.get("tasks");
  const input = element("input", {
    type: "file",
    accept: ".npz",
    hidden: true,
    onchange: () => input.files?.[0] && load(input.files[0]),
  });

  async function save() {
    if (!run.last) return;
    const { model } = run.last.state;
    const url = URL.createObjectURL(await writeModel(model));
    const [units] = model[0].arrays["encoder.recurrent"].shape;
    element("a", { href: url, download: say("file", { units }) }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  async function load(given) {
    input.value = "";
    const file = quote(given.name);
    try {
      const { packed, design } = await readModel(given);
      const knows = ({ source, target }) =>
        String(source) === String(packed[0].source) && String(target) === String(packed[0].target);
      const fitting = Object.keys(tasks).filter((name) => knows(tasks[name]));
      if (!fitting.length) throw new Refusal("other_words");
      const task = fitting.includes(model.get("task")) ? model.get("task") : fitting[0];
      const { cell, units, attention, context } = design;
      set({ task, cell, units, attention, context: context ? "every" : "first" });
      run.begin({ model: packed });
      tell("loaded", { file });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(error.message, { ...error.values, file });
    }
  }

  function share() {
    if (!run.last) return;
    const { task, last, made } = run;
    const pairs = [...task.samples, ...drawn({ ...task, exactly: 3 }, 24, randomNumbers(0))];
    const samples = pairs.map(([heard, said]) => [words(heard, task.source), words(said, task.target)]);
    const { opened, refused } = handRound({ ...last, model: last.state.model, task: made.task, samples });
    tell(refused ? "some_open" : opened ? "opened" : "none_open", { opened, refused });
  }

  function dropOn(root) {
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      const [given] = event.dataTransfer?.files ?? [];
      if (given) load(given);
    });
  }

  const pick = button(say, "load", () => input.click());
  const bar = row("s2s-bar", button(say, "open", share), button(say, "save", save), pick, input);
  return { bar, dropOn };
}
