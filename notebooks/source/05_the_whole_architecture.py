# %% [markdown] lang="en"
# # 5 · The whole architecture
#
# Who tells the encoder and the decoder what their numbers must be?
#
# **You will do**: repair a well-known Keras example and find out what is wrong underneath, then train a real translator from nothing in your own hands.
#
# **You will learn**: shapes in Keras, the unrolled network, loss, gradient, saving and loading.
#
# **You need**: notebooks 1 to 4. Twenty minutes; TensorFlow takes some seconds to start.

# %% [markdown] lang="ko"
# # 5 · 전체 구조
#
# 인코더와 디코더의 숫자들이 무엇이어야 하는지는 누가 알려 줄까요?
#
# **할 일**: 널리 알려진 케라스 예제를 고치고 그 밑에 숨은 문제를 찾은 다음, 진짜 번역기를 처음부터 직접 학습시킵니다.
#
# **배울 것**: 케라스의 모양(shape), 펼친 신경망, 손실, 기울기, 저장하고 불러오기.
#
# **필요한 것**: 1~4번 노트북. 20분. 텐서플로는 켜지는 데 몇 초 걸립니다.

# %%
import numpy as np

from seq2seq_teach import Seq2Seq, load_pretrained, plots, use_language
from seq2seq_teach.tasks import draw_phrases, phrase_vocabularies, phrases, successor
from seq2seq_teach.training import batch_of, keras, keras_model, layers, loss_of, tf, train

use_language("en")

# %% [markdown] lang="en"
# ## Meet an example that does not run
#
# Many posts introduce seq2seq with this task: read 1, 2, 3 and say 2, 3, 4. Two LSTMs, the first one's state starts the second. This is the model; each step of a sequence is one number, hence `(None, 1)`: any number of steps, 1 number each.

# %% [markdown] lang="ko"
# ## 돌아가지 않는 예제
#
# seq2seq를 소개하는 글에 자주 나오는 문제입니다. 1, 2, 3을 읽고 2, 3, 4를 말하기. LSTM이 두 개인데, 둘째는 첫째의 마지막 상태에서 시작합니다. 아래가 그 모델입니다. 스텝마다 숫자가 하나라서 `(None, 1)`, 곧 스텝 수는 자유롭고 숫자는 1개씩입니다.

# %%
keras.utils.set_random_seed(0)
source, fed = keras.Input((None, 1)), keras.Input((None, 1))
_, h, c = layers.LSTM(16, return_state=True)(source)
states = layers.LSTM(16, return_sequences=True)(fed, initial_state=[h, c])
toy = keras.Model([source, fed], layers.Dense(1)(states))
toy.compile("adam", loss="mse")

# %% [markdown] lang="en"
# And this is how the data is often written. **Predict first**: what is its shape, and does it fit?

# %% [markdown] lang="ko"
# 데이터는 흔히 이렇게 적혀 있습니다. **먼저 예상해 보세요**: 모양이 무엇이고, 모델에 맞을까요?

# %%
data = np.array([[[1.0, 2.0, 3.0]]])
print(data.shape)
try:
    toy.predict([data, data], verbose=0)
except Exception as error:
    print(type(error).__name__, str(error)[:100])

# %% [markdown] lang="en"
# (1, 1, 3) is one sequence of **one** step with **three** numbers. The model was promised one number a step. The repair is in the shape, not in the model: one sequence, three steps, one number each.

# %% [markdown] lang="ko"
# (1, 1, 3)은 시퀀스 하나, 스텝 **하나**, 숫자 **세 개**라는 뜻입니다. 모델에는 스텝마다 숫자가 하나씩 들어온다고 정해 두었지요. 고칠 곳은 모델이 아니라 모양입니다. 시퀀스 하나, 스텝 셋, 숫자 하나씩으로 바꿉니다.

# %%
one_two_three, two_three_four = successor()
print(one_two_three.shape)
for epochs in (100, 400):
    toy.fit([one_two_three, one_two_three], two_three_four, epochs=epochs, verbose=0)
    print(toy.predict([one_two_three, one_two_three], verbose=0).ravel().round(2))

# %% [markdown] lang="en"
# A hundred epochs are not enough here, five hundred are. Done? Look closer: the decoder was fed 1, 2, 3, **the source itself**. So what is the encoder for?
#
# **Predict first**: the encoder reads 9, 9, 9, the decoder is fed 1, 2, 3 as before.

