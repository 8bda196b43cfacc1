// What a decoder says from a sentence, word by word: its beginning, and words drawn after it.

import { drawn, EOS, encode, forced, heated, LONGEST_OUTPUT, memoryOf } from "../shared/engine.js";

/** @import { DecoderWeights, Memory, Model, State } from "../shared/types.js" */

/** What the engine's decoders are called with. @typedef {[State, DecoderWeights, Memory]} Start */

/** Where a decoder begins with this sentence. @type {(model: Model, ids: number[]) => Start} */
export function begin(model, ids) {
  const steps = encode(ids, model.encoder);
  return [steps[steps.length - 1], model.decoder, memoryOf(model, steps)];
}

/**
 * `tokens`, and after them words drawn at this temperature, each by `random()`.
 * @param {Start} start @param {number[]} tokens
 */
export function drawOn(start, tokens, temperature, random = Math.random) {
  const said = [...tokens];
  while (said.length < LONGEST_OUTPUT && said.at(-1) !== EOS) {
    const { steps } = forced(said, ...start, said.length + 1);
    said.push(drawn(heated(steps[said.length].logits, temperature), random()));
  }
  return said;
}
