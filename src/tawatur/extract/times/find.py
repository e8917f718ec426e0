"""Every expression that points to a time, with its EDTF value or with the reason why it has none."""

import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tawatur._version import __version__
from tawatur.extract.numerals import Lexeme, lexer_of
from tawatur.extract.times.checks import is_time
from tawatur.extract.times.frame import Frame, Value, frame_of
from tawatur.extract.times.grammar import Match, match_times
from tawatur.extract.times.join import join_values, join_way
from tawatur.extract.times.sense import Sense, read_sense
from tawatur.extract.times.tense import tense_at
from tawatur.extract.times.terms import Term, read_terms
from tawatur.extract.times.values import resolve
from tawatur.lang import LanguagePack
from tawatur.model import Origin, TimeExpression, TimeId, content_id
from tawatur.text import Document

__all__ = ["find_absolute_dates", "find_times"]

_EVENT_RULES = ("ago", "later")
# Kinds of words that are in expressions of time, but make none by themselves.
_WEAK = frozenset(
    (
        *(
            "function",
            "from",
            "in",
            "until",
            "between",
            "or",
            "within",
            "this",
            "that",
            "general",
            "named",
            "outlet",
        ),
        *(
            "holder",
            "steady",
            "relation",
            "about",
            "few",
            "first",
            "last",
            "before",
            "after",
            "since",
            "part",
            "name",
        ),
        *("portion", "ad", "ah", "bc", "idiom", "seasonword", "zone"),
    )
)
_YEAR_LENGTH = 4
_THOUSAND = 1000
# The lead, where the day of the news is told.
_LEAD_SENTENCES = 4
# An article may be dated up to so many days after it was written.
_LATE = 3
# A name stands so many terms after its term of office, at most.
_NAME_AFTER = 4
# How often a value was right on the training articles, by how it came about: written out, relative, or none.
_SURE, _WORKED_OUT, _OPEN = 0.98, 0.9, 0.75


@dataclass(slots=True)
class _Draft:
    """An expression before its value is known: terms `[first, after)` of a sentence."""

    terms: Sequence[Term]
    first: int
    after: int
    sense: Sense
    sentence: int
    joined: str = ""
    holder: str = ""

    @property
    def start(self) -> int:
        return self.terms[self.first].start

    @property
    def end(self) -> int:
        return self.terms[self.after - 1].end


def find_times(document: Document, pack: LanguagePack, anchor: str | None) -> tuple[TimeExpression, ...]:
    """Return the expressions of time in a text, in order, with their values.

    Args:
        document: the text.
        pack: its language.
        anchor: the article's date in EDTF, from which what is relative is worked out; None where it is not known.
    """
    if not pack.times.words.words:
        return ()
    drafts = _drafts(document, pack)
    frame = _settle(frame_of(anchor), drafts, pack)
    quoted = [
        (quotation.inner.start, quotation.inner.end)
        for quotation in document.quotations
        if quotation.depth == 0 and quotation.inner is not None
    ]
    found: list[TimeExpression] = []
    line = _Line()
    at = 0
    while at < len(drafts):
        draft = drafts[at]
        other = drafts[at + 1] if draft.joined and at + 1 < len(drafts) else None
        inside = _inside(quoted, document.to_raw[draft.start])
        value = _value(draft, other, line.frame(frame, draft, quoted=inside), pack)
        found.append(_expression(document, draft, other or draft, value))
        line.note(draft, value, quoted=inside)
        at += 2 if other else 1
    return tuple(found)


def find_absolute_dates(document: Document, pack: LanguagePack) -> tuple[TimeExpression, ...]:
    """Return the expressions that name a day of a year outright («20 يوليو 2015», «2015/07/20»), in order."""
    found = find_times(document, pack, None)
    return tuple(
        time for time in found if time.value is not None and len(time.value) == 10 and "/" not in time.value
    )


@dataclass(slots=True)
class _Line:
    """The time line of the text: what it spoke of last, and the day on which it last said that somebody spoke."""

    last: Value | None = None
    sentence: int = 0
    told: date | None = None
    told_sentence: int = 0

    def frame(self, frame: Frame, draft: _Draft, *, quoted: bool) -> Frame:
        """Return the frame of an expression at its place in the line."""
        if self.last is not None:
            written = self.last.written and draft.sentence - self.sentence <= 1
            frame = replace(frame, last=self.last.value, last_written=written)
        if self.told is not None:
            frame = replace(frame, told_before=self.told)
        near = self.told is not None and frame.today is not None and draft.sentence - self.told_sentence <= _LATE
        if quoted and near and draft.sense.rule in ("now", "today") and not draft.sense.weekdays:
            age = (frame.today or date.max) - (self.told or date.min)
            if timedelta(0) <= age <= timedelta(days=_LATE):
                frame = replace(frame, spoken=self.told)
        return frame

    def note(self, draft: _Draft, value: Value, *, quoted: bool) -> None:
        """Go on along the line with a value that was found."""
        if value.value is None or draft.sense.rule in ("now", "clock"):
            return
        self.last, self.sentence = value, draft.sentence
        if not quoted and draft.sense.rule in ("weekday", "today", "day") and len(value.value) == len("2015-07-20"):
            self.told, self.told_sentence = date.fromisoformat(value.value), draft.sentence


def _inside(places: Sequence[tuple[int, int]], offset: int) -> bool:
    """Tell whether an offset lies in one of the places, which come in order and do not overlap."""
    at = bisect_right(places, (offset, sys.maxsize)) - 1
    return at >= 0 and offset < places[at][1]


