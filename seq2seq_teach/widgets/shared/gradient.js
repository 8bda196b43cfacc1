// Backpropagation through time (Rumelhart, Hinton & Williams 1986) in the browser: the gradient of a
// batch's loss for every array of a model. gradient.py's formulas; tests hold the two within 1e-5.
//
// Arrays are flat, step by step: number u of sentence b at step t of a (T, B, U) array is at
// (t·B + b)·U + u. A name with a d before it is a gradient.
//
// What takes long is a generator that yields again and again, each time after a fraction of a
// millisecond's work: there a page may leave it, to hear a key. `whole` does not.

import { argmax, EOS, SOS } from "./engine.js";

/** @import { EncoderWeights, Model } from "./types.js" */

/**
 * Sentences side by side, ids step by step: `source` (S, B) with 0 for pads, `fed` and `wanted`
 * (T, B), and `weight` (T, B), 0 where `wanted` is a pad.
 * @typedef {{ size: number, source: Numbers, fed: Numbers, wanted: Numbers, weight: Float32Array }} Batch
 * @typedef {ArrayLike<number>} Numbers
 * @typedef {Float32Array} Floats
 */

const floats = (/** @type {number} */ size) => new Float32Array(size);
/** 2 / (1 + e⁻²ᵃ) − 1: in some engines several times as fast as Math.tanh. @type {(a: number) => number} */
const tanh = (a) => 2 / (1 + Math.exp(-2 * a)) - 1;
/** @type {(a: number) => number} */
const sigmoid = (a) => 1 / (1 + Math.exp(-a));

/**
 * y (M, N) += x (M, K) · w (K, N), the one product here; y begins at number `at`, x at `from`.
 * Four rows of w at a time: y is fetched and stored once for four products.
 * `down` and `along` say how far apart rows and columns of x lie: swapped, x is transposed.
 * @type {(y: Floats, at: number, x: Floats, from: number, w: Floats, start: number, sizes: number[], down?: number, along?: number) => void}
 */
function product(y, at, x, from, w, start, [M, K, N], down = K, along = 1) {
  const fours = K - (K % 4);
  for (let m = 0; m < M; m++, at += N, from += down) {
    let [place, row] = [from, start];
    for (let k = 0; k < fours; k += 4, place += 4 * along, row += 4 * N) {
      const [second, third, fourth] = [row + N, row + 2 * N, row + 3 * N];
      const [a, b, c, d] = [x[place], x[place + along], x[place + 2 * along], x[place + 3 * along]];
      for (let n = 0; n < N; n++) {
        y[at + n] += a * w[row + n] + b * w[second + n] + c * w[third + n] + d * w[fourth + n];
      }
    }
    for (let k = fours; k < K; k++, place += along, row += N) {
      const a = x[place];
      for (let n = 0; n < N; n++) y[at + n] += a * w[row + n];
    }
  }
}

const PIECE = 2 ** 18; // products of two numbers, between two yields

/** x (M, K) · w (K, N) → (M, N). @param {Floats} x @param {Floats} w @param {number[]} sizes */
function* times(x, w, [M, K, N], down = K, along = 1) {
  const [y, most] = [floats(M * N), Math.ceil(PIECE / (K * N))];
  for (let m = 0; m < M; m += most) {
    product(y, m * N, x, m * down, w, 0, [Math.min(most, M - m), K, N], down, along);
    yield;
  }
  return y;
}

/** x (M, K) transposed · d (M, N) → (K, N): the gradient of w in x · w. @param {Floats} x @param {Floats} d @param {number[]} sizes */
const outer = (x, d, [M, K, N]) => times(x, d, [K, M, N], 1, K);

