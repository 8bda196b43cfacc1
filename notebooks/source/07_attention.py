# %% [markdown] lang="en"
# # 7 · Looking back
#
# One vector is all the decoder gets of a sentence. What if nothing were thrown away?
#
# **You will do**: compute one look by hand, watch a translator look, make it look elsewhere, and count what looking costs.
#
# **You will learn**: the dot product, attention, alignment, its price and its reach, self-attention.
#
# **You need**: notebooks 1 to 6. 35 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 7 · 뒤돌아보기
#
# 디코더가 문장에서 받는 것은 벡터 하나뿐입니다. 아무것도 버리지 않으면 어떨까요?
#
# **할 일**: 뒤돌아보기 한 번을 손으로 계산하고, 번역기가 어디를 보는지 지켜보고, 다른 곳을 보게 해 보고, 얼마나 드는지 셉니다.
#
# **배울 것**: 내적, 어텐션(attention), 정렬, 얼마나 드는지와 어디까지 통하는지, 셀프 어텐션.
#
# **필요한 것**: 1~6번 노트북. 35분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: you translate a long sentence. Do you read it once and close the book? What do you do instead?

# %% [markdown] lang="ko"
# **1분.** 묻기: 여러분이 긴 문장을 번역한다면, 한 번 읽고 책을 덮나요? 아니면 어떻게 하나요?

# %% slide="skip"
import numpy as np

from seq2seq_teach import figures, load_pretrained, use_language
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.widgets import AttentionLab, Machine, Predict

use_language("en")

# %% [markdown] lang="en"
# ## What if nothing were thrown away?
#
# The encoder makes a state after *every* word, and we kept the last. **Attention**, proposed against the bottleneck of one vector (Bahdanau et al. 2015), keeps them all: at each word it says, the decoder may look back. Here it says *cat*: the darker an arc, the more it looks.

# %% [markdown] lang="ko"
# ## 아무것도 버리지 않으면?
#
# 인코더는 낱말*마다* 상태를 만드는데 우리는 마지막 하나만 남겼습니다. **어텐션**(attention)은 벡터 하나라는 병목(bottleneck)을 풀려고 나온 방법으로(Bahdanau et al. 2015), 상태를 모두 남겨 둡니다. 디코더는 말할 때마다 이 상태를 모두 뒤돌아봅니다. *cat*을 말할 때는 짙은 선 쪽을 많이 봅니다.

# %% slide="fragment folded"
looker = load_pretrained("phrases-lstm-attention")
read = looker.encode("나는 어제 학교에서 고양이를 봤습니다")  # i saw the cat at school yesterday
Machine(looker, "나는 어제 고양이를 봤습니다", focus="attention", step=9)

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask before the key: what does the encoder make besides the context, and what happens to it? What would you do with four states, if you were the decoder? Then go back a step and on again: which word looks where? Click an arc for its numbers.
#
# Expect: "take the one I need". Nobody tells it which that is, so it takes a little of each.

# %% [markdown] lang="ko"
# **3분.** 다음 키를 누르기 전에 묻기: 인코더가 컨텍스트 말고 또 만드는 것은 무엇이고, 만든 뒤에는 어떻게 되나요? 여러분이 디코더라면 상태 네 개로 무엇을 하겠어요? 그다음 한 스텝씩 앞뒤로 가 보세요. 어느 낱말이 어디를 보나요? 선을 누르면 숫자가 나옵니다.
#
# 흔한 답: "필요한 것 하나를 꺼낸다." 어느 것이 필요한지 알려 주는 사람이 없으니, 모든 상태에서 조금씩 가져옵니다.

# %% [markdown] lang="en"
# ## One look, by hand
#
# Which state fits what the decoder is about to say? Its own state `h` is a row of numbers, too. So compare: multiply the two number by number and add, the **dot product**. Each state gets a **score**.

# %% [markdown] lang="ko"
# ## 손으로 한 번 뒤돌아보기
#
# 디코더가 이제 하려는 말에 어느 상태가 맞을까요? 디코더의 상태 `h`도 한 줄의 숫자입니다. 그러니 견줄 수 있습니다. 같은 자리의 숫자끼리 곱해서 모두 더합니다. 이것이 **내적**(dot product)이고, 상태마다 **점수**가 하나 나옵니다.

# %%
h = np.array([1, 1])  # the decoder's state
states = np.array([[2, 0], [0, 1], [-1, 1]])  # the encoder's, one after each word
scores = states @ h  # 3 dot products
scores

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Let them find the scores on paper before you show them: (2, 0) against (1, 1) is 2·1 + 0·1 = 2. Ask: which state would score below 0?

# %% [markdown] lang="ko"
# **2분.** 보여 주기 전에 종이에 구하게 하세요. (2, 0)과 (1, 1)이면 2·1 + 0·1 = 2입니다. 묻기: 점수가 0보다 작은 상태는 어떤 것일까요?

# %% slide="slide folded"
figures.dot_products(h, states)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** The same as arrows. Ask: turn (−1, 1) a little to the left; what becomes of its score? (It falls below 0.) And if (2, 0) were twice as long? (Twice the score.)
#
# Mistake: "the score is the angle". Length counts as well.

