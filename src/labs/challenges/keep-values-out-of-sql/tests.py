import sqlite3

from answer import orders_of
from cases import case, done

ORDERS = """
    CREATE TABLE orders (
        id INTEGER PRIMARY KEY, customer_id INTEGER, status TEXT, total_cents INTEGER
    );
    INSERT INTO orders VALUES (77, 7, 'paid', 11270), (78, 8, 'paid', 7450),
        (79, 7, 'paid', 1290), (80, 7, 'driver''s choice', 500);
"""


def try_query(name, expected, status="paid", sort="id"):
    def work():
        db = sqlite3.connect(":memory:")
        db.executescript(ORDERS)
        return orders_of(db, 7, status, sort)

    case(name, {"customer_id": 7, "status": status, "sort": sort}, expected, work)


try_query("paid orders", [77, 79])
try_query("paid orders by their total", [79, 77], sort="total_cents")
try_query("a status that is SQL", [], status="x' OR '1'='1")
try_query("a status with an apostrophe", [80], status="driver's choice")
try_query("an order that is SQL", [77, 79], sort="(CASE WHEN 1 THEN -id END)")
try_query("a column that is not for customers", [77, 79], sort="customer_id, -id")
done()
