// Training in the browser: training.py's loop. Fresh pairs at every step, Adam, a falling rate.

import { EOS, modelOf, SOS } from "./engine.js";
import { gradients, norm } from "./gradient.js";

/** @import { Cell, Model } from "./types.js" */
/** @import { Batch } from "./gradient.js" */

/**
 * What may be learned: digits, all of one random length a batch, from 1 to `longest`, copied or
 * `reverse`d, or of `exactly` that length; or `pairs` of sentences as ids.
 * @typedef {Object} Task
 * @property {string[]} source
 * @property {string[]} target
 * @property {number} [longest]
 * @property {number} [exactly]
 * @property {boolean} [reverse]
 * @property {number[][][]} [pairs]
 *
 * `context`: whether the decoder is given the context at every step, too (Cho et al. 2014).
 * @typedef {{ cell: Cell, units: number, embedding: number, attention: boolean, context: boolean }} Design
 *
 * With `cut` no gradient passes the context.
 * @typedef {{ steps: number, batch: number, rate: number, seed: number, cut: boolean }} Settings
 *
 * A model as `readModels` takes it: what it is, and the bytes of its arrays.
 * @typedef {[{ cell: Cell, source: string[], target: string[], arrays: Record<string, { shape: number[], start: number }> }, ArrayBuffer]} Packed
 *
 * All that a training needs to go on as if it had not been interrupted.
 * @typedef {{ model: Packed, moments: Float32Array[], drawn: number, losses: number[] }} State
 */

const ENDLESS = 1000; // nats per token

/**
 * Random numbers from 0 up to 1 that are the same for one seed (Mulberry32); `drawn` of them are past.
 * @type {(seed: number, drawn?: number) => (() => number) & { drawn: number }}
 */
