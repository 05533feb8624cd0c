import sqlite3

from answer import save
from cases import case, done

PARTS = """
    CREATE TABLE parts (
        id INTEGER PRIMARY KEY, stock INTEGER NOT NULL, version INTEGER NOT NULL
    );
    INSERT INTO parts VALUES (2041, 12, 1), (2042, 5, 1);
"""


def try_saves(name, saves, expected):
    def work():
        db = sqlite3.connect(":memory:")
        db.executescript(PARTS)
        told = [
            save(db, {"id": id, "stock": stock, "version": version})
            for id, stock, version in saves
        ]
        rows = db.execute("SELECT id, stock, version FROM parts ORDER BY id")
        parts = [f"{id} has {stock} (version {version})" for id, stock, version in rows]
        return f"{', '.join(told)}; {', '.join(parts)}"

    given = [f"part {id}, stock {stock}, version {version} read" for id, stock, version in saves]
    case(name, given, expected, work)


OTHER = "2042 has 5 (version 1)"
try_saves("one save", [(2041, 10, 1)], f"saved; 2041 has 10 (version 2), {OTHER}")
try_saves("two who have read the same", [(2041, 10, 1), (2041, 11, 1)],
          f"saved, conflict; 2041 has 10 (version 2), {OTHER}")
try_saves("the second has read again", [(2041, 10, 1), (2041, 9, 2)],
          f"saved, saved; 2041 has 9 (version 3), {OTHER}")
try_saves("two who save the same stock", [(2041, 10, 1), (2041, 10, 1)],
          f"saved, conflict; 2041 has 10 (version 2), {OTHER}")
try_saves("a part that is not there", [(9, 1, 1)],
          f"not found; 2041 has 12 (version 1), {OTHER}")
try_saves("a version that is still to come", [(2041, 10, 2)],
          f"conflict; 2041 has 12 (version 1), {OTHER}")
done()
