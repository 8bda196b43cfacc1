// What the machine says of a step, and what the things in its picture are called.

import { argmax, EOS } from "../shared/engine.js";
import { percent, sized, visible, wordsOf } from "../shared/kit.js";

/** @import { Hold, Vector } from "../shared/types.js" */
/** @import { Column, Run, Way } from "./run.js" */

export const NOTHING = 0.01; // a loss: p is 0.99 and more

/** The `count` likeliest words, the last of them `said` where it is not among them. @type {(shares: Vector, count: number, said: number) => number[]} */
export function likeliest(shares, count, said) {
  const best = [...shares.keys()].sort((a, b) => shares[b] - shares[a]).slice(0, count);
  if (!best.includes(said)) best[count - 1] = said;
  return best;
}

/** The shape of a vector, as NumPy writes it. @param {ArrayLike<number>} vector */
export const shapeOf = ({ length }) => `(${length},)`;

/** @param {Pick<Hold, "say" | "gloss">} held @param {Run} run @param {Way | null} way */
export function telling({ say, gloss }, run, way) {
  const { net, S, T, columns, context, states } = run;
  const word = ({ part, token }) =>
    part === "encoder" ? gloss.told(net.source.words[token]) : visible(net.target.words[token]);
  const spoken = (id) => visible(net.target.words[id]);
  const numbers = states.reduce((sum, row) => sum + context[row].length, 0);
  const last = way ? T + S : S + 1 + T;

  /** @type {(what: string, column?: Column) => string} */
  function named(what, column) {
    if (!column) return say("named context", { numbers });
    const { part, n, token, said, x, heard, step } = column;
    const values = { part: say(part), n, id: token, word: word(column), size: x.length };
    if (what === "state") return say("named state", { ...values, size: step.h.length, states: states.join(", ") });
    if (what === "cell") return say("named cell", { ...values, cell: net.cell.toUpperCase() });
    if (!heard) return say(`named ${what}`, values);
    const share = percent(heard.probabilities[said]);
    const best = spoken(argmax(heard.logits));
    return say(`named ${way && what === "out" ? "right" : what}`, { ...values, said: spoken(said), share, best });
  }

  /** Step `now` in one sentence. @param {number} now */
  function told(now) {
    return say("where", { step: now, count: last, what: way ? home(now, way) : there(now) });
  }

  function there(now) {
    if (!now) return say("waits", { count: S });
    if (now === S + 1)
      return say(run.fed ? "crosses_fed" : net.decoder.combine ? "crosses_first" : "crosses", { numbers });
    const column = columns[now <= S ? now - 1 : now - 2];
    const { token, heard, said } = column;
    if (!heard) return say("reads", { word: word(column), id: token });
    const share = percent(heard.probabilities[said]);
    const key = said === EOS ? "stops" : now === last ? "stopped" : "speaks";
    const speaks = say(key, { heard: word(column), said: spoken(said), share });
    if (!heard.attention) return speaks;
    const most = argmax(heard.attention.weights);
    const at = { share: percent(heard.attention.weights[most]), word: word(columns[most]) };
    return `${speaks} ${say("looks", at)}`;
  }

  function home(now, { loss, arrows }) {
    if (!now) return say(loss < NOTHING ? "measured_least" : "measured", { loss: sized(loss) });
    if (now <= T) {
      const n = T - now + 1;
      const values = { n, word: spoken(run.said[n - 1]), size: sized(arrows.words[n - 1]) };
      if (n === T) return say("home_word", values);
      return say("home_decoder", { ...values, along: sized(arrows.decoder[n - 1]) });
    }
    const [crossing] = arrows.context;
    if (now === T + 1) return crossing ? say("home_context", { size: sized(crossing) }) : say("home_cut");
    const n = S - (now - T - 1);
    const values = { word: word(columns[n - 1]), size: sized(arrows.encoder[n - 1]) };
    return say(n === 1 ? "home_first" : "home_encoder", values);
  }

  /** All that has been said at step `now`. @param {number} now */
  function saidAt(now) {
    const count = Math.max(0, Math.min(T, now - S - 1));
    const ids = run.said.slice(0, count).filter((id) => id !== EOS);
    return count ? wordsOf({ ids, finished: run.said[count - 1] === EOS }, net.target) : "";
  }
  return { named, told, saidAt, last, word, spoken, numbers };
}
