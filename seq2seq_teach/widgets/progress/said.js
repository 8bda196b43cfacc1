// @ts-check
// What a model says of some sentences, a line for each time it was asked.

import { element } from "../shared/kit.js";

/** → { node, show }; `samples` are the sentences. @param {{ say: any, samples: string[] }} about */
export function sayings({ say, samples }) {
  const row = (tag, first, rest) => {
    const cells = rest.map((text) => element(tag, { title: text }, element("bdi", {}, text || "–")));
    return element("tr", {}, element("th", { scope: "row" }, first), ...cells);
  };
  const lines = element("tbody");
  const head = element("thead", {}, row("th", say("step"), samples));
  const table = element("table", {}, element("caption", {}, say("said")), head, lines);
  const show = (said) => lines.replaceChildren(...said.map(([step, texts]) => row("td", step, texts)));
  return { node: element("div", { class: "s2s-side s2s-samples" }, table), show };
}
