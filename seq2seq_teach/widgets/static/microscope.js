// seq2seq_teach/widgets/shared/engine.js
var SOS = 1;
var EOS = 2;
var SPECIAL = 4;
var LONGEST_OUTPUT = 32;
var LONGEST_INPUT = 64;
var Refusal = class extends Error {
  /** @param {string} key @param {Record<string, any>} values */
  constructor(key, values = {}) {
    super(key);
    this.values = values;
  }
};
function readModels(specs, bytes) {
  const end = bytes.byteOffset + bytes.byteLength;
  const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset, end));
  return specs.map(({ cell, source, target, arrays }) => {
    const words = { source: vocabulary(source), target: vocabulary(target) };
    const model = { cell, encoder: { cell }, decoder: { cell }, ...words };
    for (const [name, { shape, start }] of Object.entries(arrays)) {
      const [part, field] = name.split(".");
      const [rows, columns] = shape.length === 2 ? shape : [1, shape[0]];
      model[part][field] = { rows, columns, data: floats.subarray(start, start + rows * columns) };
    }
    return model;
  });
}
function vocabulary(words) {
  const ids = new Map(words.map((word, id) => (
    /** @type {const} */
    [word, id]
  )).slice(SPECIAL));
  return { words, ids };
}
function tokenize(text) {
  const space = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  return text.normalize("NFC").split(space).filter(Boolean);
}
function readSentence(text, { words, ids }, longest = LONGEST_INPUT) {
  const tokens = tokenize(text);
  if (!tokens.length) throw new Refusal("widget empty");
  if (tokens.length > longest) {
    throw new Refusal("widget long", { count: tokens.length, longest });
  }
  return tokens.map((word) => {
    const id = ids.get(word);
    if (id !== void 0) return id;
    const near = nearWords(word, [...ids.keys()]).join(", ");
    throw new Refusal("widget unknown_word", { word, size: words.length - SPECIAL, near });
  });
}
function nearWords(word, words) {
  const typed = [...word].slice(0, 40).join("");
  const inside = words.filter((known) => typed.includes(known));
  if (inside.length) return inside.sort((a, b) => [...b].length - [...a].length).slice(0, 3);
  const far = Object.fromEntries(words.map((known) => [known, editDistance(typed, known)]));
  return words.sort((a, b) => far[a] - far[b]).slice(0, 3);
}
function editDistance(a, b) {
  const [from, to] = [[...a.normalize("NFD")], [...b.normalize("NFD")]];
  let row = Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 1; i <= from.length; i++) {
    let diagonal = row[0];
    row[0] = i;
    for (let j = 1; j <= to.length; j++) {
      const changed = diagonal + (from[i - 1] === to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(changed, row[j] + 1, row[j - 1] + 1);
    }
  }
  return row[to.length];
}
var sigmoid = (a) => 0.5 * (1 + Math.tanh(0.5 * a));
function times(x, { rows, columns, data }) {
  const y = new Float64Array(columns);
  for (let row = 0, place = 0; row < rows; row++) {
    const value = x[row];
    for (let column = 0; column < columns; column++) y[column] += value * data[place++];
  }
  return y;
}
var add = (a, b) => a.map((value, n) => value + b[n]);
var dot = (a, b) => a.reduce((sum, value, n) => sum + value * b[n], 0);
var largest = (a) => a.reduce((most, value) => Math.max(most, value), -Infinity);
var argmax = (a) => a.indexOf(largest(a));
function softmax(scores) {
  const most = largest(scores);
  const e = scores.map((score) => Math.exp(score - most));
  const sum = e.reduce((a, b) => a + b, 0);
  return (
    /** @type {any} */
    e.map((value) => value / sum)
  );
}
function logSoftmax(scores) {
  const most = largest(scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0);
  return scores.map((score) => score - most - Math.log(sum));
}
var rowOf = ({ columns, data }, row) => Float64Array.from(data.subarray(row * columns, (row + 1) * columns));
function rnnStep(x, { h }, w) {
  const a = add(add(times(x, w.kernel), times(h, w.recurrent)), w.bias.data);
  return { h: a.map(Math.tanh) };
}
function gruStep(x, { h }, w) {
  const units = w.recurrent.rows;
  const block = (a, n) => a.subarray(n * units, (n + 1) * units);
  const fromX = add(times(x, w.kernel), rowOf(w.bias, 0));
  const fromH = add(times(h, w.recurrent), rowOf(w.bias, 1));
  const z = add(block(fromX, 0), block(fromH, 0)).map(sigmoid);
  const r = add(block(fromX, 1), block(fromH, 1)).map(sigmoid);
  const reset = block(fromH, 2).map((value, u) => r[u] * value);
  const candidate = add(block(fromX, 2), reset).map(Math.tanh);
  return { z, r, candidate, h: h.map((old, u) => z[u] * old + (1 - z[u]) * candidate[u]) };
}
function lstmStep(x, { h, c }, w) {
  const units = w.recurrent.rows;
  const a = add(add(times(x, w.kernel), times(h, w.recurrent)), w.bias.data);
  const block = (n) => a.subarray(n * units, (n + 1) * units);
  const [i, f, o] = [0, 1, 3].map((n) => block(n).map(sigmoid));
  const candidate = block(2).map(Math.tanh);
  const cNew = c.map((old, u) => f[u] * old + i[u] * candidate[u]);
  return { i, f, candidate, o, c: cNew, h: cNew.map((value, u) => o[u] * Math.tanh(value)) };
}
var CELLS = {
  rnn: { step: rnnStep, rows: ["h"], states: ["h"] },
  gru: { step: gruStep, rows: ["z", "r", "candidate", "h"], states: ["h"] },
  lstm: { step: lstmStep, rows: ["i", "f", "candidate", "o", "c", "h"], states: ["c", "h"] }
};
function encode(ids, w, mask = []) {
  const zeros = new Float64Array(w.recurrent.rows);
  const steps = [stateOf(w.cell, () => zeros)];
  for (const [t, id] of ids.entries()) {
    const [x, before] = [rowOf(w.embedding, id), steps[t]];
    const kept = mask[t] === false ? stateOf(w.cell, (row) => before[row]) : {};
    steps.push({ x, ...CELLS[w.cell].step(x, before, w), ...kept });
  }
  return steps;
}
var stateOf = (cell, of) => Object.fromEntries(CELLS[cell].states.map((row) => [row, of(row)]));
var memoryOf = (model, steps) => model.decoder.combine ? steps.slice(1).map((step) => step.h) : null;
function attend(h, memory) {
  const scores = memory.map((state) => dot(h, state));
  const weights = softmax(scores);
  const mix = h.map((_, u) => weights.reduce((sum, share, s) => sum + share * memory[s][u], 0));
  return { scores, weights, mix };
}
function decodeStep(token, state, w, memory) {
  const x = rowOf(w.embedding, token);
  const step = (
    /** @type {Step} */
    CELLS[w.cell].step(x, state, w)
  );
  const attention = w.combine ? attend(
    step.h,
    /** @type {Vector[]} */
    memory
  ) : null;
  const read = w.combine && attention ? times([...attention.mix, ...step.h], w.combine).map(Math.tanh) : step.h;
  const logits = add(times(read, w.output), w.output_bias.data);
  return { token, x, ...step, attention, logits, probabilities: softmax(logits) };
}
var NOTHING_SAID = { ids: [], steps: [], finished: false, logProbability: 0 };
function saying(spoken, step, token) {
  return {
    ids: token === EOS ? spoken.ids : [...spoken.ids, token],
    steps: [...spoken.steps, step],
    finished: token === EOS,
    logProbability: spoken.logProbability + logSoftmax(step.logits)[token]
  };
}
var greedy = (context, w, memory, longest) => forced([], context, w, memory, longest);
function forced(tokens, context, w, memory, longest = LONGEST_OUTPUT) {
  let [spoken, token, state] = [NOTHING_SAID, SOS, context];
  while (!spoken.finished && spoken.steps.length < longest) {
    const step = decodeStep(token, state, w, memory);
    token = tokens[spoken.steps.length] ?? argmax(step.logits);
    [spoken, state] = [saying(spoken, step, token), step];
  }
  return spoken;
}

