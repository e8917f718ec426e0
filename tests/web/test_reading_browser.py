"""The article in a real browser: marks at the right letters, letters joined, the keyboard's way to the evidence."""

import pytest

pytestmark = pytest.mark.browser

HIGHLIGHTED = "name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString())"
DIFFERENT = """() => [...document.querySelectorAll('.story mark, .story mark a')].filter(element => {
  const style = getComputedStyle(element);
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  return style.display !== 'inline' || style.letterSpacing !== 'normal' || style.position !== 'static'
    || sides.some(side => style['padding' + side] !== '0px' || style['margin' + side] !== '0px'
      || style['border' + side + 'Width'] !== '0px');
}).length"""


PLACES = "() => [...document.querySelectorAll('.line')].map(line => line.getBoundingClientRect().toJSON())"


def click_first_line(page, selector):
    """Click the first line of an element that may run over several: its middle may lie beside it."""
    page.locator(selector).first.scroll_into_view_if_needed()
    place = page.evaluate("selector => document.querySelector(selector).getClientRects()[0].toJSON()", selector)
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)


@pytest.fixture(scope="module")
def articles(serve, dossier):
    import httpx

    from tawatur.web.app import create_app

    with serve(create_app(dossier)) as address, httpx.Client(base_url=address) as client:
        rows = client.get("/api/v1/articles").json()["items"]
        return [client.get(f"/api/v1/articles/{row['id']}").json() for row in rows]


@pytest.fixture
def report(articles):
    return next(article for article in articles if len(article["statements"]) == 5)


@pytest.fixture
def emoji(articles):
    return next(article for article in articles if "🚢" in article["text"])


def words(article, spans):
    return [article["text"][start:end] for start, end in spans]


def test_what_a_card_points_at_stands_at_the_right_letters(open_page, articles):
    page = open_page("/ar/about")
    for article in articles:
        for statement in article["statements"]:
            page.goto(f"/ar/articles/{article['id']}?finding={statement['id']}")
            assert page.evaluate(HIGHLIGHTED, "cue") == words(article, statement["cue"])
            mentions = {mention["id"]: mention["span"] for mention in article["mentions"]}
            sources = [mentions.get(link["mention"]) or link["span"] for link in statement["chain"]]
            assert page.evaluate(HIGHLIGHTED, "source") == words(article, [span for span in sources if span])
            marked = page.evaluate("() => [...document.querySelectorAll('mark.on')].map(mark => mark.textContent)")
            assert "".join(words(article, statement["content"])) in "".join(marked)


def test_places_after_an_emoji_are_counted_in_code_points(open_page, emoji):
    (statement,) = emoji["statements"]
    start = statement["content"][0][0]
    assert len(emoji["text"][:start].encode("utf-16-le")) // 2 == start + 4
    page = open_page(f"/ar/articles/{emoji['id']}?at={start}-{statement['content'][0][1]}")
    assert page.evaluate(HIGHLIGHTED, "place") == ["وصول 😀 السفينة والسفن الأخرى إلى الميناء"]


def test_a_place_over_several_lines_is_pointed_out_in_each(open_page, emoji):
    page = open_page(f"/ar/articles/{emoji['id']}?at=0-{len(emoji['text'])}")
    lines = [line.replace("\r", " ") for line in emoji["text"].split("\n")]
    assert page.evaluate(HIGHLIGHTED, "place") == lines


def test_every_mark_shows_the_letters_of_its_finding(open_page, articles):
    page = open_page("/ar/about")
    for article in articles:
        page.goto(f"/ar/articles/{article['id']}")
        for mention in article["mentions"]:
            marked = page.evaluate(
                "id => [...document.querySelectorAll(`mark[data-f~='${id}']`)].map(mark => mark.textContent)",
                mention["id"],
            )
            assert "".join(marked) == article["text"][slice(*mention["span"])]


@pytest.mark.parametrize("width", [1280, 390])
def test_no_mark_pulls_letters_apart(open_page, report, emoji, width):
    for article in (report, emoji):
        page = open_page(f"/ar/articles/{article['id']}", viewport={"width": width, "height": 800})
        assert page.locator(".story mark").count() > 0
        assert page.evaluate(DIFFERENT) == 0
        before = page.evaluate(PLACES)
        page.locator(".story mark a").first.hover()
        assert page.locator(".story mark.lit").count() > 0
        assert page.evaluate(DIFFERENT) == 0
        assert page.evaluate(PLACES) == before


def test_a_word_with_a_mark_inside_is_as_wide_as_without(open_page, emoji):
    page = open_page(f"/ar/articles/{emoji['id']}")
    page.evaluate("document.fonts.ready")
    with_marks, without = page.evaluate("""() => {
      const line = document.querySelectorAll('.body .line')[1];
      const wide = element => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().width;
      };
      const plain = line.cloneNode();
      plain.textContent = line.textContent;
      line.after(plain);
      return [wide(line), wide(plain)];
    }""")
    assert with_marks == pytest.approx(without, abs=0.6)


def test_the_keyboard_goes_from_the_article_to_the_finding_to_its_evidence_and_back(open_page, report):
    page = open_page(f"/ar/articles/{report['id']}")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('mark') !== null"):
            break
    first = page.evaluate("document.activeElement.dataset.finding")
    assert first
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("ArrowLeft")  # onwards, for the text runs from right to left
    second = page.evaluate("document.activeElement.dataset.finding")
    assert second not in {None, first}
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.finding") == first
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"[data-card='{second}']")
    page.wait_for_selector(".panel-title:focus")
    assert page.url.endswith(f"?finding={second}")
    page.keyboard.press("Escape")
    page.wait_for_selector(f"mark a[data-finding='{second}']:focus")
    assert page.locator("[data-card]").count() == 0


