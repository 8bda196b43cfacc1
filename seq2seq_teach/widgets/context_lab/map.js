// The map: a mark for every sentence where its context lies, and ways between those at hand.

import { buttonRow, choice, element, picture, region, roving, spread, title, UNTOLD } from "../shared/kit.js";
import { vectorOf } from "./contexts.js";
import { SENTENCES } from "./sentences.js";

/** @import { Cell, Hold } from "../shared/types.js" */

const SHAPES = "●▲■◆▼★"; // a group each
const MARKS = "AB✕P"; // A, B, what A's decoder gets, and A with its pads
const BANDS = 8; // one below the other: what the keys up and down go between

/** `below` stands under the map. @param {Hold} lab @param {Cell} cell @param {HTMLElement} below */
export function mapPart({ model, say, gloss, set, announce, listen }, cell, below) {
  const [sentences, groups, points] = ["sentences", "groups", "points"].map((name) => model.get(name));
  const kinds = [...new Set(groups)];
  const shapeOf = (group) => SHAPES[kinds.indexOf(group) % SHAPES.length];
  const colourOf = (group) => `s2s-group-${kinds.indexOf(group) % SHAPES.length}`;
  const choose = (sentence) => set({ [model.get("choosing")]: sentence });
  const placed = placing(points);
  const places = points.map(placed);
  const under = element("p", { class: "s2s-under", ...UNTOLD }, say("point"));
  const spots = sentences.map((sentence, n) => {
    const name = `${shapeOf(groups[n])} ${gloss.told(sentence)}`;
    const onmouseenter = () => (under.textContent = name);
    const onfocus = () => announce(onmouseenter());
    const onclick = () => choose(sentence);
    const look = { tabindex: -1, "aria-label": name, class: colourOf(groups[n]) };
    return standAt(places[n], element("button", { ...look, onclick, onfocus, onmouseenter }, shapeOf(groups[n])));
  });
  const marks = [...MARKS].map((letter) => element("b", UNTOLD, letter));
  const ways = element("div", UNTOLD);
  const map = element("div", { class: "s2s-map", role: "group", "aria-label": say("map") }, ways, ...spots, ...marks);
  const bands = inBands(places).map((band) => band.map((n) => spots[n]));
  roving(map, () => bands)();
  const chooses = choice(say("chooses"), SENTENCES, (choosing) => set({ choosing }));
  const bar = element("div", { class: "s2s-bar" }, chooses.node);
  const [x, y] = model.get("variance").map((share) => Math.round(100 * share));
  const shapes = kinds.flatMap((group) => [
    element(
      "span",
      { class: "s2s-kind" },
      element("i", { class: colourOf(group) }, shapeOf(group)),
      " ",
      ...gloss.nodes(group),
    ),
    " ",
  ]);
  const legend = element("p", { class: "s2s-legend" }, ...shapes, say("axes", { x, y }));
  // A mark may lie under others, where no finger reaches it.
  const listed = sentences.map(
    (sentence) => /** @type {const} */ ([spread(gloss.nodes(sentence)), () => choose(sentence)]),
  );
  const all = element(
    "details",
    { class: "s2s-all" },
    element("summary", {}, say("all", { count: sentences.length })),
    buttonRow(listed),
  );

  /** @type {any} */
  const marked = {}; // places of marks

  /** Put marks where these contexts are, each by its letter; other marks stay. */
  function show(contexts) {
    for (const [letter, context] of Object.entries(contexts)) {
      marked[letter] = placed(projected(vectorOf(context, cell), model.get("axes"), model.get("centre")));
      standAt(marked[letter], marks[MARKS.indexOf(letter)]);
    }
    marks[MARKS.indexOf("P")].hidden = !model.get("pads");
    ways.replaceChildren(drawn(marked));
    const chosen = SENTENCES.map(([name]) => model.get(name));
    for (const [n, spot] of spots.entries()) spot.setAttribute("aria-pressed", String(chosen.includes(sentences[n])));
  }
  const parts = [bar, map, below, under, legend, all];
  const showChoice = () => chooses.show(model.get("choosing"));
  showChoice();
  listen(["choosing"], showChoice);
  return { node: region(say("map"), "s2s-side s2s-map-part", title(say("map")), ...parts), show };
}

/** Where a point stands among `points`, in % of the map's width and height; never outside. */
function placing(points) {
  const spans = [0, 1].map((axis) => {
    const along = points.map((point) => point[axis]);
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return [low, high - low || 1];
  });
  return (point) => {
    const [x, y] = point.map((at, axis) => 8 + (84 * (at - spans[axis][0])) / spans[axis][1]);
    return [x, 100 - y].map((at) => Math.max(7, Math.min(93, at)));
  };
}

const projected = (vector, axes, centre) =>
  axes.map((axis) => axis.reduce((sum, share, n) => sum + share * (vector[n] - centre[n]), 0));

/** The places by number, band below band, each from left to right. */
function inBands(places) {
  const bands = Array.from({ length: BANDS }, () => /** @type {number[]} */ ([]));
  const fromLeft = [...places.keys()].sort((a, b) => places[a][0] - places[b][0]);
  for (const n of fromLeft) bands[Math.min(BANDS - 1, Math.floor((BANDS * places[n][1]) / 100))].push(n);
  return bands.filter((band) => band.length);
}

function standAt([x, y], node) {
  Object.assign(node.style, { left: `${x}%`, top: `${y}%` });
  return node;
}

/** The ways from A to B and to what A's decoder gets. */
function drawn({ A: [x, y], B: [otherX, otherY], "✕": [nowX, nowY] }) {
  const [svg, draw] = picture(100, 100);
  svg.setAttribute("preserveAspectRatio", "none");
  draw("path", { d: `M${x} ${y}L${otherX} ${otherY}`, class: "s2s-sent" });
  draw("path", { d: `M${x} ${y}L${nowX} ${nowY}` });
  return svg;
}
