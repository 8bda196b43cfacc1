// Word by word: what is fed, what is the likeliest, and what is said; and the steps to go through.

import { cardRow } from "../shared/controls.js";
import { argmax, saidBy } from "../shared/engine.js";
import { element, percent, player, visible } from "../shared/kit.js";

/** @import { Hold, Model, Spoken } from "../shared/types.js" */

/** @param {Hold} lab @param {Model} net */
export function wordsPart({ model, say, set, announce }, { target }) {
  /** @type {Spoken} */
  let spoken;
  let taught = false;
  const word = (id) => visible(target.words[id]);
  const controls = player(say, (step) => set({ step }));
  const lines = ["fed", "likeliest", "said"].map((key) => say(key));
  const row = cardRow(say("words"), lines, (step) => set({ step }), announce);

  function told(step) {
    const { token, logits, probabilities } = spoken.steps[step - 1];
    const [own, id] = [argmax(logits), saidBy(spoken)[step - 1]];
    const values = { step, count: spoken.steps.length, fed: word(token), said: word(id) };
    const key = own === id ? "step" : taught ? "taught" : "forced";
    const share = percent(probabilities[own]);
    // The bars may be heated; what is said and its share are not.
    const named = model.get("temperature") === 1 ? share : say("at_1", { share });
    return say(key, { ...values, likeliest: word(own), share: named });
  }

  /** Lay out what is said, and whether it is the right answer that is fed. */
  function draw(newSpoken, isTaught) {
    [spoken, taught] = [newSpoken, isTaught];
    const said = saidBy(spoken);
    row.draw(
      spoken.steps.map(({ token, logits }, n) => {
        const own = argmax(logits);
        const look = own === said[n] ? "s2s-same" : "s2s-other";
        return [
          told(n + 1),
          element("bdi", { class: "s2s-fed" }, word(token)),
          element("bdi", {}, word(own)),
          element("bdi", { class: look }, word(said[n])),
        ];
      }),
    );
  }

  /** Go to a step; → where that is. */
  function show(step) {
    const count = spoken.steps.length;
    const where = step ? told(step) : say("step_0", { count });
    controls.show(step, count, where);
    row.press(step);
    return where;
  }
  return { nodes: [controls.node, row.node], draw, show, close: controls.close };
}
