// What becomes of a context that is blended, clamped or behind pads, and what a decoder says of it.

import { blend, CELLS, clamp, encode, greedy, memoryOf, PAD } from "../shared/engine.js";
import { wordsOf } from "../shared/kit.js";

/** @import { Cell, Model, State, Step } from "../shared/types.js" */

const MOST_HEARD = 12; // words, then a decoder is stopped, as in widget.py

/** What a decoder says that starts from `context` and, with attention, looks back at `steps`. */
export const heard = (model, context, steps) => greedy(context, model.decoder, memoryOf(model, steps), MOST_HEARD);

/** The same in words. */
export const saidFrom = (model, context, steps) => wordsOf(heard(model, context, steps), model.target);

/** What an encoder hands over after these steps. @type {(steps: Step[]) => Step} */
export const contextOf = (steps) => steps[steps.length - 1];

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
export const partsOf = (cell) => CELLS[cell].states.toReversed();

/** All the numbers of a context. @type {(context: State, cell: Cell) => number[]} */
export const vectorOf = (context, cell) => partsOf(cell).flatMap((part) => [...context[part]]);

/** How far apart two contexts are. @type {(one: State, other: State, cell: Cell) => number} */
export function distance(one, other, cell) {
  const [a, b] = [vectorOf(one, cell), vectorOf(other, cell)];
  return Math.hypot(...a.map((value, n) => value - b[n]));
}
