# %% [markdown] lang="en"
# # 4 · The decoder
#
# The context is one vector. How does a sentence come back out of it?
#
# **You will do**: make the decoder speak word by word, heat it up until it babbles, and measure how much easier it is with a teacher beside it.
#
# **You will learn**: softmax, greedy decoding, temperature, beam search, teacher forcing, and why `<sos>` and `<eos>` are needed.
#
# **You need**: notebooks 1 to 3. 15 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 4 · 디코더
#
# 컨텍스트는 이어 붙이면 벡터 하나입니다. 거기서 어떻게 문장이 다시 나올까요?
#
# **할 일**: 디코더에게 한 낱말씩 말하게 하고, 온도를 올려 횡설수설하게도 만들고, 선생님이 옆에 있으면 얼마나 쉬워지는지 재어 봅니다.
#
# **배울 것**: 소프트맥스, 탐욕적 디코딩, 온도, 빔 서치, 교사 강요, 그리고 `<sos>`와 `<eos>`가 필요한 까닭.
#
# **필요한 것**: 1~3번 노트북. 15분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** The whole lesson takes about 48. Ask: you are handed 96 numbers and must say a sentence. What is the first thing you need to decide?
#
# Expect: "the whole sentence". It has to be one word at a time.

# %% [markdown] lang="ko"
# **1분.** 수업 전체는 48분쯤 걸립니다. 묻기: 숫자 96개를 받고 문장을 말해야 합니다. 가장 먼저 정해야 할 것은 무엇일까요?
#
# 흔한 답: "문장 전체." 실제로는 한 낱말씩 정합니다.

# %% slide="skip"
import numpy as np
from ipywidgets import FloatSlider, IntSlider

from seq2seq_teach import figures, load_pretrained, use_language
from seq2seq_teach.architecture import evaluate
from seq2seq_teach.decoder import (
    beam_search,
    decode_step,
    greedy,
    sample,
    shift,
    speak,
)
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.letters import EOS, PAD, SOS
from seq2seq_teach.tasks import phrases
from seq2seq_teach.widgets import DecoderLab, Machine, Predict, live

use_language("en")

# %% [markdown] lang="en"
# ## Say the first word
#
# The decoder is an RNN, LSTM or GRU, too; here it is a second LSTM. An ordinary one starts from zeros, this one from the **context**: that is its first state. Its first input is `<sos>`. One step makes a new state and a score for every word of the vocabulary, the **logits**. **Softmax** turns scores into a probability distribution, all positive and together 1: it raises *e* to each score and divides each power by the sum of the powers.

# %% [markdown] lang="ko"
# ## 첫 낱말 말하기
#
# 디코더도 RNN, LSTM, GRU 가운데 하나로 만들고, 여기서는 LSTM을 하나 더 씁니다. 보통은 0에서 시작하지만 디코더는 **컨텍스트**를 첫 상태로 받습니다. 첫 입력은 `<sos>`입니다. 한 스텝을 돌리면 새 상태와 함께 단어 집합의 낱말마다 점수 하나, 곧 **로짓**(logit)이 나옵니다. **소프트맥스**(softmax)는 점수를 확률 분포로 바꿉니다. *e*를 점수만큼 거듭제곱한 값을 그 합으로 나누면, 모두 양수이고 더하면 1이 됩니다.

# %%
model = load_pretrained()
context = model.encode("난 아이언맨 입니다").context
step = decode_step(SOS, context, model.decoder)
print(step.logits.shape, f"{step.probabilities.sum():.4f}", model.target.words[step.choice])

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Put three scores on the board, 2, 1 and −1, and let them guess the shares before anyone computes. Ask: what if all three grow by 10? (Nothing: the shares stay.)
#
# Mistake: dividing the scores by their sum. What would a negative score become?

# %% [markdown] lang="ko"
# **4분.** 칠판에 점수 세 개, 2, 1, −1을 쓰고, 계산하기 전에 비율을 어림하게 하세요. 묻기: 셋 모두 10씩 커지면? (그대로입니다.)
#
# 흔한 실수: 점수를 그냥 합으로 나누기. 음수 점수는 어떻게 될까요?

# %% [markdown] lang="en"
# ## Feed it back
#
# The most probable word is chosen. It is the next input, the new state the next state. That is the whole loop, and `<eos>` ends it:

# %% [markdown] lang="ko"
# ## 되먹이기
#
# 확률이 가장 높은 낱말을 고릅니다. 고른 낱말이 다음 입력이 되고, 새 상태가 다음 상태가 됩니다. 이것이 되풀이의 전부이고, `<eos>`가 나오면 끝납니다.

# %% slide="fragment"
token, state, said = SOS, context, []
while token != EOS:
    step = decode_step(token, state, model.decoder)
    token, state = step.choice, step.state
    said.append(model.target.words[token])
said

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Before the next key: which two things must a step hand to the next? (The word and the state.) Then play it: one pupil is the state, one says the words.
#
# Mistake: feeding the context again at each step. Here it is only the first state.

# %% [markdown] lang="ko"
# **3분.** 다음 키를 누르기 전에 묻기: 한 스텝이 다음 스텝에 넘겨야 할 것 두 가지는? (낱말과 상태.) 그다음 역할극: 한 사람은 상태, 한 사람은 낱말을 맡습니다.
#
# 흔한 실수: 스텝마다 컨텍스트를 다시 넣는다고 생각하기. 여기서는 첫 상태일 뿐입니다.

# %% [markdown] lang="en" slide="skip"
# ### Watch it hear itself
#
# The orange arrow carries the word just said to the next input. Press *Next* until `<eos>`; before each step, say what goes in.

# %% [markdown] lang="ko"
# ### 자기 말을 듣는 모습 보기
#
# 주황색 화살표가 방금 한 말을 다음 입력으로 나릅니다. `<eos>`가 나올 때까지 *다음*을 누르면서, 스텝마다 무엇이 들어갈지 먼저 말해 보세요.

