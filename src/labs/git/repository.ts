import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as git from 'isomorphic-git';
import { GitIndexManager } from 'isomorphic-git/managers';
import { FileSystem } from 'isomorphic-git/models';
import { absolute, type MemoryFileSystem } from '../shell/file-system.ts';

/** A version of a file: the id of its blob, and 0o100644, 0o100755 or 0o120000. */
export interface Entry {
  readonly oid: string;
  readonly mode: number;
}

/** The files of a commit, of the index or of the working directory, by path. */
export type Files = ReadonlyMap<string, Entry>;

/** The three versions of a file that could not be merged; one is missing where it was deleted. */
export interface Conflict {
  readonly base?: Entry;
  readonly ours?: Entry;
  readonly theirs?: Entry;
}

export interface Index {
  readonly files: Files;
  readonly conflicts: ReadonlyMap<string, Conflict>;
}

/** Where `HEAD` stands: on a branch, which may have no commit yet, or on a commit. */
export interface Head {
  readonly branch?: string;
  readonly commit?: string;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  /** With the line break at its end. */
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
}

export interface Signature extends Identity {
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly timezoneOffset: number;
}

interface NewCommitObject {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  /** The lab’s own identity, now, unless given. */
  readonly author?: Signature;
}

/** A move of `HEAD`, as its log has it. */
export interface LogLine {
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

/** A word of Git’s own about what it will not do; its text is what Git prints. */
export class GitRefusal extends Error {}

export const NO_COMMIT = '0'.repeat(40);
const STAGES = ['base', 'ours', 'theirs'] as const;

interface IndexRow {
  readonly path: string;
  readonly oid: string;
  readonly mode: number;
  readonly flags: { readonly stage: number };
}

/** What is used of isomorphic-git’s index, which it does not describe. */
interface OpenIndex {
  readonly entriesFlat: readonly IndexRow[];
  readonly clear: () => void;
  readonly insert: (row: {
    readonly filepath: string;
    readonly oid: string;
    readonly stats: Readonly<Record<string, number>>;
    readonly stage?: number;
  }) => void;
  readonly delete: (row: { readonly filepath: string }) => void;
}

interface RepositorySettings {
  readonly fs: MemoryFileSystem;
  /** Path of the working directory. */
  readonly dir: string;
  readonly identity: Identity;
  /** Seconds since 1970, for commits and logs. */
  readonly now: () => number;
}

/** The first line of a message. */
export const subjectOf = ({ message }: Pick<Commit, 'message'>): string =>
  message.split('\n', 1)[0] ?? '';

export const short = (oid: string): string => oid.slice(0, 7);

/**
 * A repository of isomorphic-git with its working directory: objects, index, references and their
 * log, with nothing of what commands say.
 */
export class Repository {
  readonly fs: MemoryFileSystem;
  readonly dir: string;
  readonly identity: Identity;
  readonly now: () => number;

  constructor({ fs, dir, identity, now }: RepositorySettings) {
    this.fs = fs;
    this.dir = dir;
    this.identity = identity;
    this.now = now;
  }

  get #place() {
    return { fs: this.fs, dir: this.dir };
  }

  isThere(): boolean {
    return this.fs.exists(`${this.dir}/.git/HEAD`);
  }

