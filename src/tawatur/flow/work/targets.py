"""What an id that a person gave stands for: the record, its words, its group, and how it stands now."""

from collections.abc import Collection
from dataclasses import dataclass

from tawatur.errors import InputError, NotFoundError
from tawatur.model import Edit, EditAction, EditNoun, Mention, Source, Span, Statement
from tawatur.store import View, noun_of
from tawatur.store.pages import ArticlePage

__all__ = ["GROUPS", "Desk", "Target"]

# What entities and claims are made of.
GROUPS: dict[EditNoun, tuple[EditNoun, ...]] = {
    EditNoun.ENTITY: (EditNoun.MENTION,),
    EditNoun.CLAIM: (EditNoun.STATEMENT, EditNoun.EVENT),
}
_LABEL = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an id stands for.

    `label` are its words, empty where it is hidden; `members` what a group is made of; `article` where it stands.
    """

    id: str
    noun: EditNoun
    label: str = ""
    members: tuple[str, ...] = ()
    article: str | None = None

    @property
    def is_group(self) -> bool:
        """Whether it is an entity or a claim."""
        return self.noun in GROUPS

    def __str__(self) -> str:
        return f"«{self.label}» {self.id}" if self.label else self.id


class Desk:
    """Looks up what a person names; the article at hand is kept, for a person mostly stays with one."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._page: ArticlePage | None = None

    def find(self, named: str) -> Target:
        """Return what an id, or the name of an entity, stands for.

        Raises:
            NotFoundError: the dossier holds nothing of the kind, or several entities have that name.
        """
        noun = noun_of(named)
        if noun in GROUPS:
            return self._group(named, noun)
        if noun is None:
            return self._by_name(named)
        article = self._view.log.article_of(noun, named)
        if article is None:
            raise NotFoundError(f"no {noun.value} {named}", where=str(self._view.path))
        found = Target(id=named, noun=noun, article=article)
        return Target(id=named, noun=noun, article=article, label=self._words(found))

    def _group(self, ident: str, noun: EditNoun) -> Target:
        if noun is EditNoun.ENTITY:
            label = self._view.entity(ident, offset=0, limit=1).row.name
        else:
            label = self._view.claim(ident, offset=0, limit=1).row.words
        members = self._view.log.members_of(ident, noun=noun)
        return Target(id=ident, noun=noun, label=_short(label), members=members)

    def _by_name(self, name: str) -> Target:
        listing = self._view.entities(kind=None, names=(name,), offset=0, limit=1000)
        fits = [row for row in listing.items if name in (row.name, row.name_en)]
        if len(fits) != 1:
            ids = ", ".join(row.id for row in fits)
            raise NotFoundError(
                f"{len(fits)} entities are called {name!r}: {ids}" if fits else f"{name!r} is no id and no entity",
                where=str(self._view.path),
                do="Give an id, as `tawatur show DOSSIER --json` and the workbench have them",
            )
        return self._group(fits[0].id, EditNoun.ENTITY)

    def _article(self, ident: str) -> ArticlePage:
        if self._page is None or self._page.article.id != ident:
            self._page = self._view.article(ident)
        return self._page

    def _places(self, target: Target) -> tuple[Span, ...] | None:
        """Return where a finding stands, None where it is not shown."""
        reading = self._article(target.article or "").reading
        if target.noun is EditNoun.MENTION:
            return next(((one.span,) for one in reading.mentions if one.id == target.id), None)
        if target.noun is EditNoun.TIME:
            return next(((one.span,) for one in reading.times if one.id == target.id), None)
        if target.noun is EditNoun.STATEMENT:
            return next((one.content for one in reading.statements if one.id == target.id), None)
        return next((one.trigger for one in reading.events if one.id == target.id), None)

    def _words(self, target: Target) -> str:
        page = self._article(target.article or "")
        if target.noun is EditNoun.ARTICLE:
            return _short(page.row.title or "")
        return _short(" … ".join(span.of(page.article.text) for span in self._places(target) or ()))

    def is_shown(self, target: Target) -> bool:
        """Tell whether a finding is shown, not hidden."""
        return self._places(target) is not None

    def hidden_label(self, target: Target) -> str | None:
        """Return the words that a finding had when it was hidden."""
        entries = self._view.log.entries(target=target.id, offset=0, limit=1000).items
        hidden = (row.edit for row in entries if row.edit.action is EditAction.HIDE)
        last: Edit | None = next(hidden, None)
        return None if last is None else last.before

    def date_of(self, target: Target) -> str | None:
        """Return the date that an article or a time has now."""
        reading = self._article(target.article or "").reading
        if target.noun is EditNoun.ARTICLE:
            return reading.metadata.published
        return next((time.value for time in reading.times if time.id == target.id), None)

    def statement(self, target: Target) -> Statement:
        """Return the record of a statement that is shown.

        Raises:
            InputError: it is hidden.
        """
        reading = self._article(target.article or "").reading
        found = next((one for one in reading.statements if one.id == target.id), None)
        if found is None:
            raise InputError(f"{target.id} is hidden", do="Show it first")
        return found

    def bearer(self, who: str, target: Target) -> tuple[Mention | None, str]:
        """Return the mention in the target's article that an id names, if there is one, and its words.

        Raises:
            NotFoundError: an id that the dossier does not hold.
            InputError: a mention of another article.
        """
        noun = noun_of(who)
        if noun not in (EditNoun.MENTION, EditNoun.ENTITY):
            return None, who
        named = self.find(who)
        page = self._article(target.article or "")
        if noun is EditNoun.MENTION:
            mention = next((one for one in page.reading.mentions if one.id == who), None)
            if mention is None:
                raise InputError(
                    f"{who} does not stand in the article of {target.id}", do="Name the entity instead"
                )
            return mention, named.label
        mine = (one for one in page.reading.mentions if one.id in page.entities and page.entities[one.id].id == who)
        return next(mine, None), named.label

    def link_label(self, source: Source, target: Target) -> str:
        """Return the words of a link of a chain, empty for a gap."""
        page = self._article(target.article or "")
        if source.mention is None:
            return source.words or (source.span.of(page.article.text) if source.span else "")
        entity = page.entities.get(source.mention)
        if entity is not None:
            return entity.name
        mention = next(one for one in page.reading.mentions if one.id == source.mention)
        return mention.span.of(page.article.text)

    def group(self, target: Target, noun: EditNoun) -> str | None:
        """Return the entity, claim or happening that a target belongs to, or is."""
        return target.id if target.is_group else self._view.log.group_of(target.id, noun=noun)

    def are_one(self, first: Target, second: Target, noun: EditNoun) -> bool:
        """Tell whether two belong to one group now."""
        group = self.group(first, noun)
        return group is not None and group == self.group(second, noun)

    def side(self, target: Target, noun: EditNoun, *, without: Collection[str] = ()) -> tuple[str, ...]:
        """Return the findings by which a ruling holds on to a target; of an entity one mention an article.

        A report of a claim stands there with the events of the claim that it tells.
        """
        if not target.is_group:
            told = self._told_in(target) if noun is EditNoun.CLAIM and target.noun is EditNoun.STATEMENT else ()
            return tuple(ident for ident in (target.id, *told) if ident not in without)
        left = tuple(ident for ident in target.members if ident not in without)
        return self._view.log.first_of_articles(left) if noun is EditNoun.ENTITY else left

    def _told_in(self, target: Target) -> tuple[str, ...]:
        """Return the events that a report tells and that are in its claim."""
        log, claim = self._view.log, self.group(target, EditNoun.CLAIM)
        inside = [
            one.id for one in self._article(target.article or "").reading.events if one.statement == target.id
        ]
        return tuple(one for one in inside if claim and log.group_of(one, noun=EditNoun.CLAIM) == claim)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LABEL else words[: _LABEL - 1] + "…"
