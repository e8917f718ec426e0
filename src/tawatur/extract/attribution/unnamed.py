"""What is told of a source without a name: how many they are, whose, and why the name is kept back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tawatur.extract.attribution.draft import Range
from tawatur.extract.page import Page
from tawatur.model import EntityType, Mention, MentionKind, Number, Source, SourceKind, Span

__all__ = ["Unnamed", "find_reasons"]

# «طلب عدم الكشف عن اسمه»: how far before the name the words stand that keep it, and those that ask for it.
_NAMING, _WITHHELD, _ASKED = 4, 3, 4
# How much of «لأنه غير مخول بالحديث …» may follow.
_WHY = 16
_POINTING = 4
_DUALS = ("تان", "تين", "ان", "ين")
_OBLIQUE = "ين"
_NATIONS = (EntityType.GOVERNMENT, EntityType.ORGANIZATION)


def find_reasons(page: Page) -> list[Range]:
    """Return the token ranges that say that, and why, a source keeps its name back, in text order."""
    found: list[Range] = []
    for index in range(len(page.tokens)):
        if page.is_mark[index] or page.quote_of[index] >= 0 or (found and index < found[-1][1]):
            continue
        first = _kept(page, index)
        if first is not None and not (found and first < found[-1][1]):
            found.append((first, _why_end(page, index + 1)))
    return found


def _kept(page: Page, index: int) -> int | None:
    """Return where the words start that keep a name back, where a token ends them."""
    floor = page.sentence_start(index)
    if page.is_use(index, "left_unnamed") and index > floor and page.is_use(index - 1, "withholding"):
        return index - 1
    if page.is_use(index, "not_entitled") and index > floor and page.folded[index - 1] == "غير":
        return index - 1 - (index - 2 >= floor and page.is_use(index - 2, "because"))
    is_name = page.is_use(index, "anonymity") or page.is_use(index, "name_of_source")
    return _withheld(page, index, floor) if is_name else None


def _withheld(page: Page, index: int, floor: int) -> int | None:
    """Return where «طلب عدم الكشف عن» starts before a word for somebody's name."""
    naming = _last(page, "naming", index - 1, max(floor, index - _NAMING))
    if naming is None:
        return None
    held = _last(page, "withholding", naming - 1, max(floor, naming - _WITHHELD))
    if held is None:
        return None
    asked = held if page.is_use(held, "asking_so") else None
    for at in range(held - 1, max(floor, held - _ASKED) - 1, -1):
        if page.is_mark[at]:
            break
        if page.is_use(at, "asking_so"):
            asked = at
    if asked is None and page.is_use(index, "name_of_source"):
        return None  # «لم تعلن هوية القتيل»: whose name it is that is not told is another's
    return held if asked is None else asked


def _last(page: Page, use: str, index: int, floor: int) -> int | None:
    for at in range(index, floor - 1, -1):
        if page.is_mark[at]:
            return None
        if page.is_use(at, use):
            return at
    return None


def _why_end(page: Page, end: int) -> int:
    """Return where a reason ends that may follow: «لأنه غير مخول بالحديث إلى وسائل الإعلام»."""
    stop = page.sentence_end(end - 1)
    while end + 1 < stop and not page.is_mark[end]:
        joined = page.folded[end][0] == "و" and page.folded[end][1:] in page.cues.use("anonymity")
        either = page.folded[end] == "او" and page.is_use(end + 1, "anonymity")
        if not (joined or either):
            break
        end += 1 + either
    entitled = page.is_use(end - 1, "not_entitled")
    if end >= stop or page.is_mark[end] or not (entitled or page.is_use(end, "because")):
        return end
    for at in range(end + 1, min(stop, end + _WHY)):
        if page.is_mark[at] or page.is_that(at):
            return at
    return min(stop, end + _WHY)


