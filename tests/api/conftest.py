"""The JSON interface of the newsroom's dossier, in a server of its own."""

import importlib.util
import socket
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest
import uvicorn

from tawatur.api import create_api
from tawatur.flow.ask import Dossier

FOLDER = Path(__file__).parents[1] / "web"


@pytest.fixture(scope="session")
def opened(tmp_path_factory):
    """The newsroom's dossier, open."""
    for name in ("desk", "newsroom"):
        key = f"tawatur_tests_{name}"
        if key not in sys.modules:
            spec = importlib.util.spec_from_file_location(key, FOLDER / f"{name}.py")
            assert spec is not None
            assert spec.loader is not None
            sys.modules[key] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(sys.modules[key])
    newsroom = sys.modules["tawatur_tests_newsroom"]
    path = newsroom.write(tmp_path_factory.mktemp("api") / "port.tawatur", newsroom.newsroom())
    with Dossier.open(path) as dossier:
        yield dossier


@pytest.fixture(scope="session")
def client(opened):
    """A client of the interface."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_api(opened), log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.01)
    with httpx.Client(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}") as made:
        yield made
    server.should_exit = True
    thread.join(10)
    listener.close()
