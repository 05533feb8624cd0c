import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from os import geteuid
from pathlib import Path
from pwd import getpwuid
from tempfile import TemporaryDirectory

import pymysql
from pymysql.connections import Connection


def connect(socket: Path) -> Connection:
    for _ in range(250):
        try:
            return pymysql.connect(unix_socket=str(socket))
        except pymysql.err.OperationalError:
            time.sleep(0.02)
    raise TimeoutError("the server does not answer")


@contextmanager
def running_server() -> Iterator[Connection]:
    """An empty server without accounts, on a socket that only we can reach."""
    with TemporaryDirectory() as folder:
        socket = Path(folder, "server.sock")
        options = {
            "datadir": folder,
            "socket": socket,
            "user": getpwuid(geteuid()).pw_name,
        }
        server = subprocess.Popen(
            ["mariadbd", "--no-defaults", "--skip-networking", "--skip-grant-tables"]
            + [f"--{name}={value}" for name, value in options.items()],
            stderr=subprocess.DEVNULL,
        )
        try:
            with connect(socket) as connection:
                yield connection
        finally:
            server.terminate()
            server.wait()


# region: mysql
def put_into_basket(
    connection: Connection, customer_id: int, part_id: int, quantity: int
) -> None:
    line = {"customer": customer_id, "part": part_id, "quantity": quantity}
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO basket (customer_id, part_id, quantity)
            VALUES (%(customer)s, %(part)s, %(quantity)s)
            ON DUPLICATE KEY UPDATE quantity = quantity + %(quantity)s
            """,
            line,
        )
    connection.commit()
    # endregion


# region: mariadb
def reprice(connection: Connection, part_id: int, price_cents: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE parts SET price_cents = %s WHERE id = %s", (price_cents, part_id)
        )
    connection.commit()


def prices_of(connection: Connection, part_id: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT price_cents FROM parts FOR SYSTEM_TIME ALL
            WHERE id = %s ORDER BY ROW_START
            """,
            (part_id,),
        )
        return [price_cents for (price_cents,) in cursor.fetchall()]
        # endregion


with running_server() as connection, connection.cursor() as cursor:
    cursor.execute("CREATE DATABASE sparewheel")
    connection.select_db("sparewheel")
    cursor.execute("""
        CREATE TABLE basket (
            customer_id INT UNSIGNED NOT NULL,
            part_id INT UNSIGNED NOT NULL,
            quantity INT UNSIGNED NOT NULL,
            PRIMARY KEY (customer_id, part_id)
        )
    """)
    for part_id, quantity in ((2041, 1), (311, 1), (2041, 1)):
        put_into_basket(connection, 7, part_id, quantity)
    cursor.execute("SELECT part_id, quantity FROM basket ORDER BY part_id")
    for part_id, quantity in cursor.fetchall():
        print(f"part {part_id}: {quantity}")

    # What MySQL has not: a table that keeps its past, and rows that an INSERT returns.
    cursor.execute("""
        CREATE TABLE parts (id INT UNSIGNED PRIMARY KEY, price_cents INT UNSIGNED)
        WITH SYSTEM VERSIONING
    """)
    cursor.execute("INSERT INTO parts VALUES (2041, 4590) RETURNING id, price_cents")
    print("inserted:", cursor.fetchone())
    connection.commit()
    for price_cents in (4790, 4990):
        reprice(connection, 2041, price_cents)
    print("prices of part 2041:", prices_of(connection, 2041))
