# %% [markdown] lang="en"
# # 6 · The limits, and attention
#
# How much of a sentence comes back out of one vector?
#
# **You will do**: send random digits through trained models, measure what returns, watch where the loss sits, and give the decoder a way to look back.
#
# **You will learn**: decodable information in bits, the bottleneck, vanishing and exploding gradients, attention.
#
# **You need**: notebooks 1 to 5. 40 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 6 · 한계와 어텐션
#
# 벡터 하나에서 문장이 얼마나 되돌아올까요?
#
# **할 일**: 학습된 모델들에 무작위 숫자를 보내 무엇이 돌아오는지 재고, 어디서 잃는지 살피고, 디코더가 뒤돌아볼 길을 내줍니다.
#
# **배울 것**: 되읽을 수 있는 정보(비트), 병목(bottleneck), 기울기 소실과 폭발, 어텐션.
#
# **필요한 것**: 1~5번 노트북. 40분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: of notebook 5's translator, would you trust it with a sentence of thirty words? Take two answers, settle nothing.

# %% [markdown] lang="ko"
# **1분.** 묻기: 5번 노트북의 번역기에 서른 낱말짜리 문장을 맡길 수 있을까요? 두 사람만 듣고 결론은 내리지 마세요.

# %% slide="skip"
import numpy as np

from seq2seq_teach import figures, load_pretrained, use_language
from seq2seq_teach.exercises import check, hint, solution
from seq2seq_teach.limits import gradient_norms, recovered
from seq2seq_teach.widgets import Predict

use_language("en")

# %% [markdown] lang="en"
# ## Send digits, count bits
#
# Sentences can be guessed; random digits cannot. So they are the honest test. A bit is the answer to one yes-or-no question; a random digit takes $\log_2 10 \approx 3.32$ of them, a sequence of length $L$ takes $L$ times that. These four models were trained to repeat 1 to 16 digits.

# %% [markdown] lang="ko"
# ## 숫자를 보내고 비트를 세기
#
# 문장은 짐작할 수 있지만 무작위 숫자는 짐작할 수 없습니다. 그래서 짐작이 통하지 않는 시험이 됩니다. 1비트는 예/아니요 질문 하나에 대한 답입니다. 무작위 숫자 하나에는 $\log_2 10 \approx 3.32$비트, 길이 $L$인 시퀀스에는 그 $L$배가 듭니다. 아래 네 모델은 숫자 1~16개를 따라 말하도록 학습했습니다.

