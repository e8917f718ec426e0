"""Two states, month by month."""

from tawatur.analyse.pairs import DatedEvent, pair_periods
from tawatur.model import EventStatus, EventType


def event(kind, status="occurred", day="2024-03-05", mode=None):
    return DatedEvent(type=EventType(kind), status=EventStatus(status), mode=mode, day=day)


def test_what_happened_is_counted_by_class_and_apart_from_what_did_not():
    periods = pair_periods(
        [
            event("CONSULT", mode="visit"),
            event("AID"),
            event("ACCUSE", "ongoing"),
            event("ASSAULT", "denied"),
            event("AID", "planned"),
            event("AID", "possible"),
        ]
    )
    assert len(periods) == 1
    assert (periods[0].month, periods[0].counts) == ("2024-03", (1, 1, 1, 0))
    assert (periods[0].open, periods[0].denied) == (2, 1)
    assert periods[0].intensity == round((4.0 + 10.0 - 3.0) / 3, 2)


def test_months_come_in_order_and_the_undated_last():
    periods = pair_periods([event("AID", day=None), event("AID", day="2024-05-01"), event("AID", day="2023-12-31")])
    assert [period.month for period in periods] == ["2023-12", "2024-05", None]


def test_a_month_of_denials_alone_has_no_intensity():
    assert pair_periods([event("AID", "denied")])[0].intensity is None


def test_nothing_makes_no_month():
    assert pair_periods([]) == ()
