// Where everything stands in the picture, in px: a column for each step, the bridge between the halves.
// The sizes are those of the still: figures/machine.py.

import SIZES from "../../figures/machine.json";

/** @typedef {ReturnType<typeof layout>} Layout */
/** @typedef {{ left: number, right: number, middle: number, top: number, end: number }} Place of a column: its box, its block's top and its end */

const [NARROWEST, WIDEST] = [40, 84]; // of a box
const { edge: EDGE, gutter: GUTTER } = SIZES;
export const TITLE = 22; // down to the line of a half's name
export const { tall: TALL, strip: STRIP } = SIZES; // a box, and a strip beside it; how wide that is
export const LANE = 8; // from a box to what runs beside it
export const SNIP = 26; // high is the button that cuts the wire

/**
 * `count` columns, S of them the encoder's, on a page so wide; where they don't fit in a row, the
 * decoder stands below, or the `row` is longer than the page.
 * @param {{ S: number, T: number, cell: "rnn" | "gru" | "lstm", width: number, glosses: boolean, home: boolean, row?: unknown }} of
 */
export function layout({ S, T, cell, width, glosses, home, row }) {
  const [gutter, y] = [GUTTER[cell], home ? SIZES.home : SIZES.there];
  const low = glosses ? 0 : 14; // a line less below the words
  const bridge = width < 900 ? 124 : 150;
  const room = width - bridge - 4 * EDGE;
  const stacked = !row && room / (S + T) < NARROWEST + gutter;
  const fits = stacked ? (width - 4 * EDGE) / Math.max(S, T) : room / (S + T);
  const column = Math.floor(gutter + Math.max(NARROWEST, Math.min(WIDEST, fits - gutter)));
  const height = y.height - low;
  // The top of an encoder's block above a decoder's is left out: it says nothing.
  const unsaid = stacked ? (home ? 50 : 90) : 0;
  const [above, between] = [-unsaid, home ? 104 + SNIP : 74];
  const below = stacked ? height + above + between : 0;
  // In a row the whole stands in the middle of the page.
  const needed = stacked ? Math.max(S, T) * column + 4 * EDGE : (S + T) * column + bridge + 4 * EDGE;
  const start = Math.max(0, (width - needed) / 2) + 2 * EDGE;
  const first = stacked ? start : start + S * column + bridge;
  /** @type {(part: "encoder" | "decoder", n: number) => Place} n from 1 */
  function place(part, n) {
    const end = (part === "encoder" ? start : first) + n * column;
    const [left, right] = [end - column + gutter / 2, end - gutter / 2];
    return { left, right, middle: (left + right) / 2, top: part === "encoder" ? above : below, end };
  }
  const half = (part, count, from) => ({
    x: from - EDGE,
    y: part === "encoder" ? 0 : below,
    width: count * column + 2 * EDGE,
    height: part === "encoder" ? height - unsaid : height,
  });
  const halves = { encoder: half("encoder", S, start), decoder: half("decoder", T, first) };
  const over = stacked
    ? { x: start - EDGE, y: height + above + 8, width: Math.min(380, width - 4 * EDGE), height: between - 16 }
    : { x: halves.encoder.x + halves.encoder.width, y: y.box - 10, width: bridge - 2 * EDGE, height: TALL + 20 };
  const foot = over.y + over.height;
  return {
    y,
    snip: /** @type {[number, number, number, number]} */ (
      stacked ? [first + gutter / 2 - 8, foot - SNIP - 5, 140, SNIP] : [over.x, foot + 25, over.width, SNIP]
    ),
    stacked,
    column,
    gutter,
    place,
    halves,
    bridge: over,
    // Stacked, the wire comes down right of the encoder, crosses along `lane`, goes on left of the decoder.
    lane: over.y + (home ? 32 : 17),
    from: first + gutter / 2 - 16,
    to: start + S * column - gutter / 2 + 14,
    width: Math.max(width, needed),
    height: below + height + 4,
    wordHeight: y.height - y.word - 6 - low,
  };
}
