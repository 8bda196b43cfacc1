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
from seq2seq_teach.tasks import (
    draw_phrases,
    phrase_vocabularies,
    phrases,
    successor,
    unseen_phrases,
)
from seq2seq_teach.training import Training, keras, layers, way_home
from seq2seq_teach.widgets import Microscope, follow

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
# Now train. Each step draws 128 pairs, measures the loss and moves every weight a little downhill. Every 50 steps the model is asked about sentences it never learns from, and translates two of them for you.
#
# **Predict first**: after how many of the 1000 steps will it say something like English? And something right? **Stop it on the way** (Stop, or ■ above), run the cell again, and see it go on.

# %% [markdown] lang="ko"
# 이제 학습합니다. 스텝마다 128쌍을 뽑아 손실을 재고, 모든 가중치를 손실이 줄어드는 쪽으로 조금씩 옮깁니다. 50스텝마다 학습에 쓰지 않는 문장으로 시험을 보고, 문장 두 개를 번역해 보여 줍니다.
#
# **먼저 예상해 보세요**: 1000스텝 가운데 몇 스텝쯤에서 영어 같은 말을 할까요? 맞는 말은요? 도중에 **멈춰 보고**(‘멈추기’ 또는 위쪽의 ■), 셀을 다시 실행해서 이어지는지 보세요.

# %%
samples = "난 아이언맨 입니다", "그는 맛있는 빵을 먹을 수 없습니다"
unseen = unseen_phrases(200)
training = Training(draw_phrases, korean, english, steps=1000, unseen=unseen, samples=samples)

# %%
follow(training)

# %%
history = training.history
plots.loss_curve(
    history.losses, len(english), [(check.step, check.loss) for check in history.checks]
)

# %% [markdown] lang="en"
# The first loss was log 73, about 4.29, as predicted. The loss on sentences kept from training falls with the other: the model has not learned sentences by heart. (It even ends lower. The batches also hold sentences without a subject, which have several right answers, so some surprise must stay; those it is asked about have one.)
#
# The real test: whole translations of combinations it has never seen.

# %% [markdown] lang="ko"
# 첫 손실은 예상대로 log 73, 약 4.29였습니다. 학습에서 빼 둔 문장의 손실도 함께 내려갑니다. 문장을 통째로 외운 것이 아니라는 뜻입니다. (끝에는 오히려 더 낮습니다. 배치에는 답이 여럿인 주어 없는 문장도 있어서 놀람이 조금은 남을 수밖에 없지만, 시험에 낸 문장은 답이 하나뿐이니까요.)
#
# 진짜 시험은 한 번도 본 적 없는 조합을 끝까지 번역하는 것입니다.

# %%
model = training.model
tested = [phrase for phrase in phrases() if phrase.unseen][::10]
right = [model.translate(phrase.korean) in phrase.references for phrase in tested]
print(f"{np.mean(right):.1%} ({len(tested)})")

# %% [markdown] lang="en"
# ## The gradient's way home
#
# How does the encoder learn, when nobody ever corrects it? The loss is measured at the decoder's words; from there the **gradient** travels back along every arrow, against its direction: down from the words, through the decoder, through the context, step by step through the encoder. It says how the loss would change if the numbers on that arrow did. This is how large it is, on a model that has not learned yet. **Predict first**: where will it be smallest?

# %% [markdown] lang="ko"
# ## 기울기가 거슬러 오르는 길
#
# 아무도 고쳐 주지 않는데 인코더는 어떻게 배울까요? 손실은 디코더의 낱말에서 잽니다. 거기서 **기울기**가 화살표마다 반대 방향으로 거슬러 갑니다. 낱말에서 내려와 디코더를 지나고, 컨텍스트를 지나, 인코더의 스텝을 하나씩 올라갑니다. 기울기는 그 화살표의 숫자들이 바뀌면 손실이 얼마나 바뀌는지를 말해 줍니다. 아직 배우지 않은 모델에서 그 크기를 재어 봅시다. **먼저 예상해 보세요**: 어디에서 가장 작을까요?

# %%
pair = "나는 오늘 빨간 사과를 먹습니다", "i eat red apples today"
plots.way_home(training.start, *pair, way_home(training.start, *pair))

# %% [markdown] lang="en"
# Every box passes back what comes from its right, together with what comes from above, and some is lost on the way: the first word hears least of what went wrong. All that reaches the encoder came through one vector. How much survives a long way is a question for notebook 6.
#
# Now **cut the wire**: let the context through, but no gradient back. Two models learn side by side from the same pairs. **Predict first**: the encoder of the cut one keeps the random numbers it began with. Will its decoder learn anything at all?

