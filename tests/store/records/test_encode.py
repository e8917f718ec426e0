from dataclasses import replace

import pytest
from tests.store.samples import TEXT, make_reading, make_sample

from tawatur.errors import StoreError
from tawatur.model import MentionId, QuantityId, Span, StatementId, TimeId
from tawatur.store.records.encode import encode_reading

READING = make_reading(make_sample(0))


def test_references_become_numbers():
    rows = encode_reading(READING, TEXT)
    event = rows["events"][0]
    assert (event["quantity"], event["time"], event["place"], event["statement"]) == (0, 0, 1, 0)
    assert rows["mentions"][2]["antecedent"] == 0
    assert rows["statements"][1]["within"] == 0
    assert [(row["part"], row["mention"]) for row in rows["event_parties"]] == [
        ("actor", 1), ("actor", 0), ("recipient", 2),
    ]  # fmt: skip


def change(noun, **fields):
    first, *rest = getattr(READING, noun)
    return replace(READING, **{noun: (replace(first, **fields), *rest)})


@pytest.mark.parametrize(
    ("reading", "fault"),
    [
        (change("mentions", antecedent=MentionId("men-x")), "points to the mention men-x"),
        (change("events", actors=(MentionId("men-x"),)), "points to the mention men-x"),
        (change("events", quantity=QuantityId("qty-x")), "points to the quantity qty-x"),
        (change("events", time=TimeId("time-x")), "points to the time time-x"),
        (change("statements", within=StatementId("stm-x")), "points to the statement stm-x"),
        (change("forecasts", statement=StatementId("stm-x")), "points to the statement stm-x"),
        (change("mentions", id=READING.mentions[1].id), "id of a mention stands twice"),
        (change("times", span=Span(0, len(TEXT) + 1)), f"ends at {len(TEXT) + 1}"),
        (change("statements", cue=(Span(0, 999),)), "ends at 999"),
        (change("mentions", role_span=Span(0, 999)), "ends at 999"),
    ],
)
def test_what_points_nowhere_is_refused(reading, fault):
    with pytest.raises(StoreError, match=fault) as caught:
        encode_reading(reading, TEXT)
    assert caught.value.where == READING.article
