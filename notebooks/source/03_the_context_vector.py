# %% [markdown] lang="en"
# # 3 · The context vector
#
# The encoder has read the sentence. What does its last state know?
#
# **You will do**: compare contexts of short and long sentences, draw a map of them, ask them questions, and give the decoder somebody else's.
#
# **You will learn**: context, its shape, what a probe is, why padding needs a mask.
#
# **You need**: notebooks 1 and 2. 15 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 3 · 컨텍스트 벡터
#
# 인코더가 문장을 다 읽었습니다. 마지막 상태는 무엇을 알고 있을까요?
#
# **할 일**: 짧은 문장과 긴 문장의 컨텍스트를 견주고, 지도로 그리고, 질문을 던지고, 디코더에게 다른 문장의 컨텍스트를 건네줍니다.
#
# **배울 것**: 컨텍스트와 그 모양, 프로브, 패딩에 마스크가 필요한 까닭.
#
# **필요한 것**: 1번과 2번 노트북. 15분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** The whole lesson takes about 50. Ask: the encoder has read a sentence of two words and one of eight. Which summary is bigger?
#
# Do not answer; the next slide asks it again, with a guess in writing.

# %% [markdown] lang="ko"
# **2분.** 수업 전체는 50분쯤 걸립니다. 묻기: 인코더가 두 낱말짜리 문장과 여덟 낱말짜리 문장을 읽었습니다. 어느 쪽 요약이 더 클까요?
#
# 답은 아직 알려 주지 마세요. 다음 슬라이드에서 예상을 적게 하고 다시 묻습니다.

# %% slide="skip"
import numpy as np

from seq2seq_teach import figures, load_pretrained, use_language
from seq2seq_teach.architecture import untrained
from seq2seq_teach.context import as_vector, blend, nearest, pca, probe
from seq2seq_teach.decoder import greedy
from seq2seq_teach.encoder import encode
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.tasks import glossed, phrases
from seq2seq_teach.widgets import ContextLab, Machine, Predict

use_language("en")

# %% [markdown] lang="en"
# ## Measure it
#
# This is the larger translator: 48 units, trained on the little world of this course, on some 24,000 of its 28,000 Korean sentences (the others were kept to test it with). One of these sentences has 2 words, one has 8. **Predict first**:

# %% [markdown] lang="ko"
# ## 재어 보기
#
# 이번에는 큰 번역기입니다. 유닛이 48개이고, 이 강좌의 작은 세계에 있는 한국어 문장 2만 8천 개쯤 가운데 2만 4천 개쯤으로 학습했습니다(나머지는 시험용으로 빼 두었습니다). 한 문장은 두 낱말, 한 문장은 여덟 낱말입니다. **먼저 예상해 보세요.**

# %%
model = load_pretrained()
short = "사과를 먹습니다"
long = "나는 오늘 집에서 빨간 사과를 먹을 수 없습니다"
size, other = [as_vector(model.encode(sentence).context).size for sentence in (short, long)]
Predict("longer context", other > size)

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Everybody commits before you click. Ask one who says yes and one who says no for a reason.
#
# Expect: "eight words need more room". So they would, in the codebook of notebook 1.

# %% [markdown] lang="ko"
# **3분.** 누르기 전에 모두 예상을 정하게 하세요. "예"와 "아니요"에서 한 사람씩 까닭을 물어보세요.
#
# 흔한 답: "낱말이 여덟 개면 자리가 더 필요하다." 1번 노트북의 코드북이라면 그렇습니다.

# %% [markdown] lang="en"
# ### Read the shapes

# %% [markdown] lang="ko"
# ### 모양 읽기

# %%
for sentence in (short, long):
    h, c = model.encode(sentence).context
    print(len(sentence.split()), h.shape, c.shape, "→", model.translate(sentence))

# %% [markdown] lang="en"
# Each line has the number of words, then the shapes of `h` and `c`. The **context** is everything the encoder hands over: for an RNN or a GRU that is `h`, for an LSTM the pair `(h, c)`. `as_vector` puts the parts side by side: here 48 + 48 = 96 numbers.

# %% [markdown] lang="ko"
# 줄마다 낱말의 개수, 그다음이 `h`와 `c`의 모양입니다. **컨텍스트**는 인코더가 넘겨주는 것 전부입니다. RNN이나 GRU는 `h`, LSTM은 `(h, c)` 한 쌍이지요. `as_vector`는 이것을 벡터 하나로 이어 붙입니다. 여기서는 48 + 48 = 96개입니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Let them read the shapes aloud, then the two translations. Ask: what does the decoder see of the sentence itself? (Nothing.)
#
# Mistake: calling only `h` the context. An LSTM hands over `c` as well. If someone asks where *the cat* comes from: notebook 4.

