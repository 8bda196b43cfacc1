// Whose sentence is it? What is said from the own context, from the other's, and in between.

import { dial } from "../shared/controls.js";
import { buttonRow, element, title } from "../shared/kit.js";

/** @import { Hold } from "../shared/types.js" */

/** @param {Hold} lab */
export function swapPart({ model, say, set }) {
  const walk = dial(say("share"), { min: 0, max: 1, step: 0.05 }, (share) => set({ share }));
  const shares = buttonRow([
    [say("own"), () => set({ share: 0 })],
    [say("half"), () => set({ share: 0.5 })],
    [say("swap"), () => set({ share: 1 })],
  ]);
  const said = element("tbody");
  const table = element("div", { class: "s2s-wide" }, element("table", { class: "s2s-ranks" }, said));
  const node = element("div", { class: "s2s-swap" }, title(say("whose")), walk.node, shares, table);

  /** What is said: of A and B as they are, by A's decoder and by B's; → the third with its name. */
  function show(words) {
    const other = Math.round(100 * model.get("share"));
    const shares = { own: 100 - other, other };
    walk.show(model.get("share"), say("blend", shares));
    const names = [
      say("alone", { sentence: "A" }),
      say("alone", { sentence: "B" }),
      say("given", { ...shares, mine: "A", yours: "B" }),
      say("given", { ...shares, mine: "B", yours: "A" }),
    ];
    const line = (name, n) =>
      element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, element("bdi", {}, words[n])));
    said.replaceChildren(...names.map(line));
    return `${names[2]}: ${words[2]}`;
  }
  return { node, show };
}
