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
var heated = (logits, temperature) => softmax(logits.map((score) => score / temperature));
function drawn(shares, point) {
	let end = 0;
	const token = shares.findIndex((share) => (end += share) > point);
	return token < 0 ? argmax(shares) : token;
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
var saidBy = ({ ids, finished }) => finished ? [...ids, EOS] : ids;
function beamSearch(context, w, memory, width = 4, penalty = 0, longest = LONGEST_OUTPUT) {
	const score = ({ logProbability, steps }) => logProbability / Math.max(steps.length, 1) ** penalty;
	const byScore = (a, b) => score(b) - score(a);
	let kept = [NOTHING_SAID];
	const levels = [];
	while (levels.length < longest && kept.some((spoken) => !spoken.finished)) {
		const grown = kept.filter((spoken) => spoken.finished);
		for (const spoken of kept.filter((spoken2) => !spoken2.finished)) {
			const step = decodeStep(spoken.ids.at(-1) ?? SOS, spoken.steps.at(-1) ?? context, w, memory);
			const likeliest = [...step.logits.keys()].sort((a, b) => step.logits[b] - step.logits[a]);
			grown.push(...likeliest.slice(0, width).map((token) => saying(spoken, step, token)));
		}
		kept = grown.sort(byScore).slice(0, width);
		levels.push(kept);
	}
	const found = [...kept].sort((a, b) => Number(b.finished) - Number(a.finished) || byScore(a, b));
	return { found, levels };
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
function sized(size) {
	if (!size) return "0";
	if (size < 1e-3 || size >= 1e6) return size.toExponential(1).replace("-", "−");
	const digits = Math.max(0, 1 - Math.floor(Math.log10(size)));
	return String(Number(format(size, digits)));
}
var percent = (share) => `${share < 5e-4 ? sized(100 * share) : format(100 * share, 1)}%`;
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
var LATER = 50;
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
	const button = (key, onclick) => element("button", { onclick }, say(key));
	const back = button("widget back", () => move(Math.max(0, step - 1)));
	const next = button("widget next", () => move(Math.min(last, step + 1)));
	const play = button("widget play", () => timer ? stop() : start());
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
		const drawn2 = element("td", UNTOLD, bar);
		return element("tr", {}, element("th", { scope: "row" }, name), value, drawn2);
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

// seq2seq_teach/widgets/decoder_lab/tree.js
var [CELL_WIDTH, CELL_HEIGHT] = [7, 2.6];
function treeOf({ found, levels }, alone) {
	const root = { path: [], next: [] };
	const along = (path2, values) => {
		let node = root;
		for (const [n, token] of path2.entries()) {
			let child = node.next.find((other) => other.token === token);
			if (!child) node.next.push(child = { token, path: path2.slice(0, n + 1), next: [] });
			node = child;
			Object.assign(node, values);
		}
		return node;
	};
	for (const spoken of levels.flat()) {
		along(saidBy(spoken), { kept: true }).logProbability = spoken.logProbability;
	}
	let [sum, path] = [0, saidBy(alone)];
	along(path, { greedy: true });
	for (const [n, token] of path.entries()) {
		sum += Math.log(alone.steps[n].probabilities[token]);
		const node = along(path.slice(0, n + 1), {});
		node.logProbability ??= sum;
	}
	for (const spoken of found) along(saidBy(spoken), { found: true });
	along(saidBy(found[0]), { best: true });
	const sort = ({ next }) => {
		next.sort((a, b) => (b.best ?? 0) - (a.best ?? 0) || b.logProbability - a.logProbability);
		next.forEach(sort);
	};
	sort(root);
	return root;
}
function inRows(root) {
	const rows = [[]];
	const place = (node, from) => {
		const row = rows.length - 1;
		if (node !== root) rows[row].push(Object.assign(node, { row, from }));
		for (const [n, child] of node.next.entries()) {
			if (n) rows.push([]);
			place(child, row);
		}
	};
	place(root, 0);
	return rows;
}
function linesOf(nodes, width, height) {
	const [svg2, draw] = picture(width, height);
	for (const { path, row, from, best, found } of nodes.filter(({ path: path2 }) => path2.length > 1)) {
		const depth = path.length - 2;
		const [x, y] = [(depth + 0.9) * CELL_WIDTH, (from + 0.5) * CELL_HEIGHT];
		const d = `M${x} ${y}h${0.12 * CELL_WIDTH}V${(row + 0.5) * CELL_HEIGHT}H${(depth + 1.06) * CELL_WIDTH}`;
		draw("path", { d, class: best ? "s2s-best" : found ? "" : "s2s-dropped" });
	}
	return svg2;
}
function treePart({ say, set, announce }, { target }) {
	let rows = [];
	const tree = element("div", { class: "s2s-tree" });
	const node = element("div", { class: "s2s-branches", tabindex: -1, role: "group", "aria-label": say("tree") }, tree);
	const refresh = roving(tree, () => rows, announce);
	const words = target.words.map(visible);
	const word = (id) => words[id];
	function buttonOf({ token, path, row, logProbability, kept, found, best, greedy: greedy2 }) {
		const share = percent(Math.exp(logProbability));
		const marks = `${best ? "★" : ""}${greedy2 ? "●" : ""}`;
		const told = [best && "best", greedy2 && "greedy", !found && (kept ? "dropped" : "never")].filter(Boolean);
		const title = [`${path.map(word).join(" ")}: ${share}`, ...told.map((key) => say(key))].join(", ");
		const look = `${best ? "s2s-best" : ""} ${found ? "" : "s2s-dropped"}`.trim();
		const picks = path.map((id) => target.words[id]);
		const onclick = () => set({ picks, teacher: false, step: picks.length });
		const properties = { tabindex: -1, class: look, title, onclick };
		const small = element("small", {}, `${share} ${marks}`.trim());
		const button = element("button", properties, element("bdi", {}, word(token)), small);
		button.style.left = `${(path.length - 1 + 0.06) * CELL_WIDTH}em`;
		button.style.top = `${(row + 0.06) * CELL_HEIGHT}em`;
		return Object.assign(button, { path });
	}
	function draw(beam, alone) {
		const held = (
			focused(tree)?.path
		);
		const nodes = inRows(treeOf(beam, alone));
		rows = nodes.map((row) => row.map(buttonOf));
		const width = CELL_WIDTH * Math.max(...nodes.flat().map(({ path }) => path.length));
		const height = CELL_HEIGHT * rows.length;
		Object.assign(tree.style, { width: `${width}em`, height: `${height}em` });
		tree.style.setProperty("--s2s-ems", String(width));
		tree.replaceChildren(linesOf(nodes.flat(), width, height), ...rows.flat());
		refresh();
		if (held) (rows.flat().find(({ path }) => String(path) === String(held)) ?? rows[0][0]).focus();
	}
	return { node, draw };
}

// seq2seq_teach/widgets/decoder_lab/beam.js
function together(first, second) {
	const end = first.findIndex((token, n) => token !== second[n]);
	return end < 0 ? first.length : end;
}
function beamPart(lab, net) {
	const { model, say, set } = lab;
	const width = dial(say("width"), { min: 1, max: 8, step: 1 }, (width2) => set({ width: width2 }));
	const penalty = dial(say("penalty"), { min: 0, max: 2, step: 0.1 }, (penalty2) => set({ penalty: penalty2 }));
	const verdict = element("p", { class: "s2s-verdict" });
	const tree = treePart(lab, net);
	const found = element("tbody");
	const heads = ["sentence", "probability", "score"].map((key) => element("th", { scope: "col" }, say(key)));
	const ranks = element(
		"table",
		{ class: "s2s-ranks" },
		element("caption", {}, say("found")),
		element("thead", {}, element("tr", {}, ...heads)),
		found
	);
	const node = region(
		say("beam"),
		"s2s-side s2s-beam",
		element("div", { class: "s2s-dials" }, width.node, penalty.node),
		verdict,
		tree.node,
		element("p", { class: "s2s-legend" }, say("legend")),
		element("div", { class: "s2s-wide" }, ranks)
	);
	function search(start, alone) {
		const [wide, alpha] = [model.get("width"), model.get("penalty")];
		width.show(wide, wide === 1 ? say("width_1") : String(wide));
		penalty.show(alpha, format(alpha, 1));
		const beam = beamSearch(...start, wide, alpha);
		verdict.textContent = parting(say, net.target, alone, beam.found[0]);
		tree.draw(beam, alone);
		renew(found, ...beam.found.map((spoken) => rank(spoken, alpha, net.target)));
		return verdict.textContent;
	}
	return { node, search };
}
function parting(say, target, alone, best) {
	const [mine, theirs] = [saidBy(alone), saidBy(best)];
	const where = together(mine, theirs);
	const word = (id) => id === void 0 ? "…" : visible(target.words[id]);
	return say(mine.join() === theirs.join() ? "same" : "parts", {
		alone: wordsOf(alone, target),
		best: wordsOf(best, target),
		mine: percent(Math.exp(alone.logProbability)),
		theirs: percent(Math.exp(best.logProbability)),
		after: word(where ? mine[where - 1] : SOS),
		first: word(mine[where]),
		other: word(theirs[where])
	});
}
function rank(spoken, alpha, target) {
	const score = spoken.logProbability / Math.max(spoken.steps.length, 1) ** alpha;
	return element(
		"tr",
		{},
		element("td", {}, element("bdi", {}, wordsOf(spoken, target))),
		element("td", {}, percent(Math.exp(spoken.logProbability))),
		element("td", { "data-value": score }, format(score, 2))
	);
}

// seq2seq_teach/widgets/decoder_lab/sentences.js
function sentencePart(lab, { source }) {
	const { model, say, gloss, set } = lab;
	const presets = model.get("presets");
	const ask = (sentence, truth) => set({ sentence, truth, picks: [], step: 1 });
	const offered = buttonRow(
		presets.map(([korean, english]) => [spread(gloss.nodes(korean)), () => ask(korean, english)]),
		{ role: "group", "aria-label": say("presets") }
	);
	offered.classList.add("s2s-presets");
	offered.hidden = !presets.length;
	const field = textField(lab, take, say("widget kept"));
	const words = wordList(say("widget words"), lab, field, source);
	function take(text) {
		readSentence(text, source);
		if (text === model.get("sentence")) return;
		const read = (text2) => readSentence(text2, source).join();
		ask(text, presets.find(([korean]) => read(korean) === read(text))?.[1] ?? "");
	}
	const show = () => field.show(model.get("sentence"));
	return { field, nodes: [offered, ...labelled("sentence", say("widget sentence"), field), words], show };
}
function truthPart(lab, { target }) {
	const { model, say, set } = lab;
	const field = textField(lab, take, say("widget kept"));
	const teacher = element("input", { type: "checkbox", onchange: () => set({ teacher: teacher.checked }) });
	const tick = element("label", { class: "s2s-tick" }, teacher, say("teacher"));
	const words = wordList(say("known"), lab, field, target);
	words.classList.add("s2s-sayable");
	function take(text) {
		const known = tokenize(text).length;
		if (known) readSentence(text, target, LONGEST_OUTPUT - 1);
		set({ truth: known ? text : "" });
	}
	function show() {
		const truth = model.get("truth");
		const right = truth ? readSentence(truth, target) : [];
		field.show(truth);
		teacher.disabled = !right.length;
		teacher.checked = model.get("teacher") && right.length > 0;
		return teacher.checked ? [...right, EOS] : null;
	}
	return { field, nodes: [...labelled("truth", say("truth"), field, tick), words], show };
}

// seq2seq_teach/widgets/decoder_lab/speech.js
function begin(model, ids) {
	const steps = encode(ids, model.encoder);
	return [steps[steps.length - 1], model.decoder, memoryOf(model, steps)];
}
function drawOn(start, tokens, temperature, random = Math.random) {
	const said = [...tokens];
	while (said.length < LONGEST_OUTPUT && said.at(-1) !== EOS) {
		const { steps } = forced(said, ...start, said.length + 1);
		said.push(drawn(heated(steps[said.length].logits, temperature), random()));
	}
	return said;
}

// seq2seq_teach/widgets/decoder_lab/step.js
var MOST_BARS = 8;
function stepPart({ model, say, set, announce, listen }, { cell, target }) {
	let now;
	const word = (id) => visible(target.words[id]);
	const taken = () => saidBy(now.spoken).slice(0, Math.max(now.step - 1, 0));
	let shown = [0];
	const pick = (tokens) => set({ picks: tokens.map((id) => target.words[id]), teacher: false, step: Math.max(now.step, 1) });
	const state = element("div", { class: "s2s-state" });
	const heat = dial(say("temperature"), { min: 0.1, max: 3, step: 0.1 }, (temperature) => set({ temperature }));
	const bars = element("div", { class: "s2s-beliefs" });
	const buttons = () => [...bars.querySelectorAll("button")];
	const refresh = roving(bars, () => buttons().map((button) => [button]));
	const choices = buttonRow([
		[say("draw"), () => pick(drawOn(now.start, taken(), model.get("temperature")))],
		[say("free"), () => set({ picks: [], teacher: false })]
	]);
	function show(step, spoken, start, taught) {
		now = { step, spoken, start };
		const id = saidBy(spoken)[step - 1];
		const goesOn = taught ? "given" : "fed_back";
		const next = !step ? "context" : id === EOS ? "ends" : step === LONGEST_OUTPUT ? "cut" : goesOn;
		const rows2 = stateRows(say, CELLS[cell].states, step ? spoken.steps[step - 1] : start[0]);
		renew(state, ...rows2, element("p", {}, say(next, { said: step ? word(id) : "" })));
		showBars();
	}
	function showBars() {
		const [{ step, spoken }, temperature] = [now, model.get("temperature")];
		heat.show(temperature, format(temperature, 1));
		bars.hidden = !step;
		if (!step) return;
		const held = buttons().indexOf(
			focused(bars)
		);
		const { token, logits } = spoken.steps[step - 1];
		const caption = say("bars", { step, fed: word(token), temperature: format(temperature, 1) });
		renew(bars, shareTable(caption, rows(heated(logits, temperature), saidBy(spoken)[step - 1])));
		refresh();
		if (held >= 0) buttons()[Math.min(held, buttons().length - 1)].focus();
	}
	function rows(shares, said) {
		const best = [...shares.keys()].sort((a, b) => shares[b] - shares[a]).slice(0, MOST_BARS);
		shown = best.includes(said) ? best : [...best.slice(0, -1), said];
		return shown.map((id, n) => {
			const onclick = () => pick([...taken(), shown[n]]);
			const onfocus = ({ target: target2 }) => announce(`${word(shown[n])}: ${target2.closest("tr").cells[1].textContent}`);
			const properties = { tabindex: -1, "aria-pressed": String(id === said), onclick, onfocus };
			const name = element("bdi", {}, word(id));
			return [element("button", properties, name, id === said ? " ←" : ""), shares[id]];
		});
	}
	listen(["temperature"], showBars);
	return { node: region(say("step_by_step"), "s2s-side s2s-step", state, heat.node, bars, choices), show };
}

// seq2seq_teach/widgets/decoder_lab/words.js
function wordsPart({ model, say, set, announce }, { target }) {
	let spoken;
	let taught = false;
	const word = (id) => visible(target.words[id]);
	const controls = player(say, (step) => set({ step }));
	const lines = ["fed", "likeliest", "said"].map((key) => say(key));
	const row = cardRow(say("words"), lines, (step) => set({ step }), announce);
	function told(step) {
		const { token, logits, probabilities } = spoken.steps[step - 1];
		const [own, id] = [argmax(logits), saidBy(spoken)[step - 1]];
		const values = { step, count: spoken.steps.length, fed: word(token), said: word(id) };
		const key = own === id ? "step" : taught ? "taught" : "forced";
		const share = percent(probabilities[own]);
		const named = model.get("temperature") === 1 ? share : say("at_1", { share });
		return say(key, { ...values, likeliest: word(own), share: named });
	}
	function draw(newSpoken, isTaught) {
		[spoken, taught] = [newSpoken, isTaught];
		const said = saidBy(spoken);
		row.draw(
			spoken.steps.map(({ token, logits }, n) => {
				const own = argmax(logits);
				const look = own === said[n] ? "s2s-same" : "s2s-other";
				return [
					told(n + 1),
					element("bdi", { class: "s2s-fed" }, word(token)),
					element("bdi", {}, word(own)),
					element("bdi", { class: look }, word(said[n]))
				];
			})
		);
	}
	function show(step) {
		const count = spoken.steps.length;
		const where = step ? told(step) : say("step_0", { count });
		controls.show(step, count, where);
		row.press(step);
		return where;
	}
	return { nodes: [controls.node, row.node], draw, show, close: controls.close };
}

// seq2seq_teach/widgets/decoder_lab/main.js
function render({ model, el }) {
	const lab = hold(model);
	const { set, announce, listen } = lab;
	const [net] = readModels(model.get("models"), model.get("weights"));
	const [sentence, truth] = [sentencePart(lab, net), truthPart(lab, net)];
	const [words, step, beam] = [wordsPart(lab, net), stepPart(lab, net), beamPart(lab, net)];
	const stage = element("div", { class: "s2s-stage" }, step.node, beam.node);
	const parts = [...sentence.nodes, ...truth.nodes, ...words.nodes, stage];
	const root = frame("decoder", model.get("language"), ...parts, lab.live);
	let start;
	let alone, spoken;
	let taught = false;
	let pending = 0;
	function read(patience = 0) {
		sentence.show();
		start = begin(net, readSentence(model.get("sentence"), net.source));
		alone = greedy(...start);
		const search = () => beam.search(start, alone);
		clearTimeout(pending);
		if (patience) pending = window.setTimeout(search, patience);
		else search();
		return speak();
	}
	function speak() {
		const right = truth.show();
		const picked = model.get("picks").map((name) => name ? net.target.words.indexOf(name) : void 0);
		const tokens = right ?? picked;
		spoken = tokens.length ? forced(tokens, ...start) : alone;
		taught = right !== null;
		return showWords();
	}
	function showWords() {
		words.draw(spoken, taught);
		return showStep();
	}
	function showStep() {
		const now = Math.max(0, Math.min(model.get("step"), spoken.steps.length));
		step.show(now, spoken, start, taught);
		return words.show(now);
	}
	read();
	listen(["sentence"], () => announce(read(LATER)));
	listen(["truth", "teacher", "picks"], () => announce(speak()));
	listen(["step"], () => announce(showStep()));
	listen(["temperature"], showWords);
	listen(["width", "penalty"], () => announce(beam.search(start, alone)));
	onEscape(root, [sentence.field, truth.field], () => set({ picks: [], teacher: false }));
	el.append(root);
	return () => {
		lab.release();
		clearTimeout(pending);
		for (const part of [words, sentence.field, truth.field]) part.close();
	};
}
var main_default = renewable(render, ({ samples: [first, second] }, known) => {
	const [sentence, truth] = first;
	const own = { sentence, truth, presets: [first, second] };
	return { ...known ? {} : own, teacher: false, picks: [], step: 1 };
});
export {
	main_default as default
};
