"""A reading as persons corrected it: what is hidden left out, dates and links of chains put in their place."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from tawatur.model import (
    Article,
    Edit,
    EditAction,
    Event,
    Mention,
    MentionId,
    Reading,
    Source,
    SourceKind,
    Statement,
    StatementId,
    TimeExpression,
)

__all__ = ["CORRECTIONS", "correct", "decode_link", "encode_link"]

# The actions that change how one article is shown.
CORRECTIONS = frozenset({EditAction.HIDE, EditAction.SHOW, EditAction.DATE, EditAction.SPEAKER})


def encode_link(position: int, source: Source, label: str) -> str:
    """Return a link of a chain as an edit keeps it; `label` are its words, for readings without the mention."""
    cells = {"position": position, "kind": source.kind.value, "mention": source.mention, "words": label or None}
    return json.dumps(cells, ensure_ascii=False, sort_keys=True)


def decode_link(value: str) -> tuple[int, Source]:
    """Return the place in the chain and the link that an edit puts there."""
    cells = json.loads(value)
    source = Source(kind=SourceKind(cells["kind"]), mention=cells["mention"], words=cells["words"])
    return cells["position"], source


@dataclass
class _Wanted:
    """What the edits ask of one reading, the last word on each finding."""

    hidden: set[str] = field(default_factory=set)
    dates: dict[str, Edit] = field(default_factory=dict)
    links: dict[str, dict[int, Source]] = field(default_factory=dict)


def _gather(edits: Iterable[Edit]) -> _Wanted:
    wanted = _Wanted()
    for edit in edits:
        (target,) = edit.named
        if edit.action is EditAction.HIDE:
            wanted.hidden.add(target)
        elif edit.action is EditAction.SHOW:
            wanted.hidden.discard(target)
        elif edit.action is EditAction.DATE:
            wanted.dates[target] = edit
        else:
            position, source = decode_link(edit.value or "")
            wanted.links.setdefault(target, {})[position] = source
    return wanted


def correct(article: Article, reading: Reading, edits: Iterable[Edit], *, version: str) -> Reading | None:
    """Return the reading with these edits applied, under another version; None where they change nothing.

    Edits of findings that it does not hold are passed over. What is told inside a hidden report is told by the
    report around that, or by the article.
    """
    wanted = _gather(edits)
    mentions = {mention.id: mention for mention in reading.mentions}
    known = reading.metadata
    dated = wanted.dates.get(article.id)
    if dated is not None:
        known = replace(known, published=dated.value or None, published_why=_why(dated))
    made = replace(
        reading,
        metadata=known,
        times=tuple(_date(time, wanted.dates.get(time.id)) for time in reading.times),
        statements=tuple(_relink(one, wanted.links.get(one.id, {}), mentions) for one in reading.statements),
    )
    made = _hide(made, frozenset(wanted.hidden), article.text)
    return None if made == reading else replace(made, version=version)


def _why(edit: Edit) -> str:
    return f"corrected by {edit.by}, edit {edit.number}"


def _date(time: TimeExpression, edit: Edit | None) -> TimeExpression:
    return time if edit is None else replace(time, value=edit.value or None, why=_why(edit))


def _relink(statement: Statement, links: Mapping[int, Source], mentions: Mapping[MentionId, Mention]) -> Statement:
    chain = list(statement.chain)
    for position, source in sorted(links.items()):
        if position > len(chain):
            continue
        before = chain[position] if position < len(chain) else None
        named = mentions.get(source.mention) if source.mention else None
        made = replace(
            source,
            mention=named.id if named else None,
            words=None if named else source.words,
            span=named.span if named else None,
            cue=before.cue if before else None,
            joint=before.joint if before else False,
        )
        chain[position : position + 1] = [made]
    return replace(statement, chain=tuple(chain))


def _hide(reading: Reading, hidden: frozenset[str], text: str) -> Reading:
    """Return the reading without the hidden findings, and with nothing that points at them."""
    if not hidden:
        return reading
    mentions = {mention.id: mention for mention in reading.mentions}
    around: dict[StatementId, StatementId | None] = {one.id: one.within for one in reading.statements}

    def heard_in(statement: StatementId | None) -> StatementId | None:
        while statement is not None and statement in hidden:
            statement = around[statement]
        return statement

    def meant(mention: MentionId | None) -> MentionId | None:
        seen: set[MentionId] = set()
        while mention is not None and mention in hidden and mention not in seen:
            seen.add(mention)
            mention = mentions[mention].antecedent
        return None if mention in seen else mention

    def link(source: Source) -> Source:
        if source.mention is None or source.mention not in hidden:
            return source
        return replace(source, mention=None, words=source.words or mentions[source.mention].span.of(text))

    def event(one: Event) -> Event:
        return replace(
            one,
            actors=tuple(mention for mention in one.actors if mention not in hidden),
            recipients=tuple(mention for mention in one.recipients if mention not in hidden),
            place=None if one.place in hidden else one.place,
            statement=heard_in(one.statement),
        )

    return replace(
        reading,
        mentions=tuple(
            replace(one, antecedent=meant(one.antecedent)) for one in reading.mentions if one.id not in hidden
        ),
        statements=tuple(
            replace(one, within=heard_in(one.within), chain=tuple(link(source) for source in one.chain))
            for one in reading.statements
            if one.id not in hidden
        ),
        events=tuple(event(one) for one in reading.events if one.id not in hidden),
        causes=tuple(replace(one, statement=heard_in(one.statement)) for one in reading.causes),
        forecasts=tuple(one for one in reading.forecasts if one.statement not in hidden),
    )
