"""What the one who passes a report on makes of it."""

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read


def findings(text):
    """Return the reports of a text."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    return find_statements(document, pack, find_mentions(document, pack))[0]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("قال الوزير إن الحكومة دفعت المبلغ.", "neutral"),
        ("كشف الوزير أن الحكومة دفعت المبلغ.", "endorse"),
        ("أقر الوزير بأن الحكومة دفعت المبلغ.", "endorse"),
        ("اعترف الوزير بأن الحكومة أخطأت.", "endorse"),
        ("زعم الوزير أن الحكومة دفعت المبلغ.", "distance"),
        ("ادعى الوزير أن الحكومة دفعت المبلغ.", "distance"),
        # The article's own words hold the content at arm's length; in quotation marks they are the speaker's.
        ("قال الوزير إن الحكومة أوقفت ما أسماه خطة الإنقاذ.", "distance"),
        ("قال الوزير: «أوقفت الحكومة ما يسمى خطة الإنقاذ هذا العام».", "neutral"),
    ],
)
def test_the_cue_or_the_words_around_show_it(text, stance):
    assert findings(text)[0].stance.value == stance
