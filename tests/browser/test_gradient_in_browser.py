"""What the browser learns by is what the package learns by, and so is what comes of it."""

import numpy as np
import pytest
from instruments import load_models, load_modules
from models import KINDS, kind_name, precise, random_batch, random_ids, random_model

from seq2seq_teach.architecture import Seq2Seq
from seq2seq_teach.gradient import gradients, way_home
from seq2seq_teach.limits import BATCH, LONGEST_TRAINED, RATE, STEPS, measure, stored_curve
from seq2seq_teach.tasks import digit_vocabulary

MODELS = 45  # of each of the twelve kinds: 540 in all

GRADIENTS = """
(cases) => cases.map(({ cut, ...batch }, n) => {
    const { loss, gradients } = lib.whole(lib.gradients(models[n], batch, cut));
    return [loss, Object.fromEntries(Object.entries(gradients).map(([k, v]) => [k, [...v]]))];
})
"""
ARROWS = (
    "(cases) => cases.map(({ cut, ...batch }, n) =>"
    " lib.whole(lib.gradients(models[n], batch, cut)).arrows)"
)
ARRAYS = """
() => {
    window.arrays = ({ about, weights }) => Object.fromEntries(
        Object.entries(about.arrays).map(([name, { shape, start }]) =>
            [name, [...weights.subarray(start, start + lib.sizeOf(shape))]]));
}
"""
LEARN = """
([settings, batches]) => {
    const training = lib.training(null, settings, { model: packed });
    const losses = batches.map((batch) => lib.whole(training.learn(batch)));
    return [losses, arrays(training)];
}
"""
COPY = """
([task, settings]) => {
    const design = { cell: "lstm", units: 16, embedding: 32, attention: false, context: false };
    const model = lib.untrained(design, task.source, task.target, lib.randomNumbers(settings.seed));
    const training = lib.training(task, settings, { model });
    while (!training.done()) lib.whole(training.step());
    return [training.losses, arrays(training)];
}
"""


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    load_modules(page, "shared/engine", "shared/gradient", "shared/training")
    page.evaluate(ARRAYS)
    yield page
    page.close()


def sent(batch, cut=False):
    """(B, T) arrays as the browser takes them: step by step."""
    parts = (np.asarray(part).T.ravel().tolist() for part in batch)
    named = dict(zip(("source", "fed", "wanted", "weight"), parts, strict=True))
    return {"size": len(batch[0]), "cut": cut, **named}


def drawn(kind, seed):
    """A random model of this kind, and a batch for it."""
    rng = np.random.default_rng(seed)
    units, embedding, words = (int(rng.integers(1, most)) for most in (13, 9, 12))
    cell, attention, fed = kind
    model = random_model(cell, attention, units, embedding, words, seed, fed)
    return model, random_batch(rng, words)


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_it_equals_numpy(page, kind):
    """The difference is at most 1e-5 of the whole gradient, which NumPy knows in float64."""
    made = [drawn(kind, seed) for seed in range(MODELS)]
    load_models(page, *(model for model, _ in made))
    cut = [seed % 5 == 0 for seed in range(MODELS)]
    cases = [sent(batch, snip) for (_, batch), snip in zip(made, cut, strict=True)]
    worst = 0.0
    for (model, batch), snip, (loss, found) in zip(
        made, cut, page.evaluate(GRADIENTS, cases), strict=True
    ):
        ours = gradients(precise(model), *batch, cut=snip)
        assert loss == pytest.approx(ours.loss, rel=1e-5)
        assert found.keys() == ours.weights.keys()
        size = np.sqrt(sum((slope**2).sum() for slope in ours.weights.values()))
        for name, slope in ours.weights.items():
            worst = max(worst, np.abs(found[name] - slope.ravel()).max() / size)
    print(f"{kind_name(kind)}: {worst:.1e}")
    assert worst <= 1e-5


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
@pytest.mark.parametrize("cut", [False, True])
def test_its_arrows_are_those_of_the_way_home(page, kind, cut):
    model, _ = drawn(kind, 1)
    heard, said = random_ids(np.random.default_rng(2), 2, 6, len(model.source) - 4)
    load_models(page, model)
    batch = [heard], [[1, *said]], [[*said, 2]], [[1] * (len(said) + 1)]
    (found,) = page.evaluate(ARROWS, [sent(batch, cut)])
    ours = way_home(model, model.source.decode(heard), model.target.decode(said), cut)
    for name in ("words", "decoder", "context", "encoder"):
        rows = np.atleast_2d(getattr(ours, name))
        sizes = np.linalg.norm(rows, axis=-1) if rows.size else []
        np.testing.assert_allclose(found[name], sizes, rtol=1e-4, atol=1e-7)


