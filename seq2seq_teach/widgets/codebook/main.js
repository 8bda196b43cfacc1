// The codebook: a letter in codes, and as a row of ids among other letters; sent, and read back.

import { Refusal, SPECIAL, tokenize } from "../shared/engine.js";
import { element, frame, hold, labelled, onEscape, textField, visible, wordList } from "../shared/kit.js";
import { byTheBook } from "./pieces.js";
import { byTheVocabulary } from "./rectangle.js";

const MOST_CHARACTERS = 100;

/** A letter with one word more; an ending goes to the word before it. */
function attached(word, typed) {
  const before = typed.trimEnd();
  return before && word.startsWith("-") ? before + word.slice(1) : `${before} ${word}`.trim();
}

function render({ model, el }) {
  const held = hold(model);
  const { say, announce, set, listen } = held;
  const field = textField(held, take);
  const post = element("button", { onclick: send }, say("send"));
  const [pieces, rectangle] = [byTheBook(held), byTheVocabulary(held)];
  const letter = labelled("letter", say("letter"), field, post);
  const offered = [...model.get("book").map(([word]) => word), ...model.get("words").slice(SPECIAL)];
  const words = wordList(say("click"), held, field, { ids: new Set(offered) }, attached);
  const root = frame("codebook", model.get("language"), ...letter, words, pieces.node, rectangle.node, held.live);

  function take(typed) {
    const half = typed.match(/\p{Surrogate}/u);
    if (half) throw new Refusal("half", { shown: visible(half[0]) });
    const count = [...typed].length;
    if (count > MOST_CHARACTERS) throw new Refusal("long", { count, longest: MOST_CHARACTERS });
    if (typed !== model.get("letter")) set({ letter: typed, position: 0 });
  }

  /** What stands in the field travels, if it can be read. */
  function send() {
    const written = model.get("letter");
    if (field.input.value === written && tokenize(written).length) set({ sent: written });
  }

  function show() {
    const written = model.get("letter");
    field.show(written, (typed) => typed);
    pieces.show(written);
    rectangle.show(written);
  }
  const roads = () => [...root.querySelectorAll(".s2s-road p")].map((line) => line.textContent).join(" ");

  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === field.input && !event.isComposing) send();
  });
  onEscape(root, [field], () => set({ position: 0 }));
  show();
  listen(["letter", "sent"], () => (show(), announce(roads())));
  listen(["position"], pieces.showPosition);
  el.append(root);
  return () => (held.release(), field.close());
}

export default { render };
