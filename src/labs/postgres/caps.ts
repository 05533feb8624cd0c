import type { PGlite } from '@electric-sql/pglite';
import type { Limits } from '../protocol.ts';

const PAGE = 65_536;
/** `ENOSPC`, as WebAssembly counts errors. */
const NO_SPACE = 51;
const TABLES = `/pglite/data/base/`;

/** The parts of Emscripten's file system in memory that are used. */
interface FileNode {
  readonly name: string;
  readonly parent: FileNode;
  contents: Uint8Array | Int8Array | Readonly<Record<string, FileNode>>;
}

interface FileSystem {
  getPath(node: FileNode): string;
  lookupPath(path: string): { readonly node: FileNode };
  readonly ErrnoError: new (code: number) => Error;
}

interface MemoryFiles {
  expandFileStorage(node: FileNode, capacity: number): void;
}

interface EngineModule {
  readonly wasmMemory: WebAssembly.Memory;
  readonly FS: FileSystem;
  readonly MEMFS: MemoryFiles;
}

/**
 * Has PostgreSQL meet the end of memory and of the disk as it does on a server, with errors 53200 and
 * 53100, before the tab meets its own end.
 */
export function capMemoryAndDisk(db: PGlite, { memory, disk }: Pick<Limits, 'memory' | 'disk'>) {
  const { wasmMemory, FS: files, MEMFS: storage } = db.Module as unknown as EngineModule;
  const grow = wasmMemory.grow.bind(wasmMemory);
  wasmMemory.grow = (pages) => {
    if (wasmMemory.buffer.byteLength + pages * PAGE > memory) throw new RangeError('out of memory');
    return grow(pages);
  };

  const expand = storage.expandFileStorage.bind(storage);
  let used = bytesBelow(files.lookupPath(TABLES).node);
  storage.expandFileStorage = (node, capacity) => {
    const before = sizeOf(node);
    // What is not a table stays possible: the server would panic where its own log cannot grow.
    if (capacity > before && files.getPath(node).startsWith(TABLES)) {
      if (used + capacity - before > disk) used = bytesBelow(files.lookupPath(TABLES).node);
      if (used + capacity - before > disk) throw new files.ErrnoError(NO_SPACE);
    }
    expand(node, capacity);
    used += sizeOf(node) - before;
  };
}

const sizeOf = ({ contents }: FileNode) => (ArrayBuffer.isView(contents) ? contents.length : 0);

function bytesBelow(node: FileNode): number {
  if (ArrayBuffer.isView(node.contents)) return node.contents.length;
  return Object.values(node.contents).reduce((sum, child) => sum + bytesBelow(child), 0);
}
