import type { Program } from '../runtime.ts';

interface StandIn {
  /** What the reader is told. */
  readonly name: string;
  /** What in a program asks for it. */
  readonly asked: RegExp;
}

const required = (...names: string[]) =>
  new RegExp(String.raw`^\s*require\s*\(?\s*["'](${names.join('|')})["']`, 'm');

/** Threads are also what the library `timeout` and a network are made of. */
const THREADS: StandIn = {
  name: 'threads (fibers that take turns)',
  asked: /\b(Thread|Timeout|TCPServer|TCPSocket|Net::HTTP|Socket)\b/,
};
const SQLITE: StandIn = { name: 'SQLite (sql.js)', asked: required('sqlite3') };

const STAND_INS: readonly StandIn[] = [
  {
    name: 'loopback network',
    asked: required('socket', 'net/http', 'net/https', 'open-uri', 'net/protocol'),
  },
  THREADS,
  SQLITE,
  { name: 'bcrypt', asked: required('bcrypt') },
  { name: 'JWT', asked: required('jwt') },
];

const asks = ({ files }: Program, { asked }: StandIn) =>
  Object.values(files).some((text) => asked.test(text));

/** The small parts in the place of what a tab does not have, of those that a program asks for. */
export const standIns = (program: Program): string[] =>
  STAND_INS.filter((standIn) => asks(program, standIn)).map(({ name }) => name);

export const needsThreads = (program: Program): boolean => asks(program, THREADS);
export const needsSqlite = (program: Program): boolean => asks(program, SQLITE);
