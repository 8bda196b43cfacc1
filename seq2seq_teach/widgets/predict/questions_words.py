"""What each question asks, why its answer is so, and what can be answered."""

from ...language import Text

ask = {
    # Notebook 1
    "numbers that travel": Text("How many numbers will travel?", "숫자가 몇 개나 오갈까요?"),
    "empty places": Text(
        "How many places of the rectangle will hold no word?",
        "네모난 표에서 낱말이 없는 칸은 몇 개일까요?",
    ),
    # Notebook 2
    "backwards": Text(
        "If we read the same words in the opposite order, will h end up the same?",
        "낱말 순서를 뒤집어 읽어도 마지막 h가 같을까요?",
    ),
    # Notebook 3
    "longer context": Text(
        "Will the longer sentence get a context with more numbers?",
        "긴 문장의 컨텍스트에는 숫자가 더 많을까요?",
    ),
    "who sits together": Text(
        "Which sentences will sit close together?", "어떤 문장끼리 가까이 모일까요?"
    ),
    "eight pads": Text(
        "Eight pads behind the sentence and no mask: does the decoder still say the same?",
        "문장 뒤에 패딩 8개를 붙이고 마스크를 쓰지 않으면, 디코더가 그래도 똑같이 말할까요?",
    ),
    # Notebook 4
    "likeliest with the": Text(
        "Does the likeliest sentence begin with the, the likeliest first word?",
        "가장 유력한 문장도 가장 유력한 첫 낱말인 the로 시작할까요?",
    ),
    "without <eos>": Text(
        "It may never choose <eos>. Will it fall silent once the sentence is complete?",
        "<eos>를 고를 수 없습니다. 그래도 문장이 끝나면 말을 멈출까요?",
    ),
    "without a teacher": Text(
        "Of 100 digits, how many are right when the decoder hears only itself?",
        "디코더가 자기 말만 들을 때, 숫자 100개 가운데 몇 개나 맞힐까요?",
    ),
    # Notebook 5
    "shape of the data": Text("Which shape has this array?", "이 배열의 모양은 무엇일까요?"),
    "nines": Text(
        "The encoder reads 9, 9, 9 and the decoder is fed 1, 2, 3. What will come out?",
        "인코더는 9, 9, 9를 읽고 디코더에는 1, 2, 3을 넣습니다. 무엇이 나올까요?",
    ),
    "first loss": Text(
        "What will the first loss be, in nats (natural logarithm)?",
        "첫 손실은 몇 내트(nat)일까요? (내트는 자연로그로 잰 단위)",
    ),
    "English or right": Text(
        "What will it learn first: to say English sentences, or the right ones?",
        "영어다운 문장을 말하는 것과 맞는 문장을 말하는 것 가운데 무엇을 먼저 배울까요?",
    ),
    "smallest gradient": Text(
        "Where will the gradient be smallest?", "기울기는 어디에서 가장 작을까요?"
    ),
    "cut wire": Text(
        "Will the decoder behind the cut wire learn anything?",
        "연결이 끊긴 디코더도 무언가를 배울까요?",
    ),
    "two designs": Text(
        "Which of the three will bring back most bits of 16 digits?",
        "셋 가운데 숫자 16개에서 가장 많은 비트를 되찾는 것은 무엇일까요?",
    ),
    "accuracy of silence": Text(
        "How accurate is a model that says only <pad>, in percent?",
        "<pad>만 말하는 모델의 정확도는 몇 %일까요?",
    ),
    "sure of the next": Text(
        "After the, can one be sure of the next word?",
        "the 다음에 올 낱말을 확신할 수 있을까요?",
    ),
    "loss with pads": Text(
        "0, 2 or 8 pads behind the Korean sentence: is the loss the same each time?",
        "한국어 문장 뒤에 패딩이 0개, 2개, 8개 있습니다. 손실이 모두 같을까요?",
    ),
    "vector of a pad": Text("Is the vector of a pad zero?", "패딩의 벡터는 0일까요?"),
    "three sentences": Text(
        "Something is wrong here. How many different answers will the three sentences get?",
        "어딘가 잘못되었습니다. 세 문장이 받는 답은 모두 몇 가지일까요?",
    ),
    "half a context": Text("How many of the 69 are right?", "69개 가운데 몇 개가 맞을까요?"),
    "fed with pads": Text(
        "Fed only <pad>, will it say “i am iron man”?",
        "<pad>만 받고도 ‘i am iron man’이라고 말할까요?",
    ),
    "made twice": Text(
        "Two layers, made by the same line: will they give the same numbers?",
        "같은 줄로 층을 두 번 만들었습니다. 두 층이 같은 숫자를 낼까요?",
    ),
    "three things": Text(
        "Counted from 0, which two of the three are the states?",
        "0부터 셀 때, 셋 가운데 상태 둘은 몇 번째일까요?",
    ),
    "largest h": Text(
        "Which size can no number in h pass?", "h의 숫자가 넘을 수 없는 크기는 얼마일까요?"
    ),
    # Notebook 6
    "bits back": Text(
        "Of the 53 bits that 16 digits carry, how many come back?",
        "숫자 16개에 담아 보낸 53비트 가운데 몇 비트나 돌아올까요?",
    ),
    "information curve": Text(
        "How many bits of 1 to 24 digits come back through 16 units? Draw it below the line of what is sent.",
        "유닛 16개를 지나 숫자 1~24개에서 몇 비트가 돌아올까요? 보낸 양의 점선 아래에 그려 보세요.",
    ),
    "twice the digits": Text(
        "16 digits instead of 8, with 16 units: how many times as many bits are lost?",
        "유닛이 16개일 때, 숫자가 8개에서 16개로 늘면 잃는 비트는 몇 배가 될까요?",
    ),
    "four times the steps": Text(
        "16 units, 16 digits, trained four times as long: how many bits come back?",
        "유닛 16개로 네 배 오래 학습하면, 숫자 16개에서 몇 비트가 돌아올까요?",
    ),
    "lost most": Text(
        "Which digits of sixteen will 32 units lose most?",
        "유닛이 32개일 때, 숫자 열여섯 개 가운데 어느 자리를 가장 많이 잃을까요?",
    ),
    "reversed": Text(
        "Said from the last digit to the first: do more bits come back, or fewer?",
        "끝 숫자부터 거꾸로 말하면 돌아오는 비트가 많아질까요, 적어질까요?",
    ),
    "beyond the band": Text(
        "Must the new model lie inside the band of the twenty at every length?",
        "새 모델은 어느 길이에서나 반드시 스무 모델의 띠 안에 들어올까요?",
    ),
    "gain 0.9": Text(
        "No tanh, gain 0.9: how much of a gradient of 1 is left after 30 steps?",
        "tanh가 없고 gain이 0.9이면, 1이던 기울기가 30스텝 뒤에 얼마나 남을까요?",
    ),
    "tanh with gain 3": Text(
        "With tanh and gain 3, is the gradient larger after 30 steps back than at the start?",
        "tanh가 있고 gain이 3이면, 30스텝을 거슬러 간 기울기는 처음보다 클까요?",
    ),
    "large inputs": Text(
        "Gain 3, and inputs a hundred times as large as before: does the gradient explode?",
        "gain은 3 그대로이고 입력이 백 배 큽니다. 기울기가 폭발할까요?",
    ),
    "clipping": Text(
        "Does clipping help the gradient that vanished?",
        "자르기가 소실된 기울기에도 도움이 될까요?",
    ),
    "average distance": Text(
        "Does the average number of steps change when the order is turned round?",
        "순서를 뒤집으면 걸리는 스텝 수의 평균이 달라질까요?",
    ),
    # Notebook 7
    "picture of attention": Text(
        "Digits are read from left to right, and said from top to bottom. What will the picture look like?",
        "읽은 숫자는 왼쪽에서 오른쪽으로, 말한 숫자는 위에서 아래로 놓입니다. 그림이 어떤 모양일까요?",
    ),
    "looked elsewhere": Text(
        "It is about to say 3, but all of its look is put on the 9. What does it say?",
        "3을 말하려는 참인데 9만 보게 합니다. 무엇이라고 말할까요?",
    ),
    "twice as long": Text(
        "Twice as many words read and said: how many times the multiplications of looking back?",
        "읽을 낱말도 말할 낱말도 두 배입니다. 뒤돌아보는 데 드는 곱셈은 모두 몇 배가 될까요?",
    ),
    "past sixteen": Text(
        "Of the 80 bits that 24 digits carry, how many does attention bring back?",
        "숫자 24개에 담긴 80비트 가운데 어텐션이 되찾는 것은 몇 비트일까요?",
    ),
    "shuffled words": Text(
        "Five words, shuffled: does any of them get another mix than before?",
        "낱말 다섯 개를 뒤섞으면, 섞은 것이 전과 달라지는 낱말이 있을까요?",
    ),
    # Notebook 8
    "leak of chance": Text(
        "Of 100 English sentences drawn for the test, how many stand in training as well?",
        "테스트로 뽑은 영어 문장 100개 가운데 학습에도 있는 것은 몇 개일까요?",
    ),
    "most similar sentence": Text(
        "Which chrF, of 100, does the translation of the most similar sentence get?",
        "가장 비슷한 문장의 번역을 그대로 내놓으면 chrF가 100점 만점에 몇 점일까요?",
    ),
    "better copier": Text(
        "Which of the two copies sentences it never saw better?",
        "처음 보는 문장을 더 잘 따라 말하는 것은 무엇일까요?",
    ),
    "beats the most similar": Text(
        "Which of the two translates sentences never seen better?",
        "처음 보는 문장을 더 잘 번역하는 것은 무엇일까요?",
    ),
}

