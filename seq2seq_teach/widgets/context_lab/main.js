// The context lab: a map of contexts, and what a decoder says when one is swapped, blended,
// clamped, or has read padding.

import { encode, readModels, readSentence } from "../shared/engine.js";
import { element, frame, hold, labelled, onEscape, region, textField, wordList } from "../shared/kit.js";
import { clampPart } from "./clamp.js";
import { contextOf, handedOver, saidFrom } from "./contexts.js";
import { mapPart } from "./map.js";
import { paddingPart } from "./padding.js";
import { swapPart } from "./swap.js";

/** @import { Hold, Vocabulary } from "../shared/types.js" */

const LATER = 50; // ms after a change of sentence, when what stands far below is written
const SENTENCES = /** @type {const} */ ([
  ["first", "A"],
  ["second", "B"],
]);

function render({ model, el }) {
  const lab = hold(model);
  const { say, set, announce, listen } = lab;
  const [net] = readModels(model.get("models"), model.get("weights"));
  const { fields, parts } = sentenceParts(lab, net.source);
  const map = mapPart(lab, net.cell, SENTENCES);
  const swap = swapPart(lab);
  const clamp = clampPart(lab, net, (context) => saidFrom(net, context, mine.steps));
  const padding = paddingPart(lab, net);
  const whose = region(say("whose"), "s2s-side s2s-whose", swap.node, clamp.node);
  const stage = element("div", { class: "s2s-stage" }, map.node, whose);
  const root = frame("context", model.get("language"), ...parts, stage, padding.node, lab.live);

  let mine, yours; // A and B, read
  let handed, strayed; // the contexts handed over, and that of A without a mask behind its pads
  let pending = 0;

  function read() {
    [mine, yours] = SENTENCES.map(([name], n) => {
      fields[n].show(model.get(name));
      const ids = readSentence(model.get(name), net.source);
      const steps = encode(ids, net.encoder);
      return { ids, steps, said: saidFrom(net, contextOf(steps), steps) };
    });
  }

  function mark() {
    map.show([contextOf(mine.steps), contextOf(yours.steps), handed.clamped, strayed]);
  }

  /** → what is to be announced, of the words and of the numbers. */
  function mix() {
    const held = model.get("held");
    handed = handedOver(net, [mine.steps, yours.steps], model.get("share"), held);
    const told = saidFrom(net, handed.mixed, mine.steps);
    const now = held.length ? saidFrom(net, handed.clamped, mine.steps) : told;
    const words = swap.show([mine.said, yours.said, told, saidFrom(net, handed.back, yours.steps)]);
    const numbers = clamp.show(handed.clamped, told, now);
    mark();
    return { words, numbers };
  }

  function pad() {
    const [context, told] = padding.show(mine);
    strayed = context;
    return told;
  }

  read();
  pad();
  mix();
  listen(["first", "second"], () => {
    read();
    clearTimeout(pending);
    pending = setTimeout(() => (pad(), mark()), LATER);
    announce(mix().words);
  });
  listen(["share"], () => announce(mix().words));
  listen(["held"], () => announce(mix().numbers));
  listen(["pads"], () => {
    const told = pad();
    mark();
    announce(told);
  });
  onEscape(root, fields, () => set({ held: [] }));
  el.append(root);
  return () => {
    lab.release();
    clearTimeout(pending);
    for (const field of fields) field.close();
  };
}

/** The fields of A and B, and the words to put behind what was typed last. @param {Hold} lab @param {Vocabulary} source */
function sentenceParts({ say, set, announce }, source) {
  const fields = SENTENCES.map(([name]) => {
    const read = (text) => (readSentence(text, source), set({ [name]: text }));
    return textField(say, announce, read, say("widget kept"));
  });
  const typing = { ...fields[0] };
  for (const field of fields) field.input.addEventListener("focus", () => Object.assign(typing, field));
  const known = wordList(say("widget words"), typing, source);
  const name = (letter) => `${say("widget sentence")} ${letter}`;
  return {
    fields,
    parts: [...SENTENCES.flatMap(([part, letter], n) => labelled(part, name(letter), fields[n])), known],
  };
}

export default { render };
