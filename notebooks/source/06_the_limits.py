# %% [markdown] lang="en"
# # 6 · The limits
#
# How much of a sentence comes back out of one vector, and why is a long way so hard to learn?
#
# **You will do**: send random digits through trained models, measure what returns, find where the loss sits, and follow a gradient thirty steps back.
#
# **You will learn**: decodable information in bits, the bottleneck, vanishing and exploding gradients, clipping.
#
# **You need**: notebooks 1 to 5. 35 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 6 · 한계
#
# 벡터 하나에서 문장이 얼마나 되돌아올까요? 그리고 먼 거리는 왜 배우기 어려울까요?
#
# **할 일**: 학습된 모델에 무작위 숫자를 보내 무엇이 돌아오는지 재고, 어디서 잃는지 살피고, 기울기를 따라 30스텝을 거슬러 갑니다.
#
# **배울 것**: 되읽을 수 있는 정보(비트), 병목(bottleneck), 기울기 소실과 폭발, 자르기.
#
# **필요한 것**: 1~5번 노트북. 35분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: of notebook 5's translator, would you trust it with a sentence of thirty words? Take two answers, settle nothing.

# %% [markdown] lang="ko"
# **1분.** 묻기: 5번 노트북의 번역기에 서른 낱말짜리 문장을 맡길 수 있을까요? 두 사람만 듣고 결론은 내리지 마세요.

# %% slide="skip"
import numpy as np

from seq2seq_teach import figures, load_pretrained, use_language
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.limits import gradient_norms, recovered, stored_curve
from seq2seq_teach.widgets import Explorer, Predict

use_language("en")

# %% [markdown] lang="en"
# ## Send digits, count bits
#
# Sentences can be guessed, random digits cannot: they are the honest test. A bit is the answer to one yes-or-no question. A random digit takes $\log_2 10 \approx 3.32$ of them, $L$ digits take $L$ times that. These three models learned to repeat 1 to 16 digits.

# %% [markdown] lang="ko"
# ## 숫자를 보내고 비트를 세기
#
# 문장은 짐작할 수 있지만 무작위 숫자는 짐작할 수 없습니다. 그래서 짐작이 통하지 않는 시험이 됩니다. 1비트는 예/아니요 질문 하나의 답입니다. 무작위 숫자 하나에는 $\log_2 10 \approx 3.32$비트, 숫자 $L$개에는 그 $L$배가 듭니다. 아래 세 모델은 숫자 1~16개를 따라 말하도록 학습했습니다.

# %% slide="fragment"
models = {f"LSTM {units}": load_pretrained(f"digits-lstm-{units}") for units in (16, 32, 64)}
copier = models["LSTM 16"]
copier.translate("3 1 4 1 5"), copier.translate("3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3")

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask: with how many yes-or-no questions do you find a digit I think of? (Three are too few, four more than enough: 3.32.) Before the key: will five digits come back, will sixteen?
#
# Mistake: taking a bit for a piece of memory. Here it counts what one does not know yet.

# %% [markdown] lang="ko"
# **4분.** 묻기: 제가 생각한 숫자 하나를 예/아니요 질문 몇 개로 맞힐 수 있을까요? (세 개로는 모자라고 네 개면 남습니다. 그래서 3.32입니다.) 다음 키를 누르기 전에: 숫자 다섯 개는 돌아올까요? 열여섯 개는요?
#
# 흔한 실수: 비트를 메모리 크기로 여기기. 여기서는 아직 모르는 것이 얼마나 되는지 세는 단위입니다.

# %% [markdown] lang="en"
# ### Sent, and got back
#
# Five digits return, sixteen do not. How much is that in bits? Told the digits before it, the decoder gives the right digit a probability $p$, and **loses** $-\log_2 p$ bits: none if $p = 1$, one if $p = \frac12$. (Notebook 5's cross-entropy, in bits.) What was **sent**, minus what was lost, came **back**: the *decodable information*.
#
# **Predict first**: a context of 16 + 16 numbers, and 16 digits sent.

# %% [markdown] lang="ko"
# ### 보낸 비트, 되찾은 비트
#
# 다섯 개는 돌아오고 열여섯 개는 돌아오지 않습니다. 비트로는 얼마일까요? 앞 숫자를 매번 알려 줄 때, 디코더가 정답에 준 확률이 $p$이면 그 숫자에서 $-\log_2 p$비트를 **잃습니다**. $p = 1$이면 0비트, $p = \frac12$이면 1비트입니다(5번 노트북의 교차 엔트로피를 비트로 잰 것입니다). **보낸** 비트에서 잃은 비트를 빼면 **되찾은** 비트, 곧 *되읽을 수 있는 정보*(decodable information)가 됩니다.
#
# 컨텍스트는 숫자 16 + 16개, 보내는 것은 숫자 16개입니다. **먼저 예상해 보세요.**

# %% slide="folded"
point = recovered(copier, length=16)
Predict("bits back", point.recovered)

# %% slide="fragment"
print(f"{point.sent = :.1f}, {point.recovered = :.1f}")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask for a number from everyone, then commit one for the class. 53 are sent.
#
# Expect: 53 ("it has 32 numbers, that is plenty") or nearly 0 ("it got them wrong"). A decoder that says a wrong digit may still have known much about it: bits count that, marks do not.

# %% [markdown] lang="ko"
# **3분.** 모두 숫자를 하나씩 말하게 한 다음, 우리 반의 예상을 하나 정해 넣으세요. 보낸 것은 53비트입니다.
#
# 흔한 답: 53비트("숫자가 서른두 개면 넉넉하다") 또는 0에 가까운 값("다 틀렸으니까"). 틀린 숫자를 말한 디코더도 꽤 많이 알고 있었을 수 있습니다. 맞고 틀림으로는 보이지 않지만 비트로는 보입니다.

# %% [markdown] lang="en"
# ## The picture this course is built around
#
# **Predict first**: of twenty trainings of 16 units, draw the middle one.

# %% [markdown] lang="ko"
# ## 이 강좌를 대표하는 그림
#
# **먼저 예상해 보세요.** 16유닛을 스무 번 학습시킨 것 가운데 중간 모델의 선을 그려 보세요.

