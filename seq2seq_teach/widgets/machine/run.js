// What the machine computed of a sentence: every step of both halves, and the gradient's way home.

import {
  CELLS,
  contextOf,
  EOS,
  encode,
  forced,
  joined,
  memoryOf,
  readSentence,
  SPECIAL,
  shift,
} from "../shared/engine.js";
import { gradients, whole } from "../shared/gradient.js";

/** @import { DecoderStep, Model, State, Step, Vector } from "../shared/types.js" */
/** @typedef {ReturnType<typeof run>} Run */
/** @typedef {ReturnType<typeof wayHome>} Way */

/**
 * One column of the picture: a step of the encoder or of the decoder. `token` is what goes in, `before`
 * the state it begins with, `input` what it hears: x, and the context too where that is given at every
 * step. Of the decoder's alone: `heard`, its step, and `said`, what comes out of it.
 * @typedef {{ part: "encoder" | "decoder", n: number, token: number, x: Vector, input: Vector, step: Step, before: State, said: number, heard: DecoderStep | null }} Column
 */

/**
 * Read `sentence` and speak; with `right`, ids of the right answer, these words are given and wanted.
 * @param {Model} net @param {string} sentence @param {number[] | null} right
 */
export function run(net, sentence, right) {
  const ids = readSentence(sentence, net.source);
  const steps = encode(ids, net.encoder);
  const [context, memory] = [contextOf(steps), memoryOf(net, steps)];
  const tokens = right ? shift(right)[1] : [];
  const spoken = forced(tokens, context, net.decoder, memory, right ? tokens.length : undefined);
  const said = spoken.finished ? [...spoken.ids, EOS] : spoken.ids;
  const fed = net.decoder.kernel.rows > net.decoder.embedding.columns;
  const columns = /** @type {Column[]} */ ([
    ...ids.map((token, t) => {
      const step = steps[t + 1];
      return { part: "encoder", n: t + 1, token, x: step.x, input: step.x, step, before: steps[t] };
    }),
    ...spoken.steps.map((heard, t) => {
      const step = /** @type {Step} */ (/** @type {any} */ (heard));
      const before = t ? spoken.steps[t - 1] : context;
      const input = fed ? Float64Array.of(...heard.x, ...context.h, ...(context.c ?? [])) : heard.x;
      return { part: "decoder", n: t + 1, token: heard.token, x: heard.x, input, step, before, said: said[t], heard };
    }),
  ]);
  const states = CELLS[net.cell].states.slice().reverse(); // h, and c behind it
  return { net, ids, S: ids.length, T: spoken.steps.length, columns, context, states, said, spoken, fed };
}

/** The column whose part a key names, if it names one's. @type {(run: Run, key: (string | number)[]) => Column | undefined} */
export const columnOf = ({ columns }, [part, , n]) => columns.find((one) => one.part === part && one.n === n);

/** What it says of a sentence, as a right answer may be: words alone, one at least. @type {(net: Model, sentence: string) => string} */
export function saidBy(net, sentence) {
  const ids = run(net, sentence, null).spoken.ids.filter((id) => id >= SPECIAL);
  return joined(ids, net.target).join(" ") || (net.target.offered?.[0] ?? net.target.words[SPECIAL]);
}

/**
 * The same network with random numbers, as before its training: `untrained` in training.js, of shared/.
 * @type {(net: Model) => Model}
 */
export function untrained(net) {
  let last = 1;
  const random = () => (last = (48271 * last) % 2147483647) / 2147483647;
  const fresh = (/** @type {any} */ part) => {
    const made = { ...part };
    for (const [name, { rows, columns, data }] of Object.entries(part)) {
      if (!data) continue; // which cell it is
      const limit = name.includes("bias") ? 0 : Math.sqrt(6 / (rows + columns));
      made[name] = { rows, columns, data: data.map(() => limit * (2 * random() - 1)) };
    }
    if (net.cell === "lstm") made.bias.data.fill(1, made.bias.columns / 4, made.bias.columns / 2); // its forget gate starts open
    return made;
  };
  return { ...net, encoder: fresh(net.encoder), decoder: fresh(net.decoder) };
}

/**
 * The gradient of the loss at `right`, and its size on every arrow home; with `cut` none passes the context.
 * @param {Model} net @param {number[]} ids @param {number[]} right @param {boolean} cut
 */
export function wayHome(net, ids, right, cut) {
  const [fed, wanted] = shift(right);
  const batch = { size: 1, source: ids, fed, wanted, weight: new Float32Array(wanted.length).fill(1) };
  const { loss, arrows } = whole(gradients(net, batch, cut));
  const most = Math.max(...Object.values(arrows).flat());
  return { loss, arrows, most };
}
