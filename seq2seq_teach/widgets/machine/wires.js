// The lines of the picture: arrows, the bridge, arcs of attention, and the gradient's bands.

import { format, sized, svg } from "../shared/kit.js";
import { arrow, band } from "./drawing.js";
import { LANE, SNIP, STRIP, TALL } from "./layout.js";

/** @import { Layout } from "./layout.js" */
/** @import { Column, Run, Way } from "./run.js" */
/** @typedef {{ run: Run, at: Layout, way: Way | null, scale: number }} Scene */
/** @typedef {[x: number, y: number, width: number, height: number]} Box */

const text = (x, y, words, more = {}) => svg("text", { x, y, ...more }, words);
// The key of an arrow is that of what opens when it is clicked.
const wire = (look, d, key) => svg("path", { class: `s2s-wire ${look}`, d, "data-key": key });
const filled = (d, key, look = "") => svg("path", { class: `s2s-band ${look}`, d, "data-key": key });
const frame = (/** @type {Box} */ [x, y, width, height]) =>
  svg("rect", { class: "s2s-frame", x: x - 1, y: y - 1, width: width + 2, height: height + 2 });

/** Whether nothing follows a column in its half. @type {(run: Run, column: Column) => boolean} */
export const isLast = ({ S, T }, { part, n }) => n === (part === "encoder" ? S : T);

/** Where the strips of the state after a column lie. @type {(scene: Scene, column: Column) => Box[]} */
export function stateBoxes({ at, run: { states } }, { part, n }) {
  const { right, top } = at.place(part, n);
  const from = right + LANE + (at.gutter - LANE - 10 - states.length * (STRIP + 3) + 3) / 2;
  return states.map((_, s) => [from + s * (STRIP + 3), top + at.y.box, STRIP, TALL]);
}

/** Where that of its embedding lies. @type {(scene: Scene, column: Column) => Box} */
export function inputBox({ at }, { part, n }) {
  const { left, right, top } = at.place(part, n);
  return [left, top + at.y.x, right - left, 8];
}

/** Where those of the context lie, on the bridge. @type {(scene: Scene) => Box[]} */
export function contextBoxes({ at: { bridge, stacked, from, to, lane }, run: { states } }) {
  const { x, y, width } = bridge;
  const count = states.length;
  const [first, high] = [x + width / 2 - (count * 20 - 4) / 2, lane - (15 * count - 3) / 2];
  return states.map((_, s) =>
    stacked ? [from + 16, high + 15 * s, Math.min(to, x + width) - from - 32, 12] : [first + 20 * s, y + 10, 16, TALL],
  );
}

/** The lines of a column: into its box, out of it, and on. `wide(word)` is how wide a word is. @type {(scene: Scene, column: Column, next: Column | undefined, wide: (id: number, said: boolean) => number) => SVGElement[]} */
export function columnLines(scene, column, next, wide) {
  const { at, run, way } = scene;
  const { part, n, said } = column;
  const { left, right, middle, top } = at.place(part, n);
  const [box, word, bars] = [top + at.y.box, top + at.y.word, top + at.y.bars + 50];
  const [foot, centre] = [box + TALL, box + TALL / 2];
  const decoder = part === "decoder";
  const lines = [
    svg("rect", { class: "s2s-box", x: left, y: box, width: right - left, height: TALL, rx: 8 }),
    wire("", arrow(`M${middle} ${word - 1}V${foot + 3}`, middle, foot + 2, "up"), `${part} x ${n}`),
  ];
  if (decoder && run.fed) {
    const [lane, to] = [foot + 13, left + 10];
    const from =
      n > 1
        ? `M${to - at.column} ${lane}`
        : at.stacked
          ? `M${left - at.gutter / 2} ${lane}`
          : `M${at.bridge.x + at.bridge.width / 2} ${foot + 10}V${lane}`;
    lines.push(wire("s2s-given", arrow(`${from}H${to}V${foot + 2}`, to, foot + 2, "up"), "context"));
  }
  if (way) return lines;
  lines.push(frame(inputBox(scene, column)));
  const up = arrow(`M${middle} ${box}V${bars + 3}`, middle, bars + 2, "up");
  if (decoder) lines.push(wire("", up, `${part} softmax ${n}`));
  if (!next) return lines;
  const on = right + at.gutter - 2;
  lines.push(
    wire("", arrow(`M${right} ${centre}H${on}`, on, centre, "right"), `${part} state ${n}`),
    ...stateBoxes(scene, column).map(frame),
  );
  if (decoder) {
    // What was said goes back in: out to the side, down beside the box, to the next word.
    const lane = right + LANE;
    const [from, to] = [
      middle + wide(said, true) / 2 + 5,
      middle + at.column - Math.max(38, wide(next.token, false)) / 2 - 5,
    ];
    const [high, low] = [top + at.y.out + 14, word + 24];
    const out = Math.min(from, lane - 2);
    const d = `M${out} ${high}H${Math.max(out, lane - 8)}Q${lane} ${high} ${lane} ${high + 8}V${low - 10}Q${lane} ${low} ${lane + 10} ${low}H${to}`;
    lines.push(wire("s2s-back", arrow(d, Math.max(to, lane + 12), low, "right"), `${part} word ${n + 1}`));
  }
  return lines;
}

