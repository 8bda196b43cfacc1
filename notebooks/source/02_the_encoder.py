# %% [markdown] lang="en"
# # 2 · The encoder
#
# The part of the model that reads a sentence and leaves one vector of it is called the **encoder**. How can one pass over the words leave one summary?
#
# **You will do**: step an RNN by hand, then watch a trained LSTM read 난 아이언맨 입니다 ("I am Iron Man"), gate by gate.
#
# **You will learn**: hidden state, cell state, gate; SimpleRNN, GRU, LSTM; what `return_sequences` and `return_state` give.
#
# **You need**: notebook 1, and that `x @ W` multiplies a vector by a matrix (both are arrays of NumPy, in code `np`). 15 minutes, and {exercises} more for the exercises.

# %% [markdown] lang="ko"
# # 2 · 인코더
#
# 모델에서 문장을 읽고 벡터 하나를 남기는 쪽을 **인코더**(encoder)라고 합니다. 낱말을 한 번 훑는 것만으로 어떻게 요약 하나가 남을까요?
#
# **할 일**: RNN을 손으로 한 스텝씩 계산하고, 학습된 LSTM이 "난 아이언맨 입니다"를 읽는 모습을 게이트별로 들여다봅니다.
#
# **배울 것**: 은닉 상태, 셀 상태, 게이트. SimpleRNN, GRU, LSTM. `return_sequences`와 `return_state`가 돌려주는 것.
#
# **필요한 것**: 1번 노트북, 그리고 `x @ W`가 벡터와 행렬의 곱이라는 것(둘 다 넘파이의 배열이고, 넘파이는 코드에서 `np`라고 씁니다). 15분, 연습에 {exercises}분 더.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: somebody reads you a shopping list once, and you may not write. What do you keep, and what do you drop when the next thing comes?
#
# Expect: "I keep everything". Then read twelve things.

# %% [markdown] lang="ko"
# **2분.** 묻기: 장 볼 것을 한 번만 불러 주고 적지는 못하게 합니다. 다음 것을 들을 때 무엇을 남기고 무엇을 버리나요?
#
# 흔한 답: "다 외우면 된다." 그럼 열두 가지를 불러 보세요.

# %% slide="skip"
import numpy as np

from seq2seq_teach import load_pretrained, use_language
from seq2seq_teach.exercises import check, hint, progress, solution
from seq2seq_teach.widgets import Machine, Microscope, Predict

use_language("en")

# %% [markdown] lang="en"
# ## Turn each word into a vector
#
# A trained model brings its own vocabulary; in this one 난 is 7 and 아이언맨 30. But an id is only a name: 30 is not "more" than 7. So the model keeps a table with one row of numbers per word, the **embedding**, and looks each word up. This small model was **trained** on short sentences: its numbers were found by trying and correcting (notebook 5 does it). It uses 8 numbers for a word and 8 for a state, so you can see each of them.

# %% [markdown] lang="ko"
# ## 낱말을 벡터로
#
# 학습된 모델에는 자기 단어 집합이 따로 있습니다. 지금 쓸 모델에서 "난"은 7번, "아이언맨"은 30번입니다. 하지만 번호는 이름표일 뿐입니다. 30번이 7번보다 "큰" 낱말은 아니지요. 그래서 모델은 낱말마다 숫자 한 줄을 적은 표, **임베딩**(embedding)을 두고 찾아 씁니다. 지금 쓸 작은 모델은 짧은 문장으로 **학습**(training)한 것입니다. 숫자를 넣어 보고 틀리면 고치기를 되풀이해 찾았다는 뜻이지요(5번 노트북에서 직접 해 봅니다). 낱말도 상태도 숫자 8개씩이므로 하나하나 눈으로 볼 수 있습니다.

# %% slide="fragment"
model = load_pretrained("phrases-lstm-8")
sentence = "난 아이언맨 입니다"
tokens = sentence.split()
x = model.encoder.embedding[model.source.encode(sentence)]
x.shape, x[0].round(2)

# %% [markdown] lang="en" slide="fragment"
# Three tokens, eight numbers each: shape (3, 8).

# %% [markdown] lang="ko"
# 토큰 3개에 숫자 8개씩, 모양은 (3, 8)입니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Ask before the next key: what will the shape be? Two axes, which is which?
#
# Mistake: thinking that somebody chose these numbers, or that each stands for a property. Training found them; notebook 5 shows how.

# %% [markdown] lang="ko"
# **3분.** 다음 키를 누르기 전에 묻기: 모양은 어떻게 될까요? 두 축은 각각 무엇인가요?
#
# 흔한 실수: 누군가 정해 준 숫자라고, 또는 숫자마다 뜻이 있다고 생각하기. 학습으로 찾은 숫자입니다. 5번 노트북에서 봅니다.

