// seq2seq_teach/widgets/shared/engine.js
var PAD = 0;
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
function blend(first, second, share, cell) {
	return stateOf(cell, (row) => first[row].map((value, u) => (1 - share) * value + share * second[row][u]));
}
function clamp(context, held, cell) {
	const clamped = stateOf(cell, (row) => context[row].slice());
	for (const [row, unit, value] of held) clamped[row][unit - 1] = value;
	return clamped;
}
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
	const heard2 = context ? { context } : {};
	return { token, x, ...step, ...heard2, attention, logits, probabilities: softmax(logits) };
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
var LATER = 50;
var title = (text) => element("p", { class: "s2s-title" }, text);
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
	const heard2 = {};
	return {
		get: (name) => name in values ? values[name] : model.get(name),
		set(name, value) {
			const same2 = JSON.stringify(this.get(name)) === JSON.stringify(value);
			values[name] = value;
			for (const act of !same2 && heard2[`change:${name}`] || []) act();
		},
		on: (event, act) => (heard2[event] ??= []).push(act),
		off: (event, act) => heard2[event] = (heard2[event] ?? []).filter((other) => other !== act),
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
function beyond(say, name, values = []) {
	const far = Array.from(values, Math.abs).filter((size) => size > 1);
	const said = { name, count: far.length, size: values.length, most: format(Math.max(...far)) };
	return far.length ? lowered(say("widget beyond", said)) : [];
}
var stateRows = (say, rows, state) => rows.map(
	(row) => element(
		"div",
		{},
		element("span", {}, say(`field ${row}`)),
		strip(state[row]),
		element("p", {}, ...beyond(say, row, state[row]))
	)
);

// seq2seq_teach/widgets/context_lab/contexts.js
var POWERS = 100;
var dot2 = (a, b) => a.reduce((sum, value, n) => sum + value * b[n], 0);
var MOST_HEARD = 12;
var heard = (model, context, steps) => greedy(context, model.decoder, memoryOf(model, steps), MOST_HEARD);
var saidFrom = (model, context, steps) => wordsOf(heard(model, context, steps), model.target);
function handedOver({ cell }, read, share, held) {
	const [mine, yours] = read.map(contextOf);
	const mixed = blend(mine, yours, share, cell);
	return { mixed, clamped: clamp(mixed, held, cell), back: blend(yours, mine, share, cell) };
}
function padded({ encoder }, ids, pads) {
	const all = [...ids, ...Array(pads).fill(PAD)];
	const mask = all.map((_, n) => n < ids.length);
	const masked = encode(all, encoder, mask);
	return { bare: encode(all, encoder), masked: [...masked.slice(0, ids.length), contextOf(masked)] };
}
var partsOf = (cell) => [...CELLS[cell].states].reverse();
var vectorOf = (context, cell) => partsOf(cell).flatMap((part) => [...context[part]]);
function principal(points) {
	const centre = points[0].map((_, n) => points.reduce((sum, point) => sum + point[n], 0) / points.length);
	const rows = points.map((point) => point.map((value, n) => value - centre[n]));
	const along = (axis) => rows.map((row) => dot2(row, axis));
	const spread2 = rows.reduce((sum, row) => sum + dot2(row, row), 0) || 1;
	const axes = [];
	for (let turn = 0; turn < 2 * POWERS; turn++) {
		if (turn % POWERS === 0) axes.push(centre.map((_, n) => 1 / (n + 1)));
		const [other, axis] = [axes.length > 1 ? axes[0] : null, axes[axes.length - 1]];
		const places = along(axis);
		let next = centre.map((_, n) => rows.reduce((sum, row, at) => sum + places[at] * row[n], 0));
		if (other) next = next.map((value, n) => value - dot2(next, other) * other[n]);
		axes[axes.length - 1] = next.map((value) => value / (Math.hypot(...next) || 1));
	}
	const placed = axes.map(along);
	return {
		axes,
		centre,
		points: points.map((_, at) => placed.map((places) => places[at])),
		variance: placed.map((places) => dot2(places, places) / spread2)
	};
}
function distance(one, other, cell) {
	const [a, b] = [vectorOf(one, cell), vectorOf(other, cell)];
	return Math.hypot(...a.map((value, n) => value - b[n]));
}

// seq2seq_teach/widgets/context_lab/clamp.js
var ACROSS = 8;
var nameOf = ([part, unit]) => `${part}[${unit}]`;
var numberAt = (context, [part, unit]) => context[part][unit - 1];
var same = (one, other) => one[0] === other[0] && one[1] === other[1];
function clampPart({ model, say, set, announce, listen }, net, speak) {
	let context, before, after;
	const [held, unit] = [() => model.get("held"), () => model.get("unit")];
	const others = () => held().filter((place) => !same(place, unit()));
	const told = (place) => {
		const values = { name: nameOf(place), value: format(numberAt(context, place)) };
		return say(held().some((other) => same(other, place)) ? "held" : "number", values);
	};
	const arrive = (place) => announce(told(place));
	const grid = numberGrid(say("numbers"), net, arrive, (place) => set({ unit: place }));
	const which = title("");
	const value = dial(say("value"), { min: -2, max: 2, step: 0.1 }, holdAt);
	const buttons = buttonRow([
		[say("zero"), () => holdAt(0)],
		[say("let_go"), () => set({ held: others() })],
		[say("let_all_go"), () => set({ held: [] })],
		[say("try_each"), tryEach]
	]);
	const [spoken, tried] = [element("div"), element("p", { class: "s2s-legend" })];
	const how = element("p", { class: "s2s-how" }, say("hint"));
	const parts = [title(say("numbers")), how, grid.node, which, value.node, buttons, spoken, tried];
	function holdAt(to) {
		if (unit().length) set({ held: [...others(), [...unit(), to]] });
		else announce(which.textContent);
	}
	function tryEach() {
		const count = grid.mark(([part, unit2]) => speak(clamp(context, [[part, unit2, 0]], net.cell)) !== after);
		tried.textContent = say("tried", { count, all: grid.count });
		announce(tried.textContent);
	}
	function draw() {
		grid.show(context, held(), unit());
		const number = unit().length ? numberAt(context, unit()) : 0;
		which.textContent = unit().length ? told(unit()) : say("none");
		value.show(number, unit().length ? `${nameOf(unit())} ${format(number)}` : "–");
		spoken.replaceChildren(
			element("p", { class: "s2s-said" }, say("before"), " ", element("bdi", {}, before)),
			element("p", { class: "s2s-said" }, say("after"), " ", ...compared(before, after))
		);
		tried.textContent = "";
		return `${which.textContent}. ${spoken.lastChild?.textContent}`;
	}
	const show = (...shown) => ([context, before, after] = shown, draw());
	listen(["unit"], () => announce(draw()));
	return { node: element("div", { class: "s2s-clamp" }, ...parts), show };
}
function compared(before, after) {
	const old = before.split(" ");
	const look = (word, n) => ({ class: word === old[n] ? "s2s-same" : "s2s-other" });
	return after.split(" ").flatMap((word, n) => [element("bdi", look(word, n), word), " "]);
}
function numberGrid(name, { cell, encoder }, arrive, look) {
	const table = element("table", { role: "grid", "aria-label": name });
	const node = element("div", { class: "s2s-scroll", tabindex: -1 }, table);
	const numberOf = (place) => {
		const onfocus = () => {
			reveal(node, number, { left: table.rows[0].cells[0].offsetWidth });
			arrive(place);
		};
		const onclick = () => look(place);
		const number = element("td", { tabindex: -1, onclick, onfocus, onkeydown: pressed(onclick) });
		return Object.assign(number, { place });
	};
	const units = Array.from({ length: encoder.recurrent.rows }, (_, n) => n + 1);
	const starts = units.filter((unit) => unit % ACROSS === 1);
	const lines = partsOf(cell).flatMap(
		(part) => starts.map((first) => units.slice(first - 1, first - 1 + ACROSS).map((unit) => numberOf([part, unit])))
	);
	const rows = lines.map((line) => {
		const [part, first] = line[0].place;
		const head = element("th", { scope: "row" }, `${part}[${first}–${first + line.length - 1}]`);
		return element("tr", {}, head, ...line);
	});
	const columns = [0, ...lines[0]].map(() => element("col"));
	table.append(element("colgroup", {}, ...columns), element("tbody", {}, ...rows));
	roving(table, () => lines)();
	const numbers = lines.flat();
	function show(context, held, unit) {
		for (const number of numbers) {
			const [value, isHeld] = [numberAt(context, number.place), held.some((place) => same(place, number.place))];
			number.textContent = isHeld ? `[${format(value)}]` : format(value);
			number.style.backgroundColor = tint(value);
			number.classList.toggle("s2s-source", isHeld);
			number.classList.remove("s2s-telling");
			number.setAttribute("aria-selected", String(same(unit, number.place)));
		}
	}
	const mark = (tells) => numbers.filter(({ classList, place }) => classList.toggle("s2s-telling", tells(place))).length;
	return { node, show, mark, count: numbers.length };
}

// seq2seq_teach/widgets/context_lab/sentences.js
var SENTENCES = Object.entries({ first: "A", second: "B" });
function sentenceParts(lab, net) {
	const { model, say, set } = lab;
	const fields = SENTENCES.map(([name]) => {
		const take = (text) => (readSentence(text, net.source), set({ [name]: text }));
		return textField(lab, take, say("widget kept"));
	});
	const typing = { ...fields[0] };
	for (const field of fields) field.input.addEventListener("focus", () => Object.assign(typing, field));
	const known = wordList(say("widget words"), lab, typing, net.source);
	const named = ([name, letter], n) => labelled(name, `${say("widget sentence")} ${letter}`, fields[n]);
	function read() {
		return SENTENCES.map(([name], n) => {
			fields[n].show(model.get(name));
			const ids = readSentence(model.get(name), net.source);
			const steps = encode(ids, net.encoder);
			return { ids, steps, said: saidFrom(net, contextOf(steps), steps) };
		});
	}
	return { fields, nodes: [...SENTENCES.flatMap(named), known], read };
}

// seq2seq_teach/widgets/context_lab/map.js
var SHAPES = "●▲■◆▼★";
var MARKS = "AB✕P";
var BANDS = 8;
function mapPart({ model, say, gloss, set, announce, listen }, cell, below) {
	const [sentences, groups, points] = ["sentences", "groups", "points"].map((name) => model.get(name));
	const kinds = [...new Set(groups)];
	const shapeOf = (group) => SHAPES[kinds.indexOf(group) % SHAPES.length];
	const colourOf = (group) => `s2s-group-${kinds.indexOf(group) % SHAPES.length}`;
	const choose = (sentence) => set({ [model.get("choosing")]: sentence });
	const placed = placing(points);
	const places = points.map(placed);
	const under = element("p", { class: "s2s-under", ...UNTOLD }, say("point"));
	const spots = sentences.map((sentence, n) => {
		const name = `${shapeOf(groups[n])} ${gloss.told(sentence)}`;
		const onmouseenter = () => under.textContent = name;
		const onfocus = () => announce(onmouseenter());
		const onclick = () => choose(sentence);
		const look = { tabindex: -1, "aria-label": name, class: colourOf(groups[n]) };
		return standAt(places[n], element("button", { ...look, onclick, onfocus, onmouseenter }, shapeOf(groups[n])));
	});
	const marks = [...MARKS].map((letter) => element("b", UNTOLD, letter));
	const ways = element("div", UNTOLD);
	const map = element("div", { class: "s2s-map", role: "group", "aria-label": say("map") }, ways, ...spots, ...marks);
	const bands = inBands(places).map((band) => band.map((n) => spots[n]));
	roving(map, () => bands)();
	const chooses = choice(say("chooses"), SENTENCES, (choosing) => set({ choosing }));
	const bar = element("div", { class: "s2s-bar" }, chooses.node);
	const [x, y] = model.get("variance").map((share) => Math.round(100 * share));
	const shapes = kinds.flatMap((group) => [
		element(
			"span",
			{ class: "s2s-kind" },
			element("i", { class: colourOf(group) }, shapeOf(group)),
			" ",
			...gloss.nodes(group)
		),
		" "
	]);
	const legend = element("p", { class: "s2s-legend" }, ...shapes, say("axes", { x, y }));
	const listed = sentences.map(
		(sentence) => (
			[spread(gloss.nodes(sentence)), () => choose(sentence)]
		)
	);
	const all = element(
		"details",
		{ class: "s2s-all" },
		element("summary", {}, say("all", { count: sentences.length })),
		buttonRow(listed)
	);
	const marked = {};
	function show(contexts) {
		for (const [letter, context] of Object.entries(contexts)) {
			marked[letter] = placed(projected(vectorOf(context, cell), model.get("axes"), model.get("centre")));
			standAt(marked[letter], marks[MARKS.indexOf(letter)]);
		}
		marks[MARKS.indexOf("P")].hidden = !model.get("pads");
		ways.replaceChildren(drawn(marked));
		const chosen = SENTENCES.map(([name]) => model.get(name));
		for (const [n, spot] of spots.entries()) spot.setAttribute("aria-pressed", String(chosen.includes(sentences[n])));
	}
	const parts = [bar, map, below, under, legend, all];
	const showChoice = () => chooses.show(model.get("choosing"));
	showChoice();
	listen(["choosing"], showChoice);
	return { node: region(say("map"), "s2s-side s2s-map-part", title(say("map")), ...parts), show };
}
function placing(points) {
	const spans = [0, 1].map((axis) => {
		const along = points.map((point) => point[axis]);
		const [low, high] = [Math.min(...along), Math.max(...along)];
		return [low, high - low || 1];
	});
	return (point) => {
		const [x, y] = point.map((at, axis) => 8 + 84 * (at - spans[axis][0]) / spans[axis][1]);
		return [x, 100 - y].map((at) => Math.max(7, Math.min(93, at)));
	};
}
var projected = (vector, axes, centre) => axes.map((axis) => axis.reduce((sum, share, n) => sum + share * (vector[n] - centre[n]), 0));
function inBands(places) {
	const bands = Array.from({ length: BANDS }, () => (
		[]
	));
	const fromLeft = [...places.keys()].sort((a, b) => places[a][0] - places[b][0]);
	for (const n of fromLeft) bands[Math.min(BANDS - 1, Math.floor(BANDS * places[n][1] / 100))].push(n);
	return bands.filter((band) => band.length);
}
function standAt([x, y], node) {
	Object.assign(node.style, { left: `${x}%`, top: `${y}%` });
	return node;
}
function drawn({ A: [x, y], B: [otherX, otherY], "✕": [nowX, nowY] }) {
	const [svg2, draw] = picture(100, 100);
	svg2.setAttribute("preserveAspectRatio", "none");
	draw("path", { d: `M${x} ${y}L${otherX} ${otherY}`, class: "s2s-sent" });
	draw("path", { d: `M${x} ${y}L${nowX} ${nowY}` });
	return svg2;
}

// seq2seq_teach/widgets/context_lab/padding.js
function paddingPart({ model, say, gloss, set }, net) {
	const pads = dial(say("pads"), { min: 0, max: 12, step: 1 }, (pads2) => set({ pads: pads2 }));
	const sides = element("div", { class: "s2s-stage" });
	const node = region(say("padding"), "s2s-side s2s-padding", title(say("padding")), sides);
	const word = (id) => visible(net.source.words[id]);
	function side(name, { ids, steps }, read, tag) {
		const words = saidFrom(net, contextOf(read), read);
		const behind2 = Array.from({ length: model.get("pads") }, () => element(tag, {}, word(PAD)));
		const moved = format(distance(contextOf(read), contextOf(steps), net.cell));
		const node2 = element(
			"div",
			{ class: "s2s-side s2s-state" },
			title(name),
			element(
				"p",
				{ class: "s2s-read" },
				...[...ids.flatMap((id) => gloss.nodes(word(id))), ...behind2].flatMap((token) => [token, " "])
			),
			...stateRows(say, partsOf(net.cell), contextOf(read)),
			element("p", {}, say("moved", { distance: moved })),
			element("p", { class: "s2s-said" }, say("says"), " ", element("bdi", {}, words))
		);
		return { node: node2, told: `${name}: ${words}` };
	}
	function show(sentence) {
		const count = model.get("pads");
		pads.show(count, String(count));
		const { bare, masked } = padded(net, sentence.ids, count);
		const both = [side(say("bare"), sentence, bare, "span"), side(say("masked"), sentence, masked, "s")];
		sides.replaceChildren(...both.map(({ node: node2 }) => node2));
		return { strayed: contextOf(bare), told: both.map(({ told }) => told).join(". ") };
	}
	return { node, dial: pads.node, show };
}

// seq2seq_teach/widgets/context_lab/swap.js
function swapPart({ model, say, set }) {
	const walk = dial(say("share"), { min: 0, max: 1, step: 0.05 }, (share) => set({ share }));
	const shares = buttonRow([
		[say("own"), () => set({ share: 0 })],
		[say("half"), () => set({ share: 0.5 })],
		[say("swap"), () => set({ share: 1 })]
	]);
	const said = element("tbody");
	const table = element("div", { class: "s2s-wide" }, element("table", { class: "s2s-ranks" }, said));
	const node = element("div", { class: "s2s-swap" }, title(say("whose")), walk.node, shares, table);
	function show(words) {
		const other = Math.round(100 * model.get("share"));
		const shares2 = { own: 100 - other, other };
		walk.show(model.get("share"), say("blend", shares2));
		const names = [
			say("alone", { sentence: "A" }),
			say("alone", { sentence: "B" }),
			say("given", { ...shares2, mine: "A", yours: "B" }),
			say("given", { ...shares2, mine: "B", yours: "A" })
		];
		const line = (name, n) => element("tr", {}, element("th", { scope: "row" }, name), element("td", {}, element("bdi", {}, words[n])));
		said.replaceChildren(...names.map(line));
		return `${names[2]}: ${words[2]}`;
	}
	return { node, show };
}

// seq2seq_teach/widgets/context_lab/main.js
function render({ model, el }) {
	const lab = hold(model);
	const { say, set, announce, listen } = lab;
	const [net] = readModels(model.get("models"), model.get("weights"));
	const saidByA = (context) => saidFrom(net, context, mine.steps);
	const [sentences, swap] = [sentenceParts(lab, net), swapPart(lab)];
	const [clamp2, padding] = [clampPart(lab, net, saidByA), paddingPart(lab, net)];
	const map = mapPart(lab, net.cell, padding.dial);
	const whose = region(say("whose"), "s2s-side s2s-whose", swap.node, clamp2.node);
	const stage = element("div", { class: "s2s-stage" }, map.node, whose);
	const root = frame("context", model.get("language"), ...sentences.nodes, stage, padding.node, lab.live);
	let [mine, yours] = sentences.read();
	let pending = 0;
	function mix() {
		const [share, held] = [model.get("share"), model.get("held")];
		const { mixed, clamped, back } = handedOver(net, [mine.steps, yours.steps], share, held);
		const told = saidByA(mixed);
		const now = held.length ? saidByA(clamped) : told;
		map.show({ A: contextOf(mine.steps), B: contextOf(yours.steps), "✕": clamped });
		const words = swap.show([mine.said, yours.said, told, saidFrom(net, back, yours.steps)]);
		return { words, numbers: clamp2.show(clamped, told, now) };
	}
	function pad() {
		const { strayed, told } = padding.show(mine);
		map.show({ P: strayed });
		return told;
	}
	mix();
	pad();
	listen(["first", "second"], () => {
		[mine, yours] = sentences.read();
		clearTimeout(pending);
		pending = setTimeout(pad, LATER);
		announce(mix().words);
	});
	listen(["share"], () => announce(mix().words));
	listen(["held"], () => announce(mix().numbers));
	listen(["pads"], () => announce(pad()));
	onEscape(root, sentences.fields, () => set({ held: [] }));
	el.append(root);
	return () => {
		lab.release();
		clearTimeout(pending);
		for (const field of sentences.fields) field.close();
	};
}
var main_default = renewable(render, ({ model: [about, bytes], samples }, known, model) => {
	const [net] = readModels([about], new DataView(bytes));
	const [first, second, ...others] = known ? [] : [...new Set(samples.map(([heard2]) => heard2))];
	const sentences = known ? model.get("sentences") : others;
	const groups = known ? model.get("groups") : others.map((sentence) => tokenize(sentence)[0]);
	const read = (sentence) => contextOf(encode(readSentence(sentence, net.source), net.encoder));
	const map = principal(sentences.map((sentence) => vectorOf(read(sentence), net.cell)));
	const own = known ? {} : { first, second };
	return { sentences, groups, ...map, ...own, share: 0, held: [], unit: [] };
});
export {
	main_default as default
};
