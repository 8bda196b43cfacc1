# %% [markdown] lang="en"
# # 8 · Your own sentences
#
# A file with sentences and their translations: how does it become a translator, and how good is that, honestly?
#
# **You will do**: read and split a file, cut words into pieces, set something to beat, train a translator, judge it on sentences it never saw, take it home.
#
# **You will learn**: leaks, sub-words, a baseline, chrF, overfitting.
#
# **You need**: notebooks 1 to 7. 35 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 8 · 나만의 문장
#
# 문장과 번역이 담긴 파일이 어떻게 번역기가 될까요? 그리고 그 번역기는 솔직히 얼마나 잘할까요?
#
# **할 일**: 파일을 읽어서 나누고, 낱말을 조각으로 자르고, 이겨야 할 상대를 정하고, 번역기를 학습시켜 처음 보는 문장으로 채점하고, 집에 가져갑니다.
#
# **배울 것**: 누출(leak), 하위 단어(sub-word), 기준선(baseline), chrF, 과적합(overfitting).
#
# **필요한 것**: 1~7번 노트북. 35분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: how would you find out whether a translator is any good? Write two answers down and come back to them at the end.

# %% [markdown] lang="ko"
# **1분.** 묻기: 번역기가 쓸 만한지 어떻게 알아낼 수 있을까요? 두 가지를 적어 두고 끝에 다시 보세요.

# %% slide="skip"
from functools import partial

import numpy as np

from seq2seq_teach import figures, use_language
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.widgets import Predict, follow

use_language("en")

# %% [markdown] lang="en"
# ## Look at the file
#
# A line is a pair: a sentence, a tab, its translation, perhaps a third column with who wrote it. This file comes with the course; put the name of **your own** in its place whenever you like. `columns` says which is the source and which the target, counted from 0: here the Korean is to become English.

# %% [markdown] lang="ko"
# ## 파일 살펴보기
#
# 한 줄이 한 쌍입니다. 문장, 탭, 번역이 차례로 있고, 누가 썼는지 적은 셋째 열이 있기도 합니다. 아래는 강좌에 들어 있는 파일입니다. 언제든 **내 파일** 이름으로 바꾸세요. `columns`는 어느 열이 원문이고 어느 열이 번역인지 0부터 센 번호입니다. 여기서는 한국어를 영어로 옮깁니다.

# %%
from seq2seq_teach.pairs import SHIPPED, clean, copies, count, leak, pairs_of, read_pairs, split

file, columns = SHIPPED, (1, 0)  # yours: "my_sentences.tsv", (0, 1); Tatoeba's: (1, 3)
raw = read_pairs(file, columns=columns)
raw

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: what in such a file could go wrong? (Lines without a tab, an empty side, another encoding.) In the notebook a file with three mistakes is read, and each is named.

# %% [markdown] lang="ko"
# **3분.** 묻기: 이런 파일에서 무엇이 잘못될 수 있을까요? (탭이 없는 줄, 비어 있는 칸, 다른 인코딩.) 노트북에서는 틀린 데가 셋 있는 파일을 읽어, 무엇이 왜 빠졌는지 봅니다.

# %% [markdown] lang="en" slide="skip"
# **Your own file**: save it as text with tabs, or as CSV, beside this notebook; put its name and columns above, what it is and who may use it into the last cell before the exercises. Leave out what asks Korean. [Tatoeba](https://tatoeba.org/en/downloads) gives away pairs of many languages, collected by volunteers, under CC BY 2.0 FR: use them for what you like, but keep the columns by which the writers are found, as `raw.credits` does.
#
# Nothing was left out here. Of another file, lines that give no pair are counted, with why:

# %% [markdown] lang="ko"
# **내 파일**: 탭으로 나눈 텍스트나 CSV로 이 노트북 옆에 저장하세요. 파일 이름과 열 번호는 위 셀에, 무슨 자료이고 누가 써도 되는지는 연습 바로 앞 셀에 적습니다. 한국어 문장을 넣는 셀(*자르고, 이어 쓰기*의 "친구들한테서", 끝에 나오는 강좌의 폴더)은 건너뜁니다. [Tatoeba](https://tatoeba.org/en/downloads)에서는 자원봉사자들이 모은 여러 언어의 문장 쌍을 CC BY 2.0 FR 조건으로 내려받을 수 있습니다. 마음대로 써도 되지만 쓴 사람을 찾을 수 있는 열은 남겨 두어야 합니다. `raw.credits`가 그 열을 담아 둡니다.
#
# 여기서는 빠진 줄이 없습니다. 쌍이 되지 못한 줄이 있으면 까닭마다 몇 줄인지 세고 몇 줄은 보여 줍니다.

# %% slide="skip"
from pathlib import Path
from tempfile import mkdtemp

messy = Path(mkdtemp()) / "messy.tsv"
messy.write_text("Hello.\t안녕하세요.\n\nno tab here\nGood night.\t\n", encoding="utf-8")
read_pairs(messy)

