// The decoder lab: a decoder speaking word by word, and the beam beside it as a tree.

import { dial, shareTable } from "../shared/controls.js";
import {
  argmax,
  beamSearch,
  CELLS,
  drawn,
  EOS,
  encode,
  forced,
  greedy,
  heated,
  memoryOf,
  readModels,
  readSentence,
  SOS,
  tokenize,
} from "../shared/engine.js";
import {
  buttonRow,
  element,
  format,
  frame,
  hold,
  liveRegion,
  picture,
  player,
  roving,
  speaker,
  strip,
  textField,
  visible,
  wordList,
  wordsOf,
} from "../shared/kit.js";

const MOST_WORDS_SAID = 12; // then a decoder is stopped, as in decoder_lab.py
const MOST_BARS = 8; // words, the likeliest
const [CELL_WIDTH, CELL_HEIGHT] = [7, 2.6]; // of the tree, in em

/** All that is said, `<eos>` too. */
export const saidBy = ({ ids, finished }) => (finished ? [...ids, EOS] : ids);

/** Where a decoder begins with this sentence: what its engine's functions are called with. */
export function begin(model, ids) {
  const steps = encode(ids, model.encoder);
  return [steps.at(-1), model.decoder, memoryOf(model, steps)];
}

/** `tokens`, and after them words drawn at this temperature, each by `random()`. */
export function drawOn(start, tokens, temperature, random = Math.random) {
  const said = [...tokens];
  while (said.length < MOST_WORDS_SAID && said.at(-1) !== EOS) {
    const { logits } = forced(said, ...start, said.length + 1).steps.at(-1);
    said.push(drawn(heated(logits, temperature), random()));
  }
  return said;
}

/**
 * Every beginning a beam kept, and the greedy one, as a tree of nodes
 * { token, path, logProbability, kept, found, greedy, best, next }, likeliest first.
 */
export function treeOf({ found, levels }, alone) {
  const root = { path: [], next: [] };
  const along = (path, values) => {
    let node = root;
    for (const [n, token] of path.entries()) {
      let child = node.next.find((other) => other.token === token);
      if (!child) node.next.push((child = { token, path: path.slice(0, n + 1), next: [] }));
      node = child;
      Object.assign(node, values);
    }
    return node;
  };
  for (const spoken of levels.flat()) {
    along(saidBy(spoken), { kept: true }).logProbability = spoken.logProbability;
  }
  let [sum, path] = [0, saidBy(alone)];
  along(path, { greedy: true });
  for (const [n, token] of path.entries()) {
    sum += Math.log(alone.steps[n].probabilities[token]);
    const node = along(path.slice(0, n + 1), {});
    node.logProbability ??= sum;
  }
  for (const spoken of found) along(saidBy(spoken), { found: true });
  along(saidBy(found[0]), { best: true });
  const sort = ({ next }) => {
    next.sort((a, b) => (b.best ?? 0) - (a.best ?? 0) || b.logProbability - a.logProbability);
    next.forEach(sort);
  };
  sort(root);
  return root;
}

/** How many words two sentences share before they part. */
export function together(first, second) {
  const end = first.findIndex((token, n) => token !== second[n]);
  return end < 0 ? first.length : end;
}

