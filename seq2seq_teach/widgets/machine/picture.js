// The picture of the machine: two halves, a bridge between them, a column for each step.

import { element, format, put, roving, sized, svg, visible } from "../shared/kit.js";
import { Canvas } from "./drawing.js";
import { layout, TALL, TITLE } from "./layout.js";
import { likeliest } from "./telling.js";
import {
  arcs,
  bridgeLines,
  columnLines,
  contextBoxes,
  homeBands,
  homeBridge,
  inputBox,
  isLast,
  stateBoxes,
} from "./wires.js";

/** @import { Hold } from "../shared/types.js" */
/** @import { Layout } from "./layout.js" */
/** @import { Column, Run, Way } from "./run.js" */
/** @typedef {(string | number)[]} Key of what can be opened: part, what, n; or "context" alone */
/** @typedef {{ node: HTMLElement, lines: SVGElement, home: SVGElement, buttons: Record<string, HTMLButtonElement> }} Drawn */

const MOST_BARS = 3;
const TIME = 550; // ms a strip is on its way
const WIDER = 200; // px that are painted beyond what is in sight
const KINDS = ["out", "softmax", "cell", "state", "x", "word"]; // from above

const stand = (/** @type {HTMLElement} */ node, x, y, width, height) => {
  node.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
};
const eased = (share) => (share < 0 ? 0 : share > 1 ? 1 : share * share * (3 - 2 * share));
const button = (look, onclick) => element("button", { type: "button", tabindex: -1, class: `s2s-${look}`, onclick });

export class Picture {
  /** @type {Run} */
  run;
  /** @type {Layout} */
  at;
  /** @type {Way | null} */
  way = null;
  /** @type {ReturnType<typeof import("./telling.js").telling>} */
  tell;
  /** @type {Drawn[]} */
  columns = [];
  now = -1; // the step on show
  laid = 0; // the width it was laid out for
  scale = 0; // px for a gradient of size 1
  frame = 0;
  /** @type {Key} */
  looked = [];

  /**
   * `open(key)` is what a click does.
   * @param {Hold} held @param {string} name @param {(key: Key) => void} open
   */
  constructor({ say, gloss }, name, open) {
    this.say = say;
    this.gloss = gloss;
    this.open = open;
    this.canvas = new Canvas();
    this.halves = ["encoder", "decoder"].map((part) =>
      svg("g", { class: `s2s-half s2s-${part}` }, svg("rect", { rx: 12 }), svg("text")),
    );
    const group = (look) => svg("g", { class: `s2s-${look}` });
    this.arcs = group("arcs");
    this.bridge = group("bridge");
    this.lines = group("lines");
    this.home = group("home");
    const drawn = [...this.halves, this.bridge, this.arcs, this.lines, this.home];
    this.svg = svg("svg", { "aria-hidden": "true" }, ...drawn);
    this.context = button("context", () => open(["context"]));
    this.buttons = element("div", { role: "group", "aria-label": name }, this.context);
    this.sheet = element("div", { class: "s2s-sheet" }, this.svg, this.canvas.node, this.buttons);
    this.node = element("div", { class: "s2s-picture", tabindex: -1, onscroll: () => this.scrolled() }, this.sheet);
    this.refresh = roving(this.buttons, () => this.rows());
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.watch = new ResizeObserver(() => this.resized());
    this.watch.observe(this.node);
  }

  /** What the keyboard's arrows move along: from above, all words said, all their shares, … */
  rows() {
    const line = (kind) =>
      this.columns.flatMap(({ buttons, node }, n) => {
        const there = !buttons[kind].hidden && (node.classList.contains("s2s-on") || this.waits(kind, n));
        return [...(there ? [buttons[kind]] : []), ...(kind === "cell" && n === this.run.S - 1 ? [this.context] : [])];
      });
    return KINDS.map(line).filter((found) => found.length);
  }

  /** A word that is still to be read can be seen. */
  waits(kind, index) {
    return kind === "word" && index < this.run.S;
  }