# %% slide="slide folded"
Machine(model, "난 아이언맨 입니다", focus="decoder", step=5, selection=("decoder", "softmax", 1))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Follow the orange arrow from the word said to the next input, a step at a time, until `<eos>`. Ask before each step: what goes in now?

# %% [markdown] lang="ko"
# **2분.** 한 스텝씩 `<eos>`까지, 방금 한 말에서 다음 입력으로 가는 주황색 화살표를 따라가세요. 스텝마다 먼저 묻기: 이번에는 무엇이 들어가나요?

# %% [markdown] lang="en" slide="skip"
# And `<sos>`? Begin the loop of *Feed it back* with another token:

# %% [markdown] lang="ko"
# `<sos>`는 왜 필요할까요? *되먹이기*의 반복문을 다른 토큰으로 시작해 봅시다.

# %% slide="skip"
for begin in (SOS, PAD, EOS):
    token, state, said = begin, context, []
    for _ in range(8):
        step = decode_step(token, state, model.decoder)
        token, state = step.choice, step.state
        said.append(model.target.words[token])
        if token == EOS:
            break
    print(f"{model.target.words[begin]} → {' '.join(said)}")

# %% [markdown] lang="en" slide="skip"
# It goes astray: in training no sentence ever began with anything but `<sos>`. (By luck it may still be right: with `<unk>` in front this sentence is, but most are not.)

# %% [markdown] lang="ko"
# 엉뚱한 길로 빠집니다. 학습할 때 `<sos>`가 아닌 것으로 시작한 문장은 하나도 없었으니까요. (운 좋게 맞을 때도 있습니다. `<unk>`로 시작하면 이 문장은 맞지만, 틀리는 문장이 더 많습니다.)

# %% [markdown] lang="en"
# ### Step through it
#
# Always taking the most probable word is called **greedy** decoding. Step through it: what was fed, and what the softmax said.

# %% [markdown] lang="ko"
# ### 한 스텝씩 넘겨 보기
#
# 언제나 확률이 가장 높은 낱말을 고르는 것을 **탐욕적** 디코딩(greedy decoding)이라고 합니다. 한 스텝씩 넘겨 보세요. 무엇을 넣었고, 소프트맥스는 무엇이라 했나요?

# %% slide="folded"
steps = greedy(context, model.decoder).steps


live(
    {"step": IntSlider(1, 1, len(steps))},
    lambda step: figures.probabilities(steps[step - 1], model.target),
)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask at each step: what has just been fed, what will it say? In JupyterLab the slider asks Python; in the deck that is a file it stands still, and the lab near the end does the same.
#
# Mistake: reading a tall bar as "right". It is what this decoder believes.

# %% [markdown] lang="ko"
# **2분.** 스텝마다 묻기: 방금 무엇을 넣었고, 무슨 말이 나올까요? 슬라이더를 움직이면 파이썬이 다시 계산하므로 JupyterLab에서만 움직입니다. 파일로 된 덱에서는 멈춰 있으니, 뒤쪽에 나오는 도구로 보여 주세요.
#
# 흔한 실수: 막대가 길면 정답이라고 읽기. 이 디코더가 그렇게 믿는다는 뜻일 뿐입니다.

# %% [markdown] lang="en"
# ## When several answers are right
#
# 책을 썼습니다 says that somebody wrote books; Korean leaves out who. In this little world it may be *i*, *we*, *she*, *the teacher* and more, so the softmax must share its bet:

# %% [markdown] lang="ko"
# ## 답이 여럿일 때
#
# "책을 썼습니다"에는 누가 썼는지가 없습니다. 이 작은 세계에서는 *i*도, *we*도, *she*도, *the teacher*도 될 수 있으니 소프트맥스는 판돈을 나누어 걸어야 합니다.

# %% slide="fragment folded"
somebody = model.encode("책을 썼습니다").context
first = decode_step(SOS, somebody, model.decoder)
figures.probabilities(first, model.target)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Before the next key: if you know nothing about who wrote, how would you share the bet?
#
# Expect: "*i*, for it is the commonest". Mistake: calling the shared bet an error. The sentence itself leaves it open.

# %% [markdown] lang="ko"
# **2분.** 다음 키를 누르기 전에 묻기: 누가 썼는지 전혀 모른다면 판돈을 어떻게 나누겠어요?
#
# 흔한 답: "*i*가 가장 흔하니 모두 *i*에." 흔한 실수: 나뉜 확률을 모델의 잘못으로 보기. 문장 자체가 말해 주지 않은 것입니다.

# %% [markdown] lang="en"
# ### Bet on the sentence
#
# *The* is the likeliest first **word**. But the likeliest *sentence*? **Predict first**:

# %% [markdown] lang="ko"
# ### 문장에 걸기
#
# 첫 **낱말**로는 *the*가 가장 유력합니다. 그렇다면 가장 유력한 *문장*은 어떨까요? **먼저 예상해 보세요.**

# %% slide="folded"
likeliest = model.target.decode(beam_search(somebody, model.decoder, width=4).best.ids)
Predict("likeliest with the", likeliest.startswith("the"))

# %% [markdown] lang="en" slide="notes"
# **1 minute.** A guess in writing, then one reason from each side.
#
# Expect: "of course, the best beginning belongs to the best sentence". What comes after *the*?

# %% [markdown] lang="ko"
# **1분.** 예상을 적고, 양쪽에서 한 사람씩 까닭을 말하게 하세요.
#
# 흔한 답: "가장 좋은 시작이 가장 좋은 문장이지." *the* 다음에는 무엇이 올까요?

# %% [markdown] lang="en"
# ### Follow three beginnings
#
# Begin with each of the best three words, go on greedily, and multiply the probabilities on the way:

