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
var contextOf = (steps) => steps[steps.length - 1];
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
	const read2 = w.combine && attention ? times([...attention.mix, ...step.h], w.combine).map(Math.tanh) : step.h;
	const logits = add(times(read2, w.output), w.output_bias.data);
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
function forced(tokens, context, w, memory, longest = LONGEST_OUTPUT, mask = [], looks = {}) {
	let [spoken, token, state] = [NOTHING_SAID, SOS, context];
	while (!spoken.finished && spoken.steps.length < longest) {
		const step = decodeStep(token, state, w, memory, mask, looks[spoken.steps.length]);
		token = tokens[spoken.steps.length] ?? argmax(step.logits);
		[spoken, state] = [saying(spoken, step, token), step];
	}
	return spoken;
}
var saidBy = ({ ids, finished }) => finished ? [...ids, EOS] : ids;

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
function textField({ say, announce, gloss }, read2, kept = "", attributes = {}) {
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
			read2(input.value);
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
	const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, ...name });
	return [drawn, (tag, attributes, text = "") => drawn.append(svg(tag, attributes, `${text}`))];
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
var LATER = 50;
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

// seq2seq_teach/widgets/attention_lab/looking.js
function read(net, sentence) {
	const ids = readSentence(sentence, net.source);
	const steps = encode(ids, net.encoder);
	return { ids, context: contextOf(steps), memory: memoryOf(net, steps) };
}
var isUntold = ({ looks, hidden }) => !Object.keys(looks).length && !hidden.length;
var maskOf = (hidden, count) => Array.from({ length: count }, (_, s) => !hidden.includes(s + 1));
function speak(net, { ids, context, memory }, { looks = {}, hidden = [] } = {}) {
	const fromZero = Object.fromEntries(Object.entries(looks).map(([step, shares]) => [Number(step) - 1, shares]));
	return forced([], context, net.decoder, memory, void 0, maskOf(hidden, ids.length), fromZero);
}
var only = (word, count) => Array.from({ length: count }, (_, s) => Number(s + 1 === word));
var alike = (hidden, count) => maskOf(hidden, count).map((seen) => Number(seen) / (count - hidden.length));
function moved(shares, word, share, hidden) {
	const mask = maskOf(hidden, shares.length);
	const others = shares.map((own, s) => s + 1 === word || !mask[s] ? 0 : own);
	const sum = others.reduce((a, b) => a + b, 0);
	const seen = mask.filter((real, s) => real && s + 1 !== word).length;
	if (!seen) return only(word, shares.length);
	return shares.map((_, s) => {
		if (s + 1 === word) return share;
		if (!mask[s]) return 0;
		return (1 - share) * (sum > 1e-9 ? others[s] / sum : 1 / seen);
	});
}
function strongest({ steps }) {
	let [best, at] = [
		-1,
		[1, 1]
	];
	for (const [n, { attention }] of steps.entries()) {
		for (const [s, share] of (attention?.weights ?? []).entries()) {
			if (share > best) [best, at] = [share, [n + 1, s + 1]];
		}
	}
	return at;
}
function difference(before, after) {
	const short = Math.min(before.length, after.length);
	let [start, end] = [0, 0];
	while (start < short && before[start] === after[start]) start++;
	while (end < short - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	return { start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) };
}
function tryAll({ decoder }, { ids, context, memory }, { looks, hidden }, { steps, ...spoken }) {
	const [said, mask] = [saidBy(spoken), maskOf(hidden, ids.length)];
	const changes = (at, shares) => {
		let [token, state] = [steps[at].token, at ? steps[at - 1] : context];
		return said.slice(at).some((word, n) => {
			const step = decodeStep(token, state, decoder, memory, mask, n ? looks[at + n + 1] : shares);
			[token, state] = [argmax(step.logits), step];
			return token !== word;
		});
	};
	const words = [...mask.keys()].filter((s) => mask[s]).map((s) => s + 1);
	const tried = said.flatMap((_, n) => words.map((word) => (
		[n + 1, word]
	)));
	const cells = tried.filter(([step, word]) => changes(step - 1, only(word, ids.length)));
	return { cells, tried: tried.length };
}
function plane(h, state) {
	const dot2 = (a, b) => a.reduce((sum, value, u) => sum + value * b[u], 0);
	const [own, length, score] = [Math.sqrt(dot2(h, h)), Math.sqrt(dot2(state, state)), dot2(h, state)];
	const shadow = own ? score / own : 0;
	return { own, length, shadow, height: Math.sqrt(Math.max(0, length ** 2 - shadow ** 2)), score };
}

