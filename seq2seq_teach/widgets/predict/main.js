// A prediction: a number, a choice or a curve; once it is made the truth stands beside it.

import { element, frame, hold } from "../shared/kit.js";
import { choiceQuestion } from "./choice.js";
import { keep, recall } from "./kept.js";
import { numberQuestion } from "./number.js";
import { sketchQuestion } from "./sketch.js";

/**
 * Each kind of question: `node` stands below it; `show(guess, truth)`, the truth null until it may
 * be seen; `made(guess)`, the guess to keep, or null; in the end `verdict`: [words, how far off].
 * @typedef {(held: any) => {
 *   node: HTMLElement,
 *   show: (guess: any, truth: any) => void,
 *   made: (guess: any) => any,
 *   verdict: (guess: any, truth: any) => any[],
 *   close: () => void,
 * }} Question
 */

/** @type {Record<string, Question>} */
const KINDS = { number: numberQuestion, choice: choiceQuestion, sketch: sketchQuestion };

function render({ model, el }) {
  const { say, gloss, announce, listen, set, live, release } = hold(model);
  const committed = () => model.get("committed");
  const guess = () => model.get("guess") ?? null;
  const suggest = (values) => (committed() ? show() : set(values)); // a guess once made is kept
  const asked = KINDS[model.get("kind")]({ model, say, gloss, announce, set: suggest });
  const button = element("button", { onclick: commit }, say("commit"));
  const verdict = element("p", { class: "s2s-verdict" });
  const why = element("p", { class: "s2s-why" });
  asked.node.classList.add("s2s-asked");
  const root = frame(
    "predict",
    model.get("language"),
    element("p", { class: "s2s-title" }, model.get("question")),
    asked.node,
    element("div", { class: "s2s-bar s2s-commit" }, button, verdict),
    why,
    live,
  );

  function commit() {
    if (committed()) return;
    const made = asked.made(guess());
    if (made !== null) return set({ guess: made, committed: true });
    verdict.textContent = say("first");
    announce(verdict.textContent);
  }

  function show() {
    const truth = committed() ? model.get("truth") : null;
    asked.show(guess(), truth);
    button.setAttribute("aria-disabled", committed());
    why.textContent = truth === null ? "" : model.get("why");
    if (truth === null) return (verdict.textContent = "");
    const [told, off] = asked.verdict(guess(), truth);
    const how = off === 0 ? "exact" : off <= model.get("near") ? "near" : "far";
    verdict.textContent = `${told} ${say(how)}`;
  }

  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target !== button && !event.isComposing) commit();
  });

  /** What covers the answer further down hears of it. */
  function tell() {
    keep(model);
    const detail = { name: model.get("name"), committed: committed() };
    document.dispatchEvent(new CustomEvent("s2s-asked", { detail }));
  }

  recall(model);
  show();
  listen(["guess"], show);
  listen(["committed"], () => {
    show();
    announce(`${verdict.textContent} ${why.textContent}`);
    tell();
  });
  el.append(root);
  tell();
  return () => (release(), asked.close());
}

export default { render };
