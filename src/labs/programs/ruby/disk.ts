import {
  Directory,
  File,
  type Inode,
  OpenFile,
  PreopenDirectory,
  wasi,
} from '@bjorn3/browser_wasi_shim';

/** Bytes that a program may have in the files that it writes. */
const ROOM = 64 * 2 ** 20;
const ALL_RIGHTS = 2n ** 30n - 1n;

/** Room for the files that a program writes, which lie outside of Ruby's own memory. */
class Room {
  #left = ROOM;

  /** Lengthens a file, with room for more to come; false where the disk is full. */
  lengthen(file: File, size: number): boolean {
    const { buffer, byteLength } = file.data;
    if (size <= byteLength) return true;
    if (size <= buffer.byteLength) {
      // What was cut off earlier is not there again.
      const longer = new Uint8Array(buffer, 0, size);
      longer.fill(0, byteLength);
      file.data = longer;
      return true;
    }
    const capacity = Math.max(size, Math.min(2 * size, size + 2 ** 20));
    if (capacity - buffer.byteLength > this.#left) return false;
    const grown = new Uint8Array(new ArrayBuffer(capacity), 0, size);
    grown.set(file.data);
    this.#left -= capacity - buffer.byteLength;
    file.data = grown;
    return true;
  }

  free(file: unknown): void {
    if (file instanceof File) this.#left += file.data.buffer.byteLength;
  }
}

/** An open file that grows without being copied at each write. */
class GrowingFile extends OpenFile {
  readonly #room: Room;

  constructor(file: File, room: Room) {
    super(file);
    this.#room = room;
  }

  override fd_allocate(offset: bigint, length: bigint): number {
    const fits = this.#room.lengthen(this.file, Number(offset + length));
    return fits ? wasi.ERRNO_SUCCESS : wasi.ERRNO_NOSPC;
  }

  override fd_filestat_set_size(size: bigint): number {
    if (size <= this.file.size) {
      this.file.data = this.file.data.subarray(0, Number(size));
      return wasi.ERRNO_SUCCESS;
    }
    return this.fd_allocate(size, 0n);
  }

  override fd_write(data: Uint8Array): { ret: number; nwritten: number } {
    const ret = this.fd_allocate(this.file_pos, BigInt(data.length));
    return ret === wasi.ERRNO_SUCCESS ? super.fd_write(data) : { ret, nwritten: 0 };
  }

  override fd_pwrite(data: Uint8Array, offset: bigint): { ret: number; nwritten: number } {
    const ret = this.fd_allocate(offset, BigInt(data.length));
    return ret === wasi.ERRNO_SUCCESS ? super.fd_pwrite(data, offset) : { ret, nwritten: 0 };
  }
}

/** The one disk of a program, in memory: its folder, the library and `/tmp`. */
export class Disk extends PreopenDirectory {
  readonly #room = new Room();

  constructor() {
    super('/', new Map());
  }

  /** Lays a folder, or a device, in the root of the disk. */
  put(name: string, entry: Inode): void {
    this.dir.contents.set(name, entry);
  }

  /** Without rights, programs are told that nothing can be written. */
  override fd_fdstat_get() {
    const fdstat = new wasi.Fdstat(wasi.FILETYPE_DIRECTORY, 0);
    fdstat.fs_rights_base = fdstat.fs_rights_inherited = ALL_RIGHTS;
    return { ret: wasi.ERRNO_SUCCESS, fdstat };
  }

  override path_open(...asked: Parameters<PreopenDirectory['path_open']>) {
    const [, path, flags] = asked;
    const before = this.#fileAt(path);
    if ((flags & wasi.OFLAGS_TRUNC) !== 0) this.#room.free(before);
    const opened = super.path_open(...asked);
    const { fd_obj: plain } = opened;
    if (!(plain instanceof OpenFile)) return opened;
    const growing = new GrowingFile(plain.file, this.#room);
    growing.file_pos = plain.file_pos;
    return { ...opened, fd_obj: growing };
  }

  override path_unlink_file(path: string): number {
    const file = this.#fileAt(path);
    const ret = super.path_unlink_file(path);
    if (ret === wasi.ERRNO_SUCCESS) this.#room.free(file);
    return ret;
  }

  #fileAt(path: string): unknown {
    return this.path_lookup(path, 0).inode_obj;
  }
}

/** Texts of the library by the names that programs require, with `.rb`. */
export type Library = Readonly<Record<string, string>>;

/** The disk as Ruby finds it when it starts. */
export function diskWith(library: Library): Disk {
  const disk = new Disk();
  disk.put('library', folderOf(library));
  disk.put('tmp', folderOf({}));
  return disk;
}

/** Folders from texts by their paths with slashes, such as `net/http.rb`. */
export function folderOf(files: Readonly<Record<string, string>>): Directory {
  const root = new Directory(new Map());
  const encoder = new TextEncoder();
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/');
    const name = names.pop() ?? '';
    let folder = root;
    for (const each of names) {
      const inner = folder.contents.get(each) ?? new Directory(new Map());
      if (!(inner instanceof Directory)) throw new Error(`${path}: ${each} is a file`);
      folder.contents.set(each, inner);
      folder = inner;
    }
    folder.contents.set(name, new File(encoder.encode(text)));
  }
  return root;
}