# %% [markdown] lang="ko"
# **3분.** 모양을 소리 내어 읽게 하고, 두 번역을 견주게 하세요. 묻기: 디코더는 원래 문장을 보나요? (보지 못합니다.)
#
# 흔한 실수: `h`만 컨텍스트라고 부르기. LSTM은 `c`도 넘깁니다. *the cat*이 어디서 왔냐고 물으면 4번 노트북에서 다룬다고 하세요.

# %% [markdown] lang="en" slide="skip"
# (Where *the cat* of the first answer comes from, when 사과를 먹습니다 does not say who eats, is a story for notebook 4.)

# %% [markdown] lang="ko"
# ("사과를 먹습니다"에는 누가 먹는지 없는데 첫 답의 *the cat*이 어디서 왔는지는 4번 노트북에서 이야기합니다.)

# %% [markdown] lang="en" slide="skip"
# (The little world is made by rules. Its cats write letters, and its Korean mixes levels of politeness: 너는, short 넌, is how one says *you* to a friend, yet every sentence ends politely, in -ㅂ니다 or -습니다, so that a verb has one ending.)

# %% [markdown] lang="ko"
# (이 작은 세계의 문장은 규칙으로 만들었습니다. 그래서 고양이도 편지를 씁니다. "너는", "넌" 같은 말은 반말인데도 문장은 모두 "-ㅂ니다", "-습니다"로 끝납니다. 동사마다 어미를 하나로 두려고 섞어 쓴 것이니, 실제로는 이렇게 말하지 않습니다.)

# %% [markdown] lang="en"
# ### Count numbers, not units
#
# To compare two models fairly, count the numbers handed over, not the units. Each line has a model, its units → the numbers it hands over. The RNN and the LSTM can be compared, the GRU hands over fewer.

# %% [markdown] lang="ko"
# ### 유닛이 아니라 숫자를 세기
#
# 두 모델을 공평하게 견주려면 유닛이 아니라 넘겨주는 숫자의 개수를 세어야 합니다. 줄마다 모델, 유닛의 개수 → 넘겨주는 숫자의 개수입니다. RNN과 LSTM은 견줄 만하지만, GRU는 더 적게 넘깁니다.

# %%
for name in ("phrases-rnn", "phrases-gru", "phrases-lstm"):
    other = load_pretrained(name)
    handed = other.encode(short).context
    print(f"{name:13} {other.encoder.units} → {as_vector(handed).size}")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: an LSTM and a GRU with the same units, which has it easier, and why?
#
# Mistake: comparing by units, as many tables do.

# %% [markdown] lang="ko"
# **2분.** 묻기: 유닛 수가 같은 LSTM과 GRU 가운데 어느 쪽이 유리하고, 왜 그럴까요?
#
# 흔한 실수: 유닛 수로 견주기. 그렇게 만든 표가 많습니다.

# %% [markdown] lang="en"
# ## Where it sits

# %% [markdown] lang="ko"
# ## 컨텍스트가 놓인 자리

# %% [markdown] lang="en" slide="skip"
# This is the whole translator, unrolled: one box per step; an arrow opens to its numbers and their shape. The purple bridge is the context, a vector of **fixed length** for every sentence. It becomes the decoder's **first state** (Sutskever et al. 2014), and then the decoder is alone with it.
#
# Another design feeds the context to the decoder again **at every step**, beside the word (Cho et al. 2014): it cannot be forgotten then, but it is still one vector.

# %% [markdown] lang="ko"
# 번역기 전체를 펼친 그림입니다. 스텝마다 상자 하나이고, 화살표를 누르면 숫자와 모양이 나옵니다. 보라색 다리가 컨텍스트, 곧 어떤 문장에서나 길이가 같은 **고정 길이 벡터**입니다. 컨텍스트는 디코더의 **첫 상태**가 되고(Sutskever et al. 2014), 그다음부터 디코더는 혼자입니다.
#
# 컨텍스트를 낱말과 함께 **스텝마다** 다시 넣어 주는 설계도 있습니다(Cho et al. 2014). 그러면 잊을 수는 없지만, 여전히 벡터 하나입니다.

# %% slide="folded"
Machine(model, "난 아이언맨 입니다", focus="context", selection=("context",))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** The picture opens at the bridge: point at it. Ask: what crosses it, words or numbers? (96 numbers.) Then go on step by step. Ask: how many ways lead from the Korean words to the English ones? (One.)
#
# Mistake: thinking that the decoder looks back at the words. That is attention, notebook 7. Another design gives it the context at every step (Cho et al. 2014); it is still one vector.

