import type { FileNode, Interpreter } from 'pyodide/pyodide.asm.mjs';

/** What the system says of a full disk (ENOSPC of WASI). */
const NO_SPACE = 51;

const sizeOf = (node: FileNode | undefined) =>
  node?.contents instanceof Uint8Array ? node.contents.length : 0;

/**
 * Gives the disk of the interpreter, which lies in this thread’s memory, a size: what would not fit is
 * refused as by a full one.
 * @param bytes for what is written from now on
 */
export function limitDisk({ FS, MEMFS }: Interpreter, bytes: number): void {
  const { file, dir } = MEMFS.ops_table;
  const { write } = file.stream;
  const { setattr } = file.node;
  const { unlink } = dir.node;
  let used = 0;
  const growing = <T>(node: FileNode, to: number, work: () => T): T => {
    const before = sizeOf(node);
    if (used + Math.max(to - before, 0) > bytes) throw new FS.ErrnoError(NO_SPACE);
    const result = work();
    used += sizeOf(node) - before;
    return result;
  };
  file.stream.write = (stream, buffer, offset, length, position, canOwn) =>
    growing(stream.node, position + length, () =>
      write(stream, buffer, offset, length, position, canOwn),
    );
  file.node.setattr = (node, to) => growing(node, to.size ?? 0, () => setattr(node, to));
  dir.node.unlink = (parent, name) => {
    const node = parent.contents instanceof Uint8Array ? undefined : parent.contents[name];
    unlink(parent, name);
    // What is still open stays in memory.
    if (!FS.streams.some((stream) => stream?.node === node)) used -= sizeOf(node);
  };
}
