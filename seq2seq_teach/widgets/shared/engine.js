// The engine: the course's cells, its attention and its decoders, in the browser.
//
// The formulas of encoder.py, attention.py and decoder.py; tests hold the two within 1e-5.

/** @import { Cell, DecoderStep, DecoderWeights, EncoderWeights, Matrix, Memory } from "./types.js" */
/** @import { Attention, Model, Numbers, Spoken, State, Step, Vector, Vocabulary } from "./types.js" */

export const PAD = 0;
export const SOS = 1;
export const EOS = 2;
export const UNK = 3;
export const SPECIAL = 4; // <pad> <sos> <eos> <unk>
const LONGEST_OUTPUT = 32; // tokens, after which a decoder that never says <eos> is stopped
const LONGEST_INPUT = 64; // tokens

/** Why something cannot be done: a message of the catalogue and what fills its {fields}. */
export class Refusal extends Error {
  /** @param {string} key @param {Record<string, any>} values */
  constructor(key, values = {}) {
    super(key);
    this.values = values;
  }
}

// ---- Letters

/**
 * The models in `specs`, whose arrays lie one after another in `bytes`, float32.
 * @type {(specs: any[], bytes: DataView) => Model[]}
 */
export function readModels(specs, bytes) {
  const end = bytes.byteOffset + bytes.byteLength;
  const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset, end));
  return specs.map((spec) => modelOf(spec, floats));
}

/** The model whose arrays lie in `whole`, and stay there. @type {(spec: any, whole: Float32Array) => Model} */
export function modelOf({ cell, source, target, arrays, policies = {} }, whole) {
  /** @type {any} */
  const model = {
    cell,
    source: { ...vocabulary(source), ...policies.source },
    target: { ...vocabulary(target), ...policies.target },
    encoder: { cell },
    decoder: { cell },
  };
  for (const [name, { shape, start }] of Object.entries(arrays)) {
    const [part, field] = name.split(".");
    const [rows, columns] = shape.length === 2 ? shape : [1, shape[0]];
    model[part][field] = { rows, columns, data: whole.subarray(start, start + rows * columns) };
  }
  return model;
}

/** @type {(words: string[]) => Vocabulary} */
export function vocabulary(words) {
  /** @type {[string, number][]} */
  const numbered = words.map((word, id) => [word, id]);
  return { words, ids: new Map(numbered.slice(SPECIAL)) };
}

/**
 * The tokens of a sentence: what stands between what Python calls white space, after NFC.
 * @type {(text: string) => string[]}
 */
export function tokenize(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts them as white space
  const space = /(?:(?!\ufeff)[\s\x1c-\x1f\x85])+/;
  return text.normalize("NFC").split(space).filter(Boolean);
}

/**
 * The ids of a sentence. Throws a Refusal when it is empty, too long, or has an unknown word.
 * @type {(text: string, vocabulary: Vocabulary, longest?: number) => number[]}
 */
export function readSentence(text, { words, ids, pieces, unknown }, longest = LONGEST_INPUT) {
  const tokens = pieces ? piecesOf(text, ids) : tokensOf(text, ids);
  if (!tokens.length) throw new Refusal("widget empty");
  if (tokens.length > longest) {
    throw new Refusal("widget long", { count: tokens.length, longest });
  }
  return tokens.map((word) => {
    const id = ids.get(word);
    if (id !== undefined) return id;
    if (unknown) return UNK;
    const near = nearWords(word, [...ids.keys()]).join(", ");
    throw new Refusal("widget unknown_word", { word, size: words.length - SPECIAL, near });
  });
}

/**
 * The words of a sentence; a sign at its end is one where it is known, and else left out, as letters.py has it.
 * @type {(text: string, ids: Map<string, number>) => string[]}
 */
function tokensOf(text, ids) {
  const tokens = tokenize(text);
  const last = tokens.pop() ?? "";
  const word = last.replace(ids.has(last) ? "" : /[.!?…。！？]+$/, "");
  const signs = [...last.slice(word.length)].filter((sign) => ids.has(sign));
  return [...tokens, word, ...signs].filter(Boolean);
}

const BEGINS = "▁"; // stands before the first piece of every word
const LONGEST_WORD = 100; // letters; what is longer is spelled in parts

/**
 * The pieces of a sentence, as pieces.py spells it; letters it does not know are one together.
 * @type {(text: string, ids: Map<string, number>) => string[]}
 */
function piecesOf(text, ids) {
  const words = tokenize(text).flatMap((word) => word.split(BEGINS).filter(Boolean));
  return words.flatMap((word) => {
    const letters = [BEGINS, ...word];
    /** @type {string[]} */
    const spelled = [];
    let known = true;
    while (letters.length) {
      for (const piece of merged(letters.splice(0, LONGEST_WORD), ids)) {
        if (known || ids.has(piece)) spelled.push(piece);
        else spelled[spelled.length - 1] += piece;
        known = ids.has(piece);
      }
    }
    return spelled;
  });
}

