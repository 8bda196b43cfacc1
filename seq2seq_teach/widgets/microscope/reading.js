// A sentence as one of the models reads it, and what its numbers are called.

import { CELLS, encode, greedy, memoryOf, readSentence } from "../shared/engine.js";
import { exists, formula, operands, symbolOf } from "../shared/formula.js";
import { format, visible, wordsOf } from "../shared/kit.js";

/** @import { Hold, Model } from "../shared/types.js" */
/** @import { Place } from "../shared/formula.js" */
/** @typedef {ReturnType<typeof reading>} Reading */

/** @param {Pick<Hold, "say" | "gloss">} held @param {Model} net @param {string} sentence */
export function reading({ say, gloss }, net, sentence) {
  const ids = readSentence(sentence, net.source);
  const tokens = ids.map((id) => visible(net.source.words[id]));
  const steps = encode(ids, net.encoder);
  const { states, rows: computed } = CELLS[net.cell];
  const rows = [...new Set([...states, ...computed, "x"])]; // what the sentence becomes stands first

  const symbol = (row) => symbolOf(row, net.cell);
  const fieldName = (row) => say(`field ${row}`) + (row === "candidate" ? ` ${symbol(row)}` : "");
  const token = (t) => (t ? gloss.told(tokens[t - 1]) : "");
  /** @type {(place: Place) => number} */
  const valueAt = ([row, t, unit]) => steps[t][row][unit - 1];
  /** @type {(place: Place) => string} */
  const titled = ([row, t, unit]) =>
    say(t ? "place" : "place_0", { row: fieldName(row), unit, step: t, token: token(t) });

  /** @type {(place: Place, digits?: number) => string} */
  const spoken = (place, digits) => `${titled(place)}: ${format(valueAt(place), digits)}`;
  const formulaOf = (place) => formula(steps, net.encoder, place);

  return {
    cell: net.cell,
    sentence,
    tokens,
    meanings: tokens.map(gloss.meaning),
    steps,
    rows,
    symbol,
    fieldName,
    token,
    valueAt,
    titled,
    spoken,
    formulaOf,
    /** Whether there is such a number. */
    has: (place) => exists(steps, place),
    /** The places of the numbers from which one was made. */
    sources(place) {
      const { tree } = formulaOf(place);
      return tree ? operands(tree) : [];
    },
    /** A number and its formula, as they are said aloud. */
    explained(place) {
      const { symbols } = formulaOf(place);
      return `${spoken(place, 4)}${symbols ? ` = ${symbols.replaceAll("_", " ")}` : ""}`;
    },
    /** How far the reading is after `now` tokens. */
    where: (now) => say(now ? "step" : "step_0", { step: now, count: tokens.length, token: token(now) }),
    /** What the decoder says after `now` tokens. */
    saidAt(now) {
      const memory = memoryOf(net, steps.slice(0, now + 1));
      return wordsOf(greedy(steps[now], net.decoder, memory), net.target);
    },
  };
}
