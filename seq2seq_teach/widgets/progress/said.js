// What a model says of some sentences, a line for each time it was asked.

import { element, spread } from "../shared/kit.js";

/** → { node, show }; `samples` are the sentences. @param {{ say: any, gloss: any, samples: string[] }} about */
export function sayings({ say, gloss, samples }) {
  const row = (tag, first, rest) => {
    const cells = rest.map((nodes) => element(tag, {}, ...nodes));
    return element("tr", {}, element("th", { scope: "row" }, first), ...cells);
  };
  const quoted = (texts) => texts.map((text) => [element("bdi", {}, text || "–")]);
  const lines = element("tbody");
  const head = element(
    "thead",
    {},
    row(
      "th",
      say("step"),
      samples.map((text) => spread(gloss.nodes(text))),
    ),
  );
  const table = element("table", {}, element("caption", {}, say("said")), head, lines);
  const show = (said) => lines.replaceChildren(...said.map(([step, texts]) => row("td", step, quoted(texts))));
  return { node: element("div", { class: "s2s-side s2s-samples" }, table), show };
}