/** The bridge: its name, what is handed over and how much it is. @type {(scene: Scene, bridge: string, name: string, shape: string) => SVGElement[]} */
export function bridgeLines(scene, bridge, name, shape) {
  const { at, run, way } = scene;
  const { x, y, width, height } = at.bridge;
  const [from, to] = [at.place("encoder", run.S), at.place("decoder", 1)];
  const [a, b] = [from, to].map(({ top }) => top + at.y.box + TALL / 2);
  const [along, left] = [`M${from.right} ${a}`, to.left - 2];
  const d = at.stacked ? `${along}H${at.to}V${at.lane}H${at.from}V${b}H${left}` : `${along}H${left}`;
  const size = way?.arrows.context[0];
  const drawn = way ? (size ? arrow(d, from.right + 3, a, "left") : d) : arrow(d, left, b, "right");
  const high = y - (run.net.decoder.combine ? 28 : 9);
  const low = y + height - (at.stacked && way ? SNIP + 2 : 0);
  const much = way ? sized(size ?? 0) : shape;
  return [
    wire("s2s-handed", drawn, "context"),
    svg("rect", { class: "s2s-deck", x, y, width, height, rx: 10 }),
    ...(way ? [] : contextBoxes(scene).map(frame)),
    ...(at.stacked
      ? [
          text(at.from + 8, low - 8, `${bridge}: ${name}`, { style: "text-anchor:start" }),
          text(x + width - 8, low - 8, much, { style: "text-anchor:end" }),
        ]
      : [
          [high - 17, bridge],
          [high, name],
          [y + height + 19, much],
        ].map(([at, words]) => text(x + width / 2, at, words))),
  ];
}

/** From a decoder's step to all that it looks at, each as dark as its share. @type {(scene: Scene, column: Column | undefined) => SVGElement[]} */
export function arcs({ at, way }, column) {
  const shares = column?.heard?.attention?.weights;
  if (!column || !shares || way) return [];
  const { left, top } = at.place("decoder", column.n);
  const [start, box] = [left + 8, top + at.y.box];
  const lane = box - 18;
  return shares.flatMap((share, s) => {
    const to = at.place("encoder", s + 1);
    const [head, foot] = [to.top + at.y.box - 2, to.top + at.y.box + TALL];
    const bend = at.bridge.x + at.bridge.width;
    const d = at.stacked
      ? `M${start} ${box}C${start} ${box - 110} ${to.middle} ${foot + 130} ${to.middle} ${foot}`
      : `M${start} ${box}V${lane + 8}Q${start} ${lane} ${start - 8} ${lane}H${bend}C${bend - 110} ${lane} ${to.middle} ${head - 90} ${to.middle} ${head}`;
    const high = at.stacked ? to.top + at.y.box - 6 : head - 66;
    return [
      svg("path", {
        d,
        "stroke-width": 1 + 6 * share,
        "stroke-opacity": 0.08 + 0.92 * share,
        "data-key": `decoder softmax ${column.n}`,
      }),
      text(to.middle - (at.stacked ? 0 : 14), high, `${format(100 * share, 0)}%`),
    ];
  });
}

/** The gradient that leaves a column, and comes to it from aside: bands as wide as it is large. @type {(scene: Scene, column: Column) => SVGElement[]} */
export function homeBands({ at, run, way, scale }, column) {
  if (!way) return [];
  const { part, n } = column;
  const { right, middle, top } = at.place(part, n);
  const box = top + at.y.box;
  const drawn = [];
  if (!isLast(run, column)) {
    const size = way.arrows[part][n - 1];
    const d = band(right + at.gutter - 1, box + TALL / 2, 2 - at.gutter, size * scale);
    if (size) drawn.push(filled(d, `${part} state ${n}`));
    drawn.push(text(right + at.gutter / 2, box + TALL + 17, sized(size)));
  }
  const [from, opens] = part === "decoder" ? ["words", "softmax"] : ["looks", "cell"];
  const down = way.arrows[from][n - 1];
  if (down !== undefined) {
    const d = band(middle, box - 23, 20, down * scale, true);
    drawn.push(filled(d, `${part} ${opens} ${n}`), text(middle, box - 27, sized(down)));
  }
  return drawn;
}

/** What passes over the bridge home; a cross where the wire is cut. @type {(scene: Scene) => SVGElement} */
export function homeBridge({ at, way, scale }) {
  const { x, y, width, height } = at.bridge;
  const [size] = way?.arrows.context ?? [0];
  const [across, middle] = [x + width / 2, at.stacked ? at.lane : y + height / 2];
  if (!size) return svg("path", { class: "s2s-cut", d: `M${across - 14} ${middle - 16}l28 32m0 -32l-28 32` });
  const end = x + width - 3;
  const [from, long] = at.stacked ? [at.from + 3, Math.min(at.to, end) - at.from - 6] : [end, 6 - width];
  return filled(band(from, middle, long, size * scale), "context", long > 0 ? "s2s-along" : "");
}
