// What there is to see of a training: how far it is, what it has learned, what it says.

import { vocabulary } from "../shared/engine.js";
import { element, put, spread, wordsOf } from "../shared/kit.js";
import { arrowTable, bitsChart, lossChart, saidTable } from "./charts.js";

export const button = (say, key, onclick, look = "") => element("button", { onclick, class: look }, say(key));
export const row = (name, ...nodes) => element("div", { class: name }, ...nodes);
export const words = (ids, of) => ids.map((id) => of[id]).join(" ");

/** Its parts, and what fills them; a press of a button calls a function of `act`. */
export function viewOf({ say, announce, gloss }, act) {
  const start = button(say, "start", () => act.turn(), "s2s-first");
  const once = button(say, "once", () => act.once());
  const again = button(say, "again", () => act.begin());
  const bar = element("progress", { "aria-label": say("bar") });
  const where = element("span");
  const message = element("p", { class: "s2s-message" });
  const [loss, bits] = [row("s2s-chart"), row("s2s-chart")];
  const [said, arrows] = [element("div"), element("div")];
  const player = row("s2s-player", start, once, again, bar, where);
  const stage = row("s2s-stage", loss, bits, row("s2s-side s2s-part", said, arrows));

  function tell(key = "", values = {}) {
    message.textContent = key && say(key, values);
    if (key) announce(message.textContent);
  }

  function label({ going, losses }) {
    start.textContent = say(going ? "pause" : losses.length ? "go_on" : "start");
  }

  function lasts(seconds) {
    if (!Number.isFinite(seconds)) return [];
    const whole = Math.max(1, Math.round(seconds));
    return [whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) })];
  }

  function show(run, left) {
    const { made, task, losses, before, last } = run;
    const [learned, { steps }] = [losses.length, made];
    put(bar, { max: steps, value: learned });
    where.textContent = [say("steps", { learned, steps }), ...lasts(left)].join(" · ");
    put(bar, { "aria-valuetext": where.textContent });
    label(run);
    put(once, { "aria-disabled": learned >= steps });
    loss.replaceChildren(lossChart({ say, steps, words: task.target.length, losses, before }));
    bits.hidden = !last.curve.length;
    if (!bits.hidden) bits.replaceChildren(bitsChart({ say, curve: last.curve, longest: task.longest }));
    arrows.replaceChildren(arrowTable({ say, arrows: last.arrows }));
    const lines = task.samples.map(([heard, wanted], n) => [
      spread(gloss.nodes(words(heard, task.source))),
      wordsOf(last.said[n], vocabulary(task.target)),
      last.said[n].finished && String(last.said[n].ids) === String(wanted),
    ]);
    said.replaceChildren(saidTable(say, lines));
  }

  return { player, message, stage, tell, label, show };
}
