"""The pages made from the code are the ones that lie in docs/."""

from docs.generate import PAGES, commands_page, schema_page


def test_pages_are_up_to_date():
    stale = [path.name for path, make in PAGES.items() if path.read_text(encoding="utf-8") != make()]
    assert stale == [], "run `make docs`"


def test_every_command_has_a_section_with_its_options():
    page = commands_page()
    for name, option in [("read", "--profile"), ("build", "--output"), ("serve", "--port"), ("export", "--format")]:
        section = page.partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        assert f"tawatur {name} " in section
        assert f"`{option}" in section
    assert "`jsonl`" in page


def test_every_table_has_a_section():
    page = schema_page()
    for table in ("texts", "articles", "statements", "links", "intakes"):
        assert f"\n## {table}\n" in page
    assert "| `articles.number` |" in page