# %% [markdown] lang="ko"
# **2분.** 같은 것을 화살표로 그렸습니다. 묻기: (−1, 1)을 왼쪽으로 조금 더 돌리면 점수는 어떻게 될까요? (0보다 작아집니다.) (2, 0)이 두 배로 길다면? (점수도 두 배입니다.)
#
# 흔한 실수: "점수는 각도다." 길이도 중요합니다.

# %% [markdown] lang="en"
# ### Share, and mix
#
# The softmax of notebook 4 turns scores into **shares** that add up to 1. By its share of each state the decoder takes a **mix** of all.

# %% [markdown] lang="ko"
# ### 나누고 섞기
#
# 4번 노트북의 소프트맥스가 점수를 더해서 1이 되는 **비율**로 바꿉니다. 디코더는 상태마다 그 비율만큼 가져와 모두 **섞습니다**.

# %%
from seq2seq_teach.attention import softmax

shares = softmax(scores)
mix = shares @ states
shares.round(2), mix.round(2)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask for the first number of the mix by hand: 0.67·2 + 0.24·0 + 0.09·(−1). Three lines carry it all: `states @ h` compares, `softmax` shares, `shares @ states` mixes.

# %% [markdown] lang="ko"
# **2분.** 묻기: 섞은 것의 첫 숫자를 손으로 구하면? 0.67·2 + 0.24·0 + 0.09·(−1)입니다. 중요한 것은 세 줄입니다. `states @ h`가 견주고, `softmax`가 비율로 바꾸고, `shares @ states`가 섞습니다.

# %% slide="slide folded"
figures.looking_back(h, states)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** The whole look as a picture: a line is as wide as its share. Ask: what would have to happen for one share to be exactly 0?
#
# Mistake: "attention picks a word". It mixes all of them; a share is almost never exactly 0.

# %% [markdown] lang="ko"
# **2분.** 뒤돌아보기 한 번을 통째로 그린 것입니다. 비율만큼 선이 굵습니다. 묻기: 어떤 비율이 정확히 0이 되려면 무슨 일이 있어야 할까요?
#
# 흔한 실수: "어텐션은 낱말 하나를 고른다." 모두 섞습니다. 비율이 정확히 0이 되는 일은 거의 없습니다.

# %% [markdown] lang="en" slide="skip"
# Mix and `h` together then choose the word. Why mix, and not take the best one? A share can be made a little larger, so a gradient can teach where to look; nobody tells the model. And that gradient goes straight from a word that is said to every word that was read: a way home of one step. (A pad gets a score of −∞, and so a share of 0.)

# %% [markdown] lang="ko"
# 섞은 것과 `h`를 함께 보고 낱말을 고릅니다. 왜 가장 좋은 하나를 꺼내지 않고 섞을까요? 비율은 조금씩 키울 수 있어서, 어디를 볼지 기울기로 배울 수 있기 때문입니다. 아무도 모델에게 알려 주지 않습니다. 기울기는 말한 낱말에서 읽은 낱말 하나하나로 곧바로 갑니다. 한 스텝 만에 돌아오는 길입니다. (패딩의 점수는 −∞로 두므로 비율이 0입니다.)

# %% [markdown] lang="en"
# ## Watch it look

# %% [markdown] lang="ko"
# ## 뒤돌아보는 모습 보기

# %% slide="folded"
AttentionLab(looker, "나는 어제 고양이를 봤습니다", beside=load_pretrained())

# %% [markdown] lang="en" slide="skip"
# A row is a step, a column a word that was read. Click a share and see where it comes from: the two states as arrows, their dot product, the softmax, the mix. Then put the share of a step on another word, or hide a word with the mask: what does it say now? Beside it stands what a model without attention makes of the same sentence. **Try it**: 우리는 어제 학교에서 영화를 봤습니다 (we watched movies at school yesterday).

# %% [markdown] lang="ko"
# 한 줄이 한 스텝, 한 열이 읽은 낱말입니다. 비율을 누르면 어디서 나온 수인지 보입니다. 화살표로 그린 두 상태, 내적, 소프트맥스, 섞은 것이 차례로 나옵니다. 그다음 한 스텝의 비율을 다른 낱말로 옮기거나 마스크로 낱말을 가려 보세요. 이제 무엇이라고 말하나요? 옆에는 어텐션이 없는 모델이 같은 문장을 옮긴 것이 있습니다. **해 보기**: "우리는 어제 학교에서 영화를 봤습니다"를 넣어 보세요.

# %% [markdown] lang="en" slide="notes"
# **8 minutes.** Hand it over, in pairs: one says where the decoder looks at a word, the other clicks that row. Ask after some words: which word can you change by making it look elsewhere, which not?
#
# Click beside the instrument before you go on.

