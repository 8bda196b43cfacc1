"use strict";
(() => {
  // tools/export/templates/deck/live.css
  var live_default = '\n/* What only JupyterLab needs: the room of a slide between its two sidebars, what joins a slide in\n   its place, code folded away. */\n\n& { left: 0; right: 0; justify-content: flex-start; }\n& .jp-Notebook:not(:has(.jp-CodeCell.jp-deck-mod-onscreen)) { --jp-content-font-size1: 31px; }\n& .jp-Notebook:not(:has(.jp-Cell.jp-deck-mod-onscreen .jp-RenderedMarkdown p)) .jp-OutputArea-output img { max-height: 550px; }\n& .jp-Notebook { height: 100vh; }\n& .jp-WindowedPanel-outer { box-sizing: border-box; padding: 36px 15px 40px; overflow: visible; }\n& .jp-WindowedPanel-viewport { padding: 0; }\n& .jp-Cell.jp-deck-mod-onscreen { margin: 0 0 12px; }\n& .jp-Cell.jp-deck-mod-layer { position: relative; }\n& .jp-Cell[data-jpf-cell-tags*="folded"] .jp-Cell-inputWrapper { display: none; }\n& .jp-Collapser { display: none; }\n& .jp-OutputArea-promptOverlay { display: none; }\n/* A click beside the cells is one on the cell that has the keys; else they would be lost. */\n& .jp-Notebook { isolation: isolate; }\n& .jp-WindowedPanel-outer { pointer-events: none; }\n& .jp-Cell.jp-deck-mod-onscreen { pointer-events: auto; }\n& .jp-Cell.jp-mod-active::after { content: ""; position: fixed; inset: 0; z-index: -1; }\n& .cm-content { white-space: break-spaces; overflow-wrap: anywhere; flex-shrink: 1; min-width: 0; }\n';

  // tools/export/templates/deck/slide.css
  var slide_default = '/* What a slide looks like, in the file and in JupyterLab. `&` is what holds the slides. */\n\n& {\n  --jp-content-font-family: "Nanum Gothic", NanumGothic, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", system-ui, sans-serif;\n  --jp-content-font-size1: 27px;\n  --jp-content-line-height: 1.42;\n  --jp-code-font-size: 22px;\n  --jp-code-line-height: 1.35;\n  --jp-ui-font-size1: 20px;\n  word-break: keep-all;\n}\n& .jp-RenderedMarkdown { padding: 0; }\n& .jp-RenderedMarkdown > * { max-width: none; margin: 0 0 14px; }\n& .jp-RenderedMarkdown h1 { font-size: 60px; line-height: 1.2; margin: 0 0 36px; font-weight: 700; }\n& .jp-RenderedMarkdown h2 { font-size: 40px; line-height: 1.2; margin: 0 0 18px; font-weight: 700; }\n& .jp-RenderedMarkdown h3 { font-size: 40px; line-height: 1.2; margin: 0 0 18px; font-weight: 700; }\n& .jp-RenderedMarkdown table { font-size: 24px; line-height: 1.3; margin: 0 0 14px; }\n& .jp-RenderedMarkdown td { text-align: left; }\n& .jp-RenderedMarkdown th { text-align: left; }\n& .jp-OutputArea-output { padding: 4px 0 0; }\n& .jp-OutputArea-output pre { font-size: 22px; line-height: 1.35; }\n& .jp-OutputArea-output img { width: 100%; max-height: 420px; object-fit: contain; object-position: 0 0; }\n& .s2s > * { font-size: 21px; }\n\n/* The controls of ipywidgets. */\n& { --jp-widgets-font-size: 22px; --jp-widgets-inline-height: 40px; --jp-widgets-inline-width: 560px; }\n& .widget-html-content { font-size: 22px; }\n& .widget-html-content pre { font-size: 22px; }\n\n/* Controls of ipywidgets stand two by two above what they turn. */\n& .widget-vbox { --jp-widgets-font-size: 19px; --jp-widgets-inline-height: 32px; --jp-widgets-inline-width: 560px; }\n& .widget-vbox:has(> .widget-html) { display: grid; grid-template-columns: 1fr 1fr; }\n& .widget-vbox > .widget-html { grid-column: 1 / -1; }\n';

  // tools/export/templates/deck/live.js
  var CSS = `
body[data-jp-deck-mode="presenting"] .s2s-deck { ${slide_default} ${live_default} }
/* The deck's buttons, in one row below what stands on the slide. */
body[data-jp-deck-mode="presenting"]:has(.s2s-deck) .jp-Deck-Remote-directions { flex-direction: row; }
`;
  async function mark(panel) {
    await panel?.context?.ready;
    const about = panel?.content?.model?.sharedModel?.metadata ?? {};
    if (about.lang && about.title) panel.node.classList.add("s2s-deck");
  }
  var extension = {
    id: "seq2seq-teach:deck",
    autoStart: true,
    /** @param {any} app */
    activate({ shell }) {
      document.head.append(Object.assign(document.createElement("style"), { textContent: CSS }));
      shell.currentChanged.connect((_, { newValue }) => mark(newValue));
      mark(shell.currentWidget);
    }
  };
  var here = (
    /** @type {any} */
    window
  );
  here._JUPYTERLAB ??= {};
  here._JUPYTERLAB["seq2seq-teach"] = { init() {
  }, get: async () => () => ({ __esModule: true, default: extension }) };
})();
