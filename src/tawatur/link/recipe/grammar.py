"""The SQL that every engine reads alike, from its text to its parts.

    query  = select { UNION ALL select }
    select = SELECT [DISTINCT] item {, item} FROM table { [LEFT] JOIN table ON conditions }
             [WHERE conditions] [GROUP BY column {, column}] [HAVING conditions]
    item   = value AS name
    table  = name AS name
    value  = column | whole number | 'words' | total
    total  = ( COUNT | MIN | MAX | SUM ) "(" [DISTINCT] column ")" | COUNT "(" * ")"
    column = name . name
    conditions = condition { AND condition }
    condition  = value ( = | <> | < | <= | > | >= ) value | column IS [NOT] NULL

Keywords are written large and names small. There is no function but the four, no arithmetic, nothing nested and no
order: a query inside another is a step of its own, and what has to be worked out is a kernel's part.
"""

import re
from dataclasses import dataclass

__all__ = ["Column", "Condition", "Literal", "Query", "QueryError", "Select", "Source", "Total", "Value", "parse"]

_TOKEN = re.compile(
    r"\s*(?:(?P<keyword>[A-Z]+\b)|(?P<name>[a-z][a-z0-9_]*\b)|(?P<number>[0-9]+\b)|(?P<words>'[^'\\]*')"
    r"|(?P<mark><>|<=|>=|[=<>(),.*]))"
)
_TOTALS = ("COUNT", "MIN", "MAX", "SUM")
_SIGNS = ("=", "<>", "<=", ">=", "<", ">")


class QueryError(ValueError):
    """A query is none that every engine reads alike: a fault of the program that holds it, never of its user."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one of the tables, which goes by `table` here."""

    table: str
    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A whole number or a string."""

    value: int | str


@dataclass(frozen=True, slots=True)
class Total:
    """What a function makes of all rows of a group; `COUNT(*)` has no column."""

    function: str
    column: Column | None
    distinct: bool = False


Value = Column | Literal | Total


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold of a row, or of a group; `IS NULL` and `IS NOT NULL` have no right side."""

    left: Value
    sign: str
    right: Value | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A table, the name it goes by in this query, and on what it is joined to those before it."""

    table: str
    name: str
    outer: bool = False
    on: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """One SELECT."""

    distinct: bool
    items: tuple[tuple[str, Value], ...]
    sources: tuple[Source, ...]
    where: tuple[Condition, ...]
    groups: tuple[Column, ...]
    having: tuple[Condition, ...]


Query = tuple[Select, ...]


def parse(text: str) -> Query:
    """Return the parts of a query, one for each SELECT that UNION ALL puts together.

    Raises:
        QueryError: it is not written in this grammar.
    """
    return _Parser(text).query()


class _Parser:
    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        self._at = 0
        place, text = 0, text.rstrip()
        while place < len(text):
            match = _TOKEN.match(text, place)
            if match is None or match.lastgroup is None:
                raise QueryError(f"no word of this SQL: {text[place : place + 30]!r}")
            self._tokens.append((match.lastgroup, match[match.lastgroup]))
            place = match.end()
        self._tokens.append(("end", "the end"))

    def query(self) -> Query:
        selects = [self._select()]
        while self._take("UNION"):
            self._need("ALL")
            selects.append(self._select())
        if self._tokens[self._at][0] != "end":
            raise self._error("the end")
        return tuple(selects)

    def _select(self) -> Select:
        self._need("SELECT")
        distinct = self._take("DISTINCT")
        items = [self._item()]
        while self._take(","):
            items.append(self._item())
        self._need("FROM")
        sources = [self._source()]
        while (outer := self._take("LEFT")) or self._here("JOIN"):
            self._need("JOIN")
            joined = self._source()
            self._need("ON")
            sources.append(Source(joined.table, joined.name, outer, self._conditions()))
        return Select(
            distinct=distinct,
            items=tuple(items),
            sources=tuple(sources),
            where=self._conditions() if self._take("WHERE") else (),
            groups=self._groups(),
            having=self._conditions() if self._take("HAVING") else (),
        )

    def _item(self) -> tuple[str, Value]:
        value = self._value()
        self._need("AS")
        return self._name(), value

    def _source(self) -> Source:
        table = self._name()
        self._need("AS")
        return Source(table, self._name())

    def _groups(self) -> tuple[Column, ...]:
        if not self._take("GROUP"):
            return ()
        self._need("BY")
        columns = [self._column()]
        while self._take(","):
            columns.append(self._column())
        return tuple(columns)

    def _conditions(self) -> tuple[Condition, ...]:
        conditions = [self._condition()]
        while self._take("AND"):
            conditions.append(self._condition())
        return tuple(conditions)

    def _condition(self) -> Condition:
        left = self._value()
        if self._take("IS"):
            sign = "IS NOT NULL" if self._take("NOT") else "IS NULL"
            self._need("NULL")
            return Condition(left, sign)
        for sign in _SIGNS:
            if self._take(sign):
                return Condition(left, sign, self._value())
        raise self._error("a comparison")

    def _value(self) -> Value:
        kind, word = self._tokens[self._at]
        if kind == "number":
            self._at += 1
            return Literal(int(word))
        if kind == "words":
            self._at += 1
            return Literal(word[1:-1])
        for function in _TOTALS:
            if self._take(function):
                return self._total(function)
        return self._column()

    def _total(self, function: str) -> Total:
        self._need("(")
        if function == "COUNT" and self._take("*"):
            self._need(")")
            return Total(function, None)
        distinct = self._take("DISTINCT")
        column = self._column()
        self._need(")")
        return Total(function, column, distinct)

    def _column(self) -> Column:
        table = self._name()
        self._need(".")
        return Column(table, self._name())

    def _name(self) -> str:
        kind, word = self._tokens[self._at]
        if kind != "name":
            raise self._error("a name")
        self._at += 1
        return word

    def _here(self, word: str) -> bool:
        kind, found = self._tokens[self._at]
        return kind in ("keyword", "mark") and found == word

    def _take(self, word: str) -> bool:
        taken = self._here(word)
        self._at += taken
        return taken

    def _need(self, word: str) -> None:
        if not self._take(word):
            raise self._error(word)

    def _error(self, wanted: str) -> QueryError:
        before = " ".join(word for _, word in self._tokens[max(0, self._at - 6) : self._at])
        return QueryError(f"{wanted} is wanted after «{before}», not {self._tokens[self._at][1]}")
