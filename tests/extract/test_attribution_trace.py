"""Words that may be cues, and what became of each."""

import pytest

from tawatur.extract.attribution.trace import Verdict
from tawatur.extract.reading import RulesExtractor
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def verdicts(text):
    """Return the verdict of each word that may be a cue."""
    _, considered = RulesExtractor().explain(read(make_article(text=text, lang="ar"), load()), load())
    return {word.span.of(text): word.verdict for word in considered}


@pytest.mark.parametrize(
    ("text", "word", "verdict"),
    [
        ("قال لافروف إن المحادثات ستستأنف.", "قال", Verdict.REPORT),
        ("وأكدت المحكمة الحكم.", "وأكدت", Verdict.NO_FRAME),
        ("لم يقل لافروف إن المحادثات ستستأنف.", "يقل", Verdict.NO_CLAIM),
    ],
)
def test_what_became_of_a_word(text, word, verdict):
    assert verdicts(text)[word] is verdict


def test_a_text_without_cues_has_none():
    assert verdicts("وصلت الوفود مساء أمس.") == {}
