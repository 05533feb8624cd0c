# What Sparewheel knows of itself. Its prices are invented, that for data is a list price.
REQUESTS_A_SECOND, CPU_S = 80, 0.030  # on sale day; measured in a load test
CORES, BUSY_AT_MOST, BUSY_WHEN_ONE_IS_LOST = 2, 0.6, 0.8
ORDERS_A_MONTH, FREE_GB, DOLLARS_A_GB = 9_000, 100, 0.09


# region: capacity
def machines(busy_cores: float) -> int:
    """The fewest that stay below the limit, even when one of them is lost."""
    count = 2
    while (
        busy_cores / (count * CORES) > BUSY_AT_MOST
        or busy_cores / ((count - 1) * CORES) > BUSY_WHEN_ONE_IS_LOST
    ):
        count += 1
    return count


busy = REQUESTS_A_SECOND * CPU_S  # Little's law: cores at work at one moment
count = machines(busy)
# endregion


def bill(megabytes_an_order: float, test_hours: int, logs: float) -> float:
    """Dollars for a usual month."""
    gigabytes = ORDERS_A_MONTH * megabytes_an_order / 1000
    egress = max(0, gigabytes - FREE_GB) * DOLLARS_A_GB
    test = 80 * test_hours / 168  # hours of a week
    application, database, balancer = 2 * 35, 2 * 60, 18
    return application + database + balancer + test + logs + egress


before = bill(megabytes_an_order=36, test_hours=168, logs=25)
after = bill(megabytes_an_order=4, test_hours=60, logs=10)
print(f"busy cores on sale day: {busy:.1f}")
for left in range(count, 0, -1):
    print(f"{left} machines: {busy / (left * CORES):.0%} busy")
for name, dollars in (("before", before), ("after", after)):
    print(f"{name}: ${dollars:.2f}, {100 * dollars / ORDERS_A_MONTH:.2f} cents an order")
