// The beam as a tree: every beginning it kept, and the greedy one, each a button that has it said.

import { saidBy } from "../shared/engine.js";
import { element, focused, percent, picture, roving, visible } from "../shared/kit.js";

/** @import { Hold, Model } from "../shared/types.js" */

const [CELL_WIDTH, CELL_HEIGHT] = [7, 2.6]; // em

/**
 * Every beginning a beam kept, and the greedy one, as a tree of nodes
 * { token, path, logProbability, kept, found, greedy, best, next }, likeliest first.
 */
export function treeOf({ found, levels }, alone) {
  /** @type {any} */
  const root = { path: [], next: [] };
  const along = (path, values) => {
    let node = root;
    for (const [n, token] of path.entries()) {
      let child = node.next.find((other) => other.token === token);
      if (!child) node.next.push((child = { token, path: path.slice(0, n + 1), next: [] }));
      node = child;
      Object.assign(node, values);
    }
    return node;
  };
  for (const spoken of levels.flat()) {
    along(saidBy(spoken), { kept: true }).logProbability = spoken.logProbability;
  }
  let [sum, path] = [0, saidBy(alone)];
  along(path, { greedy: true });
  for (const [n, token] of path.entries()) {
    sum += Math.log(alone.steps[n].probabilities[token]);
    const node = along(path.slice(0, n + 1), {});
    node.logProbability ??= sum;
  }
  for (const spoken of found) along(saidBy(spoken), { found: true });
  along(saidBy(found[0]), { best: true });
  const sort = ({ next }) => {
    next.sort((a, b) => (b.best ?? 0) - (a.best ?? 0) || b.logProbability - a.logProbability);
    next.forEach(sort);
  };
  sort(root);
  return root;
}

/**
 * The nodes below the root, row by row: a row for every end. A node stands on the row of its first
 * child, the other children below; it gets its `row`, and `from`, the row of the node before.
 */
function inRows(root) {
  /** @type {any[][]} */
  const rows = [[]];
  const place = (node, from) => {
    const row = rows.length - 1;
    if (node !== root) rows[row].push(Object.assign(node, { row, from }));
    for (const [n, child] of node.next.entries()) {
      if (n) rows.push([]);
      place(child, row);
    }
  };
  place(root, 0);
  return rows;
}

/** The lines from node to node. */
function linesOf(nodes, width, height) {
  const [svg, draw] = picture(width, height);
  for (const { path, row, from, best, found } of nodes.filter(({ path }) => path.length > 1)) {
    const depth = path.length - 2; // of the node before
    const [x, y] = [(depth + 0.9) * CELL_WIDTH, (from + 0.5) * CELL_HEIGHT];
    const d = `M${x} ${y}h${0.12 * CELL_WIDTH}V${(row + 0.5) * CELL_HEIGHT}H${(depth + 1.06) * CELL_WIDTH}`;
    draw("path", { d, class: best ? "s2s-best" : found ? "" : "s2s-dropped" });
  }
  return svg;
}

/** @param {Hold} lab @param {Model} net */
export function treePart({ say, set, announce }, { target }) {
  /** @type {any[][]} */
  let rows = []; // of buttons
  const tree = element("div", { class: "s2s-tree" });
  const node = element("div", { class: "s2s-branches", tabindex: -1, role: "group", "aria-label": say("tree") }, tree);
  const refresh = roving(tree, () => rows, announce);
  const words = target.words.map(visible);
  const word = (id) => words[id];

  function buttonOf({ token, path, row, logProbability, kept, found, best, greedy }) {
    const share = percent(Math.exp(logProbability));
    const marks = `${best ? "★" : ""}${greedy ? "●" : ""}`;
    const told = [best && "best", greedy && "greedy", !found && (kept ? "dropped" : "never")].filter(Boolean);
    const title = [`${path.map(word).join(" ")}: ${share}`, ...told.map((key) => say(key))].join(", ");
    const look = `${best ? "s2s-best" : ""} ${found ? "" : "s2s-dropped"}`.trim();
    const picks = path.map((id) => target.words[id]);
    const onclick = () => set({ picks, teacher: false, step: picks.length });
    const properties = { tabindex: -1, class: look, title, onclick };
    const small = element("small", {}, `${share} ${marks}`.trim());
    const button = element("button", properties, element("bdi", {}, word(token)), small);
    button.style.left = `${(path.length - 1 + 0.06) * CELL_WIDTH}em`;
    button.style.top = `${(row + 0.06) * CELL_HEIGHT}em`;
    return Object.assign(button, { path });
  }

  function draw(beam, alone) {
    const held = /** @type {any} */ (focused(tree))?.path;
    const nodes = inRows(treeOf(beam, alone));
    rows = nodes.map((row) => row.map(buttonOf));
    const width = CELL_WIDTH * Math.max(...nodes.flat().map(({ path }) => path.length));
    const height = CELL_HEIGHT * rows.length;
    Object.assign(tree.style, { width: `${width}em`, height: `${height}em` });
    tree.style.setProperty("--s2s-ems", String(width)); // so that paper has room for it
    tree.replaceChildren(linesOf(nodes.flat(), width, height), ...rows.flat());
    refresh();
    if (held) (rows.flat().find(({ path }) => String(path) === String(held)) ?? rows[0][0]).focus();
  }
  return { node, draw };
}
