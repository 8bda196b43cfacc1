// The numbers A's decoder gets: hold one at a value, or switch each off in turn.

import { dial } from "../shared/controls.js";
import { clamp } from "../shared/engine.js";
import { buttonRow, element, format, pressed, reveal, roving, tint, title } from "../shared/kit.js";
import { partsOf } from "./contexts.js";

/** @import { Hold, Model } from "../shared/types.js" */

const ACROSS = 8; // numbers of a context side by side

// A place is [part, unit]; one that is held has its value behind.
const nameOf = ([part, unit]) => `${part}[${unit}]`;
const numberAt = (context, [part, unit]) => context[part][unit - 1];
const same = (one, other) => one[0] === other[0] && one[1] === other[1];

/** `speak(context)` is what A's decoder says from it. @param {Hold} lab @param {Model} net */
export function clampPart({ model, say, set, announce, listen }, net, speak) {
  let context, before, after; // what A's decoder gets, what it says with nothing held, and now
  const [held, unit] = [() => model.get("held"), () => model.get("unit")];
  const others = () => held().filter((place) => !same(place, unit()));
  const told = (place) => {
    const values = { name: nameOf(place), value: format(numberAt(context, place)) };
    return say(held().some((other) => same(other, place)) ? "held" : "number", values);
  };
  const arrive = (place) => announce(told(place));
  const grid = numberGrid(say("numbers"), net, arrive, (place) => set({ unit: place }));
  const which = title("");
  const value = dial(say("value"), { min: -2, max: 2, step: 0.1 }, holdAt);
  const buttons = buttonRow([
    [say("zero"), () => holdAt(0)],
    [say("let_go"), () => set({ held: others() })],
    [say("let_all_go"), () => set({ held: [] })],
    [say("try_each"), tryEach],
  ]);
  const [spoken, tried] = [element("div"), element("p", { class: "s2s-legend" })];
  const how = element("p", { class: "s2s-how" }, say("hint"));
  const parts = [title(say("numbers")), how, grid.node, which, value.node, buttons, spoken, tried];

  function holdAt(to) {
    if (unit().length) set({ held: [...others(), [...unit(), to]] });
    else announce(which.textContent);
  }

  /** Mark every number that, set to 0 alone, changes what is said. */
  function tryEach() {
    const count = grid.mark(([part, unit]) => speak(clamp(context, [[part, unit, 0]], net.cell)) !== after);
    tried.textContent = say("tried", { count, all: grid.count });
    announce(tried.textContent);
  }

  function draw() {
    grid.show(context, held(), unit());
    const number = unit().length ? numberAt(context, unit()) : 0;
    which.textContent = unit().length ? told(unit()) : say("none");
    value.show(number, unit().length ? `${nameOf(unit())} ${format(number)}` : "–");
    spoken.replaceChildren(
      element("p", { class: "s2s-said" }, say("before"), " ", element("bdi", {}, before)),
      element("p", { class: "s2s-said" }, say("after"), " ", ...compared(before, after)),
    );
    tried.textContent = "";
    return `${which.textContent}. ${spoken.lastChild?.textContent}`;
  }
  const show = (...shown) => (([context, before, after] = shown), draw());
  listen(["unit"], () => announce(draw()));
  return { node: element("div", { class: "s2s-clamp" }, ...parts), show };
}

/** The words of `after`, those not in their place in `before` marked. */
function compared(before, after) {
  const old = before.split(" ");
  const look = (word, n) => ({ class: word === old[n] ? "s2s-same" : "s2s-other" });
  return after.split(" ").flatMap((word, n) => [element("bdi", look(word, n), word), " "]);
}

/**
 * The numbers of a context, line by line. Arrow keys go from one to the next, and `arrive(place)` is
 * called; a click, Enter or Space calls `look(place)`.
 * @param {string} name @param {Model} net
 */
function numberGrid(name, { cell, encoder }, arrive, look) {
  const table = element("table", { role: "grid", "aria-label": name });
  const node = element("div", { class: "s2s-scroll", tabindex: -1 }, table);
  const numberOf = (place) => {
    const onfocus = () => {
      reveal(node, number, { left: table.rows[0].cells[0].offsetWidth });
      arrive(place);
    };
    const onclick = () => look(place);
    const number = element("td", { tabindex: -1, onclick, onfocus, onkeydown: pressed(onclick) });
    return Object.assign(number, { place });
  };
  const units = Array.from({ length: encoder.recurrent.rows }, (_, n) => n + 1);
  const starts = units.filter((unit) => unit % ACROSS === 1);
  const lines = partsOf(cell).flatMap((part) =>
    starts.map((first) => units.slice(first - 1, first - 1 + ACROSS).map((unit) => numberOf([part, unit]))),
  );
  const rows = lines.map((line) => {
    const [part, first] = line[0].place;
    const head = element("th", { scope: "row" }, `${part}[${first}–${first + line.length - 1}]`);
    return element("tr", {}, head, ...line);
  });
  const columns = [0, ...lines[0]].map(() => element("col"));
  table.append(element("colgroup", {}, ...columns), element("tbody", {}, ...rows));
  roving(table, () => lines)();
  const numbers = lines.flat();

  function show(context, held, unit) {
    for (const number of numbers) {
      const [value, isHeld] = [numberAt(context, number.place), held.some((place) => same(place, number.place))];
      number.textContent = isHeld ? `[${format(value)}]` : format(value);
      number.style.backgroundColor = tint(value);
      number.classList.toggle("s2s-source", isHeld);
      number.classList.remove("s2s-telling");
      number.setAttribute("aria-selected", String(same(unit, number.place)));
    }
  }
  const mark = (tells) =>
    numbers.filter(({ classList, place }) => classList.toggle("s2s-telling", tells(place))).length;
  return { node, show, mark, count: numbers.length };
}
