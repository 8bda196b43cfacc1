// The two sentences, A and B, and the words that can be put behind what was typed last.

import { contextOf, encode, readSentence } from "../shared/engine.js";
import { labelled, textField, wordList } from "../shared/kit.js";
import { saidFrom } from "./contexts.js";

/** @import { Hold, Model } from "../shared/types.js" */

export const SENTENCES = Object.entries({ first: "A", second: "B" }); // by trait

/** @param {Hold} lab @param {Model} net */
export function sentenceParts(lab, net) {
  const { model, say, set } = lab;
  const fields = SENTENCES.map(([name]) => {
    const take = (text) => (readSentence(text, net.source), set({ [name]: text }));
    return textField(lab, take, say("widget kept"));
  });
  const typing = { ...fields[0] };
  for (const field of fields) field.input.addEventListener("focus", () => Object.assign(typing, field));
  const known = wordList(say("widget words"), lab, typing, net.source);
  const named = ([name, letter], n) => labelled(name, `${say("widget sentence")} ${letter}`, fields[n]);

  /** What each sentence becomes, and what is said of it. */
  function read() {
    return SENTENCES.map(([name], n) => {
      fields[n].show(model.get(name));
      const ids = readSentence(model.get(name), net.source);
      const steps = encode(ids, net.encoder);
      return { ids, steps, said: saidFrom(net, contextOf(steps), steps) };
    });
  }
  return { fields, nodes: [...SENTENCES.flatMap(named), known], read };
}
