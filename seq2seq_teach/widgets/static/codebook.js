// seq2seq_teach/widgets/shared/engine.js
var PAD = 0;
var UNK = 3;
var SPECIAL = 4;
var Refusal = class extends Error {
	constructor(key, values = {}) {
		super(key);
		this.values = values;
	}
};
function vocabulary(words) {
	const numbered = words.map((word, id) => [word, id]);
	return { words, raw: words, ids: new Map(numbered.slice(SPECIAL)) };
}
function tokenize(text) {
	const space = /(?:(?!\ufeff)[\s\x1c-\x1f\x85])+/;
	return text.normalize("NFC").split(space).filter(Boolean);
}

// seq2seq_teach/widgets/shared/kit.js
var MOST_WORDS = 300;
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
function wordList(name, { gloss }, field, { ids, offered }, put = behind) {
	const known = new Set(offered ?? ids.keys());
	const add = (word) => () => {
		field.input.value = put(word, field.input.value, offered ? null : known);
		field.edit();
	};
	const named = (word) => [gloss.nodes(word)[0], add(word)];
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
var uniqueName = () => `s2s-${Math.random().toString(36).slice(2)}`;
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

// seq2seq_teach/widgets/codebook/book.js
function lookUp(letter, book) {
	const pieces = [];
	for (const token of tokenize(letter)) {
		let [rest, inside] = [token, ""];
		while (rest) {
			const here = inside + rest;
			const fitting = ([word2]) => here.startsWith(word2) && word2.startsWith("-") === Boolean(inside);
			const fits = book.filter(fitting);
			if (!fits.length) return { pieces, stuck: here };
			const [word, code] = fits.reduce((a, b) => b[0].length > a[0].length ? b : a);
			pieces.push({ word, code, here, fits: fits.map((entry) => entry[0]) });
			[rest, inside] = [here.slice(word.length), "-"];
		}
	}
	return { pieces, stuck: null };
}
function readCodes(codes, book) {
	const words = new Map(book.map(([word, code]) => [code, word]));
	const add = (read, word) => word.startsWith("-") ? read + word.slice(1) : `${read} ${word}`;
	return codes.map((code) => words.get(code)).reduce(add, "").slice(1);
}
var idsOf = (letter, { ids }) => tokenize(letter).map((word) => ids.get(word) ?? UNK);
function padded(rows) {
	const length = Math.max(...rows.map((row) => row.length));
	return rows.map((row) => ({
		ids: [...row, ...Array(length - row.length).fill(PAD)],
		mask: Array.from({ length }, (_, place) => place < row.length)
	}));
}
var readRow = ({ ids, mask }, { words }) => ids.filter((_, place) => mask[place]).map((id) => words[id]).join(" ");

// seq2seq_teach/widgets/codebook/road.js
var written = (word) => element("bdi", { lang: "" }, visible(word));
function road({ model, say }) {
	const node = element("div", { class: "s2s-road" });
	function show(numbers, back, verdict) {
		const here = back && model.get("sent") === model.get("letter");
		const words = back.split(" ").flatMap((word) => [" ", written(word)]);
		const arrives = here ? [element("b", {}, ...words), ` (${verdict})`] : [" ", say("unsent")];
		node.replaceChildren(
			element("p", {}, say("travels"), " ", element("b", {}, numbers.join(" ") || "–")),
			element("p", {}, say("returns"), ...arrives)
		);
	}
	return { node, show };
}

// seq2seq_teach/widgets/codebook/pieces.js
var MOST_TOLD = 30;
function byTheBook({ model, say, gloss, announce, set }) {
	const book = model.get("book");
	let pieces = [];
	const list = element("div", { class: "s2s-pieces", role: "group", "aria-label": say("pieces") });
	const detail = element("p", {});
	const way = road({ model, say });
	const cards = () => [...list.querySelectorAll("button")];
	const refresh = roving(list, () => [cards()], announce);
	const told = (n) => {
		const { word, code, here, fits } = pieces[n];
		const names = { word: gloss.told(word), here: visible(here), fits: fits.map(gloss.told).join(", ") };
		return say("piece", { n: n + 1, count: pieces.length, code, ...names });
	};
	function card({ word, code }, n) {
		const look = { tabindex: -1, title: told(n), onclick: () => set({ position: n + 1 }) };
		return element("button", look, gloss.nodes(word)[0], element("span", {}, code));
	}
	function show(letter) {
		const found = lookUp(letter, book);
		pieces = found.pieces;
		const ends = found.stuck === null ? [] : [element("span", {}, written(found.stuck), "?")];
		list.replaceChildren(...pieces.map(card), ...ends);
		refresh();
		showPosition();
		const codes = pieces.map(({ code }) => code);
		if (found.stuck === null) return way.show(codes, readCodes(codes, book), say("same"));
		const words = book.slice(0, MOST_TOLD).map(([word]) => gloss.told(word));
		way.node.replaceChildren(element("p", {}, say("stuck", { rest: visible(found.stuck), words: words.join(", ") })));
	}
	function showPosition() {
		const place = model.get("position");
		cards().forEach((node2, n) => node2.setAttribute("aria-pressed", String(n + 1 === place)));
		const hint = say(pieces.length ? "hint" : "empty");
		detail.textContent = place >= 1 && place <= pieces.length ? told(place - 1) : hint;
	}
	const title = element("p", { class: "s2s-title" }, say("by_book"));
	const node = element("div", { class: "s2s-part s2s-by-book" }, title, list, detail, way.node);
	return { node, show, showPosition };
}

// seq2seq_teach/widgets/codebook/rectangle.js
function byTheVocabulary({ model, say, gloss, announce }) {
	if (!model.get("words").length) return { node: element("div"), show() {
	} };
	const [known, beside] = [vocabulary(model.get("words")), model.get("beside")];
	const table = element("table", { class: "s2s-places", role: "grid", "aria-label": say("places") });
	const way = road({ model, say });
	const rows = () => [...table.rows].map((row) => [...row.querySelectorAll("td")]);
	const refresh = roving(table, () => rows().filter((row) => row.length), announce);
	function place(row, name, typed, n) {
		const [id, count] = [row.ids[n], row.ids.length];
		const token = id === UNK ? `${visible(typed[n])} → ${known.words[UNK]}` : visible(known.words[id]);
		const real = row.mask[n] ? "True" : "False";
		const title = say("place", { row: name, n: n + 1, count, token, id, mask: real });
		const look = row.mask[n] ? id === UNK ? "s2s-unknown" : "" : "s2s-pad";
		const means = gloss.meaning(known.words[id]);
		const parts = [element("bdi", { lang: "" }, token), element("b", {}, id), element("span", {}, real)];
		if (means) parts.splice(1, 0, element("small", {}, means));
		return element("td", { tabindex: -1, title, class: look }, ...parts);
	}
	function show(letter) {
		const letters = [letter, ...beside];
		const filled = padded(letters.map((text) => idsOf(text, known)));
		const lines = filled.map((row, n) => {
			const [name, typed] = [n ? say("row", { n: n + 1 }) : say("yours"), tokenize(letters[n])];
			const cells = row.ids.map((_, at) => place(row, name, typed, at));
			return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
		});
		table.replaceChildren(...lines);
		refresh();
		const lost = filled[0].ids.filter((id) => id === UNK).length;
		const verdict = say(lost ? "lost" : "same", { lost, count: tokenize(letter).length });
		way.show(filled[0].ids, readRow(filled[0], known), verdict);
	}
	const node = element(
		"div",
		{ class: "s2s-part s2s-by-vocabulary" },
		element("p", { class: "s2s-title" }, say("by_vocabulary")),
		element("p", {}, say("places")),
		element("div", { class: "s2s-wide" }, table),
		way.node
	);
	return { node, show };
}

// seq2seq_teach/widgets/codebook/main.js
var MOST_CHARACTERS = 100;
function attached(word, typed) {
	const before = typed.trimEnd();
	return before && word.startsWith("-") ? before + word.slice(1) : `${before} ${word}`.trim();
}
function render({ model, el }) {
	const held = hold(model);
	const { say, announce, set, listen } = held;
	const field = textField(held, take);
	const post = element("button", { onclick: send }, say("send"));
	const [pieces, rectangle] = [byTheBook(held), byTheVocabulary(held)];
	const letter = labelled("letter", say("letter"), field, post);
	const offered = [...model.get("book").map(([word]) => word), ...model.get("words").slice(SPECIAL)];
	const words = wordList(say("click"), held, field, { ids: new Set(offered) }, attached);
	const root = frame("codebook", model.get("language"), ...letter, words, pieces.node, rectangle.node, held.live);
	function take(typed) {
		const half = typed.match(/\p{Surrogate}/u);
		if (half) throw new Refusal("half", { shown: visible(half[0]) });
		const count = [...typed].length;
		if (count > MOST_CHARACTERS) throw new Refusal("long", { count, longest: MOST_CHARACTERS });
		if (typed !== model.get("letter")) set({ letter: typed, position: 0 });
	}
	function send() {
		const written2 = model.get("letter");
		if (field.input.value === written2 && tokenize(written2).length) set({ sent: written2 });
	}
	function show() {
		const written2 = model.get("letter");
		field.show(written2, (typed) => typed);
		pieces.show(written2);
		rectangle.show(written2);
	}
	const roads = () => [...root.querySelectorAll(".s2s-road p")].map((line) => line.textContent).join(" ");
	root.addEventListener("keydown", (event) => {
		if (event.key === "Enter" && event.target === field.input && !event.isComposing) send();
	});
	onEscape(root, [field], () => set({ position: 0 }));
	show();
	listen(["letter", "sent"], () => (show(), announce(roads())));
	listen(["position"], pieces.showPosition);
	el.append(root);
	return () => (held.release(), field.close());
}
var main_default = { render };
export {
	main_default as default
};
