// cspell:ignore atexit prin repr isinstance gmtime mktime timegm tzset msync dlsym
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { closeDoors } from '@/labs/programs/python/doors';
import { standIns } from '@/labs/programs/python/stand-ins';
import { TOPICS } from '@/labs/programs/python/topics';
import { runPython } from './python-program';

const LISTINGS = 'listings/python';
/** The listing that shows what goes wrong ends with the expectation that it breaks. */
const MUST_FAIL: Readonly<Record<string, string>> = {
  'vulnerable-query': 'AssertionError: Customer 7 reads only orders of customer 7.',
};

function listing(topic: string) {
  const read = (file: string) => readFileSync(`${LISTINGS}/${topic}/${file}`, 'utf8');
  const hasInput = readdirSync(`${LISTINGS}/${topic}`).includes('input.txt');
  const stdin = hasInput ? read('input.txt') : '';
  return { files: { 'main.py': read('main.py') }, stdin, expected: read('expected.txt') };
}

describe('the listings', () => {
  it('are all told of', () => {
    const folders = readdirSync(LISTINGS, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'build')
      .map(({ name }) => name);
    expect(Object.keys(TOPICS).sort()).toEqual(folders.sort());
  });

  const live = Object.entries(TOPICS).filter(([, { state }]) => state !== 'recorded');

  it.each(live)('%s writes what it wrote when it was recorded', async (topic, { state }) => {
    const { files, stdin, expected } = listing(topic);
    const { exit, stdout, stderr } = await runPython(files, { stdin });
    expect(stdout).toBe(expected);
    const failure = MUST_FAIL[topic];
    expect(exit).toEqual({ kind: 'exit', code: failure === undefined ? 0 : 1 });
    if (failure === undefined) expect(stderr).toBe('');
    else expect(stderr).toContain(failure);
    expect(standIns({ files, main: 'main.py', stdin }).length > 0).toBe(state === 'stand-in');
  });

  it.each(live)('%s names its stand-ins', (topic, told) => {
    const { files, stdin } = listing(topic);
    const named = told.state === 'stand-in' ? told.standIns : [];
    expect(standIns({ files, main: 'main.py', stdin })).toEqual(named);
  });
});

