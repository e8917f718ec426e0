"""Labels of cells to candidates."""

from tawatur.extract.mentions.labelled import match_labels
from tawatur.model import EntityType, MentionKind


def found(row, text, labels):
    line = row(text)
    return [(line.words(c.first, c.end, c.skip), c.type, c.kind) for c in match_labels(line, labels.split())]


def test_runs_become_candidates(row):
    assert found(row, "قال كارل هانسن أمس", "O B-PER I-PER O") == [
        ("كارل هانسن", EntityType.PERSON, MentionKind.NAME)
    ]


def test_a_comma_ends_a_name(row):
    assert found(row, "كارل هانسن، أوسلو", "B-PER I-PER I-PER")[0][0] == "كارل هانسن"


def test_an_opening_quotation_mark_may_stand_inside_a_closing_one_may_not(row):
    assert found(row, 'كتيبة "النور" تقدمت', "B-ORG I-ORG I-ORG")[0][0] == 'كتيبة "النور'


def test_a_sentence_ends_a_name(row):
    assert found(row, "كارل.\nهانسن", "B-PER I-PER")[0][0] == "كارل"


def test_proclitics_are_cut_where_the_text_says_so(row):
    assert found(row, "في والنرويج هنا", "O B-LOC O")[0][0] == "النرويج"
