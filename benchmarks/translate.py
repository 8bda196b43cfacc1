"""One sentence by the usual Keras tutorial loop and by the NumPy engine, in one run.

    python -m benchmarks.translate

The tutorial loop is the one most introductions show: one model for the encoder,
one for a single decoder step, and `predict` for every token. Same weights, and
the same tokens come out; only the ratio of the two times is worth keeping.
"""

from statistics import median
from time import perf_counter

import numpy as np

from seq2seq_teach import load_pretrained
from seq2seq_teach.keras_training import keras, keras_model, layers
from seq2seq_teach.letters import EOS, SOS
from tools import parser_of

SENTENCE = "난 아이언맨 입니다"


def tutorial_models(model):
    """The two inference models of the tutorials, with the weights of `model`."""
    twin = keras_model(model)
    source = keras.Input((None,), dtype="int32")
    _, *context = twin.get_layer("encoder")(twin.get_layer("encoder_embedding")(source))
    reads = keras.Model(source, context)

    token = keras.Input((1,), dtype="int32")
    state = [keras.Input((model.decoder.units,)) for _ in context]
    trained = twin.get_layer("decoder")
    decoder = layers.LSTM(model.decoder.units, return_sequences=True, return_state=True)
    h, *new_state = decoder(twin.get_layer("decoder_embedding")(token), initial_state=state)
    decoder.set_weights(trained.get_weights())
    speaks = keras.Model([token, *state], [twin.get_layer("output")(h), *new_state])
    return reads, speaks


def tutorial_loop(reads, speaks, ids, longest=32):
    """`predict` the state, then `predict` token after token until `<eos>`."""
    state = reads.predict(np.array([ids]), verbose=0)
    token, said = SOS, []
    while token != EOS and len(said) < longest:
        logits, *state = speaks.predict([np.array([[token]]), *state], verbose=0)
        token = int(logits[0, -1].argmax())
        said.append(token)
    return said


def seconds(work, times):
    """The median time of `work()` over `times` runs, after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return median(taken)


def main():
    parser_of("python -m benchmarks.translate", __doc__).parse_args()
    model = load_pretrained("phrases-lstm")
    reads, speaks = tutorial_models(model)
    ids = model.source.encode(SENTENCE)
    ours, theirs = model.translate(SENTENCE), tutorial_loop(reads, speaks, ids)
    assert ours.decoding.said == theirs, (ours.decoding.said, theirs)

    ratios = []
    for _ in range(5):  # interleaved, so that a busy machine slows both
        keras_time = seconds(lambda: tutorial_loop(reads, speaks, ids), times=3)
        numpy_time = seconds(lambda: model.translate(SENTENCE), times=100)
        ratios.append(keras_time / numpy_time)
        print(f"Keras predict {keras_time * 1e3:8.1f} ms   NumPy {numpy_time * 1e3:6.3f} ms")
    print(f"{SENTENCE} → {ours}, {len(theirs)} tokens: NumPy is {median(ratios):.0f} × as fast")


if __name__ == "__main__":
    main()