# %% [markdown] lang="ko"
# **8분.** 둘씩 짝을 지어 맡기세요. 한 사람이 어떤 낱말에서 디코더가 어디를 볼지 말하고, 다른 사람이 그 줄을 누릅니다. 몇 낱말 뒤에 묻기: 다른 곳을 보게 해서 바꿀 수 있는 낱말은 무엇이고, 없는 낱말은 무엇인가요?
#
# 넘어가기 전에 도구 바깥을 한 번 누르세요.

# %% [markdown] lang="en"
# ## Where does it look?

# %% [markdown] lang="ko"
# ## 어디를 보고 있을까?

# %% slide="folded"
figures.alignment(looker.translate("나는 어제 학교에서 고양이를 봤습니다"), looker)

# %% [markdown] lang="en" slide="skip"
# All its looks in one table, the **alignment**; read a row at a time. *cat* looks at 고양이를, *school* at 학교에서, *yesterday* at 어제, in another order than they were read. But *i* looks not at 나는 but at the last word, as *saw* does. Does it need what it looks at? That we shall try.

# %% [markdown] lang="ko"
# 뒤돌아본 것을 모두 표 하나에 모은 **정렬**(alignment)입니다. 한 줄씩 읽어 보세요. *cat*은 "고양이를", *school*은 "학교에서", *yesterday*는 "어제"를 봅니다. 읽은 순서와는 다른 순서입니다. 하지만 *i*는 "나는"이 아니라 *saw*처럼 마지막 낱말 "봤습니다"를 봅니다. 꼭 거기를 봐야 할까요? 곧 실험해 봅니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Read it a row at a time; every row adds up to 1. Ask: which word looks where you would, which does not?
#
# Expect: that *i* looks at 나는. It looks at the last word; whether it needs to is tried in the next section.

# %% [markdown] lang="ko"
# **2분.** 한 줄씩 읽으세요. 줄마다 더하면 1입니다. 묻기: 예상한 곳을 보는 낱말은 무엇이고, 아닌 낱말은 무엇인가요?
#
# 흔한 답: "*i*는 ‘나는’을 본다." 실제로는 마지막 낱말을 봅니다. *i*라고 말하려면 거기를 봐야 하는지는 다음 절에서 실험해 봅니다.

# %% [markdown] lang="en"
# ### And digits, said backwards?
#
# Here is a model with attention that says digits from the last to the first. **Predict first**: what will the picture look like?

# %% [markdown] lang="ko"
# ### 숫자를 거꾸로 말하면?
#
# 어텐션을 쓰면서 숫자를 끝에서부터 거꾸로 말하는 모델입니다. **먼저 예상해 보세요**: 그림이 어떤 모양일까요?

# %% slide="folded"
backwards = load_pretrained("digits-lstm-attention-reversed")
looked = backwards.translate("2 7 1 8 2 8 1 8 2 8 4 5")
darkest = [step.attention.weights.argmax() for step in looked.decoding.steps[:-1]]
slope = np.corrcoef(np.arange(len(darkest)), darkest)[0, 1]
shape = "rising" if slope < -0.5 else "falling" if slope > 0.5 else "nowhere"
Predict("picture of attention", shape)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: what will the picture look like? Let them draw it in the air before anyone clicks.

# %% [markdown] lang="ko"
# **2분.** 묻기: 그림이 어떤 모양일까요? 누르기 전에 모양을 손으로 허공에 그려 보게 하세요.

# %% slide="slide folded"
figures.alignment(looked, backwards)

# %% [markdown] lang="en" slide="skip"
# A broad stripe from the bottom left to the top right. The darkest cell is the digit's own or the one after it: that state has read the digit *and* the next. So it was in each of twenty trainings, at some 99 steps of a hundred; but which of the two it is differs from training to training. The picture shows where the decoder looked, not why.

# %% [markdown] lang="ko"
# 왼쪽 아래에서 오른쪽 위로 넓은 띠가 생깁니다. 가장 진한 칸은 그 숫자의 칸이거나 바로 다음 칸, 곧 그 숫자와 *다음 숫자까지* 읽은 상태입니다. 스무 번 학습시켜 보니 언제나 백 스텝에 99번쯤 그랬지만, 둘 가운데 어느 쪽인지는 학습할 때마다 달랐습니다. 그림은 어디를 보았는지 말해 줄 뿐, 왜 보았는지는 말해 주지 않습니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: why is the darkest cell so often the one after?
#
# Mistake: reading the rows as if somebody had told the model where to look. It was only told the right digits.

# %% [markdown] lang="ko"
# **2분.** 묻기: 가장 진한 칸이 왜 바로 다음 칸일 때가 많을까요?
#
# 흔한 실수: 어디를 보라고 가르쳤다고 생각하기. 가르친 것은 정답 숫자뿐입니다.

# %% [markdown] lang="en"
# ## Does it matter where it looks?
#
# A picture of shares proves little. So force it: a mask can leave one state, which then gets all of the share. The copier has read 3 1 4 1 5 9 2 6 and is about to say 3. **Predict first**: we make it look at the 9 alone. What does it say?

