# %% [markdown] lang="en"
# # 1 · The secret letter
#
# This course is about **seq2seq** (sequence-to-sequence), a deep learning model that turns one sequence into another, used above all on language, to translate for example. Its two parts, an **encoder** and a **decoder**, work together, so it is also called an *encoder–decoder*:
#
# sentence → **encoder** → one vector → **decoder** → sentence
#
# A game comes first. Two friends write to each other in numbers. How does a sentence become numbers, and how does it come back?
#
# **You will do**: encode a letter with a codebook, build a vocabulary, pack sentences of different lengths into one rectangle.
#
# **You will learn**: token, id, vocabulary, `<pad>` `<sos>` `<eos>` `<unk>`, padding, mask.

# %% [markdown] lang="ko"
# # 1 · 비밀편지
#
# 이 강좌에서는 **seq2seq**(sequence-to-sequence)를 배웁니다. 시퀀스 하나를 다른 시퀀스로 바꾸는 딥러닝 모델로, 번역 같은 자연어 처리(NLP)에 주로 씁니다. **인코더**(encoder)와 **디코더**(decoder) 두 부분이 함께 일하므로 *인코더–디코더* 모델이라고도 합니다.
#
# 문장 → **인코더** → 벡터 하나 → **디코더** → 문장
#
# 먼저 놀이로 시작합시다. 두 친구가 숫자로 편지를 주고받습니다. 문장은 어떻게 숫자가 되고, 숫자는 어떻게 다시 문장이 될까요?
#
# **할 일**: 코드북으로 편지를 암호로 바꾸고, 단어 집합을 만들고, 길이가 다른 문장을 네모난 표 하나에 담습니다.
#
# **배울 것**: 토큰, 번호(id), 단어 집합, `<pad>` `<sos>` `<eos>` `<unk>`, 패딩, 마스크.

# %% [markdown] lang="en" slide="skip"
# **You need**: a little Python: lists, dictionaries, calling a function, for the exercises writing one. 10 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# **필요한 것**: 파이썬 조금(리스트, 딕셔너리, 함수 부르기, 연습에서는 함수 만들기). 10분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: who has written in a secret code? What did both friends need? (The same book.)
#
# Expect: a code that swaps letter for letter. Here a whole word becomes a number.

# %% [markdown] lang="ko"
# **2분.** 묻기: 암호 편지를 써 본 사람이 있나요? 두 사람에게 똑같이 있어야 했던 것은 무엇인가요? (같은 책.)
#
# 흔한 생각: 글자를 다른 글자로 바꾸는 암호. 여기서는 낱말 하나가 숫자 하나가 됩니다.

# %% [markdown] lang="en" slide="skip"
# A notebook is made of cells, text and code, and is run from top to bottom. Click on a cell and press **Shift + Enter**: it runs, and the next one is chosen. *Run → Run All Cells* in the menu runs everything. When you come back later, or an instrument is missing, do that again: what you wrote is still there, but Python has forgotten what it had computed.

# %% [markdown] lang="ko"
# 노트북은 글과 코드가 담긴 셀(cell)로 되어 있고, 위에서 아래로 실행합니다. 셀을 누르고 **Shift + Enter**를 치면 그 셀이 실행되고 다음 셀로 넘어갑니다. 메뉴의 *Run → Run All Cells*는 모든 셀을 실행합니다. 나중에 다시 열었거나 도구가 보이지 않으면 이것을 한 번 더 누르세요. 글과 코드는 남아 있지만, 파이썬은 계산해 둔 것을 잊었으니까요.

# %% slide="skip"
from seq2seq_teach import Codebook, Vocabulary, figures, load_pretrained, pad, use_language
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.tasks import glossed
from seq2seq_teach.widgets import CodebookLab, Machine, Predict, forget_guesses

use_language("en")

# %% [markdown] lang="en"
# ## See where this leads
#
# This is what you will understand by the end: a machine that translates Korean into English. On the left the encoder reads, one word at a time; one vector crosses the bridge; on the right the decoder speaks, and hears every word it says.

