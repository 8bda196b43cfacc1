// A question for a curve: drawn with the pointer, or place by place with the keyboard.

import { axes, multiples } from "../shared/controls.js";
import { element, format, roving } from "../shared/kit.js";

const SIZE = [552, 330];
const RIGHT = 128; // room for names beside the curves
const STEPS = 50; // from the bottom of a sketch to its top, by keyboard

/** A sketch with its gaps closed by straight lines, its ends drawn out level; null if empty. */
export function closed(sketch, xs) {
  const drawn = [...sketch.keys()].filter((n) => sketch[n] !== null);
  if (!drawn.length) return null;
  return sketch.map((value, n) => {
    if (value !== null) return value;
    const before = drawn.findLast((other) => other < n) ?? drawn[0];
    const after = drawn.find((other) => other > n) ?? drawn.at(-1);
    const share = before === after ? 0 : (xs[n] - xs[before]) / (xs[after] - xs[before]);
    return sketch[before] + share * (sketch[after] - sketch[before]);
  });
}

/** The axes with the line to sketch on, the sketch, and the truth where it may be seen; → `axes`. */
function drawn({ model, say }, sketch, truth) {
  const [xs, top, ground, names] = ["xs", "top", "line", "axes"].map((name) => model.get(name));
  const steps = 10 ** Math.floor(Math.log10(top / 2)) * 2;
  const marks = [xs.filter((_, n) => (n + 1) % Math.ceil(xs.length / 8) === 0), multiples(steps, top)];
  const chart = axes(SIZE, RIGHT, [xs.at(-1), top], marks, names, names.join(", "));
  const { draw, x, y, line } = chart;
  const points = (values) => values.map((value, n) => [xs[n], value]).filter((point) => point[1] !== null);
  const label = (values, text, look, away = 0) =>
    draw("text", { x: x(xs.at(-1)) + 6, y: y(values.at(-1)) + 5 + away, class: look }, text);
  if (ground.length) {
    draw("path", { class: "s2s-sent", d: line(points(ground)) });
    label(ground, model.get("ground"), "");
  }
  const whole = closed(sketch, xs);
  if (whole) draw("path", { class: "s2s-curve s2s-yours", d: line(points(whole)) });
  if (truth) {
    draw("path", { class: "s2s-curve s2s-now", d: line(points(truth)) });
    const gap = y(whole.at(-1)) - y(truth.at(-1));
    const away = Math.abs(gap) < 16 ? (gap < 0 ? -8 : 8) : 0; // or the two would lie on each other
    label(whole, say("you"), "", away);
    label(truth, say("truth"), "s2s-now", -away);
  } else if (whole) {
    for (const [at, value] of points(sketch)) draw("circle", { class: "s2s-you", cx: x(at), cy: y(value), r: 4 });
    label(whole, say("you"), "");
  }
  return chart;
}

/** A slider at each place of a curve, for the keyboard; `nudge(n, steps)` when an arrow is pressed. */
function sliders({ model, say }, nudge) {
  const [xs, top, names] = ["xs", "top", "axes"].map((name) => model.get(name));
  const about = { role: "slider", tabindex: -1, "aria-orientation": "vertical", "aria-valuemin": 0 };
  const pens = xs.map((at, n) => {
    const onkeydown = (event) => {
      const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
      if (!steps) return;
      event.preventDefault();
      nudge(n, steps);
    };
    const name = { "aria-label": `${names[0]} ${at}`, "aria-valuemax": Math.round(top), onkeydown };
    return element("div", { ...about, ...name });
  });
  const node = element("div", { role: "group", "aria-label": say("sliders") }, ...pens);
  roving(node, () => [pens])();

  function show(whole, truth, { x, y }) {
    pens.forEach((pen, n) => {
      const value = whole?.[n] ?? null;
      const words = { guess: value === null ? "" : format(value, 1), truth: truth ? format(truth[n], 1) : "" };
      const told = value === null ? say("undrawn") : truth ? say("verdict", words) : words.guess;
      pen.setAttribute("aria-valuenow", Math.round(value ?? 0));
      pen.setAttribute("aria-valuetext", told);
      pen.style.left = `${(100 * x(xs[n])) / SIZE[0]}%`;
      pen.style.top = `${(100 * y(value ?? 0)) / SIZE[1]}%`;
    });
  }
  return { node, show };
}

