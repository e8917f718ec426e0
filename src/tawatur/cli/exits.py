"""What the exit code says, and which error gives which."""

import sys
import traceback
from enum import IntEnum
from types import TracebackType

from tawatur._version import __version__
from tawatur.errors import LexiconError, TawaturError

__all__ = ["Exit", "ExitGuard", "exit_code"]


class Exit(IntEnum):
    """The four ends of a command."""

    DONE = 0
    FOUND = 1
    """A check found something, or some of the inputs could not be read."""
    USER = 2
    """What was asked cannot be done: an option, a path, a file that is no dossier."""
    OURS = 3
    """A fault of Tawatur's own."""


def exit_code(error: BaseException) -> Exit:
    """Return the exit code for an error that ends a command."""
    # A lexicon is part of the package: if one is out of shape, no option of the user's mends it.
    if isinstance(error, TawaturError) and not isinstance(error, LexiconError):
        return Exit.USER
    return Exit.OURS


class ExitGuard:
    """Ends the program with a message and a code where an error comes out of a command.

    A context manager rather than a handler of all exceptions: only `flow/run.py` may swallow what it does not know.
    """

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            return
        if not isinstance(error, TawaturError):
            traceback.print_exception(error, file=sys.stderr)
            print(  # noqa: T201
                f"tawatur {__version__}: this is a fault of Tawatur's own. Please report it with the lines above.",
                file=sys.stderr,
            )
        else:
            print(f"tawatur: {error}", file=sys.stderr)  # noqa: T201
        raise SystemExit(int(exit_code(error))) from error
