// The context lab: a map of contexts, and what a decoder says when one is swapped, blended,
// clamped, or has read padding.

import { contextOf, encode, readModels, readSentence, tokenize } from "../shared/engine.js";
import { element, frame, hold, LATER, onEscape, region } from "../shared/kit.js";
import { renewable } from "../shared/trained.js";
import { clampPart } from "./clamp.js";
import { handedOver, principal, saidFrom, vectorOf } from "./contexts.js";
import { mapPart } from "./map.js";
import { paddingPart } from "./padding.js";
import { sentenceParts } from "./sentences.js";
import { swapPart } from "./swap.js";

function render({ model, el }) {
  const lab = hold(model);
  const { say, set, announce, listen } = lab;
  const [net] = readModels(model.get("models"), model.get("weights"));
  const saidByA = (context) => saidFrom(net, context, mine.steps);
  const [sentences, swap] = [sentenceParts(lab, net), swapPart(lab)];
  const [clamp, padding] = [clampPart(lab, net, saidByA), paddingPart(lab, net)];
  const map = mapPart(lab, net.cell, padding.dial);
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
    pending = setTimeout(pad, LATER); // it stands far below
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

/** A map of the sentences that stood here, if it knows their words, else of what it has learned. */
export default renewable(render, ({ model: [about, bytes], samples }, known, model) => {
  const [net] = readModels([about], new DataView(bytes));
  const [first, second, ...others] = known ? [] : [...new Set(samples.map(([heard]) => heard))];
  const sentences = known ? model.get("sentences") : others;
  const groups = known ? model.get("groups") : others.map((sentence) => tokenize(sentence)[0]);
  const read = (sentence) => contextOf(encode(readSentence(sentence, net.source), net.encoder));
  const map = principal(sentences.map((sentence) => vectorOf(read(sentence), net.cell)));
  const own = known ? {} : { first, second };
  return { sentences, groups, ...map, ...own, share: 0, held: [], unit: [] };
});
