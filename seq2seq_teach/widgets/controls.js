// What some instruments have beside the kit: sliders with a value, and shares as bars.

import { element, format } from "./kit.js";

/** A slider with its name before it and its value behind; → { node, show(value, text) }. */
export function dial(name, range, act) {
  const oninput = () => act(Number(input.value));
  const input = element("input", { type: "range", "aria-label": name, ...range, oninput });
  const text = element("span", { "aria-hidden": "true" });
  const show = (value, said) => {
    input.value = value;
    input.setAttribute("aria-valuetext", said);
    text.textContent = said;
  };
  return { node: element("label", { class: "s2s-dial" }, name, input, text), show };
}

/** Shares of 1 as a table of bars: `rows` are [name, share], the name text or a node. */
export function shareTable(caption, rows) {
  const lines = rows.map(([name, share]) => {
    const bar = element("i", { class: "s2s-share" });
    bar.style.width = `${100 * share}%`;
    const value = element("td", { "data-value": share }, format(share, 3));
    const drawn = element("td", { "aria-hidden": "true" }, bar);
    return element("tr", {}, element("th", { scope: "row" }, name), value, drawn);
  });
  const head = element("caption", {}, caption);
  return element("table", { class: "s2s-shares" }, head, element("tbody", {}, ...lines));
}
