// What is read, and the words to choose from.

import { digitsIn, readDigits } from "../shared/digits.js";
import { readSentence, SPECIAL } from "../shared/engine.js";
import { labelled, textField, wordList } from "../shared/kit.js";

/** @import { Hold, Model } from "../shared/types.js" */

/** `take` is given each sentence that can be read. @param {Hold} lab @param {Model} net @param {(text: string) => void} take */
export function sentencePart(lab, { source }, take) {
  const { model, say } = lab;
  const digits = source.words.slice(SPECIAL).join("") === "0123456789";
  const field = textField(
    lab,
    (typed) => {
      const text = digits ? readDigits(typed) : typed;
      readSentence(text, source);
      if (text !== model.get("sentence")) take(text);
    },
    say("widget kept"),
  );
  const words = wordList(say("widget words"), lab, field, source);
  const nodes = [...labelled("sentence", say("widget sentence"), field), words];
  return { field, nodes, show: () => field.show(model.get("sentence"), digits ? digitsIn : undefined) };
}