# %% [markdown] lang="ko"
# ### 세 갈래로 이어 가기
#
# 가장 유력한 세 낱말로 각각 시작해 탐욕적으로 이어 가면서, 지나온 확률을 곱해 봅시다.

# %% slide="fragment"
for word in np.argsort(first.probabilities)[::-1][:3]:
    token, state, total, said = int(word), first.state, first.probabilities[word], []
    while token != EOS:
        said.append(token)
        step = decode_step(token, state, model.decoder)
        token, state, total = step.choice, step.state, total * step.probabilities.max()
    print(f"{total:.3f}", model.target.decode(said))

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Before the next key, find the line that multiplies. Then ask: who explains why the likeliest word lost?
#
# Mistake: comparing first words where whole sentences should be compared.

# %% [markdown] lang="ko"
# **2분.** 다음 키를 누르기 전에 확률을 곱하는 줄을 찾게 하세요. 그다음 묻기: 가장 유력한 낱말이 왜 졌을까요?
#
# 흔한 실수: 문장 전체를 견줘야 할 때 첫 낱말만 견주기.

# %% [markdown] lang="en"
# ### Keep several alive
#
# Greedy takes *the* and only then finds out that *the* must be shared among the teacher, the dog, the child … A sentence with a less likely first word is likelier as a whole. Keeping several beginnings alive after every word, and comparing whole sentences at the end, is **beam search**; how many are kept is the beam's **width**. Width 1 is greedy.

# %% [markdown] lang="ko"
# ### 여러 갈래를 남겨 두기
#
# 탐욕적 디코딩은 *the*를 고르고 나서야 *the* 뒤를 teacher, dog, child …가 나눠 가져야 한다는 것을 알게 됩니다. 첫 낱말은 덜 유력해도 문장 전체로는 더 유력한 답이 있습니다. 낱말을 하나 이을 때마다 유력한 앞부분을 여러 개 남겨 두었다가 마지막에 문장 전체를 견주는 방법이 **빔 서치**(beam search)이고, 남겨 두는 개수가 빔의 **너비**(width)입니다. 너비가 1이면 탐욕적 디코딩입니다.

# %%
for width in (1, 2, 4):
    best = beam_search(somebody, model.decoder, width=width).best
    print(width, f"{np.exp(best.log_probability):.3f}", model.target.decode(best.ids))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Act it out with a beam of two: two pupils hold up a beginning each, the class offers next words, and only two may stay standing.
#
# Mistake: believing that a wider beam finds the truth. It finds what the model holds likelier.

# %% [markdown] lang="ko"
# **3분.** 너비 2로 학생들이 직접 해 보게 하세요. 두 사람이 앞부분을 하나씩 들고, 나머지가 다음 낱말을 부르면, 둘만 서 있을 수 있습니다.
#
# 흔한 실수: 빔이 넓으면 정답을 찾는다고 믿기. 모델이 더 유력하다고 보는 것을 찾을 뿐입니다.

# %% [markdown] lang="en" slide="skip"
# A beam keeps logarithms, for then products become sums; `np.exp` makes a probability of one again.

# %% [markdown] lang="ko"
# 빔은 확률의 로그를 간직합니다. 그러면 곱셈이 덧셈이 됩니다. `np.exp`는 로그를 다시 확률로 바꿉니다.

# %% [markdown] lang="en" slide="skip"
# Where do the shares come from? From what it learned. These are the answers and how often each is drawn, in 15: most often *i*, as in talk, where one leaves out oneself. Five of the 15 begin with *the*. So *the* is the first word, and *i wrote books* the sentence, that comes most often: each way of choosing found its own. The model knows these shares roughly: *i* has 0.20 where 4/15 is 0.27, *we* 0.18 where 2/15 is 0.13; of most such sentences it knows them better. (A 0 is a pair kept from training.) That is where *the cat* of notebook 3 came from: greedy took *the*, and of the nouns behind it, all drawn about equally often, that one was a little ahead.

# %% [markdown] lang="ko"
# 이 확률은 어디서 왔을까요? 배운 문장에서 왔습니다. 아래는 학습할 때 답마다 15번에 몇 번꼴로 뽑히는지 적은 것입니다. 말할 때 가장 자주 빼는 주어는 자기 자신이니 *i*가 가장 많습니다. *the*로 시작하는 것은 15번 가운데 5번입니다. 가장 자주 나오는 첫 낱말은 *the*이고, 가장 자주 나오는 문장은 *i wrote books*입니다. 탐욕적 디코딩은 앞의 것을, 빔은 뒤의 것을 찾은 셈입니다. 모델은 이 비율을 어림으로 압니다. *i*는 4/15, 곧 0.27이어야 하는데 0.20이고, *we*는 2/15, 곧 0.13이어야 하는데 0.18입니다. 이런 문장 대부분에서는 더 가깝게 압니다. (0은 학습에서 빼 둔 짝입니다.) 3번 노트북의 *the cat*도 여기서 나왔습니다. 먼저 *the*를 골랐고, 그 뒤에 오는 명사는 모두 비슷하게 자주 뽑히는데 그 가운데 *cat*이 조금 앞섰습니다.

# %% slide="skip"
(open_question,) = (phrase for phrase in phrases() if phrase.korean == "책을 썼습니다")
for count, answer in zip(open_question.weights, open_question.references, strict=True):
    print(count, answer)

# %% [markdown] lang="en" slide="skip"
# *Likeliest* always means: to this model. That need not be the best translation. And a narrow beam may miss what the model holds likeliest, as width 1 did above.

# %% [markdown] lang="ko"
# *가장 유력하다*는 말은 언제나 이 모델이 보기에 그렇다는 뜻입니다. 가장 좋은 번역이라는 뜻은 아닙니다. 그리고 빔이 좁으면 위의 너비 1처럼 모델이 가장 유력하다고 보는 문장을 놓칠 수도 있습니다.

