"""Counts how often each Arabic stem stands in news, for the table that decides where clitics are split.

usage: build_stems.py CORPUS.jsonl.gz... -o src/tawatur/lang/ar/lexicon/stems.tsv

Reads JSON Lines with `title` and `text` and keeps forms and counts, nothing else. Whether a word carries a clitic
is first told from its other forms: «وزير» is a stem because «الوزير» is seen and «زير» is not; «وقال» is not, as
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

from tawatur.lang.ar.clitics import candidates, has_article, make_splitter, stem_spellings
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


def support(before: str, stem: str, after: str, words: Counter[str]) -> float:
    """Return how often a stem is seen in forms other than with the proclitic that stands before it here."""
    total = 0
    for form in stem_spellings(before, stem, after):
        total += words[form] + words["ال" + form] + words["لل" + form]
        for other in "وفبلك":
            if other != before:
                total += words[other + form] + words[other + "ال" + form]
    return float(total)


def first_split(word: str, words: Counter[str], tables: CliticTables) -> tuple[str, str, str]:
    """Split a word by the other forms that it and its parts are seen in: outermost proclitic first."""
    article = words["ال" + word] + (0 if word[0] == "ل" else words["لل" + word])
    whole = article + sum(words[other + word] for other in BEFORE.get(word[0], ""))
    best, best_value = ("", word, ""), 0.5
    for before, stem, after in candidates(word, tables):
        if len(before.replace("لل", "ل")) > 1 or (before and after) or not (before or after):
            continue
        share = tables.proclitics.get(before, 1.0) * tables.enclitics.get(after, 1.0)
        seen = share * support(before, stem, after, words)
        value = seen / (seen + (whole if before else article) + 0.1)
        if value > best_value:
            best, best_value = (before, stem, after), value
    before, stem, after = best
    if not before and not after:
        return best
    if after:
        shown = max(stem_spellings("", stem, after), key=lambda form: words[form])
        before = first_split(shown, words, tables)[0]
        return before, stem[len(before) :], after
    inner, stem, after = first_split(stem, words, tables)
    if before + inner not in tables.proclitics:
        inner, stem = "", inner + stem
    return before + inner, stem, after


def count_stems(splits: Iterable[tuple[str, tuple[str, str, str]]], words: Counter[str]) -> Counter[str]:
    """Return the counts of stems, without the article and in the spelling that is seen alone."""
    stems: Counter[str] = Counter()
    for word, parts in splits:
        spellings = stem_spellings(*parts)
        if len(spellings) > 1 and has_article(parts[1]):
            bare = spellings[0]
            seen = words[bare] + words["لل" + bare] >= 2
            stems[bare if seen else spellings[1]] += words[word]
        else:
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