# %% [markdown] lang="en"
# ## Step an RNN by hand
#
# A recurrent neural network (**RNN**) reads one word at a time, in order, which suits sequences. It holds a few numbers, the **hidden state** `h`, and at every step it mixes the new word into them:
#
# $$h_t = \tanh(x_t W + h_{t-1} U + b)$$
#
# `W`, `U` and `b` are the **weights**, the numbers that training finds (`b` is called the *bias*); tanh squeezes any number into −1 … 1. A **unit** is one number of the state. Here is a toy of our own with 3 units and weights at random. One step is one line:

# %% [markdown] lang="ko"
# ## RNN을 손으로 한 스텝
#
# 순환 신경망(**RNN**, recurrent neural network)은 낱말을 하나씩 차례로 읽으므로 시퀀스에 잘 맞습니다. 숫자 몇 개, 곧 **은닉 상태**(hidden state) `h`를 들고 있다가 스텝마다 새 낱말을 섞어 넣습니다.
#
# $$h_t = \tanh(x_t W + h_{t-1} U + b)$$
#
# `W`, `U`, `b`는 **가중치**(weight), 곧 학습으로 정해지는 숫자입니다(`b`는 *편향*(bias)이라고 합니다). tanh는 어떤 수든 −1과 1 사이의 값으로 바꾸는 함수입니다. 상태의 숫자 하나를 **유닛**(unit)이라고 합니다. 여기서는 유닛이 3개인 작은 RNN을 만들고 가중치를 무작위로 뽑았습니다. 한 스텝은 코드 한 줄입니다.

# %%
rng = np.random.default_rng(0)
W, U, b = 0.3 * rng.normal(size=(8, 3)), 0.3 * rng.normal(size=(3, 3)), np.zeros(3)
h = np.zeros(3)
h = np.tanh(x[0] @ W + h @ U + b)
h

# %% [markdown] lang="en" slide="notes"
# **5 minutes.** Go through the line of code from the inside: the new word, the old state, their sum (and the bias), squeezed. Ask: which of the letters change from word to word, and which never?
#
# Mistake: taking `W` for something made anew at each step. The same three tables serve every word.

# %% [markdown] lang="ko"
# **5분.** 코드 한 줄을 안쪽부터 읽으세요. 새 낱말, 옛 상태, 둘(과 편향)의 합, 마지막으로 tanh. 묻기: 낱말마다 바뀌는 글자와 바뀌지 않는 글자는 무엇인가요?
#
# 흔한 실수: `W`를 스텝마다 새로 만든다고 생각하기. 같은 표 세 개를 모든 낱말에 씁니다.

# %% [markdown] lang="en" slide="slide"
# Reading a sentence is that line in a loop. Then read the same words in the opposite order. **Predict first**:

# %% [markdown] lang="ko"
# 문장을 읽는 일은 이 한 줄을 되풀이하는 것입니다. 같은 낱말을 거꾸로도 읽어 봅시다. **먼저 예상해 보세요.**


# %%
def read(words):
    h = np.zeros(3)
    for word in words:
        h = np.tanh(word @ W + h @ U + b)
    return h


Predict("backwards", np.allclose(read(x), read(x[::-1])))

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Vote by hand before anyone clicks. Ask one of each side for the reason.
#
# Expect: "the same words, so the same numbers". That would be true if the words were only added up.

# %% [markdown] lang="ko"
# **3분.** 누르기 전에 손을 들어 투표하고, 양쪽에서 한 사람씩 까닭을 들어 보세요.
#
# 흔한 답: "낱말이 같으니 숫자도 같다." 낱말을 더하기만 했다면 맞는 말입니다.

# %% slide="slide"
longer = model.encoder.embedding[model.source.encode("나는 오늘 집에서 빨간 사과를 먹습니다")]
for words in (x, x[::-1], longer):
    print(len(words), "→", read(words).round(3))

# %% [markdown] lang="en"
# In front, how many words were read. Order is in the numbers; and six words leave as many numbers as three: a vector of **fixed length**. This is what an encoder hands to the decoder.

# %% [markdown] lang="ko"
# 맨 앞이 읽은 낱말의 개수입니다. 순서는 숫자에 담깁니다. 그리고 낱말이 여섯 개여도 세 개일 때와 똑같은 개수의 숫자, 곧 **고정 길이 벡터**가 남습니다. 인코더가 디코더에 넘기는 것이 이것입니다.