# %% [markdown] lang="ko"
# 여기서는 100에포크(예를 모두 한 번 보는 것이 1에포크)로는 모자라고 500에포크면 됩니다. 다 됐을까요? 자세히 보세요. 디코더에 넣은 것은 1, 2, 3, 바로 **원문 그 자체**입니다. 그럼 인코더는 무슨 일을 하나요?
#
# **먼저 예상해 보세요**: 인코더에는 9, 9, 9를, 디코더에는 그대로 1, 2, 3을 넣으면?

# %%
nines = np.full_like(one_two_three, 9)
print(toy.predict([nines, one_two_three], verbose=0).ravel().round(1))
print(toy.predict([one_two_three + 4, one_two_three + 4], verbose=0).ravel().round(1))

# %% [markdown] lang="en"
# Still about 2, 3, 4: the answer hardly depends on what the encoder read. And fed 5, 6, 7 everywhere, it does not say 6, 7, 8: one example teaches one answer. A real task must make the encoder **necessary**, and show many pairs.

# %% [markdown] lang="ko"
# 여전히 2, 3, 4 근처입니다. 인코더가 무엇을 읽었는지와 거의 상관이 없습니다. 그리고 양쪽에 모두 5, 6, 7을 넣어도 6, 7, 8이라고 하지 않습니다. 예가 하나면 답도 하나만 배웁니다. 진짜 문제라면 인코더가 **꼭 필요**해야 하고, 예를 많이 보여 줘야 합니다.

# %% [markdown] lang="en"
# ## See the whole
#
# Here is the real thing, unrolled: one box per step, the same LSTM each time. All that the decoder learns about the sentence passes through the purple arrow.
#
# Here the context is the decoder's **first state**, and nothing else (Sutskever et al. 2014). In the other classic design it is also fed to the decoder **at every step**, beside the word (Cho et al. 2014): then the decoder cannot forget it, but it is still one vector.

# %% [markdown] lang="ko"
# ## 전체 보기
#
# 진짜 모델을 펼친 그림입니다. 스텝마다 상자 하나이고, 상자는 모두 같은 LSTM입니다. 디코더가 문장에 대해 아는 것은 모두 보라색 화살표를 지나옵니다.
#
# 여기서 컨텍스트는 디코더의 **첫 상태**일 뿐 다른 일은 하지 않습니다(Sutskever et al. 2014). 또 하나의 고전적인 설계에서는 낱말과 함께 **스텝마다** 디코더에 넣어 줍니다(Cho et al. 2014). 그러면 디코더가 잊을 수는 없지만, 여전히 벡터 하나입니다.

# %%
ready = load_pretrained()
plots.unrolled(ready, ready.translate("난 아이언맨 입니다"))

# %% [markdown] lang="en"
# ## Train your own
#
# The world of this course has tens of thousands of Korean sentences with their translations. Some combinations of words are kept from training, to test with later.

# %% [markdown] lang="ko"
# ## 직접 학습시키기
#
# 이 과정의 세계에는 한국어 문장과 번역이 수만 쌍 있습니다. 일부 낱말 조합은 학습에서 빼 두었다가 나중에 시험에 씁니다.

# %%
korean, english = phrase_vocabularies()
for pair in draw_phrases(np.random.default_rng(0), 4):
    print(*pair, sep="  →  ")
len(phrases()), sum(phrase.unseen for phrase in phrases()), len(english)

# %% [markdown] lang="en"
# The **loss** is the decoder's surprise at the right word, $-\log p$, on average. **Predict first**: before any training it knows nothing, so each of the 73 words gets about 1/73. What will the first loss be?

# %% [markdown] lang="ko"
# **손실**은 정답 낱말을 보고 디코더가 놀라는 정도, $-\log p$의 평균입니다. **먼저 예상해 보세요**: 학습 전에는 아무것도 모르니 낱말 73개에 약 1/73씩 줍니다. 첫 손실은 얼마일까요?

# %%
print(f"{np.log(len(english)):.2f}")


# %% [markdown] lang="en"
# Now train. Each step draws 128 pairs, measures the loss and moves every weight a little downhill. Watch a sentence get better:

# %% [markdown] lang="ko"
# 이제 학습합니다. 스텝마다 128쌍을 뽑아 손실을 재고, 모든 가중치를 손실이 줄어드는 쪽으로 조금씩 옮깁니다. 문장이 나아지는 모습을 보세요.


