"""Persons by title and given name."""

from tawatur.extract.mentions.persons import find_roles, match_given, match_titled


def titled(ground, text):
    seen = ground(text)
    return [
        (seen.row.words(c.first, c.end, c.skip), seen.row.words(*c.role))
        for c in match_titled(seen.row, seen.roles, seen.taken)
    ]


def test_a_title_with_what_it_is_an_office_of(ground):
    assert titled(ground, "أعلن وزير الدفاع النرويجي كارل هانسن أمس") == [("كارل هانسن", "وزير الدفاع النرويجي")]


def test_an_honorific_stands_right_before_the_name(ground):
    assert ("سامي الراعي", "الدكتور") in titled(ground, "قال الدكتور سامي الراعي")


def test_a_role_knows_its_state_and_office(ground):
    seen = ground("التقى رئيس الوزراء الياباني أمس")
    role = next(iter(find_roles(seen.row, seen.taken).values()))
    assert (role.country, role.title.office) == ("JPN", "prime-minister")


def test_a_given_name_takes_what_follows(ground):
    seen = ground("تحدث محمود العابد عن ذلك")
    assert [seen.row.words(c.first, c.end) for c in match_given(seen.row, seen.taken)] == ["محمود العابد"]


def test_a_given_name_alone_is_too_little(ground):
    seen = ground("تحدث محمود عن ذلك")
    assert list(match_given(seen.row, seen.taken)) == []