// seq2seq_teach/widgets/shared/kit.js
var MOST_WORDS = 300;
function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== void 0) node.setAttribute(name, value);
  }
  if ("tabindex" in properties || /^(a|button|input|select|summary)$/.test(tag)) {
    node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  node.append(...children);
  return node;
}
function format(value, digits = 2) {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Math.round(Math.abs(value) * 10 ** digits);
  const sign = value < 0 && rounded ? "−" : "";
  const places = String(rounded).padStart(digits + 1, "0");
  const whole = places.slice(0, places.length - digits);
  return digits ? `${sign}${whole}.${places.slice(-digits)}` : `${sign}${whole}`;
}
function quote(text, longest = 40) {
  const escape = (c) => {
    const code = c.codePointAt(0) ?? 0;
    if ("	\n\r".includes(c)) return JSON.stringify(c).slice(1, -1);
    const letter = code < 256 ? "x" : code < 65536 ? "u" : "U";
    return `\\${letter}${code.toString(16).padStart({ x: 2, u: 4, U: 8 }[letter], "0")}`;
  };
  let shown = "";
  for (const c of text) {
    shown += c !== " " && /[\p{C}\p{Z}]/u.test(c) ? escape(c) : c;
    const letters = [...shown];
    if (letters.length > longest) return `“${letters.slice(0, longest).join("")}…”`;
  }
  return `“${shown}”`;
}
var visible = (word) => quote(word).slice(1, -1);
function speaker(texts) {
  return (key, values = {}) => {
    if (!(key in texts)) throw new Error(`no words are named "${key}"`);
    return texts[key].replace(/\{(\w+)\}/g, (_, field) => String(values[field]));
  };
}
function refused(error, say) {
  if (!(error instanceof Refusal)) throw error;
  const { word, near, ...values } = error.values;
  if (word !== void 0) Object.assign(values, { word: quote(word), near: visible(near) });
  return say(error.message, values);
}
var PAUSE = 800;
function textField(say, announce, read, kept = "", attributes = {}) {
  let [pending, shown] = [0, ""];
  const id = uniqueName();
  const message = element("p", { class: "s2s-message", id });
  const input = element("input", {
    type: "text",
    spellcheck: "false",
    autocomplete: "off",
    ...attributes,
    "aria-describedby": id,
    oninput: () => edit(PAUSE),
    onchange: () => edit(0),
    onkeydown: (event) => event.key === "Enter" && !event.isComposing && edit(0)
  });
  function edit(patience = 0) {
    clearTimeout(pending);
    try {
      read(input.value);
      complain("");
    } catch (error) {
      pending = setTimeout(complain, patience, `${refused(error, say)} ${kept}`.trim());
    }
  }
  function complain(why) {
    if (message.textContent === why) return;
    message.textContent = why;
    input.setAttribute("aria-invalid", String(Boolean(why)));
    if (why) announce(why);
  }
  function restore(text = shown) {
    clearTimeout(pending);
    input.value = shown = text;
    complain("");
  }
  function show(text) {
    shown = text;
    if (input.value.normalize("NFC") !== text) restore();
  }
  return { input, message, edit, restore, show, close: () => clearTimeout(pending) };
}
function wordList(name, field, { ids }) {
  const add2 = (word) => () => {
    const typed = tokenize(field.input.value);
    if (typed.length && !ids.has(typed[typed.length - 1])) typed.pop();
    field.input.value = [...typed, word].join(" ");
    field.edit();
  };
  const named = (word) => (
    /** @type {const} */
    [visible(word), add2(word)]
  );
  const offered = [...ids.keys()].slice(0, MOST_WORDS).map(named);
  return element("details", {}, element("summary", {}, name), buttonRow(offered));
}
function buttonRow(named, properties = {}) {
  const buttons = named.map(([name, onclick]) => element("button", { type: "button", tabindex: -1, onclick }, name));
  const row = element("div", { class: "s2s-words", ...properties }, ...buttons);
  roving(row, () => [buttons])();
  return row;
}
function choice(legend, options, pick) {
  const group = uniqueName();
  const node = element("fieldset", {}, element("legend", {}, legend));
  for (const [value, name] of options) {
    const onchange = () => pick(value);
    const radio = element("input", { type: "radio", name: group, value, onchange });
    node.append(element("label", {}, radio, name));
  }
  const show = (value) => {
    for (const radio of node.querySelectorAll("input")) radio.checked = radio.value === value;
  };
  return { node, show };
}
function wordsOf({ ids, finished }, { words }) {
  const said = ids.map((id) => visible(words[id])).join(" ");
  return `${said}${finished ? "" : " …"}`.trim() || "<eos>";
}
var uniqueName = () => `s2s-${Math.random().toString(36).slice(2)}`;
function lowered(text) {
  return text.split(/_([\p{L}\p{N}−]+)/u).map((part, n) => n % 2 ? element("sub", {}, part) : part).filter((part) => part !== "");
}
function picture(width, height, description = "") {
  const made = (tag, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name2, value] of Object.entries(attributes)) node.setAttribute(name2, value);
    return node;
  };
  const name = description ? { role: "img", "aria-label": description } : { "aria-hidden": "true" };
  const svg = made("svg", { viewBox: `0 0 ${width} ${height}`, ...name });
  const draw = (tag, attributes, text = "") => {
    const node = made(tag, attributes);
    node.textContent = String(text);
    svg.append(node);
  };
  return (
    /** @type {const} */
    [svg, draw]
  );
}
function strip(values, gate = false) {
  const zero = gate ? 40 : 20;
  const [svg, draw] = picture(10 * values.length, 42);
  svg.setAttribute("preserveAspectRatio", "none");
  for (const positive of [true, false]) {
    let bars = "";
    for (const [n, value] of values.entries()) {
      const height = Math.round(zero * Math.max(-1, Math.min(1, value)));
      if (height && height > 0 === positive) bars += `M${10 * n + 1} ${zero}v${-height}h8V${zero}z`;
    }
    draw("path", { d: bars, class: positive ? "s2s-up" : "s2s-down" });
  }
  draw("path", { d: `M0 ${zero + 1}h${10 * values.length}`, class: "s2s-axis" });
  return svg;
}
function tint(value) {
  const strength = Math.round(Math.min(Math.abs(value), 1) * 127);
  return `${value > 0 ? "#e27a14" : "#3278c8"}${strength.toString(16).padStart(2, "0")}`;
}
function liveRegion() {
  const node = element("div", { class: "s2s-unseen", role: "status", "aria-live": "polite" });
  const announce = (text) => {
    node.textContent = text;
  };
  return (
    /** @type {const} */
    [node, announce]
  );
}
function roving(container, rows, announce = null) {
  let column = 0;
  const find = (node) => {
    const grid = rows();
    const row = grid.findIndex((line) => line.includes(node));
    return { grid, row, place: row < 0 ? -1 : grid[row].indexOf(node) };
  };
  let current;
  const mark = (node) => {
    current?.setAttribute("tabindex", "-1");
    current = node;
    current?.setAttribute("tabindex", "0");
  };
  container.addEventListener("focusin", ({ target }) => {
    const { row, grid, place } = find(target);
    if (row < 0) return;
    if (grid[row].length > 1) column = place;
    mark(grid[row][place]);
    announce?.(grid[row][place].title);
  });
  container.addEventListener("keydown", (event) => {
    const { grid, row, place } = find(event.target);
    if (row < 0 || event.altKey || event.metaKey) return;
    const line = grid[row];
    const along = (n) => line[Math.max(0, Math.min(n, line.length - 1))];
    const across = (n) => {
      const next = grid[Math.max(0, Math.min(n, grid.length - 1))];
      return next[Math.min(next.length - 1, column)];
    };
    const ways = {
      ArrowLeft: () => along(place - 1),
      ArrowRight: () => along(place + 1),
      ArrowUp: () => across(row - 1),
      ArrowDown: () => across(row + 1),
      Home: () => event.ctrlKey ? across(0) : along(0),
      End: () => event.ctrlKey ? across(grid.length - 1) : along(line.length - 1)
    };
    const goal = ways[event.key]?.();
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
  return () => {
    const nodes = rows().flat();
    if (!current || !nodes.includes(current)) mark(nodes[0]);
  };
}
function reveal(box, node, { top = 0, left = 0 } = {}) {
  const [outer, inner] = [box.getBoundingClientRect(), node.getBoundingClientRect()];
  const [low, far] = [outer.top + box.clientTop, outer.left + box.clientLeft];
  const [bottom, right] = [low + box.clientHeight, far + box.clientWidth];
  if (inner.top < low + top) box.scrollTop -= low + top - inner.top;
  else if (inner.bottom > bottom) box.scrollTop += inner.bottom - bottom;
  if (inner.left < far + left) box.scrollLeft -= far + left - inner.left;
  else if (inner.right > right) box.scrollLeft += inner.right - right;
}
function frame(name, language, ...children) {
  const root = element("div", { class: `s2s s2s-${name}`, lang: language }, ...children);
  for (
    const kind of
    /** @type {const} */
    ["keydown", "keyup", "keypress"]
  ) {
    root.addEventListener(kind, (event) => event.key !== "Tab" && event.stopPropagation());
  }
  return root;
}
function player(say, go) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let [step, last, timer] = [0, 0, 0];
  const act = (to) => () => (stop(), go(to()));
  const button = (key, onclick) => element("button", { type: "button", onclick }, say(key));
  const back = button(
    "widget back",
    act(() => Math.max(0, step - 1))
  );
  const next = button(
    "widget next",
    act(() => Math.min(last, step + 1))
  );
  const play = button("widget play", () => timer ? stop() : start());
  const scrubber = element("input", {
    type: "range",
    min: 0,
    "aria-label": say("widget step"),
    oninput: () => (stop(), go(Number(scrubber.value)))
  });
  const where = element("span", { "aria-hidden": "true" });
  function start() {
    if (calm.matches) return;
    if (step === last) go(0);
    timer = setInterval(() => step < last ? go(step + 1) : stop(), 900);
    play.textContent = say("widget pause");
  }
  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = say("widget play");
  }
  function still() {
    if (calm.matches) stop();
    play.setAttribute("aria-disabled", String(calm.matches));
    play.title = calm.matches ? say("widget no_motion") : "";
  }
  still();
  calm.addEventListener("change", still);
  function show(newStep, newLast, text) {
    [step, last] = [newStep, newLast];
    scrubber.max = String(last);
    scrubber.value = String(step);
    scrubber.setAttribute("aria-valuetext", text);
    where.textContent = text;
    back.setAttribute("aria-disabled", String(step === 0));
    next.setAttribute("aria-disabled", String(step === last));
    if (step === last) stop();
  }
  const node = element("div", { class: "s2s-player" }, back, play, next, scrubber, where);
  const close = () => (stop(), calm.removeEventListener("change", still));
  return { node, show, close };
}
function hold(model) {
  const ends = [];
  const listen = (names, act) => {
    for (const name of names) {
      model.on(`change:${name}`, act);
      ends.push(() => model.off(`change:${name}`, act));
    }
  };
  const set = (values) => {
    for (const [name, value] of Object.entries(values)) model.set(name, value);
    model.save_changes();
  };
  const release = () => {
    for (const end of ends) end();
  };
  const [live, announce] = liveRegion();
  return { model, say: speaker(model.get("texts")), live, announce, listen, set, release };
}

