from pathlib import Path

from tawatur.ingest import limits


def test_the_limits_agree_with_each_other() -> None:
    # A text of the longest length must fit into a file, a page and a record.
    assert limits.ARTICLE_CHARACTERS * 4 < limits.RECORD_BYTES < limits.WHOLE_BYTES < limits.EXPANDED_BYTES
    assert limits.ARTICLE_CHARACTERS * 4 < limits.PAGE_BYTES < limits.PARSED_BYTES < limits.WHOLE_BYTES
    assert limits.FETCH_BYTES < limits.WHOLE_BYTES


def test_every_limit_says_what_it_is_for() -> None:
    lines = Path(limits.__file__).read_text(encoding="utf-8").splitlines()
    for name in limits.__all__:
        place = next(i for i, line in enumerate(lines) if line.startswith(f"{name} = "))
        assert lines[place + 1].startswith('"""')
