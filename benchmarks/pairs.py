"""Sentence pairs of a file, translated and copied, by one vector and with attention, by length.

    python -m benchmarks.pairs                              the file of the course, seeds 0–2
    python -m benchmarks.pairs fra.txt --columns 0 1        another, such as Tatoeba's

First the baseline, the translation of the most similar training sentence; then each model, in a
process of its own, by the settings of `learning.py`: chrF of all test sentences, of those of
each length, and what it cost. Seconds are this computer's, on this day: those of the clock grow
when it is busy, those of the processor (all its cores) less so.
"""

import argparse
import multiprocessing
import resource
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import seq2seq_teach
from seq2seq_teach.judging import Judged, Nearest, judge
from seq2seq_teach.learning import learn
from seq2seq_teach.pairs import Split, clean, pairs_of, read_pairs, split

FILE = Path(seq2seq_teach.__file__).parent / "pairs_data" / "korean_english.tsv"
TASKS = ("translate", "copy")


def parts(file, columns, task: str = "translate", most: int | None = None) -> Split:
    """The parts of a file; to copy, every sentence of the target is its own translation."""
    found = split(clean(read_pairs(file, columns=columns)).pairs[:most])
    if task == "translate":
        return found
    return Split(*(pairs_of([(target, target) for _, target in part]) for part in found))


def run(task: str, attention: bool, seed: int, file, columns, most=None, **settings) -> dict:
    """Train one model; → what came of it."""
    training, validation, test = parts(file, columns, task, most)
    if task == "copy":  # what was not read cannot be said again
        settings = {"word_dropout": 0, **settings}
    clock, processor = perf_counter(), process_time()
    learned = learn(training, validation, attention=attention, seed=seed, **settings)
    clock, processor = perf_counter() - clock, process_time() - processor
    steps = len(learned.history.losses)
    return {
        "greedy": in_short(judge(learned.best.translate, test)),
        "last": judge(learned.model.translate, test).chrf,
        "beam": judge(partial(learned.best.translate, width=4), test).chrf,
        "steps": steps,
        "clock": clock,
        "pairs": steps * learned.batch / processor,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,  # Linux: KiB
    }


def in_short(judged: Judged) -> str:
    """All scores, and chrF by length."""
    by_length = (f"{name} {part.chrf:.0f}" for name, part in judged.by_length().items())
    return f"{judged}: {', '.join(by_length)}"


LINE = (
    "{task}, {kind}, seed {seed}: {greedy}; beam of 4: {beam:.1f}; after the last step {last:.1f}; "
    "{steps} steps in {clock:.0f} s, {pairs:,.0f} pairs per second of the processor, "
    "peak {memory:.2f} GiB"
)


def main(argv=None):
    parser = argparse.ArgumentParser(
        "python -m benchmarks.pairs",
        None,
        __doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", default=FILE)
    parser.add_argument("--columns", type=int, nargs=2, default=None)
    parser.add_argument("--most", type=int, help="so many pairs of the file")
    parser.add_argument("--seeds", type=int, nargs="+", default=range(3))
    parser.add_argument("--engine", choices=["numpy", "keras"], default="keras")
    options = parser.parse_args(argv)
    columns = options.columns or ((1, 0) if options.file == FILE else None)
    found = parts(options.file, columns, most=options.most)
    sizes = " + ".join(f"{len(part):,}" for part in found)
    print(
        f"{sizes} pairs; nearest sentence: {in_short(judge(Nearest(found.training), found.test))}"
    )
    fresh = multiprocessing.get_context("spawn")
    for task in TASKS:
        for attention, kind in ((False, "one vector"), (True, "attention")):
            for seed in options.seeds:
                given = (task, attention, seed, options.file, columns, options.most)
                with fresh.Pool(1) as pool:
                    came = pool.apply(run, given, {"engine": options.engine})
                print(LINE.format(task=task, kind=kind, seed=seed, **came), flush=True)


if __name__ == "__main__":
    main()