/**
 * Letters, of which the two that make the earliest piece are joined while there are any.
 * @type {(letters: string[], ids: Map<string, number>) => string[]}
 */
function merged(letters, ids) {
  for (;;) {
    const ranks = letters.slice(1).map((letter, n) => ids.get(letters[n] + letter) ?? Infinity);
    const first = Math.min(...ranks);
    if (first === Infinity) return letters;
    const n = ranks.indexOf(first);
    letters.splice(n, 2, letters[n] + letters[n + 1]);
  }
}

/**
 * Three words a learner may have meant: those inside `word`, or spelt most like it.
 * @type {(word: string, words: string[]) => string[]}
 */
function nearWords(word, words) {
  const typed = [...word].slice(0, 40).join("");
  const inside = words.filter((known) => typed.includes(known));
  if (inside.length) return inside.sort((a, b) => [...b].length - [...a].length).slice(0, 3);
  const far = Object.fromEntries(words.map((known) => [known, editDistance(typed, known)]));
  return words.sort((a, b) => far[a] - far[b]).slice(0, 3);
}

/**
 * How many letters make `a` into `b` (Levenshtein 1966); a Hangul syllable is its letters.
 * @type {(a: string, b: string) => number}
 */
function editDistance(a, b) {
  const [from, to] = [[...a.normalize("NFD")], [...b.normalize("NFD")]];
  const row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= to.length; j++) {
      const changed = diagonal + (from[i - 1] === to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(changed, row[j] + 1, row[j - 1] + 1);
    }
  }
  return row[to.length];
}

// ---- Arithmetic

/** @type {(a: number) => number} */
export const sigmoid = (a) => 0.5 * (1 + Math.tanh(0.5 * a));

/** The vector x (rows) times the matrix w (rows, columns). @type {(x: Numbers, w: Matrix) => Vector} */
function times(x, { rows, columns, data }) {
  const y = new Float64Array(columns);
  for (let row = 0, place = 0; row < rows; row++) {
    const value = x[row];
    for (let column = 0; column < columns; column++) y[column] += value * data[place++];
  }
  return y;
}

/** @type {(a: Vector, b: ArrayLike<number>) => Vector} */
const add = (a, b) => a.map((value, n) => value + b[n]);
/** @type {(a: Vector, b: Vector) => number} */
const dot = (a, b) => a.reduce((sum, value, n) => sum + value * b[n], 0);
/** @type {(a: Numbers) => number} */
const largest = (a) => a.reduce((most, value) => Math.max(most, value), -Infinity);
/** @type {(a: Numbers) => number} */
export const argmax = (a) => a.indexOf(largest(a));

/** @type {<V extends Numbers>(scores: V) => V} */
export function softmax(scores) {
  const most = largest(scores);
  const e = scores.map((score) => Math.exp(score - most));
  const sum = e.reduce((a, b) => a + b, 0);
  /** @type {any} */
  const shares = e.map((value) => value / sum);
  return shares;
}

