// Digit by digit, two experiments: what is lost of each where the decoder is told those before it,
// with what it held possible there; and what comes back when it speaks alone.

import { cardRow, shareTable } from "../shared/controls.js";
import { element, format, renew } from "../shared/kit.js";
import { BITS } from "./reading.js";

/**
 * → { node, panel, show, showPosition }; `show(net, ids, back)` takes what `readBack` gave.
 * @param {ReturnType<typeof import("../shared/kit.js").hold>} held
 */
export function digitByDigit({ model, say, announce, set }) {
  const row = cardRow(say("told"), [say("lost"), say("sent")], (position) => set({ position }), announce);
  const alone = element("div", { class: "s2s-digits s2s-alone", role: "img" });
  const panel = element("div", { class: "s2s-beliefs" });
  let net, ids, back;
  const word = (id) => (id === null ? "–" : net.target.words[id]);

  function card(id, n) {
    const lost = back.lost[n];
    const about = { n: n + 1, count: ids.length, sent: word(id), lost: format(lost, 2) };
    const bar = element("i");
    bar.style.height = `${(65 * lost) / Math.max(BITS, ...back.lost)}%`; // the number stands above
    return [
      say("digit", about),
      element("span", { class: "s2s-bar-of" }, element("small", {}, format(lost, 1)), bar),
      element("span", {}, word(id)),
    ];
  }

  /** A digit as it was sent, and what came back. */
  function pair(id, n) {
    const said = back.said[n];
    const look = { class: said === id ? "s2s-same" : "s2s-other" };
    return element("span", {}, element("span", {}, word(id)), element("span", look, word(said)));
  }

  function show(...shown) {
    [net, ids, back] = shown;
    row.draw(ids.map(card));
    const key = [say("sent"), say("back")].map((line) => element("span", {}, line));
    renew(alone, element("span", { class: "s2s-key" }, ...key), ...ids.map(pair));
    const [sent, said] = [ids, back.said].map((row) => row.map(word).join(" "));
    alone.setAttribute("aria-label", say("came_back", { sent, said }));
    showPosition();
  }

  /** What the decoder, told the digits before, held of every digit at one place. */
  function showPosition() {
    const place = model.get("position");
    const chosen = place >= 1 && place <= ids.length ? place : 0;
    row.press(chosen);
    if (!chosen) return renew(panel, element("p", {}, say("hint")));
    const [shares, right] = [back.probabilities[chosen - 1], ids[chosen - 1]];
    const rows = [...net.target.ids].map(([digit, id]) => [id === right ? `${digit} ←` : digit, shares[id]]);
    renew(panel, shareTable(say("beliefs", { n: chosen }), rows));
  }
  const named = (name, node) => element("div", {}, element("p", { class: "s2s-title" }, say(name)), node);
  const node = element("div", { class: "s2s-experiments" }, named("told", row.node), named("alone", alone));
  return { node, panel, show, showPosition };
}