// seq2seq_teach/widgets/microscope/formula.js
var OPERATIONS = {
  "+": (...terms) => terms.reduce((a, b) => a + b),
  "·": (...factors) => factors.reduce((a, b) => a * b),
  Σ: (...terms) => terms.reduce((a, b) => a + b),
  "1−": (a) => 1 - a,
  σ: sigmoid,
  tanh: Math.tanh
};
var evaluate = ({ op, of, value }) => op ? OPERATIONS[op](...of.map(evaluate)) : value;
function reduceOnce(tree) {
  if (!tree.op || tree.of.every((part) => !part.op)) return { value: evaluate(tree) };
  return { ...tree, of: tree.of.map((part) => part.op ? reduceOnce(part) : part) };
}
var SYMBOLS = { candidate: { lstm: "ĉ", gru: "ĥ" } };
var symbolOf = (row, cell) => SYMBOLS[row]?.[cell] ?? row;
function formula(steps, w, [row, t, unit]) {
  const at = (name, step, n = unit) => ({
    name: `${symbolOf(name, w.cell)}_${step}[${n}]`,
    value: steps[step][name][n - 1],
    place: [name, step, n]
  });
  const sum = (name, vector, step, matrix, letter, gate) => {
    const units = w.recurrent.rows;
    const column = gate * units + unit - 1;
    const of = Array.from(steps[step][vector], (_, n) => ({
      op: "·",
      of: [
        at(vector, step, n + 1),
        {
          name: `${letter}[${n + 1},${unit}]`,
          value: matrix.data[n * matrix.columns + column]
        }
      ]
    }));
    return { op: "Σ", name, of };
  };
  const parts = (letter, gate) => {
    const [low, units] = [letter ? `_${letter}` : "", w.recurrent.rows];
    const bias = (mark, place2) => ({ name: `b${mark}${low}[${unit}]`, value: w.bias.data[place2] });
    const place = gate * units + unit - 1;
    return {
      x: sum(`x_${t} W${low}`, "x", t, w.kernel, `W${low}`, gate),
      h: sum(`h_${t - 1} U${low}`, "h", t - 1, w.recurrent, `U${low}`, gate),
      b: bias("", place),
      b2: w.cell === "gru" ? bias("′", 3 * units + place) : null,
      symbols: `x_${t} W${low} + h_${t - 1} U${low} + b${low}`
    };
  };
  const squeezed = (op, letter, gate) => {
    const { x, h, b, b2, symbols } = parts(letter, gate);
    const of = [{ op: "+", of: b2 ? [x, h, b, b2] : [x, h, b] }];
    return { symbols: `${op}(${symbols}${b2 ? ` + b′_${letter}` : ""})`, tree: { op, of } };
  };
  const [plus, dot2] = [(...of) => ({ op: "+", of }), (...of) => ({ op: "·", of })];
  const made = {
    rnn: { h: () => squeezed("tanh", "", 0) },
    gru: {
      z: () => squeezed("σ", "z", 0),
      r: () => squeezed("σ", "r", 1),
      candidate: () => {
        const { x, h, b, b2 } = parts("h", 2);
        return {
          symbols: `tanh((x_${t} W_h + b_h) + r_${t} · (h_${t - 1} U_h + b′_h))`,
          tree: { op: "tanh", of: [plus(plus(x, b), dot2(at("r", t), plus(h, b2)))] }
        };
      },
      h: () => ({
        symbols: `z_${t} · h_${t - 1} + (1 − z_${t}) · ĥ_${t}`,
        tree: plus(dot2(at("z", t), at("h", t - 1)), dot2({ op: "1−", of: [at("z", t)] }, at("candidate", t)))
      })
    },
    lstm: {
      i: () => squeezed("σ", "i", 0),
      f: () => squeezed("σ", "f", 1),
      candidate: () => squeezed("tanh", "c", 2),
      o: () => squeezed("σ", "o", 3),
      c: () => ({
        symbols: `f_${t} · c_${t - 1} + i_${t} · ĉ_${t}`,
        tree: plus(dot2(at("f", t), at("c", t - 1)), dot2(at("i", t), at("candidate", t)))
      }),
      h: () => ({
        symbols: `o_${t} · tanh(c_${t})`,
        tree: dot2(at("o", t), { op: "tanh", of: [at("c", t)] })
      })
    }
  };
  if (row === "x" || t === 0) return { symbols: null, tree: null };
  return made[w.cell][row]();
}
var operands = ({ op, of, place }) => op ? of.flatMap(operands) : place ? [place] : [];
function exists(steps, cell, [row, t, unit]) {
  const known = row === "x" || CELLS[cell].rows.includes(row);
  return known && steps[t]?.[row]?.[unit - 1] !== void 0;
}

