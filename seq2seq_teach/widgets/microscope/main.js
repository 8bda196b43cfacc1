// The microscope: an encoder reading, every number of it open to a click.

import { readModels, readSentence } from "../shared/engine.js";
import {
  choice,
  element,
  focused,
  frame,
  hold,
  labelled,
  onEscape,
  player,
  textField,
  wordList,
} from "../shared/kit.js";
import { renewable } from "../shared/trained.js";
import { Grid } from "./grid.js";
import { Panel } from "./panel.js";
import { reading } from "./reading.js";

/** @import { Model, Say, WidgetModel } from "../shared/types.js" */
/** @import { Place } from "../shared/formula.js" */
/** @import { Reading } from "./reading.js" */

/** Which of the models reads. @param {Say} say @param {Model[]} models @param {(cell: string) => void} pick */
function cellChoice(say, models, pick) {
  /** @type {[string, string][]} */
  const options = models.map(({ cell }) => [cell, cell.toUpperCase()]);
  const made = choice(say("cell"), options, pick);
  made.node.hidden = models.length === 1;
  return made;
}

/** Where the reading stands, and what the decoder says there. @param {Say} say @param {(step: number) => void} go */
function progress(say, go) {
  const { node, show: move, close } = player(say, go);
  const said = element("p", { class: "s2s-said" });
  /** @type {(text: Reading, now: number) => string} */
  function show(text, now) {
    const where = text.where(now);
    move(now, text.tokens.length, where);
    if (now) said.replaceChildren(say("says"), " ", element("bdi", { lang: "" }, text.saidAt(now)));
    else said.replaceChildren("\u00a0"); // its line stays, so that nothing moves
    return now ? `${where}. ${said.textContent}` : where;
  }
  return { nodes: [node, said], show, close };
}

class Microscope {
  /** @type {Reading} */
  text; // what is on show

  /** @param {WidgetModel} model */
  constructor(model) {
    const held = hold(model);
    const { say, live, announce, listen, set, release } = held;
    this.model = model;
    this.say = say;
    this.gloss = held.gloss;
    this.set = set;
    this.release = release;
    this.models = readModels(model.get("models"), model.get("weights"));
    this.field = textField(held, (sentence) => this.take(sentence), say("widget kept"));
    this.cells = cellChoice(say, this.models, (cell) => set({ cell }));
    this.progress = progress(say, (step) => set({ step }));
    const back = () => this.back();
    this.panel = new Panel(say, { back, select: (place, trail) => this.select(place, trail) });
    this.grid = new Grid(say, {
      announce,
      jump: (step) => set({ step }),
      expand: (expanded) => set({ expanded }),
      pick: (place) => (this.select(place), this.panel.inSight()),
      enter: (place) => (this.select(place), this.panel.enter()),
    });
    const sentence = labelled("sentence", say("widget sentence"), this.field, this.cells.node);
    const words = wordList(say("widget words"), held, this.field, this.models[0].source);
    const stage = element("div", { class: "s2s-stage" }, this.grid.node, this.panel.node);
    const parts = [...sentence, words, ...this.progress.nodes, stage, live];
    this.root = frame("microscope", model.get("language"), ...parts);
    onEscape(this.root, [this.field], back);
    this.read();
    listen(["sentence", "cell"], () => announce(this.read()));
    listen(["step"], () => announce(this.showStep()));
    listen(["expanded"], () => this.showGrid());
    listen(["trail"], () => this.showSelection());
    listen(["selection"], () => {
      const place = this.showSelection();
      if (place) announce(this.text.explained(place));
    });
  }

  /** Read what is typed; who has read to the end stays at the end. @param {string} sentence */
  take(sentence) {
    const count = readSentence(sentence, this.models[0].source).length;
    const step = this.model.get("step");
    this.set({ sentence, step: step === this.text.tokens.length ? count : Math.min(step, count) });
  }

  /** Look at a number; `trail` is how one came there. @type {(place: Place, trail?: Place[]) => void} */
  select(place, trail = []) {
    const expanded = this.model.get("expanded");
    this.set({
      expanded: expanded.includes(place[0]) ? expanded : [...expanded, place[0]],
      step: Math.max(this.model.get("step"), place[1]),
      trail,
      selection: place,
    });
  }

  /** One stop back on the trail; at its end, out of the panel. */
  back() {
    const trail = this.model.get("trail");
    if (trail.length) return this.select(trail.at(-1), trail.slice(0, -1));
    const [place, inside] = [this.selected(), focused(this.panel.node)];
    this.set({ selection: [], trail: [] });
    if (place && inside) this.grid.focus(place);
  }

  /** Forget the way to numbers that are not there any more. */
  prune() {
    const { has } = this.text;
    const [trail, selection] = [this.model.get("trail"), this.model.get("selection")];
    const kept = trail.filter((_, n) => trail.slice(0, n + 1).every(has));
    if (selection.length && !has(selection)) this.set({ trail: [], selection: [] });
    else if (kept.length < trail.length) this.set({ trail: kept });
  }

  /** The number looked at, if it has been read. @returns {Place | null} */
  selected() {
    const place = this.model.get("selection");
    return this.text.has(place) && place[1] <= this.model.get("step") ? place : null;
  }

  read() {
    const [net] = this.models.filter(({ cell }) => cell === this.model.get("cell"));
    this.text = reading(this, net, this.model.get("sentence"));
    this.prune();
    this.field.show(this.text.sentence);
    this.cells.show(this.text.cell);
    return this.showGrid();
  }

  showGrid() {
    this.grid.show(this.text, this.model.get("expanded"));
    const where = this.showStep();
    this.showSelection();
    return where;
  }

  showStep() {
    const now = Math.max(0, Math.min(this.model.get("step"), this.text.tokens.length));
    this.grid.mark(now);
    const where = this.progress.show(this.text, now);
    if (String(this.panel.place) !== String(this.selected())) this.showSelection();
    return where;
  }

  showSelection() {
    const place = this.selected();
    this.grid.point(place, place ? this.text.sources(place) : []);
    this.panel.show(this.text, place, this.model.get("trail"));
    return place;
  }

  close() {
    this.release();
    for (const part of [this.progress, this.field]) part.close();
  }
}

function render({ model, el }) {
  const microscope = new Microscope(model);
  el.append(microscope.root);
  return () => microscope.close();
}

export default renewable(render, ({ model: [{ cell }], samples: [[sample]] }, known, model) => ({
  cell,
  sentence: known ? model.get("sentence") : sample,
  step: 1,
  selection: [],
  trail: [],
}));
