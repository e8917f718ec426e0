"""What a form means where it stands, and which of two is kept."""

import pytest

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.gazetteer import match_names
from tawatur.extract.mentions.weigh import keep_best, settle
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


ACTING = ["أكدت موسكو ذلك", "اتفاق مع طهران", "العلاقات بين موسكو وطهران", "نفى الكرملين ذلك", "في البيت الأبيض"]
PLACED = ["التقى به في موسكو", "وصل إلى طهران", "عاد من باريس", "اجتماع بلندن", "العاصمة دمشق", "القاهرة - أعلن"]


@pytest.mark.parametrize("text", ACTING)
def test_a_capital_or_seat_that_acts_is_its_government(row, text):
    found, _ = settle(row(text), match_names(row(text)))
    assert {c.type for c in found} == {EntityType.GOVERNMENT}


@pytest.mark.parametrize("text", PLACED)
def test_a_capital_that_says_where_is_a_place(row, text):
    found, _ = settle(row(text), match_names(row(text)))
    assert {c.type for c in found} == {EntityType.PLACE}


def test_an_unclear_form_counts_only_where_something_calls_for_it(row):
    line = row("زادت السياحة العربية")
    assert settle(line, match_names(line))[0] == []
    line = row("قالت قناة العربية")
    assert [c.known.id for c in settle(line, match_names(line))[0]] == ["media:al-arabiya"]


def test_an_unclear_surname_counts_once_the_article_has_the_full_name(row):
    line = row("التقى بشار الأسد الوفد ثم غادر الأسد")
    found, weak = settle(line, match_names(line))
    assert {c.known.id for c in found} == {"person:bashar-al-assad"}
    assert max(c.first for c in found) == 6
    assert weak == []
