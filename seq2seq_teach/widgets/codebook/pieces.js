// The letter by the book: its pieces with their codes, one of them told about.

import { element, roving, visible } from "../shared/kit.js";
import { lookUp, readCodes } from "./book.js";
import { road, written } from "./road.js";

const MOST_TOLD = 30; // words of the book, in a message

/**
 * → { node, show, showPosition }.
 * @param {ReturnType<typeof import("../shared/kit.js").hold>} held
 */
export function byTheBook({ model, say, gloss, announce, set }) {
  const book = model.get("book");
  /** @type {ReturnType<typeof lookUp>["pieces"]} */
  let pieces = [];
  const list = element("div", { class: "s2s-pieces", role: "group", "aria-label": say("pieces") });
  const detail = element("p", {});
  const way = road({ model, say });
  const cards = () => [...list.querySelectorAll("button")];
  const refresh = roving(list, () => [cards()], announce);

  const told = (n) => {
    const { word, code, here, fits } = pieces[n];
    const names = { word: gloss.told(word), here: visible(here), fits: fits.map(gloss.told).join(", ") };
    return say("piece", { n: n + 1, count: pieces.length, code, ...names });
  };

  function card({ word, code }, n) {
    const look = { tabindex: -1, title: told(n), onclick: () => set({ position: n + 1 }) };
    return element("button", look, gloss.nodes(word)[0], element("span", {}, code));
  }

  function show(letter) {
    const found = lookUp(letter, book);
    pieces = found.pieces;
    const ends = found.stuck === null ? [] : [element("span", {}, written(found.stuck), "?")];
    list.replaceChildren(...pieces.map(card), ...ends);
    refresh();
    showPosition();
    const codes = pieces.map(({ code }) => code);
    if (found.stuck === null) return way.show(codes, readCodes(codes, book), say("same"));
    const words = book.slice(0, MOST_TOLD).map(([word]) => gloss.told(word));
    way.node.replaceChildren(element("p", {}, say("stuck", { rest: visible(found.stuck), words: words.join(", ") })));
  }

  function showPosition() {
    const place = model.get("position");
    cards().forEach((node, n) => node.setAttribute("aria-pressed", String(n + 1 === place)));
    const hint = say(pieces.length ? "hint" : "empty");
    detail.textContent = place >= 1 && place <= pieces.length ? told(place - 1) : hint;
  }

  const title = element("p", { class: "s2s-title" }, say("by_book"));
  const node = element("div", { class: "s2s-part s2s-by-book" }, title, list, detail, way.node);
  return { node, show, showPosition };
}