# %% [markdown] lang="en" slide="notes"
# **2 minutes.** Ask: how many numbers would a sentence of a hundred words leave?
#
# Mistake: thinking that the state is a list of what was read. It is always the same few numbers, written over.

# %% [markdown] lang="ko"
# **2분.** 묻기: 낱말이 백 개인 문장은 숫자를 몇 개 남길까요?
#
# 흔한 실수: 상태를 읽은 것의 목록으로 여기기. 언제나 같은 몇 개를 고쳐 쓸 뿐입니다.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 2.1
#
# Make a function of the one line that is a step. `x` is now one word, not the sentence, so there is no `[0]`. In the cell below, (E,) says that `x` is a row of E numbers; `h` has H, one for each unit, and `W` (E, H) has E rows and H columns. A sentence has T words and is (T, E). `check` tries your function on other numbers and sizes; `hint("2.1")` helps, and after an attempt `solution("2.1")` shows a right answer.

# %% [markdown] lang="ko"
# ### 연습 2.1
#
# 한 스텝을 계산하는 그 한 줄을 함수로 만드세요. `x`는 이제 문장이 아니라 낱말 하나이므로 `[0]`이 없습니다. 아래 셀의 (E,)는 `x`가 숫자 E개라는 뜻입니다. `h`와 `b`는 유닛마다 하나씩 H개, (H,)이고, `W`는 E행 H열, (E, H)이며 `U`는 (H, H)입니다. 문장은 낱말이 T개여서 (T, E)가 됩니다. 새 `h`, (H,)를 돌려주세요. `check`는 다른 숫자와 다른 크기를 넣어 봅니다. `hint("2.1")`로 힌트를 보고, 한 번 시도한 뒤에는 `solution("2.1")`로 정답을 볼 수 있습니다.

# %% slide="skip"
exercise("2.1")

# %% [markdown] lang="en"
# ## Open the gates

# %% [markdown] lang="ko"
# ## 게이트 열어 보기

# %% [markdown] lang="en" slide="skip"
# The simple RNN rewrites its whole state at every word: what is to stay must be written anew each time. Two later **cells** (recipes for one step) decide, unit by unit, what to keep, by **gates**: numbers from 0 (shut) to 1 (open).
#
# - **GRU** (*gated recurrent unit*, 2014): an update gate `z` says how much of the old state stays, a reset gate `r` how much of it is seen by the *candidate*, the new content that could be written.
# - **LSTM** (*long short-term memory*, 1997, its forget gate 2000): a second state, the **cell state** `c`, is the long memory. The forget gate `f` says what stays in it, the input gate `i` what is written, the output gate `o` what shows as `h`.

# %% [markdown] lang="ko"
# 단순 RNN은 낱말마다 상태를 통째로 고쳐 씁니다. 남길 것도 매번 다시 써야 하지요. 나중에 나온 두 **셀**(cell, 한 스텝을 계산하는 방법)은 무엇을 남길지 **게이트**(gate), 곧 0(닫힘)에서 1(열림) 사이의 숫자로 유닛마다 따로 정합니다.
#
# - **GRU**(gated recurrent unit, 2014): 업데이트 게이트(update gate) `z`는 옛 상태를 얼마나 남길지, 리셋 게이트(reset gate) `r`은 새로 쓸 내용인 *후보*(candidate)를 만들 때 옛 상태를 얼마나 볼지 정합니다.
# - **LSTM**(long short-term memory, 1997, 망각 게이트는 2000): 상태가 하나 더 있습니다. **셀 상태**(cell state) `c`가 긴 기억입니다. 망각 게이트(forget gate) `f`는 무엇을 남길지, 입력 게이트(input gate) `i`는 무엇을 쓸지, 출력 게이트(output gate) `o`는 무엇을 `h`로 내보낼지 정합니다.

# %% [markdown] lang="en" slide="skip"
# Below, a gate is a valve that stands as open as its number, and a pipe is as wide as the number in it (from 1 on it is full). Follow `c` from left to right: what is kept, what is written (ĉ is the candidate). Click a number, such as `c₂` on the right, to see its formula. Choose another unit, another word, another cell.

# %% [markdown] lang="ko"
# 아래 그림에서 게이트는 값만큼 열리는 밸브이고, 관은 그 안을 흐르는 숫자만큼 굵습니다(1부터는 꽉 찹니다). `c`를 왼쪽에서 오른쪽으로 따라가며 무엇이 남고 무엇이 새로 쓰이는지 보세요(ĉ는 후보입니다). 오른쪽의 `c₂` 같은 숫자를 누르면 식이 나옵니다. 다른 유닛, 다른 낱말, 다른 셀도 골라 보세요.

