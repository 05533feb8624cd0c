"""Makes the standard library for the tab, in the interpreter that will read it.

Takes `/lib/python314.zip` and the folder `/stand-ins`, and writes `/library.zip`: all
modules as they are, those that backend programs import compiled as well, which starts
them several times as fast, and without what joins Python to JavaScript.
"""

import importlib
import importlib.util
import marshal
import struct
import sys
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import _imp

LIBRARY = "/lib/python314.zip"
LEFT_OUT = ("pyodide/", "_pyodide/", "_pyrepl/", "ctypes/", "site-packages/", "webbrowser.py")
COMMON = """
    base64 bisect collections contextlib copy csv dataclasses datetime decimal email.utils
    enum functools hashlib heapq hmac http.client http.server io itertools json logging
    math operator os pathlib queue random re secrets shutil socketserver sqlite3 statistics
    string struct subprocess tempfile textwrap threading time traceback types typing
    unittest urllib.parse urllib.request uuid warnings weakref zlib
    concurrent.futures.thread
"""
# What stands for a part of the library takes its place at the end of a module.
ADDED = {
    "socket.py": "from _loopback import Socket as socket, create_connection",
    "socketserver.py": (
        "from _loopback import serve_forever, shutdown\n"
        "BaseServer.serve_forever, BaseServer.shutdown = serve_forever, shutdown"
    ),
    "selectors.py": "from _waiting import select\nDefaultSelector.select = select",
    "threading.py": (
        "from _threads import Handle as _ThreadHandle, start as _start_joinable_thread"
    ),
    "concurrent/futures/thread.py": (
        "from _threads import submit\nThreadPoolExecutor.submit = submit"
    ),
}
NEVER_CHECKED = 1  # flag of a compiled module: its source is not compared


def compiled(name: str, source: bytes) -> bytes:
    code = compile(source, f"{LIBRARY}/{name}", "exec", dont_inherit=True, optimize=0)
    digest = _imp.source_hash(_imp.pyc_magic_number_token, source)
    flags = struct.pack("<I", NEVER_CHECKED)
    return importlib.util.MAGIC_NUMBER + flags + digest + marshal.dumps(code)


def common_files() -> set[str]:
    for name in COMMON.split():
        importlib.import_module(name)
    files = (getattr(module, "__file__", None) for module in sys.modules.values())
    return {file.removeprefix(f"{LIBRARY}/") for file in files if file}


common = common_files()
sources = {}
with ZipFile(LIBRARY) as library:
    for name in library.namelist():
        if not name.startswith(LEFT_OUT) and not name.endswith("/"):
            sources[name] = library.read(name)
for name, text in ADDED.items():
    sources[name] += f"\n\n{text}\n".encode()
stand_ins = Path("/stand-ins")
for path in sorted(stand_ins.rglob("*.py")):
    name = str(path.relative_to(stand_ins))
    sources[name] = path.read_bytes()
    common.add(name)

with ZipFile("/library.zip", "w", ZIP_STORED) as library:
    for name, source in sorted(sources.items()):
        library.writestr(ZipInfo(name), source)
        if name in common:
            library.writestr(ZipInfo(f"{name}c"), compiled(name, source))
