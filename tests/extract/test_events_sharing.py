"""Places that events share. The sentences are written for this."""

from tests.extract.test_events import read_events


def places(text):
    events, mentions = read_events(text)
    return [(event.type.value, mentions[event.place].name if event.place else None) for event in events]


def test_a_meeting_is_where_somebody_came_for_it():
    told = places("بدأ وزير الخارجية الروسي زيارة لأنقرة. وأجرى محادثات مع نظيره التركي.")
    assert [place for kind, place in told if kind == "CONSULT"] == ["أنقرة", "أنقرة"]


def test_a_deed_told_in_two_words_is_at_one_place():
    told = places("قتل جنديان أمس، وأصيب ثالث في قصف على مواقع في درعا.")
    assert {place for kind, place in told if kind == "ASSAULT"} == {"درعا"}


def test_other_deeds_share_no_place():
    told = places("التقى الوزيران في جنيف. ووقعت روسيا اتفاقية مع إيران.")
    assert ("AGREE", None) in told
