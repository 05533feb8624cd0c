import sqlite3


# region: transaction
class OutOfStock(Exception):
    pass


def sell(connection: sqlite3.Connection, part_id: int, quantity: int) -> None:
    order = {"part_id": part_id, "quantity": quantity}
    with connection:  # commits at the end, rolls back when an exception leaves it
        connection.execute(
            "INSERT INTO orders (part_id, quantity) VALUES (:part_id, :quantity)", order
        )
        update = connection.execute(
            """UPDATE parts SET stock = stock - :quantity
               WHERE id = :part_id AND stock >= :quantity""",
            order,
        )
        if update.rowcount == 0:
            raise OutOfStock(part_id)
        # endregion


connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        part_id INTEGER NOT NULL REFERENCES parts (id),
        quantity INTEGER NOT NULL
    );
    INSERT INTO parts VALUES (2041, 12);
""")

for quantity in (5, 10):
    try:
        sell(connection, 2041, quantity)
        outcome = "sold"
    except OutOfStock:
        outcome = "refused"
    (stock,) = connection.execute("SELECT stock FROM parts WHERE id = 2041").fetchone()
    (orders,) = connection.execute("SELECT count(*) FROM orders").fetchone()
    print(f"{outcome} {quantity}, stock {stock}, orders {orders}")
