import csv
from pathlib import Path
from tempfile import TemporaryDirectory


# region: stream-file
def sum_prices(path: Path) -> tuple[int, int]:
    sum_cents = 0
    with path.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file, strict=True)
        for row in rows:
            try:
                _, price_cents = row
                sum_cents += int(price_cents)
            except ValueError as error:  # too few fields, too many, no number
                raise ValueError(f"line {rows.line_num} is malformed") from error
        return rows.line_num, sum_cents
    # endregion


with TemporaryDirectory() as folder:
    path = Path(folder, "prices.csv")
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows((id, id % 100) for id in range(1, 200_001))
    lines, sum_cents = sum_prices(path)
    print(f"lines {lines}")
    print(f"sum_cents {sum_cents}")

    for line in ("3", "3,", "3,x", "3,1,2"):
        path.write_text(f"1,10\n2,20\n{line}\n", encoding="utf-8")
        try:
            sum_prices(path)
        except ValueError as error:
            print(f"{line}: {error}")
