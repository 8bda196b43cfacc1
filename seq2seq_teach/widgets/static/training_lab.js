// seq2seq_teach/widgets/shared/engine.js
var SOS = 1;
var EOS = 2;
var SPECIAL = 4;
var Refusal = class extends Error {
	constructor(key, values = {}) {
		super(key);
		this.values = values;
	}
};
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
function vocabulary(words2) {
	const numbered = words2.map((word, id) => [word, id]);
	return { words: words2, raw: words2, ids: new Map(numbered.slice(SPECIAL)) };
}
function joined(ids, { raw, pieces }) {
	const text = ids.map((id) => raw[id]).join(pieces ? "" : " ");
	return tokenize(pieces ? text.replaceAll(BEGINS, " ") : text);
}
function tokenize(text) {
	const space = /(?:(?!\ufeff)[\s\x1c-\x1f\x85])+/;
	return text.normalize("NFC").split(space).filter(Boolean);
}
var BEGINS = "▁";
var largest = (a) => a.reduce((most, value) => Math.max(most, value), -Infinity);
var argmax = (a) => a.indexOf(largest(a));

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
function wordsOf({ ids, finished }, vocabulary2) {
	const said = joined(ids, vocabulary2).map(visible).join(" ");
	return `${said}${finished ? "" : " …"}`.trim() || "<eos>";
}
var uniqueName = () => `s2s-${Math.random().toString(36).slice(2)}`;
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
function liveRegion() {
	const node = element("div", { class: "s2s-unseen", role: "status", "aria-live": "polite" });
	const announce = (text) => node.textContent = text;
	return [node, announce];
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

// seq2seq_teach/widgets/shared/trained.js
var OPENED = "s2s-trained";
function handRound(trained) {
	const detail = { ...trained, opened: 0, refused: 0 };
	document.dispatchEvent(new CustomEvent(OPENED, { detail }));
	return detail;
}

// seq2seq_teach/widgets/shared/gradient.js
var floats = (size) => new Float32Array(size);
var tanh = (a) => 2 / (1 + Math.exp(-2 * a)) - 1;
var sigmoid = (a) => 1 / (1 + Math.exp(-a));
function product(y, at, x, from, w, start, [M, K, N], down = K, along = 1) {
	const fours = K - K % 4;
	for (let m = 0; m < M; m++, at += N, from += down) {
		let [place, row2] = [from, start];
		for (let k = 0; k < fours; k += 4, place += 4 * along, row2 += 4 * N) {
			const [second, third, fourth] = [row2 + N, row2 + 2 * N, row2 + 3 * N];
			const [a, b, c, d] = [x[place], x[place + along], x[place + 2 * along], x[place + 3 * along]];
			for (let n = 0; n < N; n++) {
				y[at + n] += a * w[row2 + n] + b * w[second + n] + c * w[third + n] + d * w[fourth + n];
			}
		}
		for (let k = fours; k < K; k++, place += along, row2 += N) {
			const a = x[place];
			for (let n = 0; n < N; n++) y[at + n] += a * w[row2 + n];
		}
	}
}
var PIECE = 2 ** 18;
function* times(x, w, [M, K, N], down = K, along = 1) {
	const [y, most] = [floats(M * N), Math.ceil(PIECE / (K * N))];
	for (let m = 0; m < M; m += most) {
		product(y, m * N, x, m * down, w, 0, [Math.min(most, M - m), K, N], down, along);
		yield;
	}
	return y;
}
var outer = (x, d, [M, K, N]) => times(x, d, [K, M, N], 1, K);
function transposed(w, K, N) {
	const turned = floats(K * N);
	for (let k = 0; k < K; k++) for (let n = 0; n < N; n++) turned[n * K + k] = w[k * N + n];
	return turned;
}
function sumOfRows(d, N) {
	const sum = floats(N);
	for (let at = 0; at < d.length; at += N) for (let n = 0; n < N; n++) sum[n] += d[at + n];
	return sum;
}
var KINDS = {
	rnn: {
		G: 1,
		forth({ H, B, gates, h }, t, b) {
			for (let u = 0, at = (t * B + b) * H; u < H; u++, at++) h[at + B * H] = gates[at] = tanh(gates[at]);
		},
		back({ H, B, gates }, t, b, { dh, da }) {
			for (let u = 0, at = (t * B + b) * H, own = b * H; u < H; u++, at++, own++) {
				da[at] = dh[own] * (1 - gates[at] ** 2);
				dh[own] = 0;
			}
		}
	},
	gru: {
		G: 3,
		forth({ H, B, gates, h, aside }, t, b, recurrent) {
			for (let u = 0, at = (t * B + b) * H; u < H; u++, at++) {
				const [a, r] = [(t * B + b) * 3 * H + u, b * 3 * H + u];
				const z = gates[a] = sigmoid(gates[a] + recurrent[r]);
				const reset = gates[a + H] = sigmoid(gates[a + H] + recurrent[r + H]);
				aside[at] = recurrent[r + 2 * H];
				const candidate = gates[a + 2 * H] = tanh(gates[a + 2 * H] + reset * aside[at]);
				h[at + B * H] = z * h[at] + (1 - z) * candidate;
			}
		},
		back({ H, B, gates, h, aside }, t, b, { dh, da, du }) {
			for (let u = 0, at = (t * B + b) * H, own = b * H; u < H; u++, at++, own++) {
				const a = (t * B + b) * 3 * H + u;
				const [z, r, candidate] = [gates[a], gates[a + H], gates[a + 2 * H]];
				const dCandidate = dh[own] * (1 - z) * (1 - candidate ** 2);
				da[a] = du[a] = dh[own] * (h[at] - candidate) * z * (1 - z);
				da[a + H] = du[a + H] = dCandidate * aside[at] * r * (1 - r);
				da[a + 2 * H] = dCandidate;
				du[a + 2 * H] = dCandidate * r;
				dh[own] *= z;
			}
		}
	},
	lstm: {
		G: 4,
		forth({ H, B, gates, h, c, aside }, t, b) {
			for (let u = 0, at = (t * B + b) * H; u < H; u++, at++) {
				const a = (t * B + b) * 4 * H + u;
				const i = gates[a] = sigmoid(gates[a]);
				const f = gates[a + H] = sigmoid(gates[a + H]);
				const candidate = gates[a + 2 * H] = tanh(gates[a + 2 * H]);
				const o = gates[a + 3 * H] = sigmoid(gates[a + 3 * H]);
				c[at + B * H] = f * c[at] + i * candidate;
				aside[at] = tanh(c[at + B * H]);
				h[at + B * H] = o * aside[at];
			}
		},
		back({ H, B, gates, c, aside }, t, b, { dh, dc, da }) {
			for (let u = 0, at = (t * B + b) * H, own = b * H; u < H; u++, at++, own++) {
				const a = (t * B + b) * 4 * H + u;
				const [i, f, candidate, o, shown] = [gates[a], gates[a + H], gates[a + 2 * H], gates[a + 3 * H], aside[at]];
				const dCell = dc[own] + dh[own] * o * (1 - shown * shown);
				da[a] = dCell * candidate * i * (1 - i);
				da[a + H] = dCell * c[at] * f * (1 - f);
				da[a + 2 * H] = dCell * i * (1 - candidate * candidate);
				da[a + 3 * H] = dh[own] * shown * o * (1 - o);
				dc[own] = dCell * f;
				dh[own] = 0;
			}
		}
	}
};
function* read(w, ids, first, B, masked, context) {
	const { G, forth: forth2 } = KINDS[w.cell];
	const [H, V, E] = [w.recurrent.rows, w.embedding.rows, w.embedding.columns];
	const [T, columns, kernel] = [ids.length / B, w.kernel.columns, w.kernel.data];
	const states = (there) => floats(there ? (T + 1) * B * H : 0);
	const [h, c, aside, gates] = [states(true), states(G > 3), states(G > 1), floats(T * B * columns)];
	h.set(first.h);
	c.set(first.c);
	const tape = { H, B, T, gates, h, c, aside, ids, masked, context };
	const ofWords = floats(V * columns);
	for (const word of new Set(Array.from(ids))) {
		ofWords.set(w.bias.data.subarray(0, columns), word * columns);
		product(ofWords, word * columns, w.embedding.data, word * E, kernel, 0, [1, E, columns]);
	}
	const given = floats(B * columns);
	for (const [n, part] of context.entries()) product(given, 0, part, 0, kernel, (E + n * H) * columns, [B, H, columns]);
	const apart = floats(G === 3 ? B * columns : 0);
	for (let t = 0; t < T; t++) {
		const [from, old] = [t * B * columns, t * B * H];
		for (let b = 0; b < B; b++) {
			const word = ids[t * B + b] * columns;
			gates.set(ofWords.subarray(word, word + columns), from + b * columns);
			if (G === 3) apart.set(w.bias.data.subarray(columns), b * columns);
		}
		if (context.length) for (let n = 0; n < given.length; n++) gates[from + n] += given[n];
		const [sum, at] = G === 3 ? [apart, 0] : [gates, from];
		product(sum, at, h, old, w.recurrent.data, 0, [B, H, columns]);
		for (let b = 0; b < B; b++) {
			if (!masked || ids[t * B + b]) forth2(tape, t, b, apart);
			else for (const state of [h, c]) state.copyWithin(old + (B + b) * H, old + b * H, old + (b + 1) * H);
		}
		yield;
	}
	return tape;
}
function* goBack(w, tape, dStates, dh, dc) {
	const { G, back } = KINDS[w.cell];
	const { H, B, T, h, ids, masked, context } = tape;
	const [V, E, columns] = [w.embedding.rows, w.embedding.columns, w.kernel.columns];
	const [da, turned] = [floats(T * B * columns), transposed(w.recurrent.data, H, columns)];
	const du = G === 3 ? floats(da.length) : da;
	const arrows = floats(T);
	for (let t = T - 1; t >= 0; t--) {
		if (dStates) for (let n = 0, at = t * B * H; n < B * H; n++, at++) dh[n] += dStates[at];
		for (let b = 0; b < B; b++) if (!masked || ids[t * B + b]) back(tape, t, b, { dh, dc, da, du });
		product(dh, 0, du, t * B * columns, turned, 0, [B, columns, H]);
		arrows[t] = norm([dh, dc]);
		yield;
	}
	const dWords = floats(V * columns);
	for (let at = 0, row2 = 0; row2 < T * B; row2++) {
		for (let n = 0, word = ids[row2] * columns; n < columns; n++) dWords[word + n] += da[at++];
	}
	const kernel = floats(w.kernel.rows * columns);
	kernel.set(yield* outer(w.embedding.data, dWords, [V, E, columns]));
	for (const [n, part] of context.entries()) {
		const [sum, from] = [sumOfRows(da, B * columns), (E + n * H) * columns];
		kernel.set(yield* outer(part, sum, [B, H, columns]), from);
		product([dh, dc][n], 0, sum, 0, transposed(w.kernel.data.subarray(from), H, columns), 0, [B, columns, H]);
	}
	const bias = floats(w.bias.data.length);
	bias.set(sumOfRows(da, columns));
	if (G === 3) bias.set(sumOfRows(du, columns), columns);
	const embedding = yield* times(dWords, transposed(w.kernel.data, E, columns), [V, columns, E]);
	const recurrent = yield* outer(h, du, [T * B, H, columns]);
	return { slopes: { embedding, kernel, recurrent, bias }, arrows };
}
function dot(a, i, b, j, H) {
	let sum = 0;
	for (let u = 0; u < H; u++) sum += a[i + u] * b[j + u];
	return sum;
}
function add(y, i, share, x, j, H) {
	for (let u = 0; u < H; u++) y[i + u] += share * x[j + u];
}
function soften(x, from, to) {
	let [most, sum] = [-Infinity, 0];
	for (let n = from; n < to; n++) most = Math.max(most, x[n]);
	for (let n = from; n < to; n++) sum += x[n] = Math.exp(x[n] - most);
	for (let n = from; n < to; n++) x[n] /= sum;
	return most + Math.log(sum);
}
function* look({ H, B, T, h }, { T: S, h: states, ids }) {
	const [shares, both] = [floats(T * B * S), floats(T * B * 2 * H)];
	for (let row2 = 0; row2 < T * B; row2++) {
		const [b, own, to, from] = [row2 % B, (B + row2) * H, row2 * 2 * H, row2 * S];
		for (let s = 0; s < S; s++) {
			shares[from + s] = ids[s * B + b] ? dot(h, own, states, ((s + 1) * B + b) * H, H) : -Infinity;
		}
		soften(shares, from, from + S);
		for (let s = 0; s < S; s++) add(both, to, shares[from + s], states, ((s + 1) * B + b) * H, H);
		add(both, to + H, 1, h, own, H);
		if (!b) yield;
	}
	return { shares, both };
}
function* lookBack({ H, B, T, h }, { T: S, h: states }, shares, dBoth) {
	const [dSaid, dStates, dShare] = [floats(T * B * H), floats(S * B * H), floats(S)];
	for (let row2 = 0; row2 < T * B; row2++) {
		const [b, own, from] = [row2 % B, row2 * H, row2 * 2 * H];
		let mean2 = 0;
		for (let s = 0; s < S; s++) {
			dShare[s] = dot(dBoth, from, states, ((s + 1) * B + b) * H, H);
			mean2 += shares[row2 * S + s] * dShare[s];
		}
		add(dSaid, own, 1, dBoth, from + H, H);
		for (let s = 0; s < S; s++) {
			const [at, share] = [(s * B + b) * H, shares[row2 * S + s]];
			const dScore = share * (dShare[s] - mean2);
			add(dSaid, own, dScore, states, at + B * H, H);
			add(dStates, at, share, dBoth, from, H);
			add(dStates, at, dScore, h, own + B * H, H);
		}
		if (!b) yield;
	}
	return { dSaid, dStates };
}
function surprise(logits, { wanted, weight }, V) {
	const total = weight.reduce((sum, one) => sum + one, 0);
	let loss = 0;
	for (let row2 = 0, from = 0; row2 < wanted.length; row2++, from += V) {
		const [chosen, share] = [from + wanted[row2], weight[row2] / total];
		const surprised = -logits[chosen] + soften(logits, from, from + V);
		if (share) loss += share * surprised;
		for (let n = from; n < from + V; n++) logits[n] *= share;
		logits[chosen] -= share;
	}
	return loss;
}
function norm(parts) {
	let sum = 0;
	for (const part of parts) for (let n = 0; n < part.length; n++) sum += part[n] * part[n];
	return Math.sqrt(sum);
}
var sizes = (d, T) => Array.from({ length: T }, (_, t) => norm([d.subarray(t * d.length / T, (t + 1) * d.length / T)]));
function* forth({ encoder, decoder }, { size: B, source, fed }) {
	const [H, V, T] = [encoder.recurrent.rows, decoder.output.columns, fed.length / B];
	const [nothing, last] = [floats(B * H), source.length * H];
	const heard = yield* read(encoder, source, { h: nothing, c: floats(0) }, B, true, []);
	const first = { h: heard.h.subarray(last), c: heard.c.subarray(last) };
	const context = decoder.kernel.rows > decoder.embedding.columns ? [first.h, first.c] : [];
	const parts = context.filter(({ length }) => length);
	const spoken = yield* read(decoder, fed, first, B, false, parts);
	const { combine } = decoder;
	const found = combine ? yield* look(spoken, heard) : null;
	const said = found && combine ? (yield* times(found.both, combine.data, [T * B, 2 * H, H])).map(tanh) : spoken.h.subarray(B * H);
	const logits = yield* times(said, decoder.output.data, [T * B, H, V]);
	for (let at = 0; at < logits.length; at++) logits[at] += decoder.output_bias.data[at % V];
	return { heard, spoken, found, said, logits };
}
function* lossOf(model, batch) {
	const { logits } = yield* forth(model, batch);
	return surprise(logits, batch, model.decoder.output.columns);
}
function* sayingOf(model, source, most = 24) {
	const ids = [];
	const V = model.decoder.output.columns;
	while (ids.length < most) {
		const { logits } = yield* forth(model, { size: 1, source, fed: [SOS, ...ids] });
		const word = argmax(logits.subarray(-V));
		if (word === EOS || word < 0) return { ids, finished: word === EOS };
		ids.push(word);
	}
	return { ids, finished: false };
}
function* gradients(model, batch, cut = false) {
	const { encoder, decoder } = model;
	const [B, H, V] = [batch.size, encoder.recurrent.rows, decoder.output.columns];
	const T = batch.fed.length / B;
	const { heard, spoken, found, said, logits } = yield* forth(model, batch);
	const loss = surprise(logits, batch, V);
	let dSaid = yield* times(logits, transposed(decoder.output.data, H, V), [T * B, V, H]);
	const all = {
		"decoder.output": yield* outer(said, logits, [T * B, H, V]),
		"decoder.output_bias": sumOfRows(logits, V)
	};
	let dStates = null;
	const { combine } = decoder;
	if (found && combine) {
		for (let at = 0; at < dSaid.length; at++) dSaid[at] *= 1 - said[at] * said[at];
		all["decoder.combine"] = yield* outer(found.both, dSaid, [T * B, 2 * H, H]);
		const dBoth = yield* times(dSaid, transposed(combine.data, 2 * H, H), [T * B, H, 2 * H]);
		({ dSaid, dStates } = yield* lookBack(spoken, heard, found.shares, dBoth));
	}
	const words2 = sizes(dSaid, T);
	const [dh, dc] = [floats(B * H), floats(spoken.c.length && B * H)];
	const decoding = yield* goBack(decoder, spoken, dSaid, dh, dc);
	if (cut) for (const slope of [dh, dc]) slope.fill(0);
	const context = [norm([dh, dc])];
	const encoding = yield* goBack(encoder, heard, dStates, dh, dc);
	for (const [part, { slopes }] of Object.entries({ encoder: encoding, decoder: decoding })) {
		for (const [name, slope] of Object.entries(slopes)) all[`${part}.${name}`] = slope;
	}
	const [toDecoder, toEncoder] = [decoding, encoding].map(({ arrows }) => [...arrows.subarray(1)]);
	const looks = dStates ? sizes(dStates, heard.T) : [];
	return { loss, gradients: all, arrows: { words: words2, decoder: toDecoder, context, encoder: toEncoder, looks } };
}

// seq2seq_teach/widgets/shared/training.js
var ENDLESS = 1e3;
function randomNumbers(seed, drawn2 = 0) {
	const next = () => {
		const state = seed + Math.imul(1831565813, ++next.drawn) | 0;
		let bits = Math.imul(state ^ state >>> 15, 1 | state);
		bits = bits + Math.imul(bits ^ bits >>> 7, 61 | bits) ^ bits;
		return ((bits ^ bits >>> 14) >>> 0) / 2 ** 32;
	};
	next.drawn = drawn2;
	return next;
}
function shapesOf({ cell, units, embedding, attention, context }, heard, said) {
	const columns = { rnn: 1, gru: 3, lstm: 4 }[cell] * units;
	const given = context ? units * (cell === "lstm" ? 2 : 1) : 0;
	const part = (name, words2, more) => ({
		[`${name}.embedding`]: [words2, embedding],
		[`${name}.kernel`]: [embedding + more, columns],
		[`${name}.recurrent`]: [units, columns],
		[`${name}.bias`]: cell === "gru" ? [2, columns] : [columns]
	});
	return {
		...part("encoder", heard, 0),
		...part("decoder", said, given),
		"decoder.output": [units, said],
		"decoder.output_bias": [said],
		...attention && { "decoder.combine": [2 * units, units] }
	};
}
var sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);
function untrained(design, source, target, random) {
	const arrays = {};
	const numbers = [];
	for (const [name, shape] of Object.entries(shapesOf(design, source.length, target.length))) {
		const limit = name.includes("bias") ? 0 : Math.sqrt(6 / (shape[0] + shape[1]));
		arrays[name] = { shape, start: numbers.length };
		for (let n = sizeOf(shape); n; n--) numbers.push(limit && limit * (2 * random() - 1));
		if (design.cell === "lstm" && name.endsWith(".bias")) {
			const forget = arrays[name].start + design.units;
			numbers.fill(1, forget, forget + design.units);
		}
	}
	return [{ cell: design.cell, source, target, arrays }, Float32Array.from(numbers).buffer];
}
function batchOf(pairs) {
	const size = pairs.length;
	const [S, T] = [0, 1].map((side) => Math.max(...pairs.map((pair) => pair[side].length)));
	const source = new Int32Array(S * size);
	const [fed, wanted] = [0, 0].map(() => new Int32Array((T + 1) * size));
	const weight = new Float32Array((T + 1) * size);
	for (const [b, [heard, said]] of pairs.entries()) {
		for (let s = 0; s < heard.length; s++) source[s * size + b] = heard[s];
		for (let t = 0; t <= said.length; t++) {
			fed[t * size + b] = t ? said[t - 1] : SOS;
			wanted[t * size + b] = said[t] ?? EOS;
			weight[t * size + b] = 1;
		}
	}
	return { size, source, fed, wanted, weight };
}
function drawn({ source, longest = 1, exactly = 0, reverse = false, pairs }, count, random) {
	const below = (end) => Math.floor(end * random());
	if (pairs) return Array.from({ length: count }, () => pairs[below(pairs.length)]);
	const length = exactly || 1 + below(longest);
	return Array.from({ length: count }, () => {
		const digits = Array.from({ length }, () => 4 + below(source.length - 4));
		return [digits, reverse ? [...digits].reverse() : digits];
	});
}
function training(task, settings, { model: [about, bytes], moments, drawn: past, losses = [] }) {
	const weights = new Float32Array(bytes.slice(0));
	const model = modelOf(about, weights);
	const good = weights.slice();
	const [mean2, square] = moments ?? [0, 1].map(() => new Float32Array(weights.length));
	const random = randomNumbers(settings.seed, past);
	const step = () => learn(batchOf(drawn(task, settings.batch, random)));
	const done = () => losses.length >= settings.steps;
	const copy = () => [about, weights.slice().buffer];
	const state = () => ({ model: copy(), moments: [mean2, square], drawn: random.drawn, losses: [...losses] });
	function* learn(batch) {
		const { loss, gradients: slopes } = yield* gradients(model, batch, settings.cut);
		const size = norm(Object.values(slopes));
		if (!(loss < ENDLESS && Number.isFinite(size))) {
			weights.set(good);
			return Number.NaN;
		}
		good.set(weights);
		descend(slopes, size > 1 ? 1 / size : 1);
		losses.push(loss);
		return loss;
	}
	function descend(slopes, share) {
		const n = losses.length;
		const falling = settings.rate * (1 + Math.cos(Math.PI * n / settings.steps)) / 2;
		const pace = falling * Math.sqrt(1 - 0.95 ** (n + 1)) / (1 - 0.9 ** (n + 1));
		for (const [name, { start }] of Object.entries(about.arrays)) {
			const slope = slopes[name];
			for (let k = 0, i = start; k < slope.length; k++, i++) {
				const g = share * slope[k];
				mean2[i] += 0.1 * (g - mean2[i]);
				square[i] += 0.05 * (g * g - square[i]);
				weights[i] -= pace * mean2[i] / (Math.sqrt(square[i]) + 1e-7);
			}
		}
	}
	return { about, weights, model, losses, done, state, step, learn };
}

