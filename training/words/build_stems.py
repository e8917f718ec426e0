"""Counts how often each Arabic stem stands in news, for the table that decides where clitics are split.

usage: build_stems.py CORPUS.jsonl.gz... -o src/tawatur/lang/ar/lexicon/stems.tsv

Reads JSON Lines with `title` and `text` and keeps forms and counts, nothing else. Whether a word carries a clitic
is first told from its other forms: «وزير» is a stem because «الوزير» is seen and «زير» is not; «وقال» is not because
«قال» is seen everywhere and «الوقال» nowhere. The stems so found are counted, and the counts decide again, twice.
"""

import argparse
import datetime
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

from tawatur.lang.ar.clitics import candidates, make_splitter, stem_spellings
from tawatur.lang.clitics import CliticTables, load_clitics
from tawatur.lang.letters import LetterTables, load_letters
from tawatur.lang.pack import LanguagePack
from tawatur.text.normal import normalise

WORD = re.compile(r"[ء-ي]+")
# Which proclitics may stand before which: what is seen before a word shows that the word begins no other clitic.
BEFORE = {"و": "وفبلك", "ف": "وبلك", "ب": "بلك", "ل": "بك", "ك": "بلك", "س": "بلك"}
LEAST = 6
ROUNDS = 2
HEAD = """# source: forms and counts of words in public news of 2012-2015, made by training/words/build_stems.py
# licence: Apache-2.0 (counts of words are facts; no text is taken over)
# checked: {today}
form\tcount
"""


def count_words(paths: Iterable[Path], pack: LanguagePack) -> Counter[str]:
    """Return the counts of all words, folded save for ة."""
    folding = {ord(key): value for key, value in pack.letters.folding.items() if key != "ة"}
    counts: Counter[str] = Counter()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                text = f"{record.get('title') or ''}\n{record['text']}"
                counts.update(WORD.findall(normalise(text, pack).normal.translate(folding)))
    return counts


def support(stem: str, words: Counter[str], *, skip: str, enclitic: bool) -> float:
    """Return how often a stem is seen in forms other than with the proclitic `skip`."""
    total = 0
    for form in stem_spellings(stem, enclitic=enclitic):
        total += words[form] + words["ال" + form] + words["لل" + form]
        for before in "وفبلك":
            if before != skip:
                total += words[before + form] + words[before + "ال" + form]
    return float(total)


def whole(word: str, words: Counter[str]) -> float:
    """Return how often a word is seen as nothing but a stem can be: after ال, or after a clitic that shows it."""
    total = words["ال" + word] + (0 if word[0] == "ل" else words["لل" + word])
    return float(total + sum(words[before + word] for before in BEFORE.get(word[0], "")))


def first_split(word: str, words: Counter[str], tables: CliticTables) -> tuple[str, str, str]:
    """Split a word by the other forms that it and its parts are seen in."""
    best, best_value = ("", word, ""), 0.5
    total = max(whole(word, words), 0.5)
    for before, stem, after in candidates(word, tables):
        if not before and not after:
            continue
        share = tables.proclitics.get(before, 1.0) * tables.enclitics.get(after, 1.0)
        seen = share * support(stem, words, skip=before[-1:], enclitic=bool(after))
        value = seen / (seen + (whole(word, words) if before else total) + 0.01)
        if value > best_value:
            best, best_value = (before, stem, after), value
    return best


def count_stems(splits: Iterable[tuple[str, tuple[str, str, str]]], words: Counter[str]) -> Counter[str]:
    """Return the counts of stems: of the likeliest spelling where a pronoun hides it."""
    stems: Counter[str] = Counter()
    for word, (_, stem, after) in splits:
        spellings = stem_spellings(stem, enclitic=bool(after))
        stems[max(spellings, key=lambda form: words[form])] += words[word]
    return stems


def restore(word: str, parts: tuple[str, str, str]) -> tuple[str, str, str]:
    """Return the parts of a word with its ة, which splitting has folded."""
    start, end = len(parts[0]), len(word) - len(parts[2])
    return word[:start], word[start:end], word[end:]


def build(words: Counter[str], tables: CliticTables, letters: LetterTables) -> Counter[str]:
    """Return the stems and their counts."""
    stems = count_stems(
        ((word, tables.fixed.get(word) or first_split(word, words, tables)) for word in words), words
    )
    for _ in range(ROUNDS):
        kept = {form: count for form, count in stems.items() if count >= LEAST}
        again = CliticTables(
            fixed=tables.fixed, counts=kept, proclitics=tables.proclitics, enclitics=tables.enclitics
        )
        split = make_splitter(again, letters)
        stems = count_stems(((word, restore(word, split(word))) for word in words), words)
    return stems


def main() -> None:
    """Read the corpora and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    folder = resources.files("tawatur.lang.ar") / "lexicon"
    letters = load_letters(folder)
    pack = LanguagePack(code="ar", version="0", direction="rtl", letters=letters)
    if not arguments.output.exists():
        arguments.output.write_text(HEAD.format(today=datetime.date.today()), encoding="utf-8")  # noqa: DTZ011
    words = count_words(arguments.corpora, pack)
    stems = build(words, load_clitics(folder), letters)
    rows = sorted((form, count) for form, count in stems.items() if count >= LEAST and len(form) > 1)
    table = "".join(f"{form}\t{count}\n" for form, count in rows)
    arguments.output.write_text(HEAD.format(today=datetime.date.today()) + table, encoding="utf-8")  # noqa: DTZ011
    print(f"{sum(words.values())} words, {len(words)} forms, {len(rows)} stems")


if __name__ == "__main__":
    main()
