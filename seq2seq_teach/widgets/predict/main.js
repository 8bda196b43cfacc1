// A prediction: a number, a choice or a curve; once it is made the truth stands beside it.

import { axes, multiples, shareTable } from "../shared/controls.js";
import { Refusal } from "../shared/engine.js";
import { choice, element, format, frame, hold, liveRegion, quote, roving, speaker, textField } from "../shared/kit.js";

const [WIDTH, HEIGHT, RIGHT] = [552, 330, 128];
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

/** The number that is written here, or null. */
export function numberIn(text) {
  const typed = text.trim().replace("−", "-");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : null;
}

// Each kind of question: what stands below it; `show(guess, truth)`, the truth null until it may be
// seen; `made(guess)`, the guess to keep, or null; and in the end `verdict`: [words, how far off].

function numberQuestion({ model, say, announce, set }) {
  const digits = model.get("digits");
  const beside = element("div", { class: "s2s-beliefs" });
  const field = textField(say, announce, read, "", { inputmode: "decimal", size: 8 });
  const node = element(
    "div",
    {},
    element("div", { class: "s2s-bar" }, element("label", {}, say("yours"), field.input)),
    field.message,
    beside,
  );

  function read(text) {
    const guess = numberIn(text);
    set({ guess });
    if (text.trim() && guess === null) throw new Refusal("no_number", { given: quote(text) });
  }

  function show(guess, truth) {
    if (guess !== null && numberIn(field.input.value) !== guess) field.restore(String(guess));
    if (truth === null) return beside.replaceChildren();
    field.input.readOnly = true;
    const most = Math.max(Math.abs(guess), Math.abs(truth)) || 1;
    const row = (key, value, text) => [say(key), Math.abs(value) / most, text];
    const rows = [row("you", guess, String(guess)), row("truth", truth, format(truth, digits))];
    beside.replaceChildren(shareTable("", rows));
  }
  const verdict = (guess, truth) => [
    say("verdict", { guess: String(guess), truth: format(truth, digits) }),
    Math.abs(guess - Number(truth.toFixed(digits))),
  ];
  return { node, show, verdict, made: (guess) => guess, close: field.close };
}

function choiceQuestion({ model, say, set }) {
  const options = model.get("options");
  const marks = options.map(() => element("b"));
  const named = options.map(([value, text], n) => [value, element("span", {}, text, " ", marks[n])]);
  const asked = choice(model.get("question"), named, (guess) => set({ guess }));
  asked.node.classList.add("s2s-options");
  asked.node.children[0].classList.add("s2s-unseen"); // the question stands above

  function show(guess, truth) {
    asked.show(guess);
    options.forEach(([value], n) => {
      const keys = truth === null ? [] : [value === guess && "you", value === truth && "truth"];
      marks[n].textContent = keys
        .filter(Boolean)
        .map((key) => `← ${say(key)}`)
        .join(" ");
    });
  }
  const text = (key) => options.find(([value]) => value === key)[1];
  const verdict = (guess, truth) => [
    say("verdict", { guess: text(guess), truth: text(truth) }),
    guess === truth ? 0 : Infinity,
  ];
  return { node: asked.node, show, verdict, made: (guess) => guess, close() {} };
}

