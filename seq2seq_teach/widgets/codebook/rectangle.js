// The letter by the vocabulary: its row of ids in a rectangle, above those of other letters.

import { tokenize, UNK, vocabulary } from "../shared/engine.js";
import { element, roving, visible } from "../shared/kit.js";
import { idsOf, padded, readRow } from "./book.js";
import { road } from "./road.js";

/**
 * → { node, show }; without a vocabulary there is nothing of it.
 * @param {ReturnType<typeof import("../shared/kit.js").hold>} held
 */
export function byTheVocabulary({ model, say, gloss, announce }) {
  if (!model.get("words").length) return { node: element("div"), show() {} };
  const [known, beside] = [vocabulary(model.get("words")), model.get("beside")];
  const table = element("table", { class: "s2s-places", role: "grid", "aria-label": say("places") });
  const way = road({ model, say });
  const rows = () => [...table.rows].map((row) => [...row.querySelectorAll("td")]);
  const refresh = roving(table, () => rows().filter((row) => row.length), announce);

  function place(row, name, typed, n) {
    const [id, count] = [row.ids[n], row.ids.length];
    const token = id === UNK ? `${visible(typed[n])} → ${known.words[UNK]}` : visible(known.words[id]);
    const real = row.mask[n] ? "True" : "False";
    const title = say("place", { row: name, n: n + 1, count, token, id, mask: real });
    const look = row.mask[n] ? (id === UNK ? "s2s-unknown" : "") : "s2s-pad";
    const means = gloss.meaning(known.words[id]);
    const parts = [element("bdi", { lang: "" }, token), element("b", {}, id), element("span", {}, real)];
    if (means) parts.splice(1, 0, element("small", {}, means));
    return element("td", { tabindex: -1, title, class: look }, ...parts);
  }

  function show(letter) {
    const letters = [letter, ...beside];
    const filled = padded(letters.map((text) => idsOf(text, known)));
    const lines = filled.map((row, n) => {
      const [name, typed] = [n ? say("row", { n: n + 1 }) : say("yours"), tokenize(letters[n])];
      const cells = row.ids.map((_, at) => place(row, name, typed, at));
      return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
    });
    table.replaceChildren(...lines);
    refresh();
    const lost = filled[0].ids.filter((id) => id === UNK).length;
    const verdict = say(lost ? "lost" : "same", { lost, count: tokenize(letter).length });
    way.show(filled[0].ids, readRow(filled[0], known), verdict);
  }

  const node = element(
    "div",
    { class: "s2s-part s2s-by-vocabulary" },
    element("p", { class: "s2s-title" }, say("by_vocabulary")),
    element("p", {}, say("places")),
    element("div", { class: "s2s-wide" }, table),
    way.node,
  );
  return { node, show };
}
