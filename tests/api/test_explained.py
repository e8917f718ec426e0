"""A sentence explained keeps its place, its reports and the words passed over."""

from tawatur.api.explained import SentenceOut


def test_a_sentence_keeps_what_it_was_explained_with(opened):
    sentences = opened.explain(opened.articles().items[0].id).sentences
    for sentence in sentences:
        told = SentenceOut.model_validate(sentence)
        assert told.span == (sentence.span.start, sentence.span.end)
        assert [word.stage for word in told.passed_over] == [word.stage for word in sentence.passed_over]
        assert len(told.reports) == len(sentence.reports)
