// The machine: the unrolled network as a living picture, forward and, by the gradient, back home.

import { readModels, readSentence } from "../shared/engine.js";
import {
  choice,
  element,
  frame,
  hold,
  labelled,
  onEscape,
  player,
  renew,
  sized,
  textField,
  wordList,
} from "../shared/kit.js";
import { renewable } from "../shared/trained.js";
import { detailPart } from "./detail.js";
import { pictureOf } from "./picture.js";
import { columnOf, run, saidBy, untrained, wayHome } from "./run.js";
import { NOTHING, telling } from "./telling.js";

/** @import { Run, Way } from "./run.js" */

const WIDEST = 52; // px, the band of the largest gradient
const LEAST = 0.1; // what is that wide at least: next to nothing looks like it

function render({ model, el }) {
  const lab = hold(model);
  const { say, set, announce, listen } = lab;
  const get = (name) => model.get(name);
  const nets = readModels(get("models"), get("weights"));
  const before = get("has_before") ? nets.pop() : null;
  const netNow = () => nets.find(({ cell }) => cell === get("cell")) ?? nets[0];

  const [field, truth] = [takeSentence, takeTruth].map((take) => textField(lab, take, say("widget kept")));
  const words = wordList(say("widget words"), lab, field, nets[0].source);
  const sayable = wordList(say("known"), lab, truth, nets[0].target);
  sayable.classList.add("s2s-sayable");
  const cells = choice(
    say("cell"),
    nets.map(({ cell }) => /** @type {const} */ ([cell, cell.toUpperCase()])),
    (cell) => set({ cell }),
  );
  cells.node.hidden = nets.length < 2;
  const ways = choice(
    say("way"),
    ["there", "home"].map((way) => /** @type {const} */ ([way, say(way)])),
    (way) => set({ way, step: way === "home" ? 0 : 1, selection: [] }),
  );
  const controls = player(say, (step) => set({ step }));
  const said = element("p", { class: "s2s-said" });
  const detail = detailPart(lab, (unit) => set({ unit }));
  const snip = () => set({ cut: !get("cut") });
  const picture = pictureOf(lab, say("picture"), open, snip);
  const above = pictureOf(lab, say("untrained"), open, snip); // on the way home
  const right = labelled("truth", say("truth"), truth);
  const why = element("p", { class: "s2s-why" }, say("why"));
  const root = frame(
    "machine",
    get("language"),
    ...labelled("sentence", say("widget sentence"), field, cells.node),
    words,
    element("div", { class: "s2s-ways" }, ways.node),
    why,
    ...right,
    sayable,
    controls.node,
    picture.node,
    said,
    detail.node,
    lab.live,
  );

  /** @type {Run} */
  let shown;
  /** @type {Way | null} */
  let way, beside;
  let own = ""; // what it says itself, when last asked
  /** @type {ReturnType<typeof telling>} */
  let tell;

  function takeSentence(text) {
    const { length } = readSentence(text, nets[0].source);
    // What the learner holds to be right stays; what the machine says itself it says anew.
    const truth = get("truth") === own && { truth: "" };
    if (text !== get("sentence")) set({ sentence: text, ...truth, step: Math.min(get("step"), length), selection: [] });
  }
  function takeTruth(text) {
    readSentence(text, nets[0].target);
    set({ truth: text });
  }

  /** Open what was clicked; closed again by a second click. A step not reached yet is reached. */
  function open(key) {
    const same = String(key) === String(get("selection"));
    set({ selection: same ? [] : key, step: Math.max(get("step"), picture.reached(columnOf(shown, key))) });
  }

  function compute() {
    const [net, sentence, home] = [netNow(), get("sentence"), get("way") === "home"];
    if (home) {
      own = saidBy(net, sentence);
      // Where nobody has said what is right it is what the machine says, for the learner to change.
      if (!get("truth")) set({ truth: own });
    }
    const ids = home ? readSentence(get("truth"), net.target) : null;
    const wayOf = (one) => (one && ids ? wayHome(one, shown.ids, ids, get("cut")) : null);
    shown = run(net, sentence, ids);
    way = wayOf(net);
    // Where there is next to nothing to correct, what there was before training is to be seen.
    const start = before ?? (way && way.loss < NOTHING ? untrained(net) : null);
    beside = wayOf(start);
    tell = telling(lab, shown, way);
    const scale = WIDEST / Math.max(way?.most ?? 0, beside?.most ?? 0, LEAST);
    const told = (key, one) => [say("encoder"), say(key, { loss: sized(one.loss) })];
    const halves = ["encoder", "decoder"].map((part) => say(`half ${part}`));
    picture.show(shown, tell, way, scale, way ? told(beside ? "after_loss" : "loss", way) : halves);
    if (!beside) above.node.remove();
    else if (!above.node.isConnected) picture.node.before(above.node);
    if (start && beside) {
      const other = run(start, sentence, ids);
      above.show(other, telling(lab, other, beside), beside, scale, told("before_loss", beside));
    }
    field.show(sentence);
    truth.show(get("truth"));
    if (own === get("truth")) truth.meaning.textContent = say("own");
    cells.show(shown.net.cell);
    ways.show(get("way"));
    for (const node of [why, ...right, sayable]) node.hidden = !home;
    root.dataset.way = get("way");
    root.dataset.focus = get("lit");
    return step();
  }

  function step() {
    const now = Math.max(0, Math.min(get("step"), tell.last));
    const where = tell.told(now);
    picture.step(now);
    if (beside) above.step(now);
    controls.show(now, tell.last, where);
    const spoken = way ? "" : tell.saidAt(now);
    renew(said, spoken ? say("so_far") : "\u00a0", " ", element("bdi", {}, spoken));
    look();
    return where;
  }

  function look() {
    detail.show({ run: shown, way, beside, tell, key: get("selection") });
  }

  compute();
  listen(["sentence", "truth", "cell", "way", "cut"], () => announce(compute()));
  listen(["lit"], () => (root.dataset.focus = get("lit")));
  listen(["step"], () => announce(step()));
  listen(["selection"], () => {
    step();
    const key = get("selection");
    if (key.length) announce(tell.named(key[1], columnOf(shown, key)));
  });
  listen(["unit"], look);
  onEscape(root, [field, truth], () => {
    const key = get("selection");
    set({ selection: [] });
    if (key.length) picture.focus(key);
  });
  el.append(root);
  return () => {
    lab.release();
    for (const part of [field, truth, controls, picture, above]) part.close();
  };
}

export default renewable(render, ({ model: [{ cell }], samples: [[sentence, truth]] }, known) => ({
  ...(known ? { cell } : { cell, sentence, truth }),
  has_before: false,
  step: 1,
  selection: [],
}));
