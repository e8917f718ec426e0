"""English display names for what no table knows: transliteration, with its doubt shown."""

from tawatur.lang.names import NameTables

__all__ = ["english_name"]


def english_name(name: str, tables: NameTables) -> str | None:
    """Return a name written in Latin letters, with a question mark where it is only transliterated.

    None where the pack has no table of letters.
    """
    if name.isascii():
        return name
    if not tables.latin:
        return None
    words = ["".join(tables.latin.get(c, c) for c in word) for word in name.split()]
    return " ".join(word[:1].upper() + word[1:] for word in words if word) + "?"
