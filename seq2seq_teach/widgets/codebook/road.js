// The way there and back: the numbers that travel, and once sent, what is read of them.

import { element, visible } from "../shared/kit.js";

/** A learner's word, whatever its script. @type {(word: string) => HTMLElement} */
export const written = (word) => element("bdi", { lang: "" }, visible(word));

/** → { node, show }. @param {{ model: any, say: any }} held */
export function road({ model, say }) {
  const node = element("div", { class: "s2s-road" });

  function show(numbers, back, verdict) {
    const here = back && model.get("sent") === model.get("letter");
    const words = back.split(" ").flatMap((word) => [" ", written(word)]);
    const arrives = here ? [element("b", {}, ...words), ` (${verdict})`] : [" ", say("unsent")];
    node.replaceChildren(
      element("p", {}, say("travels"), " ", element("b", {}, numbers.join(" ") || "–")),
      element("p", {}, say("returns"), ...arrives),
    );
  }
  return { node, show };
}
