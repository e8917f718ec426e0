"""The main predicate of a content: which word it is, and in what tense."""

import pytest

from tawatur.extract.attribution.clauses import read_predicate
from tawatur.extract.attribution.draft import Anchor, Draft, Piece
from tawatur.extract.attribution.wording import uses_of
from tawatur.extract.mentions import find_mentions
from tawatur.extract.page import Page
from tawatur.lang.ar import load
from tawatur.lang.cues import Cue
from tawatur.model import make_article
from tawatur.text import read

CUE = Cue(lemma="قال", group="SAY", deny=False, modality="content", frames=frozenset())


def page_of(text: str) -> Page:
    """Return the page of a text."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    return Page(document, pack, find_mentions(document, pack))


def predicate(text: str) -> tuple[str, str]:
    """Return kind and word of the predicate of a whole text."""
    page = page_of(text)
    draft = Draft(
        rule="test",
        anchor=Anchor(at=0, start=0, cue=CUE, shape="perfect"),
        cue=[(0, 1)],
        content=[Piece(start=0, end=len(page.tokens))],
        opening="that",
    )
    found = read_predicate(page, draft)
    return found.kind, page.tokens[found.at].form if found.at >= 0 else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الحكومة أعلنت وقف القتال", ("perfect", "أعلنت")),
        ("الاتفاق يمثل بداية جديدة", ("imperfect", "يمثل")),
        ("الوفد سيصل غدا", ("future", "سيصل")),
        ("الوفد لن يصل غدا", ("future", "يصل")),
        ("الوفد لم يصل بعد", ("perfect", "يصل")),
        ("الحرب قد تتسع", ("possible", "تتسع")),
        ("الوضع خطير", ("nominal", "خطير")),
        ("نجاد فقد السيطرة", ("perfect", "فقد")),
        # The verb of a clause that hangs on a noun, or comes first, is not the main one.
        ("القوات التي دخلت المدينة ستغادر غدا", ("future", "ستغادر")),
        ("عندما ينتهي القتال، سيعود السكان", ("future", "سيعود")),
        # Nouns that look like verbs.
        ("قضية اللاجئين صعبة", ("nominal", "صعبة")),
        ("أمن المدينة", ("none", "")),
        # «ت» before a feminine subject is her present, else a past.
        ("الوزارة تشكل لجنة", ("imperfect", "تشكل")),
        ("الانفجار تسبب في دمار", ("perfect", "تسبب")),
        ("ربما سيكون الأمر سهلا", ("future", "سيكون")),
    ],
)
def test_the_first_clause_governs(text, expected):
    assert predicate(text) == expected


@pytest.mark.parametrize(
    ("word", "use"),
    [("المهمة", "value"), ("خطيرا", "value"), ("لضرورة", "must"), ("مستعدون", "plan"), ("استعداده", "plan")],
)
def test_words_are_known_in_every_form(word, use):
    assert use in uses_of(page_of(word), 0)


def test_a_preposition_may_be_left_on():
    page = page_of("بضرورة")
    assert "must" in uses_of(page, 0)
    assert not uses_of(page, 0, governed=False)
