import secrets
import time

# region: check-token
import jwt

SHOP = {"issuer": "https://sparewheel.example", "audience": "orders"}


def sign(customer: str, expires: int) -> str:
    claims = {"sub": customer, "iss": SHOP["issuer"], "aud": SHOP["audience"]}
    return jwt.encode(claims | {"exp": expires}, KEY, algorithm="HS256")


def customer_of(token: str) -> str | None:
    """The customer of a token in which everything is right, else None."""
    required = {"require": ["exp", "iss", "aud", "sub"]}
    try:
        claims = jwt.decode(token, KEY, algorithms=["HS256"], options=required, **SHOP)
    except jwt.InvalidTokenError:
        return None
    return claims["sub"]
    # endregion


def forged(key: bytes = b"", algorithm: str = "HS256", **changes: object) -> str:
    """A token like ours except for what is named; a claim of None is left out."""
    right = {
        "sub": "7",
        "iss": SHOP["issuer"],
        "aud": SHOP["audience"],
        "exp": EXPIRES,
    }
    claims = {name: value for name, value in (right | changes).items() if value}
    return jwt.encode(claims, key or KEY, algorithm=algorithm)


KEY = secrets.token_bytes(64)
NOW = int(time.time())
EXPIRES = NOW + 900
token = sign("7", EXPIRES)
header, payload, signature = token.split(".")
_, other_payload, _ = sign("8", EXPIRES).split(".")
unsigned_header, _, _ = jwt.encode({}, None, algorithm="none").split(".")

for case, given in {
    "valid": token,
    "changed": f"{header}.{other_payload}.{signature}",
    "other key": forged(key=secrets.token_bytes(64)),
    "no signature": f"{unsigned_header}.{payload}.",
    "other algorithm": forged(algorithm="HS512"),
    "other issuer": forged(iss="https://elsewhere.example"),
    "other audience": forged(aud="newsletter"),
    "expired": sign("7", NOW - 1),
    "without expiry": forged(exp=None),
    "no token": "7",
}.items():
    customer = customer_of(given)
    print(f"{case}: {'refused' if customer is None else f'customer {customer}'}")