# %% slide="folded"
curve = stored_curve("lstm-16")
middle = dict(zip(curve.lengths, np.median(curve.recovered, axis=0), strict=True))
Predict("information curve", middle, line=dict(zip(curve.lengths, curve.sent, strict=True)))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** One draws, the class says where to go. Ask: you know one point, 16 digits and some 24 bits; does the line go there straight, and what does it do after 16?
#
# Expect: a straight line with a smaller slope. Have a second learner argue for a bend before you show the truth.

# %% [markdown] lang="ko"
# **3분.** 한 사람이 그리고 나머지가 말로 이끕니다. 묻기: 점 하나는 이미 압니다. 숫자 16개에서 24비트쯤이지요. 선은 거기까지 곧게 갈까요? 16을 지나면 어떻게 될까요?
#
# 흔한 답: 기울기만 더 작은 직선. 정답을 보이기 전에, 꺾인다고 보는 사람의 까닭도 들어 보세요.

# %% slide="slide folded"
curves = {name: stored_curve(f"lstm-{model.encoder.units}") for name, model in models.items()}
figures.information_curve(curves)

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Read the axes before the lines: digits sent, bits back; dashed is what was sent, a band is twenty trainings, grey was never trained on. Each line follows the dashed one for a while, then bends; the larger the context, the later. Ask: which line would you want for a telephone number, and why are there bands?
#
# Mistake: "the vector is full at 24 bits". Write that on the board with a question mark; it is taken up soon.

# %% [markdown] lang="ko"
# **3분.** 선보다 축을 먼저 읽으세요. 가로는 보낸 숫자, 세로는 되찾은 비트, 점선은 보낸 양, 띠는 스무 번의 학습, 회색은 배운 적 없는 길이입니다. 선마다 한동안 점선을 따라가다 꺾이고, 컨텍스트가 클수록 늦게 꺾입니다. 묻기: 전화번호를 보낸다면 어느 선을 고르겠어요? 띠는 왜 있을까요?
#
# 흔한 실수: "벡터는 24비트면 꽉 찬다." 칠판에 물음표를 붙여 적어 두세요. 곧 다룹니다.

# %% [markdown] lang="en" slide="skip"
# One model may be lucky, so each kind was trained from twenty seeds (random starts): a line is their middle, its band goes from worst to best, dashed is what was sent. Each follows the dashed line, then bends away; the more numbers in the context, the later. (More units are more weights, too: whether room counts these lines do not say.) At the shaded lengths the trouble may be that they are new.

# %% [markdown] lang="ko"
# 모델 하나는 운이 좋았을 수도 있습니다. 그래서 종류마다 시드(seed, 난수의 출발점)를 바꿔 스무 번 학습시켰습니다. 선은 그 가운데, 띠는 가장 나쁜 것부터 가장 좋은 것까지, 점선은 보낸 양입니다. 모델마다 한동안 점선을 따라가다 꺾이고, 컨텍스트의 숫자가 많을수록 늦게 꺾입니다. (유닛이 많으면 가중치도 많습니다. 자리가 넉넉해서인지는 이 선들만 보고는 알 수 없습니다.) 칠해진 길이는 한 번도 학습하지 않은 곳입니다. 거기서 못하는 것은 처음 보는 길이라서일 수 있습니다.

# %% [markdown] lang="en"
# ### The lost bits
#
# What is missing up to the dashed line are **the lost bits**. **Predict first**: twice as many digits, twice as many bits lost?

# %% [markdown] lang="ko"
# ### 잃은 비트
#
# 점선까지 모자라는 만큼이 **잃은 비트**입니다. **먼저 예상해 보세요**: 숫자가 두 배면 잃는 비트도 두 배일까요?

# %% slide="folded"
lost = np.median(curve.lost, axis=0)
Predict("twice the digits", lost[curve.lengths == 16].item() / lost[curve.lengths == 8].item())

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Hands up for "twice", "less", "more"; ask one of each for the reason.
#
# Expect: "twice". It would be so if every digit lost the same share.

# %% [markdown] lang="ko"
# **1분.** "두 배", "두 배보다 적게", "두 배보다 많이"에 손을 들게 하고, 한 사람씩 까닭을 들어 보세요.
#
# 흔한 답: "두 배". 숫자마다 똑같은 몫을 잃는다면 맞는 말입니다.

# %% slide="slide folded"
figures.lost_curve(curves)

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Read two points of one line, at 8 and at 16. Ask: why can it not be proportional? (Short sequences lose nearly nothing.)

# %% [markdown] lang="ko"
# **1분.** 한 선에서 8개와 16개 두 점을 읽습니다. 묻기: 왜 비례할 수가 없을까요? (짧을 때는 거의 잃지 않습니다.)

# %% [markdown] lang="en" slide="skip"
# More than twice, for each model with a single vector: in the middle 5, 9 and 15 times as much, in every training at least 3.9 times. With 16 units a sequence longer than twelve digits brings back hardly a bit more than twelve do.

# %% [markdown] lang="ko"
# 벡터가 하나인 모델은 어느 것이든 두 배보다 많이 잃습니다. 그것도 훨씬 많이 잃어서, 중간 모델은 5배, 9배, 15배이고 3.9배보다 적게 잃은 학습은 하나도 없습니다. 16유닛 모델은 열두 번째 뒤로 숫자가 더 와도 되찾는 비트가 거의 늘지 않습니다.

# %% [markdown] lang="en"
# ## Is the vector full?
#
# This is what *this decoder, after this much training* reads back. It does **not say** that the rest does not fit: even an encoder that has learned nothing gives 5000 random inputs 5000 different contexts. If room runs out, more training changes nothing. **Predict first**: four times the steps, and sixteen times?

# %% [markdown] lang="ko"
# ## 벡터가 꽉 찼을까?
#
# 이 그림은 *이 디코더가 이만큼 학습하고서* 되읽는 양입니다. 나머지가 **들어갈 수 없다는 말이 아닙니다.** 아무것도 배우지 않은 인코더조차 무작위 입력 5000개에 서로 다른 컨텍스트 5000개를 만들어 줍니다. 자리가 모자라는 것이라면 더 오래 학습시켜도 그대로일 것입니다. **먼저 예상해 보세요**: 스텝을 네 배, 열여섯 배로 늘리면?