// seq2seq_teach/widgets/attention_lab/arrows.js
var [WIDTH, HEIGHT, EDGE, BELOW] = [400, 240, 26, 62];
function arrowsPart({ say, gloss }, net) {
	let now;
	const title = element("p", { class: "s2s-title" });
	const drawing = element("div", { class: "s2s-arrows" });
	const product = element("p");
	const sum = element("p");
	const flat = element("p", { class: "s2s-legend" });
	const rows = element("tbody");
	const heads = [[say("number")], lowered("h"), [say("state_of")], ["h × ", say("state_of")], [say("mix")]];
	const head = element(
		"thead",
		{},
		element("tr", {}, ...heads.map((name) => element("th", { scope: "col" }, ...name)))
	);
	const table = element("table", { class: "s2s-ranks" }, head, rows);
	const box = element("div", { class: "s2s-wide s2s-all", role: "region", tabindex: 0 }, table);
	const summary = element("summary");
	const all = element("details", { ontoggle: () => all.open && fill() }, summary, box);
	const node = region(say("one_score"), "s2s-side s2s-score", title, drawing, product, sum, all, flat);
	const read2 = (word) => gloss.told(net.source.words[now.heard.ids[word - 1]]);
	const seen = () => now.spoken.steps[now.step - 1];
	const memory = () => (
		now.heard.memory
	);
	const signed = (value) => format(value, 2).replace(/^−.*/, "($&)");
	function fill() {
		const [{ h, attention }, state] = [seen(), memory()[now.word - 1]];
		const line = (u) => {
			const values = [h[u], state[u], h[u] * state[u], attention?.mix[u] ?? 0];
			const cells = values.map((value) => element("td", { "data-value": value }, format(value, 2)));
			return element("tr", {}, element("th", { scope: "row" }, String(u + 1)), ...cells);
		};
		renew(rows, ...[...h.keys()].map(line));
	}
	function drawn(planes, shown) {
		const reach = Math.max(...planes.map(({ own: own2, shadow: shadow2 }) => Math.max(own2, shadow2)), 1e-9);
		const back = Math.max(0, ...planes.map(({ shadow: shadow2 }) => -shadow2));
		const top = Math.max(...planes.map(({ height: height2 }) => height2), 1e-9);
		const scale = Math.min((WIDTH - 2 * EDGE) / (reach + back), (HEIGHT - BELOW - EDGE) / top);
		const room = WIDTH - 2 * EDGE - scale * (reach + back);
		const [left, ground] = [EDGE + room / 2 + scale * back, HEIGHT - BELOW];
		const at = (x, y) => [left + scale * x, ground - scale * y];
		const { own, length, shadow, height, score } = planes[shown];
		const angle = Math.round(Math.atan2(height, shadow) * 180 / Math.PI);
		const word = read2(now.word);
		const values = { angle, word, own: format(own, 2), shadow: format(shadow, 2), score: format(score, 2) };
		const [svg2, draw] = picture(WIDTH, HEIGHT, say("picture", values));
		function arrow(x, y, look) {
			const [[x0, y0], [x1, y1]] = [at(0, 0), at(x, y)];
			const long = Math.hypot(x1 - x0, y1 - y0);
			if (long < 1) return;
			const [ux, uy] = [(x1 - x0) / long, (y1 - y0) / long];
			const [bx, by] = [x1 - 11 * ux, y1 - 11 * uy];
			draw("path", { class: look, d: `M${x0} ${y0}L${bx} ${by}` });
			draw("path", {
				class: `${look} s2s-tip`,
				d: `M${x1} ${y1}L${bx - 5 * uy} ${by + 5 * ux}L${bx + 5 * uy} ${by - 5 * ux}z`
			});
		}
		draw("path", { class: "s2s-axis", d: `M${EDGE / 2} ${ground}H${WIDTH - EDGE / 2}` });
		for (const [s, other] of planes.entries()) if (s !== shown) arrow(other.shadow, other.height, "s2s-pale");
		const [tip, foot] = [at(shadow, height), at(shadow, 0)];
		draw("path", { class: "s2s-drop", d: `M${tip[0]} ${tip[1]}L${foot[0]} ${foot[1]}` });
		draw("path", { class: "s2s-shadow", d: `M${left} ${ground}H${foot[0]}` });
		arrow(own, 0, "s2s-own");
		arrow(shadow, height, "s2s-other-state");
		const ends = (x) => x < WIDTH / 3 ? "start" : x > 2 * WIDTH / 3 ? "end" : "middle";
		const label = (x, y, look, text) => draw("text", { x, y, class: look, "text-anchor": ends(x) }, text);
		const after = visible(net.source.words[now.heard.ids[now.word - 1]]);
		const named = say("other", { word: after, length: format(length, 2) });
		label(tip[0], Math.max(14, tip[1] - 8), "s2s-other-state", named);
		label((left + foot[0]) / 2, ground + 20, "s2s-shadow", say("shadow", { length: format(shadow, 2) }));
		label(at(own, 0)[0], ground + 42, "s2s-own", say("own", { length: format(own, 2) }));
		return [svg2, values];
	}
	function show(shown) {
		now = shown;
		const { h } = seen();
		const state = memory()[now.word - 1];
		const [svg2, values] = drawn(
			memory().map((one) => plane(h, one)),
			now.word - 1
		);
		title.textContent = say("arrows", { word: read2(now.word) });
		renew(drawing, svg2);
		product.textContent = say("product", values);
		const pair = (u) => u < h.length ? `${signed(h[u])} × ${signed(state[u])}` : "";
		const [first, second] = [pair(0), pair(1)];
		sum.textContent = say("sum", { first, second, count: h.length, score: values.score });
		flat.textContent = say("flat", { count: h.length });
		summary.textContent = say("numbers", { count: h.length });
		box.setAttribute("aria-label", summary.textContent);
		if (all.open) fill();
	}
	return { node, show };
}

