// The attention lab: where a decoder looks at every step, and what it says when it looks elsewhere.

import { modelOf, readModels, saidBy } from "../shared/engine.js";
import { element, frame, hold, LATER, onEscape } from "../shared/kit.js";
import { renewable } from "../shared/trained.js";
import { arrowsPart } from "./arrows.js";
import { isUntold, read, speak, strongest } from "./looking.js";
import { saidPart } from "./said.js";
import { sentencePart } from "./sentence.js";
import { stepPart } from "./step.js";
import { tablePart } from "./table.js";

/** @import { Spoken } from "../shared/types.js" */
/** @import { Told } from "./looking.js" */
/**
 * All that is on show: what was read, what is said freely and as it is told, and where one looks.
 * @typedef {{ heard: ReturnType<typeof read>, told: Told, free: Spoken, spoken: Spoken, step: number, word: number }} Now
 */

function render({ model, el }) {
  const lab = hold(model);
  const { set, announce, listen } = lab;
  const [net, one] = readModels(model.get("models"), model.get("weights"));
  const freely = { looks: {}, hidden: [] };
  // One after the other: what was told of words that may be gone is forgotten before they go.
  const sentence = sentencePart(lab, net, (text) => set({ ...freely, selection: [], sentence: text }));
  const [said, table] = [saidPart(lab, net, Boolean(one)), tablePart(lab, net)];
  const [step, arrows] = [stepPart(lab, net), arrowsPart(lab, net)];
  const stage = element("div", { class: "s2s-stage" }, table.node, step.node, arrows.node);
  const root = frame("attention", model.get("language"), ...sentence.nodes, said.node, stage, lab.live);
  /** @type {Now} */
  let now;
  let pending = 0;

  function hear(patience = 0) {
    sentence.show();
    const heard = read(net, model.get("sentence"));
    const free = speak(net, heard);
    const compare = () => said.compare(speak(one, read(one, model.get("sentence"))));
    clearTimeout(pending);
    if (one && patience) pending = window.setTimeout(compare, patience);
    else if (one) compare();
    now = { heard, free, spoken: free, told: freely, step: 1, word: 1 };
    return say();
  }

  /** Let it speak as it is told to look; → whether that matters. */
  function say() {
    const told = { looks: model.get("looks"), hidden: model.get("hidden") };
    now = { ...now, told, spoken: isUntold(told) ? now.free : speak(net, now.heard, told) };
    select();
    return said.show(now);
  }

  /** Show the cell that is chosen; → what there is to be seen. */
  function select() {
    const [step_, word] = model.get("selection").length ? model.get("selection") : strongest(now.free);
    now.step = Math.min(step_, saidBy(now.spoken).length);
    now.word = Math.min(word, now.heard.ids.length);
    table.show(now);
    step.show(now);
    arrows.show(now);
    return table.told(now.step, now.word);
  }

  el.append(root); // where what is chosen can be scrolled into sight
  hear();
  listen(["sentence"], () => announce(hear(LATER)));
  listen(["looks", "hidden"], () => announce(say()));
  listen(["selection"], () => announce(select()));
  onEscape(root, [sentence.field], () => set(freely));
  return () => {
    lab.release();
    clearTimeout(pending);
    sentence.field.close();
  };
}

/** What was trained, if it looks back. */
export default renewable(render, ({ model: [about, bytes], samples: [[first]] }, known) => {
  if (!modelOf(about, new Float32Array(bytes)).decoder.combine) return null;
  return { ...(known ? {} : { sentence: first }), selection: [], looks: {}, hidden: [] };
});