# %% slide="folded"
small = [load_pretrained(f"phrases-{cell}-8") for cell in ("lstm", "gru", "rnn")]
Machine(small, sentence, focus="encoder", selection=("encoder", "cell", 2))

# %% [markdown] lang="en" slide="notes"
# **6 minutes.** Say what a valve is and what a pipe: a valve is a gate, 0 shut, 1 open; a pipe is as wide as the number in it. `f` says what stays of `c`, `i` what is written, `o` what shows as `h`. Ask for each gate: what would happen if it were always shut, always open? Then, before you choose another unit: which valve will be shut? Click `c₂` on the right and let them read the line that makes it.
#
# Mistake: thinking that a gate is set by hand, or opens for whole words. It is computed anew for each word and each unit. And taking a wide pipe for a good memory: its width is the number, up to 1; how long it stays is the valve's doing.

# %% [markdown] lang="ko"
# **6분.** 밸브와 관이 무엇인지 먼저 말해 두세요. 밸브가 게이트로 0이면 닫히고 1이면 열립니다. 관은 흐르는 숫자만큼 굵습니다. `f`는 `c`를 얼마나 남길지, `i`는 무엇을 쓸지, `o`는 무엇을 `h`로 내보낼지 정합니다. 게이트마다 묻기: 늘 닫혀 있으면, 늘 열려 있으면 어떻게 될까요? 다른 유닛을 고르기 전에 묻기: 어느 밸브가 닫혀 있을까요? 그다음 오른쪽의 `c₂`를 누르고, 그 값을 만드는 식을 읽게 하세요.
#
# 흔한 실수: 게이트를 사람이 정한다고, 또는 낱말 전체에 하나라고 생각하기. 낱말마다, 유닛마다 새로 계산합니다. 또 하나는 관이 굵으면 기억이 좋다고 여기기. 굵기는 숫자의 크기(1까지)일 뿐이고, 얼마나 오래 남는지는 밸브가 정합니다.

# %% [markdown] lang="en" slide="slide"
# There is one gate per unit; the *sigmoid*, σ, squeezes any number into 0 … 1. The candidate is written ĉ. This is the LSTM step that this course runs, as it stands in `encoder.py`:

# %% [markdown] lang="ko"
# 게이트는 유닛마다 하나씩 있습니다. 어떤 수든 0과 1 사이의 값으로 바꾸는 함수가 *시그모이드*(sigmoid, σ)입니다. 후보는 ĉ로 씁니다. 아래는 이 강좌가 실제로 쓰는, `encoder.py`에 있는 LSTM 한 스텝 그대로입니다.

# %% slide="folded"
from seq2seq_teach.encoder import gru_step, lstm_step, sigmoid
from seq2seq_teach.language import code_of

print(code_of(lstm_step))

# %% [markdown] lang="en" slide="skip"
# E is how many numbers a word has, H how many units. All four blocks of H are computed at once, and `np.split` cuts them apart. What the formulas in the instruments call W_f, U_f and b_f are the blocks of `kernel`, `recurrent` and `bias` that belong to gate `f`.

# %% [markdown] lang="ko"
# 낱말은 숫자 E개, 유닛은 H개입니다. H개짜리 네 덩어리를 한꺼번에 계산하고 `np.split`이 나눕니다. 도구의 식에서 W_f, U_f, b_f라고 쓰는 것은 `kernel`, `recurrent`, `bias`에서 게이트 `f`가 쓰는 덩어리입니다.

# %% [markdown] lang="en" slide="notes"
# **5 minutes.** Let them find one gate after the other in the code, then the one line where the cell state changes. Ask: which word of that line forgets, which writes?
#
# Mistake: mixing up `c` and `h`. `c` is the notebook kept in the pocket, `h` is what is read aloud from it.

# %% [markdown] lang="ko"
# **5분.** 코드에서 게이트를 하나씩 찾고, 셀 상태가 바뀌는 한 줄을 찾게 하세요. 묻기: 그 줄에서 잊는 부분과 쓰는 부분은 어디인가요?
#
# 흔한 실수: `c`와 `h`를 섞어 쓰기. `c`는 주머니 속 수첩이고 `h`는 거기서 소리 내어 읽은 것입니다.

# %% [markdown] lang="en"
# ## Put it under the microscope

# %% [markdown] lang="ko"
# ## 현미경으로 보기

# %% [markdown] lang="en" slide="skip"
# `model.encode` runs that step for each word and keeps everything; the **microscope** shows all of it. Each column is a word. Every gate and state is a band that you can open; in it stands a row for each of the 8 units. Press *Next* and watch `c` and `h`: they change with every word, but they never get longer.

