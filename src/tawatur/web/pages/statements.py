"""The page that lists statements, by their words and by all that they can be asked by."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tawatur.errors import NotFoundError
from tawatur.flow.ask import Dossier, EntityRow, StatementFilters
from tawatur.model import Modality, Mode, Polarity, Stance
from tawatur.web.locale import Locale
from tawatur.web.view import PAGE_SIZE, Ask, Pager, View

__all__ = ["add_statements", "statement_filters"]

SPEAKERS = ("named", "anonymous")
VERIFIED = ("yes", "no")
# What is asked for most, each in one click.
CHIPS: Mapping[str, Mapping[str, str]] = {
    "denials": {"polarity": "deny"},
    "open": {"polarity": "open"},
    "predictions": {"modality": "predict"},
    "anonymous_short": {"speaker": "anonymous"},
    "unverified": {"verified": "no"},
    "distance": {"stance": "distance"},
}
# The filters that stand behind «more» until one of them is used.
REST = ("stance", "mode", "verified", "source", "through", "outlet", "since", "until")


def statement_filters(ask: Ask) -> StatementFilters:
    """Return what a page asks of statements, senseless values left out."""
    speaker, verified = ask.one_of("speaker", SPEAKERS), ask.one_of("verified", VERIFIED)
    return StatementFilters(
        polarity=ask.one_of("polarity", Polarity),
        modality=ask.one_of("modality", Modality),
        stance=ask.one_of("stance", Stance),
        mode=ask.one_of("mode", Mode),
        verified=None if verified is None else verified == "yes",
        anonymous=None if speaker is None else speaker == "anonymous",
        entity=ask.word("entity"),
        source=ask.word("source"),
        through=ask.word("through"),
        outlet=ask.word("outlet"),
        since=ask.day("since"),
        until=ask.day("until"),
    )


def add_statements(router: APIRouter, view: View, locale: Locale) -> None:
    """Add the routes of statements in one language."""
    dossier, page = view.dossier, view.page(locale)

    @router.get("/statements", response_class=HTMLResponse)
    def statements(request: Request) -> HTMLResponse:
        """Show the statements, with filters for what they do, how they are told and who passes them on."""
        ask = Ask(request)
        wanted, query = statement_filters(ask), ask.word("said")
        if query is None:
            listing = dossier.statements(ask.offset(), PAGE_SIZE, **wanted)
        else:
            listing = dossier.who_said(query, offset=ask.offset(), limit=PAGE_SIZE, **wanted)
        values = {
            "listing": listing,
            "pager": Pager.of(ask, listing),
            "sets": {"polarity": Polarity, "modality": Modality, "stance": Stance, "mode": Mode},
            "speakers": SPEAKERS,
            "verified": VERIFIED,
            "chips": {
                name: (
                    ask.path + "?" + "&".join(f"{key}={value}" for key, value in chip.items()),
                    chip == ask.params,
                )
                for name, chip in CHIPS.items()
            },
            "more_open": any(ask.word(name) for name in REST),
            "outlets": dossier.outlets(),
            "known": dossier.sources(0, 200).items,
            "named": {part: _named(dossier, ask.word(part)) for part in ("entity", "source", "through")},
        }
        return page.answer(request, "statements.html", values)


def _named(dossier: Dossier, ident: str | None) -> EntityRow | None:
    """Return the entity that a filter names by its id, None where it names it in other words."""
    if ident is None or not ident.startswith("ent-"):
        return None
    try:
        return dossier.entity(ident, limit=1).row
    except NotFoundError:
        return None
