"""`tawatur info`: figures, and every input that could not be read."""


def test_figures(run, dossier):
    ended = run("info", dossier)
    assert ended.code == 0
    assert "statements" in ended.out
    assert "2 read" in ended.out
    assert "2024-03-12 to 2024-03-14" in ended.out


def test_json(run, dossier):
    figures = run("info", dossier, "--json").json()
    assert figures["articles"] == 2
    assert figures["intakes"]["read"] == 2


def test_failures_have_stage_and_reason(run, broken, tmp_path):
    run("build", broken, "-o", tmp_path / "x.tawatur", "--profile", "fast")
    ended = run("info", tmp_path / "x.tawatur", "--failures")
    assert "broken.txt" in ended.out
    (failure,) = run("info", tmp_path / "x.tawatur", "--failures", "--json").json()["failures"]
    assert failure["status"] == "failed"
    assert failure["failure"]["stage"]
    assert failure["failure"]["message"]
