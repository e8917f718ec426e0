"""What is asked of the log of edits, and of the findings that edits speak of."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select
from sqlalchemy.engine import Connection

from tawatur.model import ArticleId, Edit, EditNoun, standing_edits
from tawatur.store import schema
from tawatur.store.records.corrected import EDITED
from tawatur.store.records.edits import decode_edits, read_edits
from tawatur.store.records.log_tables import edit_targets, edits
from tawatur.store.rows import EditRow, Listing

__all__ = [
    "article_of_finding",
    "first_of_articles",
    "group_of",
    "is_dangling",
    "list_edits",
    "members_of",
    "noun_of",
    "present",
    "standing",
]

_FINDINGS = {
    EditNoun.MENTION: schema.mentions,
    EditNoun.STATEMENT: schema.statements,
    EditNoun.EVENT: schema.events,
    EditNoun.TIME: schema.times,
}
# SQLite takes some thousands of values in one question.
_CHUNK = 5000


def list_edits(
    connection: Connection, *, target: str | None, batch: str | None, offset: int, limit: int
) -> Listing[EditRow]:
    """Return entries of the log, the last first, each with what became of it."""

    def choose(chosen: Select[Any]) -> Select[Any]:
        if target is not None:
            chosen = chosen.where(
                edits.c.number.in_(select(edit_targets.c.edit).where(edit_targets.c.target == target))
            )
        return chosen if batch is None else chosen.where(edits.c.batch == batch)

    total = connection.execute(choose(select(func.count()).select_from(edits))).scalar_one()
    chosen = choose(select(edits)).order_by(edits.c.number.desc()).limit(limit).offset(offset)
    found = decode_edits(connection, connection.execute(chosen).all())
    return Listing(items=_rows(connection, found), total=total, offset=offset, limit=limit)


def _rows(connection: Connection, found: Sequence[Edit]) -> tuple[EditRow, ...]:
    undoing = edit_targets.c.part == "undoes"
    takers = connection.execute(select(edit_targets.c.edit).where(undoing).distinct()).scalars().all()
    rows = connection.execute(select(edits).where(edits.c.number.in_(takers)).order_by(edits.c.number)).all()
    taken = {
        number: edit.number for edit in standing_edits(decode_edits(connection, rows)) for number in edit.undoes
    }
    there = present(connection, (ident for edit in found for ident in _pointed_at(edit)))
    return tuple(
        EditRow(edit=edit, undone_by=taken.get(edit.number), dangling=is_dangling(edit, there)) for edit in found
    )


def _pointed_at(edit: Edit) -> tuple[str, ...]:
    return (*edit.these, *edit.those)


def is_dangling(edit: Edit, there: set[str]) -> bool:
    """Tell whether the findings that an entry points at are gone, one side of them at least."""
    sides = (side for side in (edit.these, edit.those) if side)
    return any(there.isdisjoint(side) for side in sides)


def standing(connection: Connection) -> tuple[Edit, ...]:
    """Return the entries that nobody has taken back."""
    return standing_edits(read_edits(connection))


def _current(table: Table) -> tuple[Any, ColumnElement[bool]]:
    """Return what joins findings to what is shown, and the rule that their reading is the one shown or its base."""
    reading, shown, on_top = schema.readings, schema.shown, schema.readings.alias("on_top")
    joined = (
        table.join(reading, reading.c.number == table.c.reading)
        .join(shown, shown.c.article == reading.c.article)
        .join(on_top, on_top.c.number == shown.c.reading)
    )
    return joined, or_(on_top.c.number == reading.c.number, on_top.c.version == reading.c.version + EDITED)


def present(connection: Connection, idents: Iterable[str]) -> set[str]:
    """Return those of the ids that findings of the readings shown have, or articles shown; hidden ones too."""
    wanted = sorted(set(idents))
    found: set[str] = set()
    for start in range(0, len(wanted), _CHUNK):
        part = wanted[start : start + _CHUNK]
        for noun, table in _FINDINGS.items():
            mine = [ident for ident in part if noun_of(ident) is noun]
            if mine:
                joined, current = _current(table)
                chosen = select(table.c.id).select_from(joined).where(table.c.id.in_(mine), current)
                found.update(connection.execute(chosen).scalars())
        articles = [ident for ident in part if noun_of(ident) is EditNoun.ARTICLE]
        if articles:
            article, shown = schema.articles, schema.shown
            chosen = select(article.c.id).join(shown, shown.c.article == article.c.number)
            found.update(connection.execute(chosen.where(article.c.id.in_(articles))).scalars())
    return found


def noun_of(ident: str) -> EditNoun | None:
    """Return what an id is the id of, None where no edit speaks of such."""
    return _NOUNS.get(ident.partition("-")[0])


_NOUNS = {
    "ent": EditNoun.ENTITY,
    "clm": EditNoun.CLAIM,
    "men": EditNoun.MENTION,
    "stm": EditNoun.STATEMENT,
    "ev": EditNoun.EVENT,
    "time": EditNoun.TIME,
    "art": EditNoun.ARTICLE,
}


def article_of_finding(connection: Connection, noun: EditNoun, finding: str) -> ArticleId | None:
    """Return the article that a finding stands in, in what is shown or in what lies under it; None for none."""
    article = schema.articles
    if noun is EditNoun.ARTICLE:
        chosen = select(article.c.id).join(schema.shown, schema.shown.c.article == article.c.number)
        ident = connection.execute(chosen.where(article.c.id == finding)).scalar()
    else:
        table = _FINDINGS[noun]
        joined, current = _current(table)
        chosen = select(article.c.id).select_from(
            joined.join(article, article.c.number == schema.readings.c.article)
        )
        ident = connection.execute(chosen.where(table.c.id == finding, current).limit(1)).scalar()
    return None if ident is None else ArticleId(ident)


# Where a finding's group is written: the table of members, its columns of the finding and of the group, the groups.
_GROUPS = (
    (EditNoun.MENTION, schema.entity_mentions, "mention", "entity", schema.entities),
    (EditNoun.STATEMENT, schema.claim_statements, "statement", "claim", schema.claims),
    (EditNoun.EVENT, schema.claim_events, "event", "claim", schema.claims),
    (EditNoun.EVENT, schema.happening_events, "event", "happening", schema.happenings),
)


def group_of(connection: Connection, finding: str, *, noun: EditNoun) -> str | None:
    """Return the id of the entity, claim or (for the noun event) happening that a finding belongs to, if to one."""
    wanted = {EditNoun.ENTITY: "entity", EditNoun.CLAIM: "claim", EditNoun.EVENT: "happening"}[noun]
    for kind, members, column, owner, groups in _GROUPS:
        if owner != wanted or noun_of(finding) is not kind:
            continue
        table = _FINDINGS[kind]
        same = and_(table.c.reading == members.c.reading, table.c.n == members.c[column])
        joined = members.join(table, same).join(groups, groups.c.number == members.c[owner])
        found = connection.execute(select(groups.c.id).select_from(joined).where(table.c.id == finding)).scalar()
        if found is not None:
            return str(found)
    return None


def members_of(connection: Connection, group: str, *, noun: EditNoun) -> tuple[str, ...]:
    """Return the findings that an entity or a claim is made of, by id; none where there is no such group.

    Each stands with those of its article one after another, in the order of articles and of the text.
    """
    wanted = {EditNoun.ENTITY: "entity", EditNoun.CLAIM: "claim"}[noun]
    found: list[tuple[int, int, str]] = []
    for kind, members, column, owner, groups in _GROUPS:
        if owner != wanted:
            continue
        table = _FINDINGS[kind]
        same = and_(table.c.reading == members.c.reading, table.c.n == members.c[column])
        joined = members.join(table, same).join(groups, groups.c.number == members.c[owner])
        chosen = select(table.c.reading, table.c.n, table.c.id).select_from(joined).where(groups.c.id == group)
        found += [(row.reading, row.n, row.id) for row in connection.execute(chosen)]
    return tuple(ident for _, _, ident in sorted(found))


def first_of_articles(connection: Connection, mentions: Sequence[str]) -> tuple[str, ...]:
    """Return of these mentions the first of each article that is shown."""
    table, shown = schema.mentions, schema.shown
    first: dict[int, tuple[int, str]] = {}
    for start in range(0, len(mentions), _CHUNK):
        part = mentions[start : start + _CHUNK]
        chosen = select(table.c.reading, table.c.n, table.c.id).join(shown, shown.c.reading == table.c.reading)
        for row in connection.execute(chosen.where(table.c.id.in_(part))):
            first[row.reading] = min(first.get(row.reading, (row.n, row.id)), (row.n, row.id))
    return tuple(sorted(ident for _, ident in first.values()))