# %% [markdown] lang="ko"
# ## 어디로 가는지 먼저 보기
#
# 한국어를 영어로 옮기는 번역기입니다. 강좌를 마치면 이 그림을 모두 이해하게 됩니다. 왼쪽에서는 인코더가 낱말을 하나씩 읽고, 벡터 하나가 다리를 건너고, 오른쪽에서는 디코더가 말하면서 자기가 한 말을 다시 듣습니다.

# %% [markdown] lang="en" slide="skip"
# 난 아이언맨 입니다 is "I am Iron Man". Press *Play*, then write another Korean sentence: the words it knows are listed below the line, each with its meaning; a click writes it.

# %% [markdown] lang="ko"
# *재생*을 누르고, 다른 한국어 문장도 써 보세요. 아는 낱말은 아래에 적혀 있고, 눌러서 쓸 수 있습니다.

# %% slide="folded"
Machine(load_pretrained(), "난 아이언맨 입니다", step=0)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Say only what the drawing shows: reads, crosses, speaks; nobody has to understand a box yet. Play it once without a word, then once more with your finger on what moves. Ask: how many ways lead from left to right? (One.)

# %% [markdown] lang="ko"
# **2분.** 그림에 보이는 것만 말하세요. 읽고, 건너고, 말합니다. 상자 속은 아직 몰라도 됩니다. 한 번은 말없이, 한 번은 움직이는 것을 손가락으로 짚으며 재생하세요. 묻기: 왼쪽에서 오른쪽으로 가는 길은 몇 갈래인가요? (하나.)

# %% [markdown] lang="en"
# ## Write with a codebook
#
# The friends have the same small book, the *codebook*: every word has a code. `-야` is an ending: the hyphen says that it sticks to the word before it.
#
# The letter says 안녕 친구야 ("hello, friend"). **Predict first**, then run on: the answer comes when you have committed to a guess, and nobody marks it.

# %% [markdown] lang="ko"
# ## 코드북으로 편지 쓰기
#
# 두 친구는 똑같은 작은 책, 곧 *코드북*(codebook)을 한 권씩 가지고 있습니다. 낱말마다 코드가 적혀 있지요. `-야`는 앞말에 붙는다는 표시로 붙임표(-)를 달았습니다.
#
# 편지는 "안녕 친구야"입니다. **먼저 예상해 보고** 다음 셀로 넘어가세요. 예상을 정하면 답이 나오고, 채점은 하지 않습니다.

# %%
book = Codebook({"안": 108, "안녕": 315, "친구": 526, "-야": 964})
Predict("numbers that travel", len(book.encode("안녕 친구야")))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Everybody writes a number down before you type one. Then ask two people for their reasons.
#
# Expect: one number a word, or one a syllable. Do not tell yet; the next slide does.

# %% [markdown] lang="ko"
# **3분.** 화면에 적기 전에 모두 종이에 숫자를 적게 하세요. 그다음 두 사람에게 까닭을 물어보세요.
#
# 흔한 답: 낱말마다 하나, 또는 글자마다 하나. 답은 다음 슬라이드에 있으니 아직 말하지 마세요.

# %% slide="slide"
codes = book.encode("안녕 친구야")
codes

# %% [markdown] lang="en"
# At 안녕 two words of the book fit, 안 ("not") and 안녕: it takes the **longest**. 친구야 is not in the book, but 친구 is, and `-야` after it.
#
# Turning a sentence into numbers is **encoding**, turning numbers back is **decoding**: hence `encode` and `decode`. Whoever has the same book decodes the letter word for word:

# %% [markdown] lang="ko"
# "안녕"의 자리에는 책의 낱말 "안"도 "안녕"도 맞습니다. 이럴 때 코드북은 **가장 긴 것**을 고릅니다. "친구야"는 책에 없지만 "친구"가 있고 그 뒤에 `-야`가 있습니다.
#
# 문장을 숫자로 바꾸는 일을 **인코딩**(encoding), 숫자를 다시 문장으로 되돌리는 일을 **디코딩**(decoding)이라고 합니다. `encode`, `decode`가 그 이름입니다. 같은 책이 있으면 글자 하나 틀리지 않고 디코딩합니다.

# %% slide="fragment"
book.decode(codes)

