"""Addresses on the web, fetched with care: only public hosts, each hop checked, the checked address connected to.

A list of addresses may come from anywhere; without a guard it could make this machine ask its own network for
what no one outside may see (SSRF). The name is looked up once and the connection goes to the address that was
checked, so that a second answer of the name server (DNS rebinding) has no effect.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Self
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from tawatur._version import __version__
from tawatur.errors import InputError
from tawatur.ingest.encoding import decode
from tawatur.ingest.formats.warc import expand
from tawatur.ingest.found import Found, failed
from tawatur.ingest.limits import FETCH_BYTES, FETCH_REDIRECTS, FETCH_SECONDS
from tawatur.ingest.piece import Hints, Piece, Reader, of_bytes

__all__ = ["Fetched", "fetch", "fetch_all", "is_public", "read_addresses"]

_SCHEMES = {"http": 80, "https": 443}
_BLOCK = 1 << 16
_HEADERS = {
    "User-Agent": f"tawatur/{__version__}",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain,application/pdf",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
# Networks that look public and lead inside: NAT64, 6to4 and Teredo carry an IPv4 address within them.
_TUNNELS = tuple(ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer: its bytes, where they came from after redirects, and what was said of them."""

    data: bytes
    url: str
    media: str | None
    charset: str | None


def read_addresses(piece: Piece, read: Reader) -> Iterator[Found]:
    """Yield what the addresses in a list give, one a line; `#n` is the number of the line, # begins a remark.

    Raises:
        InputError: the list is empty.
    """
    lines = decode(piece.read()).text.splitlines()
    wanted = [(f"{piece.place}#{number}", line.strip()) for number, line in enumerate(lines, 1)]
    wanted = [(place, line) for place, line in wanted if line and not line.startswith("#")]
    if not wanted:
        raise InputError("no addresses in it", where=piece.place, do="Write one address a line")
    yield from fetch_all(wanted, read)


def fetch_all(addresses: Iterable[tuple[str, str]], read: Reader, *, private: bool = False) -> Iterator[Found]:
    """Yield what the addresses give; each comes with the place that its find is to have.

    `private` lifts the guard, for addresses that the user typed himself and trusts.
    """
    for place, address in addresses:
        try:
            got = fetch(address, private=private)
        except InputError as error:
            yield failed(place, error, stage="fetch")
            continue
        hints = Hints(url=got.url, charset=got.charset, media=got.media)
        yield from read(of_bytes(got.data, place, name=urlsplit(got.url).path.rsplit("/", 1)[-1], hints=hints))


def fetch(address: str, *, private: bool = False) -> Fetched:
    """Return what stands at an address, redirects followed.

    Raises:
        InputError: it is no address of the web, leads to a host that is not public, takes too long, is too large
            or answers with an error.
    """
    until = time.monotonic() + FETCH_SECONDS
    url = address
    for _ in range(FETCH_REDIRECTS + 1):
        parts = _check_address(url)
        try:
            with _connection(parts, until, private=private) as connection:
                answer = _ask(connection, parts)
                if answer.status not in {301, 302, 303, 307, 308}:
                    return _take(answer, url, until)
                url = urljoin(url, answer.getheader("Location") or "")
        except TimeoutError as error:
            raise _slow(url) from error
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if time.monotonic() >= until:
                raise _slow(url) from error
            raise InputError(f"cannot be fetched ({error})"[:300], where=url, do="Check the address") from error
    raise InputError(f"more than {FETCH_REDIRECTS} redirects", where=address, do="Give the last address")


def _check_address(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise InputError(f"not an address ({error})", where=url[:200]) from error
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise InputError("not an address of the web", where=url[:200], do="Give http:// or https:// and a host")
    if parts.username or parts.password:
        raise InputError("an address with a name or password in it", where=parts.hostname, do="Leave them out")
    return parts._replace(netloc=f"{_ascii(parts.hostname)}:{port or _SCHEMES[parts.scheme]}")


def _ascii(host: str) -> str:
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise InputError(f"not the name of a host ({error})", where=host[:200]) from error
    return f"[{name}]" if ":" in name else name


def _public_address(host: str, port: int, *, private: bool) -> str:
    """Return the address to connect to.

    Raises:
        InputError: the name has an address that is not public; one is enough, for it may be the next answer.
    """
    found = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for address in found:
        if not private and not is_public(str(address)):
            raise InputError(
                "leads to an address that is not public", where=host, do="Save the page and give the file"
            )
    return str(found[0])


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public network, whatever it is dressed as."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if any(ip in tunnel for tunnel in _TUNNELS) or int(ip) < 1 << 32:
            return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _connection(parts: SplitResult, until: float, *, private: bool) -> "_Pinned":
    host, port = str(parts.hostname), int(parts.port or 0)
    address = _public_address(host, port, private=private)
    return _Pinned(host, port, address, until, secure=parts.scheme == "https")


class _Pinned(http.client.HTTPConnection):
    """A connection to a name that goes to an address already checked."""

    def __init__(self, host: str, port: int, address: str, until: float, *, secure: bool) -> None:
        super().__init__(host, port)
        self._address = address
        self._until = until
        self._secure = secure
        self.default_port = 443 if secure else 80
        # A host that sends a byte now and then never runs into a time limit of the socket: it is cut off.
        self._watch = threading.Timer(max(_left(until), 0.01), self._cut_off)
        self._watch.daemon = True

    def _cut_off(self) -> None:
        if self.sock is not None:
            with contextlib.suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)

    def connect(self) -> None:
        self.sock = socket.create_connection((self._address, self.port), timeout=_left(self._until))
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.cancel()
        self.close()


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _ask(connection: _Pinned, parts: SplitResult) -> http.client.HTTPResponse:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    connection.request("GET", urlunsplit(("", "", path, query, "")), headers=_HEADERS)
    return connection.getresponse()


def _take(answer: http.client.HTTPResponse, url: str, until: float) -> Fetched:
    """Return an answer's body, read within the limits of size and time."""
    if answer.status != HTTPStatus.OK:
        raise InputError(f"answers {answer.status} {answer.reason}", where=url, do="Check the address")
    blocks: list[bytes] = []
    size = 0
    while block := answer.read1(_BLOCK):
        _left(until)
        blocks.append(block)
        size += len(block)
        if size > FETCH_BYTES:
            raise InputError(f"more than {FETCH_BYTES // 1_000_000} MB", where=url, do="Save it and give the file")
    data = expand(b"".join(blocks), answer.getheader("Content-Encoding") or "", url)
    media = answer.headers.get_content_type()
    return Fetched(data=data, url=url, media=media, charset=answer.headers.get_content_charset())


def _slow(url: str) -> InputError:
    return InputError(
        f"took longer than {FETCH_SECONDS:.0f} seconds", where=url, do="Try again later, or save the page"
    )