// seq2seq_teach/widgets/attention_lab/said.js
function saidPart({ say }, { target }, two) {
	const verdict = element("p", { class: "s2s-verdict" });
	const names = ["free", "told", ...two ? ["beside"] : []];
	const cells = Object.fromEntries(names.map((name) => [name, element("td")]));
	const lines = names.map((name) => element("tr", {}, element("th", { scope: "row" }, say(name)), cells[name]));
	const table = element("table", { class: "s2s-ranks", "aria-label": say("said") }, element("tbody", {}, ...lines));
	const node = element(
		"div",
		{ class: "s2s-hear" },
		element("div", { class: "s2s-wide", tabindex: -1 }, table),
		verdict
	);
	const word = (id) => visible(target.words[id]);
	const compare = (spoken) => renew(cells.beside, element("bdi", {}, wordsOf(spoken, target)));
	function marked(spoken, start, count) {
		const nodes = (spoken.ids.length ? spoken.ids : saidBy(spoken)).map((id, n) => {
			const look = n >= start && n < start + count ? "s2s-other" : "";
			return element("bdi", { class: look }, word(id));
		});
		return [...spread(nodes), spoken.finished ? "" : " …"];
	}
	function show({ free, spoken, told }) {
		const untold = isUntold(told);
		const { start, before, after } = difference(saidBy(free), saidBy(spoken));
		renew(cells.free, ...marked(free, start, before.length));
		renew(cells.told, ...untold ? ["–"] : marked(spoken, start, after.length));
		const key = before.length ? after.length ? "changed" : "gone" : after.length ? "added" : "same";
		const values = { before: before.map(word).join(" "), after: after.map(word).join(" ") };
		verdict.classList.toggle("s2s-matters", key !== "same");
		verdict.textContent = say(untold ? "nothing_told" : key, values);
		return verdict.textContent;
	}
	return { node, compare, show };
}

