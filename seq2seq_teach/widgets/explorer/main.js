// The explorer: your own digits through a context and back, on the axes of the information curve.

import { digitsIn, readDigits } from "../shared/digits.js";
import { readModels, readSentence } from "../shared/engine.js";
import { choice, element, format, frame, hold, labelled, onEscape, textField } from "../shared/kit.js";
import { renewable } from "../shared/trained.js";
import { chart } from "./chart.js";
import { digitByDigit } from "./digits.js";
import { BITS, MOST_DIGITS, random, readBack } from "./reading.js";

function render({ model, el }) {
  const held = hold(model);
  const { say, announce, set, listen } = held;
  const models = readModels(model.get("models"), model.get("weights"));
  const [names, labels, curves] = ["names", "labels", "curves"].map((name) => model.get(name));
  const drawn = names.flatMap((name, n) => (curves[name]?.length ? [[labels[n], curves[name]]] : []));
  let net = models[0];
  let count = 0;

  const field = textField(held, take, "", { inputmode: "numeric" });
  const throwDice = (many) => set({ digits: random(many), position: 0 });
  const range = { type: "range", min: 1, max: MOST_DIGITS, "aria-label": say("length") };
  const length = element("input", { ...range, oninput: () => throwDice(Number(length.value)) });
  const anew = element("button", { onclick: () => throwDice(count) }, say("anew"));
  const readers = names.map((name, n) => [name, labels[n]]);
  const reader = choice(say("model"), readers, (network) => set({ network }));
  const verdict = element("p", { class: "s2s-verdict" });
  const picture = element("div", { class: "s2s-chart" });
  const digits = digitByDigit(held);
  const root = frame(
    "explorer",
    model.get("language"),
    element("div", { class: "s2s-bar s2s-reader" }, reader.node),
    ...labelled("typed", say("yours"), field),
    element("div", { class: "s2s-player" }, say("length"), length, anew),
    verdict,
    element("div", { class: "s2s-stage" }, picture, element("div", { class: "s2s-side" }, digits.node, digits.panel)),
    held.live,
  );

  function take(text) {
    const found = readSentence(readDigits(text), net.source, MOST_DIGITS);
    set({ digits: found.map((id) => net.source.words[id]).join(" "), position: 0 });
  }

  function show() {
    const [chosen, trained] = [model.get("network"), model.get("trained")];
    const which = Math.max(0, names.indexOf(chosen));
    net = models[which];
    reader.show(chosen);
    field.show(model.get("digits"), digitsIn);
    const ids = readSentence(model.get("digits"), net.source, MOST_DIGITS);
    const back = readBack(net, ids);
    count = ids.length;
    length.value = String(count);
    const recovered = back.lost.reduce((bits, lost) => bits - lost, count * BITS);
    const right = back.said.filter((id, n) => id === ids[n]).length;
    const figures = { count, sent: format(count * BITS, 1), back: format(recovered, 1), right };
    length.setAttribute("aria-valuetext", say("verdict", figures));
    verdict.textContent = say("verdict", figures);
    picture.replaceChildren(chart({ say, curves: drawn, chosen: labels[which], trained, count, recovered }));
    digits.show(net, ids, back);
  }

  onEscape(root, [field], () => set({ position: 0 }));
  show();
  listen(["digits", "network"], () => (show(), announce(verdict.textContent)));
  listen(["position"], digits.showPosition);
  el.append(root);
  return () => (held.release(), field.close());
}

export default renewable(render, ({ task, curve }, _, model) => {
  const network = model.get("texts").trained;
  const named = { names: [network], labels: [network], network, curves: { [network]: curve } };
  return task === "copy" ? { ...named, position: 0 } : null;
});
