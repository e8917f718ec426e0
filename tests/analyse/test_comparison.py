from tests.link.test_across import linked, stories

from tawatur.analyse import changes, compare, contradictions
from tawatur.model import DifferenceNature


def test_two_articles_side_by_side():
    found = stories()
    linkage = linked(found)
    a, b, c, d = (story.reading() for story in found)
    both = compare(a, b, linkage)
    assert both.same
    assert both.happenings
    assert both.differences == ()
    against = compare(a, c, linkage)
    assert against.same, "one claim, told and denied"
    assert {one.nature for one in against.differences} == {DifferenceNature.CONTRADICTION}
    assert compare(c, a, linkage).differences == against.differences
    none = compare(a, d, linkage)
    assert (none.same, none.happenings, none.reuse, none.differences) == ((), (), None, ())
    assert none.only_left == tuple(sorted(both.same))


def test_contradictions_are_apart_from_changes():
    linkage = linked(stories())
    told = contradictions(linkage)
    assert told
    assert all(one.nature is DifferenceNature.CONTRADICTION for one in told)
    assert [one.score for one in told] == sorted((one.score for one in told), reverse=True)
    assert set(told) | set(changes(linkage)) == set(linkage.differences)
