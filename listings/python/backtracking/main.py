# region: backtracking
import re
import time

careless = re.compile(r"(\w+\s?)*")  # words, each perhaps with a space behind it
careful = re.compile(r"\w+(\s\w+)*")  # words, with one space between two of them


def measure(name: str, pattern: re.Pattern[str], letters: int) -> None:
    started = time.perf_counter()
    pattern.fullmatch("a" * letters + "!")  # no match, because of the last sign
    verdict = "over" if time.perf_counter() - started > 0.5 else "under"
    print(f"{name}, {letters} letters: {verdict} half a second")


measure("careless", careless, 10)
measure("careless", careless, 25)
measure("careful", careful, 100_000)
# endregion
