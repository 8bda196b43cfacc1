// seq2seq_teach/widgets/shared/engine.js
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
	const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, ...name });
	return [drawn, (tag, attributes, text = "") => drawn.append(svg(tag, attributes, `${text}`))];
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

// seq2seq_teach/widgets/progress/curves.js
var [WIDTH, HEIGHT, RIGHT] = [552, 300, 24];
function curves({ say, steps, start, words, losses, unseen }) {
	const top = start * 1.15;
	const last = (points) => points.length ? format(points.at(-1)[1], 2) : "–";
	const label = { start: format(start, 2), loss: last(losses), unseen: last(unseen) };
	const marks = [
		[0, Math.round(steps / 2), steps],
		[0, ...multiples(top > 3 ? 1 : 0.5, top)]
	];
	const described = say(unseen.length ? "chart_unseen" : "chart", label);
	const { svg: svg2, draw, x, y, line } = axes([WIDTH, HEIGHT], RIGHT, [steps, top], marks, [say("x"), say("y")], described);
	const level = [[0, start], [steps, start]];
	draw("path", { class: "s2s-sent", d: line(level) });
	const predicted = say("predicted", { words, start: format(start, 2) });
	draw("text", { x: x(steps), y: y(start) + 18, "text-anchor": "end" }, predicted);
	draw("path", { class: "s2s-curve s2s-learned", d: line(losses) });
	draw("path", { class: "s2s-curve s2s-new", d: line(unseen) });
	for (const [step, loss] of unseen) draw("circle", { class: "s2s-new", cx: x(step), cy: y(loss), r: 3 });
	draw("circle", { class: "s2s-you", cx: x(0), cy: y(start), r: 6 });
	const keys = ["learned", ...unseen.length ? ["unseen"] : []];
	for (const [n, key] of keys.entries()) {
		const [height, end] = [y(start) + 48 + 22 * n, WIDTH - RIGHT - 24];
		draw("path", { class: `s2s-curve s2s-${n ? "new" : "learned"}`, d: `M${end} ${height - 5}h24` });
		draw("text", { x: end - 8, y: height, "text-anchor": "end" }, say(key));
	}
	return svg2;
}

// seq2seq_teach/widgets/progress/said.js
function sayings({ say, gloss, samples }) {
	const row = (tag, first, rest) => {
		const cells = rest.map((nodes) => element(tag, {}, ...nodes));
		return element("tr", {}, element("th", { scope: "row" }, first), ...cells);
	};
	const quoted = (texts) => texts.map((text) => [element("bdi", {}, text || "–")]);
	const lines = element("tbody");
	const head = element(
		"thead",
		{},
		row(
			"th",
			say("step"),
			samples.map((text) => spread(gloss.nodes(text)))
		)
	);
	const table = element("table", {}, element("caption", {}, say("said")), head, lines);
	const show = (said) => lines.replaceChildren(...said.map(([step, texts]) => row("td", step, quoted(texts))));
	return { node: element("div", { class: "s2s-side s2s-samples" }, table), show };
}

// seq2seq_teach/widgets/progress/main.js
var LOST = ["restarting", "autorestarting", "terminating", "dead"];
function render({ model, el }) {
	const { say, gloss, announce, listen, live, release } = hold(model);
	let gone = false;
	const [steps, start, words] = [model.get("steps"), model.get("start"), model.get("words")];
	const samples = model.get("samples");
	const phase = () => gone ? "gone" : model.get("phase");
	const bar = element("progress", { max: steps, "aria-label": say("bar") });
	const where = element("span");
	const kernel = model.widget_manager?.kernel;
	const stop = element("button", { onclick: interrupt }, say("stop"));
	const told = element("p");
	const chart = element("div", { class: "s2s-chart" });
	const said = sayings({ say, gloss, samples });
	const stage = element("div", { class: "s2s-stage" }, chart, ...samples.length ? [said.node] : []);
	const title = element("p", { class: "s2s-verdict" }, model.get("title"));
	const player = element("div", { class: "s2s-player" }, bar, where, stop);
	const root = frame("progress", model.get("language"), title, player, told, stage, live);
	async function interrupt() {
		stop.setAttribute("aria-disabled", "true");
		await kernel?.interrupt();
	}
	const follow = (_, status) => LOST.includes(status) && lose();
	function lose() {
		if (gone || model.get("phase") === "done") return;
		gone = true;
		show();
		tell();
	}
	function time(seconds) {
		if (seconds === null || seconds === void 0) return say("warming");
		const whole = Math.max(1, Math.round(seconds));
		return whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) });
	}
	function show() {
		const [running, learned] = [phase() === "running", model.get("learned")];
		bar.value = learned;
		where.textContent = [say("steps", { learned, steps }), ...running ? [time(model.get("left"))] : []].join(" · ");
		bar.setAttribute("aria-valuetext", where.textContent);
		if (!running && stop.contains(document.activeElement)) bar.focus();
		stop.hidden = !running || !kernel;
		chart.replaceChildren(
			curves({ say, steps, start, words, losses: model.get("losses"), unseen: model.get("unseen") })
		);
		said.show(model.get("said"));
	}
	function tell() {
		if (phase() === "running") stop.removeAttribute("aria-disabled");
		told.textContent = say(phase(), { learned: model.get("learned"), steps });
		announce(told.textContent);
	}
	show();
	tell();
	listen(["phase"], tell);
	listen(["phase", "left", "learned", "losses", "unseen", "said"], show);
	kernel?.statusChanged.connect(follow);
	kernel?.disposed.connect(lose);
	el.append(root);
	return () => {
		kernel?.statusChanged.disconnect(follow);
		kernel?.disposed.disconnect(lose);
		release();
	};
}
var main_default = { render };
export {
	main_default as default
};
