"""`tawatur serve`: the workbench on a dossier."""

import ipaddress
import socket
import webbrowser
from contextlib import suppress
from typing import Annotated

import typer
import uvicorn

from tawatur.cli.console import page, say
from tawatur.cli.options import ByOption, DossierArgument, QuietOption
from tawatur.errors import ConfigError
from tawatur.flow.curate import sign
from tawatur.web.app import create_app

__all__ = ["serve"]

HostOption = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The loopback address to listen on.")]
PortOption = Annotated[
    int, typer.Option("--port", "-p", metavar="N", help="The port to listen on; 0 for a free one.")
]
EditsOption = Annotated[
    bool, typer.Option("--allow-edits", help="Let the workbench and its JSON interface write the log of edits.")
]
OpenOption = Annotated[bool, typer.Option("--open", help="Open the workbench in the browser.")]


def serve(
    dossier: DossierArgument,
    *,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8765,
    open_browser: OpenOption = False,
    allow_edits: EditsOption = False,
    by: ByOption = None,
    quiet: QuietOption = False,
) -> None:
    """Serve the workbench on a dossier to this machine alone, until Ctrl-C."""
    app = create_app(dossier, editor=sign(by).by if allow_edits else None)
    listener = _listen(host, port)
    with listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        name = f"[{host}]" if ":" in host else host
        address = f"http://{name}:{listener.getsockname()[1]}/"
        # The address is the result: it goes to standard output, at once, where a program can wait for it.
        page().print(f"Workbench: {address}", markup=False)
        say("Stop it with Ctrl-C.", quiet=quiet)
        if open_browser:
            webbrowser.open(address)
        with suppress(KeyboardInterrupt):  # the way to stop is not a failure
            server.run(sockets=[listener])


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on a loopback address.

    Raises:
        ConfigError: the address is not of this machine's loopback, or the port cannot be had.
    """
    try:
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError as error:
        raise ConfigError(f"{host!r} is no address", do="Give --host 127.0.0.1 or --host ::1.") from error
    if not address.is_loopback:
        raise ConfigError(
            f"{host} can be reached from other machines, and the workbench asks nobody for a password yet",
            do="Give --host 127.0.0.1; use a tunnel (ssh -L) to reach it from elsewhere.",
        )
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((str(address), port))
        listener.listen()  # from here on whoever reads the address may call, and waits until the pages are ready
    except (OSError, OverflowError) as error:
        listener.close()
        raise ConfigError(
            f"port {port} cannot be had: {getattr(error, 'strerror', None) or error}",
            do="Give another with --port, or --port 0 for any that is free.",
        ) from error
    return listener
