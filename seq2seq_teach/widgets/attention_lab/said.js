// What is said: looking freely, looking as it is told, and by the model beside it that does not look.

import { saidBy } from "../shared/engine.js";
import { element, renew, spread, visible, wordsOf } from "../shared/kit.js";
import { difference, isUntold } from "./looking.js";

/** @import { Hold, Model, Spoken } from "../shared/types.js" */
/** @import { Now } from "./main.js" */

/** `two` where a model stands beside it. @param {Hold} lab @param {Model} net @param {boolean} two */
export function saidPart({ say }, { target }, two) {
  const verdict = element("p", { class: "s2s-verdict" });
  const names = ["free", "told", ...(two ? ["beside"] : [])];
  const cells = Object.fromEntries(names.map((name) => [name, element("td")]));
  const lines = names.map((name) => element("tr", {}, element("th", { scope: "row" }, say(name)), cells[name]));
  const table = element("table", { class: "s2s-ranks", "aria-label": say("said") }, element("tbody", {}, ...lines));
  const node = element(
    "div",
    { class: "s2s-hear" },
    element("div", { class: "s2s-wide", tabindex: -1 }, table),
    verdict,
  );
  const word = (id) => visible(target.words[id]);

  /** What the model beside it says. @param {Spoken} spoken */
  const compare = (spoken) => renew(cells.beside, element("bdi", {}, wordsOf(spoken, target)));

  /** What is said, `count` words from `start` on marked. @param {Spoken} spoken */
  function marked(spoken, start, count) {
    const nodes = (spoken.ids.length ? spoken.ids : saidBy(spoken)).map((id, n) => {
      const look = n >= start && n < start + count ? "s2s-other" : "";
      return element("bdi", { class: look }, word(id));
    });
    return [...spread(nodes), spoken.finished ? "" : " …"];
  }

  /** → whether it matters. @param {Now} now */
  function show({ free, spoken, told }) {
    const untold = isUntold(told);
    const { start, before, after } = difference(saidBy(free), saidBy(spoken));
    renew(cells.free, ...marked(free, start, before.length));
    renew(cells.told, ...(untold ? ["–"] : marked(spoken, start, after.length)));
    const key = before.length ? (after.length ? "changed" : "gone") : after.length ? "added" : "same";
    const values = { before: before.map(word).join(" "), after: after.map(word).join(" ") };
    verdict.classList.toggle("s2s-matters", key !== "same");
    verdict.textContent = say(untold ? "nothing_told" : key, values);
    return verdict.textContent;
  }
  return { node, compare, show };
}
