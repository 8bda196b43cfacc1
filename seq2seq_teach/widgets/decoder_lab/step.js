// One step of the decoder: its state, and the likeliest words, each a button that forces it.

import { dial, shareTable, stateRows } from "../shared/controls.js";
import { CELLS, EOS, heated, LONGEST_OUTPUT, saidBy } from "../shared/engine.js";
import { buttonRow, element, focused, format, region, renew, roving, visible } from "../shared/kit.js";
import { drawOn } from "./speech.js";

/** @import { Hold, Model, Spoken } from "../shared/types.js" */
/** @import { Start } from "./speech.js" */

const MOST_BARS = 8; // words

/** @param {Hold} lab @param {Model} net */
export function stepPart({ model, say, set, announce, listen }, { cell, target }) {
  /** @type {{ step: number, spoken: Spoken, start: Start }} */
  let now;
  const word = (id) => visible(target.words[id]);
  const taken = () => saidBy(now.spoken).slice(0, Math.max(now.step - 1, 0)); // before this step
  let shown = [0]; // the likeliest words
  const pick = (tokens) =>
    set({ picks: tokens.map((id) => target.words[id]), teacher: false, step: Math.max(now.step, 1) });
  const state = element("div", { class: "s2s-state" });
  const heat = dial(say("temperature"), { min: 0.1, max: 3, step: 0.1 }, (temperature) => set({ temperature }));
  const bars = element("div", { class: "s2s-beliefs" });
  const buttons = () => [...bars.querySelectorAll("button")];
  const refresh = roving(bars, () => buttons().map((button) => [button]));
  const choices = buttonRow([
    [say("draw"), () => pick(drawOn(now.start, taken(), model.get("temperature")))],
    [say("free"), () => set({ picks: [], teacher: false })],
  ]);

  /** Go to `step` of what is said from `start`; when it is `taught`, what follows is given, not fed back. */
  function show(step, spoken, start, taught) {
    now = { step, spoken, start };
    const id = saidBy(spoken)[step - 1];
    const goesOn = taught ? "given" : "fed_back";
    const next = !step ? "context" : id === EOS ? "ends" : step === LONGEST_OUTPUT ? "cut" : goesOn;
    const rows = stateRows(say, CELLS[cell].states, step ? spoken.steps[step - 1] : start[0]);
    renew(state, ...rows, element("p", {}, say(next, { said: step ? word(id) : "" })));
    showBars();
  }

  function showBars() {
    const [{ step, spoken }, temperature] = [now, model.get("temperature")];
    heat.show(temperature, format(temperature, 1));
    bars.hidden = !step;
    if (!step) return;
    const held = buttons().indexOf(/** @type {any} */ (focused(bars)));
    const { token, logits } = spoken.steps[step - 1];
    const caption = say("bars", { step, fed: word(token), temperature: format(temperature, 1) });
    renew(bars, shareTable(caption, rows(heated(logits, temperature), saidBy(spoken)[step - 1])));
    refresh();
    if (held >= 0) buttons()[Math.min(held, buttons().length - 1)].focus();
  }

  /** The likeliest words with their shares, that which is said among them. */
  function rows(shares, said) {
    const best = [...shares.keys()].sort((a, b) => shares[b] - shares[a]).slice(0, MOST_BARS);
    shown = best.includes(said) ? best : [...best.slice(0, -1), said];
    return shown.map((id, n) => {
      const onclick = () => pick([...taken(), shown[n]]);
      const onfocus = ({ target }) => announce(`${word(shown[n])}: ${target.closest("tr").cells[1].textContent}`);
      const properties = { tabindex: -1, "aria-pressed": String(id === said), onclick, onfocus };
      const name = element("bdi", {}, word(id));
      return [element("button", properties, name, id === said ? " ←" : ""), shares[id]];
    });
  }
  listen(["temperature"], showBars);
  return { node: region(say("step_by_step"), "s2s-side s2s-step", state, heat.node, bars, choices), show };
}
