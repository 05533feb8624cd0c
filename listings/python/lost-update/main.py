from collections.abc import Iterator

import psycopg

first, second = psycopg.connect(), psycopg.connect()
first.execute("CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL)")
first.execute("INSERT INTO parts VALUES (2041, 12)")
first.commit()


# region: lost-update
def sell(connection: psycopg.Connection, quantity: int) -> Iterator[None]:
    with connection.transaction():
        row = connection.execute("SELECT stock FROM parts WHERE id = 2041").fetchone()
        print(f"read {row[0]}")
        yield  # here the other request has its turn
        left = row[0] - quantity
        connection.execute("UPDATE parts SET stock = %s WHERE id = 2041", [left])
        print(f"write {left}")


sales = [sell(first, 2), sell(second, 1)]
for sale in sales:
    next(sale)  # both read
for sale in sales:
    next(sale, None)  # both write and commit

(stock,) = first.execute("SELECT stock FROM parts WHERE id = 2041").fetchone()
assert stock == 12 - 2 - 1, "Both sales are taken off the stock."
# endregion
