// The context lab: a map of contexts, and what a decoder says when one is swapped, blended,
// clamped, or has read padding.

import { readModels } from "../shared/engine.js";
import { element, frame, hold, onEscape, region } from "../shared/kit.js";
import { clampPart } from "./clamp.js";
import { contextOf, handedOver, saidFrom } from "./contexts.js";
import { mapPart } from "./map.js";
import { paddingPart } from "./padding.js";
import { sentenceParts } from "./sentences.js";
import { swapPart } from "./swap.js";

const LATER = 50; // ms after a change of sentence, when what stands far below is written

function render({ model, el }) {
  const lab = hold(model);
  const { say, set, announce, listen } = lab;
  const [net] = readModels(model.get("models"), model.get("weights"));
  const saidByA = (context) => saidFrom(net, context, mine.steps);
  const [sentences, map, swap] = [sentenceParts(lab, net), mapPart(lab, net.cell), swapPart(lab)];
  const [clamp, padding] = [clampPart(lab, net, saidByA), paddingPart(lab, net)];
  const whose = region(say("whose"), "s2s-side s2s-whose", swap.node, clamp.node);
  const stage = element("div", { class: "s2s-stage" }, map.node, whose);
  const root = frame("context", model.get("language"), ...sentences.nodes, stage, padding.node, lab.live);
  let [mine, yours] = sentences.read();
  let pending = 0;

  /** → what is to be announced: of the words said, and of the numbers. */
  function mix() {
    const [share, held] = [model.get("share"), model.get("held")];
    const { mixed, clamped, back } = handedOver(net, [mine.steps, yours.steps], share, held);
    const told = saidByA(mixed);
    const now = held.length ? saidByA(clamped) : told;
    map.show({ A: contextOf(mine.steps), B: contextOf(yours.steps), "✕": clamped });
    const words = swap.show([mine.said, yours.said, told, saidFrom(net, back, yours.steps)]);
    return { words, numbers: clamp.show(clamped, told, now) };
  }

  function pad() {
    const { strayed, told } = padding.show(mine);
    map.show({ P: strayed });
    return told;
  }

  mix();
  pad();
  listen(["first", "second"], () => {
    [mine, yours] = sentences.read();
    clearTimeout(pending);
    pending = setTimeout(pad, LATER);
    announce(mix().words);
  });
  listen(["share"], () => announce(mix().words));
  listen(["held"], () => announce(mix().numbers));
  listen(["pads"], () => announce(pad()));
  onEscape(root, sentences.fields, () => set({ held: [] }));
  el.append(root);
  return () => {
    lab.release();
    clearTimeout(pending);
    for (const field of sentences.fields) field.close();
  };
}

export default { render };
