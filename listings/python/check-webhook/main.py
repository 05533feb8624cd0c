import json

# region: check-webhook
import hmac
import re
from base64 import b64encode


def seal(key: bytes, id: str, time: int, body: bytes) -> str:
    code = hmac.digest(key, f"{id}.{time}.".encode() + body, "sha256")
    return f"v1,{b64encode(code).decode()}"


def is_genuine(headers: dict, body: bytes, keys: list[bytes], now: int) -> bool:
    """Whether one of our secrets sealed exactly these bytes, minutes ago at most."""
    time = headers["timestamp"]
    if not re.fullmatch(r"\d{1,12}", time, re.ASCII) or abs(now - int(time)) > 300:
        return False  # seconds, to either side
    ours = [seal(key, headers["id"], int(time), body) for key in keys]
    given = headers["signature"].encode().split(b" ")
    return any(hmac.compare_digest(a.encode(), b) for a in ours for b in given)
    # endregion


seen: set[str] = set()


def receive(headers: dict[str, str], body: bytes, keys: list[bytes], now: int) -> str:
    if not is_genuine(headers, body, keys, now):
        return "401 refused"
    if headers["id"] in seen:
        return "200 known, nothing done"
    seen.add(headers["id"])
    return "200 stored"


NOW = 1795167060
OLD = b"the secret of last year, 24+ bytes"
NEW = b"the secret of this year, 24+ bytes"
BODY = '{"type": "paid", "order": 77}'


def sent(
    keys: tuple[bytes, ...] = (NEW,), time: int = NOW - 60, id: str = "evt_501"
) -> dict[str, str]:
    seals = " ".join(seal(key, id, time, BODY.encode()) for key in keys)
    return {"id": id, "timestamp": str(time), "signature": seals}


genuine = sent()
print(f"webhook-signature: {genuine['signature']}")
for name, (headers, body) in {
    "as it came": (genuine, BODY),
    "sent once more": (genuine, BODY),
    "parsed and written again": (
        genuine,
        json.dumps(json.loads(BODY), separators=(",", ":")),
    ),
    "another order": (genuine, BODY.replace("77", "78")),
    "another time": (genuine | {"timestamp": str(NOW)}, BODY),
    "six minutes old": (sent(time=NOW - 360), BODY),
    "a time that is no number": (genuine | {"timestamp": "now"}, BODY),
    "a secret of someone else": (sent(keys=(b"guessed",)), BODY),
    "no signature": (genuine | {"signature": ""}, BODY),
    "old and new secret together": (sent(keys=(OLD, NEW), id="evt_502"), BODY),
}.items():
    print(f"{name}: {receive(headers, body.encode(), [NEW], NOW)}")
