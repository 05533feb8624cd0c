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
