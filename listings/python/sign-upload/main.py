from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

# region: sign-upload
import hmac
from functools import reduce
from hashlib import sha256
from urllib.parse import urlencode


def sign(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")


def presign(request: dict, account: dict[str, str]) -> str:
    """An address that allows one method on one object for some seconds."""
    method, host, path, time = (request[k] for k in ("method", "host", "path", "time"))
    scope = f"{time[:8]}/{account['region']}/s3/aws4_request"
    signed = request.get("headers", {}) | {"host": host}
    names = ";".join(sorted(signed))
    query = urlencode({
        "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
        "X-Amz-Credential": f"{account['id']}/{scope}",
        "X-Amz-Date": time,
        "X-Amz-Expires": request["seconds"],
        "X-Amz-SignedHeaders": names,
    })
    lines = "".join(f"{name}:{signed[name]}\n" for name in sorted(signed))
    asked = "\n".join([method, path, query, lines, names, "UNSIGNED-PAYLOAD"])
    digest = sha256(asked.encode()).hexdigest()
    key = reduce(sign, scope.split("/"), f"AWS4{account['secret']}".encode())
    code = sign(key, "\n".join(["AWS4-HMAC-SHA256", time, scope, digest]))
    return f"https://{host}{path}?{query}&X-Amz-Signature={code.hex()}"
    # endregion


def answer_of(request: dict, account: dict[str, str]) -> str:
    """What the storage does: it makes the signature again from what came."""
    parts = urlsplit(request["address"])
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    time, seconds = query["X-Amz-Date"], int(query["X-Amz-Expires"])
    given = {
        "method": request["method"],
        "host": parts.netloc,
        "path": parts.path,
        "time": time,
        "seconds": seconds,
        "headers": request["headers"],
    }
    if presign(given, account) != request["address"]:
        return "403, another signature"
    end = datetime.strptime(time, "%Y%m%dT%H%M%SZ") + timedelta(seconds=seconds)
    return "403, too late" if request["now"] > end else "200"


example = presign(
    {
        "method": "GET",
        "host": "examplebucket.s3.amazonaws.com",
        "path": "/test.txt",
        "time": "20130524T000000Z",
        "seconds": 86_400,
    },
    {
        "id": "AKIAIOSFODNN7EXAMPLE",
        "secret": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "region": "us-east-1",
    },
)
print(f"The example of AWS: {example[-64:]}")

SHOP = {"id": "sparewheel", "secret": "not-a-real-secret", "region": "eu"}
HEADERS = {"content-length": "2400000", "content-type": "image/jpeg"}
address = presign(
    {
        "method": "PUT",
        "host": "photos.storage.example",
        "path": "/incoming/0193a5.jpg",
        "time": "20261120T093000Z",
        "seconds": 300,
        "headers": HEADERS,
    },
    SHOP,
)
broken = address.replace("?", "\n  ?").replace("&", "\n  &")
print(broken.replace("\n  &X-Amz-Exp", "&X-Amz-Exp"))

now = datetime(2026, 11, 20, 9, 32)
put = {"method": "PUT", "address": address, "headers": HEADERS, "now": now}
for name, changes in {
    "as it was signed": {},
    "another file": {"address": address.replace("0193a5", "0193a6")},
    "read it instead": {"method": "GET"},
    "a page instead of a photo": {
        "headers": HEADERS | {"content-type": "text/html"}
    },
    "ten times as long": {"headers": HEADERS | {"content-length": "24000000"}},
    "an hour to do it": {"address": address.replace("=300", "=3600")},
    "after six minutes": {"now": now + timedelta(minutes=4)},
}.items():
    print(f"{name}: {answer_of(put | changes, SHOP)}")
