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
