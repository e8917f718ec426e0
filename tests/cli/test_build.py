"""`tawatur build`: a dossier is made, added to, never made of something else."""


def test_a_build_says_what_it_did(run, articles, tmp_path):
    ended = run("build", articles, "-o", tmp_path / "x.tawatur", "--profile", "fast")
    assert ended.code == 0
    assert "2 inputs: 2 read" in ended.out
    assert "2 articles" in ended.out


def test_a_second_build_reads_nothing(run, articles, dossier):
    report = run("build", articles, "-o", dossier, "--profile", "fast", "--json").json()
    assert (report["read"], report["unchanged"], report["articles"]) == (0, 2, 2)


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_there(run, broken, tmp_path):
    ended = run("build", broken, "-o", tmp_path / "x.tawatur", "--profile", "fast")
    assert ended.code == 1
    assert "broken.txt" in ended.err
    assert "1 failed" in ended.out
    assert run("info", tmp_path / "x.tawatur", "--json").json()["articles"] == 2


def test_json_counts_every_input(run, broken, tmp_path):
    ended = run("build", broken, "-o", tmp_path / "x.tawatur", "--profile", "fast", "--json")
    report = ended.json()
    assert (report["read"], report["failed"]) == (2, 1)
    assert report["failures"][0]["failure"]["message"]


def test_quiet_says_nothing(run, articles, tmp_path):
    ended = run("build", articles, "-o", tmp_path / "x.tawatur", "--profile", "fast", "-q")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_a_file_that_is_no_dossier_is_never_touched(run, articles, tmp_path):
    other = tmp_path / "notes.txt"
    other.write_text("not a dossier", encoding="utf-8")
    ended = run("build", articles, "-o", other, "--profile", "fast")
    assert ended.code == 2
    assert "notes.txt" in ended.err
    assert other.read_text(encoding="utf-8") == "not a dossier"


def test_a_path_that_is_not_there_makes_no_dossier(run, tmp_path):
    ended = run("build", tmp_path / "none", "-o", tmp_path / "x.tawatur")
    assert ended.code == 2
    assert not (tmp_path / "x.tawatur").exists()


def test_the_dossier_must_be_named(run, articles):
    ended = run("build", articles)
    assert ended.code == 2
    assert "--output" in ended.err
