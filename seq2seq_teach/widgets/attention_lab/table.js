// The alignment as a table: words read across, words said down, in each cell a share. Above stands the mask.

import { saidBy } from "../shared/engine.js";
import { buttonRow, element, focused, format, region, reveal, roving, tint, visible } from "../shared/kit.js";
import { tryAll } from "./looking.js";

/** @import { Hold, Model } from "../shared/types.js" */
/** @import { Now } from "./main.js" */

/** @param {Hold} lab @param {Model} net */
export function tablePart({ model, say, set, gloss, announce }, net) {
  /** @type {Now} */
  let now;
  /** @type {HTMLElement[][]} */
  let rows = [];
  /** @type {{ found: Set<string>, for: string }} */
  let mattering = { found: new Set(), for: "" };
  let built = mattering; // what the table was last made with
  /** @type {HTMLElement | undefined} */
  let chosen;
  const table = element("table", { role: "grid", "aria-label": say("table") });
  const box = element("div", { class: "s2s-wide s2s-alignment", tabindex: -1 }, table);
  const refresh = roving(table, () => rows, announce);
  const tried = element("p");
  const buttons = buttonRow([
    [say("try_all"), tryEach],
    [say("let_go"), () => set({ looks: {}, hidden: [] })],
  ]);
  const node = region(say("where"), "s2s-side s2s-looks", element("p", {}, say("click")), box, buttons, tried);
  const read = (word) => gloss.told(net.source.words[now.heard.ids[word - 1]]);
  const said = (step) => visible(net.target.words[saidBy(now.spoken)[step - 1]]);
  const state = () => JSON.stringify([model.get("sentence"), now.told]);

  /** In words, what stands in a cell. @param {number} step @param {number} word */
  function told(step, word) {
    const about = { step, said: said(step), word: read(word), share: format(sharesAt(step)[word - 1], 2) };
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

  function maskButton(word) {
    const hidden = now.told.hidden.includes(word);
    const title = say(hidden ? "show" : "hide", { word: read(word) });
    const properties = { type: "button", tabindex: -1, title, "aria-label": title, "aria-pressed": String(hidden) };
    return element("button", { ...properties, onclick: () => toggle(word) }, hidden ? "0" : "1");
  }

  function cell(step, word) {
    const [share, hidden] = [sharesAt(step)[word - 1], now.told.hidden.includes(word)];
    const pick = () => set({ selection: [step, word] });
    const mark = mattering.found.has(`${step},${word}`) ? element("small", { "aria-hidden": "true" }, "≠") : "";
    const node = element(
      "td",
      {
        tabindex: -1,
        title: told(step, word),
        "aria-selected": "false",
        "data-value": share,
        class: hidden ? "s2s-gone" : "",
        onclick: pick,
        onkeydown: (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          pick();
        },
      },
      hidden ? "–" : format(share, 2),
      mark,
    );
    node.style.backgroundColor = tint(-share);
    return node;
  }

  function line(step) {
    const forced = String(step) in now.told.looks;
    const title = say(forced ? "row_told" : "row", { step, said: said(step) });
    const properties = { type: "button", tabindex: -1, title, class: forced ? "s2s-told" : "" };
    const onclick = () => set({ selection: [step, now.word] });
    const name = element("button", { ...properties, onclick }, element("bdi", {}, said(step)), forced ? " ✎" : "");
    const cells = now.heard.ids.map((_, s) => cell(step, s + 1));
    rows.push([name, ...cells]);
    return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
  }

  /** Make the table anew, and leave the focus where it was. */
  function build() {
    const held = focused(table);
    const y = rows.findIndex((row) => row.includes(held));
    const x = rows[y]?.indexOf(held);
    const { ids } = now.heard;
    const heads = ids.map((id) => element("th", { scope: "col" }, ...gloss.nodes(net.source.words[id])));
    const masks = ids.map((_, s) => maskButton(s + 1));
    rows = [masks];
    const mask = [element("th", { scope: "row" }, say("mask")), ...masks.map((one) => element("td", {}, one))];
    const head = element("thead", {}, element("tr", {}, element("td"), ...heads), element("tr", {}, ...mask));
    const body = element("tbody", {}, ...now.spoken.steps.map((_, n) => line(n + 1)));
    table.replaceChildren(head, body);
    table.style.setProperty("--s2s-ems", String(8 + 4 * ids.length)); // so that paper has room
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
    if (!same) build();
    built = mattering;
    chosen?.setAttribute("aria-selected", "false");
    chosen = rows[now.step][now.word];
    chosen.setAttribute("aria-selected", "true");
    const [top, left] = [table.tHead?.offsetHeight, rows[now.step][0].parentElement?.offsetWidth];
    reveal(box, chosen, { top, left });
  }
  return { node, show, told };
}
