"""What an engine that reads articles must offer, and what the rules may be helped by."""

from typing import Protocol

from tawatur.extract.seen import Seen
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
    """Sees names in a text by what stands around them, and whatever else its heads were taught."""

    def look(self, document: Document) -> Seen:
        """Return the stretches taken for mentions, in text order, and what the other heads say of each token."""
        ...
