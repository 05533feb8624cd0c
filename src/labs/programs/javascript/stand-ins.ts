import type { Program } from '../runtime.ts';
import { imported } from './modules.ts';

/** Stand-ins as the reader is told of them, by what asks for each. */
const NAMES: readonly (readonly [
  name: string,
  isAsked: (names: ReadonlySet<string>, text: string) => boolean,
])[] = [
  ['loopback network', (names, text) => names.has('node:http') || /\bfetch\s*\(/.test(text)],
  ['files in memory', (names) => names.has('node:fs') || names.has('node:fs/promises')],
  ['SQLite (sql.js)', (names) => names.has('node:sqlite')],
  ['Argon2 (argon2id)', (names, text) => names.has('node:crypto') && /\bargon2/.test(text)],
  ['node:crypto (noble-hashes)', (names, text) => hashes(names, text)],
  ['node:test', (names) => names.has('node:test')],
];

/** `jose` signs by Web Crypto, which is computed by the same library. */
const hashes = (names: ReadonlySet<string>, text: string) =>
  names.has('jose') ||
  (names.has('node:crypto') && /\b(createHash|createHmac|scrypt|pbkdf2|subtle)/.test(text));

/** The stand-ins that a program uses, for the reader; other parts of Node are too plain to name. */
export function standIns({ files }: Program): string[] {
  const names = new Set([...imported(files)].map((name) => nodeName(name)));
  const text = Object.values(files).join('\n');
  return NAMES.flatMap(([name, isAsked]) => (isAsked(names, text) ? [name] : []));
}

/** `fs` and `node:fs` are one module. */
const nodeName = (name: string) => (/^(fs|http|crypto)(\/|$)/.test(name) ? `node:${name}` : name);
