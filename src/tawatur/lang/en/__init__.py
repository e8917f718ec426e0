"""The English pack: as small as a pack can be."""

import functools
from importlib import resources

from tawatur.lang.letters import load_letters
from tawatur.lang.pack import LanguagePack
from tawatur.lang.sentences import load_sentences

__all__ = ["load"]


@functools.cache
def load() -> LanguagePack:
    """Return the English pack; its lexicons are read once.

    Raises:
        LexiconError: a lexicon file is out of shape.
    """
    folder = resources.files(__name__) / "lexicon"
    return LanguagePack(
        code="en", version="1", direction="ltr", letters=load_letters(folder), sentences=load_sentences(folder)
    )