# %% [markdown] lang="en"
# ### One way of writing
#
# *Go*, *go* and *go!* are three words to a machine. `clean` writes small letters and sets signs apart, so that each word is met more often; sentences of more than 20 words and pairs that came before are left out.

# %% [markdown] lang="ko"
# ### 한 가지로 쓰기
#
# *Go*, *go*, *go!*는 기계에게 서로 다른 낱말입니다. `clean`은 소문자로 바꾸고 문장 부호를 띄어 써서 같은 낱말을 더 자주 만나게 합니다. 낱말이 20개가 넘는 문장과 앞에 나온 쌍은 뺍니다.

# %%
pairs = clean(raw)
pairs

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask what gets lost: can the machine still tell *turkey* from *Turkey*?

# %% [markdown] lang="ko"
# **2분.** 묻기: 이렇게 쓰면 무엇을 잃을까요? *turkey*와 *Turkey*를 구별할 수 있을까요?

# %% [markdown] lang="en"
# ## Split it so that nothing leaks
#
# To be asked what one has learned by heart proves nothing. So some pairs are kept from training: to say when to stop (*validation*) and to judge (*test*). Draw a tenth by chance, with English as the source. **Predict first**: how many test sentences stand in training, too?

# %% [markdown] lang="ko"
# ## 새지 않게 나누기
#
# 외운 것을 물으면 아무것도 증명되지 않습니다. 그래서 쌍 일부를 학습에서 빼 둡니다. 언제 멈출지 정할 *검증*(validation)용과 채점할 *테스트*(test)용입니다. 영어를 원문으로 삼아 10분의 1을 무작위로 뽑아 봅시다. **먼저 예상해 보세요**: 테스트 문장 가운데 학습에도 있는 것은 몇 개일까요?

# %% slide="folded"
english = pairs_of([(said, read) for read, said in pairs])  # the other way round
order = np.random.default_rng(0).permutation(len(english))
tenth = len(english) // 10
by_chance = leak(english.chosen(order[tenth:]), english.chosen(order[:tenth]))
by_source = leak(split(english).training, split(english).test)
Predict("leak of chance", 100 * by_chance)

# %% slide="fragment"
print(f"{by_chance = :.1%}, {by_source = :.1%}")
training, validation, test = split(pairs)  # ours, with Korean as the source
print(f"{len(training) = }, {len(validation) = }, {len(test) = }")

# %% [markdown] lang="en" slide="notes"
# **5 minutes.** Collect numbers. Then the key: the first line is the leak of a split by chance and that of one by source. Ask: where have you met a test whose questions were known before?
#
# Mistake: "the pair was never in training, so it is unseen". The pair was not; its sentence was, with another translation.

# %% [markdown] lang="ko"
# **5분.** 예상을 모으고 다음 키를 누르세요. 첫째 줄이 무작위로 나눴을 때와 원문을 보고 나눴을 때 새는 비율입니다. 묻기: 문제를 미리 아는 시험을 본 적이 있나요?
#
# 흔한 실수: "학습에 없던 쌍이니 처음 보는 것이다." 쌍은 없었지만, 그 문장은 다른 번역과 함께 있었습니다.

# %% [markdown] lang="en" slide="skip"
# About one pair in six has an English sentence that stands here with two or three Korean ones, and chance parts them. (With Korean as the source at most a few in a hundred leak.) `split` puts all translations of a sentence into one part, and takes *Go!* and *go.* for one. The other side leaks still.

# %% [markdown] lang="ko"
# 이 파일에서는 여섯 쌍에 하나꼴로 같은 영어 문장에 한국어 문장이 둘셋씩 있어, 무작위로 나누면 갈라집니다. (한국어를 원문으로 하면 백에 많아야 서너 개입니다.) `split`은 한 문장의 번역을 모두 같은 쪽에 넣고, *Go!*와 *go.*도 한 문장으로 봅니다. 번역 쪽은 아직 샙니다.

# %% [markdown] lang="en"
# ## Pieces of words
#
# Korean hangs particles on its words: 친구 is *friend*, and 친구는, 친구가, 친구를 are its topic, subject and object. To a vocabulary each is another word, and of all words most are met once.

# %% [markdown] lang="ko"
# ## 낱말의 조각
#
# 한국어는 낱말에 조사가 붙습니다. 친구는, 친구가, 친구를. 단어 집합으로 보면 모두 다른 낱말이고, 전체 낱말의 반이 넘게 한 번씩만 나옵니다.

# %%
korean = count(training).source
never_met = korean.unknown(sentence for sentence, _ in test)  # words of the test
print(f"{len(korean.words) = }, {korean.once = }, {never_met = :.0%}")
print(*[word for word in korean.words if word.startswith("친구")])

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: what can be learned of a word that occurs once? And what is a model to do with one in five words that it never met?

# %% [markdown] lang="ko"
# **3분.** 묻기: 한 번 나오는 낱말에서 무엇을 배울 수 있을까요? 다섯 낱말에 하나는 처음 보는 낱말인데, 모델은 어떻게 해야 할까요?

