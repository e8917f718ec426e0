"""Schema versions to the next: numbered and named steps, each a file beside this one."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Migration", "load_migrations"]

# What SQLite calls the two things in which databases differ here.
_SQLITE = {"{later}": "DEFERRABLE INITIALLY DEFERRED", "{clustered}": " WITHOUT ROWID"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """A numbered and named step: statements that bring the schema from `number - 1` to `number`."""

    number: int
    name: str
    statements: tuple[str, ...]


@cache
def load_migrations() -> tuple[Migration, ...]:
    """Return all steps for SQLite, in order.

    `NNNN_name.sql` holds what every database does, `NNNN_name.sqlite.sql` what SQLite does after it.
    """
    found: dict[int, Migration] = {}
    # Sorted, a step's own file comes before its addition for SQLite.
    for file in sorted(files(__name__).iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".sql"):
            continue
        number, _, rest = file.name.partition("_")
        before = found[int(number)].statements if int(number) in found else ()
        statements = before + _split(file.read_text(encoding="utf-8"))
        found[int(number)] = Migration(number=int(number), name=rest.split(".")[0], statements=statements)
    return tuple(found[number] for number in sorted(found))


def _split(script: str) -> tuple[str, ...]:
    """Return the statements of a script, each of which ends with a semicolon at the end of a line."""
    lines = (line for line in script.splitlines() if not line.startswith("--"))
    text = "\n".join(lines)
    for name, words in _SQLITE.items():
        text = text.replace(name, words)
    return tuple(statement.strip() for statement in text.split(";\n") if statement.strip())