# %% [markdown] lang="ko"
# ## 어디를 보는지가 중요할까?
#
# 비율을 그린 그림만으로는 증명되는 것이 별로 없습니다. 그러니 억지로 다른 곳을 보게 해 봅시다. 마스크로 상태를 하나만 남기면 비율이 모두 그리로 갑니다. 따라 말하는 모델이 3 1 4 1 5 9 2 6을 읽고 3을 말하려는 참입니다. **먼저 예상해 보세요**: 9만 보게 하면 무엇이라고 말할까요?

# %% slide="folded"
from seq2seq_teach.decoder import Memory, decode_step
from seq2seq_teach.letters import SOS

copier = load_pretrained("digits-lstm-attention")
digits = copier.encode("3 1 4 1 5 9 2 6")


def first_word(place):
    only = Memory(digits.states, np.arange(8) == place)  # the states, and a mask
    return copier.target.words[decode_step(SOS, digits.context, copier.decoder, only).choice]


Predict("looked elsewhere", {"3": "its own", "9": "the other"}.get(first_word(5), "neither"))

# %% slide="fragment"
print("3 1 4 1 5 9 2 6")  # looked at
print(*[first_word(place) for place in range(8)])  # said first

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask for hands: 3, 9, or something else? Then the key: above what it is made to look at, below what it says first. Ask: with what experiment would you test a claim about *why* a model did something?
#
# Mistake: "so the share always explains the word". In the translator *i* is said wherever it looks.

# %% [markdown] lang="ko"
# **4분.** 손을 들게 하세요. 3, 9, 아니면 다른 것? 그다음 키를 누릅니다. 윗줄은 억지로 보게 한 것, 아랫줄은 처음 한 말입니다. 묻기: 모델이 *왜* 그랬는지 안다고 하는 사람이 있으면 어떤 실험을 해 보자고 하겠어요?
#
# 흔한 실수: "그럼 비율이 언제나 낱말을 설명한다." 번역기의 *i*는 어디를 보게 해도 그대로 나옵니다.

# %% slide="skip"
from seq2seq_teach.limits import stored_looks

there = [row["forced"]["there"] for row in stored_looks("lstm-attention")]  # said what it saw
stripe = [
    row["looks"]["own"] + row["looks"]["behind"] for row in stored_looks("lstm-attention-reversed")
]
f"{min(there):.0%}", f"{max(there):.0%}", f"{min(stripe):.0%}"

# %% [markdown] lang="en" slide="skip"
# It says what it looks at: here the look *causes* the word. (In twenty trainings it said the very digit 82 to 98 times of a hundred, printed here with the 99 of the stripe, and hardly ever its own.) In the translator it depends on the word: made to look at 어제 alone, it says *yesterday* instead of *cat*, but *i* it says wherever it looks, in each of twenty trainings. Where does *i* come from, then? Here are the context of this sentence and the states of another (we drank milk at home today):

# %% [markdown] lang="ko"
# 보는 것을 말합니다. 여기서는 뒤돌아본 것이 낱말의 *원인*입니다. (스무 번 학습시켜 보니 바로 그 숫자를 백에 82~98번 말했고, 원래 말할 숫자는 거의 말하지 않았습니다. 출력의 셋째 수는 앞에서 본 띠의 99번입니다.) 번역기에서는 낱말에 따라 다릅니다. "어제"만 보게 하면 *cat* 대신 *yesterday*라고 말하지만, *i*는 스무 번 학습시킨 번역기 모두에서 어디를 보게 해도 그대로 나왔습니다. 그럼 *i*는 어디서 올까요? 이 문장의 컨텍스트에 다른 문장의 상태를 주어 봅시다.

# %% slide="skip"
from seq2seq_teach.decoder import greedy

milk = looker.encode("우리는 오늘 집에서 우유를 마셨습니다")
looker.target.decode(greedy(read.context, looker.decoder, looker.memory(milk)).ids)

# %% [markdown] lang="en" slide="skip"
# Here *i* came through the context; milk, home and today through the states. It is no clean cut: *are drinking* stands in neither sentence. A dark cell may matter, or not: only such an experiment tells.

# %% [markdown] lang="ko"
# 여기서 *i*는 컨텍스트로, 우유와 집과 오늘은 상태로 전해졌습니다. 깨끗이 나뉘는 것은 아닙니다. *are drinking*은 두 문장 어디에도 없습니다. 진한 칸은 중요할 수도, 아닐 수도 있습니다. 이런 실험을 해 봐야 알 수 있습니다.

# %% [markdown] lang="en"
# ## How much comes back

# %% [markdown] lang="ko"
# ## 얼마나 돌아올까

# %% slide="folded"
from seq2seq_teach.limits import stored_curve

names = ("64", "70", "attention")
curves = {f"LSTM {name}": stored_curve(f"lstm-{name}") for name in names}
figures.information_curve(curves)

# %% [markdown] lang="en" slide="skip"
# The curve of notebook 6, with attention on it: on the dashed line as far as it was trained. Attention also has more weights; so 70 units in one vector have as many, and hardly help. (One vector of 64 units does get there too, after sixteen times the training.)
#
# Bahdanau et al. 2015 found the same in translation: BLEU 26.8 instead of 17.8, and no fall even at 50 words and beyond (Table 1, Figure 2); but their encoder with attention also reads from both ends.