# %% slide="folded"
longer = stored_curve("lstm-16", 4)
Predict("four times the steps", np.median(longer.recovered[:, longer.lengths == 16]).item())

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Back to the sentence on the board. Remind them how many bits came back after a thousand steps. Let each write a number down, and ask: who wrote the same number again, and why?
#
# Expect: "the same, it is full". That is the question. What is kept and what can be read back are two things.

# %% [markdown] lang="ko"
# **2분.** 칠판에 적어 둔 문장으로 돌아갑니다. 천 스텝으로 돌아온 비트를 떠올리게 하고 저마다 수를 하나씩 적게 하세요. 묻기: 같은 수를 적은 사람은 왜 그렇게 생각했나요?
#
# 흔한 답: "꽉 찼으니 그대로다." 바로 그것이 물음입니다. 담겨 있느냐와 되읽을 수 있느냐는 다른 물음입니다.

# %% slide="slide folded"
figures.more_training(
    {
        name: {times: stored_curve(f"lstm-{model.encoder.units}", times) for times in (1, 4, 16)}
        for name, model in models.items()
    }
)

# %% [markdown] lang="en" slide="skip"
# After sixteen times the steps 16 units return some 35 bits of 16 digits instead of 24, 32 units 50 of the 53, and 64 units nearly all. What looked like the limit of the vector was what a thousand steps can teach. A **ceiling** would be where four times the steps bring less than 5% more: with 16 or 32 units none is in sight.
#
# But at 24 digits, a length never seen, a vector trained sixteen times as long brings back *less*. (Below 0, where two lines leave the picture, it is so sure of wrong digits that guessing would do better.) 20 seeds after 1×, five after 4×, one after 16×.

# %% [markdown] lang="ko"
# 열여섯 배 오래 학습시키면 숫자 16개에서 16유닛은 24비트가 아니라 35비트쯤, 32유닛은 53비트 가운데 50비트, 64유닛은 거의 전부를 되찾습니다. 벡터의 한계처럼 보이던 것이 실은 천 스텝으로 배울 수 있는 만큼이었습니다. 스텝을 네 배로 늘려도 5%도 늘지 않는 곳이 있다면 그곳을 **천장**이라고 합시다. 16유닛과 32유닛에서는 아직 천장이 보이지 않습니다.
#
# 그런데 본 적 없는 길이인 숫자 24개에서는 열여섯 배 학습한 벡터가 오히려 *적게* 되찾습니다. (두 선은 0 아래로 그림을 빠져나갑니다. 틀린 숫자를 너무 확신해서 찍느니만 못하다는 뜻입니다.) 1배는 시드 20개, 4배는 5개, 16배는 1개입니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: which panel has stopped moving? Only where it has may we speak of a ceiling; for 16 and 32 units we have not found one. Then point at the grey lengths: more training, and less comes back.
#
# Mistake: "trained long enough it copies any length". It grew better at the lengths it saw.

# %% [markdown] lang="ko"
# **2분.** 묻기: 더는 움직이지 않는 칸은 어디인가요? 그런 곳에서만 천장이라고 말할 수 있습니다. 16유닛과 32유닛에서는 아직 보지 못했습니다. 그다음 회색 구간을 가리키세요. 더 배웠는데 오히려 적게 돌아옵니다.
#
# 흔한 실수: "오래 학습시키면 길이가 얼마든 따라 말한다." 본 길이에서 나아졌을 뿐입니다.

# %% [markdown] lang="en"
# ## Send your own
#
# **Try it**: your telephone number, with each model. Dot: bits that came back; orange: lost.

# %% [markdown] lang="ko"
# ## 직접 보내 보기
#
# **해 보기**: 전화번호를 모델마다 보내 보세요. 점은 되찾은 비트, 주황색은 잃은 비트입니다.

# %% slide="folded"
Explorer(models, "3 1 4 1 5 9 2 6 5 3", curves)

# %% [markdown] lang="en" slide="notes"
# **5 minutes.** Hand it over. First *Length* up to 16 with LSTM 16, then the same digits with LSTM 64; then a digit with a tall bar: click it. Ask: does the decoder know nothing there, or does it waver between two?
#
# Mistake: taking the dot for the curve. The dot is one sequence, the curve many: 1 1 1 1 1 1 is not random. Click beside the instrument before you go on.

# %% [markdown] lang="ko"
# **5분.** 학생에게 맡기세요. 먼저 LSTM 16으로 *길이*를 16까지 늘리고, 같은 숫자를 LSTM 64로 보냅니다. 그다음 막대가 긴 숫자를 누릅니다. 묻기: 디코더는 거기서 아무것도 모르나요, 아니면 둘 사이에서 망설이나요?
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

# %% slide="folded"
worst = np.median(stored_curve("lstm-32").recall, axis=0).argmin()
Predict("lost most", "first" if worst == 0 else "last" if worst == 15 else "middle")

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Hands up: first, middle, last? Ask one of each for the reason.
#
# Expect: "the first, it was read longest ago".

# %% [markdown] lang="ko"
# **1분.** 처음, 가운데, 끝 가운데 하나에 손을 들게 하고, 한 사람씩 까닭을 들어 보세요.
#
# 흔한 답: "가장 먼저 읽었으니 처음 것."

# %% slide="slide folded"
figures.recall_curve(curves)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Follow one line with a finger, and only then compare the three. Ask: what could speak for the first, and what for the last? (One is said first, the other was just read. But of a model that says them backwards both ends come back best, too: so that alone does not explain it.)

# %% [markdown] lang="ko"
# **2분.** 선 하나를 손으로 따라가 본 다음에 셋을 견줍니다. 묻기: 처음 것과 끝의 것에 유리한 점은 각각 무엇일까요? (처음 것은 가장 먼저 말하고, 끝의 것은 방금 읽었습니다. 그런데 거꾸로 말하는 모델에서도 양 끝이 가장 잘 돌아오니, 그것만으로는 설명이 되지 않습니다.)

# %% [markdown] lang="en"
# ## Only the order
#
# The same digits, units and steps; only the answer is to be said **from the last digit to the first**. The first digit to say is then the one just read. **Predict first**: does more come back, or less?

