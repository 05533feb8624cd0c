import sqlite3

PARTS = [
    (2041, "BRK-2041", "Brake pad set, front", 4990),
    (2042, "BRK-2042", "Brake disc, front", 7450),
    (311, "FLD-0311", "Brake fluid, 1 l", 1290),
]


# region: query-parameters
# From the start of the name up to it with the last character there is: unlike
# LIKE, a range takes % and _ as they are, and the index on name finds it.
FIND_PARTS = """
    SELECT sku, price_cents
    FROM parts
    WHERE name >= :name_start AND name < :name_start || char(0x10FFFF)
      AND price_cents <= :highest_cents
    ORDER BY price_cents
"""


def find_parts(
    connection: sqlite3.Connection, name_start: str, highest_cents: int
) -> list[tuple[str, int]]:
    values = {"name_start": name_start, "highest_cents": highest_cents}
    return connection.execute(FIND_PARTS, values).fetchall()
    # endregion


connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE parts (
        id INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        name TEXT NOT NULL,
        price_cents INTEGER NOT NULL
    );
    CREATE INDEX parts_by_name ON parts (name);
""")
connection.executemany("INSERT INTO parts VALUES (?, ?, ?, ?)", PARTS)

for sku, price_cents in find_parts(connection, "Brake", 5000):
    print(sku, price_cents)
hostile = find_parts(connection, "x' OR '1'='1", 5000)
print(f"hostile: {len(hostile)} rows")
nothing = {"name_start": "", "highest_cents": 0}
*_, step = connection.execute(f"EXPLAIN QUERY PLAN {FIND_PARTS}", nothing).fetchone()
print(f"plan: {step}")
