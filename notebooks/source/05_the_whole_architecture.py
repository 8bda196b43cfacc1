# %% [markdown] lang="en"
# # 5 · The whole architecture
#
# Who tells the encoder and the decoder what their numbers must be?
#
# **You will do**: repair a well-known Keras example and find out what is wrong underneath, then train a real translator from nothing in your own hands.
#
# **You will learn**: shapes in Keras, the unrolled network, loss, gradient, saving and loading.
#
# **You need**: notebooks 1 to 4. 30 minutes, and {exercises} more for the clinic; TensorFlow takes some seconds to start.

# %% [markdown] lang="ko"
# # 5 · 전체 구조
#
# 인코더와 디코더의 숫자가 무엇이어야 하는지는 누가 알려 줄까요?
#
# **할 일**: 널리 알려진 케라스 예제를 고치고 그 밑에 숨은 문제를 찾은 다음, 진짜 번역기를 처음부터 직접 학습시킵니다.
#
# **배울 것**: 케라스의 모양(shape), 펼친 신경망, 손실, 기울기, 저장하고 불러오기.
#
# **필요한 것**: 1~4번 노트북. 30분, 클리닉에 {exercises}분 더. 텐서플로는 켜지는 데 몇 초 걸립니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** The slides fill 56 minutes; the rest of the clinic is homework. Run the first cell before the class comes in: TensorFlow takes some seconds to start.
#
# Ask: who told the encoder of notebook 2 what its numbers must be? Expect: "it is trained first, and then the decoder". Leave it open.

# %% [markdown] lang="ko"
# **1분.** 슬라이드는 56분 분량이고, 클리닉의 나머지는 숙제입니다. 텐서플로는 켜지는 데 몇 초 걸리니 첫 셀은 수업 전에 실행해 두세요.
#
# 묻기: 2번 노트북의 인코더에게 숫자를 정해 준 것은 누구였을까요? 흔한 답: "인코더를 먼저 학습시키고 그다음에 디코더를 학습시킨다." 아직 고쳐 주지 마세요.

# %% slide="skip"
import numpy as np

from seq2seq_teach import Seq2Seq, figures, load_pretrained, use_language
from seq2seq_teach.gradient import way_home
from seq2seq_teach.keras_training import keras, layers
from seq2seq_teach.learner import batch_of
from seq2seq_teach.tasks import (
    draw_phrases,
    glossed,
    phrase_vocabularies,
    phrases,
    successor,
    unseen_phrases,
)
from seq2seq_teach.training import Training
from seq2seq_teach.widgets import Machine, Microscope, Predict, TrainingLab, follow

use_language("en")

# %% [markdown] lang="en"
# ## Meet a well-known example
#
# Many posts introduce seq2seq with this task: read 1, 2, 3 and say 2, 3, 4. Two LSTMs, the first one's state starts the second. `(None, 1)`: any number of steps, 1 number each.

# %% [markdown] lang="ko"
# ## 널리 알려진 예제
#
# seq2seq를 소개하는 글에 자주 나오는 문제입니다. 1, 2, 3을 읽고 2, 3, 4를 말하는 것입니다. LSTM이 두 개인데, 둘째는 첫째의 마지막 상태에서 시작합니다. `(None, 1)`은 스텝 수는 자유롭고 숫자는 스텝마다 1개씩이라는 뜻입니다.

# %%
keras.utils.set_random_seed(0)
series, fed = keras.Input((None, 1)), keras.Input((None, 1))
_, h, c = layers.LSTM(16, return_state=True)(series)
decoder = layers.LSTM(16, return_sequences=True, return_state=True)
outputs, _, _ = decoder(fed, initial_state=[h, c])
toy = keras.Model([series, fed], layers.Dense(1, activation="linear")(outputs))
toy.compile("adam", loss="mse")

# %% [markdown] lang="en"
# `_` is what is thrown away: the **encoder's output**, since only the context, of fixed length, goes on; and the **decoder's states**, since only its outputs are needed. `Dense(1)` makes one number of the 16 of each step. `compile` says how to learn: `mse`, the mean squared error, is to become small, and `adam` is the rule by which the weights are moved.

# %% [markdown] lang="ko"
# `_`에 담긴 것은 버립니다. **인코더의 출력**을 버리는 것은 고정 길이의 컨텍스트만 넘기기 때문이고, **디코더의 상태**를 버리는 것은 출력만 있으면 되기 때문입니다. `Dense(1)`은 스텝마다 숫자 16개를 하나로 만듭니다. `compile`은 어떻게 배울지 정합니다. 줄일 것은 `mse`(평균 제곱 오차)이고, `adam`은 가중치를 옮기는 규칙입니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Let them point: where is the encoder, where the decoder, where does the context go over?
#
# Mistake: reading `(None, 1)` as "one step". None is the number of steps, left open; 1 is how many numbers each step has.

# %% [markdown] lang="ko"
# **2분.** 짚어 보게 하세요. 인코더는 어디, 디코더는 어디, 컨텍스트는 어디에서 넘어가나요?
#
# 흔한 실수: `(None, 1)`을 "한 스텝"으로 읽기. None은 정해 두지 않은 스텝 수이고, 1은 스텝마다 들어오는 숫자의 개수입니다.

# %% [markdown] lang="en"
# ### Feed it
#
# This is how the data is often written. **Predict first**: what is its shape, and does it fit?

# %% [markdown] lang="ko"
# ### 데이터 넣어 보기
#
# 데이터는 흔히 이렇게 적혀 있습니다. **먼저 예상해 보세요**: 모양이 무엇이고, 모델에 맞을까요?

# %% slide="folded"
data = np.array([[[1.0, 2.0, 3.0]]])
Predict("shape of the data", " ".join(map(str, data.shape)))

# %% slide="fragment"
print(data.shape)
try:
    toy.predict([data, data], verbose=0)
except Exception as error:
    print(type(error).__name__, str(error)[:100])

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Everybody says the shape aloud, from the outer bracket inwards, before the next key. Then read the error together, from its end: 3 came where 1 was promised.
#
# Mistake: counting 1, 2, 3 as three steps because they stand in a row.

# %% [markdown] lang="ko"
# **2분.** 다음 키를 누르기 전에 바깥 괄호부터 안으로 들어가며 모양을 다 같이 소리 내어 말해 보세요. 그다음 오류를 함께 읽습니다. 1이 와야 할 자리에 3이 왔다는 뜻입니다.
#
# 흔한 실수: 1, 2, 3이 나란히 적혀 있으니 세 스텝이라고 여기기.

# %% [markdown] lang="en"
# ### Mend the shape
#
# (1, 1, 3) is one sequence of **one** step with **three** numbers. The model was promised one number a step. The repair is in the shape, not in the model: one sequence, three steps, one number each.

# %% [markdown] lang="ko"
# ### 모양 고치기
#
# (1, 1, 3)은 시퀀스 하나, 스텝 **하나**, 숫자 **세 개**라는 뜻입니다. 모델에는 스텝마다 숫자가 하나씩 들어온다고 정해 두었지요. 고칠 곳은 모델이 아니라 모양입니다. 시퀀스 하나, 스텝 셋, 숫자 하나씩으로 바꿉니다.

# %% slide="fragment"
one_two_three, two_three_four = successor()
given = [one_two_three, one_two_three]  # the encoder's, and the decoder's
print(one_two_three.shape)
for epochs in (100, 400):
    for _ in range(epochs):
        toy.train_on_batch(given, two_three_four)
    print(toy.predict(given, verbose=0).ravel().round(2))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask before the next key: how many times must it see this one example? Write the guesses on the board.
#
# Mistake: mending the model (`Input((None, 3))`). The error goes, and so does the sequence: only one step is left.

# %% [markdown] lang="ko"
# **2분.** 다음 키를 누르기 전에 묻기: 이 예 하나를 몇 번이나 봐야 할까요? 답을 칠판에 적어 두세요.
#
# 흔한 실수: 모델을 고치기(`Input((None, 3))`). 오류는 사라지지만 한 스텝뿐이니 더는 시퀀스가 아닙니다.

# %% [markdown] lang="en"
# ### Ask what the encoder is for
#
# A hundred epochs (one epoch: every example once) are not enough here, five hundred are. Done? Look closer: the decoder was fed 1, 2, 3, **the source itself**. So what is the encoder for?
#
# **Predict first**: the encoder reads 9, 9, 9, the decoder is fed 1, 2, 3 as before.

# %% [markdown] lang="ko"
# ### 인코더는 무슨 일을 할까?
#
# 여기서는 100에포크(epoch, 예를 모두 한 번 보는 것이 1에포크)로는 모자라고 500에포크면 됩니다. 다 됐을까요? 자세히 보세요. 디코더에 넣은 것은 1, 2, 3, 바로 **원문 그 자체**입니다. 그럼 인코더는 왜 있는 걸까요?
#
# **먼저 예상해 보세요**: 인코더에는 9, 9, 9를, 디코더에는 그대로 1, 2, 3을 넣으면?

