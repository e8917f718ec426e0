"""How much of a thing is read before it is called too much; docs/reference/ingest.md tells them to readers."""

__all__ = [
    "ARCHIVE_DEPTH",
    "ARCHIVE_MEMBERS",
    "ARTICLE_CHARACTERS",
    "EXPANDED_BYTES",
    "EXPANSION_FLOOR",
    "EXPANSION_RATIO",
    "FETCH_BYTES",
    "FETCH_REDIRECTS",
    "FETCH_SECONDS",
    "PAGE_BYTES",
    "PARSED_BYTES",
    "PDF_PAGES",
    "RECORD_BYTES",
    "WHOLE_BYTES",
]

ARTICLE_CHARACTERS = 200_000
"""Characters of one article: twice the longest news text. The time to read one grows faster than its length (84,000
characters took 2.5 seconds of processor time), so that a book given as one article would hold up the rest."""

PAGE_BYTES = 20_000_000
"""Bytes of one HTML page; the code of the largest news pages has a tenth of that, pictures in it included."""

PARSED_BYTES = 25_000_000
"""Bytes of a file whose parser holds it many times over: a feed, a saved page, the XML of a document."""

RECORD_BYTES = 16_000_000
"""Bytes of one record: a line of JSON Lines, a row, an answer in a WARC."""

WHOLE_BYTES = 100_000_000
"""Bytes of a file that has to be held in memory whole: text, a page, an office document, a JSON array."""

EXPANDED_BYTES = 200_000_000
"""Bytes that one compressed file, or one member of an archive, may expand to."""

EXPANSION_RATIO = 100
"""Times its own size that a compressed file may expand: text reaches 10 to 20, a bomb 1,000."""

EXPANSION_FLOOR = 10_000_000
"""Bytes below which the ratio is not looked at: a short file of one repeated line is no bomb."""

ARCHIVE_MEMBERS = 10_000
"""Members of one archive that are read."""

ARCHIVE_DEPTH = 3
"""Containers inside containers: a page (3) in a zip (2) in a gz (1)."""

PDF_PAGES = 2_000
"""Pages of one PDF that are read."""

FETCH_BYTES = 20_000_000
"""Bytes of one answer from the network."""

FETCH_SECONDS = 20.0
"""Seconds that one address may take, redirects included."""

FETCH_REDIRECTS = 5
"""Redirects that are followed for one address."""
