// What is seen of a training: the loss as it falls, the bits that come back, the gradient's way.

import { axes, multiples, shareTable } from "../shared/controls.js";
import { element, format } from "../shared/kit.js";

const [WIDTH, HEIGHT, RIGHT] = [480, 262, 24];
const [MOST_POINTS, MEAN, DIGITS] = [250, 20, 24];
const BITS = Math.log2(10); // that one random digit carries

const mean = (all) => all.reduce((a, b) => a + b, 0) / (all.length || 1);

/** Some points [step, mean loss of the `MEAN` steps up to it], the last at the last step. */
function smoothed(losses) {
  const apart = Math.ceil(losses.length / MOST_POINTS);
  const ends = losses.map((_, n) => losses.length - n).filter((_, n) => n % apart === 0);
  return ends.reverse().map((end) => [end, mean(losses.slice(Math.max(0, end - MEAN), end))]);
}

/** The loss so far, `before` that of the model before this one. @param {{ say: any, steps: number, words: number, losses: number[], before: number[] }} about */
export function lossChart({ say, steps, words, losses, before }) {
  const [nothing, start] = [Math.log(words), format(Math.log(words), 2)];
  const [old, curve] = [before.slice(0, steps), losses].map(smoothed);
  const label = say("loss_chart", { start, loss: curve.length ? format(curve.at(-1)?.[1], 2) : "–" });
  const marks = [[0, Math.round(steps / 2), steps], multiples(1, nothing)];
  marks[1].push(0);
  const ends = [steps, nothing * 1.15];
  const { svg, draw, x, y, line } = axes([WIDTH, HEIGHT], RIGHT, ends, marks, [say("x"), say("y")], label);
  draw("path", { class: "s2s-sent", d: line([0, steps].map((step) => [step, nothing])) });
  const above = { x: x(steps), y: y(nothing) - 7, "text-anchor": "end" };
  draw("text", above, say("nothing", { words, start }));
  const end = old.at(-1);
  if (end) {
    draw("path", { class: "s2s-curve s2s-before", d: line(old) });
    draw("text", { x: x(end[0]) - 4, y: y(end[1]) - 8, "text-anchor": "end" }, say("before"));
  }
  draw("path", { class: "s2s-curve s2s-now", d: line(curve) });
  return svg;
}

/** Bits that come back of random digits, against how many were sent. @param {{ say: any, curve: number[][], longest: number }} about */
export function bitsChart({ say, curve, longest }) {
  const [digits, bits] = curve.reduce((a, b) => (b[1] > a[1] ? b : a));
  const ends = [DIGITS, DIGITS * BITS];
  const label = say("bits_chart", { bits: format(bits, 0), digits, sent: format(digits * BITS, 0) });
  const marks = [multiples(4, DIGITS + 1), multiples(20, ends[1])];
  const { svg, draw, x, y, line, box } = axes([WIDTH, HEIGHT], RIGHT, ends, marks, [say("digits"), say("bits")], label);
  const left = x(longest + 0.5);
  draw("rect", { class: "s2s-shade", x: left, y: box.top, width: box.right - left, height: box.bottom - box.top });
  draw("text", { x: left + 4, y: y(34) }, say("beyond"));
  draw("path", { class: "s2s-sent", d: line([[0, 0], ends]) });
  draw("text", { x: x(15), y: y(19 * BITS), "text-anchor": "end" }, say("sent"));
  draw("path", { class: "s2s-curve s2s-now", d: line([[0, 0], ...curve]) });
  return svg;
}

/** How large the gradient is on the arrows of each kind: their mean, as bars on a scale of tens. @param {{ say: any, arrows: Record<string, number[]> }} about */
export function arrowTable({ say, arrows }) {
  const rows = ["words", "decoder", "context", "encoder"].map((kind) => {
    const size = mean(arrows[kind]);
    const share = Math.max(0, Math.min(1, 1 + Math.log10(size || 1e-9) / 5)); // from 0.00001 to 1
    const small = size && size < 0.0005;
    return [say(`arrow ${kind}`), share, small ? size.toExponential(0).replace("-", "−") : format(size, 3)];
  });
  return shareTable(say("arrows"), rows);
}

/** What it says of each sample. `lines` are [heard, said, right], what was heard as nodes. */
export function saidTable(say, lines) {
  const row = (...cells) => element("tr", {}, ...cells);
  const head = (scope, ...name) => element("th", { scope }, ...name);
  const rows = lines.map(([heard, said, right]) =>
    row(head("row", ...heard), element("td", {}, element("bdi", {}, said), right ? " ✓" : "")),
  );
  const heads = element("thead", {}, row(head("col", say("heard")), head("col", say("says"))));
  const caption = element("caption", {}, say("said"));
  return element("table", { class: "s2s-ranks" }, caption, heads, element("tbody", {}, ...rows));
}