why = {
    "numbers that travel": Text(
        "The book takes the longest piece that fits: the greeting, then the friend, then the ending.",
        "코드북은 맞는 것 가운데 가장 긴 것을 고릅니다. 안녕, 친구, 그리고 -야입니다.",
    ),
    "empty places": Text(
        "The longest sentence sets the width for all; every shorter row is filled up to it.",
        "가장 긴 문장이 모두의 너비를 정하고, 짧은 줄은 그만큼 채워야 합니다.",
    ),
    "backwards": Text(
        "Each step squeezes what came before together with the new word, so the order counts.",
        "스텝마다 앞서 읽은 것과 새 낱말을 함께 섞으므로 순서가 다르면 결과도 다릅니다.",
    ),
    "longer context": Text(
        "The state is overwritten at every word; its size is that of the model, not of the sentence.",
        "상태는 낱말마다 고쳐 쓸 뿐입니다. 크기는 문장이 아니라 모델이 정합니다.",
    ),
    "who sits together": Text(
        "In these contexts the subject makes the largest difference, it seems because the decoder must say it first.",
        "이 컨텍스트에서는 주어에 따른 차이가 가장 큽니다. 디코더가 주어부터 말해야 하기 때문인 듯합니다.",
    ),
    "eight pads": Text(
        "A pad has an embedding and takes a step of its own: the state moves at each of the eight.",
        "패딩도 임베딩이 있고 한 스텝을 차지하므로, 여덟 번 모두 상태가 움직입니다.",
    ),
    "likeliest with the": Text(
        "A sentence is worth the product of all its words; after the, many words share what is left.",
        "문장의 확률은 모든 낱말의 확률을 곱한 값입니다. the 다음에는 여러 낱말이 확률을 나눠 가집니다.",
    ),
    "without <eos>": Text(
        "Only <eos> ends a sentence; without it some other word is always the likeliest.",
        "문장을 끝내는 것은 <eos>뿐입니다. <eos>가 없으면 언제나 다른 낱말이 가장 유력합니다.",
    ),
    "without a teacher": Text(
        "With no teacher, what it said itself, right or wrong, is what it hears next.",
        "선생님이 없으면 맞든 틀리든 자기가 한 말을 다음 스텝에 듣습니다.",
    ),
    "shape of the data": Text(
        "From the outer bracket inwards: one sequence, one step, three numbers in it.",
        "바깥 괄호부터 세면 시퀀스 하나, 스텝 하나, 그 안에 숫자 셋입니다.",
    ),
    "nines": Text(
        "In training, what the decoder was fed was enough for the answer, so it never needed the encoder.",
        "학습할 때 디코더에 넣어 준 것만으로 답을 낼 수 있었으니 인코더가 필요 없었습니다.",
    ),
    "first loss": Text(
        "All V words of the vocabulary share the probability evenly, and −log(1/V) is log V.",
        "단어 집합의 낱말 V개가 확률을 고르게 나눠 가지므로, −log(1/V) = log V입니다.",
    ),
    "English or right": Text(
        "It learns which words are common and which follow which before it learns what you said.",
        "무슨 말을 들었는지보다 어떤 낱말이 흔하고 무엇 다음에 무엇이 오는지를 먼저 배웁니다.",
    ),
    "smallest gradient": Text(
        "It is multiplied at every step back, and the first source word is the farthest from the loss.",
        "거슬러 가는 스텝마다 곱해지는데, 원문의 첫 낱말이 손실에서 가장 멉니다.",
    ),
    "cut wire": Text(
        "The loss still reaches the decoder; only the encoder no longer hears of it.",
        "손실은 디코더까지 그대로 닿습니다. 그 소식을 듣지 못하는 것은 인코더뿐입니다.",
    ),
    "two designs": Text(
        "Here weights were best spent on more units; they make the context longer, too.",
        "여기서는 가중치를 유닛에 쓰는 쪽이 가장 나았습니다. 이때 컨텍스트도 함께 길어집니다.",
    ),
    "accuracy of silence": Text(
        "Nearly all of the places are pads, and every pad counts as right.",
        "거의 모든 칸이 패딩이고, 패딩마다 맞힌 것으로 셉니다.",
    ),
    "sure of the next": Text(
        "Many words can follow it, so an honest loss stays above 0.",
        "뒤에 올 수 있는 낱말이 여럿이라 제대로 잰 손실은 0이 되지 않습니다.",
    ),
    "loss with pads": Text(
        "What is left out of the loss is still read by the encoder, step by step.",
        "손실에서 뺐더라도 인코더는 패딩을 한 스텝씩 읽습니다.",
    ),
    "vector of a pad": Text(
        "mask_zero only marks the place; row 0 of the table is a row like any other.",
        "mask_zero는 자리만 표시합니다. 표의 0번 줄도 다른 줄과 똑같은 줄입니다.",
    ),
    "three sentences": Text(
        "Whatever they are, the decoder does not hear of it, and says what is likeliest in general.",
        "무슨 문장이든 디코더에는 닿지 않아서, 언제나 가장 유력한 한 가지 말만 합니다.",
    ),
    "half a context": Text(
        "The decoder learned from h and c together; with an empty c it starts where it has never been.",
        "디코더는 h와 c를 함께 받으며 배웠습니다. c가 비면 한 번도 겪지 못한 데서 시작합니다.",
    ),
    "fed with pads": Text(
        "In training it always heard the word before; fed pads, it hears nothing of what it has said.",
        "학습할 때는 늘 바로 앞 낱말을 들었지만, 패딩만 받으면 자기가 한 말을 하나도 듣지 못합니다.",
    ),
    "made twice": Text(
        "Each new layer draws weights of its own; only a layer that is used again keeps them.",
        "층을 새로 만들 때마다 가중치를 새로 뽑습니다. 같은 층을 다시 써야 가중치도 같습니다.",
    ),
    "three things": Text(
        "The output comes first, then h, then c; with return_sequences the output has all the steps.",
        "출력이 맨 앞이고 그다음이 h와 c입니다. return_sequences를 켜면 출력에 모든 스텝이 담깁니다.",
    ),
    "largest h": Text(
        "The gate o is at most 1 and tanh lies between −1 and 1, so their product does too.",
        "게이트 o는 1을 넘지 않고 tanh는 −1과 1 사이에 있으니, 곱도 그 사이에 있습니다.",
    ),
    "bits back": Text(
        "Whatever the vector holds, this decoder has learned to read back only a part of it.",
        "벡터에 무엇이 담겼든, 이 디코더는 그 일부만 되읽는 법을 배웠습니다.",
    ),
    "information curve": Text(
        "Short sequences come back nearly whole; from some length on each further digit costs the others what it brings.",
        "짧으면 거의 다 돌아오지만, 어느 길이부터는 숫자가 늘어난 만큼 다른 숫자를 잃습니다.",
    ),
    "twice the digits": Text(
        "What comes back hardly grows any more: of the bits that the further digits carry most are lost.",
        "돌아오는 양은 거의 늘지 않아서, 늘어난 숫자에 담긴 비트를 대부분 잃습니다.",
    ),
    "four times the steps": Text(
        "The vector was not full: more of it can be learned and read back.",
        "벡터가 꽉 찬 것이 아니었습니다. 더 배우면 더 되읽을 수 있습니다.",
    ),
    "lost most": Text(
        "Both ends come back best, and so they do when said backwards: being said first, or just read, is not all of it.",
        "양 끝이 가장 잘 돌아오는데, 거꾸로 말하는 모델도 그렇습니다. 먼저 말해서, 또는 방금 읽어서만은 아닙니다.",
    ),
    "reversed": Text(
        "The digits said first were read just before; Sutskever et al. hold that the rest is then learned more easily.",
        "처음 말할 숫자가 방금 읽은 숫자입니다. 그러면 나머지도 배우기 쉬워진다는 것이 Sutskever 등의 설명입니다.",
    ),
    "beyond the band": Text(
        "It is no law: seven of the twenty themselves leave the band of their nineteen fellows somewhere.",
        "띠는 법칙이 아닙니다. 스무 모델 가운데 일곱도 나머지 열아홉의 띠를 어디선가 벗어납니다.",
    ),
    "gain 0.9": Text(
        "Nine tenths are kept at each step: thirty times over, that is 0.9³⁰.",
        "스텝마다 10분의 9가 남습니다. 서른 번이면 0.9³⁰입니다.",
    ),
    "tanh with gain 3": Text(
        "Tanh bounds the state; the gradient meets only its slope, which is nearly 1 where tanh is steep.",
        "tanh가 가두는 것은 상태입니다. 기울기에 곱해지는 미분값은 tanh가 가파른 곳에서 거의 1입니다.",
    ),
    "large inputs": Text(
        "They push tanh to its flat ends, where its slope is almost 0.",
        "입력이 크면 tanh가 평평한 양 끝으로 밀려나고, 거기서는 미분값이 거의 0입니다.",
    ),
    "clipping": Text(
        "Clipping shortens what is too long; it never lengthens.",
        "자르기는 긴 것을 줄일 뿐, 짧은 것을 늘리지 않습니다.",
    ),
    "average distance": Text(
        "What the last digit gains the first one loses: some come nearer, as many go farther away.",
        "끝 숫자가 가까워진 만큼 첫 숫자가 멀어져서 평균은 그대로입니다.",
    ),
    "picture of attention": Text(
        "The first digit to say was read last, at the far right; the last one at the far left.",
        "처음 말할 숫자는 마지막에 읽어서 오른쪽 끝에 있고, 마지막에 말할 숫자는 왼쪽 끝에 있습니다.",
    ),
    "looked elsewhere": Text(
        "In this model the word is read off the state that is looked at, whichever it is.",
        "이 모델은 어느 상태든 지금 보는 상태에서 낱말을 읽어 냅니다.",
    ),
    "twice as long": Text(
        "Every word that is said looks at every word that was read: the product of the two counts.",
        "말하는 낱말마다 읽은 낱말을 모두 보므로, 두 개수를 곱한 만큼 듭니다.",
    ),
    "past sixteen": Text(
        "All states are there, but past 16 digits it sometimes looks beside the right one, or stops too soon.",
        "상태는 모두 남아 있지만, 16개를 넘으면 엉뚱한 상태를 보기도 하고 너무 일찍 끝내기도 합니다.",
    ),
    "shuffled words": Text(
        "Scores compare what the words are; nothing in them says where a word stands.",
        "점수는 낱말이 무엇인지만 견줍니다. 어디에 있는지는 들어 있지 않습니다.",
    ),
    "leak of chance": Text(
        "About one pair in six has an English sentence with two or three Korean ones, and chance parts them.",
        "여섯 쌍에 하나꼴로 영어 문장 하나에 한국어 문장이 둘셋씩 있는데, 무작위로 나누면 서로 갈라집니다.",
    ),
    "most similar sentence": Text(
        "Everyday sentences resemble each other, so a neighbour's translation shares many letters.",
        "일상 문장은 서로 닮아서, 비슷한 문장의 번역에도 같은 글자가 많습니다.",
    ),
    "better copier": Text(
        "With attention the word to be said is there to be looked at; through one vector all of them must pass at once.",
        "어텐션이 있으면 말할 낱말을 바로 볼 수 있지만, 벡터 하나라면 모든 낱말이 한꺼번에 지나야 합니다.",
    ),
    "beats the most similar": Text(
        "Looking up needs no teaching; a model needs many pairs and much time before it does better.",
        "찾아보기는 배울 필요가 없습니다. 모델이 앞지르려면 많은 쌍과 긴 시간이 필요합니다.",
    ),
}

