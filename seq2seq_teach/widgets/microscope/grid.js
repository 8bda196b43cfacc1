// The grid of the microscope: tokens across, units down, a band of rows for each gate.

import { element, focused, format, inSightFirst, pressed, renew, reveal, roving, strip, tint } from "../shared/kit.js";

/** @import { Say } from "../shared/types.js" */
/** @import { Place } from "../shared/formula.js" */
/** @import { Reading } from "./reading.js" */
/** @typedef {HTMLTableCellElement & { place?: Place, value?: number }} Cell */
/** @typedef {{ toggle: HTMLButtonElement, strips: Cell[], units: Cell[][] }} Band */

const GATES = "ifozr"; // rows of numbers between 0 and 1

/** A number's place in the grid; where the row has none, an empty cell. @type {(place: Place | null) => Cell} */
const numberCell = (place) => (place ? Object.assign(element("td", { tabindex: -1 }, "0"), { place }) : element("td"));

/** A closed band: its units as bars. */
const drawn = (row, values) => (values ? strip(values, GATES.includes(row)) : "");

const isRead = (node) => node.place && !node.classList.contains("s2s-future");

function mark(node, t, now) {
  node.classList.toggle("s2s-now", t === now);
  node.classList.toggle("s2s-future", t > now);
}

export class Grid {
  /** @type {Reading} */
  text;
  /** @type {Record<string, Band>} */
  bands = {};
  built = ""; // the shape the grid was made for
  /** @type {number | null} */
  marked = null; // the step it was last drawn at
  scrolls = 0; // the frame it waits for

  /**
   * `acts` are what a learner does here: jump(step), expand(rows), pick(place) by mouse and
   * enter(place) by keyboard; and announce(text).
   * @param {Say} say @param {Record<string, (what: any) => void>} acts
   */
  constructor(say, acts) {
    this.say = say;
    this.acts = acts;
    this.head = element("thead");
    this.table = element("table", { role: "grid", "aria-label": say("grid") });
    this.node = element("div", { class: "s2s-scroll", tabindex: -1 }, this.table);
    this.writeLines = inSightFirst(this.node);
    this.refresh = roving(this.table, () => this.lines().filter((line) => line.length));
    this.listen();
  }

  listen() {
    /** @type {(kind: string, act: (target: any, event: any) => void) => void} */
    const on = (kind, act) => this.table.addEventListener(kind, (event) => act(event.target, event));
    on("click", (target) => {
      const node = target.closest("td");
      if (node && isRead(node)) this.acts.pick(node.place);
    });
    on("keydown", ({ place }, event) => place && pressed(() => this.acts.enter(place))(event));
    on("focusin", (target) => {
      this.inSight(target);
      if (target.place) this.acts.announce(this.text.spoken(target.place));
    });
  }

  /** @param {Reading} text @param {string[]} expanded the rows whose numbers are on show */
  show(text, expanded) {
    this.text = text;
    const shape = [text.cell, text.tokens.length, ...expanded].join();
    if (shape !== this.built) this.build(expanded);
    this.built = shape;
    this.fill();
  }

  /** Make the grid, without its numbers: it takes time, so only when its shape is new. */
  build(expanded) {
    const held = focused(this.table);
    const [place, row] = [held?.place, held?.closest("tbody")?.dataset.row];
    this.marked = null;
    const { rows, steps, tokens } = this.text;
    const heads = steps.map((_, step) => {
      const jump = { tabindex: -1, onclick: () => this.acts.jump(step) };
      const name = step ? [element("bdi"), " ", element("small")] : [this.say("start")];
      return element("th", { scope: "col" }, element("button", jump, ...name));
    });
    const corner = element("td", {}, this.say("axes"));
    const columns = element("colgroup", {}, element("col"), element("col"));
    columns.append(...tokens.map(() => element("col")));
    this.head.replaceChildren(element("tr", {}, corner, ...heads));
    this.table.replaceChildren(columns, this.head);
    this.table.style.setProperty("--s2s-ems", String(13 + 5.4 * tokens.length)); // so that paper has room
    this.bands = {};
    for (const name of rows) this.table.append(this.band(name, expanded));
    if (row) ((place && this.nodeAt(place)) ?? this.bands[row]?.toggle)?.focus();
  }

