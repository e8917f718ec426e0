"""Is the log of edits whole, and is what it corrects shown?"""

from collections.abc import Iterator

from sqlalchemy.engine import Connection

from tawatur.model import Edit, chain_edit
from tawatur.store.checks.chunks import ALTERED
from tawatur.store.records.account import get_meta
from tawatur.store.records.edits import LAST_EDIT, read_edits

__all__ = ["check_log"]


def check_log(connection: Connection) -> Iterator[str]:
    """Yield entries that are not what their hash says or do not follow the one before, and a log cut short."""
    try:
        log = read_edits(connection)
    except ALTERED as error:
        yield f"the log of edits was altered beyond reading ({error})"
        return
    before: Edit | None = None
    for edit in log:
        if chain_edit(edit, before) != edit:
            yield f"edit {edit.number} was altered, or does not follow the one before it"
        before = edit
    if (get_meta(connection, LAST_EDIT) or "") != ("" if before is None else before.hash):
        yield "the log of edits was cut short, or lengthened by another program"
