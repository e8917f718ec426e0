"""Readings and their linkage to answers: what a reader would ask of a situation."""

from tawatur.analyse.comparison import Comparison, changes, compare, contradictions
from tawatur.analyse.echoes import Echo, echoes_of
from tawatur.analyse.evidence import Evidence
from tawatur.analyse.grades import ChainGrade
from tawatur.analyse.happenings import Addition, additions
from tawatur.analyse.origins import ClaimOrigins, Root, origins_of
from tawatur.analyse.timeline import TimelineEntry, read_timeline, timeline
from tawatur.model import Days, Precision, days_of

__all__ = [
    "Addition",
    "ChainGrade",
    "ClaimOrigins",
    "Comparison",
    "Days",
    "Echo",
    "Evidence",
    "Precision",
    "Root",
    "TimelineEntry",
    "additions",
    "changes",
    "compare",
    "contradictions",
    "days_of",
    "echoes_of",
    "origins_of",
    "read_timeline",
    "timeline",
]
