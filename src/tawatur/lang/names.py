"""What a language pack knows for finding names."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import TypeAlias

from tawatur.errors import LexiconError
from tawatur.lang.letters import LetterTables, load_letters
from tawatur.lang.lexicon import read_table, read_toml
from tawatur.model import EntityType

__all__ = [
    "DemonymForms",
    "Head",
    "KnownName",
    "NameForm",
    "NameTables",
    "Office",
    "Title",
    "cut_words",
    "known_id",
    "load_names",
]

DemonymForms: TypeAlias = Callable[[str, str], tuple[str, ...]]
"""Of a folded demonym and its use: every form in which it is written."""

# Which table holds names of which type; each has the columns form, en, country, use.
_TABLES = {
    "agreements.tsv": EntityType.AGREEMENT,
    "capitals.tsv": EntityType.PLACE,
    "cities.tsv": EntityType.PLACE,
    "groups.tsv": EntityType.GROUP,
    "media.tsv": EntityType.MEDIA,
    "organizations.tsv": EntityType.ORGANIZATION,
    "others.tsv": EntityType.OTHER,
    "persons.tsv": EntityType.PERSON,
    "places.tsv": EntityType.PLACE,
    "projects.tsv": EntityType.PROJECT,
    "weapons.tsv": EntityType.WEAPON,
}
_WORD = re.compile(r"[^\W\d_]+|\d+")
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownName:
    """An entity of the gazetteers.

    Attributes:
        id: «state:IRN», «person:vladimir-putin»: the type or kind and a short form of the English name.
        name: the display name in the pack's language.
        country: ISO 3166 alpha-3 of the state it is or belongs to.
    """

    id: str
    type: EntityType
    name: str
    name_en: str
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """A way to write a known name.

    Attributes:
        words: its folded words and figures, without the marks between them.
        use: «main», «other», «short» (clear alone), «cue» (counts only beside a word that calls for it);
            of capitals «capital» and «seat» (stand for the government) and «city».
    """

    words: tuple[str, ...]
    known: KnownName
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """Words before a person's name.

    Attributes:
        use: «honorific» stands right before a name, «office» may be followed by what it is an office of, «kin»
            by whose kin it is.
        office: the key of the office among the offices of states, or empty.
    """

    words: tuple[str, ...]
    use: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The first word of names of one kind.

    Attributes:
        use: «construct» (وزارة الدفاع), «definite» (الجيش السوري), «apart» where the name starts after it
            (صحيفة الحياة).
    """

    type: EntityType
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who held an office of a state or an organisation from `since` until `until` (EDTF dates; empty: open)."""

    office: str
    country: str
    person: str
    since: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameTables:
    """The tables; each is empty by default, so that a language may leave it out.

    Attributes:
        known: every known entity by its id.
        forms: every way to write one, by its first word.
        adjectives: folded adjectives and peoples, in every form, and the state each stands for; some are also a
            state's name («السعودية»), and only what stands before tells which.
        weak_adjectives: those that count only beside a word for a state's body or people.
        titles: what stands before a person's name, by its first word.
        heads: folded first words of names of organisations, media, places and the like.
        words: classes of folded words by the name of the class.
        conjunctions: letters written together with the word after them, before any preposition.
        prepositions: the same of prepositions.
        article: the definite article.
        hidden_article: how it is written together with the preposition that swallows its first letter.
        offices: holders of offices.
        epithets: folded descriptions, the known name that each means, and the one that the article must name too.
        latin: how letters are written in Latin, for names without an English form.
        sounds: letters and pairs of letters, of the language and Latin, and the consonant that is heard.
        folding: letters that are often confused, and the one that stands for them.
        first_words: the first words of all forms of a known name, by its id.
    """

    known: Mapping[str, KnownName] = field(default_factory=dict)
    forms: Mapping[str, Sequence[NameForm]] = field(default_factory=dict)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    weak_adjectives: frozenset[str] = frozenset()
    titles: Mapping[str, Sequence[Title]] = field(default_factory=dict)
    heads: Mapping[str, Head] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    conjunctions: str = ""
    prepositions: str = ""
    article: str = ""
    hidden_article: str = ""
    offices: Sequence[Office] = ()
    epithets: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    latin: Mapping[str, str] = field(default_factory=dict)
    sounds: Mapping[str, str] = field(default_factory=dict)
    folding: Mapping[str, str] = field(default_factory=dict)
    first_words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def heads_of(self, known: str) -> frozenset[str]:
        """Return the first words of all ways to write a known name."""
        return self.first_words.get(known, frozenset())

    def use(self, name: str) -> frozenset[str]:
        """Return the words of a class, none where the pack has no such class."""
        return self.words.get(name, frozenset())


def cut_words(folded: str) -> tuple[str, ...]:
    """Return the words and figures of a folded form, without the marks between them."""
    return tuple(_WORD.findall(folded))


def known_id(kind: EntityType, name_en: str) -> str:
    """Return the id of a known name: its type and its English name in plain letters."""
    return f"{kind}:{_NOT_PLAIN.sub('-', name_en.lower().replace('+', ' plus ')).strip('-')}"


class _Fold:
    """Writes forms as `text` folds them."""

    def __init__(self, letters: LetterTables) -> None:
        self._letters = letters

    def __call__(self, form: str) -> str:
        normal = "".join(self._letters.characters.get(c, c) for c in form)
        return "".join(self._letters.folding.get(c, c) for c in normal)


def load_names(folder: Traversable, derive: DemonymForms) -> NameTables:
    """Return the tables read from a pack's lexicon folder.

    Args:
        folder: the lexicon folder.
        derive: the language's way to write every form of an adjective of nationality.

    Raises:
        LexiconError: a file is out of shape, or two rows disagree on what an entity is.
    """
    letters = load_letters(folder)
    fold = _Fold(letters)
    settings = read_toml(folder, "names.toml")
    known, forms = _load_states(folder, fold)
    for name in _TABLES:
        rows = read_table(folder, name, ("form", "en", "country", "use"))
        _add_table(rows, name, fold, known=known, forms=forms)
    by_first: dict[str, list[NameForm]] = {}
    for form in forms.values():
        by_first.setdefault(form.words[0], []).append(form)
    first_words: dict[str, set[str]] = {}
    for form in forms.values():
        first_words.setdefault(form.known.id, set()).add(form.words[0])
    adjectives, weak = _load_demonyms(folder, fold, derive)
    clitics, latin, sounds = (_section(settings, name) for name in ("proclitics", "latin", "sounds"))
    return NameTables(
        known=known,
        forms=by_first,
        adjectives=adjectives,
        weak_adjectives=weak,
        titles=_load_titles(folder, fold),
        heads=_load_heads(folder, fold),
        words=_load_words(folder, fold),
        conjunctions=clitics["conjunctions"],
        prepositions=clitics["prepositions"],
        article=clitics["article"],
        hidden_article=clitics["hidden_article"],
        offices=_load_offices(folder, known),
        epithets=_load_epithets(folder, fold, known),
        first_words={ident: frozenset(words) for ident, words in first_words.items()},
        latin=latin,
        sounds=sounds,
        folding=letters.folding,
    )


def _section(settings: Mapping[str, object], name: str) -> dict[str, str]:
    section = settings.get(name)
    if not isinstance(section, dict):
        raise LexiconError(f"[{name}] is missing", where="names.toml", do="Add the section.")
    return {str(key): str(value) for key, value in section.items()}


_Forms: TypeAlias = dict[tuple[str, ...], NameForm]


def _load_states(folder: Traversable, fold: _Fold) -> tuple[dict[str, KnownName], _Forms]:
    known: dict[str, KnownName] = {}
    forms: _Forms = {}
    columns = ("country", "name", "en")
    for row in read_table(folder, "states.tsv", columns) + read_table(folder, "former_states.tsv", columns):
        code = row["country"]
        state = KnownName(
            id=f"state:{code}", type=EntityType.GOVERNMENT, name=row["name"], name_en=row["en"], country=code
        )
        known[state.id] = state
        words = cut_words(fold(row["name"]))
        forms[words] = NameForm(words=words, known=state, use="main")
    for row in read_table(folder, "state_aliases.tsv", ("form", "country", "use")):
        found = known.get(f"state:{row['country']}")
        if found is None:
            raise LexiconError(
                f"no such state: {row['country']}", where="state_aliases.tsv", do="Add it to states."
            )
        words = cut_words(fold(row["form"]))
        forms[words] = NameForm(words=words, known=found, use=row["use"] or "other")
    return known, forms


def _add_table(
    rows: Sequence[Mapping[str, str]], name: str, fold: _Fold, *, known: dict[str, KnownName], forms: _Forms
) -> None:
    kind = _TABLES[name]
    display = {row["en"]: row["form"] for row in reversed(rows)}
    display |= {row["en"]: row["form"] for row in rows if row["use"] == "main"}
    for row in rows:
        ident = known_id(kind, row["en"])
        entity = KnownName(
            id=ident, type=kind, name=display[row["en"]], name_en=row["en"], country=row["country"] or None
        )
        if known.setdefault(ident, entity) != entity and name not in ("cities.tsv", "places.tsv"):
            raise LexiconError(f"two rows disagree on {row['en']}", where=name, do="Give both the same country.")
        words = cut_words(fold(row["form"]))
        # Earlier tables win where two know a form: a city of the same name as a person is the weaker reading.
        forms.setdefault(words, NameForm(words=words, known=known[ident], use=row["use"]))
    if kind in (EntityType.PERSON, EntityType.ORGANIZATION):
        # In Latin letters: full names, and those that are written in capitals alone (NATO).
        for name_en, ident in {row["en"]: known_id(kind, row["en"]) for row in rows}.items():
            words = cut_words(fold(name_en))
            if len(words) > 1 or (name_en.isupper() and len(name_en) > 2):
                forms.setdefault(words, NameForm(words=words, known=known[ident], use="other"))


def _load_demonyms(folder: Traversable, fold: _Fold, derive: DemonymForms) -> tuple[dict[str, str], frozenset[str]]:
    adjectives: dict[str, str] = {}
    weak: set[str] = set()
    for name in ("demonym_more.tsv", "demonyms.tsv"):
        for row in read_table(folder, name, ("form", "country", "use")):
            use, _, strength = row["use"].partition(" ")
            for form in derive(fold(row["form"]), use):
                adjectives.setdefault(form, row["country"])
                if strength == "weak":
                    weak.add(form)
    for row in read_table(folder, "demonym_pairs.tsv", ("form", "second", "country")):
        firsts, seconds = derive(fold(row["form"]), "nisba"), derive(fold(row["second"]), "nisba")
        adjectives |= {f"{first} {second}": row["country"] for first in firsts for second in seconds}
    return adjectives, frozenset(weak)


def _load_titles(folder: Traversable, fold: _Fold) -> dict[str, tuple[Title, ...]]:
    titles: dict[str, list[Title]] = {}
    for row in read_table(folder, "titles.tsv", ("form", "use", "office")):
        words = cut_words(fold(row["form"]))
        titles.setdefault(words[0], []).append(Title(words=words, use=row["use"], office=row["office"]))
    return {first: tuple(sorted(found, key=lambda t: -len(t.words))) for first, found in titles.items()}


def _load_heads(folder: Traversable, fold: _Fold) -> dict[str, Head]:
    rows = read_table(folder, "name_heads.tsv", ("form", "type", "use"))
    return {fold(row["form"]): Head(type=EntityType(row["type"]), use=row["use"]) for row in rows}


def _load_words(folder: Traversable, fold: _Fold) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for row in read_table(folder, "name_words.tsv", ("form", "use")):
        words.setdefault(row["use"], set()).add(fold(row["form"]))
    return {use: frozenset(forms) for use, forms in words.items()}


def _load_offices(folder: Traversable, known: Mapping[str, KnownName]) -> tuple[Office, ...]:
    people = {name.name_en: name.id for name in known.values() if name.type is EntityType.PERSON}
    offices = []
    for row in read_table(folder, "offices.tsv", ("office", "country", "since", "until", "person")):
        if row["person"] not in people:
            raise LexiconError(f"no such person: {row['person']}", where="offices.tsv", do="Add to persons.tsv.")
        offices.append(
            Office(
                office=row["office"],
                country=row["country"],
                person=people[row["person"]],
                since=row["since"],
                until=row["until"],
            )
        )
    return tuple(offices)


def _load_epithets(folder: Traversable, fold: _Fold, known: Mapping[str, KnownName]) -> dict[str, tuple[str, str]]:
    epithets = {}
    for row in read_table(folder, "epithets.tsv", ("form", "known", "beside")):
        for ident in (row["known"], row["beside"]):
            if ident and ident not in known:
                raise LexiconError(f"no such name: {ident}", where="epithets.tsv", do="Add it to the gazetteers.")
        epithets[" ".join(cut_words(fold(row["form"])))] = (row["known"], row["beside"])
    return epithets
