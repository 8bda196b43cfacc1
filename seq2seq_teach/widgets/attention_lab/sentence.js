// What is read, and the words to choose from.

import { readDigits } from "../shared/digits.js";
import { readSentence, SPECIAL } from "../shared/engine.js";
import { labelled, textField, wordList } from "../shared/kit.js";

/** @import { Hold, Model } from "../shared/types.js" */

/** `take` is given each sentence that can be read. @param {Hold} lab @param {Model} net @param {(text: string) => void} take */
export function sentencePart(lab, { source }, take) {
  const { model, say } = lab;
  const digits = source.words.slice(SPECIAL).join("") === "0123456789";
  const plain = (typed) => (digits ? readDigits(typed) : typed);
  const field = textField(
    lab,
    (typed) => {
      const text = plain(typed);
      readSentence(text, source);
      if (text !== model.get("sentence")) take(text);
    },
    say("widget kept"),
  );
  const taken = (typed) => {
    try {
      return plain(typed.normalize("NFC"));
    } catch {
      return "";
    }
  };
  const words = wordList(say("widget words"), lab, field, source);
  const nodes = [...labelled("sentence", say("widget sentence"), field), words];
  return { field, nodes, show: () => field.show(model.get("sentence"), taken) };
}
