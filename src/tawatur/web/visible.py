"""Values of the dossier, made safe to show: isolated, with marks for what would hide or turn them."""

import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from tawatur.flow.ask import EventRow, SearchHit, Sighting
from tawatur.model import Span

__all__ = ["event_context", "in_context", "safe_url", "seen", "show", "snippet"]

# The controls that can make a name or an address read as another (Unicode TR 36 and 39): embeddings, overrides and
# isolates. The harmless marks LRM, RLM and ALM stay as they are.
_SIGNS = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_SCHEMES = {"http", "https"}


def _visible(character: str) -> Markup | None:
    sign = _SIGNS.get(character)
    if sign is None and unicodedata.category(character) == "Cc" and character not in "\t\n\r":
        sign = f"{ord(character):02X}"
    if sign is None:
        return None
    return Markup('<span class="control" title="U+{:04X}">{}</span>').format(ord(character), sign)


def seen(value: object) -> Markup:
    """Return a value escaped, its controls visible; for an element that isolates by itself (`dir="auto"`).

    `<bdi>` would be wrong there: the direction of such an element is not taken from inside a `<bdi>`.
    """
    text = str(value)
    parts: list[Markup] = []
    plain: list[str] = []
    for character in text:
        sign = None if character.isprintable() else _visible(character)
        if sign is None:
            plain.append(character)
            continue
        parts += [escape("".join(plain)), sign]
        plain.clear()
    parts.append(escape("".join(plain)))
    return Markup().join(parts)


def show(value: object) -> Markup:
    """Return a value inside `<bdi>`, escaped, with every bidi control and control character as a visible mark."""
    return Markup("<bdi>{}</bdi>").format(seen(value))


def _pointed_out(text: str, spans: tuple[Span, ...]) -> Markup:
    parts: list[Markup] = []
    place = 0
    for span in sorted(spans):
        if span.start < place or span.end > len(text):
            continue
        parts += [seen(text[place : span.start]), Markup("<mark>{}</mark>").format(seen(span.of(text)))]
        place = span.end
    return Markup().join([*parts, seen(text[place:])])


def snippet(hit: SearchHit) -> Markup:
    """Return the piece of an article that was found, with the words asked for marked."""
    return _pointed_out(hit.snippet, hit.snippet_spans)


def in_context(sighting: Sighting) -> Markup:
    """Return the text around a mention, with the mention marked."""
    start = sighting.span.start - sighting.context_start
    spans = (Span(start, start + len(sighting.span)),) if start >= 0 else ()
    return _pointed_out(sighting.context, spans)


def event_context(event: EventRow) -> Markup:
    """Return the text around the words of an event, with those of them that stand in it marked."""
    first, end = event.context_start, event.context_start + len(event.context)
    inside = (Span(span.start - first, span.end - first) for span in event.spans if span.end <= end)
    return _pointed_out(event.context, tuple(inside))


def safe_url(url: str | None) -> str | None:
    """Return an address that may be linked: http or https with a host, free of blanks and controls; else None."""
    if not url or any(not character.isprintable() or character.isspace() for character in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in _SCHEMES and host and parts.username is None else None
