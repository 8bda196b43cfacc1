// What every instrument is made of: nodes, numbers, messages, keys.

import { joined, Refusal, tokenize } from "./engine.js";

/** @import { Announce, Child, Field, Hold, Numbers, Say, Spoken, Vocabulary, WidgetModel } from "./types.js" */

const MOST_WORDS = 300; // on offer; a larger vocabulary can still be typed
/** Of what a screen reader is told elsewhere. */
export const UNTOLD = { "aria-hidden": "true" };

/**
 * A node; `properties` are attributes, or listeners when they begin with "on". Text stays text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} properties
 * @param {Child[]} children
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  if (tag === "button") node.setAttribute("type", "button"); // or in a form it would send it
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== undefined) node.setAttribute(name, value === true ? "" : value);
  }
  // JupyterLab takes the keys of every focused element that does not carry this itself.
  if ("tabindex" in properties || /^(a|button|input|select|summary)$/.test(tag)) {
    node.setAttribute("data-lm-suppress-shortcuts", "true");
  }
  node.append(...children);
  return node;
}

/**
 * 0.4213, −1.0000: a number rounded to `digits`, with a real minus sign and no minus zero.
 * @type {(value: number, digits?: number) => string}
 */
export function format(value, digits = 2) {
  const rounded = Math.round(Math.abs(value) * 10 ** digits);
  return (value < 0 && rounded ? "−" : "") + (rounded / 10 ** digits).toFixed(digits);
}

/** A size with two digits that count: 0.011, 1.2e−10. @type {(size: number) => string} */
export function sized(size) {
  if (!size) return "0";
  if (size < 1e-3 || size >= 1e6) return size.toExponential(1).replace("-", "−");
  const digits = Math.max(0, 1 - Math.floor(Math.log10(size)));
  return String(Number(format(size, digits))); // without zeros at its end
}

/** A share of 1; one that would be 0.0% has two digits that count. @param {number} share */
export const percent = (share) => `${share < 5e-4 ? sized(100 * share) : format(100 * share, 1)}%`;

/**
 * Text of a learner made safe to show inside a message: as `quote` in language.py.
 * @type {(text: string, longest?: number) => string}
 */
export function quote(text, longest = 40) {
  const escaped = (c) => {
    const code = c.codePointAt(0) ?? 0;
    if ("\t\n\r".includes(c)) return JSON.stringify(c).slice(1, -1);
    const letter = code < 0x100 ? "x" : code < 0x10000 ? "u" : "U";
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

/** A word as it can be shown anywhere: characters that do not print become escapes. @type {(word: string) => string} */
export const visible = (word) => quote(word).slice(1, -1);

/**
 * `say(key, values)`: the words named `key` in words.py, their {fields} filled, and of
 * {count:word|words} one.
 * @type {(texts: Record<string, string>) => Say}
 */
export function speaker(texts) {
  return (key, values = {}) => {
    if (!(key in texts)) throw new Error(`no words named "${key}"`);
    return texts[key].replace(/\{(\w+):?(\w*)\|?(\w*)\}/g, (_, at, one, more) =>
      one ? (values[at] === 1 ? one : more) : String(values[at]),
    );
  };
}

/** What a Refusal says. Any other error is ours and goes on. @type {(error: unknown, say: Say) => string} */
function refused(error, say) {
  if (!(error instanceof Refusal)) throw error;
  const { word, near, ...values } = error.values;
  if (word !== undefined) Object.assign(values, { word: quote(word), near: visible(near) });
  return say(error.message, values);
}

const PAUSE = 800; // ms without a key, after which a word counts as typed to its end

/**
 * A field for a learner's text, and below it why it can't be read.
 *
 * `read(text)` takes what was typed or throws a Refusal; the reason waits until a word is typed to
 * its end, and `kept` stands behind it. `show(text)` leaves it as it is typed, if that is `taken` as
 * text; `restore()` takes back what could not be read.
 * `meaning`, to be put beside it, says in English what its Korean words mean.
 * @param {Pick<Hold, "say" | "announce" | "gloss">} held
 * @param {(text: string) => void} read
 */
export function textField({ say, announce, gloss }, read, kept = "", attributes = {}) {
  let [pending, shown] = [0, ""];
  const meaning = element("span", { class: "s2s-meaning" });
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
    onkeydown: (event) => event.key === "Enter" && !event.isComposing && edit(0),
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

  function restore() {
    clearTimeout(pending);
    // Also what a browser gives back when one returns to the page (WebKit).
    input.value = input.defaultValue = shown;
    complain("");
  }

  /** @type {(text: string, taken?: (typed: string) => string) => void} */
  function show(text, taken = (typed) => typed.normalize("NFC")) {
    shown = text;
    if (taken(input.value) !== text) restore();
    input.defaultValue = input.value;
    meaning.replaceChildren(...(gloss.has(text) ? spread(gloss.nodes(text)) : []));
  }
  return { input, message, meaning, edit, restore, show, close: () => clearTimeout(pending) };
}

/**
 * A field beside its name, and its message below: two nodes, found in a layout as s2s-`part` and
 * s2s-`part`-message.
 * @type {(part: string, name: string, field: Field, ...beside: Child[]) => HTMLElement[]}
 */
export function labelled(part, name, { input, message, meaning }, ...beside) {
  message.classList.add(`s2s-${part}-message`);
  const label = element("label", {}, name, input);
  return [element("div", { class: `s2s-bar s2s-${part}` }, label, ...beside, meaning), message];
}

/**
 * Escape takes back what was typed in one of `fields`; anywhere else in `root` it does `act`.
 * @type {(root: HTMLElement, fields: Field[], act: () => void) => void}
 */
export function onEscape(root, fields, act) {
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    const typed = fields.find(({ input }) => input === event.target);
    if (typed) typed.restore();
    else act();
  });
}