# %% [markdown] lang="ko"
# **3분.** 그림은 다리에서 시작합니다. 다리를 짚어 보이고 묻기: 다리를 건너는 것은 낱말일까요, 숫자일까요? (숫자 96개.) 그다음 한 스텝씩 나아가세요. 묻기: 한국어 낱말에서 영어 낱말로 가는 길은 몇 갈래인가요? (하나.)
#
# 흔한 실수: 디코더가 원래 낱말을 다시 본다고 생각하기. 다시 보는 것은 7번 노트북의 어텐션입니다. 스텝마다 컨텍스트를 다시 주는 설계(Cho et al. 2014)도 있지만, 벡터는 여전히 하나입니다.

# %% [markdown] lang="en"
# ## Draw a map of sentences
#
# 96 numbers make a point in a space with 96 directions. Nobody can see that, but we can look at the points from the side where they differ most (**principal component analysis**, PCA), and colour each by the sentence's first word, its subject.
#
# **Predict first**: who will sit close together: sentences with the same subject, or with the same verb?

# %% [markdown] lang="ko"
# ## 문장의 지도 그리기
#
# 숫자 96개는 축이 96개인 공간(96차원)의 점 하나입니다. 눈으로 볼 수는 없지만, 점이 가장 크게 갈리는 쪽에서 바라볼 수는 있습니다(**주성분 분석**, PCA). 점은 문장의 첫 낱말, 곧 주어에 따라 색을 칠합니다.
#
# **먼저 예상해 보세요**: 주어가 같은 문장끼리 모일까요, 동사가 같은 문장끼리 모일까요?

# %% slide="folded"
subjects = ("나는", "너는", "그는", "우리는", "아이언맨은", "고양이는")
chosen = [
    p.korean for p in phrases() if len(p.korean.split()) == 3 and p.korean.startswith(subjects)
]
contexts = np.array([as_vector(model.encode(sentence).context) for sentence in chosen])


def spread(place):
    """How far contexts lie from the middle of those with the same word in this place."""
    words = np.array([sentence.split()[place] for sentence in chosen])
    found = [contexts[words == word].var(axis=0).sum() for word in words]
    return sum(found) / len(found)  # each sentence counts once


Predict("who sits together", "subject" if spread(0) < spread(-1) else "verb")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Show a pencil from its side and from its end: the view decides what one sees, and PCA takes the widest. Then a show of hands: subject or verb?
#
# Expect: "verb, for it carries the meaning", and in Korean it was also read last.

# %% [markdown] lang="ko"
# **3분.** 연필을 옆에서도 보여 주고 끝에서도 보여 주세요. 어디서 보느냐에 따라 다르게 보이고, PCA는 가장 넓게 퍼져 보이는 쪽을 고릅니다. 그다음 손 들기: 주어일까요, 동사일까요?
#
# 흔한 답: "뜻은 동사에 있으니 동사." 게다가 동사는 가장 나중에 읽은 낱말입니다.

# %% [markdown] lang="en"
# ### See who sits together

# %% [markdown] lang="ko"
# ### 누가 모였을까?

# %% slide="folded"
figures.map_of(pca(contexts), [sentence.split()[0] for sentence in chosen])

# %% [markdown] lang="en"
# Nobody told the model to sort its sentences like this. It learned to: before, neighbours shared the **verb**, the word read last.

# %% [markdown] lang="ko"
# 문장을 이렇게 나누라고 누가 시킨 적은 없습니다. 스스로 배운 것입니다. 학습하기 전에는 마지막에 읽은 **동사**가 같은 문장끼리 이웃이었습니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask what the axes mean before you say it. (Nothing by themselves: the two widest directions, with the share of all difference they show.)
#
# Mistake: taking the picture for the whole. Most of the difference lies in directions nobody sees here.

# %% [markdown] lang="ko"
# **3분.** 축이 무엇을 뜻하는지 먼저 물으세요. (그 자체로는 뜻이 없습니다. 가장 넓게 퍼진 두 방향이고, 적힌 비율은 전체 차이 가운데 보이는 몫입니다.)
#
# 흔한 실수: 그림이 전부라고 믿기. 차이의 대부분은 여기서 보이지 않는 방향에 있습니다.

# %% [markdown] lang="en" slide="skip"
# Why the subject, now? It seems because the decoder must say it first. A model that was taught to say its answers from the last word to the first puts those with the same **object** closest: there the object is said before the subject.
#
# The axes say how much of all difference (the *variance*) this view shows: some two fifths, the rest is in the other 94 directions. And the verb? Count how often two sentences have the same subject, and the same verb. The first line is for any two sentences, the second for a sentence and its nearest neighbour on the map, the third for its nearest neighbour in the full space, with all 96 directions, the fourth for the same before any training:

# %% [markdown] lang="ko"
# 왜 지금은 주어일까요? 디코더가 주어부터 말해야 하기 때문인 듯합니다. 답을 끝 낱말부터 거꾸로 말하도록 가르친 모델은 **목적어**가 같은 문장을 가장 가까이 둡니다. 그때는 목적어를 주어보다 먼저 말하니까요.
#
# 축에 적힌 비율은 이 그림이 차이(분산)를 얼마나 보여 주는지 말해 줍니다. 5분의 2쯤이고, 나머지는 다른 94개 방향에 있습니다. 동사는 어떨까요? 두 문장의 주어가 같은 비율과 동사가 같은 비율을 나란히 세어 봅시다. 첫 줄은 아무 문장이나 두 개 골랐을 때, 둘째 줄은 지도에서 가장 가까운 이웃일 때, 셋째 줄은 96개 방향을 모두 쓴 공간에서 가장 가까운 이웃일 때, 넷째 줄은 학습하기 전의 모델로 그렇게 했을 때입니다.

# %% slide="skip"
subject, _, verb = np.array([sentence.split() for sentence in chosen]).T
print(f"{(subject[:, None] == subject).mean():.0%} {(verb[:, None] == verb).mean():.0%}")
fresh = untrained("lstm", model.source, model.target, 48, 32, rng=np.random.default_rng(0))
before = np.array([as_vector(fresh.encode(sentence).context) for sentence in chosen])
for space in (pca(contexts).coordinates, contexts, before):
    neighbours = [nearest(space, n, count=1)[0] for n in range(len(space))]
    print(f"{(subject == subject[neighbours]).mean():.0%} {(verb == verb[neighbours]).mean():.0%}")

# %% [markdown] lang="en" slide="skip"
# The map shows the subject. The verb is in the context, too, mostly in the 94 directions we do not see: in the full space the nearest neighbour has the same subject every time, and the same verb about every second time, where chance would give one in ten. Before training it had the same verb, and the same subject only a little more often than by chance.

# %% [markdown] lang="ko"
# 지도에 보이는 것은 주어입니다. 동사도 컨텍스트 안에 있지만, 대부분 우리가 보지 못하는 94개 방향에 있습니다. 96개 방향을 모두 쓰면 가장 가까운 이웃은 언제나 주어가 같고, 동사도 두 번에 한 번은 같습니다. 아무 문장이나 골랐다면 열 번에 한 번입니다. 학습하기 전에는 동사가 같았고, 주어는 우연보다 조금 더 자주 같았을 뿐입니다.

# %% [markdown] lang="en"
# ### Ask for the neighbours
#
# And in the full space, with all 96 directions? These are the nearest neighbours of *I eat apples*, closest first. Which of its three words will they share with it?

# %% [markdown] lang="ko"
# ### 이웃 찾기
#
# 96개 방향을 모두 쓰면 "나는 사과를 먹습니다"의 이웃은 어느 문장일까요? 가까운 것부터 적습니다. 세 낱말 가운데 어느 것이 같을까요?

# %% slide="fragment"
which = chosen.index("나는 사과를 먹습니다")
for near in nearest(contexts, which, count=4):
    print(glossed(chosen[near]))

# %% [markdown] lang="en"
# *I eat rice*, then *I ate*, *like* and *liked apples*: all four are about me, and none about another who eats apples.

# %% [markdown] lang="ko"
# 주어와 동사가 같은 문장이 먼저, 그다음은 주어와 목적어가 같은 문장입니다. 다른 누군가가 사과를 먹는 문장은 하나도 없습니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Before the next key, let them write down which sentence must be the closest.
#
# Expect somebody else who eats apples. What is eaten counts for less than who eats, it seems because the decoder must say the subject first (taught to speak backwards, it is the other way round).

# %% [markdown] lang="ko"
# **3분.** 다음 키를 누르기 전에, 가장 가까울 문장을 하나씩 적게 하세요.
#
# 흔한 답: 다른 누군가가 사과를 먹는 문장. 무엇을 먹는지보다 누가 먹는지가 더 큰 차이를 만듭니다. 디코더가 주어부터 말해야 해서인 듯합니다(거꾸로 말하도록 가르치면 반대가 됩니다).

# %% [markdown] lang="en"
# ## Ask it questions
#
# Is a word still *in* the context? A **probe** is the simplest reader there is: a weighted sum of the 96 numbers scores every word, and the best score wins. It learns from half of the sentences and is tested on the other half. In brackets: what always answering the most frequent word would score. (난 and 나는 are one word here, and so are 넌 and 너는: only the spelling differs.)