  /**
   * Draw what was computed; with a `way` the gradient's, `scale` px wide where its size is 1.
   * @param {Run} run @param {ReturnType<typeof import("./telling.js").telling>} tell @param {Way | null} way @param {number} scale @param {string[]} titles
   */
  show(run, tell, way, scale, titles) {
    Object.assign(this, { run, tell, way, scale });
    while (this.columns.length > run.columns.length) this.drop();
    while (this.columns.length < run.columns.length) this.columns.push(this.column(this.columns.length));
    for (const [n, half] of this.halves.entries()) half.children[1].textContent = titles[n];
    this.arrange();
    this.now = -1;
  }

  drop() {
    const gone = /** @type {Drawn} */ (this.columns.pop());
    for (const node of [gone.node, gone.lines, gone.home]) node.remove();
  }

  /** @param {number} index @returns {Drawn} */
  column(index) {
    const act = (what) => () => {
      const { part, n } = this.run.columns[index];
      this.open([part, what, n]);
    };
    const buttons = Object.fromEntries(KINDS.map((what) => [what, button(what, act(what))]));
    const drawn = { node: element("div", {}, ...Object.values(buttons)), lines: svg("g"), home: svg("g"), buttons };
    this.buttons.append(drawn.node);
    this.lines.append(drawn.lines);
    this.home.append(drawn.home);
    return drawn;
  }

  resized() {
    if (!this.run || !this.node.clientWidth || this.node.clientWidth === this.laid) return;
    const now = this.now;
    this.arrange();
    this.now = -1;
    this.step(now, this.looked);
  }

  /** Put everything in its place, and write the words. */
  arrange() {
    const { S, T, net, ids, states, columns } = this.run;
    this.laid = this.node.clientWidth;
    const glosses = ids.some((id) => this.gloss.has(net.source.words[id]));
    // A slide has no room for two halves one below the other: there a long picture scrolls.
    const row = this.node.closest(".slides,[data-jp-deck-mode]");
    this.at = layout({ S, T, cell: net.cell, width: this.laid || 1100, glosses, home: Boolean(this.way), row });
    const { halves, bridge, width, height, stacked } = this.at;
    Object.assign(this.sheet.style, { width: `${width}px`, height: `${height}px` });
    put(this.svg, { width, height });
    for (const [n, place] of [halves.encoder, halves.decoder].entries()) {
      const [rect, title] = this.halves[n].children;
      put(rect, place);
      put(title, { x: place.x + (stacked ? 26 : 12), y: place.y + TITLE });
    }
    this.cover();
    for (const index of columns.keys()) this.lay(index);
    const units = net.encoder.recurrent.rows;
    const shape = this.say("widget_numbers", { count: states.length > 1 ? `2 × ${units}` : units });
    const name = `${this.say("context")} (${states.join(", ")})`;
    this.bridge.replaceChildren(...bridgeLines(this, this.say("bridge"), name, shape));
    const [over, under] = stacked ? [0, 0] : [44, 26]; // its name and its size
    stand(this.context, bridge.x, bridge.y - over, bridge.width, over + bridge.height + under);
    this.context.setAttribute("aria-label", this.tell.named("context"));
    this.home.querySelector(".s2s-passing")?.remove();
    if (this.way) this.home.append(svg("g", { class: "s2s-passing" }, homeBridge(this)));
  }