# %%
def watch(step, loss, model_so_far):
    if step in (0, 50, 100, 200, 400, 999):
        print(f"{step:4} {loss:.2f}", model_so_far().translate("난 아이언맨 입니다"))


model, history = train(draw_phrases, korean, english, steps=1000, watch=watch)

# %%
plots.loss_curve(history.losses, words=len(english))

# %% [markdown] lang="en"
# The first loss was log 73, about 4.29, as predicted. It does not fall to 0, because sentences without a subject have several right answers. The real test: combinations it has never seen.

# %% [markdown] lang="ko"
# 첫 손실은 예상대로 log 73, 약 4.29였습니다. 주어 없는 문장은 답이 여럿이라 0까지 내려가지는 않습니다. 진짜 시험은 한 번도 본 적 없는 조합입니다.

# %%
unseen = [phrase for phrase in phrases() if phrase.unseen][::10]
right = [model.translate(phrase.korean) in phrase.references for phrase in unseen]
print(f"{np.mean(right):.1%} ({len(unseen)})")

# %% [markdown] lang="en"
# ## The gradient's way home
#
# How does the encoder learn, when nobody ever corrects it? The loss is measured at the decoder's words; from there the gradient travels back, through the decoder, through the context, step by step through the encoder. Here is its size at every layer of a model that has not learned yet:

# %% [markdown] lang="ko"
# ## 기울기가 거슬러 오르는 길
#
# 아무도 고쳐 주지 않는데 인코더는 어떻게 배울까요? 손실은 디코더의 낱말에서 잽니다. 거기서 기울기가 디코더를 지나, 컨텍스트를 지나, 인코더의 스텝을 하나씩 거슬러 올라갑니다. 아직 배우지 않은 모델에서 층마다 기울기의 크기를 재어 봅시다.

# %%
from seq2seq_teach.architecture import untrained

twin = keras_model(untrained("lstm", korean, english, units=48, embedding=32))
batch = batch_of(draw_phrases(np.random.default_rng(1), 128), korean, english)
with tf.GradientTape() as tape:
    loss = loss_of(twin, *batch)
for weight, slope in zip(
    twin.trainable_variables, tape.gradient(loss, twin.trainable_variables), strict=True
):
    print(f"{weight.path:<40} {float(tf.norm(tf.convert_to_tensor(slope))):.4f}")

# %% [markdown] lang="en"
# All of it that reaches the encoder came through one vector. How much survives a long way is a question for notebook 6.

# %% [markdown] lang="ko"
# 인코더에 닿은 기울기는 모두 벡터 하나를 지나온 것입니다. 먼 길을 가면 얼마나 살아남는지는 6번 노트북의 물음입니다.

# %% [markdown] lang="en"
# ## Save it, load it, check it
#
# A saved model must give the same answers to the last bit. (The classic trap: rebuilding the layers for use and forgetting that new layers have new random weights.)

# %% [markdown] lang="ko"
# ## 저장하고, 불러오고, 확인하기
#
# 저장한 모델은 한 비트도 다르지 않은 답을 내야 합니다. (흔한 함정: 쓸 때 층을 새로 만들면서, 새 층의 가중치는 새로 뽑은 난수라는 사실을 잊는 것.)

# %%
from pathlib import Path
from tempfile import mkdtemp

path = model.save(Path(mkdtemp()) / "my_translator.npz")
same = Seq2Seq.load(path)
all(np.array_equal(array, same.arrays()[name]) for name, array in model.arrays().items())

# %%
plots.states(same.encode("난 아이언맨 입니다"), "난 아이언맨 입니다".split())

# %% [markdown] lang="en"
# Those are *your* numbers. **Try it**: train with `units=8` or with `steps=200`. What breaks first?

# %% [markdown] lang="ko"
# 모두 *여러분이* 만든 숫자입니다. **해 보기**: `units=8`이나 `steps=200`으로 학습해 보세요. 무엇부터 무너지나요?

