"""What governs an event word, and what a word beside it plainly says. The sentences are written for this."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.events.governing import governing_clues
from tawatur.extract.events.ruling import after_relative, has_word, is_future, rule_status, words_before
from tawatur.extract.events.scene import Scene
from tawatur.extract.events.status_clues import status_clues
from tawatur.extract.events.triggers import Found, find_words
from tawatur.extract.findings import Findings
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def see(text: str, form: str) -> tuple[Scene, Found]:
    """Return a text as event finding sees it, and the word of a form as an event word."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    findings = Findings(mentions=mentions, statements=find_statements(document, pack, mentions)[0])
    scene = Scene(document, pack, findings)
    word = next(one for one in find_words(scene.page, pack.events) if scene.page.folded[one.at] == form)
    found = word.found() or word.found(word.meanings[0].trigger.word.type)
    assert found is not None
    return scene, found


def governed(text: str, form: str) -> set[str]:
    """Return what governs an event word."""
    scene, found = see(text, form)
    shape = "noun" if found.trigger.verb is None else found.trigger.verb.shape
    statement = scene.holding(scene.page.span(found.at, found.end))
    return set(governing_clues(scene, found, shape, statement))


@pytest.mark.parametrize(
    ("text", "form", "clue"),
    [
        ("خططت الشبكة لشن هجوم على السفارة.", "هجوم", "g0=intend"),
        ("منعت السلطات عقد لقاء مع الوفد.", "لقاء", "g0=do"),
        ("منعت السلطات عقد لقاء مع الوفد.", "لقاء", "gg=doprevent"),
        ("حذرت باريس من احتمال فرض عقوبات على إيران.", "عقوبات", "g0=may"),
        ("قد تهاجم روسيا المدينة.", "تهاجم", "g0=may"),
        ("قال إن الجيش قد هاجم المدينة.", "هاجم", "g0=done"),
        ("تعهدت برلين بعدم إرسال أسلحة إلى كييف.", "ارسال", "g0=negate"),
    ],
)
def test_the_words_that_govern_are_told_by_what_they_say(text, form, clue):
    assert clue in governed(text, form)


def test_the_verb_of_a_relative_clause_tells_of_the_noun():
    assert "ar=f" in governed("تبدأ المفاوضات التي ستعقد في جنيف.", "المفاوضات")


def test_nothing_governs_a_word_that_stands_alone():
    clues = governed("هاجمت روسيا المدينة.", "هاجمت")
    assert {"g-perfect", "v-perfect"} <= clues


def test_what_a_report_denies_is_told():
    assert "polarity=denynoun" in governed("نفت إيران تزويد روسيا بطائرات مسيّرة.", "تزويد")


@pytest.mark.parametrize(
    ("text", "form", "status"),
    [
        ("ستزور ميركل موسكو.", "ستزور", "planned"),
        ("لم تهاجم إيران السعودية.", "تهاجم", "denied"),
        ("قد تهاجم روسيا المدينة.", "تهاجم", "possible"),
        ("هاجمت روسيا المدينة.", "هاجمت", "occurred"),
    ],
)
def test_plain_words_rule(text, form, status):
    scene, found = see(text, form)
    assert rule_status(scene.page, scene.tables, found, None).value == status


def test_words_before_stop_at_a_mark():
    scene, found = see("في باريس، لم تهاجم إيران السعودية.", "تهاجم")
    assert words_before(scene.page, found) == ["لم"]
    assert has_word(["ولم"], scene.tables.use("negator"))
    assert is_future("ستزور")
    assert not is_future("زارت")


def test_a_relative_before_a_word_is_seen():
    scene, found = see("نفت طهران صلتها بالسفينة التي هاجمت الميناء.", "هاجمت")
    assert after_relative(scene.page, found)


def test_a_word_tells_by_its_form_and_by_a_demonstrative():
    scene, found = see("بدأت هذه المفاوضات في جنيف.", "المفاوضات")
    clues = set(status_clues(scene, found, None, None))
    assert {"form=المفاوضات", "this=True", "plural=TrueTrue"} <= clues
