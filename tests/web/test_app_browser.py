"""Every page in a real browser: no barrier, no sideways scrolling, nothing asked for elsewhere."""

from pathlib import Path

import httpx
import pytest

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def pages(address):
    """The address of one page of every kind, without the language."""
    with httpx.Client(base_url=f"{address}/api/v1") as api:
        rows = api.get("/articles").json()["items"]
        article = api.get(f"/articles/{max(rows, key=lambda row: row['statements'])['id']}").json()
        entity = api.get("/entities").json()["items"][0]["id"]
        claim = next(item["id"] for item in api.get("/claims").json()["items"] if item["denies"])
    text = f"/articles/{article['id']}"
    cards = [f"{text}?finding={article[noun][0]['id']}" for noun in ("mentions", "times", "quantities", "events")]
    chain = max(article["statements"], key=lambda statement: len(statement["chain"]))["id"]
    return [
        *("/", "/articles", "/articles?outlet=none", "/statements", "/claims", f"/claims/{claim}", "/entities"),
        *(
            f"/entities/{entity}",
            "/timeline",
            "/contradictions",
            "/log",
            "/search",
            "/search?q=المفاوضات",
            "/intakes",
            "/about",
            "/about/check",
        ),
        *(f"{text}?sentence=200", "/sources", f"/sources/{entity}", "/statements?source=a&said=b"),
        *("/nothing", text, f"{text}?finding={chain}", f"{text}?finding=stm-0", *cards),
    ]


@pytest.fixture
def context(browser, address):
    """A way to make a browser context, closed at the end."""
    made = []

    def make(**options):
        made.append(browser.new_context(base_url=address, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("screen", [(1280, "light"), (360, "dark")])
def test_axe_finds_no_barrier(context, pages, code, screen):
    if not AXE.exists():
        pytest.skip(f"{AXE} is not there: run `npm ci` in frontend/")
    # The policy forbids scripts from outside, the checker's too; here alone it is set aside.
    width, scheme = screen
    made = context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = made.new_page()
    barriers = []
    for path in pages:
        page.goto(f"/{code}{path}")
        if path == "/timeline":
            page.wait_for_selector(".chart-svg [data-group]")
        page.add_script_tag(path=AXE)
        found = page.evaluate("tags => axe.run(document, { runOnly: tags })", STANDARDS)
        barriers += [
            f"{code}{path} {violation['id']}: {violation['nodes'][0]['html'][:160]}"
            for violation in found["violations"]
            if violation["impact"] in {"serious", "critical"}
        ]
    assert barriers == []


@pytest.mark.parametrize("code", ["ar", "en"])
def test_no_page_scrolls_sideways_on_a_phone(context, pages, code):
    page = context(viewport=PHONE, is_mobile=True, has_touch=True).new_page()
    wide = []
    for path in pages:
        page.goto(f"/{code}{path}")
        if path == "/timeline":
            page.wait_for_selector(".chart-svg [data-group]")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide.append((path, width))
    assert wide == []


def test_nothing_is_asked_for_elsewhere_and_the_policy_is_kept(context, pages, address):
    asked, complaints = [], []
    page = context().new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if "Policy" in message.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in pages:
        page.goto(f"/ar{path}", wait_until="networkidle")
    assert [url for url in asked if not url.startswith(f"{address}/")] == []
    assert complaints == []


def test_the_fonts_that_are_bundled_are_used(context):
    page = context().new_page()
    page.goto("/ar/")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status === 'loaded').map(font => font.family)")
    assert {"Plex", "Naskh"} <= {family.strip('"') for family in loaded}


def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(context):
    page = context().new_page()
    page.goto("/en/articles")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_selector("#main:focus")


def test_the_slash_key_goes_to_the_search_box(context):
    page = context().new_page()
    page.goto("/ar/articles")
    page.keyboard.press("/")
    page.keyboard.type("المفاوضات/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/search?q=*")
    assert page.locator("#q-top").input_value() == "المفاوضات/"


def test_the_other_language_shows_the_same_page(context):
    page = context().new_page()
    page.goto("/ar/statements?polarity=deny")
    page.locator(".tongue").click()
    page.wait_for_url("**/en/statements?polarity=deny")
    assert page.locator("blockquote").count() == 1


def test_a_filter_narrows_the_list_at_once(context):
    page = context().new_page()
    page.goto("/en/articles")
    page.get_by_label("Outlet").select_option("إذاعة الساحل")
    page.get_by_text("2 articles").wait_for()
    assert page.locator(".item").count() == 2
    assert "outlet=" in page.url
    page.goto("/en/entities")
    page.get_by_label("Name", exact=True).fill("الزواري")
    page.get_by_text("1 entity").wait_for()
    assert page.locator(".sheet tbody tr").count() == 1


def test_everything_can_be_read_without_scripts(context, pages):
    page = context(java_script_enabled=False).new_page()
    for path in pages:
        page.goto(f"/ar{path}")
        assert page.locator("main").inner_text().strip()
    article = next(path for path in pages if path.startswith("/articles/art-"))
    page.goto(f"/ar{article}")
    page.locator(".story mark a").first.click()
    assert page.locator("[data-card]").count() == 1


def test_the_integrity_check_answers_in_place(context):
    page = context().new_page()
    page.goto("/en/about")
    page.get_by_role("link", name="Check now").click()
    page.get_by_text("The dossier is whole.").wait_for()
    assert page.url.endswith("/en/about")
