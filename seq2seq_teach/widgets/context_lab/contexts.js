// What becomes of a context that is blended, clamped or behind pads, and what a decoder says of it.

import { blend, CELLS, clamp, contextOf, encode, greedy, memoryOf, PAD } from "../shared/engine.js";
import { wordsOf } from "../shared/kit.js";

/** @import { Cell, Model, State, Step } from "../shared/types.js" */

const POWERS = 100;
const dot = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
  a.reduce((sum, value, n) => sum + value * b[n], 0);
const MOST_HEARD = 12; // words, then a decoder is stopped, as in widget.py

/** What a decoder says that starts from `context` and, with attention, looks back at `steps`. */
export const heard = (model, context, steps) => greedy(context, model.decoder, memoryOf(model, steps), MOST_HEARD);

/** The same in words. */
export const saidFrom = (model, context, steps) => wordsOf(heard(model, context, steps), model.target);

/** What two sentences, read, hand over when their contexts are blended and the first is clamped. */
export function handedOver({ cell }, read, share, held) {
  const [mine, yours] = read.map(contextOf);
  const mixed = blend(mine, yours, share, cell);
  return { mixed, clamped: clamp(mixed, held, cell), back: blend(yours, mine, share, cell) };
}

/**
 * A sentence read with `pads` pads behind it, once as words and once behind a mask; → steps.
 * @type {(model: Model, ids: number[], pads: number) => Record<"bare" | "masked", Step[]>}
 */
export function padded({ encoder }, ids, pads) {
  const all = [...ids, ...Array(pads).fill(PAD)];
  const mask = all.map((_, n) => n < ids.length);
  const masked = encode(all, encoder, mask);
  // Attention does not look at what is behind the mask.
  return { bare: encode(all, encoder), masked: [...masked.slice(0, ids.length), contextOf(masked)] };
}

/** The parts of a context, h first, as in context.py. @param {Cell} cell */
export const partsOf = (cell) => [...CELLS[cell].states].reverse();

/** All the numbers of a context. @type {(context: State, cell: Cell) => number[]} */
export const vectorOf = (context, cell) => partsOf(cell).flatMap((part) => [...context[part]]);

/**
 * The two directions along which `points` differ most, as `pca` in context.py; by powers of their
 * covariance, which is near enough for a map.
 * @param {number[][]} points
 */
export function principal(points) {
  const centre = points[0].map((_, n) => points.reduce((sum, point) => sum + point[n], 0) / points.length);
  const rows = points.map((point) => point.map((value, n) => value - centre[n]));
  const along = (/** @type {number[]} */ axis) => rows.map((row) => dot(row, axis));
  const spread = rows.reduce((sum, row) => sum + dot(row, row), 0) || 1;
  /** @type {number[][]} */
  const axes = [];
  for (let turn = 0; turn < 2 * POWERS; turn++) {
    if (turn % POWERS === 0) axes.push(centre.map((_, n) => 1 / (n + 1)));
    const [other, axis] = [axes.length > 1 ? axes[0] : null, axes[axes.length - 1]];
    const places = along(axis);
    let next = centre.map((_, n) => rows.reduce((sum, row, at) => sum + places[at] * row[n], 0));
    if (other) next = next.map((value, n) => value - dot(next, other) * other[n]);
    axes[axes.length - 1] = next.map((value) => value / (Math.hypot(...next) || 1));
  }
  const placed = axes.map(along);
  return {
    axes,
    centre,
    points: points.map((_, at) => placed.map((places) => places[at])),
    variance: placed.map((places) => dot(places, places) / spread),
  };
}

/** How far apart two contexts are. @type {(one: State, other: State, cell: Cell) => number} */
export function distance(one, other, cell) {
  const [a, b] = [vectorOf(one, cell), vectorOf(other, cell)];
  return Math.hypot(...a.map((value, n) => value - b[n]));
}