# %% [markdown] lang="en"
# ### Cut, and spell
#
# So cut words into **sub-words**: begin with letters, and join what stands side by side most often, again and again (Sennrich et al. 2016). A word never seen is then spelled: here *from friends*, and (I, he, she) *saw a cat*. ▁ begins a word.

# %% [markdown] lang="ko"
# ### 자르고, 이어 쓰기
#
# 그래서 낱말을 **하위 단어**(sub-word)로 자릅니다. 글자에서 시작해 가장 자주 붙어 나오는 둘을 이어 붙이기를 되풀이합니다(Sennrich et al. 2016). 그러면 처음 보는 낱말도 조각을 이어 쓸 수 있습니다. ▁는 낱말의 시작입니다.

# %%
from seq2seq_teach import Vocabulary
from seq2seq_teach.pieces import SubWords

sentences, unseen = [sentence for sentence, _ in training], "친구들한테서 고양이를 봤어요"
for size in (500, 2000):
    print(*SubWords.learned(sentences, size).tokens(unseen))
words = Vocabulary.of(sentences, unknown="<unk>")
print(*[words.words[n] for n in words.encode(unseen)])

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** First few pieces, then many, last whole words; 친구들한테서 stands in no training sentence. Ask: what do many pieces cost? (Each is met less often, and the softmax has more to choose from.)

# %% [markdown] lang="ko"
# **4분.** 첫 줄은 조각이 적을 때, 둘째 줄은 많을 때, 셋째 줄은 낱말을 통째로 쓸 때입니다. "친구들한테서"는 학습 문장에 없습니다. 묻기: 조각이 많으면 무엇을 치러야 할까요? (조각마다 덜 자주 만나고, 소프트맥스가 고를 것도 많아집니다.)

# %% [markdown] lang="en" slide="skip"
# 500 are too few even for the letters: Korean writes each syllable as one, and the training sentences have some 700 of them. Each needs a number, so there are 700 pieces, and none is joined. With 2000 there is room for what is often met together.
#
# The last line is the other way: whole words, and `<unk>` for each that was never met. *From friends* is lost.

# %% [markdown] lang="ko"
# 500은 글자만 담기에도 모자랍니다. 학습 문장에 나오는 글자가 700가지쯤 되고 글자마다 번호가 하나씩 있어야 하니, 조각이 700개가 되고 이어 붙인 것은 없습니다. 2000이면 자주 붙어 나오는 것도 들어갈 자리가 있습니다.
#
# 셋째 줄은 다른 길입니다. 낱말을 통째로 쓰고, 처음 보는 낱말은 모두 `<unk>`가 됩니다. "친구들한테서"라는 말은 사라집니다.

# %% [markdown] lang="en"
# ## What will be hard?

# %% [markdown] lang="ko"
# ## 무엇이 어려울까?

# %% slide="folded"
figures.counted(count(training))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Read it before anything is trained. Ask: which bar worries you, and in which language?
#
# Mistake: looking at the long sentences alone. There are few of them, and rare words are not theirs: in short sentences, too, about one Korean word in five is met once.

# %% [markdown] lang="ko"
# **3분.** 학습하기 전에 읽습니다. 묻기: 어느 막대가 걱정되나요? 어느 언어에서요?
#
# 흔한 실수: 긴 문장만 보기. 긴 문장은 몇 개 없고, 드문 낱말은 긴 문장에만 있지 않습니다. 짧은 문장에서도 한국어 낱말 다섯에 하나쯤은 한 번만 나오는 낱말입니다.

# %% [markdown] lang="en"
# ## Something to beat
#
# A score alone says nothing. Here is a translator that learns nothing: it looks up the most similar training sentence and gives *its* translation, a **baseline**. **chrF** counts runs of one to six letters shared with the right sentence, from 0 to 100 (Popović 2015). **Predict first**: what does it get?

# %% [markdown] lang="ko"
# ## 이겨야 할 상대
#
# 점수 하나만으로는 아무것도 알 수 없습니다. 배우지 않는 번역기를 하나 둡시다. 학습 문장 가운데 가장 비슷한 것을 찾아 *그* 번역을 그대로 내놓습니다. 이런 것을 **기준선**(baseline)이라고 합니다. **chrF**는 이어진 글자 1~6개가 정답과 얼마나 겹치는지 0~100으로 셉니다(Popović 2015). **먼저 예상해 보세요**: 몇 점일까요?

# %% slide="folded"
from seq2seq_teach.judging import Nearest, judge

nearest = Nearest(training)
baseline = judge(nearest, test)
Predict("most similar sentence", baseline.chrf)

# %% slide="fragment folded"
print(baseline)
print(*test[0], sep=" → ")
match = nearest.match(test[0][0])  # likeness: 0 nothing in common, 1 the same
print(f"{match.likeness:.2f}: {match.source} → {match.target}")

# %% [markdown] lang="en" slide="notes"
# **5 minutes.** Collect guesses. Then one test pair, and below it how similar the most similar training sentence is, that sentence, and its translation. Ask: does its answer make sense?
#
# Mistake: "chrF 30 means 30 in a hundred sentences are right". It counts letters; *exactly right* is another number.

