"""Pages from templates: what every page is given, and how an answer is put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from tawatur.errors import ConfigError
from tawatur.flow.ask import Dossier, Listing
from tawatur.web.editing import Editing
from tawatur.web.locale import LOCALES, Locale, load_locale
from tawatur.web.visible import event_context, in_context, safe_url, seen, show, snippet

__all__ = ["PAGE_SIZE", "STATIC", "Ask", "Page", "Pager", "View", "bundle_stamp", "environment", "text_direction"]

PAGE_SIZE = 50
# Entries of the log that are shown beside what they speak of.
_EDITS = 20
STATIC = Path(str(resources.files("tawatur.web"))) / "static"
_RIGHT_TO_LEFT = frozenset({"ar", "arz", "fa", "he", "ur", "ps", "ckb", "ku", "sd", "ug", "yi", "dv"})


def text_direction(lang: str) -> str:
    """Return the direction that a text of a language is set in."""
    return "rtl" if lang.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT else "ltr"


def environment() -> Environment:
    """Return the template environment: everything is escaped, and a name that is not there is an error."""
    made = Environment(
        loader=PackageLoader("tawatur.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(seen=seen, show=show, snippet=snippet, in_context=in_context, event_context=event_context)
    made.globals["safe_url"] = safe_url
    made.globals["text_direction"] = text_direction
    made.globals["path_part"] = lambda value: quote(str(value), safe="")
    return made


def bundle_stamp() -> str:
    """Return a short hash of the bundle, which makes browsers load a new one.

    Raises:
        ConfigError: the front end was not bundled.
    """
    path = STATIC / "dist" / "stamp.txt"
    if not path.is_file():
        raise ConfigError("the front end was not bundled", where=str(path), do="Install the package again")
    return path.read_text(encoding="ascii").strip()[:12]


class _Response(HTMLResponse):
    """A page as UTF-8; half a surrogate pair in a damaged text becomes a question mark, one for one."""

    def render(self, content: object) -> bytes:
        return str(content).encode("utf-8", "replace")


class Ask:
    """What a page was asked for: the query string, with empty and senseless values left out."""

    def __init__(self, request: Request) -> None:
        self.path = request.url.path
        self.params = {name: value for name, value in request.query_params.items() if value.strip()}

    def word(self, name: str) -> str | None:
        """Return a value as it was typed, None where it is absent or blank."""
        value = self.params.get(name)
        return value.strip() if value else None

    def one_of(self, name: str, allowed: type[str] | tuple[str, ...]) -> str | None:
        """Return a value of a closed set (a StrEnum or a tuple), None where it is not of it."""
        value = self.params.get(name)
        return value if value in set(allowed) else None  # type: ignore[arg-type]  # a StrEnum class iterates

    def day(self, name: str) -> str | None:
        """Return an ISO day, None where it is not one."""
        try:
            return date.fromisoformat(self.params.get(name, "")).isoformat()
        except ValueError:
            return None

    def number(self, name: str, smallest: int) -> int:
        """Return a whole number that is at least `smallest`, and `smallest` where there is none."""
        value = self.params.get(name, "")
        return max(smallest, int(value)) if value.isascii() and value.isdigit() and len(value) < 10 else smallest

    def offset(self, size: int = PAGE_SIZE) -> int:
        """Return how many of a list stand before the page that is asked for."""
        return (self.number("page", 1) - 1) * size

    def address(self, **changes: object) -> str:
        """Return this page's address with some parameters changed, or left out where they are None."""
        params: dict[str, object] = {**self.params, **changes}
        query = urlencode({name: value for name, value in params.items() if value is not None})
        return f"{self.path}?{query}" if query else self.path

    def without(self, name: str) -> str:
        """Return this page's address from its first page on, without one parameter."""
        return self.address(**{name: None, "page": None})


@dataclass(frozen=True)
class Pager:
    """Where a page of a list stands in the whole of it."""

    ask: Ask
    offset: int
    shown: int
    total: int
    size: int

    @classmethod
    def of(cls, ask: Ask, listing: Listing[Any]) -> "Pager":
        """Return the pager of a listing."""
        return cls(ask, listing.offset, len(listing.items), listing.total, listing.limit)

    @property
    def number(self) -> int:
        """The number of this page, counted from 1."""
        return self.offset // self.size + 1

    @property
    def previous(self) -> str | None:
        """The address of the page before, None on the first."""
        return self.ask.address(page=self.number - 1) if self.offset > 0 else None

    @property
    def following(self) -> str | None:
        """The address of the page after, None on the last."""
        return self.ask.address(page=self.number + 1) if self.offset + self.shown < self.total else None


class View:
    """One dossier, and the templates that show it."""

    def __init__(self, dossier: Dossier, *, name: str, editing: Editing | None = None) -> None:
        self.dossier = dossier
        self.editing = editing
        self.name = name
        self.templates = environment()
        self.stamp = bundle_stamp()

    def page(self, locale: Locale) -> "Page":
        """Return a page to be filled in one language."""
        return Page(self, locale)


class Page:
    """One answer in one language."""

    def __init__(self, view: View, locale: Locale) -> None:
        self.view = view
        self.locale = locale

    def answer(
        self, request: Request, template: str, values: Mapping[str, object], status: int = HTTPStatus.OK
    ) -> HTMLResponse:
        """Return a template filled with the values and with what every page has."""
        other = load_locale(next(code for code in LOCALES if code != self.locale.code))
        ask = Ask(request)
        path = ask.address().removeprefix(f"/{self.locale.code}")
        known = {
            "t": self.locale.say,
            "locale": self.locale,
            "base": f"/{self.locale.code}",
            "ask": ask,
            "other": other,
            "other_address": f"/{other.code}{path}" if path != ask.address() else f"/{other.code}/",
            "dossier_name": self.view.name,
            "stamp": self.view.stamp,
            "editing": self.view.editing,
            "edits_of": lambda target: self.view.dossier.edits(0, _EDITS, target=target).items,
        }
        html = self.view.templates.get_template(template).render({**known, **values})
        return _Response(html, status_code=status, headers={"Vary": "HX-Request"})
