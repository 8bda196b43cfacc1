// One step: the scores of the words read, their shares, the mix, and what is said from it.

import { dial, shareTable } from "../shared/controls.js";
import { argmax, decodeStep, saidBy } from "../shared/engine.js";
import {
  buttonRow,
  element,
  focused,
  format,
  region,
  renew,
  reveal,
  roving,
  strip,
  UNTOLD,
  visible,
} from "../shared/kit.js";
import { alike, maskOf, moved, only } from "./looking.js";

/** @import { Hold, Model } from "../shared/types.js" */
/** @import { Now } from "./main.js" */

const MOST_BARS = 4; // words it may say next
const TOLD_OF = 0.05; // a smaller share of the mix is not written

/** @param {Hold} lab @param {Model} net */
export function stepPart({ say, set, gloss, announce }, net) {
  /** @type {Now} */
  let now;
  const word = (id) => visible(net.target.words[id]);
  const read = (s) => gloss.told(net.source.words[now.heard.ids[s]]);
  const attention = () =>
    /** @type {import("../shared/types.js").Attention} */ (now.spoken.steps[now.step - 1].attention);
  const look = (shares) => set({ looks: { ...now.told.looks, [now.step]: shares }, selection: [now.step, now.word] });

  const title = element("p", { class: "s2s-title" });
  const lines = element("tbody");
  const heads = ["word", "score", "share"].map((name) => element("th", { scope: "col" }, say(name)));
  const head = element("thead", {}, element("tr", {}, ...heads, element("td")));
  const table = element("table", { class: "s2s-shares" }, element("caption", {}, say("force")), head, lines);
  const box = element("div", { class: "s2s-wide s2s-read", tabindex: -1 }, table);
  const buttons = () => [...lines.querySelectorAll("button")];
  const refresh = roving(lines, () => buttons().map((button) => [button]));
  const share = dial(say("share_of"), { min: 0, max: 1, step: 0.05 }, (value) =>
    look(moved(attention().weights, now.word, value, now.told.hidden)),
  );
  const slider = /** @type {HTMLInputElement} */ (share.node.querySelector("input"));
  const choices = buttonRow([
    [say("alike"), () => look(alike(now.told.hidden, now.heard.ids.length))],
    [say("free_step"), freeStep],
  ]);
  const freely = element("p");
  const mix = element("div", { class: "s2s-state" });
  const mixed = element("p");
  const said = element("div", { class: "s2s-beliefs" });
  const node = region(say("one_step"), "s2s-side s2s-step", title, box, share.node, choices, freely, mix, mixed, said);

  function freeStep() {
    const others = Object.entries(now.told.looks).filter(([step]) => Number(step) !== now.step);
    set({ looks: Object.fromEntries(others) });
  }

  function line(score, s) {
    const [weight, hidden] = [attention().weights[s], now.told.hidden.includes(s + 1)];
    const chosen = s + 1 === now.word;
    const onclick = () =>
      set({
        looks: { ...now.told.looks, [now.step]: only(s + 1, now.heard.ids.length) },
        selection: [now.step, s + 1],
      });
    const onfocus = () => {
      const [score, share] = [attention().scores, attention().weights].map((of) => format(of[s], 2));
      announce(`${read(s)}: ${say("score")} ${score}, ${say("share")} ${share}`);
    };
    const pressed = { "aria-pressed": String(weight === 1), disabled: hidden };
    const button = element(
      "button",
      { tabindex: -1, onclick, onfocus, ...pressed },
      ...gloss.nodes(net.source.words[now.heard.ids[s]]),
    );
    const bar = element("i", { class: "s2s-share" });
    bar.style.width = `${100 * weight}%`;
    return element(
      "tr",
      { class: chosen ? "s2s-now" : "" },
      element("th", { scope: "row" }, button),
      element("td", { "data-score": score }, hidden ? "−∞" : format(score, 2)),
      element("td", { "data-value": weight }, format(weight, 2)),
      element("td", UNTOLD, bar),
    );
  }

  /** What it would do here if it looked as its scores have it. */
  function unforced() {
    const { heard, spoken, step, told } = now;
    const before = step > 1 ? spoken.steps[step - 2] : heard.context;
    const mask = maskOf(told.hidden, heard.ids.length);
    const own = decodeStep(spoken.steps[step - 1].token, before, net.decoder, heard.memory, mask);
    const shares = /** @type {number[]} */ (own.attention?.weights);
    const most = argmax(shares);
    return say("told_step", { word: read(most), share: format(shares[most], 2), said: word(argmax(own.logits)) });
  }

  /** @param {Now} shown */
  function show(shown) {
    now = shown;
    const { token, probabilities } = now.spoken.steps[now.step - 1];
    const { scores, weights, mix: mixture } = attention();
    title.textContent = say("step", { step: now.step, fed: word(token) });
    const held = buttons().indexOf(focused(lines));
    renew(lines, ...scores.map(line));
    refresh();
    requestAnimationFrame(() => reveal(box, lines.rows[now.word - 1]));
    if (held >= 0) buttons()[Math.min(held, buttons().length - 1)].focus();
    slider.disabled = now.told.hidden.includes(now.word);
    share.show(weights[now.word - 1], `${read(now.word - 1)}: ${format(weights[now.word - 1], 2)}`);
    const forced = String(now.step) in now.told.looks;
    freely.textContent = forced ? unforced() : "";
    renew(mix, element("div", {}, element("span", {}, say("mix")), strip(mixture)));
    const terms = [...weights.keys()].filter((s) => weights[s] >= TOLD_OF).sort((a, b) => weights[b] - weights[a]);
    const written = terms.map((s) => `${format(weights[s], 2)} × ${visible(net.source.words[now.heard.ids[s]])}`);
    mixed.textContent = say("mixed", {
      terms: [...written, ...(terms.length < weights.length ? ["…"] : [])].join(" + "),
    });
    const chosen = saidBy(now.spoken)[now.step - 1];
    const best = [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a]).slice(0, MOST_BARS);
    const bars = best.map((id) => [
      `${word(id)}${id === chosen ? " ←" : ""}`,
      probabilities[id],
      format(probabilities[id], 2),
    ]);
    renew(said, shareTable(say("then"), bars));
  }
  return { node, show };
}
