"""Cue tables: every form knows its verb; markers, heads and closed words are folded."""

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.ar import load
from tawatur.lang.cues import CueTables, load_cues

MODALITIES = {"assert", "judge", "predict", "intend", "demand", "warn", "allege", "content", "object"}
FRAMES = {"say", "relay", "strict", "near", "doc", "two", "blame"}


@pytest.mark.parametrize(
    ("form", "lemma", "shape"),
    [
        ("قالت", "قال", "perfect"),
        ("يقولون", "قال", "imperfect"),
        ("تنفيه", "نفى", "imperfect"),
        ("نفاها", "نفى", "perfect"),
        ("مضيفه", "أضاف", "participle"),
        ("محذرين", "حذر", "participle"),
        ("يدعو", "دعا", "imperfect"),
    ],
)
def test_forms_lead_to_their_verb(form, lemma, shape):
    found = {(entry.cue.lemma, entry.shape) for entry in load().cues.verbs[form]}
    assert (lemma, shape) in found


def test_every_cue_is_well_formed():
    cues = load().cues
    for entries in cues.verbs.values():
        for entry in entries:
            assert entry.cue.modality in MODALITIES
            assert entry.cue.stance in {"endorse", "neutral", "distance"}
            for frame in entry.cue.frames:
                assert frame in FRAMES or frame.split(":")[0] in {"that", "np", "obj", "relay"}


def test_tables_are_folded():
    cues = load().cues
    folding = load().letters.folding
    forms = [*cues.verbs, *cues.nouns, *cues.markers, *cues.heads, *cues.modality]
    forms += [form for words in cues.words.values() for form in words]
    assert not [form for form in forms if any(letter in folding for letter in form)]


def test_markers_stand_longest_first():
    lengths = [len(marker.words) for marker in load().cues.markers["علي"]]
    assert lengths == sorted(lengths, reverse=True)
    assert load().cues.markers["وفقا"][0].attached == "ل"


def test_a_language_may_leave_all_out():
    tables = CueTables()
    assert tables.use("time") == frozenset()
    assert not tables.verbs


def test_a_missing_lexicon_is_told(tmp_path):
    with pytest.raises(LexiconError):
        load_cues(tmp_path)
