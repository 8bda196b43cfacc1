// The microscope: an encoder reading, every number of it open to a click.

import { CELLS, encode, greedy, memoryOf, readModels, readSentence } from "../shared/engine.js";
import {
  choice,
  element,
  format,
  frame,
  hold,
  liveRegion,
  lowered,
  player,
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
import { evaluate, exists, formula, operands, reduceOnce, symbolOf } from "./formula.js";

const GATES = "ifozr"; // rows of numbers between 0 and 1
const MOST_SAID = 12; // words of the decoder: one that has not learned to stop would fill the page
const MARGIN = 100; // px around what is in sight of the grid
const LATER = 50; // ms without a change: then what is out of sight is written

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const models = readModels(model.get("models"), model.get("weights"));
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  let net, tokens, steps, rows, cells; // what is on show
  let built, marked; // the shape the grid was made for, and the step it was last drawn at
  let explained; // the number whose formula is on show
  let scrolls, writes; // the frame and the pause it waits for

  // ---- The parts

  const field = textField(say, announce, take, say("widget kept"));
  const words = wordList(say("widget words"), field, models[0].source);
  const named = models.map(({ cell }) => [cell, cell === "rnn" ? "RNN" : cell.toUpperCase()]);
  const cellChoice = choice(say("cell"), named, (cell) => set({ cell }));
  cellChoice.node.hidden = models.length === 1;
  const controls = player(say, (step) => set({ step }));
  const table = element("table", { role: "grid", "aria-label": say("grid") });
  const box = element("div", { class: "s2s-scroll" }, table);
  const panel = element("div", { role: "region", class: "s2s-panel", "aria-label": say("formula") });
  const said = element("p", { class: "s2s-said" });
  const root = frame(
    "microscope",
    model.get("language"),
    element("div", { class: "s2s-bar" }, element("label", {}, say("widget sentence"), field.input), cellChoice.node),
    field.message,
    words,
    controls.node,
    said,
    element("div", { class: "s2s-stage" }, box, panel),
    live,
  );

  // ---- Reading a sentence

  function take(text) {
    const count = readSentence(text, net.source).length;
    const whole = model.get("step") === tokens.length;
    set({ sentence: text, step: whole ? count : Math.min(model.get("step"), count) });
  }

  function read() {
    const sentence = model.get("sentence");
    net = models.find(({ cell }) => cell === model.get("cell"));
    const ids = readSentence(sentence, net.source);
    tokens = ids.map((id) => visible(net.source.words[id]));
    steps = encode(ids, net.encoder);
    const { states, rows: computed } = CELLS[net.cell];
    rows = [...new Set([...states, ...computed, "x"])]; // what the sentence becomes stands first
    prune();
    if (field.input.value.normalize("NFC") !== sentence) field.restore(sentence);
    cellChoice.show(net.cell);
    if (shape() !== built) build();
    fill();
    const where = showStep();
    showSelection();
    return where;
  }

  /** Forget the way to numbers that are not there any more. */
  function prune() {
    const there = (place) => exists(steps, net.cell, place);
    const [trail, selection] = [model.get("trail"), model.get("selection")];
    const kept = trail.filter((_, n) => trail.slice(0, n + 1).every(there));
    if (selection.length && !there(selection)) set({ trail: [], selection: [] });
    else if (kept.length < trail.length) set({ trail: kept });
  }

  // ---- The grid: tokens across, units down, a band of rows for each gate

  const shape = () => [net.cell, tokens.length, ...model.get("expanded")].join();

  /** Make the grid, without its numbers: it takes time, so only when its shape is new. */
  function build() {
    const active = root.getRootNode().activeElement;
    const [place, row] = [active?.place, active?.closest?.("tbody")?.dataset.row];
    const held = table.contains(active) && row;
    built = shape();
    marked = null;
    const expanded = model.get("expanded");
    const heads = steps.map((_, step) => {
      const jump = { type: "button", tabindex: -1, onclick: () => set({ step }) };
      const name = step ? element("bdi") : say("start");
      return element("th", { scope: "col" }, element("button", jump, name));
    });
    const corner = element("td", {}, say("axes"));
    const columns = element("colgroup", {}, element("col"), element("col"));
    columns.append(...tokens.map(() => element("col")));
    table.replaceChildren(columns, element("thead", {}, element("tr", {}, corner, ...heads)));
    cells = {};
    for (const row of rows) table.append(band(row, expanded.includes(row)));
    if (held) ((place && nodeAt(place)) ?? cells[row]?.toggle)?.focus();
  }

  /** Write the sentence and its numbers; those out of sight follow after a pause. */
  function fill() {
    const lines = rows.flatMap((row) => cells[row].units);
    const [from, to] = [box.scrollTop - MARGIN, box.scrollTop + box.clientHeight + MARGIN];
    const near = ([{ parentNode }]) => parentNode.offsetTop > from && parentNode.offsetTop < to;
    // Asked before anything is written; a grid just made has no layout yet.
    const first = marked === null ? lines : lines.filter(near);
    table.tHead.querySelectorAll("bdi").forEach((node, n) => (node.textContent = tokens[n]));
    for (const row of rows) {
      const { strips, units } = cells[row];
      if (!units.length) strips.forEach((node, t) => node.replaceChildren(drawn(row, steps[t][row])));
    }
    first.forEach(write);
    clearTimeout(writes);
    writes = setTimeout(() => lines.forEach(write), LATER);
  }

  /** A line of the grid, its numbers where they are not what they were. */
  function write(line) {
    for (const node of line) {
      const value = node.place && valueAt(node.place);
      if (node.value === value) continue;
      node.value = value;
      node.firstChild.data = format(value);
      node.style.backgroundColor = tint(value);
    }
  }

  function band(row, open) {
    const toggle = element(
      "button",
      {
        type: "button",
        tabindex: -1,
        "aria-expanded": String(open),
        onclick: () => set({ expanded: open ? without(row) : [...model.get("expanded"), row] }),
      },
      element("span", {}, fieldName(row)),
    );
    const strips = steps.map(() => element("td", { class: "s2s-strip" }));
    const head = element("tr", {}, element("th", { scope: "row" }, toggle), ...strips);
    const group = element("tbody", { "data-row": row }, head);
    cells[row] = { toggle, strips, units: [] };
    for (let unit = 1; open && unit <= steps[1][row].length; unit++) {
      const line = steps.map((step, t) => cell(step[row] && [row, t, unit]));
      cells[row].units.push(line);
      const name = element("th", { scope: "row" }, `${symbolOf(row, net.cell)}[${unit}]`);
      group.append(element("tr", {}, name, ...line));
    }
    return group;
  }

  const fieldName = (row) => say(`field ${row}`) + (row === "candidate" ? ` ${symbolOf(row, net.cell)}` : "");
  const without = (row) => model.get("expanded").filter((other) => other !== row);

  const cell = (place) => (place ? Object.assign(element("td", { tabindex: -1 }, "0"), { place }) : element("td"));

  /** A closed band: its units as bars. */
  const drawn = (row, values) => (values ? strip(values, GATES.includes(row)) : "");

  const isRead = (node) => node.place && !node.classList.contains("s2s-future");
  const gridRows = () => [
    [...table.tHead.querySelectorAll("button")],
    ...rows.flatMap((row) => [[cells[row].toggle], ...cells[row].units.map((line) => line.filter(isRead))]),
  ];
  const refreshGrid = roving(table, () => gridRows().filter((line) => line.length));

  function showStep() {
    const step = model.get("step");
    const now = Math.max(0, Math.min(step, tokens.length));
    // Only the columns between where things stood and where they stand look different.
    const [first, last] = marked === null ? [0, tokens.length] : [marked, now].sort((a, b) => a - b);
    for (let t = first; t <= last; t++) {
      for (const { units, strips } of Object.values(cells)) {
        mark(strips[t], t, now);
        for (const line of units) mark(line[t], t, now);
      }
      const head = table.tHead.rows[0].cells[t + 1];
      mark(head, t, now);
      head.firstChild.setAttribute("aria-current", t === now ? "step" : "false");
    }
    marked = now;
    const words = { step: now, count: tokens.length, token: now ? tokens[now - 1] : "" };
    const where = say(now ? "step" : "step_0", words);
    controls.show(now, tokens.length, where);
    speak(now);
    if (String(explained) !== String(selected())) showSelection();
    refreshGrid();
    // Asked now, all would have to be laid out at once, and again for the frame.
    cancelAnimationFrame(scrolls);
    scrolls = requestAnimationFrame(() => {
      if (now) reveal(box, table.tHead.rows[0].cells[now + 1], { left: labelWidth() });
    });
    return now ? `${where}. ${said.textContent}` : where;
  }

  function mark(node, t, now) {
    node.classList.toggle("s2s-now", t === now);
    node.classList.toggle("s2s-future", t > now);
  }

  function speak(now) {
    if (!now) return said.replaceChildren("\u00a0"); // its line stays, so that nothing moves
    const memory = memoryOf(net, steps.slice(0, now + 1));
    const sentence = wordsOf(greedy(steps[now], net.decoder, memory, MOST_SAID), net.target);
    said.replaceChildren(say("says"), " ", element("bdi", { lang: "" }, sentence));
  }

  // ---- The formula of one number

  /** The number looked at, if it has been read. */
  const selected = () => {
    const place = model.get("selection");
    return exists(steps, net.cell, place) && place[1] <= model.get("step") ? place : null;
  };
  const nodeAt = ([row, t, unit]) => cells[row]?.units[unit - 1]?.[t];
  const titled = ([row, t, unit]) =>
    say(t ? "place" : "place_0", {
      row: fieldName(row),
      unit,
      step: t,
      token: t ? tokens[t - 1] : "",
    });
  const valueAt = ([row, t, unit]) => steps[t][row][unit - 1];
  const spoken = (place, digits) => `${titled(place)}: ${format(valueAt(place), digits)}`;

  /** Look at a number; `trail` is how one came there. */
  function select(place, trail = []) {
    const expanded = model.get("expanded");
    set({
      expanded: expanded.includes(place[0]) ? expanded : [...expanded, place[0]],
      step: Math.max(model.get("step"), place[1]),
      trail,
      selection: place,
    });
  }

  function goBack() {
    const trail = model.get("trail");
    if (trail.length) return select(trail.at(-1), trail.slice(0, -1));
    const place = selected();
    const inside = panel.contains(root.getRootNode().activeElement);
    set({ selection: [], trail: [] });
    if (place && inside) (nodeAt(place) ?? cells[place[0]].toggle).focus();
  }

  function showSelection() {
    const place = selected();
    const inside = panel.contains(root.getRootNode().activeElement);
    explained = place;
    for (const node of table.querySelectorAll("[aria-selected], .s2s-source")) {
      node.removeAttribute("aria-selected");
      node.classList.remove("s2s-source");
    }
    if (!place) {
      const hints = ["hint", "bars"];
      panel.replaceChildren(...hints.map((key) => element("p", { class: "s2s-hint" }, say(key))));
      return;
    }
    const { symbols, tree } = formula(steps, net.encoder, place);
    const node = nodeAt(place);
    if (node) {
      node.setAttribute("aria-selected", "true");
      inSight(node);
    }
    if (tree) for (const source of operands(tree)) nodeAt(source)?.classList.add("s2s-source");
    panel.replaceChildren(...explain(place, symbols, tree));
    refreshPanel();
    if (inside) enterPanel();
  }

  const button = (onclick, ...name) => element("button", { type: "button", tabindex: -1, onclick }, ...name);
  const labelWidth = () => table.tHead.rows[0].cells[0].offsetWidth;
  /** Bring a number, a token or a row's name out from under the heads that stay in place. */
  const inSight = (node) =>
    reveal(box, node, {
      top: node.closest("thead") ? 0 : table.tHead.offsetHeight,
      left: node.closest("tr > :first-child") ? 0 : labelWidth(),
    });
  const panelRows = () =>
    [...panel.querySelectorAll("[data-line]")]
      .map((line) => [...line.querySelectorAll("button")])
      .filter((line) => line.length);
  const refreshPanel = roving(panel, panelRows);

  const enterPanel = () => (panel.querySelector("button.s2s-operand") ?? panel.querySelector("button")).focus();

  function explain(place, symbols, tree) {
    const [row, t, unit] = place;
    const name = lowered(`${symbolOf(row, net.cell)}_${t}[${unit}]`);
    const value = element("span", { class: "s2s-value" }, format(valueAt(place), 4));
    value.dataset.value = valueAt(place);
    const close = button(goBack, say("close"));
    const parts = [
      trailOf(model.get("trail")) ?? element("p", { "data-line": true }, close),
      element("p", { class: "s2s-title" }, titled(place)),
      element("p", { class: "s2s-big" }, ...name, " = ", value),
    ];
    if (!tree) {
      const why = t ? "embedding" : "zeros";
      const token = t ? tokens[t - 1] : "";
      return [...parts, element("p", {}, say(why, { token, unit }))];
    }
    const base = `${symbolOf(row, net.cell)}_${t}`;
    parts.push(element("p", { class: "s2s-symbols" }, ...lowered(`${base} = ${symbols}`)));
    const sums = [];
    const line = element("p", { class: "s2s-numbers", "data-line": true }, "= ");
    line.append(...written(tree, sums));
    parts.push(line);
    for (let left = reduceOnce(flat(bare(tree))); ; left = reduceOnce(left)) {
      parts.push(element("p", { class: "s2s-numbers" }, "= ", ...written(left, [])));
      if (!left.op) break;
    }
    if (sums.length) {
      const tables = element("div", { class: "s2s-sums" }, ...sums.map(sumTable));
      parts.push(tables, element("p", {}, say("weights")));
    }
    return parts;
  }

  /** The way one came, each stop a button, and the way back. */
  function trailOf(trail) {
    if (!trail.length) return null;
    const stops = trail.map((place, n) => {
      const [row, t, unit] = place;
      const name = lowered(`${symbolOf(row, net.cell)}_${t}[${unit}]`);
      return button(() => select(place, trail.slice(0, n)), ...name);
    });
    const back = button(goBack, say("back"));
    const label = { "data-line": true, "aria-label": say("trail") };
    return element("nav", label, back, ...stops.flatMap((stop) => [" ", stop, " ›"]));
  }

  /** Sums over all units as single numbers: they have a table of their own. */
  function flat(tree) {
    if (tree.op === "Σ") return { name: tree.name, value: evaluate(tree) };
    return tree.op ? { ...tree, of: tree.of.map(flat) } : tree;
  }

  /** The tree without its names: from the second line on only the numbers count. */
  const bare = ({ op, of, value }) => (op ? { op, of: of.map(bare) } : { value });

  /** A tree as nodes, numbers in the place of names; sums go to `sums` to be written out. */
  function written(tree, sums, within = "", first = true) {
    const { op, of } = tree;
    if (op === "Σ") {
      sums.push(tree);
      return written(flat(tree), sums, within, first);
    }
    if (!op) return first || tree.value >= 0 ? [operand(tree)] : ["(", operand(tree), ")"];
    const inner = of.map((part, n) => written(part, sums, op, n === 0));
    if (op === "1−") return ["(1 − ", ...inner[0], ")"];
    if (op === "σ" || op === "tanh") return [`${op}(`, ...inner[0], ")"];
    const sign = op === "·" ? " × " : ` ${op} `;
    const joined = inner.flatMap((part, n) => (n ? [sign, ...part] : part));
    return op === "+" && "+·".includes(within || "=") ? ["(", ...joined, ")"] : joined;
  }

  /** One number of a formula with its name below; a button when it was made somewhere here. */
  function operand({ name, value, place }) {
    const number = element("span", { "data-value": value }, format(value, 4));
    if (!name) return number;
    const label = element("small", {}, ...lowered(name));
    if (!place) return element("span", { class: "s2s-operand" }, number, label);
    const go = () => select(place, [...model.get("trail"), selected()]);
    const properties = { type: "button", class: "s2s-operand", tabindex: -1, onclick: go };
    return element("button", { ...properties, title: titled(place) }, number, label);
  }

  function sumTable({ name, of }) {
    const products = of.map(evaluate);
    const most = Math.max(...products.map(Math.abs), 1e-9);
    const lines = of.map(({ of: [left, right] }, n) => {
      const bar = element("i", { class: products[n] < 0 ? "s2s-minus" : "s2s-plus" });
      bar.style.width = `${(50 * Math.abs(products[n])) / most}%`;
      return element(
        "tr",
        { "data-line": true },
        element("td", {}, operand(left)),
        element("td", {}, "×"),
        element("td", {}, operand(right)),
        element("td", {}, "="),
        element("td", {}, operand({ value: products[n] })),
        element("td", { class: "s2s-bars", "aria-hidden": "true" }, bar),
      );
    });
    const caption = element("caption", {}, ...lowered(name), " = ");
    caption.append(operand({ value: evaluate({ op: "Σ", of }) }));
    return element("table", {}, caption, element("tbody", {}, ...lines));
  }

  // ---- What the learner does, and what changes elsewhere

  table.addEventListener("click", ({ target }) => {
    const node = target.closest("td");
    if (!node || !isRead(node)) return;
    select(node.place);
    // Where the formula stands below the grid it may be out of sight.
    if (panel.getBoundingClientRect().top > innerHeight - 80) panel.scrollIntoView({ block: "end" });
  });
  table.addEventListener("keydown", (event) => {
    if (event.target.place && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      select(event.target.place);
      enterPanel();
    }
  });
  table.addEventListener("focusin", ({ target }) => {
    inSight(target);
    if (target.place) announce(spoken(target.place));
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    if (event.target === field.input) field.restore(model.get("sentence"));
    else goBack();
  });

  net = models.find(({ cell }) => cell === model.get("cell"));
  read();
  listen(["sentence", "cell"], () => announce(read()));
  listen(["step"], () => announce(showStep()));
  listen(["expanded"], () => {
    build();
    fill();
    showStep();
    showSelection();
  });
  listen(["trail"], showSelection);
  listen(["selection"], () => {
    showSelection();
    const place = selected();
    if (!place) return;
    const { symbols } = formula(steps, net.encoder, place);
    announce(`${spoken(place, 4)}${symbols ? ` = ${symbols.replaceAll("_", " ")}` : ""}`);
  });
  el.append(root);
  return () => (release(), clearTimeout(writes), controls.close(), field.close());
}

export default { render };
