"""Everything judged together."""

from tests.link.scenes import Story
from tests.link.test_across import PACK, TABLES
from tests.link.test_curated import rule

from tawatur.engines.local import LocalRunner
from tawatur.link import link
from tawatur.model import EditAction, EditNoun, Verdict


def test_entities_and_judgements_are_there_without_claims(name, reading, tables):
    linkage = link([reading(name("كارل هانسن"), name("كارل هانسن", at=50))], tables=tables)
    assert [entity.name for entity in linkage.entities] == ["كارل هانسن"]
    assert [j.reason for j in linkage.judgements] == ["one in the article"]
    assert linkage.claims == ()


def test_without_tables_names_are_judged_as_they_stand(name, reading):
    linkage = link([reading(name("كارل هانسن"))], tables=None)
    assert linkage.entities[0].name_en is None


def test_readings_may_be_given_once_only(name, reading, tables):
    assert link(iter([reading(name("كارل هانسن"))]), content_of=lambda _: "", tables=tables).claims == ()


def test_what_persons_rule_of_events_and_reports_is_drawn_and_judged():
    one = Story("a", "زارت بعثة من جورجيا مدينة يريفان أمس.")
    other = Story("b", "وقال المتحدث إن الأرصاد تتوقع أمطارا. وصل وفد تبليسي إلى العاصمة.")
    one.done("زارت", "CONSULT")
    other.done("وصل", "CONSULT")
    said = other.said("الأرصاد تتوقع أمطارا", "المتحدث")
    log = [
        rule(EditAction.SAME, ["ev-b-0"], ["ev-a-0"], noun=EditNoun.EVENT),
        rule(EditAction.SAME, ["ev-a-0"], [said], noun=EditNoun.CLAIM, number=2),
    ]
    texts = {story.id: story.text for story in (one, other)}

    def drawn(edits):
        readings = [story.reading() for story in (one, other)]
        return link(
            readings, text_of=texts.__getitem__, pack=PACK, tables=TABLES, edits=edits, runner=LocalRunner()
        )

    assert drawn(()).happenings == ()
    linkage = drawn(log)
    assert [happening.events for happening in linkage.happenings] == [("ev-a-0", "ev-b-0")]
    assert [(claim.supports, claim.told) for claim in linkage.claims] == [((said,), ("ev-a-0",))]
    ours = [(j.left, j.right, j.verdict, j.reason) for j in linkage.judgements if j.by == "هدى"]
    assert ours == [
        ("ev-a-0", "ev-b-0", Verdict.SAME, "event: edit 1"), ("ev-a-0", said, Verdict.SAME, "claim: edit 2"),
    ]  # fmt: skip
    apart = [rule(EditAction.DIFFERENT, ["ev-b-0"], ["ev-a-0"], noun=EditNoun.EVENT, number=3)]
    assert drawn([*log, *apart]).happenings == ()