# %% [markdown] lang="ko"
# 6번 노트북의 곡선에 어텐션을 더했습니다. 학습한 길이까지 점선 위에 머뭅니다. 어텐션에는 가중치도 더 많습니다. 그래서 가중치 수가 같은 70유닛 벡터 하나도 견주었지만 별로 나아지지 않습니다. (64유닛 벡터 하나도 열여섯 배 학습시키면 거기까지 갑니다.)
#
# Bahdanau et al. 2015는 번역에서 같은 것을 보았습니다. BLEU가 17.8에서 26.8로 오르고, 낱말이 50개 이상인 문장에서도 떨어지지 않았습니다(Table 1, Figure 2). 다만 어텐션을 쓴 쪽의 인코더는 문장을 양쪽 끝에서 읽기도 했습니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** The picture the course is built around, once more. Ask: attention has more weights as well. How would you find out that it is not those? (A control: as many weights in one vector.)

# %% [markdown] lang="ko"
# **3분.** 이 강좌를 대표하는 그림을 다시 봅니다. 묻기: 어텐션에는 가중치도 더 많습니다. 그 덕분이 아니라는 것을 어떻게 알아낼 수 있을까요? (대조 실험입니다. 벡터 하나에 가중치 수를 똑같이 줍니다.)

# %% [markdown] lang="en"
# ## What it costs
#
# Nothing is free: there is a state to keep for every word, and each is looked at for every word that is said. **Predict first**: twice as many words to read, and twice as many to say.

# %% [markdown] lang="ko"
# ## 얼마나 들까
#
# 공짜는 아닙니다. 낱말마다 상태를 남겨야 하고, 낱말을 하나 말할 때마다 그 상태를 모두 봐야 합니다. **먼저 예상해 보세요**: 읽을 낱말도 두 배, 말할 낱말도 두 배라면?


# %% slide="folded" jupyter={"source_hidden": true}
def looks(n):
    """Multiplications of looking back, n words read and n said: in the scores and in the mix."""
    return n * 2 * n * copier.encoder.units


Predict("twice as long", looks(32) / looks(16))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Vote: the same, twice, four times? Ask one of each for the reason.
#
# Expect: "twice, it is twice as long". Count with them: how many looks, and at how many states each?

# %% [markdown] lang="ko"
# **2분.** 그대로, 두 배, 네 배 가운데 하나에 손을 들게 하고, 한 사람씩 까닭을 들어 보세요.
#
# 흔한 답: "두 배로 기니까 두 배." 함께 세어 보세요. 몇 번 뒤돌아보고, 그때마다 상태를 몇 개 보나요?

# %% slide="slide folded"
figures.looking_cost({"LSTM 64": load_pretrained("digits-lstm-64"), "LSTM attention": copier})

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Read the panels one after the other. Ask: at how many words is the look as dear as all the rest of a step?
#
# Mistake: "one vector is cheaper, so it is better". At sixteen digits a look adds a few percent.

# %% [markdown] lang="ko"
# **2분.** 칸을 하나씩 읽습니다. 묻기: 몇 낱말부터 뒤돌아보기가 나머지 전부만큼 들까요?
#
# 흔한 실수: "벡터 하나가 싸니까 더 낫다." 숫자 16개라면 뒤돌아보기에 드는 것은 몇 퍼센트입니다.

# %% slide="skip"
from seq2seq_teach.limits import multiplications

each = multiplications(copier, 2) - multiplications(copier, 1)  # to look at one word more
rest = multiplications(copier, 1) - each
f"{16 * each / rest:.0%}", f"{rest / each:.0f}"

# %% [markdown] lang="en" slide="skip"
# Four times: every one of twice as many words looks at twice as many states. With 64 units and 16 digits looking adds 6% to the rest of its step; at some 260 words it equals all the rest, and it goes on growing. (With no word at all its line begins above that of one vector: a layer of its own joins the mix and `h`.)

# %% [markdown] lang="ko"
# 네 배입니다. 두 배로 많은 낱말이 하나하나 두 배로 많은 상태를 봅니다. 64유닛이 숫자 16개를 뒤돌아보면 그 스텝의 나머지 계산보다 6%가 더 들고, 낱말 260개쯤에서는 나머지 전부와 같아지며, 그 뒤로도 계속 늘어납니다. (낱말이 하나도 없을 때부터 벡터 하나보다 위에 있는 것은, 섞은 것과 `h`를 합치는 층이 하나 더 있기 때문입니다.)

# %% [markdown] lang="en"
# ## How far does it carry?
#
# The copiers learned from 1 to 16 digits. **Predict first**: send 24, that is 80 bits. How many does attention bring back?

# %% [markdown] lang="ko"
# ## 어디까지 통할까?
#
# 따라 말하는 모델은 숫자 1~16개로 배웠습니다. **먼저 예상해 보세요**: 24개, 곧 80비트를 보내면 어텐션은 몇 비트를 되찾을까요?