option = {
    "yes": Text("yes", "예"),
    "no": Text("no", "아니요"),
    "subject": Text("those with the same subject", "주어가 같은 문장"),
    "verb": Text("those with the same verb", "동사가 같은 문장"),
    "1 1 3": Text("(1, 1, 3)", "(1, 1, 3)"),
    "1 3 1": Text("(1, 3, 1)", "(1, 3, 1)"),
    "3": Text("(3,)", "(3,)"),
    "english": Text("English sentences", "영어다운 문장"),
    "right": Text("the right ones", "맞는 문장"),
    "first state": Text("the first state alone", "첫 상태로만 쓰기"),
    "every step": Text("every step, too", "첫 상태로 쓰고 스텝마다 넣기"),
    "more units": Text("the first state alone, more units", "첫 상태로만 쓰고 유닛 늘리기"),
    "as fed": Text("about 2, 3, 4", "2, 3, 4에 가까운 수"),
    "as read": Text("about 10, 10, 10", "10, 10, 10에 가까운 수"),
    "neither": Text("something else", "그 밖의 수"),
    "its own": Text("3", "3"),
    "the other": Text("9", "9"),
    "first source": Text("at the first word of the source", "원문의 첫 낱말"),
    "last source": Text("at the last word of the source", "원문의 마지막 낱말"),
    "last target": Text("at the last word of the translation", "번역문의 마지막 낱말"),
    "0 1": Text("0 and 1", "0번과 1번"),
    "1 2": Text("1 and 2", "1번과 2번"),
    "0 2": Text("0 and 2", "0번과 2번"),
    "first": Text("the first", "처음"),
    "middle": Text("those in the middle", "가운데"),
    "last": Text("the last", "끝"),
    "more": Text("more", "많아진다"),
    "fewer": Text("fewer", "적어진다"),
    "falling": Text("a stripe from top left to bottom right", "왼쪽 위에서 오른쪽 아래로 가는 띠"),
    "rising": Text("a stripe from bottom left to top right", "왼쪽 아래에서 오른쪽 위로 가는 띠"),
    "nowhere": Text("no stripe at all", "띠가 없다"),
    "yours": Text("yours", "내 모델"),
    "attention": Text("the model with attention", "어텐션을 쓰는 모델"),
    "nearest": Text("the most similar sentence's translation", "가장 비슷한 문장의 번역"),
    "one vector": Text("the model with one vector", "벡터 하나를 쓰는 모델"),
}

axis = {
    "information curve x": Text("digits sent", "보낸 숫자의 개수"),
    "information curve y": Text("bits", "비트"),
    "information curve line": Text("sent", "보낸 양"),
}