// seq2seq_teach/widgets/training_lab/npz.js
var LARGEST = 2 ** 25;
var [LOCAL, CENTRAL, END] = [67324752, 33639248, 101010256];
var CRC = Uint32Array.from({ length: 256 }, (_, n) => {
	for (let bit = 0; bit < 8; bit++) n = n & 1 ? n >>> 1 ^ 3988292384 : n >>> 1;
	return n;
});
var checksum = (bytes) => ~bytes.reduce((crc, byte) => CRC[(crc ^ byte) & 255] ^ crc >>> 8, -1) >>> 0;
var bytesOf = async (parts) => new Uint8Array(await new Blob(parts).arrayBuffer());
var viewOf = ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);
function record(sizes2, ...numbers) {
	const bytes = [...sizes2].flatMap((size, n) => Array.from({ length: size }, (_, k) => numbers[n] >>> 8 * k));
	return Uint8Array.from(bytes);
}
function npy(type, shape, { buffer }) {
	const head = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.map((n) => `${n},`).join(" ")}), }`;
	const padded = `${head.padEnd(Math.ceil((head.length + 11) / 64) * 64 - 11)}
`;
	return bytesOf([Uint8Array.of(147), "NUMPY", record("112", 1, 0, padded.length), padded, buffer]);
}
function npyOfWords(words2, shape) {
	const longest = Math.max(1, ...words2.map((word) => [...word].length));
	const codes = new Uint32Array(longest * words2.length);
	for (const [n, word] of words2.entries())
		for (const [k, c] of [...word].entries()) codes[n * longest + k] = c.codePointAt(0) ?? 0;
	return npy(`<U${longest}`, shape, codes);
}
function readNpy(bytes) {
	const start = viewOf(bytes).getUint16(8, true) + 10;
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, start));
	const [, kind, size] = head.match(/'descr': '<(f4|U)(\d*)', 'fortran_order': False/) ?? [];
	const shape = (head.match(/'shape': \(([\d, ]*)\)/)?.[1].match(/\d+/g) ?? []).map(Number);
	const [count, length] = [sizeOf(shape), Number(size)];
	const data = bytes.slice(start).buffer;
	if (kind === "f4") {
		const values = new Float32Array(data);
		if (values.length !== count) throw Error();
		return { shape, values };
	}
	const codes = [...new Uint32Array(data)];
	if (codes.length !== count * length) throw Error();
	const word = (_, n) => String.fromCodePoint(...codes.slice(n * length, (n + 1) * length).filter(Boolean));
	return { values: Array.from({ length: count }, word) };
}
function zipped(files) {
	let [start, listed] = [0, 0];
	const [bodies, entries] = [[], []];
	for (const [name, bytes] of files) {
		const about = [20, 0, 0, 0, 33, checksum(bytes), bytes.length, bytes.length, name.length, 0];
		entries.push(record("42222224442222244", CENTRAL, 20, ...about, 0, 0, 0, 0, start), name);
		bodies.push(record("42222244422", LOCAL, ...about), name, bytes);
		start += 30 + name.length + bytes.length;
		listed += 46 + name.length;
	}
	const end = record("42222442", END, 0, 0, files.length, files.length, listed, start, 0);
	return new Blob([...bodies, ...entries, end]);
}
async function drained(stream, most) {
	const reader = stream.getReader();
	const parts = [];
	for (let left = most; ; ) {
		const { done, value } = await reader.read();
		if (done) return bytesOf(parts);
		parts.push(value);
		left -= value.length;
		if (left < 0) throw reader.cancel(), Error();
	}
}
async function unzipped(bytes) {
	const view = viewOf(bytes);
	let end = bytes.length - 22;
	while (view.getUint32(end, true) !== END) end--;
	let [at, room] = [view.getUint32(end + 16, true), LARGEST];
	const files = {};
	for (let left = view.getUint16(end + 10, true); left; left--) {
		const [crc, size, whole, local] = [16, 20, 24, 42].map((n) => view.getUint32(at + n, true));
		const [length, more, note] = [28, 30, 32].map((n) => view.getUint16(at + n, true));
		const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
		const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		room -= whole;
		if (room < 0) throw new Refusal("large");
		let body = bytes.subarray(from, from + size);
		if (view.getUint16(at + 10, true)) {
			body = await drained(new Blob([body]).stream().pipeThrough(new DecompressionStream("deflate-raw")), whole);
		}
		if (body.length !== whole || checksum(body) !== crc) throw Error();
		files[name.replace(/\.npy$/, "")] = readNpy(body);
		at += 46 + length + more + note;
	}
	return files;
}
async function writeModel([{ cell, source, target, arrays }, buffer]) {
	const files = [["cell", npyOfWords([cell], [])]];
	for (const [name, words2] of Object.entries({ source, target })) files.push([name, npyOfWords(words2, [words2.length])]);
	for (const [name, { shape, start }] of Object.entries(arrays)) {
		files.push([name, npy("<f4", shape, new Float32Array(buffer).slice(start, start + sizeOf(shape)))]);
	}
	return zipped(await Promise.all(files.map(async ([name, bytes]) => [`${name}.npy`, await bytes])));
}
function designOf(cell, source, target, named) {
	const [[units], [, embedding], [inputs]] = ["recurrent", "embedding", "kernel"].map(
		(array) => named[`decoder.${array}`].shape
	);
	const design = { cell, units, embedding, attention: "decoder.combine" in named, context: inputs > embedding };
	const shapes = shapesOf(design, source.length, target.length);
	const fits = Object.entries(shapes).every(([name, shape]) => String(named[name].shape) === String(shape));
	if (!fits || Object.keys(named).length > Object.keys(shapes).length) throw Error();
	return design;
}
async function readModel(file) {
	const refusal = (key) => new Refusal(key, { most: LARGEST / 2 ** 20 });
	if (file.size > LARGEST) throw refusal("large");
	try {
		const { cell, source, target, ...named } = await unzipped(new Uint8Array(await file.arrayBuffer()));
		const [[kind], heard, said] = [cell, source, target].map(({ values }) => values);
		const design = designOf(kind, heard, said, named);
		const arrays = {};
		const parts = [];
		let start = 0;
		for (const [name, { shape, values }] of Object.entries(named)) {
			arrays[name] = { shape, start };
			start += values.length;
			parts.push(values);
			if (!values.every((value) => Math.abs(value) <= 1e6)) throw new Refusal("no_numbers");
		}
		const about = { cell: kind, source: heard, target: said, arrays };
		const packed = [about, await new Blob(parts).arrayBuffer()];
		return { packed, design };
	} catch (error) {
		throw refusal(error instanceof Refusal ? error.message : "no_model");
	}
}

// seq2seq_teach/widgets/training_lab/charts.js
var [WIDTH, HEIGHT, RIGHT] = [480, 262, 24];
var [MOST_POINTS, MEAN, DIGITS] = [250, 20, 24];
var BITS = Math.log2(10);
var mean = (all) => all.reduce((a, b) => a + b, 0) / (all.length || 1);
function smoothed(losses) {
	const apart = Math.ceil(losses.length / MOST_POINTS);
	const ends = losses.map((_, n) => losses.length - n).filter((_, n) => n % apart === 0);
	return ends.reverse().map((end) => [end, mean(losses.slice(Math.max(0, end - MEAN), end))]);
}
function lossChart({ say, steps, words: words2, losses, before }) {
	const [nothing, start] = [Math.log(words2), format(Math.log(words2), 2)];
	const [old, curve] = [before.slice(0, steps), losses].map(smoothed);
	const label = say("loss_chart", { start, loss: curve.length ? format(curve.at(-1)?.[1], 2) : "–" });
	const marks = [[0, Math.round(steps / 2), steps], multiples(1, nothing)];
	marks[1].push(0);
	const ends = [steps, nothing * 1.15];
	const { svg: svg2, draw, x, y, line } = axes([WIDTH, HEIGHT], RIGHT, ends, marks, [say("x"), say("y")], label);
	draw("path", { class: "s2s-sent", d: line([0, steps].map((step) => [step, nothing])) });
	const above = { x: x(steps), y: y(nothing) - 7, "text-anchor": "end" };
	draw("text", above, say("nothing", { words: words2, start }));
	const end = old.at(-1);
	if (end) {
		draw("path", { class: "s2s-curve s2s-before", d: line(old) });
		draw("text", { x: x(end[0]) - 4, y: y(end[1]) - 8, "text-anchor": "end" }, say("before"));
	}
	draw("path", { class: "s2s-curve s2s-now", d: line(curve) });
	return svg2;
}
function bitsChart({ say, curve, longest }) {
	const [digits, bits] = curve.reduce((a, b) => b[1] > a[1] ? b : a);
	const ends = [DIGITS, DIGITS * BITS];
	const label = say("bits_chart", { bits: format(bits, 0), digits, sent: format(digits * BITS, 0) });
	const marks = [multiples(4, DIGITS + 1), multiples(20, ends[1])];
	const { svg: svg2, draw, x, y, line, box } = axes([WIDTH, HEIGHT], RIGHT, ends, marks, [say("digits"), say("bits")], label);
	const left = x(longest + 0.5);
	draw("rect", { class: "s2s-shade", x: left, y: box.top, width: box.right - left, height: box.bottom - box.top });
	draw("text", { x: left + 4, y: y(34) }, say("beyond"));
	draw("path", { class: "s2s-sent", d: line([[0, 0], ends]) });
	draw("text", { x: x(15), y: y(19 * BITS), "text-anchor": "end" }, say("sent"));
	draw("path", { class: "s2s-curve s2s-now", d: line([[0, 0], ...curve]) });
	return svg2;
}
function arrowTable({ say, arrows }) {
	const rows = ["words", "decoder", "context", "encoder"].map((kind) => {
		const size = mean(arrows[kind]);
		const share = Math.max(0, Math.min(1, 1 + Math.log10(size || 1e-9) / 5));
		const small = size && size < 5e-4;
		return [say(`arrow ${kind}`), share, small ? size.toExponential(0).replace("-", "−") : format(size, 3)];
	});
	return shareTable(say("arrows"), rows);
}
function saidTable(say, lines) {
	const row2 = (...cells) => element("tr", {}, ...cells);
	const head = (scope, ...name) => element("th", { scope }, ...name);
	const rows = lines.map(
		([heard, said, right]) => row2(head("row", ...heard), element("td", {}, element("bdi", {}, said), right ? " ✓" : ""))
	);
	const heads = element("thead", {}, row2(head("col", say("heard")), head("col", say("says"))));
	const caption = element("caption", {}, say("said"));
	return element("table", { class: "s2s-ranks" }, caption, heads, element("tbody", {}, ...rows));
}

// seq2seq_teach/widgets/training_lab/view.js
var button = (say, key, onclick, look2 = "") => element("button", { onclick, class: look2 }, say(key));
var row = (name, ...nodes) => element("div", { class: name }, ...nodes);
var words = (ids, of) => ids.map((id) => of[id]).join(" ");
function viewOf2({ say, announce, gloss }, act) {
	const start = button(say, "start", () => act.turn(), "s2s-first");
	const once = button(say, "once", () => act.once());
	const again = button(say, "again", () => act.begin());
	const bar = element("progress", { "aria-label": say("bar") });
	const where = element("span");
	const message = element("p", { class: "s2s-message" });
	const [loss, bits] = [row("s2s-chart"), row("s2s-chart")];
	const [said, arrows] = [element("div"), element("div")];
	const player = row("s2s-player", start, once, again, bar, where);
	const stage = row("s2s-stage", loss, bits, row("s2s-side s2s-part", said, arrows));
	function tell(key = "", values = {}) {
		message.textContent = key && say(key, values);
		if (key) announce(message.textContent);
	}
	function label({ going, losses }) {
		start.textContent = say(going ? "pause" : losses.length ? "go_on" : "start");
	}
	function lasts(seconds) {
		if (!Number.isFinite(seconds)) return [];
		const whole = Math.max(1, Math.round(seconds));
		return [whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) })];
	}
	function show(run, left) {
		const { made, task, losses, before, last } = run;
		const [learned, { steps }] = [losses.length, made];
		put(bar, { max: steps, value: learned });
		where.textContent = [say("steps", { learned, steps }), ...lasts(left)].join(" · ");
		put(bar, { "aria-valuetext": where.textContent });
		label(run);
		put(once, { "aria-disabled": learned >= steps });
		loss.replaceChildren(lossChart({ say, steps, words: task.target.length, losses, before }));
		bits.hidden = !last.curve.length;
		if (!bits.hidden) bits.replaceChildren(bitsChart({ say, curve: last.curve, longest: task.longest }));
		arrows.replaceChildren(arrowTable({ say, arrows: last.arrows }));
		const lines = task.samples.map(([heard, wanted], n) => [
			spread(gloss.nodes(words(heard, task.source))),
			wordsOf(last.said[n], vocabulary(task.target)),
			last.said[n].finished && String(last.said[n].ids) === String(wanted)
		]);
		said.replaceChildren(saidTable(say, lines));
	}
	return { player, message, stage, tell, label, show };
}

// seq2seq_teach/widgets/training_lab/files.js
function filesOf({ say, set }, model, run, tell) {
	const tasks = model.get("tasks");
	const input = element("input", {
		type: "file",
		accept: ".npz",
		hidden: true,
		onchange: () => input.files?.[0] && load(input.files[0])
	});
	async function save() {
		if (!run.last) return;
		const { model: model2 } = run.last.state;
		const url = URL.createObjectURL(await writeModel(model2));
		const [units] = model2[0].arrays["encoder.recurrent"].shape;
		element("a", { href: url, download: say("file", { units }) }).click();
		setTimeout(() => URL.revokeObjectURL(url), 1e3);
	}
	async function load(given) {
		input.value = "";
		const file = quote(given.name);
		try {
			const { packed, design } = await readModel(given);
			const knows = ({ source, target }) => String(source) === String(packed[0].source) && String(target) === String(packed[0].target);
			const fitting = Object.keys(tasks).filter((name) => knows(tasks[name]));
			if (!fitting.length) throw new Refusal("other_words");
			const task = fitting.includes(model.get("task")) ? model.get("task") : fitting[0];
			const { cell, units, attention, context } = design;
			set({ task, cell, units, attention, context: context ? "every" : "first" });
			run.begin({ model: packed });
			tell("loaded", { file });
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			tell(error.message, { ...error.values, file });
		}
	}
	function share() {
		if (!run.last) return;
		const { task, last, made } = run;
		const pairs = [...task.samples, ...drawn({ ...task, exactly: 3 }, 24, randomNumbers(0))];
		const samples = pairs.map(([heard, said]) => [words(heard, task.source), words(said, task.target)]);
		const { opened, refused } = handRound({ ...last, model: last.state.model, task: made.task, samples });
		tell(refused ? "some_open" : opened ? "opened" : "none_open", { opened, refused });
	}
	function dropOn(root) {
		root.addEventListener("dragover", (event) => event.preventDefault());
		root.addEventListener("drop", (event) => {
			event.preventDefault();
			const [given] = event.dataTransfer?.files ?? [];
			if (given) load(given);
		});
	}
	const pick = button(say, "load", () => input.click());
	const bar = row("s2s-bar", button(say, "open", share), button(say, "save", save), pick, input);
	return { bar, dropOn };
}

// seq2seq_teach/widgets/training_lab/learner.js
var LENGTHS = [1, 3, 6, 9, 12, 15, 18, 21, 24];
var ASKED = 20;
var OFTEN = 250;
var TURNS = { worker: 50, here: 4 };
var PATIENCE = 2e4;
function* bitsBack(model, task, digits) {
	const batch = batchOf(drawn({ ...task, exactly: digits }, ASKED, randomNumbers(digits)));
	batch.weight.fill(0, digits * ASKED);
	const lost = (yield* lossOf(model, batch)) / Math.LN2;
	return Math.max(0, digits * (Math.log2(task.source.length - 4) - lost)) || 0;
}
function later(act) {
	const all = globalThis;
	if (all.scheduler?.postTask) return all.scheduler.postTask(act, { priority: "background" });
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => (port1.close(), act());
	port2.postMessage(null);
}
function learner({ task, design, settings, state }, tell, ms) {
	const fresh = () => untrained(design, task.source, task.target, randomNumbers(settings.seed));
	const learning = training(task, settings, state ?? { model: fresh() });
	const first = setTimeout(want, 50, 0);
	let [wanted, next, broken] = [0, 0, false];
	let work2 = null;
	function want(steps) {
		clearTimeout(first);
		wanted = steps;
		if (work2) return;
		work2 = working();
		turn();
	}
	function turn() {
		const end2 = performance.now() + ms;
		while (work2 && performance.now() < end2) if (work2.next().done) work2 = null;
		if (work2) later(turn);
	}
	function* working() {
		do {
			if (wanted && !learning.done()) {
				wanted--;
				broken = Number.isNaN(yield* learning.step());
			}
			if (broken || learning.done()) wanted = 0;
			if (!wanted || performance.now() > next) yield* look2();
		} while (wanted);
	}
	function* look2() {
		const begin = performance.now();
		const { model, state: state2, done } = learning;
		let arrows;
		const [said, curve] = [[], []];
		for (const [heard, wanted2] of task.samples) {
			arrows ??= (yield* gradients(model, batchOf([[heard, wanted2]]), settings.cut)).arrows;
			said.push(yield* sayingOf(model, heard));
		}
		for (const digits of task.pairs ? [] : LENGTHS) curve.push([digits, yield* bitsBack(model, task, digits)]);
		tell({ state: state2(), arrows, said, curve, broken, done: done() });
		const now = performance.now();
		next = now + Math.max(OFTEN, Math.min(8 * OFTEN, 10 * (now - begin)));
	}
	function end() {
		clearTimeout(first);
		work2 = null;
	}
	return { want, end };
}
function serve(tell, ms) {
	let mine;
	return ([about, steps]) => {
		if (!about) return mine?.want(steps);
		mine?.end();
		mine = learner(about, (news) => tell([about.run, news]), ms);
	};
}
function work() {
	const act = serve((told) => self.postMessage(told), TURNS.worker);
	self.onmessage = ({ data }) => act(data);
}
function hire(script, told, died) {
	let [run, wanted, timer] = [0, 0, 0];
	let [lived, spare] = [true, 4];
	let asked, last, worker, send;
	function engage() {
		worker = null;
		if (lived && spare-- > 0) {
			try {
				const plain = script.replace(/export \{[^}]*\};?\s*$/, "");
				worker = new Worker(URL.createObjectURL(new Blob([plain], { type: "text/javascript" })));
				worker.onmessage = ({ data }) => hear(data);
				worker.onerror = (event) => (event.preventDefault(), lost());
			} catch {
			}
		}
		lived = false;
		send = worker ? (what) => worker.postMessage(what) : serve(hear, TURNS.here);
	}
	function hear([of, news]) {
		if (of !== run) return;
		last = news;
		lived = true;
		if (wanted === 1 || news.broken || news.done) wanted = 0;
		watch();
		told(news);
	}
	function watch() {
		clearTimeout(timer);
		if (worker && wanted) timer = window.setTimeout(lost, PATIENCE);
	}
	function lost() {
		worker.terminate();
		if (lived) died();
		engage();
		send([{ ...asked, state: last?.state ?? asked.state }]);
		want(wanted);
	}
	function want(steps) {
		wanted = steps;
		send([null, steps]);
		watch();
	}
	engage();
	return {
		begin(about) {
			asked = { ...about, run: ++run };
			[last, wanted] = [null, 0];
			send([asked]);
		},
		want,
		end() {
			run++;
			want(0);
			worker?.terminate();
		}
	};
}

// seq2seq_teach/widgets/training_lab/run.js
var CHOSEN = ["task", "cell", "units", "attention", "context", "wire", "seed", "steps"];
var EMBEDDING = 32;
function runOf(model, view) {
	const tasks = model.get("tasks");
	let since = [0, 0];
	const run = { made: void 0, losses: [], before: [], last: void 0, going: false };
	const learner2 = hire(model.get("_esm"), hear, () => view.tell("died", { steps: run.losses.length }));
	const now = () => Object.fromEntries(CHOSEN.map((name) => [name, model.get(name)]));
	function begin(state = void 0) {
		stop();
		if (run.losses.length) run.before = run.losses;
		const made = now();
		const { cell, units, attention, context, wire, seed, steps } = made;
		const task = tasks[made.task];
		Object.assign(run, { made, task, losses: [], last: state && { state, curve: [] } });
		learner2.begin({
			task,
			design: { cell, units, attention, embedding: EMBEDDING, context: context === "every" },
			settings: { steps, seed, batch: task.batch, rate: task.rate, cut: wire === "cut" },
			state
		});
		view.tell();
	}
	function go() {
		if (run.last?.done) begin();
		run.going = true;
		since = [performance.now(), run.losses.length];
		learner2.want(run.made.steps);
		view.tell();
		view.label(run);
	}
	function stop() {
		if (run.going) learner2.want(0);
		run.going = false;
		view.label(run);
	}
	function hear(news) {
		Object.assign(run, { last: news, losses: news.state.losses });
		if (news.broken || news.done) {
			if (run.going) view.tell(news.broken ? "broken" : "done", { steps: run.losses.length });
			run.going = false;
		}
		view.show(run, left());
	}
	function left() {
		const [{ losses, made }, [start, learned]] = [run, since];
		const each = (performance.now() - start) / 1e3 / (losses.length - learned);
		return run.going ? each * (made.steps - losses.length) : NaN;
	}
	function choose() {
		if (JSON.stringify(now()) === JSON.stringify(run.made)) view.tell();
		else if (run.losses.length) view.tell("changed");
		else begin();
	}
	const once = () => (stop(), learner2.want(1));
	const turn = () => run.going ? stop() : go();
	return Object.assign(run, { begin, once, turn, choose, end: learner2.end });
}

// seq2seq_teach/widgets/training_lab/main.js
function choices({ say, set, model }) {
	const act = (name) => (value) => set({ [name]: value });
	const parts = Object.entries(model.get("choices")).map(([name, values]) => {
		const named = values.map((value) => [value, say(`${name} ${value}`)]);
		return { name, ...choice(say(name), named, act(name)) };
	});
	const [{ node: task }, ...others] = parts;
	for (const [name, range] of Object.entries({ units: { min: 4, max: 64, step: 4 }, seed: { min: 0, max: 19 } })) {
		const { node, show: show2 } = dial(say(name), range, act(name));
		others.push({ name, node, show: (value) => show2(value, String(value)) });
	}
	const tick = element("input", { type: "checkbox", onchange: () => set({ attention: tick.checked }) });
	const label = element("label", { class: "s2s-tick" }, tick, say("attention"));
	const summary = element("summary");
	const more = element("div", { class: "s2s-choices" }, ...others.map(({ node }) => node), label);
	function show() {
		for (const { name, show: show2 } of [parts[0], ...others]) show2(model.get(name));
		tick.checked = model.get("attention");
		summary.textContent = say("made_of", { cell: say(`cell ${model.get("cell")}`), units: model.get("units") });
	}
	return { task, more: element("details", {}, summary, more), show };
}
function render({ model, el }) {
	const held = hold(model);
	const chosen = choices(held);
	const view = viewOf2(held, { begin: () => run.begin(), once: () => run.once(), turn: () => run.turn() });
	const run = runOf(model, view);
	const files = filesOf(held, model, run, view.tell);
	const parts = [chosen.task, view.player, view.message, view.stage, chosen.more, files.bar, held.live];
	const root = frame("training", model.get("language"), ...parts);
	files.dropOn(root);
	held.listen(CHOSEN, () => {
		chosen.show();
		run.choose();
	});
	chosen.show();
	run.begin();
	el.append(root);
	return () => (held.release(), run.end());
}
if (typeof document === "undefined") work();
var main_default = { render };
export {
	main_default as default
};