// seq2seq_teach/widgets/shared/digits.js
var plain = (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 65248));
var SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
var HYPHENS = "\\-\\u2010-\\u2015\\u2212";
var READ = new RegExp(`[0-9]|[${SPACE}()\\[\\]/+]|,(?=[${SPACE}]|$)|[${HYPHENS}]`, "y");
function readDigits(text) {
	const typed = plain(text);
	const digits = (typed.match(/[0-9]/g) ?? []).join(" ");
	const such = digits.slice(0, 47) || "3 1 4 1 5";
	READ.lastIndex = 0;
	for (let at = 0; at < typed.length; at = READ.lastIndex) {
		const minus = new RegExp(`[${HYPHENS}]`).test(typed[at]) && !/[0-9]/.test(typed.slice(0, at));
		if (minus || !READ.test(typed)) {
			const sign = quote(String.fromCodePoint(
				typed.codePointAt(at)
			));
			throw new Refusal("not_a_digit", { given: quote(text), sign, such });
		}
	}
	if (!digits) throw new Refusal("no_digits", { such });
	return digits;
}
function digitsIn(text) {
	try {
		return readDigits(text);
	} catch {
		return "";
	}
}

// seq2seq_teach/widgets/attention_lab/sentence.js
function sentencePart(lab, { source }, take) {
	const { model, say } = lab;
	const digits = source.words.slice(SPECIAL).join("") === "0123456789";
	const field = textField(
		lab,
		(typed) => {
			const text = digits ? readDigits(typed) : typed;
			readSentence(text, source);
			if (text !== model.get("sentence")) take(text);
		},
		say("widget kept")
	);
	const words = wordList(say("widget words"), lab, field, source);
	const nodes = [...labelled("sentence", say("widget sentence"), field), words];
	return { field, nodes, show: () => field.show(model.get("sentence"), digits ? digitsIn : void 0) };
}

// seq2seq_teach/widgets/shared/controls.js
function dial(name, range, act) {
	const oninput = () => act(Number(input.value));
	const input = element("input", { type: "range", "aria-label": name, ...range, oninput });
	const text = element("span", UNTOLD);
	const show = (value, said) => {
		input.value = String(value);
		put(input, { "aria-valuetext": said });
		text.textContent = said;
	};
	return { node: element("label", { class: "s2s-dial" }, name, input, text), show };
}
function shareTable(caption, rows) {
	const lines = rows.map(([name, share, text = format(share, 3)]) => {
		const bar = element("i", { class: "s2s-share" });
		bar.style.width = `${100 * share}%`;
		const value = element("td", { "data-value": share }, text);
		const drawn = element("td", UNTOLD, bar);
		return element("tr", {}, element("th", { scope: "row" }, name), value, drawn);
	});
	const head = caption ? [element("caption", {}, caption)] : [];
	return element("table", { class: "s2s-shares" }, ...head, element("tbody", {}, ...lines));
}

