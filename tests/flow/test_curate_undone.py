"""Edits drawn by chance and undone again, over a dossier that was really built, leave the same bytes."""

import random
from pathlib import Path

import pytest
from tests.flow.test_curate import WHEN, export, mine, whole  # noqa: F401 - a fixture

from tawatur.errors import InputError
from tawatur.flow.ask import Dossier
from tawatur.flow.curate import Request, curate, relink, sign, undo
from tawatur.flow.questions.across import list_claims
from tawatur.model import EditAction as Do


def draw(chance: random.Random, dossier: Dossier):
    """Return an edit drawn by chance, mostly one that makes sense."""
    article = dossier.article(chance.choice(dossier.articles(0, 99).items).id)
    entities = [row.id for row in dossier.entities(0, 99).items]
    claims = [line.row.id for line in list_claims(dossier, 0, 99, origins=False).items]
    reading = article.reading
    findings = [one.id for noun in (reading.mentions, reading.statements, reading.events) for one in noun]
    findings = findings or ["none"]
    statements = [one.id for one in reading.statements] or ["stm-none"]

    def two(idents):
        return chance.choices(idents or ["none"], k=2)

    return chance.choice(
        [
            (Do.SAME, two(entities), None),
            (Do.DIFFERENT, two([one.id for one in reading.mentions]), None),
            (Do.UNSURE, two(claims), None),
            (Do.MERGE, two(claims), None),
            (Do.SPLIT, [chance.choice(entities), chance.choice(findings)], None),
            (Do.HIDE, [chance.choice(findings)], None),
            (Do.DATE, [article.article.id], f"20{chance.randrange(10, 25)}-0{chance.randrange(1, 9)}"),
            (Do.DATE, [chance.choice([one.id for one in reading.times] or ["time-none"])], "2019"),
            (Do.SPEAKER, [chance.choice(statements)], chance.choice([*entities, "مصدر", "-"])),
            (Do.NOTE, [chance.choice([*findings, *entities])], "ملاحظة"),
        ]
    )


def left_over(dossier: Dossier) -> list[str]:
    return [str(edit.number) for edit in dossier.view.log.standing() if edit.action is not Do.UNDO]


def edit_and_undo(path: Path, folder: Path, count: int, seed: int) -> None:
    before, chance, made = export(path, folder), random.Random(seed), 0
    with Dossier.open(path) as dossier:
        while made < count:
            action, targets, value = draw(chance, dossier)
            request = Request(action=action, targets=tuple(targets), value=value)
            try:
                curate(dossier, request, sign("هدى", at=WHEN, batch=chance.choice([None, "أ", "ب"])))
            except InputError:
                continue
            made += 1
            if made % (count // 4) == 0:
                relink(path)
        assert export(path, folder) != before
        assert whole(path)
        signature = sign("هدى", at=WHEN)
        for batch in ("أ", "ب"):
            undo(dossier, signature, batch=batch)
        left = left_over(dossier)
        chance.shuffle(left)
        for number in left[:20]:
            undo(dossier, signature, edits=[number])
        undo(dossier, signature, edits=left[20:] or [str(undo_one(dossier))])
        assert left_over(dossier) == []
    relink(path)
    assert export(path, folder) == before
    assert whole(path)


def undo_one(dossier: Dossier) -> int:
    """Return the number of a note that was made only to be undone."""
    article = dossier.articles(0, 1).items[0].id
    request = Request(action=Do.NOTE, targets=(article,), value="ملاحظة")
    return curate(dossier, request, sign("هدى", at=WHEN))[0].number


def test_edits_undone_leave_the_same_bytes(mine, tmp_path):  # noqa: F811
    edit_and_undo(mine, tmp_path / "out", 40, seed=7)


@pytest.mark.slow
def test_many_edits_undone_leave_the_same_bytes(mine, tmp_path):  # noqa: F811
    edit_and_undo(mine, tmp_path / "out", 120, seed=3)


@pytest.mark.slow
@pytest.mark.long
@pytest.mark.timeout(3600)
def test_a_thousand_edits_undone_leave_the_same_bytes(mine, tmp_path):  # noqa: F811
    edit_and_undo(mine, tmp_path / "out", 1000, seed=1)
