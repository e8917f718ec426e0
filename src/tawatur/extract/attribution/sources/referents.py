"""What short and definite phrases point to: «الصحيفة», «الحركة», a surname; whose section a report stands in."""

from bisect import bisect_right
from dataclasses import replace

from tawatur.extract.attribution.draft import Range
from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, MentionKind, Source, SourceKind

__all__ = ["Referents", "bare"]

_BODIES = frozenset((EntityType.ORGANIZATION, EntityType.MEDIA, EntityType.GOVERNMENT, EntityType.AGREEMENT))


# A title of fewer words may be anybody's.
_TITLE_WORDS = 2


class Referents:
    """The named mentions of a page by where they stand, asked by what points back to them."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._named: list[tuple[int, int, Mention]] = sorted(
            (start, end, mention)
            for (start, end), mention in zip(page.ranges, page.mentions, strict=True)
            if mention.kind is MentionKind.NAME and start < end
        )
        self._starts = [start for start, _, _ in self._named]
        self._sections = self._find_sections()

    def section_outlet(self, index: int) -> Source | None:
        """Return the outlet in whose section a token stands, where headings are the names of outlets."""
        found = [mention for start, mention in self._sections if start < index]
        return _source(found[-1]) if found else None

    def section_start(self, index: int) -> int:
        """Return where the section of a token begins; 0 where the page has no sections."""
        return max((start for start, _ in self._sections if start < index), default=0)

    def outlet(self, index: int) -> Source | None:
        """Return the last outlet named before a token."""
        for _, _, mention in reversed(self._before(index)):
            if mention.type is EntityType.MEDIA:
                return _source(mention)
        return None

    def outlet_after(self, index: int) -> Source | None:
        """Return the first outlet named after a token: whom the «صحيفة …» of a headline will turn out to be."""
        for _, _, mention in self._named[bisect_right(self._starts, index) :]:
            if mention.type is EntityType.MEDIA:
                return _source(mention)
        return None

    def body(self, head: str, index: int) -> Source | None:
        """Return the last body before a token in whose name a definite noun stands («الحركة», «المفوضية»)."""
        noun = head.removeprefix("ال")
        for start, end, mention in reversed(self._before(index)):
            if mention.type not in _BODIES:
                continue
            words = self.page.folded[max(0, start - 1) : end]
            if any(word.removeprefix("و").removeprefix("ال") == noun for word in words):
                return _source(mention)
        return None

    def person(self, phrase: Range, index: int) -> Source | None:
        """Return the last person before a token whose name ends as a phrase does."""
        words = [word for word in self.page.folded[phrase[0] : phrase[1]] if len(word) > 1]
        for start, end, mention in reversed(self._before(index)):
            if mention.type is not EntityType.PERSON or not words:
                continue
            name = self.page.folded[start:end]
            if name[-1] == words[-1] and end - start > 1:
                return _source(mention)
        return None

    def two_persons(self, index: int) -> tuple[Source, ...]:
        """Return the last two persons named before a token, as speaking together; none where there are not two."""
        found: dict[str, Mention] = {}
        for _, _, mention in reversed(self._before(index)):
            if mention.type is EntityType.PERSON:
                found.setdefault(mention.name.split()[-1], mention)
            if len(found) > 1:
                return tuple(replace(_source(mention), joint=True) for mention in reversed(found.values()))
        return ()

    def titled(self, phrase: Range, index: int) -> Source | None:
        """Return the last person before a token whose title a phrase repeats: «وزير الخارجية المصري»."""
        words = [bare(word) for word in self.page.folded[phrase[0] : phrase[1]]]
        if len(words) < _TITLE_WORDS:
            return None
        for _, _, mention in reversed(self._before(index)):
            if mention.type is not EntityType.PERSON or mention.role_span is None:
                continue
            first, end = self.page.token_range(mention.role_span)
            title = [bare(word) for word in self.page.folded[first:end]]
            if title[: len(words)] == words:
                return _source(mention)
        return self._with_title(words, index)

    def _with_title(self, words: list[str], index: int) -> Source | None:
        """The last person before a token right after whose name a phrase's words stand: «سامي نادر وزير …»."""
        for _, end, mention in reversed(self._before(index)):
            if mention.type is not EntityType.PERSON:
                continue
            first = end + (self.page.folded[end : end + 1] in (["،"], [","]))
            if [bare(word) for word in self.page.folded[first : first + len(words)]] == words:
                return _source(mention)
        return None

    def _before(self, index: int) -> list[tuple[int, int, Mention]]:
        return self._named[: bisect_right(self._starts, index - 1)]

    def _find_sections(self) -> list[tuple[int, Mention]]:
        page = self.page
        sections: list[tuple[int, Mention]] = []
        for sentence in page.document.sentences:
            first, end = sentence.first_token, sentence.end_token
            if end - first > 6:
                continue
            inside = page.mentions_in(first, end)
            words = sum(not page.is_mark[index] for index in range(first, end))
            if len(inside) == 1 and inside[0].type is EntityType.MEDIA:
                start, stop = page.token_range(inside[0].span)
                if words - (stop - start) <= 1:
                    sections.append((first, inside[0]))
        # One such line is the credit of an agency; a round-up of the press has several.
        return sections if len({mention.name for _, mention in sections}) > 1 else []


def bare(word: str) -> str:
    """Return a word without the conjunction and the article before it, and without the ending of the feminine."""
    for lead in ("وال", "فال", "ال", "لل"):
        if word.startswith(lead) and len(word) > len(lead) + 2:
            word = word[len(lead) :]
            break
    return word.removesuffix("ه")


def _source(mention: Mention) -> Source:
    return Source(kind=SourceKind.NAMED, mention=mention.id, span=mention.span)
