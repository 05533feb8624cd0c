import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIVE_LISTINGS } from '../../../src/data/live-listings';
import { MUST_FAIL } from '../../../src/data/listing-topics';
import { standIns } from '../../../src/labs/programs/javascript/stand-ins';
import { type Lab, listing, program, programLab, ran, topicsOf } from './programs';

let lab: Lab;

beforeAll(async () => {
  lab = await programLab('javascript');
});
afterAll(() => lab.close());

const run = (text: string, stdin = '') => ran(lab.client, program('javascript', text, stdin));

describe('a listing', () => {
  for (const topic of topicsOf('javascript')) {
    const live = LIVE_LISTINGS.javascript[topic];
    if (live?.state === 'recorded') continue;
    it(`prints what Node.js printed: ${topic}`, async () => {
      const { program: given, expected } = listing('javascript', topic);
      const { stdout, stderr, ending } = await ran(lab.client, given);
      expect(stdout).toBe(expected);
      const broken = MUST_FAIL[topic];
      if (broken === undefined) {
        expect({ ending, stderr }).toEqual({ ending: { kind: 'exit', code: 0 }, stderr: '' });
      } else {
        expect(ending).toEqual({ kind: 'exit', code: 1 });
        expect(stderr).toContain(broken);
      }
      expect(standIns(given)).toEqual(live?.state === 'stand-in' ? live.standIns : []);
    });
  }
});

const ENDS: readonly (readonly [what: string, text: string, stdout: string, code: number])[] = [
  ['nothing', '', '', 0],
  ['an exit code', 'process.exitCode = 3; console.log(1)', '1\n', 3],
  ['an exit in the middle', 'console.log(1); process.exit(4); console.log(2)', '1\n', 4],
  ['an exit within a timer', 'setTimeout(() => process.exit(5), 1); await 1', '', 5],
  [
    'timers in their order',
    'setTimeout(() => console.log(2), 20); setTimeout(console.log, 1, 1)',
    '1\n2\n',
    0,
  ],
  [
    'an interval that is cleared',
    'let n = 0; const t = setInterval(() => { console.log(n += 1); if (n === 3) clearInterval(t); }, 1)',
    '1\n2\n3\n',
    0,
  ],
  ['a timer that does not hold it', 'setTimeout(() => console.log(1), 60_000).unref()', '', 0],
  ['a wait for nothing', 'await new Promise(() => undefined)', '', 13],
  [
    'an error that is caught',
    'try { null.x } catch (error) { console.log(error.name) }',
    'TypeError\n',
    0,
  ],
  [
    'recursion that is caught',
    'const f = () => f() + 1; try { f() } catch (error) { console.log(error.name) }',
    'RangeError\n',
    0,
  ],
  ['a NUL byte', "console.log('a\\0b', 'a\0b'.length)", 'a\0b 3\n', 0],
  ['other alphabets', "console.log('Ж', '車', '🚗', 'e\\u0301')", 'Ж 車 🚗 e\u0301\n', 0],
  ['half a character', "process.stdout.write('\\ud83d'); console.log()", '\ufffd\n', 0],
  [
    'bytes that cut a character',
    "const [a, ...b] = Buffer.from('é'); process.stdout.write(Buffer.from([a])); process.stdout.write(Buffer.from(b))",
    'é',
    0,
  ],
];

const FAILS: readonly (readonly [what: string, text: string, stderr: RegExp])[] = [
  [
    'a syntax error in the first line',
    'let = ;\nconsole.log(1)',
    /^main\.js:1\nlet = ;\n[ ]*\^\n\nSyntaxError: /,
  ],
  [
    'a syntax error in the last line',
    'console.log(1)\n'.repeat(20) + 'let a = ;',
    /^main\.js:21\nlet a = ;\n[ ]*\^\n\nSyntaxError: /,
  ],
  [
    'an error of its own',
    'function sell() {\n  throw new Error("no stock");\n}\nsell();',
    /^main\.js:2\n {2}throw new Error\("no stock"\);\n {12}\^\n\nError: no stock\n {4}at sell \(main\.js:2:13\)\n {4}at main\.js:4:1\n$/,
  ],
  ['what is no error', 'throw 42', /^Uncaught 42\n$/],
  ['a name that is not there', 'parts', /ReferenceError: parts is not defined/],
  ['an error after a wait', 'await 1; null.x', /TypeError: /],
  ['an error in a timer', "setTimeout(() => { throw new Error('late') })", /Error: late/],
  [
    'endless recursion',
    'const f = () => f() + 1; f()',
    /RangeError: Maximum call stack size exceeded/,
  ],
  [
    'a package that is not there',
    "import express from 'express'",
    /^Error \[ERR_MODULE_NOT_FOUND\]: Cannot find package 'express' imported from main\.js\nnot in this tab: the package express\n$/,
  ],
  [
    'a module of Node that is not there',
    "import net from 'node:net'",
    /ERR_UNKNOWN_BUILTIN_MODULE.*node:net\nnot in this tab: Node’s module node:net\n$/,
  ],
  [
    'a part of a module that is not there',
    "import { watch } from 'node:fs'",
    /^SyntaxError: The requested module 'node:fs' does not provide an export named 'watch'\nnot in this tab: watch of Node’s module fs\n$/,
  ],
  [
    'a file that is not there',
    "import './other.js'",
    /Cannot find module 'other\.js' imported from main\.js/,
  ],
  [
    'a server elsewhere',
    "await fetch('https://example.com')",
    /^not in this tab: the network, so example\.com cannot be reached\n[^]*TypeError: fetch failed/,
  ],
];

describe('a program', () => {
  for (const [what, text, stdout, code] of ENDS) {
    it(`ends as in Node.js: ${what}`, async () => {
      const result = await run(text);
      expect(result.stdout).toBe(stdout);
      expect(result.ending).toEqual({ kind: 'exit', code });
    });
  }

  for (const [what, text, stderr] of FAILS) {
    it(`fails as in Node.js: ${what}`, async () => {
      const result = await run(text);
      expect(result.stderr).toMatch(stderr);
      expect(result.ending).toEqual({ kind: 'exit', code: 1 });
    });
  }

  it('reads its input', async () => {
    const text = `import { readFileSync } from 'node:fs'; console.log(readFileSync(0, 'utf8').length)`;
    expect((await run(text, 'first\nlast')).stdout).toBe('10\n');
  });

  it('has files of its own', async () => {
    const files = {
      'main.js': `import { price } from './shop/price.js'; import parts from './parts.json' with { type: 'json' }; console.log(price(parts[0]))`,
      'shop/price.js': `import { vat } from '../vat.js'; export const price = (cents) => cents * vat`,
      'vat.js': 'export const vat = 2',
      'parts.json': '[21]',
    };
    const result = await ran(lab.client, { files, main: 'main.js', stdin: '' });
    expect(result).toMatchObject({ stdout: '42\n', stderr: '' });
  });

  it('finds nothing of the worker around it', async () => {
    const names = ['self', 'window', 'document', 'postMessage', 'importScripts', 'indexedDB'];
    const text = `console.log([...${JSON.stringify([...names, '__host', '__hooks', 'require'])}].filter((name) => name in globalThis), fetch.toString().includes('native'))`;
    expect((await run(text)).stdout).toBe('[] false\n');
    const internal = await run("import 'node:internal/host'");
    expect(internal.stderr).toContain('No such built-in module');
  });
});