# %% [markdown] lang="en"
# ## The bug clinic
#
# Ten functions, each with a mistake that people really make. None of them raises an error: what gives them away is a number that looks wrong or, worse, one that looks right.
#
# Run one and look at its symptom. `check` says what is the matter and keeps a hint folded below. Then mend the function **in its cell**, run it again, and check again. More help: `hint("5.1")`, and after an attempt `solution("5.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 버그 클리닉
#
# 함수가 열 개 있고, 하나하나에 사람들이 정말로 저지르는 실수가 들어 있습니다. 오류를 내는 것은 하나도 없습니다. 단서는 이상해 보이는 숫자, 더 나쁘게는 멀쩡해 보이는 숫자입니다.
#
# 하나를 골라 실행하고 증상을 보세요. `check`는 무엇이 문제인지 말해 주고 힌트는 접어 둡니다. 그다음 **그 셀에서** 함수를 고쳐 다시 실행하고, 다시 검사하세요. 도움이 더 필요하면 `hint("5.1")`, 한 번 시도한 뒤에는 `solution("5.1")`. 순서는 마음대로입니다. 저마다 위에 난이도와 대강 걸리는 시간이 적혀 있습니다.

# %%
from seq2seq_teach import pad
from seq2seq_teach.decoder import cross_entropy, decode_step, greedy, shift, teacher_forced
from seq2seq_teach.encoder import encode, first_state
from seq2seq_teach.exercises import check, hint, solution
from seq2seq_teach.letters import EOS, PAD, SOS

ready = load_pretrained()
korean, english = ready.source, ready.target
source = np.array(korean.encode("나는 사과를 먹습니다"))
trained = keras_model(ready)

# %% [markdown] lang="en"
# ### 5.1 · The silent model
#
# ●○○ · 3 minutes
#
# These 100 translations are padded to 512 places, because somewhere it said `max_length=512`. The model to be scored says nothing at all, only `<pad>`. **Predict first**: what is its accuracy?

# %% [markdown] lang="ko"
# ### 5.1 · 말 없는 모델
#
# ●○○ · 3분
#
# 번역 100개를 512칸까지 패딩으로 채웠습니다. 어딘가에 `max_length=512`라고 적혀 있었거든요. 점수를 받을 모델은 아무 말도 하지 않고 `<pad>`만 냅니다. **먼저 예상해 보세요**: 정확도는 얼마일까요?


# %%
def accuracy(wanted, said):
    """The share of words said right; wanted and said are (B, T), filled up with <pad>."""
    return np.mean(wanted == said)


some = [english.encode(text) for _, text in draw_phrases(np.random.default_rng(0), 100)]
wanted, _ = pad(some, length=512)
print(f"{accuracy(wanted, np.full_like(wanted, PAD)):.0%}")

# %%
check("5.1", accuracy)

# %% [markdown] lang="en"
# ### 5.2 · The perfect loss
#
# ●○○ · 3 minutes
#
# The smallest decoder there is: a table, without any state, that counts which word is wanted after which word was fed. **Predict first**: knowing one word, can it be sure of the next? What would a loss of 0 mean?

# %% [markdown] lang="ko"
# ### 5.2 · 완벽한 손실
#
# ●○○ · 3분
#
# 세상에서 가장 작은 디코더입니다. 상태도 없이, 어떤 낱말을 넣었을 때 어떤 낱말이 정답이었는지 세어 둔 표 하나입니다. **먼저 예상해 보세요**: 낱말 하나만 보고 다음 낱말을 확신할 수 있을까요? 손실이 0이라면 무슨 뜻일까요?


# %%
def fed_and_wanted(ids):
    """What the decoder is fed, and what it should say: two lists of ids, equally long."""
    whole = [SOS, *ids, EOS]
    return whole, whole


counts = np.full((len(english), len(english)), 0.001)  # row: fed, column: wanted
for _, text in draw_phrases(np.random.default_rng(0), 2000):
    np.add.at(counts, fed_and_wanted(english.encode(text)), 1)
guess = counts / counts.sum(axis=1, keepdims=True)
print(f"loss {-np.log(guess[fed_and_wanted(english.encode('i am iron man'))]).mean():.2f}")

# %% [markdown] lang="en"
# Now let it speak by itself:

# %% [markdown] lang="ko"
# 이제 혼자 말하게 해 봅시다.

# %%
word = SOS
for _ in range(5):
    word = guess[word].argmax()
    print(english.words[word], end=" ")

# %%
check("5.2", fed_and_wanted)

# %% [markdown] lang="en"
# ### 5.3 · The loss that was masked
#
# ●●○ · 4 minutes
#
# The last line leaves the pads out of the loss. So pads cannot change it. **Predict first**: the loss of the pair 나는 사과를 먹습니다 → *i eat apples*, with 0, 2 and 8 pads behind the Korean sentence?

