from itertools import accumulate


def running_totals(lines):
    """The sum of the prices in cents after each line."""
    prices = [int(line) for line in lines]
    return list(accumulate(prices))
