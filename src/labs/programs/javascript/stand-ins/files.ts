/** A file system in memory, which is empty at first and ends with the program. */
import { Buffer } from './buffer.ts';
import { coded } from './errors.ts';
import { resolve } from './path.ts';

type Content = string | Uint8Array;

const files = new Map<string, Buffer>();
const folders = new Set(['/', '/tmp', '/home', '/home/reader']);

const REASONS = {
  ENOENT: 'no such file or directory',
  EEXIST: 'file already exists',
  EISDIR: 'illegal operation on a directory',
  ENOTDIR: 'not a directory',
  ENOTEMPTY: 'directory not empty',
} as const;

function failed(code: keyof typeof REASONS, call: string, path: string): Error {
  const error = coded(new Error(`${code}: ${REASONS[code]}, ${call} '${path}'`), code);
  return Object.assign(error, { syscall: call, path });
}

const folderOf = (path: string) => path.replace(/\/[^/]*$/, '') || '/';
const bytes = (content: Content) =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);

export function read(path: string): Buffer {
  const file = files.get(resolve(path));
  if (file !== undefined) return file;
  throw failed(folders.has(resolve(path)) ? 'EISDIR' : 'ENOENT', 'open', path);
}

export function write(path: string, content: Content, flag = 'w'): void {
  const whole = resolve(path);
  if (folders.has(whole)) throw failed('EISDIR', 'open', path);
  if (!folders.has(folderOf(whole))) throw failed('ENOENT', 'open', path);
  if (flag.includes('x') && files.has(whole)) throw failed('EEXIST', 'open', path);
  const before = flag.startsWith('a') ? [files.get(whole) ?? Buffer.alloc(0)] : [];
  files.set(whole, Buffer.concat([...before, bytes(content)]));
}

export const exists = (path: string): boolean =>
  files.has(resolve(path)) || folders.has(resolve(path));

export function makeFolder(path: string, isRecursive = false): void {
  const whole = resolve(path);
  if (exists(whole)) {
    if (isRecursive && folders.has(whole)) return;
    throw failed('EEXIST', 'mkdir', path);
  }
  if (!folders.has(folderOf(whole))) {
    if (!isRecursive) throw failed('ENOENT', 'mkdir', path);
    makeFolder(folderOf(whole), true);
  }
  folders.add(whole);
}

let made = 0;

export function makeTemporary(prefix: string): string {
  made += 1;
  const path = `${prefix}${made.toString(36).padStart(6, '0')}`;
  makeFolder(path);
  return path;
}

const inside = (folder: string) => {
  const start = folder === '/' ? '/' : `${folder}/`;
  return [...files.keys(), ...folders].filter((path) => path.startsWith(start) && path !== folder);
};

export function list(path: string): string[] {
  const whole = resolve(path);
  if (files.has(whole)) throw failed('ENOTDIR', 'scandir', path);
  if (!folders.has(whole)) throw failed('ENOENT', 'scandir', path);
  const start = whole === '/' ? 1 : whole.length + 1;
  return [...new Set(inside(whole).map((each) => each.slice(start).split('/')[0] ?? ''))].sort();
}

export interface RemoveOptions {
  readonly recursive?: boolean;
  readonly force?: boolean;
}

export function remove(
  path: string,
  { recursive = false, force = false }: RemoveOptions = {},
): void {
  const whole = resolve(path);
  if (files.delete(whole)) return;
  if (!folders.has(whole)) {
    if (force) return;
    throw failed('ENOENT', 'rm', path);
  }
  if (!recursive) throw failed('EISDIR', 'rm', path);
  for (const each of inside(whole)) {
    files.delete(each);
    folders.delete(each);
  }
  folders.delete(whole);
}

export function rename(from: string, to: string): void {
  const content = read(from);
  write(to, content);
  files.delete(resolve(from));
}

export interface Stats {
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

export function stat(path: string): Stats {
  const file = files.get(resolve(path));
  const isFolder = folders.has(resolve(path));
  if (file === undefined && !isFolder) throw failed('ENOENT', 'stat', path);
  return {
    size: file?.length ?? 0,
    isFile: () => file !== undefined,
    isDirectory: () => isFolder,
  };
}

/** The lines of a text, of which the last need not end. */
export function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
    from = to + 1;
  }
}