# %% [markdown] lang="en" slide="skip"
# Your guesses are still there when you come back: they are kept in a file in your Jupyter folder (of the web page, in your browser). `forget_guesses()` in a new cell says which file, and deletes it, so that you are asked again.

# %% [markdown] lang="ko"
# 예상은 나중에 다시 열어도 그대로 있습니다. 주피터 폴더의 파일에 남기 때문입니다(웹 페이지에서는 브라우저에). 새 셀에서 `forget_guesses()`를 실행하면 어느 파일인지 알려 주고 그 파일을 지우므로, 다시 예상할 수 있습니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask before the next key: does the space between the words come back? (Yes: only an ending with a hyphen sticks to the word before it.) And what would travel if 친구야 stood in the book as well?
#
# Mistake: cutting at the spaces. The book takes the longest word that fits, wherever it ends.

# %% [markdown] lang="ko"
# **3분.** 다음 키를 누르기 전에 묻기: 낱말 사이의 띄어쓰기는 돌아올까요? (돌아옵니다. 붙임표가 달린 것만 앞말에 붙으니까요.) 책에 "친구야"도 있었다면 무엇이 갔을까요?
#
# 흔한 실수: 띄어 쓴 자리에서 자른다고 생각하기. 코드북은 어디서 끝나든 가장 긴 낱말을 고릅니다.

# %% [markdown] lang="en"
# ### Touch it
#
# Change the letter: it falls into pieces as you type, each with its code. Click a piece to see which words of the book fit there. *Send* it, and the friend reads it back. What happens with a word the book does not have, 안녕 토르야 ("hello, Thor")?

# %% [markdown] lang="ko"
# ### 직접 해 보기
#
# 편지를 고쳐 보세요. 쓰는 대로 조각이 나뉘고 조각마다 코드가 붙습니다. 조각을 누르면 그 자리에 책의 어떤 낱말이 맞는지 나옵니다. *보내기*를 누르면 친구가 되돌려 읽습니다. 책에 없는 낱말을 넣어 "안녕 토르야"라고 쓰면 어떻게 될까요?

# %% slide="folded"
CodebookLab(book, "안녕 친구야")

# %% [markdown] lang="en" slide="notes"
# **5 minutes.** Hand the keyboard over. Before anyone types 안녕 토르야, ask: what will travel, something or nothing?
#
# Expect: "it skips the word". It sends nothing and says where it got stuck. In the instrument every key is the instrument's: click beside it before you go on.

# %% [markdown] lang="ko"
# **5분.** 키보드를 학생에게 넘기세요. "안녕 토르야"를 쓰기 전에 묻기: 무언가 갈까요, 아무것도 안 갈까요?
#
# 흔한 답: "그 낱말만 건너뛴다." 실제로는 아무것도 보내지 않고 막힌 자리를 알려 줍니다. 도구를 누른 뒤에는 키 입력이 도구로 들어가니, 넘어가기 전에 도구 바깥을 한 번 누르세요.

# %% [markdown] lang="en"
# ## Let the sentences make the book
#
# Nobody wants to write a codebook by hand. Give the computer some sentences (*I am Iron Man*, *eats apples*, *I am not eating apples today*): it cuts at the spaces and numbers every word it meets. A piece is a **token**, its number is its **id**, the whole list is the **vocabulary**.

# %% [markdown] lang="ko"
# ## 문장에서 책 만들기
#
# 코드북을 손으로 쓰고 싶은 사람은 없습니다. 컴퓨터에게 문장을 몇 개 주고, 띄어 쓴 자리에서 나눈 다음, 처음 만나는 낱말마다 번호를 매기게 합시다. ("아이언맨입니다"는 토큰을 나누려고 띄었습니다.) 나눈 조각이 **토큰**(token), 그 번호가 **id**, 목록 전체가 **단어 집합**(vocabulary)입니다.

# %%
sentences = ["난 아이언맨 입니다", "사과를 먹습니다", "나는 오늘 사과를 먹지 않습니다"]
vocabulary = Vocabulary.of(sentences)
figures.codes(vocabulary, sentences[0])

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: where would you cut "I am Iron Man" into tokens? And 아이언맨입니다, written in one?
#
# Expect: that there is one right way. Cutting at the spaces is a choice; the codebook chose another.

