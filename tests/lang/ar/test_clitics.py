"""Proclitics and enclitics of Arabic words, with the traps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lang.ar import load

LETTERS = st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "word",
    [
        "لم", "كما", "وزير", "ولاية", "وزارة", "فيينا", "بيان", "كيف", "كان", "كانت", "بعد", "بين", "واشنطن", "وفد",
        "بوتين", "لافروف", "بزشكيان", "فلاديمير", "لندن", "بغداد", "كييف", "فرنسا", "سوريا", "سوف", "لقاء", "لجنة",
        "القاهرة", "مدينة", "حكومة", "قانونا", "فريقا", "كاملا", "واضحا", "هذه", "مياه", "اتجاه", "متهم", "ساهم",
        "الله", "وجه", "بناء", "لبنان", "كبير", "فقط", "بطاقة",
    ],
)  # fmt: skip
def test_what_looks_like_a_clitic_and_is_none(word):
    proclitics, _, enclitics = load().split_clitics(word)
    assert (proclitics, enclitics) == ("", "")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("وقال", ("و", "قال", "")),
        ("وبحسب", ("وب", "حسب", "")),
        ("بالقوات", ("ب", "القوات", "")),
        ("للقوات", ("لل", "قوات", "")),
        ("وللوزير", ("ولل", "وزير", "")),
        ("سيكون", ("س", "يكون", "")),
        ("وستقوم", ("وس", "تقوم", "")),
        ("فإن", ("ف", "ان", "")),
        ("له", ("", "ل", "ه")),
        ("به", ("", "ب", "ه")),
        ("وبأنها", ("وب", "ان", "ها")),
        ("عليه", ("", "علي", "ه")),
        ("حكومته", ("", "حكومت", "ه")),
        ("برنامجها", ("", "برنامج", "ها")),
        ("حلفائهم", ("", "حلفاي", "هم")),
        ("وزيرهم", ("", "وزير", "هم")),
        ("بموجب", ("ب", "موجب", "")),
        ("لإلغاء", ("ل", "الغاء", "")),
        ("وبوتين", ("و", "بوتين", "")),
        ("فقد", ("ف", "قد", "")),
        ("ولذلك", ("ول", "ذلك", "")),
    ],
)
def test_words_with_clitics(word, parts):
    assert load().split_clitics(word) == parts


@given(LETTERS)
def test_the_parts_are_the_word_folded(word):
    pack = load()
    parts = pack.split_clitics(word)
    assert "".join(parts) == word.translate({ord(a): b for a, b in pack.letters.folding.items()})
    assert parts[1]


@pytest.mark.shared
def test_accuracy_on_the_treebank(shared):
    """UD Arabic-PUD only measures: nothing of it is learnt from."""
    pack = load()
    right = words = 0
    for gold, form in _treebank_words(shared / "bench" / "syntax" / "ar_pud-ud-test.conllu"):
        folded = gold.translate({ord(a): b for a, b in pack.letters.folding.items()})
        words += 1
        right += pack.split_clitics(form)[0].replace("لل", "ل") == folded
    assert words > 14_000
    assert right / words >= 0.985


def _treebank_words(path):
    """Yield the proclitics and the whole of each written word of Arabic letters."""
    arabic = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
    pronouns = {"ه", "ها", "هم", "هما", "هن", "نا", "كم", "ك", "ي", "ني"}
    parts = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 10 or not cells[0].isdigit():
            continue
        if cells[3] != "PUNCT":
            parts.append((cells[1], cells[3]))
        if "SpaceAfter=No" in cells[9] and cells[3] != "PUNCT":
            continue
        if parts and "SpaceAfter=No" not in cells[9]:
            form = "".join(part for part, _ in parts)
            attached = len(parts) > 1 and parts[-1][1] == "PRON" and parts[-1][0] in pronouns
            hosts = parts[:-1] if attached else parts
            before = hosts[:-1]
            if set(form) <= arabic and not any(tag in {"PROPN", "NOUN", "VERB", "ADJ"} for _, tag in before):
                yield "".join(part for part, _ in before), form
            parts = []
