from answer import running_totals
from cases import case, done


class Lines:
    """Lines that know how many were read."""

    def __init__(self, lines):
        self.lines = iter(lines)
        self.read = 0

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self.lines)
        self.read += 1
        return line


def read_after(count):
    lines = Lines(f"{price}\n" for price in range(1, 100_001))
    totals = iter(running_totals(lines))
    last = [next(totals) for _ in range(count)][-1]
    return f"total {last}, {lines.read} lines read"


def totals_before_error(lines):
    given = []
    try:
        for total in running_totals(iter(lines)):
            given.append(total)
    except ValueError as error:
        named = "named" if "line 3" in str(error) else f"not named: {error}"
        return f"{given}, then the line is {named}"
    return f"{given}, and no error"


case("the totals of three lines", "10, 20, 5", [10, 30, 35],
     lambda: list(running_totals(iter(["10\n", "20\n", "5\n"]))))
case("no lines", "nothing", [], lambda: list(running_totals(iter([]))))
case("the first total of 100,000 lines", "1, 2, 3 …", "total 1, 1 lines read",
     lambda: read_after(1))
case("the tenth total of 100,000 lines", "1, 2, 3 …", "total 55, 10 lines read",
     lambda: read_after(10))
case("a line that is not a number", "10, 20, x, 5", "[10, 30], then the line is named",
     lambda: totals_before_error(["10\n", "20\n", "x\n", "5\n"]))
done()
