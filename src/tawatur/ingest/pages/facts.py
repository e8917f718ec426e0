"""A page to what it says of itself: title, author, outlet, address and date of publication, with the reason."""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

from tawatur.ingest.dates import find_date_in, to_edtf
from tawatur.ingest.piece import Said

__all__ = ["read_facts", "read_lead"]

_PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "datepublished", "pubdate", "publishdate", "publish_date", "publish-date", "published_date",
    "publisheddate", "published-date", "publication_date", "publicationdate", "originalpublicationdate",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "article.published",
    "article_date_original", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
    "dc.date", "dcterms.date", "datecreated", "date", "pdate",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)
_ARTICLE_TYPE = re.compile(r"Article|Posting|Report|Review|Story")
_ADDRESS_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)")
_ADDRESS_COMPACT = re.compile(r"(?<!\d)(20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))")
_DATED = re.compile(r"(?:^|[^a-z])(date|time|publish|published|posted|created|pubdate|timestamp)", re.IGNORECASE)
_NOT_DATED = re.compile(
    r"comment|related|widget|sidebar|modif|update|footer|today|current|clock|latest|ticker|menu", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_EDGES = re.compile(r"\s+(?:[|–—\-:«»•]|::)\s+")


def read_facts(tree: HtmlElement, *, url: str | None = None) -> Said:
    """Return what a page says of itself, in its data (JSON-LD), its metadata or, failing these, its elements.

    `url` is where the page was found, where that is known; what the page gives as its own address comes first.
    """
    metas = _metas(tree)
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    nodes.sort(key=lambda node: not _ARTICLE_TYPE.search(str(node.get("@type", ""))))
    address = _address(tree, metas, url)
    outlet = _outlet(nodes, metas, address)
    published, why = _published(tree, metas, nodes, address)
    return Said(
        title=_title(tree, metas, nodes, outlet),
        author=_author(tree, metas, nodes, (outlet or "", *_host(address).split("."))),
        outlet=outlet,
        url=address,
        published=published,
        published_why=why,
    )


def read_lead(tree: HtmlElement) -> str | None:
    """Return what the page gives as its description: often the lead, word for word."""
    metas = _metas(tree)
    return metas.get("og:description") or metas.get("description")


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Return the page's metadata: first content of each name, in lower case."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = _clean(element.get("content"))
        if content:
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                name = (element.get(attribute) or "").strip().lower()
                if name:
                    metas.setdefault(name, content)
    return metas


def _scripts(tree: HtmlElement) -> Iterator[object]:
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            code = (element.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
            try:
                yield json.loads(code, strict=False)  # sites leave raw line ends inside their strings
            except (ValueError, RecursionError):
                yield _salvage(code)


def _salvage(code: str) -> dict[str, object]:
    """Return the plain fields of data that is broken elsewhere."""
    wanted = r'"(headline|datePublished|dateCreated|dateModified)"\s*:\s*"((?:[^"\\]|\\.)*)"'
    return dict(reversed(re.findall(wanted, code)))  # reversed: the first of a name stays


def _nodes(data: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """Yield the objects of JSON-LD that may be the article, outermost first."""
    if depth > 4:
        return
    if isinstance(data, list):
        for part in data:
            yield from _nodes(part, depth + 1)
    elif isinstance(data, Mapping):
        yield data
        for key in ("@graph", "mainEntity", "itemListElement"):
            yield from _nodes(data.get(key), depth + 1)


def _published(
    tree: HtmlElement, metas: Mapping[str, str], nodes: list[Mapping[str, object]], address: str | None
) -> tuple[str | None, str | None]:
    for day, why in _dates(tree, metas, nodes, address):
        if day:
            return day, why
    return None, None


def _dates(
    tree: HtmlElement, metas: Mapping[str, str], nodes: list[Mapping[str, object]], address: str | None
) -> Iterator[tuple[str | None, str]]:
    """Yield the days that the page gives, the surest first, each with where it stands."""
    for node in nodes:
        yield to_edtf(node.get("datePublished")), "page data: datePublished"
    for name in _PUBLISHED:
        yield to_edtf(metas.get(name)), f"page metadata: {name}"
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate]"):
        value = element.get("datetime") or element.get("content") or element.text_content()
        yield to_edtf(value), "page element: datePublished"
    yield _in_address(address), "page address"
    for element in tree.iter("time"):
        if not _in_side(element):
            yield to_edtf(element.get("datetime") or element.text_content()), "page element: time"
    for element in tree.xpath("//body//*[@class or @id]"):
        if _is_dated(element):
            yield find_date_in(element.text_content()), "page element: date line"
    for node in nodes:
        yield to_edtf(node.get("dateCreated") or node.get("dateModified")), "page data: created or modified"
    # No guess from other figures on the page: a wrong day is worse than none, and the text itself is read later.
    for name in _MODIFIED:
        yield to_edtf(metas.get(name)), f"page metadata: {name}"


def _in_address(address: str | None) -> str | None:
    path = unquote(urlsplit(address).path) if address else ""
    match = _ADDRESS_DATE.search(path)
    if match:
        return to_edtf(f"{match[1]}-{match[2]}-{match[3]}")
    compact = _ADDRESS_COMPACT.search(path)
    return to_edtf(compact[1]) if compact else None


def _in_side(element: HtmlElement) -> bool:
    """Tell whether an element stands among related articles, comments or the like."""
    for part in (element, *element.iterancestors()):
        if part.tag in {"html", "body", "form"}:
            return False  # their classes speak of the whole page
        if part.tag in {"aside", "footer", "nav"} or _NOT_DATED.search(_label(part)):
            return True
    return False


def _is_dated(element: HtmlElement) -> bool:
    return (
        isinstance(element.tag, str)
        and bool(_DATED.search(_label(element)))
        and not _in_side(element)
        and len(element.text_content().strip()) < 120
    )


def _label(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _title(
    tree: HtmlElement, metas: Mapping[str, str], nodes: list[Mapping[str, object]], outlet: str | None
) -> str | None:
    headlines = [_clean(node.get("headline")) for node in nodes]
    heading = next(tree.iter("title"), None)
    whole = _clean(heading.text_content() if heading is not None else None)
    heads = [_clean(element.text_content()) for element in tree.iter("h1")]
    # A first heading that the page's title repeats is the headline itself, without the outlet's name.
    inside = [head for head in heads if len(head) > 15 and head in whole]
    named = [metas.get("og:title"), metas.get("twitter:title"), metas.get("title"), metas.get("dc.title")]
    for title in (*inside, *headlines, *named, *heads, whole):
        if title:
            return _without_outlet(title, outlet)
    return None


def _without_outlet(title: str, outlet: str | None) -> str:
    """Return a title without the outlet's name at its end or start."""
    parts = _EDGES.split(title)
    if len(parts) < 2:
        return title
    longest = max(parts, key=len)
    rest = [part for part in (parts[0], parts[-1]) if part != longest]
    if outlet and any(outlet.lower() in part.lower() or part.lower() in outlet.lower() for part in rest):
        start = 1 if parts[0] in rest and _alike(parts[0], outlet) else 0
        end = title.rfind(parts[-1]) if parts[-1] in rest and _alike(parts[-1], outlet) else len(title)
        kept = title[title.find(parts[start]) : end]
        return re.sub(r"\s*(?:[|–—\-:«»•]|::)\s*$", "", kept) or title
    return title


def _alike(part: str, outlet: str) -> bool:
    return outlet.lower() in part.lower() or part.lower() in outlet.lower()


def _author(
    tree: HtmlElement, metas: Mapping[str, str], nodes: list[Mapping[str, object]], sites: Sequence[str]
) -> str | None:
    """Return who wrote the article, unless that is one of the site's own names: many sites sign with it."""
    named = [_name(node.get("author")) for node in nodes]
    marked = tree.xpath("//*[@rel='author' or @itemprop='author']")
    byline = [_marked_name(element) for element in marked if not _in_side(element)]
    heading = next(tree.iter("title"), None)
    own = (*sites, *_EDGES.split(_clean(heading.text_content() if heading is not None else None)))
    for author in (*named, metas.get("author"), metas.get("article:author"), metas.get("dc.creator"), *byline):
        if author and len(author) < 100 and not author.startswith(("http:", "https:", "www.", "@")):
            signs_itself = any(_alike(author, site) for site in sites[:1] if site)
            return None if signs_itself or author.lower() in map(str.lower, own) else author
    return None


def _marked_name(element: HtmlElement) -> str:
    """Return the name in an element that is marked as the author: of its parts, the one marked as the name."""
    names = element.xpath(".//*[@itemprop='name']")
    return _clean(names[0].get("content") or names[0].text_content() if names else element.text_content())


def _outlet(nodes: list[Mapping[str, object]], metas: Mapping[str, str], address: str | None) -> str | None:
    host = _host(address)
    named = [metas.get("og:site_name"), *(_name(node.get("publisher")) for node in nodes)]
    for outlet in (*named, metas.get("application-name"), metas.get("dc.publisher"), metas.get("publisher"), host):
        if outlet and len(outlet) < 100 and not outlet.startswith(("http:", "https:")):
            return outlet
    return None


def _host(address: str | None) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.") if address else ""


def _name(value: object) -> str:
    """Return the name in what JSON-LD gives for a person or an organisation: text, an object or a list."""
    if isinstance(value, list):
        return "، ".join(name for part in value if (name := _name(part)))
    return _clean(value.get("name")) if isinstance(value, Mapping) else _clean(value)


def _address(tree: HtmlElement, metas: Mapping[str, str], url: str | None) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for address in (*links, metas.get("og:url")):
        if address and address.strip():
            whole: str = urljoin(url or "", address.strip())
            # A site that gives its front page as the address of every article says nothing.
            if whole.startswith(("http:", "https:")) and len(urlsplit(whole).path) > 1:
                return whole
    return url


def _clean(value: object) -> str:
    """Return text on one line; what was escaped twice is made plain."""
    return _SPACE.sub(" ", html.unescape(value)).strip()[:1000] if isinstance(value, str) else ""
