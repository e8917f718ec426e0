from collections.abc import Callable

import pytest

from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]
Zipped = Callable[[dict[str, bytes | str]], bytes]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DUBLIN = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"


def _word(body: str, head: str = "") -> str:
    return f"{head}<w:document {WORD}><w:body>{body}</w:body></w:document>"


def _paragraph(text: str) -> str:
    return f"<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _index(chapters: list[str], extra: str = "") -> str:
    items = "".join(f'<item id="{c}" href="{c}.xhtml" media-type="application/xhtml+xml"/>' for c in chapters)
    order = "".join(f'<itemref idref="{c}"/>' for c in chapters)
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf"><metadata {DUBLIN}><dc:title>كتاب الميناء</dc:title>'
        f"<dc:creator>سلمى حداد</dc:creator><dc:publisher>دار المرفأ</dc:publisher><dc:date>2025-01-14</dc:date>"
        f"{extra}</metadata><manifest>{items}</manifest><spine>{order}</spine></package>"
    )


def test_a_document_is_its_paragraphs(read: Read, zipped: Zipped, story: str) -> None:
    lines = story.strip().split("\n\n")
    body = "".join(map(_paragraph, ["وفد يتفقد الميناء", *lines]))
    said = "<dc:title>وفد يتفقد الميناء</dc:title><dc:creator>سلمى</dc:creator>"
    core = f"<p:coreProperties xmlns:p='x' {DUBLIN}>{said}</p:coreProperties>"
    (found,) = read("a.docx", zipped({"word/document.xml": _word(body), "docProps/core.xml": core}))
    assert found.article is not None
    assert found.article.text == "\n".join(["وفد يتفقد الميناء", *lines])
    assert (found.article.title, found.article.author) == ("وفد يتفقد الميناء", "سلمى")


def test_deleted_words_and_the_second_saying_of_a_box_are_left_out(read: Read, zipped: Zipped) -> None:
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        "<w:p><w:r><w:t>وصل</w:t></w:r><w:del><w:r><w:delText> غادر</w:delText></w:r></w:del>"
        "<w:r><w:tab/><w:t>الوفد</w:t><w:br/><w:t>أمس</w:t></w:r></w:p>"
        f"<mc:AlternateContent {compatible}><mc:Choice>{_paragraph('مربع')}</mc:Choice>"
        f"<mc:Fallback>{_paragraph('مربع')}</mc:Fallback></mc:AlternateContent>"
    )
    (found,) = read("a.docx", zipped({"word/document.xml": _word(body)}))
    assert found.article is not None
    assert found.article.text == "وصل\tالوفد\nأمس\nمربع"


def test_a_title_left_by_a_template_is_none(read: Read, zipped: Zipped, story: str) -> None:
    core = f"<p:coreProperties xmlns:p='x' {DUBLIN}><dc:title>Document1</dc:title></p:coreProperties>"
    (found,) = read("a.docx", zipped({"word/document.xml": _word(_paragraph(story)), "docProps/core.xml": core}))
    assert found.article is not None
    assert found.article.title is None


def test_each_chapter_of_a_book_is_an_article_in_reading_order(read: Read, zipped: Zipped, story: str) -> None:
    chapter = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h1>{}</h1><p>{}</p></body></html>"
    files: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": _index(["c2", "cover", "c1", "lost"]),
        "OEBPS/c1.xhtml": chapter.format("الأول", story),
        "OEBPS/c2.xhtml": chapter.format("الثاني", story),
        "OEBPS/cover.xhtml": chapter.format("غلاف", ""),
    }
    found = read("a.epub", zipped(files))
    assert [one.place.partition("!")[2] for one in found] == ["OEBPS/c2.xhtml", "OEBPS/c1.xhtml"]
    article = found[0].article
    assert article is not None
    assert article.text.startswith("الثاني\n\nوصل")
    assert (article.title, article.author, article.outlet) == ("كتاب الميناء", "سلمى حداد", "دار المرفأ")
    assert (article.published, article.published_why) == ("2025-01-14", "book metadata: date")
    code = str(files["OEBPS/c2.xhtml"])
    for run in article.source_runs:
        end = run.text_start + run.length
        assert article.text[run.text_start : end] == code[run.source_start : run.source_start + run.length]


@pytest.mark.parametrize("head", [BOMB, OUTSIDE, "<!DOCTYPE x SYSTEM 'http://example.org/x.dtd'>"])
def test_document_types_and_entities_are_refused(read: Read, zipped: Zipped, story: str, head: str) -> None:
    (found,) = read("a.docx", zipped({"word/document.xml": _word(_paragraph(f"{story}&b;"), head)}))
    assert found.failure is not None
    assert "not read, for safety" in found.failure.message
    (found,) = read("a.epub", zipped({"META-INF/container.xml": head + CONTAINER, "OEBPS/content.opf": _index([])}))
    assert found.failure is not None
    assert "not read, for safety" in found.failure.message


@pytest.mark.parametrize(
    ("name", "files", "said"),
    [
        ("a.docx", {"word/document.xml": "<w:document"}, "damaged XML"),
        ("a.docx", {"word/document.xml": ""}, "damaged XML"),
        ("a.docx", {"word/document.xml": _word("")}, "no words"),
        ("a.docx", {"word/document.xml": _word(_paragraph("كلمة " * 300_000))}, "text longer than 200,000"),
        ("a.epub", {"META-INF/container.xml": "<container/>"}, "a book without an index"),
        ("a.epub", {"META-INF/container.xml": CONTAINER}, "a book without an index"),
        (
            "a.epub",
            {"META-INF/container.xml": CONTAINER, "OEBPS/content.opf": _index(["../../etc/x"])},
            "without words",
        ),
    ],
)
def test_what_is_no_document_fails(
    read: Read, zipped: Zipped, *, name: str, files: dict[str, bytes | str], said: str
) -> None:
    (found,) = read(name, zipped(files))
    assert found.failure is not None
    assert said in found.failure.message


def test_a_document_that_expands_to_a_mountain_is_stopped(read: Read, zipped: Zipped) -> None:
    body = "<w:p/>" * 400_000
    (found,) = read("a.docx", zipped({"word/document.xml": _word(body)}))
    assert found.failure is not None