# %% [markdown] lang="ko"
# ## 순서만 바꾸기
#
# 숫자도, 유닛도, 스텝도 그대로 두고 답만 **끝 숫자부터 거꾸로** 말하게 합니다. 그러면 처음 말할 숫자가 방금 읽은 숫자입니다. **먼저 예상해 보세요**: 더 많이 돌아올까요, 더 적게 돌아올까요?

# %% slide="folded"
in_order, turned = (
    np.median(stored_curve(name).recovered[:, curve.lengths == 16])
    for name in ("lstm-32", "lstm-32-reversed")
)
Predict("reversed", "more" if turned > in_order else "fewer")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: how far is each digit from the moment it is said, in order and reversed? (In order, all the same; reversed, the last one is near and the first one far.) Then let them guess.

# %% [markdown] lang="ko"
# **2분.** 묻기: 읽은 때부터 말할 때까지 숫자마다 몇 스텝인가요? (순서대로면 모두 같고, 거꾸로면 끝 숫자는 가깝고 첫 숫자는 멉니다.) 그다음 예상하게 하세요.

# %% slide="slide folded"
figures.reversal_pairs({"LSTM 32": (stored_curve("lstm-32"), stored_curve("lstm-32-reversed"))})

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Each line is one pair. Ask: is there a pair that goes the other way?
#
# Mistake: "so the vector was full before". It is as large as it was; what changed is how hard the thing is to learn.

# %% [markdown] lang="ko"
# **1분.** 선 하나가 한 쌍입니다. 묻기: 반대로 간 쌍이 있나요?
#
# 흔한 실수: "그럼 전에는 벡터가 꽉 찼던 거네." 벡터의 크기는 그대로입니다. 달라진 것은 얼마나 배우기 쉬우냐입니다.

# %% [markdown] lang="en" slide="skip"
# More, in every pair, by some five bits. Such a vector can hold more, then, than it learned to. Sutskever et al. 2014, who turned the source round, explain it so: where the first word is close by, the rest becomes easier to learn. We have only seen that it helps.

# %% [markdown] lang="ko"
# 모든 쌍에서 더 많이 돌아옵니다. 5비트쯤 늘었습니다. 같은 크기의 벡터가 더 담을 수 있었다는 뜻입니다. 원문을 뒤집어 본 Sutskever et al. 2014는 처음 말할 것이 가까이 있으면 나머지도 배우기 쉬워진다고 설명합니다. 우리가 본 것은 도움이 된다는 사실까지입니다.

# %% [markdown] lang="en"
# ## Why learning over a distance is hard
#
# The chronic problem of recurrent networks is the **vanishing** and the **exploding gradient**. What the first word did to the answer is learned from a gradient that comes back from the end, and every step multiplies it by a matrix, its **Jacobian**: how much each new number of the state moves when an old one does. We multiply them, and ask how much a gradient can be stretched on its way.
#
# Begin with an RNN that has no tanh and whose recurrent matrix (`U` in notebook 2) makes every state 0.9 times as long, its **gain**. **Predict first**: what is left after 30 steps?

# %% [markdown] lang="ko"
# ## 먼 거리를 배우기 어려운 까닭
#
# 순환 신경망의 고질병은 **기울기 소실**(vanishing gradient, 경사 소실이라고도 합니다)과 **기울기 폭발**(exploding gradient)입니다. 첫 낱말이 답에 어떤 영향을 주었는지는 끝에서 거슬러 오는 기울기로 배웁니다. 이 기울기에는 스텝마다 **야코비안**(Jacobian)이라는 행렬이 곱해집니다. 옛 상태의 숫자 하나가 움직일 때 새 상태의 숫자 하나하나가 얼마나 움직이는지 적은 행렬입니다. 이 행렬을 모두 곱해서, 돌아오는 동안 기울기가 최대 몇 배가 되는지 재겠습니다.
#
# tanh를 뺀 RNN부터 봅시다. 순환 행렬(2번 노트북의 `U`)은 상태의 길이를 0.9배로 만듭니다. 이 배수를 `gain`이라고 합시다. **먼저 예상해 보세요**: 30스텝 뒤에 얼마나 남을까요?

# %% slide="folded"
Predict("gain 0.9", gradient_norms("linear", gain=0.9)[-1])

# %% slide="fragment folded" jupyter={"source_hidden": true}
print(f"{gradient_norms('linear', gain=0.9)[-1]:.6f}, {0.9**30 = :.6f}")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Whisper a word down a row of thirty, each passing on nine tenths. Ask for guesses of what arrives, on paper. The output is measured, then computed: the same number.
#
# Expect: a half or more. Losing a tenth sounds like little; thirty times over, some 4 in a hundred are left.

# %% [markdown] lang="ko"
# **3분.** 서른 명이 한 줄로 서서 말을 전하는데, 저마다 열에 아홉만 전한다고 해 보세요. 얼마가 닿을지 종이에 적게 합니다. 출력의 두 수는 잰 값과 계산한 값이고, 서로 같습니다.
#
# 흔한 답: 절반 이상. 10분의 1은 적어 보이지만 서른 번 잃으면 백에 4쯤 남습니다.

# %% [markdown] lang="en"
# ### Put tanh back
#
# It squeezes every state between −1 and 1. With gain 3, does the gradient vanish, stay, or explode? **Predict first**:

# %% [markdown] lang="ko"
# ### tanh를 되돌려 놓으면
#
# 이제 tanh를 되돌려 놓읍시다. tanh는 상태를 언제나 −1과 1 사이로 눌러 담습니다. `gain`이 3이면 기울기는 소실될까요, 그대로일까요, 폭발할까요? **먼저 예상해 보세요.**

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

# %% slide="slide folded"
gains = {f"gain {gain}": gradient_norms("rnn", gain=gain) for gain in (0.5, 0.9, 1, 3)}
figures.gradient_curve(gains)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** It explodes: tanh bounds the state, but the gradient only meets its slope, and where tanh is steep that is nearly 1. The axis is logarithmic. Ask: which gain keeps the gradient best? (1, and it still loses.)
#
# Mistake: "tanh protects from explosion". Draw tanh and its slope: what is bounded is the height, and what multiplies is the steepness.

