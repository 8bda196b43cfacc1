// How every number of the encoder was made, as a tree that can be read, clicked and computed.

import { sigmoid } from "./engine.js";

/** @import { Cell, EncoderWeights, Matrix, Step } from "./types.js" */
/** @typedef {[row: string, step: number, unit: number]} Place both counted from 1 */
/** @typedef {{ op?: undefined, of?: undefined, name?: string, value: number, place?: Place }} Leaf */
/** @typedef {{ op: string, of: Tree[], name?: string, value?: undefined, place?: undefined }} Branch */
/** @typedef {Leaf | Branch} Tree a leaf that was itself computed has a place */

/** @type {Record<string, (...values: number[]) => number>} */
const OPERATIONS = {
  "+": (...terms) => terms.reduce((a, b) => a + b),
  "·": (...factors) => factors.reduce((a, b) => a * b),
  Σ: (...terms) => terms.reduce((a, b) => a + b),
  "1−": (a) => 1 - a,
  σ: sigmoid,
  tanh: Math.tanh,
};

/** The value of a tree. @type {(tree: Tree) => number} */
export const evaluate = (tree) => (tree.of ? OPERATIONS[tree.op](...tree.of.map(evaluate)) : tree.value);

/**
 * The tree with what can be computed now computed: the next line of the sum on paper.
 * @type {(tree: Tree) => Tree}
 */
export function reduceOnce(tree) {
  if (!tree.op || tree.of.every((part) => !part.op)) return { value: evaluate(tree) };
  return { ...tree, of: tree.of.map((part) => (part.op ? reduceOnce(part) : part)) };
}

/** Sums over all units as single numbers: they have a table of their own. @type {(tree: Tree) => Tree} */
export function flat(tree) {
  if (tree.op === "Σ") return { name: tree.name, value: evaluate(tree) };
  return tree.of ? { ...tree, of: tree.of.map(flat) } : tree;
}

/** The tree without its names: from the second line on only the numbers count. @type {(tree: Tree) => Tree} */
export const bare = ({ op, of, value }) => (of ? { op, of: of.map(bare) } : { value });

/** The sums in a tree, from left to right. @type {(tree: Tree) => Branch[]} */
export const sumsIn = (tree) => (tree.op === "Σ" ? [tree] : (tree.of ?? []).flatMap(sumsIn));

/** A tree without sums as nodes, `operand(leaf)` in the place of each number. */
export function written(tree, operand, within = "=", first = true) {
  const { op, of } = tree;
  if (!op) return first || tree.value >= 0 ? [operand(tree)] : ["(", operand(tree), ")"];
  const inner = of.map((part, n) => written(part, operand, op, n === 0));
  if (op === "1−") return ["(1 − ", ...inner[0], ")"];
  if (op === "σ" || op === "tanh") return [`${op}(`, ...inner[0], ")"];
  const sign = op === "·" ? " × " : ` ${op} `;
  const joined = inner.flatMap((part, n) => (n ? [sign, ...part] : part));
  return op === "+" && "+·".includes(within) ? ["(", ...joined, ")"] : joined;
}

// With a hat, a letter of its own: not every font has a place for a tilde above an h.
/** @type {Record<string, Record<string, string>>} */
const SYMBOLS = { candidate: { lstm: "ĉ", gru: "ĥ" } };
/**
 * How a row is written in a formula: c for the cell state, ĉ for the LSTM's candidate.
 * @type {(row: string, cell: Cell) => string}
 */
export const symbolOf = (row, cell) => SYMBOLS[row]?.[cell] ?? row;

/**
 * The formula of one number: { symbols, tree }.
 *
 * `symbols` is the formula of the whole row, _ before what is written low. The tree is null for
 * the numbers where the trail ends: an embedding, which was learned, and the state of zeros.
 * @type {(steps: Step[], w: EncoderWeights, place: Place) => { symbols: string | null, tree: Tree | null }}
 */
