"""The evidence for a finding is complete, and points at the right words."""

import pytest

from tawatur.flow.ask import Dossier
from tawatur.model import SourceKind
from tawatur.web.evidence import find_evidence, outline


@pytest.fixture(scope="module")
def pages(dossier):
    with Dossier.open(dossier) as opened:
        yield {page.article.title: page for row in opened.articles().items for page in [opened.article(row.id)]}


@pytest.fixture(scope="module")
def report(pages):
    return next(page for title, page in pages.items() if "توسعة ميناء" in title)


@pytest.fixture(scope="module")
def denial(pages):
    return next(page for title, page in pages.items() if "تنفي" in title)


def evidence_for(page, words):
    for record in (*page.reading.statements, *page.reading.events, *page.reading.mentions):
        card = find_evidence(page, record.id)
        if card is not None and words in card.words:
            return card
    raise AssertionError(f"no finding in {words!r}")


def test_every_finding_has_evidence_that_gives_back_its_words(pages):
    for page in pages.values():
        reading = page.reading
        for record in (
            *reading.statements,
            *reading.mentions,
            *reading.events,
            *reading.times,
            *reading.quantities,
        ):
            card = find_evidence(page, record.id)
            assert card is not None
            part = {"statement": "content", "mention": "source"}.get(card.kind, card.kind)
            assert (
                tuple(page.article.text[start:end] for start, end in card.spans[part])[: len(card.words)]
                == card.words
            )
            assert card.origin.rule


def test_a_chain_runs_from_the_speaker_to_the_last_relay(report):
    card = evidence_for(report, "الحكومة وقّعت اتفاقًا مع شركة المرافئ الشمالية لتنفيذ المرحلة الأولى")
    assert [link.name for link in card.chain] == ["رياض بن عمر", "وكالة الساحل للأنباء"]
    assert [link.role for link in card.chain] == ["المتحدث باسم الوزارة", None]
    assert all(link.entity for link in card.chain)


def test_a_source_without_a_name_is_shown_by_its_words(report):
    card = evidence_for(report, "الشركة طلبت ضمانات إضافية قبل التوقيع")
    assert [(link.kind, link.words, link.entity) for link in card.chain] == [
        (SourceKind.UNNAMED, "مصدر مطّلع", None)
    ]


def test_a_missing_link_stays_in_the_chain(denial):
    card = evidence_for(denial, "المفاوضات استمرت ثلاثة أشهر")
    assert [(link.kind, link.name, link.words) for link in card.chain] == [(SourceKind.GAP, None, None)]


def test_an_event_knows_who_when_where_how_many_and_who_tells_it(report):
    card = evidence_for(report, "وقّعت اتفاقًا")
    assert [node.name for node in card.actors] == ["الحكومة", "شركة المرافئ الشمالية"]
    assert card.place is not None
    assert card.place.name_en == "Port of Skhira"
    assert card.time is not None
    assert card.time.value == "2024-03-12"
    assert card.quantity is not None
    assert card.quantity.value == 420_000_000
    assert card.carrier in {statement.id for statement in report.reading.statements}
    assert card.carrier_words.startswith("الحكومة وقّعت")


def test_a_statement_knows_the_claim_it_shares(denial):
    card = evidence_for(denial, "الشركة طلبت ضمانات إضافية قبل التوقيع")
    assert card.claim is not None
    assert len(card.claim.supports) == 1
    assert len(card.claim.denies) == 1


def test_neighbours_are_what_else_stands_there(report):
    card = evidence_for(report, "الحكومة وقّعت اتفاقًا مع شركة المرافئ الشمالية لتنفيذ المرحلة الأولى")
    assert {(near.kind, near.words) for near in card.neighbours} == {
        ("mention", "الحكومة"),
        ("event", "وقّعت اتفاقًا"),
        ("mention", "شركة المرافئ الشمالية"),
    }


def test_a_finding_of_another_article_is_none_of_this_one(report, denial):
    assert find_evidence(report, denial.reading.statements[0].id) is None
    assert find_evidence(report, "stm-0") is None


def test_the_outline_has_every_statement_in_text_order(report):
    entries = outline(report)
    assert [entry.statement.id for entry in entries] == [statement.id for statement in report.reading.statements]
    assert entries[0].words == "توسعة ميناء الصخيرة ستبدأ قبل نهاية العام" or entries[0].chain
