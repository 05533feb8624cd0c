INSTANCES = ["10.0.1.11", "10.0.1.12", "10.0.1.13"]
DIES = {"10.0.1.12": 12}  # at second 12, without a word
BEAT = 5  # each instance tells the registry every 5 s that it is alive


def is_alive(instance: str, now: int) -> bool:
    return now < DIES.get(instance, now + 1)


def last_beat(instance: str, now: int) -> int:
    end = min(now, DIES.get(instance, now + 1) - 1)
    return end - end % BEAT


# region: service-discovery
def listed(now: int, lease: int) -> list:
    """What the registry knows: whoever has reported within the lease."""
    return [each for each in INSTANCES if now - last_beat(each, now) < lease]


def ask(known: list, now: int, retries: int) -> bool:
    """One request a second, to each in turn, and on failure to the next."""
    attempts = range(retries + 1)
    return any(is_alive(known[(now + attempt) % len(known)], now) for attempt in attempts)
    # endregion


def failures(lease: int, kept: int, retries: int) -> list:
    known, failed = [], []
    for now in range(120):
        if now % kept == 0:  # the client keeps the list for so long
            known = listed(now, lease)
        if not ask(known, now, retries):
            failed.append(now)
    return failed


for name, lease, kept, retries in [
    ("list kept for 60 s", 10, 60, 0),
    ("list kept for 5 s", 10, 5, 0),
    ("list kept for 5 s, one retry", 10, 5, 1),
]:
    failed = failures(lease, kept, retries)
    last = f", the last at {failed[-1]} s" if failed else ""
    print(f"{name}: {len(failed)} failed{last}")
