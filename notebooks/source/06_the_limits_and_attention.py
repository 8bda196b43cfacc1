# %% [markdown] lang="en"
# # 6 · The limits, and attention
#
# How much of a sentence comes back out of one vector?
#
# **You will do**: send random digits through trained models, measure what returns, watch where the loss sits, and give the decoder a way to look back.
#
# **You will learn**: decodable information in bits, the bottleneck, vanishing and exploding gradients, attention.
#
# **You need**: notebooks 1 to 4. Fifteen minutes.

# %% [markdown] lang="ko"
# # 6 · 한계와 어텐션
#
# 벡터 하나에서 문장이 얼마나 되돌아올까요?
#
# **할 일**: 학습된 모델들에 무작위 숫자를 보내 무엇이 돌아오는지 재고, 어디서 잃는지 살피고, 디코더가 뒤돌아볼 길을 내줍니다.
#
# **배울 것**: 되읽을 수 있는 정보(비트), 병목, 기울기 소실과 폭발, 어텐션.
#
# **필요한 것**: 1~4번 노트북. 15분.

# %%
import numpy as np

from seq2seq_teach import load_pretrained, plots, use_language
from seq2seq_teach.limits import gradient_norms, recovered

use_language("en")

# %% [markdown] lang="en"
# ## Send digits, count bits
#
# Sentences can be guessed; random digits cannot. So they are the honest test: a digit carries $\log_2 10 \approx 3.32$ bits, a sequence of length $L$ carries $L$ times that. These four models were trained to repeat 1 to 16 digits.

# %% [markdown] lang="ko"
# ## 숫자를 보내고 비트를 세기
#
# 문장은 짐작할 수 있지만 무작위 숫자는 짐작할 수 없습니다. 그래서 정직한 시험이 됩니다. 숫자 하나는 $\log_2 10 \approx 3.32$비트, 길이 $L$인 시퀀스는 그 $L$배입니다. 아래 네 모델은 숫자 1~16개를 따라 말하도록 학습했습니다.

# %%
names = ("16", "32", "64", "attention")
models = {f"LSTM {name}": load_pretrained(f"digits-lstm-{name}") for name in names}
copier = models["LSTM 16"]
copier.translate("3 1 4 1 5"), copier.translate("3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3")

# %% [markdown] lang="en"
# Five digits return, sixteen do not. How much is that in bits? Bits **sent**, minus what still surprises the decoder about them (its cross-entropy), are the bits it got **back**: the *decodable information*.
#
# **Predict first**: a context of 16 + 16 numbers, 16 digits, 53 bits sent. How many come back?

# %% [markdown] lang="ko"
# 다섯 개는 돌아오고 열여섯 개는 돌아오지 않습니다. 비트로는 얼마일까요? **보낸** 비트에서 디코더가 여전히 모르는 몫(교차 엔트로피)을 빼면 **되찾은** 비트, 곧 *되읽을 수 있는 정보*가 됩니다.
#
# **먼저 예상해 보세요**: 컨텍스트는 숫자 16 + 16개, 보낸 것은 숫자 16개로 53비트입니다. 몇 비트나 돌아올까요?

# %%
point = recovered(copier, length=16)
print(f"{point.sent:.1f} → {point.recovered:.1f}")

# %% [markdown] lang="en"
# ## The picture this course is built around
#
# Measure every second length, for every model, on fresh digits. The dashed line is what was sent; the gap below it is what was lost. The shaded lengths were never trained on: failing there is another failure, not the same one.

# %% [markdown] lang="ko"
# ## 이 과정을 대표하는 그림
#
# 길이를 둘씩 늘려 가며, 모델마다, 새로 뽑은 숫자로 잽니다. 점선이 보낸 양이고 그 아래 벌어진 틈이 잃은 양입니다. 칠해진 길이는 한 번도 학습하지 않은 곳입니다. 거기서 못하는 것은 또 다른 실패이지 같은 실패가 아닙니다.

# %%
lengths = range(2, 25, 2)
curves = {
    name: [recovered(model, length, count=200) for length in lengths]
    for name, model in models.items()
}
plots.information_curve(curves, trained_to=16)

# %% [markdown] lang="en"
# Each single-vector model follows the line for a while, then bends away; the more numbers in its context, the later. The loss grows with length for all three.
#
# Be careful with what this says. It is what *this decoder, after this much training* reads back. It is **not** that the rest does not fit: thirty-two real numbers can hold a lot. Even an encoder that has learned nothing gives every input a context of its own:

