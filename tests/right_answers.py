"""Another right answer to each exercise, by a formula other than the reference's."""

from itertools import takewhile
from types import SimpleNamespace

import numpy as np

from seq2seq_teach.architecture import untrained
from seq2seq_teach.attention import attend
from seq2seq_teach.context import as_vector, nearest
from seq2seq_teach.decoder import forced, greedy, teacher_forced
from seq2seq_teach.encoder import RecurrentWeights, encode, lstm_step, run
from seq2seq_teach.letters import EOS, PAD, SOS, Vocabulary, pad
from seq2seq_teach.limits import clip, decodable_bits
from seq2seq_teach.training import keras, tf


def lstm(x, h, c, W, U, b):
    step = lstm_step(x, h, c, SimpleNamespace(kernel=W, recurrent=U, bias=b))
    return step.h, step.c


def read_all(x, W, U, b):
    weights = RecurrentWeights("rnn", np.zeros((1, len(W))), W, U, b)
    states = run(x, (np.zeros_like(b),), weights).h
    return states, states[-1]


def gru_candidates(x, h, r, W, U, b):
    """One product instead of two; the paper's in another order, too."""
    both = np.tanh(np.concatenate([r * h, x]) @ np.concatenate([U, W]) + b[0])
    return both, np.tanh(x @ W + r * (h @ U) + b[0] + r * b[1])


def last_state(words, mask, h, step):
    for word in words[mask]:
        h = step(word, h)
    return h


def context_shape(cell, sentences, words, units):
    """Read them and look."""
    book = Vocabulary.of(["a"])
    model = untrained(cell, book, book, units, 2, rng=np.random.default_rng(0))
    return as_vector(encode(np.zeros((sentences, words), int), model.encoder).context).shape


def softmax(scores):
    return np.exp(scores - np.logaddexp.reduce(scores))


def beam_step(totals, following, width):
    best = np.argsort(-(np.array(totals)[:, None] + following), axis=None)[:width]
    return np.stack(np.unravel_index(best, np.shape(following)), axis=1)


def partly_forced(context, decoder, right, coins):
    tokens = [word if coin else None for word, coin in zip(right, coins, strict=True)]
    return [step.choice for step in forced(tokens, context, decoder, longest=len(right)).steps]


def bits_back(surprises):
    return decodable_bits(len(surprises) * np.log2(10), [sum(surprises)])


def distances(length, backwards):
    return [2 * (length - i) - 1 if backwards else length for i in range(length)]


def loss(model, source, fed, wanted):
    context = encode(source[source != PAD], model.encoder).context
    logits = teacher_forced(context, fed, model.decoder).astype(float)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    real = [i for i, word in enumerate(wanted) if word]
    return -sum(np.log(p[i, wanted[i]]) for i in real) / len(real)


def mean_word(embed, ids):
    mask = tf.cast(embed.compute_mask(ids), "float32")
    return tf.einsum("bte,bt->be", embed(ids), mask) / tf.reduce_sum(mask, 1, keepdims=True)


def encoder_of(trained):
    """No Keras model at all, but a function that reads alike."""
    *_, lstm = (layer for layer in trained.layers if layer.name == "encoder")
    return lambda ids: lstm(trained.get_layer("encoder_embedding")(ids))[-2:]


EQUAL = {
    "1.1": lambda sentence, words: [
        {word: i for i, word in enumerate(words)}.get(word, 3) for word in sentence.split()
    ],
    "1.2": lambda ids, words: " ".join(
        words[i] for i in takewhile(lambda i: i != EOS, ids) if i not in (PAD, SOS)
    ),
    "1.3": pad,
    "2.1": lambda x, h, W, U, b: 1 - 2 / (np.exp(2 * (x @ W + h @ U + b)) + 1),
    "2.2": lstm,
    "2.3": read_all,
    "2.4": gru_candidates,
    "3.1": last_state,
    "3.2": lambda points, which: nearest(points, which, count=1)[0],
    "3.3": context_shape,
    "4.1": softmax,
    "4.2": lambda whole: (np.delete(whole, -1, axis=1), np.delete(whole, 0, axis=1)),
    "4.3": lambda context, decoder, longest: greedy(context, decoder, longest=longest).ids,
    "4.4": beam_step,
    "4.5": partly_forced,
    "5.1": lambda wanted, said: np.sum((wanted == said) & (wanted > 0)) / np.sum(wanted > 0),
    "5.2": lambda ids: (np.insert(ids, 0, 1), np.append(ids, 2)),
    "5.3": loss,
    "5.4": mean_word,
    "5.5": lambda model, sentence: model.translate(sentence),
    "5.6": lambda encoding: (encoding.steps.h[-1], encoding.steps.c[-1]),
    "5.7": lambda model, context: model.target.decode(greedy(context, model.decoder).ids),
    "5.8": encoder_of,
    "5.9": lambda lstm, vectors: keras.layers.RNN(lstm.cell, return_state=True)(vectors)[1:],
    "5.10": lambda states: [np.hstack(states[i::2]) for i in (0, 1)],
    "6.1": bits_back,
    "6.2": lambda h, states, mask: attend(h, states, mask)[1:],
    "6.3": clip,
    "6.4": distances,
    "6.5": lambda answers: [np.bincount(column).argmax() for column in answers.T],
}