/**
 * Words to click, folded away: with one, `joined(word, typed, known)` stands in the field. Nobody needs
 * the keyboard of a language, nor to know it: each has its meaning with it.
 * @type {(name: string, held: Pick<Hold, "gloss">, field: Pick<Field, "input" | "edit">, vocabulary: { ids: { keys(): Iterable<string> }, offered?: string[] }, put?: typeof behind) => HTMLElement}
 */
export function wordList(name, { gloss }, field, { ids, offered }, put = behind) {
  const known = new Set(offered ?? ids.keys());
  const add = (word) => () => {
    field.input.value = put(word, field.input.value, offered ? null : known);
    field.edit();
  };
  /** @type {(word: string) => [Child, () => void]} */
  const named = (word) => [gloss.nodes(word)[0], add(word)];
  const row = buttonRow([...known].slice(0, MOST_WORDS).map(named));
  return element("details", { class: "s2s-known" }, element("summary", {}, name), row);
}

/** A word behind what was typed, or, where not every word is `known`, in the place of its beginning. @type {(word: string, typed: string, known: Set<string> | null) => string} */
function behind(word, typed, known) {
  const tokens = tokenize(typed);
  if (known && tokens.length && !known.has(tokens[tokens.length - 1])) tokens.pop();
  return [...tokens, word].join(" ");
}

/**
 * What Korean words mean, for who reads English; `glosses` is empty for who reads Korean.
 *
 * `has(text)` says whether a word of it has a meaning here, `told(text)` is the text with its meanings
 * behind it, `nodes(text)` a node for each token, its meaning in small letters with it.
 * @param {Record<string, string>} glosses
 */
export function glossary(glosses = {}) {
  const meanings = new Map(Object.entries(glosses));
  const meaning = (word) => meanings.get(word) ?? "";
  const has = (text) => tokenize(text).some(meaning);
  const named = (word) => meaning(word) || visible(word);
  const told = (text) => visible(text) + (has(text) ? ` (${tokenize(text).map(named).join(" · ")})` : "");
  const node = (word) => {
    const means = meaning(word);
    if (!means) return element("bdi", {}, visible(word));
    const both = [element("bdi", { lang: "ko" }, word), " ", element("small", {}, means)];
    return element("span", { class: "s2s-glossed" }, ...both);
  };
  const nodes = (text) => tokenize(text).map(node);
  return { meaning, has, told, nodes };
}

/** Nodes with a space between. @type {(nodes: Node[]) => Child[]} */
export const spread = (nodes) => nodes.flatMap((node, n) => (n ? [" ", node] : [node]));

/** Buttons of [name, act] in a row that Tab enters once. @param {(readonly [Child | Child[], () => void])[]} named */
export function buttonRow(named, properties = {}) {
  const buttons = named.map(([name, onclick]) => element("button", { tabindex: -1, onclick }, ...[name].flat()));
  // A box that scrolls is no stop of its own, which Firefox would make it: its buttons are.
  const row = element("div", { class: "s2s-words", tabindex: -1, ...properties }, ...buttons);
  roving(row, () => [buttons])();
  return row;
}

