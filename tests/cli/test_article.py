"""One article drawn: head, names, reports with their chains, times, quantities."""


def test_an_article_shows_its_findings(run, dossier):
    drawn = run("show", dossier, "visit.txt").out
    assert "2024-03-12" in drawn
    assert "أحمد العبادي" in drawn
    assert "Who said what" in drawn
    assert "150" in drawn


def test_a_chain_of_two_is_shown_speaker_first(run, dossier):
    drawn = run("show", dossier, "visit.txt").out
    line = next(line for line in drawn.splitlines() if "لن تؤخر التنفيذ" in line)
    assert line.index("مسؤول أردني") < line.index(" via ") < line.index("الضفة")
