"""Names that a tagger saw."""

from tawatur.extract.mentions.tagged import match_tagged
from tawatur.extract.seen import TaggedSpan
from tawatur.model import EntityType, MentionKind, Span


def tagged(text, words, kind=EntityType.PERSON, confidence=0.9, *, how=MentionKind.NAME):
    start = text.index(words)
    return TaggedSpan(span=Span(start, start + len(words)), kind=how, type=kind, confidence=confidence)


def test_a_span_becomes_cells_without_its_proclitics(row):
    text = "تحدث وغرابوفسكي عن ذلك"
    line = row(text)
    (found,) = match_tagged(line, [tagged(text, "غرابوفسكي")])
    assert (found.first, found.end, found.skip) == (1, 2, 1)


def test_what_only_the_tagger_sees_is_a_mention(words):
    text = "تحدث غرابوفسكي في فيينا عن ذلك"
    assert ("غرابوفسكي", "name", "person") in words(text, tagged=(tagged(text, "غرابوفسكي"),))


def test_the_tagger_never_takes_away_what_a_list_is_sure_of(words):
    text = "أعلنت الولايات المتحدة ذلك"
    assert ("الولايات المتحدة", "name", "government") in words(text, tagged=(tagged(text, "ذلك", confidence=0.4),))


def test_a_description_leaves_its_proclitics(row):
    text = "اتفقت إيران والدول الأوروبية على ذلك"
    line = row(text)
    (found,) = match_tagged(line, [tagged(text, "والدول الأوروبية", EntityType.GROUP, how=MentionKind.NOMINAL)])
    assert line.span(found.first, found.end, found.skip).of(text) == "الدول الأوروبية"
