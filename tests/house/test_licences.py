"""What Tawatur needs at run time may be shipped with a program under the Apache licence."""

import re
from importlib import metadata

from packaging.requirements import Requirement

# Weak copyleft, used unchanged as a library: allowed, and named here so that a new one is a decision.
WEAK_COPYLEFT: dict[str, str] = {}


def needed() -> dict[str, metadata.Distribution]:
    """Return every distribution that the package needs at run time, with what those need in turn."""
    found: dict[str, metadata.Distribution] = {}
    waiting = ["tawatur"]
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        found[key] = metadata.distribution(name)
        for line in found[key].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                waiting.append(requirement.name)
    del found["tawatur"]
    return found


def licence(distribution: metadata.Distribution) -> str:
    """Return all that a distribution's metadata says of its licence, in a few words."""
    fields = distribution.metadata
    classified = [line for line in fields.get_all("Classifier") or () if line.startswith("License ::")]
    # A licence field may hold the whole text; its first line names it.
    stated = [(fields.get(name) or "").strip().partition("\n")[0] for name in ("License-Expression", "License")]
    return "; ".join(part for part in (*stated, *classified) if part)


def strength(words: str) -> str:
    """Return `strong`, `weak` or `none`: how far the licence's copyleft reaches."""
    # Where a licence may be chosen the choice is ours: the freest one counts.
    if " OR " in words:
        order = ("none", "weak", "strong")
        return min((strength(part) for part in words.split(" OR ")), key=order.index)
    if re.search(r"\bA?GPL|Affero|(?<!Lesser )General Public License", words):
        return "strong"
    return "weak" if re.search(r"LGPL|Lesser General", words) else "none"


def test_something_is_needed():
    assert {"sqlalchemy", "fastapi", "starlette", "typer"} <= needed().keys()


def test_every_licence_is_known():
    assert [name for name, distribution in needed().items() if not licence(distribution)] == []


def test_no_strong_copyleft():
    found = {name: licence(d) for name, d in needed().items() if strength(licence(d)) == "strong"}
    assert found == {}


def test_weak_copyleft_is_named():
    found = {name: licence(d) for name, d in needed().items() if strength(licence(d)) == "weak"}
    assert found.keys() == WEAK_COPYLEFT.keys(), found


def test_strength_is_told():
    assert strength("GPL-3.0-only") == "strong"
    assert strength("License :: OSI Approved :: GNU Affero General Public License v3") == "strong"
    assert strength("AGPL-3.0") == "strong"
    assert strength("GNU General Public License v2 (GPLv2)") == "strong"
    assert strength("LGPL-2.1-or-later") == "weak"
    assert strength("GNU Lesser General Public License v3 (LGPLv3)") == "weak"
    assert strength("MIT") == strength("Apache-2.0 OR GPL-2.0") == strength("BSD License") == "none"
    assert strength("GPL-2.0-only OR LGPL-2.1-or-later") == "weak"


def test_trained_weights_are_in_the_notice(root, package):
    notice = (root / "NOTICE").read_text(encoding="utf-8")
    models = [path for ending in ("onnx", "npz", "crfsuite") for path in package.rglob(f"*.{ending}")]
    assert models
    assert [path.name for path in models if f"- {path.name}" not in notice] == []
    assert {
        str(path.parent.relative_to(root)) for path in models if str(path.parent.relative_to(root)) not in notice
    } == set()
