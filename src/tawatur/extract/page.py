"""A document with what the stages after the mentions ask of each of its tokens, found once."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.extract.seen import Seen
from tawatur.lang import LanguagePack
from tawatur.model import EntityType, Mention, MentionKind, Span
from tawatur.text.document import Document

__all__ = ["Page", "Quote"]

# A quotation of at most this many words that no cue opens is a name or a word held at arm's length, not speech.
_NAME_WORDS = 4
# «الوزير استعداده …»: what a speaker shows or does is no name, whatever stands before it.
_NO_NAMES = ("act", "feeling", "fact")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation in tokens: its mark is at `open`, its words are `[first, end)`, `after` follows the close."""

    open: int
    first: int
    end: int
    after: int
    speech: bool
    closed: bool
    continues: bool


class Page:
    """A document seen token by token; token ranges are half-open."""

    def __init__(
        self, document: Document, pack: LanguagePack, mentions: Sequence[Mention], seen: Seen | None = None
    ) -> None:
        self.document = document
        self.heads = seen.heads if seen is not None else {}
        self.cues = pack.cues
        self._that = pack.cues.use("complementiser")
        self._not_reporting = pack.cues.use("not_reporting")
        # Nouns that name something that happens: they can be announced or denied.
        self.facts = pack.events.nouns
        self.mentions = tuple(mentions)
        self.called = {mention.id: mention.known_as or mention.name for mention in self.mentions}
        self.tokens = document.tokens
        self.folded = [token.folded for token in document.tokens]
        self.is_mark = [token.kind == "mark" for token in document.tokens]
        self._starts = [token.span.start for token in document.tokens]
        self.quotes = self._find_quotes()
        self.quote_at = {quote.open: quote for quote in self.quotes}
        self.quote_of = self._innermost()
        self.name_of, self.ranges = self._place_mentions()
        self.adjectives = {
            self.find(mention.span.start): mention
            for mention in self.mentions
            if mention.kind is MentionKind.ADJECTIVE
        }
        self._event_verbs = pack.events.verbs
        # Where a phrase that only names a source («بحسب رويترز») stands: its first token and the one after it.
        self.asides: dict[int, int] = {}
        self.inside_asides: set[int] = set()

    def set_asides(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Set aside token ranges that only name a source: no cue is looked for in them."""
        self.asides = dict(ranges)
        self.inside_asides = {index for start, end in ranges for index in range(start, end)}

    def find(self, raw_start: int) -> int:
        """Return the index of the token in which a raw offset stands, or of the first one after it."""
        index = bisect_right(self._starts, raw_start) - 1
        if index >= 0 and raw_start < self.tokens[index].span.end:
            return index
        return index + 1

    def token_range(self, span: Span) -> tuple[int, int]:
        """Return the tokens that share a code point with a span."""
        return self.find(span.start), bisect_left(self._starts, span.end)

    def span(self, start: int, end: int, skip: int = 0) -> Span:
        """Return where tokens `[start, end)` stand in the text, without the first `skip` characters."""
        first = self.tokens[start]
        if skip and first.end - first.start > skip:
            begin = self.document.raw_span(first.start + skip, first.end).start
        else:
            begin = first.span.start
        return Span(begin, self.tokens[end - 1].span.end)

    def words(self, start: int, end: int) -> str:
        """Return the words of a token range as published."""
        return self.span(start, end).of(self.document.article.text)

    def sentence_end(self, index: int) -> int:
        """Return where the sentence of a token ends, in tokens."""
        return self.document.sentences[self.tokens[index].sentence].end_token

    def sentence_start(self, index: int) -> int:
        """Return where the sentence of a token starts, in tokens."""
        return self.document.sentences[self.tokens[index].sentence].first_token

    def paragraph(self, index: int) -> int:
        """Return the paragraph of a token."""
        return self.document.sentences[self.tokens[index].sentence].paragraph

    def heading(self, index: int) -> bool:
        """Tell whether a token stands in a heading."""
        return self.document.sentences[self.tokens[index].sentence].heading

    def is_that(self, index: int) -> bool:
        """Tell whether a token opens a reported clause (أنّ, إنّ and their forms)."""
        # In «سي إن إن» it is a part of a name.
        if self.folded[index] not in self._that or self.name_of[index] >= 0:
            return False
        # After بعد, قبل, دون … «أن» starts a clause of time or manner, not a report.
        return index == 0 or self.folded[index - 1] not in self._not_reporting

    def is_use(self, index: int, use: str) -> bool:
        """Tell whether a token is a closed word of a use, alone or with و or ف before it."""
        word, words = self.folded[index], self.cues.use(use)
        return word in words or (len(word) > 2 and word[0] in "وف" and word[1:] in words)

    def mention_at(self, index: int) -> Mention | None:
        """Return the longest named or described entity that a token belongs to."""
        found = self.name_of[index]
        return None if found < 0 else self.mentions[found]

    def is_event_verb(self, index: int) -> bool:
        """Tell whether a token is a form of a verb that names an event, with or without و or ف before it."""
        word = self.folded[index]
        return word in self._event_verbs or (len(word) > 3 and word[0] in "وف" and word[1:] in self._event_verbs)

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Return the mentions, adjectives left out, that start in a token range, in order."""
        found: list[Mention] = []
        index = start
        while index < end:
            number = self.name_of[index]
            if number < 0:
                index += 1
                continue
            first, last = self.ranges[number]
            if first >= start:
                found.append(self.mentions[number])
            index = max(last, index + 1)
        return found

    def _find_quotes(self) -> list[Quote]:
        quotes: list[Quote] = []
        for quotation in self.document.quotations:
            opening = self.find(quotation.span.start)
            first, end = self.token_range(quotation.inner)
            if first >= end:
                continue
            words = sum(not self.is_mark[index] for index in range(first, end))
            before = self.folded[opening - 1] if opening else ""
            closed = bool(quotation.close_mark)
            quotes.append(
                Quote(
                    open=opening,
                    first=first,
                    end=end,
                    after=min(end + closed, len(self.tokens)),
                    speech=words > _NAME_WORDS or before == ":",
                    closed=closed,
                    continues=quotation.continues,
                )
            )
        return quotes

    def _innermost(self) -> list[int]:
        inside = [-1] * len(self.tokens)
        for number, quote in enumerate(self.quotes):
            if quote.speech:
                for index in range(quote.first, quote.end):
                    inside[index] = number
        return inside

    def _place_mentions(self) -> tuple[list[int], list[tuple[int, int]]]:
        owner = [-1] * len(self.tokens)
        ranges = [self._mention_range(mention) for mention in self.mentions]
        order = sorted(range(len(ranges)), key=lambda n: (self._rank(n), ranges[n][0] - ranges[n][1]))
        for number in order:
            if self.mentions[number].kind is MentionKind.ADJECTIVE:
                continue
            start, end = ranges[number]
            if start < end and self._is_deed(start):
                continue
            if all(owner[index] < 0 for index in range(start, end)):
                for index in range(start, end):
                    owner[index] = number
        return owner, ranges

    def _mention_range(self, mention: Mention) -> tuple[int, int]:
        """Where a mention stands; a description ends before the outlet it is told to: «مصدر لوكالة …»."""
        start, end = self.token_range(mention.span)
        if mention.kind is MentionKind.NOMINAL:
            outlets = self.cues.use("outlet")
            for index in range(start + 1, end):
                if self.folded[index][0] == "ل" and self.folded[index][1:] in outlets:
                    return start, index
        return start, end

    def _is_deed(self, index: int) -> bool:
        """Tell whether a token names what is done, or ب and what is done: «طالب الوزير بتخفيف القيود»."""
        word = self.folded[index]
        return any(word in self.cues.use(use) for use in _NO_NAMES) or (word[:1] == "ب" and word[1:] in self.facts)

    def _rank(self, number: int) -> int:
        # Names before descriptions, so that a name inside a longer description is found.
        mention = self.mentions[number]
        if mention.kind is MentionKind.NOMINAL:
            return 2
        return 1 if mention.type is EntityType.PLACE else 0