# %% [markdown] lang="ko"
# **2분.** 묻기: "난 아이언맨 입니다"를 어디서 나누겠어요? "아이언맨입니다"라고 붙여 썼다면?
#
# 흔한 생각: "나누는 법은 하나뿐이다." 띄어쓰기로 나누는 것은 한 가지 선택이고, 코드북의 선택은 달랐습니다.

# %% slide="slide"
for number, word in enumerate(vocabulary.words):
    print(number, glossed(word))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: which word gets the first free number, and why is it not 0? (Four places are taken; that comes next.)
#
# Mistake: taking an id for a size or a rank. It is only the place in the list.

# %% [markdown] lang="ko"
# **2분.** 묻기: 첫 낱말이 받은 번호는 왜 0이 아닐까요? (네 자리는 이미 임자가 있습니다. 곧 나옵니다.)
#
# 흔한 실수: 번호를 크기나 순위로 여기기. 목록의 자리일 뿐입니다.

# %% slide="skip"
iron_man = vocabulary.encode("난 아이언맨 입니다")
iron_man, vocabulary.decode(iron_man)

# %% [markdown] lang="en"
# ## Meet the four special tokens
#
# Four ids came before the first word, those of the **special tokens**. Each has a job that no word can do:
#
# | token | job | also called |
# |---|---|---|
# | `<pad>` | fills empty places | `[PAD]` |
# | `<sos>` | "start speaking": the first thing the speaking half of the machine, the decoder, is fed | `<go>`, `<start>`, `<s>`, `<bos>` |
# | `<eos>` | "I am done" | `</s>`, `<end>` |
# | `<unk>` | a word not in the vocabulary | `[UNK]`, `<oov>` |
#
# Some texts use `<eos>` for the start as well. The names differ, the jobs do not.

# %% [markdown] lang="ko"
# ## 특수 토큰 네 개
#
# 첫 낱말보다 먼저 번호를 받은 것이 네 개 있습니다. **특수 토큰**(special token)이라고 하며, 저마다 낱말이 할 수 없는 일을 맡습니다.
#
# | 토큰 | 하는 일 | 다른 이름 |
# |---|---|---|
# | `<pad>` | 빈칸을 채운다 | `[PAD]` |
# | `<sos>` | "말을 시작해": 문장을 만드는 쪽(디코더, 4번 노트북)의 첫 입력 | `<go>`, `<start>`, `<s>`, `<bos>` |
# | `<eos>` | "내 말은 끝났어" | `</s>`, `<end>` |
# | `<unk>` | 단어 집합에 없는 낱말 | `[UNK]`, `<oov>` |
#
# 시작 표시로 `<eos>`를 쓰는 글도 있습니다. 이름은 달라도 하는 일은 같습니다.

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Cover the middle column and ask for each token: what goes wrong without it?
#
# Expect: "`<pad>` is a space", "`<eos>` is the full stop". A space is not a token at all, and a full stop belongs to the sentence; `<eos>` says that the speaker has finished.

# %% [markdown] lang="ko"
# **4분.** 가운데 칸을 가리고 토큰마다 묻기: 이것이 없으면 무엇이 곤란할까요?
#
# 흔한 답: "`<pad>`는 빈칸 문자", "`<eos>`는 마침표". 띄어쓰기는 토큰이 아니고, 마침표는 문장의 일부입니다. `<eos>`는 말을 마쳤다는 신호입니다.

# %% [markdown] lang="en" slide="slide"
# A word that is not there is an error, with a hint, until you say that `<unk>` may stand for it. The last line shows what comes back then.

# %% [markdown] lang="ko"
# 없는 낱말을 넣으면 오류와 함께 도움말이 나옵니다. `<unk>`로 받겠다고 말해 주면 통과합니다. 되돌려 읽으면 무엇이 나오는지 마지막 줄이 보여 줍니다.

# %%
try:
    vocabulary.encode("난 토르 입니다")
except ValueError as error:
    print(error)

# %% slide="fragment"
thor = vocabulary.encode("난 토르 입니다", unknown="<unk>")
thor, vocabulary.decode(thor)

