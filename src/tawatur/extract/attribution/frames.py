"""What stands after a cue: its subject, what lies between, and where the content opens."""

import re
from dataclasses import dataclass, field

from tawatur.extract.attribution.draft import Anchor, Opening, Range
from tawatur.extract.page import Page
from tawatur.extract.phrases import is_finite_cue, is_noun_of_action, noun_phrase, skip_bracket
from tawatur.model import EntityType, MentionKind

__all__ = ["Frame", "page_closed", "read_frame"]

_REACH = 60
_NAMING = 8
_HOW = re.compile(r"\wا\w\wا|م\w{3,5}ا")
_OFFICE = frozenset(("في", "لدي", "من", "الي", "باسم"))
# Verbs that mostly tell what أنّ opens: a noun after their subject is content only if it names something that happens.
_SPEAKING = frozenset(("SAY", "ADD", "REPLY", "RELAY", "TELL", "WARN", "STRESS", "ANNOUNCE", "REPEAT", "DOCUMENT"))
_TELLING = frozenset(("ANNOUNCE", "STRESS"))
_PREPOSITIONS = {"الي": "الى", "علي": "على", "عن": "عن", "من": "من", "في": "في"}


@dataclass(slots=True, kw_only=True)
class Frame:
    """What was found after a cue.

    Attributes:
        subject: the phrase after the verb that may name the speaker.
        apposed: phrases between commas after it, which may name him too.
        asides: phrases after prepositions on the way, with the token of the preposition.
        said: «قائلا», «قوله» and their like, which belong to the cue.
        opening: where the content opens; None where no frame of the cue fits.
    """

    subject: Range | None = None
    apposed: list[Range] = field(default_factory=list)
    asides: list[tuple[int, Range]] = field(default_factory=list)
    said: list[Range] = field(default_factory=list)
    opening: Opening | None = None


def read_frame(page: Page, anchor: Anchor, stop: int, *, subject_first: bool = False) -> Frame:
    """Return what stands after a cue up to `stop`.

    Args:
        page: the document.
        anchor: the cue.
        stop: the end of its sentence or of the quotation it stands in.
        subject_first: the subject stood before the verb, so that a phrase after it is its object.
    """
    return _FrameReader(page, anchor, min(stop, anchor.at + _REACH), subject_first=subject_first).read()


