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
var shift = (ids) => [
	[SOS, ...ids],
	[...ids, EOS]
];

// seq2seq_teach/widgets/shared/kit.js
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
var uniqueName = () => `s2s-${Math.random().toString(36).slice(2)}`;
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

// seq2seq_teach/widgets/shared/controls.js
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
function cardRow(name, lines, pick, announce) {
	let pressed = 0;
	const node = element("div", { class: "s2s-digits", role: "group", "aria-label": name });
	const cards = () => [...node.querySelectorAll("button")];
	const refresh = roving(node, () => [cards()], announce);
	const draw = (made) => {
		const card = ([title, ...lines2], n) => {
			const told = { title, "aria-pressed": String(n + 1 === pressed) };
			return element("button", { tabindex: -1, onclick: () => pick(n + 1), ...told }, ...lines2);
		};
		const key = lines.map((line) => element("span", {}, line));
		renew(node, element("div", { class: "s2s-key", ...UNTOLD }, ...key), ...made.map(card));
		refresh();
	};
	const press = (chosen) => {
		pressed = chosen;
		for (const [n, card] of cards().entries()) put(card, { "aria-pressed": n + 1 === chosen });
	};
	return { node, draw, press };
}
var [LEFT, BOTTOM, TOP] = [44, 44, 24];
function axes([width, height], right, ends, marks, names, description) {
	const [svg2, draw] = picture(width, height, description);
	const box = { left: LEFT, top: TOP, right: width - right, bottom: height - BOTTOM };
	const x = (value) => box.left + (box.right - box.left) * value / ends[0];
	const y = (value) => box.bottom - (box.bottom - box.top) * Math.min(value, ends[1]) / ends[1];
	const line = (points) => points.map(([a, b], n) => `${n ? "L" : "M"}${x(a)} ${y(b)}`).join("");
	draw("path", { class: "s2s-axis", d: `M${box.left} ${box.top}V${box.bottom}H${box.right}` });
	for (const at of marks[0]) draw("text", { x: x(at), y: box.bottom + 18, "text-anchor": "middle" }, at);
	for (const at of marks[1]) draw("text", { x: box.left - 6, y: y(at) + 5, "text-anchor": "end" }, at);
	draw("text", { x: box.right, y: height - 6, "text-anchor": "end" }, names[0]);
	draw("text", { x: 2, y: box.top - 8 }, names[1]);
	return { svg: svg2, draw, x, y, line, box };
}
var multiples = (step, end) => Array.from({ length: Math.ceil(end / step) - 1 }, (_, n) => step * (n + 1));

// seq2seq_teach/widgets/explorer/reading.js
var MOST_DIGITS = 24;
var BITS = Math.log2(10);
function readBack(model, ids) {
	const steps = encode(ids, model.encoder);
	const memory = memoryOf(model, steps);
	const [fed, wanted] = shift(ids);
	let state = contextOf(steps);
	const forced2 = fed.map((token) => state = decodeStep(token, state, model.decoder, memory));
	const lost = ids.map((_, n) => -Math.log2(Math.max(forced2[n].probabilities[wanted[n]], 1e-300)));
	const alone = greedy(contextOf(steps), model.decoder, memory, ids.length);
	const said = ids.map((_, n) => alone.ids[n] ?? null);
	return { lost, said, probabilities: forced2.slice(0, ids.length).map((s) => s.probabilities) };
}
var random = (count) => Array.from({ length: count }, () => Math.floor(10 * Math.random())).join(" ");

// seq2seq_teach/widgets/explorer/chart.js
var [WIDTH, HEIGHT, RIGHT] = [552, 330, 128];
var DASHES = ["", "7 4", "2 4", "10 3 2 3"];
var ALL = MOST_DIGITS * BITS;
function apart2(heights, gap) {
	const order = [...heights.keys()].sort((a, b) => heights[a] - heights[b]);
	const moved = [...heights];
	order.forEach((n, place) => {
		if (place) moved[n] = Math.max(moved[n], moved[order[place - 1]] + gap);
	});
	return moved;
}
function drawCurves({ draw, x, y, line }, curves, chosen, sent) {
	const ends = curves.map(([, points]) => points.at(-1));
	const [first, ...heights] = apart2(
		[ALL, ...ends.map(([, bits]) => bits)].map((bits) => y(bits)),
		16
	);
	draw("text", { x: x(MOST_DIGITS) + 6, y: first + 5 }, sent);
	for (const [n, [name, points]] of curves.entries()) {
		const look = name === chosen ? "s2s-now" : "";
		const curve = { class: `s2s-curve ${look}`.trim(), "stroke-dasharray": DASHES[n % 4], d: line(points) };
		draw("path", curve);
		draw("text", { x: x(ends[n][0]) + 6, y: heights[n] + 5, class: look }, name);
	}
}
function chart({ say, curves, chosen, trained, count, recovered }) {
	const label = { n: count, sent: format(count * BITS, 1), back: format(recovered, 1) };
	const marks = [multiples(4, MOST_DIGITS + 1), multiples(20, ALL)];
	const ends = [MOST_DIGITS, ALL];
	const drawn = axes([WIDTH, HEIGHT], RIGHT, ends, marks, [say("x"), say("bits")], say("chart", label));
	const { svg: svg2, draw, x, y, line, box } = drawn;
	const left = x(trained + 0.5);
	const unseen = { x: left, y: box.top, width: box.right - left, height: box.bottom - box.top };
	draw("rect", { class: "s2s-shade", ...unseen });
	draw("path", { class: "s2s-sent", d: line([[0, 0], ends]) });
	drawCurves(drawn, curves, chosen, say("line"));
	const top = y(Math.max(recovered, 0));
	draw("path", { class: "s2s-gap", d: `M${x(count)} ${y(count * BITS)}V${top}` });
	draw("circle", { class: "s2s-you", cx: x(count), cy: top, r: 6 });
	return svg2;
}

