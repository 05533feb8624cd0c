"""Stands for argon2-cffi: `PasswordHasher` over the Argon2id of the package `argon2id`.

There are `hash`, `verify` and `check_needs_rehash`, and no other kinds than Argon2id.
"""

import json
import os
from base64 import b64decode, b64encode
from hmac import compare_digest

from .exceptions import HashingError, InvalidHashError, VerifyMismatchError


class PasswordHasher:
    def __init__(
        self, time_cost=3, memory_cost=65536, parallelism=4, hash_len=32, salt_len=16
    ):
        self.time_cost = time_cost
        self.memory_cost = memory_cost
        self.parallelism = parallelism
        self.hash_len = hash_len
        self.salt_len = salt_len

    def hash(self, password, *, salt=None):
        """The password's hash with its settings, to be stored."""
        salt = salt or os.urandom(self.salt_len)
        costs = {"m": self.memory_cost, "t": self.time_cost, "p": self.parallelism}
        tag = _tag(password, salt, costs, self.hash_len)
        settings = ",".join(f"{name}={value}" for name, value in costs.items())
        return f"$argon2id$v=19${settings}${_to_base64(salt)}${_to_base64(tag)}"

    def verify(self, hash, password):
        """True, or an exception: VerifyMismatchError where the password is another."""
        costs, salt, tag = _parts(hash)
        if not compare_digest(_tag(password, salt, costs, len(tag)), tag):
            raise VerifyMismatchError("The password does not match the supplied hash")
        return True

    def check_needs_rehash(self, hash):
        """Whether a stored hash was made with other settings."""
        costs, salt, tag = _parts(hash)
        own = {"m": self.memory_cost, "t": self.time_cost, "p": self.parallelism}
        lengths = (len(salt), len(tag)) == (self.salt_len, self.hash_len)
        return costs != own or not lengths


def _tag(password, salt, costs, length):
    password = password.encode() if isinstance(password, str) else password
    asked = costs | {"password": password.hex(), "salt": salt.hex(), "length": length}
    with open("/dev/argon2", "r+b", buffering=0) as device:
        device.write(json.dumps(asked).encode())
        answer = device.read(length)
    if len(answer) != length:
        raise HashingError("Argon2id refuses these settings")
    return answer


def _parts(hash):
    try:
        empty, kind, version, settings, salt, tag = hash.split("$")
        costs = {
            name: int(value) for name, value in (each.split("=") for each in settings.split(","))
        }
        if (empty, kind, version) != ("", "argon2id", "v=19") or set(costs) != set("mtp"):
            raise ValueError(hash)
        return costs, _from_base64(salt), _from_base64(tag)
    except (AttributeError, ValueError) as error:
        raise InvalidHashError("Invalid hash") from error


def _to_base64(data):
    return b64encode(data).rstrip(b"=").decode()


def _from_base64(text):
    return b64decode(text + "=" * (-len(text) % 4))
