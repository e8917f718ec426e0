"""A source's answer holds what its record holds."""

from tawatur.api.sources import source_out


def test_everything_that_was_counted_is_told(opened):
    row = next(row for row in opened.sources().items if row.name == "كمال الزواري")
    page = opened.source(row.id)
    told = source_out(page, opened.telling_words(row.id))
    assert (told.row.spoken, told.row.predictions, told.row.articles) == (6, 2, 3)
    assert told.polarities == {"affirm": 6}
    assert {one.outlet: one.statements for one in told.outlets} == dict(page.outlets)
    assert [(month.month, month.statements) for month in told.months] == [("2024-03", 6)]
