// The losses of a training as curves, above them what knowing nothing costs.

import { axes, multiples } from "../shared/controls.js";
import { format } from "../shared/kit.js";

const [WIDTH, HEIGHT, RIGHT] = [552, 300, 24];

/**
 * `losses` and `unseen` are [[step, loss], …]; → the picture.
 * @param {{ say: any, steps: number, start: number, words: number, losses: number[][], unseen: number[][] }} about
 */
export function curves({ say, steps, start, words, losses, unseen }) {
  const top = start * 1.15;
  const last = (points) => (points.length ? format(points.at(-1)[1], 2) : "–");
  const label = { start: format(start, 2), loss: last(losses), unseen: last(unseen) };
  const marks = [
    [0, Math.round(steps / 2), steps],
    [0, ...multiples(top > 3 ? 1 : 0.5, top)],
  ];
  const described = say(unseen.length ? "chart_unseen" : "chart", label);
  const { svg, draw, x, y, line } = axes([WIDTH, HEIGHT], RIGHT, [steps, top], marks, [say("x"), say("y")], described);
  const level = [[0, start], [steps, start]]; // biome-ignore format: two points
  draw("path", { class: "s2s-sent", d: line(level) });
  const predicted = say("predicted", { words, start: format(start, 2) });
  draw("text", { x: x(steps), y: y(start) + 18, "text-anchor": "end" }, predicted);
  draw("path", { class: "s2s-curve s2s-learned", d: line(losses) });
  draw("path", { class: "s2s-curve s2s-new", d: line(unseen) });
  for (const [step, loss] of unseen) draw("circle", { class: "s2s-new", cx: x(step), cy: y(loss), r: 3 });
  draw("circle", { class: "s2s-you", cx: x(0), cy: y(start), r: 6 });
  const keys = ["learned", ...(unseen.length ? ["unseen"] : [])];
  for (const [n, key] of keys.entries()) {
    const [height, end] = [y(start) + 48 + 22 * n, WIDTH - RIGHT - 24];
    draw("path", { class: `s2s-curve s2s-${n ? "new" : "learned"}`, d: `M${end} ${height - 5}h24` });
    draw("text", { x: end - 8, y: height, "text-anchor": "end" }, say(key));
  }
  return svg;
}