  /** Makes `.git`, or leaves what is there. */
  async create(defaultBranch: string): Promise<void> {
    await git.init({ ...this.#place, defaultBranch });
  }

  // Objects

  async writeBlob(content: Uint8Array): Promise<string> {
    return git.writeBlob({ ...this.#place, blob: content });
  }

  async readBlob(oid: string): Promise<Uint8Array> {
    return (await git.readBlob({ ...this.#place, oid })).blob;
  }

  async readText(oid: string): Promise<string> {
    return new TextDecoder().decode(await this.readBlob(oid));
  }

  /** @throws GitRefusal where the id is of something else */
  async readCommit(oid: string): Promise<Commit> {
    const { commit } = await git.readCommit({ ...this.#place, oid });
    const { tree, parent, message, author, committer } = commit;
    return { oid, tree, parents: parent, message, author, committer };
  }

  /** Writes a commit object, and moves nothing. */
  async writeCommit(commit: NewCommitObject): Promise<string> {
    const { tree, parents, message, author = this.signature() } = commit;
    if (!message.endsWith('\n')) return this.#writeBare({ ...commit, author });
    return git.writeCommit({
      ...this.#place,
      commit: { tree, parent: [...parents], message, author, committer: this.signature() },
    });
  }

  /**
   * A commit whose message has no line break at its end, as that of a stash. The library would add one,
   * so the object is written here as Git writes it: a header, compressed, under its hash.
   */
  async #writeBare({ tree, parents, message, author }: Required<NewCommitObject>): Promise<string> {
    const lines = [
      `tree ${tree}`,
      ...parents.map((parent) => `parent ${parent}`),
      `author ${signed(author)}`,
      `committer ${signed(this.signature())}`,
    ];
    const content = `${lines.join('\n')}\n\n${message}`;
    const { length } = new TextEncoder().encode(content);
    const object = new TextEncoder().encode(`commit ${length}\0${content}`);
    const oid = bytesToHex(sha1(object));
    const folder = `${this.dir}/.git/objects/${oid.slice(0, 2)}`;
    this.fs.makeFolder(folder, { parents: true });
    const packed = new Blob([object]).stream().pipeThrough(new CompressionStream('deflate'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    this.fs.write(`${folder}/${oid.slice(2)}`, bytes, 0o444);
    return oid;
  }

  signature(): Signature {
    return { ...this.identity, timestamp: this.now(), timezoneOffset: 0 };
  }

  /** `commit`, `tree`, `blob` or `tag`. @throws Error where there is no such object */
  async typeOf(oid: string): Promise<string> {
    try {
      await git.readTag({ ...this.#place, oid });
      return 'tag';
    } catch (error) {
      if (error instanceof git.Errors.ObjectTypeError) return error.data.actual;
      throw error;
    }
  }

  /** What an object that is text holds: a commit, a tag or a file. */
  async textOf(oid: string): Promise<string> {
    const type = await this.typeOf(oid);
    if (type === 'commit') return (await git.readCommit({ ...this.#place, oid })).payload;
    if (type === 'tag') {
      // The library gives it with one line break more than the object has.
      return (await git.readTag({ ...this.#place, oid })).payload.replace(/\n$/, '');
    }
    return this.readText(oid);
  }

  async readTree(oid: string): Promise<git.TreeObject> {
    return (await git.readTree({ ...this.#place, oid })).tree;
  }

  /** All files below a tree, in the order of their paths. */
  async filesOfTree(oid: string, under = ''): Promise<Files> {
    const files = new Map<string, Entry>();
    for (const { mode, path, oid: id, type } of await this.readTree(oid)) {
      if (type === 'tree') {
        for (const [below, entry] of await this.filesOfTree(id, `${under}${path}/`)) {
          files.set(below, entry);
        }
      } else files.set(`${under}${path}`, { oid: id, mode: Number.parseInt(mode, 8) });
    }
    return sorted(files);
  }

  /** No files where there is no commit. */
  async filesOf(commit: string | undefined): Promise<Files> {
    if (commit === undefined) return new Map();
    return this.filesOfTree((await this.readCommit(commit)).tree);
  }

  /** Writes the trees of some files. */
  async writeTree(files: Files): Promise<string> {
    const tree: git.TreeObject = [];
    const folders = new Map<string, Map<string, Entry>>();
    for (const [path, entry] of files) {
      const slash = path.indexOf('/');
      if (slash === -1) {
        const mode = entry.mode.toString(8).padStart(6, '0');
        tree.push({ mode, path, oid: entry.oid, type: 'blob' });
      } else {
        const name = path.slice(0, slash);
        const folder = folders.get(name) ?? new Map<string, Entry>();
        folders.set(name, folder.set(path.slice(slash + 1), entry));
      }
    }
    for (const [path, below] of folders) {
      tree.push({ mode: '040000', path, oid: await this.writeTree(below), type: 'tree' });
    }
    return git.writeTree({ ...this.#place, tree });
  }

  /** The commits that two histories share last; more than one after they were merged crosswise. */
  async mergeBases(...commits: readonly string[]): Promise<readonly string[]> {
    return (await git.findMergeBase({ ...this.#place, oids: [...commits] })) as string[];
  }

  async isAncestor(ancestor: string, of: string): Promise<boolean> {
    return ancestor === of || (await this.mergeBases(ancestor, of)).includes(ancestor);
  }

  /** The whole id for its beginning; undefined where there is none, or more than one. */
  async expanded(prefix: string): Promise<string | undefined> {
    try {
      return await git.expandOid({ ...this.#place, oid: prefix.toLowerCase() });
    } catch {
      return undefined;
    }
  }

  // Index

  async index(): Promise<Index> {
    const files = new Map<string, Entry>();
    const conflicts = new Map<string, Conflict>();
    const rows = await this.#withIndex((index) => [...index.entriesFlat]);
    for (const { path, oid, mode, flags } of rows) {
      const name = STAGES[flags.stage - 1];
      if (name === undefined) files.set(path, { oid, mode });
      else conflicts.set(path, { ...conflicts.get(path), [name]: { oid, mode } });
    }
    return { files: sorted(files), conflicts: sorted(conflicts) };
  }

  async writeIndex({ files, conflicts }: Index): Promise<void> {
    await this.#withIndex((index) => {
      index.clear();
      for (const path of conflicts.keys()) index.delete({ filepath: path });
      for (const [path, { oid, mode }] of files) {
        index.delete({ filepath: path });
        index.insert({ filepath: path, oid, stats: this.#statsFor(path, mode) });
      }
      for (const [path, conflict] of conflicts) {
        STAGES.forEach((name, at) => {
          const entry = conflict[name];
          if (entry === undefined) return;
          const stats = { ...NO_STATS, mode: entry.mode };
          index.insert({ filepath: path, oid: entry.oid, stats, stage: at + 1 });
        });
      }
    });
  }

  async #withIndex<T>(work: (index: OpenIndex) => T): Promise<T> {
    const fs = new FileSystem(this.fs);
    const gitdir = `${this.dir}/.git`;
    const result: unknown = await GitIndexManager.acquire(
      { fs, gitdir, cache: {} },
      (index: unknown) => work(index as OpenIndex),
    );
    return result as T;
  }

  /** Times and size of a file as it lies there, as Git keeps them in the index. */
  #statsFor(path: string, mode: number): Record<string, number> {
    const place = `${this.dir}/${path}`;
    if (!this.fs.exists(place)) return { ...NO_STATS, mode };
    const { mtimeMs, ctimeMs, ino, size, dev, uid, gid } = this.fs.lstat(place);
    return { mtimeMs, ctimeMs, ino, size, dev, uid, gid, mode };
  }

  // Working directory

  /** Every file that lies there, ignored ones too, with the id that its content has. */
  async working(): Promise<Files> {
    const files = new Map<string, Entry>();
    const walk = async (under: string) => {
      for (const name of this.fs.list(`${this.dir}/${under}`)) {
        const path = `${under}${name}`;
        if (path === '.git') continue;
        const stats = this.fs.lstat(`${this.dir}/${path}`);
        if (stats.isDirectory()) await walk(`${path}/`);
        else files.set(path, { oid: await this.hash(path), mode: modeOf(stats.mode) });
      }
    };
    await walk('');
    return sorted(files);
  }

  /** The id that a file of the working directory has as a blob. */
  async hash(path: string): Promise<string> {
    return (await git.hashBlob({ object: this.contentAt(path) })).oid;
  }

  /** What a file of the working directory holds; of a link, where it leads. */
  contentAt(path: string): Uint8Array {
    const place = absolute(this.dir, path);
    return this.fs.lstat(place).isSymbolicLink()
      ? new TextEncoder().encode(this.fs.readLink(place))
      : this.fs.read(place);
  }

  async isIgnored(path: string): Promise<boolean> {
    return git.isIgnored({ ...this.#place, filepath: path });
  }

  /** Writes a version of a file into the working directory. */
  async place(path: string, { oid, mode }: Entry): Promise<void> {
    this.write(path, await this.readBlob(oid), mode);
  }

  write(path: string, content: Uint8Array, mode = 0o100644): void {
    const place = `${this.dir}/${path}`;
    const folder = path.split('/').slice(0, -1).join('/');
    this.fs.makeFolder(`${this.dir}/${folder}`, { parents: true });
    if (this.fs.exists(place) && this.fs.lstat(place).isDirectory()) {
      this.fs.removeFolder(place, { recursive: true });
    }
    this.fs.write(place, content);
    this.fs.changeMode(place, mode & 0o777);
  }

  /** Removes a file, and the folders that it leaves empty. */
  takeAway(path: string): void {
    const place = `${this.dir}/${path}`;
    if (!this.fs.exists(place)) return;
    this.fs.remove(place);
    const folders = path.split('/').slice(0, -1);
    while (folders.length > 0) {
      const folder = `${this.dir}/${folders.join('/')}`;
      if (this.fs.list(folder).length > 0) return;
      this.fs.removeFolder(folder);
      folders.pop();
    }
  }

  // References

  async head(): Promise<Head> {
    const text = this.fs.readText(`${this.dir}/.git/HEAD`).trim();
    const [, branch] = /^ref: refs\/heads\/(.+)$/.exec(text) ?? [];
    if (branch === undefined) return { commit: text };
    const commit = await this.ref(`refs/heads/${branch}`);
    return { branch, ...(commit !== undefined && { commit }) };
  }

  /** What a full name points to; undefined where there is none. */
  async ref(name: string): Promise<string | undefined> {
    try {
      return await git.resolveRef({ ...this.#place, ref: name });
    } catch {
      return undefined;
    }
  }

  async writeRef(ref: string, value: string): Promise<void> {
    await git.writeRef({ ...this.#place, ref, value, force: true });
  }

  async deleteRef(ref: string): Promise<void> {
    await git.deleteRef({ ...this.#place, ref });
  }

  async branches(): Promise<ReadonlyMap<string, string>> {
    return this.#named('refs/heads/', await git.listBranches(this.#place));
  }

  /** Annotated ones point to their tag object. */
  async tags(): Promise<ReadonlyMap<string, string>> {
    return this.#named('refs/tags/', await git.listTags(this.#place));
  }

  async #named(under: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const name of names.toSorted()) {
      const oid = await this.ref(`${under}${name}`);
      if (oid !== undefined) found.set(name, oid);
    }
    return found;
  }

  /** The commit that an object leads to; undefined where it leads to none. */
  async peeled(oid: string): Promise<string | undefined> {
    const type = await this.typeOf(oid);
    if (type === 'commit') return oid;
    if (type !== 'tag') return undefined;
    const { tag } = await git.readTag({ ...this.#place, oid });
    return this.peeled(tag.object);
  }

  async writeTag(name: string, object: string, message: string): Promise<void> {
    const oid = await git.writeTag({
      ...this.#place,
      // The library ends the message with a line break itself.
      tag: {
        object,
        type: 'commit',
        tag: name,
        message: message.trimEnd(),
        tagger: this.signature(),
      },
    });
    await this.writeRef(`refs/tags/${name}`, oid);
  }

  /** Puts `HEAD` on a branch, or on a commit alone, and logs it. */
  async moveHead(to: Head, message: string): Promise<void> {
    const from = (await this.head()).commit ?? NO_COMMIT;
    if (to.branch === undefined) {
      if (to.commit !== undefined) {
        this.fs.write(`${this.dir}/.git/HEAD`, `${to.commit}\n`);
      }
    } else {
      this.fs.write(`${this.dir}/.git/HEAD`, `ref: refs/heads/${to.branch}\n`);
    }
    const commit = to.commit ?? NO_COMMIT;
    if (commit !== NO_COMMIT) this.log('HEAD', { from, to: commit, message });
  }

  /** Moves the branch that `HEAD` stands on, or `HEAD` itself, to a commit, and logs it. */
  async advance(commit: string, message: string): Promise<void> {
    const head = await this.head();
    if (head.branch === undefined) this.fs.write(`${this.dir}/.git/HEAD`, `${commit}\n`);
    else await this.writeRef(`refs/heads/${head.branch}`, commit);
    this.log('HEAD', { from: head.commit ?? NO_COMMIT, to: commit, message });
  }

  /** Adds to `.git/logs`, as Git does, because isomorphic-git keeps no log of `HEAD`. */
  log(ref: string, { from, to, message }: LogLine): void {
    const { name, email } = this.identity;
    const path = `${this.dir}/.git/logs/${ref}`;
    this.fs.makeFolder(path.slice(0, path.lastIndexOf('/')), { parents: true });
    this.fs.append(path, `${from} ${to} ${name} <${email}> ${this.now()} +0000\t${message}\n`);
  }

  /** Newest first, as `@{0}` is the newest. */
  logOf(ref: string): LogLine[] {
    const path = `${this.dir}/.git/logs/${ref}`;
    if (!this.fs.exists(path)) return [];
    const lines = this.fs.readText(path).split('\n').filter(Boolean);
    return lines.toReversed().map((line) => {
      const [ids = '', message = ''] = line.split('\t');
      const [from = '', to = ''] = ids.split(' ');
      return { from, to, message };
    });
  }

  /** Writes the log of a reference anew, oldest line last; none left removes it. */
  writeLog(ref: string, lines: readonly LogLine[]): void {
    const path = `${this.dir}/.git/logs/${ref}`;
    if (this.fs.exists(path)) this.fs.remove(path);
    for (const line of lines.toReversed()) this.log(ref, line);
  }

  // Notes of what is under way, such as MERGE_HEAD

  note(name: string): string | undefined {
    const path = `${this.dir}/.git/${name}`;
    return this.fs.exists(path) ? this.fs.readText(path) : undefined;
  }

  writeNote(name: string, text: string | undefined): void {
    const path = `${this.dir}/.git/${name}`;
    if (text !== undefined) this.fs.write(path, text);
    else if (this.fs.exists(path)) this.fs.remove(path);
  }
}

/** A person and a time as objects have them; all times of this repository are in UTC. */
const signed = ({ name, email, timestamp }: Signature) => `${name} <${email}> ${timestamp} +0000`;

const NO_STATS: Readonly<Record<string, number>> = {
  ctimeSeconds: 0,
  ctimeNanoseconds: 0,
  mtimeSeconds: 0,
  mtimeNanoseconds: 0,
  dev: 0,
  ino: 0,
  uid: 0,
  gid: 0,
  size: 0,
};

const modeOf = (mode: number) => {
  if ((mode & 0o170000) === 0o120000) return 0o120000;
  return (mode & 0o100) === 0 ? 0o100644 : 0o100755;
};

/** In the order of the paths, as Git lists them. */
export const sorted = <T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
  new Map([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

/** Whether two versions are the same. */
export const isSame = (one: Entry | undefined, other: Entry | undefined): boolean =>
  one?.oid === other?.oid && one?.mode === other?.mode;

/** All paths of some collections of files, in order. */
export const pathsOf = (...all: readonly ReadonlyMap<string, unknown>[]): string[] =>
  [...new Set(all.flatMap((files) => [...files.keys()]))].sort();
