import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory


# region: sqlite
def connect(file: Path) -> sqlite3.Connection:
    shop = sqlite3.connect(file, timeout=0.1, isolation_level=None)
    shop.execute("PRAGMA journal_mode = WAL")  # readers and a writer side by side
    shop.execute("PRAGMA foreign_keys = ON")  # off, unless each connection asks
    return shop


def sell(shop: sqlite3.Connection, part_id: int) -> str:
    try:
        shop.execute("BEGIN IMMEDIATE")  # takes the only place of a writer now
        shop.execute("UPDATE parts SET stock = stock - 1 WHERE id = ?", (part_id,))
        return "sold, not yet committed"
    except sqlite3.OperationalError as error:
        return str(error)
        # endregion


def stock(shop: sqlite3.Connection) -> int:
    return shop.execute("SELECT stock FROM parts WHERE id = 2041").fetchone()[0]


with TemporaryDirectory() as folder:
    till, web, report = (connect(Path(folder, "shop.db")) for _ in range(3))
    till.execute("CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER) STRICT")
    till.execute("INSERT INTO parts VALUES (2041, 12)")
    print("till:", sell(till, 2041))
    print("web:", sell(web, 2041))
    print("report reads:", stock(report))
    till.execute("COMMIT")
    print("after the commit:", stock(report))
    try:
        till.execute("INSERT INTO parts VALUES (2042, 'a dozen')")
    except sqlite3.IntegrityError as error:
        print("strict:", error)
    for shop in (till, web, report):
        shop.close()
