import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tawatur.ingest.formats.pdf import ORDER_UNCERTAIN
from tawatur.ingest.found import Found
from tawatur.ingest.places import open_places
from tawatur.ingest.reader import read_place

Read = Callable[..., list[Found]]
Placed = Sequence[tuple[str, float, float]]


def _pdf(*pages: Placed) -> bytes:
    """Make a PDF whose letters, each 6 points wide and 12 high, stand where they are told to."""
    letters = sorted({letter for page in pages for letter, _, _ in page})
    codes = {letter: index + 33 for index, letter in enumerate(letters)}
    mapping = "\n".join(f"<{code:02x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items())
    begin = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
    unicode = (
        f"{begin}"
        "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapping}\nendbfchar\nendcmap\nend\nend"
    )
    count = len(pages)
    widths = "/FirstChar 33/LastChar 132/Widths[" + " ".join(["500"] * 100) + "]"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {count}/Kids[{' '.join(f'{5 + 2 * i} 0 R' for i in range(count))}]>>",
        f"<</Type/Font/Subtype/Type1/BaseFont/Helvetica{widths}/ToUnicode 4 0 R>>",
        f"<</Length {len(unicode)}>>stream\n{unicode}\nendstream",
    ]
    for index, page in enumerate(pages):
        drawn = "\n".join(f"BT /F 12 Tf 1 0 0 1 {x} {y} Tm <{codes[letter]:02x}> Tj ET" for letter, x, y in page)
        resources = "/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {6 + 2 * index} 0 R>>")
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    out = "%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def _line(text: str, right: float, y: float, turned: bool = False) -> list[tuple[str, float, float]]:
    """Place a line of Arabic from `right` leftwards; `turned` as broken makers do, from the left."""
    placed = [(letter, right - 6 * (i + 1), y) for i, letter in enumerate(text) if letter != " "]
    return [(letter, 2 * right - x - 400, y) for letter, x, _ in placed] if turned else placed


LINES = (
    "وصل الوفد إلى المدينة الجديدة صباح الثلاثاء",
    "وقالت وزارة النقل إن الزيارة قصيرة جدا وإنها",
    "ستنتهي قبل نهاية العام كما تقرر سابقا.",
)


@pytest.mark.parametrize("stored", ["in order", "backwards", "shuffled"])
def test_the_order_comes_from_the_places_however_letters_are_stored(read: Read, stored: str) -> None:
    page = [letter for row, line in enumerate(LINES) for letter in _line(line, 560, 700 - 16 * row)]
    if stored == "backwards":
        page.reverse()
    if stored == "shuffled":
        page.sort(key=lambda placed: (placed[1] * 7919) % 601)
    (found,) = read("a.pdf", _pdf(page))
    assert found.article is not None
    assert found.article.text == " ".join(LINES)
    assert (found.article.flags, found.article.lang) == ((), "ar")


def test_letters_drawn_the_wrong_way_round_are_flagged(read: Read) -> None:
    page = [
        letter for row, line in enumerate(LINES * 3) for letter in _line(line, 560, 700 - 16 * row, turned=True)
    ]
    (found,) = read("a.pdf", _pdf(page))
    assert found.article is not None
    assert found.article.flags == (ORDER_UNCERTAIN,)


def test_columns_whose_order_the_file_tells_otherwise_are_flagged(read: Read) -> None:
    columns = [
        [
            letter
            for row, line in enumerate(LINES * 2)
            for letter in _line(f"{line[:12]} {name}", right, 700 - 16 * row)
        ]
        for right, name in ((560, "يمين"), (380, "وسط"), (200, "يسار"))
    ]
    right, middle, left = columns
    (found,) = read("a.pdf", _pdf([*right, *middle, *left]))
    assert found.article is not None
    assert found.article.flags == ()
    assert found.article.text.index("يمين") < found.article.text.index("وسط") < found.article.text.index("يسار")
    (found,) = read("a.pdf", _pdf([*middle, *left, *right]))
    assert found.article is not None
    assert found.article.flags == (ORDER_UNCERTAIN,)


def test_pages_follow_each_other_and_empty_ones_are_told(read: Read) -> None:
    (found,) = read("a.pdf", _pdf(_line("الأولى", 560, 700), [], _line("الثالثة", 560, 700)))
    assert found.article is not None
    assert found.article.text == "الأولى\n\nالثالثة"
    assert found.article.flags == ("1 page without text",)


def test_a_pdf_named_as_text_is_read_as_what_it_is(read: Read) -> None:
    (found,) = read("a.txt", _pdf(_line("وصل الوفد", 560, 700)))
    assert found.article is not None
    assert found.article.text == "وصل الوفد"


@pytest.mark.browser
def test_what_a_browser_prints_in_columns_is_read_in_order(tmp_path: Path, story: str) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium here")
    paragraphs = "".join(f"<p>{part}</p>" for part in story.strip().split("\n\n") * 4)
    style = "font-family:DejaVu Sans;columns:2"
    (tmp_path / "a.html").write_text(f"<html dir=rtl><meta charset=utf-8><body style='{style}'>{paragraphs}</body>")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    printed = [chromium, *options, f"--print-to-pdf={tmp_path / 'a.pdf'}", str(tmp_path / "a.html")]
    subprocess.run(printed, check=True, capture_output=True, timeout=120)
    (found,) = read_place(open_places([tmp_path / "a.pdf"])[0])
    assert found.article is not None
    assert found.article.text.split() == story.split() * 4
    assert found.article.flags == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n", "a damaged or locked PDF"),
        (_pdf(_line("وصل الوفد", 560, 700))[:300], "a damaged or locked PDF"),
        (_pdf([]), "a PDF without text"),
        (_pdf(_line("123", 560, 700)), "no words"),
        (_pdf(*[[] for _ in range(2001)]), "more than 2,000 pages"),
    ],
)
def test_what_is_no_readable_pdf_fails(read: Read, data: bytes, said: str) -> None:
    (found,) = read("a.pdf", data)
    assert found.failure is not None
    assert said in found.failure.message