/**
 * One of several, `options` being [value, name or node]; → { node, show(value) }.
 * @param {string} legend
 * @param {(readonly [string, Child])[]} options
 * @param {(value: any) => void} pick
 */
export function choice(legend, options, pick) {
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

/** What Enter and Space do on a node that is no button. @type {(act: () => void) => (event: KeyboardEvent) => void} */
export const pressed = (act) => (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  act();
};

/**
 * What a decoder said, as it can be shown anywhere; it ends in … where it was stopped.
 * @type {(spoken: Pick<Spoken, "ids" | "finished">, vocabulary: Vocabulary) => string}
 */
export function wordsOf({ ids, finished }, vocabulary) {
  const said = joined(ids, vocabulary).map(visible).join(" ");
  return `${said}${finished ? "" : " …"}`.trim() || "<eos>";
}

/** A name no other node of the page has. */
export const uniqueName = () => `s2s-${Math.random().toString(36).slice(2)}`;

/**
 * Text as nodes, what follows a _ (letters, digits, a minus) written low: x_2 U_h.
 * @type {(text: string) => Child[]}
 */
export function lowered(text) {
  return text
    .split(/_([\p{L}\p{N}−]+)/u)
    .map((part, n) => (n % 2 ? element("sub", {}, part) : part))
    .filter((part) => part !== "");
}

/** Give a node its attributes, where it has others. @param {Element} node @param {object} attributes */
export function put(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (node.getAttribute(name) !== `${value}`) node.setAttribute(name, value);
  }
}

/**
 * Let `parent` hold what `made` are: nodes there stay, with what listens to them, and only what differs is
 * written, for a new node costs the browser many times as much.
 * @param {Element} parent @param {Child[]} made
 */
export function renew(parent, ...made) {
  const old = /** @type {Element[]} */ ([...parent.childNodes]);
  for (const [n, one] of made.entries()) {
    const [here, node] = [old[n], /** @type {Element} */ (typeof one === "string" ? new Text(one) : one)];
    if (here?.isEqualNode(node)) continue;
    if (!here) parent.append(node);
    else if (here.nodeName !== node.nodeName) here.replaceWith(node);
    else if (!node.attributes) here.nodeValue = node.nodeValue;
    else {
      for (const { name, value } of node.attributes) put(here, { [name]: value });
      for (const { name } of [...here.attributes]) if (!node.hasAttribute(name)) here.removeAttribute(name);
      renew(here, ...node.childNodes);
    }
  }
  for (const gone of old.slice(made.length)) gone.remove();
}

/** An SVG node. @type {(tag: string, attributes?: object, ...children: Child[]) => any} */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  put(node, attributes);
  node.append(...children);
  return node;
}

/**
 * An SVG picture of this size with a description; → it, and `draw(tag, attributes, text)`.
 * @param {number} width
 * @param {number} height
 * @param {string} description
 * @returns {[any, (tag: string, attributes: object, text?: string | number) => void]}
 */
export function picture(width, height, description = "") {
  const name = description ? { role: "img", "aria-label": description } : UNTOLD;
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, ...name });
  return [drawn, (tag, attributes, text = "") => drawn.append(svg(tag, attributes, `${text}`))];
}

/** Numbers as bars in a row: of a gate from 0 to 1, others up and down from the middle, broken where they lie beyond ±1. @param {Numbers} values */
export function strip(values, gate = false) {
  const zero = gate ? 40 : 20;
  const [svg, draw] = picture(10 * values.length, 42);
  svg.setAttribute("preserveAspectRatio", "none");
  let [up, down] = ["", ""];
  for (const [n, value] of values.entries()) {
    const height = Math.round(zero * Math.max(-1, Math.min(1, value)));
    const hole = Math.abs(value) > 1 ? `m0 ${-0.6 * height}h8v${-0.2 * height}h-8z` : "";
    const bar = height ? `M${10 * n + 1} ${zero}v${-height}h8V${zero}z${hole}` : "";
    if (value > 0) up += bar;
    else down += bar;
  }
  draw("path", { d: up, class: "s2s-up" });
  draw("path", { d: down, class: "s2s-down" });
  draw("path", { d: `M0 ${zero + 1}h${10 * values.length}`, class: "s2s-axis" });
  return svg;
}