# %% [markdown] lang="ko"
# 상자마다 오른쪽에서 온 것과 위에서 온 것을 모아 왼쪽으로 넘기는데, 도중에 얼마간을 잃습니다. 그래서 무엇이 틀렸는지를 첫 낱말이 가장 조금 듣습니다. 인코더에 닿은 기울기는 모두 벡터 하나를 지나온 것입니다. 먼 길을 가면 얼마나 살아남는지는 6번 노트북의 물음입니다.
#
# 이제 **선을 끊어 봅시다**. 컨텍스트는 그대로 보내되 기울기는 돌아오지 못하게 합니다. 두 모델이 같은 문장으로 나란히 배웁니다. **먼저 예상해 보세요**: 선이 끊긴 모델의 인코더는 처음에 뽑은 난수 그대로입니다. 그 디코더가 뭐라도 배울 수 있을까요?

# %%
plots.way_home(training.start, *pair, way_home(training.start, *pair, cut=True))


# %%
def moved(training):
    """How far the weights of the encoder and of the decoder have come."""
    then, now = training.start.arrays(), training.model.arrays()
    steps = {name: np.abs(now[name] - then[name]).max() for name in now}
    return [max(steps[name] for name in steps if part in name) for part in ("encoder", "decoder")]


for cut in (False, True):
    one = Training(draw_phrases, korean, english, steps=300, samples=samples, cut=cut)
    losses = one.run().losses
    print(f"cut: {cut!s:5}  loss {np.mean(losses[-20:]):.2f}  moved", np.round(moved(one), 2))
    print(*one.history.checks[-1].said, sep="\n", end="\n\n")

# %% [markdown] lang="en"
# The cut model speaks English, but not *your* sentence. Its decoder has learned what sentences look like, and a little of what a random encoder happens to leave in the context. Its encoder has not moved at all: nobody told it what to keep.

# %% [markdown] lang="ko"
# 선이 끊긴 모델도 영어를 하지만 *우리* 문장은 아닙니다. 디코더는 문장이 어떻게 생겼는지, 그리고 난수로 된 인코더가 컨텍스트에 어쩌다 남긴 것을 조금 배웠을 뿐입니다. 인코더는 조금도 움직이지 않았습니다. 무엇을 남겨야 하는지 아무도 말해 주지 않았으니까요.

# %% [markdown] lang="en"
# ## Yours, opened
#
# A saved model must give the same answers to the last bit. (The classic trap: rebuilding the layers for use and forgetting that new layers have new random weights.)

# %% [markdown] lang="ko"
# ## 내 모델을 열어 보기
#
# 저장한 모델은 한 비트도 다르지 않은 답을 내야 합니다. (흔한 함정: 쓸 때 층을 새로 만들면서, 새 층의 가중치는 새로 뽑은 난수라는 사실을 잊는 것.)

# %%
from pathlib import Path
from tempfile import mkdtemp

path = model.save(Path(mkdtemp()) / "my_translator.npz")
same = Seq2Seq.load(path)
all(np.array_equal(array, same.arrays()[name]) for name, array in model.arrays().items())

# %%
for one in (model, same):
    translation = one.translate(samples[0])
    print(translation, translation.decoding.log_probability)

# %% [markdown] lang="en"
# And now look inside, with the microscope of notebook 2. Those are *your* numbers: nobody wrote them, they came down the gradient's way. Click one and follow it back.

# %% [markdown] lang="ko"
# 이제 2번 노트북의 현미경으로 속을 들여다보세요. 모두 *여러분의* 숫자입니다. 누가 적어 넣은 것이 아니라 기울기를 따라 만들어졌습니다. 하나를 눌러 거슬러 올라가 보세요.

# %%
Microscope(same, samples[0])

# %% [markdown] lang="en"
# **Try it**: train with `units=8` or with `steps=200`. What breaks first?

# %% [markdown] lang="ko"
# **해 보기**: `units=8`이나 `steps=200`으로 학습해 보세요. 무엇부터 무너지나요?

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
# - Gradients back through the steps: Rumelhart, Hinton & Williams 1986.
# - Adam: Kingma & Ba 2015. First weights: Glorot & Bengio 2010. Clipped gradients: Pascanu, Mikolov & Bengio 2013.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 벡터로 이어진 LSTM 두 개: Sutskever, Vinyals & Le 2014. 컨텍스트를 스텝마다 넣는 인코더–디코더: Cho et al. 2014.
# - 스텝을 거슬러 가는 기울기: Rumelhart, Hinton & Williams 1986.
# - Adam: Kingma & Ba 2015. 첫 가중치: Glorot & Bengio 2010. 기울기 자르기: Pascanu, Mikolov & Bengio 2013.
