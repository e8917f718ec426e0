"""All readings to one linkage, with the texts that judging needs."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from tawatur._version import __version__
from tawatur.engines.local import LocalRunner
from tawatur.extract.pieces import Pieces
from tawatur.flow.engines import load_pack
from tawatur.flow.settings import Settings
from tawatur.lang import LanguagePack
from tawatur.link import link
from tawatur.link.stance import StanceJudge
from tawatur.model import RULINGS, ArticleId, Edit, Linkage, Reading, content_id

__all__ = ["link_readings", "name_linker"]

# Each text is asked for once, or a few times one after another: those of a few articles are enough to have at hand.
_TEXTS = 64


def name_linker(settings: Settings, edits: Sequence[Edit] = ()) -> str:
    """Return the version under which readings are linked, with what persons ruled."""
    pack = load_pack(settings.language)
    rulings = [edit.hash for edit in edits if edit.action in RULINGS]
    ruled = f", {content_id('edits', *rulings)}" if rulings else ""
    return f"link {__version__}, {pack.code} {pack.version}{ruled}"


def link_readings(
    readings: Iterable[Reading],
    *,
    text_of: Callable[[ArticleId], str],
    settings: Settings,
    edits: Sequence[Edit] = (),
    whole: bool = True,
) -> Linkage:
    """Return what is the same across the readings; `text_of` gives the text of an article.

    What is not `whole` holds the entities alone.

    `edits` are those that stand: what persons ruled in them goes over the rules.
    """
    pack = load_pack(settings.language)
    text = lru_cache(maxsize=_TEXTS)(text_of)

    return link(
        readings,
        text_of=text if whole else None,
        pack=pack,
        tables=pack.names,
        places=pack.places(),
        edits=edits,
        judge=_load_judge(pack) if whole and settings.profile == "full" else None,
        runner=LocalRunner(settings.workers) if whole else None,
    )


@cache
def _load_judge(pack: LanguagePack) -> StanceJudge:
    return StanceJudge(Pieces(files("tawatur.extract") / "weights" / "vocabulary.json").of_word, pack)
