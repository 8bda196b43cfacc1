// What is open: the numbers of an arrow, the shares of a step, the drawing of a cell with its formulas.

import { beyond, shareTable } from "../shared/controls.js";
import { CELLS, SPECIAL } from "../shared/engine.js";
import { flat, formula, written } from "../shared/formula.js";
import {
  element,
  focused,
  format,
  lowered,
  renew,
  roving,
  sized,
  strip,
  title,
  UNTOLD,
  visible,
} from "../shared/kit.js";
import { cellDrawing, nameOf } from "./cell.js";
import { edge } from "./drawing.js";
import { columnOf } from "./run.js";
import { likeliest, shapeOf } from "./telling.js";

/** @import { Hold } from "../shared/types.js" */
/** @import { Key } from "./picture.js" */
/** @import { Run, Way } from "./run.js" */

const MOST_BARS = 6;

/** @param {Hold} held @param {(unit: number) => void} pickUnit */
export function detailPart({ say, model, announce }, pickUnit) {
  const node = element("div", { role: "group", class: "s2s-detail", "aria-label": say("detail") });
  /** @type {{ run: Run, way: Way | null, beside: Way | null, tell: ReturnType<typeof import("./telling.js").telling>, key: Key }} */
  let now;
  let asked = ["h", false]; // whose formula stands beside the cell
  const rows = () => [...node.querySelectorAll("button")].map((button) => [button]);
  const refresh = roving(node, rows);

  const note = (key, values) => element("p", {}, say(key, values));
  const digits = (...nodes) => element("p", { class: "s2s-numbers" }, ...nodes);

  /** A vector as bars and, folded away, as numbers. */
  function vector(name, values) {
    const numbers = Array.from(values, (value) => format(value)).join("  ");
    return element(
      "div",
      { class: "s2s-vector" },
      element("span", {}, ...lowered(name), ` ${shapeOf(values)}`),
      strip(values),
      element("p", {}, ...beyond(say, name, values)),
      element("details", {}, element("summary", {}, say("numbers", { count: values.length })), digits(numbers)),
    );
  }

  const parts = {
    context() {
      const { run, tell } = now;
      const rows = run.states;
      return [
        title(tell.named("context")),
        note(rows.length > 1 ? "context_two" : "context_one", {
          units: run.context.h.length,
          numbers: tell.numbers,
        }),
        ...rows.map((row) => vector(`${row}_${run.S}`, run.context[row])),
      ];
    },
    word({ part, token }) {
      const { run } = now;
      const { words } = part === "encoder" ? run.net.source : run.net.target;
      const size = run.net[part].embedding.columns;
      return [
        ...special(token),
        note("word_is", { word: visible(words[token]), id: token, words: words.length - SPECIAL, size }),
      ];
    },
    x: (column) => [note("x_is", { id: column.token }), vector(`x_${column.n}`, column.x)],
    state: ({ n, step }) => [note("state_is"), ...now.run.states.map((row) => vector(`${row}_${n}`, step[row]))],
    softmax: said,
    out: said,
    cell,
  };

  /** What a token is for that is no word. */
  const special = (id) => (id < SPECIAL ? [note(`special ${now.run.net.target.words[id]}`)] : []);

  /** What a step of the decoder believes, and where it looks. */
  function said({ heard, said }) {
    const { probabilities } = heard;
    const { run, tell } = now;
    const { words } = run.net.target;
    const best = likeliest(probabilities, MOST_BARS, said);
    const rows = best.map((id) => [`${visible(words[id])}${id === said ? " ←" : ""}`, probabilities[id]]);
    const seen = heard.attention?.weights.map((share, s) => [tell.word(run.columns[s]), share]);
    const looked = seen ? [shareTable(say("looked"), seen)] : [];
    return [...special(said), shareTable(say("shares", { words: words.length - SPECIAL }), rows), ...looked];
  }

  function cell(column) {
    const { net } = now.run;
    const units = net.encoder.recurrent.rows;
    const unit = Math.min(model.get("unit"), units);
    const text = `${unit || say("all_units")}`;
    const slider = element("input", {
      type: "range",
      min: 0,
      max: units,
      value: unit,
      "aria-label": say("unit"),
      "aria-valuetext": text,
      oninput: () => pickUnit(Number(slider.value)),
    });
    const dial = element("label", { class: "s2s-dial" }, say("unit"), slider, element("span", UNTOLD, text));
    if (!CELLS[net.cell].rows.includes(String(asked[0]))) asked = ["h", false];
    const titled = (row, before) => say("formula_of", { row: say(`field ${row}`), n: column.n - (before ? 1 : 0) });
    const beside = element("div", { class: "s2s-formula" });
    const open = (row, before) => {
      asked = [row, before];
      beside.replaceChildren(...formulaOf(column, unit || 1));
      announce(beside.textContent ?? "");
    };
    const { node: drawing } = cellDrawing(net.cell, column, unit, { open, titled });
    const wide = element("div", { class: "s2s-wide", tabindex: -1, onscroll: () => edge(wide) }, drawing);
    requestAnimationFrame(() => edge(wide)); // when it has its place
    beside.append(...formulaOf(column, unit || 1));
    const first = column.part === "decoder" && column.n === 1;
    const begun = first ? say("begins", { states: now.run.states.map((row) => `${row}₀`).join(", ") }) : "";
    return [
      element("p", {}, say(`does ${net.cell}`), " ", begun, " ", ...beyond(say, `c_${column.n}`, column.step.c)),
      element("div", { class: "s2s-inside" }, element("div", {}, dial, wide), beside),
    ];
  }

  /** The formula of what was asked for, in letters and in numbers. */
  function formulaOf(column, unit) {
    const [row, before] = /** @type {[string, boolean]} */ (asked);
    const { run } = now;
    const { cell } = run.net;
    const { part, n } = column;
    if (before) return [title(say(n > 1 ? "before" : `first ${part}`, { n: n - 1, row }))];
    // The steps as a formula counts them: those of this half, its first state before them.
    const mine = run.columns.filter((other) => other.part === part);
    const steps = /** @type {any[]} */ ([mine[0].before, ...mine.map(({ step, input }) => ({ ...step, x: input }))]);
    const { symbols, tree } = formula(steps, run.net[part], [row, n, unit]);
    if (!tree) return [];
    const operand = ({ name, value }) => {
      const number = element("span", { "data-value": value }, format(value, 3));
      return name ? element("span", { class: "s2s-operand" }, number, element("small", {}, ...lowered(name))) : number;
    };
    const value = steps[n][row][unit - 1];
    const line = (tree) => digits("= ", ...written(tree, operand));
    return [
      title(say("formula_unit", { row: say(`field ${row}`), unit })),
      element("p", {}, ...lowered(`${nameOf(row, cell, n)} = ${symbols}`)),
      line(flat(tree)),
      digits("= ", element("b", { "data-value": value }, format(value, 4))),
    ];
  }

  /** Of the gradient on an arrow. */
  function slopes(/** @type {any} */ [part, what, n]) {
    const { way, beside, run } = now;
    if (!way) return [];
    const word = what === "softmax" || what === "out";
    const looks = what === "cell" && part === "encoder";
    const arrows = word ? "words" : looks ? "looks" : what === "state" || part === "context" ? part : "";
    const sizes = (one) => one.arrows[arrows]?.[(n ?? 1) - 1];
    const size = sizes(way);
    if (size === undefined) return [];
    const H = run.context.h.length;
    const said = [
      note(looks ? "slope_look" : "slope_is", {
        size: sized(size),
        shape: `(${word || looks ? H : run.states.length * H},)`,
      }),
    ];
    if (beside) said.push(note("slope_beside", { size: sized(sizes(beside)) }));
    return said;
  }

  /** @param {typeof now} newly */
  function show(newly) {
    now = newly;
    const { key, run, tell, way } = now;
    const inside = focused(node);
    const at = inside ? rows().findIndex(([button]) => button === inside) : -1;
    const slid = inside?.type === "range";
    if (!key.length) return renew(node, element("p", { class: "s2s-hint" }, say(way ? "hint_home" : "hint")));
    const [part, what] = key;
    const column = columnOf(run, key);
    if (part === "context") node.replaceChildren(...slopes(key), ...parts.context());
    else if (column) {
      node.replaceChildren(title(tell.named(String(what), column)), ...slopes(key), ...parts[what](column));
    }
    refresh();
    if (slid) node.querySelector("input")?.focus();
    else if (at >= 0) rows()[Math.min(at, rows().length - 1)]?.[0].focus();
  }
  return { node, show };
}
