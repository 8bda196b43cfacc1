"""Pairs of other languages, from right to left or without spaces: read, learned, judged, drawn."""

import warnings

import pytest

from seq2seq_teach import figures
from seq2seq_teach.judging import Nearest, judge
from seq2seq_teach.learning import judge_all, learn
from seq2seq_teach.pairs import clean, count, length, read_pairs, split, tidy

HEBREW = """\
שלום!\tHello!
בוקר טוב.\tGood morning.
אני גר בחיפה.\tI live in Haifa.
היא קוראת ספר.\tShe is reading a book.
אנחנו אוכלים לחם.\tWe are eating bread.
הילד ישן.\tThe boy is sleeping.
הכלב רץ מהר.\tThe dog runs fast.
איפה התחנה?\tWhere is the station?
אני לא יודע.\tI don't know.
תודה רבה.\tThank you very much.
מחר נלך לים.\tTomorrow we will go to the sea.
הספר הזה מעניין.\tThis book is interesting.
היא שותה קפה בבוקר.\tShe drinks coffee in the morning.
"""
ARABIC = """\
مرحبا!\tHello!
صباح الخير.\tGood morning.
أنا أسكن في القاهرة.\tI live in Cairo.
هي تقرأ كتابا.\tShe is reading a book.
نحن نأكل الخبز.\tWe are eating bread.
الولد نائم.\tThe boy is asleep.
الكلب يركض بسرعة.\tThe dog runs fast.
أين المحطة؟\tWhere is the station?
لا أعرف.\tI don't know.
شكرا جزيلا.\tThank you very much.
هذا الكتاب مفيد.\tThis book is useful.
"""
JAPANESE = """\
おはようございます。\tGood morning.
私は東京に住んでいます。\tI live in Tokyo.
彼女は本を読んでいます。\tShe is reading a book.
パンを食べます。\tI eat bread.
男の子は寝ています。\tThe boy is sleeping.
犬は速く走ります。\tThe dog runs fast.
駅はどこですか。\tWhere is the station?
わかりません。\tI don't know.
ありがとうございます。\tThank you.
明日、海に行きます。\tTomorrow I will go to the sea.
この本はおもしろいです。\tThis book is interesting.
朝、コーヒーを飲みます。\tI drink coffee in the morning.
"""
CHINESE = """\
早上好。\tGood morning.
我住在北京。\tI live in Beijing.
她在看书。\tShe is reading a book.
我们吃面包。\tWe eat bread.
孩子在睡觉。\tThe child is sleeping.
狗跑得很快。\tThe dog runs fast.
车站在哪里？\tWhere is the station?
我不知道。\tI don't know.
非常感谢。\tThank you very much.
明天我们去海边。\tTomorrow we will go to the seaside.
这本书很有意思。\tThis book is interesting.
她早上喝咖啡。\tShe drinks coffee in the morning.
"""
FILES = {"he": HEBREW, "ar": ARABIC, "ja": JAPANESE, "zh": CHINESE}
SMALL = {"units": 32, "embedding": 16, "batch": 16, "rate": 0.02, "steps": 40, "every": 40}


@pytest.fixture(params=FILES)
def pairs(request, tmp_path):
    file = tmp_path / "pairs.tsv"
    marked = FILES[request.param].replace("\t", "\u200f\t")  # a mark of direction, as editors leave
    file.write_text(marked, encoding="utf-8-sig")
    read = read_pairs(file)
    assert [f"{source}\t{target}" for source, target in read] == FILES[request.param].splitlines()
    return clean(read)


@pytest.mark.parametrize("back", [False, True], ids=["to English", "from English"])
def test_pairs_of_any_script_are_learned_judged_and_counted(pairs, back):
    assert len(pairs) > 10 and not pairs.left_out
    pairs = [pair[::-1] for pair in pairs] if back else list(pairs)
    parts = split(pairs, validation=0.1, test=0.1)
    assert sorted(pair for part in parts for pair in part) == sorted(pairs)
    training = learn(parts.training, parts.training, **SMALL)
    before, after = training.history.checks
    assert after.loss < 0.7 * before.loss
    judged = judge_all(training.model, parts.training)
    assert judged.chrf == after.score and any(judged.answers)
    assert all(tidy(answer) == answer for answer in judged.answers)
    assert judge(Nearest(parts.training), parts.training).exact == 1
    unseen = judge_all(training.model, parts.test)
    assert len(unseen.answers) == len(parts.test) and 0 <= unseen.chrf <= 100
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # such as of a letter that no font has
        assert figures.counted(count(pairs)).as_html()
        assert figures.scores_by_length({"a": judged, "b": judged}).as_html()
        if all(length(text) == len(text.split()) for pair in pairs for text in pair):
            model = training.model  # of Chinese characters the system may have none
            assert figures.alignment(model.translate(pairs[0][0]), model).as_html()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("i love books .", 4),
        ("나는 책을 좋아해요 .", 4),
        ("אני אוהב ספרים .", 4),
        ("我 喜欢 书", 2),
        ("私は本が好きです 。", 5),
        ("tom は 学生 です", 4),
        ("", 0),
    ],
)
def test_where_words_are_not_parted_two_letters_are_one(sentence, words):
    assert length(sentence) == words
    assert count([(sentence or "-", "x")]).source.lengths == [words or 1]
