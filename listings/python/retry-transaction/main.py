import random
import time
from collections.abc import Callable

import psycopg
from psycopg.errors import DeadlockDetected, SerializationFailure

shop, rival = psycopg.connect(), psycopg.connect(autocommit=True)
shop.execute("CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL)")
shop.execute("INSERT INTO parts VALUES (2041, 12)")
shop.commit()

ATTEMPTS = 4


# region: retry-transaction
def run(connection: psycopg.Connection, work: Callable[[], int]) -> int:
    """Does all of the work in one transaction, from its first read, until it fits in."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with connection.transaction():
                connection.execute("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE")
                return work()
        except (SerializationFailure, DeadlockDetected) as refused:  # 40001, 40P01
            print(f"attempt {attempt}: {refused.sqlstate}, so once more")
            if attempt == ATTEMPTS:
                raise
            time.sleep(random.uniform(0, 0.01 * 2**attempt))
    raise AssertionError("the last attempt returns or raises")
    # endregion


others = iter([5, 3])


def sell_two() -> int:
    row = shop.execute("SELECT stock FROM parts WHERE id = 2041").fetchone()
    sold = next(others, 0)
    if sold > 0:  # somebody else sells in between, and commits
        rival.execute("UPDATE parts SET stock = stock - %s WHERE id = 2041", [sold])
    shop.execute("UPDATE parts SET stock = %s WHERE id = 2041", [row[0] - 2])
    return row[0] - 2


print(f"left: {run(shop, sell_two)}")
