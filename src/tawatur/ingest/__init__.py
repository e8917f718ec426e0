"""The outside to articles: files of many kinds, streams and addresses, each input with what became of it."""

from tawatur.ingest.found import Found
from tawatur.ingest.places import Place, open_places
from tawatur.ingest.reader import read_place, read_stream, read_urls

__all__ = ["Found", "Place", "open_places", "read_place", "read_stream", "read_urls"]
