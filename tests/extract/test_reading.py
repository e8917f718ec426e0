"""Readings: the stages in order, the same for the same text, whatever stands in it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.extract.reading import RulesExtractor
from tawatur.extract.seen import Seen, TaggedSpan
from tawatur.lang.ar import load
from tawatur.model import EntityType, MentionKind, make_article
from tawatur.text import read

TEXT = (
    "لافروف يؤكد استمرار المحادثات\n\n"
    "أكد وزير الخارجية الروسي سيرغي لافروف، في 3 مايو 2024، أن موسكو سترسل 20 شاحنة إلى المدينة.\n"
    "ونفت كييف وجود أي اتفاق، فيما التقى المبعوث الأممي مسؤولين في أنقرة."
)


class OneName:
    """A tagger that sees one name, wherever it is asked."""

    def look(self, document):
        """Return the first word as a person."""
        span = document.tokens[0].span
        tagged = TaggedSpan(span=span, kind=MentionKind.NAME, type=EntityType.PERSON, confidence=0.9)
        return Seen(mentions=(tagged,))


def test_every_stage_leaves_its_findings():
    article = make_article(text=TEXT, lang="ar")
    reading = RulesExtractor().read(read(article, load()), load())
    assert reading.article == article.id
    assert reading.mentions
    assert reading.times
    assert reading.statements
    assert reading.events
    ids = {statement.id for statement in reading.statements}
    mentions = {mention.id for mention in reading.mentions}
    assert all(event.statement in ids for event in reading.events if event.statement)
    assert all(mention in mentions for event in reading.events for mention in (*event.actors, *event.recipients))
    assert all(link.mention in mentions for s in reading.statements for link in s.chain if link.mention)


def test_the_same_text_reads_the_same():
    article = make_article(text=TEXT, lang="ar")
    document = read(article, load())
    assert RulesExtractor().read(document, load()) == RulesExtractor().read(document, load())


def test_a_tagger_adds_names_that_no_list_knows():
    document = read(make_article(text="قرب الشجرة طاولة.", lang="ar"), load())
    plain = RulesExtractor().read(document, load())
    helped = RulesExtractor(OneName()).read(document, load())
    name = document.tokens[0].span
    assert not any(mention.span == name for mention in plain.mentions)
    assert any(mention.span == name for mention in helped.mentions)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet='اب تثجقالإن«»"،.:()؟ 0123456789\nABab-', max_size=120))
def test_no_text_stops_the_reader(text):
    document = read(make_article(text=text, lang="ar"), load())
    reading = RulesExtractor().read(document, load())
    assert all(mention.span.end <= len(text) for mention in reading.mentions)