export function randomNumbers(seed, drawn = 0) {
  const next = () => {
    const state = (seed + Math.imul(0x6d2b79f5, ++next.drawn)) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  next.drawn = drawn;
  return next;
}

/**
 * The arrays of a model by name, in the order of `Seq2Seq.arrays()`, and the shape of each. The decoder
 * may be given the context at every step, and have attention.
 * @param {Design} design @param {number} heard how many words are heard @param {number} said
 * @returns {Record<string, number[]>}
 */
export function shapesOf({ cell, units, embedding, attention, context }, heard, said) {
  const columns = { rnn: 1, gru: 3, lstm: 4 }[cell] * units;
  const given = context ? units * (cell === "lstm" ? 2 : 1) : 0;
  const part = (/** @type {string} */ name, /** @type {number} */ words, /** @type {number} */ more) => ({
    [`${name}.embedding`]: [words, embedding],
    [`${name}.kernel`]: [embedding + more, columns],
    [`${name}.recurrent`]: [units, columns],
    [`${name}.bias`]: cell === "gru" ? [2, columns] : [columns],
  });
  return {
    ...part("encoder", heard, 0),
    ...part("decoder", said, given),
    "decoder.output": [units, said],
    "decoder.output_bias": [said],
    ...(attention && { "decoder.combine": [2 * units, units] }),
  };
}

export const sizeOf = (/** @type {number[]} */ shape) => shape.reduce((a, b) => a * b, 1);

/**
 * A model that has learned nothing: weights as Glorot & Bengio 2010 draw them.
 * @type {(design: Design, source: string[], target: string[], random: () => number) => Packed}
 */
export function untrained(design, source, target, random) {
  /** @type {Packed[0]["arrays"]} */
  const arrays = {};
  /** @type {number[]} */
  const numbers = [];
  for (const [name, shape] of Object.entries(shapesOf(design, source.length, target.length))) {
    const limit = name.includes("bias") ? 0 : Math.sqrt(6 / (shape[0] + shape[1]));
    arrays[name] = { shape, start: numbers.length };
    for (let n = sizeOf(shape); n; n--) numbers.push(limit && limit * (2 * random() - 1));
    if (design.cell === "lstm" && name.endsWith(".bias")) {
      const forget = arrays[name].start + design.units;
      numbers.fill(1, forget, forget + design.units); // a gate that starts open
    }
  }
  return [{ cell: design.cell, source, target, arrays }, Float32Array.from(numbers).buffer];
}

/** Pairs of ids side by side; 0, where nothing stands, is <pad>. @type {(pairs: number[][][]) => Batch} */
export function batchOf(pairs) {
  const size = pairs.length;
  const [S, T] = [0, 1].map((side) => Math.max(...pairs.map((pair) => pair[side].length)));
  const source = new Int32Array(S * size);
  const [fed, wanted] = [0, 0].map(() => new Int32Array((T + 1) * size));
  const weight = new Float32Array((T + 1) * size);
  for (const [b, [heard, said]] of pairs.entries()) {
    for (let s = 0; s < heard.length; s++) source[s * size + b] = heard[s];
    for (let t = 0; t <= said.length; t++) {
      fed[t * size + b] = t ? said[t - 1] : SOS;
      wanted[t * size + b] = said[t] ?? EOS;
      weight[t * size + b] = 1;
    }
  }
  return { size, source, fed, wanted, weight };
}

/** `count` fresh pairs of ids. @type {(task: Task, count: number, random: () => number) => number[][][]} */
export function drawn({ source, longest = 1, exactly = 0, reverse = false, pairs }, count, random) {
  const below = (/** @type {number} */ end) => Math.floor(end * random());
  if (pairs) return Array.from({ length: count }, () => pairs[below(pairs.length)]);
  const length = exactly || 1 + below(longest);
  return Array.from({ length: count }, () => {
    const digits = Array.from({ length }, () => 4 + below(source.length - 4)); // behind <pad> … <unk>
    return [digits, reverse ? [...digits].reverse() : digits];
  });
}

/**
 * A model that learns, if its state is given from the very place; → { model, losses, done(), state(), step(),
 * learn(batch) }. A step learns from a fresh batch, as long as it is not done.
 * @param {Task} task @param {Settings} settings @param {Partial<State> & { model: Packed }} state
 */
export function training(task, settings, { model: [about, bytes], moments, drawn: past, losses = [] }) {
  const weights = new Float32Array(bytes.slice(0));
  const model = modelOf(about, weights);
  const good = weights.slice(); // the last whose loss is neither
  const [mean, square] = moments ?? [0, 1].map(() => new Float32Array(weights.length)); // of the gradients so far
  const random = randomNumbers(settings.seed, past);
  const step = () => learn(batchOf(drawn(task, settings.batch, random)));
  const done = () => losses.length >= settings.steps;
  /** @type {() => Packed} */
  const copy = () => [about, weights.slice().buffer];
  const state = () => ({ model: copy(), moments: [mean, square], drawn: random.drawn, losses: [...losses] });

  // → the loss before it. Where that is no number or endless, or the way from it, the last good weights
  // come back, and it is no number.
  function* learn(/** @type {Batch} */ batch) {
    const { loss, gradients: slopes } = yield* gradients(model, batch, settings.cut);
    const size = norm(Object.values(slopes));
    if (!(loss < ENDLESS && Number.isFinite(size))) {
      weights.set(good);
      return Number.NaN;
    }
    good.set(weights);
    descend(slopes, size > 1 ? 1 / size : 1); // clipped to norm 1 (Pascanu et al. 2013)
    losses.push(loss);
    return loss;
  }

  // Adam (Kingma & Ba 2015) as Keras has it, the rate falling to 0 along a cosine.
  function descend(/** @type {Record<string, Float32Array>} */ slopes, /** @type {number} */ share) {
    const n = losses.length;
    const falling = (settings.rate * (1 + Math.cos((Math.PI * n) / settings.steps))) / 2;
    const pace = (falling * Math.sqrt(1 - 0.95 ** (n + 1))) / (1 - 0.9 ** (n + 1));
    for (const [name, { start }] of Object.entries(about.arrays)) {
      const slope = slopes[name];
      for (let k = 0, i = start; k < slope.length; k++, i++) {
        const g = share * slope[k];
        mean[i] += 0.1 * (g - mean[i]);
        square[i] += 0.05 * (g * g - square[i]);
        weights[i] -= (pace * mean[i]) / (Math.sqrt(square[i]) + 1e-7);
      }
    }
  }
  return { about, weights, model, losses, done, state, step, learn };
}
