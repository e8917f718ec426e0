def test_a_speaker_is_counted_as_such(view):
    (row,) = view.sources.rows((), offset=0, limit=10).items
    assert (row.id, row.statements, row.spoken, row.relayed) == ("ent-person", 3, 3, 0)
    assert (row.denials, row.predictions, row.articles) == (0, 0, 3)


def test_a_part_of_a_name_narrows_the_list(view):
    assert view.sources.rows(("Samir",), offset=0, limit=10).total == 1
    assert view.sources.rows(("لا أحد",), offset=0, limit=10).items == ()


def test_what_a_speaker_says_is_counted_by_kind_month_and_outlet(view):
    page = view.sources.page("ent-person")
    assert (page.polarities, page.modalities, page.modes) == ({"affirm": 3}, {"assert": 3}, {"indirect": 3})
    assert [(month.month, month.statements, month.denials) for month in page.months] == [("2024-03", 3, 0)]
    assert sum(count for _, count in page.outlets) == 3


def test_what_a_speaker_speaks_of_stands_in_what_it_says(view):
    (topic,) = view.sources.page("ent-person").topics
    assert (topic.entity, topic.count) == ("ent-state", 3)


def test_a_gap_after_the_speaker_is_a_relay_without_words(view):
    (relay,) = view.sources.page("ent-person").relays
    assert (relay.kind, relay.entity, relay.words, relay.count) == ("gap", None, None, 3)