# %% [markdown] lang="ko"
# `model.encode`는 낱말마다 이 스텝을 돌리고 중간값을 모두 남깁니다. **현미경**은 그 값을 모두 보여 줍니다. 열 하나가 낱말 하나입니다. 게이트와 상태마다 펼칠 수 있는 띠가 하나씩 있고, 펼치면 유닛 8개가 한 줄씩 나옵니다. *다음*을 누르면서 `c`와 `h`를 보세요. 낱말마다 바뀌지만 길어지지는 않습니다.

# %% [markdown] lang="en" slide="skip"
# Then click a number. You see its formula with the numbers filled in; click one of *those* to go to where it was made, back through time, until you reach the embedding. Change the sentence, or the cell.

# %% [markdown] lang="ko"
# 이제 숫자를 하나 눌러 보세요. 그 숫자를 만든 식이 숫자까지 채워져 나옵니다. *그 안의* 숫자를 누르면 그 숫자가 나온 곳으로, 시간을 거슬러 임베딩까지 따라갈 수 있습니다. 문장이나 셀 종류(LSTM, GRU, RNN)도 바꿔 보세요.

# %% [markdown] lang="en" slide="skip"
# Above the numbers the other half of the model, the **decoder** (notebook 4), says what it would translate if the sentence ended there. What is still to come it can only guess: watch it change until the last word. (These small models learned from sentences of up to three words; the LSTM and the GRU get most of those right. Longer ones can be read, too, but few come out right.)

# %% [markdown] lang="ko"
# 숫자 위에는 모델의 나머지 절반인 **디코더**(4번 노트북)가 문장이 거기서 끝난다면 어떻게 옮길지 말해 줍니다. 아직 읽지 않은 낱말은 짐작할 수밖에 없습니다. 마지막 낱말까지 말이 어떻게 바뀌는지 보세요. (이 작은 모델은 모두 낱말이 셋까지인 문장으로 학습했습니다. 그런 문장은 LSTM과 GRU가 대부분 맞힙니다. 더 긴 문장도 읽힐 수는 있지만, 맞게 옮기는 일은 드뭅니다.)

# %% slide="folded"
microscope = Microscope(small, sentence)
microscope

# %% [markdown] lang="en" slide="notes"
# **9 minutes.** Say what to look for first, there are many numbers: a column for each word, in it a row for each unit. Ask: what must stay the same at every step, whatever the words? (How many numbers there are.) Press *Next* three times, slowly. Click a number of `c`, then one in its formula, and go back to the embedding. Ask: which gate would you look at to see it forget? Then open the forget gate with 사과를 먹습니다, and change to the GRU: which row is missing?
#
# Mistake: reading colours as good and bad. They are signs: above zero, below zero.

# %% [markdown] lang="ko"
# **9분.** 숫자가 많으니 무엇을 볼지 먼저 말해 두세요. 열은 낱말, 그 안의 줄은 유닛입니다. 묻기: 어떤 낱말을 읽든 스텝마다 그대로인 것은? (숫자의 개수.) *다음*을 천천히 세 번 누르세요. `c`의 숫자 하나를 누르고, 식 안의 숫자를 눌러 임베딩까지 거슬러 가세요. 묻기: 잊는 것을 보려면 어느 게이트를 봐야 하나요? 그다음 "사과를 먹습니다"를 읽혀 망각 게이트를 펼쳐 보고, GRU로 바꿔 보세요. 어떤 줄이 없나요?
#
# 흔한 실수: 색을 좋고 나쁨으로 읽기. 0보다 큰지 작은지를 나타낼 뿐입니다.

# %% [markdown] lang="en" slide="skip"
# **Look for it**: in the GRU there are fewer gates, and no `c`. Where its `z` is near 1, the old state stays. In the RNN every unit is rewritten at every word.
#
# **Try it**: with the LSTM, read 사과를 먹습니다 ("eats apples"; the subject is dropped) and open the forget gate. At the second word unit 6 keeps all it had (1.00), yet no `c` changes more: the old value stays, but the input gate adds to it. Unit 2 nearly keeps what it holds: much stays (0.93), little is written (0.14). To see one forget, read 난 아이언맨 입니다: at the last word only a third of what unit 1 held stays (0.33).

