"""How the tests of a challenge tell what they found: a line of JSON for each case."""

import json

told = 0


def case(name, given, expected, work):
    """Calls `work`, and tells what it gave, or the error that it raised."""
    global told
    try:
        got = work()
    except Exception as error:
        got = f"{type(error).__name__}: {error}"
    told += 1
    texts = {"given": given, "expected": expected, "got": got}
    print(json.dumps({"case": name} | {key: shown(value) for key, value in texts.items()}))


def done():
    """Tells that all cases were tried."""
    print(json.dumps({"cases": told}))


def shown(value):
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=repr)