def test_a_click_opens_the_innermost_finding_that_is_shown(open_page, report):
    page = open_page(f"/en/articles/{report['id']}")
    event = next(event for event in report["events"] if event["type"] == "AGREE")
    mark = f"mark[data-f~='{event['id']}'] a"
    click_first_line(page, mark)
    page.wait_for_selector(f"[data-card='{event['id']}']")
    page.get_by_label("Events").uncheck()
    click_first_line(page, mark)
    page.wait_for_selector(f"[data-card='{event['statement']}']")


def test_a_hidden_layer_is_not_drawn_and_stays_hidden(open_page, report):
    page = open_page(f"/en/articles/{report['id']}")
    underline = "() => getComputedStyle(document.querySelector('mark.m-mention:not(.m-event)')).textDecorationLine"
    assert page.evaluate(underline) == "underline"
    page.get_by_label("Mentions").uncheck()
    assert page.evaluate(underline) == "none"
    page.reload()
    assert page.evaluate(underline) == "none"


def test_the_list_beside_the_text_opens_a_statement_and_shows_it_in_the_text(open_page, report):
    page = open_page(f"/ar/articles/{report['id']}")
    last = report["statements"][-1]
    page.locator(f".outline a[data-finding='{last['id']}']").click()
    page.wait_for_selector(f"[data-card='{last['id']}']")
    assert page.evaluate("() => document.querySelector('mark.on').textContent")
    page.locator("[data-back]").click()
    page.wait_for_selector(".outline")
    assert page.locator("mark.on").count() == 0


def test_a_click_beside_the_marks_shows_the_sentence_and_what_was_found_in_it(open_page, report):
    page = open_page(f"/ar/articles/{report['id']}")
    place = page.evaluate("""() => {
      const lines = [...document.querySelectorAll('.body .line')];
      const line = lines.find(line => line.textContent.includes('مصدر مطّلع'));
      const node = [...line.childNodes].find(node => node.nodeType === 3 && node.data.includes('فإن'));
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('فإن'));
      range.setEnd(node, node.data.indexOf('فإن') + 3);
      window.scrollTo(0, range.getBoundingClientRect().top - 300);
      return range.getBoundingClientRect().toJSON();
    }""")
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.wait_for_selector(".card-sentence")
    assert page.locator(".word-fired").first.text_content() == "بحسب"
    assert page.locator(".panel .outline-item").count() == 1
    assert page.evaluate(HIGHLIGHTED, "place")[0].startswith("وبحسب مصدر")
    assert "?sentence=" in page.url
    page.locator(".panel .outline-item a").click()
    page.wait_for_selector(".card-statement .stage-speaker .box-unnamed")


def test_the_sentences_are_walked_by_keyboard(open_page, report):
    page = open_page(f"/en/articles/{report['id']}")
    page.get_by_role("link", name="Read the article sentence by sentence").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Sentence 1 of").wait_for()
    page.get_by_role("link", name="The next sentence").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Sentence 2 of").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_selector(".outline")


def test_the_chain_is_drawn_from_the_speaker_down_to_the_reader(open_page, report):
    statement = next(one for one in report["statements"] if len(one["chain"]) == 2)
    page = open_page(
        f"/ar/articles/{report['id']}?finding={statement['id']}", viewport={"width": 360, "height": 800}
    )
    tops = page.evaluate("() => [...document.querySelectorAll('.box')].map(box => box.getBoundingClientRect().top)")
    assert tops == sorted(tops)
    assert len(set(tops)) == 4
    assert page.locator(".stage-speaker .edge-cue, .stage-relay .edge-cue").count() == 1


def test_the_timeline_is_drawn_with_its_precision_and_leads_to_the_text(open_page):
    page = open_page("/ar/timeline")
    page.wait_for_selector(".chart-svg [data-group]")
    wide = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('.lane-time [data-group]')]
      .map(bar => [bar.querySelector('.bar-label').textContent, bar.querySelector('.bar-box').width.baseVal.value]))
    """)
    year = next(width for label, width in wide.items() if "2023" in label)
    month = next(width for label, width in wide.items() if "نهاية" in label)
    assert year > 8 * month
    page.locator(".lane-event [data-group]").first.focus()
    page.keyboard.press("Enter")
    page.locator(".picked a").first.click()
    page.wait_for_selector("#reader[data-place]")
    assert len(page.evaluate(HIGHLIGHTED, "place")) == 1


@pytest.mark.parametrize(("code", "is_later_left"), [("ar", True), ("en", False)])
def test_time_runs_with_the_page(open_page, code, is_later_left):
    page = open_page(f"/{code}/timeline")
    page.wait_for_selector(".chart-svg [data-group]")
    places = page.evaluate("""() => [...document.querySelectorAll('.lane-time .bar-box')]
      .map(bar => bar.getBoundingClientRect().x)""")
    assert len(places) == 2
    assert (places[1] < places[0]) is is_later_left


def test_zoom_narrows_the_period(open_page):
    page = open_page("/en/timeline")
    page.wait_for_selector(".chart-svg [data-group]")
    before = page.locator(".chart-range").text_content()
    page.get_by_role("button", name="Zoom in").click()
    assert page.locator(".chart-range").text_content() != before
    page.get_by_role("button", name="Whole period").click()
    assert "12 of 12 drawn" in page.locator(".chart-range").text_content()