  band(row, expanded) {
    const { fieldName, steps, symbol } = this.text;
    const open = expanded.includes(row);
    const changed = open ? expanded.filter((other) => other !== row) : [...expanded, row];
    const toggle = element(
      "button",
      { tabindex: -1, "aria-expanded": String(open), onclick: () => this.acts.expand(changed) },
      element("span", {}, fieldName(row)),
    );
    const strips = steps.map(() => element("td", { class: "s2s-strip" }));
    const head = element("tr", {}, element("th", { scope: "row" }, toggle), ...strips);
    const group = element("tbody", { "data-row": row }, head);
    /** @type {Band} */
    const band = { toggle, strips, units: [] };
    for (let unit = 1; open && unit <= steps[1][row].length; unit++) {
      const line = steps.map((step, t) => numberCell(step[row] && [row, t, unit]));
      band.units.push(line);
      const name = element("th", { scope: "row" }, `${symbol(row)}[${unit}]`);
      group.append(element("tr", {}, name, ...line));
    }
    this.bands[row] = band;
    return group;
  }

  /** Write the sentence and its numbers; those out of sight follow after a pause. */
  fill() {
    const { rows, steps, tokens, meanings } = this.text;
    const lines = rows.flatMap((row) => this.bands[row].units.map(([{ parentNode }]) => parentNode));
    // A grid just made has no layout yet.
    this.writeLines(lines, ({ cells }) => this.write(cells), this.marked === null);
    const heads = Object.entries({ bdi: tokens, small: meanings });
    for (const [tag, words] of heads) this.head.querySelectorAll(tag).forEach((node, n) => renew(node, words[n]));
    for (const row of rows) {
      const { strips, units } = this.bands[row];
      if (units.length) continue;
      for (const [t, node] of strips.entries()) renew(node, drawn(row, steps[t][row]));
    }
  }

  /** A line of the grid, its numbers where they are not what they were. */
  write(line) {
    for (const node of line) {
      const value = node.place && this.text.valueAt(node.place);
      if (node.value === value) continue;
      node.value = value;
      node.firstChild.data = format(value);
      node.style.backgroundColor = tint(value);
    }
  }

  /** What arrows move along: the heads, then for each row its name and the numbers that have been read. */
  lines() {
    const bands = Object.values(this.bands);
    return [
      [...this.head.querySelectorAll("button")],
      ...bands.flatMap(({ toggle, units }) => [[toggle], ...units.map((line) => line.filter(isRead))]),
    ];
  }

  /** Show how far the reading is: only the columns between where it stood and stands look different. */
  mark(now) {
    const all = [0, this.text.tokens.length];
    const [first, last] = this.marked === null ? all : [this.marked, now].sort((a, b) => a - b);
    const heads = this.head.rows[0].cells;
    for (let t = first; t <= last; t++) {
      for (const { units, strips } of Object.values(this.bands)) {
        mark(strips[t], t, now);
        for (const line of units) mark(line[t], t, now);
      }
      mark(heads[t + 1], t, now);
      heads[t + 1].children[0].setAttribute("aria-current", t === now ? "step" : "false");
    }
    this.marked = now;
    this.refresh();
    // Asked now, all would have to be laid out at once, and again for the frame.
    cancelAnimationFrame(this.scrolls);
    this.scrolls = requestAnimationFrame(() => {
      if (now) reveal(this.node, heads[now + 1], { left: this.labelWidth() });
    });
  }

  /** Show which number is looked at, and the places of those it was made of. */
  point(place, sources) {
    for (const node of this.table.querySelectorAll("[aria-selected], .s2s-source")) {
      node.removeAttribute("aria-selected");
      node.classList.remove("s2s-source");
    }
    const node = place && this.nodeAt(place);
    if (node) {
      node.setAttribute("aria-selected", "true");
      this.inSight(node);
    }
    for (const source of sources) this.nodeAt(source)?.classList.add("s2s-source");
  }

  nodeAt([row, t, unit]) {
    return this.bands[row]?.units[unit - 1]?.[t];
  }

  focus(place) {
    (this.nodeAt(place) ?? this.bands[place[0]].toggle).focus();
  }

  labelWidth() {
    return this.head.rows[0].cells[0].offsetWidth;
  }

  /** Bring a number, a token or a row's name out from under the heads that stay in place. */
  inSight(node) {
    const top = node.closest("thead") ? 0 : this.head.offsetHeight;
    reveal(this.node, node, { top, left: node.closest("tr > :first-child") ? 0 : this.labelWidth() });
  }
}
