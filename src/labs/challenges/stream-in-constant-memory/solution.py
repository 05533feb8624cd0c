def running_totals(lines):
    """The sum of the prices in cents after each line."""
    total = 0
    for number, line in enumerate(lines, start=1):
        try:
            total += int(line)
        except ValueError:
            raise ValueError(f"line {number} is not a number") from None
        yield total
