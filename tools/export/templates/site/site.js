// What a page of the site does: it opens its contents where there is room for them, marks the
// section being read, and lets the language switch lead to the same one.

const contents = /** @type {HTMLDetailsElement} */ (document.querySelector(".site-contents details"));
const language = /** @type {HTMLAnchorElement} */ (document.querySelector(".site-switch"));
const links = [...contents.querySelectorAll("a")];
const headings = links.map((link) => /** @type {HTMLElement} */ (document.getElementById(link.hash.slice(1))));

contents.open = matchMedia("(min-width: 68rem)").matches;

function mark() {
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
  const here = links[above.length - 1];
  for (const link of links) {
    if (link === here) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  language.hash = here?.hash ?? "";
}

addEventListener("scroll", mark, { passive: true });
for (const near of ["focus", "pointerenter"]) language.addEventListener(near, mark);
mark();