# %% [markdown] lang="ko"
# **2분.** 폭발합니다. tanh가 가두는 것은 상태이고, 기울기에 곱해지는 것은 tanh의 접선의 기울기(미분값)라서 가파른 곳에서는 거의 1입니다. 세로축은 로그 눈금입니다. 묻기: 기울기를 가장 잘 지키는 `gain`은 무엇인가요? (1입니다. 그래도 잃습니다.)
#
# 흔한 실수: "tanh가 폭발을 막는다." tanh와 그 미분을 그려 보세요. 갇히는 것은 높이이고, 곱해지는 것은 가파른 정도입니다.

# %% [markdown] lang="en" slide="skip"
# It explodes. Tanh bounds the *state*; the gradient only meets its *slope*, and where tanh is steep that is nearly 1. Even gain 1, which should keep everything, loses. So the slope decides, and with it the inputs.

# %% [markdown] lang="ko"
# 폭발합니다. tanh가 가두는 것은 *상태*이고, 기울기에 곱해지는 것은 tanh의 *접선의 기울기*(미분값)입니다. 가파른 곳에서는 그 값이 거의 1입니다. 모두 남길 것 같던 `gain` 1에서도 잃습니다. 그러니 결정하는 것은 미분값이고, 그래서 무엇이 들어오느냐도 중요합니다.

# %% [markdown] lang="en" slide="slide"
# Until now inputs had a size of 0.1 (`input_scale`). **Predict first**: gain 3 again, but inputs a hundred times as large?

# %% [markdown] lang="ko"
# 지금까지 입력의 크기(`input_scale`)는 0.1이었습니다. **먼저 예상해 보세요**: `gain`은 똑같이 3인데 입력이 백 배 크다면 어떻게 될까요?

# %% slide="folded"
Predict("large inputs", gradient_norms("rnn", gain=3, input_scale=10)[-1] > 1)

# %% slide="fragment folded"
for scale in (0.1, 1, 10):
    print(f"input_scale={scale}: 1 → {gradient_norms('rnn', gain=3, input_scale=scale)[-1]:.0e}")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: where on tanh do large inputs land, and how steep is it there? Then the key: for each size of the inputs, what becomes of a gradient of 1 on 30 steps back, at most (2e+05 is 200,000).
#
# Mistake: "more goes in, more comes back". Large inputs push tanh to its flat ends: the gain that exploded now vanishes.

# %% [markdown] lang="ko"
# **2분.** 묻기: 큰 입력은 tanh의 어디에 놓이고, 거기는 얼마나 가파를까요? 그다음 키를 누르세요. 입력의 크기마다 크기 1인 기울기가 30스텝을 거슬러 최대 얼마가 되는지 나옵니다(2e+05는 200,000).
#
# 흔한 실수: "많이 들어가면 많이 돌아온다." 입력이 크면 tanh가 평평한 양 끝으로 밀려나서, 폭발하던 `gain`에서도 소실됩니다.

# %% [markdown] lang="en"
# ### A way home of its own
#
# The LSTM was built against this. Its cell state has a way home of its own: from c to c, past every matrix, through nothing but the forget gate (in 1997 not even that): the **constant error carousel**. A fresh forget gate with bias b = 1 is open by sigmoid(1) = 0.73, with b = 3 by 0.95.

# %% [markdown] lang="ko"
# ### 따로 난 길
#
# LSTM은 이 소실을 막으려고 만들었습니다. 셀 상태에는 c에서 c로, 행렬 없이 망각 게이트만(1997년에는 그마저 없이) 지나 돌아오는 길, **constant error carousel**이 있습니다. 갓 만든 망각 게이트는 편향 b가 1이면 sigmoid(1) = 0.73만큼, 3이면 0.95만큼 열려 있습니다.

# %% slide="fragment folded"
settings = {"gain": 1, "input_scale": 1}
norms = {"rnn": gradient_norms("rnn", **settings)}
for bias in (1, 3):
    for cell in ("lstm", "carousel"):
        norms[f"{cell}, b = {bias}"] = gradient_norms(cell, forget_bias=bias, **settings)
figures.gradient_curve(norms, factor=0.73)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Gain 1, inputs of size 1. "carousel" is the way c to c alone, "lstm" is h and c together. Ask before the key: open by 0.73, what is left after thirty steps?
#
# Mistake: "the LSTM does not forget". With bias 1 it does, until it learns not to. And with small inputs the plain RNN keeps more than it: what comes in decides, too.

# %% [markdown] lang="ko"
# **2분.** `gain` 1, 크기 1인 입력입니다. carousel은 c에서 c로 가는 길만, lstm은 h와 c를 합친 것입니다. 키를 누르기 전에 묻기: 0.73만큼 열려 있으면 서른 스텝 뒤에 얼마나 남을까요?
#
# 흔한 실수: "LSTM은 잊지 않는다." 편향이 1이면, 잊지 않는 법을 배우기 전에는 잊습니다. 그리고 입력이 작으면 단순 RNN에 더 많이 남습니다. 무엇이 들어오느냐에도 달려 있습니다.

# %% [markdown] lang="en" slide="skip"
# With inputs of size 1 and gain 1 the RNN keeps some millionths, the LSTM with bias 1 (h and c together) about a thousandth: hundreds of times as much, and still little. With bias 3 a quarter is left on the carousel, and of the whole gradient about all. With inputs of 0.1, as in the four gains above, it is the plain RNN that keeps more than a fresh LSTM.

# %% [markdown] lang="ko"
# 입력의 크기와 `gain`이 1이면 RNN에는 백만분의 몇이, 편향이 1인 LSTM에는(h와 c를 합쳐서) 천분의 일쯤 남습니다. 수백 배 많지만 여전히 적습니다. 편향이 3이면 carousel에는 4분의 1쯤, 전체 기울기는 거의 그대로 남습니다. 앞에서 `gain` 네 가지를 견줄 때처럼 입력이 0.1이면 오히려 단순 RNN에 갓 만든 LSTM보다 많이 남습니다.

# %% [markdown] lang="en"
# ### Turn it yourself
#
# With gain 3, push the input scale up: between 3 and 4 the gradient tips over, from exploding to vanishing. The dotted line is the gain, or for the LSTM the open forget gate, multiplied step by step.

