// A question for one of several answers.

import { choice, element } from "../shared/kit.js";

/** @type {import("./main.js").Question} */
export function choiceQuestion({ model, say, set }) {
  const options = model.get("options");
  const marks = options.map(() => element("b"));
  const named = options.map(([value, text], n) => [value, element("span", {}, text, " ", marks[n])]);
  const asked = choice(model.get("question"), named, (guess) => set({ guess }));
  asked.node.classList.add("s2s-options");
  asked.node.children[0].classList.add("s2s-unseen"); // the question stands above

  function show(guess, truth) {
    asked.show(guess);
    options.forEach(([value], n) => {
      const keys = truth === null ? [] : [value === guess && "you", value === truth && "truth"];
      marks[n].textContent = keys
        .filter(Boolean)
        .map((key) => `← ${say(key)}`)
        .join(" ");
    });
  }
  const text = (key) => options.find(([value]) => value === key)[1];
  const verdict = (guess, truth) => [
    say("verdict", { guess: text(guess), truth: text(truth) }),
    guess === truth ? 0 : Infinity,
  ];
  return { node: asked.node, show, verdict, made: (guess) => guess, close() {} };
}
