"""The main predicate of what is said: the verb or nominal predicate of its first clause, which governs the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.verbs import Verb, read_verb
from tawatur.extract.attribution.wording import ARTICLES, has_use, uses_of
from tawatur.extract.page import Page
from tawatur.model import EntityType, MentionKind

__all__ = ["Negation", "Predicate", "read_predicate"]

Kind = Literal["perfect", "imperfect", "future", "possible", "nominal", "none"]
Negation = Literal["", "no", "never", "not_done", "is_not"]
_NEGATIONS: tuple[Negation, ...] = ("no", "never", "not_done")
_REACH = 45
_ONUS_REACH = 7
_STOPS = frozenset(".؛;؟?!")
_COMMAS = frozenset("،,")
_OWNED = ("ها", "هم", "نا")
# Uses whose words are predicates where they stand without article after what they are said of.
_PREDICATIVE = frozenset(
    (
        "value",
        "worth",
        "elative",
        "seem",
        "opinion",
        "chance",
        "expect",
        "plan",
        "must",
        "can",
        "wish",
        "blame",
        "danger",
    )
)
_VALUES = frozenset(("value", "worth", "elative"))
# «من المتوقع أن …»: with the article after «من».
_IMPERSONAL = _VALUES | {"seem", "chance", "expect", "must"}
# Those that need nothing definite before them.
_FREE = frozenset(("seem", "opinion", "chance", "expect", "wish"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """What the first clause of a content says.

    Attributes:
        kind: a verb's tense, with `possible` for «قد يفعل»; a nominal predicate; or none that was found.
        at: its token, -1 for none.
        verb: the verb's third person present, folded; empty where it is none.
        first: the verb is in the first person.
        negation: what negates it: لا, لن, لم or ليس.
        uses: what its word tells, by the lexicon.
        subject: the tokens before it.
    """

    kind: Kind
    at: int = -1
    verb: str = ""
    first: bool = False
    negation: Negation = ""
    uses: frozenset[str] = frozenset()
    subject: tuple[int, ...] = ()


def read_predicate(page: Page, draft: Draft) -> Predicate:
    """Return the main predicate of a content."""
    return _Clause(page, draft).read()


class _Clause:
    """The tokens of a content from its start, while its predicate is looked for."""

    def __init__(self, page: Page, draft: Draft) -> None:
        self.page = page
        self.tokens = [i for piece in draft.content for i in range(piece.start, piece.end)][:_REACH]
        self.inside = frozenset(self.tokens)
        self.subject: list[int] = []
        self.negation: Negation = ""
        # In a clause that hangs on a noun or comes before the main one: its verb is not the main one.
        self.aside = False
        self.aside_at = -1
        # The word before, -1 at the start.
        self.last = -1

    def read(self) -> Predicate:
        """Return its predicate."""
        for index in self.tokens:
            if self.page.is_mark[index]:
                if self.page.folded[index] in _STOPS and len(self.subject) > 1:
                    break
                self.aside = self.aside and self.page.folded[index] not in _COMMAS
                continue
            if not self.subject and self.page.is_that(index):
                continue
            found = self._at(index)
            if found is not None:
                return found
            self.last = index
        return self._found("none", -1)

    def _at(self, index: int) -> Predicate | None:
        """Return the predicate where a word is it; else take note of the word."""
        found = self._opened(index)
        if found is not None or self.aside_at == index or self._is_particle(index):
            return found
        after_that = self.last >= 0 and self.page.folded[self.last] in ("ان", "بان")
        verb = None if after_that else read_verb(self.page, index, feminine=self._is_feminine())
        if verb is not None and self.aside:
            self.aside, self.negation = False, ""
            return None
        if verb is not None:
            return self._verbal(index, verb)
        found = None if self.aside else self._nominal(index)
        if found is None:
            self.subject.append(index)
        return found

    def _opened(self, index: int) -> Predicate | None:
        """Return the predicate that a word opens by itself: «ليس», «كأن», «ما هي إلا»; or let it set aside."""
        page = self.page
        if has_use(page, index, "relative") or has_use(page, index, "subordinator"):
            if self._is_nothing_but(index):
                return self._found("nominal", index, uses=frozenset(("worth",)))
            self.aside, self.aside_at = True, index
        elif not self.aside and has_use(page, index, "is_not"):
            return self._found("nominal", index, negation="is_not")
        elif not self.aside and "كأن" in page.tokens[index].form and len(self.subject) <= 1:
            return self._found("nominal", index, uses=frozenset(("seem",)))
        return None

    def _is_nothing_but(self, index: int) -> bool:
        """Tell whether «ما» denies all but one thing («ما هي إلا خطة») or that there is any («ما من خيار»)."""
        if not has_use(self.page, index, "none_but") or not {index + 1, index + 2} <= self.inside:
            return False
        is_only = has_use(self.page, index + 1, "pronoun") and has_use(self.page, index + 2, "only")
        return is_only or has_use(self.page, index + 1, "any")

    def _is_particle(self, index: int) -> bool:
        """Take note of what negates, and tell whether a word is one of those that only colour the verb."""
        for negation in _NEGATIONS:
            if has_use(self.page, index, negation):
                self.negation = negation
                return True
        if has_use(self.page, index, "may"):
            # «فقد» before no verb is one itself: «فقد السيطرة».
            return index + 1 in self.inside and not self._has_article(index + 1)
        return self.page.folded[index] in ("ان", "بان") or has_use(self.page, index, "will")

    def _verbal(self, index: int, verb: Verb) -> Predicate:
        kind: Kind = verb.tense
        if "copula" in self.page.cues.modality.get(verb.form, ()):
            ahead = self._next(index)
            if ahead in self.inside and uses_of(self.page, ahead) & _VALUES and not self._has_article(ahead):
                return self._found("nominal", ahead)
        if kind == "imperfect" and self.negation == "not_done":
            kind = "perfect"
        elif kind == "imperfect" and (self.negation == "never" or self._follows("will")):
            kind = "future"
        elif kind == "imperfect" and self._follows("may"):
            kind = "possible"
        told = frozenset(self.page.cues.modality.get(verb.form, ()))
        if kind == "perfect":
            told = (told & {"blame"}) | (uses_of(self.page, index) & {"weighed", "blame"})
        return self._found(kind, index, verb=verb, uses=told)

    def _nominal(self, index: int) -> Predicate | None:
        if not self.subject and has_use(self.page, index, "onus") and self._is_onus(index):
            return self._found("nominal", index, uses=frozenset(("must",)))
        if has_use(self.page, index, "pronoun"):
            return self._equated(index)
        return self._found("nominal", index) if self._is_predicate(index) else None

    def _equated(self, index: int) -> Predicate | None:
        """Return the predicate of «السبب الأكبر هو …» and «هي المسؤولة», where two definite phrases are equated."""
        ahead = index + 1
        if ahead in self.inside and self._has_article(ahead) and "blame" in uses_of(self.page, ahead):
            return self._found("nominal", ahead)
        if any(uses_of(self.page, i) & {"elative", "worth"} for i in self.subject):
            return self._found("nominal", index, uses=frozenset(("worth",)))
        return None

    def _found(
        self,
        kind: Kind,
        index: int,
        *,
        verb: Verb | None = None,
        uses: frozenset[str] | None = None,
        negation: Negation | None = None,
    ) -> Predicate:
        if uses is None:
            uses = uses_of(self.page, index) if index >= 0 else frozenset()
        return Predicate(
            kind=kind,
            at=index,
            verb=verb.form if verb is not None else "",
            first=verb is not None and verb.first,
            negation=self.negation if negation is None else negation,
            uses=uses,
            subject=tuple(self.subject),
        )

    def _is_predicate(self, index: int) -> bool:
        page = self.page
        uses = uses_of(page, index) & _PREDICATIVE
        if not uses or page.name_of[index] >= 0:
            return False
        if self._has_article(index):
            return self._follows("before_article") and bool(uses & _IMPERSONAL)
        if uses & _FREE and self._is_adverb(index):
            return False
        if not self.subject or uses & _FREE or self._is_announced(uses):
            return True
        if page.folded[index][0] in "بلك" and not uses_of(page, index, governed=False) & _PREDICATIVE:
            return False
        return self._is_said_of(self.subject)

    def _is_adverb(self, index: int) -> bool:
        """Tell whether a verb in the future follows, which then is the predicate: «ربما سيكون»."""
        verb = read_verb(self.page, index + 1) if index + 1 in self.inside else None
        return verb is not None and verb.tense == "future"

    def _is_announced(self, uses: frozenset[str]) -> bool:
        """Tell whether the word before makes a predicate of a noun: «لا بد», «في حاجة», «على استعداد»."""
        return ("must" in uses and (self._follows("before_must") or self.negation == "no")) or (
            "plan" in uses and self._follows("onus")
        )

    def _is_said_of(self, before: list[int]) -> bool:
        """Tell whether a word without article follows what is definite, or follows a noun that does so."""
        last = before[-1]
        if self._is_definite(last) or has_use(self.page, last, "there"):
            return True
        return len(before) > 1 and self._is_said_of_noun(before[-2], last)

    def _is_said_of_noun(self, before: int, noun: int) -> bool:
        """Tell whether a noun is itself a predicate, so that its adjective is: «هي مسألة ملحة»."""
        if self.page.is_use(noun, "preposition") or self.page.folded[noun][0] in "بلك":
            return False
        return self._is_definite(before) or has_use(self.page, before, "there")

    def _is_definite(self, index: int) -> bool:
        page, word = self.page, self.page.folded[index]
        return (
            page.name_of[index] >= 0
            or any(has_use(page, index, use) for use in ("pronoun", "this", "copula", "own", "un"))
            or (word.startswith(ARTICLES) and not page.is_use(index, "preposition"))
            or (len(word) > len("كلها") and word.endswith(_OWNED))
        )

    def _is_feminine(self) -> bool:
        if not self.subject:
            return self.tokens[0] > 0 and self.page.folded[self.tokens[0] - 1].endswith("ها")
        first = self.subject[0]
        mention = self.page.mention_at(first)
        is_state = mention is not None and (mention.type, mention.kind) == (EntityType.GOVERNMENT, MentionKind.NAME)
        return is_state or self.page.tokens[first].form.endswith(("ة", "ات", "هذه", "هي"))

    def _is_onus(self, index: int) -> bool:
        """Tell whether «على» and somebody is followed by «أن» and a verb: «على الحكومة أن تستقيل»."""
        for at in self._words(index + 2, index + _ONUS_REACH):
            if self.page.folded[at] in ("ان", "الا"):
                return at + 1 in self.inside and read_verb(self.page, at + 1) is not None
        return False

    def _words(self, start: int, end: int) -> Iterator[int]:
        """Yield the words of the content in a range, up to the first mark."""
        for at in range(start, end):
            if at not in self.inside or self.page.is_mark[at]:
                return
            yield at

    def _next(self, index: int) -> int:
        """Return the next word, past a quotation mark and «غير»."""
        at = index + 1
        while at in self.inside and (self.page.is_mark[at] or has_use(self.page, at, "un")):
            at += 1
        return at

    def _follows(self, use: str) -> bool:
        return self.last >= 0 and has_use(self.page, self.last, use)

    def _has_article(self, index: int) -> bool:
        return self.page.folded[index].startswith(("ال", "وال", "فال"))