/**
 * The colour of a number, orange above zero and blue below, stronger the farther, on any ground.
 * @type {(value: number) => string}
 */
export function tint(value) {
  const strength = Math.round(Math.min(Math.abs(value), 1) * 127);
  // Of all ways to write a colour the browser reads this one fastest, and a grid has thousands.
  return `${value > 0 ? "#e27a14" : "#3278c8"}${strength.toString(16).padStart(2, "0")}`;
}

/** One polite live region; → its node and `announce(text)`. @returns {[HTMLElement, Announce]} */
export function liveRegion() {
  const node = element("div", { class: "s2s-unseen", role: "status", "aria-live": "polite" });
  const announce = (text) => (node.textContent = text);
  return [node, announce];
}

/**
 * Arrow keys, Home and End move the focus within `container`; Tab enters and leaves it once.
 *
 * `rows()` gives its focusable nodes, row by row; `announce`, when given, is told the title of the
 * node that gets the focus. → the function to call when the nodes have changed.
 * @param {HTMLElement} container
 * @param {() => HTMLElement[][]} rows
 * @param {Announce | null} announce
 */
export function roving(container, rows, announce = null) {
  let column = 0; // kept while short rows are crossed
  const find = (node) => {
    const grid = rows();
    const row = grid.findIndex((line) => line.includes(node));
    return { grid, row, place: grid[row]?.indexOf(node) };
  };
  /** @type {HTMLElement | undefined} */
  let current;
  const mark = (node) => {
    current?.setAttribute("tabindex", "-1");
    current = node;
    current?.setAttribute("tabindex", "0");
  };
  container.addEventListener("focusin", (/** @type {any} */ { target }) => {
    const { row, grid, place } = find(target);
    if (row < 0) return;
    if (grid[row].length > 1) column = place;
    mark(target);
    announce?.(target.title);
  });
  /** The one at `n`, or else the nearest. @type {<One>(line: One[], n: number) => One} */
  const at = (line, n) => line[Math.max(0, Math.min(n, line.length - 1))];
  container.addEventListener("keydown", (event) => {
    const { grid, row, place } = find(event.target);
    if (row < 0 || event.altKey || event.metaKey) return;
    const along = (n) => at(grid[row], n);
    const across = (n) => at(at(grid, n), column);
    const far = event.ctrlKey ? across : along;
    /** @type {Record<string, HTMLElement>} */
    const ways = {
      ArrowLeft: along(place - 1),
      ArrowRight: along(place + 1),
      ArrowUp: across(row - 1),
      ArrowDown: across(row + 1),
      Home: far(0),
      End: far(Infinity),
    };
    const goal = ways[event.key];
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
  return () => {
    const nodes = rows().flat();
    // Again where it is marked: what was written anew may have lost its mark.
    mark(current && nodes.includes(current) ? current : nodes[0]);
  };
}

/**
 * Scroll `node` into sight inside `box`, without moving the page.
 * @type {(box: HTMLElement, node: HTMLElement, heads?: { top?: number, left?: number }) => void}
 */
export function reveal(box, node, { top = 0, left = 0 } = {}) {
  const [outer, inner] = [box.getBoundingClientRect(), node.getBoundingClientRect()];
  // Without the borders and the scroll bars.
  const [low, far] = [outer.top + box.clientTop, outer.left + box.clientLeft];
  const [bottom, right] = [low + box.clientHeight, far + box.clientWidth];
  if (inner.top < low + top) box.scrollTop -= low + top - inner.top;
  else if (inner.bottom > bottom) box.scrollTop += inner.bottom - bottom;
  if (inner.left < far + left) box.scrollLeft -= far + left - inner.left;
  else if (inner.right > right) box.scrollLeft += inner.right - right;
}

export const LATER = 50; // ms without a change: then what can wait is done
const OUT_OF_SIGHT = 250; // ms for what is not seen: who types goes on before
const MARGIN = 50; // px around what is in sight

/**
 * → `fill(rows, write, all)`: `write` is called for each of the `rows` of a table in `box` that is in sight,
 * or nearly, or for `all`; and for each after a pause, or once it scrolls or a key is pressed.
 * @param {HTMLElement} box
 */
export function inSightFirst(box) {
  let pending = 0;
  let rest = () => {};
  // A key may go to what is not written yet.
  for (const kind of ["scroll", "keydown"]) box.addEventListener(kind, () => rest(), true);
  return (/** @type {any[]} */ rows, write, all = false) => {
    const [from, to] = [box.scrollTop - MARGIN, box.scrollTop + box.clientHeight + MARGIN];
    // Asked before anything is written, or the browser would lay out the table in between; and of none below.
    const below = all ? -1 : rows.findIndex(({ offsetTop }) => offsetTop >= to);
    const above = rows.slice(0, below < 0 ? rows.length : below);
    above.filter(({ offsetTop }) => all || offsetTop > from).forEach(write);
    clearTimeout(pending);
    rest = () => {
      clearTimeout(pending);
      rest = () => {};
      rows.forEach(write);
    };
    pending = window.setTimeout(() => rest(), OUT_OF_SIGHT);
  };
}

/**
 * The node inside `container` that has the focus, if one has.
 * @type {(container: HTMLElement) => any}
 */
export function focused(container) {
  const { activeElement } = /** @type {any} */ (container.getRootNode());
  return container.contains(activeElement) ? activeElement : null;
}

/** What stands above a part. @param {string} text */
export const title = (text) => element("p", { class: "s2s-title" }, text);

/** A part with a name of its own. @type {(name: string, look: string, ...children: Child[]) => HTMLElement} */
export const region = (name, look, ...children) =>
  element("div", { role: "region", class: look, "aria-label": name }, ...children);

/**
 * The outermost node of an instrument. Keys pressed inside it stay inside it: a slide deck or
 * a notebook around it would take them for its own.
 * @type {(name: string, language: string, ...children: Child[]) => HTMLElement}
 */
export function frame(name, language, ...children) {
  const root = element("div", { class: `s2s s2s-${name}`, lang: language }, ...children);
  for (const kind of /** @type {const} */ (["keydown", "keyup", "keypress"])) {
    root.addEventListener(kind, (event) => event.key !== "Tab" && event.stopPropagation());
  }
  return root;
}

/**
 * Step, play and scrub. `go(step)` is called with the step wanted; → { node, show }, where
 * `show(step, last, text)` draws where things stand.
 * @param {Say} say
 * @param {(step: number) => void} go
 */
export function player(say, go) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let [step, last, timer] = [0, 0, 0];
  const move = (to) => (stop(), go(to));
  const button = (key, onclick) => element("button", { onclick }, say(key));
  const back = button("widget back", () => move(Math.max(0, step - 1)));
  const next = button("widget next", () => move(Math.min(last, step + 1)));
  const play = button("widget play", () => (timer ? stop() : start()));
  const scrubber = element("input", {
    type: "range",
    min: 0,
    "aria-label": say("widget step"),
    oninput: () => move(Number(scrubber.value)),
  });
  const where = element("span", UNTOLD);
  const why = element("small", {}, say("widget no_motion"));

  function start() {
    if (calm.matches) return;
    if (step === last) go(0);
    timer = setInterval(() => (step < last ? go(step + 1) : stop()), 900);
    play.textContent = say("widget pause");
  }
  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = say("widget play");
  }
  function still() {
    if (calm.matches) stop();
    put(play, { "aria-disabled": calm.matches });
    why.hidden = !calm.matches;
  }
  still();
  calm.addEventListener("change", still);

  function show(newStep, newLast, text) {
    [step, last] = [newStep, newLast];
    put(scrubber, { max: last, "aria-valuetext": text });
    scrubber.value = String(step);
    where.textContent = text;
    // Not disabled: a button that vanishes from under the keyboard loses the focus.
    put(back, { "aria-disabled": step === 0 });
    put(next, { "aria-disabled": step === last });
    if (step === last) stop();
  }
  const node = element("div", { class: "s2s-player" }, back, play, next, scrubber, where, why);
  const close = () => (stop(), calm.removeEventListener("change", still));
  return { node, show, close };
}

/**
 * A view's hold on its model: `listen(names, act)`, `set(values)`, which every view follows at
 * once and Python as soon as it can, and `release` to let go. Its words are said by `say`, and to a
 * screen reader by `announce`, through the node `live`.
 * @param {WidgetModel} model
 */
export function hold(model) {
  /** @type {(() => void)[]} */
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
  const gloss = glossary(model.get("glosses"));
  return { model, say: speaker(model.get("texts")), gloss, live, announce, listen, set, release };
}
