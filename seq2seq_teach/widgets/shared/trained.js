// A model trained on the page, opened in the other instruments that stand there.

import { element, speaker } from "./kit.js";

/** @import { WidgetModel } from "./types.js" */

const OPENED = "s2s-trained"; // the event by which the training lab hands a model round

/**
 * What is handed round: the model as `readModels` takes it, its task, sentences with what is right to
 * say of them, the curve of bits that come back; and how many instruments show it, and how many cannot.
 * @typedef {{ model: [any, ArrayBuffer], task: string, samples: string[][], curve: number[][], opened: number, refused: number }} Trained
 */

/** Hand a model round; → how many instruments show it now, and how many cannot. @param {Omit<Trained, "opened" | "refused">} trained */
export function handRound(trained) {
  const detail = { ...trained, opened: 0, refused: 0 };
  document.dispatchEvent(new CustomEvent(OPENED, { detail }));
  return detail;
}

/** `model` with other values for some traits, and all changes kept here: Python knows nothing of them. @type {(model: WidgetModel, values: Record<string, any>) => WidgetModel} */
function apart(model, values) {
  /** @type {Record<string, (() => void)[]>} */
  const heard = {};
  return {
    get: (name) => (name in values ? values[name] : model.get(name)),
    set(name, value) {
      const same = JSON.stringify(this.get(name)) === JSON.stringify(value);
      values[name] = value;
      for (const act of (!same && heard[`change:${name}`]) || []) act();
    },
    on: (event, act) => (heard[event] ??= []).push(act),
    off: (event, act) => (heard[event] = (heard[event] ?? []).filter((other) => other !== act)),
    save_changes() {},
  };
}

/**
 * An instrument that also shows what was trained on its page: `fit` gives the traits with which it
 * does, or null where it cannot. `known` says whether the words are those of the instrument's own model,
 * whose sentences it can then keep.
 * @param {(at: { model: WidgetModel, el: HTMLElement }) => () => void} render
 * @param {(trained: Trained, known: boolean, model: WidgetModel) => Record<string, any> | null} fit
 */
export function renewable(render, fit) {
  return {
    render({ model, el }) {
      const say = speaker(model.get("texts"));
      let end = render({ model, el });
      const back = element("button", { onclick: () => show(model) }, say("widget own"));
      function show(shown, ...above) {
        end();
        el.replaceChildren(...above);
        end = render({ model: shown, el });
      }
      function open(/** @type {any} */ { detail }) {
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
    },
  };
}