# %% [markdown] lang="ko"
# **5분.** 예상을 모으세요. 그다음 테스트 쌍 하나를 봅니다. 그 아래가 얼마나 비슷한지, 가장 비슷한 학습 문장, 그 번역입니다. 묻기: 그 답이 말이 되나요?
#
# 흔한 실수: "chrF 30이면 백 문장에 서른 문장이 맞았다." 글자를 센 것입니다. *완전히 맞음*은 다른 수입니다.

# %% [markdown] lang="en" slide="skip"
# Beside chrF stand *BLEU*, which counts runs of one to four words (Papineni et al. 2002), and the share of answers that are right to the last word. That share alone says how many sentences are right; chrF counts letters, even those of a wrong answer. A sentence that stands twice is asked once.
#
# Where does looking up win? One test pair in eight has an English sentence that stands in training, too, beside another Korean one. Apart from these:

# %% [markdown] lang="ko"
# chrF 옆에는 이어진 낱말 1~4개를 세는 *BLEU*(Papineni et al. 2002)와 마지막 낱말까지 맞은 답의 비율이 있습니다. 몇 문장이 맞았는지 말해 주는 것은 이 비율뿐입니다. chrF는 글자를 세므로 틀린 답에서도 점수가 나옵니다. 테스트에 두 번 나오는 문장은 한 번만 묻고, 번역 가운데 어느 것이든 맞은 것으로 칩니다.
#
# 찾아보기는 어디에서 이길까요? 테스트 쌍 여덟에 하나는 같은 영어 문장이 다른 한국어 문장과 함께 학습에도 있습니다. 이런 쌍을 나머지와 갈라 봅시다.

# %% slide="skip"
known = {english for _, english in training}
print(judge(nearest, [pair for pair in test if pair[1] in known]))
print(judge(nearest, [pair for pair in test if pair[1] not in known]))

# %% [markdown] lang="en"
# ## Copy first
#
# Translating is hard for two reasons: a sentence must be carried over, and languages differ. To part the two, let two small models only **copy** short English sentences, 500 steps each. **Predict first**: which copies better sentences it never saw?

# %% [markdown] lang="ko"
# ## 먼저 따라 말하기
#
# 번역이 어려운 까닭은 둘입니다. 문장을 통째로 옮겨 담아야 하고, 언어가 서로 다릅니다. 둘을 떼어 보려고 작은 모델 둘에게 짧은 영어 문장을 **따라 말하게만** 합니다. 500스텝씩 배웁니다. **먼저 예상해 보세요**: 처음 보는 문장을 더 잘 따라 말하는 것은 무엇일까요?

# %% slide="folded"
from seq2seq_teach.learning import learn, lesson

copying, copied = split(copies(clean(pairs, longest=8))), {}
short = {"units": 64, "embedding": 64, "batch": 16, "steps": 500, "every": 500, "word_dropout": 0}
for kind in ("one vector", "attention"):
    copier = learn(
        copying.training,
        copying.validation,
        tokens=partial(SubWords.learned, size=300),
        attention=kind == "attention",
        **short,
    )
    copied[kind] = judge(copier.model.translate, copying.test)
Predict("better copier", max(copied, key=lambda kind: copied[kind].chrf))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** The cell takes half a minute: run it before you explain. Ask for hands before the picture: who believes in the one vector?

# %% [markdown] lang="ko"
# **2분.** 셀을 실행하는 데 30초쯤 걸리니 설명하기 전에 실행하세요. 그림을 보기 전에 손을 들게 합니다. 묻기: 벡터 하나로 된다고 믿는 사람은 누구인가요?

# %% slide="slide folded"
figures.scores_by_length(copied)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: what differs between the two models? Only whether the decoder may look back, with the weights that this takes.
#
# Mistake: reading a law out of three points. Under each class stands how many sentences it has.

# %% [markdown] lang="ko"
# **2분.** 묻기: 두 모델은 무엇이 다른가요? 디코더가 뒤돌아볼 수 있는지, 그리고 거기에 드는 가중치뿐입니다.
#
# 흔한 실수: 점 세 개에서 법칙을 읽어 내기. 구간마다 문장이 몇 개인지 아래에 적혀 있습니다.

# %% [markdown] lang="en" slide="skip"
# The model with attention can look at the word it is about to say; through one vector everything must pass at once (notebook 6). But look at the axis: a copy would be 100, and neither is near it. Both have learned far from enough, and one run of each is a hint, no proof.
#
# **Try it**: give them `"steps": 2000`, and longer sentences. What grows, and what does not?

# %% [markdown] lang="ko"
# 어텐션을 쓰는 모델은 이제 말할 낱말을 바로 볼 수 있고, 벡터 하나로는 모든 것이 한꺼번에 지나야 합니다(6번 노트북). 하지만 축을 보세요. 그대로 따라 말하면 100점인데 둘 다 한참 멀었습니다. 아직 충분히 배우지 못했고, 한 번씩 해 본 결과는 실마리일 뿐 증거가 아닙니다.
#
# **해 보기**: `"steps": 2000`으로 늘리고 더 긴 문장도 넣어 보세요. 무엇이 오르고 무엇이 그대로인가요?