// seq2seq_teach/widgets/attention_lab/step.js
var MOST_BARS = 4;
var TOLD_OF = 0.05;
function stepPart({ say, set, gloss, announce }, net) {
	let now;
	const word = (id) => visible(net.target.words[id]);
	const read2 = (s) => gloss.told(net.source.words[now.heard.ids[s]]);
	const attention = () => (
		now.spoken.steps[now.step - 1].attention
	);
	const look = (shares) => set({ looks: { ...now.told.looks, [now.step]: shares }, selection: [now.step, now.word] });
	const title = element("p", { class: "s2s-title" });
	const lines = element("tbody");
	const heads = ["word", "score", "share"].map((name) => element("th", { scope: "col" }, say(name)));
	const head = element("thead", {}, element("tr", {}, ...heads, element("td")));
	const table = element("table", { class: "s2s-shares" }, element("caption", {}, say("force")), head, lines);
	const box = element("div", { class: "s2s-wide s2s-read", tabindex: -1 }, table);
	const buttons = () => [...lines.querySelectorAll("button")];
	const refresh = roving(lines, () => buttons().map((button) => [button]));
	const share = dial(
		say("share_of"),
		{ min: 0, max: 1, step: 0.05 },
		(value) => look(moved(attention().weights, now.word, value, now.told.hidden))
	);
	const slider = (
		share.node.querySelector("input")
	);
	const choices = buttonRow([
		[say("alike"), () => look(alike(now.told.hidden, now.heard.ids.length))],
		[say("free_step"), freeStep]
	]);
	const freely = element("p");
	const mix = element("div", { class: "s2s-state" });
	const mixed = element("p");
	const said = element("div", { class: "s2s-beliefs" });
	const node = region(say("one_step"), "s2s-side s2s-step", title, box, share.node, choices, freely, mix, mixed, said);
	function freeStep() {
		const others = Object.entries(now.told.looks).filter(([step]) => Number(step) !== now.step);
		set({ looks: Object.fromEntries(others) });
	}
	function line(score, s) {
		const [weight, hidden] = [attention().weights[s], now.told.hidden.includes(s + 1)];
		const chosen = s + 1 === now.word;
		const onclick = () => set({
			looks: { ...now.told.looks, [now.step]: only(s + 1, now.heard.ids.length) },
			selection: [now.step, s + 1]
		});
		const onfocus = () => {
			const [score2, share2] = [attention().scores, attention().weights].map((of) => format(of[s], 2));
			announce(`${read2(s)}: ${say("score")} ${score2}, ${say("share")} ${share2}`);
		};
		const pressed2 = { "aria-pressed": String(weight === 1), disabled: hidden };
		const button = element(
			"button",
			{ tabindex: -1, onclick, onfocus, ...pressed2 },
			...gloss.nodes(net.source.words[now.heard.ids[s]])
		);
		const bar = element("i", { class: "s2s-share" });
		bar.style.width = `${100 * weight}%`;
		return element(
			"tr",
			{ class: chosen ? "s2s-now" : "" },
			element("th", { scope: "row" }, button),
			element("td", { "data-score": score }, hidden ? "−∞" : format(score, 2)),
			element("td", { "data-value": weight }, format(weight, 2)),
			element("td", UNTOLD, bar)
		);
	}
	function unforced() {
		const { heard, spoken, step, told } = now;
		const before = step > 1 ? spoken.steps[step - 2] : heard.context;
		const mask = maskOf(told.hidden, heard.ids.length);
		const own = decodeStep(spoken.steps[step - 1].token, before, net.decoder, heard.memory, mask);
		const shares = (
			own.attention?.weights
		);
		const most = argmax(shares);
		return say("told_step", { word: read2(most), share: format(shares[most], 2), said: word(argmax(own.logits)) });
	}
	function show(shown) {
		now = shown;
		const { token, probabilities } = now.spoken.steps[now.step - 1];
		const { scores, weights, mix: mixture } = attention();
		title.textContent = say("step", { step: now.step, fed: word(token) });
		const held = buttons().indexOf(focused(lines));
		renew(lines, ...scores.map(line));
		refresh();
		requestAnimationFrame(() => reveal(box, lines.rows[now.word - 1]));
		if (held >= 0) buttons()[Math.min(held, buttons().length - 1)].focus();
		slider.disabled = now.told.hidden.includes(now.word);
		share.show(weights[now.word - 1], `${read2(now.word - 1)}: ${format(weights[now.word - 1], 2)}`);
		const forced2 = String(now.step) in now.told.looks;
		freely.textContent = forced2 ? unforced() : "";
		renew(mix, element("div", {}, element("span", {}, say("mix")), strip(mixture)));
		const terms = [...weights.keys()].filter((s) => weights[s] >= TOLD_OF).sort((a, b) => weights[b] - weights[a]);
		const written = terms.map((s) => `${format(weights[s], 2)} × ${visible(net.source.words[now.heard.ids[s]])}`);
		mixed.textContent = say("mixed", {
			terms: [...written, ...terms.length < weights.length ? ["…"] : []].join(" + ")
		});
		const chosen = saidBy(now.spoken)[now.step - 1];
		const best = [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a]).slice(0, MOST_BARS);
		const bars = best.map((id) => [
			`${word(id)}${id === chosen ? " ←" : ""}`,
			probabilities[id],
			format(probabilities[id], 2)
		]);
		renew(said, shareTable(say("then"), bars));
	}
	return { node, show };
}

