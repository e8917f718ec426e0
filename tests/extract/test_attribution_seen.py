"""What an encoder sees of reports beside the rules: heads are written by hand here, word by word."""

import numpy as np
import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.extract.seen import Head, Seen
from tawatur.lang.ar import load
from tawatur.model import Modality, make_article
from tawatur.text import read

MODALITIES = ("assert", "judge", "predict", "intend", "demand", "warn", "allege")
TEXT = "قال سيرغي لافروف إن المحادثات ستستأنف غدا. وبعد الجلسة ألمح جون كيري لتأجيل موعد التوقيع على الوثيقة."


def bio(document, name, stretches, labels=()):
    """Return a head that is sure of the stretches of words, and of O elsewhere."""
    kinds = labels or (name,)
    all_labels = ("O", *(f"{part}-{kind}" for kind in kinds for part in "BI"))
    scores = np.full((len(document.tokens), len(all_labels)), np.log(0.01), np.float32)
    scores[:, 0] = np.log(0.95)
    for kind, words in stretches:
        start = document.article.text.index(words)
        inside = [t.index for t in document.tokens if start <= t.span.start < start + len(words)]
        scores[inside, 0] = np.log(0.01)
        scores[inside, all_labels.index(f"I-{kind}")] = np.log(0.95)
        scores[inside[0], all_labels.index(f"I-{kind}")] = np.log(0.01)
        scores[inside[0], all_labels.index(f"B-{kind}")] = np.log(0.95)
    return Head(labels=all_labels, scores=scores)


def modality(document, name):
    """Return a head that takes every word for one modality."""
    scores = np.full((len(document.tokens), len(MODALITIES)), np.log(0.01), np.float32)
    scores[:, MODALITIES.index(name)] = np.log(0.94)
    return Head(labels=MODALITIES, scores=scores)


def told(text, make):
    """Return (content, speaker, modality, rule) of each report, with the heads that `make` gives."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    statements, _ = find_statements(document, pack, mentions, Seen(heads=make(document)))
    names = {mention.id: mention.name for mention in mentions}
    return [(s.content[0].of(text), names.get(s.chain[0].mention), s.modality, s.origin.rule) for s in statements]


def heads(*contents, cues=("قال",), sources=()):
    return lambda document: {
        "content": bio(document, "content", [("content", words) for words in contents]),
        "cue": bio(document, "cue", [("cue", words) for words in cues]),
        "source": bio(document, "source", [("speaker", words) for words in sources], ("speaker", "relay")),
    }


def test_a_report_with_a_cue_that_no_list_has_is_added():
    said, hinted = "المحادثات ستستأنف غدا", "لتأجيل موعد التوقيع على الوثيقة"
    found = told(TEXT, heads(said, hinted, cues=("قال", "ألمح"), sources=("سيرغي لافروف", "جون كيري")))
    assert [(content, speaker, rule == "encoder") for content, speaker, _, rule in found] == [
        (said, "سيرغي لافروف", False),
        (hinted, "جون كيري", True),
    ]


@pytest.mark.parametrize(("cues", "sources"), [(("قال",), ("جون كيري",)), (("قال", "ألمح"), ())])
def test_without_a_cue_or_a_speaker_nothing_is_added(cues, sources):
    found = told(
        TEXT, heads("المحادثات ستستأنف غدا", "لتأجيل موعد التوقيع على الوثيقة", cues=cues, sources=sources)
    )
    assert [rule for *_, rule in found if rule == "encoder"] == []


def test_what_rules_find_stays_though_the_encoder_does_not_see_it():
    assert told(TEXT, heads(cues=())) == told(TEXT, lambda _: {})


def test_an_end_moves_to_where_the_encoder_sees_it():
    text = "قال سيرغي لافروف إن المحادثات ستستأنف غدا ثم انصرف الحاضرون."
    found = told(text, heads("المحادثات ستستأنف غدا"))
    assert [content for content, *_ in found] == ["المحادثات ستستأنف غدا"]


def test_modality_is_weighed_where_the_cue_does_not_fix_it():
    for text, names in (
        ("قال سيرغي لافروف إن المحادثات طويلة.", ("judge", "assert")),
        ("حذر سيرغي لافروف من انهيار المحادثات.", ("warn", "warn")),
    ):
        for name, wanted in zip(("judge", "assert"), names, strict=True):
            found = told(text, lambda document, name=name: {"modality": modality(document, name)})
            assert [m for _, _, m, _ in found] == [Modality(wanted)]


def test_without_heads_the_rules_stand_alone():
    assert told(TEXT, lambda _: {}) == told(TEXT, heads("المحادثات ستستأنف غدا"))[:1]