# %% [markdown] lang="ko"
# **찾아보기**: GRU는 게이트가 더 적고 `c`가 없습니다. `z`가 1에 가까운 곳에서는 옛 상태가 그대로 남습니다. RNN은 낱말마다 모든 유닛을 고쳐 씁니다.
#
# **해 보기**: LSTM으로 "사과를 먹습니다"를 읽히고 망각 게이트를 펼쳐 보세요. 둘째 낱말에서 6번 유닛은 담고 있던 것을 모두 남기는데도(1.00) `c`가 가장 많이 바뀝니다. 옛 값은 남지만 입력 게이트가 거기에 더해 쓰기 때문입니다. 2번 유닛은 담고 있던 것을 거의 지킵니다. 많이 남기고(0.93) 조금만 씁니다(0.14). 잊는 모습을 보려면 "난 아이언맨 입니다"를 읽혀 보세요. 마지막 낱말에서 1번 유닛은 담고 있던 것을 3분의 1만 남깁니다(0.33).

# %% [markdown] lang="en"
# ## Follow one number
#
# The microscope hides nothing, and neither does Python. Take unit 1 of the cell state after the second word, and make it again from the gates: what stayed of the old value plus what was written. (Python counts from 0: `[1, 0]` is the second word, the first unit; in the microscope it is `c₂[1]`.)

# %% [markdown] lang="ko"
# ## 숫자 하나 따라가기
#
# 현미경은 아무것도 숨기지 않고, 파이썬도 그렇습니다. 둘째 낱말을 읽은 뒤의 셀 상태에서 1번 유닛을 골라 게이트로 다시 만들어 봅시다. 옛 값에서 남은 것에 새로 쓴 것을 더합니다. (파이썬은 0부터 세니 `[1, 0]`이 둘째 낱말, 첫 유닛입니다. 현미경에서는 `c₂[1]`입니다.)

# %% slide="fragment"
encoding = model.encode(sentence)
s = encoding.steps
kept = s.f[1, 0] * s.c[0, 0]
written = s.i[1, 0] * s.candidate[1, 0]
print(f"{kept:.4f} + {written:.4f} = {kept + written:.4f} | {s.c[1, 0]:.4f}")

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Let them do the sum on paper from the microscope, to two digits, before they see the code. Ask: was more kept here, or more written?
#
# Mistake: counting from 1 in Python. The microscope names the second word's first unit as people do, the array as Python does.

# %% [markdown] lang="ko"
# **3분.** 코드를 보기 전에 현미경의 숫자로 소수 둘째 자리까지 손으로 더해 보게 하세요. 묻기: 남긴 것이 더 큰가요, 새로 쓴 것이 더 큰가요?
#
# 흔한 실수: 파이썬에서 1부터 세기. 현미경은 사람처럼, 배열은 파이썬처럼 셉니다.

# %% [markdown] lang="en" slide="skip"
# The microscope is a widget like any other: what you see in it, Python can read and set. Run this, and look above.

# %% [markdown] lang="ko"
# 현미경도 여느 위젯과 다르지 않습니다. 화면에 보이는 것을 파이썬에서 읽고 바꿀 수 있습니다. 아래를 실행하고 위를 보세요.

# %% slide="skip"
microscope.cell, microscope.sentence = "lstm", sentence
microscope.step, microscope.selection = 2, ("c", 2, 1)

# %% [markdown] lang="en" slide="skip"
# ### Exercise 2.2
#
# Now the whole step, in your own words: from the word, both states and the weights to the new `h` and `c`. The four blocks stand side by side in `W`, `U` and `b`, in the order i, f, candidate, o, as printed above. You have `sigmoid` and `np.tanh`; close your eyes to the printed code and try it from the microscope.

# %% [markdown] lang="ko"
# ### 연습 2.2
#
# 이번에는 한 스텝을 통째로 써 보세요. 낱말 `x` (E,)와 두 상태 `h`, `c` (H,)와 가중치에서 새 `h`와 `c`를 만들어 이 순서로 돌려줍니다. `W` (E, 4·H), `U` (H, 4·H), `b` (4·H,)에는 네 덩어리가 위의 코드처럼 i, f, 후보, o 순서로 나란히 들어 있습니다. `sigmoid`와 `np.tanh`를 쓰면 됩니다. 위에 출력된 코드는 보지 말고 현미경에서 본 것만으로 해 보세요.

# %% slide="skip"
exercise("2.2")

# %% [markdown] lang="en"
# ## All states, or the last one?
#
# Keras, the library in which this course trains its models, asks you to choose with two arguments. Here both answers are always there:
#
# | Keras | what it is | here | shape |
# |---|---|---|---|
# | `return_sequences=True` | `h` after every word | `encoding.states` | (3, 8) |
# | `return_state=True` | the last `h`, and for the LSTM the last `c` | `encoding.context` | two of (8,) |

