"""`tawatur who-said`: reports by their words."""


def test_words_are_found_in_any_of_their_forms(run, dossier):
    ended = run("who-said", dossier, "الاتفاق يزود العراق")
    assert ended.code == 0
    assert "(1 of 1)" in ended.out
    assert "أحمد العبادي" in ended.out
    assert "150 ميغاواط" in ended.out


def test_a_denial_is_told_as_one(run, dossier):
    found = run("who-said", dossier, "تأجيل مشروع الربط", "--json").json()
    assert {row["polarity"] for row in found["items"]} == {"deny"}


def test_words_of_the_article_that_nobody_said_are_not_found(run, dossier):
    ended = run("who-said", dossier, "العبادي")
    assert ended.code == 1
    assert "(0 of 0)" in ended.out


def test_words_without_a_letter_find_nothing(run, dossier):
    assert run("who-said", dossier, "؟!", "--json").json()["items"] == []


def test_no_more_than_was_asked_for(run, dossier):
    found = run("who-said", dossier, "الربط", "-n", "1", "--json").json()
    assert len(found["items"]) <= 1 <= found["total"]


def test_filters_narrow_what_was_said(run, dossier):
    every = run("who-said", dossier, "الربط", "-n", "100", "--json").json()
    denied = run("who-said", dossier, "الربط", "--polarity", "deny", "-n", "100", "--json").json()
    assert 0 < denied["total"] < every["total"]
    assert {row["polarity"] for row in denied["items"]} == {"deny"}


def test_without_words_the_filters_alone_choose(run, dossier):
    found = run("who-said", dossier, "--source", "العبادي", "--named", "-n", "100", "--json").json()
    assert found["total"] > 0
    assert all("العبادي" in row["chain"][0]["name"] for row in found["items"])
    assert run("who-said", dossier, "--since", "2999-01-01").code == 1


def test_a_day_that_is_none_is_refused(run, dossier):
    assert run("who-said", dossier, "--since", "yesterday").code == 2