def test_it_learns_by_adam_along_a_cosine_clipped(page):
    rng, steps = np.random.default_rng(0), 50
    model = random_model("lstm", True, 8, 6, 9)
    batches = [random_batch(rng, 9, batch=8) for _ in range(20)]
    load_models(page, model)
    settings = {"steps": steps, "rate": RATE, "cut": False}
    losses, arrays = page.evaluate(LEARN, [settings, [sent(batch) for batch in batches]])
    weights = {name: array.astype(float) for name, array in model.arrays().items()}
    mean, square = ({name: 0.0 for name in weights} for _ in range(2))
    for n, (batch, loss) in enumerate(zip(batches, losses, strict=True)):
        now = Seq2Seq.of("lstm", model.source, model.target, weights)
        found = gradients(now, *batch)
        assert loss == pytest.approx(found.loss, rel=1e-3)
        length = np.sqrt(sum((slope**2).sum() for slope in found.weights.values()))
        rate = RATE * (1 + np.cos(np.pi * n / steps)) / 2
        for name, slope in found.weights.items():
            slope = slope / max(length, 1)
            mean[name] = 0.9 * mean[name] + 0.1 * slope
            square[name] = 0.95 * square[name] + 0.05 * slope**2
            pace = rate * np.sqrt(1 - 0.95 ** (n + 1)) / (1 - 0.9 ** (n + 1))
            weights[name] = weights[name] - pace * mean[name] / (np.sqrt(square[name]) + 1e-7)
    start = model.arrays()
    for name, array in weights.items():
        way = np.linalg.norm(array - start[name])
        assert np.linalg.norm(arrays[name] - array.ravel()) <= 1e-4 * way


def test_a_copier_trained_in_the_browser_lies_in_the_band_of_the_seeds(page):
    book = digit_vocabulary()
    task = {"source": book.words, "target": book.words, "longest": LONGEST_TRAINED}
    settings = {"steps": STEPS, "batch": BATCH, "rate": RATE, "seed": 0, "cut": False}
    losses, arrays = page.evaluate(COPY, [task, settings])
    assert losses[0] == pytest.approx(np.log(len(book)), abs=0.1)
    shapes = {f"{part}.bias": (64,) for part in ("encoder", "decoder")}
    shapes |= {
        f"{part}.{name}": (-1, 64)
        for part in ("encoder", "decoder")
        for name in ("kernel", "recurrent")
    }
    shapes |= {
        "encoder.embedding": (-1, 32),
        "decoder.embedding": (-1, 32),
        "decoder.output": (16, -1),
        "decoder.output_bias": (-1,),
    }
    named = {
        name: np.reshape(numbers, shapes[name]).astype("f4") for name, numbers in arrays.items()
    }
    curve = measure(Seq2Seq.of("lstm", book, book, named))
    band = stored_curve("lstm-16").recovered
    room = 1.5  # bits: another seed may go a little beyond those measured
    assert (curve.recovered[0] >= band.min(axis=0) - room).all()
    assert (curve.recovered[0] <= band.max(axis=0) + room).all()
