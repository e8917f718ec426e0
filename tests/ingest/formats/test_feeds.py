from collections.abc import Callable

import pytest

from tawatur.ingest.found import Found

Read = Callable[..., list[Found]]


def _rss(items: str, head: str = "<?xml version='1.0' encoding='utf-8'?>") -> str:
    return (
        f"{head}<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>صحيفة المرفأ</title><link>https://example.org</link>"
        f"{items}</channel></rss>"
    )


ITEM = (
    "<item><title>وفد يتفقد الميناء</title><link>https://example.org/1</link><dc:creator>سلمى حداد</dc:creator>"
    "<pubDate>Tue, 14 Jan 2025 23:30:00 +0300</pubDate><description>ملخص قصير للخبر</description>"
    "<content:encoded><![CDATA[<p>{}</p><p>ثم غادر الوفد.</p>]]></content:encoded></item>"
)


def test_each_entry_is_an_article(read: Read, story: str) -> None:
    found = read(
        "a.rss", _rss(ITEM.format("وصل الوفد &amp; عاد") + "<item><description>ملخص فقط</description></item>")
    )
    first, second = (one.article for one in found)
    assert first is not None
    assert second is not None
    assert first.text == "وصل الوفد & عاد\n\nثم غادر الوفد."
    assert (first.title, first.author, first.outlet) == ("وفد يتفقد الميناء", "سلمى حداد", "صحيفة المرفأ")
    assert (first.url, first.published, first.published_why) == (
        "https://example.org/1",
        "2025-01-14",
        "field published",
    )
    assert (second.text, second.flags) == ("ملخص فقط", ("summary only",))
    assert [one.place.rpartition("#")[2] for one in found] == ["1", "2"]


def test_atom_is_read_too(read: Read, story: str) -> None:
    code = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>المرفأ</title><entry><title>خبر</title>"
        "<link href='https://example.org/2'/><published>2025-01-14T10:00:00Z</published><author><name>عمر</name></author>"
        f"<content type='html'>&lt;p&gt;{story}&lt;/p&gt;&lt;p&gt;نهاية&lt;/p&gt;</content></entry></feed>"
    )
    (found,) = read("a.xml", code)
    assert found.article is not None
    assert (found.article.author, found.article.published) == ("عمر", "2025-01-14")
    assert found.article.text.endswith("كالمعتاد.\n\nنهاية")


def test_a_feed_is_read_in_the_encoding_that_it_names(read: Read) -> None:
    code = _rss(ITEM.format("وصل الوفد إلى الميناء"), "<?xml version='1.0' encoding='windows-1256'?>")
    (found,) = read("a.rss", code.encode("cp1256"))
    assert found.article is not None
    assert found.article.title == "وفد يتفقد الميناء"


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_may_be(read: Read) -> None:
    (found,) = read("a.rss", _rss(ITEM.format("وصل الوفد") + "<item><title>مقطوع & ").removesuffix("</rss>"))[:1]
    assert found.article is not None


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "the file is empty"),
        ("<?xml version='1.0'?><a><b/></a>", "XML, but no feed"),
        (_rss(""), "a feed without entries"),
        (_rss(ITEM, "<!DOCTYPE r [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]>"), "declares entities"),
        (_rss(ITEM, "<!DOCTYPE r [<!EnTiTy a SYSTEM 'file:///etc/passwd'>]>"), "declares entities"),
        (_rss("<item><title>عنوان فقط</title></item>"), "no text in its fields"),
        (b"\x89PNG\r\n" + bytes(99), "PNG picture"),
    ],
)
def test_what_is_no_feed_fails(read: Read, code: bytes | str, said: str) -> None:
    (found,) = read("a.rss", code)
    assert found.failure is not None
    assert said in found.failure.message
