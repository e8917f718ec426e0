"""What a language pack knows for finding events: verbs and nouns that name one, with their sides and their type."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import Literal

from tawatur.lang.confidence import read_confidence
from tawatur.lang.inflection import Inflector, VerbBases, VerbForm, no_inflection
from tawatur.lang.letters import load_letters
from tawatur.lang.lexicon import read_table

__all__ = ["EventTables", "EventWord", "Trigger", "load_events"]

Actor = Literal["subject", "genitive", "object"]
_ACTORS: dict[str, Actor] = {"subject": "subject", "genitive": "genitive", "object": "object"}
_NOUN_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_DUAL = ("ان", "ين")
# Of a plural there is no dual; what ends in a long vowel has another.
_NO_DUAL = ("ات", "ا", "ي", "و", "ء", "ون", "ين")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWord:
    """A verb or noun that names an event.

    Attributes:
        lemma: its row's form, folded.
        type: one of PLOVER's sixteen.
        actor: who does it: the verb's subject, the noun's owner, or who stands before it where its owner is whom it
            is done to (`object`).
        recipients: where the other side stands: `obj`, or prepositions, folded.
        needs: beginnings of words, folded, one of which must follow soon; none where the form tells enough.
    """

    lemma: str
    type: str
    actor: Actor
    recipients: frozenset[str]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """One written form of an event word; `verb` is None for a noun, `owner` the pronoun written with a noun."""

    word: EventWord
    verb: VerbForm | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventTables:
    """The tables, all folded; each is empty by default, so that a language may leave it out.

    Attributes:
        verbs: a written form and the event verbs it may be.
        nouns: a written form without article and the event nouns it may be.
        words: closed words by use: what makes an event planned, possible, ongoing or denied.
        governors: words that say what becomes of the event they govern (a verb's present, a noun's light lemma, a
            particle), each with what it says.
        confidence: for a rule, how often what it finds was right where that was measured.
    """

    verbs: Mapping[str, tuple[Trigger, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[Trigger, ...]] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    governors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    confidence: Mapping[str, float] = field(default_factory=dict)

    def use(self, name: str) -> frozenset[str]:
        """Return the closed words of a use; none where the language lists none."""
        return self.words.get(name, frozenset())


def load_events(folder: Traversable, inflect: Inflector = no_inflection) -> EventTables:
    """Return the tables read from a pack's lexicon folder.

    Args:
        folder: the lexicon folder of a language pack.
        inflect: gives the forms of its verbs.

    Raises:
        LexiconError: a file is out of shape.
    """
    letters = load_letters(folder)
    folding = str.maketrans(dict(letters.folding))
    verbs: dict[str, list[Trigger]] = defaultdict(list)
    nouns: dict[str, list[Trigger]] = defaultdict(list)
    columns = ("form", "part", "other", "participle", "type", "actor", "recipient", "needs")
    for row in read_table(folder, "events.tsv", columns):
        word = EventWord(
            lemma=row["form"].translate(folding),
            type=row["type"],
            actor=_ACTORS.get(row["actor"], "genitive"),
            recipients=frozenset(row["recipient"].translate(folding).split()),
            needs=tuple(row["needs"].translate(folding).split()),
        )
        form, other = row["form"].translate(folding), row["other"].translate(folding)
        if row["part"] == "verb":
            weak = row["form"][-1] if row["form"][-1] in "اىو" else ""
            participle = row["participle"].translate(folding)
            bases = VerbBases(masculine=form, imperfect=other, participle=participle, weak=weak)
            for verb in inflect(bases):
                _put(verbs[verb.form], Trigger(word=word, verb=verb))
        else:
            for noun, owner in (*_noun_forms(form), *_noun_forms(other)):
                _put(nouns[noun], Trigger(word=word, owner=owner))
    words: dict[str, set[str]] = defaultdict(set)
    for row in read_table(folder, "event_words.tsv", ("form", "use", "note")):
        words[row["use"]].add(row["form"].translate(folding))
    governors: dict[str, list[str]] = defaultdict(list)
    for row in read_table(folder, "event_governors.tsv", ("form", "use")):
        governors[row["form"].translate(folding)].append(row["use"])
    return EventTables(
        verbs={form: tuple(found) for form, found in verbs.items()},
        nouns={form: tuple(found) for form, found in nouns.items()},
        words={use: frozenset(forms) for use, forms in words.items()},
        governors={form: tuple(uses) for form, uses in governors.items()},
        confidence=read_confidence(folder, "event_rules.tsv"),
    )


def _put(found: list[Trigger], trigger: Trigger) -> None:
    if all(other.word is not trigger.word for other in found):
        found.append(trigger)


def _noun_forms(noun: str) -> Iterator[tuple[str, str]]:
    """A noun bare, accusative, dual and with a pronoun; ة is written ت before an ending."""
    if not noun:
        return
    yield noun, ""
    bound = noun[:-1] + "ت" if noun.endswith("ه") else noun
    if not noun.endswith(("ه", "ا", "ء")):
        yield noun + "ا", ""
    if not noun.endswith(_NO_DUAL):
        for ending in _DUAL:
            yield bound + ending, ""
    for pronoun in _NOUN_PRONOUNS:
        yield bound + pronoun, pronoun
    if bound != noun:
        # After other letters ي is more often the ending of an adjective.
        yield bound + "ي", "ي"
