"""Errors raised on purpose, as one tree.

TawaturError
├── InputError      something given to Tawatur cannot be read or makes no sense
│   └── NotFoundError   an id or a name that the dossier does not hold
├── ConfigError     a setting or an option is wrong
├── LexiconError    a data file of a language pack is out of shape
├── EngineError     an optional engine is missing or failed
└── StoreError      a dossier cannot be opened, is damaged or is of a newer version

Every message says what is wrong, where, and what to do about it.
"""

__all__ = [
    "ConfigError",
    "EngineError",
    "InputError",
    "LexiconError",
    "NotFoundError",
    "StoreError",
    "TawaturError",
]


class TawaturError(Exception):
    """The root of all errors that Tawatur raises on purpose.

    Args:
        what: what is wrong, in a few words.
        where: the file, line or id it was seen at; left out of the message when empty.
        do: what the reader can do about it; left out of the message when empty.
    """

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        self.what = what
        self.where = where
        self.do = do
        head = f"{where}: {what}" if where else what
        super().__init__(f"{head}. {do}" if do else head)

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the three parts when the error crosses a process boundary."""
        return (_revive, (type(self), self.what, self.where, self.do))


def _revive(kind: type["TawaturError"], what: str, where: str, do: str) -> "TawaturError":
    return kind(what, where=where, do=do)


class InputError(TawaturError):
    """Something given to Tawatur cannot be read or makes no sense."""


class NotFoundError(InputError):
    """An id or a name that the dossier does not hold."""


class ConfigError(TawaturError):
    """A setting or an option is wrong."""


class LexiconError(TawaturError):
    """A data file of a language pack is out of shape."""


class EngineError(TawaturError):
    """An optional engine is missing or failed."""


class StoreError(TawaturError):
    """A dossier cannot be opened, is damaged or is of a newer version."""
