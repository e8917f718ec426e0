"""Passages in another language."""

import pytest


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("قال الوزير إن Boeing وAirbus ستبيعان الطائرات.", False),
        ("The minister said that no deal was near.", True),
        ("وزیر امور خارجه گفت که این توافق برای همه کشورها است.", True),
        ("قالت وزارة الخارجية إن المحادثات مستمرة.", False),
        ("5+1", False),
    ],
)
def test_foreign_sentences(document, text, foreign):
    assert document(text).sentences[0].foreign is foreign


def test_only_the_passage_is_foreign(document):
    page = document("وكتب على حسابه:\nNo deal is better than a bad deal.\nثم حذف ما كتب.")
    assert [sentence.foreign for sentence in page.sentences] == [False, True, False]