# %% [markdown] lang="en"
# Thor is lost: `<unk>` keeps the place of a word, not the word.

# %% [markdown] lang="ko"
# 토르는 사라졌습니다. `<unk>`는 낱말의 자리만 지킬 뿐 낱말을 기억하지는 않습니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Read the message aloud: it names the word and says what to do. Ask before the next key: what will come back?
#
# Mistake: believing that `<unk>` remembers which word it was. Two different strangers become the same number.

# %% [markdown] lang="ko"
# **3분.** 오류 문장을 소리 내어 읽으세요. 어느 낱말인지, 무엇을 하면 되는지 말해 줍니다. 다음 키를 누르기 전에 묻기: 되돌려 읽으면 무엇이 나올까요?
#
# 흔한 실수: `<unk>`가 원래 낱말을 기억한다고 믿기. 모르는 낱말은 무엇이든 같은 번호가 됩니다.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 1.1
#
# Now you are the vocabulary: make a list of the ids of a sentence, with 3, the number of `<unk>`, for a word that is not among `words`. `words` holds every word at the place of its id: `words[4]` is 난. (It is a tuple, a list that cannot be changed.) `{call}` must give `{result}`.
#
# Write your lines in place of the three dots and run the cell: `check` says what is still wrong, and keeps a hint folded below it. In a cell of its own, `hint("1.1")` gives the next hint, and `solution("1.1")` a right answer once you have tried. `progress()` shows all exercises and what is done, even on another day. You can also go on and come back: nothing later needs your function.

# %% [markdown] lang="ko"
# ### 연습 1.1
#
# 이번에는 여러분이 단어 집합입니다. 문장을 번호의 리스트로 바꾸세요. `words`에 없는 낱말은 `<unk>`의 번호인 3이 됩니다. `words`에는 모든 낱말이 자기 번호 자리에 들어 있습니다. `words[4]`가 "난"이지요. (`words`는 튜플, 곧 고칠 수 없는 리스트입니다.) `{call}`의 결과는 `{result}`입니다.
#
# 점 세 개를 지우고 코드를 쓴 다음 셀을 실행하세요. `check`가 아직 틀린 곳을 알려 주고, 힌트를 그 아래에 접어 둡니다. 새 셀에 `hint("1.1")`이라고 쓰면 다음 힌트가, 한 번 시도한 뒤에 `solution("1.1")`이라고 쓰면 정답이 나옵니다. `progress()`는 연습을 모두 보여 주고, 해낸 것은 다른 날에도 기억합니다. 건너뛰었다가 돌아와도 됩니다. 뒤에서 이 함수를 쓰지는 않으니까요.

