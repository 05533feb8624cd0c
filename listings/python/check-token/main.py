import hmac
import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

KEY = secrets.token_bytes(32)


# region: check-token
def signature(payload: bytes) -> bytes:
    return hmac.digest(KEY, payload, "sha256").hex().encode()


def sign(customer: str, expires: int) -> bytes:
    claims = {"sub": customer, "exp": expires}
    payload = urlsafe_b64encode(json.dumps(claims).encode())
    return payload + b"." + signature(payload)


def customer_of(token: bytes, now: int) -> str | None:
    payload, _, given = token.partition(b".")
    if not hmac.compare_digest(given, signature(payload)):
        return None
    claims = json.loads(urlsafe_b64decode(payload))
    return claims["sub"] if now < claims["exp"] else None
    # endregion


def verdict(token: bytes, now: int) -> str:
    customer = customer_of(token, now)
    return "refused" if customer is None else f"customer {customer}"


NOW = 1_795_176_000
EXPIRES = NOW + 900
token = sign("7", EXPIRES)
other_payload, _, _ = sign("8", EXPIRES).partition(b".")
_, _, own_signature = token.partition(b".")
print(f"valid: {verdict(token, NOW)}")
print(f"changed: {verdict(other_payload + b'.' + own_signature, NOW)}")
print(f"expired: {verdict(token, EXPIRES)}")
