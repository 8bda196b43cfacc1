// The context lab: a map of contexts, and what a decoder says when one is swapped, blended,
// clamped, or has read padding.

import { dial } from "../shared/controls.js";
import { blend, CELLS, clamp, encode, greedy, memoryOf, PAD, readModels, readSentence } from "../shared/engine.js";
import {
  buttonRow,
  choice,
  element,
  format,
  frame,
  hold,
  liveRegion,
  picture,
  reveal,
  roving,
  speaker,
  strip,
  textField,
  tint,
  visible,
  wordList,
  wordsOf,
} from "../shared/kit.js";

const MOST_HEARD = 12; // words, then a decoder is stopped, as in context_lab.py
const SHAPES = "●▲■◆▼★"; // a group each
const ACROSS = 8; // numbers of a context side by side
const LATER = 50; // ms after a change of sentence, when what stands far below is written
const BANDS = 8; // of the map, one below the other: what the keys up and down go between

/** What a decoder says that starts from `context` and, with attention, looks back at `steps`. */
export const heard = (model, context, steps) => greedy(context, model.decoder, memoryOf(model, steps), MOST_HEARD);

/** What two sentences, read, hand over when their contexts are blended and the first is clamped. */
export function handedOver({ cell }, [mine, yours], share, held) {
  const mixed = blend(mine.at(-1), yours.at(-1), share, cell);
  const back = blend(yours.at(-1), mine.at(-1), share, cell);
  return { mixed, clamped: clamp(mixed, held, cell), back };
}

/** A sentence read with `pads` pads behind it, once as words and once behind a mask; → steps. */
export function padded(model, ids, pads) {
  const all = [...ids, ...Array(pads).fill(PAD)];
  const mask = all.map((_, n) => n < ids.length);
  const masked = encode(all, model.encoder, mask);
  // Attention does not look at what is behind the mask.
  return { bare: encode(all, model.encoder), masked: masked.slice(0, ids.length).concat(masked.at(-1)) };
}

/** All the numbers of a context: those of h, then those of c. */
const vectorOf = (context, cell) => CELLS[cell].states.toReversed().flatMap((row) => [...context[row]]);

