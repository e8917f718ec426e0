"""A chain is drawn whole: gaps stay, joint speakers stand side by side, cue words stand at their own edge."""

from tawatur.model import SourceKind, Span
from tawatur.web.route import Node, draw_route

TEXT = "ونقلت صحيفة الميناء عن مسؤول عسكري قوله إن الجسر أغلق"


def at(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def named(name, *, joint=False):
    return Node(kind=SourceKind.NAMED, name=name, joint=joint)


def test_cue_words_stand_where_their_source_goes_on():
    cues = {at(words): words for words in ("ونقلت", "قوله إن")}
    chain = (Node(kind=SourceKind.UNNAMED, words="مسؤول عسكري"), named("صحيفة الميناء"))
    stages = draw_route(chain, (at("مسؤول عسكري"), at("صحيفة الميناء")), cues, via=(), outlet="إذاعة الساحل")
    assert [(stage.part, stage.cue) for stage in stages] == [
        ("speaker", "قوله إن"),
        ("relay", "ونقلت"),
        ("outlet", ""),
    ]


def test_those_who_speak_together_stand_side_by_side():
    chain = (named("أ", joint=True), named("ب", joint=True), named("ج"))
    stages = draw_route(chain, (None, None, None), {}, via=("وكالة",), outlet=None)
    assert [[node.name or node.words for node in stage.nodes] for stage in stages] == [
        ["أ", "ب"],
        ["ج"],
        ["وكالة"],
        [None],
    ]
    assert stages[-1].nodes[0].kind is SourceKind.GAP


def test_a_chain_that_is_empty_is_a_gap():
    stages = draw_route((), (), {at("ونقلت"): "ونقلت"}, via=(), outlet="إذاعة")
    assert stages[0].nodes[0].kind is SourceKind.GAP
    assert stages[0].cue == "ونقلت"


def test_an_agency_that_passes_on_already_is_not_drawn_twice():
    stages = draw_route((named("وزير"), named("وكالة")), (None, None), {}, via=("وكالة",), outlet="إذاعة")
    assert [stage.part for stage in stages] == ["speaker", "relay", "outlet"]