# %% [markdown] lang="ko"
# ### 직접 돌려 보기
#
# `gain`을 3으로 두고 입력의 크기를 올려 보세요. 3과 4 사이에서 폭발이 소실로 바뀝니다. 점선은 `gain`을, LSTM에서는 망각 게이트가 열린 정도를 스텝마다 곱한 값입니다.

# %% slide="folded"
from ipywidgets import Dropdown, FloatLogSlider, FloatSlider

from seq2seq_teach.encoder import sigmoid
from seq2seq_teach.limits import PATHS
from seq2seq_teach.widgets import live


def drawn(cell, gain, input_scale, forget_bias):
    norms = gradient_norms(cell, gain=gain, input_scale=input_scale, forget_bias=forget_bias)
    lines = {"linear": gain, "rnn": gain, "gru": None}
    return figures.gradient_curve({cell: norms}, lines.get(cell, sigmoid(forget_bias)))


controls = {
    "cell": Dropdown(options=PATHS, value="rnn"),
    "gain": FloatSlider(0.9, min=0.1, max=5),
    "input_scale": FloatLogSlider(0.1, min=-2, max=1),
    "forget_bias": FloatSlider(1, min=-2, max=6),
}
live(controls, drawn)

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Show it in JupyterLab: the sliders ask Python, so in the file and on a page they stand still, with their last picture. Gain to 3, then push the input scale up slowly; let the class call "stop". Ask: does a setting lie between that keeps everything? Then the LSTM, its input scale at 4, and its forget bias from −2 to 6: there one does, at 5.4.
#
# Expect: that a setting in the middle keeps everything. For the RNN the slider finds none: from 3.2 to 4 it goes from 50 times to less than a fifth.

# %% [markdown] lang="ko"
# **3분.** JupyterLab에서 보여 주세요. 슬라이더를 움직이면 파이썬이 다시 계산하므로 파일이나 페이지에서는 마지막 그림 그대로 멈춰 있습니다. `gain`을 3으로 두고 입력의 크기를 천천히 올리면서 "그만!"을 외치게 하세요. 묻기: 그 사이에 모두 남는 곳이 있나요? 그다음은 LSTM입니다. 입력의 크기를 4에 두고 망각 게이트의 편향을 −2에서 6까지 올립니다. 여기에는 5.4에 그런 곳이 있습니다.
#
# 흔한 답: "중간 어디쯤이면 모두 남는다." RNN이라면 슬라이더로는 찾을 수 없습니다. 3.2에서 4로 가면 50배에서 5분의 1 아래로 떨어집니다.

# %% [markdown] lang="en"
# ## Clip the gradient
#
# Against the explosion gradients are *clipped* to a length, here 1. **Predict first**: a gradient of length 1 goes back 30 steps, once with gain 3, once with gain 0.5. Does clipping help both?

# %% [markdown] lang="ko"
# ## 기울기 자르기
#
# 폭발에는 간단한 처방이 있습니다. 기울기를 정해 둔 길이에 맞추어 *자릅니다*. 여기서는 1로 하겠습니다. **먼저 예상해 보세요**: 끝에서 길이가 1인 기울기가 30스텝을 거슬러 갑니다. 한 번은 `gain`이 3, 한 번은 0.5입니다. 자르기가 둘 다에 도움이 될까요?

# %% slide="folded"
from seq2seq_teach.limits import clip, jacobians

end = np.ones(32) / np.sqrt(32)
vanished = jacobians("rnn", gain=0.5)[-1] @ end
Predict("clipping", np.linalg.norm(clip(vanished, 1)) > np.linalg.norm(vanished))

# %% slide="fragment"
for gain in (3, 0.5):
    far = jacobians("rnn", gain=gain)[-1] @ end
    lengths = [np.linalg.norm(one) for one in (end, far, clip(far, 1))]
    print(f"gain={gain}:", " → ".join(f"{length:.0e}" for length in lengths))

# %% [markdown] lang="en" slide="skip"
# Lengths: at the end → 30 steps back → clipped. Only the long one is helped: **clipping by norm** shortens what is longer than the bound, keeps its direction, never lengthens. (The 2e+05 above is the most *any* gradient is stretched. In training the gradients of all weights are clipped together.)

# %% [markdown] lang="ko"
# 길이를 차례로 적었습니다. 끝에서 → 30스텝을 거슬러 가서 → 자른 뒤. 도움을 받은 것은 긴 쪽뿐입니다. **노름으로 자르기**(clipping by norm)는 정해 둔 길이보다 긴 것을 방향은 그대로 두고 그 길이로 줄일 뿐, 짧은 것을 늘리지 않습니다. (위에서 본 2e+05는 *어떤* 기울기든 최대로 늘어날 수 있는 배수라서 이 값과 다릅니다. 실제로 학습할 때는 모든 가중치의 기울기를 한데 묶어 자릅니다.)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Each line of the output: length at the end → 30 steps back → clipped. Ask: which of the two was helped?
#
# Mistake: "clipping repairs both". It shortens and never lengthens; against vanishing, another way home helps: a gate that stays open, or, in notebook 7, a look back.

# %% [markdown] lang="ko"
# **2분.** 출력은 한 줄에 끝에서 잰 길이 → 30스텝을 거슬러 간 길이 → 자른 뒤의 길이입니다. 묻기: 둘 가운데 어느 쪽이 나아졌나요?
#
# 흔한 실수: "자르면 둘 다 낫는다." 줄이기만 하고 늘리지는 않습니다. 소실을 막는 것은 따로 난 길, 곧 열려 있는 게이트나 7번 노트북의 뒤돌아보기입니다.

# %% [markdown] lang="en"
# ## What others found
#
# | | found | where | and here |
# |---|---|---|---|
# | Cho et al. 2014 | BLEU, the score of its translations, falls fast as sentences grow | Figure 4 | the loss grows with length |
# | Sutskever et al. 2014 | reversed sources: BLEU 25.9 → 30.6 | Section 3.3 | about 5 bits more |
# | | **but**: reversed, one vector of 8000 numbers shows no fall below 35 words | Figure 3 | 64 units bend later than 16 |
# | Pascanu et al. 2013 | a matrix that shrinks every vector: the gradient must vanish; else it may explode | Section 2.1 | gain 0.9 and gain 3 |
# | Hochreiter & Schmidhuber 1997 | a lag of 100 steps: the plain RNN learned it in no trial, the LSTM (without a forget gate) in all | Table 2 | the carousel |

