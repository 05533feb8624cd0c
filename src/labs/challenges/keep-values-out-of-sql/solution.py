import sqlite3

SORTABLE = ("id", "total_cents")


def orders_of(db: sqlite3.Connection, customer_id: int, status: str, sort: str) -> list[int]:
    """The ids of a customer's orders with a status, in the order of a column."""
    column = sort if sort in SORTABLE else "id"
    query = f"""
        SELECT id FROM orders
        WHERE customer_id = ? AND status = ? ORDER BY {column}
    """
    return [id for (id,) in db.execute(query, (customer_id, status))]
