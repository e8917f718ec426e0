"""The lists show what the dossier holds, and their filters narrow it."""

import re

import httpx
import pytest

from tawatur.web.app import create_app


def items(text: str) -> int:
    return text.count('<li class="item">')


def test_the_overview_leads_to_everything(client):
    text = client.get("/en/").text
    assert "6 articles" in text
    assert "Published between 12 March 2024 and 16 March 2024" in text
    assert "<strong>2 inputs</strong> could not be read." in text
    assert "/en/statements?polarity=deny" in text


def test_an_empty_dossier_says_what_to_do(newsroom, serve, tmp_path):
    path = newsroom.write(tmp_path / "empty.tawatur", [], failed=False)
    with serve(create_app(path)) as address, httpx.Client(base_url=address) as client:
        assert "tawatur build my-articles/ -o" in client.get("/en/").text
        for page in ("articles", "statements", "claims", "entities", "timeline", "intakes", "about", "search?q=x"):
            assert client.get(f"/ar/{page}").status_code == 200


def test_articles_are_the_newest_first(client):
    text = client.get("/ar/articles").text
    dates = re.findall(r"<time><bdi>(\d+) مارس 2024", text)
    assert dates == ["16", "15", "14", "13", "12"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("outlet=إذاعة الساحل", 2),
        ("since=2024-03-14", 3),
        ("until=2024-03-13", 2),
        ("since=2024-03-13&until=2024-03-14", 2),
        ("since=2024-03-13&until=2024-03-14&outlet=إذاعة الساحل", 1),
        ("outlet=&since=&until=", 6),
        ("since=yesterday&order=sideways", 6),
        ("page=99", 0),
        ("page=-1", 6),
        ("page=9999999999999999999999", 6),
    ],
)
def test_articles_are_narrowed(client, query, count):
    answer = client.get(f"/ar/articles?{query}")
    assert answer.status_code == 200
    assert items(answer.text) == count


def test_a_long_list_is_turned_page_by_page(newsroom, serve, tmp_path):
    stories = [newsroom.Story(text=f"خبر رقم {number}.", title=f"خبر {number}") for number in range(120)]
    path = newsroom.write(tmp_path / "long.tawatur", stories)
    with serve(create_app(path)) as address, httpx.Client(base_url=address) as client:
        seen, page = set(), "/en/articles?order=title"
        while page:
            text = client.get(page).text
            seen |= set(re.findall(r"خبر \d+", text))
            following = re.search(r'rel="next" href="([^"]+)"', text)
            page = following[1].replace("&amp;", "&") if following else None
        assert len(seen) == 120
        assert "101–120 of 120" in text


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 14), ("polarity=deny", 1), ("modality=warn", 1), ("speaker=anonymous", 2), ("speaker=named", 12)],
)
def test_statements_are_narrowed(client, query, count):
    assert client.get(f"/ar/statements?{query}").text.count("<blockquote") == count


def test_a_statement_shows_its_chain_and_its_gap(client):
    text = client.get("/en/statements").text
    chain = re.search(r'<ol class="chain">((?:(?!</ol>).)*Sahel News Agency.*?)</ol>', text, re.DOTALL)
    assert chain is not None
    names = re.findall(r"<bdi>([^<]+)</bdi>", chain[1])
    assert names == ["رياض بن عمر", "Sahel News Agency", "صحيفة الميناء"]
    assert ">Gap<" in text


def test_statements_of_one_entity(client):
    entity = client.get("/api/v1/entities?query=المرافئ").json()["items"][0]["id"]
    text = client.get(f"/ar/statements?entity={entity}").text
    assert text.count("<blockquote") == 2
    assert client.get("/ar/statements?entity=ent-0").status_code == 404


def test_repeated_claims_are_those_in_several_articles_in_their_own_words(client):
    text = client.get("/en/claims").text
    assert text.count("/en/claims/clm-") == 3
    assert "الشركة طلبت ضمانات إضافية قبل التوقيع" in text
    assert 'rel="next"' not in text


def test_a_claim_shows_who_says_so_and_who_denies_it(client):
    listed = client.get("/api/v1/claims").json()["items"]
    claim = next(item for item in listed if item["denies"])["id"]
    text = client.get(f"/en/claims/{claim}").text
    assert "Say so (1)" in text
    assert "Deny it (1)" in text
    assert text.count("<blockquote") == 2


def test_entities_are_narrowed_by_name_and_type(client):
    assert client.get("/en/entities?type=media").text.count('<th scope="row">') == 1
    found = client.get("/en/entities?query=الزواري").text
    assert "Kamel Zouari" in found
    assert found.count('<th scope="row">') == 1
    assert "No entity matches" in client.get("/en/entities?query=zzz").text


def test_an_entity_shows_what_it_says_and_where_it_is_named(client):
    entity = client.get("/api/v1/entities?query=الزواري").json()["items"][0]["id"]
    text = client.get(f"/ar/entities/{entity}").text
    assert text.count("<mark>كمال الزواري</mark>") == 3
    assert text.count("<blockquote") == 6


def test_search_marks_what_it_finds(client):
    text = client.get("/ar/search", params={"q": "المفاوضات"}).text
    assert "<mark>" in text
    assert items(text) == 1
    assert "لا مقال يجمع" in client.get("/ar/search", params={"q": "غواصة"}).text


@pytest.mark.parametrize("query", ["", "   ", "\x00", "'\"", "a AND (", "*", "NEAR(", '"', "ا" * 5000])
def test_no_query_breaks_the_search(client, query):
    assert client.get("/ar/search", params={"q": query}).status_code == 200


@pytest.mark.parametrize(
    ("query", "count"), [("", 9), ("status=failed", 2), ("status=skipped", 1), ("status=lost", 9)]
)
def test_every_input_is_accounted_for(client, query, count):
    assert client.get(f"/en/intakes?{query}").text.count("<tr><th") - 1 == count


def test_a_failure_tells_stage_and_reason(client):
    text = client.get("/en/intakes?status=failed").text
    assert "This is not text but an image. Leave it out" in text
    assert "Stage: ingest" in text


def test_the_dossier_is_checked_from_its_page(client):
    assert "The dossier is whole." in client.get("/en/about/check").text
    fragment = client.get("/en/about/check", headers={"hx-request": "true"}).text
    assert "The dossier is whole." in fragment
    assert "<html" not in fragment
