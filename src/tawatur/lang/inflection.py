"""The seam through which a language inflects the verbs of its lexicons."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["Inflector", "Shape", "VerbBases", "VerbForm", "no_inflection"]

Shape = Literal["perfect", "imperfect", "participle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbBases:
    """The forms of a verb from which the others follow, folded; an empty one has no forms.

    `weak`: the last letter of the masculine perfect where it is a long vowel, as the lexicon writes it.
    """

    masculine: str
    feminine: str = ""
    imperfect: str = ""
    participle: str = ""
    weak: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbForm:
    """One written form of a verb. `pronoun`: the object pronoun that is written with it."""

    form: str
    shape: Shape
    gender: Literal["m", "f", ""]
    plural: bool = False
    first: bool = False
    pronoun: str = ""


Inflector = Callable[[VerbBases], Iterator[VerbForm]]


def no_inflection(bases: VerbBases) -> Iterator[VerbForm]:
    """Return the given forms alone: the inflector of a language that has none."""
    if bases.masculine:
        yield VerbForm(form=bases.masculine, shape="perfect", gender="m")