# %% [markdown] lang="en"
# ## Train it
#
# Now yours, with attention: small, so that a weak laptop takes about a minute. ■ stops; run the cell with `follow` again, and it goes on. Turn up `steps` when you have time (then it begins anew).

# %% [markdown] lang="ko"
# ## 학습시키기
#
# 이제 어텐션을 쓰는 내 번역기입니다. 느린 컴퓨터에서도 1분쯤이면 되도록 작게 만들었습니다. ■로 멈추고, `follow`가 있는 셀을 다시 실행하면 이어집니다. 시간이 있으면 `steps`를 늘리세요(처음부터 다시 배웁니다).

# %%
steps = 600  # with time to spare: 3000
small = {"units": 64, "embedding": 64, "batch": 32, "word_dropout": 0.0}
tokens = partial(SubWords.learned, size=500)  # few, so it is quick; try 2000
asked = [sentence for sentence, _ in test[:2]]
learning = lesson(training, validation, steps=steps, samples=asked, tokens=tokens, **small)
print(*test[:2], sep="\n")

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Start it and talk while it learns. Ask: where will the loss begin (log V)? Will it say either of the two sentences right?

# %% [markdown] lang="ko"
# **4분.** 시작해 놓고 배우는 동안 이야기합니다. 묻기: 손실은 어디서 시작할까요(log V)? 두 문장 가운데 하나라도 맞게 말할까요?

# %% slide="skip"
follow(learning)

# %% slide="slide folded"
kept_away = [(one.step, one.loss) for one in learning.history.checks]
figures.loss_curve(learning.history.losses, len(learning.model.target), kept_away)

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: do the dots follow the line? They are pairs kept from it. Where the two part, some of what it learns holds for its own pairs alone: **overfitting**.

# %% [markdown] lang="ko"
# **3분.** 묻기: 점이 선을 따라가나요? 점은 학습에서 빼 둔 쌍입니다. 둘이 갈라지면 배운 것의 일부는 학습한 쌍에만 맞습니다. **과적합**입니다.

# %% [markdown] lang="en" slide="skip"
# The dots end above the line: part of what it learns holds for these pairs alone, **overfitting**. Against it help more pairs, `word_dropout=0.2` (each word it reads becomes `<unk>` with a chance of one in five), and stopping: `patience=10` ends after ten checks that won nothing (give both to `lesson`), and `.best` is the model of the best check. Best by chrF, not by loss: those need not agree. Here the check of the lowest loss, and that of the best chrF:

# %% [markdown] lang="ko"
# 끝에 가서 점은 선보다 위에 있습니다. 배운 것의 일부는 학습한 쌍에만 맞는다는 뜻이고, 이것을 **과적합**이라고 합니다. 쌍을 늘리거나, `word_dropout=0.2`(읽는 낱말을 다섯에 하나꼴로 `<unk>`로 바꿈)를 쓰거나, 일찍 멈추면 덜합니다. `patience=10`은 열 번 검사해도 나아지지 않으면 끝내고(둘 다 `lesson`에 줍니다), `.best`는 가장 좋았던 검사 때의 모델입니다. 손실이 아니라 chrF로 고르는데, 둘은 다를 수 있습니다. 손실이 가장 낮은 검사와 chrF가 가장 높은 검사는 다음과 같습니다.

# %% slide="skip"
checks = learning.history.checks
lowest = min(checks, key=lambda one: one.loss)
highest = max(checks, key=lambda one: one.score)
for one in (lowest, highest):
    print(f"{one.step = }, {one.loss = :.2f}, {one.score = :.1f}")

# %% [markdown] lang="en"
# ## Judge it
#
# Sentences it never saw, and the baseline beside it. **Predict first**: which of the two is better?

# %% [markdown] lang="ko"
# ## 채점하기
#
# 처음 보는 문장으로, 기준선과 나란히 채점합니다. **먼저 예상해 보세요**: 둘 가운데 무엇이 더 나을까요?

# %% slide="folded"
model = learning.best
yours = judge(model.translate, test)
Predict("beats the most similar", "yours" if yours.chrf > baseline.chrf else "nearest")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Vote before the picture. Ask: what speaks for each of the two?

# %% [markdown] lang="ko"
# **2분.** 그림을 보기 전에 투표합니다. 묻기: 둘은 각각 어떤 점이 유리할까요?

# %% slide="slide folded"
figures.scores_by_length({"nearest": baseline, "yours": yours})

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: what would you tell somebody who shows you the lower line alone and is proud of it?
#
# Mistake: reading anything out of a point that stands for one sentence. In brackets stands how many there are.

# %% [markdown] lang="ko"
# **3분.** 묻기: 아래쪽 선만 보여 주며 자랑하는 사람에게 뭐라고 하겠어요?
#
# 흔한 실수: 문장 하나뿐인 점에서 무언가를 읽어 내기. 문장이 몇 개인지는 괄호 안에 있습니다.

