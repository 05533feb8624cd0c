import sqlite3


# region: swap-adapter
# The domain: it imports nothing, and asks only for what it is given.
def pay_order(order_id: int, orders, pay) -> str:
    status = orders.status(order_id)
    if status != "pending":
        return status or "not found"
    try:
        pay(order_id)
    except TimeoutError:
        return "not confirmed"  # the order stays pending
    orders.set_status(order_id, "paid")
    return "paid"


# Two adapters for the port `orders`.
class InSqlite:
    def __init__(self, db: sqlite3.Connection):
        self.db = db

    def status(self, order_id: int) -> str | None:
        query = "SELECT status FROM orders WHERE id = ?"
        return (self.db.execute(query, [order_id]).fetchone() or [None])[0]

    def set_status(self, order_id: int, status: str) -> None:
        self.db.execute("UPDATE orders SET status = ? WHERE id = ?", [status, order_id])


class InMemory(dict):
    status, set_status = dict.get, dict.__setitem__
    # endregion


def accepts(order_id: int) -> str:
    return f"receipt for {order_id}"


def never_answers(order_id: int) -> str:
    raise TimeoutError("no answer in 5 seconds")


def sqlite() -> InSqlite:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT)")
    db.execute("INSERT INTO orders VALUES (77, 'pending')")
    return InSqlite(db)


def memory() -> InMemory:
    return InMemory({77: "pending"})


for open_store in (sqlite, memory):
    for pay in (accepts, never_answers):
        orders = open_store()
        answer = pay_order(77, orders, pay)
        status = orders.status(77)
        names = f"{open_store.__name__}, {pay.__name__}"
        print(f"{names}: answer {answer}, order 77 is {status}")
print(f"order 9: {pay_order(9, memory(), accepts)}")
