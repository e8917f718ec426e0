"""Tables of measured confidence."""

import pytest

from tawatur.errors import LexiconError
from tawatur.lang.confidence import read_confidence

HEAD = "# source: a test\n# licence: Apache-2.0\n# checked: 2026-11-21\nrule\tconfidence\tseen\n"


def test_rules_have_their_confidence(tmp_path):
    (tmp_path / "rules.tsv").write_text(HEAD + "a\t0.50\t4\nb\t1\t9\n", encoding="utf-8")
    assert read_confidence(tmp_path, "rules.tsv") == {"a": 0.5, "b": 1.0}


@pytest.mark.parametrize("value", ["1.2", "-0.1", "much", "nan"])
def test_what_is_no_probability_is_refused(tmp_path, value):
    (tmp_path / "rules.tsv").write_text(HEAD + f"a\t{value}\t4\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="no probability"):
        read_confidence(tmp_path, "rules.tsv")
