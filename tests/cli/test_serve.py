"""`tawatur serve`: on this machine alone, at the address that it prints."""

import json
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest


@pytest.fixture
def server(dossier):
    """The program serving the dossier at a free port, and the first line it printed."""
    program = [sys.executable, "-m", "tawatur", "serve", str(dossier), "--port", "0"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        yield running, running.stdout.readline()
        running.kill()


def test_the_address_answers_and_ctrl_c_ends_well(server):
    running, line = server
    address = line.split()[-1]
    assert line.startswith("Workbench: http://127.0.0.1:")
    with urllib.request.urlopen(address, timeout=20) as answer:
        assert "Tawatur" in answer.read().decode("utf-8") or answer.status == 200
    with urllib.request.urlopen(f"{address}api/v1/info", timeout=20) as answer:
        assert json.load(answer)["articles"] == 2
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=20) == 0


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.1", "example.org"])
def test_no_other_machine_is_let_in(run, dossier, host):
    ended = run("serve", dossier, "--host", host)
    assert ended.code == 2
    assert "127.0.0.1" in ended.err


def test_a_taken_port_is_told(run, dossier):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ended = run("serve", dossier, "--port", taken.getsockname()[1])
    assert ended.code == 2
    assert "--port" in ended.err


def test_an_impossible_port_is_told(run, dossier):
    ended = run("serve", dossier, "--port", "70000")
    assert ended.code == 2
    assert "70000" in ended.err


def test_edits_are_taken_only_where_they_are_allowed(dossier, monkeypatch):
    import tawatur.cli.serve as serving

    made = []
    monkeypatch.setattr(serving, "create_app", lambda path, *, editor: made.append(editor))
    monkeypatch.setattr(serving, "_listen", lambda host, port: socket.socket())
    monkeypatch.setattr(serving.uvicorn.Server, "run", lambda self, sockets: None)
    monkeypatch.setattr(socket.socket, "getsockname", lambda self: ("127.0.0.1", 1))
    serving.serve(dossier, quiet=True)
    serving.serve(dossier, allow_edits=True, by="هدى", quiet=True)
    assert made == [None, "هدى"]