# %% slide="fragment"
names = ("16", "32", "64", "attention")
models = {f"LSTM {name}": load_pretrained(f"digits-lstm-{name}") for name in names}
copier = models["LSTM 16"]
copier.translate("3 1 4 1 5"), copier.translate("3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: with how many yes-or-no questions do you find a digit I think of? (Three are too few, four more than enough: 3.32.) Before the key: will five digits come back, will sixteen?
#
# Mistake: taking a bit for a piece of memory. Here it counts what one does not know yet.

# %% [markdown] lang="ko"
# **3분.** 묻기: 제가 생각한 숫자 하나를 예/아니요 질문 몇 개로 맞힐 수 있을까요? (세 개로는 모자라고 네 개면 남습니다. 그래서 3.32입니다.) 다음 키를 누르기 전에: 숫자 다섯 개는 돌아올까요? 열여섯 개는요?
#
# 흔한 실수: 비트를 메모리 크기로 여기기. 여기서는 아직 모르는 것이 얼마나 되는지 세는 단위입니다.

# %% [markdown] lang="en"
# ### Sent, and got back
#
# Five digits return, sixteen do not. How much is that in bits? Bits **sent**, minus what still surprises the decoder about them ($-\log_2 p$ at each digit, if $p$ is the probability of the right one: the cross-entropy of notebook 5, in bits; told the digits before each time, as by its teacher in notebook 4), are the bits it got **back**: the *decodable information*.
#
# **Predict first**: a context of 16 + 16 numbers, and 16 digits sent.

# %% [markdown] lang="ko"
# ### 보낸 비트, 되찾은 비트
#
# 다섯 개는 돌아오고 열여섯 개는 돌아오지 않습니다. 비트로는 얼마일까요? **보낸** 비트에서 디코더가 여전히 모르는 만큼을 빼면 **되찾은** 비트, 곧 *되읽을 수 있는 정보*(decodable information)가 됩니다. 모르는 만큼은 정답의 확률이 $p$일 때 숫자마다 $-\log_2 p$, 곧 5번 노트북의 교차 엔트로피를 비트로 잰 것입니다(4번 노트북의 선생님처럼 앞 숫자는 매번 정답을 넣어 줍니다).
#
# 컨텍스트는 숫자 16 + 16개, 보내는 것은 숫자 16개입니다. **먼저 예상해 보세요.**

# %% slide="folded"
point = recovered(copier, length=16)
Predict("bits back", point.recovered)

# %% slide="fragment"
print(f"{point.sent:.1f} → {point.recovered:.1f}")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask for a number from everyone, then commit one for the class. 53 are sent.
#
# Expect: 53 ("it has 32 numbers, that is plenty") or nearly 0 ("it got them wrong"). A decoder that says a wrong digit may still have known much about it: bits count that, marks do not.

# %% [markdown] lang="ko"
# **2분.** 모두 숫자를 하나씩 말하게 한 다음, 우리 반의 예상을 하나 정해 넣으세요. 보낸 것은 53비트입니다.
#
# 흔한 답: 53비트("숫자가 서른두 개면 넉넉하다") 또는 0에 가까운 값("다 틀렸으니까"). 틀린 숫자를 말한 디코더도 꽤 많이 알고 있었을 수 있습니다. 맞고 틀림으로는 보이지 않지만 비트로는 보입니다.

# %% [markdown] lang="en"
# ## The picture this course is built around

# %% [markdown] lang="ko"
# ## 이 강좌를 대표하는 그림

# %% [markdown] lang="en" slide="skip"
# One model may be lucky. So each kind was trained from twenty seeds (twenty random starts), and measured at every length on fresh digits: the line is the middle one, the band reaches from the worst to the best. The dashed line is what was sent. The shaded lengths were never trained on: what goes wrong there may be that they are new, not that the vector is small.
#
# **Predict first**, before the picture: draw the middle line of the smallest model yourself.

# %% [markdown] lang="ko"
# 모델 하나는 운이 좋았을 수도 있습니다. 그래서 종류마다 시드(seed, 난수의 출발점)를 바꿔 스무 번 학습시키고, 길이마다 새로 뽑은 숫자로 쟀습니다. 선은 가운데 모델, 띠는 가장 나쁜 것부터 가장 좋은 것까지입니다. 점선이 보낸 양입니다. 칠해진 길이는 한 번도 학습하지 않은 곳입니다. 거기서 못하는 것은 벡터가 작아서가 아니라 처음 보는 길이라서일 수 있습니다.
#
# 그림을 보기 전에 **먼저 예상해 보세요.** 가장 작은 모델의 가운데 선을 직접 그려 보세요.

# %% slide="folded"
from seq2seq_teach.limits import stored_curve

curve = stored_curve("lstm-16")
middle = dict(zip(curve.lengths, np.median(curve.recovered, axis=0), strict=True))
Predict("information curve", middle, line=dict(zip(curve.lengths, curve.sent, strict=True)))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** One draws, the class says where to go. Ask: you know one point, 16 digits and some 24 bits; does the line go there straight, and what does it do after 16?
#
# Expect: a straight line with a smaller slope. Have a second learner argue for a bend before you show the truth.

# %% [markdown] lang="ko"
# **2분.** 한 사람이 그리고 나머지가 말로 이끕니다. 묻기: 점 하나는 이미 압니다. 숫자 16개에서 24비트쯤이지요. 선은 거기까지 곧게 갈까요? 16을 지나면 어떻게 될까요?
#
# 흔한 답: 기울기만 더 작은 직선. 정답을 보이기 전에, 꺾인다고 보는 사람의 까닭도 들어 보세요.

# %% [markdown] lang="en"
# ### What was measured

# %% [markdown] lang="ko"
# ### 재어 보니

# %% slide="folded"
curves = {f"LSTM {name}": stored_curve(f"lstm-{name}") for name in names}
figures.information_curve(curves)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Read the axes before the lines: digits sent, bits back; dashed is what was sent, a band is twenty trainings, grey was never trained on. Each line follows the dashed one for a while, then bends; the larger the context, the later. Ask: which line would you want for a telephone number, and why are there bands?
#
# Mistake: "the vector is full at 24 bits". Write that on the board with a question mark; the slide after next takes it up.

# %% [markdown] lang="ko"
# **2분.** 선보다 축을 먼저 읽으세요. 가로는 보낸 숫자, 세로는 되찾은 비트, 점선은 보낸 양, 띠는 스무 번의 학습, 회색은 배운 적 없는 길이입니다. 선마다 한동안 점선을 따라가다 꺾이고, 컨텍스트가 클수록 늦게 꺾입니다. 묻기: 전화번호를 보낸다면 어느 선을 고르겠어요? 띠는 왜 있을까요?
#
# 흔한 실수: "벡터는 24비트면 꽉 찬다." 칠판에 물음표를 붙여 적어 두세요. 두 장 뒤에 다룹니다.

# %% [markdown] lang="en" slide="skip"
# A model with a single vector follows the line for a while, then bends away; the more numbers in its context, the later. At 16 digits the order is the same in all twenty: 16 units, 32, 64, and attention on the line.

# %% [markdown] lang="ko"
# 벡터 하나를 쓰는 모델은 한동안 점선을 따라가다 꺾입니다. 컨텍스트의 숫자가 많을수록 늦게 꺾이지요. 숫자 16개에서는 스무 번 모두 순서가 같습니다. 16유닛, 32유닛, 64유닛, 그리고 점선 위의 어텐션입니다.

# %% [markdown] lang="en"
# ### The lost bits
#
# What is missing up to the dashed line are **the lost bits**. **Predict first**: twice as many digits, twice as many bits lost?

# %% [markdown] lang="ko"
# ### 잃은 비트
#
# 점선까지 모자라는 만큼이 **잃은 비트**입니다. **먼저 예상해 보세요**: 숫자가 두 배면 잃는 비트도 두 배일까요?

# %% slide="fragment folded"
figures.lost_curve(curves)

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Hands up for "twice", "less", "more"; then the key. Read two points of one line, at 8 and at 16.
#
# Expect: "twice". Nothing is lost as long as everything fits; so it cannot be proportional.

# %% [markdown] lang="ko"
# **1분.** "두 배", "두 배보다 적게", "두 배보다 많이"에 손을 들게 하고 키를 누르세요. 한 선에서 8개와 16개 두 점을 읽습니다.
#
# 흔한 답: "두 배". 짧을 때는 거의 잃지 않으니 비례할 수가 없습니다.

# %% [markdown] lang="en" slide="skip"
# More than twice, for each model with a single vector. With 16 units a sequence longer than twelve digits brings back hardly a bit more than twelve do.
#
# Those measurements came with the course. Make one yourself, from the weights in front of you (★). They are one of the twenty, asked for other digits, so the new line should lie in the band.

# %% [markdown] lang="ko"
# 벡터가 하나인 모델은 어느 것이든 두 배보다 많이 잃습니다. 16유닛 모델은 열두 번째 뒤로 숫자가 더 와도 되찾는 비트가 거의 늘지 않습니다.
#
# 위의 값은 미리 재어 둔 것입니다. 이번에는 지금 불러온 가중치로 직접 재 보세요(★). 이 가중치도 스무 모델 가운데 하나이고 숫자만 새로 뽑으니, 선은 띠 안에 들어와야 합니다.

# %% slide="skip"
from seq2seq_teach.limits import measure

figures.information_curve({"LSTM 16": curves["LSTM 16"], "LSTM 16 ★": measure(copier)})

# %% [markdown] lang="en"
# ## Is the vector full?
#
# Be careful with what this says. It is what *this decoder, after this much training* reads back. It is **not** that the rest does not fit: thirty-two real numbers can hold a lot. Even an encoder that has learned nothing gives each of these 5000 inputs a context of its own:

# %% [markdown] lang="ko"
# ## 벡터가 꽉 찼을까?
#
# 이 그림의 뜻을 조심해서 읽으세요. *이 디코더가 이만큼 학습하고서* 되읽는 양입니다. 나머지가 **들어갈 수 없다는 말이 아닙니다.** 소수점이 있는 수가 서른두 개나 있으면 많은 것을 담을 수 있습니다. 아무것도 배우지 않은 인코더조차 이 입력 5000개에 저마다 다른 컨텍스트를 만들어 줍니다.

# %% slide="fragment folded"
from seq2seq_teach.architecture import untrained
from seq2seq_teach.encoder import encode

digit = copier.source
fresh = untrained("lstm", digit, digit, units=16, embedding=16, rng=np.random.default_rng(0))
ids = np.unique(np.random.default_rng(1).integers(4, 14, size=(5000, 16)), axis=0)
contexts = np.concatenate(encode(ids, fresh.encoder).context, axis=-1)
len(ids), len(np.unique(contexts, axis=0))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Back to the sentence on the board. Ask before the key: an encoder that has learned nothing, 5000 inputs; how many different contexts? The two numbers are inputs, and contexts.
#
# Mistake: counting real numbers as if each held one digit. What is kept and what can be read back are two questions.

# %% [markdown] lang="ko"
# **2분.** 칠판에 적어 둔 문장으로 돌아갑니다. 키를 누르기 전에 묻기: 아무것도 배우지 않은 인코더에 입력 5000개를 넣으면 서로 다른 컨텍스트는 몇 개일까요? 나오는 두 수는 입력의 개수와 컨텍스트의 개수입니다.
#
# 흔한 실수: 소수점이 있는 수 하나에 숫자 하나만 담긴다고 여기기. 담겨 있느냐와 되읽을 수 있느냐는 다른 물음입니다.

# %% [markdown] lang="en"
# ### Train longer
#
# What runs out is what can be learned and read back. If so, more training should bring more back. **Predict first**: four times the steps, and sixteen times?

# %% [markdown] lang="ko"
# ### 더 오래 학습시키면
#
# 모자라는 것은 담을 자리가 아니라, 배워서 되읽을 수 있는 양입니다. 그렇다면 더 오래 학습시키면 더 돌아와야겠지요. **먼저 예상해 보세요**: 스텝을 네 배, 열여섯 배로 늘리면?

# %% slide="fragment folded"
figures.more_training(
    {
        f"LSTM {name}": {times: stored_curve(f"lstm-{name}", times) for times in (1, 4, 16)}
        for name in names
    }
)

# %% [markdown] lang="en" slide="skip"
# More comes back, again and again. After sixteen times the steps 16 units return some 35 bits of 16 digits instead of 24, 32 units 50 of the 53, and one vector of 64 units hands sixteen digits over as well as attention does after 1×. What looked like the limit of the vector was what a thousand steps can teach: all of it for 64 units, most of it for 32, more than a third for 16, so far.
#
# We would speak of a ceiling only where four times the steps move it by less than 5% at 16 digits (our own yardstick). For 16 or 32 units we have not found it. Look at the shaded lengths, too: at 24 digits a single vector trained sixteen times as long brings back *less* than before. It grew better at the lengths it saw, not at copying any length. The lines of 32 and 64 units even leave the picture, which ends at 0: below that a model is so sure of wrong digits that guessing would have done better. Attention, too, brings back less there after 16× than the middle one after 1×, though far more than any single vector. (20 seeds after 1×, five after 4×, one after 16×.)

# %% [markdown] lang="ko"
# 돌아오는 양이 계속 늘어납니다. 열여섯 배 오래 학습시키면 숫자 16개에서 16유닛은 24비트가 아니라 35비트쯤, 32유닛은 53비트 가운데 50비트를 되찾고, 64유닛 벡터 하나는 1배 학습한 어텐션만큼 잘 넘겨줍니다. 벡터의 한계처럼 보이던 것이 실은 천 스텝으로 배울 수 있는 만큼이었습니다. 64유닛에서는 전부, 32유닛에서는 대부분, 16유닛에서는 지금까지 3분의 1 남짓이 그랬습니다.
#
# 스텝을 네 배로 늘려도 숫자 16개에서 5%도 움직이지 않을 때에만 천장이라고 부르기로 합시다(우리가 정한 기준입니다). 16유닛이나 32유닛에서는 아직 천장을 보지 못했습니다. 칠해진 구간도 보세요. 숫자 24개에서는 열여섯 배 학습한 벡터 하나가 전보다 오히려 *적게* 되찾습니다. 본 길이에서 더 잘하게 되었을 뿐, 아무 길이나 따라 말하는 법을 배운 것은 아니지요. 그림은 0에서 끝나는데, 32유닛과 64유닛의 선은 그 아래로 빠져나갑니다. 0 아래는 틀린 숫자를 너무 확신해서 찍느니만 못하다는 뜻입니다. 어텐션도 거기서는 16배 학습했을 때 1배의 가운데 모델보다 적게 되찾지만, 벡터 하나보다는 훨씬 많이 되찾습니다. (1배는 시드 20개, 4배는 5개, 16배는 1개입니다.)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: which panel has stopped moving? Only where it has may we speak of a ceiling; for 16 and 32 units we have not found one. Then point at the grey lengths: more training, and less comes back.
#
# Mistake: "trained long enough it copies any length". It grew better at the lengths it saw.

# %% [markdown] lang="ko"
# **2분.** 묻기: 더는 움직이지 않는 칸은 어디인가요? 그런 곳에서만 천장이라고 말할 수 있습니다. 16유닛과 32유닛에서는 아직 보지 못했습니다. 그다음 회색 구간을 가리키세요. 더 배웠는데 오히려 적게 돌아옵니다.
#
# 흔한 실수: "오래 학습시키면 아무 길이나 따라 말한다." 본 길이에서 나아졌을 뿐입니다.

# %% [markdown] lang="en"
# ## Send your own

# %% [markdown] lang="ko"
# ## 직접 보내 보기

# %% [markdown] lang="en" slide="skip"
# The same axes, with your digits on them: the dot is how many of *their* bits came back, the orange line what was lost. Below stands what the decoder said alone, digit by digit; above each digit, how many bits were lost there. Click one to see what the decoder held possible. Choose the length, the model, your telephone number.

# %% [markdown] lang="ko"
# 같은 축 위에 여러분의 숫자를 올립니다. 점은 *그 숫자들*에서 되찾은 비트이고, 주황색 선은 잃은 양입니다. 숫자마다 위에는 그 자리에서 잃은 비트가, 아래에는 디코더가 혼자 말한 것이 나옵니다. 숫자를 누르면 디코더가 그 자리에서 어떤 숫자가 나올 확률을 얼마로 보았는지 나옵니다. 길이와 모델을 고르고, 전화번호도 넣어 보세요.

# %% slide="folded"
from seq2seq_teach.widgets import Explorer

Explorer(models, "3 1 4 1 5 9 2 6 5 3", curves)

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Hand it over. First *Length* up to 16 with LSTM 16, then the same digits with LSTM 64 and with attention; then a digit with a tall bar: click it. Ask: does the decoder know nothing there, or does it waver between two?
#
# Mistake: taking the dot for the curve. The dot is one sequence, the curve many: 1 1 1 1 1 1 is not random. Click beside the instrument before you go on.

# %% [markdown] lang="ko"
# **4분.** 학생에게 맡기세요. 먼저 LSTM 16으로 *길이*를 16까지 늘리고, 같은 숫자를 LSTM 64와 어텐션으로 보냅니다. 그다음 막대가 긴 숫자를 누릅니다. 묻기: 디코더는 거기서 아무것도 모르나요, 아니면 둘 사이에서 망설이나요?
#
# 흔한 실수: 점이 곡선 위에 있어야 한다고 생각하기. 점은 시퀀스 하나, 곡선은 여럿입니다. 1 1 1 1 1 1은 무작위가 아니지요. 넘어가기 전에 도구 바깥을 한 번 누르세요.

# %% [markdown] lang="en"
# ## Where are they lost?
#
# **Predict first**: which digits of sixteen are lost most: the first, the middle ones, the last?

# %% [markdown] lang="ko"
# ## 어디서 잃을까?
#
# **먼저 예상해 보세요**: 열여섯 개 가운데 어느 자리를 가장 많이 잃을까요? 처음, 가운데, 끝?

# %% slide="fragment folded"
figures.recall_curve(curves)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Hands up: first, middle, last? Then the key. Follow one line with a finger, and only then compare the three.
#
# Expect: "the first, it was read longest ago". But the first is also said first, before any mistake and from the freshest state.

# %% [markdown] lang="ko"
# **2분.** 처음, 가운데, 끝 가운데 하나에 손을 들게 하고 키를 누르세요. 선 하나를 손으로 따라가 본 다음에 셋을 견줍니다.
#
# 흔한 답: "가장 먼저 읽었으니 처음 것." 그런데 처음 것은 가장 먼저 말하기도 합니다. 컨텍스트를 막 넘겨받은 때이지요.

# %% [markdown] lang="en" slide="skip"
# Not the first. What is said first and what was read last come back best; between them more is lost, and the larger the vector, the later the dip. Attention has none.
#
# And how often is *everything* right? If every digit is right with probability $p$, and mistakes were independent, all $L$ are right with $p^L$, which falls fast by itself. The dotted lines are that guess:

# %% [markdown] lang="ko"
# 처음이 아닙니다. 가장 먼저 말하는 것과 가장 나중에 읽은 것이 잘 돌아오고, 그 사이를 더 많이 잃습니다. 벡터가 클수록 골은 뒤로 밀립니다. 어텐션에는 골이 없습니다.
#
# 그럼 *전부* 맞는 경우는 얼마나 될까요? 숫자 하나를 맞힐 확률이 $p$이고 틀리는 일이 서로 독립이라면 $L$개를 다 맞힐 확률은 $p^L$입니다. 그것만으로도 빠르게 떨어지지요. 점선이 그 짐작입니다.

# %% slide="skip"
figures.exact_curve(curves)

# %% [markdown] lang="en" slide="skip"
# The guess is close, so beware of this curve: it falls off a cliff even where only a few digits in a hundred are wrong. A fall in exact matches alone says little about the vector. Bits say more.

# %% [markdown] lang="ko"
# 짐작이 거의 맞습니다. 그러니 이 곡선을 조심하세요. 백에 몇 개만 틀려도 낭떠러지처럼 떨어집니다. 전부 맞은 비율이 떨어졌다는 것만으로는 벡터에 대해 알 수 있는 것이 별로 없습니다. 비트로 재는 편이 더 많은 것을 알려 줍니다.

# %% [markdown] lang="en"
# ## Only the order
#
# Now the same digits, the same units, the same steps; only the answer is to be said **from the last digit to the first**. The first digit to say is then the one just read. **Predict first**: does more come back, or less?

# %% [markdown] lang="ko"
# ## 순서만 바꾸기
#
# 숫자도, 유닛도, 스텝도 그대로 두고 답만 **끝 숫자부터 거꾸로** 말하게 합니다. 그러면 처음 말할 숫자가 방금 읽은 숫자입니다. **먼저 예상해 보세요**: 더 많이 돌아올까요, 더 적게 돌아올까요?

# %% [markdown] lang="en" slide="skip"
# (Sutskever et al. 2014 turned the source round, for the same reason.)

# %% [markdown] lang="ko"
# (Sutskever et al. 2014는 같은 까닭에서 원문을 뒤집었습니다.)

# %% slide="fragment folded"
figures.reversal_pairs({"LSTM 32": (stored_curve("lstm-32"), stored_curve("lstm-32-reversed"))})

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: how far is each digit from the moment it is said, in order and reversed? (In order, all the same; reversed, the last one is near and the first one far: the average does not change.) Then the key.
#
# Mistake: "so the vector was full before". It is as large as it was; what changed is how hard the thing is to learn.

# %% [markdown] lang="ko"
# **1분.** 묻기: 읽은 때부터 말할 때까지 숫자마다 몇 스텝인가요? (순서대로면 모두 같고, 거꾸로면 끝 숫자는 가깝고 첫 숫자는 멉니다. 평균은 그대로입니다.) 그다음 키를 누르세요.
#
# 흔한 실수: "그럼 전에는 벡터가 꽉 찼던 거네." 벡터의 크기는 그대로입니다. 달라진 것은 얼마나 배우기 쉬우냐입니다.

# %% [markdown] lang="en" slide="skip"
# More, in every pair, by some five bits. The vector is as large as before, so it was not full. Sutskever et al. explain it so: where the first word is close by, the rest becomes easier to learn. We have only seen that it helps.

# %% [markdown] lang="ko"
# 모든 쌍에서 더 많이 돌아옵니다. 5비트쯤 늘었습니다. 벡터의 크기는 그대로이니 꽉 차 있던 것이 아닙니다. Sutskever et al.은 처음 말할 것이 가까이 있으면 나머지도 배우기 쉬워진다고 설명합니다. 우리가 본 것은 도움이 된다는 사실까지입니다.

# %% [markdown] lang="en" slide="skip"
# ## Train it again
#
# Every curve above comes from models someone trained. Train one yourself: one call, a thousand steps; on a busy machine give it a little time. The seed is yours to choose; below, the new model (★) lies over the twenty.

# %% [markdown] lang="ko"
# ## 다시 학습시키기
#
# 위의 곡선은 모두 누군가 학습시킨 모델에서 나왔습니다. 직접 하나 학습시켜 보세요. 한 번만 부르면 천 스텝을 배웁니다. 컴퓨터가 바쁘면 조금 기다려 주세요. 시드는 마음대로 고르세요. 새 모델(★)을 스무 모델 위에 겹쳐 그립니다.

# %% slide="skip"
from seq2seq_teach.training import copier_training
from seq2seq_teach.widgets import follow

training = copier_training("lstm-16", seed=20)

# %% slide="skip"
follow(training)

# %% slide="skip"
figures.information_curve({"LSTM 16": curves["LSTM 16"], "LSTM 16 ★": measure(training.model)})

# %% [markdown] lang="en" slide="skip"
# Any curve can be made again: `"lstm-32"`, `"lstm-64"`, `"lstm-attention"`, and each name with `-reversed`; measure one of those with `measure(training.model, reverse=True)`. With `times=4` it learns four times as long.

# %% [markdown] lang="ko"
# 어느 곡선이든 다시 만들 수 있습니다. `"lstm-32"`, `"lstm-64"`, `"lstm-attention"`, 그리고 이름마다 뒤에 `-reversed`를 붙인 것입니다. 거꾸로 말하는 모델은 `measure(training.model, reverse=True)`로 잽니다. `times=4`라고 하면 네 배 오래 배웁니다.

# %% [markdown] lang="en"
# ## Look back: attention
#
# The encoder made a state after *every* word; we threw all but the last away. **Attention**, proposed against the bottleneck of one vector (Bahdanau et al. 2015), keeps them.

# %% [markdown] lang="ko"
# ## 뒤돌아보기: 어텐션
#
# 인코더는 낱말*마다* 상태를 만들었는데 우리는 마지막 하나만 남기고 버렸습니다. **어텐션**(attention)은 벡터 하나라는 병목(bottleneck)을 풀려고 나온 방법으로(Bahdanau et al. 2015), 상태를 모두 남겨 둡니다.

# %% [markdown] lang="en" slide="skip"
# At each step the decoder compares its own state with every encoder state (by their *dot product*: multiply number by number, and add), turns the scores into shares (softmax), and takes the mix. Mix and state together choose the next word:

# %% [markdown] lang="ko"
# 디코더는 스텝마다 자기 상태를 인코더의 상태 하나하나와 견주고(*내적*(dot product), 곧 같은 자리의 숫자끼리 곱해서 모두 더한 값), 점수를 더해서 1이 되는 비율로 바꾸고(소프트맥스), 그 비율대로 섞은 것을 받습니다. 섞은 것과 자기 상태를 함께 보고 다음 낱말을 고릅니다.

# %% slide="folded"
import inspect

from seq2seq_teach.attention import attend

print(inspect.getsource(attend))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Three lines carry it: `scores` compares, `softmax` makes shares, `weights @ memory` mixes. Do it once by hand on the board: two states, shares 0.75 and 0.25. Ask: how many numbers does the encoder hand over now, for ten words? For twenty?
#
# Mistake: "attention picks a word". It mixes all of them; a share is almost never exactly 0.

# %% [markdown] lang="ko"
# **3분.** 중요한 것은 세 줄입니다. `scores`가 견주고, `softmax`가 비율로 바꾸고, `weights @ memory`가 섞습니다. 상태 두 개를 0.75와 0.25로 섞는 것을 칠판에 한 번 해 보세요. 묻기: 이제 인코더는 낱말 열 개에서 숫자를 몇 개 넘기나요? 스무 개에서는요?
#
# 흔한 실수: "어텐션은 낱말 하나를 고른다." 모두 섞습니다. 비율이 정확히 0이 되는 일은 거의 없습니다.

# %% [markdown] lang="en" slide="skip"
# That is the fourth curve above: it stays on the line as far as it was trained, and of the sequences of 16 digits some 97 in a hundred come back whole. It has 64 units too, but it hands over 64 numbers more for every digit: the limit is no longer one vector, but all encoder states together.

# %% [markdown] lang="ko"
# 위 그림의 네 번째 곡선이 바로 이것입니다. 학습한 길이까지 점선 위에 머물고, 숫자 16개짜리 시퀀스도 백에 97개쯤은 통째로 돌아옵니다. 이 모델도 64유닛이지만 숫자를 하나 읽을 때마다 64개를 더 넘깁니다. 한계를 정하는 것은 이제 벡터 하나가 아니라 인코더의 모든 상태입니다.

# %% [markdown] lang="en"
# ### Where does it look?

# %% [markdown] lang="ko"
# ### 어디를 보고 있을까?

# %% slide="folded"
looker = load_pretrained("phrases-lstm-attention")
figures.alignment(looker.translate("나는 어제 학교에서 고양이를 봤습니다"), looker)

# %% [markdown] lang="en" slide="skip"
# Read a row at a time. *cat* looks at 고양이를, *school* at 학교에서, *yesterday* at 어제, in another order than they were read; nobody told the model. But not every word looks where you would: *i* looks not at 나는 but at the last word, as *saw* does. Every state has already heard the words before it, so a later one may serve as well. The picture shows where the decoder looked, not why.

# %% [markdown] lang="ko"
# 한 줄씩 읽어 보세요. *cat*은 "고양이를", *school*은 "학교에서", *yesterday*는 "어제"를 봅니다. 읽은 순서와는 다른 순서인데, 아무도 가르쳐 주지 않았습니다. 하지만 모든 낱말이 우리 생각대로 보는 것은 아닙니다. *i*는 "나는"이 아니라 *saw*처럼 마지막 낱말 "봤습니다"를 봅니다. 상태마다 앞에서 읽은 낱말이 이미 섞여 있어서 뒤쪽 상태를 봐도 되기 때문입니다. 이 그림은 디코더가 어디를 보았는지 말해 줄 뿐, 왜 보았는지는 말해 주지 않습니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Read it a row at a time; every row adds up to 1. Ask: which word looks where you would, which does not?
#
# Expect: that *i* looks at 나는. It looks at the last word: each state has heard the words before it. And the picture says where the decoder looked, not why.

# %% [markdown] lang="ko"
# **2분.** 한 줄씩 읽으세요. 줄마다 더하면 1입니다. 묻기: 예상한 곳을 보는 낱말은 무엇이고, 아닌 낱말은 무엇인가요?
#
# 흔한 답: *i*는 "나는"을 본다. 실제로는 마지막 낱말을 봅니다. 상태마다 앞에서 읽은 낱말이 이미 섞여 있으니까요. 그리고 그림은 어디를 보았는지 알려 줄 뿐, 왜 보았는지는 알려 주지 않습니다.

# %% [markdown] lang="en"
# ### And digits, said backwards?

# %% [markdown] lang="ko"
# ### 숫자를 거꾸로 말하면?

# %% [markdown] lang="en" slide="skip"
# Now digits. Here is a model with attention that says them from the last to the first. **Predict first**: what will the picture look like?

# %% [markdown] lang="ko"
# 이번에는 숫자입니다. 어텐션을 쓰면서 숫자를 거꾸로 말하는 모델입니다. **먼저 예상해 보세요**: 그림이 어떤 모양일까요?

# %% slide="fragment folded"
backwards = load_pretrained("digits-lstm-attention-reversed")
figures.alignment(backwards.translate("2 7 1 8 2 8 1 8 2 8 4 5"), backwards)

# %% [markdown] lang="en" slide="skip"
# A broad stripe along the other diagonal. In each row the darkest cell is the digit's own or the one after it: that state has read the digit *and* the next. Nobody told it where to look.

# %% [markdown] lang="ko"
# 반대쪽 대각선을 따라 넓은 띠가 생깁니다. 줄마다 가장 진한 칸은 그 숫자의 칸이거나 바로 다음 칸, 곧 그 숫자와 *다음 숫자까지* 읽은 상태입니다. 어디를 보라고 가르쳐 준 적은 없습니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** The same, with digits said from the last to the first. Ask: what will the picture look like? Let them draw it in the air. Then the key. Ask: why is the darkest cell so often the one after?
#
# Mistake: reading the rows as if somebody had told the model where to look. It was only told the right digits.

# %% [markdown] lang="ko"
# **1분.** 이번에는 숫자를 끝에서부터 거꾸로 말하는 모델입니다. 묻기: 그림이 어떤 모양일까요? 모양을 손으로 허공에 그려 보게 한 다음 키를 누르세요. 묻기: 가장 진한 칸이 왜 바로 다음 칸일 때가 많을까요?
#
# 흔한 실수: 어디를 보라고 가르쳤다고 생각하기. 가르친 것은 정답 숫자뿐입니다.

# %% [markdown] lang="en"
# ## Why learning over a distance is hard
#
# One vector has a second weakness, the chronic problem of recurrent networks: the **vanishing** and the **exploding gradient**. What the first word did to the answer is learned from a gradient that comes back from the end, through every step, and every step multiplies it by a matrix, its **Jacobian**: how much each new number of the state moves when an old one does.

# %% [markdown] lang="ko"
# ## 먼 거리를 배우기 어려운 까닭
#
# 약점은 또 있습니다. 순환 신경망의 고질병인 **기울기 소실**(vanishing gradient, 경사 소실이라고도 합니다)과 **기울기 폭발**(exploding gradient)입니다. 첫 낱말이 답에 어떤 영향을 주었는지는 기울기로 배웁니다. 기울기는 끝에서 출발해 모든 스텝을 거슬러 오고, 스텝마다 **야코비안**(Jacobian)이라는 행렬이 곱해집니다. 옛 상태의 숫자 하나가 움직일 때 새 상태의 숫자 하나하나가 얼마나 움직이는지 적은 행렬입니다.

# %% [markdown] lang="en" slide="skip"
# So multiply those matrices, and ask how much a gradient can still weigh after $n$ steps (the 2-norm of the product, the most it can stretch any vector). It begins at 1: nothing lost.

# %% [markdown] lang="ko"
# 그 행렬들을 직접 곱해서, $n$스텝을 거슬러 온 기울기가 얼마나 클 수 있는지 봅시다(곱의 2-노름. 벡터를 가장 많이 늘이는 배수입니다). 1에서 시작하며, 1이면 잃은 것이 없다는 뜻입니다.

# %% [markdown] lang="en"
# The cells are fresh, their inputs random, and the recurrent matrix (`U` in notebook 2) makes every state `gain` times as long (shorter, if `gain` is below 1).
#
# Begin with an RNN without its tanh. **Predict first**: gain 0.9, 30 steps. What is left?

# %% [markdown] lang="ko"
# 셀은 아직 학습하지 않았고 입력은 무작위입니다. 순환 행렬(2번 노트북의 `U`)은 상태의 길이를 `gain`배로 만듭니다(1보다 작으면 줄어듭니다).
#
# tanh를 뺀 RNN부터 봅시다. **먼저 예상해 보세요**: `gain`이 0.9이면 30스텝 뒤에 얼마나 남을까요?

# %% slide="fragment"
print(f"{gradient_norms('linear', gain=0.9)[-1]:.6f} {0.9**30:.6f}")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Whisper a word down a row of thirty, each passing on nine tenths. Ask for guesses of what arrives, on paper. The output is measured, then computed: the same number.
#
# Expect: a half or more. Losing a tenth sounds like little; thirty times over, some 4 in a hundred are left.

# %% [markdown] lang="ko"
# **2분.** 서른 명이 한 줄로 서서 말을 전하는데, 저마다 열에 아홉만 전한다고 해 보세요. 얼마가 닿을지 종이에 적게 합니다. 출력의 두 수는 잰 값과 계산한 값이고, 서로 같습니다.
#
# 흔한 답: 절반 이상. 10분의 1은 적어 보이지만 서른 번 잃으면 백에 4쯤 남습니다.

# %% [markdown] lang="en"
# ### Put tanh back
#
# What was measured is exactly $0.9^{30}$. Now put tanh back. It squeezes every state between −1 and 1. With gain 3, does the gradient vanish, stay, or explode? **Predict first**:

# %% [markdown] lang="ko"
# ### tanh를 되돌려 놓으면
#
# 잰 값이 $0.9^{30}$과 똑같습니다. 이제 tanh를 되돌려 놓읍시다. tanh는 상태를 언제나 −1과 1 사이로 눌러 담습니다. `gain`이 3이면 기울기는 소실될까요, 그대로일까요, 폭발할까요? **먼저 예상해 보세요.**

# %% slide="folded"
Predict("tanh with gain 3", gradient_norms("rnn", gain=3)[-1] > 1)

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Vote, then ask one of each side for the reason.
#
# Expect: "no, tanh never lets anything grow beyond 1". That holds for the state. Do not correct it yet.

# %% [markdown] lang="ko"
# **1분.** 투표하고, 양쪽에서 한 사람씩 까닭을 들어 보세요.
#
# 흔한 답: "아니요. tanh가 1을 넘지 못하게 하니까요." 상태라면 맞는 말입니다. 아직 바로잡지 마세요.

# %% [markdown] lang="en"
# ### Four gains, thirty steps

# %% [markdown] lang="ko"
# ### `gain` 네 가지로 30스텝

# %% slide="folded"
figures.gradient_curve(
    {f"gain {gain}": gradient_norms("rnn", gain=gain) for gain in (0.5, 0.9, 1, 3)}
)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** It explodes: tanh bounds the state, but the gradient only meets its slope, and where tanh is steep that is nearly 1. The axis is logarithmic. Ask: which gain keeps the gradient best? (1, and it still loses.) And: at gain 3, inputs a hundred times as large? Let them say; the slider two slides on answers.
#
# Mistake: "tanh protects from explosion". Draw tanh and its slope: what is bounded is the height, and what multiplies is the steepness.

# %% [markdown] lang="ko"
# **2분.** 폭발합니다. tanh가 가두는 것은 상태이고, 기울기에 곱해지는 것은 tanh의 접선의 기울기(미분값)라서 가파른 곳에서는 거의 1입니다. 세로축은 로그 눈금입니다. 묻기: 기울기를 가장 잘 지키는 `gain`은 무엇인가요? (1입니다. 그래도 잃습니다.) `gain`이 3인데 입력이 백 배 크면요? 예상만 받아 두세요. 두 장 뒤의 슬라이더로 확인합니다.
#
# 흔한 실수: "tanh가 폭발을 막는다." tanh와 그 미분을 그려 보세요. 갇히는 것은 높이이고, 곱해지는 것은 가파른 정도입니다.

# %% [markdown] lang="en" slide="skip"
# It explodes. Tanh bounds the *state*; the gradient only meets its *slope*, and where tanh is steep that is nearly 1. Much is flattened all the same: without tanh it would be $3^{30}$, a 2 with fourteen zeros. And gain 1, which should keep everything, loses.
#
# So the slope decides, and the slope depends on what comes in. **Predict first**: gain 3 again, but inputs a hundred times as large?

# %% [markdown] lang="ko"
# 폭발합니다. tanh가 가두는 것은 *상태*이고, 기울기에 곱해지는 것은 tanh의 *접선의 기울기*(미분값)입니다. 가파른 곳에서는 그 값이 거의 1입니다. 그래도 많이 누르기는 합니다. tanh가 없었다면 $3^{30}$, 곧 2 뒤에 0이 열네 개 붙는 수가 되었을 테니까요. 그리고 모두 남길 것 같던 `gain` 1에서도 잃습니다.
#
# 그러니 미분값이 결정하고, 미분값은 무엇이 들어오느냐에 달렸습니다. **먼저 예상해 보세요**: `gain`은 똑같이 3인데 입력이 백 배 크다면 어떻게 될까요?

# %% slide="skip"
for scale in (0.1, 1, 10):
    print(f"{scale:4} {gradient_norms('rnn', gain=3, input_scale=scale)[-1]:.1g}")

# %% [markdown] lang="en" slide="skip"
# Large inputs push tanh to its flat ends, where the slope is almost 0. The same gain that exploded now vanishes.

# %% [markdown] lang="ko"
# 입력이 크면 tanh는 양 끝의 평평한 곳까지 밀려나고, 거기서는 미분값이 거의 0입니다. 폭발하던 바로 그 `gain`에서 이번에는 소실됩니다.

# %% [markdown] lang="en"
# ### A way home of its own
#
# The LSTM was built against this. Its cell state has a way home of its own: from c to c, past every matrix, through nothing but the forget gate.

# %% [markdown] lang="ko"
# ### 따로 난 길
#
# LSTM은 이 문제를 풀려고 만든 셀입니다. 셀 상태에는 돌아오는 길이 따로 있습니다. c에서 c로, 행렬을 거치지 않고 망각 게이트만 지나는 길입니다.

# %% [markdown] lang="en" slide="skip"
# Its inventors called it the **constant error carousel**. A fresh forget gate with bias 1 is open by sigmoid(1) = 0.73. Here is the carousel alone, and the whole state, h and c:

# %% [markdown] lang="ko"
# LSTM을 만든 사람들은 이 길을 회전목마에 빗대어 **constant error carousel**이라고 불렀습니다. 갓 만든 망각 게이트는 편향이 1이라서 sigmoid(1) = 0.73만큼 열려 있습니다. 이 길(carousel)만 잰 것과 h와 c를 합친 전체 상태(lstm)를 잰 것을 함께 봅시다.

# %% slide="fragment folded"
figures.gradient_curve(
    {
        f"{cell}, bias {bias}": gradient_norms(cell, gain=1, forget_bias=bias)
        for bias in (1, 5)
        for cell in ("lstm", "carousel")
    },
    factor=0.73,
)

# %% [markdown] lang="en" slide="notes"
# **1 minute.** "carousel" is the way c to c alone, "lstm" is h and c together. A fresh forget gate with bias 1 is open by 0.73. Ask before the key: what is left after thirty steps of that?
#
# Mistake: "the LSTM does not forget". With bias 1 it does, until it learns not to; with bias 5 the whole gradient even grows.

# %% [markdown] lang="ko"
# **1분.** carousel은 c에서 c로 가는 길만, lstm은 h와 c를 합친 것입니다. 갓 만든 망각 게이트는 편향이 1이면 0.73만큼 열려 있습니다. 키를 누르기 전에 묻기: 서른 스텝 뒤에 얼마나 남을까요?
#
# 흔한 실수: "LSTM은 잊지 않는다." 편향이 1이면, 잊지 않는 법을 배우기 전에는 잊습니다. 편향이 5이면 전체 기울기는 오히려 커집니다.

# %% [markdown] lang="en" slide="skip"
# With bias 1 the carousel keeps about 0.73 at every step: after thirty steps, a ten-thousandth. An LSTM forgets as well, until it learns not to. The whole state keeps more, because h carries some of it too. With bias 5 the carousel keeps nearly all; and then what h adds makes the whole gradient *grow*.

# %% [markdown] lang="ko"
# 편향이 1이면 carousel에는 스텝마다 0.73배쯤 남고, 서른 스텝이 지나면 만분의 일이 됩니다. LSTM도 잊지 않는 법을 배우기 전에는 잊습니다. 전체 상태에는 더 많이 남습니다. h도 얼마쯤 실어 나르기 때문입니다. 편향이 5이면 carousel에는 거의 다 남습니다. 그런데 여기에 h의 몫까지 더해져 전체 기울기는 오히려 *커집니다*.

# %% [markdown] lang="en"
# ### Turn it yourself
#
# Can you find an input scale at which gain 3 neither vanishes nor explodes?

# %% [markdown] lang="ko"
# ### 직접 돌려 보기
#
# `gain`이 3일 때 소실되지도 폭발하지도 않는 입력의 크기를 찾을 수 있나요?

# %% [markdown] lang="en" slide="skip"
# The dotted line is the gain, or for the LSTM the open forget gate, multiplied step by step.

# %% [markdown] lang="ko"
# 점선은 `gain`을, LSTM에서는 망각 게이트가 열린 정도를 스텝마다 곱한 값입니다.

# %% slide="folded"
from ipywidgets import Dropdown, FloatLogSlider, FloatSlider

from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.limits import PATHS
from seq2seq_teach.widgets import live


def turned(cell, gain, input_scale, forget_bias):
    norms = gradient_norms(cell, gain=gain, input_scale=input_scale, forget_bias=forget_bias)
    lines = {"linear": gain, "rnn": gain, "gru": None}
    return figures.gradient_curve({cell: norms}, lines.get(cell, sigmoid(forget_bias)))


controls = {
    "cell": Dropdown(options=PATHS, value="rnn"),
    "gain": FloatSlider(0.9, min=0.1, max=5),
    "input_scale": FloatLogSlider(0.1, min=-2, max=1),
    "forget_bias": FloatSlider(1, min=-2, max=6),
}
live(controls, turned)

# %% [markdown] lang="en" slide="skip"
# There is hardly one: the gradient tips over between the scales 3 and 5.

# %% [markdown] lang="ko"
# 거의 없습니다. 입력의 크기가 3과 5 사이일 때 홱 넘어갑니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Show it in JupyterLab: the sliders ask Python, so in the file and on a page they stand still, with their last picture. Gain to 3, then push the input scale up slowly; let the class call "stop". Then the LSTM, and its forget bias from −2 to 6.
#
# Expect: that a setting in the middle keeps everything. It tips over between 3 and 5; hardly anything lies between. The dotted line is the gain (or the open gate), multiplied step by step.

# %% [markdown] lang="ko"
# **3분.** JupyterLab에서 보여 주세요. 슬라이더를 움직이면 파이썬이 다시 계산하므로 파일이나 페이지에서는 마지막 그림 그대로 멈춰 있습니다. `gain`을 3으로 두고 입력의 크기를 천천히 올리면서 "그만!"을 외치게 하세요. 그다음은 LSTM, 망각 게이트의 편향을 −2에서 6까지.
#
# 흔한 답: 중간 어디쯤이면 모두 남는다. 3과 5 사이에서 홱 넘어가고 그 중간은 거의 없습니다. 점선은 `gain`(또는 열린 게이트)을 스텝마다 곱한 값입니다.

# %% [markdown] lang="en"
# ## Clip what explodes
#
# Against the explosion there is a plain remedy: when the gradient is longer than a bound, shorten it to the bound and keep its direction. That is **clipping by norm**. **Predict first**: a gradient of length 1 at the end goes back 30 steps, once with gain 3, once with gain 0.5. What does clipping to length 1 do to each?

# %% [markdown] lang="ko"
# ## 폭발하는 기울기 자르기
#
# 폭발에는 간단한 처방이 있습니다. 기울기가 정해 둔 길이보다 길면 방향은 그대로 두고 그 길이로 줄입니다. 이것을 **노름으로 자르기**(clipping by norm)라고 합니다. **먼저 예상해 보세요**: 끝에서 길이가 1인 기울기가 30스텝을 거슬러 갑니다. 한 번은 `gain`이 3, 한 번은 0.5입니다. 길이 1로 자르면 각각 어떻게 될까요?

# %% slide="fragment"
from seq2seq_teach.limits import clip, jacobians

end = np.ones(32) / np.sqrt(32)
for gain in (3, 0.5):
    far = jacobians("rnn", gain=gain)[-1] @ end
    print(f"{gain:3} {np.linalg.norm(far):.1g} → {np.linalg.norm(clip(far, 1)):.1g}")

# %% [markdown] lang="en" slide="fragment"
# The exploded one can be used again. The vanished one is as small as before: clipping shortens, it never lengthens.

# %% [markdown] lang="ko"
# 폭발한 기울기는 다시 쓸 만해졌습니다. 소실된 기울기는 여전히 작습니다. 자르기는 줄일 뿐 늘리지 않으니까요.

# %% [markdown] lang="en" slide="skip"
# Nor does it help a far word against a near one. Their gradients are added first and clipped together, so the far share of the sum stays the same.
#
# What helps against vanishing is another way home: a gate that learns to stay open, or attention, one step from any output word to any input word.
#
# **Try it**: `models["LSTM attention"].translate("2 7 1 8 2 8 1 8 2 8 4 5 9 0 4 5 2 3 5 3")`, 20 digits. It was never trained past 16.

# %% [markdown] lang="ko"
# 먼 낱말이 가까운 낱말에 묻히는 것도 막지 못합니다. 두 기울기를 먼저 더한 다음 한꺼번에 자르므로, 합에서 먼 낱말이 차지하는 몫은 그대로입니다.
#
# 소실을 막는 데는 돌아오는 길을 따로 내는 방법이 잘 듣습니다. 열어 두는 법을 배우는 게이트가 그렇고, 어느 출력 낱말에서든 어느 입력 낱말까지 한 걸음에 닿는 어텐션이 그렇습니다.
#
# **해 보기**: `models["LSTM attention"].translate("2 7 1 8 2 8 1 8 2 8 4 5 9 0 4 5 2 3 5 3")`은 숫자 20개입니다. 이 모델은 16개를 넘겨 배운 적이 없습니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Each line of the output: gain, length that arrives → length after clipping. Ask: which of the two was helped?
#
# Mistake: "clipping repairs both". It shortens and never lengthens; against vanishing, another way home helps: a gate that stays open, or attention.

# %% [markdown] lang="ko"
# **1분.** 출력은 한 줄에 `gain`, 닿은 길이 → 자른 뒤의 길이입니다. 묻기: 둘 가운데 어느 쪽이 나아졌나요?
#
# 흔한 실수: "자르면 둘 다 낫는다." 줄이기만 하고 늘리지는 않습니다. 소실을 막는 것은 따로 난 길, 곧 열려 있는 게이트나 어텐션입니다.

# %% [markdown] lang="en"
# ## What others found

# %% [markdown] lang="ko"
# ## 논문에서는 무엇을 보았을까

# %% [markdown] lang="en" slide="skip"
# Our models are tiny and their sentences are digits. What did the people find who built the real ones?

# %% [markdown] lang="ko"
# 우리 모델은 아주 작고 문장도 숫자뿐입니다. 진짜 번역기를 만든 사람들은 무엇을 보았을까요?

# %% [markdown] lang="en"
# | | found | where | and here |
# |---|---|---|---|
# | Cho et al. 2014 | BLEU (a score of translations, higher is better) of an encoder–decoder falls fast as sentences grow; over all of them 13.9, a phrase-based system 33.3 | Figure 4, Table 1 | the loss grows with length |
# | Bahdanau et al. 2015 | with attention BLEU 26.8 instead of 17.8, and no fall even at 50 words and beyond | Table 1, Figure 2 | attention stays on the line |
# | Sutskever et al. 2014 | reversed sources: BLEU 25.9 → 30.6 | Section 3.3 | about 5 bits more |
# | | **but**: one vector of 8000 numbers (four layers of 1000 units, h and c) shows no fall below 35 words | Figure 3 | 64 units bend later than 16 |

# %% [markdown] lang="ko"
# | | 찾아낸 것 | 어디에 | 여기서는 |
# |---|---|---|---|
# | Cho et al. 2014 | 문장이 길어지면 인코더–디코더의 BLEU(번역 점수, 높을수록 좋음)가 빠르게 떨어진다. 전체 문장에서 13.9, 구 기반 번역기는 33.3 | Figure 4, Table 1 | 길이가 늘면 더 잃는다 |
# | Bahdanau et al. 2015 | 어텐션을 쓰면 BLEU가 17.8에서 26.8로 오르고, 50낱말이 넘는 문장에서도 떨어지지 않는다 | Table 1, Figure 2 | 어텐션은 점선 위에 머문다 |
# | Sutskever et al. 2014 | 원문을 뒤집으면 BLEU 25.9 → 30.6 | Section 3.3 | 5비트쯤 더 |
# | | **그러나** 숫자 8000개짜리 벡터 하나(1000유닛 네 층의 h와 c)는 35낱말까지 떨어지지 않는다 | Figure 3 | 64유닛은 16유닛보다 늦게 꺾인다 |

# %% [markdown] lang="en" slide="skip"
# | | found | where | and here |
# |---|---|---|---|
# | Pascanu et al. 2013 | in a tanh RNN whose recurrent matrix shrinks every vector (largest singular value below 1) the gradient must vanish; above 1 it may explode | Section 2.1 | gain 0.9 and gain 3 |
# | Hochreiter & Schmidhuber 1997 | a lag of 100 steps: the plain RNN learned it in no trial, the LSTM in all | Table 2 | the carousel |
# | | **but**: their LSTM had no forget gate, it kept everything | Section 4 | with bias 1 ours keeps 0.73 a step |

# %% [markdown] lang="ko"
# | | 찾아낸 것 | 어디에 | 여기서는 |
# |---|---|---|---|
# | Pascanu et al. 2013 | 순환 행렬이 모든 벡터를 줄이는(가장 큰 특이값이 1보다 작은) tanh RNN에서는 기울기가 반드시 소실된다. 1보다 크면 폭발할 수 있다 | Section 2.1 | `gain` 0.9와 3 |
# | Hochreiter & Schmidhuber 1997 | 100스텝 떨어진 것을 보통 RNN은 한 번도 배우지 못했고, LSTM은 매번 배웠다 | Table 2 | carousel |
# | | **그러나** 그 LSTM에는 망각 게이트가 없어서 모두 남겼다 | Section 4 | 편향 1이면 우리 것은 스텝마다 0.73배 |

# %% [markdown] lang="en"
# So the simple story, *one vector is too small*, is too simple. A large vector, trained long, goes far.

# %% [markdown] lang="ko"
# 그러니 *벡터 하나는 너무 작다*는 이야기는 지나치게 단순합니다. 벡터가 크고 오래 학습하면 멀리 갑니다.

# %% [markdown] lang="en" slide="skip"
# What runs through the table: distance can make it hard to learn, and a shorter way, or one that forgets less, helps.

# %% [markdown] lang="ko"
# 표 전체에서 되풀이되는 이야기는 이것입니다. 거리가 멀면 배우기 어려울 수 있고, 길이 짧거나 덜 잊으면 쉬워집니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Read the row that begins with *but* aloud: it is why the simple story is too simple. Ask: which of our curves does each row remind you of?
#
# Mistake: "attention won because one vector is too small". A large vector, trained long, went far; distance made it hard to learn. The second table, on gradients, stands in the notebook.

# %% [markdown] lang="ko"
# **1분.** *그러나*로 시작하는 줄을 소리 내어 읽으세요. 왜 지나치게 단순한 이야기인지 거기 있습니다. 묻기: 줄마다 우리가 본 어느 곡선이 떠오르나요?
#
# 흔한 실수: "벡터 하나는 너무 작아서 어텐션이 이겼다." 크고 오래 학습한 벡터는 멀리 갔습니다. 먼 거리가 배우기 어려웠던 것이지요. 기울기에 관한 두 번째 표는 노트북에 있습니다.

# %% [markdown] lang="en"
# ## Exercises
#
# Write these functions yourself. Put your lines in place of the `...`, run the cell, and `check` says how far you have come; where something is wrong it keeps a hint folded below. More help: `hint("6.1")`, and after an attempt `solution("6.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 연습
#
# 이번에는 함수를 직접 써 봅니다. `...` 자리에 코드를 쓰고 셀을 실행하면 `check`가 어디까지 왔는지 알려 주고, 틀린 곳이 있으면 힌트를 접어 둡니다. 도움이 더 필요하면 `hint("6.1")`, 한 번 시도한 뒤에는 `solution("6.1")`. 순서는 마음대로입니다. 문제마다 난이도와 예상 시간이 적혀 있습니다.

# %% [markdown] lang="en" slide="notes"
# **15 minutes** for 6.1 to 6.3; 6.4 and 6.5 are homework. Ask, before anybody types: the decoder loses 2 nats at a digit. How many bits is that?
#
# Mistake in 6.2: setting the share of a pad to 0 after the softmax. Let them add up what is left.

# %% [markdown] lang="ko"
# 6.1부터 6.3까지 **15분.** 6.4와 6.5는 숙제입니다. 코드를 쓰기 전에 묻기: 디코더가 숫자 하나에서 2내트를 잃었습니다. 몇 비트일까요?
#
# 6.2의 흔한 실수: 소프트맥스를 지난 뒤에 패딩의 비율을 0으로 만드는 것. 남은 비율을 더해 보게 하세요.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.1
#
# `surprises` (L,) has the decoder's cross-entropy at each of L random digits. It comes in *nats*, as training reports it, with the natural logarithm: a nat is $1 / \ln 2$ bits. Return how many bits came back: those sent, minus those lost (`np.log2(10)`, not 3.32; `np.log` is $\ln$).
#
# A decoder that only guesses is surprised by $\ln 10$ nats at each digit: 0 bits come back.

# %% [markdown] lang="ko"
# ### 연습 6.1
#
# `surprises` (L,)에는 무작위 숫자 L개에서 잰 디코더의 놀라움, 곧 교차 엔트로피가 하나씩 들어 있습니다. 단위는 학습할 때 보는 손실처럼 *내트*(nat), 곧 자연로그로 잰 것입니다. 1내트는 $1 / \ln 2$비트입니다. 보낸 비트에서 잃은 비트를 빼고 되찾은 비트를 돌려주세요(3.32가 아니라 `np.log2(10)`을 쓰세요. `np.log`는 $\ln$입니다).
#
# 찍기만 하는 디코더는 놀라움(교차 엔트로피)이 숫자마다 $\ln 10$내트입니다. 그러면 되찾는 것은 0비트입니다.

# %% slide="skip"
exercise("6.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.2
#
# Attention, written by yourself: for one decoder state `h` (H,), the encoder's `states` (S, H), one for each of S source words, and `mask` (S,), False where a state belongs to a pad. Score every state by its dot product with `h`, make shares of the scores (`softmax`, which notebook 4 had you write, is imported), and mix the states by their shares. A pad gets no share at all. Return the shares (S,) and the mix (H,).
#
# If `h` is all zeros, every real word gets the same share.

# %% [markdown] lang="ko"
# ### 연습 6.2
#
# 어텐션을 직접 써 보세요. 디코더 상태 `h` (H,) 하나, 원문의 낱말 S개마다 하나씩인 인코더의 `states` (S, H), 그리고 패딩 자리만 False인 `mask` (S,)를 받습니다. 상태마다 `h`와의 내적으로 점수를 매기고, 점수를 비율로 바꾸고(4번 노트북에서 써 본 `softmax`를 불러 두었습니다), 그 비율대로 상태를 섞으세요. 패딩의 비율은 0입니다. 비율 (S,)와 섞은 것 (H,)를 돌려주세요.
#
# `h`가 모두 0이면 진짜 낱말의 비율은 모두 같습니다.


# %% slide="skip"
from seq2seq_teach.attention import softmax

exercise("6.2")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.3
#
# Shorten a `gradient` (a vector or a table) that is longer than `norm` to the length `norm`, and keep its direction. What is short enough stays as it is. `np.linalg.norm(gradient)` is the length.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 6.3
#
# `gradient`(벡터나 표)가 `norm`보다 길면 방향은 그대로 두고 길이를 `norm`으로 줄이세요. 이미 충분히 짧으면 그대로 둡니다. 길이는 `np.linalg.norm(gradient)`입니다.
#
# `{call}`은 `{result}`입니다.

# %% slide="skip"
exercise("6.3")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.4
#
# Why does it help to turn the order round? Count steps. The encoder reads digit 0 at step 0, digit 1 at step 1, and so on. After `length` digits the decoder speaks: at step `length` the first digit of its answer, at the next step the second. For each digit **in the order of reading**: how many steps lie between reading it and saying it? `backwards` is True when the answer goes from the last digit to the first. Return `length` numbers.
#
# `{call}` is `{result}`: digit 0 is read at step 0 and said at step 3. **Predict first**: does the average change when the order is turned round?

# %% [markdown] lang="ko"
# ### 연습 6.4
#
# 순서를 뒤집으면 왜 도움이 될까요? 스텝을 세어 봅시다. 인코더는 0번째 숫자를 스텝 0에서, 1번째 숫자를 스텝 1에서 읽고, 이렇게 이어집니다. 숫자 `length`개를 다 읽으면 디코더가 말합니다. 스텝 `length`에서 답의 첫 숫자를, 다음 스텝에서 둘째 숫자를 말합니다. 숫자마다 **읽는 순서대로**, 읽고 나서 말하기까지 몇 스텝이 걸리나요? 답을 끝 숫자부터 거꾸로 말하면 `backwards`가 True입니다. 숫자 `length`개를 돌려주세요.
#
# `{call}`는 `{result}`입니다. 0번째 숫자를 스텝 0에서 읽고 스텝 3에서 말합니다. **먼저 예상해 보세요**: 순서를 뒤집으면 평균도 달라질까요?

# %% slide="skip"
exercise("6.4")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.5
#
# People often report that a model gives **the same answer to every long input**. That need not be a bug in the loop. Suppose that nothing of the input reaches the decoder: it starts from the same state each time, and if it always takes the likeliest digit, it says the same every time. `answers` (N, L) has the right answers to N inputs. Which one answer of L digits would do best for all of them? Return the one that is right most often, place by place.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 6.5
#
# 모델이 **긴 입력마다 똑같은 답**을 한다는 이야기가 자주 나옵니다. 꼭 반복문에 버그가 있어서 그런 것은 아닙니다. 입력에서 디코더까지 닿는 것이 하나도 없다고 해 봅시다. 그러면 디코더는 늘 같은 상태에서 시작하고, 언제나 가장 유력한 숫자를 고르니 늘 같은 말을 합니다. `answers` (N, L)에 입력 N개의 정답이 있습니다. 모든 입력에 답 하나(숫자 L개)로 대답해야 한다면 무엇이 가장 좋을까요? 자리마다 가장 자주 맞는 답을 돌려주세요.
#
# `{call}`은 `{result}`입니다.

# %% slide="skip"
exercise("6.5")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.6
#
# The curves of this notebook are sums of small losses. Take one digit alone: the decoder gave it, the right one, the probability `p`. How many bits of it are lost? One bit for each halving: `{call}` is `{result}`, `{call 2}` is `{result 2}`. (A decoder that only guesses gives every digit 0.1 and loses 3.32 bits, all that was sent.)

# %% [markdown] lang="ko"
# ### 연습 6.6
#
# 이 노트북의 곡선은 작은 손실을 더한 것입니다. 숫자 하나만 떼어 봅시다. 디코더가 정답인 숫자에 준 확률이 `p`입니다. 이 숫자에서 잃은 것은 몇 비트일까요? 절반이 될 때마다 1비트입니다. `{call}`는 `{result}`, `{call 2}`는 `{result 2}`입니다. (찍기만 하는 디코더는 어느 숫자에나 0.1을 주어 보낸 것 전부인 3.32비트를 잃습니다.)

# %% slide="skip"
exercise("6.6")

# %% [markdown] lang="en"
# ## Carry on
#
# A secret letter became numbers, one vector, a sentence again; and you measured what one vector costs. What attention grew into is another story: keep the looking back, drop the recurrence.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 비밀편지가 숫자가 되고, 벡터 하나가 되고, 다시 문장이 되었습니다. 그리고 벡터 하나로 옮길 때 얼마를 잃는지 직접 재어 보았습니다. 어텐션이 자라 무엇이 되었는지는 또 다른 이야기입니다. 뒤돌아보기는 남기고 순환은 버리는 이야기지요.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask each for one sentence that begins "I used to think that a context vector …". Then what to do at home: the exercises, and *Train it again*.

# %% [markdown] lang="ko"
# **1분.** "컨텍스트 벡터는 …인 줄 알았는데"로 시작하는 문장을 하나씩 말하게 하세요. 그다음은 숙제입니다. 연습 문제와 *다시 학습시키기*를 해 오게 하세요.

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - Decodable (usable) information: Xu et al. 2020, *A Theory of Usable Information Under Computational Constraints*; a lower bound on mutual information: Barber & Agakov 2003.
# - Length and the single vector: Cho, van Merriënboer, Bahdanau & Bengio 2014, *On the Properties of Neural Machine Translation*; Sutskever, Vinyals & Le 2014.
# - Attention: Bahdanau, Cho & Bengio 2015; the dot product: Luong, Pham & Manning 2015.
# - Vanishing and exploding gradients: Hochreiter & Schmidhuber 1997; Pascanu, Mikolov & Bengio 2013 (clipping too).
# - The forget gate: Gers, Schmidhuber & Cummins 2000; its bias: Jozefowicz, Zaremba & Sutskever 2015.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 되읽을 수 있는(usable) 정보: Xu et al. 2020, *A Theory of Usable Information Under Computational Constraints*. 상호 정보량의 하한: Barber & Agakov 2003.
# - 길이와 벡터 하나: Cho, van Merriënboer, Bahdanau & Bengio 2014, *On the Properties of Neural Machine Translation*; Sutskever, Vinyals & Le 2014.
# - 어텐션: Bahdanau, Cho & Bengio 2015. 내적: Luong, Pham & Manning 2015.
# - 기울기 소실과 폭발: Hochreiter & Schmidhuber 1997; Pascanu, Mikolov & Bengio 2013(자르기 포함).
# - 망각 게이트: Gers, Schmidhuber & Cummins 2000. 그 편향: Jozefowicz, Zaremba & Sutskever 2015.
