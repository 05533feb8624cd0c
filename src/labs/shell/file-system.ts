/** Kinds of trouble, named as Node.js names them, because isomorphic-git looks at these codes. */
export type FileErrorCode =
  'ENOENT' | 'EEXIST' | 'ENOTDIR' | 'EISDIR' | 'ENOTEMPTY' | 'EINVAL' | 'EACCES' | 'EPERM';

const SAYS: Readonly<Record<FileErrorCode, string>> = {
  ENOENT: 'No such file or directory',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  ENOTEMPTY: 'Directory not empty',
  EINVAL: 'Invalid argument',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
};

export class FileError extends Error {
  readonly code: FileErrorCode;
  /** What a shell says of it: “No such file or directory”. */
  readonly says: string;

  constructor(code: FileErrorCode, path: string) {
    super(`${code}: ${SAYS[code]}, '${path}'`);
    this.code = code;
    this.says = SAYS[code];
  }
}

interface Times {
  mode: number;
  uid: number;
  gid: number;
  readonly ino: number;
  /** Milliseconds since 1970. */
  mtimeMs: number;
  ctimeMs: number;
}

interface FileNode extends Times {
  readonly kind: 'file';
  content: Uint8Array;
}

interface LinkNode extends Times {
  readonly kind: 'link';
  readonly target: string;
}

interface FolderNode extends Times {
  readonly kind: 'folder';
  readonly entries: Map<string, Node>;
}

type Node = FileNode | LinkNode | FolderNode;

const TYPE_BITS: Readonly<Record<Node['kind'], number>> = {
  file: 0o100000,
  link: 0o120000,
  folder: 0o040000,
};

