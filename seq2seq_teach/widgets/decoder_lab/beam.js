// What a beam search finds beside what the decoder says alone, and where the two part.

import { dial } from "../shared/controls.js";
import { beamSearch, SOS, saidBy } from "../shared/engine.js";
import { element, format, percent, region, renew, visible, wordsOf } from "../shared/kit.js";
import { treePart } from "./tree.js";

/** @import { Hold, Model } from "../shared/types.js" */
/** @import { Start } from "./speech.js" */

/** How many words two sentences share before they part. */
export function together(first, second) {
  const end = first.findIndex((token, n) => token !== second[n]);
  return end < 0 ? first.length : end;
}

/** @param {Hold} lab @param {Model} net */
export function beamPart(lab, net) {
  const { model, say, set } = lab;
  const width = dial(say("width"), { min: 1, max: 8, step: 1 }, (width) => set({ width }));
  const penalty = dial(say("penalty"), { min: 0, max: 2, step: 0.1 }, (penalty) => set({ penalty }));
  const verdict = element("p", { class: "s2s-verdict" });
  const tree = treePart(lab, net);
  const found = element("tbody");
  const heads = ["sentence", "probability", "score"].map((key) => element("th", { scope: "col" }, say(key)));
  const ranks = element(
    "table",
    { class: "s2s-ranks" },
    element("caption", {}, say("found")),
    element("thead", {}, element("tr", {}, ...heads)),
    found,
  );
  const node = region(
    say("beam"),
    "s2s-side s2s-beam",
    element("div", { class: "s2s-dials" }, width.node, penalty.node),
    verdict,
    tree.node,
    element("p", { class: "s2s-legend" }, say("legend")),
    element("div", { class: "s2s-wide" }, ranks),
  );

  /** Search from `start`, where the decoder said what it says alone; → where the two part. @param {Start} start */
  function search(start, alone) {
    const [wide, alpha] = [model.get("width"), model.get("penalty")];
    width.show(wide, wide === 1 ? say("width_1") : String(wide));
    penalty.show(alpha, format(alpha, 1));
    const beam = beamSearch(...start, wide, alpha);
    verdict.textContent = parting(say, net.target, alone, beam.found[0]);
    tree.draw(beam, alone);
    renew(found, ...beam.found.map((spoken) => rank(spoken, alpha, net.target)));
    return verdict.textContent;
  }
  return { node, search };
}

/** Where what is said alone and the beam's best part, in words. */
function parting(say, target, alone, best) {
  const [mine, theirs] = [saidBy(alone), saidBy(best)];
  const where = together(mine, theirs);
  const word = (id) => (id === undefined ? "…" : visible(target.words[id]));
  return say(mine.join() === theirs.join() ? "same" : "parts", {
    alone: wordsOf(alone, target),
    best: wordsOf(best, target),
    mine: percent(Math.exp(alone.logProbability)),
    theirs: percent(Math.exp(best.logProbability)),
    after: word(where ? mine[where - 1] : SOS),
    first: word(mine[where]),
    other: word(theirs[where]),
  });
}

/** A line of the table: what is said, how likely it is, and its score. */
function rank(spoken, alpha, target) {
  const score = spoken.logProbability / Math.max(spoken.steps.length, 1) ** alpha;
  return element(
    "tr",
    {},
    element("td", {}, element("bdi", {}, wordsOf(spoken, target))),
    element("td", {}, percent(Math.exp(spoken.logProbability))),
    element("td", { "data-value": score }, format(score, 2)),
  );
}
