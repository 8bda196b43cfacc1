// Closes the covers of a page (tools/export/covers.py), and opens what has been guessed.
const parts = (/** @type {string} */ name) =>
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-${name}]`));

function uncover(/** @type {string | undefined} */ prompt) {
  for (const part of parts("covers")) if (part.dataset.covers === prompt) part.classList.add("s2s-shown");
  for (const part of parts("covered")) if (part.dataset.covered === prompt) part.classList.add("s2s-shown");
}

// On paper, and for whoever asks for it in the address, nothing is covered.
if (!/print-pdf|uncovered/.test(location.search)) document.documentElement.classList.add("s2s-covering");
document.addEventListener("s2s-asked", (event) => {
  const { name, committed } = /** @type {CustomEvent} */ (event).detail;
  if (committed) uncover(name);
});
document.addEventListener("click", ({ target }) => {
  const prompt = /** @type {HTMLElement} */ (target).dataset?.show;
  if (!prompt) return;
  uncover(prompt);
  const first = [...parts("covered")].find((part) => part.dataset.covered === prompt);
  first?.setAttribute("tabindex", "-1"); // the button is gone: the keys go on from what it has shown
  first?.focus();
});