class Unnamed:
    """The sources without a name of one document, with what is told of each where it is first told."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.reasons = find_reasons(page)
        self._by_id: Mapping[str, Mention] = {mention.id: mention for mention in page.mentions}
        self._told: dict[str, Source] = {}

    def tell(self, chain: Sequence[Source]) -> tuple[Source, ...]:
        """Return a chain whose sources without a name tell number, country and reason, as far as the text does."""
        return tuple(self._one(source) for source in chain)

    def _one(self, source: Source) -> Source:
        mention = self._root(source)
        named = source.mention is not None and mention is not None and mention.kind is not MentionKind.NOMINAL
        if source.kind is SourceKind.GAP or named or source.span is None:
            return source
        first, end = self.page.token_range(source.span)
        head = self._head(first)
        if source.kind is SourceKind.NAMED and head not in self.page.cues.heads:
            return source
        key = mention.id if mention is not None else self.page.folded[first]
        before = self._told.get(key)
        done = replace(
            source,
            number=self._number(source, first, head) or (before.number if before else None),
            country=self._country(mention, first, end) or (before.country if before else None),
            reason=self._reason(first, end) or (before.reason if before else None),
        )
        self._told[key] = done
        return done

    def _root(self, source: Source) -> Mention | None:
        found = self._by_id.get(source.mention or "")
        if found is None and source.span is not None:
            found = self.page.mention_at(self.page.find(source.span.start))
        for _ in range(_POINTING):
            before = self._by_id.get(found.antecedent or "") if found is not None else None
            if before is None:
                break
            found = before
        return found

    def _head(self, first: int) -> str:
        """Return the first word, without the letters before it and without the article where it is listed so."""
        word, heads = self.page.folded[first], self.page.cues.heads
        for lead in ("", "و", "ف", "ل", "ب", "ول", "وب", "ال", "وال", "فال", "لل", "بال"):
            rest = word.removeprefix(lead)
            if word.startswith(lead) and (rest in heads or self._dual(rest)):
                return rest
        return word.removeprefix("ال")

    def _dual(self, word: str) -> bool:
        """Tell whether a word is a head in the dual; «مسؤولين» may be a plural and is none."""
        heads = self.page.cues.heads
        for ending in _DUALS:
            base = word.removesuffix(ending)
            if not word.endswith(ending) or len(base) == len(word):
                continue
            single = next((b for b in (base, base + "ه") if b in heads and heads[b].number == "one"), None)
            if single is not None:
                return ending != _OBLIQUE or (base + "ون" not in heads and base + "ين" not in heads)
        return False

    def _number(self, source: Source, first: int, head: str) -> Number | None:
        page = self.page
        following = page.folded[first + 1 : first + 2]
        if page.is_use(first, "two") or self._dual(head) or (following and following[0] in page.cues.use("two")):
            return Number.TWO
        if page.is_use(first, "several") or page.tokens[first].kind == "number":
            return Number.SEVERAL
        entry = page.cues.heads.get(head)
        if entry is not None and entry.number != "thing":
            return Number.ONE if entry.number == "one" else Number.SEVERAL
        return Number.SEVERAL if entry is None and source.kind is SourceKind.GROUP else None

    def _country(self, mention: Mention | None, first: int, end: int) -> str | None:
        """Return whose they are: by their adjective of nationality, or by the state or body they belong to."""
        page = self.page
        if mention is not None and mention.country is not None:
            return mention.country
        for index in range(first, end):
            if index in page.adjectives and page.adjectives[index].country is not None:
                return page.adjectives[index].country
        own = (m for m in page.mentions_in(first, end) if m.type in _NATIONS and m.kind is MentionKind.NAME)
        return next((m.country for m in own if m.country is not None), None)

    def _reason(self, first: int, end: int) -> Span | None:
        """Return the reason that follows a source in its sentence, before another source could stand."""
        page = self.page
        for start, stop in self.reasons:
            if first < start and page.tokens[start].sentence == page.tokens[first].sentence:
                between = range(end, start)
                if not any(page.folded[index] in page.cues.heads for index in between):
                    return page.span(start, stop)
        return None