# %% [markdown] lang="ko"
# ### 5.3 · 마스크를 씌운 손실
#
# ●●○ · 4분
#
# 마지막 줄에서 패딩을 손실에서 뺐습니다. 그러니 패딩이 손실을 바꿀 수는 없겠지요. **먼저 예상해 보세요**: "나는 사과를 먹습니다" → *i eat apples* 한 쌍에서, 한국어 문장 뒤에 패딩이 0개, 2개, 8개일 때 손실은?


# %%
def loss(model, source, fed, wanted):
    """Nats per word of one pair: source (S,), fed and wanted (T,), each with pads at its end."""
    context = encode(source, model.encoder).context
    surprise = cross_entropy(teacher_forced(context, fed, model.decoder), wanted)
    return surprise[wanted != PAD].mean()


fed, wanted = np.array(shift(english.encode("i eat apples")))
for pads in (0, 2, 8):
    print(pads, f"{loss(ready, np.pad(source, (0, pads)), fed, wanted):.2f}")

# %%
check("5.3", loss)

# %% [markdown] lang="en"
# ### 5.4 · Not a zero
#
# ●●○ · 4 minutes
#
# An encoder without any recurrence: the mean of the words' vectors. The embedding was made with `mask_zero=True`. **Predict first**: is the vector of a pad zero, and does the mean stay when pads are added?

# %% [markdown] lang="ko"
# ### 5.4 · 0이 아닌 것
#
# ●●○ · 4분
#
# 순환이 없는 인코더입니다. 낱말 벡터의 평균만 냅니다. 임베딩은 `mask_zero=True`로 만들었습니다. **먼저 예상해 보세요**: 패딩의 벡터는 0일까요? 패딩을 붙여도 평균은 그대로일까요?


# %%
def mean_word(embed, ids):
    """The mean vector of each sentence's words: ids (B, T) with 0 for <pad> → (B, E)."""
    return tf.reduce_mean(embed(ids), axis=1)


embed = trained.get_layer("encoder_embedding")
for pads in (0, 2, 8):
    padded = np.pad(source, (0, pads))[None]
    print(pads, mean_word(embed, padded).numpy()[0, :4].round(3))

# %%
check("5.4", mean_word)

# %% [markdown] lang="en"
# ### 5.5 · The same answer
#
# ●○○ · 2 minutes
#
# The encoder reads, the decoder speaks good English. **Predict first**: what will three different sentences give?

# %% [markdown] lang="ko"
# ### 5.5 · 늘 같은 대답
#
# ●○○ · 2분
#
# 인코더는 읽고, 디코더는 멀쩡한 영어를 말합니다. **먼저 예상해 보세요**: 서로 다른 세 문장을 넣으면?


# %%
def answer(model, sentence):
    """The translation of a sentence, as text."""
    encoding = model.encode(sentence)
    decoding = greedy(first_state(model.decoder), model.decoder)
    return model.target.decode(decoding.ids)


for sentence in ("난 아이언맨 입니다", "나는 사과를 먹습니다", "고양이는 어제 우유를 마셨습니다"):
    print(sentence, "→", answer(ready, sentence))

# %%
check("5.5", answer)

# %% [markdown] lang="en"
# ### 5.6 · Half a context
#
# ●○○ · 2 minutes
#
# The hidden state is what every drawing shows, so it is handed over; the decoder's cell state starts empty. Every answer is an English sentence. **Predict first**: how many of 105 are right?

# %% [markdown] lang="ko"
# ### 5.6 · 절반의 컨텍스트
#
# ●○○ · 2분
#
# 그림마다 나오는 것은 은닉 상태이니 그것을 넘겨주고, 디코더의 셀 상태는 빈 채로 시작합니다. 대답은 모두 영어 문장입니다. **먼저 예상해 보세요**: 105개 가운데 몇 개나 맞을까요?


# %%
def hand_over(encoding):
    """What the LSTM decoder starts from: (h, c), each (H,)."""
    h = encoding.states[-1]
    return h, np.zeros_like(h)


unseen = [phrase for phrase in phrases() if phrase.unseen][::50]
starts = [hand_over(ready.encode(phrase.korean)) for phrase in unseen]
said = [english.decode(greedy(start, ready.decoder).ids) for start in starts]
print(*said[::30], sep="\n")
print(sum(words in phrase.references for words, phrase in zip(said, unseen, strict=True)))

