"""What a language must supply."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tawatur.lang.chrome import ChromeTables
from tawatur.lang.clitics import CliticSplitter, no_clitics
from tawatur.lang.cues import CueTables
from tawatur.lang.events import EventTables
from tawatur.lang.letters import LetterTables
from tawatur.lang.manners import MannerTables
from tawatur.lang.names import NameTables
from tawatur.lang.places import PlaceTables
from tawatur.lang.quantities import QuantityTables
from tawatur.lang.sentences import SentenceTables
from tawatur.lang.times import TimeTables

__all__ = ["LanguagePack"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LanguagePack:
    """A language as the rooms above may ask for it; packs are compared by identity.

    Attributes:
        code: ISO 639-1.
        version: of the lexicons; it is part of what makes a reading the one it is.
        direction: which way the script runs.
        places: gives the gazetteer, which is read when it is first asked for.
        split_clitics: splits a word, best given in its normal form, into proclitics, stem and enclitics, folded.
        lemmatise: gives the light lemma of a word in its normal form: the key to find its other forms by.
    """

    code: str
    version: str
    direction: Literal["rtl", "ltr"]
    letters: LetterTables = field(default_factory=LetterTables)
    sentences: SentenceTables = field(default_factory=SentenceTables)
    names: NameTables = field(default_factory=NameTables)
    places: Callable[[], PlaceTables] = PlaceTables
    times: TimeTables = field(default_factory=TimeTables)
    quantities: QuantityTables = field(default_factory=QuantityTables)
    cues: CueTables = field(default_factory=CueTables)
    events: EventTables = field(default_factory=EventTables)
    manners: MannerTables = field(default_factory=MannerTables)
    chrome: ChromeTables = field(default_factory=ChromeTables)
    split_clitics: CliticSplitter = no_clitics
    lemmatise: Callable[[str], str] = str.lower
