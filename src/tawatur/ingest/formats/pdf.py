"""PDF: letters with their places, put into reading order; flagged where that order cannot be trusted."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from tawatur.errors import InputError
from tawatur.ingest.fields import article_of
from tawatur.ingest.formats.pdf_layout import (
    Glyph,
    order_glyphs,
    order_is_plausible,
    order_is_stored,
    paragraphs_of,
)
from tawatur.ingest.found import Found, digest_of, succeeded
from tawatur.ingest.limits import ARTICLE_CHARACTERS, PDF_PAGES
from tawatur.ingest.piece import Piece, Reader, Said

__all__ = ["ORDER_UNCERTAIN", "read_pdf"]

ORDER_UNCERTAIN = "text order uncertain"
"""The flag of a text whose words may stand in the wrong order: nothing in it is to be quoted verbatim."""

_CROWD = 60_000
"""Letters of a page beyond which it is no page of text; a newspaper's largest has a third of that."""


def read_pdf(piece: Piece, read: Reader) -> Iterator[Found]:  # noqa: ARG001 - every format has the same face
    """Yield the article that a PDF is: its pages one after the other, under a flag if their order is uncertain.

    Raises:
        InputError: it is damaged, locked, has too many pages, or no text (scanned pages).
    """
    data = piece.read()
    pages: list[str] = []
    flags: list[str] = []
    empty = length = 0
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise InputError(f"a damaged or locked PDF ({error})", where=piece.place, do="Save it anew") from error
    try:
        if len(document) > PDF_PAGES:
            raise InputError(f"a PDF of more than {PDF_PAGES:,} pages", where=piece.place, do="Split it")
        for index in range(len(document)):
            text, certain = _read_page(document, index)
            empty += not text
            length += len(text)
            if text:
                pages.append(text)
            if not certain and ORDER_UNCERTAIN not in flags:
                flags.append(ORDER_UNCERTAIN)
            if length > ARTICLE_CHARACTERS:
                break  # article_of says that it is too long
    finally:
        document.close()
    if not pages:
        raise InputError("a PDF without text", where=piece.place, do="Scanned pages need OCR first")
    if empty:
        flags.append(f"{empty} page{'s' if empty > 1 else ''} without text")
    article = article_of("\n\n".join(pages), Said(), flags=flags)
    yield succeeded(piece.place, article, digest=digest_of(data), size=len(data))


def _read_page(document: pdfium.PdfDocument, index: int) -> tuple[str, bool]:
    """Return the text of a page, and whether its order is certain."""
    page = document[index]
    letters = page.get_textpage()
    try:
        crowded = letters.count_chars() > _CROWD
        stored = letters.get_text_range() if crowded else ""
        glyphs = [] if crowded else list(_glyphs(letters))
    finally:
        letters.close()
        page.close()
    if not glyphs:
        return " ".join(stored.split()), not stored
    layout = order_glyphs(glyphs)
    text = paragraphs_of(layout.lines)
    # The order of columns is a guess from their places: it is believed where the stored order says the same.
    return text, order_is_plausible(text) and (layout.simple or order_is_stored(layout.lines))


def _glyphs(page: pdfium.PdfTextPage) -> Iterator[Glyph]:
    """Yield the letters that stand upright on a page, spaces included, with their places."""
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        if code < 32 or 0xD800 <= code < 0xE000 or code > 0x10FFFF or raw.FPDFText_IsGenerated(page, index) == 1:
            continue
        if abs(raw.FPDFText_GetCharAngle(page, index)) > 0.1:
            continue
        raw.FPDFText_GetCharOrigin(page, index, x, y)
        raw.FPDFText_GetLooseCharBox(page, index, box)
        size = raw.FPDFText_GetFontSize(page, index)
        raw.FPDFText_GetMatrix(page, index, matrix)
        drawn = size * abs(matrix.d) if matrix.d else box.top - box.bottom
        yield Glyph(chr(code), box.left, box.right, y.value, max(drawn, 1.0), index)