# %%
check("5.6", hand_over)

# %% [markdown] lang="en"
# ### 5.7 · Nothing to hold on to
#
# ●●● · 6 minutes
#
# In training the decoder is fed the target. In use there is none, so this function feeds zeros, as in `predict([source, zeros])`. **Predict first**: what does a decoder say that is fed only `<pad>`?

# %% [markdown] lang="ko"
# ### 5.7 · 붙잡을 것이 없을 때
#
# ●●● · 6분
#
# 학습할 때는 디코더에 정답 문장을 넣어 줍니다. 실제로 쓸 때는 정답이 없으니 이 함수는 `predict([source, zeros])`처럼 0을 넣습니다. **먼저 예상해 보세요**: `<pad>`만 받은 디코더는 무슨 말을 할까요?


# %%
def speak(model, context):
    """What the decoder says by itself, as text of at most 10 words."""
    fed = np.full(10, PAD)  # nothing has been said yet
    logits = teacher_forced(context, fed, model.decoder)
    return model.target.decode(logits.argmax(axis=-1))


for sentence in ("난 아이언맨 입니다", "고양이는 어제 우유를 마셨습니다"):
    print(sentence, "→", speak(ready, ready.encode(sentence).context))

# %%
check("5.7", speak)

# %% [markdown] lang="en"
# ### 5.8 · The stranger
#
# ●●○ · 5 minutes
#
# Training is over, and to use the model you want its encoder alone. The same layers, the same sizes, no complaint. **Predict first**: made twice, does it read 나는 사과를 먹습니다 ("I eat apples") the same way twice?

# %% [markdown] lang="ko"
# ### 5.8 · 낯선 인코더
#
# ●●○ · 5분
#
# 학습이 끝났고, 쓰려고 보니 인코더만 따로 필요합니다. 층도 같고 크기도 같고 불평도 없습니다. **먼저 예상해 보세요**: 두 번 만들면 "나는 사과를 먹습니다"를 두 번 다 똑같이 읽을까요?


# %%
def encoder_of(trained):
    """The encoder of a trained model, by itself: source ids (B, S) → h and c, each (B, H)."""
    source = keras.Input((None,), dtype="int32")
    vectors = layers.Embedding(len(korean), 32, mask_zero=True)(source)
    _, h, c = layers.LSTM(48, return_state=True)(vectors)
    return keras.Model(source, [h, c])


for _ in range(2):
    h, c = encoder_of(trained)(source[None])
    said = greedy((h[0].numpy(), c[0].numpy()), ready.decoder).ids
    print(h[0, :4].numpy().round(3), english.decode(said))

# %%
check("5.8", encoder_of)

# %% [markdown] lang="en"
# ### 5.9 · Three things come back
#
# ●○○ · 3 minutes
#
# An LSTM with `return_state=True` gives back three things, and two are needed. **Predict first**: which two are the states? The check uses LSTMs with `return_sequences=True` as well.

# %% [markdown] lang="ko"
# ### 5.9 · 돌아오는 것은 셋
#
# ●○○ · 3분
#
# `return_state=True`인 LSTM은 세 가지를 돌려주는데 필요한 것은 둘입니다. **먼저 예상해 보세요**: 어느 둘이 상태일까요? 검사할 때는 `return_sequences=True`인 LSTM도 씁니다.


# %%
def read(lstm, vectors):
    """The last states (h, c), each (B, H), of a Keras LSTM that has read vectors (B, T, E)."""
    h, c, _ = lstm(vectors)
    return h, c


h, c = read(layers.LSTM(4, return_state=True), np.ones((1, 3, 2), np.float32))
print(h.numpy().round(2), c.numpy().round(2))

# %%
check("5.9", read)

# %% [markdown] lang="en"
# ### 5.10 · From both ends
#
# ●●○ · 4 minutes
#
# A bidirectional encoder reads from both ends. Its four last states are joined into one (h, c), twice as wide, and the shapes fit. **Predict first**: $h = o \cdot \tanh(c)$; how large can a number in h be?

# %% [markdown] lang="ko"
# ### 5.10 · 양쪽 끝에서
#
# ●●○ · 4분
#
# 양방향 인코더는 양쪽 끝에서 읽습니다. 마지막 상태 네 개를 두 배 넓은 (h, c) 하나로 잇는데, 모양은 잘 맞습니다. **먼저 예상해 보세요**: $h = o \cdot \tanh(c)$입니다. h에 든 숫자는 얼마까지 커질 수 있을까요?