# %% [markdown] lang="ko"
# 벡터 하나를 쓰는 모델은 저마다 한동안 점선을 따라가다 꺾입니다. 컨텍스트의 숫자가 많을수록 늦게 꺾이지요. 셋 모두 길이가 늘수록 더 많이 잃습니다.
#
# 이 그림의 뜻을 조심해서 읽으세요. *이 디코더가 이만큼 학습하고서* 되읽는 양입니다. 나머지가 **들어갈 수 없다는 말이 아닙니다.** 실수 서른두 개에는 많은 것이 담깁니다. 아무것도 배우지 않은 인코더조차 입력마다 다른 컨텍스트를 만들어 냅니다.

# %%
from seq2seq_teach.architecture import untrained
from seq2seq_teach.encoder import encode

digit = copier.source
fresh = untrained("lstm", digit, digit, units=16, embedding=16, rng=np.random.default_rng(0))
ids = np.unique(np.random.default_rng(1).integers(4, 14, size=(5000, 16)), axis=0)
contexts = np.concatenate(encode(ids, fresh.encoder).context, axis=-1)
len(ids), len(np.unique(contexts, axis=0))

# %% [markdown] lang="en"
# What runs out is what can be learned and read back.

# %% [markdown] lang="ko"
# 모자라는 것은 담을 자리가 아니라, 배워서 되읽을 수 있는 양입니다.

# %% [markdown] lang="en"
# ## Where is the loss?
#
# **Predict first**: which digits of sixteen are lost most: the first, the middle ones, the last?

# %% [markdown] lang="ko"
# ## 어디서 잃을까?
#
# **먼저 예상해 보세요**: 열여섯 개 가운데 어느 자리를 가장 많이 잃을까요? 처음, 가운데, 끝?

# %%
plots.recall_curve({name: recovered(model, 16) for name, model in models.items()})

# %% [markdown] lang="en"
# And how often is *everything* right? If every digit is right with probability $p$, and mistakes were independent, all $L$ are right with $p^L$, which falls fast by itself:

# %% [markdown] lang="ko"
# 그럼 *전부* 맞는 경우는 얼마나 될까요? 숫자 하나를 맞힐 확률이 $p$이고 틀리는 일이 서로 독립이라면 $L$개를 다 맞힐 확률은 $p^L$입니다. 그것만으로도 빠르게 떨어지지요.

# %%
for name, points in curves.items():
    for point in points[3:8:2]:
        guess = point.accuracy**point.length
        print(f"{name:15} {point.length:2} {point.accuracy:.0%} {point.exact:.0%} ({guess:.0%})")

# %% [markdown] lang="en"
# ## Look back: attention
#
# The encoder made a state after *every* word; we threw all but the last away. **Attention** keeps them. At each step the decoder compares its own state with every encoder state (dot product), turns the scores into shares (softmax), and takes the mix:

# %% [markdown] lang="ko"
# ## 뒤돌아보기: 어텐션
#
# 인코더는 낱말*마다* 상태를 만들었는데 우리는 마지막 하나만 남기고 버렸습니다. **어텐션**은 모두 남겨 둡니다. 디코더는 스텝마다 자기 상태를 인코더의 상태 하나하나와 견주고(내적, 점곱), 점수를 몫으로 바꾸고(소프트맥스), 그 몫대로 섞은 것을 받습니다.

# %%
import inspect

from seq2seq_teach.attention import attend

print(inspect.getsource(attend))

# %% [markdown] lang="en"
# That is the fourth curve above: it stays on the line as far as it was trained. There the bound is no longer on one vector, but on what all encoder states say. Where does it look?

# %% [markdown] lang="ko"
# 위 그림의 네 번째 곡선이 바로 이것입니다. 학습한 길이까지 점선 위에 머뭅니다. 이때 한계를 정하는 것은 벡터 하나가 아니라 인코더의 모든 상태입니다. 어디를 보고 있을까요?

# %%
looker = load_pretrained("phrases-lstm-attention")
plots.alignment(looker.translate("나는 어제 학교에서 고양이를 봤습니다"), looker)

# %% [markdown] lang="en"
# Read a row at a time. The verb stands last in Korean and second in English; nobody told the model, and still *saw* looks at 봤습니다. But not every word looks where you would: *i* does not look at 나는. Every state has already heard the words before it, so a later one may serve as well. The picture shows where the decoder looked, not why.