# %% [markdown] lang="ko"
# ## 질문하기
#
# 낱말이 아직 컨텍스트 *안에* 있을까요? **프로브**(probe)는 컨텍스트만 보고 낱말을 맞히는 가장 단순한 모델입니다. 숫자 96개에 가중치를 곱해 더한 점수로 낱말을 맞힙니다. 문장 절반으로 학습시키고 나머지 절반으로 시험합니다. 괄호 안은 언제나 가장 흔한 낱말로 찍었을 때의 점수입니다. ("난"과 "나는", "넌"과 "너는"은 꼴만 다르니 같은 낱말로 셉니다.)

# %% slide="fragment folded"
rng = np.random.default_rng(0)
four = [p.korean for p in phrases() if len(p.korean.split()) == 4]
four = [four[n] for n in rng.permutation(len(four))[:1600]]
points = np.array([as_vector(model.encode(sentence).context) for sentence in four])
one_word = {"난": "나는", "넌": "너는"}
for place in range(4):
    words = [one_word.get(word, word) for word in (sentence.split()[place] for sentence in four)]
    chance = max(words.count(word) for word in set(words)) / len(words)
    found = probe(points[:800], words[:800], points[800:], words[800:])
    print(f"{place + 1}: {found:.0%}   ({chance:.0%})")

# %% [markdown] lang="en"
# Every position can be read out far better than by chance, the last word best. What so simple a reader misses may still be there for the decoder.

# %% [markdown] lang="ko"
# 어느 자리의 낱말이든 찍기보다 훨씬 잘 읽히고, 마지막 낱말이 가장 잘 읽힙니다. 프로브처럼 단순한 모델이 놓친 것도 디코더는 읽어 낼 수 있습니다.

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask before the next key: which of four words is read best, which worst? And why test on sentences the probe has not seen? (It could have learned them by heart.)
#
# Mistake: "the probe fails, so the word is gone". It only says what a weighted sum can read.

# %% [markdown] lang="ko"
# **4분.** 다음 키를 누르기 전에 묻기: 네 낱말 가운데 가장 잘 읽히는 것과 가장 안 읽히는 것은? 왜 프로브가 보지 못한 문장으로 시험할까요? (외웠을 수도 있으니까요.)
#
# 흔한 실수: "프로브가 못 읽으면 정보가 없다." 가중치를 곱해 더하는 것만으로 읽을 수 있는지를 말할 뿐입니다.

# %% [markdown] lang="en"
# ## Whose sentence is it?
#
# If the context is all the decoder gets, then a swapped context is a swapped sentence. Walk from *I eat apples* to *the cat drank milk yesterday* (`greedy` lets the decoder speak; notebook 4), and hear what it says on the way:

# %% [markdown] lang="ko"
# ## 누구의 문장일까?
#
# 디코더가 받는 것이 컨텍스트뿐이라면, 컨텍스트를 바꾸면 문장이 바뀌어야 합니다. 한 문장에서 다른 문장으로 걸어가 봅시다(`greedy`는 디코더에게 말을 시킵니다. 4번 노트북에서 다룹니다). 가는 길에 무슨 말을 하는지 들어 보세요.

# %% slide="fragment"
mine = model.encode("나는 사과를 먹습니다").context
yours = model.encode("고양이는 어제 우유를 마셨습니다").context
for share in np.linspace(0, 1, 6):
    spoken = greedy(blend(mine, yours, share), model.decoder).ids
    print(f"{share:.1f}", model.target.decode(spoken))

# %% [markdown] lang="en"
# The ends are the two sentences; what lies between need not be a mixture of their words.

# %% [markdown] lang="ko"
# 양 끝은 두 문장이고, 중간에는 어느 쪽에도 없는 낱말이 나오기도 합니다.

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Before the next key: what will it say half way? Read the lines aloud from top to bottom.
#
# Expect "half of the words of each". Between two sentences lie places of the map where other sentences live.

# %% [markdown] lang="ko"
# **4분.** 다음 키를 누르기 전에 묻기: 한가운데에서는 무슨 말을 할까요? 나온 줄을 위에서 아래로 소리 내어 읽으세요.
#
# 흔한 답: "두 문장의 낱말이 반반 섞인다." 두 문장 사이에는 다른 문장이 사는 자리가 있습니다.

# %% [markdown] lang="en"
# ## Do pads change the last state?
#
# When several sentences are read together, in one rectangle (a *batch*), a short one gets pads behind it. **Predict first**: put eight behind 난 아이언맨 입니다 and leave the mask away.

# %% [markdown] lang="ko"
# ## 패딩이 마지막 상태를 바꿀까?
#
# 여러 문장을 네모난 표 하나(*배치*, batch)에 담아 함께 넣으면 짧은 문장 뒤에 패딩이 붙습니다. "난 아이언맨 입니다" 뒤에 패딩을 8개 붙이고 마스크 없이 번역합니다. **먼저 예상해 보세요.**

