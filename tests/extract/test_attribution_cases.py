"""Attribution by classes of reporting devices: the sentences are in tests/cases/reports.ar.toml."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tawatur.extract.attribution import find_statements
from tawatur.extract.mentions import find_mentions
from tawatur.lang.ar import load
from tawatur.model import make_article
from tawatur.text import read

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "reports.ar.toml").read_text(encoding="utf-8")
)["case"]
Report = tuple[str, tuple[str, ...], str, str]


def reports(text: str) -> list[Report]:
    """Return what was said in a text, its chain, polarity and modality."""
    pack = load()
    document = read(make_article(text=text, lang="ar"), pack)
    mentions = find_mentions(document, pack)
    statements, described = find_statements(document, pack, mentions)
    names = {mention.id: mention.name for mention in (*mentions, *described)}
    return [
        (
            " … ".join(span.of(text) for span in statement.content),
            tuple(names[link.mention] if link.mention else link.words or "" for link in statement.chain),
            statement.polarity.value,
            statement.modality.value,
        )
        for statement in statements
    ]


def fits(wanted: dict[str, Any], found: Report) -> bool:
    """Tell whether a report is the one wanted."""
    says, chain, polarity, modality = found
    linked = len(wanted["chain"]) == len(chain) and all(
        words in link or (link and link in words) for words, link in zip(wanted["chain"], chain, strict=True)
    )
    return (
        linked
        and says == wanted["says"]
        and polarity == wanted.get("polarity", "affirm")
        and modality == wanted.get("modality", modality)
    )


def is_right(case: dict[str, Any]) -> bool:
    """Tell whether a sentence is read as its case says, with nothing more."""
    found = reports(case["text"])
    for wanted in case["statements"]:
        hit = next((report for report in found if fits(wanted, report)), None)
        if hit is None:
            return False
        found.remove(hit)
    return not found


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=pytest.mark.xfail(strict=True, reason=case["why"]))
        if case.get("known_wrong")
        else case
        for case in CASES
    ],
    ids=[f"{case['class']}-{number}" for number, case in enumerate(CASES)],
)
def test_a_sentence_is_read_as_its_case_says(case):
    assert is_right(case), f"{case['text']}\nwanted {case['statements']}\nfound {reports(case['text'])}"


def test_most_of_every_class_is_right(record_property):
    right = Counter(case["class"] for case in CASES if is_right(case))
    asked = Counter(case["class"] for case in CASES)
    for name, count in asked.items():
        record_property(name, f"{right[name]} of {count}")
    told = ", ".join(f"{name} {right[name]}/{asked[name]}" for name in sorted(asked))
    assert sum(right.values()) >= 0.9 * len(CASES), told
    assert [name for name in asked if not right[name] and name != "noun"] == [], told
