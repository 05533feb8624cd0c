import hashlib


# region: percentage-rollout
def bucket(flag: str, customer: int) -> int:
    """A customer's place for one flag: from 0 to 9,999, and the same for ever."""
    digest = hashlib.sha256(f"{flag}:{customer}".encode()).digest()
    return int.from_bytes(digest[:4], "big") % 10_000


def is_on(flag: str, customer: int, percent: float) -> bool:
    """Whether the flag is on for the customer, at 0 to 100 percent."""
    return bucket(flag, customer) < percent * 100


# endregion

FLAGS = ("new-checkout", "new-search")
places = {flag: [bucket(flag, n) for n in range(1, 10_001)] for flag in FLAGS}


def having(flag: str, percent: float) -> list[int]:
    return [n for n, place in enumerate(places[flag], 1) if place < percent * 100]


def share(some: int, every: int) -> str:
    return f"{100 * some / every:.2f} %"


print(f"customer 7 stands at {bucket('new-checkout', 7)} of 10,000")
answers = [str(is_on("new-checkout", 7, percent)).lower() for percent in (11, 12)]
print(f"at 11 %: {answers[0]}, at 12 %: {answers[1]}")
for percent in (1, 10, 50, 100):
    count = len(having("new-checkout", percent))
    print(f"asked for {percent} %: {count} of 10,000, {share(count, 10_000)}")
first, later = having("new-checkout", 10), set(having("new-checkout", 50))
print(f"lost on the way from 10 to 50: {len(set(first) - later)}")
search = set(having("new-search", 10))
both = [n for n in first if n in search]
print(f"of these, in new-search at 10 % as well: {share(len(both), len(first))}")