# %% [markdown] lang="en" slide="skip"
# With the file of the course the baseline wins: two thousand pairs, for a minute, teach little. A training sentence drawn by chance gets 11 already. (Too few pairs, or too short? Turn up `steps`.) Without it one would take the lower score for a success.
#
# And with ten times as many? Of 20,000 captions, English and French (Multi30k, Elliott et al. 2016, the French 2017), learned three times in 3,000 steps, 128 units, one vector got chrF 30 to 31, and attention 52 to 58; the baseline has 36.9. Attention beats looking up each time, one vector never. After 1,500 steps attention had 33, 41 and 48: learn long, and more than once. (Languages and units differ, too.)
#
# The same captions, *copied*, tell the two reasons apart: attention got 99 to 100 at every length, one vector 44 to 56 for 5 or 6 words, 32 to 34 for 17 or more.

# %% [markdown] lang="ko"
# 강좌의 파일에서는 기준선이 이깁니다. 2천 쌍으로 1분 동안 배울 수 있는 것은 얼마 없고, 찾아보기는 배울 필요가 없습니다. 학습 문장 가운데 아무거나 뽑아 답해도 11점은 나옵니다. (쌍이 적어서일까요, 1분이 짧아서일까요? `steps`를 늘려 알아보세요.) 기준선이 없었다면 낮은 점수를 성공으로 여겼을 것입니다.
#
# 쌍이 열 배라면 어떨까요? 영어와 프랑스어로 된 사진 설명 2만 쌍(Multi30k, Elliott et al. 2016, 프랑스어는 2017)을 유닛 128개로 3,000스텝씩 세 번 배우게 했더니 벡터 하나는 chrF 30~31, 어텐션은 52~58이었습니다. 기준선은 36.9입니다. 어텐션은 찾아보기를 매번 이겼고, 벡터 하나는 한 번도 이기지 못했습니다. 1,500스텝만 배웠을 때 어텐션은 33, 41, 48이었습니다. 점수를 믿으려면 충분히 오래, 두 번 이상 학습시켜 보아야 합니다. (언어와 유닛과 스텝도 다르니, 쌍의 수 때문이라고 할 수만은 없습니다.)
#
# 같은 설명을 *그대로 따라 말하게* 하면 두 가지 까닭이 갈라져 보입니다. 어텐션은 길이와 상관없이 99~100, 벡터 하나는 낱말이 대여섯 개면 44~56, 17개 이상이면 32~34였습니다.

# %% [markdown] lang="en"
# ## Read what it says
#
# A score is a mean; mistakes are read one by one. Here are its worst and its best, chrF in front.

# %% [markdown] lang="ko"
# ## 무엇이라고 말했는지 읽기
#
# 점수는 평균일 뿐입니다. 틀린 것은 하나하나 읽어야 합니다. 가장 나쁜 답과 가장 좋은 답입니다. 맨 앞은 chrF입니다.

# %%
for verdict in yours.worst(3):
    print(verdict)
for verdict in yours.best(3):
    print(verdict)

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask: which of the worst are wrong, and which only say it otherwise? Then a suspicion: are the best ones translated, or remembered?

# %% [markdown] lang="ko"
# **4분.** 묻기: 나쁜 답 가운데 정말 틀린 것은 무엇이고, 다르게 말했을 뿐인 것은 무엇인가요? 그리고 좋은 답은 번역한 것일까요, 외운 것일까요?

# %% [markdown] lang="en" slide="skip"
# Were the best translated, or only remembered? Or neither: chrF rewards shared letters, whatever they say. Below each stands the most similar training pair, and how similar it is, from 0 to 1:

# %% [markdown] lang="ko"
# 좋은 답은 번역한 것일까요, 외운 것일까요? 아니면 어느 쪽도 아닐까요? chrF는 뜻이 틀려도 같은 글자가 있으면 점수를 줍니다. 답 아래에 가장 비슷한 학습 쌍과 비슷한 정도(0~1)를 적습니다.

# %% slide="skip"
for verdict in yours.best(10):
    match = nearest.match(verdict.source)
    print(verdict)
    print(f"     {match.likeness:.2f}: {match.source} → {match.target}")

# %% [markdown] lang="en" slide="skip"
# Where does yours look (notebook 7)? And does a beam (notebook 4) find more than taking the likeliest word each time? chrF of thirty sentences, greedily and with a beam of 4 (thirty decide little, and what is likelier to the model need not be better):

# %% [markdown] lang="ko"
# 내 모델은 어디를 볼까요(7번 노트북)? 가장 유력한 낱말을 하나씩 고르는 대신 빔 서치(4번 노트북)를 쓰면 나을까요? 서른 문장의 chrF를 탐욕적 디코딩과 너비 4인 빔으로 견줍니다. (서른 문장으로는 판가름이 나지 않고, 모델에게 더 유력한 답이 더 나은 답이라는 법도 없습니다.)

