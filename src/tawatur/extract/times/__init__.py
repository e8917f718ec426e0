"""A text to its times: which words point to one, and the EDTF value they have where they stand."""

from tawatur.extract.times.find import find_absolute_dates, find_times

__all__ = ["find_absolute_dates", "find_times"]
