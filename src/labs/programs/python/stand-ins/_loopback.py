"""Stands for the network: servers and clients of one program meet in its memory.

There is TCP on 127.0.0.1 and localhost, as far as `socketserver`, `http.server`,
`http.client` and `urllib` go. When a client waits for an answer, the server that
serves on its port has its turn. Other machines are not there.
"""

import errno
import itertools
import os
import socket as real
import threading

HERE = {"", "0.0.0.0", "127.0.0.1", "localhost"}
free_ports = itertools.count(49152)
listening = {}


class Stream:
    """Bytes on their way from one end to the other."""

    def __init__(self):
        self.bytes = bytearray()
        self.ended = False


class Socket:
    """One end of a connection, or a socket that listens."""

    makefile = real.socket.makefile
    close = real.socket.close
    _decref_socketios = real.socket._decref_socketios
    __enter__ = real.socket.__enter__
    __exit__ = real.socket.__exit__

    def __init__(self, family=real.AF_INET, type=real.SOCK_STREAM, proto=0, fileno=None):
        if family != real.AF_INET or type != real.SOCK_STREAM:
            raise OSError(errno.EAFNOSUPPORT, os.strerror(errno.EAFNOSUPPORT))
        self.family, self.type, self.proto = family, type, proto
        self._io_refs = 0
        self._closed = False
        self.timeout = real.getdefaulttimeout()
        self.address = self.peer = ("0.0.0.0", 0)
        self.incoming = self.outgoing = None
        self.waiting = []  # connections that nobody has accepted
        self.server = None  # serves what waits
        self.is_client = False

    # What listens.
    def bind(self, address):
        host, port = address
        if host not in HERE:
            raise OSError(errno.EADDRNOTAVAIL, os.strerror(errno.EADDRNOTAVAIL))
        if port in listening:
            raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE))
        self.address = (host, port or next(free_ports))

    def listen(self, backlog=0):
        listening[self.address[1]] = self

    def accept(self):
        if not self.waiting:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        client = self.waiting.pop(0)
        end = Socket()
        end.address, end.peer = client.peer, client.address
        end.incoming, end.outgoing = client.outgoing, client.incoming
        return end, end.peer

    # What connects.
    def connect(self, address):
        host, port = address
        if host not in HERE:
            raise real.gaierror(real.EAI_AGAIN, "Temporary failure in name resolution")
        listener = listening.get(port)
        if listener is None:
            raise ConnectionRefusedError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))
        self.address, self.peer = ("127.0.0.1", next(free_ports)), ("127.0.0.1", port)
        self.incoming, self.outgoing = Stream(), Stream()
        self.is_client = True
        listener.waiting.append(self)

    def sendall(self, data, flags=0):
        self.send(data, flags)

    def send(self, data, flags=0):
        if self.outgoing is None:
            raise OSError(errno.ENOTCONN, os.strerror(errno.ENOTCONN))
        data = bytes(data)
        self.outgoing.bytes += data
        return len(data)

    def recv_into(self, buffer, nbytes=0, flags=0):
        if self.incoming is None:
            raise OSError(errno.ENOTCONN, os.strerror(errno.ENOTCONN))
        if self.is_client and not self.incoming.bytes and not self.incoming.ended:
            self._let_serve()
        view = memoryview(buffer).cast("B")
        count = min(nbytes or len(view), len(self.incoming.bytes))
        view[:count] = self.incoming.bytes[:count]
        del self.incoming.bytes[:count]
        return count

    def recv(self, bufsize, flags=0):
        buffer = bytearray(bufsize)
        return bytes(buffer[: self.recv_into(buffer)])

    def _let_serve(self):
        listener = listening.get(self.peer[1])
        if listener is None or listener.server is None:
            raise TimeoutError("timed out")
        # A connection on which a server has found nothing more comes again when there is.
        if self.outgoing.bytes and self not in listener.waiting:
            listener.waiting.append(self)
        while listener.waiting:
            listener.server._handle_request_noblock()

    # What both have.
    def shutdown(self, how):
        if self.outgoing is not None and how != real.SHUT_RD and self.is_client:
            self.outgoing.ended = True

    def _real_close(self, _=None):
        if listening.get(self.address[1]) is self:
            del listening[self.address[1]]

    def getsockname(self):
        return self.address

    def getpeername(self):
        return self.peer

    def settimeout(self, value):
        self.timeout = value

    def gettimeout(self):
        return self.timeout

    def setblocking(self, flag):
        self.timeout = None if flag else 0.0

    def setsockopt(self, *given):
        pass

    def getsockopt(self, *given):
        return 0

    def fileno(self):
        return -1 if self._closed else 0


def create_connection(address, timeout=real._GLOBAL_DEFAULT_TIMEOUT, source_address=None, **_):
    """What `socket.create_connection` does here."""
    end = Socket()
    if timeout is not real._GLOBAL_DEFAULT_TIMEOUT:
        end.settimeout(timeout)
    end.connect(address)
    return end


def serve_forever(server, poll_interval=0.5):
    """What `BaseServer.serve_forever` does here."""
    if threading.current_thread() is threading.main_thread():
        raise RuntimeError(
            "not in this tab: a server that waits for other programs;"
            " start it in a thread, and ask it from this program"
        )
    server.socket.server = server


def shutdown(server):
    """What `BaseServer.shutdown` does here."""
    server.socket.server = None