# %% slide="folded"
beyond = curves["LSTM attention"].recovered[:, -1]
Predict("past sixteen", np.median(beyond))

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: it can look at every digit, so why should it fail at 24? Then a number from each.

# %% [markdown] lang="ko"
# **1분.** 묻기: 숫자를 하나하나 다 볼 수 있는데 24개에서 왜 틀릴까요? 그다음 저마다 수를 하나씩 말하게 하세요.

# %% slide="slide folded"
figures.more_training(
    {
        f"LSTM {name}": {times: stored_curve(f"lstm-{name}", times) for times in (1, 4, 16)}
        for name in ("64", "attention")
    },
    length=24,
)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** The grey lengths: it leaves the dashed line, too, but later and by less. Ask: which line comes closest to the dashed one there? Sixteen times the training does not cure it.
#
# Mistake: "attention handles any length". Where to look, and when to stop, was learned from lengths up to 16.

# %% [markdown] lang="ko"
# **2분.** 회색 구간을 봅니다. 어텐션도 점선에서 벗어납니다. 더 늦게, 더 적게 벗어날 뿐이고, 열여섯 배 학습시켜도 낫지 않습니다. 묻기: 거기서 점선에 가장 가까운 선은 무엇인가요?
#
# 흔한 실수: "어텐션은 길이가 얼마든 된다." 어디를 보고 언제 끝낼지는 16개까지의 길이에서 배웠습니다.

# %% slide="skip"
attention = curves["LSTM attention"]
whole = {n: f"{np.median(attention.exact[:, attention.at(n)]):.0%}" for n in (16, 20, 24)}
whole, f"{beyond.min():.0f}", f"{beyond.max():.0f}"

# %% [markdown] lang="en" slide="skip"
# Most of them, and far more than one vector; but no length is safe. Of 16 digits 97 sequences in a hundred come back whole, of 20 still 81, of 24 only 30, and from training to training it differs much (58 to 79 bits). Every state is there to be looked at; but at lengths it never met the copier may look beside it, or stop too soon. (20 seeds after 1×, five after 4×, one after 16×.)

# %% [markdown] lang="ko"
# 대부분을 되찾고, 벡터 하나보다는 훨씬 많습니다. 하지만 어떤 길이든 되는 것은 아닙니다. 숫자 16개짜리 시퀀스는 백에 97개, 20개짜리는 81개가 통째로 돌아오지만 24개짜리는 30개뿐이고, 학습할 때마다 크게 다릅니다(58~79비트). 볼 상태는 모두 남아 있지만, 겪어 본 적 없는 길이에서는 엉뚱한 곳을 보기도 하고 너무 일찍 끝내기도 합니다. (1배는 시드 20개, 4배는 5개, 16배는 1개입니다.)

# %% [markdown] lang="en"
# ## What it grew into
#
# Why should only a decoder look? Let *every word look at every word* of its own sentence, and no state need be handed from step to step: **self-attention** (Vaswani et al. 2017). All scores make a table, and `softmax` shares out each row. They are divided by √H: a sum of H random products grows about like that.

# %% [markdown] lang="ko"
# ## 어텐션에서 자라난 것
#
# 왜 디코더만 봐야 할까요? *낱말마다* 자기 문장의 *모든 낱말을* 보게 하면, 스텝에서 스텝으로 상태를 넘기지 않아도 됩니다. 이것이 **셀프 어텐션**(self-attention)입니다(Vaswani et al. 2017). 점수를 모두 모으면 표가 되고, `softmax`는 줄마다 비율로 바꿉니다. 점수는 √H로 나눕니다. 무작위 곱을 H개 더한 값이 대략 그만큼 커지기 때문입니다.


# %%
def self_attend(vectors):
    """A row for each word (T, H) → a mix for each word (T, H)."""
    scores = vectors @ vectors.T / np.sqrt(vectors.shape[1])  # every word with every word
    return softmax(scores) @ vectors


self_attend(read.states).shape

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask what has changed against the look by hand: `states @ h` has become `vectors @ vectors.T`, all looks at once, and the scores are divided by √H. Whom does a word look at most, as this stands? (Mostly at itself: with itself no product is below 0.)

# %% [markdown] lang="ko"
# **2분.** 묻기: 손으로 한 것과 무엇이 달라졌나요? `states @ h`가 `vectors @ vectors.T`가 되어 뒤돌아보기를 모두 한꺼번에 하고, 점수를 √H로 나눕니다. 이대로라면 낱말은 무엇을 가장 많이 볼까요? (대개 자기 자신입니다. 자기와 곱하면 어느 곱도 0보다 작지 않으니까요.)

# %% [markdown] lang="en"
# ### Throw the LSTM away
#
# The states come from an LSTM. Take the plain embeddings instead, `read.inputs`, and shuffle the five words. **Predict first**: does any word get another mix?

