"""The words beside an event word, by the keys under which the lexicons of modes, contexts and means list them."""

from collections.abc import Iterator, Mapping, Sequence

from tawatur.extract.page import Page
from tawatur.lang import LanguagePack
from tawatur.lang.manners import Phrase, word_key

__all__ = ["Beside"]

# A new sentence in all but the full stop.
_BREAKS = frozenset("؛.!؟?")


class Beside:
    """The words of a page by their keys, each worked out when it is first asked for."""

    def __init__(self, page: Page, pack: LanguagePack) -> None:
        self.page = page
        self.tables = pack.manners
        self._events = pack.events
        self._lemmatise = pack.lemmatise
        self._keys: dict[int, str] = {}

    def key(self, index: int) -> str:
        """Return the key of a token; marks have none."""
        found = self._keys.get(index)
        if found is None:
            mark = self.page.is_mark[index]
            found = self._keys[index] = "" if mark else word_key(self._lemmatise(self.page.tokens[index].form))
        return found

    def tells(self, index: int, kind: str, mode: str | None = None) -> bool:
        """Tell whether a token is a verb or noun that names an event of a type, of a mode where one is given."""
        page = self.page
        if page.is_mark[index] or page.name_of[index] >= 0:
            return False
        token = page.tokens[index]
        for form in {token.folded, token.stem, token.stem.removeprefix("ال")}:
            for trigger in (*self._events.verbs.get(form, ()), *self._events.nouns.get(form, ())):
                word = trigger.word
                if word.type == kind and mode in (None, self.tables.by_trigger.get((word.lemma, kind))):
                    return True
        return False

    def opens_clause(self, index: int) -> bool:
        """Tell whether a token opens another clause: أنّ, a relative or a verb that names an event, in no name."""
        page = self.page
        if page.name_of[index] >= 0:
            return False
        return page.is_use(index, "relative") or page.is_that(index) or page.is_event_verb(index)

    def clause(self, first: int, end: int, reach: tuple[int, int]) -> tuple[int, int]:
        """Return the tokens around those at `[first, end)`: their sentence as far as a break, at most `reach`."""
        page = self.page
        start, stop = page.sentence_start(first), page.sentence_end(first)
        low, high = first, end
        while low > start and first - low < reach[0] and page.folded[low - 1] not in _BREAKS:
            low -= 1
        while high < stop and high - end < reach[1] and page.folded[high] not in _BREAKS:
            high += 1
        return low, high

    def phrases(
        self, table: Mapping[str, Sequence[Phrase]], low: int, high: int
    ) -> Iterator[tuple[int, int, Phrase]]:
        """Yield the phrases of a table in a token range with their ranges, in text order; the longest at each."""
        for index in range(low, high):
            longest = 0
            for phrase in table.get(self.key(index), ()):
                size = len(phrase.words)
                if size < longest or index + size > high:
                    continue
                if all(self.key(index + step) == phrase.words[step] for step in range(1, size)):
                    longest = size
                    yield index, index + size, phrase
