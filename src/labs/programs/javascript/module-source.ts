import type { Program } from '../runtime.ts';
import { standInOf } from './modules.ts';

/** Where stand-ins lie, which only stand-ins may ask for. */
const INTERNAL = 'node:internal/';

/** Finds what a program imports: its own files, stand-ins for Node’s modules, and packages. */
export class ModuleSource {
  readonly #files: Readonly<Record<string, string>>;
  readonly #standIns: Readonly<Record<string, string>>;
  readonly #packages: ReadonlyMap<string, string>;
  readonly #missing = new Map<string, Error>();

  constructor(
    { files }: Program,
    standIns: Readonly<Record<string, string>>,
    packages: ReadonlyMap<string, string>,
  ) {
    this.#files = files;
    this.#standIns = standIns;
    this.#packages = packages;
  }

  standIn(name: string): string {
    return this.#standIns[name] ?? '';
  }

  /** The whole name of what a module asks for; `load` says what is wrong with one that is not there. */
  resolve(from: string, asked: string): string {
    const name = this.#nameOf(from, asked);
    if (typeof name === 'string') return name;
    // A name that nothing else has, since what is loaded once is found by its name.
    const none = `missing:${asked}`;
    this.#missing.set(none, name.error);
    return none;
  }

  #nameOf(from: string, asked: string): string | { error: Error } {
    if (from.startsWith(INTERNAL)) return INTERNAL + asked.replace(/^\.\/|\.js$/g, '');
    const standIn = standInOf(asked);
    if (standIn !== undefined) return INTERNAL + standIn;
    if (this.#packages.has(asked)) return asked;
    if (/^\.{0,2}\//.test(asked)) {
      const path = joined(from, asked);
      return path in this.#files
        ? path
        : missing(`Cannot find module '${path}' imported from ${from}`);
    }
    if (asked.startsWith('node:')) {
      return missing(`No such built-in module: ${asked}`);
    }
    return missing(`Cannot find package '${asked}' imported from ${from}`);
  }

  load(name: string): string | { error: Error } {
    if (name.startsWith(INTERNAL)) return this.standIn(name.slice(INTERNAL.length));
    const error = this.#missing.get(name);
    if (error !== undefined) return { error };
    const file = this.#files[name];
    if (file !== undefined) return name.endsWith('.json') ? `export default ${file}` : file;
    return this.#packages.get(name) ?? missing(`Cannot find module '${name}'`);
  }
}

const missing = (message: string) => ({ error: new Error(message) });

/** A path beside or around the file that asks for it. */
function joined(from: string, asked: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of asked.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
