"""Every address takes what it says it takes, and answers in the shape that it names."""

import pytest


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ({}, 14),
        ({"polarity": "deny"}, 1),
        ({"polarity": "open"}, 0),
        ({"modality": "predict"}, 3),
        ({"stance": "neutral"}, 14),
        ({"stance": "distance"}, 0),
        ({"mode": "direct"}, 2),
        ({"verified": "false"}, 0),
        ({"anonymous": "true"}, 2),
        ({"source": "الزواري"}, 6),
        ({"through": "الساحل"}, 1),
        ({"source": "الساحل"}, 0),
        ({"outlet": "إذاعة الساحل"}, 5),
        ({"since": "2024-03-14", "until": "2024-03-15"}, 5),
        ({"said": "ضمانات"}, 2),
        ({"said": "ضمانات", "polarity": "deny"}, 1),
    ],
)
def test_statements_are_asked_by_all_that_they_are(client, asked, total):
    assert client.get("/statements", params=asked).json()["total"] == total


@pytest.mark.parametrize("asked", [{"polarity": "maybe"}, {"since": "yesterday"}, {"limit": 0}, {"said": ""}])
def test_a_senseless_question_is_refused(client, asked):
    answer = client.get("/statements", params=asked)
    assert answer.status_code == 400
    assert answer.json()["error"]["kind"] == "InputError"


def test_sources_with_how_they_speak_and_pass_on(client):
    rows = client.get("/sources").json()["items"]
    agency = next(row for row in rows if row["name_en"] == "Sahel News Agency")
    assert (agency["statements"], agency["spoken"], agency["relayed"]) == (1, 0, 1)
    assert client.get("/sources", params={"query": "Sahel"}).json()["total"] == 1
    page = client.get(f"/sources/{agency['id']}").json()
    assert [one["name"] for one in page["speakers"]] == ["رياض بن عمر"]
    assert client.get("/sources/ent-0").status_code == 404


def test_an_article_sentence_by_sentence(client):
    article = client.get("/articles").json()["items"][1]["id"]
    text = client.get(f"/articles/{article}").json()["text"]
    sentences = client.get(f"/articles/{article}/sentences").json()
    assert [one["number"] for one in sentences] == list(range(1, len(sentences) + 1))
    for one in sentences:
        assert text[slice(*one["span"])] == one["text"]
        for word in one["passed_over"]:
            assert text[slice(*word["span"])] == word["word"]
