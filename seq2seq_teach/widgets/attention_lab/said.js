// What is said: looking freely, looking as it is told, and by the model beside it that does not look.

import { saidBy } from "../shared/engine.js";
import { element, spread, visible, wordsOf } from "../shared/kit.js";
import { difference } from "./looking.js";

/** @import { Hold, Model, Spoken } from "../shared/types.js" */
/** @import { Now } from "./main.js" */

/** @param {Hold} lab @param {Model} net */
export function saidPart({ say }, { target }) {
  const lines = element("tbody");
  const verdict = element("p", { class: "s2s-verdict" });
  const table = element("table", { class: "s2s-ranks", "aria-label": say("said") }, lines);
  const node = element(
    "div",
    { class: "s2s-hear" },
    element("div", { class: "s2s-wide", tabindex: -1 }, table),
    verdict,
  );
  const word = (id) => visible(target.words[id]);
  const cells = Object.fromEntries(["free", "told", "beside"].map((name) => [name, element("td")]));

  /** @param {Spoken | undefined} one what the model beside it says */
  function begin(one) {
    cells.beside.replaceChildren(element("bdi", {}, one ? wordsOf(one, target) : ""));
    const shown = Object.entries(cells).filter(([name]) => one || name !== "beside");
    const line = ([name, cell]) => element("tr", {}, element("th", { scope: "row" }, say(name)), cell);
    lines.replaceChildren(...shown.map(line));
  }

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
    const untold = !Object.keys(told.looks).length && !told.hidden.length;
    const { start, before, after } = difference(saidBy(free), saidBy(spoken));
    cells.free.replaceChildren(...marked(free, start, before.length));
    cells.told.replaceChildren(...(untold ? ["–"] : marked(spoken, start, after.length)));
    const key = before.length ? (after.length ? "changed" : "gone") : after.length ? "added" : "same";
    const values = { before: before.map(word).join(" "), after: after.map(word).join(" ") };
    verdict.classList.toggle("s2s-matters", key !== "same");
    verdict.textContent = say(untold ? "nothing_told" : key, values);
    return verdict.textContent;
  }
  return { node, begin, show };
}