# %% [markdown] lang="en"
# ### Be fair to long sentences
#
# Every further word multiplies by a number below 1, so the product favours **short** sentences. A *length penalty* $\alpha$ evens that out: the logarithm of the product is divided by length$^\alpha$. Here are the four that a beam of width 4 kept, by $\alpha = 0$ and by $\alpha = 1$.

# %% [markdown] lang="ko"
# ### 긴 문장에도 공평하게
#
# 낱말이 하나 늘 때마다 1보다 작은 수가 곱해지니 곱하기만 하면 **짧은** 문장이 유리합니다. *길이 벌점*(length penalty) $\alpha$가 이를 고르게 합니다. 곱의 로그를 길이$^\alpha$로 나누는 것입니다. 너비 4인 빔이 남긴 네 문장을 $\alpha = 0$과 $\alpha = 1$로 견줍니다.

# %% [markdown] lang="en" slide="skip"
# The −1.62 below is log 0.1986 (0.199 above is rounded); and `<eos>` is counted as a word.

# %% [markdown] lang="ko"
# 아래 맨 앞의 −1.62가 log 0.1986입니다(위의 0.199는 반올림한 값입니다). `<eos>`도 길이에 넣습니다.

# %% slide="fragment"
for spoken in beam_search(somebody, model.decoder, width=4).found:
    print(f"{spoken.score(0):.2f}  {spoken.score(1):.2f}  {model.target.decode(spoken.ids)}")

# %% [markdown] lang="en"
# The order stays, but *the teacher wrote books*, a word longer, comes close.

# %% [markdown] lang="ko"
# 순위는 그대로지만, 한 낱말 더 긴 *the teacher wrote books*가 바짝 따라붙습니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Before the next key: what does dividing a negative number by a larger length do to it? (It comes nearer to 0, which is better.)
#
# Mistake: the name. This "penalty" rewards length.

# %% [markdown] lang="ko"
# **2분.** 다음 키를 누르기 전에 묻기: 음수를 더 큰 길이로 나누면 어떻게 될까요? (0에 가까워지니 더 좋은 점수입니다.)
#
# 흔한 실수: 이름에 속기. 이 "벌점"은 긴 문장을 돕습니다.

# %% [markdown] lang="en"
# ## Turn up the temperature
#
# Or do not choose at all: draw the word by its probability. Dividing the logits by a **temperature** first makes the draw bolder (above 1) or more careful (below 1). Move the slider and press nothing else: each move draws three sentences.

# %% [markdown] lang="ko"
# ## 온도 올리기
#
# 아예 고르지 않고 확률대로 뽑을 수도 있습니다. 그 전에 로짓을 **온도**(temperature)로 나누면, 1보다 클 때는 대담하게, 작을 때는 조심스럽게 뽑습니다. 슬라이더를 움직여 보세요. 움직일 때마다 문장 세 개를 뽑습니다.

# %% slide="folded"
rng = np.random.default_rng(0)


def babble(temperature):
    drawn = [sample(somebody, model.decoder, temperature=temperature, rng=rng) for _ in range(3)]
    return "\n".join(model.target.decode(spoken.ids) for spoken in drawn)


live({"temperature": FloatSlider(1.0, min=0.1, max=3.0)}, babble)

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask before each move: bolder or more careful, and what would T near 0 be? (Greedy.) In the deck that is a file the slider stands still: the lab near the end draws too.
#
# Mistake: "hot is better, for it is creative". Read three hot sentences aloud.

# %% [markdown] lang="ko"
# **4분.** 움직이기 전에 묻기: 대담해질까요, 조심스러워질까요? 온도가 0에 가까우면 무엇이 될까요? (탐욕적 디코딩.) 파일로 된 덱에서는 슬라이더가 멈춰 있으니, 뒤쪽의 도구에서 뽑아 보세요.
#
# 흔한 실수: "뜨거울수록 창의적이라 좋다." 뜨거운 문장 세 개를 소리 내어 읽어 보세요.

# %% [markdown] lang="en"
# ## Take `<eos>` away
#
# **Predict first**: what does a decoder say when it is never allowed to choose `<eos>`?

# %% [markdown] lang="ko"
# ## `<eos>`가 없다면
#
# **먼저 예상해 보세요**: `<eos>`를 절대 고르지 못하게 하면 디코더는 무슨 말을 할까요?


# %% slide="folded"
def without_eos(step):
    probabilities = step.probabilities.copy()
    probabilities[EOS] = 0
    return int(probabilities.argmax())


endless = speak(without_eos, somebody, model.decoder, longest=12).ids
Predict("without <eos>", len(endless) < 12)

# %% slide="fragment"
model.target.decode(endless)

# %% [markdown] lang="en"
# It goes on until it is stopped (after 12 words, by `longest=12` in the folded cell): nothing but `<eos>` tells a decoder that its sentence is complete.

# %% [markdown] lang="ko"
# 낱말 12개에서 멈춰 세울 때까지(접힌 셀의 `longest=12`) 계속합니다. 문장이 다 끝났다고 디코더에게 알려 주는 것은 `<eos>`뿐이니까요.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Collect guesses on the board before the next key.
#
# Expect: "it repeats the last word", "it falls silent", "an error". Ask after: who taught it when to stop? (Every sentence of the training ended in `<eos>`.)

# %% [markdown] lang="ko"
# **3분.** 다음 키를 누르기 전에 예상을 칠판에 모으세요.
#
# 흔한 답: "마지막 낱말을 되풀이한다", "입을 다문다", "오류가 난다." 그다음 묻기: 멈추는 법은 누가 가르쳤을까요? (학습한 문장이 모두 `<eos>`로 끝났습니다.)

# %% [markdown] lang="en"
# ## Put a teacher beside it
#
# In training the right sentence is known. So the decoder is fed the **right** word at every step, whatever it said itself: **teacher forcing**. What it is fed and what it should say are the same sentence, shifted by one:

