"""Whatever a user has set for other programs, the Keras half computes by TensorFlow in float32."""

import json
import os
import subprocess
import sys

import pytest

CODE = """
import os
from seq2seq_teach.keras_training import keras, layers
print(keras.backend.backend(), keras.config.floatx(), os.environ.get("KERAS_BACKEND"))
layers.Dense(1)(keras.Input((1,)))
"""


@pytest.mark.parametrize(
    ("variable", "file"),
    [
        ("torch", None),
        (None, {"backend": "theano", "floatx": "float16", "image_dim_ordering": "tf"}),
        (None, ["no settings"]),
    ],
)
def test_what_is_set_for_other_programs_is_not_heard_and_stays(variable, file, tmp_path):
    settings = tmp_path / ".keras/keras.json"
    if file:
        settings.parent.mkdir()
        settings.write_text(json.dumps(file))
    environ = {key: value for key, value in os.environ.items() if not key.startswith("KERAS_")}
    environ |= {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    environ |= {"KERAS_BACKEND": variable} if variable else {}
    ran = subprocess.run(
        [sys.executable, "-c", CODE], env=environ, capture_output=True, encoding="utf-8"
    )
    assert ran.stdout.split() == ["tensorflow", "float32", str(variable)], ran.stderr
    assert not file or json.loads(settings.read_text()) == file
    assert settings.exists() == bool(file)