// seq2seq_teach/widgets/explorer/digits.js
function digitByDigit({ model, say, announce, set }) {
	const row = cardRow(say("told"), [say("lost"), say("sent")], (position) => set({ position }), announce);
	const alone = element("div", { class: "s2s-digits s2s-alone", role: "img" });
	const panel = element("div", { class: "s2s-beliefs" });
	let net, ids, back;
	const word = (id) => id === null ? "–" : net.target.words[id];
	function card(id, n) {
		const lost = back.lost[n];
		const about = { n: n + 1, count: ids.length, sent: word(id), lost: format(lost, 2) };
		const bar = element("i");
		bar.style.height = `${65 * lost / Math.max(BITS, ...back.lost)}%`;
		return [
			say("digit", about),
			element("span", { class: "s2s-bar-of" }, element("small", {}, format(lost, 1)), bar),
			element("span", {}, word(id))
		];
	}
	function pair(id, n) {
		const said = back.said[n];
		const look = { class: said === id ? "s2s-same" : "s2s-other" };
		return element("span", {}, element("span", {}, word(id)), element("span", look, word(said)));
	}
	function show(...shown) {
		[net, ids, back] = shown;
		row.draw(ids.map(card));
		const key = [say("sent"), say("back")].map((line) => element("span", {}, line));
		renew(alone, element("span", { class: "s2s-key" }, ...key), ...ids.map(pair));
		const [sent, said] = [ids, back.said].map((row2) => row2.map(word).join(" "));
		alone.setAttribute("aria-label", say("came_back", { sent, said }));
		showPosition();
	}
	function showPosition() {
		const place = model.get("position");
		const chosen = place >= 1 && place <= ids.length ? place : 0;
		row.press(chosen);
		if (!chosen) return renew(panel, element("p", {}, say("hint")));
		const [shares, right] = [back.probabilities[chosen - 1], ids[chosen - 1]];
		const rows = [...net.target.ids].map(([digit, id]) => [id === right ? `${digit} ←` : digit, shares[id]]);
		renew(panel, shareTable(say("beliefs", { n: chosen }), rows));
	}
	const named = (name, node2) => element("div", {}, element("p", { class: "s2s-title" }, say(name)), node2);
	const node = element("div", { class: "s2s-experiments" }, named("told", row.node), named("alone", alone));
	return { node, panel, show, showPosition };
}

// seq2seq_teach/widgets/explorer/main.js
function render({ model, el }) {
	const held = hold(model);
	const { say, announce, set, listen } = held;
	const models = readModels(model.get("models"), model.get("weights"));
	const [names, labels, curves] = ["names", "labels", "curves"].map((name) => model.get(name));
	const drawn = names.flatMap((name, n) => curves[name]?.length ? [[labels[n], curves[name]]] : []);
	let net = models[0];
	let count = 0;
	const field = textField(held, take, "", { inputmode: "numeric" });
	const throwDice = (many) => set({ digits: random(many), position: 0 });
	const range = { type: "range", min: 1, max: MOST_DIGITS, "aria-label": say("length") };
	const length = element("input", { ...range, oninput: () => throwDice(Number(length.value)) });
	const anew = element("button", { onclick: () => throwDice(count) }, say("anew"));
	const readers = names.map((name, n) => [name, labels[n]]);
	const reader = choice(say("model"), readers, (network) => set({ network }));
	const verdict = element("p", { class: "s2s-verdict" });
	const picture2 = element("div", { class: "s2s-chart" });
	const digits = digitByDigit(held);
	const root = frame(
		"explorer",
		model.get("language"),
		element("div", { class: "s2s-bar s2s-reader" }, reader.node),
		...labelled("typed", say("yours"), field),
		element("div", { class: "s2s-player" }, say("length"), length, anew),
		verdict,
		element("div", { class: "s2s-stage" }, picture2, element("div", { class: "s2s-side" }, digits.node, digits.panel)),
		held.live
	);
	function take(text) {
		const found = readSentence(readDigits(text), net.source, MOST_DIGITS);
		set({ digits: found.map((id) => net.source.words[id]).join(" "), position: 0 });
	}
	function show() {
		const [chosen, trained] = [model.get("network"), model.get("trained")];
		const which = Math.max(0, names.indexOf(chosen));
		net = models[which];
		reader.show(chosen);
		field.show(model.get("digits"), digitsIn);
		const ids = readSentence(model.get("digits"), net.source, MOST_DIGITS);
		const back = readBack(net, ids);
		count = ids.length;
		length.value = String(count);
		const recovered = back.lost.reduce((bits, lost) => bits - lost, count * BITS);
		const right = back.said.filter((id, n) => id === ids[n]).length;
		const figures = { count, sent: format(count * BITS, 1), back: format(recovered, 1), right };
		length.setAttribute("aria-valuetext", say("verdict", figures));
		verdict.textContent = say("verdict", figures);
		picture2.replaceChildren(chart({ say, curves: drawn, chosen: labels[which], trained, count, recovered }));
		digits.show(net, ids, back);
	}
	onEscape(root, [field], () => set({ position: 0 }));
	show();
	listen(["digits", "network"], () => (show(), announce(verdict.textContent)));
	listen(["position"], digits.showPosition);
	el.append(root);
	return () => (held.release(), field.close());
}
var main_default = renewable(render, ({ task, curve }, _, model) => {
	const network = model.get("texts").trained;
	const named = { names: [network], labels: [network], network, curves: { [network]: curve } };
	return task === "copy" ? { ...named, position: 0 } : null;
});
export {
	main_default as default
};
