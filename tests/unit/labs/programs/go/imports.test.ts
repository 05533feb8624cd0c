import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../../src/labs/programs/go/imports';
import { neededBy, type PackageIndex } from '../../../../../src/labs/programs/go/packages';
import { standIns } from '../../../../../src/labs/programs/go/stand-ins';

// cspell:ignore modernc -- a name of Go

const pathsOf = (source: string) => headOf(source).imports.map(({ path }) => path);

describe('the top of a file', () => {
  it('names the package and what is imported, alone and in groups', () => {
    const source = `// Package main sells parts.
package main

import "fmt"
import (
	"os"
	js "encoding/json"; . "math"

	_ "modernc.org/sqlite" // the driver
	/* old: "net" */
	\`io\`
)

func main() { fmt.Println("import \\"net/http\\"") }
`;
    const { name, imports } = headOf(source);
    expect(name).toBe('main');
    expect(imports.map(({ path }) => path)).toEqual([
      ...['fmt', 'os', 'encoding/json', 'math', 'modernc.org/sqlite', 'io'],
    ]);
  });

  it('says where each import stands, as Go counts', () => {
    const { imports } = headOf('package main\n\nimport (\n\t"fmt"\n\tö "os"\n)\n');
    expect(imports).toEqual([
      { path: 'fmt', line: 4, column: 2 },
      // The letter has two bytes.
      { path: 'os', line: 5, column: 5 },
    ]);
  });

  it('ends at the first declaration of something else', () => {
    expect(pathsOf('package main\nvar a = 1\nimport "fmt"\n')).toEqual([]);
    expect(pathsOf('import "fmt"\n')).toEqual([]);
    expect(pathsOf('package main\nimport ("fmt" 5 "os")\n')).toEqual(['fmt']);
    expect(pathsOf('package main\nimport "fmt\n"os"\n')).toEqual([]);
    expect(headOf('').name).toBe('');
  });

  // Slower ways to read would last until the test is stopped.
  it.each([' ', '\n', '/', '*', '"', '// x\n', '/* x */'])(
    'is read in a megabyte of %j',
    (piece) => {
      expect(pathsOf(`package main\n${piece.repeat(2 ** 20 / piece.length)}`)).toEqual([]);
    },
  );
});

const INDEX: PackageIndex = {
  runtime: { imports: ['internal/abi'], isOffered: true },
  fmt: { imports: ['os', 'unsafe'], isOffered: true },
  os: { imports: ['runtime'], isOffered: true },
  'internal/abi': { imports: [], isOffered: false },
};

describe('what has to be loaded', () => {
  const needed = (...paths: readonly string[]) =>
    neededBy(
      { 'main.go': `package main\nimport (\n${paths.map((path) => `"${path}"\n`).join('')})\n` },
      INDEX,
    );

  it('is what is imported with all that it imports, each after that', () => {
    expect(needed()).toEqual({ kind: 'packages', paths: ['internal/abi', 'runtime'] });
    expect(needed('fmt', 'unsafe')).toEqual({
      kind: 'packages',
      paths: ['internal/abi', 'runtime', 'os', 'fmt'],
    });
  });

  it('has no name that every object has', () => {
    expect(needed('constructor')).toMatchObject({ kind: 'refused' });
    expect(needed('__proto__')).toMatchObject({ kind: 'refused' });
  });

  it('says everything that is missing', () => {
    expect(needed('syscall/js', 'fmt', 'example.com/parts', 'internal/abi')).toEqual({
      kind: 'refused',
      message: `main.go:3:1: package syscall/js is not in std (/usr/local/go/src/syscall/js)
not in this tab: package syscall/js
main.go:5:1: no required module provides package example.com/parts; to add it:
	go get example.com/parts
not in this tab: package example.com/parts
package command-line-arguments
	main.go:6:1: use of internal package internal/abi not allowed
`,
    });
  });
});

it('tells a program with a server from one that knows names of statuses', () => {
  const program = (body: string) => ({
    files: {
      'main.go': `package main\nimport "net/http"\nfunc main() { ${body} }\n`,
      'notes.txt': 'package main\nimport "modernc.org/sqlite"\n',
    },
    main: 'main.go',
    stdin: '',
  });
  expect(standIns(program('println(http.StatusNotFound)'))).toEqual([]);
  expect(standIns(program('http.Get("http://127.0.0.1")'))).toEqual(['loopback network']);
});