  /** A column: its lines, its buttons in their places, its words. @param {number} index */
  lay(index) {
    const { at, run, tell, way } = this;
    const column = run.columns[index];
    const { part, n, token, said, heard } = column;
    const { node, lines, home, buttons } = this.columns[index];
    const { left, right, middle, top } = at.place(part, n);
    const wide = at.column - (heard ? at.gutter - (way ? 26 : 18) : 6);
    const [from, box] = [middle - wide / 2, top + at.y.box];
    stand(buttons.cell, left, box, right - left, TALL);
    stand(buttons.x, left, top + at.y.x - 8, right - left, 24);
    stand(buttons.word, from, top + at.y.word, wide, at.wordHeight);
    stand(buttons.state, right, box, at.gutter, TALL);
    stand(buttons.softmax, from, top + at.y.bars, wide, way ? 36 : 50);
    stand(buttons.out, from, top + at.y.out, wide, 28);
    buttons.state.hidden = isLast(run, column);
    buttons.x.hidden = Boolean(way);
    buttons.softmax.hidden = buttons.out.hidden = !heard;
    node.className = `s2s-column s2s-${part}`;
    for (const drawn of [lines, home]) drawn.setAttribute("class", `s2s-column s2s-${part}`);

    const { net } = run;
    const book = part === "encoder" ? net.source.words : net.target.words;
    const means = part === "encoder" && this.gloss.meaning(book[token]);
    const small = (words) => element("small", {}, words);
    const word = (id) => element("bdi", {}, visible(id));
    buttons.word.replaceChildren(small(`id ${token}`), word(book[token]), ...(means ? [small(means)] : []));
    buttons.cell.textContent = net.cell.toUpperCase();
    for (const what of ["cell", "state", "x", "softmax", "out"]) {
      if (!buttons[what].hidden) buttons[what].setAttribute("aria-label", tell.named(what, column));
    }
    if (heard) {
      buttons.out.replaceChildren(word(book[said]));
      buttons.softmax.replaceChildren(...this.bars(column));
    }
    const measured = (id, bold) => this.canvas.widthOf(visible(book[id]), bold);
    const next = isLast(run, column) ? undefined : run.columns[index + 1];
    lines.replaceChildren(...columnLines(this, column, next, measured));
    home.replaceChildren(...homeBands(this, column));
  }

  /** The likeliest words with their shares; on the way home, the right one and its loss. @param {Column} column */
  bars({ heard, said }) {
    const shares = /** @type {import("../shared/types.js").DecoderStep} */ (heard).probabilities;
    const { words } = this.run.net.target;
    const bar = (id, text) => {
      const line = element("i");
      line.style.width = `${100 * shares[id]}%`;
      return element("span", id === said ? { class: "s2s-chosen" } : {}, line, element("small", {}, text));
    };
    if (this.way) {
      const lost = element(
        "span",
        {},
        element("small", {}, this.say("lost", { loss: sized(-Math.log(shares[said])) })),
      );
      return [bar(said, `p ${shares[said] < 1e-3 ? sized(shares[said]) : format(shares[said], 3)}`), lost];
    }
    return likeliest(shares, MOST_BARS, said).map((id) => bar(id, visible(words[id])));
  }

  /** The canvas lies over what is in sight. */
  cover() {
    const wide = Math.min(this.at.width, (this.laid || this.at.width) + 2 * WIDER);
    const left = Math.max(0, Math.min(this.node.scrollLeft - WIDER, this.at.width - wide));
    this.canvas.cover(left, wide, this.at.height);
  }

  scrolled() {
    const [{ left, width }, { scrollLeft, clientWidth }] = [this.canvas, this.node];
    if (scrollLeft >= left && scrollLeft + clientWidth <= left + width) return;
    this.cover();
    this.paint();
  }

  /** The step in which a column is reached, or the context. @param {number} index −1 for the context */
  reached(index) {
    const { S, T, columns } = this.run;
    if (index < 0) return this.way ? T + 1 : S + 1;
    const { part, n } = columns[index];
    if (this.way) return part === "decoder" ? T - n + 1 : T + 1 + S - n;
    return part === "decoder" ? S + 1 + n : n;
  }

