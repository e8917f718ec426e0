"""What persons rule stands over the rules, whatever the rules draw."""

from dataclasses import replace

from tawatur.link.curated import (
    Cast,
    Group,
    judge_rulings,
    regroup,
    regroup_claims,
    regroup_happenings,
    regroup_units,
    rulings_on,
)
from tawatur.link.units import Spoken, Unit
from tawatur.model import (
    Claim,
    Edit,
    EditAction,
    EditNoun,
    EntityType,
    EventType,
    Happening,
    MentionKind,
    Verdict,
)


def rule(action: EditAction, these, those, *, noun=EditNoun.ENTITY, number=1, whole=False) -> Edit:
    return Edit(
        number=number, action=action, noun=noun, these=tuple(these), those=tuple(those), whole=whole, by="هدى",
        at="2025-01-01T00:00:00+00:00",
    )  # fmt: skip


def members(groups: list[Group]) -> list[str]:
    return sorted("".join(sorted(group.members)) for group in groups)


def test_without_rulings_groups_stay():
    assert members(regroup(["ab", "c"], [])) == ["ab", "c"]


def test_same_joins_the_groups_of_two():
    (group, other) = regroup(["ab", "c", "d"], [rule(EditAction.SAME, "c", "b")])
    assert (group.members, group.lead, group.left) == ({"a", "b", "c"}, 0, False)
    assert other.members == {"d"}


def test_the_one_named_first_gives_the_name():
    (group,) = regroup(["ab", "c"], [rule(EditAction.MERGE, "a", "c")])
    assert group.lead == 1


def test_split_takes_the_findings_out_and_leaves_the_rest_together():
    rest, apart = regroup(["abcd"], [rule(EditAction.SPLIT, "ad", "b")])
    assert (rest.members, rest.left) == ({"b", "c"}, False)
    assert (apart.members, apart.left) == ({"a", "d"}, True)


def test_unsure_keeps_apart_as_different_does():
    for action in (EditAction.UNSURE, EditAction.DIFFERENT):
        assert members(regroup(["ab"], [rule(action, "b", "a")])) == ["a", "b"]


def test_the_last_word_stands():
    log = [rule(EditAction.SAME, "a", "b", number=1), rule(EditAction.DIFFERENT, "a", "b", number=2)]
    assert members(regroup(["a", "b"], log)) == ["a", "b"]
    assert members(regroup(["ab"], log[::-1])) == ["ab"]


def test_rulings_on_what_is_gone_do_nothing():
    log = [rule(EditAction.SAME, "x", "b"), rule(EditAction.SPLIT, "a", "y")]
    assert members(regroup(["ab"], log)) == ["ab"]


def test_a_ruling_on_a_whole_takes_all_that_is_one_with_it():
    wholes = {"a": frozenset("ab"), "b": frozenset("ab")}
    log = [rule(EditAction.DIFFERENT, "a", "c", whole=True)]
    assert members(regroup(["abc"], log, wholes)) == ["ab", "c"]
    assert members(regroup(["abc"], log)) == ["a", "bc"]


def unit(*ids: str, key: str = "سامي", known: str | None = None, kind=MentionKind.NAME) -> Unit:
    spoken = tuple(Spoken(id=ident, name=key, kind=kind) for ident in ids)
    return Unit(
        mentions=spoken, type=EntityType.PERSON, key=key, known=known, country="SDN", roles=frozenset(), date="",
        named=kind is not MentionKind.NOMINAL,
    )  # fmt: skip


def test_units_that_no_ruling_names_pass_untouched():
    group = [unit("a"), unit("b")]
    assert list(regroup_units([group], [rule(EditAction.SAME, "x", "y")])) == [
        Cast(units=group, lead=group, drawn=group)
    ]


def test_a_mention_can_be_taken_from_its_unit():
    groups = [[unit("a", "b", known="person:1"), unit("c", known="person:1")]]
    rest, apart = regroup_units(groups, [rule(EditAction.SPLIT, ["b"], ["a"])])
    assert [[m.id for m in one.mentions] for one in rest.units] == [["a"], ["c"]]
    assert [one.known for one in rest.units] == ["person:1", "person:1"]
    assert apart.left
    assert [[m.id for m in one.mentions] for one in apart.units] == [["b"]]
    assert apart.units[0].known is None


def test_merged_units_know_whose_name_they_keep():
    (cast,) = regroup_units([[unit("a")], [unit("b", key="كريم")]], [rule(EditAction.MERGE, ["a"], ["b"])])
    assert [one.key for one in cast.lead] == ["كريم"]
    assert len(cast.units) == 2


def test_rulings_are_judgements_of_persons():
    log = [
        rule(EditAction.SAME, "b", "a"),
        rule(EditAction.SPLIT, ["c", "d"], "a", number=2),
        rule(EditAction.UNSURE, "z", "a"),
    ]
    found = list(judge_rulings(log, "abcd"))
    assert [(j.left, j.right, j.verdict, j.score) for j in found] == [
        ("a", "b", Verdict.SAME, 1.0),
        ("a", "c", Verdict.DIFFERENT, 0.0),
        ("a", "d", Verdict.DIFFERENT, 0.0),
    ]
    assert {j.by for j in found} == {"هدى"}


def test_rulings_are_told_by_what_they_are_about():
    log = [rule(EditAction.NOTE, "a", "b"), rule(EditAction.SAME, "a", "b", noun=EditNoun.CLAIM, number=3)]
    assert rulings_on(log, EditNoun.ENTITY) == ()
    assert [edit.number for edit in rulings_on(log, EditNoun.CLAIM)] == [3]