# %% [markdown] lang="ko"
# ## 선생님이 옆에 있다면
#
# 학습할 때는 정답 문장을 압니다. 그래서 디코더가 뭐라고 말했든 스텝마다 **정답** 낱말을 넣어 줍니다. 이것이 **교사 강요**(teacher forcing)입니다. 넣어 주는 것과 말해야 하는 것은 같은 문장을 한 칸 민 것입니다.

# %%
fed, wanted = shift(model.target.encode("i am iron man"))
for before, after in zip(fed, wanted, strict=True):
    print(f"{model.target.words[before]:>6} → {model.target.words[after]}")

# %% [markdown] lang="en"
# `fed` is the whole `<sos> i am iron man <eos>` without its last token (`[:-1]`), `wanted` without its first (`[1:]`).

# %% [markdown] lang="ko"
# `fed`는 `<sos> i am iron man <eos>`에서 마지막 토큰을 뺀 것(`[:-1]`), `wanted`는 첫 토큰을 뺀 것(`[1:]`)입니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Write the sentence on two strips of paper and slide one along. Then let a pupil read the rows: "I hear this, I should say that".
#
# Mistake: both without shifting. Then the decoder only has to repeat what it hears.

# %% [markdown] lang="ko"
# **3분.** 문장을 종이띠 두 장에 적고 한 장을 한 칸 밀어 보이세요. 한 사람이 줄마다 읽습니다. "이 말을 듣고, 이 말을 해야 한다."
#
# 흔한 실수: 밀지 않고 똑같이 두기. 그러면 들은 말을 따라 하기만 하면 됩니다.

# %% [markdown] lang="en"
# ### Take the words from the teacher
#
# When the model is used there is no right sentence, hence no teacher. `speak` is the loop of *Feed it back*; the function it is given picks the next word, and this one takes it from the teacher. Each line shows what was fed, what the decoder would have said, and what was right:

# %% [markdown] lang="ko"
# ### 선생님의 낱말을 받기
#
# 모델을 실제로 쓸 때는 정답 문장이 없으니 선생님도 없습니다. `speak`는 *되먹이기*의 반복문입니다. 다음 낱말은 `speak`에 넘긴 함수가 고르는데, 이번 함수는 선생님에게서 받습니다. 줄마다 넣은 낱말, 디코더가 하려던 말, 정답을 차례로 보여 줍니다.

# %%
words = model.target.words
fed, wanted = shift(model.target.encode("she wrote books"))
teacher = iter(wanted)
forced = speak(lambda step: next(teacher), somebody, model.decoder)
for step, right in zip(forced.steps, wanted, strict=True):
    print(f"{words[step.token]:>6} → {words[step.choice]} ({words[right]})")

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: in which line does it say something else than the teacher, and what is it fed next? (The right word all the same.)
#
# Mistake: "with a teacher it says the right thing". It is only fed the right thing. And at test time: who would know the sentence?

# %% [markdown] lang="ko"
# **2분.** 묻기: 어느 줄에서 선생님과 다른 말을 하려 했고, 다음에는 무엇을 들었나요? (그래도 정답을 들었습니다.)
#
# 흔한 실수: "선생님이 있으면 맞는 말을 한다." 맞는 말을 들을 뿐입니다. 실제로 쓸 때는 그 문장을 누가 알까요?

# %% [markdown] lang="en"
# ### Take the teacher away
#
# A small model copies 12 random digits, with its teacher and then hearing only itself. **Predict first**:

# %% [markdown] lang="ko"
# ### 선생님이 자리를 비우면
#
# 작은 모델이 무작위 숫자 12개를 따라 말합니다. 한 번은 선생님과 함께, 한 번은 자기 말만 들으면서요. **먼저 예상해 보세요.**

# %% slide="folded"
from seq2seq_teach.tasks import digits

copier = load_pretrained("digits-lstm-16")
pairs = digits(np.random.default_rng(1), count=100, length=12)
result = evaluate(copier, pairs)
Predict("without a teacher", 100 * result.alone)

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Everybody writes a number. Ask for the lowest and the highest, and why.
#
# Expect guesses close to the score with a teacher: "it is the same model".

# %% [markdown] lang="ko"
# **2분.** 모두 숫자를 적게 하세요. 가장 낮게 예상한 사람과 가장 높게 예상한 사람에게 까닭을 물으세요.
#
# 흔한 답: 선생님이 있을 때와 비슷한 점수. "같은 모델이니까."

# %% [markdown] lang="en"
# ### Told, and alone
#
# The share of digits that are right (`<eos>` is not counted): told the right digits before each, and alone.

# %% [markdown] lang="ko"
# ### 알려 줄 때와 혼자일 때
#
# 맞힌 숫자의 비율입니다(`<eos>`는 세지 않습니다). 앞의 비율은 매번 앞 숫자의 정답을 알려 주었을 때, 뒤의 비율은 혼자 말할 때입니다.

# %%
print(f"{result.told:.0%} → {result.alone:.0%}")

# %% [markdown] lang="en"
# Why fewer? Alone, it hears its own mistakes, and training never showed it a sentence with a mistake in it. Bengio et al. 2015 train against it; Ranzato et al. 2016 call it **exposure bias**. But it is not the only difference: alone, it also **knows less**.

# %% [markdown] lang="ko"
# 왜 줄었을까요? 혼자 말하면 자기가 틀린 숫자를 듣게 되는데, 학습할 때는 틀린 데가 있는 문장을 본 적이 없습니다. 이것을 **노출 편향**(exposure bias)이라고 합니다(Ranzato et al. 2016이 붙인 이름이고, Bengio et al. 2015가 먼저 다루었습니다). 하지만 다른 점이 하나 더 있습니다. 혼자일 때는 **아는 것도 적습니다**.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask: what does the decoder lack when the teacher has left? Collect all answers, and do not settle on the first.
#
# Expect: "one mistake, and all is lost". That is one answer. Another: nobody tells it the digits before.

