// Training in short turns, and what there is to see between them; in a worker, or in slices here.

import { gradients, lossOf, sayingOf } from "../shared/gradient.js";
import { batchOf, drawn, randomNumbers, training, untrained } from "../shared/training.js";

const LENGTHS = [1, 3, 6, 9, 12, 15, 18, 21, 24]; // digits, at which it is asked what comes back
const ASKED = 20; // sequences of each length
const OFTEN = 250; // ms between two looks, or ten times what a look takes, but no more than eight of these
const TURNS = { worker: 50, here: 4 }; // ms: in a worker until it hears "pause", here until a key is heard
const PATIENCE = 20_000; // ms without a word, after which a worker counts as dead

/** Bits that come back of so many random digits; none where there is no number. */
function* bitsBack(model, task, digits) {
  const batch = batchOf(drawn({ ...task, exactly: digits }, ASKED, randomNumbers(digits)));
  batch.weight.fill(0, digits * ASKED); // without <eos>
  const lost = (yield* lossOf(model, batch)) / Math.LN2;
  return Math.max(0, digits * (Math.log2(task.source.length - 4) - lost)) || 0;
}

/** Let others go first, keys above all: a timer would wait 4 ms even where nobody wants to. */
function later(act) {
  /** @type {any} */
  const all = globalThis;
  if (all.scheduler?.postTask) return all.scheduler.postTask(act, { priority: "background" });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (port1.close(), act());
  port2.postMessage(null);
}

/**
 * Learns in turns of `ms` and tells what there is to see: { state, arrows, said, curve, broken, done }.
 * → { want(steps), end() }: learn so many steps more; after the last, and now and then before, look.
 * @param {any} about @param {(news: any) => void} tell @param {number} ms
 */
export function learner({ task, design, settings, state }, tell, ms) {
  const fresh = () => untrained(design, task.source, task.target, randomNumbers(settings.seed));
  const learning = training(task, settings, state ?? { model: fresh() });
  const first = setTimeout(want, 50, 0); // who moves a slider passes many models by
  let [wanted, next, broken] = [0, 0, false]; // steps asked for; when to look again
  /** @type {Generator | null} */
  let work = null; // what is under way

  function want(/** @type {number} */ steps) {
    clearTimeout(first);
    wanted = steps;
    if (work) return;
    work = working();
    turn();
  }

  function turn() {
    const end = performance.now() + ms;
    while (work && performance.now() < end) if (work.next().done) work = null;
    if (work) later(turn);
  }

  function* working() {
    do {
      if (wanted && !learning.done()) {
        wanted--;
        broken = Number.isNaN(yield* learning.step());
      }
      if (broken || learning.done()) wanted = 0;
      if (!wanted || performance.now() > next) yield* look();
    } while (wanted);
  }

  function* look() {
    const begin = performance.now();
    const { model, state, done } = learning;
    /** @type {any} */
    let arrows; // of the first sample
    /** @type {any[][]} */
    const [said, curve] = [[], []];
    for (const [heard, wanted] of task.samples) {
      arrows ??= (yield* gradients(model, batchOf([[heard, wanted]]), settings.cut)).arrows;
      said.push(yield* sayingOf(model, heard));
    }
    for (const digits of task.pairs ? [] : LENGTHS) curve.push([digits, yield* bitsBack(model, task, digits)]);
    tell({ state: state(), arrows, said, curve, broken, done: done() });
    const now = performance.now();
    next = now + Math.max(OFTEN, Math.min(8 * OFTEN, 10 * (now - begin)));
  }

  function end() {
    clearTimeout(first);
    work = null;
  }
  return { want, end };
}

/**
 * Does as told by [about], begin to learn that, and [null, steps], learn so many; → what to tell it by.
 * @param {(told: [run: number, news: any]) => void} tell @param {number} ms
 */
function serve(tell, ms) {
  /** @type {ReturnType<typeof learner> | undefined} */
  let mine;
  return ([about, steps]) => {
    if (!about) return mine?.want(steps);
    mine?.end();
    mine = learner(about, (news) => tell([about.run, news]), ms);
  };
}

/** What this script does when it is run by the worker it has made. */
export function work() {
  const act = serve((told) => self.postMessage(told), TURNS.worker);
  self.onmessage = ({ data }) => act(data);
}

/**
 * Somebody who learns: in a worker that runs `script`, or here where none is allowed. Gives
 * { begin(about), want(steps), end() }; `told` is called with what a learner tells, and `died` when a
 * worker was lost: another one, or this page, goes on from what was told last.
 * @param {string} script
 * @param {(news: any) => void} told
 * @param {() => void} died
 */
export function hire(script, told, died) {
  let [run, wanted, timer] = [0, 0, 0];
  // Whether the worker has told anything: after one that did not comes none. How many may be tried.
  let [lived, spare] = [true, 4];
  /** @type {any} */
  let asked, last, worker, send;

  function engage() {
    worker = null;
    if (lived && spare-- > 0) {
      try {
        // Not as a module: a page from a file may have no worker that is one.
        const plain = script.replace(/export \{[^}]*\};?\s*$/, "");
        worker = new Worker(URL.createObjectURL(new Blob([plain], { type: "text/javascript" })));
        worker.onmessage = ({ data }) => hear(data);
        worker.onerror = (event) => (event.preventDefault(), lost());
      } catch {} // here they are refused
    }
    lived = false;
    send = worker ? (what) => worker.postMessage(what) : serve(hear, TURNS.here);
  }

  function hear([of, news]) {
    if (of !== run) return;
    last = news;
    lived = true;
    if (wanted === 1 || news.broken || news.done) wanted = 0;
    watch();
    told(news);
  }

  function watch() {
    clearTimeout(timer);
    if (worker && wanted) timer = window.setTimeout(lost, PATIENCE);
  }

  function lost() {
    worker.terminate();
    if (lived) died();
    engage();
    send([{ ...asked, state: last?.state ?? asked.state }]);
    want(wanted);
  }

  function want(steps) {
    wanted = steps;
    send([null, steps]);
    watch();
  }

  engage();
  return {
    begin(about) {
      asked = { ...about, run: ++run };
      [last, wanted] = [null, 0];
      send([asked]);
    },
    want,
    end() {
      run++;
      want(0);
      worker?.terminate();
    },
  };
}