export function formula(steps, w, [row, t, unit]) {
  const at = (name, step, n = unit) => ({
    name: `${symbolOf(name, w.cell)}_${step}[${n}]`,
    value: steps[step][name][n - 1],
    place: [name, step, n],
  });
  const sum = (name, vector, step, matrix, letter, gate) => {
    const units = w.recurrent.rows;
    const column = gate * units + unit - 1;
    const of = Array.from(steps[step][vector], (_, n) => ({
      op: "·",
      of: [
        at(vector, step, n + 1),
        {
          name: `${letter}[${n + 1},${unit}]`,
          value: matrix.data[n * matrix.columns + column],
        },
      ],
    }));
    return { op: "Σ", name, of };
  };
  // What the gate number `gate` of the kernel adds up before it is squeezed.
  const parts = (letter, gate) => {
    const [low, units] = [letter ? `_${letter}` : "", w.recurrent.rows];
    const bias = (mark, place) => ({ name: `b${mark}${low}[${unit}]`, value: w.bias.data[place] });
    const place = gate * units + unit - 1;
    return {
      x: sum(`x_${t} W${low}`, "x", t, w.kernel, `W${low}`, gate),
      h: sum(`h_${t - 1} U${low}`, "h", t - 1, w.recurrent, `U${low}`, gate),
      b: bias("", place),
      b2: w.cell === "gru" ? bias("′", 3 * units + place) : null,
      symbols: `x_${t} W${low} + h_${t - 1} U${low} + b${low}`,
    };
  };
  const squeezed = (op, letter, gate) => () => {
    const { x, h, b, b2, symbols } = parts(letter, gate);
    const of = [{ op: "+", of: b2 ? [x, h, b, b2] : [x, h, b] }];
    return { symbols: `${op}(${symbols}${b2 ? ` + b′_${letter}` : ""})`, tree: { op, of } };
  };
  const [plus, dot] = ["+", "·"].map((op) => (...of) => ({ op, of }));

  const made = {
    rnn: { h: squeezed("tanh", "", 0) },
    gru: {
      z: squeezed("σ", "z", 0),
      r: squeezed("σ", "r", 1),
      candidate: () => {
        const { x, h, b, b2 } = parts("h", 2);
        return {
          symbols: `tanh((x_${t} W_h + b_h) + r_${t} · (h_${t - 1} U_h + b′_h))`,
          tree: { op: "tanh", of: [plus(plus(x, b), dot(at("r", t), plus(h, b2)))] },
        };
      },
      h: () => ({
        symbols: `z_${t} · h_${t - 1} + (1 − z_${t}) · ĥ_${t}`,
        tree: plus(dot(at("z", t), at("h", t - 1)), dot({ op: "1−", of: [at("z", t)] }, at("candidate", t))),
      }),
    },
    lstm: {
      i: squeezed("σ", "i", 0),
      f: squeezed("σ", "f", 1),
      candidate: squeezed("tanh", "c", 2),
      o: squeezed("σ", "o", 3),
      c: () => ({
        symbols: `f_${t} · c_${t - 1} + i_${t} · ĉ_${t}`,
        tree: plus(dot(at("f", t), at("c", t - 1)), dot(at("i", t), at("candidate", t))),
      }),
      h: () => ({
        symbols: `o_${t} · tanh(c_${t})`,
        tree: dot(at("o", t), { op: "tanh", of: [at("c", t)] }),
      }),
    },
  };
  if (row === "x" || t === 0) return { symbols: null, tree: null };
  return made[w.cell][row]();
}

/** Every place whose number goes into a tree. @type {(tree: Tree) => Place[]} */
export const operands = ({ op, of, place }) => (op ? of.flatMap(operands) : place ? [place] : []);

/** Whether `place` names a number of the `steps` of an encoding. @type {(steps: Step[], place: Place) => boolean} */
export const exists = (steps, [row, t, unit]) => steps[t]?.[row]?.[unit - 1] !== undefined;
