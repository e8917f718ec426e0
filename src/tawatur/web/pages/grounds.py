"""The sentence of an event with the words that decided its coding pointed out."""

from dataclasses import dataclass

from tawatur.flow.questions.grounds import EventReasons, GroundPart

__all__ = ["GroundPiece", "cut_sentence"]

# Of words that decided two things, the first is shown.
_ORDER = (GroundPart.WORD, GroundPart.STATUS, GroundPart.MODE, GroundPart.PLACE, GroundPart.CONTEXT)


@dataclass(frozen=True, slots=True)
class GroundPiece:
    """A stretch of a sentence; `part` says what it decided, empty where nothing."""

    text: str
    part: str


def cut_sentence(reasons: EventReasons) -> tuple[GroundPiece, ...]:
    """Return the sentence of an event's first word, cut where words decided something."""
    start, end = reasons.sentence.start, reasons.sentence.end
    marks = [
        (_ORDER.index(one.part), span)
        for one in reasons.decided
        for span in one.spans
        if start <= span.start and span.end <= end
    ]
    taken: list[tuple[int, int, str]] = []
    for order, span in sorted(marks):
        if all(span.end <= first or last <= span.start for first, last, _ in taken):
            taken.append((span.start, span.end, _ORDER[order].value))
    pieces, place = [], start
    for first, last, part in sorted(taken):
        pieces += [
            GroundPiece(reasons.text[place - start : first - start], ""),
            GroundPiece(reasons.text[first - start : last - start], part),
        ]
        place = last
    pieces.append(GroundPiece(reasons.text[place - start :], ""))
    return tuple(piece for piece in pieces if piece.text)
