import errno
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

import pytest

from mapapp.cli import main
from mapapp.commands import dashboard as command
from mapapp.dashboard.sources import BORDERS_VARIABLE


def dashboard(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mapapp", "dashboard", *arguments]


def test_a_port_that_is_taken_is_named_with_a_way_out() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = dashboard("--address", "127.0.0.1", "--port", str(port))
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 1
    assert f"Port {port} is taken" in run.stderr
    assert f"--port {port + 1}" in run.stderr


@pytest.mark.parametrize("address", ["192.0.2.77", "2001:db8::7", "nohost.invalid", "a..b"])
def test_an_address_that_the_machine_has_not_is_told_as_that(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dashboard", "--address", address, "--port", str(a_free_port())]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"This machine has no address “{address}”; give one of its own")


@pytest.mark.parametrize(
    ("port", "reason", "words"),
    [
        (80, errno.EACCES, "Port 80 is the system's, as those below 1024 are; choose another"),
        (80, errno.EACCES, "mapapp dashboard --port 1024 (make run PORT=1024)"),
        (65_535, errno.EADDRINUSE, "mapapp dashboard --port 65534 (make run PORT=65534)"),
    ],
)
def test_the_port_that_is_advised_is_one(
    port: int,
    reason: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_socket: socket.socket, _place: object) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(socket.socket, "bind", refuse)
    assert main(["dashboard", "--port", str(port)]) == 1
    assert words in capsys.readouterr().err


def test_an_address_of_version_6_is_served_and_told_in_brackets(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(socket.socket, "bind", lambda _socket, _place: None)
    monkeypatch.setattr(command, "_serve", lambda _address, _port: None)
    main(["dashboard", "--address", "::1", "--port", "8501"])
    assert capsys.readouterr().err == "The dashboard is at http://[::1]:8501\n"


@pytest.mark.parametrize("port", ["0", "70000", "web", "-1", "８５０１"])
def test_what_is_no_port_is_wrong_usage(port: str) -> None:
    command = dashboard(f"--port={port}")
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 2
    assert "is no port" in run.stderr


@pytest.mark.parametrize(
    "arguments", [["none.csv"], [".", "--port", "1"], ["--borders", "none.csv"]]
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_is_served(
    arguments: list[str], tmp_path: Path
) -> None:
    run = subprocess.run(
        dashboard(*arguments), cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 1
    named = tmp_path if arguments[0] == "." else Path("none.csv")
    assert f"{named}: fault: the file cannot be read" in run.stderr
    assert "http://" not in run.stderr


def test_the_faults_of_borders_are_told_before_the_dashboard_is_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    borders = tmp_path / "borders.geojson"
    geometry = {"type": "Point", "coordinates": [0, 0]}
    borders.write_text(json.dumps({"features": [{"geometry": geometry}]}), encoding="utf-8")
    monkeypatch.setattr(command, "_serve", lambda _address, _port: None)
    monkeypatch.setenv(BORDERS_VARIABLE, "")  # which the command sets
    main(["dashboard", "--borders", str(borders), "--port", str(a_free_port())])
    fault, address = capsys.readouterr().err.splitlines()
    assert fault.startswith(
        f"{borders}: column features[0].geometry: fault: the border is no Polygon"
    )
    assert address.startswith("The dashboard is at http://localhost:")


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.server
def test_what_stops_the_command_stops_the_server() -> None:
    port = a_free_port()
    server = subprocess.Popen(
        dashboard("--port", str(port)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        assert wait_for(f"http://localhost:{port}/_stcore/health")
        os.kill(server.pid, signal.SIGTERM)
        server.wait(30)
        assert not wait_for(f"http://localhost:{port}/_stcore/health", tries=1)
    finally:
        server.kill()


@pytest.mark.server
def test_a_file_of_the_folder_it_is_started_in_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "html.py").write_text("open('run.txt', 'w')\n", encoding="utf-8")
    port = a_free_port()
    command = [sys.executable, "-P", *dashboard("--port", str(port))[1:]]
    server = subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        assert wait_for(f"http://localhost:{port}/_stcore/health")
    finally:
        server.kill()
        server.wait(30)
    assert not (tmp_path / "run.txt").exists()


def wait_for(url: str, tries: int = 300) -> bool:
    for _ in range(tries):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return True
        except (URLError, OSError):
            time.sleep(0.2)
    return False