// seq2seq_teach/widgets/attention_lab/table.js
function tablePart({ model, say, set, gloss, announce }, net) {
	let now;
	let rows = [];
	let heads = [];
	let mattering = { found: /* @__PURE__ */ new Set(), for: "" };
	let built = mattering;
	let chosen;
	const table = element("table", { role: "grid", "aria-label": say("table") });
	const box = element("div", { class: "s2s-wide s2s-alignment", tabindex: -1 }, table);
	const refresh = roving(table, () => rows, announce);
	const fillLines = inSightFirst(box);
	const tried = element("p");
	const buttons = buttonRow([
		[say("try_all"), tryEach],
		[say("let_go"), () => set({ looks: {}, hidden: [] })]
	]);
	const node = region(say("where"), "s2s-side s2s-looks", element("p", {}, say("click")), box, buttons, tried);
	let [read2, said] = [[""], [""]];
	const state = () => JSON.stringify([model.get("sentence"), now.told]);
	function told(step, word) {
		const about = { step, said: said[step - 1], word: read2[word - 1], share: format(sharesAt(step)[word - 1], 2) };
		const marked = mattering.found.has(`${step},${word}`) ? `, ${say("matters")}` : "";
		return say(now.told.hidden.includes(word) ? "cell_hidden" : "cell", about) + marked;
	}
	const sharesAt = (step) => (
		now.spoken.steps[step - 1].attention?.weights
	);
	function tryEach() {
		const { cells: cells2, tried: all } = tryAll(net, now.heard, now.told, now.spoken);
		mattering = { found: new Set(cells2.map(String)), for: state() };
		show(now);
		tried.textContent = say("tried", { all, count: cells2.length });
		announce(tried.textContent);
	}
	function toggle(word) {
		const { looks, hidden } = now.told;
		const shown = hidden.includes(word);
		if (!shown && hidden.length + 1 === now.heard.ids.length) return announce(say("last_seen"));
		const others = Object.entries(looks).filter(([, shares]) => shown || !shares[word - 1]);
		const chosen2 = shown ? hidden.filter((other) => other !== word) : [...hidden, word].sort((a, b) => a - b);
		set({ hidden: chosen2, looks: Object.fromEntries(others) });
	}
	function cells(steps, words) {
		const button = (onclick) => element("button", { tabindex: -1, onclick });
		const places = [...Array(words).keys()].map((s) => s + 1);
		heads = places.map(() => element("th", { scope: "col" }));
		const masks = places.map((word) => button(() => toggle(word)));
		rows = [masks];
		for (let step = 1; step <= steps; step += 1) {
			const name = button(() => set({ selection: [step, now.word] }));
			rows.push([name, ...places.map((word) => cell(() => set({ selection: [step, word] })))]);
		}
		const mask = [element("th", { scope: "row" }, say("mask")), ...masks.map((one) => element("td", {}, one))];
		const head = element("thead", {}, element("tr", {}, element("td"), ...heads), element("tr", {}, ...mask));
		const line = (row) => element("tr", {}, element("th", { scope: "row" }, row[0]), ...row.slice(1));
		table.replaceChildren(head, element("tbody", {}, ...rows.slice(1).map(line)));
		table.style.setProperty("--s2s-ems", String(8 + 4 * words));
	}
	function cell(pick) {
		return element("td", { tabindex: -1, "aria-selected": "false", onclick: pick, onkeydown: pressed(pick) });
	}
	function fillMask(button, word) {
		const hidden = now.told.hidden.includes(word);
		const title = say(hidden ? "show" : "hide", { word: read2[word - 1] });
		put(button, { title, "aria-label": title, "aria-pressed": hidden });
		renew(button, hidden ? "0" : "1");
	}
	function fillName(button, step) {
		const forced2 = String(step) in now.told.looks;
		put(button, { title: say(forced2 ? "row_told" : "row", { step, said: said[step - 1] }) });
		button.classList.toggle("s2s-told", forced2);
		renew(button, element("bdi", {}, said[step - 1]), forced2 ? " ✎" : "");
	}
	function fillShare(node2, step, word) {
		const [share, hidden] = [sharesAt(step)[word - 1], now.told.hidden.includes(word)];
		const title = told(step, word);
		if (node2.title === title && node2.dataset.value === `${share}`) return;
		put(node2, { title, "data-value": share });
		node2.classList.toggle("s2s-gone", hidden);
		const marked = mattering.found.has(`${step},${word}`) ? [element("small", UNTOLD, "≠")] : [];
		renew(node2, hidden ? "–" : format(share, 2), ...marked);
		node2.style.backgroundColor = tint(-share);
	}
	function fill() {
		const [{ ids }, { steps }] = [now.heard, now.spoken];
		read2 = ids.map((id) => gloss.told(net.source.words[id]));
		said = saidBy(now.spoken).map((id) => visible(net.target.words[id]));
		const held = focused(table);
		const y = rows.findIndex((row2) => row2.includes(held));
		const x = rows[y]?.indexOf(held);
		const made = rows.length !== steps.length + 1 || heads.length !== ids.length;
		if (made) cells(steps.length, ids.length);
		const fillLine = ({ sectionRowIndex: n }) => {
			const [name, ...shares] = rows[n + 1];
			fillName(name, n + 1);
			shares.forEach((node2, s) => fillShare(node2, n + 1, s + 1));
		};
		fillLines([...table.tBodies[0].rows], fillLine, made);
		heads.forEach((head, s) => renew(head, ...gloss.nodes(net.source.words[ids[s]])));
		rows[0].forEach((button, s) => fillMask(button, s + 1));
		refresh();
		if (y < 0) return;
		const row = rows[Math.min(y, rows.length - 1)];
		row[Math.min(x, row.length - 1)].focus();
	}
	function show(shown) {
		const same = now?.spoken === shown.spoken && built === mattering;
		now = shown;
		if (state() !== mattering.for) {
			mattering = { found: /* @__PURE__ */ new Set(), for: state() };
			tried.textContent = "";
		}
		if (!same) fill();
		built = mattering;
		chosen?.setAttribute("aria-selected", "false");
		chosen = rows[now.step][now.word];
		chosen.setAttribute("aria-selected", "true");
		requestAnimationFrame(() => {
			const [top, left] = [table.tHead?.offsetHeight, rows[now.step][0].parentElement?.offsetWidth];
			if (chosen) reveal(box, chosen, { top, left });
		});
	}
	return { node, show, told };
}

