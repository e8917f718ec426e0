"""One article to all that the dossier keeps of it: the steps in their order."""

from dataclasses import replace

from tawatur._version import __version__
from tawatur.analyse import read_timeline
from tawatur.errors import InputError
from tawatur.extract.reading import RulesExtractor
from tawatur.flow.engines import known_languages, load_pack, load_tagger, name_tagger
from tawatur.flow.settings import Settings
from tawatur.lang import LanguagePack
from tawatur.model import Article
from tawatur.store import ReadArticle, check_read
from tawatur.text import read as read_text
from tawatur.text.analyser import analyse_terms

__all__ = ["ArticleReader"]

_UNTOLD = "und"


class ArticleReader:
    """Reads articles by the settings; made once in each process.

    Raises:
        EngineError: there is no language pack of the code that the settings give.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._languages = frozenset(known_languages())
        self._extractor: RulesExtractor | None = None
        self._pack(_UNTOLD)

    def version(self, lang: str) -> str | None:
        """Return the version under which articles in this language are read, None where no pack can read it."""
        if lang != _UNTOLD and lang not in self._languages:
            return None
        pack = self._pack(lang)
        tagger = name_tagger() if self._settings.profile == "full" else ""
        helped = f" + {tagger}" if tagger else ""
        return f"{RulesExtractor.name} {__version__}{helped}, {pack.code} {pack.version}"

    def read(self, article: Article) -> ReadArticle:
        """Return the article's reading with what is derived from it for looking things up.

        Raises:
            InputError: no language pack can read it, or it cannot be written as UTF-8.
        """
        version = self.version(article.lang)
        if version is None:
            raise InputError(f"there is no language pack for {article.lang!r}", where=article.id)
        _check_letters(article)
        pack = self._pack(article.lang)
        document = read_text(article, pack)
        reading = replace(self._load_extractor().read(document, pack), version=version)
        title = reading.metadata.title or ""
        made = ReadArticle(
            article=article,
            reading=reading,
            title_terms=analyse_terms(title, pack),
            body_terms=analyse_terms(article.text, pack),
            moments=read_timeline(article, reading),
            words=sum(token.kind != "mark" for token in document.tokens),
            sentences=len(document.sentences),
        )
        check_read(made)
        return made

    def _pack(self, lang: str) -> LanguagePack:
        return load_pack(self._settings.language if lang == _UNTOLD else lang)

    def _load_extractor(self) -> RulesExtractor:
        if self._extractor is None:
            tagger = load_tagger() if self._settings.profile == "full" else None
            self._extractor = RulesExtractor(tagger)
        return self._extractor


def _check_letters(article: Article) -> None:
    """Refuse text that no file and no database can hold: halves of letters, as broken JSON may have them."""
    words = (article.text, article.title, article.author, article.outlet, article.url, *article.via)
    for word in words:
        try:
            (word or "").encode("utf-8")
        except UnicodeEncodeError as error:
            raise InputError(
                f"half a letter (a lone surrogate) stands at character {error.start}",
                where=article.id,
                do="Mend the file's encoding",
            ) from error
