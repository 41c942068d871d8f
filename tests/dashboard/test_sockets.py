import socket

import pytest

from mapapp.dashboard.sockets import send_at_once


def nodelay(connection: socket.socket) -> bool:
    return bool(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_what_a_listening_socket_accepts_sends_at_once() -> None:
    # As Streamlit binds it: no protocol is named, so asyncio would leave it as it is.
    with socket.socket(socket.AF_INET) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        send_at_once()
        with socket.create_connection(listening.getsockname()):
            accepted, _ = listening.accept()
            with accepted:
                assert nodelay(accepted)


def test_sockets_that_do_not_listen_stay_as_they_are() -> None:
    with socket.socket(socket.AF_INET) as plain, socket.socket(socket.AF_INET) as closed:
        closed.close()
        send_at_once()
        assert not nodelay(plain)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in the file system")
def test_sockets_of_other_kinds_are_let_be() -> None:
    with socket.socket(socket.AF_UNIX) as local, socket.socket(type=socket.SOCK_DGRAM):
        send_at_once()
        assert local.fileno() >= 0
