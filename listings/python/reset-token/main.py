# region: reset-token
import secrets
from dataclasses import dataclass
from hashlib import sha256

LIFETIME = 30 * 60  # seconds


@dataclass
class Reset:
    customer: int
    until: int


def hash_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def issue(resets: dict[str, Reset], customer: int, now: int) -> str:
    """Goes into the mail and nowhere else; the table keeps its hash."""
    for hash in [hash for hash, reset in resets.items() if reset.customer == customer]:
        del resets[hash]
    token = secrets.token_urlsafe(32)
    resets[hash_of(token)] = Reset(customer, now + LIFETIME)
    return token


def redeem(resets: dict[str, Reset], token: str, now: int) -> int | None:
    """The customer whose password may be set now, once; None for every other text."""
    reset = resets.pop(hash_of(token), None)
    return reset.customer if reset is not None and now < reset.until else None
    # endregion


NOW = 1795167060
resets: dict[str, Reset] = {}
first = issue(resets, 7, NOW)
second = issue(resets, 7, NOW + 60)
late = issue(resets, 8, NOW)
stolen = next(iter(resets))
print(f"{len(second)} characters in the link, {len(stolen)} in the table")
for name, (token, now) in {
    "the first link, after a second was asked for": (first, NOW + 90),
    "the second link": (second, NOW + 90),
    "the second link again": (second, NOW + 95),
    "a link after half an hour": (late, NOW + LIFETIME),
    "a hash, copied out of the table": (stolen, NOW + 90),
    "a guess": ("letmein", NOW + 90),
}.items():
    customer = redeem(resets, token, now)
    print(f"{name}: {'refused' if customer is None else f'customer {customer}'}")