# %% [markdown] lang="ko"
# **1분.** 묻기: 선생님이 자리를 비우면 디코더에게 없어지는 것은 무엇일까요? 첫 대답에서 멈추지 말고 모두 모으세요.
#
# 흔한 답: "하나를 틀리면 다 틀린다." 맞는 말이지만 그게 다는 아닙니다. 앞 숫자가 무엇이었는지 알려 주는 사람도 없습니다.

# %% [markdown] lang="en"
# ### Rule one cause out
#
# Let the model **draw** an answer of its own, word by word as its probabilities say, and call that one right. Now what it is told is just what it might say itself: nothing can be strange to it. Told, and alone:

# %% [markdown] lang="ko"
# ### 까닭 하나를 빼 보면
#
# 모델이 자기 확률대로 한 낱말씩 **뽑은** 답을 정답으로 삼아 봅시다. 그러면 알려 주는 숫자가 모두 모델이 스스로 할 법한 말이니 낯설 수가 없습니다. 이번에도 알려 줄 때와 혼자일 때입니다.

# %% slide="fragment"
rng = np.random.default_rng(0)
drawn = []
for text, _ in pairs:
    spoken = sample(copier.encode(text).context, copier.decoder, rng=rng)
    drawn.append((text, copier.target.decode(spoken.ids)))
control = evaluate(copier, drawn)
print(f"{control.told:.0%} → {control.alone:.0%}")

# %% [markdown] lang="en" slide="fragment"
# Nearly as large a gap, where nothing is strange. So being told the digits before is worth much **by itself**: the context leaves several answers open, and each digit it is told rules some of them out. How much exposure bias adds, this gap does not say.

# %% [markdown] lang="ko" slide="fragment"
# 낯선 것이 하나도 없는데 차이는 거의 그만큼 큽니다. 앞 숫자를 아는 것 **자체**가 큰 도움이 되는 것입니다. 컨텍스트만으로는 답이 여럿 남아 있고, 숫자를 하나 알 때마다 그 가운데 몇 개가 지워집니다. 노출 편향이 얼마나 보태는지는 이 차이만 보아서는 알 수 없습니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Before the key: will the gap close, now that nothing is strange? Then name what this is: a *control experiment*. One cause is taken away, and one looks whether the effect goes.
#
# Mistake: concluding that teacher forcing is bad. Let them say what an untrained decoder would hear at the first step of training without one. (Nothing but its own nonsense.)

# %% [markdown] lang="ko"
# **1분.** 키를 누르기 전에 묻기: 낯선 것이 없어졌으니 차이도 없어질까요? 이런 실험을 *대조 실험*이라고 합니다. 원인 하나를 없애고, 결과도 없어지는지 봅니다.
#
# 흔한 실수: 그러니 교사 강요는 나쁘다고 결론짓기. 교사 없이 학습한다면, 아직 아무것도 배우지 못한 디코더가 무엇을 듣게 될지 말해 보게 하세요. (자기 헛소리뿐입니다.)

# %% [markdown] lang="en" slide="skip"
# **Try it**: change `length=12` to 4, then to 16. When does the gap open, and does it go on growing? Look at both shares.

# %% [markdown] lang="ko"
# **해 보기**: `length=12`를 4로, 그다음 16으로 바꿔 보세요. 차이는 언제 벌어지고, 계속 커질까요? 두 비율을 모두 보세요.

# %% [markdown] lang="en"
# ## Put it all together

# %% [markdown] lang="ko"
# ## 한자리에 모아 보기

# %% [markdown] lang="en" slide="skip"
# Everything of this notebook in one place; the sentences without a subject stand first. **Try it**: look for the place where greedy (●) and the beam's best (★) part, then make the beam narrower and wider, and the length penalty larger. Click a word under the step to force it, or a word of the tree to follow it. Let the decoder be fed the right answer, and let it run free again.

# %% [markdown] lang="ko"
# 이 노트북에 나오는 것이 모두 한자리에 있습니다. 주어가 없는 문장이 앞에 있습니다. **해 보기**: 탐욕적 디코딩(●)과 빔의 1등(★)이 갈라지는 곳을 찾아보고, 빔의 너비를 줄이거나 늘리고, 길이 벌점을 키워 보세요. 막대 옆의 낱말을 누르면 디코더가 그 낱말을 말하게 되고, 트리의 낱말을 누르면 그 길을 따라갑니다. 정답을 넣어 주기도 하고, 다시 스스로 말하게 두기도 해 보세요.

# %% slide="folded"
presets = [
    ("책을 썼습니다", "she wrote books"),
    ("사과를 좋아합니다", "i like apples"),
    ("어제 책을 썼습니다", "he wrote books yesterday"),
    ("난 아이언맨 입니다", "i am iron man"),
]
lab = DecoderLab(model, "책을 썼습니다", presets)
lab

# %% [markdown] lang="en" slide="notes"
# **9 minutes.** One pupil at the mouse. Let them say first where they expect greedy (●) and the beam's best (★) to part. Then width 1: ask why ★ and ● are now the same. Then force *she* and let them foretell the rest.
#
# Mistake: thinking that the beam goes back and mends a word. It only keeps others alive. Keys inside belong to the instrument: click beside it to go on.

# %% [markdown] lang="ko"
# **9분.** 한 사람이 마우스를 잡습니다. 탐욕적 디코딩(●)과 빔의 1등(★)이 어디서 갈라질지 먼저 예상하게 하세요. 그다음 너비 1: 왜 이제 ★과 ●이 같은가요? 그다음 *she*를 시키고, 이어질 말을 예상하게 하세요.
#
# 흔한 실수: 빔이 되돌아가 낱말을 고친다고 생각하기. 다른 갈래를 살려 둘 뿐입니다. 도구를 누른 뒤에는 키 입력이 도구로 들어가니, 넘어갈 때는 바깥을 한 번 누르세요.

