import struct
from array import array
from collections.abc import Iterable

STATUSES = ["pending", "paid", "shipped", "cancelled"]

orders = [
    (
        number,
        1 + number * 1237 % 5000,
        STATUSES[number % 4],
        990 + number * 7919 % 30000,
        1763683200 + number * 288,
    )
    for number in range(1, 109_501)
]

# region: column-layout
# By rows: order after order, each with all that is known of it.
ROW = struct.Struct("<qq10siq")
by_rows = b"".join(
    ROW.pack(id, customer, status.encode(), total, placed_at)
    for id, customer, status, total, placed_at in orders
)

# By columns: all ids, then all customers, and so on.
ids, customers, statuses, totals, times = zip(*orders, strict=True)
by_columns = {
    "id": array("q", ids),
    "customer_id": array("q", customers),
    "status": array("B", [STATUSES.index(status) for status in statuses]),
    "total_cents": array("i", totals),
    "placed_at": array("q", times),
}

from_rows = sum(total for _, _, _, total, _ in ROW.iter_unpack(by_rows))
from_columns = sum(by_columns["total_cents"])
# endregion
assert from_rows == from_columns


def kb(count: int) -> str:
    return f"{count / 1000:,.1f} kB"


def steps(values: Iterable[int]) -> set[int]:
    values = list(values)
    return {after - before for before, after in zip(values, values[1:], strict=False)}


print("read for the sum, by rows:   ", kb(len(by_rows)))
print("read for the sum, by columns:", kb(len(by_columns["total_cents"]) * 4))
print(
    "all columns together:        ",
    kb(sum(len(c) * c.itemsize for c in by_columns.values())),
)
print("steps between two ids:       ", steps(ids))
print("steps between two times:     ", steps(times))
print("values of status:            ", len(set(statuses)))
