"""The words of a sentence as the rules of quantities look at them."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tawatur.extract.numerals import Lexeme
from tawatur.lang import LanguagePack
from tawatur.text import Document

__all__ = ["Line"]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's lexemes, with the document and the language they are of."""

    document: Document
    lexemes: Sequence[Lexeme]
    pack: LanguagePack

    def at(self, place: int) -> Lexeme | None:
        """Return the lexeme at a place, None where the sentence has none there."""
        return self.lexemes[place] if 0 <= place < len(self.lexemes) else None

    def kind(self, place: int) -> str:
        """Return the kind of time word at a place («بين» is "between"), "" for any other word."""
        lexeme = self.at(place)
        return lexeme.time.kind if lexeme is not None and lexeme.time is not None else ""

    def is_word(self, place: int) -> bool:
        """Tell whether a word stands at a place."""
        lexeme = self.at(place)
        return lexeme is not None and lexeme.shape == "word"

    def is_definite(self, place: int) -> bool:
        """Tell whether the word at a place has the article."""
        lexeme = self.at(place)
        if lexeme is None or lexeme.number is not None:
            # «آلاف» only looks as if it had one once it is folded.
            return lexeme is not None and lexeme.definite
        return lexeme.definite or self.without_article(self.document.normal[lexeme.start : lexeme.end]) is not None

    def written(self, place: int) -> str:
        """Return the word at a place in its normal form, with all that is written together with it."""
        lexeme = self.lexemes[place]
        return self.document.normal[lexeme.written : lexeme.end]

    def phrase_after(
        self, place: int, table: Mapping[str, _T], *, longest: int | None = None
    ) -> tuple[_T, int] | None:
        """Return what the longest phrase that starts at a place says, and where it ends; None where none does."""
        words = self.pack.quantities.longest if longest is None else longest
        for after in range(min(place + words, len(self.lexemes)), place, -1):
            found = table.get(self._text(place, after))
            if found is not None:
                return found, after
        return None

    def phrase_before(self, place: int, table: Mapping[str, str]) -> str | None:
        """Return what the longest phrase that ends before a place says; None where none does."""
        for first in range(max(place - self.pack.quantities.longest, 0), place):
            for form in self._without_proclitics(self._text(first, place)):
                if form in table:
                    return table[form]
        return None

    def form_in(self, place: int, words: Container[str]) -> str | None:
        """Return the form of the word at a place that is in a list, with or without its proclitics."""
        lexeme = self.at(place)
        if lexeme is None:
            return None
        text = self.document.folded[lexeme.written : lexeme.end]
        return next((form for form in (*self._without_proclitics(text), lexeme.form) if form in words), None)

    def _text(self, first: int, after: int) -> str:
        text = self.document.folded[self.lexemes[first].written : self.lexemes[after - 1].end]
        return " ".join(text.split())

    def without_article(self, form: str) -> str | None:
        """Return a word without its article, None where it has none."""
        for letters, use in self.pack.times.prefixes.items():
            if use == "article" and form.startswith(letters):
                return form[len(letters) :]
        return None

    def _without_proclitics(self, words: str) -> list[str]:
        """Return the words, and the words without «و» and a preposition written together with the first of them."""
        forms = [words]
        for uses in (("and", "then"), ("drop",)):
            forms += [form[1:] for form in forms if self.pack.times.prefixes.get(form[:1]) in uses]
        return forms
