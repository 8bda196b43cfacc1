// The training lab: a model learns on the page, in a worker, while a reader watches.

import { dial } from "../shared/controls.js";
import { Refusal, vocabulary } from "../shared/engine.js";
import { choice, element, frame, hold, put, quote, spread, wordsOf } from "../shared/kit.js";
import { handRound } from "../shared/trained.js";
import { drawn, randomNumbers } from "../shared/training.js";
import { arrowTable, bitsChart, lossChart, saidTable } from "./charts.js";
import { hire, work } from "./learner.js";
import { readModel, writeModel } from "./npz.js";

const CHOSEN = ["task", "cell", "units", "attention", "context", "wire", "seed", "steps"];
const EMBEDDING = 32;

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
  const { say, announce, listen } = held;
  const tasks = model.get("tasks");
  const chosen = choices(held);
  const button = (key, onclick, look = "") => element("button", { onclick, class: look }, say(key));
  const start = button("start", () => (going ? stop() : go()), "s2s-first");
  const once = button("once", () => (stop(), learner.want(1)));
  const bar = element("progress", { "aria-label": say("bar") });
  const where = element("span");
  const message = element("p", { class: "s2s-message" });
  const input = element("input", {
    type: "file",
    accept: ".npz",
    hidden: true,
    onchange: () => input.files?.[0] && load(input.files[0]),
  });
  const row = (name, ...nodes) => element("div", { class: name }, ...nodes);
  const pick = button("load", () => input.click());
  const [loss, bits] = [row("s2s-chart"), row("s2s-chart")];
  const [said, arrows] = [element("div"), element("div")];
  const again = button("again", () => begin());
  const parts = [
    chosen.task,
    row("s2s-player", start, once, again, bar, where),
    message,
    row("s2s-stage", loss, bits, row("s2s-side s2s-part", said, arrows)),
    chosen.more,
    row("s2s-bar", button("open", share), button("save", save), pick, input),
    held.live,
  ];
  const root = frame("training", model.get("language"), ...parts);
  const learner = hire(model.get("_esm"), show, () => tell("died", { steps: losses.length }));
  let going = false;
  /** @type {any} */
  let made; // what was chosen for this model
  /** @type {number[]} */
  let losses = [];
  let before = losses;
  /** @type {any} */
  let last; // what was told last; the model in its `state` is the last good one
  let since = [0, 0]; // when it was started, and with how many steps learned

  const now = () => Object.fromEntries(CHOSEN.map((name) => [name, model.get(name)]));

  /** A new model, by the choices; or one whose state is given. */
  function begin(/** @type {any} */ state = undefined) {
    stop();
    if (losses.length) before = losses;
    [made, losses, last] = [now(), [], state && { state, curve: [] }];
    const { cell, units, attention, context, wire, seed, steps } = made;
    const task = tasks[made.task];
    learner.begin({
      task,
      design: { cell, units, attention, embedding: EMBEDDING, context: context === "every" },
      settings: { steps, seed, batch: task.batch, rate: task.rate, cut: wire === "cut" },
      state,
    });
    tell();
    bar.max = steps;
  }

  function go() {
    if (last?.done) begin();
    going = true;
    since = [performance.now(), losses.length];
    learner.want(made.steps);
    tell();
    label();
  }

  function stop() {
    if (going) learner.want(0);
    going = false;
    label();
  }

  function label() {
    start.textContent = say(going ? "pause" : losses.length ? "go_on" : "start");
  }

  function tell(key = "", values = {}) {
    message.textContent = key && say(key, values);
    if (key) announce(message.textContent);
  }

  /** About how long it will be, if that can be said. */
  function left(steps) {
    const seconds = ((performance.now() - since[0]) / 1000 / (losses.length - since[1])) * steps;
    if (!going || !Number.isFinite(seconds)) return [];
    const whole = Math.max(1, Math.round(seconds));
    return [whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) })];
  }

  function show(news) {
    last = news;
    losses = news.state.losses;
    const [learned, { steps }, task] = [losses.length, made, tasks[made.task]];
    if (news.broken || news.done) {
      if (going) tell(news.broken ? "broken" : "done", { steps: learned });
      going = false;
    }
    bar.value = learned;
    where.textContent = [say("steps", { learned, steps }), ...left(steps - learned)].join(" · ");
    put(bar, { "aria-valuetext": where.textContent });
    label();
    put(once, { "aria-disabled": learned >= steps });
    loss.replaceChildren(lossChart({ say, steps, words: task.target.length, losses, before }));
    bits.hidden = !news.curve.length;
    if (!bits.hidden) bits.replaceChildren(bitsChart({ say, curve: news.curve, longest: task.longest }));
    arrows.replaceChildren(arrowTable({ say, arrows: news.arrows }));
    const lines = task.samples.map(([heard, wanted], n) => [
      spread(held.gloss.nodes(words(heard, task.source))),
      wordsOf(news.said[n], vocabulary(task.target)),
      news.said[n].finished && String(news.said[n].ids) === String(wanted),
    ]);
    said.replaceChildren(saidTable(say, lines));
  }

  const words = (ids, of) => ids.map((id) => of[id]).join(" ");

  async function save() {
    if (!last) return;
    const { model } = last.state;
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
      held.set({ task, cell, units, attention, context: context ? "every" : "first" });
      begin({ model: packed });
      tell("loaded", { file });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tell(error.message, { ...error.values, file });
    }
  }

  function share() {
    if (!last) return;
    const task = tasks[made.task];
    const pairs = [...task.samples, ...drawn({ ...task, exactly: 3 }, 24, randomNumbers(0))];
    const samples = pairs.map(([heard, said]) => [words(heard, task.source), words(said, task.target)]);
    const { opened, refused } = handRound({ ...last, model: last.state.model, task: made.task, samples });
    tell(refused ? "some_open" : opened ? "opened" : "none_open", { opened, refused });
  }

  root.addEventListener("dragover", (event) => event.preventDefault());
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    const [given] = event.dataTransfer?.files ?? [];
    if (given) load(given);
  });
  listen(CHOSEN, () => {
    chosen.show();
    if (JSON.stringify(now()) === JSON.stringify(made)) tell();
    else if (losses.length) tell("changed");
    else begin();
  });
  chosen.show();
  begin();
  el.append(root);
  return () => (held.release(), learner.end());
}

if (typeof document === "undefined") work();

export default { render };