# %% [markdown] lang="ko"
# 한 줄씩 읽어 보세요. 동사는 한국어에서 맨 뒤, 영어에서 둘째 자리입니다. 아무도 가르쳐 주지 않았는데도 *saw*는 "봤습니다"를 봅니다. 하지만 모든 낱말이 우리 생각대로 보는 것은 아닙니다. *i*는 "나는"을 보지 않습니다. 상태마다 앞에서 읽은 낱말이 이미 섞여 있어서 뒤쪽 상태를 봐도 되기 때문입니다. 이 그림은 디코더가 어디를 보았는지 말해 줄 뿐, 왜 보았는지는 말해 주지 않습니다.

# %% [markdown] lang="en"
# ## Why learning over a distance is hard
#
# One vector has a second weakness. The gradient must travel back through every step, and each step multiplies it. **Predict first**: a tanh RNN whose recurrent matrix stretches by `gain`; what is left after 30 steps with 0.9? With 3?

# %% [markdown] lang="ko"
# ## 먼 거리를 배우기 어려운 까닭
#
# 벡터 하나에는 약점이 또 있습니다. 기울기는 모든 스텝을 거슬러 가야 하고, 스텝마다 어떤 수가 곱해집니다. **먼저 예상해 보세요**: 순환 행렬이 상태를 `gain`배로 늘리는 tanh RNN입니다. `gain`이 0.9이면 30스텝 뒤에 얼마나 남을까요? 3이면?

# %%
plots.gradient_curve({f"gain {gain}": gradient_norms(gain) for gain in (0.5, 0.9, 1.0, 1.5, 3.0)})

# %% [markdown] lang="en"
# Below 1 it vanishes; well above 1 it explodes, even though tanh flattens it. Gates (notebook 2) slow the fading, clipping cuts the explosions, and attention gives the gradient a short way home: one step from any output word to any input word.
#
# **Try it**: `models["LSTM attention"].translate("2 7 1 8 2 8 1 8 2 8 4 5 9 0 4 5 2 3 5 3")`, 20 digits. It was never trained past 16.

# %% [markdown] lang="ko"
# 1보다 작으면 소실되고, 1보다 꽤 크면 tanh가 눌러도 폭발합니다. 게이트(2번 노트북)는 흐려지는 속도를 늦추고, 기울기 자르기는 폭발을 막고, 어텐션은 기울기에 지름길을 내줍니다. 어떤 출력 낱말에서든 어떤 입력 낱말까지 한 걸음입니다.
#
# **해 보기**: `models["LSTM attention"].translate("2 7 1 8 2 8 1 8 2 8 4 5 9 0 4 5 2 3 5 3")`은 숫자 20개입니다. 이 모델은 16개를 넘겨 배운 적이 없습니다.

# %% [markdown] lang="en"
# ## Carry on
#
# A secret letter became numbers, one vector, a sentence again; and you measured what one vector costs. What attention grew into is another story: keep the looking back, drop the recurrence.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 비밀편지가 숫자가 되고, 벡터 하나가 되고, 다시 문장이 되었습니다. 그리고 벡터 하나의 대가를 직접 재어 보았습니다. 어텐션이 자라 무엇이 되었는지는 또 다른 이야기입니다. 뒤돌아보기는 남기고 순환은 버리는 이야기지요.

# %% [markdown] lang="en"
# ## Sources
#
# - Decodable (usable) information: Xu et al. 2020, *A Theory of Usable Information Under Computational Constraints*; a lower bound on mutual information: Barber & Agakov 2003.
# - Attention: Bahdanau, Cho & Bengio 2015; the dot product: Luong, Pham & Manning 2015.
# - Vanishing and exploding gradients: Hochreiter & Schmidhuber 1997; Pascanu, Mikolov & Bengio 2013.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 되읽을 수 있는(usable) 정보: Xu et al. 2020, *A Theory of Usable Information Under Computational Constraints*. 상호 정보량의 하한: Barber & Agakov 2003.
# - 어텐션: Bahdanau, Cho & Bengio 2015. 점곱: Luong, Pham & Manning 2015.
# - 기울기 소실과 폭발: Hochreiter & Schmidhuber 1997; Pascanu, Mikolov & Bengio 2013.
