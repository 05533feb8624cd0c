def redacted(value):
    """The value as it may be logged: secrets are `[removed]`."""
    if "password" in value:
        value["password"] = "[removed]"
    return value
