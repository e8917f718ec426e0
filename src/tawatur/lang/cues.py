"""What a language pack knows for finding cues: verbs and nouns that report, markers of a source, closed words."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Literal

from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table

__all__ = ["Cue", "CueForm", "CueTables", "SourceHead", "SourceMarker", "load_cues"]

Shape = Literal["perfect", "imperfect", "participle"]
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ني", "ك", "كم")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A verb or noun that reports.

    Attributes:
        lemma: its form in the lexicon.
        group: what it does («SAY», «ADD», «DENY» …; «NOUN» for a noun).
        deny: it says that its content is not so.
        modality: what its speaker does with the content; `content` where the content's words tell, `object` where
            the noun that it governs does.
        frames: how the content may open, as the lexicon's head explains.
        stance: what the reporter shows by choosing it: endorse, neutral or distance.
    """

    lemma: str
    group: str
    deny: bool
    modality: str
    frames: frozenset[str]
    stance: str = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueForm:
    """One written form of a reporting verb, folded. `pronoun`: an object pronoun is written with it."""

    cue: Cue
    shape: Shape
    gender: Literal["m", "f", ""]
    plural: bool = False
    first: bool = False
    pronoun: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMarker:
    """A phrase that names a source without a verb. `attached`: its last letter is written with the source."""

    kind: Literal["according", "quoting", "mouth", "tail", "opinion"]
    words: tuple[str, ...]
    attached: str = ""
    modality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHead:
    """The first word of a source without a name."""

    kind: Literal["unnamed", "group"]
    number: Literal["one", "many", "thing"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CueTables:
    """The tables, all folded; each is empty by default, so that a language may leave it out.

    Attributes:
        verbs: a written form and the verbs it may be, without the conjunctions written before it.
        nouns: a noun that reports.
        markers: the markers that start with a word, longest first.
        heads: first words of sources without a name.
        words: closed words by use.
        modality: words of a content with the modality they speak for and how much.
    """

    verbs: Mapping[str, tuple[CueForm, ...]] = field(default_factory=dict)
    nouns: Mapping[str, Cue] = field(default_factory=dict)
    markers: Mapping[str, tuple[SourceMarker, ...]] = field(default_factory=dict)
    heads: Mapping[str, SourceHead] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    modality: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)

    def use(self, name: str) -> frozenset[str]:
        """Return the closed words of a use; none where the language lists none."""
        return self.words.get(name, frozenset())


def load_cues(folder: Traversable) -> CueTables:
    """Return the tables read from a pack's lexicon folder.

    Raises:
        LexiconError: a file is out of shape.
    """
    letters = load_letters(folder)
    normal = str.maketrans({key: value for key, value in letters.characters.items() if len(key) == 1})
    folding = str.maketrans(dict(letters.folding))

    def fold(text: str) -> str:
        return text.translate(normal).translate(folding)

    words: dict[str, set[str]] = defaultdict(set)
    for row in read_table(folder, "reporting_words.tsv", ("form", "use", "note")):
        words[row["use"]].add(fold(row["form"]))
    modality: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in read_table(folder, "modality_words.tsv", ("form", "modality", "weight")):
        modality[fold(row["form"])].append((row["modality"], int(row["weight"])))
    return CueTables(
        verbs=_verbs(folder, fold),
        nouns={
            fold(row["form"]): Cue(
                lemma=row["form"],
                group="NOUN",
                deny=row["polarity"] == "deny",
                modality=row["modality"],
                frames=frozenset(fold(row["opens"]).split()),
            )
            for row in read_table(folder, "report_nouns.tsv", ("form", "modality", "polarity", "opens"))
        },
        markers=_markers(folder, fold),
        heads={
            fold(row["form"]): SourceHead(
                kind="group" if row["kind"] == "group" else "unnamed",
                number="one" if row["number"] == "one" else "many" if row["number"] == "many" else "thing",
            )
            for row in read_table(folder, "anonymous_sources.tsv", ("form", "kind", "number"))
        },
        words={use: frozenset(forms) for use, forms in words.items()},
        modality={form: tuple(entries) for form, entries in modality.items()},
    )


def _markers(folder: Traversable, fold: Callable[[str], str]) -> dict[str, tuple[SourceMarker, ...]]:
    markers: dict[str, list[SourceMarker]] = defaultdict(list)
    for row in read_table(folder, "source_markers.tsv", ("form", "kind", "modality")):
        parts = tuple(fold(row["form"]).split())
        attached = parts[-1] if len(parts[-1]) == 1 else ""
        parts = parts[:-1] if attached else parts
        kind = row["kind"]
        if kind in ("according", "quoting", "mouth", "tail", "opinion"):
            marker = SourceMarker(kind=kind, words=parts, attached=attached, modality=row["modality"])
            markers[parts[0]].append(marker)
    return {first: tuple(sorted(found, key=lambda m: -len(m.words))) for first, found in markers.items()}


