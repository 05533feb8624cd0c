import sqlite3


def save(db: sqlite3.Connection, part: dict) -> str:
    """Saves the stock of a part: `saved`, `conflict` or `not found`."""
    db.execute("UPDATE parts SET stock = ? WHERE id = ?", (part["stock"], part["id"]))
    return "saved"
