"""Stands for PyJWT: tokens signed with HMAC, or unsigned, and the claims that it checks.

There are `encode`, `decode`, `get_unverified_header` and their exceptions. There are no
public keys, no sets of keys and no detached payloads.
"""

import binascii
import hashlib
import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta

HASHES = {"HS256": hashlib.sha256, "HS384": hashlib.sha384, "HS512": hashlib.sha512}


class PyJWTError(Exception):
    pass


class InvalidTokenError(PyJWTError):
    pass


class DecodeError(InvalidTokenError):
    pass


class InvalidSignatureError(DecodeError):
    pass


class ExpiredSignatureError(InvalidTokenError):
    pass


class InvalidAudienceError(InvalidTokenError):
    pass


class InvalidIssuerError(InvalidTokenError):
    pass


class InvalidIssuedAtError(InvalidTokenError):
    pass


class ImmatureSignatureError(InvalidTokenError):
    pass


class InvalidSubjectError(InvalidTokenError):
    pass


class InvalidAlgorithmError(InvalidTokenError):
    pass


class InvalidKeyError(PyJWTError):
    pass


class MissingRequiredClaimError(InvalidTokenError):
    def __init__(self, claim):
        super().__init__(claim)
        self.claim = claim

    def __str__(self):
        return f'Token is missing the "{self.claim}" claim'


def encode(payload, key, algorithm="HS256", headers=None, json_encoder=None):
    """The token of these claims; times may be `datetime`s."""
    if not isinstance(payload, dict):
        raise TypeError("Expecting a dict object, as JWT only supports JSON objects as payloads.")
    if not isinstance(payload.get("iss", ""), str):
        raise TypeError("Issuer (iss) must be a string.")
    claims = {
        name: int(value.timestamp())
        if name in ("exp", "iat", "nbf") and isinstance(value, datetime)
        else value
        for name, value in payload.items()
    }
    algorithm = algorithm or "none"
    header = {"alg": algorithm, "typ": "JWT"} | (headers or {})
    body = json.dumps(claims, separators=(",", ":"), cls=json_encoder)
    signed = f"{_to_base64(json.dumps(header, separators=(',', ':')))}.{_to_base64(body)}"
    return f"{signed}.{_to_base64(_signature(signed.encode(), key, algorithm))}"


def decode(
    jwt, key="", algorithms=None, options=None, audience=None, issuer=None, leeway=0, **_
):
    """The claims of a token in which all is right.

    Raises InvalidTokenError, or one of its kind that says what is wrong.
    """
    options = options or {}
    header, claims, signed, signature = _parts(jwt)
    if options.get("verify_signature", True):
        if not algorithms:
            raise DecodeError(
                'It is required that you pass in a value for the "algorithms" argument'
                " when calling decode()."
            )
        algorithm = header.get("alg")
        if algorithm not in algorithms:
            raise InvalidAlgorithmError("The specified alg value is not allowed")
        right = _signature(signed, key, algorithm)
        if not right or not hmac.compare_digest(right, signature):
            raise InvalidSignatureError("Signature verification failed")
        _check(claims, options, audience, issuer, leeway)
    return claims


def get_unverified_header(jwt):
    """The header, whoever wrote it."""
    return _parts(jwt)[0]


def _parts(jwt):
    token = jwt.encode() if isinstance(jwt, str) else jwt
    if not isinstance(token, bytes):
        raise DecodeError(f"Invalid token type. Token must be a {bytes}")
    parts = token.split(b".")
    if len(parts) != 3:
        raise DecodeError("Not enough segments")
    header = _object(parts[0], "header")
    claims = _object(parts[1], "payload")
    return header, claims, token.rpartition(b".")[0], _from_base64(parts[2], "crypto")


def _object(part, name):
    try:
        value = json.loads(_from_base64(part, name))
    except ValueError as error:
        raise DecodeError(f"Invalid {name} string: {error}") from error
    if not isinstance(value, dict):
        raise DecodeError(f"Invalid {name} string: must be a json object")
    return value


def _check(claims, options, audience, issuer, leeway):
    for name in options.get("require", []):
        if claims.get(name) is None:
            raise MissingRequiredClaimError(name)
    now = datetime.now(UTC).timestamp()
    seconds = leeway.total_seconds() if isinstance(leeway, timedelta) else leeway
    if "iat" in claims and options.get("verify_iat", True):
        if _number(claims, "iat", InvalidIssuedAtError) > now + seconds:
            raise ImmatureSignatureError("The token is not yet valid (iat)")
    if "nbf" in claims and options.get("verify_nbf", True):
        if _number(claims, "nbf", DecodeError) > now + seconds:
            raise ImmatureSignatureError("The token is not yet valid (nbf)")
    if "exp" in claims and options.get("verify_exp", True):
        if _number(claims, "exp", DecodeError) <= now - seconds:
            raise ExpiredSignatureError("Signature has expired")
    if options.get("verify_iss", True) and issuer is not None:
        if "iss" not in claims:
            raise MissingRequiredClaimError("iss")
        if claims["iss"] not in ([issuer] if isinstance(issuer, str) else issuer):
            raise InvalidIssuerError("Invalid issuer")
    if "sub" in claims and options.get("verify_sub", True):
        if not isinstance(claims["sub"], str):
            raise InvalidSubjectError("Subject must be a string")
    if options.get("verify_aud", True):
        _check_audience(claims.get("aud"), audience)


def _number(claims, name, kind):
    try:
        return int(claims[name])
    except (TypeError, ValueError):
        raise kind(f"{name} claim must be an integer.") from None


def _check_audience(found, wanted):
    if wanted is None:
        if found:
            raise InvalidAudienceError("Invalid audience")
        return
    if not found:
        raise MissingRequiredClaimError("aud")
    found = [found] if isinstance(found, str) else found
    wanted = [wanted] if isinstance(wanted, str) else wanted
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise InvalidAudienceError("Invalid claim format in token")
    if not set(found) & set(wanted):
        raise InvalidAudienceError("Audience doesn't match")


def _signature(signed, key, algorithm):
    if algorithm == "none":
        return b""
    if algorithm not in HASHES:
        raise NotImplementedError("Algorithm not supported")
    if not isinstance(key, (str, bytes)):
        raise TypeError("Expected a string value")
    key = key.encode() if isinstance(key, str) else key
    return hmac.digest(key, signed, HASHES[algorithm])


def _to_base64(data):
    data = data.encode() if isinstance(data, str) else data
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def _from_base64(part, name):
    try:
        return urlsafe_b64decode(part + b"=" * (-len(part) % 4))
    except binascii.Error as error:
        raise DecodeError(f"Invalid {name} padding") from error
