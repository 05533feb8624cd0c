import { absolute, FileError, type MemoryFileSystem, type Stats } from './file-system.ts';

/** A user, and the groups whose rights they have. */
export interface User {
  readonly name: string;
  readonly uid: number;
  /** The first is the user’s own. */
  readonly gids: readonly number[];
  readonly home: string;
}

/** What may be done, as bits of one digit of a mode. */
const READ = 4;
const WRITE = 2;
const EXECUTE = 1;

const parentOf = (path: string) => absolute(path, '..');

/**
 * A file system with the rights of one user, as POSIX checks them: of owner, group and others the
 * first that fits decides. The superuser (uid 0) may all.
 */
export class UserFiles {
  readonly #fs: MemoryFileSystem;
  readonly #user: User;

  constructor(fs: MemoryFileSystem, user: User) {
    this.#fs = fs;
    this.#user = user;
  }

  /** @throws FileError */
  read(path: string): string {
    this.#walk(path);
    if (this.#fs.stat(path).isDirectory()) throw new FileError('EISDIR', path);
    this.#need(path, READ);
    return this.#fs.readText(path);
  }

  /** @throws FileError */
  list(path: string): string[] {
    this.#walk(path);
    this.#need(path, READ);
    return this.#fs.list(path);
  }

  /** @throws FileError where it is not there, or a folder before it may not be entered */
  stat(path: string): Stats {
    this.#walk(path);
    return this.#fs.stat(path);
  }

  /** Whether it is there, as far as this user can see. */
  exists(path: string): boolean {
    try {
      this.stat(path);
      return true;
    } catch (error) {
      if (error instanceof FileError) return false;
      throw error;
    }
  }

  isFolder(path: string): boolean {
    return this.exists(path) && this.stat(path).isDirectory();
  }

  /** Whether this user may run a file, or enter a folder. */
  isExecutable = (path: string): boolean => this.exists(path) && this.#may(path, EXECUTE);
  isReadable = (path: string): boolean => this.exists(path) && this.#may(path, READ);
  isWritable = (path: string): boolean => this.exists(path) && this.#may(path, WRITE);

  /** Writes a file whole, or adds to its end. @throws FileError */
  write(path: string, text: string, { isAppended = false, mode = 0o644 } = {}): void {
    this.#walk(path);
    if (this.#fs.exists(path)) {
      if (this.#fs.stat(path).isDirectory()) throw new FileError('EISDIR', path);
      this.#need(path, WRITE);
      if (isAppended) this.#fs.append(path, text);
      else this.#fs.write(path, text);
      return;
    }
    this.#need(parentOf(path), WRITE);
    this.#fs.write(path, text, mode);
    this.#own(path);
  }

  /** @throws FileError */
  makeFolder(path: string): void {
    this.#walk(path);
    if (this.#fs.exists(path)) throw new FileError('EEXIST', path);
    this.#need(parentOf(path), WRITE);
    this.#fs.makeFolder(path);
    this.#own(path);
  }

  /** Removes a file, or an empty folder. @throws FileError */
  remove(path: string): void {
    this.#walk(path);
    const isFolder = this.#fs.stat(path).isDirectory();
    this.#need(parentOf(path), WRITE);
    if (isFolder) this.#fs.removeFolder(path);
    else this.#fs.remove(path);
  }

  /** @throws FileError */
  rename(from: string, to: string): void {
    this.#walk(from);
    this.#walk(to);
    this.#fs.stat(from);
    for (const path of [from, to]) this.#need(parentOf(path), WRITE);
    this.#fs.rename(from, to);
  }

  /** @throws FileError where it is not this user’s own */
  changeMode(path: string, mode: number): void {
    this.#walk(path);
    const { uid } = this.#fs.stat(path);
    if (this.#user.uid !== 0 && uid !== this.#user.uid) throw new FileError('EPERM', path);
    this.#fs.changeMode(path, mode);
  }

  #own(path: string): void {
    this.#fs.changeOwner(path, this.#user.uid, this.#user.gids[0] ?? this.#user.uid);
  }

  #may(path: string, right: number): boolean {
    const { mode, uid, gid } = this.#fs.stat(path);
    if (this.#user.uid === 0) return true;
    const digit = uid === this.#user.uid ? 6 : this.#user.gids.includes(gid) ? 3 : 0;
    return ((mode >> digit) & right) !== 0;
  }

  #need(path: string, right: number): void {
    if (!this.#may(path, right)) throw new FileError('EACCES', path);
  }

  /** Each folder on the way has to be there and to let this user in. */
  #walk(path: string): void {
    const parts = absolute('/', path).split('/').slice(1, -1);
    let folder = '/';
    this.#need(folder, EXECUTE);
    for (const part of parts) {
      folder = absolute(folder, part);
      if (!this.#fs.stat(folder).isDirectory()) throw new FileError('ENOTDIR', path);
      this.#need(folder, EXECUTE);
    }
  }
}
