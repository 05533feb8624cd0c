import csv
from pathlib import Path
from tempfile import TemporaryDirectory


# region: stream-file
def sum_prices(path: Path) -> tuple[int, int]:
    lines = sum_cents = 0
    with path.open(newline="", encoding="utf-8") as file:
        for _, price_cents in csv.reader(file):
            lines += 1
            sum_cents += int(price_cents)
    return lines, sum_cents
    # endregion


with TemporaryDirectory() as folder:
    path = Path(folder, "prices.csv")
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((id, id % 100) for id in range(1, 200_001))
    lines, sum_cents = sum_prices(path)
print(f"lines {lines}")
print(f"sum_cents {sum_cents}")
