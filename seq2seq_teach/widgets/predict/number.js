// A question for a number.

import { shareTable } from "../shared/controls.js";
import { Refusal } from "../shared/engine.js";
import { element, format, quote, textField } from "../shared/kit.js";

/** The number that is written here, or null. */
export function numberIn(text) {
  const typed = text.trim().replace("−", "-");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : null;
}

/** @type {import("./main.js").Question} */
export function numberQuestion(held) {
  const { model, say, set } = held;
  const digits = model.get("digits");
  const beside = element("div", { class: "s2s-beliefs" });
  const field = textField(held, read, "", { inputmode: "decimal", size: 8 });
  const node = element(
    "div",
    {},
    element("div", { class: "s2s-bar" }, element("label", {}, say("yours"), field.input)),
    field.message,
    beside,
  );

  function read(text) {
    const guess = numberIn(text);
    set({ guess });
    if (text.trim() && guess === null) throw new Refusal("no_number", { given: quote(text) });
  }

  function show(guess, truth) {
    if (guess !== null) field.show(String(guess), (typed) => String(numberIn(typed)));
    if (truth === null) return beside.replaceChildren();
    field.input.readOnly = true;
    const most = Math.max(Math.abs(guess), Math.abs(truth)) || 1;
    const row = (key, value, text) => [say(key), Math.abs(value) / most, text];
    const rows = [row("you", guess, String(guess)), row("truth", truth, format(truth, digits))];
    beside.replaceChildren(shareTable("", rows));
  }
  const verdict = (guess, truth) => [
    say("verdict", { guess: String(guess), truth: format(truth, digits) }),
    Math.abs(guess - Number(truth.toFixed(digits))),
  ];
  return { node, show, verdict, made: (guess) => guess, close: field.close };
}
