import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tawatur.errors import InputError
from tawatur.ingest.formats import addresses
from tawatur.ingest.formats.addresses import fetch, fetch_all, is_public
from tawatur.ingest.found import Found
from tawatur.ingest.reader import read_urls

Read = Callable[..., list[Found]]
Page = Callable[..., str]


PAGES: dict[str, tuple[int, dict[str, str], bytes]] = {}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = PAGES.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.path == "/slow":
            for _ in range(40):
                time.sleep(0.1)
                self.wfile.write(b"x")
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    """A site on this machine: its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def _serve(path: str, body: bytes, status: int = 200, **headers: str) -> None:
    PAGES[path] = (status, {name.replace("_", "-"): value for name, value in headers.items()}, body)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.9.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1",
        "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "::127.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1",
    ],
)  # fmt: skip
def test_addresses_that_lead_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8"])
def test_addresses_of_the_public_network_are(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8080/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://127.1/",
        "http://169.254.169.254/latest/meta-data/",
    ],
)
def test_this_machine_and_its_network_are_refused(url: str) -> None:
    with pytest.raises(InputError, match=r"not public|cannot be fetched"):
        fetch(url)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "not an address of the web"),
        ("ftp://example.org/a", "not an address of the web"),
        ("gopher://example.org/", "not an address of the web"),
        ("javascript:alert(1)", "not an address of the web"),
        ("example.org", "not an address of the web"),
        ("http://", "not an address of the web"),
        ("http://user:secret@example.org/", "name or password"),
        ("http://example.org:99999/", "not an address"),
        ("http://[::1", "not an address"),
        (f"http://{'a' * 70}.org/", "not the name of a host"),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


def _resolve_to(*answers: str) -> Callable[..., list[tuple[object, ...]]]:
    left = list(answers)

    def resolve(host: str, port: int, *_: object, **__: object) -> list[tuple[object, ...]]:
        address = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    return resolve


def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolve_to("10.0.0.5"))
    with pytest.raises(InputError, match="not public"):
        fetch("http://news.example.org/")


def test_one_inside_address_among_several_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, 1, 6, "", ("8.8.8.8", 80)), (socket.AF_INET, 1, 6, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    with pytest.raises(InputError, match="not public"):
        fetch("http://news.example.org/")


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name server that answers differently the second time (DNS rebinding) is not asked a second time."""
    asked: list[object] = []

    def connect(address: object, **_: object) -> socket.socket:
        asked.append(address)
        raise OSError("stop here")

    monkeypatch.setattr(socket, "getaddrinfo", _resolve_to("8.8.8.8", "127.0.0.1"))
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(InputError, match="stop here"):
        fetch("http://news.example.org/")
    assert asked == [("8.8.8.8", 80)]


def test_each_redirect_is_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _serve("/out", b"", 302, Location="http://169.254.169.254/latest/")
    _serve("/file", b"", 301, Location="file:///etc/passwd")
    port = int(site.rpartition(":")[2])

    def connect(_: object, **__: object) -> socket.socket:
        here = socket.socket()
        here.connect(("127.0.0.1", port))
        return here

    monkeypatch.setattr(socket, "getaddrinfo", _resolve_to("8.8.8.8", "169.254.169.254"))
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(InputError, match=r"169\.254\.169\.254: leads to an address that is not public"):
        fetch("http://news.example.org/out")
    monkeypatch.setattr(socket, "getaddrinfo", _resolve_to("8.8.8.8"))
    with pytest.raises(InputError, match="not an address of the web"):
        fetch("http://news.example.org/file")


def test_redirects_are_followed_and_counted(site: str) -> None:
    _serve("/a", b"", 302, Location="/b")
    _serve("/b", "وصل الوفد".encode(), 200, Content_Type="text/plain; charset=utf-8")
    _serve("/loop", b"", 302, Location="/loop")
    got = fetch(f"{site}/a", private=True)
    assert (got.url, got.media, got.charset, got.data.decode()) == (f"{site}/b", "text/plain", "utf-8", "وصل الوفد")
    with pytest.raises(InputError, match="more than 5 redirects"):
        fetch(f"{site}/loop", private=True)


def test_an_answer_with_an_error_is_told(site: str) -> None:
    with pytest.raises(InputError, match="answers 404"):
        fetch(f"{site}/nothing", private=True)


def test_an_answer_too_large_or_too_slow_is_left(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _serve("/large", b"x" * 3_000_000)
    _serve("/slow", b"")
    monkeypatch.setattr(addresses, "FETCH_BYTES", 1_000_000)
    with pytest.raises(InputError, match="more than 1 MB"):
        fetch(f"{site}/large", private=True)
    monkeypatch.setattr(addresses, "FETCH_SECONDS", 0.5)
    began = time.monotonic()
    with pytest.raises(InputError, match="took longer than"):
        fetch(f"{site}/slow", private=True)
    assert time.monotonic() - began < 3


def test_an_answer_sent_packed_is_opened_within_bounds(site: str) -> None:
    _serve("/packed", gzip.compress("وصل الوفد".encode()), Content_Encoding="gzip")
    assert fetch(f"{site}/packed", private=True).data.decode() == "وصل الوفد"
    _serve("/bomb", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    with pytest.raises(InputError, match="expands to more than"):
        fetch(f"{site}/bomb", private=True)


def test_pages_are_read_and_failures_do_not_stop_the_list(site: str, page: Page, story: str) -> None:
    _serve("/n/1", page().encode(), Content_Type="text/html; charset=utf-8")
    found = list(read_urls([f"{site}/none", f"{site}/n/1", "mailto:a@example.org"], private=True))
    assert [one.article is not None for one in found] == [False, True, False]
    article = found[1].article
    assert article is not None
    assert (article.text, article.url, found[1].place) == (story.strip(), f"{site}/n/1", f"{site}/n/1")
    assert [one.failure.stage for one in found if one.failure] == ["fetch", "fetch"]


def test_a_list_in_a_file_is_guarded(read: Read, site: str, page: Page) -> None:
    _serve("/n/1", page().encode())
    found = read("a.urls", f"# قائمة\n\n{site}/n/1\nnonsense\n")
    assert [one.place.rpartition("#")[2] for one in found] == ["3", "4"]
    assert all(one.failure is not None for one in found)
    assert found[0].failure is not None
    assert "not public" in found[0].failure.message
    (found_none,) = read("b.urls", "# nothing\n")
    assert found_none.failure is not None


def test_letters_of_any_script_in_an_address_are_sent_escaped(site: str) -> None:
    _serve("/%D8%AE%D8%A8%D8%B1?a=%D8%A8", "وصل الوفد".encode())
    assert fetch(f"{site}/خبر?a=ب", private=True).data.decode() == "وصل الوفد"


def test_nothing_is_fetched_before_it_is_asked_for() -> None:
    assert list(fetch_all([], lambda _: iter(()))) == []
