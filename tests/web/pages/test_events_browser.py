"""The pages of events in a real browser: no barrier, no sideways scrolling, and a lane for what is not yet."""

from pathlib import Path

import httpx
import pytest
from tests.web import happenings

from tawatur.web.app import create_app

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def place(serve, tmp_path_factory):
    path = happenings.write(tmp_path_factory.mktemp("events") / "d.tawatur")
    with serve(create_app(path)) as address:
        yield address


@pytest.fixture(scope="module")
def paths(place):
    with httpx.Client(base_url=f"{place}/api/v1") as api:
        event = api.get("/events?status=denied").json()["items"][0]["id"]
    return [
        "/events",
        "/events?place=nowhere",
        f"/events/{event}",
        "/pairs",
        "/pairs/RUS-IRN",
        "/map",
        "/map?type=AID",
    ]


@pytest.fixture
def page(browser, place):
    def make(**options):
        return browser.new_context(base_url=place, **options).new_page()

    return make


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("screen", [(1280, "light"), (360, "dark")])
def test_axe_finds_no_barrier(page, paths, code, screen):
    if not AXE.exists():
        pytest.skip(f"{AXE} is not there: run `npm ci` in frontend/")
    width, scheme = screen
    opened = page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    barriers = []
    for path in paths:
        opened.goto(f"/{code}{path}")
        opened.add_script_tag(path=AXE)
        found = opened.evaluate("tags => axe.run(document, { runOnly: tags })", STANDARDS)
        barriers += [
            f"{code}{path} {violation['id']}: {violation['nodes'][0]['html'][:160]}"
            for violation in found["violations"]
            if violation["impact"] in {"serious", "critical"}
        ]
    assert barriers == []


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_page_scrolls_sideways_on_a_phone_or_asks_elsewhere(page, paths, place, code):
    opened = page(viewport={"width": 360, "height": 740})
    asked, complaints = [], []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: message.type in {"error", "warning"} and complaints.append(message.text))
    for path in paths:
        opened.goto(f"/{code}{path}")
        assert opened.evaluate("document.documentElement.scrollWidth") <= 360, path
    assert [url for url in asked if not url.startswith(place)] == []
    assert any("world.svg" in url for url in asked)
    assert complaints == []


def test_the_timeline_keeps_plans_in_a_lane_of_their_own(page):
    opened = page(viewport={"width": 1280, "height": 900})
    opened.goto("/en/timeline?kind=event")
    opened.wait_for_selector(".chart-svg [data-group]")
    lanes = opened.eval_on_selector_all(".chart-svg .lane", "all => all.map(one => one.getAttribute('class'))")
    assert lanes == ["lane lane-event", "lane lane-open"]
