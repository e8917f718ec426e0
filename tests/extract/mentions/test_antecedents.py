"""What a description of a state, a body or a thing means."""

import pytest

from tawatur.extract.mentions.antecedents import Antecedents
from tawatur.extract.mentions.descriptions import describe
from tawatur.model import EntityType

STATE, PERSON, BODY = EntityType.GOVERNMENT, EntityType.PERSON, EntityType.ORGANIZATION

# Text, its mentions, one of them described, and what that means: a place or a known name.
CASES = [
    (
        "أكد لافروف بعد لقاء مع كيري أن بلاده مستعدة",
        [("لافروف", PERSON, "RUS"), ("كيري", PERSON, "USA"), ("بلاده", None, None)],
        "state:RUS",
    ),
    (
        "انتقدت السلطات اليابانية كوريا الجنوبية. وطالبت السلطات بالتهدئة",
        [("السلطات اليابانية", STATE, "JPN"), ("كوريا الجنوبية", STATE, "KOR"), ("السلطات", None, None)],
        "state:JPN",
    ),
    ("نددت عمان بما تفعله سلطات الاحتلال", [("عمان", STATE, "OMN"), ("سلطات الاحتلال", None, None)], "state:ISR"),
    (
        "قالت الأردن ومصر إن المملكة",
        [("الأردن", STATE, "JOR"), ("مصر", STATE, "EGY"), ("المملكة", None, None)],
        "state:JOR",
    ),
    (
        "قالت منظمة النور وشركة الفجر إن المنظمة",
        [("منظمة النور", BODY, None), ("شركة الفجر", BODY, None), ("المنظمة", None, None)],
        0,
    ),
    (
        "صحيفة تركية تنتقد القرار. وقالت صحيفة الفجر ذلك",
        [("صحيفة تركية", None, None), ("الفجر", EntityType.MEDIA, "TUR")],
        1,
    ),
    ("قالت منظمة النور إن منظمة أخرى", [("منظمة النور", BODY, None), ("منظمة أخرى", None, None)], None),
    (
        "وقعت اتفاقية الفجر، وتنص الاتفاقية",
        [("اتفاقية الفجر", EntityType.AGREEMENT, None), ("الاتفاقية", None, None)],
        0,
    ),
    # A surname alone is whom it is part of the name of, though it was taken for a description.
    ("التقى سامي النادر الوفد، وغادر النادر", [("سامي النادر", PERSON, None), ("النادر", None, None)], 0),
]


@pytest.mark.parametrize("case", CASES)
def test_what_the_description_means(stage, case):
    text, told, meant = case
    row, kept, mentions = stage(text, *told)
    last = max(i for i, (_, kind, _) in enumerate(told) if kind is None)
    assert Antecedents(row, kept, mentions, "").of(last, describe(row, kept[last])) == meant


def test_who_is_called_by_a_name_is_whom_it_names(stage):
    text = "قال أحد العاملين، ويدعى كارلو نيمي، إن الرحلة طويلة"
    row, kept, mentions = stage(text, ("أحد العاملين", None, None), ("كارلو نيمي", PERSON, None))
    assert Antecedents(row, kept, mentions, "").of(0, describe(row, kept[0])) == 1
