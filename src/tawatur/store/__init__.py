"""Records to one file and back: the only room that talks to a database."""

from tawatur.store.batch import BatchItem, Known, ReadArticle
from tawatur.store.records.batch import check_read
from tawatur.store.view import ORDERS, Asked, Spell, View, Wanted, needs_upgrade, open_view
from tawatur.store.writer import LARGEST_BATCH, Writer, open_writer

__all__ = [
    "LARGEST_BATCH",
    "ORDERS",
    "Asked",
    "BatchItem",
    "Known",
    "ReadArticle",
    "Spell",
    "View",
    "Wanted",
    "Writer",
    "check_read",
    "needs_upgrade",
    "open_view",
    "open_writer",
]
