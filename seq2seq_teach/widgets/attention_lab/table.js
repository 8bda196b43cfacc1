// The alignment as a table: words read across, words said down, in each cell a share. Above stands the mask.

import { saidBy } from "../shared/engine.js";
import {
  buttonRow,
  element,
  focused,
  format,
  inSightFirst,
  pressed,
  put,
  region,
  renew,
  reveal,
  roving,
  tint,
  UNTOLD,
  visible,
} from "../shared/kit.js";
import { tryAll } from "./looking.js";

/** @import { Hold, Model } from "../shared/types.js" */
/** @import { Now } from "./main.js" */

/** @param {Hold} lab @param {Model} net */
export function tablePart({ model, say, set, gloss, announce }, net) {
  /** @type {Now} */
  let now;
  /** @type {HTMLElement[][]} */
  let rows = [];
  /** @type {HTMLElement[]} */
  let heads = [];
  /** @type {{ found: Set<string>, for: string }} */
  let mattering = { found: new Set(), for: "" };
  let built = mattering; // what the table was last made with
  /** @type {HTMLElement | undefined} */
  let chosen;
  const table = element("table", { role: "grid", "aria-label": say("table") });
  const box = element("div", { class: "s2s-wide s2s-alignment", tabindex: -1 }, table);
  const refresh = roving(table, () => rows, announce);
  const fillLines = inSightFirst(box);
  const tried = element("p");
  const buttons = buttonRow([
    [say("try_all"), tryEach],
    [say("let_go"), () => set({ looks: {}, hidden: [] })],
  ]);
  const node = region(say("where"), "s2s-side s2s-looks", element("p", {}, say("click")), box, buttons, tried);
  let [read, said] = [[""], [""]]; // the words, as they are written here
  const state = () => JSON.stringify([model.get("sentence"), now.told]);

  /** In words, what stands in a cell. @param {number} step @param {number} word */
  function told(step, word) {
    const about = { step, said: said[step - 1], word: read[word - 1], share: format(sharesAt(step)[word - 1], 2) };
    const marked = mattering.found.has(`${step},${word}`) ? `, ${say("matters")}` : "";
    return say(now.told.hidden.includes(word) ? "cell_hidden" : "cell", about) + marked;
  }
  const sharesAt = (step) => /** @type {number[]} */ (now.spoken.steps[step - 1].attention?.weights);

  function tryEach() {
    const { cells, tried: all } = tryAll(net, now.heard, now.told, now.spoken);
    mattering = { found: new Set(cells.map(String)), for: state() };
    show(now);
    tried.textContent = say("tried", { all, count: cells.length });
    announce(tried.textContent);
  }

  /** Hide a word, and let no step look at it; or show it again. */
  function toggle(word) {
    const { looks, hidden } = now.told;
    const shown = hidden.includes(word);
    if (!shown && hidden.length + 1 === now.heard.ids.length) return announce(say("last_seen"));
    const others = Object.entries(looks).filter(([, shares]) => shown || !shares[word - 1]);
    const chosen = shown ? hidden.filter((other) => other !== word) : [...hidden, word].sort((a, b) => a - b);
    set({ hidden: chosen, looks: Object.fromEntries(others) });
  }

  /** Cells of their own for every place: what they hold comes and goes. */
  function cells(steps, words) {
    const button = (onclick) => element("button", { tabindex: -1, onclick });
    const places = [...Array(words).keys()].map((s) => s + 1);
    heads = places.map(() => element("th", { scope: "col" }));
    const masks = places.map((word) => button(() => toggle(word)));
    rows = [masks];
    for (let step = 1; step <= steps; step += 1) {
      const name = button(() => set({ selection: [step, now.word] }));
      rows.push([name, ...places.map((word) => cell(() => set({ selection: [step, word] })))]);
    }
    const mask = [element("th", { scope: "row" }, say("mask")), ...masks.map((one) => element("td", {}, one))];
    const head = element("thead", {}, element("tr", {}, element("td"), ...heads), element("tr", {}, ...mask));
    const line = (row) => element("tr", {}, element("th", { scope: "row" }, row[0]), ...row.slice(1));
    table.replaceChildren(head, element("tbody", {}, ...rows.slice(1).map(line)));
    table.style.setProperty("--s2s-ems", String(8 + 4 * words)); // so that paper has room
  }

  function cell(pick) {
    return element("td", { tabindex: -1, "aria-selected": "false", onclick: pick, onkeydown: pressed(pick) });
  }

  function fillMask(button, word) {
    const hidden = now.told.hidden.includes(word);
    const title = say(hidden ? "show" : "hide", { word: read[word - 1] });
    put(button, { title, "aria-label": title, "aria-pressed": hidden });
    renew(button, hidden ? "0" : "1");
  }

  function fillName(button, step) {
    const forced = String(step) in now.told.looks;
    put(button, { title: say(forced ? "row_told" : "row", { step, said: said[step - 1] }) });
    button.classList.toggle("s2s-told", forced);
    renew(button, element("bdi", {}, said[step - 1]), forced ? " ✎" : "");
  }

  function fillShare(node, step, word) {
    const [share, hidden] = [sharesAt(step)[word - 1], now.told.hidden.includes(word)];
    const title = told(step, word);
    if (node.title === title && node.dataset.value === `${share}`) return;
    put(node, { title, "data-value": share });
    node.classList.toggle("s2s-gone", hidden);
    const marked = mattering.found.has(`${step},${word}`) ? [element("small", UNTOLD, "≠")] : [];
    renew(node, hidden ? "–" : format(share, 2), ...marked);
    node.style.backgroundColor = tint(-share);
  }

  /** Show all numbers, those out of sight after a pause, in new cells where there are more or fewer; leave the focus where it was. */
  function fill() {
    const [{ ids }, { steps }] = [now.heard, now.spoken];
    read = ids.map((id) => gloss.told(net.source.words[id]));
    said = saidBy(now.spoken).map((id) => visible(net.target.words[id]));
    const held = focused(table);
    const y = rows.findIndex((row) => row.includes(held));
    const x = rows[y]?.indexOf(held);
    const made = rows.length !== steps.length + 1 || heads.length !== ids.length;
    if (made) cells(steps.length, ids.length);
    const fillLine = ({ sectionRowIndex: n }) => {
      const [name, ...shares] = rows[n + 1];
      fillName(name, n + 1);
      shares.forEach((node, s) => fillShare(node, n + 1, s + 1));
    };
    fillLines([...table.tBodies[0].rows], fillLine, made);
    heads.forEach((head, s) => renew(head, ...gloss.nodes(net.source.words[ids[s]])));
    rows[0].forEach((button, s) => fillMask(button, s + 1));
    refresh();
    if (y < 0) return;
    const row = rows[Math.min(y, rows.length - 1)];
    row[Math.min(x, row.length - 1)].focus();
  }

  /** @param {Now} shown */
  function show(shown) {
    const same = now?.spoken === shown.spoken && built === mattering;
    now = shown;
    if (state() !== mattering.for) {
      mattering = { found: new Set(), for: state() };
      tried.textContent = "";
    }
    if (!same) fill();
    built = mattering;
    chosen?.setAttribute("aria-selected", "false");
    chosen = rows[now.step][now.word];
    chosen.setAttribute("aria-selected", "true");
    requestAnimationFrame(() => {
      const [top, left] = [table.tHead?.offsetHeight, rows[now.step][0].parentElement?.offsetWidth];
      if (chosen) reveal(box, chosen, { top, left });
    });
  }
  return { node, show, told };
}
