// A with pads behind it: what becomes of its context when they are read, and behind a mask. Their dial
// stands by the map, on which P wanders with them.

import { dial, stateRows } from "../shared/controls.js";
import { contextOf, PAD } from "../shared/engine.js";
import { element, format, region, title, visible } from "../shared/kit.js";
import { distance, padded, partsOf, saidFrom } from "./contexts.js";

/** @import { Hold, Model } from "../shared/types.js" */

/** @param {Hold} lab @param {Model} net */
export function paddingPart({ model, say, gloss, set }, net) {
  const pads = dial(say("pads"), { min: 0, max: 12, step: 1 }, (pads) => set({ pads }));
  const sides = element("div", { class: "s2s-stage" });
  const node = region(say("padding"), "s2s-side s2s-padding", title(say("padding")), sides);
  const word = (id) => visible(net.source.words[id]);

  /** What is read, at last the pads in this tag, what becomes of it, and what is said then. */
  function side(name, { ids, steps }, read, tag) {
    const words = saidFrom(net, contextOf(read), read);
    const behind = Array.from({ length: model.get("pads") }, () => element(tag, {}, word(PAD)));
    const moved = format(distance(contextOf(read), contextOf(steps), net.cell));
    const node = element(
      "div",
      { class: "s2s-side s2s-state" },
      title(name),
      element(
        "p",
        { class: "s2s-read" },
        ...[...ids.flatMap((id) => gloss.nodes(word(id))), ...behind].flatMap((token) => [token, " "]),
      ),
      ...stateRows(say, partsOf(net.cell), contextOf(read)),
      element("p", {}, say("moved", { distance: moved })),
      element("p", { class: "s2s-said" }, say("says"), " ", element("bdi", {}, words)),
    );
    return { node, told: `${name}: ${words}` };
  }

  /** A sentence with its pads; → its context without a mask, and what is to be announced. */
  function show(sentence) {
    const count = model.get("pads");
    pads.show(count, String(count));
    const { bare, masked } = padded(net, sentence.ids, count);
    const both = [side(say("bare"), sentence, bare, "span"), side(say("masked"), sentence, masked, "s")];
    sides.replaceChildren(...both.map(({ node }) => node));
    return { strayed: contextOf(bare), told: both.map(({ told }) => told).join(". ") };
  }
  return { node, dial: pads.node, show };
}