def _verbs(folder: Traversable, fold: Callable[[str], str]) -> dict[str, tuple[CueForm, ...]]:
    columns = ("form", "feminine", "imperfect", "participle")
    columns += ("class", "polarity", "modality", "frames", "stance")
    forms: dict[str, list[CueForm]] = defaultdict(list)
    for row in read_table(folder, "cues.tsv", columns):
        cue = Cue(
            lemma=row["form"],
            group=row["class"],
            deny=row["polarity"] == "deny",
            modality=row["modality"],
            frames=frozenset(row["frames"].split()),
            stance=row["stance"],
        )
        bases = {column: fold(row[column]) for column in columns[:4]}
        bases["weak"] = row["form"][-1] if row["form"][-1] in "اىو" else ""
        for form, shape in _inflect(bases, cue):
            if shape not in forms[form]:
                forms[form].append(shape)
    return {form: tuple(found) for form, found in forms.items()}


def _inflect(bases: Mapping[str, str], cue: Cue) -> Iterator[tuple[str, CueForm]]:
    if bases["feminine"]:
        yield from _perfect(bases, cue)
    if bases["imperfect"]:
        yield from _imperfect(bases["imperfect"], cue)
    if bases["participle"]:
        yield from _participle(bases["participle"], cue)


def _perfect(bases: Mapping[str, str], cue: Cue) -> Iterator[tuple[str, CueForm]]:
    masculine, feminine = bases["form"], bases["feminine"]
    stem = masculine[:-1] if bases["weak"] else masculine
    # Before a pronoun ى is written ا: نفى, نفاها.
    bound = stem + "ا" if bases["weak"] else masculine
    yield masculine, CueForm(cue=cue, shape="perfect", gender="m")
    yield feminine, CueForm(cue=cue, shape="perfect", gender="f")
    yield stem + "وا", CueForm(cue=cue, shape="perfect", gender="m", plural=True)
    yield feminine + "ا", CueForm(cue=cue, shape="perfect", gender="f", plural=True)
    if not bases["weak"]:
        yield stem + "ا", CueForm(cue=cue, shape="perfect", gender="m", plural=True)
    for pronoun in _PRONOUNS:
        yield bound + pronoun, CueForm(cue=cue, shape="perfect", gender="m", pronoun=pronoun)
        yield feminine + pronoun, CueForm(cue=cue, shape="perfect", gender="f", pronoun=pronoun)
        yield stem + "و" + pronoun, CueForm(cue=cue, shape="perfect", gender="m", plural=True, pronoun=pronoun)


def _imperfect(masculine: str, cue: Cue) -> Iterator[tuple[str, CueForm]]:
    body = masculine[1:]
    weak = body[-1] in "يوا"
    yield masculine, CueForm(cue=cue, shape="imperfect", gender="m")
    yield "ت" + body, CueForm(cue=cue, shape="imperfect", gender="f")
    yield "ن" + body, CueForm(cue=cue, shape="imperfect", gender="", plural=True, first=True)
    stem = body[:-1] if weak else body
    yield "ي" + stem + "ون", CueForm(cue=cue, shape="imperfect", gender="m", plural=True)
    yield "ي" + stem + "وا", CueForm(cue=cue, shape="imperfect", gender="m", plural=True)
    if weak:
        yield "ي" + stem, CueForm(cue=cue, shape="imperfect", gender="m")
        yield "ت" + stem, CueForm(cue=cue, shape="imperfect", gender="f")
    elif len(body) == 3 and body[1] in "وي":
        yield "ي" + body[0] + body[2], CueForm(cue=cue, shape="imperfect", gender="m")
        yield "ت" + body[0] + body[2], CueForm(cue=cue, shape="imperfect", gender="f")
    for pronoun in _PRONOUNS:
        bound = body[:-1] + "ا" if masculine in ("يري", "يخشي") else body
        yield "ي" + bound + pronoun, CueForm(cue=cue, shape="imperfect", gender="m", pronoun=pronoun)
        yield "ت" + bound + pronoun, CueForm(cue=cue, shape="imperfect", gender="f", pronoun=pronoun)
        plural = "ي" + stem + "ون" + pronoun
        yield plural, CueForm(cue=cue, shape="imperfect", gender="m", plural=True, pronoun=pronoun)


def _participle(masculine: str, cue: Cue) -> Iterator[tuple[str, CueForm]]:
    stem = masculine[:-1]
    plural = stem[:-1] if stem[-1] == "ي" else stem
    yield masculine, CueForm(cue=cue, shape="participle", gender="m")
    yield stem + "ه", CueForm(cue=cue, shape="participle", gender="f")
    yield plural + "ين", CueForm(cue=cue, shape="participle", gender="m", plural=True)