// seq2seq_teach/widgets/attention_lab/main.js
function render({ model, el }) {
	const lab = hold(model);
	const { set, announce, listen } = lab;
	const [net, one] = readModels(model.get("models"), model.get("weights"));
	const freely = { looks: {}, hidden: [] };
	const sentence = sentencePart(lab, net, (text) => set({ ...freely, selection: [], sentence: text }));
	const [said, table] = [saidPart(lab, net, Boolean(one)), tablePart(lab, net)];
	const [step, arrows] = [stepPart(lab, net), arrowsPart(lab, net)];
	const stage = element("div", { class: "s2s-stage" }, table.node, step.node, arrows.node);
	const root = frame("attention", model.get("language"), ...sentence.nodes, said.node, stage, lab.live);
	let now;
	let pending = 0;
	function hear(patience = 0) {
		sentence.show();
		const heard = read(net, model.get("sentence"));
		const free = speak(net, heard);
		const compare = () => said.compare(speak(one, read(one, model.get("sentence"))));
		clearTimeout(pending);
		if (one && patience) pending = window.setTimeout(compare, patience);
		else if (one) compare();
		now = { heard, free, spoken: free, told: freely, step: 1, word: 1 };
		return say();
	}
	function say() {
		const told = { looks: model.get("looks"), hidden: model.get("hidden") };
		now = { ...now, told, spoken: isUntold(told) ? now.free : speak(net, now.heard, told) };
		select();
		return said.show(now);
	}
	function select() {
		const [step_, word] = model.get("selection").length ? model.get("selection") : strongest(now.free);
		now.step = Math.min(step_, saidBy(now.spoken).length);
		now.word = Math.min(word, now.heard.ids.length);
		table.show(now);
		step.show(now);
		arrows.show(now);
		return table.told(now.step, now.word);
	}
	el.append(root);
	hear();
	listen(["sentence"], () => announce(hear(LATER)));
	listen(["looks", "hidden"], () => announce(say()));
	listen(["selection"], () => announce(select()));
	onEscape(root, [sentence.field], () => set(freely));
	return () => {
		lab.release();
		clearTimeout(pending);
		sentence.field.close();
	};
}
var main_default = renewable(render, ({ model: [about, bytes], samples: [[first]] }, known) => {
	if (!modelOf(about, new Float32Array(bytes)).decoder.combine) return null;
	return { ...known ? {} : { sentence: first }, selection: [], looks: {}, hidden: [] };
});
export {
	main_default as default
};