# %%
def join(states):
    """Four last states (B, H), as a Keras Bidirectional LSTM gives them → (h, c), each (B, 2·H)."""
    a, b, c, d = states
    return np.concatenate([a, b], axis=-1), np.concatenate([c, d], axis=-1)


keras.utils.set_random_seed(0)
both = layers.Bidirectional(layers.LSTM(16, return_state=True))
_, *states = both(3 * np.random.default_rng(0).normal(size=(2, 20, 8)).astype(np.float32))
h, c = join(states)
print(h.shape, f"{np.abs(h).max():.2f}")

# %%
check("5.10", join)

# %% [markdown] lang="en"
# ### Notice it in your own code
#
# | bug | how you notice it |
# |---|---|
# | 5.1 | Score a model that says nothing: if it does well, the score counts pads. |
# | 5.2 | The loss falls close to 0 while the model, left alone, repeats what it is fed. |
# | 5.3 | Add pads to one sentence: a loss that moves has a state that read them. |
# | 5.4 | Wherever you sum or average over time yourself, add a pad and see whether the result moves. |
# | 5.5 | Different sentences give the same answer. |
# | 5.6 | Answers are fluent and wrong: compare the decoder's first state with the encoder's last, array by array. |
# | 5.7 | Words are doubled or left out: print what the decoder is fed at every step. |
# | 5.8 | It translated in training and babbles in use: compare the weights of both models. |
# | 5.9 | h and c are equal to the last bit. |
# | 5.10 | A hidden state lies outside −1 … 1. |

# %% [markdown] lang="ko"
# ### 내 코드에서 알아차리기
#
# | 버그 | 알아차리는 방법 |
# |---|---|
# | 5.1 | 아무 말도 하지 않는 모델을 채점해 봅니다. 점수가 좋으면 패딩을 세고 있는 것입니다. |
# | 5.2 | 손실은 0에 가까운데, 혼자 두면 받은 낱말을 되풀이하기만 합니다. |
# | 5.3 | 한 문장에 패딩을 붙여 봅니다. 손실이 움직이면 상태가 패딩을 읽은 것입니다. |
# | 5.4 | 시간 축으로 직접 더하거나 평균하는 곳마다 패딩을 하나 붙여, 결과가 움직이는지 봅니다. |
# | 5.5 | 서로 다른 문장에 같은 대답이 나옵니다. |
# | 5.6 | 대답이 유창한데 틀립니다. 디코더의 첫 상태와 인코더의 마지막 상태를 배열마다 견주어 봅니다. |
# | 5.7 | 낱말이 겹치거나 빠집니다. 스텝마다 디코더에 무엇이 들어가는지 출력해 봅니다. |
# | 5.8 | 학습할 때는 번역하더니 쓸 때는 횡설수설합니다. 두 모델의 가중치를 견주어 봅니다. |
# | 5.9 | h와 c가 한 비트도 다르지 않습니다. |
# | 5.10 | 은닉 상태에 −1과 1 사이를 벗어난 숫자가 있습니다. |

# %% [markdown] lang="en"
# ## Carry on
#
# You trained a translator that fits a sentence into 96 numbers. Next question: **how long may the sentence be?** → [6 · The limits, and attention](06_the_limits_and_attention.ipynb)

# %% [markdown] lang="ko"
# ## 다음으로
#
# 문장을 숫자 96개에 담는 번역기를 학습시켰습니다. 다음 물음: **문장은 얼마나 길어도 될까요?** → [6 · 한계와 어텐션](06_the_limits_and_attention.ipynb)

# %% [markdown] lang="en"
# ## Sources
#
# - Two LSTMs joined by a vector: Sutskever, Vinyals & Le 2014. The encoder–decoder that feeds the context at every step: Cho et al. 2014.
# - Adam: Kingma & Ba 2015. First weights: Glorot & Bengio 2010. Clipped gradients: Pascanu, Mikolov & Bengio 2013.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 벡터로 이어진 LSTM 두 개: Sutskever, Vinyals & Le 2014. 컨텍스트를 스텝마다 넣는 인코더–디코더: Cho et al. 2014.
# - Adam: Kingma & Ba 2015. 첫 가중치: Glorot & Bengio 2010. 기울기 자르기: Pascanu, Mikolov & Bengio 2013.
