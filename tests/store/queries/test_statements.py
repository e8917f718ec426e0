import pytest
from tests.store.samples import TEXT

from tawatur.store import Asked


def ask(view, entity=None, **asked):
    return view.statements(Asked(**asked), entity=entity, offset=0, limit=100)


def test_a_row_says_who_said_what(view):
    row = ask(view, polarity="affirm").items[0]
    assert row.words == "السودان طلب 20 طائرة"
    assert row.context == TEXT[: TEXT.index(".")]
    assert [span.of(TEXT) for span in row.spans] == [row.words]
    speaker, gap = row.chain
    assert (speaker.kind, speaker.name, speaker.name_en, speaker.entity) == (
        "named", "سمير الحاج", "Samir al-Hajj", "ent-person",
    )  # fmt: skip
    assert (gap.kind, gap.name, gap.words, gap.entity) == ("gap", None, None, None)
    assert (row.why, row.confidence) == ("verb-source", 0.9)


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({}, 6),
        ({"polarity": "deny"}, 3),
        ({"modality": "assert"}, 6),
        ({"modality": "predict"}, 0),
        ({"anonymous": True}, 3),
        ({"anonymous": False}, 3),
        ({"anonymous": True, "polarity": "affirm"}, 0),
        ({"entity": "ent-person"}, 3),
        ({"entity": "ent-state"}, 0),
    ],
)
def test_what_is_asked_for(view, asked, total):
    found = ask(view, **asked)
    assert found.total == len(found.items) == total


def test_in_text_order(view):
    rows = ask(view).items
    assert [row.polarity for row in rows] == ["affirm", "deny"] * 3
    assert view.statements(Asked(), offset=2, limit=2).items == rows[2:4]