/** @type {(scores: Vector) => Vector} */
function logSoftmax(scores) {
  const most = largest(scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return scores.map((score) => score - most - Math.log(sum));
}

/** Row `row` of the matrix. @type {(w: Matrix, row: number) => Vector} */
export const rowOf = ({ columns, data }, row) => Float64Array.from(data.subarray(row * columns, (row + 1) * columns));

// ---- The cells. A step keeps every intermediate, under the names of encoder.py.

/** @type {(x: Vector, state: State, w: EncoderWeights) => Record<string, Vector>} */
function rnnStep(x, { h }, w) {
  const a = add(add(times(x, w.kernel), times(h, w.recurrent)), w.bias.data);
  return { h: a.map(Math.tanh) };
}

/** @type {(x: Vector, state: State, w: EncoderWeights) => Record<string, Vector>} */
function gruStep(x, { h }, w) {
  const units = w.recurrent.rows;
  const block = (/** @type {Vector} */ a, /** @type {number} */ n) => a.subarray(n * units, (n + 1) * units);
  const fromX = add(times(x, w.kernel), rowOf(w.bias, 0));
  const fromH = add(times(h, w.recurrent), rowOf(w.bias, 1));
  const z = add(block(fromX, 0), block(fromH, 0)).map(sigmoid);
  const r = add(block(fromX, 1), block(fromH, 1)).map(sigmoid);
  const reset = block(fromH, 2).map((value, u) => r[u] * value);
  const candidate = add(block(fromX, 2), reset).map(Math.tanh);
  return { z, r, candidate, h: h.map((old, u) => z[u] * old + (1 - z[u]) * candidate[u]) };
}

/** @type {(x: Vector, state: State, w: EncoderWeights) => Record<string, Vector>} */
function lstmStep(x, { h, c }, w) {
  const units = w.recurrent.rows;
  const a = add(add(times(x, w.kernel), times(h, w.recurrent)), w.bias.data);
  const block = (/** @type {number} */ n) => a.subarray(n * units, (n + 1) * units);
  const [i, f, o] = [0, 1, 3].map((n) => block(n).map(sigmoid));
  const candidate = block(2).map(Math.tanh);
  const cNew = c.map((old, u) => f[u] * old + i[u] * candidate[u]);
  return { i, f, candidate, o, c: cNew, h: cNew.map((value, u) => o[u] * Math.tanh(value)) };
}

/**
 * Per cell: its step, the rows it computes, and those that are its state.
 * @type {Record<Cell, { step: typeof rnnStep, rows: string[], states: ("c" | "h")[] }>}
 */
export const CELLS = {
  rnn: { step: rnnStep, rows: ["h"], states: ["h"] },
  gru: { step: gruStep, rows: ["z", "r", "candidate", "h"], states: ["h"] },
  lstm: { step: lstmStep, rows: ["i", "f", "candidate", "o", "c", "h"], states: ["c", "h"] },
};

/**
 * Read token ids; → the steps: first the state of zeros, then one { x, …gates, h } per token.
 * Where `mask` is false nothing is read: the state stays as it was.
 * @type {(ids: number[], w: EncoderWeights, mask?: boolean[]) => Step[]}
 */
export function encode(ids, w, mask = []) {
  const zeros = new Float64Array(w.recurrent.rows);
  const steps = [stateOf(w.cell, () => zeros)];
  for (const [t, id] of ids.entries()) {
    const [x, before] = [rowOf(w.embedding, id), steps[t]];
    const kept = mask[t] === false ? stateOf(w.cell, (row) => before[row]) : {};
    steps.push({ x, ...CELLS[w.cell].step(x, before, w), ...kept });
  }
  return steps;
}

// ---- The context: { h }, or { c, h }, as any step of encoder or decoder holds it

/** The context after all of `steps`: the last state. @type {(steps: Step[]) => Step} */
export const contextOf = (steps) => steps[steps.length - 1];

/** @type {(cell: Cell, of: (row: "c" | "h") => Vector) => any} */
const stateOf = (cell, of) => Object.fromEntries(CELLS[cell].states.map((row) => [row, of(row)]));

/**
 * A context on the way from `first` (share 0) to `second` (share 1).
 * @type {(first: State, second: State, share: number, cell: Cell) => State}
 */
export function blend(first, second, share, cell) {
  return stateOf(cell, (row) => first[row].map((value, u) => (1 - share) * value + share * second[row][u]));
}

/**
 * The context with some of its numbers held: `held` has [row, unit, value], units from 1.
 * @type {(context: State, held: ["c" | "h", number, number][], cell: Cell) => State}
 */
export function clamp(context, held, cell) {
  const clamped = stateOf(cell, (row) => context[row].slice());
  for (const [row, unit, value] of held) clamped[row][unit - 1] = value;
  return clamped;
}

// ---- The decoder. `memory` is the encoder's states, for a model with attention, or null.

/** @type {(model: Model, steps: Step[]) => Memory} */
export const memoryOf = (model, steps) => (model.decoder.combine ? steps.slice(1).map((step) => step.h) : null);

/**
 * Look from h at the states in `memory` (Luong et al. 2015, "dot"), but not where `mask` is false.
 * Given `shares`, these are the weights, whatever the scores.
 * @type {(h: Vector, memory: Vector[], mask?: boolean[], shares?: number[]) => Attention}
 */
export function attend(h, memory, mask = [], shares = undefined) {
  const scores = memory.map((state, s) => (mask[s] === false ? -Infinity : dot(h, state)));
  const weights = shares ?? softmax(scores);
  const mix = h.map((_, u) => weights.reduce((sum, share, s) => sum + share * memory[s][u], 0));
  return { scores, weights, mix };
}

/**
 * Feed one token: the cell makes a new state, the softmax a probability for every word. A decoder that
 * is given the context at every step (Cho et al. 2014) has a kernel with rows for it: (h, c) behind x.
 * `mask` and `shares` as for `attend`.
 * @type {(token: number, state: State, w: DecoderWeights, memory: Memory, mask?: boolean[], shares?: number[]) => DecoderStep}
 */
export function decodeStep(token, state, w, memory, mask, shares) {
  const x = rowOf(w.embedding, token);
  const context = w.kernel.rows > w.embedding.columns ? (state.context ?? state) : undefined;
  const input = context ? Float64Array.of(...x, ...context.h, ...(context.c ?? [])) : x;
  const step = /** @type {Step} */ (CELLS[w.cell].step(input, state, w));
  const attention = w.combine ? attend(step.h, /** @type {Vector[]} */ (memory), mask, shares) : null;
  const read = w.combine && attention ? times([...attention.mix, ...step.h], w.combine).map(Math.tanh) : step.h;
  const logits = add(times(read, w.output), w.output_bias.data);
  const heard = context ? { context } : {}; // for the step after this one
  return { token, x, ...step, ...heard, attention, logits, probabilities: softmax(logits) };
}

/** @type {Spoken} */
const NOTHING_SAID = { ids: [], steps: [], finished: false, logProbability: 0 };

/** @type {(spoken: Spoken, step: DecoderStep, token: number) => Spoken} */
function saying(spoken, step, token) {
  return {
    ids: token === EOS ? spoken.ids : [...spoken.ids, token],
    steps: [...spoken.steps, step],
    finished: token === EOS,
    logProbability: spoken.logProbability + logSoftmax(step.logits)[token],
  };
}

/** The probabilities after the logits are divided by `temperature`. @type {(logits: Vector, temperature: number) => Vector} */
export const heated = (logits, temperature) => softmax(logits.map((score) => score / temperature));

/**
 * The token on which `point`, between 0 and 1, falls when each has its share of the line.
 * @type {(shares: Numbers, point: number) => number}
 */
export function drawn(shares, point) {
  let end = 0;
  const token = shares.findIndex((share) => (end += share) > point);
  return token < 0 ? argmax(shares) : token; // rounding may leave the line a little short
}

/**
 * Always take the most probable word, until <eos>.
 * @type {(context: State, w: DecoderWeights, memory: Memory, longest?: number) => Spoken}
 */
export const greedy = (context, w, memory, longest) => forced([], context, w, memory, longest);

/**
 * Say `tokens`, one at each step; where there is none, the most probable word. `looks` has the shares of
 * steps that are told where to look, counted from 0.
 * @type {(tokens: number[], context: State, w: DecoderWeights, memory: Memory, longest?: number, mask?: boolean[], looks?: Record<number, number[]>) => Spoken}
 */
export function forced(tokens, context, w, memory, longest = LONGEST_OUTPUT, mask = [], looks = {}) {
  let [spoken, token, state] = [NOTHING_SAID, SOS, context];
  while (!spoken.finished && spoken.steps.length < longest) {
    const step = decodeStep(token, state, w, memory, mask, looks[spoken.steps.length]);
    token = tokens[spoken.steps.length] ?? argmax(step.logits);
    [spoken, state] = [saying(spoken, step, token), step];
  }
  return spoken;
}

/** All that is said, `<eos>` too. @type {(spoken: Pick<Spoken, "ids" | "finished">) => number[]} */
export const saidBy = ({ ids, finished }) => (finished ? [...ids, EOS] : ids);

/** What the decoder is fed and what it should say: <sos> a b and a b <eos>. @type {(ids: number[]) => number[][]} */
export const shift = (ids) => [
  [SOS, ...ids],
  [...ids, EOS],
];

/**
 * Keep the `width` best beginnings after every word; → { found, levels } as in decoder.py.
 * @param {State} context
 * @param {DecoderWeights} w
 * @param {Memory} memory
 */
export function beamSearch(context, w, memory, width = 4, penalty = 0, longest = LONGEST_OUTPUT) {
  /** @type {(spoken: Spoken) => number} */
  const score = ({ logProbability, steps }) => logProbability / Math.max(steps.length, 1) ** penalty;
  /** @type {(a: Spoken, b: Spoken) => number} */
  const byScore = (a, b) => score(b) - score(a);
  let kept = [NOTHING_SAID];
  const levels = [];
  while (levels.length < longest && kept.some((spoken) => !spoken.finished)) {
    const grown = kept.filter((spoken) => spoken.finished);
    for (const spoken of kept.filter((spoken) => !spoken.finished)) {
      const step = decodeStep(spoken.ids.at(-1) ?? SOS, spoken.steps.at(-1) ?? context, w, memory);
      const likeliest = [...step.logits.keys()].sort((a, b) => step.logits[b] - step.logits[a]);
      grown.push(...likeliest.slice(0, width).map((token) => saying(spoken, step, token)));
    }
    kept = grown.sort(byScore).slice(0, width);
    levels.push(kept);
  }
  const found = [...kept].sort((a, b) => Number(b.finished) - Number(a.finished) || byScore(a, b));
  return { found, levels };
}
