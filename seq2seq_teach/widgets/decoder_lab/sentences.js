// What is read, with sentences to try; and the right answer, which a teacher may feed.

import { EOS, readSentence, tokenize } from "../shared/engine.js";
import { buttonRow, element, labelled, spread, textField, wordList } from "../shared/kit.js";
import { MOST_WORDS_SAID } from "./speech.js";

/** @import { Hold, Model } from "../shared/types.js" */

/** @param {Hold} lab @param {Model} net */
export function sentencePart(lab, { source }) {
  const { model, say, gloss, set } = lab;
  const presets = model.get("presets");
  const ask = (sentence, truth) => set({ sentence, truth, picks: [], step: 1 });
  const offered = buttonRow(
    presets.map(([korean, english]) => [spread(gloss.nodes(korean)), () => ask(korean, english)]),
    { role: "group", "aria-label": say("presets") },
  );
  offered.classList.add("s2s-presets");
  offered.hidden = !presets.length;
  const field = textField(lab, take, say("widget kept"));
  const words = wordList(say("widget words"), lab, field, source.ids.keys());

  function take(text) {
    readSentence(text, source);
    if (text === model.get("sentence")) return;
    const read = (text) => readSentence(text, source).join();
    ask(text, presets.find(([korean]) => read(korean) === read(text))?.[1] ?? "");
  }
  const show = () => field.show(model.get("sentence"));
  return { field, nodes: [offered, ...labelled("sentence", say("widget sentence"), field), words], show };
}

/** @param {Hold} lab @param {Model} net */
export function truthPart(lab, { target }) {
  const { model, say, set } = lab;
  const field = textField(lab, take, say("widget kept"));
  const teacher = element("input", { type: "checkbox", onchange: () => set({ teacher: teacher.checked }) });
  const tick = element("label", { class: "s2s-tick" }, teacher, say("teacher"));
  const words = wordList(say("known"), lab, field, target.ids.keys());
  words.classList.add("s2s-sayable");

  function take(text) {
    const known = tokenize(text).length; // none, where no answer is known
    if (known) readSentence(text, target, MOST_WORDS_SAID - 1);
    set({ truth: known ? text : "" });
  }

  /** → the words that are fed whatever the decoder says, or null. */
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