class _FrameReader:
    def __init__(self, page: Page, anchor: Anchor, stop: int, *, subject_first: bool) -> None:
        self.page = page
        self.anchor = anchor
        self.stop = stop
        self.frame = Frame()
        self.frames = anchor.cue.frames
        if anchor.cue.group == "LABEL" and anchor.pronoun:
            # «وصفها بـ …»: what is labelled stands in the verb.
            self.frames = frozenset(("np:ب", "that:ب"))
        # A participle takes its subject from its host: a phrase after it is never its subject.
        self.subject_first = subject_first or anchor.shape == "participle"
        self.barred = "".join(code[3:] for code in self.frames if code.startswith("np:") and len(code) == 4)
        self.after_comma = False
        before = anchor.at - 1
        # «ما نقلته رويترز عن مسؤول بشأن …»: what it is about is what was said.
        self.told_of = bool(anchor.pronoun) and before >= 0 and page.folded[before] in page.cues.use("such_as")

    def read(self) -> Frame:
        index = self.anchor.at + 1
        while index < self.stop:
            opening = self._opening(index) if index not in self.page.asides else None
            if opening is not None:
                self.frame.opening = opening
                break
            ahead = self._advance(index)
            if ahead <= index:
                break
            index = ahead
        return self.frame

    def _advance(self, index: int) -> int:
        """Return the next token to look at; `index` itself where the frame is over."""
        page, word = self.page, self.page.folded[index]
        if index in page.asides:
            return page.asides[index]
        if page.is_mark[index] and not self._is_name_quote(index):
            return self._advance_mark(index, word)
        if page.is_use(index, "said"):
            if page.is_mark[index - 1] and self.anchor.cue.group not in _SPEAKING:
                return index  # «طلبت …، قائلة إن»: a report of its own
            self.frame.said.append((index, index + 1))
            return index + 1
        if page.name_of[index] >= 0:
            return self._advance_phrase(index)
        if page.is_use(index, "manner"):
            return index + 2
        if page.is_use(index, "time") or page.is_use(index, "adverb"):
            return index + 1
        if word in page.cues.use("relative"):
            return self._skip_clause(index)
        if page.is_use(index, "preposition"):
            return self._advance_aside(index)
        if index > self.anchor.at + 1 and (is_finite_cue(page, index) or self._goes_on(index)):
            return self._resume(index)
        return self._advance_phrase(index)

    def _resume(self, index: int) -> int:
        """Return where the frame goes on after an aside with a verb of its own: at «، أنّ»; `index` if nowhere."""
        page = self.page
        for ahead in range(index + 1, min(index + 24, self.stop - 1)):
            if page.folded[ahead] in ("،", ",") and page.is_that(ahead + 1):
                return ahead + 1
            # «… طلب عدم ذكر اسمه أن»: what is said of a source's name belongs to the source.
            if ahead - index < _NAMING and page.folded[ahead] in page.cues.use("name_kept"):
                return ahead + 1
        return index

    def _goes_on(self, index: int) -> bool:
        """Tell whether و joins something that is no name: another clause, in which the content does not open."""
        token = self.page.tokens[index]
        if self.page.name_of[index] >= 0 or not token.proclitics.startswith("و"):
            return False
        rest = token.folded[1:]
        return not (rest.startswith("ال") or rest in self.page.cues.use("role") or rest in self.page.cues.heads)

    def _advance_mark(self, index: int, word: str) -> int:
        if word in ("،", ","):
            self.after_comma = True
            return index + 1
        if word in "([":
            return skip_bracket(self.page, index, self.stop)
        if word in ("-", "–", "—", "/", '"'):
            return index + 1
        return index

    def _advance_aside(self, index: int) -> int:
        end = noun_phrase(self.page, index + 1, self.stop, barred=self.barred)
        end = max(end, index + 1)
        if end > index + 1:
            phrase = (index + 1, end)
            subject = self.frame.subject
            # «المبعوث … في اليمن جمال بن عمر»: the name comes after where the office is.
            if subject is not None and index == subject[1] and not self.page.is_use(index + 1, "occasion"):
                if self.page.folded[index] in _OFFICE:
                    self.frame.apposed.append(phrase)
            self.frame.asides.append((index, phrase))
        return end

    def _advance_phrase(self, index: int) -> int:
        page = self.page
        end = max(noun_phrase(page, index, self.stop, barred=self.barred), index + 1)
        first = page.folded[index]
        if self._is_venue(index, end):
            self.frame.asides.append((index, (index, end)))
        elif self.frame.subject is None and not self.subject_first and not self._hangs(index, first):
            self.frame.subject = (index, end)
        elif self.after_comma or self._follows_office(index):
            self.frame.apposed.append((index, end))
        else:
            self.frame.asides.append((index, (index, end)))
        self.after_comma = False
        return end

    def _follows_office(self, index: int) -> bool:
        """Tell whether a phrase stands right after the speaker's title, or after what his office is of."""
        subject, asides = self.frame.subject, self.frame.asides
        if subject is None:
            return False
        return index == subject[1] or (bool(asides) and asides[-1][1][1] == index and not self.after_comma)

    def _hangs(self, index: int, word: str) -> bool:
        """Tell whether a word is bound to ب before it, so that it is no subject."""
        page = self.page
        mention = page.mention_at(index)
        if mention is not None:
            return page.tokens[index].span.start < mention.span.start and word[0] == "ب"
        # «وصرح عائدا من …»: an accusative without article says how, not who.
        return page.tokens[index].proclitics[:1] == "ب" or _HOW.fullmatch(word) is not None

    def _is_venue(self, index: int, end: int) -> bool:
        page, word = self.page, self.page.folded[index]
        mention = page.mention_at(index)
        if mention is not None and page.tokens[index].span.start < mention.span.start:
            return word[0] == "ل" or word.startswith("ول")
        if word[0] != "ل" or len(word) < 4:
            return False
        if word[1:] in page.cues.use("outlet") or word.startswith("لل"):
            return True
        return any(
            mention.type is EntityType.MEDIA and mention.kind is MentionKind.NAME
            for mention in page.mentions_in(index, end)
        )

    def _skip_clause(self, index: int) -> int:
        """Return where a relative clause ends: at a comma, or just before what opens the content."""
        page = self.page
        for ahead in range(index + 1, self.stop):
            if page.folded[ahead] in ("،", ",", ":") or page.is_that(ahead):
                return ahead if ahead > index else index + 1
            quote = page.quote_at.get(ahead)
            if quote is not None and quote.speech:
                return ahead
        return index

    def _is_name_quote(self, index: int) -> bool:
        quote = self.page.quote_at.get(index)
        return quote is not None and not quote.speech and self.frame.subject is None and not self.subject_first

    # Openings

    def _opening(self, index: int) -> Opening | None:
        page, word = self.page, self.page.folded[index]
        if page.is_that(index):
            return self._opening_that(index)
        if word == ":":
            return Opening(kind="colon", at=index, start=index + 1) if self._takes_speech() else None
        quote = page.quote_at.get(index)
        if quote is not None:
            return self._opening_quote(index, quote.speech)
        if page.is_mark[index]:
            return None
        return self._opening_phrase(index, word)

    def _takes_speech(self) -> bool:
        return "say" in self.frames or bool(self.frame.said) or "relay" in self.frames

    def _opening_that(self, index: int) -> Opening | None:
        page, word = self.page, self.page.folded[index]
        before = _PREPOSITIONS.get(page.folded[index - 1], "")
        if word.startswith(("ب", "وب")):
            before = "ب"
        exact = ("that:" + before if before else "that") in self.frames
        any_that = any(code.startswith("that") for code in self.frames)
        if not (exact or (any_that and "strict" not in self.frames) or self.frame.said):
            return None
        return Opening(kind="that", at=index, start=index + 1, exact=exact)

    def _opening_quote(self, index: int, speech: bool) -> Opening | None:  # noqa: FBT001
        if self._is_name_quote(index) and not self._takes_quote(index):
            return None
        if not self._takes_speech():
            return None
        if not speech and self.frame.subject is None and not self.subject_first and index > self.anchor.at + 1:
            return None
        return Opening(kind="quote", at=index, start=index + 1)

    def _takes_quote(self, index: int) -> bool:
        # A short quotation right after the verb names its subject, unless nothing else follows that could be said.
        quote = self.page.quote_at[index]
        return quote.after >= self.stop or self.page.folded[quote.after : quote.after + 1] == ["."]

    def _opening_phrase(self, index: int, word: str) -> Opening | None:
        page = self.page
        code = _PREPOSITIONS.get(word)
        if word == "عما" and "np:عن" in self.frames:
            return Opening(kind="np", at=index, start=index + 1)
        if self.told_of and word in page.cues.use("about"):
            return Opening(kind="np", at=index, start=index + 1)
        if code and "np:" + code in self.frames and index + 1 < self.stop:
            if page.is_that(index + 1):
                return Opening(kind="that", at=index + 1, start=index + 2)
            if page.is_use(index + 1, "occasion") or page.is_use(index + 1, "time"):
                return None
            return Opening(kind="np", at=index, start=index + 1)
        for letter in ("ب", "ل"):
            if "np:" + letter in self.frames and self._attached(index, letter):
                skip = 2 if word.startswith("لل") else 1
                whole = word == letter
                return Opening(kind="np", at=index, start=index + whole, skip=0 if whole else skip)
        return self._opening_object(index, word)

    def _attached(self, index: int, letter: str) -> bool:
        page, word = self.page, self.page.folded[index]
        if word == letter:
            return index + 1 < self.stop
        if not word.startswith(letter) or len(word) < 4 or page.is_use(index, "adverb"):
            return False
        if page.is_use(index, "preposition") or page.is_use(index, "said"):
            return False
        mention = page.mention_at(index)
        if mention is not None and page.tokens[index].span.start == mention.span.start:
            return False
        return word[1:] not in page.cues.use("occasion") and word[1:] not in page.cues.use("time")

    def _opening_object(self, index: int, word: str) -> Opening | None:
        kinds = [code for code in self.frames if code.startswith("obj")]
        if not kinds:
            return None
        told = self.anchor.cue.deny and word == "ما" and self.frame.subject is not None
        if page_closed(self.page, index) and not told:
            return None
        if self.frame.subject is None and not self.subject_first and index == self.anchor.at + 1:
            return self._bare_object(index, kinds[0])
        if self.frame.subject is None and not self.subject_first:
            return None
        if self.after_comma and self.page.name_of[index] >= 0 and not self._is_accused(index):
            return None
        guard = kinds[0].partition(":")[2]
        if guard and not self._guarded(index, word, guard):
            return None
        if "that" in self.frames and self.anchor.cue.group in _TELLING and not self._is_fact(index):
            return None
        return Opening(kind="obj", at=index, start=index)

    def _is_accused(self, index: int) -> bool:
        """Tell whether a name after an aside is who is accused: ب follows it."""
        page = self.page
        if self.anchor.cue.group != "ACCUSE":
            return False
        after = page.ranges[page.name_of[index]][1]
        return after < self.stop and page.folded[after].startswith("ب")

    def _is_fact(self, index: int) -> bool:
        """Tell whether a noun is something that can be announced or affirmed, and no أنّ follows it after a comma."""
        page = self.page
        token = page.tokens[index]
        word = token.folded
        bare = word[: len(word) - len(token.enclitics)] if token.enclitics else word
        known = any(word in page.cues.use(use) for use in ("fact", "feeling", "act")) or bare in page.facts
        if not (known or is_noun_of_action(bare)):
            return False
        ahead = range(index + 1, min(index + 12, self.stop - 1))
        return not any(page.folded[n] in ("،", ",") and page.is_that(n + 1) for n in ahead)

    def _bare_object(self, index: int, code: str) -> Opening | None:
        """An object right after the verb, its subject being understood: «وأعلن استعداده»."""
        word, guard = self.page.folded[index], code.partition(":")[2]
        if guard:
            return Opening(kind="obj", at=index, start=index) if self._guarded(index, word, guard) else None
        if word in self.page.cues.use("feeling") or word in self.page.cues.use("fact"):
            return Opening(kind="obj", at=index, start=index)
        return None

    def _guarded(self, index: int, word: str, guard: str) -> bool:
        if guard == "blame":
            near = self.page.folded[index : index + 8]
            return any("مسووليه" in other for other in near)
        uses = {"claim": "claim", "act": "act", "feeling": "feeling"}
        return word in self.page.cues.use(uses[guard]) or self.page.is_use(index, uses[guard])


def page_closed(page: Page, index: int) -> bool:
    """Tell whether a token is a closed word, which opens no object."""
    return (
        page.is_use(index, "preposition")
        or page.is_use(index, "time")
        or page.is_use(index, "adverb")
        or page.is_use(index, "said")
        or page.is_use(index, "connective")
        or page.folded[index] in page.cues.use("relative")
        or (
            page.folded[index][0] == "و" and len(page.folded[index]) > 4 and not page.folded[index].startswith("وج")
        )
        or page.folded[index].startswith(("لل",))
    )
