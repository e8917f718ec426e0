"""Readings and their linkage to answers: what a reader would ask of a situation."""

from tawatur.analyse.edtf import Days, Precision, days_of
from tawatur.analyse.timeline import TimelineEntry, read_timeline, timeline

__all__ = ["Days", "Precision", "TimelineEntry", "days_of", "read_timeline", "timeline"]