# %% [markdown] lang="ko"
# ## 논문에서는 무엇을 보았을까
#
# | | 찾아낸 것 | 어디에 | 여기서는 |
# |---|---|---|---|
# | Cho et al. 2014 | 문장이 길어지면 번역 점수 BLEU가 빠르게 떨어진다 | Figure 4 | 길이가 늘면 더 잃는다 |
# | Sutskever et al. 2014 | 원문을 뒤집으면 BLEU 25.9 → 30.6 | Section 3.3 | 5비트쯤 더 |
# | | **그러나** 원문을 뒤집으면 숫자 8000개짜리 벡터 하나로도 낱말 35개까지 떨어지지 않는다 | Figure 3 | 64유닛은 16유닛보다 늦게 꺾인다 |
# | Pascanu et al. 2013 | 행렬이 모든 벡터를 줄이면 기울기는 반드시 소실되고, 아니면 폭발할 수 있다 | Section 2.1 | `gain` 0.9와 3 |
# | Hochreiter & Schmidhuber 1997 | 100스텝 떨어진 것을 단순 RNN은 한 번도 배우지 못했고, (망각 게이트가 없는) LSTM은 매번 배웠다 | Table 2 | carousel |

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Read the row that begins with *but* aloud: it is why the simple story is too simple. Ask: which of our curves does each row remind you of?
#
# Mistake: "one vector is simply too small". A large vector, trained long, went far, and the order alone made a difference.

# %% [markdown] lang="ko"
# **1분.** *그러나*로 시작하는 줄을 소리 내어 읽으세요. 왜 지나치게 단순한 이야기인지 거기 있습니다. 묻기: 줄마다 우리가 본 어느 곡선이 떠오르나요?
#
# 흔한 실수: "벡터 하나는 그냥 너무 작다." 크고 오래 학습한 벡터는 멀리 갔고, 순서만 바꾸어도 달라졌습니다.

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
# Mistake in 6.3: bounding every number by itself. Let them draw what that does to the direction.

# %% [markdown] lang="ko"
# 6.1부터 6.3까지 **15분.** 6.4와 6.5는 숙제입니다. 코드를 쓰기 전에 묻기: 디코더가 숫자 하나에서 2내트를 잃었습니다. 몇 비트일까요?
#
# 6.3의 흔한 실수: 숫자를 하나씩 따로 자르기. 방향이 어떻게 되는지 그려 보게 하세요.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.1
#
# The curves of this notebook are sums of small losses. Take one digit alone: the decoder gave it, the right one, the probability `p`. How many bits of it are lost? One bit for each halving: `{call}` is `{result}`, `{call 2}` is `{result 2}`. (A decoder that only guesses gives every digit 0.1 and loses 3.32 bits, all that was sent.)

# %% [markdown] lang="ko"
# ### 연습 6.1
#
# 이 노트북의 곡선은 작은 손실을 더한 것입니다. 숫자 하나만 떼어 봅시다. 디코더가 정답인 숫자에 준 확률이 `p`입니다. 이 숫자에서 잃은 것은 몇 비트일까요? 절반이 될 때마다 1비트입니다. `{call}`의 결과는 `{result}`, `{call 2}`의 결과는 `{result 2}`입니다. (찍기만 하는 디코더는 어느 숫자에나 0.1을 주어 보낸 것 전부인 3.32비트를 잃습니다.)

