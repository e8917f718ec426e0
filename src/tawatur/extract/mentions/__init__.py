"""Document → mentions: names from gazetteers, rules and a tagger, adjectives of nationality, and descriptions."""

from tawatur.extract.mentions.find import find_mentions

__all__ = ["find_mentions"]
