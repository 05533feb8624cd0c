import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL,
        status TEXT NOT NULL,
        total_cents INTEGER NOT NULL
    );
    INSERT INTO orders VALUES
        (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);
""")


# region: vulnerable-query
def orders_of(customer_id: int, status: str) -> list[tuple[int, int]]:
    query = f"""
        SELECT id, customer_id FROM orders
        WHERE customer_id = {customer_id} AND status = '{status}'
    """  # the value becomes part of the text
    return connection.execute(query).fetchall()


for status in ("paid", "x' OR '1'='1"):
    orders = orders_of(7, status)
    print(f"{status}: orders {', '.join(str(id) for id, _ in orders)}")
    owners = {owner for _, owner in orders}
    assert owners == {7}, "Customer 7 reads only orders of customer 7."
    # endregion
