// seq2seq_teach/widgets/shared/engine.js
var Refusal = class extends Error {
	constructor(key, values = {}) {
		super(key);
		this.values = values;
	}
};
function tokenize(text) {
	const space = /(?:(?!\ufeff)[\s\x1c-\x1f\x85])+/;
	return text.normalize("NFC").split(space).filter(Boolean);
}

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
		const { row, grid, place: place2 } = find(target);
		if (row < 0) return;
		if (grid[row].length > 1) column = place2;
		mark(target);
		announce?.(target.title);
	});
	const at = (line, n) => line[Math.max(0, Math.min(n, line.length - 1))];
	container.addEventListener("keydown", (event) => {
		const { grid, row, place: place2 } = find(event.target);
		if (row < 0 || event.altKey || event.metaKey) return;
		const along = (n) => at(grid[row], n);
		const across = (n) => at(at(grid, n), column);
		const far = event.ctrlKey ? across : along;
		const ways = {
			ArrowLeft: along(place2 - 1),
			ArrowRight: along(place2 + 1),
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

// seq2seq_teach/widgets/predict/choice.js
function choiceQuestion({ model, say, set }) {
	const options = model.get("options");
	const marks = options.map(() => element("b"));
	const named = options.map(([value, text2], n) => [value, element("span", {}, text2, " ", marks[n])]);
	const asked = choice(model.get("question"), named, (guess) => set({ guess }));
	asked.node.classList.add("s2s-options");
	asked.node.children[0].classList.add("s2s-unseen");
	function show(guess, truth) {
		asked.show(guess);
		options.forEach(([value], n) => {
			const keys = truth === null ? [] : [value === guess && "you", value === truth && "truth"];
			marks[n].textContent = keys.filter(Boolean).map((key) => `← ${say(key)}`).join(" ");
		});
	}
	const text = (key) => options.find(([value]) => value === key)[1];
	const verdict = (guess, truth) => [
		say("verdict", { guess: text(guess), truth: text(truth) }),
		guess === truth ? 0 : Infinity
	];
	return { node: asked.node, show, verdict, made: (guess) => guess, close() {
	} };
}

// seq2seq_teach/widgets/predict/kept.js
var place = (name) => `seq2seq_teach guess: ${name}`;
function allowed(act) {
	try {
		return act();
	} catch {
		return null;
	}
}
function recall(model) {
	if (model.widget_manager || model.get("committed")) return;
	const guess = allowed(() => JSON.parse(localStorage.getItem(place(model.get("name"))) ?? "null"));
	if (!fits(guess, model)) return;
	model.set("guess", guess);
	model.set("committed", true);
}
function fits(guess, model) {
	const kind = model.get("kind");
	if (kind === "choice") return model.get("options").some(([name]) => name === guess);
	if (kind === "number") return Number.isFinite(guess);
	return Array.isArray(guess) && guess.length === model.get("xs").length && guess.every(Number.isFinite);
}
function keep(model) {
	const at = place(model.get("name"));
	if (!model.get("committed")) return allowed(() => localStorage.removeItem(at));
	allowed(() => localStorage.setItem(at, JSON.stringify(model.get("guess"))));
}

// seq2seq_teach/widgets/shared/controls.js
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

// seq2seq_teach/widgets/predict/number.js
function numberIn(text) {
	const typed = text.trim().replace("−", "-");
	return /^-?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : null;
}
function numberQuestion(held) {
	const { model, say, set } = held;
	const digits = model.get("digits");
	const beside = element("div", { class: "s2s-beliefs" });
	const field = textField(held, read, "", { inputmode: "decimal", size: 8 });
	const node = element(
		"div",
		{},
		element("div", { class: "s2s-bar" }, element("label", {}, say("yours"), field.input)),
		field.message,
		beside
	);
	function read(text) {
		const guess = numberIn(text);
		set({ guess });
		if (text.trim() && guess === null) throw new Refusal("no_number", { given: quote(text) });
	}
	function show(guess, truth) {
		if (guess !== null) field.show(String(guess), (typed) => String(numberIn(typed)));
		if (truth === null) return beside.replaceChildren();
		field.input.readOnly = true;
		const most = Math.max(Math.abs(guess), Math.abs(truth)) || 1;
		const row = (key, value, text) => [say(key), Math.abs(value) / most, text];
		const rows = [row("you", guess, String(guess)), row("truth", truth, format(truth, digits))];
		beside.replaceChildren(shareTable("", rows));
	}
	const verdict = (guess, truth) => [
		say("verdict", { guess: String(guess), truth: format(truth, digits) }),
		Math.abs(guess - Number(truth.toFixed(digits)))
	];
	return { node, show, verdict, made: (guess) => guess, close: field.close };
}

// seq2seq_teach/widgets/predict/sketch.js
var SIZE = [552, 330];
var RIGHT = 128;
var STEPS = 50;
function closed(sketch, xs) {
	const drawn2 = [...sketch.keys()].filter((n) => sketch[n] !== null);
	if (!drawn2.length) return null;
	return sketch.map((value, n) => {
		if (value !== null) return value;
		const before = drawn2.findLast((other) => other < n) ?? drawn2[0];
		const after = drawn2.find((other) => other > n) ?? drawn2.at(-1);
		const share = before === after ? 0 : (xs[n] - xs[before]) / (xs[after] - xs[before]);
		return sketch[before] + share * (sketch[after] - sketch[before]);
	});
}
function drawn({ model, say }, sketch, truth) {
	const [xs, top, ground, names] = ["xs", "top", "line", "axes"].map((name) => model.get(name));
	const steps = 10 ** Math.floor(Math.log10(top / 2)) * 2;
	const marks = [xs.filter((_, n) => (n + 1) % Math.ceil(xs.length / 8) === 0), multiples(steps, top)];
	const chart = axes(SIZE, RIGHT, [xs.at(-1), top], marks, names, names.join(", "));
	const { draw, x, y, line } = chart;
	const points = (values) => values.map((value, n) => [xs[n], value]).filter((point) => point[1] !== null);
	const label = (values, text, look, away = 0) => draw("text", { x: x(xs.at(-1)) + 6, y: y(values.at(-1)) + 5 + away, class: look }, text);
	if (ground.length) {
		draw("path", { class: "s2s-sent", d: line(points(ground)) });
		label(ground, model.get("ground"), "");
	}
	const whole = closed(sketch, xs);
	if (whole) draw("path", { class: "s2s-curve s2s-yours", d: line(points(whole)) });
	if (truth) {
		draw("path", { class: "s2s-curve s2s-now", d: line(points(truth)) });
		const gap = y(whole.at(-1)) - y(truth.at(-1));
		const away = Math.abs(gap) < 16 ? gap < 0 ? -8 : 8 : 0;
		label(whole, say("you"), "", away);
		label(truth, say("truth"), "s2s-now", -away);
	} else if (whole) {
		for (const [at, value] of points(sketch)) draw("circle", { class: "s2s-you", cx: x(at), cy: y(value), r: 4 });
		label(whole, say("you"), "");
	}
	return chart;
}
function sliders({ model, say }, nudge) {
	const [xs, top, names] = ["xs", "top", "axes"].map((name) => model.get(name));
	const about = { role: "slider", tabindex: -1, "aria-orientation": "vertical", "aria-valuemin": 0 };
	const pens = xs.map((at, n) => {
		const onkeydown = (event) => {
			const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
			if (!steps) return;
			event.preventDefault();
			nudge(n, steps);
		};
		const name = { "aria-label": `${names[0]} ${at}`, "aria-valuemax": Math.round(top), onkeydown };
		return element("div", { ...about, ...name });
	});
	const node = element("div", { role: "group", "aria-label": say("sliders") }, ...pens);
	roving(node, () => [pens])();
	function show(whole, truth, { x, y }) {
		pens.forEach((pen, n) => {
			const value = whole?.[n] ?? null;
			const words = { guess: value === null ? "" : format(value, 1), truth: truth ? format(truth[n], 1) : "" };
			const told = value === null ? say("undrawn") : truth ? say("verdict", words) : words.guess;
			pen.setAttribute("aria-valuenow", Math.round(value ?? 0));
			pen.setAttribute("aria-valuetext", told);
			pen.style.left = `${100 * x(xs[n]) / SIZE[0]}%`;
			pen.style.top = `${100 * y(value ?? 0) / SIZE[1]}%`;
		});
	}
	return { node, show };
}
function pointer(surface, { place: place2, draw, seen, done }) {
	let last = null;
	function pull(event) {
		const here = event.buttons & 1 ? place2(event) : null;
		if (!here) return;
		const [near, value] = here;
		const from = last ?? here;
		const passed = Math.abs(near - from[0]) || 1;
		for (let k = 0; k <= passed; k++) {
			draw(from[0] + Math.round((near - from[0]) * k / passed), from[1] + (value - from[1]) * k / passed);
		}
		last = here;
		seen();
	}
	surface.addEventListener("pointerdown", (event) => {
		if (event.button || !place2(event)) return;
		event.preventDefault();
		surface.setPointerCapture(event.pointerId);
		last = null;
		pull(event);
	});
	surface.addEventListener("pointermove", pull);
	for (const end of ["pointerup", "pointercancel"]) {
		surface.addEventListener(end, () => last && (last = null, done()));
	}
}
function sketchQuestion({ model, say, set }) {
	const [xs, top, names] = ["xs", "top", "axes"].map((name) => model.get(name));
	const canvas = element("div");
	let locked = false;
	let sketch;
	let chart;
	const within = (value) => Math.max(0, Math.min(top, value));
	const keep2 = () => set({ guess: [...sketch] });
	const pens = sliders({ model, say }, (n, steps) => {
		if (locked) return;
		const from = closed(sketch, xs)?.[n] ?? 0;
		sketch[n] = within(from + steps * top / STEPS);
		keep2();
	});
	const surface = element("div", { class: "s2s-chart s2s-sketch" }, canvas, pens.node);
	function place2(event) {
		if (locked) return null;
		const seen = canvas.getBoundingClientRect();
		const across = (event.clientX - seen.left) * SIZE[0] / seen.width;
		const down = (event.clientY - seen.top) * SIZE[1] / seen.height;
		const { left, right, top: up, bottom } = chart.box;
		const at = (across - left) / (right - left) * xs.at(-1);
		const near = xs.reduce((best, x, n) => Math.abs(x - at) < Math.abs(xs[best] - at) ? n : best, 0);
		return [near, within((bottom - down) / (bottom - up) * top)];
	}
	pointer(surface, { place: place2, draw: (n, value) => sketch[n] = value, seen: () => draw(null), done: keep2 });
	function draw(truth) {
		chart = drawn({ model, say }, sketch, truth);
		canvas.replaceChildren(chart.svg);
		pens.show(closed(sketch, xs), truth, chart);
	}
	function show(guess, truth) {
		sketch = guess ? [...guess] : xs.map(() => null);
		locked = truth !== null;
		surface.style.touchAction = locked ? "auto" : "";
		draw(truth);
	}
	function verdict(guess, truth) {
		const gaps = guess.map((value, n) => Math.abs(value - truth[n]));
		const worst = gaps.indexOf(Math.max(...gaps));
		const gap = gaps.reduce((a, b) => a + b, 0) / gaps.length;
		const [you, it] = [guess, truth].map((values) => format(values[worst], 1));
		const at = `${names[0]} ${xs[worst]}`;
		return [say("apart", { gap: format(gap, 1), at, guess: you, truth: it }), gap];
	}
	const node = element("div", {}, element("p", {}, say("sketch")), surface);
	return { node, show, verdict, made: (guess) => guess && closed(guess, xs), close() {
	} };
}

// seq2seq_teach/widgets/predict/main.js
var KINDS = { number: numberQuestion, choice: choiceQuestion, sketch: sketchQuestion };
function render({ model, el }) {
	const { say, gloss, announce, listen, set, live, release } = hold(model);
	const committed = () => model.get("committed");
	const guess = () => model.get("guess") ?? null;
	const suggest = (values) => committed() ? show() : set(values);
	const asked = KINDS[model.get("kind")]({ model, say, gloss, announce, set: suggest });
	const button = element("button", { onclick: commit }, say("commit"));
	const verdict = element("p", { class: "s2s-verdict" });
	const why = element("p", { class: "s2s-why" });
	asked.node.classList.add("s2s-asked");
	const root = frame(
		"predict",
		model.get("language"),
		element("p", { class: "s2s-title" }, model.get("question")),
		asked.node,
		element("div", { class: "s2s-bar s2s-commit" }, button, verdict),
		why,
		live
	);
	function commit() {
		if (committed()) return;
		const made = asked.made(guess());
		if (made !== null) return set({ guess: made, committed: true });
		verdict.textContent = say("first");
		announce(verdict.textContent);
	}
	function show() {
		const truth = committed() ? model.get("truth") : null;
		asked.show(guess(), truth);
		button.setAttribute("aria-disabled", committed());
		why.textContent = truth === null ? "" : model.get("why");
		if (truth === null) return verdict.textContent = "";
		const [told, off] = asked.verdict(guess(), truth);
		const how = off === 0 ? "exact" : off <= model.get("near") ? "near" : "far";
		verdict.textContent = `${told} ${say(how)}`;
	}
	root.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && event.target !== button && !event.isComposing) commit();
	});
	function tell() {
		keep(model);
		const detail = { name: model.get("name"), committed: committed() };
		document.dispatchEvent(new CustomEvent("s2s-asked", { detail }));
	}
	recall(model);
	show();
	listen(["guess"], show);
	listen(["committed"], () => {
		show();
		announce(`${verdict.textContent} ${why.textContent}`);
		tell();
	});
	el.append(root);
	tell();
	return () => (release(), asked.close());
}
var main_default = { render };
export {
	main_default as default
};
