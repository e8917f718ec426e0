"""Article → Document: every part knows its place."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tawatur.lang.ar import load
from tawatur.lang.en import load as load_english
from tawatur.model import make_article
from tawatur.text import read
from tawatur.text.normal import normalise

PACK = load()


def test_tokens_carry_their_forms_and_parts(document):
    page = document("وقال الوزيرُ إنّ حكومته قبلت.")
    assert [token.form for token in page.tokens] == ["وقال", "الوزير", "إن", "حكومته", "قبلت", "."]
    assert page.tokens[0].proclitics == "و"
    assert page.tokens[0].stem == "قال"
    assert page.tokens[3].enclitics == "ه"
    assert [token.index for token in page.tokens] == list(range(6))
    assert {token.sentence for token in page.tokens} == {0}


def test_paragraphs_are_lines(document):
    page = document("  عنوان \n\nفقرة أولى.\r\nفقرة ثانية. ")
    assert [span.of(page.article.text) for span in page.paragraphs] == ["عنوان", "فقرة أولى.", "فقرة ثانية."]
    assert [sentence.paragraph for sentence in page.sentences] == [0, 1, 2]


def test_the_tiny_pack_reads_too():
    page = read(make_article(text="Mr. Khan said: “No deal.” He left.", lang="en"), load_english())
    assert page.pack_code == "en"
    assert [s.span.of(page.article.text) for s in page.sentences] == ["Mr. Khan said: “No deal.”", "He left."]


@given(data=st.data())
def test_every_part_gives_back_its_words(data, texts):
    text = data.draw(texts)
    page = read(make_article(text=text, lang="ar"), PACK)
    assert page.normal == normalise(text, PACK).normal
    for token in page.tokens:
        assert page.normal[token.start : token.end] == token.form
        assert page.folded[token.start : token.end] == token.folded
        assert token.proclitics + token.stem + token.enclitics == token.folded
        assert token.form in normalise(token.span.of(text), PACK).normal
    for quotation in page.quotations:
        assert quotation.span.covers(quotation.inner)
        words = normalise(quotation.span.of(text), PACK).normal
        assert words.startswith(quotation.open_mark)
        assert words.endswith(quotation.close_mark)


@given(data=st.data())
def test_sentences_cover_the_tokens_without_a_gap(data, texts):
    page = read(make_article(text=data.draw(texts), lang="ar"), PACK)
    ends = [0, *(sentence.end_token for sentence in page.sentences)]
    assert ends[-1] == len(page.tokens)
    for sentence, start in zip(page.sentences, ends, strict=False):
        assert sentence.first_token == start < sentence.end_token
        assert page.paragraphs[sentence.paragraph].covers(sentence.span)
    for first, second in itertools.pairwise(page.tokens):
        assert first.end <= second.start