# %% [markdown] lang="en" slide="skip"
# What you see, Python sees too: `lab.decoding` and `lab.beam` are what the functions above return, and `lab.picks = ["she"]` makes the decoder begin with *she*.

# %% [markdown] lang="ko"
# 화면에 보이는 것은 파이썬에서도 꺼내 쓸 수 있습니다. `lab.decoding`과 `lab.beam`은 위의 함수가 돌려주는 것과 같고, `lab.picks = ["she"]`라고 쓰면 디코더가 *she*로 시작합니다.

# %% slide="skip"
print(model.target.decode(lab.decoding.ids), "|", model.target.decode(lab.beam.best.ids))

# %% [markdown] lang="en"
# ## Exercises
#
# Write these functions yourself. Put your lines in place of the `...`, run the cell, and `check` says how far you have come; where something is wrong it keeps a hint folded below. More help: `hint("4.1")`, and after an attempt `solution("4.1")`. Take them in any order; above each stand its difficulty and about how long it takes.

# %% [markdown] lang="ko"
# ## 연습
#
# 이번에는 함수를 직접 써 봅니다. `...` 자리에 코드를 쓰고 셀을 실행하면 `check`가 어디까지 왔는지 알려 주고, 틀린 곳이 있으면 힌트를 접어 둡니다. 도움이 더 필요하면 `hint("4.1")`, 한 번 시도한 뒤에는 `solution("4.1")`. 순서는 마음대로입니다. 문제마다 난이도와 예상 시간이 적혀 있습니다.

# %% [markdown] lang="en" slide="notes"
# **15 minutes** for 4.1 to 4.3; 4.4 to 4.6 are homework. Ask, before anybody types: what is `np.exp(1000)`? Let them try it.
#
# Mistake in 4.3: keeping `<eos>` as a word, or beginning every step from the context again.

# %% [markdown] lang="ko"
# 4.1부터 4.3까지 **15분.** 4.4부터 4.6까지는 숙제입니다. 코드를 쓰기 전에 묻기: `np.exp(1000)`은 얼마일까요? 직접 해 보게 하세요.
#
# 4.3의 흔한 실수: `<eos>`까지 낱말로 세기, 스텝마다 컨텍스트에서 다시 시작하기.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 4.1
#
# Turn scores (V,), one for each of V words, into probabilities (V,): raise *e* to each score with `np.exp`, divide each power by the sum of the powers. Scores may be any numbers, large ones, too.
#
# `{call}` is `{result}`.

# %% [markdown] lang="ko"
# ### 연습 4.1
#
# 낱말 V개의 점수 (V,)를 확률 (V,)로 바꾸세요. `np.exp`로 *e*를 점수만큼 거듭제곱한 다음, 그 값을 하나하나 그 합으로 나눕니다. 점수는 어떤 수라도 될 수 있습니다. 아주 클 수도 있지요.
#
# `{call}`의 결과는 `{result}`입니다.

# %% slide="skip"
exercise("4.1")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 4.2
#
# In training a whole batch is shifted at once. `whole` (B, T) is a rectangle as in notebook 1, B sentences, one a row: `<sos>` (1), the words, `<eos>` (2), and pads (0) behind the short ones. Return two rectangles (B, T − 1), `fed` and `wanted`: at each place `wanted` has the token that follows the one in `fed`.
#
# ```
# whole          fed          wanted
# 1 5 6 2        1 5 6        5 6 2
# 1 7 2 0        1 7 2        7 2 0
# ```
#
# (The `<eos>` in the last row of `fed` does no harm: a pad is wanted there, and pads are not scored.)

# %% [markdown] lang="ko"
# ### 연습 4.2
#
# 학습할 때는 배치 전체를 한꺼번에 한 칸 밉니다. `whole` (B, T)는 1번 노트북에서 만든 네모난 표로, 문장 B개가 한 줄에 하나씩 있습니다. `<sos>`(1), 낱말, `<eos>`(2)가 차례로 있고 짧은 문장 뒤에는 패딩(0)이 있습니다. 네모난 표 (B, T − 1) 두 개, `fed`와 `wanted`를 돌려주세요. 자리마다 `wanted`에는 `fed`에 있는 토큰의 다음 토큰이 있습니다.
#
# ```
# whole          fed          wanted
# 1 5 6 2        1 5 6        5 6 2
# 1 7 2 0        1 7 2        7 2 0
# ```
#
# (`fed`의 마지막 줄에 있는 `<eos>`는 문제가 되지 않습니다. 그 자리의 정답은 패딩이고, 패딩은 채점하지 않습니다.)

# %% slide="skip"
exercise("4.2")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 4.3
#
# The loop of *Feed it back*, as a function to keep: from `context`, with `decode_step(token, state, decoder)`, always the most probable word. Return the list of ids that were said, without `<eos>`. Stop at `<eos>`, and in any case when `longest` words have been said. `SOS` and `EOS` are the ids of the two special tokens.
#
# For the first sentence of this notebook, `{call}` is `{result}`: *i am iron man*.

# %% [markdown] lang="ko"
# ### 연습 4.3
#
# *되먹이기*의 반복문을 두고두고 쓸 함수로 만드세요. `context`에서 출발해 `decode_step(token, state, decoder)`를 부르며 언제나 확률이 가장 높은 낱말을 고릅니다. 말한 번호의 리스트를 `<eos>` 없이 돌려주세요. `<eos>`에서 멈추고, 그 전이라도 낱말을 `longest`개 말했으면 멈춥니다. `SOS`와 `EOS`가 두 특수 토큰의 번호입니다.
#
# 이 노트북의 첫 문장이라면 `{call}`의 결과는 `{result}`, 곧 *i am iron man*입니다.

