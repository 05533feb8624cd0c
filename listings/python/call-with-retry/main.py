import json
import random
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.request import ProxyHandler, build_opener, install_opener, urlopen


class Clock:
    """The time, sleep and chance of the real world."""

    now = staticmethod(time.time)
    sleep = staticmethod(time.sleep)
    random = staticmethod(random.random)


# region: call-with-retry
ATTEMPTS, TIMEOUT_S, DEADLINE_S, BASE_S = 4, 2, 10, 0.1
MAY_PASS = {429, 502, 503, 504, "no answer"}


def get_with_retry(url: str, clock: Clock) -> dict:
    deadline = clock.now() + DEADLINE_S
    for attempt in range(1, ATTEMPTS + 1):  # GET changes nothing, so it may be repeated
        try:
            with urlopen(url, timeout=TIMEOUT_S) as response:
                print(f"attempt {attempt}: {response.status}")
                return json.load(response)
        except (OSError, HTTPException) as error:  # refused, reset, timed out, answered
            status = getattr(error, "code", "no answer")
            print(f"attempt {attempt}: {status}")
            asked = seconds_asked(getattr(error, "headers", {}), clock.now())
            pause = asked + clock.random() * BASE_S * 2**attempt  # jitter on top
            is_late = clock.now() + pause > deadline
            if status not in MAY_PASS or attempt == ATTEMPTS or is_late:
                raise ConnectionError(f"gave up: {status}") from error
        clock.sleep(pause)


def seconds_asked(headers, now: float) -> float:
    value = headers.get("Retry-After", "")
    try:  # seconds or a date
        if value.isdecimal():
            return min(int(value), 86_400)
        return max(0, parsedate_to_datetime(value).timestamp() - now)
    except ValueError:
        return 0
    # endregion


class FakeClock(Clock):
    """Sleeping costs no time here, and chance is always in the middle."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += seconds
        print(f"wait {seconds * 1000:.0f} ms")

    def random(self) -> float:
        return 0.5


class StockHandler(BaseHTTPRequestHandler):
    answers = {
        "/parts/2041": iter(
            [(503, "1"), (429, "Fri, 20 Nov 2026 12:00:03 GMT"), (200, None)]
        ),
        "/parts/311": iter([(503, "3600")]),
    }

    def do_GET(self) -> None:
        status, retry_after = next(self.answers.get(self.path, iter([])), (404, None))
        body = b'{"stock":12}'
        self.send_response(status)
        if retry_after is not None:
            self.send_header("Retry-After", retry_after)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def report(url: str) -> None:
    try:
        print(f"stock: {get_with_retry(url, FakeClock())['stock']}")
    except ConnectionError as error:
        print(error)


install_opener(build_opener(ProxyHandler({})))
with HTTPServer(("127.0.0.1", 0), StockHandler) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    for part_id in (2041, 311, 9):
        report(f"{address}/parts/{part_id}")
    server.shutdown()
report(f"{address}/parts/2041")
