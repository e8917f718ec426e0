"""The front end: its scripts keep their word, and its bundle is made from what lies here."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"


@pytest.fixture
def hook(monkeypatch):
    """The build hook, loaded without hatchling: of it, only the class to inherit from is needed."""
    interface = ModuleType("hatchling.builders.hooks.plugin.interface")
    interface.BuildHookInterface = type("BuildHookInterface", (), {"__class_getitem__": lambda _, __: object})
    monkeypatch.setitem(sys.modules, interface.__name__, interface)
    spec = importlib.util.spec_from_file_location("tawatur_hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_bundle_is_made_from_the_sources_that_lie_here(hook):
    assert hook.is_fresh(ROOT), "the bundle is older than frontend/: install the package again (make test does)"


def test_the_stamp_changes_with_every_input_and_only_with_these(hook, tmp_path):
    copy = tmp_path / "frontend"
    shutil.copytree(FRONTEND, copy, ignore=shutil.ignore_patterns("node_modules", "build"))
    stamps = {hook.bundle_stamp(copy)}
    (copy / "README.md").write_text("x")
    assert hook.bundle_stamp(copy) in stamps
    for name in ("package.json", "package-lock.json", "build.mjs", "src/app.js"):
        (copy / name).write_text((copy / name).read_text() + " ")
        stamps.add(hook.bundle_stamp(copy))
    (copy / "src" / "more.js").write_text("")
    stamps.add(hook.bundle_stamp(copy))
    assert len(stamps) == 6


def test_a_machine_without_node_gets_it_from_the_package_index(hook, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hook.node_on_path() is None
    made = hook.FrontEndHook()
    made.root = str(tmp_path)
    (tmp_path / "frontend").mkdir()
    assert made.dependencies() == [hook.NODE_PACKAGE]


def test_a_bundle_that_is_up_to_date_needs_no_node(hook, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    made = hook.FrontEndHook()
    made.root = str(ROOT)
    assert made.dependencies() == []
    made.initialize("standard", {})


def test_the_lock_pins_every_package_by_its_hash_and_names_no_host():
    text = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: facts for name, facts in json.loads(text)["packages"].items() if name}
    assert packages
    assert all(facts["integrity"].startswith("sha512-") for facts in packages.values())
    assert re.search(r'"resolved"', text) is None


def test_versions_are_exact():
    manifest = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))
    versions = {**manifest["dependencies"], **manifest["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())


def test_the_scripts_keep_their_word():
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not there: the scripts are tested in the browser alone")
    tests = sorted(str(path) for path in (FRONTEND / "tests").glob("*.test.js"))
    done = subprocess.run([node, "--test", *tests], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
