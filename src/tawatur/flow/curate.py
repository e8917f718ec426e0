"""What a person decides of a dossier, put into its log: checked, described, applied, and taken back."""

import getpass
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tawatur.errors import InputError, NotFoundError
from tawatur.flow.ask import Dossier
from tawatur.flow.progress import Progress, Silent
from tawatur.flow.run import link_dossier
from tawatur.flow.settings import Settings
from tawatur.flow.work.drafts import UNKNOWN, Drafter, Request, Signature
from tawatur.flow.work.edited import articles_of, show_corrections
from tawatur.flow.work.linking import name_linker
from tawatur.flow.work.targets import GROUPS
from tawatur.model import Edit, EditAction, EditNoun, standing_edits
from tawatur.store import noun_of, open_editor, open_writer
from tawatur.store.rows import EditRow

__all__ = [
    "QUICK",
    "UNKNOWN",
    "EditRow",
    "Request",
    "Signature",
    "curate",
    "is_linked",
    "place_of",
    "relink",
    "sign",
    "undo",
]

# Articles up to which a dossier is linked anew at once: that takes a second or two.
QUICK = 200
_LONGEST_NAME, _LONGEST_WHY = 200, 2000


def sign(
    by: str | None = None, *, why: str = "", batch: str | None = None, at: datetime | None = None
) -> Signature:
    """Return the signature of an edit: the name given or the user of this machine, now unless `at` says otherwise.

    Raises:
        InputError: a name or reason is too long, or is no text.
    """
    name = (by or "").strip() or _user()
    when = (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    label = (batch or "").strip() or None
    for words, most in ((name, _LONGEST_NAME), (label or "", _LONGEST_NAME), (why, _LONGEST_WHY)):
        if len(words) > most:
            raise InputError(f"{len(words)} characters where {most} have room", do="Say it in fewer")
        _check_letters(words)
    return Signature(by=name, at=when, why=why.strip(), batch=label)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _check_letters(words: str) -> None:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(f"half a letter stands at character {error.start}") from error


def curate(dossier: Dossier, request: Request, signature: Signature) -> tuple[Edit, ...]:
    """Write what is asked for into the log, show what it corrects, and return the entries.

    What it rules of entities, claims and events holds once the dossier is linked anew.

    Raises:
        NotFoundError: an id that the dossier does not hold.
        InputError: what is asked makes no sense, or stands so already.
        StoreError: the dossier cannot be written.
    """
    for words in (*request.targets, request.value or ""):
        _check_letters(words)
    drafts = Drafter(dossier.view, signature).draft(request)
    with open_editor(dossier.view.path) as editor:
        made = editor.add(drafts)
        show_corrections(editor, articles_of(editor, made))
    return made


def undo(
    dossier: Dossier, signature: Signature, *, edits: Sequence[str] = (), batch: str | None = None
) -> tuple[Edit, ...]:
    """Take entries back, given by number or by the beginning of their hash, or all that stand of a batch.

    That is itself an entry, and can be taken back.

    Raises:
        NotFoundError: there is no such entry, or no such batch.
        InputError: it was taken back before, or nothing is named.
        StoreError: the dossier cannot be written.
    """
    with open_editor(dossier.view.path) as editor:
        log = editor.log()
        standing = {edit.number: edit for edit in standing_edits(log)}
        wanted = (
            _of_batch(log, standing.values(), batch) if batch else [_named(log, standing, one) for one in edits]
        )
        if not wanted:
            raise InputError("nothing is named to undo", do="Give the number of an edit, or --batch")
        draft = _undoing(list({edit.number: edit for edit in wanted}.values()), signature)
        made = editor.add([draft])
        show_corrections(editor, articles_of(editor, _reached(log, made[0])))
    return made


def _of_batch(log: Sequence[Edit], standing: Iterable[Edit], batch: str) -> list[Edit]:
    if all(edit.batch != batch for edit in log):
        raise NotFoundError(f"no batch {batch!r}", do="`tawatur log DOSSIER` lists the edits with their batches")
    found = [edit for edit in standing if edit.batch == batch and edit.action is not EditAction.UNDO]
    if not found:
        raise InputError(f"all of batch {batch!r} was undone before")
    return found


def _named(log: Sequence[Edit], standing: Mapping[int, Edit], named: str) -> Edit:
    if named.isascii() and named.isdigit() and len(named) < 12:
        fits = [edit for edit in log if edit.number == int(named)]
    else:
        fits = [edit for edit in log if len(named) > 5 and edit.hash.startswith(named)]
    if len(fits) != 1:
        raise NotFoundError(f"no edit {named!r}", do="`tawatur log DOSSIER` lists them with their numbers")
    if fits[0].number not in standing:
        raise InputError(f"edit {fits[0].number} was undone before", do="`tawatur log DOSSIER` tells by which")
    return fits[0]


def _undoing(wanted: Sequence[Edit], signature: Signature) -> Edit:
    numbers = tuple(sorted(edit.number for edit in wanted))
    one = wanted[0] if len(wanted) == 1 else None
    return Edit(
        action=EditAction.UNDO,
        noun=EditNoun.LOG,
        before=one.after if one else f"{len(numbers)} edits",
        after=one.before if one else None,
        by=signature.by,
        at=signature.at,
        why=signature.why,
        undoes=numbers,
    )


def _reached(log: Sequence[Edit], undoing: Edit) -> list[Edit]:
    """Return the entries that an `undo` changes: those that it takes back, and what these had taken back."""
    by_number = {edit.number: edit for edit in log}
    waiting, found = list(undoing.undoes), dict[int, Edit]()
    while waiting:
        edit = by_number[waiting.pop()]
        if edit.number not in found:
            found[edit.number] = edit
            waiting += edit.undoes
    return list(found.values())


def place_of(dossier: Dossier, ident: str) -> tuple[EditNoun, str | None]:
    """Return what an id is the id of, and the article where that stands, None for entities and claims.

    Raises:
        NotFoundError: the dossier holds nothing of this id.
    """
    noun, log = noun_of(ident), dossier.view.log
    if noun in GROUPS:
        return noun, None
    article = None if noun is None else log.article_of(noun, ident)
    if noun is None or article is None:
        raise NotFoundError(f"nothing has the id {ident!r}", where=str(dossier.view.path))
    return noun, article


def is_linked(dossier: Dossier) -> bool:
    """Tell whether entities and claims are drawn from the readings and the edits as they are now."""
    log = dossier.view.log
    return log.linked_by() == name_linker(Settings(), log.standing())


def relink(path: Path, *, progress: Progress | None = None, at_most: int | None = None) -> bool:
    """Draw entities and claims anew where readings or edits have changed, and tell whether they are up to date.

    With `at_most`, only where the dossier shows no more articles than that.

    Raises:
        StoreError: the dossier cannot be written.
    """
    with open_writer(path) as writer:
        settings = Settings()
        linked = writer.is_linked(name_linker(settings, standing_edits(writer.edits())))
        if linked or (at_most is not None and writer.count()["articles"] > at_most):
            return linked
        link_dossier(writer, settings, progress or Silent())
    return True
