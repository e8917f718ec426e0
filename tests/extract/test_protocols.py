"""Protocols: the rules are an extractor like any other."""

from tawatur.extract.protocols import Extractor, MentionTagger
from tawatur.extract.reading import RulesExtractor
from tawatur.extract.seen import Seen


class NoNames:
    """A tagger that sees nothing."""

    def look(self, document):
        """Return nothing."""
        return Seen()


def test_the_rules_offer_what_an_extractor_must():
    tagger: MentionTagger = NoNames()
    extractor: Extractor = RulesExtractor(tagger)
    assert extractor.name == "rules"
    assert extractor.version