/** What a generator comes to, without leaving it. @type {<R>(work: Generator<undefined, R>) => R} */
export function whole(work) {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** w (K, N) → (N, K). @type {(w: Floats, K: number, N: number) => Floats} */
function transposed(w, K, N) {
  const turned = floats(K * N);
  for (let k = 0; k < K; k++) for (let n = 0; n < N; n++) turned[n * K + k] = w[k * N + n];
  return turned;
}

/** d (M, N) → its sum over M, (N,). @type {(d: Floats, N: number) => Floats} */
function sumOfRows(d, N) {
  const sum = floats(N);
  for (let at = 0; at < d.length; at += N) for (let n = 0; n < N; n++) sum[n] += d[at + n];
  return sum;
}

// ---- The cells. `forth` makes the activations of step t into gates, in place, and writes the state
// behind it; `back` takes dh and dc of that state, makes them those of the state before as far as no
// product is needed, and writes the gradient of the activations. Where a pad stands both do nothing.

/**
 * All that a pass through one cell keeps: what it was given; `gates` (T, B, G·H); the states `h` and `c`
 * (T + 1, B, H), the first included; `aside`, a GRU's h · U of its candidate, an LSTM's tanh(c).
 * @typedef {{ H: number, B: number, T: number, gates: Floats, h: Floats, c: Floats, aside: Floats,
 *   ids: Numbers, masked: boolean, context: Floats[] }} Tape
 *
 * `da` is the gradient of what comes from x and `du` of what comes from h: two arrays for a GRU, which
 * resets the second, and one for the others.
 * @typedef {{ dh: Floats, dc: Floats, da: Floats, du: Floats }} Back
 *
 * @typedef {Object} Kind
 * @property {number} G how many gates
 * @property {(tape: Tape, t: number, b: number, recurrent: Floats) => void} forth
 * @property {(tape: Tape, t: number, b: number, d: Back) => void} back
 */

/** @type {Record<string, Kind>} */
const KINDS = {
  rnn: {
    G: 1,
    forth({ H, B, gates, h }, t, b) {
      for (let u = 0, at = (t * B + b) * H; u < H; u++, at++) h[at + B * H] = gates[at] = tanh(gates[at]);
    },
    back({ H, B, gates }, t, b, { dh, da }) {
      for (let u = 0, at = (t * B + b) * H, own = b * H; u < H; u++, at++, own++) {
        da[at] = dh[own] * (1 - gates[at] ** 2);
        dh[own] = 0;
      }
    },
  },
  gru: {
    G: 3,
    forth({ H, B, gates, h, aside }, t, b, recurrent) {
      for (let u = 0, at = (t * B + b) * H; u < H; u++, at++) {
        const [a, r] = [(t * B + b) * 3 * H + u, b * 3 * H + u];
        const z = (gates[a] = sigmoid(gates[a] + recurrent[r]));
        const reset = (gates[a + H] = sigmoid(gates[a + H] + recurrent[r + H]));
        aside[at] = recurrent[r + 2 * H];
        const candidate = (gates[a + 2 * H] = tanh(gates[a + 2 * H] + reset * aside[at]));
        h[at + B * H] = z * h[at] + (1 - z) * candidate;
      }
    },
    back({ H, B, gates, h, aside }, t, b, { dh, da, du }) {
      for (let u = 0, at = (t * B + b) * H, own = b * H; u < H; u++, at++, own++) {
        const a = (t * B + b) * 3 * H + u;
        const [z, r, candidate] = [gates[a], gates[a + H], gates[a + 2 * H]];
        const dCandidate = dh[own] * (1 - z) * (1 - candidate ** 2);
        da[a] = du[a] = dh[own] * (h[at] - candidate) * z * (1 - z);
        da[a + H] = du[a + H] = dCandidate * aside[at] * r * (1 - r);
        da[a + 2 * H] = dCandidate;
        du[a + 2 * H] = dCandidate * r;
        dh[own] *= z;
      }
    },
  },
  lstm: {
    G: 4,
    forth({ H, B, gates, h, c, aside }, t, b) {
      for (let u = 0, at = (t * B + b) * H; u < H; u++, at++) {
        const a = (t * B + b) * 4 * H + u;
        const i = (gates[a] = sigmoid(gates[a]));
        const f = (gates[a + H] = sigmoid(gates[a + H]));
        const candidate = (gates[a + 2 * H] = tanh(gates[a + 2 * H]));
        const o = (gates[a + 3 * H] = sigmoid(gates[a + 3 * H]));
        c[at + B * H] = f * c[at] + i * candidate;
        aside[at] = tanh(c[at + B * H]);
        h[at + B * H] = o * aside[at];
      }
    },
    back({ H, B, gates, c, aside }, t, b, { dh, dc, da }) {
      for (let u = 0, at = (t * B + b) * H, own = b * H; u < H; u++, at++, own++) {
        const a = (t * B + b) * 4 * H + u;
        const [i, f, candidate, o, shown] = [gates[a], gates[a + H], gates[a + 2 * H], gates[a + 3 * H], aside[at]];
        const dCell = dc[own] + dh[own] * o * (1 - shown * shown);
        da[a] = dCell * candidate * i * (1 - i);
        da[a + H] = dCell * c[at] * f * (1 - f);
        da[a + 2 * H] = dCell * i * (1 - candidate * candidate);
        da[a + 3 * H] = dh[own] * shown * o * (1 - o);
        dc[own] = dCell * f;
        dh[own] = 0;
      }
    },
  },
};

// ---- One part of the model: encoder or decoder, all steps forth and back

/**
 * Read `ids` (T, B) from the state `first`. `context` is what every step is given besides, (B, H) each:
 * nothing, [h] or [h, c].
 * @param {EncoderWeights} w
 * @param {Numbers} ids
 * @param {{ h: Floats, c: Floats }} first
 * @param {number} B
 * @param {boolean} masked whether 0 is a pad, which leaves the state as it was
 * @param {Floats[]} context
 */
function* read(w, ids, first, B, masked, context) {
  const { G, forth } = KINDS[w.cell];
  const [H, V, E] = [w.recurrent.rows, w.embedding.rows, w.embedding.columns];
  const [T, columns, kernel] = [ids.length / B, w.kernel.columns, w.kernel.data];
  const states = (/** @type {boolean} */ there) => floats(there ? (T + 1) * B * H : 0);
  const [h, c, aside, gates] = [states(true), states(G > 3), states(G > 1), floats(T * B * columns)];
  h.set(first.h);
  c.set(first.c);
  const tape = { H, B, T, gates, h, c, aside, ids, masked, context };
  // A word's part in the activations is the same wherever it stands: one product for each that does.
  const ofWords = floats(V * columns);
  for (const word of new Set(Array.from(ids))) {
    ofWords.set(w.bias.data.subarray(0, columns), word * columns);
    product(ofWords, word * columns, w.embedding.data, word * E, kernel, 0, [1, E, columns]);
  }
  const given = floats(B * columns);
  for (const [n, part] of context.entries()) product(given, 0, part, 0, kernel, (E + n * H) * columns, [B, H, columns]);
  const apart = floats(G === 3 ? B * columns : 0); // a GRU's h · U, until it is reset
  for (let t = 0; t < T; t++) {
    const [from, old] = [t * B * columns, t * B * H];
    for (let b = 0; b < B; b++) {
      const word = ids[t * B + b] * columns;
      gates.set(ofWords.subarray(word, word + columns), from + b * columns);
      if (G === 3) apart.set(w.bias.data.subarray(columns), b * columns);
    }
    if (context.length) for (let n = 0; n < given.length; n++) gates[from + n] += given[n];
    const [sum, at] = G === 3 ? [apart, 0] : [gates, from];
    product(sum, at, h, old, w.recurrent.data, 0, [B, H, columns]);
    for (let b = 0; b < B; b++) {
      if (!masked || ids[t * B + b]) forth(tape, t, b, apart);
      else for (const state of [h, c]) state.copyWithin(old + (B + b) * H, old + b * H, old + (b + 1) * H);
    }
    yield;
  }
  return tape;
}

/**
 * The way back through what `read` did: `dStates` (T, B, H) comes to every state from outside, `dh` and
 * `dc` (B, H) to the last, which become those of the first, and of the context where it is given at
 * every step.
 *
 * → the gradient of each array; `arrows` (T,), the size of what goes from each step to the one before.
 * @param {EncoderWeights} w
 * @param {Tape} tape
 * @param {Floats | null} dStates
 * @param {Floats} dh
 * @param {Floats} dc
 */
function* goBack(w, tape, dStates, dh, dc) {
  const { G, back } = KINDS[w.cell];
  const { H, B, T, h, ids, masked, context } = tape;
  const [V, E, columns] = [w.embedding.rows, w.embedding.columns, w.kernel.columns];
  const [da, turned] = [floats(T * B * columns), transposed(w.recurrent.data, H, columns)];
  const du = G === 3 ? floats(da.length) : da;
  const arrows = floats(T);
  for (let t = T - 1; t >= 0; t--) {
    if (dStates) for (let n = 0, at = t * B * H; n < B * H; n++, at++) dh[n] += dStates[at];
    for (let b = 0; b < B; b++) if (!masked || ids[t * B + b]) back(tape, t, b, { dh, dc, da, du });
    product(dh, 0, du, t * B * columns, turned, 0, [B, columns, H]);
    arrows[t] = norm([dh, dc]);
    yield;
  }
  const dWords = floats(V * columns);
  for (let at = 0, row = 0; row < T * B; row++) {
    for (let n = 0, word = ids[row] * columns; n < columns; n++) dWords[word + n] += da[at++];
  }
  const kernel = floats(w.kernel.rows * columns);
  kernel.set(yield* outer(w.embedding.data, dWords, [V, E, columns]));
  for (const [n, part] of context.entries()) {
    const [sum, from] = [sumOfRows(da, B * columns), (E + n * H) * columns];
    kernel.set(yield* outer(part, sum, [B, H, columns]), from);
    product([dh, dc][n], 0, sum, 0, transposed(w.kernel.data.subarray(from), H, columns), 0, [B, columns, H]);
  }
  const bias = floats(w.bias.data.length);
  bias.set(sumOfRows(da, columns));
  if (G === 3) bias.set(sumOfRows(du, columns), columns);
  const embedding = yield* times(dWords, transposed(w.kernel.data, E, columns), [V, columns, E]);
  const recurrent = yield* outer(h, du, [T * B, H, columns]);
  return { slopes: { embedding, kernel, recurrent, bias }, arrows };
}

// ---- Attention (Luong et al. 2015, "dot") and the layer that combines what it finds with h

/** H numbers of a from `i`, times those of b from `j`. @type {(a: Floats, i: number, b: Floats, j: number, H: number) => number} */
function dot(a, i, b, j, H) {
  let sum = 0;
  for (let u = 0; u < H; u++) sum += a[i + u] * b[j + u];
  return sum;
}

/** H numbers of y from `i` on += so much of x from `j` on. @type {(y: Floats, i: number, share: number, x: Floats, j: number, H: number) => void} */
function add(y, i, share, x, j, H) {
  for (let u = 0; u < H; u++) y[i + u] += share * x[j + u];
}

/** The numbers of x between `from` and `to` become their softmax; → the log of the sum of their exponentials. @type {(x: Floats, from: number, to: number) => number} */
function soften(x, from, to) {
  let [most, sum] = [-Infinity, 0];
  for (let n = from; n < to; n++) most = Math.max(most, x[n]);
  for (let n = from; n < to; n++) sum += x[n] = Math.exp(x[n] - most);
  for (let n = from; n < to; n++) x[n] /= sum;
  return most + Math.log(sum);
}

/** Look from every state of the decoder at those of the encoder; → the shares (T, B, S) and [mix, h]. @param {Tape} decoder @param {Tape} encoder */
function* look({ H, B, T, h }, { T: S, h: states, ids }) {
  const [shares, both] = [floats(T * B * S), floats(T * B * 2 * H)];
  for (let row = 0; row < T * B; row++) {
    const [b, own, to, from] = [row % B, (B + row) * H, row * 2 * H, row * S];
    for (let s = 0; s < S; s++) {
      shares[from + s] = ids[s * B + b] ? dot(h, own, states, ((s + 1) * B + b) * H, H) : -Infinity;
    }
    soften(shares, from, from + S);
    for (let s = 0; s < S; s++) add(both, to, shares[from + s], states, ((s + 1) * B + b) * H, H);
    add(both, to + H, 1, h, own, H);
    if (!b) yield;
  }
  return { shares, both };
}

/** From the gradient of [mix, h] to that of h, `dSaid`, and of the encoder's states, `dStates`. @param {Tape} decoder @param {Tape} encoder @param {Floats} shares @param {Floats} dBoth */
function* lookBack({ H, B, T, h }, { T: S, h: states }, shares, dBoth) {
  const [dSaid, dStates, dShare] = [floats(T * B * H), floats(S * B * H), floats(S)];
  for (let row = 0; row < T * B; row++) {
    const [b, own, from] = [row % B, row * H, row * 2 * H];
    let mean = 0;
    for (let s = 0; s < S; s++) {
      dShare[s] = dot(dBoth, from, states, ((s + 1) * B + b) * H, H);
      mean += shares[row * S + s] * dShare[s];
    }
    add(dSaid, own, 1, dBoth, from + H, H);
    for (let s = 0; s < S; s++) {
      const [at, share] = [(s * B + b) * H, shares[row * S + s]];
      const dScore = share * (dShare[s] - mean);
      add(dSaid, own, dScore, states, at + B * H, H);
      add(dStates, at, share, dBoth, from, H);
      add(dStates, at, dScore, h, own + B * H, H);
    }
    if (!b) yield;
  }
  return { dSaid, dStates };
}

// ---- The loss

/** Logits (T, B, V) become the gradient of the mean surprise, (p − 1 where wanted) · weight; → that mean, in nats. @type {(logits: Floats, batch: Batch, V: number) => number} */
function surprise(logits, { wanted, weight }, V) {
  const total = weight.reduce((sum, one) => sum + one, 0);
  let loss = 0;
  for (let row = 0, from = 0; row < wanted.length; row++, from += V) {
    const [chosen, share] = [from + wanted[row], weight[row] / total];
    const surprised = -logits[chosen] + soften(logits, from, from + V);
    if (share) loss += share * surprised;
    for (let n = from; n < from + V; n++) logits[n] *= share;
    logits[chosen] -= share;
  }
  return loss;
}

/** The length of all `parts` as one vector. @param {Iterable<Numbers>} parts */
export function norm(parts) {
  let sum = 0;
  for (const part of parts) for (let n = 0; n < part.length; n++) sum += part[n] * part[n];
  return Math.sqrt(sum);
}

/** The length of each of T equal parts. @type {(d: Floats, T: number) => number[]} */
const sizes = (d, T) =>
  Array.from({ length: T }, (_, t) => norm([d.subarray((t * d.length) / T, ((t + 1) * d.length) / T)]));

/**
 * A batch read and said: all that the way back needs, and `logits` (T, B, V).
 * @param {Model} model
 * @param {Omit<Batch, "wanted" | "weight">} batch
 */
function* forth({ encoder, decoder }, { size: B, source, fed }) {
  const [H, V, T] = [encoder.recurrent.rows, decoder.output.columns, fed.length / B];
  const [nothing, last] = [floats(B * H), source.length * H];
  const heard = yield* read(encoder, source, { h: nothing, c: floats(0) }, B, true, []);
  const first = { h: heard.h.subarray(last), c: heard.c.subarray(last) };
  const context = decoder.kernel.rows > decoder.embedding.columns ? [first.h, first.c] : [];
  const parts = context.filter(({ length }) => length); // only an LSTM has c
  const spoken = yield* read(decoder, fed, first, B, false, parts);
  const { combine } = decoder;
  const found = combine ? yield* look(spoken, heard) : null;
  const said =
    found && combine ? (yield* times(found.both, combine.data, [T * B, 2 * H, H])).map(tanh) : spoken.h.subarray(B * H);
  const logits = yield* times(said, decoder.output.data, [T * B, H, V]);
  for (let at = 0; at < logits.length; at++) logits[at] += decoder.output_bias.data[at % V];
  return { heard, spoken, found, said, logits };
}

/** The loss of a batch, in nats per token. @param {Model} model @param {Batch} batch */
export function* lossOf(model, batch) {
  const { logits } = yield* forth(model, batch);
  return surprise(logits, batch, model.decoder.output.columns);
}

/** The likeliest word after word, of what it has heard, up to <eos> or `most`. @param {Model} model @param {number[]} source */
export function* sayingOf(model, source, most = 24) {
  /** @type {number[]} */
  const ids = [];
  const V = model.decoder.output.columns;
  while (ids.length < most) {
    const { logits } = yield* forth(model, { size: 1, source, fed: [SOS, ...ids] });
    const word = argmax(logits.subarray(-V));
    if (word === EOS || word < 0) return { ids, finished: word === EOS }; // none where all are no number
    ids.push(word);
  }
  return { ids, finished: false };
}

/**
 * The loss of a batch, in nats per token, and its gradient for every array of the model, by name.
 *
 * `arrows` are the sizes of the gradient on its way, as in `way_home`: `words` (T,), `decoder`
 * (T − 1,), `context` (1,), `encoder` (S − 1,), and with attention `looks` (S,).
 * With `cut` none passes the context.
 * @param {Model} model
 * @param {Batch} batch
 */
export function* gradients(model, batch, cut = false) {
  const { encoder, decoder } = model;
  const [B, H, V] = [batch.size, encoder.recurrent.rows, decoder.output.columns];
  const T = batch.fed.length / B;
  const { heard, spoken, found, said, logits } = yield* forth(model, batch);

  const loss = surprise(logits, batch, V); // from here on `logits` are their gradient
  let dSaid = yield* times(logits, transposed(decoder.output.data, H, V), [T * B, V, H]);
  /** @type {Record<string, Floats>} */
  const all = {
    "decoder.output": yield* outer(said, logits, [T * B, H, V]),
    "decoder.output_bias": sumOfRows(logits, V),
  };
  /** @type {Floats | null} */
  let dStates = null;
  const { combine } = decoder;
  if (found && combine) {
    for (let at = 0; at < dSaid.length; at++) dSaid[at] *= 1 - said[at] * said[at];
    all["decoder.combine"] = yield* outer(found.both, dSaid, [T * B, 2 * H, H]);
    const dBoth = yield* times(dSaid, transposed(combine.data, 2 * H, H), [T * B, H, 2 * H]);
    ({ dSaid, dStates } = yield* lookBack(spoken, heard, found.shares, dBoth));
  }
  const words = sizes(dSaid, T);
  const [dh, dc] = [floats(B * H), floats(spoken.c.length && B * H)];
  const decoding = yield* goBack(decoder, spoken, dSaid, dh, dc);
  if (cut) for (const slope of [dh, dc]) slope.fill(0);
  const context = [norm([dh, dc])];
  const encoding = yield* goBack(encoder, heard, dStates, dh, dc);

  for (const [part, { slopes }] of Object.entries({ encoder: encoding, decoder: decoding })) {
    for (const [name, slope] of Object.entries(slopes)) all[`${part}.${name}`] = slope;
  }
  const [toDecoder, toEncoder] = [decoding, encoding].map(({ arrows }) => [...arrows.subarray(1)]);
  const looks = dStates ? sizes(dStates, heard.T) : [];
  return { loss, gradients: all, arrows: { words, decoder: toDecoder, context, encoder: toEncoder, looks } };
}