# %% slide="folded"
nines = np.full_like(one_two_three, 9)
out = toy.predict([nines, one_two_three], verbose=0)
near = [abs(out - wanted).max() < 1 for wanted in (one_two_three + 1, nines + 1)]
Predict("nines", "as fed" if near[0] else "as read" if near[1] else "neither")

# %% slide="fragment"
print(toy.predict([nines, one_two_three], verbose=0).ravel().round(1))
print(toy.predict([one_two_three + 4, one_two_three + 4], verbose=0).ravel().round(1))

# %% [markdown] lang="en" slide="fragment"
# Still about 2, 3, 4: the answer hardly depends on what the encoder read. And fed 5, 6, 7 everywhere, it does not say 6, 7, 8: one example teaches one answer. A real task must make the encoder **necessary**, and show many pairs.

# %% [markdown] lang="ko"
# 여전히 2, 3, 4 근처이니 인코더가 읽은 것과는 거의 상관없습니다. 양쪽에 5, 6, 7을 넣어도 6, 7, 8이 아닙니다. 예가 하나면 답도 하나입니다. **인코더 없이는** 못 푸는 문제와 많은 예가 필요합니다.

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** The heart of the first half: a vote by hands, 2, 3, 4 or something near 10, 10, 10? Only then the next key. Ask afterwards: how would you change the task so that the encoder is needed?
#
# Mistake: "the loss is small, so it works". It says how well one example is known, not by which way.

# %% [markdown] lang="ko"
# **4분.** 전반부의 핵심입니다. 2, 3, 4일까요, 10, 10, 10 근처일까요? 손을 들게 한 다음에 키를 누르세요. 그다음 묻기: 인코더가 꼭 필요하게 만들려면 문제를 어떻게 바꿔야 할까요?
#
# 흔한 실수: "손실이 작으니 잘되는 것이다." 손실은 예 하나를 얼마나 잘 맞히는지만 말할 뿐, 어떤 길로 맞혔는지는 말해 주지 않습니다.

# %% [markdown] lang="en"
# ## See the whole
#
# Here is the real thing, unrolled: one box per step, the same LSTM each time. All that the decoder learns about the sentence passes over the purple bridge.

# %% [markdown] lang="ko"
# ## 전체 보기
#
# 진짜 모델을 펼친 그림입니다. 스텝마다 상자 하나이고, 상자는 모두 같은 LSTM입니다. 디코더가 아는 문장의 내용은 모두 보라색 다리를 건너옵니다.

# %% [markdown] lang="en" slide="skip"
# Here the context is the decoder's **first state**, and nothing else (Sutskever et al. 2014). In the other classic design it is also fed to the decoder **at every step**, beside the word (Cho et al. 2014): then the decoder cannot forget it, but it is still one vector.

# %% [markdown] lang="ko"
# 여기서 컨텍스트는 디코더의 **첫 상태**일 뿐 다른 일은 하지 않습니다(Sutskever et al. 2014). 또 다른 고전적인 설계에서는 낱말과 함께 **스텝마다** 디코더에 넣어 줍니다(Cho et al. 2014). 그러면 디코더가 잊을 수는 없지만, 여전히 벡터 하나입니다.

# %% slide="folded"
ready = load_pretrained()
Machine(ready, "난 아이언맨 입니다")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Follow one word with the finger: in, along the boxes, over the bridge, out. Ask: where does the decoder get its next input from?
#
# Mistake: counting boxes as layers. Every blue box is the same LSTM at another time, and so is every orange one. The design that feeds the context at every step (Cho 2014) is in the notebook.

# %% [markdown] lang="ko"
# **3분.** 낱말 하나를 손가락으로 따라가세요. 들어가서, 상자를 지나고, 다리를 건너, 나옵니다. 묻기: 디코더의 다음 입력은 어디에서 올까요?
#
# 흔한 실수: 상자를 층으로 세기. 파란 상자는 모두 같은 LSTM을 스텝마다 한 번씩 그린 것이고, 주황색 상자도 그렇습니다. 컨텍스트를 스텝마다 넣는 설계(Cho 2014)는 노트북에 있습니다.

# %% [markdown] lang="en"
# ## Train your own
#
# The world of this course has tens of thousands of Korean sentences with their translations. Some combinations of words are kept from training, to test with later.

# %% [markdown] lang="ko"
# ## 직접 학습시키기
#
# 이 강좌의 세계에는 한국어 문장과 번역이 수만 쌍 있습니다. 일부 낱말 조합은 학습에서 빼 두었다가 나중에 시험에 씁니다.

# %%
korean, english = phrase_vocabularies()
for drawn in draw_phrases(np.random.default_rng(0), 4):
    print(*drawn, sep="  →  ")
len(phrases()), sum(phrase.unseen for phrase in phrases()), len(english)

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask for two sentences that look as if they had no subject. What should the translator say there? (It may choose.) The three numbers: all sentences, those kept from training, English words.
#
# Mistake: "kept from training" taken for new words. Every word is known; only the combinations are new.

# %% [markdown] lang="ko"
# **1분.** 주어가 없는 문장을 찾아보게 하세요. 번역기는 무엇이라고 해야 할까요? (골라도 됩니다.) 숫자 셋은 차례로 전체 문장, 학습에서 빼 둔 문장, 영어 낱말의 수입니다.
#
# 흔한 실수: "학습에서 빼 둔 것"을 처음 보는 낱말로 여기기. 낱말은 모두 배웁니다. 조합만 처음입니다.

# %% [markdown] lang="en"
# ### Guess the first loss
#
# The **loss** is the decoder's surprise at the right word, $-\log p$, on average (the **cross-entropy**). **Predict first**: before any training it knows nothing, so each of the 81 words gets about 1/81.

# %% [markdown] lang="ko"
# ### 첫 손실 예상하기
#
# **손실**(loss)은 정답 낱말을 보고 디코더가 놀라는 정도, $-\log p$의 평균(**교차 엔트로피**, cross-entropy)입니다. **먼저 예상해 보세요**: 학습 전에는 아무것도 모르니 낱말 81개에 약 1/81씩 줍니다.

# %% slide="folded" jupyter={"source_hidden": true}
Predict("first loss", np.log(len(english)))

# %% slide="fragment" jupyter={"source_hidden": true}
print(f"{np.log(len(english)):.2f}")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Let them compute it on a phone (ln 81) and commit before anyone runs a step. Say why it is worth it: a first loss far above log V is a bug you find in a second.
#
# Mistake: log to the base 10 or 2. Keras and this course use nats.

# %% [markdown] lang="ko"
# **3분.** 휴대전화로 계산하게 하고(ln 81), 한 스텝이라도 돌리기 전에 답을 정하게 하세요. 왜 해 볼 만한지도 말해 주세요. 첫 손실이 log V보다 훨씬 크면 버그가 있다는 것을 1초 만에 알 수 있습니다.
#
# 흔한 실수: 밑이 10이나 2인 로그로 계산하기. 케라스도 이 강좌도 자연로그(내트, nat)를 씁니다.

# %% [markdown] lang="en"
# ### Let it learn
#
# Now train. Each step draws 128 pairs, measures the loss and moves every weight a little downhill. Every 50 steps the model is asked about sentences it never learns from, and translates two sentences for you, of which only the second is kept from training.
#
# **Predict first**: what will it learn first, to say something like English or something right?

# %% [markdown] lang="ko"
# ### 학습시키기
#
# 이제 학습합니다. 스텝마다 128쌍을 뽑아 손실을 재고, 모든 가중치를 손실이 줄어드는 쪽으로 조금씩 옮깁니다. 50스텝마다 학습에 쓰지 않는 문장으로 시험을 보고, 문장 두 개를 번역해 보여 줍니다. 둘 가운데 학습에서 빼 둔 것은 두 번째뿐입니다.
#
# **먼저 예상해 보세요**: 영어 같은 말과 맞는 말 가운데 무엇을 먼저 배울까요?

# %% slide="folded" jupyter={"source_hidden": true}
Predict("English or right", "english")

# %% slide="folded"
samples = "난 아이언맨 입니다", "그는 맛있는 빵을 먹을 수 없습니다"
unseen = unseen_phrases(200)
training = Training(
    draw_phrases, korean, english, engine="keras", steps=1000, unseen=unseen, samples=samples
)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Two guesses on the board: English from step …, right from step …. Ask: what does a model learn first, single words or the shape of a sentence?
#
# Mistake: 128 is not the whole data. Each step sees another handful.

