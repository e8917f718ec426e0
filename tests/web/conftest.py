"""What the tests of the pages share: the newsroom's dossier, a client, and a browser where there is one."""

import importlib.util
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn
from playwright.sync_api import sync_playwright

from tawatur.web.app import create_app


def load_newsroom():
    """Return the module of stories beside this file: tests are no package, so that it is loaded by its path."""
    for name in ("desk", "newsroom"):
        key = f"tawatur_tests_{name}"
        if key not in sys.modules:
            spec = importlib.util.spec_from_file_location(key, Path(__file__).with_name(f"{name}.py"))
            assert spec is not None
            assert spec.loader is not None
            sys.modules[key] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(sys.modules[key])
    return sys.modules["tawatur_tests_newsroom"]


@pytest.fixture(scope="session")
def newsroom():
    """The stories and the way to write a dossier of them."""
    return load_newsroom()


@contextmanager
def serving(app) -> Iterator[str]:
    """Serve an application on a free port of this machine, and tell its address."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False, lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


@pytest.fixture(scope="session")
def serve():
    """A way to serve an application for a while."""
    return serving


@pytest.fixture(scope="session")
def dossier(newsroom, tmp_path_factory) -> Path:
    """The newsroom's dossier."""
    return newsroom.write(tmp_path_factory.mktemp("dossier") / "port.tawatur", newsroom.newsroom())


@pytest.fixture(scope="session")
def address(dossier) -> Iterator[str]:
    """The workbench of the newsroom's dossier."""
    with serving(create_app(dossier)) as place:
        yield place


@pytest.fixture
def client(address) -> Iterator[httpx.Client]:
    """A client of the workbench."""
    with httpx.Client(base_url=address) as made:
        yield made


CHROMIUM = Path("/usr/bin/chromium")
# Without these, Chromium asks for updates and looks up names that no test needs.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser():
    """Debian's Chromium; the test is skipped where it is absent."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not there: apt-get install chromium")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield made
        made.close()


@pytest.fixture
def open_page(browser, address):
    """A way to open a page of the workbench; whatever the browser complains of fails the test."""
    contexts, complaints = [], []

    def open_one(path: str, **options):
        context = browser.new_context(base_url=address, **{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: message.type in {"error", "warning"} and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []
