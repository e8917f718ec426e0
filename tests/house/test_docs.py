"""The documents say what is there: every command, option, error, setting and value; and what they name is there."""

import dataclasses
import enum
import re
from pathlib import Path

import pytest
import typer.main

import tawatur.errors
import tawatur.ingest.kinds
import tawatur.ingest.limits
import tawatur.model
from tawatur.cli.app import app
from tawatur.flow.settings import Settings

PROGRAM = typer.main.get_command(app)


def documents(root: Path) -> dict[str, str]:
    """Return every document that a person reads, by its path."""
    paths = [root / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
    paths += sorted((root / "docs").rglob("*.md"))
    return {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in paths}


def shell_lines(text: str) -> list[str]:
    """Return the lines of a document that a reader would type, and the commands in running text."""
    blocks = re.findall(r"^```\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)
    inline = re.findall(r"`((?:\.venv/bin/)?tawatur [^`]+|make [^`]+)`", text)
    lines = [line for block in blocks for line in block.splitlines()]
    return [part.strip() for line in (*lines, *inline) for part in re.split(r"&&|\|", line)]


def test_every_command_is_in_the_readme_and_has_help(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    for name, command in PROGRAM.commands.items():
        assert f"`tawatur {name}`" in readme, name
        assert len(command.help.split()) > 4, name


def test_every_option_has_help():
    for name, command in PROGRAM.commands.items():
        for param in command.params:
            assert param.help, f"{name} {param.name}"


def test_commands_in_the_documents_exist(root):
    """A reader who types what a document says meets a command, and options that it takes."""
    wrong = []
    for name, text in documents(root).items():
        for line in shell_lines(text):
            words = line.removeprefix(".venv/bin/").split()
            if len(words) < 2 or words[0] != "tawatur" or words[1].startswith("-"):
                continue
            command = PROGRAM.commands.get(words[1])
            options = {option for param in command.params for option in param.opts} if command else set()
            unknown = [word for word in words[2:] if re.fullmatch(r"--?[a-z-]+", word) and word not in options]
            if command is None or unknown:
                wrong.append(f"{name}: {line}")
    assert wrong == []


def test_make_targets_in_the_documents_exist(root):
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    named = {
        f"{name}: {line}": line.split()[1]
        for name, text in documents(root).items()
        for line in shell_lines(text)
        if re.match(r"make [a-z]", line)
    }
    assert {place: target for place, target in named.items() if target not in targets} == {}
    assert {"demo", "test", "check", "bench", "docs"} <= set(named.values())


def test_the_readme_opens_as_promised(root):
    readme = (root / "README.md").read_text(encoding="utf-8")
    order = [
        readme.index("# Tawatur"),
        readme.index("docs/img/workbench.png"),
        readme.index("make demo\n"),
        readme.index("make test\n"),
        readme.index("tawatur build my-articles/ -o my.tawatur && tawatur serve my.tawatur"),
    ]
    assert order == sorted(order)
    assert (root / "docs" / "img" / "workbench.png").stat().st_size > 10_000


def test_every_error_is_documented_with_its_exit_code(root):
    page = (root / "docs" / "reference" / "errors.md").read_text(encoding="utf-8")
    tree = tawatur.errors.__doc__ or ""
    for name in tawatur.errors.__all__:
        assert f"| `{name}` |" in page
        assert name in tree, f"{name} is not in the tree at the head of errors.py"


def test_every_setting_is_documented(root):
    page = (root / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    for field in dataclasses.fields(Settings):
        assert re.search(rf"^\| `{field.name}` \|.*\b{field.default}\b", page, flags=re.MULTILINE), field.name


def test_every_kind_of_file_is_documented(root):
    page = (root / "docs" / "reference" / "ingest.md").read_text(encoding="utf-8")
    assert [ending for ending in tawatur.ingest.kinds._BY_NAME if f"`{ending}`" not in page] == []


def test_every_limit_is_documented(root):
    limits = (root / "docs" / "reference" / "ingest.md").read_text(encoding="utf-8").partition("## Limits")[2]
    told = set(re.findall(r"\d[\d,]*\d|\d", limits))
    values = {name: f"{int(getattr(tawatur.ingest.limits, name)):,}" for name in tawatur.ingest.limits.__all__}
    assert {name: value for name, value in values.items() if value not in told} == {}


@pytest.mark.parametrize(
    "values", [value for value in vars(tawatur.model).values() if isinstance(value, enum.EnumType)]
)
def test_every_value_of_a_closed_list_is_in_the_glossary(root, values):
    glossary = (root / "docs" / "why" / "glossary.md").read_text(encoding="utf-8")
    intake = (root / "docs" / "how-to" / "what-failed.md").read_text(encoding="utf-8")
    missing = [v.value for v in values if f"`{v.value}`" not in glossary and f"*{v.value}*" not in intake]
    assert not missing or all(f"| {word} |" in glossary for word in missing), missing


def test_every_decision_is_listed(root):
    folder = root / "docs" / "decisions"
    index = (folder / "index.md").read_text(encoding="utf-8")
    pages = {path.name for path in folder.glob("[0-9]*.md")}
    assert [page for page in sorted(pages) if f"({page})" not in index] == []
    numbers = [int(page[:3]) for page in sorted(pages)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_page_is_in_the_contents(root):
    contents = (root / "mkdocs.yml").read_text(encoding="utf-8")
    pages = [str(path.relative_to(root / "docs")) for path in (root / "docs").rglob("*.md")]
    assert [page for page in pages if page not in contents] == []


def test_links_between_documents_lead_somewhere(root):
    links = [
        (name, target)
        for name, text in documents(root).items()
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text)
        if "://" not in target
    ]
    broken = [f"{name}: {target}" for name, target in links if not ((root / name).parent / target).exists()]
    assert broken == []