# %% [markdown] lang="ko"
# **2분.** 칠판에 예상을 둘 적으세요. 영어 같은 말은 몇 스텝부터, 맞는 말은 몇 스텝부터? 묻기: 모델은 낱말을 먼저 배울까요, 문장의 꼴을 먼저 배울까요?
#
# 흔한 실수: 128쌍을 데이터 전부로 여기기. 스텝마다 다른 128쌍을 봅니다.

# %% [markdown] lang="en"
# ### Watch it learn
#
# **Stop it on the way** (Stop, or ■ above), run the cell again, and see it go on.

# %% [markdown] lang="ko"
# ### 배우는 모습 보기
#
# 도중에 **멈춰 보고**(*멈추기* 또는 위쪽의 ■), 셀을 다시 실행해서 이어지는지 보세요.

# %% slide="folded"
follow(training)

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** In JupyterLab, start it here, stop it once on the way and go on. Read the sentences aloud as they change, and compare with the guesses on the board. Ask: why is the second sentence the more interesting one? (It never learns from it.)
#
# Mistake: watching only the curve. The sentences say when it is good enough.

# %% [markdown] lang="ko"
# **4분.** JupyterLab이라면 여기서 학습을 시작하고, 도중에 한 번 멈췄다가 이어 가세요. 바뀌는 문장을 소리 내어 읽고 칠판의 예상과 견주어 봅니다. 묻기: 왜 두 번째 문장이 더 중요할까요? (학습에 한 번도 나오지 않으니까요.)
#
# 흔한 실수: 곡선만 보기. 언제 쓸 만해졌는지는 문장이 말해 줍니다.

# %% [markdown] lang="en"
# ### Read the curve

# %% [markdown] lang="ko"
# ### 곡선 읽기

# %% slide="folded"
history = training.history
figures.loss_curve(
    history.losses, len(english), [(check.step, check.loss) for check in history.checks]
)

# %% [markdown] lang="en" slide="fragment"
# The curve begins where you predicted, at the dotted line. The loss on sentences kept from training falls with the other: the model has not only learned sentences by heart.

# %% [markdown] lang="ko"
# 곡선은 예상한 곳, 점선에서 시작합니다. 학습에서 빼 둔 문장의 손실도 함께 내려갑니다. 문장을 통째로 외우기만 한 것은 아니라는 뜻입니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask before you explain: which line would stay high if the model learned its sentences by heart? Somebody will see that the green line ends below the blue one: the notebook says why.
#
# Mistake: "loss 0 is the aim". A sentence without a subject has several right answers, so some surprise must stay.

# %% [markdown] lang="ko"
# **2분.** 설명하기 전에 묻기: 문장을 통째로 외우기만 했다면 어느 선이 높은 채로 남을까요? 초록 선이 파란 선보다 아래에서 끝나는 것을 알아채는 학생이 있을 텐데, 까닭은 노트북에 있습니다.
#
# 흔한 실수: "손실 0이 목표다." 주어 없는 문장은 답이 여럿이라 놀라움이 조금은 남을 수밖에 없습니다.

# %% [markdown] lang="en" slide="skip"
# It even ends lower. The batches also hold sentences without a subject, which have several right answers, so some surprise must stay; those it is asked about have one.

# %% [markdown] lang="ko"
# 학습에서 빼 둔 문장의 손실이 끝에 가서는 오히려 더 낮습니다. 배치에는 답이 여럿인 주어 없는 문장도 있어서 놀라움이 조금은 남을 수밖에 없지만, 시험에 낸 문장은 답이 하나뿐이니까요.

# %% [markdown] lang="en"
# ### The real test
#
# Now whole translations, of combinations it has never seen.

# %% [markdown] lang="ko"
# ### 진짜 시험
#
# 이제 한 번도 본 적 없는 조합을 끝까지 번역하게 합니다.

# %% slide="fragment"
model = training.model
tested = [phrase for phrase in phrases() if phrase.unseen][::10]
right = [model.translate(phrase.korean) in phrase.references for phrase in tested]
print(f"{np.mean(right):.1%} ({len(tested)})")

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask for a percentage before the next key. Only a whole sentence without a mistake counts.
#
# Mistake: taking the loss for a mark. A small loss is a hope; this is the result.

# %% [markdown] lang="ko"
# **1분.** 다음 키를 누르기 전에 몇 퍼센트일지 물어보세요. 처음부터 끝까지 맞아야 맞은 것으로 셉니다.
#
# 흔한 실수: 손실을 성적으로 여기기. 작은 손실은 기대일 뿐이고, 결과는 이쪽입니다.

# %% [markdown] lang="en"
# ### Train one here

# %% [markdown] lang="ko"
# ### 여기서 직접 학습시키기

# %% [markdown] lang="en" slide="skip"
# This one learns on the page itself, without Python: press **Start**. Then change one thing (cell or units), **Begin again**, and compare: the loss of the model before stays as a thin line. What the other switches and bars mean comes below.

# %% [markdown] lang="ko"
# 이 모델은 파이썬 없이 페이지 안에서 배웁니다. **시작**을 누르세요. 그다음 하나만 바꾸고(셀이나 유닛) **처음부터** 다시 해서 견주어 보세요. 앞 모델의 손실은 가는 선으로 남습니다. 다른 단추와 막대는 아래에서 설명합니다.

# %% slide="folded"
TrainingLab()

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Press **Start** and talk on while it runs. Let each table choose the one thing that it will change, then **Begin again**: the loss of the model before stays as a thin line. Ask before you halve the units: which curve suffers more, the loss or the one beside it?
#
# Mistake: changing two things at once. Then nobody knows which of them it was.

# %% [markdown] lang="ko"
# **3분.** **시작**을 누르고 설명을 이어 가세요. 모둠마다 바꿀 것 하나를 정한 다음 **처음부터** 다시 합니다. 앞 모델의 손실은 가는 선으로 남습니다. 유닛을 절반으로 줄이기 전에 묻기: 손실과 그 옆의 곡선 가운데 어느 쪽이 더 나빠질까요?
#
# 흔한 실수: 두 가지를 한꺼번에 바꾸기. 그러면 무엇 때문인지 알 수 없습니다.

# %% [markdown] lang="en"
# ## The gradient's way home
#
# How does the encoder learn, when nobody ever corrects it? From the loss at the decoder's words the **gradient** travels back along every arrow: down from the words, through the decoder, through the context, step by step through the encoder. This is **backpropagation**.

# %% [markdown] lang="ko"
# ## 기울기가 거슬러 오르는 길
#
# 아무도 고쳐 주지 않는데 인코더는 어떻게 배울까요? 손실은 디코더의 낱말에서 잽니다. 거기서 **기울기**(gradient)가 화살표마다 반대 방향으로 거슬러 갑니다. 낱말에서 내려와 디코더를 지나고, 컨텍스트를 지나, 인코더의 스텝을 하나씩 올라갑니다. 이것을 **역전파**(backpropagation)라고 합니다.

# %% [markdown] lang="en" slide="skip"
# The gradient says how the loss would change if the numbers on that arrow did.

# %% [markdown] lang="ko"
# 기울기는 그 화살표의 숫자가 바뀌면 손실이 얼마나 바뀌는지를 말해 줍니다.

# %% slide="folded"
iron = "난 아이언맨 입니다"
figures.machine(ready, ready.encode(iron), ready.translate(iron).decoding)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Go back to the first question of the hour: who corrects the encoder? Let two people trace the way backwards on the picture.
#
# Mistake: "the loss is sent to the encoder". There is no loss there; it gets what the context passes back.

# %% [markdown] lang="ko"
# **2분.** 맨 처음 물음으로 돌아가세요. 인코더는 누가 고쳐 줄까요? 두 사람에게 돌아가는 길을 그림에서 손으로 짚어 보게 합니다.
#
# 흔한 실수: "손실을 인코더에도 보낸다." 인코더에는 손실이 없습니다. 컨텍스트가 되돌려 준 것만 받습니다.

# %% [markdown] lang="en"
# ### Measure it
#
# Here is its size before any learning, and, where the picture is alive, after. **Predict first**, for before: where will it be smallest?

# %% [markdown] lang="ko"
# ### 크기 재어 보기
#
# 학습하기 전의 크기입니다. 움직이는 그림에서는 학습한 뒤의 크기도 함께 보입니다. **먼저 예상해 보세요**: 학습하기 전에는 어디에서 가장 작을까요?

# %% slide="folded"
pair = "나는 오늘 빨간 사과를 먹습니다", "i am eating red apples today"
way = way_home(training.start, *pair)
sizes = np.linalg.norm([*way.encoder, way.context, *way.decoder], axis=1)
places = {0: "first source", len(way.encoder): "last source", len(sizes) - 1: "last target"}
Predict("smallest gradient", places[int(sizes.argmin())])

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Take guesses: at which word, encoder or decoder? Write down how many hands each got.

