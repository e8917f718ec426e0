"""Whom a description of a person means."""

import pytest

# Text, the description, and the name that it means: None where it means somebody who is not named.
CASES = [
    ("التقى الوزير سالم الغانم وفدا من التجار. وأكد الوزير أن العمل جار.", "الوزير", "سالم الغانم"),
    (
        "قال كارلو نيمي، المتحدث باسم الخارجية الفنلندية، إن العمل جار. وأوضح المتحدث الفنلندي أن الأمر قريب.",
        "المتحدث",
        "كارلو نيمي",
    ),
    ("قال السفير الفنلندي كارلو نيمي ذلك. وأضاف الدبلوماسي الفنلندي أن الأمر قريب.", "الدبلوماسي", "كارلو نيمي"),
    ("قال السفير الفنلندي كارلو نيمي ذلك. وأكد مسؤول فنلندي أن الأمر قريب.", "مسؤول فنلندي", None),
    ("تحدث السفير كارلو نيمي. وقال مسؤول في الوزارة ذلك. وأضاف المسؤول أن الأمر قريب.", "المسؤول أن", None),
    (
        "أكدت وزيرة الصحة ليلى العابد ذلك، وتحدث وزير النقل سالم الغانم. وقالت الوزيرة إن الأمر قريب.",
        "الوزيرة",
        "ليلى العابد",
    ),
]


@pytest.mark.parametrize("case", CASES)
def test_whom_it_means(mentions, case):
    text, described, name = case
    found = mentions(text)
    start = text.rindex(described)
    named = {m.id: m.name for m in found if m.kind.value == "name"}
    assert {named.get(m.antecedent) for m in found if m.span.start == start} | {None} == {name, None}


def test_a_headline_tells_before_the_name(mentions):
    text = "وزير الدفاع الفنلندي في عمان\n\nوصل وزير الدفاع الفنلندي كارلو نيمي إلى عمان أمس."
    found = mentions(text)
    named = next(m for m in found if m.name == "كارلو نيمي")
    assert [m.antecedent for m in found if m.kind.value == "nominal"] == [named.id]


def test_the_president_without_a_state_is_whom_the_article_is_about(mentions):
    text = (
        "زار الرئيس سالم الغانم باريس. وقال الغانم إن اللقاء مهم. والتقى الغانم الرئيس الفرنسي فرانسوا هولاند. "
        "وعاد الرئيس أمس."
    )
    found = mentions(text)
    last = [m for m in found if m.kind.value == "nominal"][-1]
    assert {m.id: m.name for m in found}[last.antecedent] in ("سالم الغانم", "الغانم")


def test_a_word_of_honour_is_for_the_last_who_bears_it(mentions):
    text = "قال الأمير سالم الغانم ذلك بعد لقاء الدكتور كارلو نيمي. وأكد سموه أن الأمر قريب."
    found = mentions(text)
    honour = next(m for m in found if m.span.of(text) == "سموه")
    assert {m.id: m.name for m in found}.get(honour.antecedent) == "سالم الغانم"