def _drafts(document: Document, pack: LanguagePack) -> list[_Draft]:
    lexer, drafts, holder = lexer_of(pack), list[_Draft](), ""
    for sentence, lexemes in zip(document.sentences, lexer.lines(document), strict=True):
        if not any(_may_be_of_time(lexeme) for lexeme in lexemes):
            continue
        terms = read_terms(lexemes)
        found = _drafts_of(terms, sentence.index, pack)
        for draft in found:
            draft.holder = _holder(terms, draft.first, draft.after) or holder
        holder = _holder(terms, len(terms), len(terms)) or holder
        drafts += found
    return drafts


def _may_be_of_time(lexeme: Lexeme) -> bool:
    """Tell whether a sentence with this word may have a time: most have none, and are not looked at further."""
    if lexeme.time is not None:
        return lexeme.time.kind not in _WEAK
    if lexeme.shape == "number":
        return len(lexeme.form) == _YEAR_LENGTH
    return lexeme.shape in ("date", "clock") or (lexeme.number is not None and lexeme.number.value >= _THOUSAND)


def _drafts_of(terms: Sequence[Term], sentence: int, pack: LanguagePack) -> list[_Draft]:
    senses: dict[Match, Sense] = {}

    def accept(match: Match) -> bool:
        senses[match] = read_sense(match.rule, terms[match.first : match.after])
        return is_time(senses[match], terms, match, pack)

    drafts: list[_Draft] = []
    for match in match_times(terms, accept):
        # «من 26 إلى 29 مايو»: the preposition opens the expression and is no part of it.
        first = match.first + (terms[match.first].letter == "f")
        draft = _Draft(terms, first, match.after, senses[match], sentence)
        if drafts and not (len(drafts) > 1 and drafts[-2].joined):
            drafts[-1].joined = join_way(
                drafts[-1].sense, draft.sense, terms, (drafts[-1].first, drafts[-1].after, match.first)
            )
        drafts.append(draft)
    return drafts


def _holder(terms: Sequence[Term], first: int, after: int) -> str:
    """Return who holds the office of an expression: the name after it («الولاية الأولى للرئيس …»), or before it."""
    for term in (*terms[after : after + _NAME_AFTER], *reversed(terms[:first])):
        if term.letter == "u" and term.word is not None:
            return term.word.name
    return ""


def _settle(frame: Frame, drafts: Sequence[_Draft], pack: LanguagePack) -> Frame:
    """Return the frame with the day on which the text was written and the day on which its news was told.

    «اليوم السبت» in an article dated Sunday was written on Saturday, and so is its «أمس» a Friday.
    """
    if frame.today is None:
        return frame
    today = frame.today
    late = Counter(
        days
        for draft in drafts
        if draft.sense.rule == "today" and draft.sense.weekdays
        for days in (_days_late(draft.sense, today),)
        if days is not None
    )
    if late:
        today -= timedelta(days=late.most_common(1)[0][0])
    frame = replace(frame, today=today, told=today, year=today.year, month=today.month)
    for draft in drafts:
        if draft.sentence < _LEAD_SENTENCES and draft.sense.rule == "weekday" and draft.sense.shift is None:
            if tense_at(draft.terms, draft.first, draft.after, pack.times) == "future":
                continue
            told = resolve(draft.sense, frame, pack.times).value
            if told is not None and today - date.fromisoformat(told) <= timedelta(days=_LATE):
                return replace(frame, told=date.fromisoformat(told))
            return frame
    return frame


def _days_late(sense: Sense, today: date) -> int | None:
    weekday = (today + timedelta(days=sense.offset or 0)).isoweekday()
    days = (weekday - sense.weekdays[0]) % 7
    days = days - 7 if days > _LATE else days
    return days if abs(days) <= _LATE else None


def _value(draft: _Draft, other: _Draft | None, frame: Frame, pack: LanguagePack) -> Value:
    own = _in_place(draft, frame, pack)
    if other is None:
        return resolve(draft.sense, own, pack.times)
    second = resolve(other.sense, _in_place(other, frame, pack), pack.times)
    if second.written and draft.joined == "range":
        own = replace(own, last=second.value, last_written=True)
    first = resolve(draft.sense, own, pack.times)
    return join_values(draft.joined, first, second, (draft.sense, other.sense))


def _in_place(draft: _Draft, frame: Frame, pack: LanguagePack) -> Frame:
    """Return the frame with what stands around the expression."""
    terms, before = draft.terms, draft.terms[draft.first - 1] if draft.first else None
    by = before is not None and (before.letter in "<t" or bool(before.word and before.word.name == "by"))
    event = False
    if draft.sense.rule in _EVENT_RULES and draft.after + 1 < len(terms):
        following = terms[draft.after]
        event = following.letter == "f" and terms[draft.after + 1].letter != "N"
    tense = tense_at(terms, draft.first, draft.after, pack.times)
    return replace(frame, tense=tense, by=by, event=event, holder=draft.holder)


def _expression(document: Document, first: _Draft, last: _Draft, value: Value) -> TimeExpression:
    span = document.raw_span(first.start, last.end)
    rule = f"time-{first.sense.rule}"
    confidence = _OPEN if value.value is None else _SURE if value.written else _WORKED_OUT
    return TimeExpression(
        id=TimeId(content_id("time", document.article.id, span.start, span.end, rule)),
        article=document.article.id,
        span=span,
        value=value.value,
        why=value.why,
        origin=Origin(engine="rules", version=__version__, rule=rule, confidence=confidence),
    )
