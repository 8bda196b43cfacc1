// The decoder lab: a decoder speaking word by word, and the beam beside it as a tree.

import { forced, greedy, readModels, readSentence } from "../shared/engine.js";
import { element, frame, hold, LATER, onEscape } from "../shared/kit.js";
import { renewable } from "../shared/trained.js";
import { beamPart } from "./beam.js";
import { sentencePart, truthPart } from "./sentences.js";
import { begin } from "./speech.js";
import { stepPart } from "./step.js";
import { wordsPart } from "./words.js";

function render({ model, el }) {
  const lab = hold(model);
  const { set, announce, listen } = lab;
  const [net] = readModels(model.get("models"), model.get("weights"));
  const [sentence, truth] = [sentencePart(lab, net), truthPart(lab, net)];
  const [words, step, beam] = [wordsPart(lab, net), stepPart(lab, net), beamPart(lab, net)];
  const stage = element("div", { class: "s2s-stage" }, step.node, beam.node);
  const parts = [...sentence.nodes, ...truth.nodes, ...words.nodes, stage];
  const root = frame("decoder", model.get("language"), ...parts, lab.live);
  /** @type {import("./speech.js").Start} */
  let start;
  let alone, spoken; // what the decoder says by itself, and what is on show
  let taught = false; // whether the right words are given
  let pending = 0;

  /** Read the sentence; a search takes as long as all else, and follows after `patience` ms. */
  function read(patience = 0) {
    sentence.show();
    start = begin(net, readSentence(model.get("sentence"), net.source));
    alone = greedy(...start);
    const search = () => beam.search(start, alone);
    clearTimeout(pending);
    if (patience) pending = window.setTimeout(search, patience);
    else search();
    return speak();
  }

  /** Say the right words where they are fed, or those picked, and what follows. */
  function speak() {
    const right = truth.show();
    const picked = model.get("picks").map((name) => (name ? net.target.words.indexOf(name) : undefined));
    const tokens = right ?? picked;
    spoken = tokens.length ? forced(tokens, ...start) : alone;
    taught = right !== null;
    return showWords();
  }

  function showWords() {
    words.draw(spoken, taught);
    return showStep();
  }

  function showStep() {
    const now = Math.max(0, Math.min(model.get("step"), spoken.steps.length));
    step.show(now, spoken, start, taught);
    return words.show(now);
  }

  read();
  listen(["sentence"], () => announce(read(LATER)));
  listen(["truth", "teacher", "picks"], () => announce(speak()));
  listen(["step"], () => announce(showStep()));
  listen(["temperature"], showWords);
  listen(["width", "penalty"], () => announce(beam.search(start, alone)));
  onEscape(root, [sentence.field, truth.field], () => set({ picks: [], teacher: false }));
  el.append(root);
  return () => {
    lab.release();
    clearTimeout(pending);
    for (const part of [words, sentence.field, truth.field]) part.close();
  };
}

export default renewable(render, ({ samples: [first, second] }, known) => {
  const [sentence, truth] = first;
  const own = { sentence, truth, presets: [first, second] };
  return { ...(known ? {} : own), teacher: false, picks: [], step: 1 };
});
