import zipfile

import pytest

from tawatur.errors import InputError
from tawatur.ingest.found import FOREIGN, digest_of, failed, failed_by, skipped, succeeded
from tawatur.model import make_article


def test_a_failure_says_what_where_and_what_to_do() -> None:
    found = failed("a.txt", InputError("it is empty", do="Fill it"), stage="read", digest="d", size=3)
    assert found.failure is not None
    assert found.failure.message == "a.txt: it is empty. Fill it"
    assert (found.failure.stage, found.failure.error) == ("read", "InputError")
    assert (found.article, found.skipped, found.digest, found.size) == (None, False, "d", 3)


def test_a_place_that_the_error_knows_is_kept() -> None:
    found = failed("a.zip", InputError("it is empty", where="a.zip!b.txt"), stage="read")
    assert found.failure is not None
    assert found.failure.message.startswith("a.zip!b.txt: ")


def test_the_error_of_a_parser_is_told_on_one_short_line() -> None:
    found = failed_by("a.xml", ValueError("line 1\n" + "x" * 900), stage="read")
    assert found.failure is not None
    assert "ValueError: line 1 xxx" in found.failure.message
    assert "\n" not in found.failure.message
    assert len(found.failure.message) < 400


def test_what_is_skipped_has_a_reason_too() -> None:
    found = skipped("a.jpg", "not a kind of file that is read")
    assert found.skipped
    assert found.failure is not None
    assert found.failure.message == "a.jpg: not a kind of file that is read"


def test_an_article_is_found_with_the_digest_of_its_bytes(story: str) -> None:
    article = make_article(text=story, lang="ar")
    found = succeeded("a.txt", article, digest=digest_of(story.encode()), size=len(story.encode()))
    assert found.article is article
    assert found.failure is None
    assert len(found.digest) == 64


@pytest.mark.parametrize("error", [RecursionError(), UnicodeDecodeError("x", b"", 0, 1, ""), zipfile.BadZipFile()])
def test_what_parsers_throw_is_caught(error: Exception) -> None:
    assert isinstance(error, FOREIGN)


def test_what_ends_the_run_is_not_caught() -> None:
    assert not isinstance(KeyboardInterrupt(), FOREIGN)
    assert not isinstance(SystemExit(), FOREIGN)