describe('a program', () => {
  it('leaves its exit code', async () => {
    const { exit, stdout } = await runPython('import sys\nprint("a")\nsys.exit(3)');
    expect({ exit, stdout }).toEqual({ exit: { kind: 'exit', code: 3 }, stdout: 'a\n' });
  });

  it('reads its input, and asks for it', async () => {
    const program = 'name = input("name? ")\nprint(name.upper())\nprint(input())';
    const { exit, stdout, stderr } = await runPython(program, { stdin: 'Zoë\n' });
    expect(stdout).toBe('name? ZOË\n');
    expect(stderr).toMatch(/print\(input\(\)\)[\s\S]*EOFError: EOF when reading a line\n$/);
    expect(exit).toEqual({ kind: 'exit', code: 1 });
  });

  it('is seen to write while it runs', async () => {
    const program = 'import time\nfor i in range(3):\n    print(i)\n    time.sleep(0.01)\n';
    expect((await runPython(program)).writes).toBeGreaterThanOrEqual(3);
  });

  it('has its own files, and arguments as python3 main.py has', async () => {
    const { stdout } = await runPython({
      'main.py': 'import sys, shop.parts\nprint(shop.parts.SKU, sys.argv, __file__, __name__)',
      'shop/parts.py': 'SKU = "BRK-2041"',
    });
    expect(stdout).toBe("BRK-2041 ['main.py'] /program/main.py __main__\n");
  });

  it('ends as Python ends: what is registered for the end is done, and told last', async () => {
    const program = 'import atexit\natexit.register(print, "bye")\nraise ValueError("x")';
    const { exit, stdout, stderr } = await runPython(program);
    expect({ exit, stdout }).toEqual({ exit: { kind: 'exit', code: 1 }, stdout: 'bye\n' });
    expect(stderr).toBe(
      [
        'Traceback (most recent call last):',
        '  File "/program/main.py", line 3, in <module>',
        '    raise ValueError("x")',
        'ValueError: x\n',
      ].join('\n'),
    );
  });

  it('shows lines of the library in a traceback', async () => {
    const { stderr } = await runPython('import json\njson.loads("{")');
    expect(stderr).toMatch(/json\/decoder\.py", line \d+, in decode\n {4}obj, end = self/);
    expect(stderr).not.toMatch(/pyodide/i);
  });

  it.each([
    ['the first line', 'prin("x"\nx = 1\n', 'line 1', "SyntaxError: '(' was never closed"],
    ['the last line', 'x = 1\nif x\n', 'line 2', "SyntaxError: expected ':'"],
    ['a NUL byte', 'x = "\0"\n', 'line 1', 'source code cannot contain null bytes'],
  ])('is told of a fault in %s', async (_, source, line, fault) => {
    const { exit, stdout, stderr } = await runPython(source);
    expect({ exit, stdout }).toEqual({ exit: { kind: 'exit', code: 1 }, stdout: '' });
    expect(stderr).toContain(`File "/program/main.py", ${line}`);
    expect(stderr).toContain(fault);
  });

  it('of a megabyte is run', async () => {
    const { stdout } = await runPython(`${'x = 1  # one\n'.repeat(80_000)}print(x)`);
    expect(stdout).toBe('1\n');
  });

  it('says what is missing, and where', async () => {
    const { exit, stderr } = await runPython('import requests');
    expect(exit).toEqual({ kind: 'exit', code: 1 });
    expect(stderr).toMatch(
      /ModuleNotFoundError: No module named 'requests'\nnot in this tab: requests\n$/,
    );
  });
});

describe('a limit', () => {
  it.each([
    ['in Python', 'def f(): f()\n', 'f()'],
    ['through C', 'class A:\n    def __repr__(self): return repr(self)\n', 'repr(A())'],
  ])('of calls %s is a RecursionError', async (_, before, call) => {
    const program = `${before}try:\n    ${call}\nexcept RecursionError:\n    print("caught")\n${call}`;
    const { exit, stdout, stderr } = await runPython(program);
    expect({ exit, stdout }).toEqual({ exit: { kind: 'exit', code: 1 }, stdout: 'caught\n' });
    expect(stderr).toContain('RecursionError: ');
  });

  it('of memory is a MemoryError, and the end', async () => {
    const caught = 'try:\n    x = "a" * 2**30\nexcept MemoryError:\n    print("caught")\n';
    const program = `${caught}kept = []\nwhile True:\n    kept.append(bytearray(10_000_000))`;
    const { exit, stdout } = await runPython(program, { memory: 96 * 2 ** 20 });
    expect({ exit, stdout }).toEqual({ exit: { kind: 'memory' }, stdout: 'caught\n' });
  });

  it('of the disk is told as of a full one, and what is deleted has room again', async () => {
    const { stdout } = await runPython(`
import os
def fill(path):
    with open(path, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1_000_000))
        except OSError as error:
            return f"{error.strerror}, {file.tell() // 10**6} MB"
print(fill("/tmp/a"))
os.unlink("/tmp/a")
print(fill("/tmp/b"))
try:
    os.truncate("/tmp/b", 2**33)
except OSError as error:
    print(error.strerror)
`);
    expect(stdout).toBe(
      'No space left on device, 67 MB\nNo space left on device, 67 MB\nNo space left on device\n',
    );
  });
});

describe('stand-ins', () => {
  it('let a client ask twice over one connection, and find no other machine', async () => {
    const { stdout } = await runPython(`
import http.client, threading, urllib.error, urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[::-1])
    def log_message(self, *_): pass
server = HTTPServer(("localhost", 0), Handler)
threading.Thread(target=server.serve_forever).start()
connection = http.client.HTTPConnection("localhost", server.server_port)
for text in "abc", "xyz":
    connection.request("POST", "/", text)
    response = connection.getresponse()
    print(response.status, response.read())
server.shutdown()
server.server_close()
for url in f"http://localhost:{server.server_port}", "https://example.com":
    try:
        urllib.request.urlopen(url)
    except urllib.error.URLError as error:
        print(error.reason.strerror)
`);
    expect(stdout).toBe(
      "201 b'cba'\n201 b'zyx'\nConnection refused\nTemporary failure in name resolution\n",
    );
  });

  it('run threads, pools and event loops', async () => {
    const { stdout, stderr } = await runPython(`
import asyncio, threading
from concurrent.futures import ThreadPoolExecutor
thread = threading.Thread(target=lambda: print(threading.current_thread().name), name="other")
thread.start()
thread.join()
print(thread.is_alive(), threading.current_thread().name)
with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(lambda x: x * x, range(5))))
async def main():
    async def late(value):
        await asyncio.sleep(0.02 - value / 100)
        return value
    print([await each for each in asyncio.as_completed([late(0), late(1)])])
    print(await asyncio.to_thread(lambda: "done"))
asyncio.run(main())
threading.Thread(target=lambda: 1 / 0).start()
`);
    expect(stdout).toBe('other\nFalse MainThread\n[0, 1, 4, 9, 16]\n[1, 0]\ndone\n');
    expect(stderr).toContain('ZeroDivisionError');
  });

  it('make and check the test vector of Argon2id, and refuse what they cannot', async () => {
    const { stdout } = await runPython(`
from argon2 import PasswordHasher
from argon2.exceptions import HashingError, InvalidHashError, VerifyMismatchError
hasher = PasswordHasher(time_cost=2, memory_cost=256, parallelism=1)
print(hasher.hash("password", salt=b"somesalt"))
stored = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
print(hasher.verify(stored, "password"), hasher.check_needs_rehash(stored))
too_little = stored.replace("m=256", "m=1")
for hash, password in (stored, "Password"), ("$2b$10$x", "x"), (too_little, "password"):
    try:
        hasher.verify(hash, password)
    except (VerifyMismatchError, InvalidHashError, HashingError) as error:
        print(type(error).__name__)
with open("/dev/argon2", "r+b", buffering=0) as device:
    device.write(b"{")
    print(device.read(9))
`);
    expect(stdout).toBe(
      [
        // From the tests of the reference implementation (phc-winner-argon2, src/test.c).
        '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
        'True True',
        'VerifyMismatchError',
        'InvalidHashError',
        'HashingError',
        "b''\n",
      ].join('\n'),
    );
  });

  it('make the token of RFC 7515, and say as PyJWT what is wrong with another', async () => {
    const { stdout } = await runPython(`
import jwt
from base64 import urlsafe_b64decode
key = urlsafe_b64decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow==")
token = ("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQo"
    "gImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
print(jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False}))
for change in {"key": b"other"}, {"algorithms": ["HS512"]}, {"issuer": "ann"}, {"audience": "us"}, {}:
    try:
        jwt.decode(token, **({"key": key, "algorithms": ["HS256"]} | change))
    except jwt.InvalidTokenError as error:
        print(type(error).__name__, error)
`);
    expect(stdout).toBe(
      [
        "{'iss': 'joe', 'exp': 1300819380, 'http://example.com/is_root': True}",
        'InvalidSignatureError Signature verification failed',
        'InvalidAlgorithmError The specified alg value is not allowed',
        ...Array<string>(3).fill('ExpiredSignatureError Signature has expired'),
        '',
      ].join('\n'),
    );
  });

  it('are found by what a program imports, wherever it does', () => {
    const using = (source: string) =>
      standIns({ files: { 'main.py': source }, main: 'main.py', stdin: '' });
    expect(using('import json, jwt as tokens')).toEqual(['PyJWT (HMAC)']);
    expect(using('def f():\n    from http import server')).toEqual(['loopback network']);
    expect(using('print("import jwt")\nimport threading_tools')).toEqual([]);
  });
});

describe('out of Python', () => {
  it('no function leads that joins Python to JavaScript', async () => {
    const wasm = await readFile('node_modules/pyodide/pyodide.asm.wasm');
    const module = await WebAssembly.compile(wasm);
    const left = () => undefined;
    const names = new Set(WebAssembly.Module.imports(module).map(({ name }) => name));
    const doors: Record<string, unknown> = { emscripten_run_script: left };
    for (const name of names) doors[name] = left;
    closeDoors(module, doors);
    expect(Object.keys(doors).sort()).toEqual([...names].sort());
    const open = [...names].filter((name) => doors[name] === left);
    const ofThisMachine = /^(fd|__syscall|clock|environ|random|_?emscripten|_?try|_?maybe)_/;
    const ofTheClockAndItsMemory = /^_(gmtime|localtime|mktime|timegm|tzset|m(un)?map|msync)_js$/;
    const ofPython = /^(_Py|get_suspender$|__hiwire_deduplicate_new$)/;
    const other = open.filter(
      (name) => ![ofThisMachine, ofTheClockAndItsMemory, ofPython].some((rule) => rule.test(name)),
    );
    expect(other).toEqual([]);
    expect(
      open.filter((name) => /socket|connect|_system|run_script|asm|dlopen|dlsym|pipe/.test(name)),
    ).toEqual([]);
  });

  it('no module leads', async () => {
    const { stdout } = await runPython(`
import _imp, importlib, sys
from importlib.machinery import BuiltinImporter, ModuleSpec
for name in """js pyodide_js pyodide pyodide.ffi pyodide.http pyodide.code _pyodide
        _pyodide_core micropip ctypes _ctypes webbrowser""".split():
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        pass
    else:
        print("imported", name)
    if BuiltinImporter.find_spec(name) or name in sys.builtin_module_names:
        print("built in", name)
    if _imp.create_builtin(ModuleSpec(name, BuiltinImporter)) is not None:
        print("created", name)
print("tried")
`);
    expect(stdout).toBe('tried\n');
  });

  it('no object leads', async () => {
    const { stdout } = await runPython(`
import gc, sys
def classes(of):
    for each in type.__subclasses__(of):
        yield each
        yield from classes(each)
found = {type(each).__name__ for each in gc.get_objects()}
found |= {each.__name__ for each in classes(object)} | set(sys.modules)
print(sorted(name for name in found if "js" in name.lower() or "pyodide" in name.lower()))
`);
    expect(stdout).toBe("['json']\n".replace("'json'", ''));
  });

  it('no system call leads: there are no other processes, sockets, pipes or libraries', async () => {
    const { stdout } = await runPython(`
import os, socket, _socket, subprocess, sys
with open("/tmp/evil.so", "wb") as file:
    file.write(b"\\0asm\\1\\0\\0\\0")
def load():
    import importlib.machinery, importlib.util
    loader = importlib.machinery.ExtensionFileLoader("evil", "/tmp/evil.so")
    importlib.util.module_from_spec(importlib.util.spec_from_loader("evil", loader))
for attempt in (
    lambda: os.fork(),
    lambda: os.execv("/bin/sh", ["sh"]),
    lambda: subprocess.run(["ls"]),
    lambda: os.pipe(),
    lambda: _socket.socket(),
    lambda: _socket.getaddrinfo("localhost", 80),
    lambda: _socket.getnameinfo(("127.0.0.1", 80), 0),
    lambda: socket.create_connection(("1.1.1.1", 80)),
    load,
):
    try:
        print("came out", attempt())
    except (OSError, ImportError, NotImplementedError):
        pass
print(os.system("ls"), sorted(os.listdir("/")), "SHELL" in os.environ)
`);
    expect(stdout).toBe("-1 ['dev', 'home', 'lib', 'proc', 'program', 'tmp'] False\n");
  });
});
