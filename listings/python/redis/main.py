import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from redis import Redis
from redis.backoff import ConstantBackoff
from redis.exceptions import BusyLoadingError, ConnectionError
from redis.retry import Retry

PRICES = {2041: 4990}
queries = 0


def read_price(part_id: int) -> int:
    """Stands for a query of the database."""
    global queries
    queries += 1
    return PRICES[part_id]


@contextmanager
def running_redis() -> Iterator[Redis]:
    """An empty server, on a socket that only we can reach."""
    with TemporaryDirectory() as folder:
        socket = Path(folder, "redis.sock")
        command = ["redis-server", "--port", "0", "--save", "", "--dir", folder]
        server = subprocess.Popen(
            [*command, "--unixsocket", socket], stdout=subprocess.DEVNULL
        )
        try:
            until_it_answers = Retry(
                ConstantBackoff(0.02), 250, (BusyLoadingError, ConnectionError)
            )
            yield Redis(unix_socket_path=str(socket), retry=until_it_answers)
        finally:
            server.terminate()
            server.wait()


# region: redis
def price_of(cache: Redis, part_id: int) -> int:
    key = f"part:{part_id}:price_cents"
    cached = cache.get(key)
    if cached is not None:
        return int(cached)
    price_cents = read_price(part_id)
    cache.set(key, price_cents, ex=60)  # forgotten after a minute
    return price_cents


def change_price(cache: Redis, part_id: int, price_cents: int) -> None:
    PRICES[part_id] = price_cents
    cache.delete(f"part:{part_id}:price_cents")
    # endregion


with running_redis() as cache:
    for _ in range(3):
        price_cents = price_of(cache, 2041)
    print(f"read 3 times: {price_cents}, database asked {queries} time")
    print(f"expires: {0 < cache.ttl('part:2041:price_cents') <= 60}".lower())
    change_price(cache, 2041, 5290)
    print(f"changed: {price_of(cache, 2041)}, database asked {queries} times")
