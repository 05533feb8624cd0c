import secrets
from dataclasses import dataclass
from hashlib import sha256

# region: session-store
IDLE = 30 * 60  # seconds without a request
LONGEST = 12 * 60 * 60  # seconds since the login


@dataclass
class Session:
    customer: int | None
    begun: int
    seen: int


def hash_of(id: str) -> str:
    return sha256(id.encode()).hexdigest()


def sign_in(store: dict, customer: int | None, now: int, old_id: str = "") -> str:
    store.pop(hash_of(old_id), None)  # a new id at every login
    id = secrets.token_urlsafe(16)
    store[hash_of(id)] = Session(customer, begun=now, seen=now)
    return id  # in a cookie: __Host-, Secure, HttpOnly, SameSite=Lax


def customer_of(store: dict, id: str, now: int) -> int | None:
    session = store.pop(hash_of(id), None)
    if session is None or now - session.seen > IDLE or now - session.begun > LONGEST:
        return None
    store[hash_of(id)] = Session(session.customer, session.begun, seen=now)
    return session.customer
    # endregion


def sign_out(store: dict, id: str) -> None:
    store.pop(hash_of(id), None)


NOW = 1795167060
store: dict[str, Session] = {}


def say(what: str, customer: int | None) -> None:
    print(f"{what}: {customer or 'nobody'}")


before = sign_in(store, None, NOW)
id = sign_in(store, 7, NOW, before)
say("the id from before the login", customer_of(store, before, NOW + 60))
say("the new id", customer_of(store, id, NOW + 60))
say("half an hour later", customer_of(store, id, NOW + 60 + IDLE))
row = next(iter(store))
say("a row of the table as a cookie", customer_of(store, row, NOW + 60 + IDLE))
sign_out(store, id)
say("after signing out", customer_of(store, id, NOW + 61 + IDLE))
other = sign_in(store, 8, NOW)
for at in range(0, LONGEST + 1, IDLE):
    customer_of(store, other, NOW + at)
say("busy for longer than twelve hours", customer_of(store, other, NOW + LONGEST + 1))
