# region: hash-password
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

hasher = PasswordHasher(memory_cost=65536, time_cost=3, parallelism=4)  # RFC 9106


def hash_password(password: str) -> str:
    return hasher.hash(password)


def is_right(password: str, stored: str) -> bool:
    try:
        return hasher.verify(stored, password)
    except VerifyMismatchError:
        return False
    # endregion


def shown(value: bool) -> str:
    return str(value).lower()


password = "correct horse battery"
stored = hash_password(password)
_, algorithm, *_ = stored.split("$")
print(f"algorithm: {algorithm}")
print(f"right password: {shown(is_right(password, stored))}")
print(f"wrong password: {shown(is_right('correct horse', stored))}")
print(f"two hashes of one password differ: {shown(hash_password(password) != stored)}")
