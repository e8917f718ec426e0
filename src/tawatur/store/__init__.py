"""Records to one file and back: the only room that talks to a database."""

from tawatur.store.batch import BatchItem, Known, ReadArticle
from tawatur.store.editor import Editor, open_editor
from tawatur.store.records.batch import check_read
from tawatur.store.records.corrected import EDITED
from tawatur.store.view import ORDERS, Asked, Spell, View, Wanted, needs_upgrade, open_view
from tawatur.store.views.log import Log, noun_of
from tawatur.store.writer import LARGEST_BATCH, Writer, open_writer

__all__ = [
    "EDITED",
    "LARGEST_BATCH",
    "ORDERS",
    "Asked",
    "BatchItem",
    "Editor",
    "Known",
    "Log",
    "ReadArticle",
    "Spell",
    "View",
    "Wanted",
    "Writer",
    "check_read",
    "needs_upgrade",
    "noun_of",
    "open_editor",
    "open_view",
    "open_writer",
]