# %% [markdown] lang="ko"
# **1분.** 예상을 받으세요. 인코더일까요 디코더일까요, 어느 낱말일까요? 손을 든 사람이 몇인지 적어 둡니다.

# %% slide="slide folded"
Machine(training.model, *pair, before=training.start, focus="gradient")

# %% [markdown] lang="en" slide="skip"
# Every box passes back what comes from its right, together with what comes from above (only the decoder has that), and here some is lost on the way: the first word hears least of what went wrong.

# %% [markdown] lang="ko"
# 상자마다 오른쪽에서 온 것과 위에서 온 것(디코더에만 있습니다)을 모아 왼쪽으로 넘기는데, 여기서는 도중에 얼마간을 잃습니다. 그래서 무엇이 틀렸는지는 첫 낱말에 가장 약하게 전해집니다.

# %% [markdown] lang="en" slide="skip"
# All that reaches the encoder came through one vector. How much survives a long way is a question for notebook 6.

# %% [markdown] lang="ko"
# 인코더에 닿은 기울기는 모두 벡터 하나를 지나온 것입니다. 먼 길을 가면 얼마나 살아남는지는 6번 노트북에서 알아봅니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Above is the model before training, below it after. Read the upper numbers from right to left. In the decoder they need not shrink: every word adds its own. From the bridge on ask: why do they shrink now? Nothing is added any more, and at every box some is lost, so the first word hears least of what went wrong. All that the encoder hears has come through one vector.
#
# Mistake: reading the arrows as data. Nothing is translated here; this is the way the blame goes.

# %% [markdown] lang="ko"
# **1분.** 위가 학습하기 전, 아래가 학습한 뒤입니다. 위쪽 숫자를 오른쪽에서 왼쪽으로 읽으세요. 디코더에서는 낱말마다 새로 더해지니 꼭 작아지지는 않습니다. 다리를 건넌 다음에 묻기: 이제는 왜 작아질까요? 더해지는 것은 없고 상자마다 얼마간을 잃으니, 첫 낱말에는 가장 약하게 전해집니다. 인코더에 닿은 것은 모두 벡터 하나를 지나온 것입니다.
#
# 흔한 실수: 화살표를 데이터로 읽기. 여기서는 번역하는 것이 아니라, 틀린 탓을 거슬러 전하는 것입니다.

# %% [markdown] lang="en"
# ### Cut the wire
#
# Now **cut the wire**: let the context through, but no gradient back.

# %% [markdown] lang="ko"
# ### 선 끊기
#
# 이제 **선을 끊어 봅시다**. 컨텍스트는 그대로 보내되 기울기는 돌아오지 못하게 합니다.