# %% slide="skip"
greedily = judge(model.translate, test[:30]).chrf
by_beam = judge(partial(model.translate, width=4), test[:30]).chrf
print(f"{greedily = :.1f}, {by_beam = :.1f}")
figures.alignment(model.translate(asked[0]), model)

# %% [markdown] lang="en"
# ## Take it home
#
# All of this goes into one folder, and a card with it: what it learned from, who may use it, how it scored beside the baseline. (비가 와요 is *it's raining*.)

# %% [markdown] lang="ko"
# ## 집에 가져가기
#
# 이 그림에 있는 것이 모두 폴더 하나에 담기고, 카드도 한 장 들어갑니다. 카드에는 무엇에서 배웠는지, 누가 써도 되는지, 기준선과 견주어 몇 점인지 적힙니다.

# %% slide="folded"
from seq2seq_teach.home import TRAINED, open_home, take_home

longer = open_home(TRAINED)
said = longer.translate("비가 와요.")
figures.machine(longer.model, said.encoding, said.decoding)

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: what must stand on the card if the sentences came from Tatoeba? Whose name do you owe?
#
# It is the shipped one, of the longer lesson: where did it look to say *raining*? Then go to the notebook and let it speak: ask what it has learned by heart, and what it has put together. Mistake: "it speaks well, so it translates well".

# %% [markdown] lang="ko"
# **3분.** 묻기: Tatoeba에서 온 문장이라면 카드에 무엇을 적어야 할까요? 누구의 이름을 밝혀야 하나요?
#
# 그림은 강좌에 들어 있는, 더 오래 배운 번역기입니다. *raining*이라고 말할 때 어디를 보았나요? 그다음 노트북으로 가서 이 번역기의 답을 읽습니다. 묻기: 외운 것은 무엇이고 스스로 엮은 것은 무엇인가요? 흔한 실수: "말이 자연스러우니 번역도 맞다."

# %% [markdown] lang="en" slide="skip"
# This one comes with the course: 800 pieces, 96 units, 3,000 steps, four minutes. Yours goes beside this notebook (on Colab take it away before the session ends); `open_home` needs this package and NumPy, no TensorFlow, and `lesson(…, start=home.model)` goes on learning. (고마워요 is *thank you*.)
#
# Of a hundred sentences the one above learned from, and a hundred it never saw, how many does it say exactly right?

# %% [markdown] lang="ko"
# 위의 번역기는 강좌에 들어 있는 것으로, 조각 800개, 유닛 96개로 3,000스텝, 4분쯤 배웠습니다. 여러분의 폴더는 이 노트북 옆에 생깁니다. (Colab이라면 세션이 끝나기 전에 내려받으세요.) `open_home`은 이 패키지와 넘파이만 있으면 되고(텐서플로는 필요 없습니다), `lesson(…, start=home.model)`로 이어서 학습할 수 있습니다.
#
# 위의 번역기는 배운 문장 백 개와 처음 보는 문장 백 개 가운데 몇 개를 완전히 맞게 말할까요?

# %% slide="skip"
about = {"data": "korean_english.tsv of seq2seq_teach", "licence": "CC0 1.0"}  # of your file?
take_home("my_translator", model, pairs=training, judged=yours, **about)
home = open_home("my_translator")
print(home.translate("고마워요!"))

learned, new = (judge(longer.translate, some) for some in (training[:100], test[:100]))
print(f"{learned.exact = :.0%}, {new.exact = :.0%}")
print(f"{longer.card.chrf = :.1f}, {longer.card.nearest = :.1f}")
print(*learned.verdicts[:60:20], "", *new.verdicts[:60:20], sep="\n")

# %% [markdown] lang="en"
# ## Exercises
#
# Write these functions yourself. Put your lines in place of the `...`, run the cell, and `check` says how far you have come; where something is wrong it keeps a hint folded below. More help: `hint("8.1")`, and after an attempt `solution("8.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 연습
#
# 이번에는 함수를 직접 써 봅니다. `...` 자리에 코드를 쓰고 셀을 실행하면 `check`가 어디까지 왔는지 알려 주고, 틀린 곳이 있으면 힌트를 접어 둡니다. 도움이 더 필요하면 `hint("8.1")`, 한 번 시도한 뒤에는 `solution("8.1")`. 순서는 마음대로입니다. 문제마다 난이도와 예상 시간이 적혀 있습니다.

# %% [markdown] lang="en" slide="notes"
# **15 minutes** for 8.1 and 8.3; 8.2 is homework. Ask, before anybody types: a sentence was drawn for the test and stands a second time in the file. Where does the second one belong?

# %% [markdown] lang="ko"
# 8.1과 8.3은 **15분.** 8.2는 숙제입니다. 코드를 쓰기 전에 묻기: 테스트로 뽑힌 문장이 파일에 한 번 더 있습니다. 두 번째 것은 어느 쪽에 넣어야 할까요?

