"""What every answer and every request must keep to: known hosts, own origin, a strict content policy."""

import ipaddress
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["HEADERS", "POLICY", "Guard"]

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
# A referrer policy of `no-referrer` would make browsers send `Origin: null` with the forms of our own pages.
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def _is_here(authority: str) -> bool:
    """Tell whether a Host header names this machine: `localhost` or a loopback address, with any port."""
    try:
        name = urlsplit(f"//{authority}").hostname or ""
        return name == "localhost" or ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


class Guard:
    """An ASGI layer around the workbench.

    A request whose Host is not loopback is refused (DNS rebinding), and so is an unsafe method whose Origin is
    absent or not the host itself (a form on another site). Every answer carries the policy headers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        refusal = self._refusal(Headers(scope=scope), scope["method"])
        answer = self.app if refusal is None else PlainTextResponse(refusal, HTTPStatus.FORBIDDEN)
        await answer(scope, receive, send_with_headers)

    def _refusal(self, headers: Headers, method: str) -> str | None:
        host = headers.get("host", "")
        if not _is_here(host):
            return "This address is not served: open the workbench by the address that it printed when it started."
        if method not in SAFE_METHODS and urlsplit(headers.get("origin", "")).netloc != host:
            return "A change must come from the workbench itself: its Origin is another."
        return None