# %% slide="folded"
Machine(training.start, *pair, focus="gradient", cut=True)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: which numbers are now 0, and which are just as before? (All of the decoder's stay.) In Keras it is one line, `stop_gradient` on the context.
#
# Mistake: "then the decoder hears nothing of the sentence". The context still goes over; only the way back is cut.

# %% [markdown] lang="ko"
# **2분.** 묻기: 어느 숫자가 0이 되고 어느 숫자가 그대로일까요? (디코더 쪽은 모두 그대로입니다.) 케라스에서는 컨텍스트에 `stop_gradient` 한 줄이면 됩니다.
#
# 흔한 실수: "그러면 디코더는 문장을 전혀 못 듣는다." 컨텍스트는 여전히 건너갑니다. 돌아오는 길만 끊었습니다.

# %% [markdown] lang="en"
# ### Let both learn
#
# Two models learn side by side from the same pairs. **Predict first**: the encoder of the cut one keeps the random numbers it began with. Will its decoder learn anything at all?

# %% [markdown] lang="ko"
# ### 둘 다 학습시키기
#
# 두 모델이 같은 문장으로 나란히 배웁니다. **먼저 예상해 보세요**: 선이 끊긴 모델의 인코더는 처음에 뽑은 난수 그대로입니다. 그 디코더가 뭐라도 배울 수 있을까요?

# %% slide="folded"
cut = way_home(training.start, *pair, cut=True)
Predict("cut wire", np.any(cut.decoder))

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Hands up, yes or no? Then say what the numbers on the next slide mean: the loss, then how far the weights have come, first the encoder's, then the decoder's.

# %% [markdown] lang="ko"
# **1분.** 예, 아니요에 손을 들게 하세요. 그리고 다음 슬라이드의 숫자가 무엇인지 말해 주세요. 손실, 그다음은 가중치가 얼마나 움직였는지이고, 앞이 인코더, 뒤가 디코더입니다.


# %% slide="slide folded"
def moved(training):
    """How far the weights of the encoder and of the decoder have come."""
    then, now = training.start.arrays(), training.model.arrays()
    steps = {name: np.abs(now[name] - then[name]).max() for name in now}
    return [max(steps[name] for name in steps if part in name) for part in ("encoder", "decoder")]


cat = "고양이는 어제 우유를 마셨습니다"
for cut in (False, True):
    one = Training(draw_phrases, korean, english, steps=300, samples=(cat, samples[1]), cut=cut)
    losses = one.run().losses
    print(f"{np.mean(losses[-20:]):.2f} ", *np.round(moved(one), 2))
    print(*one.history.checks[-1].said, sep="\n", end="\n\n")

# %% [markdown] lang="en" slide="skip"
# The whole one comes first. Of each: its loss, how far the weights of its encoder and of its decoder have moved, and what it says.

# %% [markdown] lang="ko"
# 선이 이어진 모델이 먼저입니다. 모델마다 손실, 인코더와 디코더의 가중치가 움직인 거리, 그리고 하는 말이 차례로 나옵니다.

# %% [markdown] lang="en" slide="fragment"
# The whole model gets both sentences right. What the cut one says are English sentences, too, but not *yours*. Its decoder has learned what sentences look like, and a little of what a random encoder happens to leave in the context. Its encoder has not moved at all: nobody told it what to keep.

# %% [markdown] lang="ko"
# 선을 끊지 않은 모델은 두 문장을 모두 맞힙니다. 선이 끊긴 모델이 하는 말도 영어 문장이기는 하지만 *여러분이 넣은* 문장의 번역은 아닙니다. 디코더는 문장이 어떻게 생겼는지, 그리고 가중치가 난수 그대로인 인코더가 컨텍스트에 어쩌다 남긴 것을 조금 배웠을 뿐입니다. 인코더는 조금도 움직이지 않았습니다. 무엇을 남겨야 하는지 아무도 말해 주지 않았으니까요.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: what did the cut decoder learn, when its encoder learned nothing?
#
# Mistake: "a cut model learns nothing". Its loss falls a long way, and that alone would fool you.

# %% [markdown] lang="ko"
# **2분.** 묻기: 인코더가 아무것도 배우지 않았는데, 디코더는 무엇을 배웠을까요?
#
# 흔한 실수: "선이 끊기면 아무것도 못 배운다." 손실은 한참 내려갑니다. 손실만 보면 속기 쉽습니다.

# %% [markdown] lang="en"
# ## The gradient, opened
#
# None of it is magic. `gradient.py` goes through every line of the forward pass once more, the last first. It begins at a word, and there the gradient is what was said minus what was right: $p - y$, with $y$ 1 at the right word and 0 elsewhere.

# %% [markdown] lang="ko"
# ## 기울기를 열어 보기
#
# 마법은 없습니다. `gradient.py`는 순전파(forward pass)의 모든 줄을 마지막 줄부터 한 번 더 지나갑니다. 시작은 낱말입니다. 거기서 기울기는 모델이 말한 것에서 정답을 뺀 것, 곧 $p - y$입니다. $y$는 정답 낱말에서 1이고 나머지에서 0입니다.

# %% slide="fragment"
from seq2seq_teach.attention import softmax
from seq2seq_teach.decoder import teacher_forced
from seq2seq_teach.gradient import cross_entropy_back

batch = batch_of([pair], korean, english)
first = training.start.encode(pair[0]).context
logits = teacher_forced(first, batch.fed[0], training.start.decoder)
begins = cross_entropy_back(softmax(logits), batch.wanted[0])[0]  # at the first word
for word in ("i", "you", "cat"):
    print(f"{word:4} {begins[english.words.index(word)]:+.3f}")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** The right first word is *i*. Ask: which sign means "more of this"? (The minus: training goes against the gradient.) And what do all the numbers add up to? (0: what the right word gains, the others give.)
#
# Mistake: "only the right word is corrected". Every other one is pushed down, by as much as it was believed.

# %% [markdown] lang="ko"
# **3분.** 맞는 첫 낱말은 *i*입니다. 묻기: 어느 부호가 "더 많이"라는 뜻일까요? (음수입니다. 학습은 기울기의 반대쪽으로 갑니다.) 숫자를 모두 더하면? (0입니다. 정답이 얻는 만큼 나머지가 내놓습니다.)
#
# 흔한 실수: "정답 낱말만 고친다." 다른 낱말도 모델이 믿은 만큼씩 내려갑니다.

# %% [markdown] lang="en" slide="skip"
# Then it passes through the cells, step by step. This is one step of the simple RNN backwards, all of it: through the `tanh`, and through `recurrent` to the state before. (A GRU and an LSTM have more gates, and their steps back are longer, not harder.)

# %% [markdown] lang="ko"
# 그다음에는 셀을 한 스텝씩 지나갑니다. 아래는 단순 RNN의 한 스텝을 거꾸로 가는 코드이고, 이것이 전부입니다. `tanh`를 지나고, `recurrent`를 지나 앞의 상태로 갑니다. (GRU와 LSTM은 게이트가 더 있어서 길기는 해도 더 어렵지는 않습니다.)

# %% slide="skip"
from seq2seq_teach.gradient import rnn_back
from seq2seq_teach.language import code_of

print(code_of(rnn_back))

# %% [markdown] lang="en" slide="skip"
# At the end every weight has one number: what all steps together want of it. **Is it right?** Push one weight up and down a little, and watch the loss. And Keras, which goes the same way by itself, must find the same.

# %% [markdown] lang="ko"
# 끝에 가면 가중치마다 숫자가 하나씩 있습니다. 모든 스텝이 그 가중치에 바라는 것을 더한 것입니다. **맞는지 어떻게 알까요?** 가중치 하나를 조금 올려 보고 내려 보며 손실을 봅니다. 그리고 같은 길을 스스로 가는 케라스도 같은 값을 찾아야 합니다.

# %% slide="skip"
from seq2seq_teach.gradient import gradients
from seq2seq_teach.keras_training import keras_gradients

slopes = gradients(training.start, *batch).weights
kernel = slopes["encoder.kernel"]
steepest = np.unravel_index(np.abs(kernel).argmax(), kernel.shape)
pushed = []
for push in (0.01, -0.01):
    weights = {name: array.copy() for name, array in training.start.arrays().items()}
    weights["encoder.kernel"][steepest] += push
    pushed.append(gradients(Seq2Seq.of("lstm", korean, english, weights), *batch).loss)
print(f"{kernel[steepest]:+.4f} {(pushed[0] - pushed[1]) / 0.02:+.4f}")

_, by_keras = keras_gradients(training.start, *batch)
all(np.allclose(slopes[name], by_keras[name], atol=1e-6) for name in slopes)

# %% [markdown] lang="en" slide="skip"
# ## Two designs, measured
#
# Back to the two classic designs: the context as the decoder's **first state** alone, or fed to it **at every step**, too. Both learned to copy 1 to 16 digits, with 16 units, for equally many steps, each from random batches of its own. Hearing the context takes 2048 weights more, and more weights alone would explain a gain. So there is a third: the first state alone, but 20 units, which has at least as many weights as the second. A random digit carries 3.32 **bits** (answers to yes-or-no questions), 16 of them 53; notebook 6 says how those that come back are counted. Each design was trained from eight **seeds** (random starts). **Predict first**: which one gets most back?

# %% [markdown] lang="ko"
# ## 두 설계 견주어 보기
#
# 두 가지 고전적인 설계로 돌아가 봅시다. 컨텍스트를 디코더의 **첫 상태**로만 쓰기, 그리고 **스텝마다** 넣어 주기까지 하기. 둘 다 16유닛이고, 숫자 1~16개를 따라 말하는 법을 같은 스텝만큼 배웠습니다. 배치는 따로따로 무작위로 뽑았습니다. 스텝마다 들으려면 가중치가 2048개 더 드는데, 나아지더라도 가중치가 많아서일 수 있지요. 그래서 셋째도 있습니다. 첫 상태로만 쓰되 20유닛이라 가중치가 둘째보다 적지 않습니다. 무작위 숫자 하나에는 3.32**비트**(bit, 예/아니요 질문의 답 3.32개), 16개에는 53비트가 들어 있습니다. 돌아온 비트를 세는 법은 6번 노트북에 나옵니다. 설계마다 **시드**(seed, 난수의 출발점)를 바꿔 여덟 번 학습시켰습니다. **먼저 예상해 보세요**: 가장 많이 되찾는 것은?

# %% slide="skip"
from seq2seq_teach.limits import DESIGNS, measure, stored_curve
from seq2seq_teach.training import copier_training

curves = {name: stored_curve(name) for name in DESIGNS}
middle = {name: np.median(curve.recovered[:, 15]) for name, curve in curves.items()}
options = {"first": "first state", "every": "every step", "wider": "more units"}
Predict("two designs", options[max(middle, key=lambda name: middle[name])])

# %% slide="skip"
figures.designs(curves)

# %% [markdown] lang="en" slide="skip"
# The context at every step did not help here: the median of eight seeds is 20 bits, with the first state alone 24. Eight are few, and the two rows overlap: so *no gain seen*, not *it harms*. About as many weights spent on more units brought 27 back, clear of both rows. But their context is longer, too, 40 numbers instead of 32: which of the two helped, this cannot tell. And it is one small task after one short training: elsewhere the order may differ.

# %% [markdown] lang="ko"
# 여기서는 컨텍스트를 스텝마다 넣어 주어도 나아지지 않았습니다. 시드 여덟 개의 중앙값이 20비트이고, 첫 상태로만 쓸 때는 24비트입니다. 여덟 번은 적은 데다 두 줄의 점이 겹치니, *해롭다*가 아니라 *나아지지 않았다*까지만 말할 수 있습니다. 비슷한 수의 가중치를 유닛에 쓴 쪽은 27비트로, 두 줄과 겹치지 않습니다. 다만 컨텍스트도 숫자 32개에서 40개로 길어졌으니 둘 가운데 무엇 덕분인지는 알 수 없습니다. 그리고 이것은 작은 과제 하나를 짧게 학습시킨 결과입니다. 다른 데서는 순서가 다를 수 있습니다.

# %% [markdown] lang="en" slide="skip"
# Run one yourself, with a seed that is not among them: how many of the 53 bits in 16 digits come back? Some ten seconds; try `"first"` and `"wider"`, too.

# %% [markdown] lang="ko"
# 여기 없는 시드로 직접 하나 돌려 보세요. 숫자 16개에 든 53비트 가운데 얼마가 돌아올까요? 10초쯤 걸립니다. `"first"`와 `"wider"`도 해 보세요.

# %% slide="skip"
one = copier_training("every", seed=100)
one.run()
measure(one.model, [16]).recovered.item()

# %% [markdown] lang="en"
# ## Yours, opened
#
# A saved model must give the same answers to the last bit. (The classic trap: rebuilding the layers for use and forgetting that new layers have new random weights.)

# %% [markdown] lang="ko"
# ## 내 모델을 열어 보기
#
# 저장한 모델은 한 비트도 다르지 않은 답을 내야 합니다. (흔한 함정이 있습니다. 모델을 쓰려고 층을 새로 만들 때, 새 층의 가중치는 새로 뽑은 난수라는 사실을 잊는 것입니다.)

# %%
from pathlib import Path
from tempfile import mkdtemp

path = model.save(Path(mkdtemp()) / "my_translator.npz")
same = Seq2Seq.load(path)
all(np.array_equal(array, same.arrays()[name]) for name, array in model.arrays().items())

# %% slide="fragment"
for one in (model, same):
    translation = one.translate(samples[0])
    print(translation, translation.decoding.log_probability)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: what has to be in the file so that the answers are the same? (All weights, and both vocabularies.)
#
# Mistake: building the layers again and loading nothing. It runs, and English words come out, but nothing in it has been learned: that is bug 5.8 of the clinic.

# %% [markdown] lang="ko"
# **2분.** 묻기: 똑같이 대답하려면 파일에 무엇이 들어 있어야 할까요? (모든 가중치, 그리고 두 단어 집합.)
#
# 흔한 실수: 층을 새로 만들고 아무것도 불러오지 않기. 돌아가고 영어 낱말도 나오지만, 배운 것이 하나도 없습니다. 클리닉의 5.8번 버그가 바로 이것입니다.

# %% [markdown] lang="en" slide="skip"
# And now look inside, with the microscope of notebook 2. Those are *your* numbers: nobody wrote them, they came down the gradient's way. Click one and follow it back.

# %% [markdown] lang="ko"
# 이제 2번 노트북의 현미경으로 속을 들여다보세요. 모두 *여러분의* 숫자입니다. 누가 적어 넣은 것이 아니라 기울기를 따라 만들어졌습니다. 하나를 눌러 거슬러 올라가 보세요.

# %% slide="skip"
Microscope(same, samples[0])

# %% [markdown] lang="en" slide="skip"
# **Try it**: train with `units=8` or with `steps=200`. What breaks first?

# %% [markdown] lang="ko"
# **해 보기**: `units=8`이나 `steps=200`으로 학습해 보세요. 무엇부터 무너지나요?

# %% [markdown] lang="en"
# ## The bug clinic
#
# Twelve functions, each with a mistake that people really make. None of them raises an error: what gives them away is a number that looks wrong or, worse, one that looks right.
#
# Run one and look at its symptom. `check` says what is the matter and keeps a hint folded below. Then mend the function **in its cell**, run it again, and check again. More help: `hint("5.1")`, and after an attempt `solution("5.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 버그 클리닉
#
# 함수가 열두 개 있고, 하나하나에 사람들이 정말로 저지르는 실수가 들어 있습니다. 오류를 내는 것은 하나도 없습니다. 단서는 이상해 보이는 숫자, 더 나쁘게는 멀쩡해 보이는 숫자입니다.
#
# 하나를 골라 실행하고 증상을 보세요. `check`는 무엇이 문제인지 말해 주고 힌트는 접어 둡니다. 그다음 **그 셀에서** 함수를 고쳐 다시 실행하고, 다시 검사하세요. 도움이 더 필요하면 `hint("5.1")`, 한 번 시도한 뒤에는 `solution("5.1")`. 순서는 마음대로입니다. 문제마다 난이도와 예상 시간이 적혀 있습니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask who has had a model with a fine score that was useless, and how they found out.
#
# Mistake: waiting for an error. Python complains about shapes and names; about wrong ideas it says nothing.

# %% [markdown] lang="ko"
# **2분.** 점수는 좋은데 쓸모없는 모델을 만나 본 사람이 있는지, 어떻게 알아차렸는지 물어보세요.
#
# 흔한 실수: 오류가 나기를 기다리기. 파이썬은 모양과 이름은 따지지만, 생각이 틀린 것은 말해 주지 않습니다.

# %% slide="skip"
import tensorflow as tf

from seq2seq_teach import pad
from seq2seq_teach.decoder import cross_entropy, decode_step, greedy, shift, teacher_forced
from seq2seq_teach.encoder import encode, first_state
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.keras_training import keras_model
from seq2seq_teach.letters import EOS, PAD, SOS

ready = load_pretrained()
korean, english = ready.source, ready.target
source = np.array(korean.encode("나는 사과를 먹습니다"))
trained = keras_model(ready)

# %% [markdown] lang="en"
# ### 5.1 · The silent model
#
# These 100 translations are padded to 512 places, because somewhere it said `max_length=512`. The model to be scored says nothing at all, only `<pad>`. **Predict first**: what is its accuracy?

# %% [markdown] lang="ko"
# ### 5.1 · 말 없는 모델
#
# 번역 100개를 512칸까지 패딩으로 채웠습니다. 어딘가에 `max_length=512`라고 적혀 있었거든요. 채점할 모델은 아무 말도 하지 않고 `<pad>`만 냅니다. **먼저 예상해 보세요**: 정확도는 얼마일까요?

# %% slide="folded"
some = [english.encode(text) for _, text in draw_phrases(np.random.default_rng(0), 100)]
filled, _ = pad(some, length=512)
Predict("accuracy of silence", 100 * (filled == PAD).mean())

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Each writes a percentage down before it is typed in. Ask one with a small number for the reason.
#
# Mistake: "0%, it says nothing". Right as a feeling, wrong as a measurement.

# %% [markdown] lang="ko"
# **1분.** 입력하기 전에 저마다 몇 퍼센트일지 적게 하세요. 작은 수를 적은 사람에게 까닭을 물어보세요.
#
# 흔한 답: "아무 말도 안 하니 0%." 느낌은 옳지만 재어 보면 아닙니다.

# %% slide="slide"
exercise("5.1")

print(f"{accuracy(filled, np.full_like(filled, PAD)):.0%}")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Let them find the line. Ask: which places does it count, and which should it?

# %% [markdown] lang="ko"
# **2분.** 잘못된 줄을 찾게 하세요. 묻기: 어느 칸을 세고 있고, 어느 칸을 세어야 할까요?

# %% slide="slide folded"
check("5.1", accuracy)

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Read the verdict aloud: input, expected, got. In JupyterLab mend the function as the class dictates, run the cell and the check again; `hint("5.1")` helps, `solution("5.1")` comes after an attempt. The others go the same way at home.
#
# Mistake: counting the pads out of `said`. They must go where *wanted* is a pad, or nothing is left to mark a silent model by.

# %% [markdown] lang="ko"
# **4분.** 판정을 소리 내어 읽습니다. 입력, 나와야 할 것, 나온 것. JupyterLab이라면 학생들이 부르는 대로 함수를 고쳐 셀과 검사를 다시 실행하세요. 막히면 `hint("5.1")`, 한 번 시도한 뒤에는 `solution("5.1")`이 있습니다. 나머지는 집에서 같은 방법으로 합니다.
#
# 흔한 실수: `said`의 패딩을 빼기. *wanted*가 패딩인 자리를 빼야 합니다. 그러지 않으면 말 없는 모델은 채점할 자리가 하나도 남지 않습니다.

# %% [markdown] lang="en" slide="skip"
# ### 5.2 · The perfect loss
#
# The smallest decoder there is: a table, without any state, that counts which word is wanted after which word was fed. **Predict first**: knowing one word, can it be sure of the next? What would a loss of 0 mean? (Below stands the loss, or, should the two lists not be equally long, their lengths.)

# %% [markdown] lang="ko"
# ### 5.2 · 완벽한 손실
#
# 세상에서 가장 작은 디코더입니다. 상태도 없이, 어떤 낱말을 넣었을 때 어떤 낱말이 정답이었는지 세어 둔 표 하나입니다. **먼저 예상해 보세요**: 낱말 하나만 보고 다음 낱말을 확신할 수 있을까요? 손실이 0이라면 무슨 뜻일까요? (아래에는 손실이, 두 리스트의 길이가 다르면 그 길이가 나옵니다.)

# %% slide="skip" jupyter={"source_hidden": true}
drawn = [text.split() for _, text in draw_phrases(np.random.default_rng(0), 100)]
Predict("sure of the next", len({words[1] for words in drawn if words[0] == "the"}) == 1)

# %% slide="skip"
exercise("5.2")

fed, wanted = fed_and_wanted(english.encode("i am iron man"))
equally_long = len(fed) == len(wanted)
counts = np.full((len(english), len(english)), 0.001)  # row: fed, column: wanted
if equally_long:
    for _, text in draw_phrases(np.random.default_rng(0), 2000):
        np.add.at(counts, fed_and_wanted(english.encode(text)), 1)
guess = counts / counts.sum(axis=1, keepdims=True)
if equally_long:
    print(f"{-np.log(guess[fed, wanted]).mean():.2f}")
else:
    print(f"{len(fed)} ≠ {len(wanted)}")

# %% [markdown] lang="en" slide="skip"
# Now let it speak by itself:

# %% [markdown] lang="ko"
# 이제 혼자 말하게 해 봅시다.

# %% slide="skip"
word = SOS
for _ in range(5):
    word = guess[word].argmax()
    print(english.words[word], end=" ")

# %% slide="skip"
check("5.2", fed_and_wanted)

# %% [markdown] lang="en" slide="skip"
# ### 5.3 · The loss that was masked
#
# The last line leaves the pads out of the loss. So pads cannot change it, can they? **Predict first**: the loss of the pair 난 아이언맨 입니다 → *i am iron man*, with 0, 2 and 8 pads behind the Korean sentence?

# %% [markdown] lang="ko"
# ### 5.3 · 마스크를 씌운 손실
#
# 마지막 줄에서 패딩을 손실에서 뺐습니다. 그러니 패딩이 손실을 바꿀 수는 없겠지요. **먼저 예상해 보세요**: "난 아이언맨 입니다" → *i am iron man* 한 쌍에서, 한국어 문장 뒤에 패딩이 0개, 2개, 8개일 때 손실은?

# %% slide="skip" jupyter={"source_hidden": true}
iron_man = np.array(korean.encode("난 아이언맨 입니다"))
iron_fed, iron_wanted = np.array(shift(english.encode("i am iron man")))
losses = []
for pads in (0, 2, 8):
    context = encode(np.pad(iron_man, (0, pads)), ready.encoder).context
    logits = teacher_forced(context, iron_fed, ready.decoder)
    losses.append(cross_entropy(logits, iron_wanted).mean())
Predict("loss with pads", np.allclose(losses, losses[0]))

# %% slide="skip"
exercise("5.3")

for pads in (0, 2, 8):
    print(pads, f"{loss(ready, np.pad(iron_man, (0, pads)), iron_fed, iron_wanted):.2f}")

# %% slide="skip"
check("5.3", loss)

# %% [markdown] lang="en" slide="skip"
# ### 5.4 · The mean word
#
# An encoder without any recurrence: the mean of the words' vectors. The embedding was made with `mask_zero=True`. **Predict first**: is the vector of a pad zero, and does the mean stay when pads are added?

# %% [markdown] lang="ko"
# ### 5.4 · 평균 낱말
#
# 순환이 없는 인코더입니다. 낱말 벡터의 평균만 냅니다. 임베딩은 `mask_zero=True`로 만들었습니다. **먼저 예상해 보세요**: 패딩의 벡터는 0일까요? 패딩을 붙여도 평균은 그대로일까요?

# %% slide="skip" jupyter={"source_hidden": true}
embed = trained.get_layer("encoder_embedding")
Predict("vector of a pad", not embed(np.array([[PAD]])).numpy().any())

# %% slide="skip"
exercise("5.4")

for pads in (0, 2, 8):
    padded = np.pad(source, (0, pads))[None]
    print(pads, mean_word(embed, padded).numpy()[0, :4].round(3))

# %% slide="skip"
check("5.4", mean_word)

# %% [markdown] lang="en" slide="skip"
# ### 5.5 · Three sentences
#
# The encoder reads, and what the decoder says is a good English sentence. **Predict first**: what will three different sentences give?

# %% [markdown] lang="ko"
# ### 5.5 · 세 문장
#
# 인코더는 읽고, 디코더가 하는 말은 멀쩡한 영어 문장입니다. **먼저 예상해 보세요**: 서로 다른 세 문장을 넣으면?

# %% slide="skip" jupyter={"source_hidden": true}
three = "난 아이언맨 입니다", "나는 사과를 먹습니다", "고양이는 어제 우유를 마셨습니다"
empty = tuple(np.zeros(ready.encoder.units) for _ in range(2))
answers = {english.decode(greedy(empty, ready.decoder).ids) for _ in three}
Predict("three sentences", len(answers))

# %% slide="skip"
exercise("5.5")

for sentence in three:
    print(glossed(sentence), "→", answer(ready, sentence))

# %% slide="skip"
check("5.5", answer)

# %% [markdown] lang="en" slide="skip"
# ### 5.6 · Half a context
#
# The hidden state is what every drawing shows, so it is handed over; the decoder's cell state starts empty. More than half of its answers are good English sentences. **Predict first**: how many of 69 are right?

# %% [markdown] lang="ko"
# ### 5.6 · 절반의 컨텍스트
#
# 어느 그림에나 은닉 상태가 나오니 그것만 넘겨주고, 디코더의 셀 상태는 0에서 시작합니다. 대답의 절반 이상은 멀쩡한 영어 문장입니다. **먼저 예상해 보세요**: 69개 가운데 몇 개나 맞을까요?

# %% slide="skip" jupyter={"source_hidden": true}
asked = [phrase for phrase in phrases() if phrase.unseen][::50]
halves = [(h, np.zeros_like(c)) for h, c in (ready.encode(p.korean).context for p in asked)]
said = [english.decode(greedy(half, ready.decoder).ids) for half in halves]
right = [words in p.references for words, p in zip(said, asked, strict=True)]
Predict("half a context", sum(right))

# %% slide="skip"
exercise("5.6")

starts = [hand_over(ready.encode(phrase.korean)) for phrase in asked]
said = [english.decode(greedy(start, ready.decoder).ids) for start in starts]
print(*said[::30], sep="\n")
print(sum(words in phrase.references for words, phrase in zip(said, asked, strict=True)))

# %% slide="skip"
check("5.6", hand_over)

# %% [markdown] lang="en" slide="skip"
# ### 5.7 · Nothing to hold on to
#
# In training the decoder is fed the target. In use there is none, so this function feeds zeros, as in `predict([source, zeros])`. `decode_step` gives a step with `.choice` and `.state`, as in notebook 4. **Predict first**: what does a decoder say that is fed only `<pad>`?

# %% [markdown] lang="ko"
# ### 5.7 · 붙잡을 것이 없을 때
#
# 학습할 때는 디코더에 정답 문장을 넣어 줍니다. 실제로 쓸 때는 정답이 없으니 이 함수는 `predict([source, zeros])`처럼 0을 넣습니다. `decode_step`이 돌려주는 스텝에는 4번 노트북에서처럼 `.choice`와 `.state`가 있습니다. **먼저 예상해 보세요**: `<pad>`만 받은 디코더는 무슨 말을 할까요?

# %% slide="skip" jupyter={"source_hidden": true}
state, heard = ready.encode("난 아이언맨 입니다").context, []
for _ in range(4):
    step = decode_step(PAD, state, ready.decoder)
    state = step.state
    heard.append(step.choice)
Predict("fed with pads", english.decode(heard[:-1]) == "i am iron man")

# %% slide="skip"
exercise("5.7")

for sentence in ("난 아이언맨 입니다", "고양이는 어제 우유를 마셨습니다"):
    print(glossed(sentence), "→", speak(ready, ready.encode(sentence).context))

# %% slide="skip"
check("5.7", speak)

# %% [markdown] lang="en" slide="skip"
# ### 5.8 · The stranger
#
# Training is over, and to use the model you want its encoder alone. The same layers, the same sizes, no complaint. **Predict first**: made twice, it reads 나는 사과를 먹습니다 ("I eat apples") twice; will the numbers of h be the same twice?

# %% [markdown] lang="ko"
# ### 5.8 · 낯선 인코더
#
# 학습이 끝났고, 쓰려고 보니 인코더만 따로 필요합니다. 층도 같고 크기도 같고 오류도 나지 않습니다. **먼저 예상해 보세요**: "나는 사과를 먹습니다"를 읽힙니다. 두 번 만들면 h의 숫자도 두 번 다 같을까요?

# %% slide="skip" jupyter={"source_hidden": true}
ones = np.ones((1, 3, 2), np.float32)
Predict("made twice", np.allclose(*(layers.LSTM(4)(ones) for _ in range(2))))

# %% slide="skip"
exercise("5.8")

for _ in range(2):
    h, c = encoder_of(trained)(source[None])
    said = greedy((h[0].numpy(), c[0].numpy()), ready.decoder).ids
    print(h[0, :4].numpy().round(3), english.decode(said))

# %% slide="skip"
check("5.8", encoder_of)

# %% [markdown] lang="en" slide="skip"
# ### 5.9 · Three things come back
#
# An LSTM with `return_state=True` gives back three things, and two are needed. **Predict first**: which two are the states? The check uses LSTMs with `return_sequences=True` as well.

# %% [markdown] lang="ko"
# ### 5.9 · 돌아오는 것은 셋
#
# `return_state=True`인 LSTM은 세 가지를 돌려주는데 필요한 것은 둘입니다. **먼저 예상해 보세요**: 어느 둘이 상태일까요? 검사할 때는 `return_sequences=True`인 LSTM도 씁니다.

# %% slide="skip" jupyter={"source_hidden": true}
back = layers.LSTM(4, return_sequences=True, return_state=True)(np.ones((1, 3, 2), np.float32))
Predict("three things", " ".join(str(n) for n, one in enumerate(back) if one.ndim == 2))

# %% slide="skip"
exercise("5.9")

h, c = read(layers.LSTM(4, return_state=True), np.ones((1, 3, 2), np.float32))
print(h.numpy().round(2), c.numpy().round(2))

# %% slide="skip"
check("5.9", read)

# %% [markdown] lang="en" slide="skip"
# ### 5.10 · From both ends
#
# A bidirectional encoder reads from both ends: a second LSTM reads the sentence from its end. Its four last states are joined into one (h, c), twice as wide, and the shapes fit. **Predict first**: $h = o \cdot \tanh(c)$; how large can a number in h be?

# %% [markdown] lang="ko"
# ### 5.10 · 양쪽 끝에서
#
# 양방향(bidirectional) 인코더는 양쪽 끝에서 읽습니다. 둘째 LSTM이 문장을 끝에서부터 읽습니다. 마지막 상태 네 개를 두 배 넓은 (h, c) 하나로 잇는데, 모양은 잘 맞습니다. **먼저 예상해 보세요**: $h = o \cdot \tanh(c)$입니다. h에 든 숫자는 얼마까지 커질 수 있을까요?

# %% slide="skip" jupyter={"source_hidden": true}
Predict("largest h", 1 * np.tanh(np.inf))

# %% slide="skip"
exercise("5.10")

keras.utils.set_random_seed(0)
both = layers.Bidirectional(layers.LSTM(16, return_state=True))
_, *states = both(3 * np.random.default_rng(0).normal(size=(2, 20, 8)).astype(np.float32))
h, c = join(states)
print(h.shape, f"{np.abs(h).max():.2f}")

# %% slide="skip"
check("5.10", join)

# %% [markdown] lang="en" slide="skip"
# ### 5.11 · Only the last word counts
#
# A simple RNN, written by hand, reads four steps; on the way back every step says what it wants of `U`, and the function brings that together. Below stands one number of its gradient, first by the function, then by pushing that weight both ways and watching the loss. They should be equal.

# %% [markdown] lang="ko"
# ### 5.11 · 마지막 스텝의 말만
#
# 손으로 짠 단순 RNN이 네 스텝을 읽습니다. 돌아오는 길에 스텝마다 `U`에 바라는 것이 하나씩 나오고, 이 함수가 모두 모읍니다. 아래에는 기울기의 숫자 하나가 나옵니다. 먼저 이 함수가 구한 것, 다음은 그 가중치를 양쪽으로 밀며 손실을 보고 구한 것입니다. 둘은 같아야 합니다.

# %% slide="skip"
exercise("5.11")

# %% slide="skip"
rng = np.random.default_rng(0)
xs, U = 0.3 * rng.normal(size=(4, 3)), 0.8 * rng.normal(size=(3, 3))


def states_with(U):
    states = [np.zeros(3)]
    for x in xs:
        states.append(np.tanh(x + states[-1] @ U))
    return np.array(states)


states = states_with(U)
d, back = np.ones(3), []  # the loss is the sum of the last state
for h in states[:0:-1]:
    back.insert(0, d * (1 - h**2))
    d = U @ back[0]
push = np.zeros((3, 3))
push[0, 0] = 1e-5
up, down = states_with(U + push)[-1].sum(), states_with(U - push)[-1].sum()
print(f"{gradient_of_u(states, np.array(back))[0, 0]:.4f}  {(up - down) / 2e-5:.4f}")

# %% slide="skip"
check("5.11", gradient_of_u)

# %% [markdown] lang="en" slide="skip"
# ### 5.12 · What the pads ate
#
# The same RNN on the way back, and pads behind the sentence, at which the state stayed as it was. Below: how long the gradient is when it is back at the start, with 0, 2 and 8 pads. Should it change?

# %% [markdown] lang="ko"
# ### 5.12 · 패딩이 먹은 기울기
#
# 같은 RNN의 돌아오는 길입니다. 문장 뒤에 패딩이 있고, 패딩에서 상태는 그대로였습니다. 아래는 처음까지 돌아온 기울기의 길이입니다. 패딩이 0개, 2개, 8개일 때 달라져야 할까요?

# %% slide="skip"
exercise("5.12")

rng = np.random.default_rng(0)
U, h, states = 0.5 * rng.normal(size=(3, 3)), np.zeros(3), []
for x in rng.normal(size=(4, 3)):
    h = np.tanh(x + h @ U)
    states.append(h)
for pads in (0, 2, 8):
    padded = np.array(states + [h] * pads)
    mask = np.arange(len(padded)) < len(states)
    print(pads, f"{np.linalg.norm(way_back(np.ones(3), padded, mask, U)):.4f}")

# %% slide="skip"
check("5.12", way_back)

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
# | 5.6 | Often fluent, but wrong: compare the decoder's first state and the encoder's last. |
# | 5.7 | Words are doubled or left out: print what the decoder is fed at every step. |
# | 5.8 | It translated in training, but in use says much the same to all: compare the weights. |
# | 5.9 | h and c are equal to the last bit. |

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
# | 5.6 | 대답이 그럴듯한데 틀립니다. 디코더의 첫 상태와 인코더의 마지막 상태를 배열마다 견주어 봅니다. |
# | 5.7 | 낱말이 겹치거나 빠집니다. 스텝마다 디코더에 무엇이 들어가는지 출력해 봅니다. |
# | 5.8 | 학습할 때는 번역하더니 쓸 때는 늘 비슷한 말만 합니다. 두 모델의 가중치를 견주어 봅니다. |
# | 5.9 | h와 c가 완전히 똑같습니다. |

# %% [markdown] lang="en" slide="skip"
# | bug | how you notice it |
# |---|---|
# | 5.10 | A hidden state lies outside −1 … 1. |
# | 5.11 | Push one shared weight both ways: the loss answers otherwise than your gradient says. |
# | 5.12 | Add pads to one sentence: the gradient of the encoder shrinks while the loss stays. |

# %% [markdown] lang="ko"
# | 버그 | 알아차리는 방법 |
# |---|---|
# | 5.10 | 은닉 상태에 −1과 1 사이를 벗어난 숫자가 있습니다. |
# | 5.11 | 함께 쓰는 가중치 하나를 양쪽으로 밀어 봅니다. 손실이 기울기의 말과 다르게 움직입니다. |
# | 5.12 | 한 문장에 패딩을 붙여 봅니다. 손실은 그대로인데 인코더의 기울기가 줄어듭니다. |

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Everyone reads for a minute and picks the line that has cost them an evening. That one is their homework, and two more. (The last three stand in the notebook.)
#
# Ask: which of them can no loss ever show you? (5.5 to 5.8: they come after the training, when the model is used.)

# %% [markdown] lang="ko"
# **2분.** 1분 동안 읽고, 하루 저녁을 날리게 했던 줄을 하나씩 고르게 하세요. 고른 버그와 다른 버그 두 개가 숙제입니다. (마지막 세 줄은 노트북에 있습니다.)
#
# 묻기: 손실만 봐서는 끝내 모를 버그는 무엇일까요? (5.5~5.8. 학습이 끝나고 모델을 쓸 때 생기니까요.)

# %% [markdown] lang="en" slide="skip"
# ## Exercises
#
# **Backwards, by hand.** Three exercises, and you have written backpropagation: where the gradient begins, one step of its way, and how to check it without trusting anybody.

# %% [markdown] lang="ko"
# ## 연습
#
# **거꾸로, 손으로.** 연습 세 개면 역전파를 직접 짠 것이 됩니다. 기울기가 시작되는 곳, 돌아오는 한 스텝, 그리고 아무도 믿지 않고 확인하는 방법입니다.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 5.13
#
# The decoder gave a number to every word, softmax made probabilities of them, and the loss is $-\log p$ of the right one. How does the loss answer to each of those numbers? `{call}` gives `{result}`: two words, even chances, the first one right.

# %% [markdown] lang="ko"
# ### 연습 5.13
#
# 디코더는 낱말마다 숫자(로짓)를 주고, 소프트맥스는 로짓을 확률로 바꾸며, 손실은 정답의 $-\log p$입니다. 로짓이 하나씩 조금 커지면 손실은 각각 어떻게 변할까요? `{call}`의 결과는 `{result}`입니다. 낱말 둘에 반반, 정답은 첫째입니다.

# %% slide="skip"
exercise("5.13")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 5.14
#
# One step of the simple RNN, $h' = \tanh(xW + hU + b)$, backwards. In comes `d`, how the loss answers to the new state; out goes how it answers to everything the step was made of, so that the step before can go on.

# %% [markdown] lang="ko"
# ### 연습 5.14
#
# 단순 RNN 한 스텝 $h' = \tanh(xW + hU + b)$를 거꾸로 갑니다. 새 상태에 대한 손실의 기울기 `d`가 들어오고, 그 스텝을 이루는 모든 것에 대한 기울기가 나갑니다. 그래야 앞 스텝이 이어받을 수 있습니다.

# %% slide="skip"
exercise("5.14")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 5.15
#
# A gradient is easily wrong and hard to see. Push one weight up and down by `step`, all others held, and see what the loss does: this is slow, but needs no formula. `loss` takes all the weights and gives a number.

# %% [markdown] lang="ko"
# ### 연습 5.15
#
# 기울기는 틀리기 쉽고 틀려도 잘 보이지 않습니다. 다른 가중치는 그대로 두고 하나만 `step`만큼 올려 보고 내려 보며 손실을 봅니다. 느리지만 식이 없어도 되는 방법입니다. `loss`는 가중치 전체를 받아 숫자 하나를 돌려주는 함수입니다.

# %% slide="skip"
exercise("5.15")

# %% [markdown] lang="en"
# ## Carry on
#
# You trained a translator that fits a sentence into 96 numbers. Next question: **how long may the sentence be?** → [6 · The limits](06_the_limits.ipynb) `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 문장을 숫자 96개에 담는 번역기를 학습시켰습니다. 다음 물음: **문장은 얼마나 길어도 될까요?** → [6 · 한계](06_the_limits.ipynb) 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Take guesses for the next class: how many words fit before something is lost, and which words go first?
#
# Mistake: "96 numbers, so 96 words". Keep it for notebook 6.

# %% [markdown] lang="ko"
# **1분.** 다음 시간을 위해 예상을 받아 두세요. 몇 낱말까지 담기고, 무엇부터 잃을까요?
#
# 흔한 답: "숫자가 96개이니 낱말도 96개." 6번 노트북까지 아껴 두세요.

# %% [markdown] lang="en" slide="skip"
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
