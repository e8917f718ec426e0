"""The pages across documents and the forms of the log in a real browser: no barrier, no sideways scrolling."""

from pathlib import Path

import pytest
from tests.store.situation import ARTICLES, READINGS, write_situation

from tawatur.web.app import create_app

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STATEMENT = READINGS[0].statements[0].id
EVENT, OTHER = (reading.events[0].id for reading in READINGS[:2])
FIRST, SECOND, THIRD = (article.id for article in ARTICLES)
PATHS = [
    "/claims?show=all", "/claims/clm-1", "/claims/clm-2", "/contradictions", "/contradictions?show=changes",
    f"/compare?left={SECOND}&right={THIRD}", f"/compare?left={FIRST}&right={SECOND}", f"/articles/{SECOND}",
    f"/articles/{FIRST}?finding={STATEMENT}", "/entities/ent-person", "/log",
    f"/events/{EVENT}",
]  # fmt: skip


@pytest.fixture
def place(serve, tmp_path):
    with serve(create_app(write_situation(tmp_path / "a.tawatur"), editor="هدى")) as address:
        yield address


def submit(page, action):
    page.locator(f'.card form:has(input[name="action"][value="{action}"]) button').click()


# The text of an article is the reader's page, and tested with it.
@pytest.mark.parametrize("screen", [("ar", 360, "dark"), ("en", 360, "light"), ("ar", 1280, "light")])
def test_no_barrier_and_no_sideways_scrolling(browser, place, screen):
    if not AXE.exists():
        pytest.skip(f"{AXE} is not there: run `npm ci` in frontend/")
    code, width, scheme = screen
    context = browser.new_context(
        base_url=place, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page, faults = context.new_page(), []
    for path in PATHS:
        page.goto(f"/{code}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{path} is wider than {width}")
        page.add_script_tag(path=AXE)
        found = page.evaluate("tags => axe.run({ exclude: ['#body'] }, { runOnly: tags })", STANDARDS)
        faults += [
            f"{path} {violation['id']}: {violation['nodes'][0]['html'][:160]}"
            for violation in found["violations"]
            if violation["impact"] in {"serious", "critical"}
        ]
    context.close()
    assert faults == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_finding_is_hidden_and_brought_back_by_forms(browser, place, scripts):
    context = browser.new_context(base_url=place, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"/ar/articles/{ARTICLES[0].id}?finding={STATEMENT}")
    page.locator(".card .edits summary").click()
    submit(page, "hide")
    page.wait_for_url(f"**/ar/articles/{ARTICLES[0].id}?finding={STATEMENT}")
    page.goto("/ar/log")
    assert page.locator(".log-entry").count() == 1
    page.locator(".log-acts button").first.click()
    page.wait_for_url("**/ar/log")
    assert page.locator(".log-undone").count() == 1
    page.goto(f"/ar/articles/{ARTICLES[0].id}?finding={STATEMENT}")
    assert page.locator(f'[data-card="{STATEMENT}"]').count() == 1
    context.close()


def test_a_note_is_written_where_the_card_was_fetched(browser, place):
    context = browser.new_context(base_url=place)
    page = context.new_page()
    page.goto(f"/en/articles/{ARTICLES[0].id}")
    page.locator(f'[data-finding="{STATEMENT}"]').first.click()
    page.locator(".card .edits summary").click()
    page.locator("#e-note").fill("تُراجع هذه العبارة")
    submit(page, "note")
    page.wait_for_url(f"**?finding={STATEMENT}")
    assert "تُراجع هذه العبارة" in page.locator(".decided").first.inner_text()
    context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_two_events_are_judged_and_the_judgement_taken_back(browser, place, scripts):
    context = browser.new_context(base_url=place, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"/ar/events/{EVENT}")
    page.locator(".edits summary").click()
    page.locator("#e-judge").fill(OTHER)
    page.locator("#e-judge-why").fill("حدثان")
    page.locator('.edit-judge button[value="different"]').click()
    page.wait_for_url(f"**/ar/events/{EVENT}")
    assert page.locator(".decided li").count() == 1
    page.goto("/ar/log")
    page.locator(".log-acts button").first.click()
    page.wait_for_url("**/ar/log")
    page.goto(f"/ar/events/{EVENT}")
    assert page.locator(".decided li").count() == 0
    context.close()


def test_a_judgement_on_a_claim_has_no_barrier(browser, place):
    context = browser.new_context(base_url=place, viewport={"width": 360, "height": 800}, bypass_csp=True)
    page = context.new_page()
    said, other = (reading.statements[0].id for reading in READINGS[:2])
    page.goto(f"/en/articles/{ARTICLES[0].id}?finding={said}")
    page.locator(".card .edits summary").click()
    page.locator(".card #e-judge").fill(other)
    page.locator('.card .edit-judge button[value="unsure"]').click()
    page.wait_for_load_state()
    page.goto("/en/claims?show=all")
    page.locator("ul.claims a").first.click()
    page.wait_for_load_state()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.add_script_tag(path=AXE)
    found = page.evaluate("tags => axe.run({ runOnly: tags })", STANDARDS)
    assert [one["id"] for one in found["violations"] if one["impact"] in {"serious", "critical"}] == []
    context.close()
