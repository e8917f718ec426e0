"""Sources: who speaks, through whom, and what names them without a verb."""

from tawatur.extract.attribution.sources.chains import Chained, chain_drafts
from tawatur.extract.attribution.sources.markers import FoundMarker, find_markers

__all__ = ["Chained", "FoundMarker", "chain_drafts", "find_markers"]
