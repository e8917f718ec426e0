"""Names that stand again."""


def test_a_surname_found_once_is_found_again(words):
    text = "تحدث محمود العابد أولا. وللعابد رأي آخر، فيما صمت آل العابد."
    assert [w for w, kind, _ in words(text) if kind == "name"].count("العابد") >= 1


def test_a_word_that_is_more_often_another_is_not_spread(words):
    text = "في مدينة النور الصغيرة. ورأى النور أخيرا بعد يوم."
    assert ("يوم", "name", "place") not in words(text)
