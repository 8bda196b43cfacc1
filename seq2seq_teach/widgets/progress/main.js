// The progress of a training: how far, how long still, the losses, and what it says by now.

import { axes, multiples } from "../shared/controls.js";
import { element, format, frame, hold, liveRegion, speaker } from "../shared/kit.js";

const TOLD = {
  running: "running",
  stopped: "stopped",
  done: "done",
};
const [WIDTH, HEIGHT, RIGHT] = [552, 300, 24];

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const { listen, release } = hold(model);
  const [live, announce] = liveRegion();
  const [steps, start, words] = [model.get("steps"), model.get("start"), model.get("words")];
  const samples = model.get("samples");

  const bar = element("progress", { max: steps, "aria-label": say("bar") });
  const where = element("span");
  // A message to Python would wait until the cell has ended; an interrupt does not.
  const kernel = () => model.widget_manager?.kernel;
  const stop = element("button", { type: "button", onclick: interrupt }, say("stop"));
  const told = element("p");
  const chart = element("div", { class: "s2s-chart" });
  const table = element("tbody");
  const said = element(
    "div",
    { class: "s2s-side s2s-samples" },
    element(
      "table",
      {},
      element("caption", {}, say("said")),
      element("thead", {}, row("th", say("step"), samples)),
      table,
    ),
  );
  const root = frame(
    "progress",
    model.get("language"),
    element("p", { class: "s2s-verdict" }, model.get("title")),
    element("div", { class: "s2s-player" }, bar, where, stop),
    told,
    element("div", { class: "s2s-stage" }, chart, ...(samples.length ? [said] : [])),
    live,
  );

  function row(tag, first, rest) {
    const cells = rest.map((text) => element(tag, { title: text }, element("bdi", {}, text || "–")));
    return element("tr", {}, element("th", { scope: "row" }, first), ...cells);
  }

  async function interrupt() {
    stop.setAttribute("aria-disabled", "true");
    await kernel()?.interrupt();
  }

  function time(seconds) {
    if (seconds === null || seconds === undefined) return say("warming");
    const whole = Math.max(1, Math.round(seconds));
    return whole < 90 ? say("seconds", { seconds: whole }) : say("minutes", { minutes: Math.round(whole / 60) });
  }

  function show() {
    const [phase, learned] = [model.get("phase"), model.get("learned")];
    const running = phase === "running";
    bar.value = learned;
    where.textContent = [say("steps", { learned, steps }), ...(running ? [time(model.get("left"))] : [])].join(" · ");
    bar.setAttribute("aria-valuetext", where.textContent);
    if (!running && stop.contains(document.activeElement)) bar.focus();
    stop.hidden = !running || !kernel();
    drawCurves();
    table.replaceChildren(...model.get("said").map(([step, texts]) => row("td", step, texts)));
  }

  function tell() {
    const phase = model.get("phase");
    if (phase === "running") stop.removeAttribute("aria-disabled");
    told.textContent = say(TOLD[phase], { learned: model.get("learned"), steps });
    announce(told.textContent);
  }

  function drawCurves() {
    const [losses, unseen] = [model.get("losses"), model.get("unseen")];
    const top = start * 1.15;
    const last = (points) => (points.length ? format(points.at(-1)[1], 2) : "–");
    const label = { start: format(start, 2), loss: last(losses), unseen: last(unseen) };
    const described = unseen.length ? "chart_unseen" : "chart";
    const { svg, draw, x, y, line } = axes(
      [WIDTH, HEIGHT],
      RIGHT,
      [steps, top],
      [
        [0, Math.round(steps / 2), steps],
        [0, ...multiples(top > 3 ? 1 : 0.5, top)],
      ],
      [say("x"), say("y")],
      say(described, label),
    );
    draw("path", {
      class: "s2s-sent",
      d: line([
        [0, start],
        [steps, start],
      ]),
    });
    const predicted = say("predicted", { words, start: format(start, 2) });
    draw("text", { x: x(steps), y: y(start) + 18, "text-anchor": "end" }, predicted);
    draw("path", { class: "s2s-curve s2s-learned", d: line(losses) });
    draw("path", { class: "s2s-curve s2s-new", d: line(unseen) });
    for (const [step, loss] of unseen) {
      draw("circle", { class: "s2s-new", cx: x(step), cy: y(loss), r: 3 });
    }
    draw("circle", { class: "s2s-you", cx: x(0), cy: y(start), r: 6 });
    const key = [
      ["s2s-learned", "learned"],
      ["s2s-new", "unseen"],
    ];
    key.slice(0, unseen.length ? 2 : 1).forEach(([look, text], n) => {
      const height = y(start) + 48 + 22 * n;
      const end = WIDTH - RIGHT - 24;
      draw("path", { class: `s2s-curve ${look}`, d: `M${end} ${height - 5}h24` });
      draw("text", { x: end - 8, y: height, "text-anchor": "end" }, say(text));
    });
    chart.replaceChildren(svg);
  }

  show();
  tell();
  listen(["phase"], tell);
  listen(["phase", "left", "learned", "losses", "unseen", "said"], show);
  el.append(root);
  return release;
}

export default { render };
