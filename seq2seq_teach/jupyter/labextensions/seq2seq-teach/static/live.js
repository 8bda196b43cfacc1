"use strict";
(() => {
	// seq2seq_teach/widgets/shared/kit.js
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

	// seq2seq_teach/widgets/predict/kept.js
	var place = (name) => `seq2seq_teach guess: ${name}`;
	function allowed(act) {
		try {
			return act();
		} catch {
			return null;
		}
	}
	var guessed = (name) => allowed(() => localStorage.getItem(place(name))) !== null;

	// seq2seq_teach/widgets/predict/covered.js
	var HEADINGS = "h1, h2, h3, h4, h5, h6";
	var ERROR = '[data-mime-type="application/vnd.jupyter.stderr"]';
	var CSS = `
.s2s-covered :is(.jp-OutputArea-child:not(:has(${ERROR})), .jp-MarkdownOutput > :not(${HEADINGS})) {
	visibility: hidden !important;
	height: 0 !important;
	min-height: 0 !important;
	margin-block: 0 !important;
	padding-block: 0 !important;
	overflow: hidden !important;
}
/* One bar for what follows at once; what has a heading begins anew. */
.s2s-covered.jp-mod-noOutputs > .s2s-cover,
.s2s-covered:not(.jp-mod-noOutputs) + .jp-MarkdownCell.s2s-covered:not(:has(${HEADINGS})) > .s2s-cover { display: none; }
.s2s-cover {
	margin: 4px 8px 4px calc(var(--jp-cell-collapser-width) + var(--jp-cell-prompt-width));
	padding: 6px 12px;
	border: 1px dashed;
	border-radius: 6px;
	color: var(--jp-ui-font-color1);
	font: var(--jp-content-font-size1) var(--jp-content-font-family);
}
[data-jp-deck-mode="presenting"] .s2s-cover { margin-inline: 0; }
.s2s-cover > button {
	margin-left: 8px;
	padding: 2px 12px;
	border: 1px solid;
	border-radius: 3px;
	background: var(--jp-layout-color2);
	color: inherit;
	font: inherit;
	cursor: pointer;
}
`;
	var heard = /* @__PURE__ */ new Map();
	var shown = /* @__PURE__ */ new Set();
	var open = (name) => shown.has(name) || (heard.get(name) ?? guessed(name));
	function draw(notebook, cell, words) {
		const { node, model } = cell;
		const name = model.getMetadata("answers");
		const covers = Boolean(name) && !open(name);
		const cover = node.querySelector(":scope > .s2s-cover");
		node.classList.toggle("s2s-covered", covers);
		if (!covers) return cover?.remove();
		if (cover) return;
		const onclick = () => {
			shown.add(name);
			drawAll();
			notebook.activeCellIndex = notebook.widgets.indexOf(cell);
			notebook.mode = "command";
			notebook.activate();
		};
		const button = { "data-lm-suppress-shortcuts": "true", onclick };
		node.append(element("p", { class: "s2s-cover" }, words.covered, " ", element("button", button, words.show_me)));
	}
	var views = /* @__PURE__ */ new Set();
	var drawAll = () => views.forEach((view) => view());
	var covered = {
		id: "seq2seq-teach:covered",
		autoStart: true,
		activate({ docRegistry }) {
			document.head.append(element("style", {}, CSS));
			document.addEventListener("s2s-asked", (event) => {
				const { name, committed } = (
					event.detail
				);
				heard.set(name, committed);
				drawAll();
			});
			docRegistry.addWidgetExtension("Notebook", {
				createNew({ content }, context) {
					const cells = context.model.cells;
					const view = () => {
						const words = context.model.getMetadata("covers");
						if (words) for (const cell of content.widgets) draw(content, cell, words);
					};
					views.add(view);
					cells.changed.connect(view);
					context.ready.then(view);
					return {
						isDisposed: false,
						dispose() {
							this.isDisposed = true;
							views.delete(view);
							cells.changed.disconnect(view);
						}
					};
				}
			});
		}
	};

	// seq2seq_teach/widgets/shared/asleep.js
	var VIEW = "application/vnd.jupyter.widget-view+json";
	var STYLE = "margin: 10px 0 0; padding: 2px 10px; border-left: 3px solid #e27a14";
	function wake(renderer, still, sessionContext) {
		const render = renderer.renderModel.bind(renderer);
		renderer.renderModel = async (output) => {
			const said = output.metadata[VIEW]?.asleep;
			const rendering = render(output);
			if (!said) return rendering;
			const drawn = "text/html" in output.data ? still.renderModel(output) : null;
			const show = (lost) => {
				if (renderer.isDisposed || renderer.widgets.length) return;
				renderer.node.replaceChildren(
					...drawn ? [still.node] : [],
					...lost ? [element("p", { style: STYLE }, said)] : []
				);
			};
			show(false);
			sessionContext.ready.then(() => sessionContext.session?.kernel || show(true));
			await rendering;
			show(renderer.hasClass("jupyter-widgets"));
		};
		return renderer;
	}
	var asleep = {
		id: "seq2seq-teach:asleep",
		autoStart: true,
		activate({ docRegistry }) {
			docRegistry.addWidgetExtension("Notebook", {
				createNew({ content: { rendermime }, sessionContext }) {
					const create = rendermime.createRenderer.bind(rendermime);
					rendermime.createRenderer = (type, ...options) => {
						const renderer = create(type, ...options);
						return type === VIEW ? wake(renderer, create("text/html"), sessionContext) : renderer;
					};
				}
			});
		}
	};

	// tools/export/templates/deck/live.css
	var live_default = '\n/* What only JupyterLab needs: the room of a slide between its two sidebars, what joins a slide in\n   its place, code folded away. */\n\n& { left: 0; right: 0; justify-content: flex-start; }\n& .jp-Notebook:not(:has(.jp-CodeCell.jp-deck-mod-onscreen)) { --jp-content-font-size1: 31px; }\n& .jp-Notebook:not(:has(.jp-Cell.jp-deck-mod-onscreen .jp-RenderedMarkdown p)) .jp-OutputArea-output img { max-height: 550px; }\n& .jp-Notebook:not(:has(.jp-deck-mod-onscreen .jp-RenderedMarkdown p)):has(.jp-deck-mod-onscreen .s2s) .jp-deck-mod-onscreen {\n  &.jp-MarkdownCell { margin: -30px 0 -10px; }\n  .jp-RenderedMarkdown :is(h2, h3) { margin: 0 0 2px; font-size: 30px; }\n}\n& .jp-Notebook { height: 100vh; }\n& .jp-WindowedPanel-outer { box-sizing: border-box; padding: 36px 15px 40px; overflow: visible; }\n& .jp-WindowedPanel-viewport { padding: 0; }\n& .jp-Cell.jp-deck-mod-onscreen { margin: 0 0 12px; }\n& .jp-Cell.jp-deck-mod-layer { position: relative; }\n& .jp-Cell[data-jpf-cell-tags*="folded"] .jp-Cell-inputWrapper { display: none; }\n& .jp-Collapser { display: none; }\n& .jp-OutputArea-promptOverlay { display: none; }\n/* A click beside the cells is one on the cell that has the keys; else they would be lost. */\n& .jp-Notebook { isolation: isolate; }\n& .jp-WindowedPanel-outer { pointer-events: none; }\n& .jp-Cell.jp-deck-mod-onscreen { pointer-events: auto; }\n/* JupyterLab lifts a cell with the focus: with what lies behind it, it would lie over an instrument. */\n& .jp-Cell.jp-mod-active { z-index: auto !important; }\n& .jp-Cell.jp-mod-active::after { content: ""; position: fixed; inset: 0; z-index: -1; }\n& .cm-content { white-space: break-spaces; overflow-wrap: anywhere; flex-shrink: 1; min-width: 0; }\n';

	// tools/export/templates/deck/slide.css
	var slide_default = '/* What a slide looks like, in the file and in JupyterLab. `&` is what holds the slides. */\n\n& {\n  --jp-content-font-family: "Nanum Gothic", NanumGothic, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif;\n  --jp-content-font-size1: 27px;\n  --jp-content-line-height: 1.42;\n  --jp-code-font-size: 22px;\n  --jp-code-line-height: 1.35;\n  --jp-ui-font-size1: 20px;\n  word-break: keep-all;\n}\n& .jp-RenderedMarkdown { padding: 0; }\n& .jp-RenderedMarkdown > * { max-width: none; margin: 0 0 14px; }\n& .jp-RenderedMarkdown h1 { font-size: 60px; line-height: 1.2; margin: 0 0 36px; font-weight: 700; }\n& .jp-RenderedMarkdown h2 { font-size: 40px; line-height: 1.2; margin: 0 0 18px; font-weight: 700; }\n& .jp-RenderedMarkdown h3 { font-size: 40px; line-height: 1.2; margin: 0 0 18px; font-weight: 700; }\n& .jp-RenderedMarkdown table { font-size: 24px; line-height: 1.3; margin: 0 0 14px; }\n& .jp-RenderedMarkdown td { text-align: left; }\n& .jp-RenderedMarkdown th { text-align: left; }\n& .jp-OutputArea-output { padding: 4px 0 0; }\n& .jp-OutputArea-output pre { font-size: 22px; line-height: 1.35; }\n& .jp-OutputArea-output img { width: 100%; max-height: 420px; object-fit: contain; object-position: 0 0; }\n& .s2s > * { font-size: 21px; }\n\n/* The controls of ipywidgets. */\n& { --jp-widgets-font-size: 22px; --jp-widgets-inline-height: 40px; --jp-widgets-inline-width: 560px; }\n& .widget-html-content { font-size: 22px; }\n& .widget-html-content pre { font-size: 22px; }\n\n/* Controls of ipywidgets stand two by two above what they turn. */\n& .widget-vbox { --jp-widgets-font-size: 19px; --jp-widgets-inline-height: 32px; --jp-widgets-inline-width: 560px; }\n& .widget-vbox:has(> .widget-html) { display: grid; grid-template-columns: 1fr 1fr; }\n& .widget-vbox > .widget-html { grid-column: 1 / -1; }\n';

	// tools/export/templates/deck/speaker.css
	var speaker_default = `/* The speaker's window beside the live deck: the notes large, the clock and the next slide beside them. */

.s2s-speaker { display: grid; grid-template: auto 1fr / 1fr 512px; gap: 16px 32px; box-sizing: border-box; height: 100vh; margin: 0; padding: 20px 28px; overflow: hidden; background: var(--jp-layout-color0, #fff); color: var(--jp-content-font-color1, #1c2530); --jp-content-font-family: "Nanum Gothic", NanumGothic, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", system-ui, sans-serif; font: 22px/1.5 var(--jp-content-font-family); word-break: keep-all; }
.s2s-speaker header { grid-column: 1 / -1; display: flex; align-items: baseline; gap: 32px; font-variant-numeric: tabular-nums; }
.s2s-speaker time { font-size: 34px; }
.s2s-speaker header button { padding: 2px 14px; border: 1px solid; border-radius: 3px; background: none; color: inherit; font: inherit; font-size: 17px; cursor: pointer; }
.s2s-speaker [role="status"] { margin-left: auto; padding: 2px 14px; background: #1c2530; color: #fff; }
.s2s-speaker [role="status"]:empty { visibility: hidden; }
.s2s-speaker .s2s-notes { overflow: auto; --jp-content-font-size1: 27px; font-size: 27px; }
.s2s-speaker .s2s-notes > * { padding: 0; }
.s2s-speaker h1 { margin: 0 0 8px; color: #5f6b7a; font-size: 17px; font-weight: 400; }
.s2s-speaker .s2s-next { position: relative; width: 512px; height: 288px; overflow: hidden; border: 1px solid #b8bfc9; }
.s2s-speaker .s2s-next > .jp-Notebook { position: absolute; box-sizing: border-box; width: 1280px; height: 720px; padding: 36px 48px 40px; overflow: hidden; transform: scale(0.4); transform-origin: 0 0; pointer-events: none; }
.s2s-speaker .s2s-next :is(.jp-InputPrompt, .jp-OutputPrompt, .jp-InternalAnchorLink) { display: none; }
@media (max-width: 900px) {
	.s2s-speaker { grid-template: auto auto 1fr / 1fr; }
	.s2s-speaker .s2s-notes { order: 2; }
}
`;

	// tools/export/templates/deck/speaker.js
	var INSTRUMENT = ".s2s, .jupyter-widgets";
	var WRITING = 'input, select, textarea, [contenteditable="true"]';
	var CSS2 = ".s2s-black { position: fixed; inset: 0; z-index: 100000; background: #000; cursor: none; }";
	var wordsOf = ({ content }) => content.model.getMetadata("speaker");
	var clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
	var keyOf = ({ key, code }) => (/^[ -~]+$/.test(key) && key !== "Process" ? key : code.replace("Key", "")).toLowerCase();
	function slides({ widgets, activeCellIndex }) {
		const kind = (cell) => cell.model.getMetadata("slideshow")?.slide_type;
		const starts = widgets.flatMap(
			(cell, n) => kind(cell) === "slide" ? [n] : []
		);
		const here2 = starts.findLastIndex((n) => n <= activeCellIndex);
		const slide = (n) => n < starts.length ? widgets.slice(starts[n], starts[n + 1]).filter((cell) => kind(cell) !== "skip") : [];
		return { here: slide(Math.max(here2, 0)), next: slide(here2 + 1) };
	}
	function picture({ node }) {
		const copy = node.cloneNode(true);
		copy.classList.add("jp-deck-mod-onscreen", "jp-deck-mod-visible");
		const drawn = node.querySelectorAll("canvas");
		for (const [n, canvas] of copy.querySelectorAll("canvas").entries()) {
			if (drawn[n].width && drawn[n].height) canvas.getContext("2d").drawImage(drawn[n], 0, 0);
		}
		return copy;
	}
	var copied = (style) => style.matches("link") ? style.cloneNode() : element("style", {}, [...style.sheet?.cssRules ?? []].map(({ cssText }) => cssText).join("\n"));
	var speaker = {
		id: "seq2seq-teach:speaker",
		autoStart: true,
		activate({ commands, docRegistry, shell }) {
			const black = element("div", { class: "s2s-black" });
			let view = null;
			let left = false;
			let begun = 0;
			function deck2() {
				const presenting = document.body.dataset.jpDeckMode === "presenting";
				const panel = shell.currentWidget;
				return presenting && panel?.hasClass("s2s-deck") && wordsOf(panel) ? panel : null;
			}
			function darken() {
				if (!black.isConnected) document.body.append(black);
				else black.remove();
				draw2();
			}
			const turn = (way) => () => black.isConnected || commands.execute(`deck:${way}`);
			const [forward, back] = ["forward", "back"].map(turn);
			const acts = { pagedown: forward, pageup: back, b: darken, ".": darken, period: darken, s: open2 };
			const own = { ...acts, arrowright: forward, arrowleft: back, " ": forward };
			function act(event, by) {
				const does = !event.ctrlKey && !event.altKey && !event.metaKey && by[keyOf(event)];
				if (!does) return;
				event.preventDefault();
				event.stopImmediatePropagation();
				does();
			}
			function pressed(event) {
				const target = (
					event.target
				);
				left = false;
				if (!deck2()) return;
				if (target.closest?.(INSTRUMENT)) left = event.key === "Escape" && !event.isComposing;
				else if (!target.closest?.(WRITING)) act(event, acts);
			}
			function released() {
				if (!left) return;
				left = false;
				const { content } = deck2() ?? {};
				if (content) content.mode = "command";
				content?.activeCell.node.focus();
			}
			function open2() {
				const opened = window.open("", "s2s-speaker", "popup,width=1180,height=700");
				if (!opened) return;
				if (opened !== view?.window) fill(opened);
				opened.focus();
				draw2();
			}
			function fill(opened) {
				const words = wordsOf(deck2());
				const [time, passed] = [element("time"), element("time")];
				const [status, notes, next] = [
					element("span", { role: "status" }),
					element("div", { class: "s2s-notes" }),
					element("div", { class: "s2s-next s2s-deck" })
				];
				begun = Date.now();
				const again = element("button", { onclick: () => (begun = Date.now(), tick()) }, words.again);
				const styles = document.querySelectorAll("style, link[rel=stylesheet]");
				const { document: page } = opened;
				page.open();
				page.write("<!doctype html><html><head></head><body></body></html>");
				page.close();
				page.documentElement.lang = document.documentElement.lang;
				page.head.replaceChildren(...[...styles].map(copied), element("style", {}, speaker_default));
				page.title = words.title;
				page.body.className = "s2s-speaker";
				Object.assign(page.body.dataset, document.body.dataset);
				page.body.replaceChildren(
					element("header", {}, time, passed, again, status),
					notes,
					element("section", {}, element("h1", {}, words.next), next)
				);
				view = { window: opened, notes, next, time, passed, status, words };
				opened.addEventListener("keydown", (event) => act(event, own));
				opened.setInterval(tick, 1e3);
				tick();
			}
			function tick() {
				if (!view) return;
				const now = /* @__PURE__ */ new Date();
				view.time.textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
				view.passed.textContent = clock((now.getTime() - begun) / 1e3);
			}
			async function draw2() {
				const panel = deck2();
				if (!panel || !view || view.window.closed) return;
				const { notes, next, status, words } = view;
				const shown2 = slides(panel.content);
				const { rendermime } = panel.content;
				const told = rendermime.createRenderer("text/markdown");
				const said = shown2.here[0]?.model.getMetadata("notes") ?? "";
				await told.renderModel(rendermime.createModel({ data: { "text/markdown": said } }));
				if (shown2.here[0] !== slides(panel.content).here[0]) return;
				notes.replaceChildren(told.node);
				const sheet = element("div", { class: "jp-Notebook" }, ...shown2.next.map(picture));
				next.replaceChildren(shown2.next.length ? sheet : element("p", {}, words.last));
				status.textContent = black.isConnected ? words.black : "";
			}
			function ended() {
				if (deck2()) return;
				black.remove();
				view?.window.close();
				view = null;
			}
			document.head.append(element("style", {}, CSS2));
			window.addEventListener("keydown", pressed, true);
			window.addEventListener("keyup", released, true);
			window.addEventListener("pagehide", () => view?.window.close());
			new MutationObserver(ended).observe(document.body, { attributeFilter: ["data-jp-deck-mode"] });
			shell.currentChanged.connect(draw2);
			docRegistry.addWidgetExtension("Notebook", {
				createNew: ({ content }) => void content.activeCellChanged.connect(draw2)
			});
		}
	};

	// tools/export/templates/deck/live.js
	var CSS3 = `
body[data-jp-deck-mode="presenting"] .s2s-deck { ${slide_default} ${live_default} }
/* The deck's buttons, in one row below what stands on the slide. */
body[data-jp-deck-mode="presenting"]:has(.s2s-deck) .jp-Deck-Remote-directions { flex-direction: row; }
`;
	async function mark(panel) {
		await panel?.context?.ready;
		const about = panel?.content?.model?.sharedModel?.metadata ?? {};
		if (about.lang && about.title) panel.node.classList.add("s2s-deck");
	}
	var deck = {
		id: "seq2seq-teach:deck",
		autoStart: true,
		activate({ shell }) {
			document.head.append(Object.assign(document.createElement("style"), { textContent: CSS3 }));
			shell.currentChanged.connect((_, { newValue }) => mark(newValue));
			mark(shell.currentWidget);
		}
	};
	var here = (
		window
	);
	here._JUPYTERLAB ??= {};
	here._JUPYTERLAB["seq2seq-teach"] = {
		init() {
		},
		get: async () => () => ({ __esModule: true, default: [deck, speaker, asleep, covered] })
	};
})();
