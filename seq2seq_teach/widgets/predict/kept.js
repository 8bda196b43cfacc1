// Guesses that a browser remembers: on a page, to take them up again; beside a kernel, where Python
// keeps them, to know what need not be covered before the prompt is there.

const place = (name) => `seq2seq_teach guess: ${name}`;

/** What the page of another origin or a private window may refuse. @param {() => any} act */
function allowed(act) {
  try {
    return act();
  } catch {
    return null;
  }
}

/** Whether the question of this name has been answered. @param {string} name */
export const guessed = (name) => allowed(() => localStorage.getItem(place(name))) !== null;

/** Take up the guess that was made here before. */
export function recall(model) {
  if (model.widget_manager || model.get("committed")) return;
  const guess = allowed(() => JSON.parse(localStorage.getItem(place(model.get("name"))) ?? "null"));
  if (!fits(guess, model)) return;
  model.set("guess", guess);
  model.set("committed", true);
}

/** Whether a guess still answers the question, should that have changed. */
function fits(guess, model) {
  const kind = model.get("kind");
  if (kind === "choice") return model.get("options").some(([name]) => name === guess);
  if (kind === "number") return Number.isFinite(guess);
  return Array.isArray(guess) && guess.length === model.get("xs").length && guess.every(Number.isFinite);
}

/** Remember the guess, or that there is none. */
export function keep(model) {
  const at = place(model.get("name"));
  if (!model.get("committed")) return allowed(() => localStorage.removeItem(at));
  allowed(() => localStorage.setItem(at, JSON.stringify(model.get("guess"))));
}