# %% slide="skip"
exercise("1.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 1.2
#
# And back, as text: the words of these ids (`words[i]` is the word of id i), with a space between them. `<pad>` and `<sos>` are no words of the sentence, at `<eos>` it ends, and `<unk>` is shown. `{call}` must give `"{result}"`.

# %% [markdown] lang="ko"
# ### 연습 1.2
#
# 이제 거꾸로, 번호를 글로 되돌리세요. `words[i]`가 i번 낱말입니다. 낱말 사이는 한 칸 띄웁니다. `<pad>`와 `<sos>`는 문장의 낱말이 아니고, `<eos>`에서 문장이 끝나며, `<unk>`는 그대로 보여 줍니다. `{call}`의 결과는 `"{result}"`입니다.

# %% slide="skip"
exercise("1.2")

# %% [markdown] lang="en"
# ## Pack a rectangle
#
# Computers are fast when numbers stand in a rectangle: one row a sentence. But our sentences have 3, 2 and 5 tokens; filling the short rows up with `<pad>` is called **padding**. **Predict first**:

# %% [markdown] lang="ko"
# ## 네모난 표에 담기
#
# 컴퓨터는 숫자가 네모난 표에 한 문장 한 줄로 담겨 있을 때 빠릅니다. 그런데 우리 문장은 토큰이 3개, 2개, 5개입니다. 짧은 줄의 빈칸을 `<pad>`로 채우는 일을 **패딩**(padding)이라고 합니다. **먼저 예상해 보세요.**

# %% slide="folded"
lengths = [len(vocabulary.encode(sentence)) for sentence in sentences]
Predict("empty places", len(lengths) * max(lengths) - sum(lengths))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Let them draw the rectangle on paper and count.
#
# Mistake: a rectangle as wide as the average sentence. The longest one sets the width, for all.

# %% [markdown] lang="ko"
# **3분.** 종이에 네모난 표를 그리고 세어 보게 하세요.
#
# 흔한 실수: 평균 길이만큼만 넓게 그리기. 너비는 가장 긴 문장이 정하고, 모두가 그 너비를 씁니다.

# %% slide="slide"
ids, mask = pad([vocabulary.encode(sentence) for sentence in sentences])
ids

# %% slide="folded"
figures.rectangle(ids, mask, vocabulary)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: which number fills the holes, and could a word have it? (0, `<pad>`; no word can.)
#
# Mistake: thinking that padding is free. Every empty place is computed like a word.

# %% [markdown] lang="ko"
# **2분.** 묻기: 빈칸을 채운 숫자는 무엇이고, 낱말이 그 번호를 받을 수 있을까요? (0, `<pad>`. 낱말은 받을 수 없습니다.)
#
# 흔한 실수: 패딩은 공짜라고 생각하기. 빈칸도 낱말처럼 모두 계산합니다.

# %% [markdown] lang="en" slide="slide"
# The **mask** says which places are real: True for a word, False for a pad.

# %% [markdown] lang="ko"
# **마스크**(mask)는 어느 칸이 진짜인지 알려 줍니다. True는 낱말, False는 패딩입니다.

# %%
mask

# %% [markdown] lang="en" slide="skip"
# `ids` and `mask` are *arrays*, tables made by NumPy, the library with which this course computes. An array is asked all at once: `ids == 7` has a True or False for each of its places.

# %% [markdown] lang="ko"
# `ids`와 `mask`는 *배열*(array), 곧 이 강좌의 계산을 맡은 라이브러리 넘파이(NumPy)가 만든 표입니다. 배열에는 한꺼번에 물을 수 있습니다. `ids == 7`에는 칸마다 True나 False가 들어 있습니다.

# %% [markdown] lang="en" slide="fragment"
# Forget it, and pads count as words. Which share of the places holds 사과를 (apples)? `.mean()` counts True as 1 and False as 0, `[mask]` keeps only the real places. So: 2 of all 15 places, but 2 of the 10 real ones.

# %% [markdown] lang="ko"
# 마스크를 잊으면 패딩도 낱말로 세게 됩니다. "사과를"이 차지하는 비율은 얼마일까요? `.mean()`은 True를 1, False를 0으로 세고, `[mask]`는 진짜 칸만 고릅니다. 모든 칸으로 세면 15칸 중 2칸, 진짜 칸만 세면 10칸 중 2칸입니다.

# %%
apples = ids == vocabulary.encode("사과를")[0]
print(f"{apples.mean():.0%}, {apples[mask].mean():.0%}")

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask: which of the two shares would you tell a friend? Then show why they differ: the same count, divided by other numbers.
#
# Mistake: reading True as "masked out". Here True is a real word; some libraries turn it round, so look it up.

# %% [markdown] lang="ko"
# **4분.** 묻기: 두 비율 가운데 친구에게 말해 줄 것은 어느 쪽인가요? 그다음 왜 다른지 보여 주세요. 센 개수는 같고 나눈 수가 다릅니다.
#
# 흔한 실수: True를 "가렸다"로 읽기. 여기서 True는 진짜 낱말입니다. 반대로 쓰는 라이브러리도 있으니 꼭 확인하게 하세요.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 1.3
#
# `pad` made that rectangle; make one yourself. Given some rows of ids, each a list, return two things: the rows, filled up with 0 behind their last id until all are as long as the longest, and the mask. Lists of lists will do: `{call}` must give `{result}`. Leave the rows you were given as they are.

# %% [markdown] lang="ko"
# ### 연습 1.3
#
# 앞의 네모난 표는 `pad`가 만들었습니다. 이번에는 직접 만들어 보세요. 번호의 리스트인 줄을 여럿 받아 두 가지를 돌려줍니다. 하나는 모든 줄이 가장 긴 줄만큼 길어지도록 마지막 번호 뒤를 0으로 채운 것이고, 하나는 마스크입니다. 둘 다 리스트의 리스트면 됩니다. `{call}`의 결과는 `{result}`입니다. 받은 줄은 그대로 두세요.

# %% slide="skip"
exercise("1.3")

# %% [markdown] lang="en"
# ### Send it both ways
#
# Who sends 난 토르 입니다 ("I am Thor"), and what comes back?

# %% [markdown] lang="ko"
# ### 두 가지로 보내기
#
# "난 토르 입니다"는 어느 쪽이 보내고, 무엇이 돌아올까요?

# %% [markdown] lang="en" slide="skip"
# Now everything at once. The book has grown by a few words, and below it your letter is the first row of the rectangle, above two of our sentences. Write 난 토르 입니다 again. Then 사과를 먹습니다 ("eats apples"): into how many pieces does each cut it? And what does a letter longer than all others do to *their* rows?

# %% [markdown] lang="ko"
# 이제 모두 한꺼번에 봅시다. 책에 낱말을 몇 개 더 적었고, 그 아래에서는 여러분의 편지가 네모난 표의 첫 줄, 우리 문장 둘이 그다음 줄입니다. "난 토르 입니다"를 다시 써 보세요. 다음은 "사과를 먹습니다"입니다. 코드북과 단어 집합은 저마다 몇 조각으로 나눌까요? 다른 문장보다 긴 편지를 쓰면 *다른 줄*은 어떻게 될까요?

# %% slide="folded"
words = {"난": 115, "아이언맨": 227, "입니다": 340, "사과": 451, "-를": 579, "먹습니다": 683}
larger = Codebook(book.codes | words)
CodebookLab(larger, "난 아이언맨 입니다", vocabulary, sentences[1:])

# %% [markdown] lang="en" slide="notes"
# **6 minutes.** Let one pupil type and another tell first what will happen: 난 토르 입니다, then 사과를 먹습니다 (into how many pieces does each cut it?). Last, a letter longer than all others: ask what it does to the other rows.
#
# Expect: that both ways lose the unknown word. One refuses the letter, the other sends it with a hole. Mistake: expecting only the own row to change. The rectangle widens, and every shorter row gets more padding.

# %% [markdown] lang="ko"
# **6분.** 한 사람은 쓰고 다른 사람은 결과를 먼저 말하게 하세요. "난 토르 입니다", 다음은 "사과를 먹습니다"(저마다 몇 조각으로 나눌까요?). 끝으로 가장 긴 편지를 쓰고 묻기: 다른 줄은 어떻게 될까요?
#
# 흔한 답: "두 방법 모두 모르는 낱말을 잃는다." 하나는 편지를 보내지 않고, 하나는 구멍 난 편지를 보냅니다. 흔한 실수: 내 줄만 바뀐다고 생각하기. 표가 넓어지면서 짧은 줄마다 패딩이 늘어납니다.

# %% [markdown] lang="en"
# ## See where the story breaks
#
# A codebook letter grows with the message: more words, more numbers. The machine we are about to build works differently. It reads a whole sentence and keeps **always the same amount of numbers**: a vector of fixed length (a *fixed-length vector*), the **context**. Here is one that has been trained already; its context comes in two parts of 48 numbers (notebook 3 says why):

# %% [markdown] lang="ko"
# ## 비유가 깨지는 곳
#
# 코드북으로 쓴 편지는 말이 길수록 길어집니다. 낱말이 많으면 숫자도 많지요. 우리가 만들 기계는 다릅니다. 문장을 다 읽고 나서 **언제나 같은 개수의 숫자**, 곧 **고정 길이 벡터**(fixed-length vector)만 남깁니다. 이것이 **컨텍스트**(context)입니다. 미리 학습(training)해 둔 모델을 불러와 봅시다. 이 모델의 컨텍스트는 숫자 48개짜리 두 부분입니다(까닭은 3번 노트북에서).

# %%
model = load_pretrained()
for sentence in sentences:
    context = model.encode(sentence).context
    print(len(vocabulary.encode(sentence)), "→", sum(part.size for part in context))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask: which side of the arrow grows, and which does not? Let them say it in their own words before you do.
#
# Mistake: taking the numbers of a context for ids. They are no places in any list; notebook 3 looks at them.

# %% [markdown] lang="ko"
# **3분.** 묻기: 화살표의 어느 쪽이 커지고 어느 쪽이 그대로인가요? 먼저 자기 말로 설명하게 하세요.
#
# 흔한 실수: 컨텍스트의 숫자를 번호(id)로 여기기. 어떤 목록의 자리도 아닙니다. 3번 노트북에서 들여다봅니다.

# %% [markdown] lang="en" slide="slide"
# So the story is only half true. A book reads a letter back exactly, whatever its length. A context never grows, nobody wrote its book, and how to read it back must be **learned**. Whether that can work, and for how long a sentence, is the question of this course.

# %% [markdown] lang="ko"
# 그러니 비유는 절반만 맞습니다. 코드북은 아무리 긴 편지도 정확히 되돌려 읽습니다. 컨텍스트는 커지지 않고, 누가 써 준 책도 없으며, 되돌려 읽는 법은 **배워야** 합니다. 그게 될지, 얼마나 긴 문장까지 될지가 이 강좌의 물음입니다.

# %% slide="folded"
letter = sentences[0]
figures.machine(model, model.encode(letter), model.translate(letter).decoding, focus="context")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Let the class vote: can a sentence of any length fit into the same few numbers? Write the vote down; notebook 6 answers.
#
# Expect: "with enough digits, yes". A good answer: that it fits does not mean that it can be read back.

# %% [markdown] lang="ko"
# **3분.** 손을 들어 투표하게 하세요. 아무리 긴 문장도 같은 개수의 숫자에 담길까요? 결과를 적어 두세요. 6번 노트북이 답합니다.
#
# 흔한 답: "소수점 아래를 길게 쓰면 된다." 좋은 답입니다. 다만 담기는 것과 되돌려 읽는 것은 다릅니다.

# %% [markdown] lang="en" slide="skip"
# **Try it**: put 난 학생 입니다 ("I am a student") first in `sentences` and run again, then last. Which ids change?

# %% [markdown] lang="ko"
# **해 보기**: "난 학생 입니다"를 `sentences`의 맨 앞에 넣고 실행해 보고, 맨 끝에도 넣어 보세요. 번호는 언제 바뀌나요?

# %% [markdown] lang="en"
# ## Carry on
#
# A sentence is now a row of ids, and a mask says what is real. Next question: **how can one pass over the words leave one summary?** → [2 · The encoder](02_the_encoder.ipynb) `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 이제 문장은 번호를 늘어놓은 줄이 되었고, 마스크가 진짜 자리를 알려 줍니다. 다음 물음: **낱말을 한 번 훑는 것만으로 어떻게 요약 하나가 남을까요?** → [2 · 인코더](02_the_encoder.ipynb) 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Homework: the exercises of this notebook, in pairs. Ask for next time: if you may keep only a few numbers while reading, what would you keep?

# %% [markdown] lang="ko"
# **1분.** 숙제: 이 노트북의 연습을 둘씩 풀어 오기. 다음 시간에 다룰 물음: 읽으면서 숫자 몇 개만 남길 수 있다면 무엇을 남길까요?

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - `<eos>`, `<unk>`, and a sentence handed over as one vector: Sutskever, Vinyals & Le 2014, *Sequence to Sequence Learning with Neural Networks*; Cho et al. 2014, *Learning Phrase Representations using RNN Encoder–Decoder*.
# - 난 can be stored as one sign or as three (ㄴ ㅏ ㄴ); the vocabulary makes them one (NFC): Unicode Standard Annex 15.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - `<eos>`와 `<unk>`, 그리고 문장 하나를 벡터 하나로 넘기는 방법: Sutskever, Vinyals & Le 2014, *Sequence to Sequence Learning with Neural Networks*; Cho et al. 2014, *Learning Phrase Representations using RNN Encoder–Decoder*.
# - "난"은 한 글자로도, ㄴ ㅏ ㄴ 세 글자로도 저장될 수 있어 단어 집합이 한 가지 꼴(NFC)로 맞춥니다: Unicode Standard Annex 15.
