// @ts-check
// Digit by digit: what was lost of each, what came back, and what the decoder held possible.

import { cardRow, shareTable } from "../shared/controls.js";
import { element, format } from "../shared/kit.js";
import { BITS } from "./reading.js";

/**
 * → { list, panel, show, showPosition }; `show(net, ids, back)` takes what `readBack` gave.
 * @param {ReturnType<typeof import("../shared/kit.js").hold>} held
 */
export function digitByDigit({ model, say, announce, set }) {
  const row = cardRow(say("digits"), [say("lost"), say("sent"), say("back")], announce);
  const panel = element("div", { class: "s2s-beliefs" });
  let net, ids, back;
  const word = (id) => (id === null ? "–" : net.target.words[id]);

  function card(id, n) {
    const [lost, said] = [back.lost[n], back.said[n]];
    const told = { n: n + 1, count: ids.length, sent: word(id), back: word(said), lost: format(lost, 2) };
    const bar = element("i");
    bar.style.height = `${(100 * lost) / Math.max(BITS, ...back.lost)}%`;
    return [
      say("digit", told),
      () => set({ position: n + 1 }),
      element("span", { class: "s2s-bar-of" }, bar),
      element("span", {}, word(id)),
      element("span", { class: said === id ? "s2s-same" : "s2s-other" }, word(said)),
    ];
  }

  function show(...shown) {
    [net, ids, back] = shown;
    row.draw(ids.map(card));
    showPosition();
  }

  /** What the decoder, told the digits before, held of every digit at one place. */
  function showPosition() {
    const place = model.get("position");
    const chosen = place >= 1 && place <= ids.length ? place : 0;
    row.press(chosen);
    if (!chosen) return panel.replaceChildren(element("p", {}, say("hint")));
    const [shares, right] = [back.probabilities[chosen - 1], ids[chosen - 1]];
    const rows = [...net.target.ids].map(([digit, id]) => [id === right ? `${digit} ←` : digit, shares[id]]);
    panel.replaceChildren(shareTable(say("beliefs", { n: chosen }), rows));
  }
  return { list: row.node, panel, show, showPosition };
}
