"""A way to ask an interface of one's own."""

import socket
import threading
import time
from contextlib import ExitStack, contextmanager

import httpx
import pytest
import uvicorn


@contextmanager
def asking(api):
    """Serve an application on a free port and give a client of it."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(api, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.01)
    with httpx.Client(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}", timeout=30) as made:
        yield made
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture(scope="module")
def ask_of():
    """A way to serve an application until the module's tests are done."""
    with ExitStack() as open_ones:
        yield lambda api: open_ones.enter_context(asking(api))
