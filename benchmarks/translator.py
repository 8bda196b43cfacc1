"""The training of notebook 5 with several seeds: how right, how long, how much memory.

    python -m benchmarks.translator            seeds 0–4

Each seed in a process of its own, one after another, with the settings and the checks of the
notebook. Seconds are this computer's, on this day: those of the clock grow when it is busy,
those of the processor (all its cores) less so.
"""

import multiprocessing
import resource
from time import perf_counter, process_time

import numpy as np

from tools import parser_of


def run(seed: int) -> dict:
    """Train one translator as the notebook does; → what came of it."""
    # Here, for only a process that trains needs TensorFlow.
    from seq2seq_teach.tasks import draw_phrases, phrase_vocabularies, phrases, unseen_phrases
    from seq2seq_teach.training import Training

    clock, processor = perf_counter(), process_time()
    training = Training(
        draw_phrases,
        *phrase_vocabularies(),
        engine="keras",
        steps=1000,
        seed=seed,
        unseen=unseen_phrases(200),
        samples=["난 아이언맨 입니다", "그는 맛있는 빵을 먹을 수 없습니다"],
    )
    history = training.run()
    clock, processor = perf_counter() - clock, process_time() - processor
    model = training.model
    tested = [phrase for phrase in phrases() if phrase.unseen][::10]
    right = [model.translate(phrase.korean) in phrase.references for phrase in tested]
    return {
        "first": history.losses[0],
        "last": float(np.mean(history.losses[-50:])),
        "right": float(np.mean(right)),
        "clock": clock,
        "processor": processor,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,  # Linux: KiB
    }


def main():
    parser = parser_of("python -m benchmarks.translator", __doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=range(5))
    line = (
        "seed {seed}: {right:.1%} of unseen combinations right, loss {first:.2f} → {last:.3f}, "
        "{clock:.1f} s ({processor:.1f} s of the processor), peak {memory:.2f} GiB"
    )
    fresh = multiprocessing.get_context("spawn")
    for seed in parser.parse_args().seeds:
        with fresh.Pool(1) as pool:
            print(line.format(seed=seed, **pool.apply(run, (seed,))), flush=True)


if __name__ == "__main__":
    main()
