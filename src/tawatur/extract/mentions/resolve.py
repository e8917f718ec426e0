"""What short names and descriptions point back to, inside one article."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.mentions.antecedents import Antecedents
from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cast import Cast
from tawatur.extract.mentions.cells import Row
from tawatur.extract.mentions.descriptions import describe
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
    page.join_titles()
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
                self.mentions[i] = replace(mention, country=self._last_state(i))
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

    def join_titles(self) -> None:
        """Give a description right before the name that it is the title of to the name: it is no mention."""
        cast = Cast(self.row, self.kept, self.mentions, self.published[:10])
        titles: set[int] = set()
        for i, candidate in enumerate(self.kept):
            if candidate.kind is not MentionKind.NOMINAL or describe(self.row, candidate).kind != "person":
                continue
            named = cast.bearer_of(candidate)
            if named is None:
                continue
            titles.add(i)
            if self.mentions[named].role is None:
                title = (candidate.first, self.kept[named].first, candidate.skip)
                role, span = self.row.called(*title), self.row.span(*title)
                self.mentions[named] = replace(self.mentions[named], role=role, role_span=span)
        self.kept = [candidate for i, candidate in enumerate(self.kept) if i not in titles]
        self.mentions = [mention for i, mention in enumerate(self.mentions) if i not in titles]

    def join_descriptions(self) -> None:
        """Point descriptions to whom they describe, in text order."""
        found = Antecedents(self.row, self.kept, self.mentions, self.published[:10])
        for i, mention in enumerate(self.mentions):
            if mention.kind is not MentionKind.NOMINAL:
                continue
            described = describe(self.row, self.kept[i])
            self.mentions[i] = replace(mention, type=described.type, country=described.country)
            target = found.of(i, described)
            if isinstance(target, str):
                self._know(i, target)
                continue
            if target is None:
                # Failing a name, the same words mean the same throughout.
                target = self.seen.get(described.words)
            if target is not None:
                self._point(i, target)
            self.seen.setdefault(described.words, i)

    def _last_state(self, i: int) -> str | None:
        before = (self.mentions[j] for j in range(i - 1, -1, -1))
        return next((m.country for m in before if m.type is EntityType.GOVERNMENT and m.country), None)

    def _know(self, i: int, ident: str) -> None:
        known = self.names.known.get(ident)
        if known is not None:
            self.mentions[i] = replace(self.mentions[i], known_as=ident, type=known.type, country=known.country)
