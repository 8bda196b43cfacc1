"""Keras computes by TensorFlow whatever is set, and where it can't a sentence says so."""

import os
import re
import sys
from types import SimpleNamespace

import pytest
from shared import HANGUL, languages

from seq2seq_teach import backend, use_language
from seq2seq_teach.backend import lacks_avx, tensorflow_computes


def is_a_sentence(error, language):
    said = str(error.value)
    assert bool(HANGUL.search(said)) == (language == "ko")
    assert said.isprintable() and said.endswith(".") and len(said) < 500
    return said


@pytest.fixture(autouse=True)
def there(monkeypatch):
    """Nothing here imports TensorFlow, so it need not be there."""
    installed = backend.installed
    monkeypatch.setattr(
        backend, "installed", lambda name: name == backend.BACKEND or installed(name)
    )


@pytest.fixture
def old(monkeypatch):
    """A computer whose processor is older than AVX."""
    features = pytest.importorskip("numpy._core._multiarray_umath").__cpu_features__
    monkeypatch.setitem(features, "AVX", False)
    monkeypatch.setattr(backend.platform, "machine", lambda: "AMD64")


@languages
def test_a_processor_without_avx_is_told_before_anything_is_imported(language, old):
    use_language(language)
    reached = []
    with pytest.raises(ImportError) as error, tensorflow_computes():
        reached.append(True)
    said = is_a_sentence(error, language)
    assert "AVX" in said and 'engine="numpy"' in said and not reached


@pytest.mark.parametrize("machine", ["arm64", "aarch64"])
def test_other_processors_need_none(machine, old, monkeypatch):
    assert lacks_avx()
    monkeypatch.setattr(backend.platform, "machine", lambda: machine)
    assert not lacks_avx()


def test_a_numpy_that_does_not_say_is_no_reason_to_refuse(old, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy._core._multiarray_umath", None)
    assert not lacks_avx()


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("before", [None, "torch", ""])
def test_inside_the_variables_are_ours_and_afterwards_the_users(before, fails, monkeypatch):
    for name in ("KERAS_BACKEND", "KERAS_HOME"):
        monkeypatch.delenv(name, raising=False)
        if before is not None:
            monkeypatch.setenv(name, before)
    kept = dict(os.environ)
    try:
        with tensorflow_computes():
            assert os.environ["KERAS_BACKEND"] == "tensorflow"
            assert not os.listdir(os.environ["KERAS_HOME"])  # no settings of the user's
            if fails:
                raise OSError
    except ImportError:
        assert fails
    assert dict(os.environ) == kept


@languages
def test_where_tensorflow_was_left_out_a_sentence_says_how_to_add_it(language, monkeypatch):
    use_language(language)
    monkeypatch.setattr(backend, "installed", lambda name: False)
    reached = []
    with pytest.raises(ImportError) as error, tensorflow_computes():
        reached.append(True)
    said = is_a_sentence(error, language)
    assert "`python course.py`" in said and "`--small`" in said and not reached
    assert error.value.__cause__ is None


def test_whether_a_package_is_there_is_known_without_importing_it():
    assert backend.installed("numpy") and not backend.installed("no_such_package")


def test_without_a_folder_for_what_is_temporary_a_sentence_says_so(monkeypatch):
    def none(*_):
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(backend, "TemporaryDirectory", none)
    with pytest.raises(ImportError) as error, tensorflow_computes():
        pass
    assert "No usable temporary" in is_a_sentence(error, "en")


@languages
def test_a_keras_that_computes_by_something_else_is_named(language, monkeypatch):
    use_language(language)
    torch = SimpleNamespace(backend=SimpleNamespace(backend=lambda: "torch"))
    monkeypatch.setitem(sys.modules, "keras", torch)
    with pytest.raises(ImportError) as error, tensorflow_computes():
        pass
    assert "torch" in is_a_sentence(error, language)


@languages
@pytest.mark.parametrize(
    "cause", [ModuleNotFoundError("No module named 'tensorflow'"), ValueError("a\n" * 1000)]
)
def test_what_cannot_be_imported_ends_in_a_sentence(language, cause):
    use_language(language)
    with pytest.raises(ImportError) as error, tensorflow_computes():
        raise cause
    said = is_a_sentence(error, language)
    assert type(cause).__name__ in said and re.search(r"`python course\.py`", said)