# %% [markdown] lang="ko"
# ## 상태 모두, 아니면 마지막 하나?
#
# 이 강좌에서 모델을 학습시키는 라이브러리인 케라스에서는 인자 두 개로 고릅니다. 여기서는 두 답이 늘 함께 있습니다.
#
# | 케라스 | 뜻 | 여기서는 | 모양 |
# |---|---|---|---|
# | `return_sequences=True` | 낱말을 하나 읽을 때마다의 `h` | `encoding.states` | (3, 8) |
# | `return_state=True` | 마지막 `h`, LSTM은 마지막 `c`도 | `encoding.context` | (8,) 두 개 |

# %%
h, c = encoding.context
encoding.states.shape, h.shape, c.shape, np.array_equal(h, encoding.states[-1])

# %% [markdown] lang="en" slide="notes"
# **4 minutes.** Ask: which of the two would you give a decoder that may look back at every word? And one that gets a single summary?
#
# Mistake: thinking that `return_state` gives all states. It gives the last one; for the LSTM that is two arrays.

# %% [markdown] lang="ko"
# **4분.** 묻기: 낱말마다 다시 볼 수 있는 디코더에게는 무엇을 주어야 할까요? 요약 하나만 받는 디코더에게는?
#
# 흔한 실수: `return_state`가 상태를 모두 준다고 생각하기. 마지막 것만 주고, LSTM이면 배열이 두 개입니다.

# %% [markdown] lang="en" slide="slide"
# One more word that misleads: Keras layers are "stateless" by default. That means each *new* sentence starts from zeros; *inside* a sentence the state is the memory. Below a sentence is read twice, then its last word alone. **Which of the two pairs of states are equal?**

# %% [markdown] lang="ko"
# 헷갈리는 말이 하나 더 있습니다. 케라스 층은 기본이 "stateless"입니다. *새* 문장을 0에서 시작한다는 뜻이지, 문장 *안에서* 기억이 없다는 뜻이 아닙니다. 아래에서는 같은 문장을 두 번 읽고, 마지막 낱말만 따로 한 번 더 읽습니다. **두 쌍의 상태 가운데 같은 것은 무엇일까요?**

# %% slide="fragment"
alone = model.encode(tokens[-1]).states[-1]
after = model.encode(sentence).states[-1]
again = model.encode(sentence).states[-1]
np.array_equal(after, again), np.array_equal(after, alone)

# %% [markdown] lang="en" slide="fragment"
# True: read anew, a sentence always gives the same state. False: 입니다 alone and 입니다 after two other words are the same word, but not the same state.

# %% [markdown] lang="ko"
# 첫 답은 True입니다. 새로 읽어도 같은 문장은 늘 같은 상태가 됩니다. 둘째 답은 False입니다. 홀로 읽은 "입니다"와 두 낱말 뒤의 "입니다"는 같은 낱말이지만 상태는 다릅니다.

# %% [markdown] lang="en" slide="notes"
# **3 minutes.** Let them say True or False for each line before they look at the answer.
#
# Mistake: "stateless means that it forgets". Between sentences, yes; within one, the state is all it has.

# %% [markdown] lang="ko"
# **3분.** 답을 보기 전에 줄마다 True인지 False인지 말하게 하세요.
#
# 흔한 실수: "stateless니까 기억이 없다." 문장과 문장 사이에서는 맞지만, 문장 안에서는 상태가 기억의 전부입니다.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 2.3
#
# Read a sentence with the simple RNN, starting from zeros, and give both answers: the state after every word, and the last one. For `x` of shape (3, 8) and three units that is (3, 3) and (3,).

# %% [markdown] lang="ko"
# ### 연습 2.3
#
# 단순 RNN으로 0에서 시작해 문장 하나를 읽고, 두 답을 모두 돌려주세요. 낱말을 하나 읽을 때마다의 상태 전부, (T, H)와 마지막 상태, (H,)입니다. 받는 것은 문장 `x` (T, E), 그리고 `W` (E, H), `U` (H, H), `b` (H,)입니다. `x`의 모양이 (3, 8)이고 유닛이 3개라면 (3, 3)과 (3,)입니다.

# %% slide="skip"
exercise("2.3")

# %% [markdown] lang="en"
# ## The same numbers as Keras?
#
# Yes: in a thousand random models and more, tests hold every state within 0.00001 of Keras. A GRU written by hand is usually *not* the same: Keras computes `h @ U` first, lets the reset gate act **after** it and has two biases (`reset_after=True`); the 2014 paper has the gate before in its final version (in its first, after) and needs one bias only. (Skip this until your own GRU disagrees.)

