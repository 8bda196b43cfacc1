// What a decoder says as it is told where to look, what of that is new, and the plane of two arrows.

import { argmax, contextOf, decodeStep, encode, forced, memoryOf, readSentence, saidBy } from "../shared/engine.js";

/** @import { Memory, Model, Spoken, State, Vector } from "../shared/types.js" */
/** What a learner tells it: the shares of steps, words that are hidden; both counted from 1. @typedef {{ looks: Record<string, number[]>, hidden: number[] }} Told */

/** What the encoder hands over of a sentence. @type {(net: Model, sentence: string) => { ids: number[], context: State, memory: Memory }} */
export function read(net, sentence) {
  const ids = readSentence(sentence, net.source);
  const steps = encode(ids, net.encoder);
  return { ids, context: contextOf(steps), memory: memoryOf(net, steps) };
}

/** Whether it looks where it likes. @param {Told} told */
export const isUntold = ({ looks, hidden }) => !Object.keys(looks).length && !hidden.length;

/** The mask of these hidden words. @type {(hidden: number[], count: number) => boolean[]} */
export const maskOf = (hidden, count) => Array.from({ length: count }, (_, s) => !hidden.includes(s + 1));

/** What is said as it is told to look. @type {(net: Model, heard: ReturnType<typeof read>, told?: Partial<Told>) => Spoken} */
export function speak(net, { ids, context, memory }, { looks = {}, hidden = [] } = {}) {
  const fromZero = Object.fromEntries(Object.entries(looks).map(([step, shares]) => [Number(step) - 1, shares]));
  return forced([], context, net.decoder, memory, undefined, maskOf(hidden, ids.length), fromZero);
}

/** All of the share for word `word` of `count`. @type {(word: number, count: number) => number[]} */
export const only = (word, count) => Array.from({ length: count }, (_, s) => Number(s + 1 === word));

/** The share 1 in equal parts for all that is not hidden. @type {(hidden: number[], count: number) => number[]} */
export const alike = (hidden, count) => maskOf(hidden, count).map((seen) => Number(seen) / (count - hidden.length));

/**
 * `shares` with word `word` at `share`; the others have the rest in the proportions they had.
 * @type {(shares: number[], word: number, share: number, hidden: number[]) => number[]}
 */
export function moved(shares, word, share, hidden) {
  const mask = maskOf(hidden, shares.length);
  const others = shares.map((own, s) => (s + 1 === word || !mask[s] ? 0 : own));
  const sum = others.reduce((a, b) => a + b, 0);
  const seen = mask.filter((real, s) => real && s + 1 !== word).length;
  if (!seen) return only(word, shares.length);
  return shares.map((_, s) => {
    if (s + 1 === word) return share;
    if (!mask[s]) return 0;
    return (1 - share) * (sum > 1e-9 ? others[s] / sum : 1 / seen);
  });
}

/** The cell (step, word) with the largest share, counted from 1. @type {(spoken: Spoken) => [number, number]} */
export function strongest({ steps }) {
  let [best, at] = [-1, /** @type {[number, number]} */ ([1, 1])];
  for (const [n, { attention }] of steps.entries()) {
    for (const [s, share] of (attention?.weights ?? []).entries()) {
      if (share > best) [best, at] = [share, [n + 1, s + 1]];
    }
  }
  return at;
}

/** What stands in `after` in the place of what stood in `before`, from where they part to where they meet again. */
export function difference(before, after) {
  const short = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < short && before[start] === after[start]) start++;
  while (end < short - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}

/**
 * The cells in which all of a step's share would change what is said.
 * @type {(net: Model, heard: ReturnType<typeof read>, told: Told, spoken: Spoken) => { cells: [number, number][], tried: number }}
 */
export function tryAll({ decoder }, { ids, context, memory }, { looks, hidden }, { steps, ...spoken }) {
  const [said, mask] = [saidBy(spoken), maskOf(hidden, ids.length)];
  /** Whether from `at` on, counted from 0, another word is said: it speaks until one is. */
  const changes = (at, shares) => {
    let [token, state] = [steps[at].token, at ? steps[at - 1] : context];
    return said.slice(at).some((word, n) => {
      const step = decodeStep(token, state, decoder, memory, mask, n ? looks[at + n + 1] : shares);
      [token, state] = [argmax(step.logits), step];
      return token !== word;
    });
  };
  const words = [...mask.keys()].filter((s) => mask[s]).map((s) => s + 1);
  const tried = said.flatMap((_, n) => words.map((word) => /** @type {[number, number]} */ ([n + 1, word])));
  const cells = tried.filter(([step, word]) => changes(step - 1, only(word, ids.length)));
  return { cells, tried: tried.length };
}

/** The plane of two arrows: how long each is, the shadow of the second on the first, how high its tip stands above. @type {(h: Vector, state: Vector) => { own: number, length: number, shadow: number, height: number, score: number }} */
export function plane(h, state) {
  const dot = (a, b) => a.reduce((sum, value, u) => sum + value * b[u], 0);
  const [own, length, score] = [Math.sqrt(dot(h, h)), Math.sqrt(dot(state, state)), dot(h, state)];
  const shadow = own ? score / own : 0;
  return { own, length, shadow, height: Math.sqrt(Math.max(0, length ** 2 - shadow ** 2)), score };
}
