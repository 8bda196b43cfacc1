// The progress of a training: how far, how long still, the losses, and what it says by now.

import { element, frame, hold } from "../shared/kit.js";
import { curves } from "./curves.js";
import { sayings } from "./said.js";

const LOST = ["restarting", "autorestarting", "terminating", "dead"]; // what a kernel's status says then

function render({ model, el }) {
  const { say, gloss, announce, listen, live, release } = hold(model);
  let gone = false; // and the model in Python with it
  const [steps, start, words] = [model.get("steps"), model.get("start"), model.get("words")];
  const samples = model.get("samples");
  const phase = () => (gone ? "gone" : model.get("phase"));
  const bar = element("progress", { max: steps, "aria-label": say("bar") });
  const where = element("span");
  // A message to Python would wait until the cell has ended; an interrupt does not.
  const kernel = model.widget_manager?.kernel;
  const stop = element("button", { onclick: interrupt }, say("stop"));
  const told = element("p");
  const chart = element("div", { class: "s2s-chart" });
  const said = sayings({ say, gloss, samples });
  const stage = element("div", { class: "s2s-stage" }, chart, ...(samples.length ? [said.node] : []));
  const title = element("p", { class: "s2s-verdict" }, model.get("title"));
  const player = element("div", { class: "s2s-player" }, bar, where, stop);
  const root = frame("progress", model.get("language"), title, player, told, stage, live);

  async function interrupt() {
    stop.setAttribute("aria-disabled", "true");
    await kernel?.interrupt();
  }

  const follow = (_, status) => LOST.includes(status) && lose();
  function lose() {
    if (gone || model.get("phase") === "done") return;
    gone = true;
    show();
    tell();
  }

  function time(seconds) {
    if (seconds === null || seconds === undefined) return say("warming");
    const whole = Math.max(1, Math.round(seconds));
    return whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) });
  }

  function show() {
    const [running, learned] = [phase() === "running", model.get("learned")];
    bar.value = learned;
    where.textContent = [say("steps", { learned, steps }), ...(running ? [time(model.get("left"))] : [])].join(" · ");
    bar.setAttribute("aria-valuetext", where.textContent);
    if (!running && stop.contains(document.activeElement)) bar.focus();
    stop.hidden = !running || !kernel;
    chart.replaceChildren(
      curves({ say, steps, start, words, losses: model.get("losses"), unseen: model.get("unseen") }),
    );
    said.show(model.get("said"));
  }

  function tell() {
    if (phase() === "running") stop.removeAttribute("aria-disabled");
    told.textContent = say(phase(), { learned: model.get("learned"), steps });
    announce(told.textContent);
  }

  show();
  tell();
  listen(["phase"], tell);
  listen(["phase", "left", "learned", "losses", "unseen", "said"], show);
  kernel?.statusChanged.connect(follow);
  kernel?.disposed.connect(lose);
  el.append(root);
  return () => {
    kernel?.statusChanged.disconnect(follow);
    kernel?.disposed.disconnect(lose);
    release();
  };
}

export default { render };
