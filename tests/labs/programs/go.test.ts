import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as go from '../../../src/build/engines/go';
import { makeKit } from '../../../src/build/engines/kit';
import { open } from '../../../src/labs/programs/go/runtime';
import { standIns } from '../../../src/labs/programs/go/stand-ins';
import { TOPICS } from '../../../src/labs/programs/go/topics';
import type { Exit, Program, Runtime } from '../../../src/labs/programs/runtime';

// cspell:ignore packge SELEC -- misspelt on purpose
// cspell:ignore fprint gojs goroutines modernc wasip -- names of Go
// cspell:ignore größer -- a word with a letter of two bytes

const LISTINGS = new URL('../../../listings/go/', import.meta.url).pathname;
const MIB = 2 ** 20;
const MEMORY = 512 * MIB;
/** Each program is compiled and linked, which takes seconds where the machine is busy. */
const PATIENCE = 60_000;
/** Go's tools are built where no earlier run has left them. */
const BUILD = 15 * 60_000;

interface Ran {
  readonly exit: Exit;
  readonly stdout: string;
  readonly stderr: string;
  readonly phases: readonly string[];
}

const inflated = promisify(gunzip);
const kit = await makeKit('go', go, console.log);
/** Without Go this is one skipped test that says so; in CI it is a failure. */
const isSkipped = kit === null && !process.env['CI'];
let runtime: Runtime;

if (isSkipped) it.skip('Go is not on this machine: bash listings/go/run --setup', () => undefined);

async function run(program: string | Program): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const phases: string[] = [];
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  const hear = (stream: 'stdout' | 'stderr') => (bytes: Uint8Array) => {
    texts[stream] += decoders[stream].decode(bytes, { stream: true });
  };
  const whole =
    typeof program === 'string'
      ? { files: { 'main.go': program }, main: 'main.go', stdin: '' }
      : program;
  const exit = await runtime.run(whole, {
    stdout: hear('stdout'),
    stderr: hear('stderr'),
    phase: (phase) => phases.push(phase),
  });
  return { exit, ...texts, phases };
}

/** A program whose function `main` has this body. */
const main = (body: string, ...imports: readonly string[]) =>
  `package main\n\nimport (\n${imports.map((path) => `\t"${path}"\n`).join('')})\n\nfunc main() {\n${body}\n}\n`;

async function listing(topic: string): Promise<Program> {
  const read = (file: string) => readFile(join(LISTINGS, topic, file), 'utf8');
  const hasInput = existsSync(join(LISTINGS, topic, 'input.txt'));
  const stdin = hasInput ? await read('input.txt') : '';
  return { files: { 'main.go': await read('main.go') }, main: 'main.go', stdin };
}

const topics = readdirSync(LISTINGS).filter((name) => existsSync(join(LISTINGS, name, 'main.go')));
/** The others show what Go did elsewhere, and say why. */
const live = topics.filter((topic) => TOPICS[topic]?.state !== 'recorded');

it('says of every listing whether it runs, and on which stand-ins', async () => {
  expect(Object.keys(TOPICS).sort()).toEqual(topics);
  for (const topic of live) {
    const used = standIns(await listing(topic));
    const expected = used.length === 0 ? { state: 'runs' } : { state: 'stand-in', standIns: used };
    expect(TOPICS[topic], topic).toEqual(expected);
  }
});

