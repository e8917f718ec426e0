"""Which articles share words, and where: kernels over batches of articles or pairs, and queries between them.

Articles meet in a band of their MinHash, or in two runs of words that are rare; what meets is aligned word by word.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from tawatur.link.recipe import Kernel, Recipe, Step
from tawatur.link.reuse.align import shared_runs
from tawatur.link.reuse.direction import agency_of, earlier_of
from tawatur.link.reuse.kernels import RUN, band_keys, shares
from tawatur.link.reuse.rows import PIECES, signed, unpack_bodies, unpack_piece

__all__ = ["REUSE", "bands_of", "passages_of", "runs_of", "samples_of"]

# One run in four is looked up: a passage of twelve words is then missed one time in ten, one of twenty hardly ever.
_SAMPLE = np.uint64(4)
# Arrays of no articles cannot be put together, but with this one.
_NONE = np.zeros(0, np.int64)

_RUNS = pa.schema([("article", pa.string()), ("run", pa.int64()), ("place", pa.int64())])
_SAMPLES = pa.schema([("article", pa.string()), ("run", pa.int64())])
_BANDS = pa.schema([("article", pa.string()), ("band", pa.int64())])
# `begins` and `ends` count the runs of a passage in the first article; the spans are places in either one's text.
_PASSAGES = pa.schema(
    [
        ("one", pa.string()),
        ("other", pa.string()),
        ("number", pa.int64()),
        ("jaccard", pa.float64()),
        ("containment", pa.float64()),
        ("equal", pa.int64()),
        ("earlier", pa.string()),
        ("agency", pa.string()),
        ("why", pa.string()),
        ("begins", pa.int64()),
        ("ends", pa.int64()),
        ("one_start", pa.int64()),
        ("one_end", pa.int64()),
        ("other_start", pa.int64()),
        ("other_end", pa.int64()),
        ("quoted", pa.float64()),
    ]
)


def runs_of(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return every run of five words of each article, by the word it starts at."""
    runs = unpack_bodies(batch)
    places = [np.arange(len(one)) for one in runs]
    return _flat(batch, [signed(one) for one in runs], _RUNS, pa.array(np.concatenate([*places, _NONE])))


