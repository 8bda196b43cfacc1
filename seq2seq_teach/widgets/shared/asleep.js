// What JupyterLab shows of an instrument whose kernel is gone: its still, and what to run.

import { element } from "./kit.js";

const VIEW = "application/vnd.jupyter.widget-view+json";
const STYLE = "margin: 10px 0 0; padding: 2px 10px; border-left: 3px solid #e27a14";

/**
 * A renderer of ipywidgets says "Loading widget..." until its manager knows the kernel's models, and
 * then draws the view or says that there is none. One of ours shows, instead of saying either, the
 * still that stands beside the view as HTML.
 * @param {any} renderer
 * @param {any} still what renders HTML
 * @param {any} sessionContext
 */
function wake(renderer, still, sessionContext) {
  const render = renderer.renderModel.bind(renderer);
  renderer.renderModel = async (/** @type {any} */ output) => {
    const said = output.metadata[VIEW]?.asleep;
    const rendering = render(output);
    if (!said) return rendering; // not one of ours
    const drawn = "text/html" in output.data ? still.renderModel(output) : null;
    const show = (/** @type {boolean} */ lost) => {
      if (renderer.isDisposed || renderer.widgets.length) return;
      renderer.node.replaceChildren(
        ...(drawn ? [still.node] : []),
        ...(lost ? [element("p", { style: STYLE }, said)] : []),
      );
    };
    show(false);
    // Without a kernel there is no manager to wait for.
    sessionContext.ready.then(() => sessionContext.session?.kernel || show(true));
    await rendering;
    show(renderer.hasClass("jupyter-widgets")); // so ipywidgets marks what it gave up
  };
  return renderer;
}

/** JupyterLab's plugin: all renderers of all notebooks are made so. */
export const asleep = {
  id: "seq2seq-teach:asleep",
  autoStart: true,
  /** @param {any} app */
  activate({ docRegistry }) {
    docRegistry.addWidgetExtension("Notebook", {
      createNew(/** @type {any} */ { content: { rendermime }, sessionContext }) {
        const create = rendermime.createRenderer.bind(rendermime);
        rendermime.createRenderer = (/** @type {string} */ type, /** @type {any[]} */ ...options) => {
          const renderer = create(type, ...options);
          return type === VIEW ? wake(renderer, create("text/html"), sessionContext) : renderer;
        };
      },
    });
  },
};