describe.skipIf(isSkipped)('Go in the tab', { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    if (kit === null) throw new Error('There is no Go');
    const { manifest, folder } = kit;
    runtime = await open(
      {
        async file(name) {
          const file = manifest.files[name];
          if (file === undefined) throw new Error(`Go has no file ${name}`);
          return new Uint8Array(await inflated(await readFile(join(folder, file.name))));
        },
      },
      { memory: MEMORY },
    );
  }, BUILD);

  describe.each(live)('%s', (topic) => {
    it('prints what Go itself printed', async () => {
      const { exit, stdout, phases } = await run(await listing(topic));
      expect(stdout).toBe(await readFile(join(LISTINGS, topic, 'expected.txt'), 'utf8'));
      // It quotes what an attacker reads, and fails.
      expect(exit).toEqual({ kind: 'exit', code: topic === 'vulnerable-query' ? 1 : 0 });
      expect(phases).toEqual(['compile', 'run']);
    });
  });

  describe('a program that cannot be built', () => {
    const refused = async (program: string, stderr: string) => {
      expect(await run(program)).toEqual({
        exit: { kind: 'exit', code: 1 },
        stdout: '',
        stderr,
        phases: ['compile'],
      });
    };

    it('hears of each error as go build says it', () =>
      refused(
        `package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println(x)
	var y int
}
`,
        '# command-line-arguments\n./main.go:5:2: "os" imported and not used\n./main.go:9:14: undefined: x\n./main.go:10:6: declared and not used: y\n',
      ));

    it('hears of the first line', () =>
      refused(
        'packge main\n',
        `# command-line-arguments
./main.go:1:1: syntax error: package statement must be first
`,
      ));

    it('hears of the last line', () =>
      refused(
        `package main

func main() {`,
        '# command-line-arguments\n./main.go:3:14: syntax error: unexpected EOF, expected }\n',
      ));

    it('hears of a NUL byte', () =>
      refused(
        `package main

func main() {\0}
`,
        '# command-line-arguments\n./main.go:3:14: invalid NUL character\n',
      ));

    it('hears that it has no main', async () => {
      await refused(
        'package main\n',
        `# command-line-arguments
runtime.main_main·f: function main is undeclared in the main package
`,
      );
      await refused(
        `package parts

func main() {}
`,
        'package command-line-arguments is not a main package\n',
      );
    });

    it('hears of packages that there are not', async () => {
      await refused(
        `package main

import "github.com/gin-gonic/gin"

func main() {}
`,
        `main.go:3:8: no required module provides package github.com/gin-gonic/gin; to add it:
	go get github.com/gin-gonic/gin
not in this tab: package github.com/gin-gonic/gin
`,
      );
      await refused(
        `package main

import "internal/abi"

func main() {}
`,
        `package command-line-arguments
	main.go:3:8: use of internal package internal/abi not allowed
`,
      );
    });

    it.each(['syscall/js', 'os/exec', 'plugin', 'runtime/cgo', 'C'])('is not given %s', (path) =>
      refused(
        `package main\n\nimport _ "${path}"\n\nfunc main() {}\n`,
        `main.go:3:10: package ${path} is not in std (/usr/local/go/src/${path})\nnot in this tab: package ${path}\n`,
      ),
    );
  });

  describe('a program that reaches for the tab', () => {
    it('finds no function of JavaScript, whatever it imports', async () => {
      const { exit, stdout, stderr } = await run(
        `package main

//go:wasmimport gojs syscall/js.valueGet
func valueGet(at int32)

func main() {
	valueGet(0)
}
`,
      );
      expect(exit).toEqual({ kind: 'exit', code: 1 });
      expect(stdout).toBe('');
      expect(stderr).toBe('not in this tab: function syscall/js.valueGet of gojs\n');
    });

    it('cannot borrow what is not its own', async () => {
      const { exit, stderr } = await run(
        `package main

import _ "unsafe"

//go:linkname valueGet syscall/js.valueGet
func valueGet(v uint64, p string) uint64

func main() {
	valueGet(5, "fetch")
}
`,
      );
      expect(exit).toEqual({ kind: 'exit', code: 1 });
      expect(stderr).toMatch(/^not in this tab: /);
    });

    it('meets only itself on the network', async () => {
      const { stdout } = await run(
        main(
          `	_, err := http.Get("https://example.com/")
	fmt.Println(err != nil)
	_, err = net.Dial("tcp", "127.0.0.1:80")
	fmt.Println(err)`,
          'fmt',
          'net',
          'net/http',
        ),
      );
      expect(stdout).toBe(
        'true\ndial tcp 127.0.0.1:80: address 127.0.0.1:80: connect: Connection refused\n',
      );
    });

    it('sees its own files, and no environment but its own', async () => {
      const { stdout } = await run({
        files: {
          'main.go': main(
            `	fs.WalkDir(os.DirFS("/"), ".", func(path string, _ fs.DirEntry, _ error) error {
		fmt.Println(path)
		return nil
	})
	fmt.Println(os.Environ(), runtime.GOOS)`,
            ...['fmt', 'io/fs', 'os', 'runtime'],
          ),
          'prices.csv': '1,10\n',
        },
        main: 'main.go',
        stdin: '',
      });
      expect(stdout).toBe(
        '.\nmain.go\nprices.csv\ntmp\n[HOME=/ PWD=/ TMPDIR=/tmp TZ=UTC] wasip1\n',
      );
    });
  });

  describe('a program that ends badly', () => {
    it('exits with the code that it gives', async () => {
      const { exit } = await run(main(`	os.Exit(7)`, 'os'));
      expect(exit).toEqual({ kind: 'exit', code: 7 });
    });

    it('panics as Go does', async () => {
      const { exit, stdout, stderr } = await run(
        main(
          `	fmt.Println("before")
	var parts []int
	fmt.Println(parts[3])`,
          'fmt',
        ),
      );
      expect(exit).toEqual({ kind: 'exit', code: 2 });
      expect(stdout).toBe('before\n');
      expect(stderr).toMatch(
        /^panic: runtime error: index out of range \[3\] with length 0\n\ngoroutine 1 \[running\]:\nmain\.main\(\)\n\t\.\/main\.go:10 /,
      );
    });

    it('is told that all goroutines are asleep', async () => {
      const { exit, stderr } = await run(main(`	<-make(chan int)`));
      expect(exit).toEqual({ kind: 'exit', code: 2 });
      expect(stderr).toMatch(/^fatal error: all goroutines are asleep - deadlock!\n/);
    });

    it('runs out of memory as Go says it', async () => {
      const { exit, stderr } = await run(
        main(
          `	parts := make([]byte, 1<<30)
	fmt.Println(len(parts))`,
          'fmt',
        ),
      );
      expect(exit).toEqual({ kind: 'memory' });
      expect(stderr).toMatch(/out of memory|cannot allocate memory/);
    });

    it('is not begun where it needs more memory than it may have', async () => {
      const program = `package main\n\nvar parts [1 << 30]byte\n\nfunc main() {\n\tparts[5] = 1\n\tprintln(parts[5])\n}\n`;
      expect((await run(program)).exit).toEqual({ kind: 'memory' });
    });

    it('is not built where that takes more memory than there is', async () => {
      const program = `package main

var parts = [1 << 30]byte{1 << 29: 1}

func main() {
	println(parts[5])
}
`;
      expect((await run(program)).exit).toEqual({ kind: 'memory' });
    });

    it('calls itself without end', async () => {
      const { exit, stderr } = await run(
        `package main

func deeper(n int) int {
	return deeper(n+1) + 1
}

func main() {
	println(deeper(0))
}
`,
      );
      expect(exit).toEqual({ kind: 'exit', code: 2 });
      expect(stderr).toContain('stack overflow');
    });

    it('fills its disk', async () => {
      const { exit, stdout } = await run(
        main(
          `	file, err := os.Create("/tmp/large")
	piece := make([]byte, 1<<20)
	for err == nil {
		_, err = file.Write(piece)
	}
	info, _ := file.Stat()
	fmt.Println(info.Size()>>20, err)`,
          'fmt',
          'os',
        ),
      );
      expect(exit).toEqual({ kind: 'exit', code: 0 });
      expect(stdout).toBe('512 write /tmp/large: No space left on device\n');
    });
  });

  describe('a program that works', () => {
    it('reads its input and both writes as it comes', async () => {
      const { stdout, stderr } = await run({
        files: {
          'main.go': main(
            `	text, _ := io.ReadAll(os.Stdin)
	fmt.Printf("%d bytes: %s", len(text), text)
	println("done")`,
            ...['fmt', 'io', 'os'],
          ),
        },
        main: 'main.go',
        stdin: 'größer\n',
      });
      expect({ stdout, stderr }).toEqual({ stdout: '9 bytes: größer\n', stderr: 'done\n' });
    });

    it('is built of all files of its folder', async () => {
      const { stdout } = await run({
        files: {
          'parts/main.go': `package main

func main() {
	printPart()
}
`,
          'parts/part.go': `package main

import "fmt"

func printPart() {
	fmt.Println("BRK-2041")
}
`,
          'parts/part_test.go': 'package parts_test\n',
          'other/main.go': 'package other\n',
        },
        main: 'parts/main.go',
        stdin: '',
      });
      expect(stdout).toBe('BRK-2041\n');
    });

    it('sleeps for as long as it says', async () => {
      const { stdout } = await run(
        main(
          `	began := time.Now()
	time.Sleep(50 * time.Millisecond)
	fmt.Println(time.Since(began).Round(25*time.Millisecond) >= 50*time.Millisecond)
	select {
	case <-time.After(time.Hour):
	case <-time.After(time.Millisecond):
		fmt.Println("in time")
	}`,
          'fmt',
          'time',
        ),
      );
      expect(stdout).toBe('true\nin time\n');
    });

    it('writes files, cuts them and reads them again', async () => {
      const { stdout } = await run(
        main(
          `	file, _ := os.Create("/tmp/parts")
	fmt.Fprint(file, "0123456789")
	file.Truncate(4)
	file.Seek(6, 0)
	fmt.Fprint(file, "x")
	file.Close()
	text, err := os.ReadFile("/tmp/parts")
	fmt.Printf("%q %v\\n", text, err)
	fmt.Println(os.Remove("/tmp/parts"), os.Remove("/tmp/parts"))`,
          'fmt',
          'os',
        ),
      );
      expect(stdout).toBe(
        '"0123\\x00\\x00x" <nil>\n<nil> remove /tmp/parts: No such file or directory\n',
      );
    });
  });

  describe('the stand-in for modernc.org/sqlite', () => {
    const onSqlite = async (body: string) => {
      const { stdout, stderr } = await run(
        `package main\n\nimport (\n\t"database/sql"\n\t"fmt"\n\n\t"modernc.org/sqlite"\n)\n\nvar _ *sqlite.Error\n\nfunc main() {\n\tdb, err := sql.Open("sqlite", ":memory:")\n\tif err != nil {\n\t\tpanic(err)\n\t}\n\tdb.SetMaxOpenConns(1)\n${body}\n}\n`,
      );
      return stdout + stderr;
    };

    it('carries every kind of value there and back', async () => {
      const said = await onSqlite(`
	var a int64
	var b float64
	var c string
	var d []byte
	var e sql.NullString
	row := db.QueryRow("SELECT ?, ?, ?, ?, ?", int64(-9007199254740993), 0.1, "größer", []byte{0, 255}, nil)
	fmt.Println(row.Scan(&a, &b, &c, &d, &e), a, b, c, d, e.Valid)
	var named, flag int
	row = db.QueryRow("SELECT :part, @flag", sql.Named("part", 2041), sql.Named("flag", true))
	fmt.Println(row.Scan(&named, &flag), named, flag)`);
      expect(said).toBe('<nil> -9007199254740993 0.1 größer [0 255] false\n<nil> 2041 1\n');
    });

    it('says what SQLite says of a fault, with its code', async () => {
      const said = await onSqlite(`
	_, err = db.Exec("CREATE TABLE parts (id INTEGER PRIMARY KEY, sku TEXT UNIQUE NOT NULL); INSERT INTO parts VALUES (1, 'A')")
	fmt.Println(err)
	for _, statement := range []string{
		"SELEC 1", "SELECT * FROM nowhere", "INSERT INTO parts VALUES (1, 'B')",
		"INSERT INTO parts VALUES (2, 'A')", "INSERT INTO parts VALUES (3, NULL)", "SELECT ?",
	} {
		_, err = db.Exec(statement)
		fmt.Println(err)
	}
	var fault *sqlite.Error
	_, err = db.Exec("INSERT INTO parts VALUES (1, 'B')")
	fault, _ = err.(*sqlite.Error)
	fmt.Println(fault.Code())`);
      expect(said).toBe(
        [
          '<nil>',
          'SQL logic error: near "SELEC": syntax error (1)',
          'SQL logic error: no such table: nowhere (1)',
          'constraint failed: UNIQUE constraint failed: parts.id (1555)',
          'constraint failed: UNIQUE constraint failed: parts.sku (2067)',
          'constraint failed: NOT NULL constraint failed: parts.sku (1299)',
          'missing argument with index 1',
          '1555',
          '',
        ].join('\n'),
      );
    });

    it('knows statements, transactions and what they changed', async () => {
      const said = await onSqlite(`
	db.Exec("CREATE TABLE parts (id INTEGER PRIMARY KEY, sku TEXT)")
	insert, err := db.Prepare("INSERT INTO parts (sku) VALUES (?)")
	for _, sku := range []string{"A", "B"} {
		result, err := insert.Exec(sku)
		id, _ := result.LastInsertId()
		changed, _ := result.RowsAffected()
		fmt.Println(id, changed, err)
	}
	_, err = db.Prepare("SELECT FROM")
	fmt.Println(err)
	tx, _ := db.Begin()
	tx.Exec("DELETE FROM parts")
	fmt.Println(tx.Rollback())
	rows, _ := db.Query("SELECT id, sku FROM parts ORDER BY id")
	names, _ := rows.Columns()
	fmt.Println(names)
	for rows.Next() {
		var id int
		var sku string
		fmt.Println(rows.Scan(&id, &sku), id, sku)
	}
	fmt.Println(rows.Err())`);
      expect(said).toBe(
        '1 1 <nil>\n2 1 <nil>\nSQL logic error: near "FROM": syntax error (1)\n<nil>\n[id sku]\n<nil> 1 A\n<nil> 2 B\n<nil>\n',
      );
    });

    it('has databases in memory only', async () => {
      const said = await onSqlite(`
	shop, _ := sql.Open("sqlite", "shop.db")
	fmt.Println(shop.Ping())
	strict, _ := sql.Open("sqlite", ":memory:?_pragma=foreign_keys(1)")
	var on int
	fmt.Println(strict.QueryRow("PRAGMA foreign_keys").Scan(&on), on)`);
      expect(said).toBe(
        'unable to open database file: "shop.db": in this tab only :memory: (14)\n<nil> 1\n',
      );
    });
  });
});
