"""What a description says of whom it means."""

import pytest

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.descriptions import describe
from tawatur.model import EntityType, MentionKind

CASES = [
    ("الرئيس الإيراني", "person", EntityType.PERSON, "president", "IRN"),
    ("وزير الخارجية التركي", "person", EntityType.PERSON, "foreign-minister", "TUR"),
    ("الحكومة اليابانية", "state", EntityType.GOVERNMENT, "", "JPN"),
    ("بلاده", "own-country", EntityType.GOVERNMENT, "", None),
    ("الصحيفة الفرنسية", "media", EntityType.MEDIA, "", "FRA"),
    ("المنظمة", "organization", EntityType.ORGANIZATION, "", None),
    ("سلطات الاحتلال", "state", EntityType.GOVERNMENT, "", "ISR"),
    ("حكومة بلاده", "own-country", EntityType.GOVERNMENT, "", None),
    ("هذا النظام", "state", EntityType.GOVERNMENT, "", None),
    ("المعارضة السورية", "organization", EntityType.ORGANIZATION, "", "SYR"),
    ("الاتفاقية", "thing", EntityType.AGREEMENT, "", None),
    ("طيار سابق", "person", EntityType.PERSON, "", None),
    ("المحتجون", "group", EntityType.GROUP, "", None),
]


@pytest.mark.parametrize("case", CASES)
def test_kind_office_and_state(row, case):
    text, kind, what, office, country = case
    line = row(text)
    found = describe(
        line,
        Candidate(
            first=0,
            end=len(line),
            skip=0,
            kind=MentionKind.NOMINAL,
            type=EntityType.GROUP,
            rule="x",
            rank=1,
            confidence=0.5,
        ),
    )
    assert (found.kind, found.type, found.office, found.country) == (kind, what, office, country)
