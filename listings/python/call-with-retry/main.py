import json
import random
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener, install_opener, urlopen

ATTEMPTS = 4
TIMEOUT_S = 2
BASE_S = 0.01


# region: call-with-retry
def get_with_retry(url: str) -> dict:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with urlopen(url, timeout=TIMEOUT_S) as response:
                print(f"attempt {attempt}: {response.status}")
                return json.load(response)
        except OSError as error:  # refused, reset, timed out or, as HTTPError, answered
            status = error.code if isinstance(error, HTTPError) else "no answer"
            print(f"attempt {attempt}: {status}")
            if status not in (503, "no answer") or attempt == ATTEMPTS:
                raise
        time.sleep(random.uniform(0, BASE_S * 2**attempt))  # full jitter
    # endregion


class StockHandler(BaseHTTPRequestHandler):
    answers = iter([503, 503, 200])

    def do_GET(self) -> None:
        body = b'{"stock":12}'
        self.send_response(next(self.answers))
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


install_opener(build_opener(ProxyHandler({})))
with HTTPServer(("127.0.0.1", 0), StockHandler) as server:
    Thread(target=server.serve_forever, daemon=True).start()
    answer = get_with_retry(f"http://127.0.0.1:{server.server_port}/parts/2041")
    server.shutdown()
print(f"stock: {answer['stock']}")
