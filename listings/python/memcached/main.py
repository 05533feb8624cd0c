import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from os import geteuid
from pathlib import Path
from pwd import getpwuid
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from pymemcache.client.base import Client
from pymemcache.exceptions import MemcacheServerError

computed = 0


def best_sellers() -> bytes:
    """Stands for a query that takes a second."""
    global computed
    computed += 1
    return b"2041,2043,2050"


@contextmanager
def running_memcached(folder: str) -> Iterator[Client]:
    """An empty server, on a socket that only we can reach."""
    socket = Path(folder, "memcached.sock")
    user = getpwuid(geteuid()).pw_name
    server = subprocess.Popen(["memcached", "-s", socket, "-m", "16", "-u", user])
    try:
        end = monotonic() + 5
        while not socket.exists() and monotonic() < end:
            sleep(0.02)
        yield Client(str(socket))
    finally:
        server.terminate()
        server.wait()
        socket.unlink(missing_ok=True)


# region: memcached
def read_best_sellers(cache: Client) -> bytes | None:
    found = cache.get("best-sellers")
    if found is not None:
        return found
    if not cache.add("best-sellers:lock", b"1", expire=5, noreply=False):
        return None  # somebody else computes it: answer without, or wait
    computed = best_sellers()
    cache.set("best-sellers", computed, expire=60)
    return computed
    # endregion


with TemporaryDirectory() as folder:
    with running_memcached(folder) as cache:
        cache.add("best-sellers:lock", b"1", noreply=False)
        print("while another computes:", read_best_sellers(cache))
        cache.delete("best-sellers:lock")
        for _ in range(3):
            found = read_best_sellers(cache)
        print(f"three readers: {found.decode()}, computed {computed} time")
        try:
            cache.set("photo", b"x" * 1_100_000, noreply=False)
        except MemcacheServerError as error:
            print("a photo of 1.1 MB:", error.args[0].decode())
    with running_memcached(folder) as cache:
        print("after a restart:", cache.get("best-sellers"))