/** How far apart two contexts are. */
export const distance = (one, other, cell) => {
  const [a, b] = [vectorOf(one, cell), vectorOf(other, cell)];
  return Math.hypot(...a.map((value, n) => value - b[n]));
};

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const [net] = readModels(model.get("models"), model.get("weights"));
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  const [sentences, groups, points] = ["sentences", "groups", "points"].map((name) => model.get(name));
  const parts = CELLS[net.cell].states.toReversed(); // h first, as in context.py
  const units = net.encoder.recurrent.rows;
  let ids, both, handed, strayed; // sentences, both read, what is handed over, A after its pads
  let alone, told, now; // what is said with its own context, blended, and clamped
  let cells = []; // of the context, line by line
  let pending = null;

  // ---- The parts

  const field = (name) =>
    textField(say, announce, (text) => (readSentence(text, net.source), set({ [name]: text })), say("widget kept"));
  const fields = { first: field("first"), second: field("second") };
  let typing = fields.first;
  const known = wordList(
    say("widget words"),
    {
      get input() {
        return typing.input;
      },
      edit: () => typing.edit(),
    },
    net.source,
  );
  const names = [
    ["first", "A"],
    ["second", "B"],
  ];
  const bars = names.flatMap(([name, letter]) => {
    const { input, message } = fields[name];
    input.addEventListener("focus", () => (typing = fields[name]));
    return [
      element("div", { class: "s2s-bar" }, element("label", {}, `${say("widget sentence")} ${letter}`, input)),
      message,
    ];
  });
  const chooses = choice(say("chooses"), names, (choosing) => set({ choosing }));
  const map = element("div", { class: "s2s-map", role: "group", "aria-label": say("map") });
  const under = element("p", { class: "s2s-under", "aria-hidden": "true" }, say("point"));
  const shapeOf = (group) => SHAPES[[...new Set(groups)].indexOf(group) % SHAPES.length];
  const legend = element("p", { class: "s2s-legend" });
  const walk = dial(say("share"), { min: 0, max: 1, step: 0.05 }, (share) => set({ share }));
  const swaps = buttonRow([
    [say("own"), () => set({ share: 0 })],
    [say("half"), () => set({ share: 0.5 })],
    [say("swap"), () => set({ share: 1 })],
  ]);
  const said = element("tbody");
  const grid = element("table", { role: "grid", "aria-label": say("numbers") });
  const box = element("div", { class: "s2s-scroll" }, grid);
  const value = dial(say("value"), { min: -2, max: 2, step: 0.1 }, (to) => holdUnit(to));
  const deeds = buttonRow([
    [say("zero"), () => holdUnit(0)],
    [say("let_go"), () => set({ held: held().filter((place) => !isUnit(place)) })],
    [say("let_all_go"), () => set({ held: [] })],
    [say("try_each"), tryEvery],
  ]);
  const which = element("p", { class: "s2s-title" });
  const touched = element("div");
  const tried = element("p", { class: "s2s-legend" });
  const pads = dial(say("pads"), { min: 0, max: 12, step: 1 }, (pads) => set({ pads }));
  const sides = element("div", { class: "s2s-stage" });
  const part = (name, ...children) =>
    element(
      "div",
      { role: "region", class: "s2s-side", "aria-label": name },
      element("p", { class: "s2s-title" }, name),
      ...children,
    );
  const root = frame(
    "context",
    model.get("language"),
    ...bars,
    known,
    element(
      "div",
      { class: "s2s-stage" },
      part(say("map"), element("div", { class: "s2s-bar" }, chooses.node), map, under, legend),
      part(
        say("whose"),
        walk.node,
        swaps,
        element("div", { class: "s2s-wide" }, element("table", { class: "s2s-ranks" }, said)),
        element("p", { class: "s2s-title" }, say("numbers")),
        element("p", {}, say("hint")),
        box,
        which,
        value.node,
        deeds,
        touched,
        tried,
      ),
    ),
    part(say("padding"), pads.node, sides),
    live,
  );

  // ---- Two sentences, and what lies between their contexts

  const spokenFrom = (context, steps) => wordsOf(heard(net, context, steps), net.target);

  function read() {
    ids = names.map(([name]) => readSentence(model.get(name), net.source));
    both = ids.map((one) => encode(one, net.encoder));
    alone = both.map((steps) => spokenFrom(steps.at(-1), steps));
    for (const [name] of names) {
      const sentence = model.get(name);
      if (fields[name].input.value.normalize("NFC") !== sentence) fields[name].restore(sentence);
    }
  }

  function readAgain() {
    read();
    clearTimeout(pending);
    pending = setTimeout(showPads, LATER);
    return mix();
  }

  function mix() {
    const share = model.get("share");
    handed = handedOver(net, both, share, held());
    const percent = Math.round(100 * share);
    walk.show(share, say("blend", { own: 100 - percent, other: percent }));
    told = spokenFrom(handed.mixed, both[0]);
    now = held().length ? spokenFrom(handed.clamped, both[0]) : told;
    const lines = [
      [say("alone", { sentence: "A" }), alone[0]],
      [say("alone", { sentence: "B" }), alone[1]],
      [say("given", { own: 100 - percent, other: percent, mine: "A", yours: "B" }), told],
      [say("given", { own: 100 - percent, other: percent, mine: "B", yours: "A" }), spokenFrom(handed.back, both[1])],
    ];
    said.replaceChildren(
      ...lines.map(([name, words]) =>
        element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, element("bdi", {}, words))),
      ),
    );
    showNumbers();
    showMarks();
    return `${lines[2][0]}: ${told}`;
  }

  // ---- The map

  const span = [0, 1].map((axis) => {
    const along = points.map((point) => point[axis]);
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return [low, high - low || 1];
  });
  /** Where a point of the map's plane stands, in % of its width and height; never outside. */
  function placed(point) {
    const [x, y] = point.map((at, axis) => 8 + (84 * (at - span[axis][0])) / span[axis][1]);
    return [x, 100 - y].map((at) => Math.max(2, Math.min(98, at)));
  }
  const standAt = (node, [x, y]) => Object.assign(node.style, { left: `${x}%`, top: `${y}%` });
  const projected = (context) => {
    const [axes, centre] = [model.get("axes"), model.get("centre")];
    const from = vectorOf(context, net.cell).map((value, n) => value - centre[n]);
    return axes.map((axis) => axis.reduce((sum, share, n) => sum + share * from[n], 0));
  };

  const spots = sentences.map((sentence, n) => {
    const name = `${visible(sentence)} (${visible(groups[n])})`;
    const onclick = () => set({ [model.get("choosing")]: sentence });
    const spot = element(
      "button",
      { type: "button", tabindex: -1, onclick, "aria-label": name, onmouseenter: () => (under.textContent = name) },
      shapeOf(groups[n]),
    );
    standAt(spot, placed(points[n]));
    return spot;
  });
  const marks = ["A", "B", "✕", "P"].map((letter) => element("b", { "aria-hidden": "true" }, letter));
  const ways = element("div", { "aria-hidden": "true" });
  map.append(ways, ...spots, ...marks);
  map.addEventListener("focusin", ({ target }) => {
    const name = target.getAttribute("aria-label");
    under.textContent = name;
    announce(name);
  });
  const height = (n) => placed(points[n])[1];
  const inBands = Array.from({ length: BANDS }, (_, band) =>
    [...spots.keys()]
      .filter((n) => Math.min(BANDS - 1, Math.floor((BANDS * height(n)) / 100)) === band)
      .sort((a, b) => placed(points[a])[0] - placed(points[b])[0])
      .map((n) => spots[n]),
  ).filter((band) => band.length);
  roving(map, () => inBands)();
  const shown = [...new Set(groups)].map((group) => `${shapeOf(group)} ${visible(group)}`).join("  ");
  const [x, y] = model.get("variance").map((share) => Math.round(100 * share));
  legend.textContent = `${shown}. ${say("axes", { x, y })}`;

  function showMarks() {
    const [a, b] = both.map((steps) => steps.at(-1));
    const places = [a, b, handed.clamped, strayed].map((context) => placed(projected(context)));
    marks.forEach((mark, n) => standAt(mark, places[n]));
    marks[3].hidden = !model.get("pads");
    const [svg, draw] = picture(100, 100);
    svg.setAttribute("preserveAspectRatio", "none");
    const [[x, y], [toX, toY], [nowX, nowY]] = places;
    draw("path", { d: `M${x} ${y}L${toX} ${toY}`, class: "s2s-sent" });
    draw("path", { d: `M${x} ${y}L${nowX} ${nowY}` });
    ways.replaceChildren(svg);
    chooses.show(model.get("choosing"));
    const chosen = names.map(([name]) => model.get(name));
    spots.forEach((spot, n) => spot.setAttribute("aria-pressed", String(chosen.includes(sentences[n]))));
  }

  // ---- The numbers handed over

  const held = () => model.get("held");
  const unit = () => model.get("unit");
  const isUnit = ([row, n]) => row === unit()[0] && n === unit()[1];
  const nameOf = ([row, n]) => `${row}[${n}]`;
  const isHeld = ([row, n]) => held().some((place) => place[0] === row && place[1] === n);
  const numberAt = ([row, n]) => handed.clamped[row][n - 1];
  const spoken = (place) =>
    say(isHeld(place) ? "held" : "number", {
      name: nameOf(place),
      value: format(numberAt(place)),
    });

  function holdUnit(to) {
    if (!unit().length) return announce(which.textContent);
    set({ held: [...held().filter((place) => !isUnit(place)), [...unit(), to]] });
  }

  function buildNumbers() {
    grid.append(
      element("colgroup", {}, element("col"), ...Array.from({ length: Math.min(ACROSS, units) }, () => element("col"))),
    );
    const body = element("tbody");
    for (const row of parts) {
      for (let from = 1; from <= units; from += ACROSS) {
        const to = Math.min(units, from + ACROSS - 1);
        const line = Array.from({ length: to - from + 1 }, (_, n) =>
          Object.assign(element("td", { tabindex: -1 }), { place: [row, from + n] }),
        );
        cells.push(line);
        body.append(element("tr", {}, element("th", { scope: "row" }, `${row}[${from}–${to}]`), ...line));
      }
    }
    grid.append(body);
    roving(grid, () => cells)();
    grid.addEventListener("focusin", ({ target }) => {
      reveal(box, target, { left: grid.rows[0].cells[0].offsetWidth });
      announce(spoken(target.place));
    });
    grid.addEventListener("click", ({ target }) => {
      const cell = target.closest("td");
      if (cell) set({ unit: cell.place });
    });
    grid.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      set({ unit: event.target.place });
    });
  }

  function showNumbers() {
    for (const cell of cells.flat()) {
      const number = numberAt(cell.place);
      cell.textContent = isHeld(cell.place) ? `[${format(number)}]` : format(number);
      cell.style.backgroundColor = tint(number);
      cell.classList.toggle("s2s-source", isHeld(cell.place));
      cell.classList.remove("s2s-telling");
      cell.setAttribute("aria-selected", String(isUnit(cell.place)));
    }
    tried.textContent = "";
    touched.replaceChildren(
      element("p", { class: "s2s-said" }, say("before"), " ", element("bdi", {}, told)),
      element("p", { class: "s2s-said" }, say("after"), " ", ...compared(told, now)),
    );
    which.textContent = unit().length ? spoken(unit()) : say("none");
    const number = unit().length ? numberAt(unit()) : 0;
    value.show(number, unit().length ? `${nameOf(unit())} ${format(number)}` : "–");
  }
  const toldNumbers = () => `${which.textContent}. ${touched.lastChild.textContent}`;

  /** The words of `after`, those not in their place in `before` marked. */
  function compared(before, after) {
    const old = before.split(" ");
    return after
      .split(" ")
      .flatMap((word, n) => [element("bdi", { class: word === old[n] ? "s2s-same" : "s2s-other" }, word), " "]);
  }

  /** Mark every number that, set to 0 alone, changes what is said. */
  function tryEvery() {
    let count = 0;
    for (const cell of cells.flat()) {
      const off = clamp(handed.clamped, [[...cell.place, 0]], net.cell);
      const tells = spokenFrom(off, both[0]) !== now;
      cell.classList.toggle("s2s-telling", tells);
      count += tells;
    }
    tried.textContent = say("tried", { count, all: cells.flat().length });
    announce(tried.textContent);
  }

  // ---- Padding, with the mask and without

  function drawPads() {
    const count = model.get("pads");
    pads.show(count, String(count));
    const { bare, masked } = padded(net, ids[0], count);
    strayed = bare.at(-1);
    const tokens = ids[0].map((id) => visible(net.source.words[id]));
    const report = [];
    const side = (key, steps, off) => {
      const context = steps.at(-1);
      const words = spokenFrom(context, steps);
      report.push(`${say(key)}: ${words}`);
      const pad = () => element(off ? "s" : "span", {}, visible(net.source.words[PAD]));
      return element(
        "div",
        { class: "s2s-side s2s-state" },
        element("p", { class: "s2s-title" }, say(key)),
        element(
          "p",
          { class: "s2s-read" },
          ...[...tokens, ...Array.from({ length: count }, pad)].flatMap((node) => [node, " "]),
        ),
        ...parts.map((row) => element("div", {}, element("span", {}, say(`field ${row}`)), strip(context[row]))),
        element("p", {}, say("moved", { distance: format(distance(context, both[0].at(-1), net.cell)) })),
        element("p", { class: "s2s-said" }, say("says"), " ", element("bdi", {}, words)),
      );
    };
    sides.replaceChildren(side("bare", bare, false), side("masked", masked, true));
    return report.join(". ");
  }

  function showPads() {
    const report = drawPads();
    showMarks();
    return report;
  }

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    const typed = names.find(([name]) => event.target === fields[name].input);
    if (typed) fields[typed[0]].restore(model.get(typed[0]));
    else set({ held: [] });
  });

  buildNumbers();
  read();
  drawPads();
  mix();
  listen(["first", "second"], () => announce(readAgain()));
  listen(["share"], () => announce(mix()));
  listen(["held"], () => (mix(), announce(toldNumbers())));
  listen(["unit"], () => (showNumbers(), announce(toldNumbers())));
  listen(["choosing"], showMarks);
  listen(["pads"], () => announce(showPads()));
  el.append(root);
  return () => (release(), clearTimeout(pending), fields.first.close(), fields.second.close());
}

export default { render };
