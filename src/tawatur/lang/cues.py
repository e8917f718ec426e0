"""What a language pack knows for finding cues: verbs and nouns that report, markers of a source, closed words."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Literal

from tawatur.errors import LexiconError
from tawatur.lang.confidence import read_confidence
from tawatur.lang.inflection import Inflector, Shape, VerbBases, VerbForm, no_inflection
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table

__all__ = ["Cue", "CueForm", "CueTables", "SourceHead", "SourceMarker", "load_cues"]

MarkerKind = Literal["according", "quoting", "mouth", "tail", "opinion"]
_MARKER_KINDS: dict[str, MarkerKind] = {
    "according": "according",
    "quoting": "quoting",
    "mouth": "mouth",
    "tail": "tail",
    "opinion": "opinion",
}


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
    """One written form of a reporting verb."""

    cue: Cue
    verb: VerbForm

    @property
    def shape(self) -> Shape:
        """Perfect, imperfect or participle."""
        return self.verb.shape


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceMarker:
    """A phrase that names a source without a verb. `attached`: its last letter is written with the source."""

    kind: MarkerKind
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
        modality: words of a content and what they tell by their use, as extract/attribution/modalities.py reads it.
        imperfects: verbs by their third person present, by which a content's verbs are known.
        confidence: for a rule, how often what it finds was right where that was measured.
    """

    verbs: Mapping[str, tuple[CueForm, ...]] = field(default_factory=dict)
    nouns: Mapping[str, Cue] = field(default_factory=dict)
    markers: Mapping[str, tuple[SourceMarker, ...]] = field(default_factory=dict)
    heads: Mapping[str, SourceHead] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    modality: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    imperfects: frozenset[str] = frozenset()
    confidence: Mapping[str, float] = field(default_factory=dict)

    def use(self, name: str) -> frozenset[str]:
        """Return the closed words of a use; none where the language lists none."""
        return self.words.get(name, frozenset())


def load_cues(folder: Traversable, inflect: Inflector = no_inflection) -> CueTables:
    """Return the tables read from a pack's lexicon folder.

    Args:
        folder: the lexicon folder of a language pack.
        inflect: gives the forms of its verbs.

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
    for row in read_table(folder, "note_words.tsv", ("form", "use")):
        words[row["use"]].add(fold(row["form"]))
    modality: dict[str, list[str]] = defaultdict(list)
    for row in read_table(folder, "modality_words.tsv", ("form", "use")):
        modality[fold(row["form"])].append(row["use"])
    return CueTables(
        verbs=_verbs(folder, fold, inflect),
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
        modality={form: tuple(dict.fromkeys(uses)) for form, uses in modality.items()},
        imperfects=frozenset(fold(row["form"]) for row in read_table(folder, "imperfects.tsv", ("form",))),
        confidence=read_confidence(folder, "report_rules.tsv"),
    )


def _markers(folder: Traversable, fold: Callable[[str], str]) -> dict[str, tuple[SourceMarker, ...]]:
    markers: dict[str, list[SourceMarker]] = defaultdict(list)
    for row in read_table(folder, "source_markers.tsv", ("form", "kind", "modality")):
        parts = tuple(fold(row["form"]).split())
        attached = parts[-1] if len(parts[-1]) == 1 else ""
        parts = parts[:-1] if attached else parts
        kind = _MARKER_KINDS.get(row["kind"])
        if kind is None:
            raise LexiconError(f"no such kind: {row['kind']}", where="source_markers.tsv", do="Mend the row.")
        markers[parts[0]].append(SourceMarker(kind=kind, words=parts, attached=attached, modality=row["modality"]))
    return {first: tuple(sorted(found, key=lambda m: -len(m.words))) for first, found in markers.items()}


def _verbs(folder: Traversable, fold: Callable[[str], str], inflect: Inflector) -> dict[str, tuple[CueForm, ...]]:
    columns = ("form", "feminine", "imperfect", "participle", "class", "polarity", "modality", "frames", "stance")
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
        bases = VerbBases(
            masculine=fold(row["form"]) if row["feminine"] else "",
            feminine=fold(row["feminine"]),
            imperfect=fold(row["imperfect"]),
            participle=fold(row["participle"]),
            weak=row["form"][-1] if row["form"][-1] in "اىو" else "",
        )
        for form in inflect(bases):
            entry = CueForm(cue=cue, verb=form)
            if all(other.cue is not cue or other.shape != entry.shape for other in forms[form.form]):
                forms[form.form].append(entry)
    return {form: tuple(found) for form, found in forms.items()}
