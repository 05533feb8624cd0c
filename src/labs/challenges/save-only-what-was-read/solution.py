import sqlite3

SAVE = "UPDATE parts SET stock = ?, version = version + 1 WHERE id = ? AND version = ?"


def save(db: sqlite3.Connection, part: dict) -> str:
    """Saves the stock of a part: `saved`, `conflict` or `not found`."""
    update = db.execute(SAVE, (part["stock"], part["id"], part["version"]))
    if update.rowcount == 1:
        return "saved"
    found = db.execute("SELECT 1 FROM parts WHERE id = ?", (part["id"],)).fetchone()
    return "conflict" if found else "not found"
