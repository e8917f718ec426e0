"""Events: what happened, is planned, may be or is denied, and between whom."""

from tawatur.extract.events.find import find_events

__all__ = ["find_events"]