def samples_of(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the runs of each article that are looked up, each once."""
    return _flat(batch, [signed(np.unique(one[one % _SAMPLE == 0])) for one in unpack_bodies(batch)], _SAMPLES)


def bands_of(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the bands of the MinHash of each article."""
    return _flat(batch, [signed(band_keys(one)) for one in unpack_bodies(batch)], _BANDS)


def _flat(
    batch: pa.RecordBatch, values: Sequence[NDArray[np.int64]], gives: pa.Schema, *more: pa.Array
) -> pa.RecordBatch:
    """Return one row for each value, beside its article."""
    whose = np.repeat(np.arange(len(values)), [len(one) for one in values])
    articles = batch.column("article").take(pa.array(whose))
    return pa.RecordBatch.from_arrays([articles, pa.array(np.concatenate([*values, _NONE])), *more], schema=gives)


def passages_of(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return the passages that the two articles of each row share, and who took them from whom."""
    rows = [passage for row in batch.to_pylist() for passage in _passages(row)]
    return pa.RecordBatch.from_pylist(rows, schema=_PASSAGES)


def _passages(row: Mapping[str, Any]) -> Iterator[Mapping[str, object]]:
    left = unpack_piece(row, row["one_body"], "one")
    right = unpack_piece(row, row["other_body"], "other")
    jaccard, containment, both = shares(np.unique(left.shingles), np.unique(right.shingles))
    earlier, why = earlier_of(left, right)
    pair = {
        "one": left.article,
        "other": right.article,
        "jaccard": jaccard,
        "containment": containment,
        "equal": int(np.array_equal(left.words, right.words)),
        "earlier": earlier,
        "agency": agency_of(left, right),
        "why": why,
    }
    for number, (start, after, there, till) in enumerate(shared_runs(left, right, both)):
        one, other = left.span(start, after), right.span(there, till)
        quoted = min(left.quoted[start:after].mean(), right.quoted[there:till].mean())
        yield {
            **pair,
            "number": number,
            "begins": start,
            "ends": max(after - RUN, start) + 1,
            "one_start": one.start,
            "one_end": one.end,
            "other_start": other.start,
            "other_end": other.end,
            "quoted": float(quoted),
        }


_MEET = (
    # A formula is a run that five articles of one outlet hold though they are not copies: of those with one opening
    # one counts.
    Step(
        "texts",
        "SELECT p.outlet AS outlet, MIN(p.article) AS article FROM pieces AS p GROUP BY p.outlet, p.opening",
    ),
    Step("runs", "SELECT p.article AS article, p.body AS body FROM pieces AS p", Kernel(runs_of, _RUNS)),
    Step(
        "habits",
        """
        SELECT t.outlet AS outlet, r.run AS run FROM texts AS t JOIN runs AS r ON r.article = t.article
        GROUP BY r.run, t.outlet HAVING COUNT(DISTINCT r.article) >= 5
        """,
    ),
    Step("formulas", "SELECT DISTINCT h.run AS run FROM habits AS h"),
    # Articles meet in no formula, nor in a run that more than 40 hold: that is no mark of copying, and to compare
    # all of them would not end.
    Step("samples", "SELECT p.article AS article, p.body AS body FROM pieces AS p", Kernel(samples_of, _SAMPLES)),
    Step(
        "free",
        """
        SELECT s.article AS article, s.run AS run FROM samples AS s LEFT JOIN formulas AS f ON f.run = s.run
        WHERE f.run IS NULL
        """,
    ),
    Step(
        "rare",
        "SELECT f.run AS run FROM free AS f GROUP BY f.run HAVING COUNT(*) >= 2 AND COUNT(*) <= 40",
    ),
    Step("held", "SELECT f.article AS article, f.run AS run FROM rare AS r JOIN free AS f ON f.run = r.run"),
    Step(
        "alike",
        """
        SELECT a.article AS one, b.article AS other FROM held AS a JOIN held AS b
        ON b.run = a.run AND a.article < b.article GROUP BY a.article, b.article HAVING COUNT(*) >= 2
        """,
    ),
    Step("bands", "SELECT p.article AS article, p.body AS body FROM pieces AS p", Kernel(bands_of, _BANDS)),
    Step(
        "crowds",
        """
        SELECT b.band AS band, MIN(b.article) AS article, COUNT(*) AS size FROM bands AS b
        GROUP BY b.band HAVING COUNT(*) >= 2
        """,
    ),
    # Of many copies of one text each is held against the first alone.
    Step(
        "met",
        """
        SELECT a.one AS one, a.other AS other FROM alike AS a
        UNION ALL
        SELECT a.article AS one, b.article AS other FROM crowds AS c
        JOIN bands AS a ON a.band = c.band JOIN bands AS b ON b.band = c.band AND a.article < b.article
        WHERE c.size <= 40
        UNION ALL
        SELECT c.article AS one, b.article AS other FROM crowds AS c
        JOIN bands AS b ON b.band = c.band AND c.article < b.article WHERE c.size > 40
        """,
    ),
    Step("pairs", "SELECT DISTINCT m.one AS one, m.other AS other FROM met AS m"),
)
_ALIGN = (
    Step(
        "shared",
        """
        SELECT p.one AS one, a.outlet AS one_outlet, a.published AS one_published, a.via AS one_via,
        a.body AS one_body, p.other AS other, b.outlet AS other_outlet, b.published AS other_published,
        b.via AS other_via, b.body AS other_body
        FROM pairs AS p JOIN pieces AS a ON a.article = p.one JOIN pieces AS b ON b.article = p.other
        """,
        Kernel(passages_of, _PASSAGES),
    ),
    Step(
        "marks", "SELECT r.article AS article, r.place AS place FROM formulas AS f JOIN runs AS r ON r.run = f.run"
    ),
    Step(
        "counts",
        """
        SELECT s.one AS one, s.other AS other, s.number AS number, COUNT(*) AS formulas FROM shared AS s
        JOIN marks AS m ON m.article = s.one AND m.place >= s.begins AND m.place < s.ends
        GROUP BY s.one, s.other, s.number
        """,
    ),
    Step(
        "passages",
        """
        SELECT s.one AS one, s.other AS other, s.number AS number, s.jaccard AS jaccard,
        s.containment AS containment, s.equal AS equal, s.earlier AS earlier, s.agency AS agency, s.why AS why,
        s.begins AS begins, s.ends AS ends, s.one_start AS one_start, s.one_end AS one_end,
        s.other_start AS other_start, s.other_end AS other_end, s.quoted AS quoted, c.formulas AS formulas
        FROM shared AS s LEFT JOIN counts AS c ON c.one = s.one AND c.other = s.other AND c.number = s.number
        """,
    ),
)

# From articles to the passages that two of them share.
REUSE = Recipe(takes={"pieces": PIECES}, steps=(*_MEET, *_ALIGN), order=("one", "other", "number"))