  /** Show step `now`; `looked` is the key of what is open. @param {number} now @param {Key} looked */
  step(now, looked) {
    const [before, run] = [this.now, this.run];
    Object.assign(this, { now, looked });
    const mark = (nodes, when) => {
      for (const node of nodes) {
        node?.classList.toggle("s2s-on", when <= now);
        node?.classList.toggle("s2s-now", when === now);
      }
    };
    for (const [index, { node, lines, home, buttons }] of this.columns.entries()) {
      const { part, n } = run.columns[index];
      mark([node, lines, home], this.reached(index));
      for (const [what, button] of Object.entries(buttons)) {
        const open = String(looked[0] === part && looked[1] === what && looked[2] === n);
        if (button.getAttribute("aria-pressed") !== open) button.setAttribute("aria-pressed", open);
      }
    }
    mark([this.bridge, this.context, this.home.querySelector(".s2s-passing")], this.reached(-1));
    this.context.setAttribute("aria-pressed", String(looked[0] === "context"));
    this.arcs.replaceChildren(...arcs(this, now > run.S + 1 ? run.columns[now - 2] : undefined));
    cancelAnimationFrame(this.frame);
    if (now !== before) this.paint();
    if (before >= 0 && now === before + 1 && !this.way && !this.calm.matches) this.travel();
    this.refresh();
    if (this.at.width > this.node.clientWidth && now !== before) this.follow();
  }

  follow() {
    const column = this.run.columns.find((_, index) => this.reached(index) === this.now);
    const x = column ? this.at.place(column.part, column.n).left : this.at.bridge.x;
    const { scrollLeft, clientWidth } = this.node;
    if (x < scrollLeft + 60 || x + this.at.column > scrollLeft + clientWidth) this.node.scrollLeft = x - 60;
  }

  /** All strips that are lit and in sight. */
  paint() {
    if (this.way) return;
    const { canvas, run, now, at } = this;
    canvas.clear(0, 0, at.width, at.height);
    for (const [index, column] of run.columns.entries()) if (this.reached(index) <= now) this.strips(column, 1);
    if (now > run.S) this.handed(1);
  }

  /** The context a `share` of its way over the bridge. @param {number} share */
  handed(share) {
    const { canvas, run, at } = this;
    const { x, y, width, height } = at.bridge;
    const out = eased(share);
    canvas.clear(x, y, width, height);
    for (const [s, [left, top, wide, high]] of contextBoxes(this).entries()) {
      canvas.strip(run.context[run.states[s]], [x + (left - x) * out, top, wide, high], out);
    }
  }

  /** The strips of a column: x comes up from the word, then the state out of the box. @param {Column} column @param {number} share */
  strips(column, share) {
    const { canvas, run, at } = this;
    const { left, middle, top } = at.place(column.part, column.n);
    if (!canvas.sees(left, at.column)) return;
    canvas.clear(left - 1, top + at.y.box, at.column, at.y.word); // below the word, too: there x begins
    const [up, out] = [eased(2 * share), eased(2 * share - 1)];
    const [x, y, width, height] = inputBox(this, column);
    const word = top + at.y.word;
    canvas.strip(column.x, [x, word + (y - word) * up, width, height], up);
    if (isLast(run, column)) return;
    for (const [s, [x, y, width, height]] of stateBoxes(this, column).entries()) {
      canvas.strip(column.step[run.states[s]], [middle + (x - middle) * out, y, width, height], out);
    }
  }

  /** Step `now` on its way: nothing else is painted anew. */
  travel() {
    const start = performance.now();
    const column = this.run.columns.find((_, index) => this.reached(index) === this.now);
    const go = () => {
      const share = Math.min(1, (performance.now() - start) / TIME);
      if (column) this.strips(column, share);
      else this.handed(share);
      if (share < 1) this.frame = requestAnimationFrame(go);
    };
    go();
  }

  focus(/** @type {Key} */ [part, what, n]) {
    const index = this.run.columns.findIndex((column) => column.part === part && column.n === n);
    (part === "context" ? this.context : this.columns[index]?.buttons[what])?.focus();
  }

  close() {
    cancelAnimationFrame(this.frame);
    this.watch.disconnect();
  }
}
