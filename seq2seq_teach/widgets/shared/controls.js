// What some instruments have beside the kit: sliders with a value, shares as bars, charts.

/** @import { Announce, Child, Numbers, Say, Vector } from "./types.js" */

import { element, format, lowered, picture, put, renew, roving, strip, UNTOLD } from "./kit.js";

/**
 * A slider with its name before it and its value behind; → { node, show(value, text) }.
 * @param {string} name
 * @param {{ min: number, max: number, step?: number }} range
 * @param {(value: number) => void} act
 */
export function dial(name, range, act) {
  const oninput = () => act(Number(input.value));
  const input = element("input", { type: "range", "aria-label": name, ...range, oninput });
  const text = element("span", UNTOLD);
  const show = (value, said) => {
    input.value = String(value);
    put(input, { "aria-valuetext": said });
    text.textContent = said;
  };
  return { node: element("label", { class: "s2s-dial" }, name, input, text), show };
}

/**
 * Shares of 1 as a table of bars: `rows` are [name, share], the name text or a node; behind them
 * may stand what is written instead of the share.
 * @param {Child} caption
 * @param {any[][]} rows
 */
export function shareTable(caption, rows) {
  const lines = rows.map(([name, share, text = format(share, 3)]) => {
    const bar = element("i", { class: "s2s-share" });
    bar.style.width = `${100 * share}%`;
    const value = element("td", { "data-value": share }, text);
    const drawn = element("td", UNTOLD, bar);
    return element("tr", {}, element("th", { scope: "row" }, name), value, drawn);
  });
  const head = caption ? [element("caption", {}, caption)] : [];
  return element("table", { class: "s2s-shares" }, ...head, element("tbody", {}, ...lines));
}

/**
 * Cards in a row that arrow keys go along; before them stands what each of their `lines` is.
 *
 * → { node, draw, press }: `draw` takes [title, ...lines] for each, the title announced on arrival;
 * `pick(n)` is what a click on one does, `press(n)` marks it, counted from 1.
 * @param {string} name
 * @param {string[]} lines
 * @param {(n: number) => void} pick
 * @param {Announce} announce
 */
export function cardRow(name, lines, pick, announce) {
  let pressed = 0;
  const node = element("div", { class: "s2s-digits", role: "group", "aria-label": name });
  const cards = () => [...node.querySelectorAll("button")];
  const refresh = roving(node, () => [cards()], announce);
  /** @param {[string, ...Child[]][]} made */
  const draw = (made) => {
    const card = ([title, ...lines], n) => {
      const told = { title, "aria-pressed": String(n + 1 === pressed) };
      return element("button", { tabindex: -1, onclick: () => pick(n + 1), ...told }, ...lines);
    };
    const key = lines.map((line) => element("span", {}, line));
    renew(node, element("div", { class: "s2s-key", ...UNTOLD }, ...key), ...made.map(card));
    refresh();
  };
  /** @param {number} chosen */
  const press = (chosen) => {
    pressed = chosen;
    for (const [n, card] of cards().entries()) put(card, { "aria-pressed": n + 1 === chosen });
  };
  return { node, draw, press };
}

/** What `strip` draws broken of the numbers called `name`, in words. @type {(say: Say, name: string, values?: Numbers) => Child[]} */
export function beyond(say, name, values = []) {
  const far = Array.from(values, Math.abs).filter((size) => size > 1);
  const said = { name, count: far.length, size: values.length, most: format(Math.max(...far)) };
  return far.length ? lowered(say("widget beyond", said)) : [];
}

/**
 * These rows of a state, each its name and its numbers as bars, and what of them is drawn broken.
 * @type {(say: Say, rows: string[], state: Record<string, Vector>) => HTMLElement[]}
 */
export const stateRows = (say, rows, state) =>
  rows.map((row) =>
    element(
      "div",
      {},
      element("span", {}, say(`field ${row}`)),
      strip(state[row]),
      element("p", {}, ...beyond(say, row, state[row])),
    ),
  );

const [LEFT, BOTTOM, TOP] = [44, 44, 24]; // of a chart, for what stands beside its axes

/**
 * A picture with two axes that begin at 0 and end at `ends`, marked at `marks`, called `names`.
 *
 * → { svg, draw, x, y, line, box }: `x` and `y` give the place of a value, `line` a path through
 * points, `box` the sides of what the axes span. What is above its end is drawn at the end.
 * `right` is the room beside it.
 * @param {number[]} size
 * @param {number} right
 * @param {number[]} ends
 * @param {number[][]} marks
 * @param {string[]} names
 * @param {string} description
 */
export function axes([width, height], right, ends, marks, names, description) {
  const [svg, draw] = picture(width, height, description);
  const box = { left: LEFT, top: TOP, right: width - right, bottom: height - BOTTOM };
  const x = (value) => box.left + ((box.right - box.left) * value) / ends[0];
  const y = (value) => box.bottom - ((box.bottom - box.top) * Math.min(value, ends[1])) / ends[1];
  const line = (points) => points.map(([a, b], n) => `${n ? "L" : "M"}${x(a)} ${y(b)}`).join("");
  draw("path", { class: "s2s-axis", d: `M${box.left} ${box.top}V${box.bottom}H${box.right}` });
  for (const at of marks[0]) draw("text", { x: x(at), y: box.bottom + 18, "text-anchor": "middle" }, at);
  for (const at of marks[1]) draw("text", { x: box.left - 6, y: y(at) + 5, "text-anchor": "end" }, at);
  draw("text", { x: box.right, y: height - 6, "text-anchor": "end" }, names[0]);
  draw("text", { x: 2, y: box.top - 8 }, names[1]);
  return { svg, draw, x, y, line, box };
}

/** The multiples of `step` above 0 and below `end`. @type {(step: number, end: number) => number[]} */
export const multiples = (step, end) => Array.from({ length: Math.ceil(end / step) - 1 }, (_, n) => step * (n + 1));
