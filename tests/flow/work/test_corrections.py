"""Corrections change how an article is shown, and leave nothing that points nowhere."""

from dataclasses import replace

import pytest
from tests.store.samples import make_reading, make_sample

from tawatur.flow.work.corrections import correct, decode_link, encode_link
from tawatur.model import Edit, EditAction, EditNoun, Source, SourceKind

ARTICLE = make_sample(0)
READING = make_reading(ARTICLE)
PERSON, STATE, SPEAKER = READING.mentions
SAID, DENIED = READING.statements


def edit(action: EditAction, target: str, value: str | None = None, number: int = 1) -> Edit:
    return Edit(
        action=action, noun=EditNoun.STATEMENT, named=(target,), value=value, by="هدى", number=number,
        at="2025-01-01T00:00:00+00:00",
    )  # fmt: skip


def corrected(*edits: Edit):
    return correct(ARTICLE, READING, edits, version="v1, edited")


def test_no_edit_no_other_reading():
    assert corrected() is None
    assert corrected(edit(EditAction.HIDE, "stm-gone"), edit(EditAction.DATE, "time-gone", "2020")) is None
    assert corrected(edit(EditAction.HIDE, SAID.id), edit(EditAction.SHOW, SAID.id)) is None


def test_dates_are_put_in_place():
    time = READING.times[0].id
    made = corrected(edit(EditAction.DATE, ARTICLE.id, "2024-03-05"), edit(EditAction.DATE, time, ""))
    assert made.version == "v1, edited"
    assert (made.metadata.published, made.metadata.published_why) == ("2024-03-05", "corrected by هدى, edit 1")
    assert made.times[0].value is None
    assert made.events[0].time == READING.times[0].id
    last = corrected(edit(EditAction.DATE, ARTICLE.id, "2023"), edit(EditAction.DATE, ARTICLE.id, "2022", 2))
    assert last.metadata.published == "2022"


def test_a_hidden_report_leaves_what_is_told_in_it_to_the_one_around():
    made = corrected(edit(EditAction.HIDE, SAID.id))
    assert [one.id for one in made.statements] == [DENIED.id]
    assert made.statements[0].within is None
    assert made.events[0].statement is None
    assert made.causes[0].statement is None
    assert made.forecasts == ()
    inner = correct(
        ARTICLE, replace(READING, events=(replace(READING.events[0], statement=DENIED.id),)),
        [edit(EditAction.HIDE, DENIED.id)], version="x",
    )  # fmt: skip
    assert inner.events[0].statement == SAID.id


def test_a_hidden_mention_leaves_its_words_in_chains():
    made = corrected(edit(EditAction.HIDE, PERSON.id))
    assert [one.id for one in made.mentions] == [STATE.id, SPEAKER.id]
    assert made.mentions[1].antecedent is None
    link = made.statements[0].chain[0]
    assert (link.mention, link.words, link.kind) == (None, "سمير الحاج", SourceKind.NAMED)
    assert made.events[0].actors == (STATE.id,)
    place = corrected(edit(EditAction.HIDE, STATE.id))
    assert place.events[0].place is None


def test_an_antecedent_passes_over_what_is_hidden():
    chained = replace(STATE, antecedent=PERSON.id)
    far = replace(SPEAKER, antecedent=STATE.id)
    reading = replace(READING, mentions=(PERSON, chained, far))
    made = correct(ARTICLE, reading, [edit(EditAction.HIDE, STATE.id)], version="x")
    assert made.mentions[1].antecedent == PERSON.id
    circle = replace(READING, mentions=(PERSON, replace(STATE, antecedent=STATE.id), far))
    assert correct(ARTICLE, circle, [edit(EditAction.HIDE, STATE.id)], version="x").mentions[1].antecedent is None


def test_a_hidden_event_is_gone():
    assert corrected(edit(EditAction.HIDE, READING.events[0].id)).events == ()


@pytest.mark.parametrize(
    ("source", "label", "expected"),
    [
        (Source(kind=SourceKind.NAMED, mention=STATE.id), "السودان", (STATE.id, None)),
        (Source(kind=SourceKind.NAMED, mention="men-gone"), "كريم", (None, "كريم")),
        (Source(kind=SourceKind.UNNAMED), "مصدر مطلع", (None, "مصدر مطلع")),
        (Source(kind=SourceKind.GAP), "", (None, None)),
    ],
)
def test_a_speaker_is_put_in_place(source, label, expected):
    made = corrected(edit(EditAction.SPEAKER, SAID.id, encode_link(0, source, label)))
    link = made.statements[0].chain[0]
    assert (link.mention, link.words) == expected
    assert link.kind is source.kind
    assert link.cue == SAID.chain[0].cue
    assert made.statements[0].chain[1:] == SAID.chain[1:]


def test_a_link_beyond_the_chain_is_passed_over():
    value = encode_link(7, Source(kind=SourceKind.GAP), "")
    assert corrected(edit(EditAction.SPEAKER, SAID.id, value)) is None
    bare = replace(READING, statements=(replace(SAID, chain=()), DENIED))
    value = encode_link(0, Source(kind=SourceKind.UNNAMED), "مصدر")
    made = correct(ARTICLE, bare, [edit(EditAction.SPEAKER, SAID.id, value)], version="x")
    assert [link.words for link in made.statements[0].chain] == ["مصدر"]


def test_a_link_comes_back_as_it_was():
    value = encode_link(2, Source(kind=SourceKind.GROUP, mention=PERSON.id), "قوم")
    assert decode_link(value) == (2, Source(kind=SourceKind.GROUP, mention=PERSON.id, words="قوم"))
