// The picture of the machine: two halves, a bridge between them, a column for each step.

import { element, format, LATER, put, renew, roving, sized, svg, UNTOLD, visible } from "../shared/kit.js";
import { edge, surface } from "./drawing.js";
import { layout, TALL, TITLE } from "./layout.js";
import { columnOf } from "./run.js";
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
/** @import { Column, Run, Way } from "./run.js" */
/** @import { Scene } from "./wires.js" */
/** @typedef {(string | number)[]} Key of what can be opened: part, what, n; or "context" alone */
/** @typedef {{ node: HTMLElement, lines: SVGElement, home: SVGElement, buttons: Record<string, HTMLButtonElement>, asked?: string }} Drawn */

const MOST_BARS = 3;
const TIME = 550; // ms a strip is on its way
const WIDER = 200; // px that are painted beyond what is in sight
const WIDE = 1100.5; // px, until it is laid out: then words are measured again, in their font
const KINDS = ["out", "softmax", "cell", "state", "x", "word"]; // from above

const stand = (/** @type {HTMLElement} */ node, x, y, width, height) =>
  put(node, { style: `left:${x}px;top:${y}px;width:${width}px;height:${height}px` });
const eased = (share) => (share < 0 ? 0 : share > 1 ? 1 : share * share * (3 - 2 * share));
const button = (look, onclick) => element("button", { tabindex: -1, class: `s2s-${look}`, onclick });
const group = (look) => svg("g", { class: `s2s-${look}` });

/**
 * A picture called `name`; `open(key)` is what a click does, `snip` what the button at the bridge does.
 * @param {Hold} held @param {string} name @param {(key: Key) => void} open @param {() => void} snip
 */