/** What `stat` says of a path. */
export interface Stats {
  readonly type: 'file' | 'dir' | 'symlink';
  /** Type and permissions, as in POSIX: 0o100644. */
  readonly mode: number;
  /** Bytes. */
  readonly size: number;
  readonly ino: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly uid: number;
  readonly gid: number;
  readonly dev: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

type Encoding = string | { readonly encoding?: string } | undefined;

/** So many links are followed before it is a circle. */
const MOST_LINKS = 40;

/** The parts of a path from the root, with `.` and `..` resolved. */
export function partsOf(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

/** A path from the root for one that may be relative to a folder. */
export const absolute = (folder: string, path: string): string =>
  `/${partsOf(path.startsWith('/') ? path : `${folder}/${path}`).join('/')}`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Files, folders and links in memory, with modes and times, as much of POSIX as Git and a shell ask
 * for. `promises` is what isomorphic-git takes; the methods beside it do the same at once.
 */
export class MemoryFileSystem {
  readonly #now: () => number;
  #lastInode = 1;
  #root: FolderNode;

  /** @param now milliseconds since 1970, for the times of files */
  constructor(now: () => number) {
    this.#now = now;
    this.#root = { kind: 'folder', entries: new Map(), ...this.#times(0o755) };
  }

  /** The same files, of which neither disk sees what the other writes. */
  copy(now: () => number): MemoryFileSystem {
    const copy = new MemoryFileSystem(now);
    copy.#root = copied(this.#root);
    copy.#lastInode = this.#lastInode;
    return copy;
  }

  /** @throws FileError */
  read(path: string): Uint8Array {
    const node = this.#found(path);
    if (node.kind === 'folder') throw new FileError('EISDIR', path);
    if (node.kind === 'link') throw new FileError('ENOENT', path);
    return node.content;
  }

  /** UTF-8. @throws FileError */
  readText(path: string): string {
    return decoder.decode(this.read(path));
  }

  /**
   * Writes a file whole; a new one gets the mode.
   * @throws FileError
   */
  write(path: string, content: Uint8Array | string, mode = 0o644): void {
    const bytes = typeof content === 'string' ? encoder.encode(content) : Uint8Array.from(content);
    const real = this.#followed(path);
    const { folder, name } = this.#placeOf(real);
    const there = folder.entries.get(name);
    if (name === '' || there?.kind === 'folder') throw new FileError('EISDIR', path);
    if (there?.kind === 'file') {
      there.content = bytes;
      this.#touch(there);
      return;
    }
    folder.entries.set(name, { kind: 'file', content: bytes, ...this.#times(mode) });
    this.#touch(folder);
  }

  /** Adds to the end of a file, which is made where there is none. @throws FileError */
  append(path: string, text: string): void {
    const before = this.exists(path) ? this.read(path) : new Uint8Array();
    const added = encoder.encode(text);
    const both = new Uint8Array(before.length + added.length);
    both.set(before);
    both.set(added, before.length);
    this.write(path, both);
  }

  /** @throws FileError */
  makeFolder(path: string, { parents = false } = {}): void {
    if (parents) {
      const parts = partsOf(path);
      parts.forEach((_, index) => {
        const each = `/${parts.slice(0, index + 1).join('/')}`;
        if (!this.exists(each)) this.makeFolder(each);
        else if (!this.stat(each).isDirectory()) throw new FileError('ENOTDIR', each);
      });
      return;
    }
    const { folder, name } = this.#placeOf(path);
    if (name === '' || folder.entries.has(name)) throw new FileError('EEXIST', path);
    folder.entries.set(name, { kind: 'folder', entries: new Map(), ...this.#times(0o755) });
    this.#touch(folder);
  }

  /** Removes a file or a link. @throws FileError */
  remove(path: string): void {
    const { folder, name } = this.#placeOf(path);
    const node = folder.entries.get(name);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (node.kind === 'folder') throw new FileError('EISDIR', path);
    folder.entries.delete(name);
    this.#touch(folder);
  }

  /** @throws FileError where it is not there, is no folder or not empty */
  removeFolder(path: string, { recursive = false } = {}): void {
    const { folder, name } = this.#placeOf(path);
    const node = folder.entries.get(name);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (node.kind !== 'folder') throw new FileError('ENOTDIR', path);
    if (!recursive && node.entries.size > 0) throw new FileError('ENOTEMPTY', path);
    folder.entries.delete(name);
    this.#touch(folder);
  }

  /** Gives a file or folder another name; a file that stands there is replaced. @throws FileError */
  rename(from: string, to: string): void {
    const source = this.#placeOf(from);
    const node = source.folder.entries.get(source.name);
    if (node === undefined) throw new FileError('ENOENT', from);
    if (`${absolute('/', to)}/`.startsWith(`${absolute('/', from)}/`)) {
      if (absolute('/', to) === absolute('/', from)) return;
      throw new FileError('EINVAL', to);
    }
    const target = this.#placeOf(to);
    const there = target.folder.entries.get(target.name);
    if (there?.kind === 'folder') throw new FileError('EEXIST', to);
    source.folder.entries.delete(source.name);
    target.folder.entries.set(target.name, node);
    this.#touch(source.folder);
    this.#touch(target.folder);
  }

  /** @throws FileError */
  changeMode(path: string, mode: number): void {
    const node = this.#found(path);
    node.mode = mode & 0o777;
    node.ctimeMs = this.#now();
  }

  /** Who has a file, by number; a new one belongs to user and group 1000. @throws FileError */
  changeOwner(path: string, uid: number, gid: number): void {
    const node = this.#found(path);
    node.uid = uid;
    node.gid = gid;
    node.ctimeMs = this.#now();
  }

  /** Names, sorted by their code points. @throws FileError */
  list(path: string): string[] {
    const node = this.#found(path);
    if (node.kind !== 'folder') throw new FileError('ENOTDIR', path);
    return [...node.entries.keys()].sort();
  }

  exists(path: string): boolean {
    try {
      this.#found(path);
      return true;
    } catch (error) {
      if (error instanceof FileError) return false;
      throw error;
    }
  }

  /** Of what a link leads to. @throws FileError */
  stat(path: string): Stats {
    return statsOf(this.#found(path));
  }

  /** Of a link itself. @throws FileError */
  lstat(path: string): Stats {
    return statsOf(this.#found(path, false));
  }

  /** @throws FileError */
  readLink(path: string): string {
    const node = this.#found(path, false);
    if (node.kind !== 'link') throw new FileError('EINVAL', path);
    return node.target;
  }

  /** @throws FileError */
  link(target: string, path: string): void {
    const { folder, name } = this.#placeOf(path);
    if (folder.entries.has(name)) throw new FileError('EEXIST', path);
    folder.entries.set(name, { kind: 'link', target, ...this.#times(0o777) });
    this.#touch(folder);
  }

  /** What isomorphic-git asks of a file system. */
  readonly promises = {
    readFile: (path: string, options?: Encoding) =>
      promised(() => (isUtf8(options) ? this.readText(path) : this.read(path))),
    writeFile: (
      path: string,
      content: Uint8Array | string,
      options?: string | { readonly mode?: number },
    ) =>
      promised(() => {
        this.write(path, content, typeof options === 'object' ? options.mode : undefined);
      }),
    unlink: (path: string) => promised(() => this.remove(path)),
    readdir: (path: string) => promised(() => this.list(path)),
    mkdir: (path: string) => promised(() => this.makeFolder(path)),
    rmdir: (path: string) => promised(() => this.removeFolder(path)),
    rm: (path: string, options?: { readonly recursive?: boolean }) =>
      promised(() => {
        if (this.lstat(path).isDirectory()) this.removeFolder(path, options);
        else this.remove(path);
      }),
    stat: (path: string) => promised(() => this.stat(path)),
    lstat: (path: string) => promised(() => this.lstat(path)),
    readlink: (path: string) => promised(() => this.readLink(path)),
    symlink: (target: string, path: string) => promised(() => this.link(target, path)),
    chmod: (path: string, mode: number) => promised(() => this.changeMode(path, mode)),
  };

  #times(mode: number): Times {
    const now = this.#now();
    return { mode, uid: 1000, gid: 1000, ino: (this.#lastInode += 1), mtimeMs: now, ctimeMs: now };
  }

  #touch(node: Node): void {
    node.mtimeMs = node.ctimeMs = this.#now();
  }

  /** The folder that has a path’s last name. */
  #placeOf(path: string): { readonly folder: FolderNode; readonly name: string } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    const folder = this.#found(`/${parts.join('/')}`);
    if (folder.kind !== 'folder') throw new FileError('ENOTDIR', path);
    return { folder, name };
  }

  /** The path that is written to: that of a link’s target. */
  #followed(path: string): string {
    let real = absolute('/', path);
    for (let followed = 0; followed < MOST_LINKS; followed += 1) {
      const { folder, name } = this.#placeOf(real);
      const node = folder.entries.get(name);
      if (node?.kind !== 'link') return real;
      real = absolute(`${real}/..`, node.target);
    }
    throw new FileError('EINVAL', path);
  }

  #found(path: string, isFollowed = true): Node {
    let links = 0;
    const walk = (from: string, at: string): Node => {
      let node: Node = this.#root;
      const parts = partsOf(at.startsWith('/') ? at : `${from}/${at}`);
      for (const [index, part] of parts.entries()) {
        if (node.kind !== 'folder') throw new FileError('ENOTDIR', path);
        const next: Node | undefined = node.entries.get(part);
        if (next === undefined) throw new FileError('ENOENT', path);
        node = next;
        if (node.kind === 'link' && (isFollowed || index < parts.length - 1)) {
          if ((links += 1) > MOST_LINKS) throw new FileError('EINVAL', path);
          node = walk(`/${parts.slice(0, index).join('/')}`, node.target);
        }
      }
      return node;
    };
    return walk('/', path);
  }
}

/** A file’s content is never changed in its place, so both may have it. */
const copied = <N extends Node>(node: N): N =>
  node.kind === 'folder'
    ? {
        ...node,
        entries: new Map([...node.entries].map(([name, entry]) => [name, copied(entry)])),
      }
    : { ...node };

const isUtf8 = (options: Encoding) =>
  /^utf-?8$/.test((typeof options === 'object' ? options.encoding : options) ?? '');

/** Node.js rejects where it fails, and never throws at once. */
const promised = <T>(work: () => T): Promise<T> => Promise.resolve().then(work);

const STAT_TYPES = { file: 'file', folder: 'dir', link: 'symlink' } as const;

function sizeOf(node: Node): number {
  if (node.kind === 'file') return node.content.length;
  return node.kind === 'link' ? encoder.encode(node.target).length : 0;
}

function statsOf(node: Node): Stats {
  const { kind, mode, uid, gid, ino, mtimeMs, ctimeMs } = node;
  return {
    type: STAT_TYPES[kind],
    mode: TYPE_BITS[kind] | mode,
    size: sizeOf(node),
    ino,
    mtimeMs,
    ctimeMs,
    uid,
    gid,
    dev: 1,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link',
  };
}
