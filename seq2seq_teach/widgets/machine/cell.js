// The drawing of a cell: what flows through it as pipes, its gates as valves that stand as open as
// their number. Of one unit, pipes are as wide as their number; of all, numbers are strips.

import { symbolOf } from "../shared/formula.js";
import { element, format, lowered, put, strip, svg, UNTOLD } from "../shared/kit.js";

/** @import { Cell } from "../shared/types.js" */
/** @import { Column } from "./run.js" */

const PIPE = 24; // px, of a number as large as 1
const VALVE = 17; // its half height

const GATES = "ifozr";

/**
 * @typedef {Object} Plan of a cell, in px: what its picture is made of
 * @property {[d: string, of: (v: any) => number][]} pipes
 * @property {[row: string, x: number, y: number, upright: boolean, of?: (g: number) => number][]} valves
 * @property {[sign: string, x: number, y: number][]} nodes
 * @property {[row: string, x: number, y: number, before?: boolean][]} numbers
 * @property {string} wires
 */

/** @type {Record<Cell, Plan>} */
const PLANS = {
  lstm: {
    pipes: [
      ["M92 46H196", (v) => v.old.c], // c old
      ["M196 46H330", (v) => v.f * v.old.c], // kept
      ["M330 184V128", (v) => v.candidate], // candidate
      ["M330 128V46", (v) => v.i * v.candidate], // written
      ["M330 46H480", (v) => v.c], // c
      ["M430 46V184H452", (v) => Math.tanh(v.c)], // shown
      ["M452 184H480", (v) => v.h], // h
    ],
    valves: [
      ["f", 196, 46, true],
      ["i", 330, 120, false],
      ["o", 430, 124, false],
    ],
    nodes: [
      ["+", 330, 46],
      ["tanh", 330, 178],
      ["tanh", 430, 80],
    ],
    numbers: [
      ["c", 10, 46, true],
      ["c", 482, 46],
      ["h", 482, 184],
      ["h", 10, 184, true],
      ["f", 196, 84],
      ["i", 258, 120],
      ["candidate", 258, 178],
      ["o", 478, 124],
    ],
    wires: "M92 184H140V214M62 214H430M196 214V66M330 214V196M300 214V120H310M430 214V196",
  },
  gru: {
    pipes: [
      ["M92 46H196", (v) => v.old.h], // h old
      ["M196 46H400", (v) => v.z * v.old.h], // kept
      ["M400 184V128", (v) => v.candidate], // candidate
      ["M400 128V46", (v) => (1 - v.z) * v.candidate], // written
      ["M400 46H480", (v) => v.h], // h
    ],
    valves: [
      ["z", 196, 46, true],
      ["z", 400, 120, false, (g) => 1 - g],
      ["r", 250, 184, true],
    ],
    nodes: [
      ["+", 400, 46],
      ["tanh", 400, 184],
    ],
    numbers: [
      ["h", 10, 46, true],
      ["h", 482, 46],
      ["z", 196, 84],
      ["r", 250, 148],
      ["candidate", 482, 184],
    ],
    wires: "M110 46V184H233M267 184H380M196 214V66M110 184V214H400V204M250 214V204M330 214V120H380",
  },
  rnn: {
    pipes: [["M330 110H480", (v) => v.h]], // h
    valves: [],
    nodes: [
      ["+", 230, 110],
      ["tanh", 330, 110],
    ],
    numbers: [
      ["h", 10, 110, true],
      ["h", 482, 110],
    ],
    wires: "M92 110H210M230 214V130M250 110H308",
  },
};

/** What a formula calls a number of step n: those of the state before are of step n − 1. */
export const nameOf = (row, cell, n, before = false) => `${symbolOf(row, cell)}_${before ? n - 1 : n}`;

/**
 * The drawing of a column's cell for unit `unit`, 0 for all; `open(row, before)` opens a formula.
 * @param {Cell} cell @param {Column} column @param {number} unit
 * @param {{ open: (row: string, before: boolean) => void, titled: (row: string, before: boolean) => string }} acts
 */
export function cellDrawing(cell, { n, step, before }, unit, acts) {
  const plan = PLANS[cell];
  const one = (vector) => vector?.[unit - 1];
  const values = { old: { h: one(before.h), c: one(before.c) } };
  for (const row of Object.keys(step)) if (step[row]?.length) values[row] = one(step[row]);
  const parts = [svg("path", { class: "s2s-thin", d: plan.wires })];
  for (const [d, of] of plan.pipes) {
    parts.push(svg("path", { class: "s2s-pipe", d }));
    if (!unit) continue;
    const value = of(values);
    const wide = Math.min(PIPE, Math.max(0.8, PIPE * Math.abs(value)));
    const look = `s2s-flow${value < 0 ? " s2s-below" : ""}${Math.abs(value) > 1 ? " s2s-beyond" : ""}`;
    parts.push(svg("path", { class: look, d, "stroke-width": wide }));
  }
  for (const [row, x, y, upright, of = (g) => g] of plan.valves) {
    const open = unit ? of(values[row]) : 1;
    const gap = VALVE * Math.max(0, Math.min(1, open));
    const [long, deep] = [VALVE - gap, 9];
    const plate = (sign) =>
      upright
        ? { x: x - deep / 2, y: sign < 0 ? y - VALVE : y + gap, width: deep, height: long }
        : { x: sign < 0 ? x - VALVE : x + gap, y: y - deep / 2, width: long, height: deep };
    const around = upright
      ? { x: x - 8, y: y - VALVE - 3, width: 16, height: 2 * VALVE + 6 }
      : { x: x - VALVE - 3, y: y - 8, width: 2 * VALVE + 6, height: 16 };
    parts.push(svg("rect", { class: "s2s-valve", rx: 5, ...around }));
    if (unit) for (const sign of [-1, 1]) parts.push(svg("rect", { class: "s2s-plate", ...plate(sign) }));
    else {
      const bars = strip(step[row].map(of), true);
      put(bars, around);
      parts.push(bars);
    }
  }
  for (const [sign, x, y] of plan.nodes) {
    const wide = sign === "+" ? 24 : 44;
    parts.push(
      svg("rect", { class: "s2s-node", x: x - wide / 2, y: y - 12, width: wide, height: 24, rx: 12 }),
      svg("text", { x, y: y + 5 }, sign),
    );
  }
  const node = element("div", { class: "s2s-cell-drawing" });
  const picture = svg("svg", UNTOLD, ...parts);
  picture.append(svg("text", { x: 50, y: 219 }, "x"));
  const buttons = plan.numbers.map(([row, x, y, old = false]) => {
    const from = old ? before : step;
    const name = element("span", {}, ...lowered(nameOf(row, cell, n, old)));
    const onclick = () => acts.open(row, old);
    const look = { tabindex: -1, onclick, title: acts.titled(row, old), class: "s2s-number" };
    const shown = unit
      ? element("span", { "data-value": from[row][unit - 1] }, format(from[row][unit - 1]))
      : strip(from[row], GATES.includes(row));
    const button = element("button", look, name, shown);
    button.style.cssText = `left:${x === 10 || x > 470 ? x : x - 40}px;top:${y - 14}px`;
    return button;
  });
  node.append(picture, ...buttons);
  return { node, buttons };
}
