"""What an article says of the people it names."""

import pytest

from tawatur.extract.mentions.cast import Cast
from tawatur.model import EntityType


@pytest.fixture
def cast(stage):
    """Cast a text whose mentions are given."""

    def make(text, *told):
        row, kept, mentions = stage(text, *told)
        return Cast(row, kept, mentions, ""), kept

    return make


PERSON, BODY = EntityType.PERSON, EntityType.ORGANIZATION


def test_a_role_stands_before_a_name_or_after_it(cast):
    for text in ("قال وزير الزراعة سالم الغانم أمس", "قال سالم الغانم، وزير الزراعة، أمس"):
        told, _ = cast(text, ("سالم الغانم", PERSON, None))
        assert [(held.head, held.rest, held.office) for held in told.held(0)] == [
            ("وزير", frozenset({"زراعه"}), "minister")
        ]


def test_what_a_title_is_the_complement_of_is_the_role(cast):
    told, _ = cast("قال مساعد الرئيس سالم الغانم أمس", ("سالم الغانم", PERSON, None))
    assert [held.head for held in told.held(0)] == ["مساعد"]
    assert not told.leads(0)


def test_a_title_after_a_name_is_of_whom_is_named_after_it(cast):
    text = "استقبل سالم الغانم الوزير هاني العابد أمس"
    told, _ = cast(text, ("سالم الغانم", PERSON, None), ("هاني العابد", PERSON, None))
    assert not told.held(0)
    assert [held.head for held in told.held(1)] == ["وزير"]


def test_the_head_of_a_company_is_no_president(cast):
    text = "قال رئيس شركة النور سالم الغانم أمس"
    told, _ = cast(text, ("شركة النور", BODY, None), ("سالم الغانم", PERSON, None))
    assert [held.office for held in told.held(1)] == [""]


@pytest.mark.parametrize(
    ("described", "fits"),
    [
        ("الوزير", True),
        ("الوزيرة", False),
        ("الوزير السابق", False),
        ("وزير الزراعة", True),
        ("وزير التجارة", False),
        ("الرئيس", False),
    ],
)
def test_a_description_fits_whom_the_article_gives_the_role(cast, described, fits):
    text = f"قال وزير الزراعة سالم الغانم ذلك. ثم عاد {described}"
    told, kept = cast(text, ("سالم الغانم", PERSON, None), (described, None, None))
    article = described.startswith("ال")
    assert told.fits(0, told.describe(kept[1]), article=article) is fits


def test_a_description_right_before_a_name_is_its_title(cast):
    text = "أعلن الأمين العام للرابطة الدكتور سالم الغانم ذلك"
    told, kept = cast(text, ("الأمين العام", None, None), ("لرابطة", BODY, None), ("سالم الغانم", PERSON, None))
    assert told.bearer_of(kept[0]) == 2