CLAIMS = (
    Claim(id="clm-1", gist="أ", supports=("stm-1", "stm-2"), denies=("stm-3",)),
    Claim(id="clm-2", gist="ب", supports=("stm-4",), told=("ev-1",)),
    Claim(id="clm-3", gist="ج", supports=("stm-5",)),
)


def test_claims_are_joined_with_both_sides():
    log = [rule(EditAction.MERGE, ["stm-4", "ev-1"], ["stm-1", "stm-2", "stm-3"], noun=EditNoun.CLAIM)]
    first, other = regroup_claims(CLAIMS, log)
    assert (first.id, first.gist, first.supports) == ("clm-1", "أ", ("stm-1", "stm-2", "stm-4"))
    assert (first.denies, first.told) == (("stm-3",), ("ev-1",))
    assert other == CLAIMS[2]


def test_a_report_can_be_taken_out_of_a_claim():
    log = [rule(EditAction.DIFFERENT, ["stm-3"], ["stm-1"], noun=EditNoun.CLAIM)]
    found = {claim.supports + claim.denies: claim.id for claim in regroup_claims(CLAIMS, log)}
    assert found[("stm-1", "stm-2")] == "clm-1"
    assert found[("stm-3",)] not in {"clm-1", "clm-2", "clm-3"}


def test_an_event_of_no_claim_can_be_joined_to_one():
    lone = Claim(id="clm-9", gist="", untold=("ev-9",))
    log = [rule(EditAction.SAME, ["stm-5"], ["ev-9"], noun=EditNoun.CLAIM)]
    *_, third = regroup_claims(CLAIMS, log, [lone])
    assert (third.id, third.gist, third.supports, third.untold) == ("clm-3", "ج", ("stm-5",), ("ev-9",))
    log.append(rule(EditAction.DIFFERENT, ["ev-9"], ["stm-5"], noun=EditNoun.CLAIM, number=2))
    assert regroup_claims(CLAIMS, log, [lone]) == CLAIMS
    # What stands in a claim already is not lone.
    lone = Claim(id="clm-9", gist="", told=("ev-1",))
    assert regroup_claims(CLAIMS, log[:1], [lone]) == CLAIMS


def test_an_event_set_apart_makes_no_claim_of_its_own():
    log = [rule(EditAction.SPLIT, ["ev-1"], ["stm-4"], noun=EditNoun.CLAIM)]
    found = {claim.id: claim for claim in regroup_claims(CLAIMS, log)}
    assert set(found) == {"clm-1", "clm-2", "clm-3"}
    assert found["clm-2"].told == ()


def lone(event: str, *, time=None, kind=EventType.CONSULT) -> Happening:
    return Happening(id=f"hap-of-{event}", type=kind, time=time, events=(event,))


def test_events_are_joined_to_a_happening_and_taken_from_it():
    one = Happening(id="hap-1", type=EventType.CONSULT, time="2024-05", events=("ev-1", "ev-2"))
    log = [rule(EditAction.SAME, ["ev-1"], ["ev-3"], noun=EditNoun.EVENT)]
    # Whoever is named first, the happening that was there keeps its name; the most precise date is taken.
    joined = regroup_happenings([one], log, [lone("ev-3", time="2024-05-02", kind=EventType.AGREE)])
    assert joined == (
        Happening(id="hap-1", type=EventType.CONSULT, time="2024-05-02", events=("ev-1", "ev-2", "ev-3")),
    )
    assert regroup_happenings([one], [rule(EditAction.DIFFERENT, ["ev-2"], ["ev-1"], noun=EditNoun.EVENT)]) == ()
    assert regroup_happenings([one], []) == (one,)


def test_two_events_that_nothing_joined_become_a_happening():
    both = [lone("ev-1"), lone("ev-2", time="2024-05-02", kind=EventType.AGREE)]
    same = rule(EditAction.SAME, ["ev-1"], ["ev-2"], noun=EditNoun.EVENT)
    (joined,) = regroup_happenings([], [same], both)
    assert joined == Happening(id="hap-of-ev-2", type=EventType.AGREE, time="2024-05-02", events=("ev-1", "ev-2"))
    for action in (EditAction.DIFFERENT, EditAction.UNSURE):
        apart = rule(action, ["ev-1"], ["ev-2"], noun=EditNoun.EVENT, number=2)
        assert regroup_happenings([], [apart], both) == ()
        assert regroup_happenings([], [same, apart], both) == ()
    # An event that is found no more is joined to nothing.
    assert regroup_happenings([], [same], both[:1]) == ()


def test_what_was_named_is_judged_not_what_goes_with_it():
    log = rule(EditAction.UNSURE, ["ev-2", "stm-2"], ["ev-1", "stm-1"], noun=EditNoun.CLAIM)
    there = ["ev-1", "ev-2", "stm-1", "stm-2"]
    (one,) = judge_rulings([replace(log, named=("stm-1", "stm-2"))], there)
    assert (one.left, one.right) == ("stm-1", "stm-2")
    assert len(list(judge_rulings([log], there))) == 2


def test_judgements_on_claims_and_events_say_so():
    log = [
        rule(EditAction.SAME, ["stm-1"], ["stm-2"], noun=EditNoun.CLAIM, number=4),
        rule(EditAction.UNSURE, ["ev-1"], ["ev-2"], noun=EditNoun.EVENT),
    ]
    found = list(judge_rulings(log, ["stm-1", "stm-2", "ev-1", "ev-2"]))
    assert [one.reason for one in found] == ["claim: edit 4", "event: edit 1"]
