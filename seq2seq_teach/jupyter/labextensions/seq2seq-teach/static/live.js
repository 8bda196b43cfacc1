"use strict";
(() => {
  // seq2seq_teach/widgets/shared/kit.js
  function element(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (value === true) node.setAttribute(name, "");
      else if (value !== false && value !== void 0) node.setAttribute(name, value);
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
.s2s-covered.jp-mod-noOutputs > .s2s-cover { display: none; }
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
    const button = { type: "button", "data-lm-suppress-shortcuts": "true", onclick };
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
  var live_default = '\n/* What only JupyterLab needs: the room of a slide between its two sidebars, what joins a slide in\n   its place, code folded away. */\n\n& { left: 0; right: 0; justify-content: flex-start; }\n& .jp-Notebook:not(:has(.jp-CodeCell.jp-deck-mod-onscreen)) { --jp-content-font-size1: 31px; }\n& .jp-Notebook:not(:has(.jp-Cell.jp-deck-mod-onscreen .jp-RenderedMarkdown p)) .jp-OutputArea-output img { max-height: 550px; }\n& .jp-Notebook { height: 100vh; }\n& .jp-WindowedPanel-outer { box-sizing: border-box; padding: 36px 15px 40px; overflow: visible; }\n& .jp-WindowedPanel-viewport { padding: 0; }\n& .jp-Cell.jp-deck-mod-onscreen { margin: 0 0 12px; }\n& .jp-Cell.jp-deck-mod-layer { position: relative; }\n& .jp-Cell[data-jpf-cell-tags*="folded"] .jp-Cell-inputWrapper { display: none; }\n& .jp-Collapser { display: none; }\n& .jp-OutputArea-promptOverlay { display: none; }\n/* A click beside the cells is one on the cell that has the keys; else they would be lost. */\n& .jp-Notebook { isolation: isolate; }\n& .jp-WindowedPanel-outer { pointer-events: none; }\n& .jp-Cell.jp-deck-mod-onscreen { pointer-events: auto; }\n& .jp-Cell.jp-mod-active::after { content: ""; position: fixed; inset: 0; z-index: -1; }\n& .cm-content { white-space: break-spaces; overflow-wrap: anywhere; flex-shrink: 1; min-width: 0; }\n';

  // tools/export/templates/deck/slide.css
  var slide_default = '/* What a slide looks like, in the file and in JupyterLab. `&` is what holds the slides. */\n\n& {\n  --jp-content-font-family: "Nanum Gothic", NanumGothic, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif;\n  --jp-content-font-size1: 27px;\n  --jp-content-line-height: 1.42;\n  --jp-code-font-size: 22px;\n  --jp-code-line-height: 1.35;\n  --jp-ui-font-size1: 20px;\n  word-break: keep-all;\n}\n& .jp-RenderedMarkdown { padding: 0; }\n& .jp-RenderedMarkdown > * { max-width: none; margin: 0 0 14px; }\n& .jp-RenderedMarkdown h1 { font-size: 60px; line-height: 1.2; margin: 0 0 36px; font-weight: 700; }\n& .jp-RenderedMarkdown h2 { font-size: 40px; line-height: 1.2; margin: 0 0 18px; font-weight: 700; }\n& .jp-RenderedMarkdown h3 { font-size: 40px; line-height: 1.2; margin: 0 0 18px; font-weight: 700; }\n& .jp-RenderedMarkdown table { font-size: 24px; line-height: 1.3; margin: 0 0 14px; }\n& .jp-RenderedMarkdown td { text-align: left; }\n& .jp-RenderedMarkdown th { text-align: left; }\n& .jp-OutputArea-output { padding: 4px 0 0; }\n& .jp-OutputArea-output pre { font-size: 22px; line-height: 1.35; }\n& .jp-OutputArea-output img { width: 100%; max-height: 420px; object-fit: contain; object-position: 0 0; }\n& .s2s > * { font-size: 21px; }\n\n/* The controls of ipywidgets. */\n& { --jp-widgets-font-size: 22px; --jp-widgets-inline-height: 40px; --jp-widgets-inline-width: 560px; }\n& .widget-html-content { font-size: 22px; }\n& .widget-html-content pre { font-size: 22px; }\n\n/* Controls of ipywidgets stand two by two above what they turn. */\n& .widget-vbox { --jp-widgets-font-size: 19px; --jp-widgets-inline-height: 32px; --jp-widgets-inline-width: 560px; }\n& .widget-vbox:has(> .widget-html) { display: grid; grid-template-columns: 1fr 1fr; }\n& .widget-vbox > .widget-html { grid-column: 1 / -1; }\n';

  // tools/export/templates/deck/live.js
  var CSS2 = `
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
      document.head.append(Object.assign(document.createElement("style"), { textContent: CSS2 }));
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
    get: async () => () => ({ __esModule: true, default: [deck, asleep, covered] })
  };
})();
