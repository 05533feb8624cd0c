/** Stands for `node:fs`, over a file system in memory. */
import { Buffer } from './buffer.ts';
import * as files from './files.ts';
import * as promises from './fs-promises.ts';
import { host } from './host.ts';
import { Readable, Writable } from './stream.ts';

type Encoding = string | { readonly encoding?: string | null; readonly flag?: string } | null;

export function readFileSync(path: string | number, options?: Encoding): string | Buffer {
  const content = path === 0 ? Buffer.from(host.stdin()) : files.read(String(path));
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding === undefined || encoding === null
    ? Buffer.from(content)
    : content.toString(encoding);
}

export function writeFileSync(
  path: string,
  content: string | Uint8Array,
  options?: Encoding,
): void {
  files.write(path, content, typeof options === 'object' ? options?.flag : undefined);
}

export const appendFileSync = (path: string, content: string | Uint8Array): void =>
  files.write(path, content, 'a');

export const existsSync = files.exists;
export const mkdtempSync = files.makeTemporary;
export const readdirSync = files.list;
export const renameSync = files.rename;
export const rmSync = files.remove;
export const statSync = files.stat;
export const unlinkSync = (path: string): void => files.remove(path);
export const mkdirSync = (path: string, options: { readonly recursive?: boolean } = {}): void =>
  files.makeFolder(path, options.recursive);

/** Bytes that a stream hands over at a time, as Node's does. */
const CHUNK = 65_536;

export function createReadStream(path: string, options?: Encoding): Readable {
  function* chunks() {
    const content = files.read(path);
    for (let at = 0; at < content.length; at += CHUNK) yield content.subarray(at, at + CHUNK);
  }
  const stream = new Readable(chunks());
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding === undefined || encoding === null ? stream : stream.setEncoding(encoding);
}

export function createWriteStream(path: string): Writable {
  files.write(path, '');
  const parts: Uint8Array[] = [];
  // Texts are encoded together: each crosses to the worker.
  let texts: string[] = [];
  const encode = () => {
    if (texts.length > 0) parts.push(Buffer.from(texts.join('')));
    texts = [];
  };
  return new Writable(
    (chunk) => {
      if (typeof chunk === 'string') texts.push(chunk);
      else {
        encode();
        parts.push(chunk as Uint8Array);
      }
    },
    () => {
      encode();
      files.write(path, Buffer.concat(parts));
    },
  );
}

export { promises };
export default {
  readFileSync,
  writeFileSync,
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  mkdirSync,
  createReadStream,
  createWriteStream,
  promises,
};
