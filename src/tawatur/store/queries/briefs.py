"""An event in short: its own words with those of its sides, cut from the text; only signs of gaps are added."""

import re
from collections.abc import Iterable, Sequence

from tawatur.model import Span

__all__ = ["brief_of"]

# What stands between stretches of the text.
_GAP = " … "
# Two pieces are shown with what stands between them where that is no longer; beyond `_LONG` in all, only where they
# all but touch. In code points.
_NEAR, _TOUCHING, _LONG = 40, 3, 150
# Where no object stands after the words of an event, so many words show what it is about, up to the next mark.
_TAIL = 6
_WORD = re.compile(r"\S+")
_MARKS = '،,؛;:.؟?!«»"“”()[]\n'


def brief_of(
    text: str,
    around: tuple[int, int],
    *,
    trigger: Sequence[Span],
    actors: Iterable[Span],
    objects: Iterable[Span],
    away: tuple[Sequence[str], Sequence[str]] = ((), ()),
) -> str:
    """Return the words of an event with those of its sides, in the order of the text.

    Args:
        text: the article's.
        around: where the sentence around the first words of the event begins and ends; what stands elsewhere in
            the text is left out.
        trigger: where the words of the event stand.
        actors: where those who do it stand.
        objects: where those to whom it is done stand, its theme and its numbers.
        away: the names of those who do it, and of those to whom it is done, that are named elsewhere in the text.
    """
    first, last = around
    own = [span for span in trigger if first <= span.start and span.end <= last] or [trigger[0]]
    who, whom = ([one for one in of if first <= one.start and one.end <= last] for of in (actors, objects))
    end = max(span.end for span in own)
    if not any(span.end > end for span in whom):
        whom += _tail(text, max(span.end for span in (*own, *who)), last)
    places = sorted({*own, *who, *whom})
    stretches = _joined(places, _NEAR)
    if sum(map(len, stretches)) > _LONG:
        stretches = _joined(places, _TOUCHING)
    words = (" ".join(span.of(text).split()) for span in stretches)
    return _GAP.join(part for part in (*away[0], *words, *away[1]) if part)


def _tail(text: str, end: int, last: int) -> list[Span]:
    """Return where the words after the end of an event's own stand, up to a mark."""
    stop = min((at for mark in _MARKS if (at := text.find(mark, end, last)) >= 0), default=last)
    words = [match.end() for match in _WORD.finditer(text, end, stop)][:_TAIL]
    return [Span(end, words[-1])] if words else []


def _joined(places: Sequence[Span], gap: int) -> list[Span]:
    """Return the places, sorted, with those that stand no further apart than `gap` made one."""
    found = [places[0]]
    for span in places[1:]:
        if span.start - found[-1].end <= gap:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
