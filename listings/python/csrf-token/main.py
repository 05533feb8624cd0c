# region: csrf-token
import hmac
import secrets


def seal(key: bytes, session: str, salt: str) -> str:
    return hmac.digest(key, f"{session}!{salt}".encode(), "sha256").hex()


def token_for(key: bytes, session: str) -> str:
    """Goes into each form of this session; the cookie alone cannot make it."""
    salt = secrets.token_hex(16)
    return f"{salt}.{seal(key, session, salt)}"


def is_ours(key: bytes, session: str, token: str | None, site: str | None) -> bool:
    """Whether a request that changes something came from a page of ours."""
    if site is not None and site != "same-origin":  # Sec-Fetch-Site
        return False
    salt, _, given = (token or "").partition(".")
    return hmac.compare_digest(seal(key, session, salt).encode(), given.encode())
    # endregion


KEY = b"a secret of the server, 32 bytes"
mine = token_for(KEY, "session-7")
for name, (token, site) in {
    "our form": (mine, "same-origin"),
    "our form, in an old browser": (mine, None),
    "a form of another site": (None, "cross-site"),
    "another site, in an old browser": (None, None),
    "a token of the attacker’s own session": (token_for(KEY, "session-8"), None),
    "a token with one letter changed": (mine[:-1], None),
}.items():
    print(f"{name}: {'done' if is_ours(KEY, 'session-7', token, site) else '403'}")