# %% [markdown] lang="ko"
# ### LSTM을 버리면
#
# 상태는 LSTM에서 나왔습니다. 그 대신 임베딩 `read.inputs`를 그대로 쓰고, 다섯 낱말을 뒤섞어 봅시다. **먼저 예상해 보세요**: 섞은 것이 달라지는 낱말이 있을까요?

# %% slide="folded"
order = [4, 2, 0, 3, 1]
before, after = self_attend(read.inputs)[order], self_attend(read.inputs[order])
Predict("shuffled words", not np.allclose(before, after))

# %% slide="fragment"
moved = np.abs(read.inputs[order] - read.inputs).max()
print(f"{np.abs(before - after).max():.6f}, {moved=:.2f}")

# %% [markdown] lang="en" slide="skip"
# None does: the mixes differ by nothing, though the words have moved (the second number, the farthest). Each mix goes along with its word.

# %% [markdown] lang="ko"
# 하나도 없습니다. 낱말은 자리를 옮겼는데(둘째 숫자, 가장 멀리 옮긴 정도) 섞은 것은 차이가 0입니다. 섞은 것은 낱말을 따라갈 뿐입니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Vote: yes or no? The first number is the largest difference between the mixes, the second, how far the words themselves have moved. Ask: then how can it tell *dog bites man* from *man bites dog*?

# %% [markdown] lang="ko"
# **2분.** 예, 아니요로 투표하세요. 앞은 섞은 것의 가장 큰 차이, 뒤는 낱말이 자리를 옮긴 정도입니다. 묻기: 그럼 *빨간 사과와 노란 배*와 *노란 사과와 빨간 배*를 어떻게 구별할까요? (*개가 사람을 물었다*와 *사람이 개를 물었다*라면 조사가 다르니 낱말부터 다릅니다.)

# %% [markdown] lang="en"
# ### What is missing until a Transformer
#
# - **Places**: self-attention does not see order, so a code of its place is added to each embedding.
# - **Queries, keys, values**: three learned matrices, so that what a word looks for, is found by and gives are not the same.
# - **Heads**: several such looks side by side.
# - **Depth**: a small network after each look, what went in added to what comes out, and many such layers.
# - **A mask**: a word that is being said must not see what comes after (exercise 7.3).

# %% [markdown] lang="ko"
# ### 트랜스포머(Transformer)가 되려면
#
# - **자리**: 셀프 어텐션은 순서를 보지 못하므로, 임베딩마다 자리를 나타내는 숫자를 더합니다.
# - **쿼리, 키, 값**(query, key, value): 학습하는 행렬 세 개로, 낱말마다 무엇을 찾는지, 무엇을 보고 찾아오게 하는지, 무엇을 내주는지를 따로 만듭니다.
# - **헤드**(head): 이런 뒤돌아보기 여러 개를 나란히 둡니다.
# - **깊이**: 한 번 본 다음마다 작은 신경망을 두고, 들어간 것을 나온 것에 더하며, 그런 층을 여럿 쌓습니다.
# - **마스크**: 말하는 중인 낱말은 뒤에 올 것을 보면 안 됩니다(연습 7.3).

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: which of the five can a copier of digits least do without? (The places: 1 2 and 2 1 would be read alike.)

# %% [markdown] lang="ko"
# **1분.** 묻기: 숫자를 따라 말하는 모델에 가장 없어서는 안 될 것은 다섯 가운데 무엇일까요? (자리. 없으면 1 2와 2 1을 똑같이 읽습니다.)

# %% [markdown] lang="en"
# ## Exercises
#
# Write these functions yourself. Put your lines in place of the `...`, run the cell, and `check` says how far you have come; where something is wrong it keeps a hint folded below. More help: `hint("7.1")`, and after an attempt `solution("7.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 연습
#
# 이번에는 함수를 직접 써 봅니다. `...` 자리에 코드를 쓰고 셀을 실행하면 `check`가 어디까지 왔는지 알려 주고, 틀린 곳이 있으면 힌트를 접어 둡니다. 도움이 더 필요하면 `hint("7.1")`, 한 번 시도한 뒤에는 `solution("7.1")`. 순서는 마음대로입니다. 문제마다 난이도와 예상 시간이 적혀 있습니다.

# %% [markdown] lang="en" slide="notes"
# **15 minutes** for 7.1 and 7.2; 7.3 is homework. Ask, before anybody types: a sentence has three words and two pads. What should the five shares add up to?
#
# Mistake in 7.1: setting the share of a pad to 0 after the softmax. Let them add up what is left.

# %% [markdown] lang="ko"
# 7.1과 7.2는 **15분.** 7.3은 숙제입니다. 코드를 쓰기 전에 묻기: 낱말 세 개와 패딩 두 개가 있습니다. 비율 다섯 개를 더하면 얼마여야 할까요?
#
# 7.1의 흔한 실수: 소프트맥스를 지난 뒤에 패딩의 비율을 0으로 만들기. 남은 비율을 더해 보게 하세요.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 7.1
#
# Attention, written by yourself: for one decoder state `h` (H,), the encoder's `states` (S, H), one for each of S source words, and `mask` (S,), False where a state belongs to a pad. Score every state by its dot product with `h`, make shares of the scores (`softmax`, which notebook 4 had you write, is imported), and mix the states by their shares. A pad gets no share at all. Return the shares (S,) and the mix (H,).
#
# If `h` is all zeros, every real word gets the same share.