# %% slide="skip"
exercise("6.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.2
#
# `surprises` (L,) has the decoder's cross-entropy at each of L random digits. It comes in *nats*, as training reports it, with the natural logarithm: a nat is $1 / \ln 2$ bits. Return how many bits came back: those sent, minus those lost (`np.log2(10)`, not 3.32; `np.log` is $\ln$).
#
# A decoder that only guesses is surprised by $\ln 10$ nats at each digit: 0 bits come back.

# %% [markdown] lang="ko"
# ### 연습 6.2
#
# `surprises` (L,)에는 무작위 숫자 L개에서 잰 디코더의 놀라움, 곧 교차 엔트로피가 하나씩 들어 있습니다. 단위는 학습할 때 보는 손실처럼 *내트*(nat), 곧 자연로그로 잰 것입니다. 1내트는 $1 / \ln 2$비트입니다. 보낸 비트에서 잃은 비트를 빼고 되찾은 비트를 돌려주세요(3.32가 아니라 `np.log2(10)`을 쓰세요. `np.log`는 $\ln$입니다).
#
# 찍기만 하는 디코더는 놀라움(교차 엔트로피)이 숫자마다 $\ln 10$내트입니다. 그러면 되찾는 것은 0비트입니다.

# %% slide="skip"
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
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("6.3")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 6.4
#
# What does it change to turn the order round? Count steps. The encoder reads digit 0 at step 0, digit 1 at step 1, and so on. After `length` digits the decoder speaks: at step `length` the first digit of its answer, at the next step the second. For each digit **in the order of reading**: how many steps lie between reading it and saying it? `backwards` is True when the answer goes from the last digit to the first. Return `length` numbers.
#
# `{call}` is `{result}`: digit 0 is read at step 0 and said at step 3. **Predict first**: does the average change when the order is turned round?

# %% [markdown] lang="ko"
# ### 연습 6.4
#
# 순서를 뒤집으면 무엇이 달라질까요? 스텝을 세어 봅시다. 인코더는 0번째 숫자를 스텝 0에서, 1번째 숫자를 스텝 1에서 읽고, 이렇게 이어집니다. 숫자 `length`개를 다 읽으면 디코더가 말합니다. 스텝 `length`에서 답의 첫 숫자를, 다음 스텝에서 둘째 숫자를 말합니다. 숫자마다 **읽는 순서대로**, 읽고 나서 말하기까지 몇 스텝이 걸리나요? 답을 끝 숫자부터 거꾸로 말하면 `backwards`가 True입니다. 숫자 `length`개를 돌려주세요.
#
# `{call}`의 결과는 `{result}`입니다. 0번째 숫자를 스텝 0에서 읽고 스텝 3에서 말합니다. **먼저 예상해 보세요**: 순서를 뒤집으면 평균도 달라질까요?

# %% slide="skip" jupyter={"source_hidden": true}
from seq2seq_teach.exercises import find

ways = [find("6.4").right(5, backwards) for backwards in (False, True)]
Predict("average distance", np.mean(ways[0]) != np.mean(ways[1]))

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
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("6.5")

# %% [markdown] lang="en" slide="skip"
# ## Train it again
#
# Every curve above comes from models someone trained. Train one yourself: one call, a thousand steps; on a busy machine give it a little time. The twenty had seeds 0 to 19; yours is another. Below, the new model (★) is drawn over the band of the twenty. **Predict first**: must it lie inside at each of the 24 lengths?

# %% [markdown] lang="ko"
# ## 다시 학습시키기
#
# 위의 곡선은 모두 누군가 학습시킨 모델에서 나왔습니다. 직접 하나 학습시켜 보세요. 한 번만 부르면 천 스텝을 배웁니다. 컴퓨터가 바쁘면 조금 기다려 주세요. 스무 모델의 시드는 0부터 19까지이니 다른 것을 고르세요. 새 모델(★)을 스무 모델의 띠 위에 겹쳐 그립니다. **먼저 예상해 보세요**: 24가지 길이 모두에서 반드시 띠 안에 들어올까요?

# %% slide="skip" jupyter={"source_hidden": true}
low, next_low, *_, next_high, high = np.sort(curve.recovered, axis=0)
beyond = (curve.recovered < next_low) | (curve.recovered > next_high)
Predict("beyond the band", not beyond.any())

# %% slide="skip"
from seq2seq_teach.training import copier_training
from seq2seq_teach.widgets import follow

training = copier_training("lstm-16", seed=20)
follow(training)

# %% slide="skip"
from seq2seq_teach.limits import measure

new, twenty = measure(training.model), curves["LSTM 16"]
figures.information_curve({"LSTM 16": twenty, "LSTM 16 ★": new})

# %% slide="skip"
back, band = new.recovered[0], twenty.recovered
new.lengths[(back < band.min(axis=0)) | (back > band.max(axis=0))]  # the lengths outside

# %% [markdown] lang="en" slide="skip"
# It need not: the band is what twenty did, and no law. Of 21 trainings one is the best at each length and one the worst, and either may be the newcomer. Another seed, another list.

# %% [markdown] lang="ko"
# 위의 목록은 띠를 벗어난 길이입니다. 모두 들어와야 하는 것은 아닙니다. 띠는 스무 모델이 해낸 결과일 뿐 법칙이 아니니까요. 스물한 번 학습시키면 길이마다 그중 하나는 가장 좋고 하나는 가장 나쁜데, 새 모델이 그 하나일 수도 있습니다. 시드를 바꾸면 목록도 달라집니다.

# %% [markdown] lang="en" slide="skip"
# Any curve can be made again: `"lstm-32"`, `"lstm-64"`, `"lstm-attention"`, and each name with `-reversed`; measure one of those with `measure(training.model, reverse=True)`. With `times=4` it learns four times as long.

# %% [markdown] lang="ko"
# 어느 곡선이든 다시 만들 수 있습니다. `"lstm-32"`, `"lstm-64"`, `"lstm-attention"`, 그리고 이름마다 뒤에 `-reversed`를 붙인 것입니다. 거꾸로 말하는 모델은 `measure(training.model, reverse=True)`로 잽니다. `times=4`라고 하면 네 배 오래 배웁니다.

# %% [markdown] lang="en"
# ## Carry on
#
# *One vector is too small* is too simple a story: a large one, trained long, goes far, and turning the order round alone brought more back through one of the same size. But a gradient that comes a long way vanishes or explodes; a way that forgets less, or a shorter one, leaves more of it. All the while the encoder made a state after *every* word, and all but the last were thrown away. What if nothing were? Notebook 7, [Looking back](07_attention.ipynb), keeps them all. `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# *벡터 하나는 너무 작다*는 이야기는 지나치게 단순합니다. 벡터가 크고 오래 학습하면 멀리 가고, 크기가 같아도 순서만 바꾸면 더 갑니다. 하지만 먼 길을 돌아오는 기울기는 소실되거나 폭발하고, 덜 잊는 길이나 짧은 길이라야 더 많이 남습니다. 그런데 인코더는 낱말*마다* 상태를 만들었고, 우리는 마지막 하나만 남기고 버렸습니다. 아무것도 버리지 않으면 어떨까요? 7번 노트북 [뒤돌아보기](07_attention.ipynb)에서는 모두 남겨 둡니다. 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask each for one sentence that begins "I used to think that a context vector …". Then what to do at home: the exercises, and *Train it again*.

# %% [markdown] lang="ko"
# **1분.** "컨텍스트 벡터는 …인 줄 알았는데"로 시작하는 문장을 하나씩 말하게 하세요. 그다음은 숙제입니다. 연습과 *다시 학습시키기*를 해 오게 하세요.

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - Decodable (usable) information: Xu et al. 2020, *A Theory of Usable Information Under Computational Constraints*; a lower bound on mutual information: Barber & Agakov 2003.
# - Length and the single vector: Cho, van Merriënboer, Bahdanau & Bengio 2014, *On the Properties of Neural Machine Translation*; Sutskever, Vinyals & Le 2014.
# - Vanishing and exploding gradients: Hochreiter & Schmidhuber 1997; Pascanu, Mikolov & Bengio 2013 (clipping too).
# - The forget gate: Gers, Schmidhuber & Cummins 2000; its bias: Jozefowicz, Zaremba & Sutskever 2015.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 되읽을 수 있는(usable) 정보: Xu et al. 2020, *A Theory of Usable Information Under Computational Constraints*. 상호 정보량의 하한: Barber & Agakov 2003.
# - 길이와 벡터 하나: Cho, van Merriënboer, Bahdanau & Bengio 2014, *On the Properties of Neural Machine Translation*; Sutskever, Vinyals & Le 2014.
# - 기울기 소실과 폭발: Hochreiter & Schmidhuber 1997; Pascanu, Mikolov & Bengio 2013(자르기 포함).
# - 망각 게이트: Gers, Schmidhuber & Cummins 2000. 그 편향: Jozefowicz, Zaremba & Sutskever 2015.
