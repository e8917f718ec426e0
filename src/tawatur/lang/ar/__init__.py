"""The Arabic pack: modern standard Arabic as newspapers write it."""

import functools
from importlib import resources

from tawatur.lang.ar.clitics import make_splitter
from tawatur.lang.ar.demonyms import derive_demonym
from tawatur.lang.ar.lemmas import make_lemmatiser
from tawatur.lang.ar.verbs import inflect
from tawatur.lang.chrome import load_chrome
from tawatur.lang.clitics import load_clitics
from tawatur.lang.cues import load_cues
from tawatur.lang.events import load_events
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table
from tawatur.lang.manners import load_manners
from tawatur.lang.names import load_names
from tawatur.lang.pack import LanguagePack
from tawatur.lang.places import load_places
from tawatur.lang.quantities import load_quantities
from tawatur.lang.sentences import load_sentences
from tawatur.lang.times import load_times

__all__ = ["load"]


@functools.cache
def load() -> LanguagePack:
    """Return the Arabic pack; its lexicons are read once.

    Raises:
        LexiconError: a lexicon file is out of shape.
    """
    folder = resources.files(__name__) / "lexicon"
    letters, clitics = load_letters(folder), load_clitics(folder)
    split = make_splitter(clitics, letters)
    plurals = {row["form"]: row["singular"] for row in read_table(folder, "plurals.tsv", ("form", "singular"))}
    lemmatise = make_lemmatiser(split, clitics, letters, plurals)
    return LanguagePack(
        code="ar",
        version="1",
        direction="rtl",
        letters=letters,
        sentences=load_sentences(folder),
        names=load_names(folder, derive_demonym),
        places=functools.cache(functools.partial(load_places, folder)),
        times=load_times(folder),
        quantities=load_quantities(folder),
        cues=load_cues(folder, inflect),
        events=load_events(folder, inflect),
        manners=load_manners(folder, lemmatise),
        chrome=load_chrome(folder),
        split_clitics=split,
        lemmatise=lemmatise,
    )
