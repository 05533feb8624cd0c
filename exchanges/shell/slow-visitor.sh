# needs: python3
# mask: after \d\.\d s
cat >slow.py <<'PY'
import socket, sys, threading, time
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.request import urlopen

class Shop(BaseHTTPRequestHandler):
    timeout = float(sys.argv[1]) if len(sys.argv) > 1 else None
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"part 2041")
    def log_message(self, *_):
        pass

server = HTTPServer(("127.0.0.1", 0), Shop)
threading.Thread(target=server.serve_forever, daemon=True).start()
visitor = socket.create_connection(server.server_address)
visitor.sendall(b"GET / HTTP/1.1\r\nHost: shop\r\nX-Part-Of")
time.sleep(0.2)
begun = time.monotonic()
try:
    urlopen(f"http://127.0.0.1:{server.server_port}/", timeout=4).read()
    print(f"the next customer is answered after {time.monotonic() - begun:.1f} s")
except TimeoutError:
    print("the next customer gives up after 4 seconds")
PY
# session
python3 slow.py
python3 slow.py 1
