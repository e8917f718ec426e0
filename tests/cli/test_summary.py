"""Chains in words."""

from tawatur.cli.summary import chain_words, join_chain
from tawatur.flow.ask import ChainLink
from tawatur.model import SourceKind


def test_a_chain_begins_with_the_speaker():
    chain = (
        ChainLink(kind=SourceKind.NAMED, name="ناصر كنعاني"),
        ChainLink(kind=SourceKind.NAMED, name="صحيفة الميناء"),
    )
    assert chain_words(chain) == "ناصر كنعاني via صحيفة الميناء"


def test_a_missing_link_is_shown():
    chain = (ChainLink(kind=SourceKind.GAP), ChainLink(kind=SourceKind.UNNAMED, words="مصدر مطلع"))
    assert chain_words(chain) == "(a source left out) via مصدر مطلع"


def test_those_who_speak_together_are_joined():
    assert join_chain([("A", True), ("B", True), ("C", False)]) == "A and B via C"
    assert join_chain([("A", False), ("B", True), ("C", True)]) == "A via B and C"
    assert join_chain([]) == "(no source)"