function sketchQuestion({ model, say, set }) {
  const [xs, top, ground] = [model.get("xs"), model.get("top"), model.get("line")];
  const names = model.get("axes");
  const surface = element("div", { class: "s2s-chart s2s-sketch" });
  const [drawn, handles] = [element("div"), element("div", { role: "group", "aria-label": say("sliders") })];
  const pens = xs.map((at, n) =>
    element("div", {
      role: "slider",
      tabindex: -1,
      "aria-label": `${names[0]} ${at}`,
      "aria-orientation": "vertical",
      "aria-valuemin": 0,
      "aria-valuemax": Math.round(top),
      onkeydown: (event) => move(event, n),
    }),
  );
  handles.append(...pens);
  surface.append(drawn, handles);
  const node = element("div", {}, element("p", {}, say("sketch")), surface);
  roving(handles, () => [pens])();
  let locked = false;
  /** @type {(number | null)[]} */
  let sketch;
  /** @type {ReturnType<typeof axes>} */
  let chart;
  /** @type {number[] | null} where the pointer was */
  let last = null;

  const within = (value) => Math.max(0, Math.min(top, value));
  const keep = () => set({ guess: [...sketch] });

  function move(event, n) {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (!steps) return;
    event.preventDefault();
    if (locked) return;
    const from = closed(sketch, xs)?.[n] ?? 0; // goes on from where the line is
    sketch[n] = within(from + (steps * top) / STEPS);
    keep();
  }

  /** Draw to where the pointer is, and over every place passed since it was last heard of. */
  function pull(event) {
    if (locked || !(event.buttons & 1)) return;
    const seen = drawn.getBoundingClientRect();
    const across = ((event.clientX - seen.left) * WIDTH) / seen.width;
    const down = ((event.clientY - seen.top) * HEIGHT) / seen.height;
    const { left, right, top: up, bottom } = chart.box;
    const value = within(((bottom - down) / (bottom - up)) * top);
    const at = ((across - left) / (right - left)) * xs.at(-1);
    const near = xs.reduce((best, x, n) => (Math.abs(x - at) < Math.abs(xs[best] - at) ? n : best), 0);
    const from = last ?? [near, value];
    const passed = Math.abs(near - from[0]) || 1;
    for (let k = 0; k <= passed; k++) {
      const n = from[0] + Math.round(((near - from[0]) * k) / passed);
      sketch[n] = from[1] + ((value - from[1]) * k) / passed;
    }
    last = [near, value];
    draw();
  }
  surface.addEventListener("pointerdown", (event) => {
    if (locked || event.button) return;
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    last = null;
    pull(event);
  });
  surface.addEventListener("pointermove", pull);
  surface.addEventListener("pointerup", () => last && ((last = null), keep()));

  function draw(/** @type {number[] | null} */ truth = null) {
    const steps = 10 ** Math.floor(Math.log10(top / 2)) * 2;
    const marks = [xs.filter((_, n) => (n + 1) % Math.ceil(xs.length / 8) === 0), multiples(steps, top)];
    chart = axes([WIDTH, HEIGHT], RIGHT, [xs.at(-1), top], marks, names, names.join(", "));
    const { svg, x, y, line } = chart;
    const points = (values) => values.map((value, n) => [xs[n], value]).filter((point) => point[1] !== null);
    const label = (values, key, look, away) => {
      const place = { x: x(xs.at(-1)) + 6, y: y(values.at(-1)) + 5 + away, class: look };
      chart.draw("text", place, say(key));
    };
    if (ground.length) {
      chart.draw("path", { class: "s2s-sent", d: line(points(ground)) });
      chart.draw("text", { x: x(xs.at(-1)) + 6, y: y(ground.at(-1)) + 5 }, model.get("ground"));
    }
    const whole = closed(sketch, xs);
    if (whole) {
      chart.draw("path", { class: "s2s-curve s2s-yours", d: line(points(whole)) });
      for (const [at, value] of truth ? [] : points(sketch)) {
        chart.draw("circle", { class: "s2s-you", cx: x(at), cy: y(value), r: 4 });
      }
    }
    if (truth) {
      chart.draw("path", { class: "s2s-curve s2s-now", d: line(points(truth)) });
      const gap = y(whole.at(-1)) - y(truth.at(-1));
      const away = Math.abs(gap) < 16 ? (gap < 0 ? -8 : 8) : 0; // or the two would lie on each other
      label(whole, "you", "", away);
      label(truth, "truth", "s2s-now", -away);
    } else if (whole) label(whole, "you", "", 0);
    drawn.replaceChildren(svg);
    pens.forEach((pen, n) => {
      const value = whole?.[n] ?? null;
      const words = { guess: value === null ? "" : format(value, 1), truth: truth ? format(truth[n], 1) : "" };
      const told = value === null ? say("undrawn") : truth ? say("verdict", words) : words.guess;
      pen.setAttribute("aria-valuenow", Math.round(value ?? 0));
      pen.setAttribute("aria-valuetext", told);
      pen.style.left = `${(100 * x(xs[n])) / WIDTH}%`;
      pen.style.top = `${(100 * y(value ?? 0)) / HEIGHT}%`;
    });
  }

  function show(guess, truth) {
    sketch = guess ? [...guess] : xs.map(() => null);
    locked = truth !== null;
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
  return { node, show, verdict, made: (guess) => guess && closed(guess, xs), close() {} };
}

const KINDS = { number: numberQuestion, choice: choiceQuestion, sketch: sketchQuestion };

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  const committed = () => model.get("committed");
  const guess = () => model.get("guess") ?? null;
  const suggest = (values) => (committed() ? show() : set(values)); // a guess once made is kept
  const asked = KINDS[model.get("kind")]({ model, say, announce, set: suggest });
  const button = element("button", { type: "button", onclick: commit }, say("commit"));
  const verdict = element("p", { class: "s2s-verdict" });
  const root = frame(
    "predict",
    model.get("language"),
    element("p", { class: "s2s-title" }, model.get("question")),
    asked.node,
    element("div", { class: "s2s-bar" }, button, verdict),
    live,
  );

  function commit() {
    if (committed()) return;
    const made = asked.made(guess());
    if (made !== null) return set({ guess: made, committed: true });
    verdict.textContent = say("first");
    announce(verdict.textContent);
  }

  function show() {
    const truth = committed() ? model.get("truth") : null;
    asked.show(guess(), truth);
    button.setAttribute("aria-disabled", committed());
    if (truth === null) return (verdict.textContent = "");
    const [told, off] = asked.verdict(guess(), truth);
    const how = off === 0 ? "exact" : off <= model.get("near") ? "near" : "far";
    verdict.textContent = `${told} ${say(how)}`;
  }

  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target !== button && !event.isComposing) commit();
  });

  show();
  listen(["guess"], show);
  listen(["committed"], () => (show(), announce(verdict.textContent)));
  el.append(root);
  return () => (release(), asked.close());
}

export default { render };
