"""What an event is about. The sentences are written for this."""

import pytest
from tests.extract.test_events import read_events


def contexts(text):
    return {context for event in read_events(text)[0] for context in event.contexts}


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("زودت إيران روسيا بطائرات مسيّرة.", "military"),
        ("اتهمت واشنطن طهران بتخصيب اليورانيوم.", "cbrn"),
        ("وقّعت روسيا وإيران اتفاقًا لمد خط أنابيب لنقل الغاز الروسي.", "natural_resource"),
        ("التقى وزير الخارجية الروسي نظيره الإيراني.", "diplomatic"),
        ("أدانت منظمة العفو الدولية إيران بسبب انتهاكات حقوق الإنسان.", "human_rights"),
        ("فرضت واشنطن عقوبات على شركات نفط إيرانية.", "economic"),
        ("اعتقلت الشرطة رجلًا بتهمة تهريب المخدرات.", "illegal_drugs"),
    ],
)
def test_the_words_of_its_clause_tell_what_an_event_is_about(text, context):
    assert context in contexts(text)


def test_contexts_are_sorted_and_each_told_once():
    for event in read_events("زودت إيران روسيا بصواريخ وطائرات مسيّرة، وقال وزير الدفاع إن الجيش تسلمها.")[0]:
        assert list(event.contexts) == sorted(set(event.contexts))


def test_a_clause_without_such_words_tells_none():
    assert contexts("التقى زيد عمرًا.") == set()