function render({ model, el }) {
  const say = speaker(model.get("texts"));
  const [net] = readModels(model.get("models"), model.get("weights"));
  const { words } = net.target;
  const { listen, set, release } = hold(model);
  const [live, announce] = liveRegion();
  const word = (id) => visible(words[id]);
  const percent = (share) => `${format(100 * share, 1)} %`;
  let start, spoken, alone, beam; // what is on show
  let branches = []; // nodes of the tree, row by row

  // ---- The parts

  const field = textField(say, announce, take, say("widget kept"));
  const truth = textField(say, announce, takeTruth, say("widget kept"));
  const presets = model
    .get("presets")
    .map(([korean, english]) => [visible(korean), () => set({ sentence: korean, truth: english, picks: [], step: 1 })]);
  const offered = buttonRow(presets, { role: "group", "aria-label": say("presets") });
  offered.hidden = !presets.length;
  const teacher = element("input", {
    type: "checkbox",
    onchange: () => set({ teacher: teacher.checked }),
  });
  const controls = player(say, (step) => set({ step }));
  const list = element("div", { class: "s2s-digits", role: "group", "aria-label": say("words") });
  const state = element("div", { class: "s2s-state" });
  const bars = element("div", { class: "s2s-beliefs" });
  const heat = dial(say("temperature"), { min: 0.1, max: 3, step: 0.1 }, (temperature) => set({ temperature }));
  const deeds = buttonRow([
    [say("draw"), () => pick(drawOn(start, taken(), model.get("temperature")))],
    [say("free"), () => set({ picks: [], teacher: false })],
  ]);
  const width = dial(say("width"), { min: 1, max: 8, step: 1 }, (width) => set({ width }));
  const penalty = dial(say("penalty"), { min: 0, max: 2, step: 0.1 }, (penalty) => set({ penalty }));
  const verdict = element("p", { class: "s2s-verdict" });
  const tree = element("div", { class: "s2s-tree" });
  const box = element("div", { class: "s2s-branches", role: "group", "aria-label": say("tree") }, tree);
  const found = element("tbody");
  const heading = (key) => element("th", { scope: "col" }, say(key));
  const columns = ["sentence", "probability", "score"];
  const ranks = element(
    "table",
    { class: "s2s-ranks" },
    element("caption", {}, say("found")),
    element("thead", {}, element("tr", {}, ...columns.map(heading))),
    found,
  );
  const labelled = (key, { input }) => element("div", { class: "s2s-bar" }, element("label", {}, say(key), input));
  const truthBar = labelled("truth", truth);
  truthBar.append(element("label", { class: "s2s-tick" }, teacher, say("teacher")));
  const root = frame(
    "decoder",
    model.get("language"),
    offered,
    labelled("widget sentence", field),
    field.message,
    wordList(say("widget words"), field, net.source),
    truthBar,
    truth.message,
    wordList(say("known"), truth, net.target),
    controls.node,
    list,
    element(
      "div",
      { class: "s2s-stage" },
      element(
        "div",
        { role: "region", class: "s2s-side", "aria-label": say("step_by_step") },
        state,
        heat.node,
        bars,
        deeds,
      ),
      element(
        "div",
        { role: "region", class: "s2s-side s2s-beam", "aria-label": say("beam") },
        element("div", { class: "s2s-dials" }, width.node, penalty.node),
        verdict,
        box,
        element("p", { class: "s2s-legend" }, say("legend")),
        element("div", { class: "s2s-wide" }, ranks),
      ),
    ),
    live,
  );

  // ---- What is read, and what it is measured by

  function take(text) {
    readSentence(text, net.source);
    if (text === model.get("sentence")) return;
    const known = model.get("presets").find(([korean]) => tokenize(korean).join() === tokenize(text).join());
    set({ sentence: text, truth: known?.[1] ?? "", picks: [], step: 1 });
  }

  function takeTruth(text) {
    const known = tokenize(text).length; // none, where no answer is known
    if (known) readSentence(text, net.target, MOST_WORDS_SAID - 1);
    set({ truth: known ? text : "" });
  }

  const rightWords = () => tokenize(model.get("truth")).map((right) => net.target.ids.get(right));
  const taught = () => model.get("teacher") && rightWords().length > 0;

  /** What is said whatever the decoder would choose: the right words, or those picked. */
  function given() {
    if (taught()) return [...rightWords(), EOS];
    return model.get("picks").map((name) => (name ? words.indexOf(name) : undefined));
  }

  /** The words said before the step on show. */
  const taken = () => saidBy(spoken).slice(0, Math.max(now() - 1, 0));
  const pick = (tokens) => set({ picks: tokens.map((id) => words[id]), teacher: false, step: Math.max(now(), 1) });
  const now = () => Math.max(0, Math.min(model.get("step"), spoken.steps.length));

  function read() {
    const sentence = model.get("sentence");
    if (field.input.value.normalize("NFC") !== sentence) field.restore(sentence);
    start = begin(net, readSentence(sentence, net.source));
    alone = greedy(...start, MOST_WORDS_SAID);
    search();
    return speak();
  }

  // ---- Word by word

  function speak() {
    const right = model.get("truth");
    if (truth.input.value.normalize("NFC") !== right) truth.restore(right);
    teacher.disabled = !rightWords().length;
    teacher.checked = taught();
    const tokens = given();
    spoken = tokens.length ? forced(tokens, ...start, MOST_WORDS_SAID) : alone;
    drawWords();
    return showStep();
  }

  const told = (n) => {
    const { token, logits, probabilities } = spoken.steps[n - 1];
    const id = saidBy(spoken)[n - 1];
    const values = { step: n, count: spoken.steps.length, fed: word(token), said: word(id) };
    const first = argmax(logits);
    if (id === first) return say("step", { ...values, share: percent(probabilities[id]) });
    const more = { likeliest: word(first), share: percent(probabilities[first]) };
    return say(taught() ? "taught" : "forced", { ...values, ...more });
  };

  function drawWords() {
    const [fed, likeliest, said] = ["fed", "likeliest", "said"].map((key) => element("span", {}, say(key)));
    const cards = spoken.steps.map(({ token, logits }, n) => {
      const [own, id] = [argmax(logits), saidBy(spoken)[n]];
      const look = own === id ? "s2s-same" : "s2s-other";
      return element(
        "button",
        { type: "button", tabindex: -1, onclick: () => set({ step: n + 1 }), title: told(n + 1) },
        element("bdi", { class: "s2s-fed" }, word(token)),
        element("bdi", {}, word(own)),
        element("bdi", { class: look }, word(id)),
      );
    });
    list.replaceChildren(element("div", { class: "s2s-key", "aria-hidden": "true" }, fed, likeliest, said), ...cards);
    refreshCards();
  }

  const cards = () => [...list.querySelectorAll("button")];
  const refreshCards = roving(list, () => [cards()]);
  list.addEventListener("focusin", ({ target }) => {
    const n = cards().indexOf(target);
    if (n >= 0) announce(told(n + 1));
  });

  function showStep() {
    const [step, count] = [now(), spoken.steps.length];
    const where = step ? told(step) : say("step_0", { count });
    controls.show(step, count, where);
    cards().forEach((node, n) => node.setAttribute("aria-pressed", String(n + 1 === step)));
    const shown = step ? spoken.steps[step - 1] : start[0];
    const rows = CELLS[net.cell].states.map((row) => {
      return element("div", {}, element("span", {}, say(`field ${row}`)), strip(shown[row]));
    });
    const goesOn = ["context", "fed_back", "ends", "cut"];
    const ends = saidBy(spoken)[step - 1] === EOS;
    const next = goesOn[!step ? 0 : ends ? 2 : step === MOST_WORDS_SAID ? 3 : 1];
    const name = step ? word(saidBy(spoken)[step - 1]) : "";
    state.replaceChildren(...rows, element("p", {}, say(next, { said: name })));
    showBars();
    return where;
  }

  /** The likeliest words at the step on show, each a button that forces it. */
  function showBars() {
    const [step, temperature] = [now(), model.get("temperature")];
    heat.show(temperature, format(temperature, 1));
    bars.hidden = !step;
    if (!step) return;
    const active = root.getRootNode().activeElement;
    const held = bars.contains(active) ? pickable().indexOf(active) : -1;
    const shares = heated(spoken.steps[step - 1].logits, temperature);
    const id = saidBy(spoken)[step - 1];
    const best = [...shares.keys()].sort((a, b) => shares[b] - shares[a]).slice(0, MOST_BARS);
    const rows = (best.includes(id) ? best : [...best.slice(0, -1), id]).map((token) => {
      const name = element("bdi", {}, word(token));
      const choose = () => pick([...taken(), token]);
      const properties = { type: "button", tabindex: -1, onclick: choose, "aria-pressed": String(token === id) };
      return [element("button", properties, name, token === id ? " ←" : ""), shares[token]];
    });
    const caption = say("bars", { step, fed: word(spoken.steps[step - 1].token) });
    bars.replaceChildren(shareTable(caption, rows));
    refreshBars();
    if (held >= 0) pickable()[Math.min(held, rows.length - 1)].focus();
  }

  const pickable = () => [...bars.querySelectorAll("button")];
  const refreshBars = roving(bars, () => pickable().map((node) => [node]));
  bars.addEventListener("focusin", ({ target }) => {
    const share = target.closest("tr")?.querySelector("[data-value]").textContent;
    if (share) announce(`${target.firstChild.textContent}: ${share}`);
  });

  // ---- The beam

  function search() {
    const [wide, alpha] = [model.get("width"), model.get("penalty")];
    beam = beamSearch(...start, wide, alpha, MOST_WORDS_SAID);
    width.show(wide, wide === 1 ? say("width_1") : String(wide));
    penalty.show(alpha, format(alpha, 1));
    const [mine, best] = [saidBy(alone), saidBy(beam.found[0])];
    const where = together(mine, best);
    const values = {
      alone: wordsOf(alone, net.target),
      best: wordsOf(beam.found[0], net.target),
      mine: percent(Math.exp(alone.logProbability)),
      theirs: percent(Math.exp(beam.found[0].logProbability)),
      after: word(where ? mine[where - 1] : SOS),
      first: where < mine.length ? word(mine[where]) : "…",
      other: where < best.length ? word(best[where]) : "…",
    };
    const same = mine.join() === best.join();
    verdict.textContent = say(same ? "same" : "parts", values);
    drawTree();
    const lines = beam.found.map((spoken) => {
      const score = spoken.logProbability / Math.max(spoken.steps.length, 1) ** alpha;
      return element(
        "tr",
        {},
        element("td", {}, element("bdi", {}, wordsOf(spoken, net.target))),
        element("td", {}, percent(Math.exp(spoken.logProbability))),
        element("td", { "data-value": score }, format(score, 2)),
      );
    });
    found.replaceChildren(...lines);
    return verdict.textContent;
  }

  const marksOf = ({ best, greedy }) => `${best ? "★" : ""}${greedy ? "●" : ""}`;

  /** A line for every end; a node stands on its first child's line, the others below. */
  function drawTree() {
    const active = root.getRootNode().activeElement;
    const held = tree.contains(active) ? String(active.path) : null;
    const lines = [];
    branches = [[]];
    const place = (node, depth, from) => {
      if (depth) {
        const row = branches.length - 1;
        branches[row].push(nodeOf(node, depth - 1, row));
        const look = node.best ? "s2s-best" : node.found ? "" : "s2s-dropped";
        if (depth > 1) lines.push([depth - 2, from, row, look]);
        from = row;
      }
      node.next.forEach((child, n) => {
        if (n) branches.push([]);
        place(child, depth + 1, from);
      });
    };
    place(treeOf(beam, alone), 0, 0);
    const deepest = Math.max(...branches.flat().map((node) => node.path.length));
    const [right, bottom] = [deepest * CELL_WIDTH, branches.length * CELL_HEIGHT];
    const [svg, draw] = picture(right, bottom);
    for (const [depth, from, row, look] of lines) {
      const [x, y] = [(depth + 0.9) * CELL_WIDTH, (from + 0.5) * CELL_HEIGHT];
      const d = `M${x} ${y}h${0.12 * CELL_WIDTH}V${(row + 0.5) * CELL_HEIGHT}H${(depth + 1.06) * CELL_WIDTH}`;
      draw("path", { d, class: look });
    }
    tree.style.width = `${right}em`;
    tree.style.height = `${bottom}em`;
    tree.replaceChildren(svg, ...branches.flat());
    refreshTree();
    if (held !== null) (branches.flat().find((node) => String(node.path) === held) ?? branches[0][0]).focus();
  }

  function nodeOf(node, depth, row) {
    const look = `${node.best ? "s2s-best" : ""} ${node.found ? "" : "s2s-dropped"}`;
    const name = word(node.token);
    const picks = node.path.map((id) => words[id]);
    const follow = () => set({ picks, teacher: false, step: picks.length });
    const made = element(
      "button",
      { type: "button", tabindex: -1, class: look.trim(), onclick: follow, title: described(node) },
      element("bdi", {}, name),
      element("small", {}, `${percent(Math.exp(node.logProbability))} ${marksOf(node)}`.trim()),
    );
    made.style.left = `${(depth + 0.06) * CELL_WIDTH}em`;
    made.style.top = `${(row + 0.06) * CELL_HEIGHT}em`;
    return Object.assign(made, { path: node.path });
  }

  function described(node) {
    const parts = [node.best && "best", node.greedy && "greedy", !node.found && (node.kept ? "dropped" : "never")];
    const beginning = node.path.map(word).join(" ");
    const share = percent(Math.exp(node.logProbability));
    return [`${beginning}: ${share}`, ...parts.filter(Boolean).map((key) => say(key))].join(", ");
  }

  const refreshTree = roving(tree, () => branches.filter((line) => line.length));
  tree.addEventListener("focusin", ({ target }) => {
    const node = target.closest("button");
    if (node) announce(node.title);
  });

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    if (event.target === field.input) field.restore(model.get("sentence"));
    else if (event.target === truth.input) truth.restore(model.get("truth"));
    else set({ picks: [], teacher: false });
  });

  read();
  listen(["sentence"], () => announce(read()));
  listen(["truth", "teacher", "picks"], () => announce(speak()));
  listen(["step"], () => announce(showStep()));
  listen(["temperature"], showBars);
  listen(["width", "penalty"], () => announce(search()));
  el.append(root);
  return () => (release(), controls.close(), field.close(), truth.close());
}

export default { render };
