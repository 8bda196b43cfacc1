import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seq2seq_teach import load_pretrained
from seq2seq_teach.context import as_vector, blend, clamp, nearest, pca, probe
from seq2seq_teach.tasks import phrases

properties = settings(deadline=None, max_examples=50)
seeds = st.integers(0, 2**32 - 1)


def pair(seed, parts=2):
    rng = np.random.default_rng(seed)
    return [tuple(rng.normal(size=5) for _ in range(parts)) for _ in range(2)]


@pytest.mark.parametrize("parts", [1, 2])
def test_a_context_as_one_vector_holds_h_then_c(parts):
    context, _ = pair(0, parts)
    vector = as_vector(context)
    assert vector.shape == (5 * parts,)
    np.testing.assert_array_equal(vector[:5], context[0])
    np.testing.assert_array_equal(vector[-5:], context[-1])


@pytest.mark.parametrize("parts", [1, 2])
def test_a_blend_begins_at_one_context_and_ends_at_the_other(parts):
    first, second = pair(0, parts)
    for share, wanted in ((0, first), (1, second)):
        for ours, theirs in zip(blend(first, second, share), wanted, strict=True):
            np.testing.assert_array_equal(ours, theirs)


@given(seeds, st.floats(0, 1))
@properties
def test_a_blend_is_on_the_straight_way(seed, share):
    first, second = map(as_vector, pair(seed))
    ours = as_vector(blend(*pair(seed), share))
    np.testing.assert_allclose(ours - first, share * (second - first), atol=1e-12)


def test_contexts_of_two_kinds_of_cell_do_not_blend():
    with pytest.raises(ValueError):
        blend(pair(0, 1)[0], pair(0, 2)[0], 0.5)


@pytest.mark.parametrize("parts", [1, 2])
def test_a_clamp_holds_what_it_names_and_nothing_else(parts):
    context, _ = pair(0, parts)
    before = as_vector(context).copy()
    held = [("h", 2, 0.0), ("c", 5, -1.5)][:parts]
    after = as_vector(clamp(context, held))
    assert after[1] == 0 and after[-1] == (-1.5 if parts == 2 else before[-1])
    changed = np.flatnonzero(after != before)
    assert list(changed) == [1, 9][:parts]
    np.testing.assert_array_equal(as_vector(context), before)
    np.testing.assert_array_equal(as_vector(clamp(context, [])), before)


@pytest.mark.parametrize("place", [("h", 0), ("h", 6), ("x", 1), ("c", 1), ("<b>", 1)])
def test_a_clamp_of_no_number_is_refused(place):
    context, _ = pair(0, parts=1)
    with pytest.raises(ValueError, match=r"no number of this context.*1 to 5"):
        clamp(context, [(*place, 0.0)])


@given(seed=seeds, count=st.integers(3, 30), size=st.integers(2, 6))
@properties
def test_pca_finds_the_eigenvectors_of_the_covariance(seed, count, size):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(count, size)) @ rng.normal(size=(size, size)) + 10
    seen = pca(points, components=2)
    variances, vectors = np.linalg.eigh(np.cov(points.T))
    np.testing.assert_allclose(seen.share, variances[::-1][:2] / variances.sum(), atol=1e-9)
    np.testing.assert_allclose(
        seen.coordinates.var(axis=0, ddof=1), variances[::-1][:2], rtol=1e-6, atol=1e-9
    )
    np.testing.assert_allclose(seen.axes @ seen.axes.T, np.eye(2), atol=1e-9)
    if variances[-1] > 1.01 * variances[-2]:
        assert abs(seen.axes[0] @ vectors[:, -1]) == pytest.approx(1)


def test_pca_shows_where_each_point_lies_from_the_middle():
    points = np.array([[0, 0], [3, 4], [6, 8]], float)
    seen = pca(points, components=1)
    assert sorted(seen.coordinates[:, 0]) == pytest.approx([-5, 0, 5])
    assert seen.share == pytest.approx([1])


def test_points_that_are_all_one_show_nothing_of_no_variance():
    with np.errstate(all="raise"):
        assert list(pca(np.ones((3, 4))).share) == [0, 0]


@given(seed=seeds, count=st.integers(2, 12))
@properties
def test_nearest_are_the_closest_others_closest_first(seed, count):
    rng = np.random.default_rng(seed)
    points, which = rng.normal(size=(count, 3)), int(rng.integers(count))
    others = [n for n in range(count) if n != which]
    wanted = sorted(others, key=lambda n: ((points[n] - points[which]) ** 2).sum())
    assert list(nearest(points, which, count=count - 1)) == wanted
    assert list(nearest(points, which, count=1)) == wanted[:1]


def test_the_nearest_of_a_point_may_lie_where_it_lies():
    points = np.array([[1.0, 1], [0, 0], [1, 1]])
    assert list(nearest(points, 0, count=1)) == [2]


def test_a_point_is_never_its_own_neighbour():
    points = np.array([[1.0, 1], [0, 0], [2, 2]])
    assert sorted(nearest(points, 0, count=3)) == [1, 2]


def test_a_probe_reads_what_lies_in_one_direction():
    rng = np.random.default_rng(0)
    contexts = rng.normal(size=(1000, 8)) + 3
    score = (contexts - 3) @ rng.normal(size=8)
    labels = np.where(score > 0, "past", "present")
    assert probe(contexts[:500], labels[:500], contexts[500:], labels[500:]) > 0.95


def test_a_probe_tells_more_than_two_labels_apart():
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 4, 1000)
    contexts = np.eye(4)[labels] + 0.1 * rng.normal(size=(1000, 4))
    assert probe(contexts[:500], labels[:500], contexts[500:], labels[500:]) > 0.95


@pytest.mark.parametrize("seed", range(3))
def test_a_probe_finds_nothing_where_nothing_is(seed):
    rng = np.random.default_rng(seed)
    contexts, labels = rng.normal(size=(4000, 8)), rng.integers(0, 2, 4000)
    found = probe(contexts[:2000], labels[:2000], contexts[2000:], labels[2000:])
    assert found == pytest.approx(0.5, abs=0.05)


def test_a_probe_finds_negation_in_the_contexts_of_the_translator():
    model = load_pretrained()
    some = np.random.default_rng(0).permutation([p.korean for p in phrases()])[:1000]
    contexts = np.array([as_vector(model.encode(text).context) for text in some])
    negated = ["않" in text or "아닙" in text or "아니" in text for text in some]
    assert 0.2 < np.mean(negated) < 0.8
    assert probe(contexts[:700], negated[:700], contexts[700:], negated[700:]) > 0.9
