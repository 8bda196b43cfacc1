// The panel of the microscope: how one number was made, every number in it a way on.

import { bare, evaluate, flat, reduceOnce, sumsIn, written } from "../shared/formula.js";
import { element, focused, format, lowered, region, roving } from "../shared/kit.js";

/** @import { Say } from "../shared/types.js" */
/** @import { Place } from "../shared/formula.js" */
/** @import { Reading } from "./reading.js" */

const button = (onclick, ...name) => element("button", { tabindex: -1, onclick }, ...name);

/** A sum over all units, written out a line a unit. */
function sumTable(/** @type {any} */ { name, of }, operand) {
  const products = of.map(evaluate);
  const most = Math.max(...products.map(Math.abs), 1e-9);
  const lines = of.map(({ of: [left, right] }, n) => {
    const bar = element("i", { class: products[n] < 0 ? "s2s-minus" : "s2s-plus" });
    bar.style.width = `${(50 * Math.abs(products[n])) / most}%`;
    const parts = [operand(left), "×", operand(right), "=", operand({ value: products[n] })];
    return element(
      "tr",
      { "data-line": true },
      ...parts.map((part) => element("td", {}, part)),
      element("td", { class: "s2s-bars", "aria-hidden": "true" }, bar),
    );
  });
  const total = operand({ value: evaluate({ op: "Σ", of }) });
  const caption = element("caption", {}, ...lowered(name), " = ", total);
  return element("table", {}, caption, element("tbody", {}, ...lines));
}

export class Panel {
  /** @type {Reading} */
  text;
  /** @type {any} */
  place; // on show, or null
  /** @type {Place[]} */
  trail = [];

  /** @param {Say} say @param {{ select: (place: Place, trail: Place[]) => void, back: () => void }} acts */
  constructor(say, acts) {
    this.say = say;
    this.acts = acts;
    this.node = region(say("formula"), "s2s-panel");
    const buttons = (line) => [...line.querySelectorAll("button")];
    const lines = () => [...this.node.querySelectorAll("[data-line]")].map(buttons);
    this.refresh = roving(this.node, () => lines().filter((line) => line.length));
  }

  /**
   * Explain the number at `place`, to which one came by `trail`; null: say what there is to do.
   * @param {Reading} text @param {Place | null} place @param {Place[]} trail
   */
  show(text, place, trail) {
    [this.text, this.place, this.trail] = [text, place, trail];
    const inside = focused(this.node);
    const hint = (key) => element("p", { class: "s2s-hint" }, this.say(key));
    if (!place) return this.node.replaceChildren(hint("hint"), hint("bars"));
    this.node.replaceChildren(...this.heading(), ...this.explanation(), hint("bars"));
    this.refresh();
    if (inside) this.enter();
  }

  enter() {
    /** @type {HTMLButtonElement | null} */
    const number = this.node.querySelector("button.s2s-operand");
    (number ?? this.node.querySelector("button"))?.focus();
  }

  /** Where the panel stands below the grid it may be out of sight. */
  inSight() {
    if (this.node.getBoundingClientRect().top > innerHeight - 80) this.node.scrollIntoView({ block: "end" });
  }

  heading() {
    const { text, place } = this;
    const value = element("span", { class: "s2s-value", "data-value": text.valueAt(place) });
    value.append(format(text.valueAt(place), 4));
    return [
      this.way(),
      element("p", { class: "s2s-title" }, text.titled(place)),
      element("p", { class: "s2s-big" }, ...this.named(place), " = ", value),
    ];
  }

  /** The way one came, each stop a button, and the way back. */
  way() {
    const { say, trail } = this;
    const { back, select } = this.acts;
    if (!trail.length) return element("p", { "data-line": true }, button(back, say("close")));
    const stops = trail.map((place, n) => button(() => select(place, trail.slice(0, n)), ...this.named(place)));
    const label = { "data-line": true, "aria-label": say("trail") };
    return element("nav", label, button(back, say("back")), ...stops.flatMap((stop) => [" ", stop, " ›"]));
  }

  /** A place as it is written in a formula: c_2[1]. */
  named([row, t, unit]) {
    return lowered(`${this.text.symbol(row)}_${t}[${unit}]`);
  }

  /** The formula, with letters, with numbers, then computed line by line; its sums written out. */
  explanation() {
    const { say, text } = this;
    const [row, t, unit] = this.place;
    const { symbols, tree } = text.formulaOf(this.place);
    if (!tree) return [element("p", {}, say(t ? "embedding" : "zeros", { token: text.token(t), unit }))];
    const operand = (leaf) => this.operand(leaf);
    const numbers = (tree, attributes = {}) =>
      element("p", { class: "s2s-numbers", ...attributes }, "= ", ...written(tree, operand));
    const parts = [
      element("p", { class: "s2s-symbols" }, ...lowered(`${text.symbol(row)}_${t} = ${symbols}`)),
      numbers(flat(tree), { "data-line": true }),
    ];
    for (let left = reduceOnce(flat(bare(tree))); ; left = reduceOnce(left)) {
      parts.push(numbers(left));
      if (!left.op) break;
    }
    const sums = sumsIn(tree).map((sum) => sumTable(sum, operand));
    if (sums.length) parts.push(element("div", { class: "s2s-sums" }, ...sums), element("p", {}, say("weights")));
    return parts;
  }

  /** One number of a formula with its name below; a button when it was made somewhere here. */
  operand({ name, value, place }) {
    const number = element("span", { "data-value": value }, format(value, 4));
    if (!name) return number;
    const label = element("small", {}, ...lowered(name));
    if (!place) return element("span", { class: "s2s-operand" }, number, label);
    const onclick = () => this.acts.select(place, [...this.trail, this.place]);
    const properties = { class: "s2s-operand", tabindex: -1, onclick };
    return element("button", { ...properties, title: this.text.titled(place) }, number, label);
  }
}