# %% [markdown] lang="ko"
# ### 연습 7.1
#
# 어텐션을 직접 써 보세요. 디코더 상태 `h` (H,) 하나, 원문의 낱말 S개마다 하나씩인 인코더의 `states` (S, H), 그리고 패딩 자리만 False인 `mask` (S,)를 받습니다. 상태마다 `h`와의 내적으로 점수를 매기고, 점수를 비율로 바꾸고(4번 노트북에서 써 본 `softmax`를 불러 두었습니다), 그 비율대로 상태를 섞으세요. 패딩의 비율은 0입니다. 비율 (S,)와 섞은 것 (H,)를 돌려주세요.
#
# `h`가 모두 0이면 진짜 낱말의 비율은 모두 같습니다.

# %% slide="skip"
exercise("7.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 7.2
#
# What does looking back cost? A sentence of `read` words was read, each left a state of `units` numbers, and an answer of `said` words is spoken. Return `numbers`, how many numbers there are to look at, and `work`, how many multiplications all looks take together: those of the dot products, and those of the states with their shares. (No additions, no softmax, nothing of the cell.)
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 7.2
#
# 뒤돌아보는 데는 얼마나 들까요? 낱말 `read`개짜리 문장을 읽어서 낱말마다 숫자 `units`개짜리 상태가 하나씩 남았고, 낱말 `said`개로 답합니다. 볼 숫자가 모두 몇 개인지 `numbers`를, 답을 다 말할 때까지 뒤돌아보는 데 드는 곱셈이 모두 몇 번인지 `work`를 돌려주세요. 곱셈은 내적에 드는 것과 상태에 비율을 곱하는 것만 셉니다. (덧셈, 소프트맥스, 셀의 계산은 빼세요.)
#
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("7.2")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 7.3
#
# Self-attention for a sentence that is still being written: each of the T words in `states` (T, H) looks at **itself and the words before it**, and at nothing that comes after. Score by the dot product divided by $\sqrt{H}$, make shares along each row, mix. Return the mixes (T, H).
#
# `{call}` is `{result}`: the first word sees only itself, the second sees two with scores of 0, and the third nearly only itself.

# %% [markdown] lang="ko"
# ### 연습 7.3
#
# 아직 쓰는 중인 문장의 셀프 어텐션입니다. `states` (T, H)의 낱말 T개는 저마다 **자기와 그 앞의 낱말**만 보고, 뒤에 올 것은 보지 않습니다. 내적을 $\sqrt{H}$로 나눈 것을 점수로 하고, 줄마다 비율로 바꾸고, 섞으세요. 섞은 것 (T, H)를 돌려주세요.
#
# `{call}`의 결과는 `{result}`입니다. 첫 낱말은 자기만 보고, 둘째는 점수가 0인 둘을 똑같이 보고, 셋째는 거의 자기만 봅니다.

# %% slide="skip"
exercise("7.3")

# %% [markdown] lang="en"
# ## Carry on
#
# A secret letter became numbers, one vector, a sentence again; and when one vector was not enough to learn from, the decoder learned to look back. Keep the looking, drop the recurrence, and you have what nearly all large language models are made of. One thing is left: will it work with sentences that are yours? Notebook 8, [Your own sentences](08_your_sentences.ipynb), makes a translator of a file. `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 비밀편지가 숫자가 되고, 벡터 하나가 되고, 다시 문장이 되었습니다. 벡터 하나로는 배우기 어려워지자 디코더는 뒤돌아보는 법을 배웠습니다. 뒤돌아보기는 남기고 순환은 버리면, 오늘날의 대규모 언어 모델 거의 모두를 이루는 재료가 됩니다. 이제 하나가 남았습니다. 내 문장으로도 될까요? 8번 노트북 [나만의 문장](08_your_sentences.ipynb)에서 파일 하나로 번역기를 만듭니다. 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask each for one sentence that begins "I used to think that attention …". Then what to do at home: the exercises.

# %% [markdown] lang="ko"
# **1분.** "어텐션은 …인 줄 알았는데"로 시작하는 문장을 하나씩 말하게 하세요. 그다음은 숙제입니다. 연습을 풀어 오게 하세요.

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - Attention: Bahdanau, Cho & Bengio 2015; the dot product: Luong, Pham & Manning 2015.
# - What shares explain, and what they do not: Jain & Wallace 2019, *Attention is not Explanation*.
# - Self-attention and the Transformer: Vaswani et al. 2017, *Attention Is All You Need*.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 어텐션: Bahdanau, Cho & Bengio 2015. 내적: Luong, Pham & Manning 2015.
# - 비율이 설명하는 것과 설명하지 않는 것: Jain & Wallace 2019, *Attention is not Explanation*.
# - 셀프 어텐션과 트랜스포머: Vaswani et al. 2017, *Attention Is All You Need*.
