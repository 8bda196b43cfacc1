// The grid of the microscope: tokens across, units down, a band of rows for each gate.

import {
  element,
  focused,
  format,
  inSightFirst,
  pressed,
  put,
  renew,
  reveal,
  roving,
  strip,
  tint,
} from "../shared/kit.js";

/** @import { Child, Say } from "../shared/types.js" */
/** @import { Place } from "../shared/formula.js" */
/** @import { Reading } from "./reading.js" */
/** @typedef {HTMLTableCellElement & { place?: Place, value?: number, future?: boolean }} Cell */
/** @typedef {{ group: HTMLElement, toggle: HTMLButtonElement, strips: Cell[], units: Cell[][] }} Band */

const GATES = "ifozr"; // rows of numbers between 0 and 1

/** A number's place in the grid; where the row has none, an empty cell. @type {(place: Place | null) => Cell} */
const numberCell = (place) => {
  if (!place) return element("td", { role: "gridcell" });
  return Object.assign(element("td", { role: "gridcell", tabindex: -1 }, "0"), { place });
};

// Roles are said, for on a screen the grid is no table to the browser: one that is changed is laid out as a whole.
/** @type {(...cells: Child[]) => HTMLElement} */
const lineOf = (...cells) => element("tr", { role: "row" }, ...cells);
const nameCell = (/** @type {Child} */ name) => element("th", { scope: "row", role: "rowheader" }, name);

/** A closed band: its units as bars. */
const drawn = (row, values) => (values ? strip(values, GATES.includes(row)) : "");

/** What has not been read yet looks so. */
function veil(node, future) {
  if (node.future === future) return;
  node.future = future;
  node.classList.toggle("s2s-future", future);
}

export class Grid {
  /** @type {Reading} */
  text;
  /** @type {Record<string, Band>} */
  bands = {};
  built = ""; // the shape the grid was made for
  fresh = true; // just made, without a layout yet
  now = 0; // how far the reading is
  /** @type {Element[]} */
  pointed = []; // the number looked at and its sources
  scrolls = 0; // the frame it waits for

  /**
   * `acts` are what a learner does here: jump(step), expand(rows), pick(place) by mouse and
   * enter(place) by keyboard; and announce(text).
   * @param {Say} say @param {Record<string, (what: any) => void>} acts
   */
  constructor(say, acts) {
    this.say = say;
    this.acts = acts;
    this.head = element("thead", { role: "rowgroup" });
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
      if (node?.place && !node.future) this.acts.pick(node.place);
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
    const heads = Object.entries({ bdi: text.tokens, small: text.meanings });
    for (const [tag, words] of heads) this.head.querySelectorAll(tag).forEach((node, n) => renew(node, words[n]));
  }

  /** Make the grid, without its numbers: it takes time, so only when its shape is new. */
  build(expanded) {
    const held = focused(this.table);
    const [place, row] = [held?.place, held?.closest("tbody")?.dataset.row];
    [this.fresh, this.pointed] = [true, []];
    const { rows, steps, tokens } = this.text;
    const heads = steps.map((_, step) => {
      const jump = { tabindex: -1, onclick: () => this.acts.jump(step) };
      const name = step ? [element("bdi"), " ", element("small")] : [this.say("start")];
      return element("th", { scope: "col", role: "columnheader" }, element("button", jump, ...name));
    });
    const corner = element("td", { role: "gridcell" }, this.say("axes"));
    const columns = element("colgroup", {}, element("col"), element("col"));
    columns.append(...tokens.map(() => element("col")));
    this.head.replaceChildren(lineOf(corner, ...heads));
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
    const strips = steps.map(() => element("td", { role: "gridcell", class: "s2s-strip" }));
    const group = element("tbody", { role: "rowgroup", "data-row": row }, lineOf(nameCell(toggle), ...strips));
    /** @type {Band} */
    const band = { group, toggle, strips, units: [] };
    for (let unit = 1; open && unit <= steps[1][row].length; unit++) {
      const line = steps.map((step, t) => numberCell(step[row] && [row, t, unit]));
      band.units.push(line);
      group.append(lineOf(nameCell(`${symbol(row)}[${unit}]`), ...line));
    }
    group.style.setProperty("--s2s-units", String(band.units.length)); // so high it is before it is seen
    this.bands[row] = band;
    return group;
  }

  /** Write what has been read; what is out of sight follows after a pause. */
  fill() {
    const lines = Object.entries(this.bands).flatMap(([row, { group, strips, units }]) => {
      // Asked where each line stands, the browser would lay out what it leaves out of sight; a new grid, all.
      const [top, high] = this.fresh ? [0, 0] : [group.offsetTop, group.offsetHeight / (units.length + 1)];
      const numbers = units.map((line, n) => ({ offsetTop: top + (n + 1) * high, write: () => this.write(line) }));
      return [{ offsetTop: top, write: () => this.draw(row, strips, units.length > 0) }, ...numbers];
    });
    this.writeLines(lines, (line) => line.write(), this.fresh);
    this.fresh = false;
  }

  /** A line of the grid, its numbers where they are not what they were. @param {Cell[]} line */
  write(line) {
    for (const [t, node] of line.entries()) {
      veil(node, t > this.now);
      if (!node.place || node.future) continue;
      const value = this.text.valueAt(node.place);
      if (node.value === value) continue;
      node.value = value;
      /** @type {any} */ (node.firstChild).data = format(value);
      node.style.backgroundColor = tint(value);
    }
  }

  /** The bars of a row that is closed. @param {string} row @param {Cell[]} strips @param {boolean} open */
  draw(row, strips, open) {
    for (const [t, node] of strips.entries()) {
      veil(node, t > this.now);
      if (!open && !node.future) renew(node, drawn(row, this.text.steps[t][row]));
    }
  }

  /** What arrows move along: the heads, then for each row its name and the numbers that have been read. */
  lines() {
    const read = (line) => line.slice(line[0].place ? 0 : 1, this.now + 1);
    const bands = Object.values(this.bands);
    return [
      [...this.head.querySelectorAll("button")],
      ...bands.flatMap(({ toggle, units }) => [[toggle], ...units.map(read)]),
    ];
  }

  /** Show how far the reading is. */
  mark(now) {
    this.now = now;
    this.fill();
    const heads = this.head.rows[0].cells;
    for (const [t, head] of [...heads].slice(1).entries()) {
      veil(head, t > now);
      head.classList.toggle("s2s-now", t === now);
      put(head.children[0], { "aria-current": t === now ? "step" : "false" });
    }
    this.refresh();
    // Asked now, all would have to be laid out at once, and again for the frame.
    cancelAnimationFrame(this.scrolls);
    this.scrolls = requestAnimationFrame(() => {
      if (now) reveal(this.node, heads[now + 1], { left: this.labelWidth() });
    });
  }

  /** Show which number is looked at, and the places of those it was made of. */
  point(place, sources) {
    for (const node of this.pointed) {
      node.removeAttribute("aria-selected");
      node.classList.remove("s2s-source");
    }
    const node = place && this.nodeAt(place);
    const marked = sources.map((source) => this.nodeAt(source)).filter(Boolean);
    for (const source of marked) source.classList.add("s2s-source");
    this.pointed = node ? [node, ...marked] : marked;
    if (node) {
      node.setAttribute("aria-selected", "true");
      this.inSight(node);
    }
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
