"""What an engine that reads articles must offer, and what the rules may be helped by."""

from collections.abc import Sequence
from typing import Protocol

from tawatur.extract.tagger import TaggedSpan
from tawatur.lang import LanguagePack
from tawatur.model import Reading
from tawatur.text import Document

__all__ = ["Extractor", "MentionTagger"]


class Extractor(Protocol):
    """Reads a document: the rules of this room are one, outside engines are others.

    Attributes:
        name: the engine's name, as it stands in the origin of what it finds.
        version: another version makes another reading.
    """

    name: str
    version: str

    def read(self, document: Document, pack: LanguagePack) -> Reading:
        """Return all that is found in a document."""
        ...


class MentionTagger(Protocol):
    """Sees names in a text by what stands around them, where no list knows them."""

    def tag(self, document: Document) -> Sequence[TaggedSpan]:
        """Return the stretches taken for mentions, in text order."""
        ...