# %% slide="folded"
ids = np.array(model.source.encode("난 아이언맨 입니다"))
context = encode(np.pad(ids, (0, 8)), model.encoder).context
said = model.target.decode(greedy(context, model.decoder).ids)
Predict("eight pads", said == model.translate("난 아이언맨 입니다"))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Recall notebook 1: why are there pads at all? (Rows of one rectangle.) Then the guess, in writing.
#
# Expect: "pads are zeros, zeros change nothing". A pad has an id, an embedding and its own step, like any word.

# %% [markdown] lang="ko"
# **3분.** 1번 노트북을 떠올리게 하세요. 패딩은 왜 넣었나요? (네모난 표를 채우려고.) 그다음 예상을 적게 하세요.
#
# 흔한 답: "패딩은 0이니까 아무것도 안 바뀐다." 패딩도 번호와 임베딩이 있고, 여느 낱말처럼 한 스텝을 차지합니다.

# %% [markdown] lang="en"
# ### Without a mask, and with it

# %% [markdown] lang="ko"
# ### 마스크 없이, 마스크를 쓰고

# %%
for pads in (0, 2, 4, 8):
    padded = np.pad(ids, (0, pads))
    bare = encode(padded, model.encoder).context
    masked = encode(padded, model.encoder, mask=padded > 0).context
    said = [model.target.decode(greedy(context, model.decoder).ids) for context in (bare, masked)]
    print(pads, "|", said[0], "|", said[1])

# %% [markdown] lang="en"
# First the number of pads, then what the decoder says without a mask, last with it. To an LSTM a pad is a word like any other: it reads it, and its state moves. Where the mask is False the state stays as it was.

# %% [markdown] lang="ko"
# 줄마다 패딩의 개수, 마스크 없이 한 말, 마스크를 쓰고 한 말입니다. LSTM은 패딩도 여느 낱말처럼 읽고, 읽으면 상태가 움직입니다. 마스크가 False인 곳에서는 상태가 그대로 머뭅니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: from how many pads on is the first answer wrong? Then find the mask in the code.
#
# Mistake: trusting a model because one sentence works. Alone it needs no pads; in a batch it gets some.

# %% [markdown] lang="ko"
# **3분.** 묻기: 패딩이 몇 개일 때부터 마스크 없이 한 말이 틀리나요? 그다음 코드에서 마스크가 어디 있는지 찾게 하세요.
#
# 흔한 실수: 문장 하나가 잘 되니 모델도 괜찮다고 믿기. 혼자일 때는 패딩이 없지만, 여럿을 함께 넣으면 생깁니다.

# %% [markdown] lang="en"
# ### Do not mix these up
#
# Each pad has a vector and a step of its own, as here, without a mask. Two things people mix up once they train, in notebook 5:
#
# - In Keras `mask_zero=True` does not make the pads' vectors zero: it lets layers that know of masks, such as an LSTM, skip them.
# - Leaving pads out of the score, the *loss*, does nothing for the state: it has still read them.

# %% [markdown] lang="ko"
# ### 헷갈리기 쉬운 두 가지
#
# 마스크가 없으면 아래처럼 패딩에도 벡터가 하나씩 있고, 패딩도 한 스텝씩 차지합니다. 5번 노트북에서 학습할 때 헷갈리기 쉬운 것이 두 가지 있습니다.
#
# - 케라스의 `mask_zero=True`는 패딩의 벡터를 0으로 만드는 것이 아니라, LSTM처럼 마스크를 따르는 층이 그 자리를 건너뛰게 합니다.
# - 점수, 곧 *손실*(loss)에서 패딩을 빼도 상태는 그대로 패딩을 읽은 상태입니다.

# %% slide="folded"
two_pads = encode(np.pad(ids, (0, 2)), model.encoder)
figures.machine(model, two_pads, greedy(two_pads.context, model.decoder), focus="encoder")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask two volunteers to say each line in their own words. Where in the picture does each act: on the state, or on the score?
#
# Mistake: "I mask the loss, so pads are dealt with".

# %% [markdown] lang="ko"
# **3분.** 두 사람에게 한 줄씩 자기 말로 설명하게 하세요. 저마다 그림에서 어디에 작용하나요? 상태인가요, 점수인가요?
#
# 흔한 실수: "손실에 마스크를 씌웠으니 패딩은 걱정 없다."

# %% [markdown] lang="en" slide="skip"
# **Try it**: swap the words. How far apart are the contexts of 나는 고양이를 봅니다 ("I see the cat") and 고양이는 나를 봅니다 ("the cat sees me")? `as_vector(model.encode(…).context)` makes one vector of a context, and `np.linalg.norm(a - b)` is the distance of two. To compare with: 나는 개를 봅니다 ("I see the dog"), and 난 고양이를 봅니다 (the first sentence again, 나는 spelt short).