# %% [markdown] lang="ko"
# ## 케라스와 같은 숫자일까?
#
# 같습니다. 무작위로 만든 모델 천여 개로, 모든 스텝의 모든 상태가 케라스와 0.00001 이내로 같은지 테스트합니다. 손으로 짠 GRU는 *다른* 경우가 많습니다. 케라스는 `h @ U`를 먼저 계산한 **뒤에** 리셋 게이트를 곱하고 편향을 두 벌 두지만(`reset_after=True`), 2014년 논문의 최종판은 게이트가 앞에 있고(처음 공개한 판에서는 뒤에 있었습니다) 편향은 한 벌이면 됩니다. (직접 짠 GRU가 케라스와 다를 때까지는 건너뛰어도 됩니다.)

# %% slide="folded"
print(code_of(gru_step))

# %% [markdown] lang="en" slide="notes"
# **2 minutes**, or skip it. Ask: where in the code does the reset gate act, before or after the state is multiplied by `U` (`recurrent` in the code)?
#
# Mistake: copying the equations of the 2014 paper and hunting for a bug that is not there.

# %% [markdown] lang="ko"
# **2분**, 또는 건너뛰기. 묻기: 리셋 게이트는 상태에 `U`(코드에서는 `recurrent`)를 곱하기 전에 작용하나요, 곱한 뒤에 작용하나요?
#
# 흔한 실수: 2014년 논문의 식을 그대로 옮기고는 있지도 않은 버그를 찾기.

# %% [markdown] lang="en" slide="skip"
# ### Exercise 2.4
#
# The two GRUs differ in one line, the candidate. Write both, with a reset gate `r` that somebody has computed for you: first the candidate of the paper, with the gate before the product and only the bias `b[0]`, then that of Keras, with `b[0]` added to `x @ W` and `b[1]` to `h @ U`, where the gate acts on `h @ U + b[1]` as a whole. Mind the brackets: Python reads `r * h @ U` as `(r * h) @ U`.

# %% [markdown] lang="ko"
# ### 연습 2.4
#
# 두 GRU는 한 줄, 곧 후보를 만드는 줄만 다릅니다. 리셋 게이트 `r`은 이미 계산되어 있다고 하고 둘 다 써 보세요. 먼저 논문의 후보입니다. `U`를 곱하기 전에 `h`에 `r`을 곱하고, 편향은 `b[0]`만 씁니다. 다음은 케라스의 후보입니다. `x @ W`에는 `b[0]`을, `h @ U`에는 `b[1]`을 더하고, 게이트는 `h @ U + b[1]` 전체에 곱합니다. 괄호에 주의하세요. 파이썬은 `r * h @ U`를 `(r * h) @ U`로 읽습니다. `x`는 (E,), `h`와 `r`은 (H,), `W`는 (E, H), `U`는 (H, H), `b`는 두 줄, (2, H)이고, 돌려줄 두 후보는 각각 (H,)입니다.

# %% slide="skip"
exercise("2.4")

# %% [markdown] lang="en"
# ## Carry on
#
# One pass leaves one state. Next question: **what does that state know about the sentence?** → [3 · The context vector](03_the_context_vector.ipynb) `progress()` in a new cell shows which exercises you have done, and what comes next.

# %% [markdown] lang="ko"
# ## 다음으로
#
# 한 번 훑으면 상태 하나가 남습니다. 다음 물음: **그 상태는 문장의 무엇을 알고 있을까요?** → [3 · 컨텍스트 벡터](03_the_context_vector.ipynb) 새 셀에서 `progress()`를 실행하면 어느 연습을 해냈고 다음은 무엇인지 보여 줍니다.

# %% [markdown] lang="en" slide="notes"
# **1 minute.** Ask for next time: two sentences left two states. How would you find out whether they mean nearly the same?

# %% [markdown] lang="ko"
# **1분.** 다음 시간에 다룰 물음: 두 문장이 상태 두 개를 남겼습니다. 뜻이 비슷한지 어떻게 알아낼까요?

# %% [markdown] lang="en" slide="skip"
# ## Sources
#
# - LSTM: Hochreiter & Schmidhuber 1997; the forget gate: Gers, Schmidhuber & Cummins 2000.
# - GRU, and the encoder–decoder it was made for: Cho et al. 2014.
# - The simple recurrent network: Elman 1990.

# %% [markdown] lang="ko"
# ## 참고한 자료
#
# - LSTM: Hochreiter & Schmidhuber 1997, 망각 게이트: Gers, Schmidhuber & Cummins 2000.
# - GRU, 그리고 GRU를 처음 쓴 인코더–디코더: Cho et al. 2014.
# - 단순 순환 신경망: Elman 1990.
