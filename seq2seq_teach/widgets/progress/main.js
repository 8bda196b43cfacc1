// @ts-check
// The progress of a training: how far, how long still, the losses, and what it says by now.

import { element, frame, hold } from "../shared/kit.js";
import { curves } from "./curves.js";
import { sayings } from "./said.js";

function render({ model, el }) {
  const { say, announce, listen, live, release } = hold(model);
  const [steps, start, words] = [model.get("steps"), model.get("start"), model.get("words")];
  const samples = model.get("samples");
  const bar = element("progress", { max: steps, "aria-label": say("bar") });
  const where = element("span");
  // A message to Python would wait until the cell has ended; an interrupt does not.
  const kernel = () => model.widget_manager?.kernel;
  const stop = element("button", { type: "button", onclick: interrupt }, say("stop"));
  const told = element("p");
  const chart = element("div", { class: "s2s-chart" });
  const said = sayings({ say, samples });
  const stage = element("div", { class: "s2s-stage" }, chart, ...(samples.length ? [said.node] : []));
  const title = element("p", { class: "s2s-verdict" }, model.get("title"));
  const player = element("div", { class: "s2s-player" }, bar, where, stop);
  const root = frame("progress", model.get("language"), title, player, told, stage, live);

  async function interrupt() {
    stop.setAttribute("aria-disabled", "true");
    await kernel()?.interrupt();
  }

  function time(seconds) {
    if (seconds === null || seconds === undefined) return say("warming");
    const whole = Math.max(1, Math.round(seconds));
    return whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) });
  }

  function show() {
    const [running, learned] = [model.get("phase") === "running", model.get("learned")];
    bar.value = learned;
    where.textContent = [say("steps", { learned, steps }), ...(running ? [time(model.get("left"))] : [])].join(" · ");
    bar.setAttribute("aria-valuetext", where.textContent);
    if (!running && stop.contains(document.activeElement)) bar.focus();
    stop.hidden = !running || !kernel();
    chart.replaceChildren(
      curves({ say, steps, start, words, losses: model.get("losses"), unseen: model.get("unseen") }),
    );
    said.show(model.get("said"));
  }

  function tell() {
    if (model.get("phase") === "running") stop.removeAttribute("aria-disabled");
    told.textContent = say(model.get("phase"), { learned: model.get("learned"), steps });
    announce(told.textContent);
  }

  show();
  tell();
  listen(["phase"], tell);
  listen(["phase", "left", "learned", "losses", "unseen", "said"], show);
  el.append(root);
  return release;
}

export default { render };
