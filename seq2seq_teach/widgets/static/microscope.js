// seq2seq_teach/widgets/shared/engine.js
var SOS = 1;
var EOS = 2;
var UNK = 3;
var SPECIAL = 4;
var LONGEST_OUTPUT = 32;
var LONGEST_INPUT = 64;
var Refusal = class extends Error {
	constructor(key, values = {}) {
		super(key);
		this.values = values;
	}
};
function readModels(specs, bytes) {
	const end = bytes.byteOffset + bytes.byteLength;
	const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset, end));
	return specs.map((spec) => modelOf(spec, floats));
}
function modelOf({ cell, source, target, arrays, policies = {} }, whole) {
	const model = {
		cell,
		source: { ...vocabulary(source), ...policies.source },
		target: { ...vocabulary(target), ...policies.target },
		encoder: { cell },
		decoder: { cell }
	};
	for (const [name, { shape, start }] of Object.entries(arrays)) {
		const [part, field] = name.split(".");
		const [rows, columns] = shape.length === 2 ? shape : [1, shape[0]];
		model[part][field] = { rows, columns, data: whole.subarray(start, start + rows * columns) };
	}
	return model;
}
function vocabulary(words) {
	const numbered = words.map((word, id) => [word, id]);
	return { words, raw: words, ids: new Map(numbered.slice(SPECIAL)) };
}
function joined(ids, { raw, pieces }) {
	const text = ids.map((id) => raw[id]).join(pieces ? "" : " ");
	return tokenize(pieces ? text.replaceAll(BEGINS, " ") : text);
}
function tokenize(text) {
	const space = /(?:(?!\ufeff)[\s\x1c-\x1f\x85])+/;
	return text.normalize("NFC").split(space).filter(Boolean);
}
function readSentence(text, { words, ids, pieces, unknown }, longest = LONGEST_INPUT) {
	const tokens = pieces ? piecesOf(text, ids) : tokensOf(text, ids);
	if (!tokens.length) throw new Refusal("widget empty");
	if (tokens.length > longest) {
		throw new Refusal("widget long", { count: tokens.length, longest });
	}
	return tokens.map((word) => {
		const id = ids.get(word);
		if (id !== void 0) return id;
		if (unknown) return UNK;
		const near = nearWords(word, [...ids.keys()]).join(", ");
		throw new Refusal("widget unknown_word", { word, size: words.length - SPECIAL, near });
	});
}
function tokensOf(text, ids) {
	const tokens = tokenize(text);
	const last = tokens.pop() ?? "";
	const word = last.replace(ids.has(last) ? "" : /[.!?…。！？]+$/, "");
	const signs = [...last.slice(word.length)].filter((sign) => ids.has(sign));
	return [...tokens, word, ...signs].filter(Boolean);
}
var BEGINS = "▁";
var LONGEST_WORD = 100;
function piecesOf(text, ids) {
	const words = tokenize(text).flatMap((word) => word.split(BEGINS).filter(Boolean));
	return words.flatMap((word) => {
		const letters = [BEGINS, ...word];
		const spelled = [];
		let known = true;
		while (letters.length) {
			for (const piece of merged(letters.splice(0, LONGEST_WORD), ids)) {
				if (known || ids.has(piece)) spelled.push(piece);
				else spelled[spelled.length - 1] += piece;
				known = ids.has(piece);
			}
		}
		return spelled;
	});
}
function merged(letters, ids) {
	for (; ; ) {
		const ranks = letters.slice(1).map((letter, n2) => ids.get(letters[n2] + letter) ?? Infinity);
		const first = Math.min(...ranks);
		if (first === Infinity) return letters;
		const n = ranks.indexOf(first);
		letters.splice(n, 2, letters[n] + letters[n + 1]);
	}
}
function nearWords(word, words) {
	const typed = [...word].slice(0, 40).join("");
	const inside = words.filter((known) => typed.includes(known) && !/^[a-z]$/i.test(known));
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
	const shares = e.map((value) => value / sum);
	return shares;
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
function attend(h, memory, mask = [], shares = void 0) {
	const scores = memory.map((state, s) => mask[s] === false ? -Infinity : dot(h, state));
	const weights = shares ?? softmax(scores);
	const mix = h.map((_, u) => weights.reduce((sum, share, s) => sum + share * memory[s][u], 0));
	return { scores, weights, mix };
}
function decodeStep(token, state, w, memory, mask, shares) {
	const x = rowOf(w.embedding, token);
	const context = w.kernel.rows > w.embedding.columns ? state.context ?? state : void 0;
	const input = context ? Float64Array.of(...x, ...context.h, ...context.c ?? []) : x;
	const step = (
		CELLS[w.cell].step(input, state, w)
	);
	const attention = w.combine ? attend(
		step.h,
		memory,
		mask,
		shares
	) : null;
	const read = w.combine && attention ? times([...attention.mix, ...step.h], w.combine).map(Math.tanh) : step.h;
	const logits = add(times(read, w.output), w.output_bias.data);
	const heard = context ? { context } : {};
	return { token, x, ...step, ...heard, attention, logits, probabilities: softmax(logits) };
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
function forced(tokens, context, w, memory, longest = LONGEST_OUTPUT, mask = [], looks = {}) {
	let [spoken, token, state] = [NOTHING_SAID, SOS, context];
	while (!spoken.finished && spoken.steps.length < longest) {
		const step = decodeStep(token, state, w, memory, mask, looks[spoken.steps.length]);
		token = tokens[spoken.steps.length] ?? argmax(step.logits);
		[spoken, state] = [saying(spoken, step, token), step];
	}
	return spoken;
}

// seq2seq_teach/widgets/shared/kit.js
var MOST_WORDS = 300;
var UNTOLD = { "aria-hidden": "true" };
function element(tag, properties = {}, ...children) {
	const node = document.createElement(tag);
	if (tag === "button") node.setAttribute("type", "button");
	for (const [name, value] of Object.entries(properties)) {
		if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
		else if (value !== false && value !== void 0) node.setAttribute(name, value === true ? "" : value);
	}
	if ("tabindex" in properties || /^(a|button|input|select|summary)$/.test(tag)) {
		node.setAttribute("data-lm-suppress-shortcuts", "true");
	}
	node.append(...children);
	return node;
}
function format(value, digits = 2) {
	const rounded = Math.round(Math.abs(value) * 10 ** digits);
	return (value < 0 && rounded ? "−" : "") + (rounded / 10 ** digits).toFixed(digits);
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
		if (!(key in texts)) throw new Error(`no words named "${key}"`);
		return texts[key].replace(
			/\{(\w+):?(\w*)\|?(\w*)\}/g,
			(_, at, one, more) => one ? values[at] === 1 ? one : more : String(values[at])
		);
	};
}
function refused(error, say) {
	if (!(error instanceof Refusal)) throw error;
	const { word, near, ...values } = error.values;
	if (word !== void 0) Object.assign(values, { word: quote(word), near: visible(near) });
	return say(error.message, values);
}
var PAUSE = 800;
function textField({ say, announce, gloss }, read, kept = "", attributes = {}) {
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
	function restore() {
		clearTimeout(pending);
		input.value = input.defaultValue = shown;
		complain("");
	}
	function show(text, taken = (typed) => typed.normalize("NFC")) {
		shown = text;
		if (taken(input.value) !== text) restore();
		input.defaultValue = input.value;
		meaning.replaceChildren(...gloss.has(text) ? spread(gloss.nodes(text)) : []);
	}
	return { input, message, meaning, edit, restore, show, close: () => clearTimeout(pending) };
}
function labelled(part, name, { input, message, meaning }, ...beside) {
	message.classList.add(`s2s-${part}-message`);
	const label = element("label", {}, name, input);
	return [element("div", { class: `s2s-bar s2s-${part}` }, label, ...beside, meaning), message];
}
function onEscape(root, fields, act) {
	root.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || event.isComposing) return;
		event.preventDefault();
		const typed = fields.find(({ input }) => input === event.target);
		if (typed) typed.restore();
		else act();
	});
}
function wordList(name, { gloss }, field, { ids, offered }, put2 = behind) {
	const known = new Set(offered ?? ids.keys());
	const add2 = (word) => () => {
		field.input.value = put2(word, field.input.value, offered ? null : known);
		field.edit();
	};
	const named = (word) => [gloss.nodes(word)[0], add2(word)];
	const row = buttonRow([...known].slice(0, MOST_WORDS).map(named));
	return element("details", { class: "s2s-known" }, element("summary", {}, name), row);
}
function behind(word, typed, known) {
	const tokens = tokenize(typed);
	if (known && tokens.length && !known.has(tokens[tokens.length - 1])) tokens.pop();
	return [...tokens, word].join(" ");
}
function glossary(glosses = {}) {
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
var spread = (nodes) => nodes.flatMap((node, n) => n ? [" ", node] : [node]);
function buttonRow(named, properties = {}) {
	const buttons = named.map(([name, onclick]) => element("button", { tabindex: -1, onclick }, ...[name].flat()));
	const row = element("div", { class: "s2s-words", tabindex: -1, ...properties }, ...buttons);
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
var pressed = (act) => (event) => {
	if (event.key !== "Enter" && event.key !== " ") return;
	event.preventDefault();
	act();
};
function wordsOf({ ids, finished }, vocabulary2) {
	const said = joined(ids, vocabulary2).map(visible).join(" ");
	return `${said}${finished ? "" : " …"}`.trim() || "<eos>";
}
var uniqueName = () => `s2s-${Math.random().toString(36).slice(2)}`;
function lowered(text) {
	return text.split(/_([\p{L}\p{N}−]+)/u).map((part, n) => n % 2 ? element("sub", {}, part) : part).filter((part) => part !== "");
}
function put(node, attributes) {
	for (const [name, value] of Object.entries(attributes)) {
		if (node.getAttribute(name) !== `${value}`) node.setAttribute(name, value);
	}
}
function renew(parent, ...made) {
	const old = (
		[...parent.childNodes]
	);
	for (const [n, one] of made.entries()) {
		const [here, node] = [
			old[n],
			typeof one === "string" ? new Text(one) : one
		];
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
function svg(tag, attributes = {}, ...children) {
	const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
	put(node, attributes);
	node.append(...children);
	return node;
}
function picture(width, height, description = "") {
	const name = description ? { role: "img", "aria-label": description } : UNTOLD;
	const drawn2 = svg("svg", { viewBox: `0 0 ${width} ${height}`, ...name });
	return [drawn2, (tag, attributes, text = "") => drawn2.append(svg(tag, attributes, `${text}`))];
}
function strip(values, gate = false) {
	const zero = gate ? 40 : 20;
	const [svg2, draw] = picture(10 * values.length, 42);
	svg2.setAttribute("preserveAspectRatio", "none");
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
	return svg2;
}
function tint(value) {
	const strength = Math.round(Math.min(Math.abs(value), 1) * 127);
	return `${value > 0 ? "#e27a14" : "#3278c8"}${strength.toString(16).padStart(2, "0")}`;
}
function liveRegion() {
	const node = element("div", { class: "s2s-unseen", role: "status", "aria-live": "polite" });
	const announce = (text) => node.textContent = text;
	return [node, announce];
}
function roving(container, rows, announce = null) {
	let column = 0;
	const find = (node) => {
		const grid = rows();
		const row = grid.findIndex((line) => line.includes(node));
		return { grid, row, place: grid[row]?.indexOf(node) };
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
		mark(target);
		announce?.(target.title);
	});
	const at = (line, n) => line[Math.max(0, Math.min(n, line.length - 1))];
	container.addEventListener("keydown", (event) => {
		const { grid, row, place } = find(event.target);
		if (row < 0 || event.altKey || event.metaKey) return;
		const along = (n) => at(grid[row], n);
		const across = (n) => at(at(grid, n), column);
		const far = event.ctrlKey ? across : along;
		const ways = {
			ArrowLeft: along(place - 1),
			ArrowRight: along(place + 1),
			ArrowUp: across(row - 1),
			ArrowDown: across(row + 1),
			Home: far(0),
			End: far(Infinity)
		};
		const goal = ways[event.key];
		if (!goal) return;
		event.preventDefault();
		goal.focus();
	});
	return () => {
		const nodes = rows().flat();
		mark(current && nodes.includes(current) ? current : nodes[0]);
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
var OUT_OF_SIGHT = 250;
var MARGIN = 50;
function inSightFirst(box) {
	let pending = 0;
	let rest = () => {
	};
	for (const kind of ["scroll", "keydown"]) box.addEventListener(kind, () => rest(), true);
	return (rows, write, all = false) => {
		const [from, to] = [box.scrollTop - MARGIN, box.scrollTop + box.clientHeight + MARGIN];
		const below = all ? -1 : rows.findIndex(({ offsetTop }) => offsetTop >= to);
		const above = rows.slice(0, below < 0 ? rows.length : below);
		above.filter(({ offsetTop }) => all || offsetTop > from).forEach(write);
		clearTimeout(pending);
		rest = () => {
			clearTimeout(pending);
			rest = () => {
			};
			rows.forEach(write);
		};
		pending = window.setTimeout(() => rest(), OUT_OF_SIGHT);
	};
}
function focused(container) {
	const { activeElement } = (
		container.getRootNode()
	);
	return container.contains(activeElement) ? activeElement : null;
}
var region = (name, look, ...children) => element("div", { role: "region", class: look, "aria-label": name }, ...children);
function frame(name, language, ...children) {
	const root = element("div", { class: `s2s s2s-${name}`, lang: language }, ...children);
	for (
		const kind of
		["keydown", "keyup", "keypress"]
	) {
		root.addEventListener(kind, (event) => event.key !== "Tab" && event.stopPropagation());
	}
	return root;
}
function player(say, go) {
	const calm = matchMedia("(prefers-reduced-motion: reduce)");
	let [step, last, timer] = [0, 0, 0];
	const move = (to) => (stop(), go(to));
	const button2 = (key, onclick) => element("button", { onclick }, say(key));
	const back = button2("widget back", () => move(Math.max(0, step - 1)));
	const next = button2("widget next", () => move(Math.min(last, step + 1)));
	const play = button2("widget play", () => timer ? stop() : start());
	const scrubber = element("input", {
		type: "range",
		min: 0,
		"aria-label": say("widget step"),
		oninput: () => move(Number(scrubber.value))
	});
	const where = element("span", UNTOLD);
	const why = element("small", {}, say("widget no_motion"));
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
		put(back, { "aria-disabled": step === 0 });
		put(next, { "aria-disabled": step === last });
		if (step === last) stop();
	}
	const node = element("div", { class: "s2s-player" }, back, play, next, scrubber, where, why);
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
	const gloss = glossary(model.get("glosses"));
	return { model, say: speaker(model.get("texts")), gloss, live, announce, listen, set, release };
}

// seq2seq_teach/widgets/shared/trained.js
var OPENED = "s2s-trained";
function apart(model, values) {
	const heard = {};
	return {
		get: (name) => name in values ? values[name] : model.get(name),
		set(name, value) {
			const same = JSON.stringify(this.get(name)) === JSON.stringify(value);
			values[name] = value;
			for (const act of !same && heard[`change:${name}`] || []) act();
		},
		on: (event, act) => (heard[event] ??= []).push(act),
		off: (event, act) => heard[event] = (heard[event] ?? []).filter((other) => other !== act),
		save_changes() {
		}
	};
}
function renewable(render2, fit) {
	return {
		render({ model, el }) {
			const say = speaker(model.get("texts"));
			let end = render2({ model, el });
			const back = element("button", { onclick: () => show(model) }, say("widget own"));
			function show(shown, ...above) {
				end();
				el.replaceChildren(...above);
				end = render2({ model: shown, el });
			}
			function open({ detail }) {
				const [about, bytes] = detail.model;
				const words = ({ source, target }) => JSON.stringify([source, target]);
				const known = words(about) === words(model.get("models")[0]);
				const traits = fit(detail, known, model);
				detail[traits ? "opened" : "refused"]++;
				if (!traits) return;
				const note = element("p", {}, say(known ? "widget trained" : "widget trained_other"), " ", back);
				const above = element("div", { class: "s2s", lang: model.get("language") }, note);
				show(apart(model, { models: [about], weights: new DataView(bytes), ...traits }), above);
			}
			document.addEventListener(OPENED, open);
			return () => (document.removeEventListener(OPENED, open), end());
		}
	};
}

// seq2seq_teach/widgets/microscope/grid.js
var GATES = "ifozr";
var numberCell = (place) => {
	if (!place) return element("td", { role: "gridcell" });
	return Object.assign(element("td", { role: "gridcell", tabindex: -1 }, "0"), { place });
};
var lineOf = (...cells) => element("tr", { role: "row" }, ...cells);
var nameCell = (name) => element("th", { scope: "row", role: "rowheader" }, name);
var drawn = (row, values) => values ? strip(values, GATES.includes(row)) : "";
function veil(node, future) {
	if (node.future === future) return;
	node.future = future;
	node.classList.toggle("s2s-future", future);
}
var Grid = class {
	text;
	bands = {};
	built = "";
	// the shape the grid was made for
	fresh = true;
	// just made, without a layout yet
	now = 0;
	// how far the reading is
	pointed = [];
	// the number looked at and its sources
	scrolls = 0;
	// the frame it waits for
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
	show(text, expanded) {
		this.text = text;
		const shape = [text.cell, text.tokens.length, ...expanded].join();
		if (shape !== this.built) this.build(expanded);
		this.built = shape;
		const heads = Object.entries({ bdi: text.tokens, small: text.meanings });
		for (const [tag, words] of heads) this.head.querySelectorAll(tag).forEach((node, n) => renew(node, words[n]));
	}
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
		this.table.style.setProperty("--s2s-ems", String(13 + 5.4 * tokens.length));
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
			element("span", {}, fieldName(row))
		);
		const strips = steps.map(() => element("td", { role: "gridcell", class: "s2s-strip" }));
		const group = element("tbody", { role: "rowgroup", "data-row": row }, lineOf(nameCell(toggle), ...strips));
		const band = { group, toggle, strips, units: [] };
		for (let unit = 1; open && unit <= steps[1][row].length; unit++) {
			const line = steps.map((step, t) => numberCell(step[row] && [row, t, unit]));
			band.units.push(line);
			group.append(lineOf(nameCell(`${symbol(row)}[${unit}]`), ...line));
		}
		group.style.setProperty("--s2s-units", String(band.units.length));
		this.bands[row] = band;
		return group;
	}
	fill() {
		const lines = Object.entries(this.bands).flatMap(([row, { group, strips, units }]) => {
			const [top, high] = this.fresh ? [0, 0] : [group.offsetTop, group.offsetHeight / (units.length + 1)];
			const numbers = units.map((line, n) => ({ offsetTop: top + (n + 1) * high, write: () => this.write(line) }));
			return [{ offsetTop: top, write: () => this.draw(row, strips, units.length > 0) }, ...numbers];
		});
		this.writeLines(lines, (line) => line.write(), this.fresh);
		this.fresh = false;
	}
	write(line) {
		for (const [t, node] of line.entries()) {
			veil(node, t > this.now);
			if (!node.place || node.future) continue;
			const value = this.text.valueAt(node.place);
			if (node.value === value) continue;
			node.value = value;
			node.firstChild.data = format(value);
			node.style.backgroundColor = tint(value);
		}
	}
	draw(row, strips, open) {
		for (const [t, node] of strips.entries()) {
			veil(node, t > this.now);
			if (!open && !node.future) renew(node, drawn(row, this.text.steps[t][row]));
		}
	}
	lines() {
		const read = (line) => line.slice(line[0].place ? 0 : 1, this.now + 1);
		const bands = Object.values(this.bands);
		return [
			[...this.head.querySelectorAll("button")],
			...bands.flatMap(({ toggle, units }) => [[toggle], ...units.map(read)])
		];
	}
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
		cancelAnimationFrame(this.scrolls);
		this.scrolls = requestAnimationFrame(() => {
			if (now) reveal(this.node, heads[now + 1], { left: this.labelWidth() });
		});
	}
	point(place, sources) {
		for (const node2 of this.pointed) {
			node2.removeAttribute("aria-selected");
			node2.classList.remove("s2s-source");
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
	inSight(node) {
		const top = node.closest("thead") ? 0 : this.head.offsetHeight;
		reveal(this.node, node, { top, left: node.closest("tr > :first-child") ? 0 : this.labelWidth() });
	}
};

// seq2seq_teach/widgets/shared/formula.js
var OPERATIONS = {
	"+": (...terms) => terms.reduce((a, b) => a + b),
	"·": (...factors) => factors.reduce((a, b) => a * b),
	Σ: (...terms) => terms.reduce((a, b) => a + b),
	"1−": (a) => 1 - a,
	σ: sigmoid,
	tanh: Math.tanh
};
var evaluate = (tree) => tree.of ? OPERATIONS[tree.op](...tree.of.map(evaluate)) : tree.value;
function reduceOnce(tree) {
	if (!tree.op || tree.of.every((part) => !part.op)) return { value: evaluate(tree) };
	return { ...tree, of: tree.of.map((part) => part.op ? reduceOnce(part) : part) };
}
function flat(tree) {
	if (tree.op === "Σ") return { name: tree.name, value: evaluate(tree) };
	return tree.of ? { ...tree, of: tree.of.map(flat) } : tree;
}
var bare = ({ op, of, value }) => of ? { op, of: of.map(bare) } : { value };
var sumsIn = (tree) => tree.op === "Σ" ? [tree] : (tree.of ?? []).flatMap(sumsIn);
function written(tree, operand, within = "=", first = true) {
	const { op, of } = tree;
	if (!op) return first || tree.value >= 0 ? [operand(tree)] : ["(", operand(tree), ")"];
	const inner = of.map((part, n) => written(part, operand, op, n === 0));
	if (op === "1−") return ["(1 − ", ...inner[0], ")"];
	if (op === "σ" || op === "tanh") return [`${op}(`, ...inner[0], ")"];
	const sign = op === "·" ? " × " : ` ${op} `;
	const joined2 = inner.flatMap((part, n) => n ? [sign, ...part] : part);
	return op === "+" && "+·".includes(within) ? ["(", ...joined2, ")"] : joined2;
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
	const squeezed = (op, letter, gate) => () => {
		const { x, h, b, b2, symbols } = parts(letter, gate);
		const of = [{ op: "+", of: b2 ? [x, h, b, b2] : [x, h, b] }];
		return { symbols: `${op}(${symbols}${b2 ? ` + b′_${letter}` : ""})`, tree: { op, of } };
	};
	const [plus, dot2] = ["+", "·"].map((op) => (...of) => ({ op, of }));
	const made = {
		rnn: { h: squeezed("tanh", "", 0) },
		gru: {
			z: squeezed("σ", "z", 0),
			r: squeezed("σ", "r", 1),
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
			i: squeezed("σ", "i", 0),
			f: squeezed("σ", "f", 1),
			candidate: squeezed("tanh", "c", 2),
			o: squeezed("σ", "o", 3),
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
var exists = (steps, [row, t, unit]) => steps[t]?.[row]?.[unit - 1] !== void 0;

// seq2seq_teach/widgets/microscope/panel.js
var button = (onclick, ...name) => element("button", { tabindex: -1, onclick }, ...name);
function sumTable({ name, of }, operand) {
	const products = of.map(evaluate);
	const most = Math.max(...products.map(Math.abs), 1e-9);
	const lines = of.map(({ of: [left, right] }, n) => {
		const bar = element("i", { class: products[n] < 0 ? "s2s-minus" : "s2s-plus" });
		bar.style.width = `${50 * Math.abs(products[n]) / most}%`;
		const parts = [operand(left), "×", operand(right), "=", operand({ value: products[n] })];
		return element(
			"tr",
			{ "data-line": true },
			...parts.map((part) => element("td", {}, part)),
			element("td", { class: "s2s-bars", "aria-hidden": "true" }, bar)
		);
	});
	const total = operand({ value: evaluate({ op: "Σ", of }) });
	const caption = element("caption", {}, ...lowered(name), " = ", total);
	return element("table", {}, caption, element("tbody", {}, ...lines));
}
var Panel = class {
	text;
	place;
	// on show, or null
	trail = [];
	constructor(say, acts) {
		this.say = say;
		this.acts = acts;
		this.node = region(say("formula"), "s2s-panel");
		const buttons = (line) => [...line.querySelectorAll("button")];
		const lines = () => [...this.node.querySelectorAll("[data-line]")].map(buttons);
		this.refresh = roving(this.node, () => lines().filter((line) => line.length));
	}
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
		const number = this.node.querySelector("button.s2s-operand");
		(number ?? this.node.querySelector("button"))?.focus();
	}
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
			element("p", { class: "s2s-big" }, ...this.named(place), " = ", value)
		];
	}
	way() {
		const { say, trail } = this;
		const { back, select } = this.acts;
		if (!trail.length) return element("p", { "data-line": true }, button(back, say("close")));
		const stops = trail.map((place, n) => button(() => select(place, trail.slice(0, n)), ...this.named(place)));
		const label = { "data-line": true, "aria-label": say("trail") };
		return element("nav", label, button(back, say("back")), ...stops.flatMap((stop) => [" ", stop, " ›"]));
	}
	named([row, t, unit]) {
		return lowered(`${this.text.symbol(row)}_${t}[${unit}]`);
	}
	explanation() {
		const { say, text } = this;
		const [row, t, unit] = this.place;
		const { symbols, tree } = text.formulaOf(this.place);
		if (!tree) return [element("p", {}, say(t ? "embedding" : "zeros", { token: text.token(t), unit }))];
		const operand = (leaf) => this.operand(leaf);
		const numbers = (tree2, attributes = {}) => element("p", { class: "s2s-numbers", ...attributes }, "= ", ...written(tree2, operand));
		const parts = [
			element("p", { class: "s2s-symbols" }, ...lowered(`${text.symbol(row)}_${t} = ${symbols}`)),
			numbers(flat(tree), { "data-line": true })
		];
		for (let left = reduceOnce(flat(bare(tree))); ; left = reduceOnce(left)) {
			parts.push(numbers(left));
			if (!left.op) break;
		}
		const sums = sumsIn(tree).map((sum) => sumTable(sum, operand));
		if (sums.length) parts.push(element("div", { class: "s2s-sums" }, ...sums), element("p", {}, say("weights")));
		return parts;
	}
	operand({ name, value, place }) {
		const number = element("span", { "data-value": value }, format(value, 4));
		if (!name) return number;
		const label = element("small", {}, ...lowered(name));
		if (!place) return element("span", { class: "s2s-operand" }, number, label);
		const onclick = () => this.acts.select(place, [...this.trail, this.place]);
		const properties = { class: "s2s-operand", tabindex: -1, onclick };
		return element("button", { ...properties, title: this.text.titled(place) }, number, label);
	}
};

// seq2seq_teach/widgets/microscope/reading.js
function reading({ say, gloss }, net, sentence) {
	const ids = readSentence(sentence, net.source);
	const tokens = ids.map((id) => visible(net.source.words[id]));
	const steps = encode(ids, net.encoder);
	const { states, rows: computed } = CELLS[net.cell];
	const rows = [.../* @__PURE__ */ new Set([...states, ...computed, "x"])];
	const symbol = (row) => symbolOf(row, net.cell);
	const fieldName = (row) => say(`field ${row}`) + (row === "candidate" ? ` ${symbol(row)}` : "");
	const token = (t) => t ? gloss.told(tokens[t - 1]) : "";
	const valueAt = ([row, t, unit]) => steps[t][row][unit - 1];
	const titled = ([row, t, unit]) => say(t ? "place" : "place_0", { row: fieldName(row), unit, step: t, token: token(t) });
	const spoken = (place, digits) => `${titled(place)}: ${format(valueAt(place), digits)}`;
	const formulaOf = (place) => formula(steps, net.encoder, place);
	return {
		cell: net.cell,
		sentence,
		tokens,
		meanings: tokens.map(gloss.meaning),
		steps,
		rows,
		symbol,
		fieldName,
		token,
		valueAt,
		titled,
		spoken,
		formulaOf,
		has: (place) => exists(steps, place),
		sources(place) {
			const { tree } = formulaOf(place);
			return tree ? operands(tree) : [];
		},
		explained(place) {
			const { symbols } = formulaOf(place);
			return `${spoken(place, 4)}${symbols ? ` = ${symbols.replaceAll("_", " ")}` : ""}`;
		},
		where: (now) => say(now ? "step" : "step_0", { step: now, count: tokens.length, token: token(now) }),
		saidAt(now) {
			const memory = memoryOf(net, steps.slice(0, now + 1));
			return wordsOf(greedy(steps[now], net.decoder, memory), net.target);
		}
	};
}

// seq2seq_teach/widgets/microscope/main.js
function cellChoice(say, models, pick) {
	const options = models.map(({ cell }) => [cell, cell.toUpperCase()]);
	const made = choice(say("cell"), options, pick);
	made.node.hidden = models.length === 1;
	return made;
}
function progress(say, go) {
	const { node, show: move, close } = player(say, go);
	const said = element("p", { class: "s2s-said" });
	function show(text, now) {
		const where = text.where(now);
		move(now, text.tokens.length, where);
		if (now) said.replaceChildren(say("says"), " ", element("bdi", { lang: "" }, text.saidAt(now)));
		else said.replaceChildren(" ");
		return now ? `${where}. ${said.textContent}` : where;
	}
	return { nodes: [node, said], show, close };
}
var Microscope = class {
	text;
	// what is on show
	constructor(model) {
		const held = hold(model);
		const { say, live, announce, listen, set, release } = held;
		this.model = model;
		this.say = say;
		this.gloss = held.gloss;
		this.set = set;
		this.release = release;
		this.models = readModels(model.get("models"), model.get("weights"));
		this.field = textField(held, (sentence2) => this.take(sentence2), say("widget kept"));
		this.cells = cellChoice(say, this.models, (cell) => set({ cell }));
		this.progress = progress(say, (step) => set({ step }));
		const back = () => this.back();
		this.panel = new Panel(say, { back, select: (place, trail) => this.select(place, trail) });
		this.grid = new Grid(say, {
			announce,
			jump: (step) => set({ step }),
			expand: (expanded) => set({ expanded }),
			pick: (place) => (this.select(place), this.panel.inSight()),
			enter: (place) => (this.select(place), this.panel.enter())
		});
		const sentence = labelled("sentence", say("widget sentence"), this.field, this.cells.node);
		const words = wordList(say("widget words"), held, this.field, this.models[0].source);
		const stage = element("div", { class: "s2s-stage" }, this.grid.node, this.panel.node);
		const parts = [...sentence, words, ...this.progress.nodes, stage, live];
		this.root = frame("microscope", model.get("language"), ...parts);
		onEscape(this.root, [this.field], back);
		this.read();
		listen(["sentence", "cell"], () => announce(this.read()));
		listen(["step"], () => announce(this.showStep()));
		listen(["expanded"], () => this.showGrid());
		listen(["trail"], () => this.showSelection());
		listen(["selection"], () => {
			const place = this.showSelection();
			if (place) announce(this.text.explained(place));
		});
	}
	take(sentence) {
		const count = readSentence(sentence, this.models[0].source).length;
		const step = this.model.get("step");
		this.set({ sentence, step: step === this.text.tokens.length ? count : Math.min(step, count) });
	}
	select(place, trail = []) {
		const expanded = this.model.get("expanded");
		this.set({
			expanded: expanded.includes(place[0]) ? expanded : [...expanded, place[0]],
			step: Math.max(this.model.get("step"), place[1]),
			trail,
			selection: place
		});
	}
	back() {
		const trail = this.model.get("trail");
		if (trail.length) return this.select(trail.at(-1), trail.slice(0, -1));
		const [place, inside] = [this.selected(), focused(this.panel.node)];
		this.set({ selection: [], trail: [] });
		if (place && inside) this.grid.focus(place);
	}
	prune() {
		const { has } = this.text;
		const [trail, selection] = [this.model.get("trail"), this.model.get("selection")];
		const kept = trail.filter((_, n) => trail.slice(0, n + 1).every(has));
		if (selection.length && !has(selection)) this.set({ trail: [], selection: [] });
		else if (kept.length < trail.length) this.set({ trail: kept });
	}
	selected() {
		const place = this.model.get("selection");
		return this.text.has(place) && place[1] <= this.model.get("step") ? place : null;
	}
	read() {
		const [net] = this.models.filter(({ cell }) => cell === this.model.get("cell"));
		this.text = reading(this, net, this.model.get("sentence"));
		this.prune();
		this.field.show(this.text.sentence);
		this.cells.show(this.text.cell);
		return this.showGrid();
	}
	showGrid() {
		this.grid.show(this.text, this.model.get("expanded"));
		const where = this.showStep();
		this.showSelection();
		return where;
	}
	showStep() {
		const now = Math.max(0, Math.min(this.model.get("step"), this.text.tokens.length));
		this.grid.mark(now);
		const where = this.progress.show(this.text, now);
		if (String(this.panel.place) !== String(this.selected())) this.showSelection();
		return where;
	}
	showSelection() {
		const place = this.selected();
		this.grid.point(place, place ? this.text.sources(place) : []);
		this.panel.show(this.text, place, this.model.get("trail"));
		return place;
	}
	close() {
		this.release();
		for (const part of [this.progress, this.field]) part.close();
	}
};
function render({ model, el }) {
	const microscope = new Microscope(model);
	el.append(microscope.root);
	return () => microscope.close();
}
var main_default = renewable(render, ({ model: [{ cell }], samples: [[sample]] }, known, model) => ({
	cell,
	sentence: known ? model.get("sentence") : sample,
	step: 1,
	selection: [],
	trail: []
}));
export {
	main_default as default
};
