SECRET = ("password", "token", "secret", "authorization")


def redacted(value):
    """The value as it may be logged: secrets are `[removed]`."""
    if isinstance(value, dict):
        return {
            name: "[removed]" if is_secret(name) else redacted(inner)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [redacted(inner) for inner in value]
    return value


def is_secret(name) -> bool:
    return any(word in str(name).lower() for word in SECRET)