# %% [markdown] lang="en" slide="skip"
# ### Exercise 8.1
#
# A split that leaks nothing. `sources` has the source sentence of every pair, `drawn` the places (from 0) of those that chance has drawn for the test. The same sentence may stand at several places, with a capital or without (signs there are none): all of them belong into the test. Return the places of training and those of the test, each in their order.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 8.1
#
# 새지 않게 나누기입니다. `sources`에는 쌍마다 원문이 있고, `drawn`에는 테스트로 뽑힌 자리(0부터)가 있습니다. 같은 문장이 여러 자리에 있을 수 있고, 대문자로 시작하기도 합니다(문장 부호는 없습니다). 그 자리를 모두 테스트에 넣어야 합니다. 학습의 자리와 테스트의 자리를 각각 순서대로 돌려주세요.
#
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("8.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 8.2
#
# What stands behind chrF. Leave the spaces out of `answer` and of `right`, and cut both into runs of `n` letters, one beginning at every letter (a sign is a letter, too, and a capital another than the small one). A run agrees as often as both have it. Return the *precision*, the share of the answer's runs that agree, and the *recall*, the share of the right sentence's runs; 0 where there is no run.
#
# `{call}` is `{result}`. (chrF is made of these for n from 1 to 6; recall counts more.)

# %% [markdown] lang="ko"
# ### 연습 8.2
#
# chrF 뒤에 있는 계산입니다. `answer`와 `right`에서 빈칸을 빼고, 글자마다 하나씩 시작하는 `n`글자짜리 조각으로 자르세요(문장 부호도 글자이고, 대문자와 소문자는 서로 다른 글자입니다). 조각은 양쪽에 함께 있는 횟수만큼 맞은 것입니다. 답의 조각 가운데 맞은 비율인 *정밀도*(precision)와 정답의 조각 가운데 맞은 비율인 *재현율*(recall)을 돌려주세요. 조각이 없으면 0입니다.
#
# `{call}`의 결과는 `{result}`입니다. (chrF는 n이 1부터 6일 때의 두 비율로 구하고, 재현율의 비중이 더 큽니다.)

# %% slide="skip"
from collections import Counter

exercise("8.2")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 8.3
#
# The numbers of the length figure. Each sentence has a length in `lengths` and a score in `scores`. Classes begin at the lengths `starts`, each ends where the next begins, and the last has no end; every sentence is in one of them, and none is empty. Return the mean score of each class, and how many sentences it has.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 8.3
#
# 길이 그림의 수를 구합니다. 문장마다 길이는 `lengths`에, 점수는 `scores`에 있습니다. 구간은 `starts`의 길이에서 시작해 다음 구간이 시작하기 전에 끝나고, 마지막 구간은 끝이 없습니다. 모든 문장이 어느 한 구간에 들고 빈 구간은 없습니다. 구간마다 평균 점수와 문장 수를 돌려주세요.
#
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("8.3")

# %% [markdown] lang="en"
# ## Carry on
#
# You began with a codebook for two friends; you end with a translator of your own sentences, and you know what it can do and how to find out. The longer lesson says seven in ten of its own sentences rightly, and four in a hundred of others: it has learned them by heart. So look for more pairs, and see when the baseline falls behind. `progress()` in a new cell shows which exercises you have done, and which are left.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 두 친구의 코드북에서 시작해 내 문장으로 만든 번역기까지 왔습니다. 이 번역기로 무엇을 할 수 있는지도, 얼마나 잘하는지 알아내는 법도 압니다. 더 오래 배운 번역기는 배운 문장은 열에 일곱을 맞히지만 처음 보는 문장은 백에 넷뿐입니다. 외운 것입니다. 그러니 쌍을 더 찾아 넣어 보고, 언제 기준선을 앞지르는지 보세요. 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 무엇이 남았는지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Back to the two answers from the beginning: what would you add to them now?

# %% [markdown] lang="ko"
# **1분.** 처음에 적어 둔 두 답으로 돌아갑니다. 지금이라면 무엇을 보태겠어요?

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - Sub-words: Sennrich, Haddow & Birch 2016; the pieces here are found by sentencepiece (Kudo & Richardson 2018).
# - chrF: Popović 2015; BLEU: Papineni et al. 2002; both computed by sacrebleu (Post 2018).
# - Word dropout: Iyyer et al. 2015 (there words are left out, here they become `<unk>`). Tf-idf, by which sentences are compared: Salton & Buckley 1988.
# - Captions in two languages (Multi30k): Elliott, Frank, Sima'an & Specia 2016; the French: Elliott, Frank, Barrault, Bougares & Specia 2017.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 하위 단어: Sennrich, Haddow & Birch 2016. 여기의 조각은 sentencepiece(Kudo & Richardson 2018)가 찾습니다.
# - chrF: Popović 2015. BLEU: Papineni et al. 2002. 둘 다 sacrebleu(Post 2018)로 계산합니다.
# - 낱말 드롭아웃: Iyyer et al. 2015(논문은 낱말을 빼고, 여기서는 `<unk>`로 바꿉니다). 문장을 견주는 tf-idf: Salton & Buckley 1988.
# - 두 언어로 된 사진 설명(Multi30k): Elliott, Frank, Sima'an & Specia 2016. 프랑스어: Elliott, Frank, Barrault, Bougares & Specia 2017.
