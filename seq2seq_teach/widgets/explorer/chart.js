// The curves of the models, and where your digits stand among them.

import { axes, multiples } from "../shared/controls.js";
import { format } from "../shared/kit.js";
import { BITS, MOST_DIGITS } from "./reading.js";

const [WIDTH, HEIGHT, RIGHT] = [552, 330, 128];
const DASHES = ["", "7 4", "2 4", "10 3 2 3"];
const ALL = MOST_DIGITS * BITS;

/** Heights moved down until no two are nearer than `gap`, so that labels can be read. */
function apart(heights, gap) {
  const order = [...heights.keys()].sort((a, b) => heights[a] - heights[b]);
  const moved = [...heights];
  order.forEach((n, place) => {
    if (place) moved[n] = Math.max(moved[n], moved[order[place - 1]] + gap);
  });
  return moved;
}

/** Each model's curve, the chosen one heavier; at its end its name, and at that of all bits `sent`. */
function drawCurves({ draw, x, y, line }, curves, chosen, sent) {
  const ends = curves.map(([, points]) => points.at(-1));
  const [first, ...heights] = apart(
    [ALL, ...ends.map(([, bits]) => bits)].map((bits) => y(bits)),
    16,
  );
  draw("text", { x: x(MOST_DIGITS) + 6, y: first + 5 }, sent);
  for (const [n, [name, points]] of curves.entries()) {
    const look = name === chosen ? "s2s-now" : "";
    const curve = { class: `s2s-curve ${look}`.trim(), "stroke-dasharray": DASHES[n % 4], d: line(points) };
    draw("path", curve);
    draw("text", { x: x(ends[n][0]) + 6, y: heights[n] + 5, class: look }, name);
  }
}

/**
 * `curves` are [[name, points], …], the `chosen` one of which reads `count` digits; `recovered` bits
 * come back of them. → the picture.
 * @param {{ say: any, curves: [string, number[][]][], chosen: string, trained: number, count: number, recovered: number }} about
 */
export function chart({ say, curves, chosen, trained, count, recovered }) {
  const label = { n: count, sent: format(count * BITS, 1), back: format(recovered, 1) };
  const marks = [multiples(4, MOST_DIGITS + 1), multiples(20, ALL)];
  const ends = [MOST_DIGITS, ALL];
  const drawn = axes([WIDTH, HEIGHT], RIGHT, ends, marks, [say("x"), say("bits")], say("chart", label));
  const { svg, draw, x, y, line, box } = drawn;
  const left = x(trained + 0.5);
  const unseen = { x: left, y: box.top, width: box.right - left, height: box.bottom - box.top };
  draw("rect", { class: "s2s-shade", ...unseen });
  draw("path", { class: "s2s-sent", d: line([[0, 0], ends]) });
  drawCurves(drawn, curves, chosen, say("line"));
  const top = y(Math.max(recovered, 0));
  draw("path", { class: "s2s-gap", d: `M${x(count)} ${y(count * BITS)}V${top}` });
  draw("circle", { class: "s2s-you", cx: x(count), cy: top, r: 6 });
  return svg;
}
