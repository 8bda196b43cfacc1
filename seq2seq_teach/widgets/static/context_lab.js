// seq2seq_teach/widgets/shared/engine.js
var PAD = 0;
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
  const row = Array.from({ length: to.length + 1 }, (_, n) => n);
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
function blend(first, second, share, cell) {
  return stateOf(cell, (row) => first[row].map((value, u) => (1 - share) * value + share * second[row][u]));
}
function clamp(context, held, cell) {
  const clamped = stateOf(cell, (row) => context[row].slice());
  for (const [row, unit, value] of held) clamped[row][unit - 1] = value;
  return clamped;
}
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
  const escaped = (c) => {
    const code = c.codePointAt(0) ?? 0;
    if ("	\n\r".includes(c)) return JSON.stringify(c).slice(1, -1);
    const letter = code < 256 ? "x" : code < 65536 ? "u" : "U";
    return `\\${letter}${code.toString(16).padStart({ x: 2, u: 4, U: 8 }[letter], "0")}`;
  };
  let shown = "";
  for (const c of text) {
    shown += c !== " " && /[\p{C}\p{Z}]/u.test(c) ? escaped(c) : c;
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
      pending = window.setTimeout(complain, patience, `${refused(error, say)} ${kept}`.trim());
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

// seq2seq_teach/widgets/shared/controls.js
function dial(name, range, act) {
  const oninput = () => act(Number(input.value));
  const input = element("input", { type: "range", "aria-label": name, ...range, oninput });
  const text = element("span", { "aria-hidden": "true" });
  const show = (value, said) => {
    input.value = String(value);
    input.setAttribute("aria-valuetext", said);
    text.textContent = said;
  };
  return { node: element("label", { class: "s2s-dial" }, name, input, text), show };
}

// seq2seq_teach/widgets/context_lab/main.js
var MOST_HEARD = 12;
var SHAPES = "●▲■◆▼★";
var ACROSS = 8;
var LATER = 50;
var BANDS = 8;
var heard = (model, context, steps) => greedy(context, model.decoder, memoryOf(model, steps), MOST_HEARD);
function handedOver({ cell }, [mine, yours], share, held) {
  const mixed = blend(mine.at(-1), yours.at(-1), share, cell);
  const back = blend(yours.at(-1), mine.at(-1), share, cell);
  return { mixed, clamped: clamp(mixed, held, cell), back };
}
function padded(model, ids, pads) {
  const all = [...ids, ...Array(pads).fill(PAD)];
  const mask = all.map((_, n) => n < ids.length);
  const masked = encode(all, model.encoder, mask);
  return { bare: encode(all, model.encoder), masked: masked.slice(0, ids.length).concat(masked.at(-1)) };
}
var vectorOf = (context, cell) => CELLS[cell].states.toReversed().flatMap((row) => [...context[row]]);
var distance = (one, other, cell) => {
  const [a, b] = [vectorOf(one, cell), vectorOf(other, cell)];
  return Math.hypot(...a.map((value, n) => value - b[n]));
};
function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const [net] = readModels(model.get("models"), model.get("weights"));
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  const [sentences, groups, points] = ["sentences", "groups", "points"].map((name) => model.get(name));
  const parts = CELLS[net.cell].states.toReversed();
  const units = net.encoder.recurrent.rows;
  let ids, both, handed, strayed;
  let alone, told, now;
  let cells = [];
  let pending = null;
  const field = (name) => textField(say, announce, (text) => (readSentence(text, net.source), set({ [name]: text })), say("widget kept"));
  const fields = { first: field("first"), second: field("second") };
  let typing = fields.first;
  const known = wordList(
    say("widget words"),
    {
      get input() {
        return typing.input;
      },
      edit: () => typing.edit()
    },
    net.source
  );
  const names = [
    ["first", "A"],
    ["second", "B"]
  ];
  const bars = names.flatMap(([name, letter]) => {
    const { input, message } = fields[name];
    input.addEventListener("focus", () => typing = fields[name]);
    return [
      element("div", { class: "s2s-bar" }, element("label", {}, `${say("widget sentence")} ${letter}`, input)),
      message
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
    [say("swap"), () => set({ share: 1 })]
  ]);
  const said = element("tbody");
  const grid = element("table", { role: "grid", "aria-label": say("numbers") });
  const box = element("div", { class: "s2s-scroll" }, grid);
  const value = dial(say("value"), { min: -2, max: 2, step: 0.1 }, (to) => holdUnit(to));
  const deeds = buttonRow([
    [say("zero"), () => holdUnit(0)],
    [say("let_go"), () => set({ held: held().filter((place) => !isUnit(place)) })],
    [say("let_all_go"), () => set({ held: [] })],
    [say("try_each"), tryEvery]
  ]);
  const which = element("p", { class: "s2s-title" });
  const touched = element("div");
  const tried = element("p", { class: "s2s-legend" });
  const pads = dial(say("pads"), { min: 0, max: 12, step: 1 }, (pads2) => set({ pads: pads2 }));
  const sides = element("div", { class: "s2s-stage" });
  const part = (name, ...children) => element(
    "div",
    { role: "region", class: "s2s-side", "aria-label": name },
    element("p", { class: "s2s-title" }, name),
    ...children
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
        tried
      )
    ),
    part(say("padding"), pads.node, sides),
    live
  );
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
      [say("given", { own: 100 - percent, other: percent, mine: "B", yours: "A" }), spokenFrom(handed.back, both[1])]
    ];
    said.replaceChildren(
      ...lines.map(
        ([name, words]) => element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, element("bdi", {}, words)))
      )
    );
    showNumbers();
    showMarks();
    return `${lines[2][0]}: ${told}`;
  }
  const span = [0, 1].map((axis) => {
    const along = points.map((point) => point[axis]);
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return [low, high - low || 1];
  });
  function placed(point) {
    const [x2, y2] = point.map((at, axis) => 8 + 84 * (at - span[axis][0]) / span[axis][1]);
    return [x2, 100 - y2].map((at) => Math.max(2, Math.min(98, at)));
  }
  const standAt = (node, [x2, y2]) => Object.assign(node.style, { left: `${x2}%`, top: `${y2}%` });
  const projected = (context) => {
    const [axes, centre] = [model.get("axes"), model.get("centre")];
    const from = vectorOf(context, net.cell).map((value2, n) => value2 - centre[n]);
    return axes.map((axis) => axis.reduce((sum, share, n) => sum + share * from[n], 0));
  };
  const spots = sentences.map((sentence, n) => {
    const name = `${visible(sentence)} (${visible(groups[n])})`;
    const onclick = () => set({ [model.get("choosing")]: sentence });
    const spot = element(
      "button",
      { type: "button", tabindex: -1, onclick, "aria-label": name, onmouseenter: () => under.textContent = name },
      shapeOf(groups[n])
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
  const inBands = Array.from(
    { length: BANDS },
    (_, band) => [...spots.keys()].filter((n) => Math.min(BANDS - 1, Math.floor(BANDS * height(n) / 100)) === band).sort((a, b) => placed(points[a])[0] - placed(points[b])[0]).map((n) => spots[n])
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
    const [[x2, y2], [toX, toY], [nowX, nowY]] = places;
    draw("path", { d: `M${x2} ${y2}L${toX} ${toY}`, class: "s2s-sent" });
    draw("path", { d: `M${x2} ${y2}L${nowX} ${nowY}` });
    ways.replaceChildren(svg);
    chooses.show(model.get("choosing"));
    const chosen = names.map(([name]) => model.get(name));
    spots.forEach((spot, n) => spot.setAttribute("aria-pressed", String(chosen.includes(sentences[n]))));
  }
  const held = () => model.get("held");
  const unit = () => model.get("unit");
  const isUnit = ([row, n]) => row === unit()[0] && n === unit()[1];
  const nameOf = ([row, n]) => `${row}[${n}]`;
  const isHeld = ([row, n]) => held().some((place) => place[0] === row && place[1] === n);
  const numberAt = ([row, n]) => handed.clamped[row][n - 1];
  const spoken = (place) => say(isHeld(place) ? "held" : "number", {
    name: nameOf(place),
    value: format(numberAt(place))
  });
  function holdUnit(to) {
    if (!unit().length) return announce(which.textContent);
    set({ held: [...held().filter((place) => !isUnit(place)), [...unit(), to]] });
  }
  function buildNumbers() {
    grid.append(
      element("colgroup", {}, element("col"), ...Array.from({ length: Math.min(ACROSS, units) }, () => element("col")))
    );
    const body = element("tbody");
    for (const row of parts) {
      for (let from = 1; from <= units; from += ACROSS) {
        const to = Math.min(units, from + ACROSS - 1);
        const line = Array.from(
          { length: to - from + 1 },
          (_, n) => Object.assign(element("td", { tabindex: -1 }), { place: [row, from + n] })
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
      const number2 = numberAt(cell.place);
      cell.textContent = isHeld(cell.place) ? `[${format(number2)}]` : format(number2);
      cell.style.backgroundColor = tint(number2);
      cell.classList.toggle("s2s-source", isHeld(cell.place));
      cell.classList.remove("s2s-telling");
      cell.setAttribute("aria-selected", String(isUnit(cell.place)));
    }
    tried.textContent = "";
    touched.replaceChildren(
      element("p", { class: "s2s-said" }, say("before"), " ", element("bdi", {}, told)),
      element("p", { class: "s2s-said" }, say("after"), " ", ...compared(told, now))
    );
    which.textContent = unit().length ? spoken(unit()) : say("none");
    const number = unit().length ? numberAt(unit()) : 0;
    value.show(number, unit().length ? `${nameOf(unit())} ${format(number)}` : "–");
  }
  const toldNumbers = () => `${which.textContent}. ${touched.lastChild.textContent}`;
  function compared(before, after) {
    const old = before.split(" ");
    return after.split(" ").flatMap((word, n) => [element("bdi", { class: word === old[n] ? "s2s-same" : "s2s-other" }, word), " "]);
  }
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
          ...[...tokens, ...Array.from({ length: count }, pad)].flatMap((node) => [node, " "])
        ),
        ...parts.map((row) => element("div", {}, element("span", {}, say(`field ${row}`)), strip(context[row]))),
        element("p", {}, say("moved", { distance: format(distance(context, both[0].at(-1), net.cell)) })),
        element("p", { class: "s2s-said" }, say("says"), " ", element("bdi", {}, words))
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
var main_default = { render };
export {
  main_default as default,
  distance,
  handedOver,
  heard,
  padded
};
