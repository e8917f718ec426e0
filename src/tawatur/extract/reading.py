"""Document → Reading: the stages of the rules, in order."""

from tawatur import __version__
from tawatur.extract.attribution import find_statements
from tawatur.extract.attribution.trace import Considered, trace_cues
from tawatur.extract.events import find_events
from tawatur.extract.findings import Findings
from tawatur.extract.mentions import find_mentions
from tawatur.extract.metadata import find_metadata
from tawatur.extract.protocols import MentionTagger
from tawatur.extract.quantities import find_quantities
from tawatur.extract.seen import Seen
from tawatur.extract.times import find_times
from tawatur.lang import LanguagePack
from tawatur.model import Mention, Reading
from tawatur.text import Document

__all__ = ["RulesExtractor"]


class RulesExtractor:
    """Reads a document by lexicons and rules; a tagger, where one is given, adds names that no list knows."""

    name = "rules"

    def __init__(self, tagger: MentionTagger | None = None) -> None:
        self._tagger = tagger
        self.version = __version__

    def read(self, document: Document, pack: LanguagePack) -> Reading:
        """Return all findings of a document."""
        return self._read(document, pack, self._look(document))

    def explain(self, document: Document, pack: LanguagePack) -> tuple[Reading, tuple[Considered, ...]]:
        """Return all findings of a document, and each word that may be a cue with what became of it."""
        seen = self._look(document)
        reading = self._read(document, pack, seen)
        return reading, trace_cues(document, pack, reading.mentions, reading.statements, seen=seen)

    def _look(self, document: Document) -> Seen:
        return self._tagger.look(document) if self._tagger is not None else Seen()

    def _read(self, document: Document, pack: LanguagePack, seen: Seen) -> Reading:
        metadata = find_metadata(document, pack)
        mentions = find_mentions(
            document, pack, tagged=seen.mentions, published=metadata.published, chrome=metadata.boilerplate
        )
        times = find_times(document, pack, metadata.published)
        quantities = find_quantities(document, pack, times)
        statements, described = find_statements(document, pack, mentions, seen)
        mentions = _in_order((*mentions, *described))
        findings = Findings(mentions=mentions, times=times, quantities=quantities, statements=statements, seen=seen)
        return Reading(
            article=document.article.id,
            version=self.version,
            metadata=metadata,
            mentions=mentions,
            times=times,
            quantities=quantities,
            statements=statements,
            events=find_events(document, pack, findings),
        )


def _in_order(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.span, mention.kind)))
