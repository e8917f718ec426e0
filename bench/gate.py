"""Hold the floors of baseline.json: fail where a figure fell below its floor, and raise floors on request.

usage: python -m bench.gate [--update [--allow-regression]]

A floor only rises: `--update` writes the figures just measured as the new floors, and refuses if one of them would
be lower than before, unless `--allow-regression` says that this is meant. The set that was measured on is pinned by
its hash; on another set no figure means what its floor meant, so the gate fails until `--update` pins the new one.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["TOLERANCE", "main", "new_floors", "outcome"]

HERE = Path(__file__).resolve().parent
# Reading is deterministic on one machine, but an int8 network rounds otherwise on another kind of processor. This
# allows for about two names tagged otherwise among the thousand of the set, and not for one chain.
TOLERANCE = 0.002
# Speed hangs on the machine and on what else runs there: the floor catches a step that became three times slower.
SPEED_SHARE = 0.33
SPEED = "speed, "


def outcome(baseline: Mapping[str, Any], measured: Mapping[str, Any]) -> list[str]:
    """Return why the measured figures do not pass the baseline; nothing where they do."""
    if not baseline:
        return ["there is no baseline yet: write one with `make bench-update`"]
    if baseline["set"] != measured["set"]:
        pinned, here = baseline["set"], measured["set"]
        fault = (
            "the reference set is not the one that the floors were measured on "
            f"({here['articles']} articles, {here['sha256'][:12]}; pinned {pinned['articles']}, "
            f"{pinned['sha256'][:12]}): look at what changed, then pin it with `make bench-update`"
        )
        return [fault]
    faults = []
    for place, floors in baseline["floors"].items():
        found = measured["figures"].get(place)
        if found is None and place.startswith(SPEED):
            continue  # `--no-speed` left the timing out
        for name, floor in floors.items():
            value = (found or {}).get(name)
            if value is None:
                faults.append(f"{place}: {name} was not measured (floor {floor})")
            elif value < floor - TOLERANCE:
                faults.append(f"{place}: {name} fell to {value} (floor {floor})")
    return faults


def new_floors(baseline: Mapping[str, Any], measured: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return the baseline that the measured figures make, and the floors that it would lower or lose."""
    floors: dict[str, dict[str, float]] = {}
    for place, found in measured["figures"].items():
        share = SPEED_SHARE if place.startswith(SPEED) else 1.0
        floors[place] = {name: round(value * share, 4) for name, value in found.items()}
    lowered = []
    for place, old in (baseline.get("floors") or {}).items():
        if place.startswith(SPEED):  # speed goes up and down by itself: each floor stays where it was best
            new = floors.setdefault(place, {})
            floors[place] = {name: max(new.get(name, 0.0), old.get(name, 0.0)) for name in new or old}
            continue
        for name, floor in old.items():
            value = floors.get(place, {}).get(name)
            if value is None:
                lowered.append(f"{place}: {name} would lose its floor {floor}")
            elif value < floor:
                lowered.append(f"{place}: {name} would go from {floor} down to {value}")
    return {"set": measured["set"], "floors": floors}, lowered


def main(arguments: list[str] | None = None) -> int:
    """Run the gate and return its exit code: 0 open, 1 shut, 2 nothing was measured."""
    parser = argparse.ArgumentParser(prog="bench.gate", description=__doc__)
    parser.add_argument("--update", action="store_true", help="write the measured figures as the new floors")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: floors may be lowered")
    parser.add_argument("--baseline", type=Path, default=HERE / "baseline.json")
    parser.add_argument("--measured", type=Path, default=HERE / "out" / "figures.json")
    given = parser.parse_args(arguments)
    if not given.measured.exists():
        print(f"{given.measured} is not there: measure first with `make bench`", file=sys.stderr)
        return 2
    measured = json.loads(given.measured.read_text(encoding="utf-8"))
    baseline = json.loads(given.baseline.read_text(encoding="utf-8")) if given.baseline.exists() else {}
    if given.update:
        return _update(given.baseline, baseline, measured, allow=given.allow_regression)
    faults = outcome(baseline, measured)
    for fault in faults:
        print(f"below the floor: {fault}" if baseline else fault, file=sys.stderr)
    held = sum(len(floors) for floors in baseline.get("floors", {}).values())
    print("The gate is shut." if faults else f"The gate is open: {held} floors hold.")
    return 1 if faults else 0


def _update(path: Path, baseline: Mapping[str, Any], measured: Mapping[str, Any], *, allow: bool) -> int:
    new, lowered = new_floors(baseline, measured)
    for fault in lowered:
        print(f"lowered: {fault}", file=sys.stderr)
    if lowered and not allow:
        print(
            "No floor was written: floors only rise. --allow-regression says that this is meant.", file=sys.stderr
        )
        return 1
    path.write_text(json.dumps(new, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"Wrote {path}: {sum(len(floors) for floors in new['floors'].values())} floors.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
