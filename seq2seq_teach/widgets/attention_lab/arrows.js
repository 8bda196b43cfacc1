// A score as a picture: the decoder's state and the state after a word, two arrows in their plane.

import { element, format, lowered, picture, region, renew, visible } from "../shared/kit.js";
import { plane } from "./looking.js";

/** @import { Hold, Model, Vector } from "../shared/types.js" */
/** @import { Now } from "./main.js" */

const [WIDTH, HEIGHT, EDGE, BELOW] = [400, 240, 26, 62]; // BELOW: the room under the arrow of h

/** @param {Hold} lab @param {Model} net */
export function arrowsPart({ say, gloss }, net) {
  /** @type {Now} */
  let now;
  const title = element("p", { class: "s2s-title" });
  const drawing = element("div", { class: "s2s-arrows" });
  const product = element("p");
  const sum = element("p");
  const flat = element("p", { class: "s2s-legend" });
  const rows = element("tbody");
  const heads = [[say("number")], lowered("h"), [say("state_of")], ["h × ", say("state_of")], [say("mix")]];
  const head = element(
    "thead",
    {},
    element("tr", {}, ...heads.map((name) => element("th", { scope: "col" }, ...name))),
  );
  const table = element("table", { class: "s2s-ranks" }, head, rows);
  // It holds nothing to press, so that who has no mouse can scroll only what has the focus.
  const box = element("div", { class: "s2s-wide s2s-all", role: "region", tabindex: 0 }, table);
  const summary = element("summary");
  const all = element("details", { ontoggle: () => all.open && fill() }, summary, box);
  const node = region(say("one_score"), "s2s-side s2s-score", title, drawing, product, sum, all, flat);

  const read = (word) => gloss.told(net.source.words[now.heard.ids[word - 1]]);
  const seen = () => now.spoken.steps[now.step - 1];
  const memory = () => /** @type {Vector[]} */ (now.heard.memory);
  const signed = (value) => format(value, 2).replace(/^−.*/, "($&)");

  /** Every number of the two arrows, their products, and the mix. */
  function fill() {
    const [{ h, attention }, state] = [seen(), memory()[now.word - 1]];
    const line = (u) => {
      const values = [h[u], state[u], h[u] * state[u], attention?.mix[u] ?? 0];
      const cells = values.map((value) => element("td", { "data-value": value }, format(value, 2)));
      return element("tr", {}, element("th", { scope: "row" }, String(u + 1)), ...cells);
    };
    renew(rows, ...[...h.keys()].map(line));
  }

  function drawn(planes, shown) {
    const reach = Math.max(...planes.map(({ own, shadow }) => Math.max(own, shadow)), 1e-9);
    const back = Math.max(0, ...planes.map(({ shadow }) => -shadow));
    const top = Math.max(...planes.map(({ height }) => height), 1e-9);
    const scale = Math.min((WIDTH - 2 * EDGE) / (reach + back), (HEIGHT - BELOW - EDGE) / top);
    const room = WIDTH - 2 * EDGE - scale * (reach + back);
    const [left, ground] = [EDGE + room / 2 + scale * back, HEIGHT - BELOW];
    const at = (x, y) => [left + scale * x, ground - scale * y];
    const { own, length, shadow, height, score } = planes[shown];
    const angle = Math.round((Math.atan2(height, shadow) * 180) / Math.PI);
    const word = read(now.word);
    const values = { angle, word, own: format(own, 2), shadow: format(shadow, 2), score: format(score, 2) };
    const [svg, draw] = picture(WIDTH, HEIGHT, say("picture", values));

    function arrow(x, y, look) {
      const [[x0, y0], [x1, y1]] = [at(0, 0), at(x, y)];
      const long = Math.hypot(x1 - x0, y1 - y0);
      if (long < 1) return;
      const [ux, uy] = [(x1 - x0) / long, (y1 - y0) / long];
      const [bx, by] = [x1 - 11 * ux, y1 - 11 * uy];
      draw("path", { class: look, d: `M${x0} ${y0}L${bx} ${by}` });
      draw("path", {
        class: `${look} s2s-tip`,
        d: `M${x1} ${y1}L${bx - 5 * uy} ${by + 5 * ux}L${bx + 5 * uy} ${by - 5 * ux}z`,
      });
    }
    draw("path", { class: "s2s-axis", d: `M${EDGE / 2} ${ground}H${WIDTH - EDGE / 2}` });
    for (const [s, other] of planes.entries()) if (s !== shown) arrow(other.shadow, other.height, "s2s-pale");
    const [tip, foot] = [at(shadow, height), at(shadow, 0)];
    draw("path", { class: "s2s-drop", d: `M${tip[0]} ${tip[1]}L${foot[0]} ${foot[1]}` });
    draw("path", { class: "s2s-shadow", d: `M${left} ${ground}H${foot[0]}` });
    arrow(own, 0, "s2s-own");
    arrow(shadow, height, "s2s-other-state");
    const ends = (x) => (x < WIDTH / 3 ? "start" : x > (2 * WIDTH) / 3 ? "end" : "middle");
    const label = (x, y, look, text) => draw("text", { x, y, class: look, "text-anchor": ends(x) }, text);
    const after = visible(net.source.words[now.heard.ids[now.word - 1]]);
    const named = say("other", { word: after, length: format(length, 2) });
    label(tip[0], Math.max(14, tip[1] - 8), "s2s-other-state", named);
    label((left + foot[0]) / 2, ground + 20, "s2s-shadow", say("shadow", { length: format(shadow, 2) }));
    label(at(own, 0)[0], ground + 42, "s2s-own", say("own", { length: format(own, 2) }));
    return [svg, values];
  }

  /** @param {Now} shown */
  function show(shown) {
    now = shown;
    const { h } = seen();
    const state = memory()[now.word - 1];
    const [svg, values] = drawn(
      memory().map((one) => plane(h, one)),
      now.word - 1,
    );
    title.textContent = say("arrows", { word: read(now.word) });
    renew(drawing, svg);
    product.textContent = say("product", values);
    const pair = (u) => (u < h.length ? `${signed(h[u])} × ${signed(state[u])}` : "");
    const [first, second] = [pair(0), pair(1)];
    sum.textContent = say("sum", { first, second, count: h.length, score: values.score });
    flat.textContent = say("flat", { count: h.length });
    summary.textContent = say("numbers", { count: h.length });
    box.setAttribute("aria-label", summary.textContent);
    if (all.open) fill();
  }
  return { node, show };
}