# %% [markdown] lang="ko"
# **해 보기**: 낱말을 맞바꿔 보세요. "나는 고양이를 봅니다"와 "고양이는 나를 봅니다"의 컨텍스트는 얼마나 떨어져 있나요? `as_vector(model.encode(…).context)`가 컨텍스트를 벡터 하나로 만들고, `np.linalg.norm(a - b)`가 두 벡터의 거리를 잽니다. 견줄 것으로 "나는 개를 봅니다"와 "난 고양이를 봅니다"(같은 문장을 "난"으로 줄여 쓴 것)까지의 거리도 재 보세요.

# %% [markdown] lang="en"
# ## Touch a context

# %% [markdown] lang="ko"
# ## 컨텍스트 만져 보기

# %% [markdown] lang="en" slide="skip"
# The map, the swap, the padding and every number of a context in one place. **Try it**: walk from A to B, or choose two other sentences on the map. Then let A keep its own context and press *Switch each off in turn*: how many of the 96 can be missed? What cannot is underlined twice: click it, switch it off, and read what the sentence has lost. At the end, give A more pads and watch P wander off on the map.

# %% [markdown] lang="ko"
# 지도, 맞바꾸기, 패딩, 그리고 컨텍스트의 숫자 하나하나가 한자리에 있습니다. **해 보기**: A에서 B까지 걸어가 보고, 지도에서 다른 문장도 골라 보세요. 그다음 A에게 원래 컨텍스트를 돌려주고 *하나씩 차례로 꺼 보기*를 누르세요. 96개 가운데 없어도 되는 것은 몇 개일까요? 없으면 안 되는 숫자에는 밑줄이 두 줄 그어집니다. 그 숫자를 눌러 끄고 문장이 무엇을 잃었는지 읽어 보세요. 끝으로 A 뒤에 패딩을 늘리면서 지도에서 P가 어디로 가는지 보세요.

# %% slide="folded"
some = [chosen[n] for n in np.random.default_rng(0).permutation(len(chosen))[:60]]
lab = ContextLab(model, "나는 학생이 아니었습니다", "고양이는 어제 우유를 마셨습니다", some)
lab

# %% [markdown] lang="en" slide="notes"
# **9 minutes.** One pupil at the mouse, the class says where to go. First the walk from A to B, then one number, then the pads of A: watch P on the map. Let them guess before *Switch each off in turn* how many of the numbers can be missed, and ask after it: why can so many be missed?
#
# Mistake: looking for "the unit of the subject". What is known is spread over many numbers: all that can be missed one by one, switched off together, take the sentence with them. Keys inside the instrument belong to it: click beside it to go on.

# %% [markdown] lang="ko"
# **9분.** 한 사람이 마우스를 잡고 나머지가 어디로 갈지 말합니다. A에서 B까지 걷기, 숫자 하나, A의 패딩(지도에서 P를 보세요) 차례로 하세요. *하나씩 차례로 꺼 보기* 전에 없어도 되는 숫자가 몇 개일지 예상하게 하고, 뒤에 묻기: 왜 이렇게 많은 숫자가 없어도 될까요?
#
# 흔한 실수: "주어를 맡은 유닛"을 찾으려 하기. 모델이 아는 것은 여러 숫자에 퍼져 있습니다. 하나씩 꺼도 괜찮던 숫자를 한꺼번에 끄면 문장이 사라집니다. 도구를 누른 뒤에는 키 입력이 도구로 들어가니, 넘어갈 때는 바깥을 한 번 누르세요.

# %% [markdown] lang="en"
# ## Exercises
#
# Write these functions yourself. Put your lines in place of the `...`, run the cell, and `check` says how far you have come; where something is wrong it keeps a hint folded below. More help: `hint("3.1")`, and after an attempt `solution("3.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 연습
#
# 이번에는 함수를 직접 써 봅니다. `...` 자리에 코드를 쓰고 셀을 실행하면 `check`가 어디까지 왔는지 알려 주고, 틀린 곳이 있으면 힌트를 접어 둡니다. 도움이 더 필요하면 `hint("3.1")`, 한 번 시도한 뒤에는 `solution("3.1")`. 순서는 마음대로입니다. 문제마다 난이도와 예상 시간이 적혀 있습니다.

# %% [markdown] lang="en" slide="notes"
# **15 minutes**, or homework. The three functions are in the notebook and on no slide. Ask, before anybody types: what is left of the state after a pad? (All of it.)
#
# Mistake in 3.1: stopping at the first pad. The check has one between two words.

