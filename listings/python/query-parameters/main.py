import sqlite3

PARTS = [
    (2041, "BRK-2041", "Brake pad set, front", 4990),
    (2042, "BRK-2042", "Brake disc, front", 7450),
    (311, "FLD-0311", "Brake fluid, 1 l", 1290),
]


# region: query-parameters
def find_parts(
    connection: sqlite3.Connection, name_start: str, highest_cents: int
) -> list[tuple[str, int]]:
    query = """
        SELECT sku, price_cents
        FROM parts
        WHERE substr(name, 1, length(:name_start)) = :name_start
          AND price_cents <= :highest_cents
        ORDER BY price_cents
    """
    values = {"name_start": name_start, "highest_cents": highest_cents}
    return connection.execute(query, values).fetchall()
    # endregion


connection = sqlite3.connect(":memory:")
connection.execute("""
    CREATE TABLE parts (
        id INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        name TEXT NOT NULL,
        price_cents INTEGER NOT NULL
    )
""")
connection.executemany("INSERT INTO parts VALUES (?, ?, ?, ?)", PARTS)

for sku, price_cents in find_parts(connection, "Brake", 5000):
    print(sku, price_cents)
hostile = find_parts(connection, "x' OR '1'='1", 5000)
print(f"hostile: {len(hostile)} rows")