export function pictureOf({ say, gloss, model }, name, open, snip) {
  const scene = /** @type {Scene} */ ({});
  /** @type {ReturnType<typeof import("./telling.js").telling>} */
  let tell;
  /** @type {Drawn[]} */
  const columns = [];
  let now = -1; // the step on show
  // The width it was laid out for, and how far it is scrolled: to ask the browser costs a layout each time.
  let [laid, from] = [0, 0];
  let [frame, pending] = [0, 0];
  let [moves, stepped] = ["", -TIME]; // how a step is marked that is seen on its way: none that follows at once

  const canvas = surface();
  const halves = ["encoder", "decoder"].map((part) =>
    svg("g", { class: `s2s-half s2s-${part}` }, svg("rect", { rx: 12 }), svg("text")),
  );
  const [bridgeGroup, arcGroup, lineGroup, homeGroup] = ["bridge", "arcs", "lines", "home"].map(group);
  const passing = homeGroup.appendChild(group("passing"));
  const drawing = svg("svg", UNTOLD, ...halves, bridgeGroup, arcGroup, lineGroup, homeGroup);
  // Every arrow once more, unseen and as wide as a finger needs it, to be clicked.
  const touch = svg("svg", { ...UNTOLD, class: "s2s-touch" });
  const clicked = ({ dataset }) => {
    const [part, what, n] = dataset.key.split(" ");
    open(what ? [part, what, Number(n)] : [part]);
  };
  touch.onclick = ({ target }) => clicked(target);
  const context = button("context", ({ detail, clientX, clientY }) => {
    // By mouse it may be an arc, which runs under the bridge.
    const under = /** @type {any[]} */ (detail ? document.elementsFromPoint(clientX, clientY) : []);
    const arrow = under.find(({ dataset }) => dataset.key);
    if (arrow) clicked(arrow);
    else open(["context"]);
  });
  const buttons = element("div", { role: "group", "aria-label": name }, context);
  const cut = element("button", { class: "s2s-snip", onclick: snip });
  const sheet = element("div", { class: "s2s-sheet" }, drawing, canvas.node, touch, buttons, cut);
  const node = element("div", { class: "s2s-picture", tabindex: -1, onscroll: scrolled }, sheet);
  const refresh = roving(buttons, rows);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const watch = new ResizeObserver(() => {
    const { clientWidth } = node;
    if (!scene.run || !clientWidth || clientWidth === laid) return;
    laid = clientWidth;
    const before = now;
    arrange();
    now = -1;
    step(before);
  });
  watch.observe(node);

  /** What the keyboard's arrows move along: from above, all words said, all their shares, … */
  function rows() {
    const line = (kind) =>
      columns.flatMap(({ buttons, node }, n) => {
        // A word that is still to be read can be seen.
        const seen = node.classList.contains("s2s-on") || (kind === "word" && n < scene.run.S);
        const there = !buttons[kind].hidden && seen;
        return [...(there ? [buttons[kind]] : []), ...(kind === "cell" && n === scene.run.S - 1 ? [context] : [])];
      });
    return KINDS.map(line).filter((found) => found.length);
  }

  /**
   * Draw what was computed; with a `way` the gradient's, `scale` px wide where its size is 1.
   * @param {Run} run @param {typeof tell} telling @param {Way | null} way @param {number} scale @param {string[]} titles
   */
  function show(run, telling, way, scale, titles) {
    Object.assign(scene, { run, way, scale });
    tell = telling;
    while (columns.length > run.columns.length) {
      const gone = /** @type {Drawn} */ (columns.pop());
      for (const node of [gone.node, gone.lines, gone.home]) node.remove();
    }
    while (columns.length < run.columns.length) columns.push(column(columns.length));
    for (const [n, half] of halves.entries()) renew(half.children[1], titles[n]);
    arrange();
    now = -1;
  }

  /** @param {number} index @returns {Drawn} */
  function column(index) {
    const act = (what) => () => {
      const { part, n } = scene.run.columns[index];
      open([part, what, n]);
    };
    const made = Object.fromEntries(KINDS.map((what) => [what, button(what, act(what))]));
    const drawn = { node: element("div", {}, ...Object.values(made)), lines: svg("g"), home: svg("g"), buttons: made };
    buttons.append(drawn.node);
    lineGroup.append(drawn.lines);
    homeGroup.append(drawn.home);
    return drawn;
  }

  /** Put everything in its place, and write the words. */
  function arrange() {
    const { run, way } = scene;
    const { S, T, net, ids, states } = run;
    const glosses = ids.some((id) => gloss.has(net.source.words[id]));
    // A slide has no room for two halves one below the other: there a long picture scrolls.
    const row = node.closest(".s2s-slides,[data-jp-deck-mode]");
    const asked = { S, T, cell: net.cell, width: laid || WIDE, glosses, home: !!way, row: !!row };
    scene.at = layout(asked);
    const { halves: places, bridge, width, height, stacked, snip } = scene.at;
    put(sheet, { style: `width:${width}px;height:${height}px;--wide:${width}px` });
    for (const [n, place] of [places.encoder, places.decoder].entries()) {
      const [rect, title] = halves[n].children;
      put(rect, place);
      put(title, { x: place.x + (stacked ? 26 : 12), y: place.y + TITLE });
    }
    cover();
    for (const index of columns.keys()) lay(index, JSON.stringify(asked));
    const units = net.encoder.recurrent.rows;
    const shape = say("widget_numbers", { count: states.length > 1 ? `2 × ${units}` : units });
    const name = `${say("context")} (${states.join(", ")})`;
    renew(bridgeGroup, ...bridgeLines(scene, say("bridge"), name, shape));
    const arched = net.decoder.combine && !way; // arcs run between it and its name
    const [over, under] = stacked ? [0, 0] : [arched ? 0 : 44, 26]; // its name and its size
    stand(context, bridge.x, bridge.y - over, bridge.width, over + bridge.height + under);
    put(context, { "aria-label": tell.named("context") });
    stand(cut, ...snip);
    cut.hidden = !way;
    renew(cut, say(model.get("cut") ? "join" : "cut"));
    renew(passing, ...(way ? [homeBridge(scene)] : []));
  }

  /** What is clicked in the place of an arrow is not seen: it waits until what is seen has been painted. */
  function arm() {
    const arrows = drawing.querySelectorAll("[data-key]:not(.s2s-home > :not(.s2s-on) > *)");
    renew(touch, ...[...arrows].map((arrow) => arrow.cloneNode()));
  }

  /** A column: what is told of it, its numbers; and all else where it `stands` otherwise or has other words. @param {number} index @param {string} stands */
  function lay(index, stands) {
    const drawn = columns[index];
    const { home, buttons } = drawn;
    const [column, next] = scene.run.columns.slice(index);
    const asked = `${[stands, column.token, column.said, next?.token]}`;
    if (asked !== drawn.asked) place(drawn, column, next);
    drawn.asked = asked;
    for (const what of KINDS.slice(0, -1)) put(buttons[what], { "aria-label": tell.named(what, column) });
    if (column.heard) renew(buttons.softmax, ...bars(column));
    renew(home, ...homeBands(scene, column));
  }

  /** @param {Drawn} drawn @param {Column} column @param {Column | undefined} next */
  function place({ lines, buttons }, column, next) {
    const { at, run, way } = scene;
    const { part, n, token, said, heard } = column;
    const { left, right, middle, top } = at.place(part, n);
    const wide = at.column - (heard ? at.gutter - (way ? 26 : 18) : 6);
    const [from, box] = [middle - wide / 2, top + at.y.box];
    stand(buttons.cell, left, box, right - left, TALL);
    stand(buttons.x, left, top + at.y.x - 8, right - left, 24);
    stand(buttons.word, from, top + at.y.word, wide, at.wordHeight);
    stand(buttons.state, right + 10, box, at.gutter - 10, TALL); // beside it the word goes back in
    stand(buttons.softmax, from, top + at.y.bars, wide, way ? 36 : 50);
    stand(buttons.out, from, top + at.y.out, wide, 28);
    const last = (buttons.state.hidden = isLast(run, column));
    buttons.x.hidden = !!way;
    buttons.softmax.hidden = buttons.out.hidden = !heard;

    const { net } = run;
    const book = (heard ? net.target : net.source).words;
    const means = !heard && gloss.meaning(book[token]);
    const small = (words) => element("small", {}, words);
    const word = (id) => element("bdi", {}, visible(id));
    renew(buttons.word, small(`id ${token}`), word(book[token]), ...(means ? [small(means)] : []));
    renew(buttons.cell, net.cell.toUpperCase());
    if (heard) renew(buttons.out, word(book[said]));
    const measured = (id, bold) => canvas.widthOf(visible(book[id]), bold);
    renew(lines, ...columnLines(scene, column, last ? undefined : next, measured));
  }

  /** The likeliest words with their shares; on the way home, the right one and its loss. @param {Column} column */
  function bars({ heard, said }) {
    const shares = /** @type {import("../shared/types.js").DecoderStep} */ (heard).probabilities;
    const { words } = scene.run.net.target;
    const bar = (id, text) => {
      const line = element("i", { style: `width:${100 * shares[id]}%` });
      return element("span", id === said ? { class: "s2s-chosen" } : {}, line, element("small", {}, text));
    };
    if (!scene.way) return likeliest(shares, MOST_BARS, said).map((id) => bar(id, visible(words[id])));
    const share = shares[said];
    return [
      bar(said, `p ${share < 1e-3 ? sized(share) : format(share, 3)}`),
      element("span", {}, element("small", {}, say("lost", { loss: sized(-Math.log(share)) }))),
    ];
  }

  /** The canvas lies over what is in sight. */
  function cover() {
    const { width, height } = scene.at;
    const wide = Math.min(width, (laid || width) + 2 * WIDER);
    canvas.cover(Math.max(0, Math.min(from - WIDER, width - wide)), wide, height);
    edge(node, from, laid, width);
  }

  function scrolled() {
    from = node.scrollLeft;
    edge(node, from, laid, scene.at.width);
    if (canvas.sees(from + 1, 0) && canvas.sees(from + laid - 1, 0)) return;
    cover();
    paint();
  }

  /** The step in which a column is reached, or the context. @param {Column} [column] none: the context */
  function reached(column) {
    const { S, T } = scene.run;
    if (!column) return 1 + (scene.way ? T : S);
    const { n, heard } = column;
    if (scene.way) return heard ? T - n + 1 : T + 1 + S - n;
    return heard ? S + 1 + n : n;
  }

  const reachedNow = () => scene.run.columns.find((column) => reached(column) === now);

  /** Show step `newStep`. @param {number} newStep */
  function step(newStep) {
    const [before, { run }] = [now, scene];
    now = newStep;
    if (now !== before) {
      moves = performance.now() - stepped > TIME ? " s2s-moves" : "";
      stepped = performance.now();
    }
    const pressed = `${model.get("selection")}`;
    const mark = (look, when, ...nodes) => {
      const lit = `${when <= now ? " s2s-on" : ""}${when === now ? ` s2s-now${moves}` : ""}`;
      for (const node of nodes) put(node, { class: `s2s-${look}${lit}` });
    };
    for (const [index, { node, lines, home, buttons }] of columns.entries()) {
      const column = run.columns[index];
      const { part, n } = column;
      mark(`column s2s-${part}`, reached(column), node, lines, home);
      for (const [what, button] of Object.entries(buttons))
        put(button, { "aria-pressed": pressed === `${[part, what, n]}` });
    }
    mark("bridge", reached(), bridgeGroup);
    mark("context", reached(), context);
    mark("passing", reached(), passing);
    put(context, { "aria-pressed": pressed === "context" });
    renew(arcGroup, ...arcs(scene, now > run.S + 1 ? run.columns[now - 2] : undefined));
    clearTimeout(pending);
    pending = setTimeout(arm, LATER);
    cancelAnimationFrame(frame);
    if (now !== before) {
      paint(before);
      requestAnimationFrame(follow);
    }
    if (before >= 0 && now === before + 1 && !scene.way && moves && !calm.matches) travel();
    refresh();
  }

  function follow() {
    const column = reachedNow();
    const { at } = scene;
    const x = column ? at.place(column.part, column.n).left : at.bridge.x;
    if (at.width <= laid || (x >= from + 60 && x + at.column <= from + laid)) return;
    node.scrollLeft = x - 60;
    scrolled();
  }

  /** All strips in sight that are lit; of those already there only what has changed since step `before`. */
  function paint(before = -1) {
    if (scene.way) return;
    const { run, at } = scene;
    if (before < 1 || !now) canvas.clear(0, 0, at.width, at.height);
    for (const column of [...run.columns, undefined]) {
      const when = reached(column);
      if ((when - before) * (when - now) > 0) continue; // not between them
      strips(column, Number(when <= now));
    }
  }

  /** The context a `share` of its way over the bridge. @param {number} share */
  function handed(share) {
    const { run, at } = scene;
    const { x, y, width, height } = at.bridge;
    const out = eased(share);
    canvas.clear(x, y, width, height);
    for (const [s, [left, top, wide, high]] of contextBoxes(scene).entries()) {
      canvas.strip(run.context[run.states[s]], [x + (left - x) * out, top, wide, high], out);
    }
  }

  /** The strips of a column: x comes up from the word, then the state out of the box. @param {Column | undefined} column none: the context @param {number} share */
  function strips(column, share) {
    const { run, at } = scene;
    if (!column) return handed(share);
    const { left, middle, top } = at.place(column.part, column.n);
    if (!canvas.sees(left, at.column)) return;
    canvas.clear(left - 1, top + at.y.box, at.column, at.y.word); // below the word, too: there x begins
    const [up, out] = [eased(2 * share), eased(2 * share - 1)];
    const [x, y, width, height] = inputBox(scene, column);
    const word = top + at.y.word;
    canvas.strip(column.x, [x, word + (y - word) * up, width, height], up);
    if (isLast(run, column)) return;
    for (const [s, [x, y, width, height]] of stateBoxes(scene, column).entries()) {
      canvas.strip(column.step[run.states[s]], [middle + (x - middle) * out, y, width, height], out);
    }
  }

  /** Step `now` on its way: nothing else is painted anew. */
  function travel() {
    const go = () => {
      const share = Math.min(1, (performance.now() - stepped) / TIME);
      strips(reachedNow(), share);
      if (share < 1) frame = requestAnimationFrame(go);
    };
    go();
  }

  function focus(/** @type {Key} */ key) {
    const column = columnOf(scene.run, key);
    (column ? columns[scene.run.columns.indexOf(column)].buttons[key[1]] : context).focus();
  }

  function close() {
    cancelAnimationFrame(frame);
    clearTimeout(pending);
    watch.disconnect();
  }
  return { node, show, step, reached, focus, close };
}
