// The explorer: your own digits through a context and back, on the axes of the information curve.

import { axes, multiples, shareTable } from "../shared/controls.js";
import {
  contextOf,
  decodeStep,
  encode,
  greedy,
  memoryOf,
  readModels,
  readSentence,
  shift,
  tokenize,
} from "../shared/engine.js";
import { choice, element, format, frame, hold, liveRegion, roving, speaker, textField } from "../shared/kit.js";

/** @import { Model, State } from "../shared/types.js" */

const MOST_DIGITS = 24; // digits, as far as the curves go
const BITS = Math.log2(10); // that one random digit carries
const [WIDTH, HEIGHT, RIGHT] = [552, 330, 128];
const DASHES = ["", "7 4", "2 4", "10 3 2 3"];

/** What a model gives back of `ids`: per digit, its probability with the teacher; and alone. */
export function readBack(model, ids) {
  const steps = encode(ids, model.encoder);
  const memory = memoryOf(model, steps);
  const [fed, wanted] = shift(ids);
  /** @type {State} */
  let state = contextOf(steps);
  const forced = fed.map((token) => (state = decodeStep(token, state, model.decoder, memory)));
  const lost = ids.map((_, n) => -Math.log2(Math.max(forced[n].probabilities[wanted[n]], 1e-300)));
  const alone = greedy(contextOf(steps), model.decoder, memory, ids.length);
  const said = ids.map((_, n) => alone.ids[n] ?? null);
  return { lost, said, probabilities: forced.slice(0, ids.length).map((s) => s.probabilities) };
}

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const models = readModels(model.get("models"), model.get("weights"));
  const [names, curves] = [model.get("names"), model.get("curves")];
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  /** @type {number[]} */
  let ids = [];
  /** @type {Model} */
  let net;
  /** @type {ReturnType<typeof readBack>} */
  let back;

  const word = (id) => (id === null ? "–" : net.target.words[id]);

  const field = textField(say, announce, take, "", { inputmode: "numeric" });
  const length = element("input", {
    type: "range",
    min: 1,
    max: MOST_DIGITS,
    "aria-label": say("length"),
    oninput: () => set({ digits: random(Number(length.value)), position: 0 }),
  });
  const anew = element(
    "button",
    { type: "button", onclick: () => set({ digits: random(ids.length), position: 0 }) },
    say("anew"),
  );
  const readers = names.map((name) => [name, name]);
  const reader = choice(say("model"), readers, (network) => set({ network }));
  const verdict = element("p", { class: "s2s-verdict" });
  const chart = element("div", { class: "s2s-chart" });
  const list = element("div", { class: "s2s-digits", role: "group", "aria-label": say("digits") });
  const panel = element("div", { class: "s2s-beliefs" });
  const root = frame(
    "explorer",
    model.get("language"),
    element("div", { class: "s2s-bar" }, reader.node),
    element("div", { class: "s2s-bar" }, element("label", {}, say("yours"), field.input)),
    field.message,
    element("div", { class: "s2s-player" }, say("length"), length, anew),
    verdict,
    element("div", { class: "s2s-stage" }, chart, element("div", { class: "s2s-side" }, list, panel)),
    live,
  );

  const random = (count) => Array.from({ length: count }, () => Math.floor(10 * Math.random())).join(" ");

  /** Digits may stand together or apart: 31415 is 3 1 4 1 5. */
  const spaced = (typed) => typed.replace(/(?<=[0-9])(?=[0-9])/g, " ");

  function take(text) {
    const found = readSentence(spaced(text), net.source, MOST_DIGITS);
    set({ digits: found.map((id) => net.source.words[id]).join(" "), position: 0 });
  }

  function show() {
    net = models[Math.max(0, names.indexOf(model.get("network")))];
    ids = readSentence(model.get("digits"), net.source, MOST_DIGITS);
    reader.show(model.get("network"));
    back = readBack(net, ids);
    const typed = tokenize(spaced(field.input.value)).join(" ");
    if (typed !== model.get("digits")) field.restore(model.get("digits"));
    length.value = String(ids.length);
    const sent = ids.length * BITS;
    const lost = back.lost.reduce((a, b) => a + b, 0);
    const right = back.said.filter((id, n) => id === ids[n]).length;
    const figures = { count: ids.length, sent: format(sent, 1), back: format(sent - lost, 1), right };
    length.setAttribute("aria-valuetext", say("verdict", figures));
    verdict.textContent = say("verdict", figures);
    drawChart(sent - lost);
    drawDigits();
    showPosition();
  }

  /** Heights moved down until no two are nearer than `gap`, so that labels can be read. */
  function apart(heights, gap) {
    const order = [...heights.keys()].sort((a, b) => heights[a] - heights[b]);
    const moved = [...heights];
    order.forEach((n, place) => {
      if (place) moved[n] = Math.max(moved[n], moved[order[place - 1]] + gap);
    });
    return moved;
  }

  // ---- The curves, and where your digits stand among them

  function drawChart(recovered) {
    const label = { n: ids.length, sent: format(ids.length * BITS, 1), back: format(recovered, 1) };
    const { svg, draw, x, y, line, box } = axes(
      [WIDTH, HEIGHT],
      RIGHT,
      [MOST_DIGITS, MOST_DIGITS * BITS],
      [multiples(4, MOST_DIGITS + 1), multiples(20, MOST_DIGITS * BITS)],
      [say("x"), say("bits")],
      say("chart", label),
    );
    const trained = model.get("trained");
    draw("rect", {
      class: "s2s-shade",
      x: x(trained + 0.5),
      y: box.top,
      width: box.right - x(trained + 0.5),
      height: box.bottom - box.top,
    });
    draw("path", {
      class: "s2s-sent",
      d: line([
        [0, 0],
        [MOST_DIGITS, MOST_DIGITS * BITS],
      ]),
    });
    draw("text", { x: x(MOST_DIGITS) + 6, y: y(MOST_DIGITS * BITS) + 8 }, say("line"));
    const drawn = names.filter((name) => curves[name]?.length);
    const places = apart(
      drawn.map((name) => y(curves[name].at(-1)[1])),
      16,
    );
    drawn.forEach((name, n) => {
      const points = curves[name];
      const chosen = name === model.get("network");
      const look = { class: chosen ? "s2s-curve s2s-now" : "s2s-curve", "stroke-dasharray": DASHES[n % 4] };
      draw("path", { ...look, d: line(points) });
      const label = { x: x(points.at(-1)[0]) + 6, y: places[n] + 5, class: chosen ? "s2s-now" : "" };
      draw("text", label, name);
    });
    const [left, top] = [x(ids.length), y(Math.max(recovered, 0))];
    draw("path", { class: "s2s-gap", d: `M${left} ${y(ids.length * BITS)}V${top}` });
    draw("circle", { class: "s2s-you", cx: left, cy: top, r: 6 });
    chart.replaceChildren(svg);
  }

  // ---- Digit by digit

  function drawDigits() {
    const most = Math.max(BITS, ...back.lost);
    const cards = ids.map((id, n) => {
      const same = back.said[n] === id;
      const bar = element("i");
      bar.style.height = `${(100 * back.lost[n]) / most}%`;
      return element(
        "button",
        { type: "button", tabindex: -1, onclick: () => set({ position: n + 1 }), title: told(n) },
        element("span", { class: "s2s-bar-of" }, bar),
        element("span", {}, word(id)),
        element("span", { class: same ? "s2s-same" : "s2s-other" }, word(back.said[n])),
      );
    });
    const [up, mid, low] = ["lost", "sent", "back"].map((key) => element("span", {}, say(key)));
    list.replaceChildren(element("div", { class: "s2s-key", "aria-hidden": "true" }, up, mid, low), ...cards);
    refresh();
  }

  const cards = () => [...list.querySelectorAll("button")];
  const refresh = roving(list, () => [cards()], announce);
  const told = (n) =>
    say("digit", {
      n: n + 1,
      count: ids.length,
      sent: word(ids[n]),
      back: word(back.said[n]),
      lost: format(back.lost[n], 2),
    });

  /** What the decoder, told the digits before, held of every digit at one place. */
  function showPosition() {
    const place = model.get("position");
    const chosen = place >= 1 && place <= ids.length ? place : null;
    cards().forEach((node, n) => node.setAttribute("aria-pressed", String(n + 1 === chosen)));
    if (!chosen) return panel.replaceChildren(element("p", {}, say("hint")));
    const shares = back.probabilities[chosen - 1];
    const rows = [...net.target.ids].map(([digit, id]) => [id === ids[chosen - 1] ? `${digit} ←` : digit, shares[id]]);
    panel.replaceChildren(shareTable(say("beliefs", { n: chosen }), rows));
  }

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (event.target === field.input) field.restore(model.get("digits"));
    else set({ position: 0 });
  });

  show();
  listen(["digits", "network"], () => (show(), announce(verdict.textContent)));
  listen(["position"], showPosition);
  el.append(root);
  return () => (release(), field.close());
}

export default { render };
