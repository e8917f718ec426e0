"""What a file shows is what its `__all__` names: it is there, and nothing else of its own is public."""

import ast
from pathlib import Path


def public_names(source: str) -> tuple[list[str] | None, set[str]]:
    """Return `__all__` as written, and the public functions and classes that the source defines."""
    shown = None
    defined = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets
        ):
            shown = ast.literal_eval(node.value)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name[0] != "_":
            defined.add(node.name)
    return shown, defined


def bound_names(source: str) -> set[str]:
    """Return every name that the source binds at its top: definitions, imports, constants."""
    names = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
    return names


def faults(path: Path) -> list[str]:
    """Return what is wrong with the names that a file shows."""
    source = path.read_text(encoding="utf-8")
    shown, defined = public_names(source)
    if shown is None:
        return [f"defines {name} and has no __all__" for name in sorted(defined)]
    found = []
    if len(set(shown)) != len(shown):
        found.append("__all__ names a thing twice")
    found += [f"__all__ names {name}, which is not there" for name in sorted(set(shown) - bound_names(source))]
    found += [f"{name} is public and not in __all__" for name in sorted(defined - set(shown))]
    return found


def test_all_is_what_is_public(package, modules):
    wrong = {str(path.relative_to(package)): fault for path in modules if (fault := faults(path))}
    assert wrong == {}


def test_faults_are_seen(tmp_path):
    planted = tmp_path / "planted.py"
    planted.write_text('__all__ = ["b", "a", "a"]\n\ndef a():\n    pass\n\ndef c():\n    pass\n', encoding="utf-8")
    assert faults(planted) == [
        "__all__ names a thing twice",
        "__all__ names b, which is not there",
        "c is public and not in __all__",
    ]
    planted.write_text("def a():\n    pass\n\ndef _b():\n    pass\n", encoding="utf-8")
    assert faults(planted) == ["defines a and has no __all__"]


def test_the_front_door_shows_records_and_version():
    import tawatur
    import tawatur.model

    assert set(tawatur.__all__) <= {*tawatur.model.__all__, "__version__"}
    assert tawatur.__version__.count(".") == 2
