"""Candidates know how long they are."""

from tawatur.extract.mentions.candidate import Candidate
from tawatur.model import EntityType, MentionKind


def test_length_counts_cells():
    candidate = Candidate(
        first=3, end=5, skip=0, kind=MentionKind.NAME, type=EntityType.PLACE, rule="x", rank=1, confidence=0.5
    )
    assert candidate.length == 2