/**
 * Draw with the pointer: while it is down over `surface`, `draw(n, value)` for every place passed
 * since it was last heard of, then `seen()`; `done()` when it is up. `place(event)` tells where it is.
 */
function pointer(surface, { place, draw, seen, done }) {
  /** @type {number[] | null} where it was */
  let last = null;

  function pull(event) {
    const here = event.buttons & 1 ? place(event) : null;
    if (!here) return;
    const [near, value] = here;
    const from = last ?? here;
    const passed = Math.abs(near - from[0]) || 1;
    for (let k = 0; k <= passed; k++) {
      draw(from[0] + Math.round(((near - from[0]) * k) / passed), from[1] + ((value - from[1]) * k) / passed);
    }
    last = here;
    seen();
  }
  surface.addEventListener("pointerdown", (event) => {
    if (event.button || !place(event)) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    last = null;
    pull(event);
  });
  surface.addEventListener("pointermove", pull);
  // When the system takes the pointer away, what is drawn is kept, too.
  for (const end of ["pointerup", "pointercancel"]) {
    surface.addEventListener(end, () => last && ((last = null), done()));
  }
}

/** @type {import("./main.js").Question} */
export function sketchQuestion({ model, say, set }) {
  const [xs, top, names] = ["xs", "top", "axes"].map((name) => model.get(name));
  const canvas = element("div");
  let locked = false;
  /** @type {(number | null)[]} */
  let sketch;
  /** @type {ReturnType<typeof axes>} */
  let chart;
  const within = (value) => Math.max(0, Math.min(top, value));
  const keep = () => set({ guess: [...sketch] });

  const pens = sliders({ model, say }, (n, steps) => {
    if (locked) return;
    const from = closed(sketch, xs)?.[n] ?? 0; // goes on from where the line is
    sketch[n] = within(from + (steps * top) / STEPS);
    keep();
  });
  const surface = element("div", { class: "s2s-chart s2s-sketch" }, canvas, pens.node);

  /** The place nearest to the pointer and the value it points at; null when nothing may be drawn. */
  function place(event) {
    if (locked) return null;
    const seen = canvas.getBoundingClientRect();
    const across = ((event.clientX - seen.left) * SIZE[0]) / seen.width;
    const down = ((event.clientY - seen.top) * SIZE[1]) / seen.height;
    const { left, right, top: up, bottom } = chart.box;
    const at = ((across - left) / (right - left)) * xs.at(-1);
    const near = xs.reduce((best, x, n) => (Math.abs(x - at) < Math.abs(xs[best] - at) ? n : best), 0);
    return [near, within(((bottom - down) / (bottom - up)) * top)];
  }
  pointer(surface, { place, draw: (n, value) => (sketch[n] = value), seen: () => draw(null), done: keep });

  function draw(truth) {
    chart = drawn({ model, say }, sketch, truth);
    canvas.replaceChildren(chart.svg);
    pens.show(closed(sketch, xs), truth, chart);
  }

  function show(guess, truth) {
    sketch = guess ? [...guess] : xs.map(() => null);
    locked = truth !== null;
    surface.style.touchAction = locked ? "auto" : ""; // nothing to draw: a finger scrolls
    draw(truth);
  }

  function verdict(guess, truth) {
    const gaps = guess.map((value, n) => Math.abs(value - truth[n]));
    const worst = gaps.indexOf(Math.max(...gaps));
    const gap = gaps.reduce((a, b) => a + b, 0) / gaps.length;
    const [you, it] = [guess, truth].map((values) => format(values[worst], 1));
    const at = `${names[0]} ${xs[worst]}`;
    return [say("apart", { gap: format(gap, 1), at, guess: you, truth: it }), gap];
  }
  const node = element("div", {}, element("p", {}, say("sketch")), surface);
  return { node, show, verdict, made: (guess) => guess && closed(guess, xs), close() {} };
}
