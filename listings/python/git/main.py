# region: git
import hashlib
import subprocess
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory


def blob(content: bytes) -> tuple[str, bytes]:
    """The name that Git gives to a file's content, and what it keeps under it."""
    kept = b"blob %d\0" % len(content) + content
    return hashlib.sha1(kept).hexdigest(), kept


def read_object(repository: Path, name: str) -> bytes:
    path = repository / ".git" / "objects" / name[:2] / name[2:]
    return zlib.decompress(path.read_bytes())


with TemporaryDirectory() as folder:
    repository = Path(folder)
    price_list = b"BRK-2041 4990\n"
    (repository / "prices.txt").write_bytes(price_list)
    for command in (["init", "--quiet"], ["add", "prices.txt"]):
        subprocess.run(["git", *command], cwd=repository, check=True)

    name, kept = blob(price_list)
    print(name, read_object(repository, name) == kept)
    # endregion
