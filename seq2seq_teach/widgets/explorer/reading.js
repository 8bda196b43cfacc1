// Digits through a context and back: what of each comes back, told and alone.

import { contextOf, decodeStep, encode, greedy, memoryOf, shift } from "../shared/engine.js";

/** @import { State } from "../shared/types.js" */

export const MOST_DIGITS = 24; // as far as the curves go
export const BITS = Math.log2(10); // that one random digit carries

/** What a model gives back of `ids`: per digit, its probability with the teacher; and alone. */
export function readBack(model, ids) {
  const steps = encode(ids, model.encoder);
  const memory = memoryOf(model, steps);
  const [fed, wanted] = shift(ids);
  /** @type {State} */
  let state = contextOf(steps);
  const forced = fed.map((token) => (state = decodeStep(token, state, model.decoder, memory)));
  const lost = ids.map((_, n) => -Math.log2(Math.max(forced[n].probabilities[wanted[n]], 1e-300)));
  const alone = greedy(contextOf(steps), model.decoder, memory, ids.length);
  const said = ids.map((_, n) => alone.ids[n] ?? null);
  return { lost, said, probabilities: forced.slice(0, ids.length).map((s) => s.probabilities) };
}

export const random = (count) => Array.from({ length: count }, () => Math.floor(10 * Math.random())).join(" ");
