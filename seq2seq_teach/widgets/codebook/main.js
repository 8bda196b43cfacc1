// The codebook: a letter in codes, and as a row of ids among other letters; sent, and read back.

import { PAD, Refusal, tokenize, UNK, vocabulary } from "../shared/engine.js";
import { element, frame, hold, liveRegion, roving, speaker, textField, visible } from "../shared/kit.js";

const MOST_CHARACTERS = 100; // characters
const MOST_TOLD = 30; // of the book, in a message

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

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  const [book, beside] = [model.get("book"), model.get("beside")];
  /** @type {any} */
  const known = model.get("words").length ? vocabulary(model.get("words")) : null;
  let pieces = [];

  const field = textField(say, announce, take);
  const post = element("button", { type: "button", onclick: send }, say("send"));
  const title = (key) => element("p", { class: "s2s-title" }, say(key));
  const list = element("div", { class: "s2s-pieces", role: "group", "aria-label": say("pieces") });
  const detail = element("p", {});
  const coded = element("div", { class: "s2s-road" });
  const name = { class: "s2s-places", role: "grid", "aria-label": say("places") };
  const table = element("table", name);
  const numbered = element("div", { class: "s2s-road" });
  const byVocabulary = [
    title("by_vocabulary"),
    element("p", {}, say("places")),
    element("div", { class: "s2s-wide" }, table),
    numbered,
  ];
  const root = frame(
    "codebook",
    model.get("language"),
    element("div", { class: "s2s-bar" }, element("label", {}, say("letter"), field.input), post),
    field.message,
    title("by_book"),
    list,
    detail,
    coded,
    ...(known ? byVocabulary : []),
    live,
  );

  function take(letter) {
    const half = letter.match(/\p{Surrogate}/u);
    if (half) throw new Refusal("half", { shown: visible(half[0]) });
    const count = [...letter].length;
    if (count > MOST_CHARACTERS) throw new Refusal("long", { count, longest: MOST_CHARACTERS });
    if (letter !== model.get("letter")) set({ letter, position: 0 });
  }

  /** What stands in the field travels, if it can be read. */
  function send() {
    const letter = model.get("letter");
    if (field.input.value !== letter || !tokenize(letter).length) return;
    set({ sent: letter });
  }

  function show() {
    const letter = model.get("letter");
    if (field.input.value !== letter) field.restore(letter);
    showPieces(letter);
    if (known) showRectangle(letter);
  }

  // ---- By the book

  function showPieces(letter) {
    const found = lookUp(letter, book);
    pieces = found.pieces;
    const cards = pieces.map(({ word, code }, n) => {
      const look = { type: "button", tabindex: -1, title: told(n), onclick: () => set({ position: n + 1 }) };
      return element("button", look, written(word), element("span", {}, code));
    });
    const ends = found.stuck === null ? [] : [element("span", {}, written(found.stuck), "?")];
    list.replaceChildren(...cards, ...ends);
    refreshPieces();
    showPiece();
    const codes = pieces.map(({ code }) => code);
    if (found.stuck === null) return showRoad(coded, codes, readCodes(codes, book), say("same"));
    const words = book
      .slice(0, MOST_TOLD)
      .map(([word]) => visible(word))
      .join(", ");
    coded.replaceChildren(element("p", {}, say("stuck", { rest: visible(found.stuck), words })));
  }

  const cards = () => [...list.querySelectorAll("button")];
  const refreshPieces = roving(list, () => [cards()], announce);
  const written = (word) => element("bdi", { lang: "" }, visible(word));
  const told = (n) => {
    const { word, code, here, fits } = pieces[n];
    const names = { word: visible(word), here: visible(here), fits: fits.map((fit) => visible(fit)).join(", ") };
    return say("piece", { n: n + 1, count: pieces.length, code, ...names });
  };

  function showPiece() {
    const place = model.get("position");
    cards().forEach((node, n) => node.setAttribute("aria-pressed", String(n + 1 === place)));
    const hint = say(pieces.length ? "hint" : "empty");
    detail.textContent = place >= 1 && place <= pieces.length ? told(place - 1) : hint;
  }

  // ---- By the vocabulary

  function showRectangle(letter) {
    const letters = [letter, ...beside];
    const rows = padded(letters.map((text) => idsOf(text, known)));
    const places = rows[0].ids.length;
    table.replaceChildren(
      ...rows.map(({ ids, mask }, row) => {
        const name = row ? say("row", { n: row + 1 }) : say("yours");
        const typed = tokenize(letters[row]);
        const cells = ids.map((id, n) => {
          const token = id === UNK ? `${visible(typed[n])} → ${known.words[UNK]}` : visible(known.words[id]);
          const real = mask[n] ? "True" : "False";
          const about = say("place", { row: name, n: n + 1, count: places, token, id, mask: real });
          const look = mask[n] ? (id === UNK ? "s2s-unknown" : "") : "s2s-pad";
          const parts = [element("bdi", { lang: "" }, token), element("b", {}, id), element("span", {}, real)];
          return element("td", { tabindex: -1, title: about, class: look }, ...parts);
        });
        return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
      }),
    );
    refreshGrid();
    const lost = rows[0].ids.filter((id) => id === UNK).length;
    const verdict = say(lost ? "lost" : "same", { lost, count: tokenize(letter).length });
    showRoad(numbered, rows[0].ids, readRow(rows[0], known), verdict);
  }

  const gridRows = () => [...table.rows].map((row) => [...row.querySelectorAll("td")]);
  const refreshGrid = roving(table, () => gridRows().filter((row) => row.length), announce);

  // ---- The way there and back

  function showRoad(node, numbers, back, verdict) {
    const here = back && model.get("sent") === model.get("letter");
    const words = back.split(" ").flatMap((word) => [" ", written(word)]);
    const arrives = here ? [element("b", {}, ...words), ` (${verdict})`] : [" ", say("unsent")];
    node.replaceChildren(
      element("p", {}, say("travels"), " ", element("b", {}, numbers.join(" ") || "–")),
      element("p", {}, say("returns"), ...arrives),
    );
  }

  const roads = () => [...root.querySelectorAll(".s2s-road p")].map((line) => line.textContent).join(" ");

  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === field.input && !event.isComposing) send();
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (event.target === field.input) field.restore(model.get("letter"));
    else set({ position: 0 });
  });

  show();
  listen(["letter", "sent"], () => (show(), announce(roads())));
  listen(["position"], showPiece);
  el.append(root);
  return () => (release(), field.close());
}

export default { render };