# %% slide="skip"
exercise("4.3")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 4.4
#
# One step of beam search. Some beginnings have been kept; `totals[b]` is the log-probability of beginning number `b`. `following[b]` is a row with the log-probability of every token that may follow it. A beginning that goes on with a token has the sum of both. Let all of them compete, and return the best `width` as a list of pairs `(b, token)`, best first.
#
# ```
# {call}   is   {result}
# ```
#
# (A beginning that has ended gets a row in which only `<pad>` is possible: log 1 = 0 there, −∞ everywhere else. So it needs no rule of its own.)

# %% [markdown] lang="ko"
# ### 연습 4.4
#
# 빔 서치의 한 스텝입니다. 남겨 둔 앞부분이 몇 개 있고, `totals[b]`는 앞부분 `b`번의 로그 확률입니다. `following[b]`는 그 뒤에 올 수 있는 토큰마다 로그 확률을 적은 한 줄입니다. 앞부분에 토큰을 이어 붙이면 그 로그 확률은 둘을 더한 값입니다. 모두 한자리에서 겨루게 해서 가장 좋은 `width`개를 짝 `(b, token)`의 리스트로, 좋은 것부터 돌려주세요.
#
# ```
# {call}   →   {result}
# ```
#
# (이미 끝난 앞부분의 줄에서는 `<pad>`만 나올 수 있습니다. 거기만 log 1 = 0이고 나머지는 모두 −∞이지요. 그래서 따로 규칙을 둘 필요가 없습니다.)

# %% slide="skip"
exercise("4.4")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 4.5
#
# Between a teacher at every step and none at all there is a middle way: toss a coin **at every step** (Bengio et al. 2015). `right` has the ids of the right sentence, `coins` a True or False for each of them. Begin with `<sos>` and make as many steps as there are coins. What the next step is fed is the word of `right` at this place if its coin is True, and the decoder's own choice if it is False. Return the list of what the decoder **chose** at each step.
#
# With all coins True that is teacher forcing; with all False the decoder runs free.

# %% [markdown] lang="ko"
# ### 연습 4.5
#
# 스텝마다 선생님이 있는 것과 아예 없는 것 사이에 절충안이 있습니다. **스텝마다** 동전을 던지는 것입니다(Bengio et al. 2015). `right`는 정답 문장의 번호이고, `coins`에는 그 하나하나에 True나 False가 있습니다. `<sos>`에서 시작해 동전의 개수만큼 스텝을 돌리세요. 다음 스텝에 넣는 것은 동전이 True이면 `right`의 그 자리 낱말, False이면 디코더가 스스로 고른 낱말입니다. 스텝마다 디코더가 **고른** 것의 리스트를 돌려주세요.
#
# 동전이 모두 True이면 교사 강요이고, 모두 False이면 디코더 혼자 말하는 것입니다.

# %% slide="skip"
exercise("4.5")

# %% [markdown] lang="en" slide="skip"
# ### Exercise 4.6
#
# Where do the shares of *When several answers are right* come from? Suppose one Korean sentence stood in the training data with several English ones. `counts` is a dictionary: how often each came. Find two things: the sentence that came most often, and the word with which the answer began most often. Return both, the sentence first. (No two come equally often.)
#
# `{call}` is `{result}`: a decoder that takes the likeliest first word can no longer say the likeliest sentence.

# %% [markdown] lang="ko"
# ### 연습 4.6
#
# *답이 여럿일 때*에서 본 확률은 어디서 왔을까요? 학습 데이터에 한국어 문장 하나가 여러 영어 문장과 짝지어 있었다고 해 봅시다. `counts`는 영어 문장마다 몇 번 나왔는지 적은 딕셔너리입니다. 가장 많이 나온 문장과, 답의 첫머리에 가장 많이 나온 낱말을 찾아 문장, 낱말 순서로 돌려주세요. (횟수가 같은 것은 없습니다.)
#
# `{call}`의 결과는 `{result}`입니다. 가장 유력한 첫 낱말을 고른 디코더는 가장 유력한 문장을 더는 말할 수 없습니다.

# %% slide="skip"
exercise("4.6")

# %% [markdown] lang="en"
# ## Carry on
#
# Encoder, context, decoder: all parts stand. Next question: **who tells them what the numbers must be?** → [5 · The whole architecture](05_the_whole_architecture.ipynb) `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 인코더, 컨텍스트, 디코더가 모두 갖춰졌습니다. 다음 물음: **그 숫자가 무엇이어야 하는지는 누가 알려 줄까요?** → [5 · 전체 구조](05_the_whole_architecture.ipynb) 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Homework: the exercises of this notebook. Question for next time: every number in these models came from somewhere; where would you begin, if you knew none of them?

# %% [markdown] lang="ko"
# **1분.** 숙제: 이 노트북의 연습. 다음 시간에 다룰 물음: 우리 모델의 숫자는 모두 어디선가 왔습니다. 하나도 모른다면 어디서 시작하겠어요?

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - Decoding from one vector, with beam search: Sutskever, Vinyals & Le 2014.
# - Teacher forcing: Williams & Zipser 1989. Hearing one's own mistakes: Bengio et al. 2015, *Scheduled Sampling for Sequence Prediction with Recurrent Neural Networks*; exposure bias: Ranzato et al. 2016, *Sequence Level Training with Recurrent Neural Networks*.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - 벡터 하나에서 디코딩하기와 빔 서치: Sutskever, Vinyals & Le 2014.
# - 교사 강요: Williams & Zipser 1989. 자기가 틀린 것을 듣는 일: Bengio et al. 2015, *Scheduled Sampling for Sequence Prediction with Recurrent Neural Networks*; 노출 편향(exposure bias): Ranzato et al. 2016, *Sequence Level Training with Recurrent Neural Networks*.
