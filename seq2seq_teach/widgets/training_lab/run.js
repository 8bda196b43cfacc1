// A training as it goes: what was chosen for it, how far it has come, and what makes it go on.

import { hire } from "./learner.js";

export const CHOSEN = ["task", "cell", "units", "attention", "context", "wire", "seed", "steps"];
const EMBEDDING = 32;

/**
 * One run after another. `made` is what was chosen for this one, `losses` those of its steps,
 * `before` those of the one before; `last` is what was told last, and the model in its `state` is
 * the last good one. What happens is shown by `view`: see viewOf.
 * @param {any} model @param {any} view
 */
export function runOf(model, view) {
  const tasks = model.get("tasks");
  let since = [0, 0]; // when it was started, and with how many steps learned
  /** @type {any} */
  const run = { made: undefined, losses: [], before: [], last: undefined, going: false };
  const learner = hire(model.get("_esm"), hear, () => view.tell("died", { steps: run.losses.length }));
  const now = () => Object.fromEntries(CHOSEN.map((name) => [name, model.get(name)]));

  /** A new model, by the choices; or one whose state is given. */
  function begin(/** @type {any} */ state = undefined) {
    stop();
    if (run.losses.length) run.before = run.losses;
    const made = now();
    const { cell, units, attention, context, wire, seed, steps } = made;
    const task = tasks[made.task];
    Object.assign(run, { made, task, losses: [], last: state && { state, curve: [] } });
    learner.begin({
      task,
      design: { cell, units, attention, embedding: EMBEDDING, context: context === "every" },
      settings: { steps, seed, batch: task.batch, rate: task.rate, cut: wire === "cut" },
      state,
    });
    view.tell();
  }

  function go() {
    if (run.last?.done) begin();
    run.going = true;
    since = [performance.now(), run.losses.length];
    learner.want(run.made.steps);
    view.tell();
    view.label(run);
  }

  function stop() {
    if (run.going) learner.want(0);
    run.going = false;
    view.label(run);
  }

  function hear(news) {
    Object.assign(run, { last: news, losses: news.state.losses });
    if (news.broken || news.done) {
      if (run.going) view.tell(news.broken ? "broken" : "done", { steps: run.losses.length });
      run.going = false;
    }
    view.show(run, left());
  }

  /** About how many seconds it will take; not a number if that cannot be said. */
  function left() {
    const [{ losses, made }, [start, learned]] = [run, since];
    const each = (performance.now() - start) / 1000 / (losses.length - learned);
    return run.going ? each * (made.steps - losses.length) : NaN;
  }

  /** Something else was chosen: what has learned nothing yet is made anew. */
  function choose() {
    if (JSON.stringify(now()) === JSON.stringify(run.made)) view.tell();
    else if (run.losses.length) view.tell("changed");
    else begin();
  }

  const once = () => (stop(), learner.want(1));
  const turn = () => (run.going ? stop() : go());
  return Object.assign(run, { begin, once, turn, choose, end: learner.end });
}