// seq2seq_teach/widgets/microscope/main.js
var GATES = "ifozr";
var MOST_SAID = 12;
var MARGIN = 100;
var LATER = 50;
function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const models = readModels(model.get("models"), model.get("weights"));
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  let net, tokens, steps, rows, cells;
  let built, marked;
  let explained;
  let scrolls, writes;
  const field = textField(say, announce, take, say("widget kept"));
  const words = wordList(say("widget words"), field, models[0].source);
  const named = models.map(({ cell: cell2 }) => [cell2, cell2 === "rnn" ? "RNN" : cell2.toUpperCase()]);
  const cellChoice = choice(say("cell"), named, (cell2) => set({ cell: cell2 }));
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
    live
  );
  function take(text) {
    const count = readSentence(text, net.source).length;
    const whole = model.get("step") === tokens.length;
    set({ sentence: text, step: whole ? count : Math.min(model.get("step"), count) });
  }
  function read() {
    const sentence = model.get("sentence");
    net = models.find(({ cell: cell2 }) => cell2 === model.get("cell"));
    const ids = readSentence(sentence, net.source);
    tokens = ids.map((id) => visible(net.source.words[id]));
    steps = encode(ids, net.encoder);
    const { states, rows: computed } = CELLS[net.cell];
    rows = [.../* @__PURE__ */ new Set([...states, ...computed, "x"])];
    prune();
    if (field.input.value.normalize("NFC") !== sentence) field.restore(sentence);
    cellChoice.show(net.cell);
    if (shape() !== built) build();
    fill();
    const where = showStep();
    showSelection();
    return where;
  }
  function prune() {
    const there = (place) => exists(steps, net.cell, place);
    const [trail, selection] = [model.get("trail"), model.get("selection")];
    const kept = trail.filter((_, n) => trail.slice(0, n + 1).every(there));
    if (selection.length && !there(selection)) set({ trail: [], selection: [] });
    else if (kept.length < trail.length) set({ trail: kept });
  }
  const shape = () => [net.cell, tokens.length, ...model.get("expanded")].join();
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
    for (const row2 of rows) table.append(band(row2, expanded.includes(row2)));
    if (held) ((place && nodeAt(place)) ?? cells[row]?.toggle)?.focus();
  }
  function fill() {
    const lines = rows.flatMap((row) => cells[row].units);
    const [from, to] = [box.scrollTop - MARGIN, box.scrollTop + box.clientHeight + MARGIN];
    const near = ([{ parentNode }]) => parentNode.offsetTop > from && parentNode.offsetTop < to;
    const first = marked === null ? lines : lines.filter(near);
    table.tHead.querySelectorAll("bdi").forEach((node, n) => node.textContent = tokens[n]);
    for (const row of rows) {
      const { strips, units } = cells[row];
      if (!units.length) strips.forEach((node, t) => node.replaceChildren(drawn(row, steps[t][row])));
    }
    first.forEach(write);
    clearTimeout(writes);
    writes = setTimeout(() => lines.forEach(write), LATER);
  }
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
        onclick: () => set({ expanded: open ? without(row) : [...model.get("expanded"), row] })
      },
      element("span", {}, fieldName(row))
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
  const cell = (place) => place ? Object.assign(element("td", { tabindex: -1 }, "0"), { place }) : element("td");
  const drawn = (row, values) => values ? strip(values, GATES.includes(row)) : "";
  const isRead = (node) => node.place && !node.classList.contains("s2s-future");
  const gridRows = () => [
    [...table.tHead.querySelectorAll("button")],
    ...rows.flatMap((row) => [[cells[row].toggle], ...cells[row].units.map((line) => line.filter(isRead))])
  ];
  const refreshGrid = roving(table, () => gridRows().filter((line) => line.length));
  function showStep() {
    const step = model.get("step");
    const now = Math.max(0, Math.min(step, tokens.length));
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
    const words2 = { step: now, count: tokens.length, token: now ? tokens[now - 1] : "" };
    const where = say(now ? "step" : "step_0", words2);
    controls.show(now, tokens.length, where);
    speak(now);
    if (String(explained) !== String(selected())) showSelection();
    refreshGrid();
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
    if (!now) return said.replaceChildren(" ");
    const memory = memoryOf(net, steps.slice(0, now + 1));
    const sentence = wordsOf(greedy(steps[now], net.decoder, memory, MOST_SAID), net.target);
    said.replaceChildren(say("says"), " ", element("bdi", { lang: "" }, sentence));
  }
  const selected = () => {
    const place = model.get("selection");
    return exists(steps, net.cell, place) && place[1] <= model.get("step") ? place : null;
  };
  const nodeAt = ([row, t, unit]) => cells[row]?.units[unit - 1]?.[t];
  const titled = ([row, t, unit]) => say(t ? "place" : "place_0", {
    row: fieldName(row),
    unit,
    step: t,
    token: t ? tokens[t - 1] : ""
  });
  const valueAt = ([row, t, unit]) => steps[t][row][unit - 1];
  const spoken = (place, digits) => `${titled(place)}: ${format(valueAt(place), digits)}`;
  function select(place, trail = []) {
    const expanded = model.get("expanded");
    set({
      expanded: expanded.includes(place[0]) ? expanded : [...expanded, place[0]],
      step: Math.max(model.get("step"), place[1]),
      trail,
      selection: place
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
    for (const node2 of table.querySelectorAll("[aria-selected], .s2s-source")) {
      node2.removeAttribute("aria-selected");
      node2.classList.remove("s2s-source");
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
  const inSight = (node) => reveal(box, node, {
    top: node.closest("thead") ? 0 : table.tHead.offsetHeight,
    left: node.closest("tr > :first-child") ? 0 : labelWidth()
  });
  const panelRows = () => [...panel.querySelectorAll("[data-line]")].map((line) => [...line.querySelectorAll("button")]).filter((line) => line.length);
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
      element("p", { class: "s2s-big" }, ...name, " = ", value)
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
  function flat(tree) {
    if (tree.op === "Σ") return { name: tree.name, value: evaluate(tree) };
    return tree.op ? { ...tree, of: tree.of.map(flat) } : tree;
  }
  const bare = ({ op, of, value }) => op ? { op, of: of.map(bare) } : { value };
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
    const joined = inner.flatMap((part, n) => n ? [sign, ...part] : part);
    return op === "+" && "+·".includes(within || "=") ? ["(", ...joined, ")"] : joined;
  }
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
      bar.style.width = `${50 * Math.abs(products[n]) / most}%`;
      return element(
        "tr",
        { "data-line": true },
        element("td", {}, operand(left)),
        element("td", {}, "×"),
        element("td", {}, operand(right)),
        element("td", {}, "="),
        element("td", {}, operand({ value: products[n] })),
        element("td", { class: "s2s-bars", "aria-hidden": "true" }, bar)
      );
    });
    const caption = element("caption", {}, ...lowered(name), " = ");
    caption.append(operand({ value: evaluate({ op: "Σ", of }) }));
    return element("table", {}, caption, element("tbody", {}, ...lines));
  }
  table.addEventListener("click", ({ target }) => {
    const node = target.closest("td");
    if (!node || !isRead(node)) return;
    select(node.place);
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
  net = models.find(({ cell: cell2 }) => cell2 === model.get("cell"));
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
var main_default = { render };
export {
  main_default as default
};
