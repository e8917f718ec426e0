"""What short names and descriptions point back to, inside one article."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.descriptions import Description, describe
from tawatur.extract.mentions.holders import holder_of
from tawatur.extract.mentions.settle import bare_word
from tawatur.lang.names import NameTables
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["resolve"]

_BODIES = (EntityType.ORGANIZATION, EntityType.MEDIA)


def resolve(
    row: Row, kept: Sequence[Candidate], mentions: Sequence[Mention], *, published: str = ""
) -> tuple[Mention, ...]:
    """Return the mentions with antecedents: short names to the full one, descriptions to whom they describe.

    `published` is the EDTF date that tells who held an office; empty where it is not known.
    """
    page = _Page(row, kept, list(mentions), published)
    page.join_names()
    page.join_bodies()
    page.join_descriptions()
    return tuple(page.mentions)


class _Page:
    """The mentions of an article while they are resolved, in text order."""

    def __init__(self, row: Row, kept: Sequence[Candidate], mentions: list[Mention], published: str) -> None:
        self.row = row
        self.names: NameTables = row.names
        self.kept = kept
        self.mentions = mentions
        self.published = published
        self.seen: dict[str, int] = {}

    def join_names(self) -> None:
        """Point each short name of a person to the nearest full one, before it or else after it."""
        full: dict[str, list[int]] = {}
        for i, candidate in enumerate(self.kept):
            if self._is_person(i) and candidate.length > 1:
                for cell in range(candidate.first + 1, candidate.end):
                    full.setdefault(self.row.keys[cell], []).append(i)
        for i, candidate in enumerate(self.kept):
            if not self._is_person(i) or candidate.length > 2:
                continue
            key = self.row.keys[candidate.end - 1]
            if candidate.length == 1:
                key = key[candidate.skip :]
            matches = [j for j in full.get(key, ()) if j != i and self._may_shorten(i, j)]
            if matches:
                before = [j for j in matches if j < i]
                self._point(i, before[-1] if before else matches[0])

    def join_bodies(self) -> None:
        """Point each short name of a body to the full one before it; give one of no state the state named last."""
        generic = self.names.use("generic_body")
        full: dict[str, int] = {}
        for i, candidate in enumerate(self.kept):
            mention = self.mentions[i]
            if mention.kind is not MentionKind.NAME or mention.type not in _BODIES:
                continue
            words = (bare_word(self.row, candidate), *self.row.keys[candidate.first + 1 : candidate.end])
            key = " ".join(words)
            if mention.known_as is None and key in full and full[key] != i:
                self._point(i, full[key])
            elif mention.known_as is None and mention.country is None and key in generic:
                last = self._last(i, (EntityType.GOVERNMENT,))
                if last is not None:
                    self.mentions[i] = replace(mention, country=self.mentions[last].country)
            for size in range(1, len(words)):
                full[" ".join(words[:size])] = i

    def _is_person(self, i: int) -> bool:
        return self.mentions[i].type is EntityType.PERSON and self.mentions[i].kind is MentionKind.NAME

    def _may_shorten(self, short: int, full: int) -> bool:
        """Tell whether one name may be short for another: fewer words, and not known to be somebody else."""
        if self.kept[short].length >= self.kept[full].length:
            return False
        left, right = self.mentions[short].known_as, self.mentions[full].known_as
        if self.kept[short].length > 1:
            first, other = self.kept[short].first, self.kept[full]
            if self.row.keys[first][self.kept[short].skip :] not in self.row.keys[other.first : other.end]:
                return False
        # A surname that the gazetteer gives to somebody famous belongs here to whom the article names in full.
        return left is None or left == right or self.kept[short].length == 1

    def _point(self, i: int, target: int) -> None:
        mention, other = self.mentions[i], self.mentions[target]
        self.mentions[i] = replace(
            mention,
            antecedent=other.id,
            type=other.type if mention.kind is not MentionKind.ADJECTIVE else mention.type,
            known_as=other.known_as or (mention.known_as if mention.kind is MentionKind.NAME else None),
            country=other.country or mention.country,
        )

    def join_descriptions(self) -> None:
        """Point descriptions to whom they describe, in text order."""
        for i, mention in enumerate(self.mentions):
            if mention.kind is not MentionKind.NOMINAL:
                continue
            described = describe(self.row, self.kept[i])
            self.mentions[i] = replace(mention, type=described.type, country=described.country)
            self._resolve(i, described)

    def _resolve(self, i: int, described: Description) -> None:
        known, beside = self.names.epithets.get(described.folded, ("", ""))
        if known and (not beside or any(m.known_as in (known, beside) for m in self.mentions)):
            self._know(i, known)
        elif described.kind == "own-country":
            country = self._last_country(i)
            if country is not None:
                self._know(i, f"state:{country}")
        elif described.kind == "state":
            self._resolve_state(i, described)
        elif described.kind in ("media", "organization"):
            target = self._last_body(i, described)
            self._point_or_remember(i, described, target)
        elif described.kind == "person":
            self._resolve_person(i, described)
        else:
            self._point_or_remember(i, described, None)

    def _resolve_state(self, i: int, described: Description) -> None:
        country = described.country
        if country is None:
            last = self._last(i, (EntityType.GOVERNMENT,))
            country = self.mentions[last].country if last is not None else None
        if country is not None:
            self._know(i, f"state:{country}")

    def _resolve_person(self, i: int, described: Description) -> None:
        target = None
        people = [j for j in range(i - 1, -1, -1) if self._is_person(j)]
        if described.office:
            target = next((j for j in people if self._holds(j, described)), None)
            if target is None and described.country is not None:
                holder = holder_of(self.names, described.office, described.country, self.published[:10])
                named = next((j for j in people if self.mentions[j].known_as == holder), None) if holder else None
                if named is not None:
                    target = named
                elif holder is not None:
                    self._know(i, holder)
                    return
        elif described.last:
            target = people[0] if people else None
        if target is None and described.key:
            target = next((j for j in people if described.key in (self.mentions[j].role or "")), None)
        self._point_or_remember(i, described, target)

    def _holds(self, j: int, described: Description) -> bool:
        if self.kept[j].office != described.office:
            return False
        return described.country is None or self.mentions[j].country in (None, described.country)

    def _last_body(self, i: int, described: Description) -> int | None:
        kinds = (EntityType.MEDIA,) if described.kind == "media" else (EntityType.ORGANIZATION, EntityType.MEDIA)
        before = [
            j
            for j in range(i - 1, -1, -1)
            if self.mentions[j].type in kinds and self.mentions[j].kind is MentionKind.NAME
        ]
        agreeing = [j for j in before if described.country in (None, self.mentions[j].country)] or before
        called = [j for j in agreeing if described.head in self._heads(j)]
        if called or described.kind != "media":
            return called[0] if called else None
        # «الصحيفة» may mean an outlet that was never called one, but not what the article calls an agency.
        agencies = self.names.use("agency")
        return next((j for j in agreeing if agencies.isdisjoint(self._heads(j))), None)

    def _heads(self, j: int) -> Iterable[str]:
        """Return the first words, without the article, by which a body is or may be called."""
        article = self.names.article
        first = self.row.keys[self.kept[j].first][self.kept[j].skip :]
        found = {first.removeprefix(article)}
        if self.kept[j].first:
            found.add(self.row.keys[self.kept[j].first - 1].removeprefix(article))
        known = self.kept[j].known
        if known is not None:
            found.update(word.removeprefix(article) for word in self.names.heads_of(known.id))
        return found

    def _last(self, i: int, kinds: tuple[EntityType, ...]) -> int | None:
        return next(
            (
                j
                for j in range(i - 1, -1, -1)
                if self.mentions[j].type in kinds and self.mentions[j].country is not None
            ),
            None,
        )

    def _last_country(self, i: int) -> str | None:
        """Return the country of the last person with one, or of the last state."""
        for kinds in ((EntityType.PERSON,), (EntityType.GOVERNMENT, EntityType.ORGANIZATION)):
            j = self._last(i, kinds)
            if j is not None:
                return self.mentions[j].country
        return None

    def _know(self, i: int, ident: str) -> None:
        known = self.names.known.get(ident)
        if known is not None:
            self.mentions[i] = replace(self.mentions[i], known_as=ident, type=known.type, country=known.country)

    def _point_or_remember(self, i: int, described: Description, target: int | None) -> None:
        """Point a description to its target, or to an earlier description in the same words."""
        if target is None:
            target = self.seen.get(described.words)
        if target is not None:
            self._point(i, target)
        self.seen.setdefault(described.words, i)
