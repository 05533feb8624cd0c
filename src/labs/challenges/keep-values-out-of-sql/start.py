import sqlite3


def orders_of(db: sqlite3.Connection, customer_id: int, status: str, sort: str) -> list[int]:
    """The ids of a customer's orders with a status, in the order of a column."""
    query = f"""
        SELECT id FROM orders
        WHERE customer_id = {customer_id} AND status = '{status}' ORDER BY {sort}
    """
    return [id for (id,) in db.execute(query)]
