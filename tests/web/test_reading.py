"""The article, its evidence and the timeline, as they leave the server."""

import html
import json
import re

import httpx
import pytest

from tawatur.web.app import create_app


@pytest.fixture
def articles(client):
    rows = client.get("/api/v1/articles").json()["items"]
    return {row["title"]: client.get(f"/api/v1/articles/{row['id']}").json() for row in rows}


@pytest.fixture
def report(articles):
    return next(article for title, article in articles.items() if "توسعة ميناء" in title)


def text_of(page: str) -> list[str]:
    """Return the lines of an article's page, without their tags."""
    lines = re.findall(r'<(h1|p) class="line"[^>]*>(.*?)</\1>', page, re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", line)) for _, line in lines]


def test_the_text_is_shown_as_it_was_published(client, articles):
    for article in articles.values():
        shown = text_of(client.get(f"/ar/articles/{article['id']}").text)
        published = [line.replace("\r", " ") for line in article["text"].split("\n") if line.strip()]
        assert shown == published


def test_every_finding_is_marked_with_its_words(client, report):
    page = client.get(f"/ar/articles/{report['id']}").text
    for mention in report["mentions"]:
        start, end = mention["span"]
        pieces = re.findall(rf'data-f="[^"]*{mention["id"]}[^"]*"[^>]*><a[^>]*>([^<]*)</a></mark>', page)
        assert html.unescape("".join(pieces)) == report["text"][start:end]


def test_marks_are_never_nested(client, report):
    page = client.get(f"/ar/articles/{report['id']}").text
    assert re.search(r"<mark[^>]*>(?:(?!</mark>).)*<mark", page, re.DOTALL) is None


def test_a_first_line_that_is_the_title_is_not_said_twice(client, report):
    page = client.get(f"/ar/articles/{report['id']}").text
    assert page.count("<h1") == 1
    assert text_of(page)[0] == report["title"]


def test_a_finding_in_the_address_opens_its_card(client, report):
    statement = report["statements"][2]
    page = client.get(f"/en/articles/{report['id']}?finding={statement['id']}").text
    assert f'data-card="{statement["id"]}"' in page
    assert "How it reached the reader" in page


def test_the_card_is_a_fragment_that_points_at_code_points(client, report):
    statement = report["statements"][2]
    answer = client.get(f"/en/articles/{report['id']}/evidence/{statement['id']}")
    assert "<html" not in answer.text
    spans = json.loads(html.unescape(re.search(r'data-spans="([^"]+)"', answer.text)[1]))
    assert spans["content"] == statement["content"]
    boxes = re.findall(r'<div class="box[^"]*">(.*?)(?:<span class="box-note">|</div>)', answer.text, re.DOTALL)
    names = [html.unescape(re.sub(r"<[^>]+>", "", box)).strip() for box in boxes]
    assert names == ["رياض بن عمر", "Sahel News Agency", "صحيفة الميناء", "You, the reader"]


@pytest.mark.parametrize("noun", ["mentions", "times", "quantities", "statements", "events"])
@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_kind_of_finding_has_a_card(client, articles, noun, code):
    for article in articles.values():
        for finding in article[noun]:
            answer = client.get(f"/{code}/articles/{article['id']}/evidence/{finding['id']}")
            assert answer.status_code == 200
            assert finding["origin"]["rule"] in answer.text


def test_a_finding_that_is_not_there_says_so(client, report):
    answer = client.get(f"/en/articles/{report['id']}/evidence/stm-0")
    assert answer.status_code == 404
    assert "This finding is not in the dossier." in answer.text
    assert client.get(f"/en/articles/{report['id']}?finding=stm-0").status_code == 200


def test_the_panel_lists_the_statements(client, report):
    fragment = client.get(f"/ar/articles/{report['id']}/evidence").text
    assert fragment.count('class="outline-item') == len(report["statements"])


@pytest.mark.parametrize("at", ["5-9", "9-5", "x-y", "5", "-", "999999-9999999", "٣-٩", "0-0"])
def test_no_place_breaks_the_page(client, report, at):
    assert client.get(f"/ar/articles/{report['id']}", params={"at": at}).status_code == 200


def test_only_http_addresses_are_linked(client, report):
    page = client.get(f"/ar/articles/{report['id']}").text
    link = re.search(r'<a href="https://news\.example/ports/1"([^>]*)>', page)
    assert link is not None
    assert "noopener" in link[1]


def test_a_long_article_is_shown_in_parts(newsroom, serve, tmp_path):
    text = "\n".join(f"قالت الوزارة في بيانها رقم {number} إن العمل مستمر." for number in range(5000))
    story = newsroom.Story(text=text, title="بيانات")
    last = story.said("رقم 4999 إن العمل مستمر", [None])
    path = newsroom.write(tmp_path / "long.tawatur", [story])
    with serve(create_app(path)) as address, httpx.Client(base_url=address) as client:
        article = f"/en/articles/{story.article.id}"
        first = client.get(article).text
        parts = int(re.search(r"Part 1 of (\d+)", first)[1])
        assert parts > 1
        assert len(first) < 1_000_000
        shown = [
            line for part in range(1, parts + 1) for line in text_of(client.get(f"{article}?part={part}").text)
        ]
        assert shown == text.split("\n")
        asked = client.get(f"{article}?finding={last}").text
        assert f"Part {parts} of {parts}" in asked
        assert client.get(f"{article}?part=99").status_code == 200


def test_an_article_without_words_is_shown(newsroom, serve, tmp_path):
    story = newsroom.Story(text=" ", title=None)
    path = newsroom.write(tmp_path / "blank.tawatur", [story])
    with serve(create_app(path)) as address:
        answer = httpx.get(f"{address}/en/articles/{story.article.id}")
        assert answer.status_code == 200
        assert "Untitled article" in answer.text


def test_the_timeline_has_a_table_twin(client):
    text = client.get("/en/timeline").text
    entries = client.get("/api/v1/timeline").json()
    assert text.count('<tr><th scope="row">') == entries["total"] == 12
    assert "summer 2025" in text
    assert 'data-total="12"' in text


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("kind=event", 4),
        ("kind=publication", 5),
        ("since=2025-01-01", 2),
        ("until=2023-12-31", 2),
        ("kind=comet", 12),
    ],
)
def test_the_timeline_is_narrowed(client, query, count):
    assert client.get(f"/en/timeline?{query}").text.count('<tr><th scope="row">') == count


def test_a_dated_thing_leads_to_its_place_in_the_text(client):
    place = re.search(r'href="(/en/articles/[^"]+\?at=\d+-\d+)"', client.get("/en/timeline?kind=event").text)
    assert place is not None
    assert 'data-place="' in client.get(place[1]).text