# %% [markdown] lang="ko"
# **15분.** 숙제로 내도 됩니다. 함수 세 개는 노트북에만 있고 슬라이드에는 없습니다. 코드를 쓰기 전에 묻기: 패딩을 지난 뒤에 상태는 얼마나 남아 있나요? (그대로 다 남습니다.)
#
# 3.1의 흔한 실수: 첫 패딩에서 멈추기. 확인할 때는 낱말 사이에 패딩이 낀 문장도 나옵니다.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 3.1
#
# Read a padded sentence with its mask. `words` (T, E) has T tokens, pads among them, as a vector of E numbers each; `mask` (T,) is True for a word, False for a pad; `h` (H,) is the state of H units to begin with, and `step(word, h)` makes the next state, as `np.tanh(word @ W + h @ U + b)` did in notebook 2. At a pad the state should stay as it was. Return the last state.
#
# With the mask `[True, True, False, False]` that is `step(words[1], step(words[0], h))`.

# %% [markdown] lang="ko"
# ### 연습 3.1
#
# 패딩이 섞인 문장을 마스크와 함께 읽으세요. `words` (T, E)는 토큰 T개이고 토큰마다 숫자가 E개인 벡터인데, 패딩도 들어 있습니다. `mask` (T,)는 낱말이면 True, 패딩이면 False입니다. `h` (H,)는 유닛이 H개인 처음 상태이고, `step(word, h)`는 2번 노트북의 `np.tanh(word @ W + h @ U + b)`처럼 다음 상태를 만듭니다. 패딩에서는 상태가 그대로 머물러야 합니다. 마지막 상태, (H,)를 돌려주세요.
#
# 마스크가 `[True, True, False, False]`라면 `step(words[1], step(words[0], h))`입니다.

# %% slide="skip"
exercise("3.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 3.2
#
# `nearest` found the neighbours on the map. Find one yourself: the index of the point that is closest to `points[which]`, other than that point itself. `points` (N, D) has N points, one a row; `np.linalg.norm(a - b)` is the distance of two points, and `np.inf`, infinity, is larger than any distance.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 3.2
#
# 지도에서 이웃을 찾은 것은 `nearest`였습니다. 이번에는 직접 찾아보세요. `points[which]`에서 가장 가까운 점의 번호를 돌려주세요. 그 점 자신은 뺍니다. `points` (N, D)는 점 N개로 한 줄이 점 하나이고, `np.linalg.norm(a - b)`가 두 점의 거리입니다. `np.inf`(무한대)는 어떤 거리보다도 큽니다.
#
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("3.2")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 3.3
#
# `sentences` sentences of `words` words each, packed into one rectangle (a *batch*), are read by an encoder with `units` units; `cell` is `"rnn"`, `"gru"` or `"lstm"`. What is the shape of `as_vector(context)`: one row a sentence, everything handed over side by side? Return two numbers, rows and columns.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 3.3
#
# 낱말이 `words`개씩인 문장 `sentences`개를 네모난 표 하나(*배치*, batch)에 담아, 유닛이 `units`개인 인코더가 읽습니다. `cell`은 `"rnn"`, `"gru"`, `"lstm"` 가운데 하나입니다. `as_vector(context)`는 넘겨주는 숫자를 문장마다 한 줄로 이어 붙인 배열입니다. 그 모양은 어떻게 될까요? (행 수, 열 수)를 돌려주세요.
#
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("3.3")

# %% [markdown] lang="en"
# ## Carry on
#
# One vector knows which word stood where. Next question: **how does a sentence come back out of it?** → [4 · The decoder](04_the_decoder.ipynb) `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 벡터 하나가 어느 자리에 어떤 낱말이 있었는지 알고 있습니다. 다음 물음: **거기서 어떻게 문장이 다시 나올까요?** → [4 · 디코더](04_the_decoder.ipynb) 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask each for one word: what does a context know? Homework: the exercises of this notebook. Question for next time: which word should a decoder say first when nobody has said who eats?

# %% [markdown] lang="ko"
# **1분.** 한 사람씩 한마디로 말하게 하세요. 컨텍스트는 무엇을 알고 있나요? 숙제: 이 노트북의 연습. 다음 시간에 다룰 물음: 누가 먹는지 말하지 않았다면 디코더는 어떤 낱말로 시작해야 할까요?

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - The last state as the summary of a sentence, and maps of it: Sutskever, Vinyals & Le 2014 (figure 2); Cho et al. 2014.
# - Probes: Alain & Bengio 2016, *Understanding intermediate layers using linear classifier probes*.
# - PCA: Pearson 1901.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 마지막 상태를 문장의 요약으로 쓰기와 그 지도: Sutskever, Vinyals & Le 2014(그림 2); Cho et al. 2014.
# - 프로브: Alain & Bengio 2016, *Understanding intermediate layers using linear classifier probes*.
# - PCA: Pearson 1901.
