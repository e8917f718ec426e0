"""Which of two candidates is kept, and what lists and a model say together."""

from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.labelled import match_labels
from tawatur.extract.mentions.weigh import keep_best, weigh_labels, with_role
from tawatur.model import EntityType, MentionKind


def candidate(first, end, rank):
    return Candidate(
        first=first,
        end=end,
        skip=0,
        kind=MentionKind.NAME,
        type=EntityType.PLACE,
        rule="x",
        rank=rank,
        confidence=0.5,
    )


def test_the_higher_rank_keeps_the_cells():
    low, high, apart = candidate(0, 3, 1), candidate(2, 4, 2), candidate(5, 6, 1)
    assert keep_best([low, apart, high]) == [high, apart]


def weighed(ground, text, labels):
    seen = ground(text)
    labelled = match_labels(seen.row, labels.split())
    kept = keep_best(weigh_labels(seen.row, [*seen.listed, *seen.ruled], labelled))
    return [(seen.row.words(c.first, c.end, c.skip), c.kind.value, c.type.value) for c in kept]


def test_the_model_decides_whether_a_capital_acts(ground):
    for label, kind in (("GOV", "government"), ("LOC", "place")):
        assert weighed(ground, "حول طهران", f"O B-{label}") == [("طهران", "name", kind)]


def test_a_name_of_several_words_in_a_list_is_kept_whole(ground):
    assert weighed(ground, "زار قاسم جومارت توكاييف", "O O B-PER I-PER") == [
        ("قاسم جومارت توكاييف", "name", "person")
    ]


def test_a_title_before_a_name_is_no_description(ground):
    found = weighed(ground, "الرئيس الفنلندي كارلو نيمي", "B-NOM I-NOM B-PER I-PER")
    assert found == [("الفنلندي", "adjective", "government"), ("كارلو نيمي", "name", "person")]


def test_an_outlet_and_the_adjective_after_it_are_apart(ground):
    found = weighed(ground, "كتبت لا فوتشي الإيطالية", "O B-MED I-MED I-MED")
    assert found == [("لا فوتشي", "name", "media"), ("الإيطالية", "adjective", "government")]


def test_what_a_list_has_as_a_name_is_no_description(ground):
    assert weighed(ground, "نفى الكرملين", "O B-NOM") == [("الكرملين", "name", "government")]


def test_a_name_takes_the_title_that_ends_before_it(ground):
    seen = ground("قال وزير الدفاع النرويجي كارل هانسن")
    name = replace(candidate(4, 6, 1), type=EntityType.PERSON)
    found = with_role(seen.row, name, seen.roles)
    assert seen.row.words(*found.role) == "وزير الدفاع النرويجي"
    assert (found.office, found.country) == ("defence-minister", "NOR")
    assert with_role(seen.row, candidate(4, 6, 1), seen.roles).role is None
