/** Stands for `node:fs/promises`, over a file system in memory. */
import { Buffer } from './buffer.ts';
import * as files from './files.ts';

type Encoding = string | { readonly encoding?: string | null; readonly flag?: string } | null;

const later =
  <Values extends unknown[], Result>(work: (...values: Values) => Result) =>
  async (...values: Values): Promise<Result> =>
    Promise.resolve(work(...values));

export async function readFile(path: string, options?: Encoding): Promise<string | Buffer> {
  const content = await Promise.resolve(files.read(path));
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding === undefined || encoding === null
    ? Buffer.from(content)
    : content.toString(encoding);
}

export const writeFile = later((path: string, content: string | Uint8Array, options?: Encoding) =>
  files.write(path, content, typeof options === 'object' ? options?.flag : undefined),
);

export const appendFile = later((path: string, content: string | Uint8Array) =>
  files.write(path, content, 'a'),
);

export const mkdir = later((path: string, options: { readonly recursive?: boolean } = {}) =>
  files.makeFolder(path, options.recursive),
);

export const mkdtemp = later(files.makeTemporary);
export const readdir = later(files.list);
export const rename = later(files.rename);
export const rm = later(files.remove);
export const stat = later(files.stat);
export const unlink = later((path: string) => files.remove(path));
export const access = later((path: string) => void files.stat(path));

class FileHandle {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Not a generator, which would wait three times for each line. */
  readLines(): AsyncIterableIterator<string> {
    const lines = files.linesOf(files.read(this.#path).toString());
    return {
      next: () => Promise.resolve(lines.next()),
      return: () => Promise.resolve({ done: true, value: undefined }),
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  readFile(options?: Encoding): Promise<string | Buffer> {
    return readFile(this.#path, options);
  }

  writeFile(content: string | Uint8Array): Promise<void> {
    return writeFile(this.#path, content);
  }

  appendFile(content: string | Uint8Array): Promise<void> {
    return appendFile(this.#path, content);
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

export const open = later((path: string, given?: string) => {
  const flag = given ?? 'r';
  if (flag.startsWith('r')) files.read(path);
  else files.write(path, '', flag);
  return new FileHandle(path);
});

export default {
  readFile,
  writeFile,
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  unlink,
  access,
  open,
};
