"""What a language pack knows of how, why and with what an event is done: words of modes, contexts and means."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable

from tawatur.lang.events import EventTables
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table

__all__ = ["MannerTables", "Phrase", "load_manners", "word_key"]

_SHORTEST = 3
_FEMININE = "ه"
# What may be written before an event word: a conjunction, a preposition, the future's س, the article.
_LEADS = ("", "و", "ف", "ب", "ل", "س", "ال", "وال", "بال", "لل")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that tell something, by their keys; `type` is the type of event of which they do, empty for all."""

    words: tuple[str, ...]
    value: str
    type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MannerTables:
    """The tables; each is empty by default, so that a language may leave it out.

    Attributes:
        by_trigger: the mode that an event word tells of itself, by its lemma and its type.
        modes: phrases beside an event word that tell its mode, by their first word's key.
        contexts: phrases that tell a context, by their first word's key.
        means: keys of nouns of means.
        means_more: folded words that may follow one.
        openers: folded words before any means.
        place_words: folded prepositions that put an event at a place.
        place_nouns: keys of nouns between one and the name («في مدينة …»).
        happenings: folded verbs that only say that an event takes place («التي جرت في …»).
        hosts: folded verbs whose subject is the place of an event («تشهد … اشتباكات»).
        goal_words: folded prepositions before the place to which somebody or something goes.
        target_words: folded prepositions before what is attacked.
        where_words: folded words that join an event to the place before them («… حيث …»).
        posts: keys of nouns of those who are somewhere by office («سفير … في …»).
        topics: folded words after which stands what an event is about.
        no_topics: keys of nouns that with ب tell how or why, never what.
        signings: lemmas of event words by which a text is signed or ratified.
        folding: letters that are often confused, and the one that stands for them.
    """

    by_trigger: Mapping[tuple[str, str], str] = field(default_factory=dict)
    modes: Mapping[str, Sequence[Phrase]] = field(default_factory=dict)
    contexts: Mapping[str, Sequence[Phrase]] = field(default_factory=dict)
    means: frozenset[str] = frozenset()
    means_more: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    place_words: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    happenings: frozenset[str] = frozenset()
    hosts: frozenset[str] = frozenset()
    goal_words: frozenset[str] = frozenset()
    target_words: frozenset[str] = frozenset()
    where_words: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    no_topics: frozenset[str] = frozenset()
    signings: frozenset[str] = frozenset()
    folding: Mapping[int, str] = field(default_factory=dict)

    def is_signing(self, events: EventTables, words: Iterable[str]) -> bool:
        """Tell whether the words of an event, as written, say that a text was signed or ratified."""
        return any(
            trigger.word.lemma in self.signings
            for piece in words
            for word in piece.split()
            for form in _forms(word.translate(self.folding))
            for trigger in (*events.verbs.get(form, ()), *events.nouns.get(form, ()))
        )


def word_key(lemma: str) -> str:
    """Return the key of a light lemma: masculine and feminine of an adjective have one."""
    return lemma[:-1] if len(lemma) > _SHORTEST and lemma.endswith(_FEMININE) else lemma


def load_manners(folder: Traversable, lemmatise: Callable[[str], str]) -> MannerTables:
    """Return the tables read from a pack's lexicon folder.

    Args:
        folder: the lexicon folder.
        lemmatise: the language's light lemma of a word.

    Raises:
        LexiconError: a file is out of shape.
    """
    folding = str.maketrans(dict(load_letters(folder).folding))

    def key(form: str) -> tuple[str, ...]:
        return tuple(word_key(lemmatise(word)) for word in form.split())

    by_trigger, beside = {}, []
    for row in read_table(folder, "event_modes.tsv", ("form", "type", "where", "mode")):
        if row["where"] == "trigger":
            by_trigger[row["form"].translate(folding), row["type"]] = row["mode"]
        else:
            beside.append(Phrase(words=key(row["form"]), value=row["mode"], type=row["type"]))
    contexts = read_table(folder, "event_contexts.tsv", ("form", "context"))
    means = _by_use(folder, "event_instruments.tsv")
    where = _by_use(folder, "event_places.tsv")
    topics = _by_use(folder, "event_topics.tsv")
    return MannerTables(
        by_trigger=by_trigger,
        modes=_by_first(beside),
        contexts=_by_first(Phrase(words=key(row["form"]), value=row["context"]) for row in contexts),
        means=frozenset(key(form)[0] for form in means["head"]),
        means_more=frozenset(form.translate(folding) for form in means["more"]),
        openers=frozenset(form.translate(folding) for form in means["opener"]),
        place_words=frozenset(form.translate(folding) for form in where["preposition"]),
        place_nouns=frozenset(key(form)[0] for form in where["noun"]),
        happenings=frozenset(form.translate(folding) for form in where["happening"]),
        hosts=frozenset(form.translate(folding) for form in where["host"]),
        goal_words=frozenset(form.translate(folding) for form in where["goal"]),
        target_words=frozenset(form.translate(folding) for form in where["target"]),
        where_words=frozenset(form.translate(folding) for form in where["where"]),
        posts=frozenset(key(form)[0] for form in where["post"]),
        topics=frozenset(form.translate(folding) for form in topics["topic"]),
        no_topics=frozenset(key(form)[0] for form in topics["not"]),
        signings=frozenset(
            row["form"].translate(folding) for row in read_table(folder, "event_signings.tsv", ("form",))
        ),
        folding=folding,
    )


def _forms(word: str) -> Iterator[str]:
    """Yield a word with and without the letters that may be written before it."""
    bare = "".join(c for c in word if not unicodedata.combining(c))
    for lead in _LEADS:
        if bare.startswith(lead):
            yield bare[len(lead) :]


def _by_use(folder: Traversable, name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in read_table(folder, name, ("form", "use")):
        found[row["use"]].add(row["form"])
    return found


def _by_first(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        found[phrase.words[0]].append(phrase)
    return {first: tuple(sorted(some, key=lambda p: -len(p.words))) for first, some in found.items()}
