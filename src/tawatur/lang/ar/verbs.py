"""Arabic verbs: the forms that news texts use, folded, without the letters written before them."""

from collections.abc import Iterator

from tawatur.lang.inflection import VerbBases, VerbForm

__all__ = ["inflect"]

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني")
_WEAK = "ياو"


def inflect(bases: VerbBases) -> Iterator[VerbForm]:
    """Return a verb's perfect, imperfect and accusative participle: third person, and «we» in the imperfect."""
    if bases.masculine:
        yield from _perfect(bases)
    if bases.imperfect:
        yield from _imperfect(bases.imperfect)
    if bases.participle:
        yield from _participle(bases.participle)


def _perfect(bases: VerbBases) -> Iterator[VerbForm]:
    masculine = bases.masculine
    stem = masculine[:-1] if bases.weak else masculine
    feminine = bases.feminine or stem + "ت"
    # Before a pronoun ى is written ا: نفى, نفاها.
    bound = stem + "ا" if bases.weak else masculine
    yield VerbForm(form=masculine, shape="perfect", gender="m")
    yield VerbForm(form=feminine, shape="perfect", gender="f")
    yield VerbForm(form=stem + "وا", shape="perfect", gender="m", plural=True)
    yield VerbForm(form=feminine + "ا", shape="perfect", gender="f", plural=True)
    if not bases.weak:
        yield VerbForm(form=stem + "ا", shape="perfect", gender="m", plural=True)
    for pronoun in _PRONOUNS:
        yield VerbForm(form=bound + pronoun, shape="perfect", gender="m", pronoun=pronoun)
        yield VerbForm(form=feminine + pronoun, shape="perfect", gender="f", pronoun=pronoun)
        yield VerbForm(form=stem + "و" + pronoun, shape="perfect", gender="m", plural=True, pronoun=pronoun)


def _imperfect(masculine: str) -> Iterator[VerbForm]:
    body = masculine[1:]
    weak = body[-1] in _WEAK
    stem = body[:-1] if weak else body
    yield VerbForm(form=masculine, shape="imperfect", gender="m")
    yield VerbForm(form="ت" + body, shape="imperfect", gender="f")
    yield VerbForm(form="ن" + body, shape="imperfect", gender="", plural=True, first=True)
    for ending in ("ون", "وا") if weak else ("ون", "وا", "ان"):
        yield VerbForm(form="ي" + stem + ending, shape="imperfect", gender="m", plural=True)
    for short in _jussive(body, stem, weak=weak):
        yield VerbForm(form="ي" + short, shape="imperfect", gender="m")
        yield VerbForm(form="ت" + short, shape="imperfect", gender="f")
    # Final ى becomes ا before a pronoun, final ي stays: يراه, ينفيه. Folding writes both ي.
    bound = body[:-1] + "ا" if weak and body[-1] == "ي" and len(body) <= 2 else body
    for pronoun in _PRONOUNS:
        yield VerbForm(form="ي" + bound + pronoun, shape="imperfect", gender="m", pronoun=pronoun)
        yield VerbForm(form="ت" + bound + pronoun, shape="imperfect", gender="f", pronoun=pronoun)
        yield VerbForm(
            form="ي" + stem + "ون" + pronoun, shape="imperfect", gender="m", plural=True, pronoun=pronoun
        )


def _jussive(body: str, stem: str, *, weak: bool) -> Iterator[str]:
    """The form after لم where it differs: the weak letter is lost (لم ينف، لم يقل)."""
    if weak and len(stem) > 1:
        yield stem
    elif len(body) == 3 and body[1] in "وي":
        yield body[0] + body[2]


def _participle(masculine: str) -> Iterator[VerbForm]:
    stem = masculine[:-1]
    plural = stem[:-1] if stem[-1] == "ي" else stem
    yield VerbForm(form=masculine, shape="participle", gender="m")
    yield VerbForm(form=stem + "ه", shape="participle", gender="f")
    yield VerbForm(form=plural + "ين", shape="participle", gender="m", plural=True)
