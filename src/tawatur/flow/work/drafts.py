"""What a person asks for, to entries of the log: ids looked up, what stands now told in words, nonsense refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tawatur.errors import InputError
from tawatur.flow.work.corrections import encode_link
from tawatur.flow.work.targets import GROUPS, Desk, Target
from tawatur.model import Edit, EditAction, EditNoun, MentionKind, Source, SourceKind, Statement, days_of
from tawatur.store import View

__all__ = ["UNKNOWN", "Drafter", "Request", "Signature"]

# What is typed for a date or a speaker that cannot be told.
UNKNOWN = "-"
_LONGEST_NOTE = 10_000
_MARKS = {EditAction.SAME: "=", EditAction.MERGE: "=", EditAction.UNSURE: "?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for.

    Attributes:
        action: what to do.
        targets: ids of findings, entities, claims or articles; an entity may be given by its name.
        value: the date, the speaker or the words of a note.
        position: which link of a chain is meant, the speaker being 0.
        kind: how a speaker is known; None leaves it to what is named.
    """

    action: EditAction
    targets: tuple[str, ...]
    value: str | None = None
    position: int = 0
    kind: SourceKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who does it, when (ISO 8601, UTC), why, and in which batch."""

    by: str
    at: str
    why: str = ""
    batch: str | None = None


class Drafter:
    """Makes the entries of one request.

    Every method raises `NotFoundError` for an id that the dossier does not hold, and `InputError` for what makes no
    sense.
    """

    def __init__(self, view: View, signature: Signature) -> None:
        self._desk = Desk(view)
        self._sign = signature

    def draft(self, request: Request) -> list[Edit]:
        """Return the entries that a request makes; they have neither number nor hash yet."""
        makers: dict[EditAction, Callable[[Request], list[Edit]]] = {
            EditAction.SAME: self._rule,
            EditAction.DIFFERENT: self._rule,
            EditAction.UNSURE: self._rule,
            EditAction.MERGE: self._merge,
            EditAction.SPLIT: self._split,
            EditAction.HIDE: self._hide,
            EditAction.SHOW: self._show,
            EditAction.DATE: self._date,
            EditAction.SPEAKER: self._speaker,
            EditAction.NOTE: self._note,
        }
        if request.action not in makers:
            raise InputError(f"{request.action.value} is no edit of findings")
        return makers[request.action](request)

    def _edit(self, request: Request, noun: EditNoun, named: Sequence[str], **cells: object) -> Edit:
        sign = self._sign
        return Edit(
            action=request.action, noun=noun, named=tuple(named), by=sign.by, at=sign.at, why=sign.why,
            batch=sign.batch, **cells,  # type: ignore[arg-type]  # the record's own fields, by name
        )  # fmt: skip

    def _two(self, request: Request) -> tuple[Target, Target]:
        if len(request.targets) != 2:
            raise InputError(f"{request.action.value} takes two ids, not {len(request.targets)}")
        first, second = (self._desk.find(target) for target in request.targets)
        if first.id == second.id:
            raise InputError(f"{first.id} is named twice", do="Name two")
        return first, second

    def _rule(self, request: Request) -> list[Edit]:
        """Draft what joins two, or sets the second apart from the first."""
        first, second = self._two(request)
        noun = _judged(first, second)
        apart = request.action in (EditAction.DIFFERENT, EditAction.UNSURE)
        if apart and second.is_group and self._desk.group(first, noun) == second.id:
            first, second = second, first
        these = self._desk.side(second, noun)
        those = self._desk.side(first, noun, without=these if apart else ())
        if not those:
            raise InputError(f"nothing of {first.id} is left beside {second.id}")
        mark = _MARKS.get(request.action, "≠")
        one = self._desk.are_one(first, second, noun)
        edit = self._edit(
            request, noun, (first.id, second.id), these=these, those=those, whole=second.is_group,
            before=f"{first} {'=' if one else '≠'} {second}", after=f"{first} {mark} {second}",
        )  # fmt: skip
        return [edit]

    def _merge(self, request: Request) -> list[Edit]:
        first, second = self._two(request)
        if not (first.is_group and first.noun is second.noun):
            raise InputError("merge takes two entities or two claims", do="For findings say `same`")
        return self._rule(request)

    def _split(self, request: Request) -> list[Edit]:
        if len(request.targets) < 2:
            raise InputError("split takes an entity or a claim, and the findings to set apart")
        group, *parts = (self._desk.find(target) for target in request.targets)
        if not group.is_group:
            raise InputError(f"{group.id} is no entity and no claim", do="Name that first, then what leaves it")
        named = [part.id for part in parts]
        strangers = [ident for ident in named if ident not in group.members]
        if strangers:
            raise InputError(f"{', '.join(strangers)}: not a part of {group.id}")
        taken = (ident for part in parts for ident in (part.id, *self._desk.side(part, group.noun)))
        these = tuple(dict.fromkeys(taken))
        those = self._desk.side(group, group.noun, without=these)
        if not those:
            raise InputError(f"nothing of {group.id} would be left")
        apart = " | ".join(str(part) for part in parts)
        edit = self._edit(
            request, group.noun, (group.id, *dict.fromkeys(named)), these=these, those=those, before=str(group),
            after=f"{group} ≠ {apart}",
        )  # fmt: skip
        return [edit]

    def _hide(self, request: Request) -> list[Edit]:
        made = []
        for target in self._findings(request):
            if not self._desk.is_shown(target):
                raise InputError(f"{target.id} is hidden already")
            made.append(self._edit(request, target.noun, (target.id,), these=(target.id,), before=target.label))
        return made

    def _show(self, request: Request) -> list[Edit]:
        made = []
        for target in self._findings(request):
            if self._desk.is_shown(target):
                raise InputError(f"{target.id} is not hidden")
            label = self._desk.hidden_label(target)
            made.append(self._edit(request, target.noun, (target.id,), these=(target.id,), after=label))
        return made

    def _findings(self, request: Request) -> list[Target]:
        found = [self._desk.find(target) for target in dict.fromkeys(request.targets)]
        if not found:
            raise InputError(f"{request.action.value} takes the id of a finding")
        for target in found:
            if target.noun not in (EditNoun.MENTION, EditNoun.STATEMENT, EditNoun.EVENT):
                raise InputError(
                    f"{target.id} cannot be hidden", do="Name a mention, a statement or an event by its id"
                )
        return found

    def _one(self, request: Request, *nouns: EditNoun) -> Target:
        if len(request.targets) != 1:
            raise InputError(f"{request.action.value} takes one id, not {len(request.targets)}")
        target = self._desk.find(request.targets[0])
        if nouns and target.noun not in nouns:
            wanted = " or ".join(noun.value for noun in nouns)
            raise InputError(f"{request.action.value} takes the id of a {wanted}, not {target.id}")
        return target

    def _date(self, request: Request) -> list[Edit]:
        target = self._one(request, EditNoun.TIME, EditNoun.ARTICLE)
        given = (request.value or "").strip()
        if not given:
            raise InputError("no date was given", do=f"Give an EDTF date (2025-01-17, 2025-01), or {UNKNOWN}")
        value = "" if given == UNKNOWN else given
        if value and days_of(value) is None:
            raise InputError(
                f"{value!r} is no EDTF date", do="Give it as 2025-01-17, 2025-01, 2025 or 2025-01/2025-03"
            )
        before = self._desk.date_of(target)
        if (before or "") == value:
            raise InputError(f"{target.id} has that date already")
        return [
            self._edit(
                request, target.noun, (target.id,), these=(target.id,), value=value, before=before,
                after=value or None,
            )
        ]  # fmt: skip

    def _speaker(self, request: Request) -> list[Edit]:
        target = self._one(request, EditNoun.STATEMENT)
        statement = self._desk.statement(target)
        if not 0 <= request.position < max(1, len(statement.chain)):
            raise InputError(f"the chain of {target.id} has no link {request.position}")
        source, label = self._source(request, target)
        before = self._link_label(statement, request.position, target)
        if before == label:
            raise InputError(f"{target.id} has that speaker already")
        return [
            self._edit(
                request, EditNoun.STATEMENT, (target.id,), these=(target.id,),
                value=encode_link(request.position, source, label), before=before or None, after=label or None,
            )
        ]  # fmt: skip

    def _source(self, request: Request, target: Target) -> tuple[Source, str]:
        """Return the link that is asked for, and its words."""
        who = (request.value or "").strip()
        if not who:
            raise InputError(
                "no speaker was given", do=f"Give an id, a name, or {UNKNOWN} where the text leaves it out"
            )
        if who == UNKNOWN:
            return Source(kind=SourceKind.GAP), ""
        mention, label = self._desk.bearer(who, target)
        if mention is None:
            return Source(kind=request.kind or SourceKind.NAMED), label
        described = mention.kind is MentionKind.NOMINAL
        kind = request.kind or (SourceKind.UNNAMED if described else SourceKind.NAMED)
        return Source(kind=kind, mention=mention.id), label

    def _link_label(self, statement: Statement, position: int, target: Target) -> str:
        return self._desk.link_label(statement.chain[position], target) if statement.chain else ""

    def _note(self, request: Request) -> list[Edit]:
        target = self._one(request)
        words = (request.value or "").strip()
        if not words:
            raise InputError("the note is empty")
        if len(words) > _LONGEST_NOTE:
            raise InputError(f"a note of {len(words)} characters", do=f"Give at most {_LONGEST_NOTE}")
        these = self._desk.side(target, target.noun)
        return [self._edit(request, target.noun, (target.id,), these=these, value=words, after=words)]


def _judged(first: Target, second: Target) -> EditNoun:
    """Return what is judged when these two are: entities, claims or events."""
    nouns = {first.noun, second.noun}
    if nouns == {EditNoun.EVENT}:
        return EditNoun.EVENT
    for noun, members in GROUPS.items():
        if nouns <= {noun, *members}:
            return noun
    raise InputError(
        f"{first.id} and {second.id} cannot be compared",
        do="Name two entities or mentions, two claims or statements, or two events",
    )
