// What becomes of a letter: by a codebook, and by a vocabulary as a row of ids.

import { PAD, tokenize, UNK } from "../shared/engine.js";

/**
 * A letter by the book, as `Codebook.encode`: at each place the longest word that fits wins.
 *
 * `book` is [[word, code], …]. → { pieces: [{ word, code, here, fits }], stuck }: `here` is what
 * was left to look up, `fits` the words that fit, `stuck` what no word fits, or null.
 */
export function lookUp(letter, book) {
  const pieces = [];
  for (const token of tokenize(letter)) {
    let [rest, inside] = [token, ""]; // a token begins with a word; after it come endings
    while (rest) {
      const here = inside + rest;
      const fitting = ([word]) => here.startsWith(word) && word.startsWith("-") === Boolean(inside);
      const fits = book.filter(fitting);
      if (!fits.length) return { pieces, stuck: here };
      const [word, code] = fits.reduce((a, b) => (b[0].length > a[0].length ? b : a));
      pieces.push({ word, code, here, fits: fits.map((entry) => entry[0]) });
      [rest, inside] = [here.slice(word.length), "-"];
    }
  }
  return { pieces, stuck: null };
}

/** The letter these codes stand for, as `Codebook.decode`. */
export function readCodes(codes, book) {
  const words = new Map(book.map(([word, code]) => [code, word]));
  const add = (read, word) => (word.startsWith("-") ? read + word.slice(1) : `${read} ${word}`);
  return codes
    .map((code) => words.get(code))
    .reduce(add, "")
    .slice(1);
}

/** The ids of a letter's tokens, <unk> for those that are not in the vocabulary. */
export const idsOf = (letter, { ids }) => tokenize(letter).map((word) => ids.get(word) ?? UNK);

/** Rows of ids as a rectangle, as `pad` in letters.py: → { ids, mask } for each. */
export function padded(rows) {
  const length = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => ({
    ids: [...row, ...Array(length - row.length).fill(PAD)],
    mask: Array.from({ length }, (_, place) => place < row.length),
  }));
}

/** The words of one row of a rectangle, without the pads. */
export const readRow = ({ ids, mask }, { words }) =>
  ids
    .filter((_, place) => mask[place])
    .map((id) => words[id])
    .join(" ");
