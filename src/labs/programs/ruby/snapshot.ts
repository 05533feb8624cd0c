/** A memory is compared, kept and laid back in pieces of this many bytes. */
const PIECE = 4096;
/** WebAssembly grows memories by so many. */
const WASM_PAGE = 65_536;

/**
 * What has changed in a memory: its size, how many pieces follow, their places, then the pieces.
 * @param fresh the same memory as it was at the beginning, which may have been smaller
 */
export function snapshotOf(memory: ArrayBuffer, fresh: ArrayBuffer): Uint8Array {
  const changed: number[] = [];
  for (let at = 0; at < memory.byteLength; at += PIECE) {
    if (!isSame(memory, fresh, at)) changed.push(at / PIECE);
  }
  const head = new Uint32Array([memory.byteLength / WASM_PAGE, changed.length, ...changed]);
  const snapshot = new Uint8Array(head.byteLength + changed.length * PIECE);
  snapshot.set(new Uint8Array(head.buffer));
  for (const [index, piece] of changed.entries()) {
    snapshot.set(new Uint8Array(memory, piece * PIECE, PIECE), head.byteLength + index * PIECE);
  }
  return snapshot;
}

/** Whether a piece is as it was; where there was no memory, there is nothing but zeros. */
function isSame(memory: ArrayBuffer, fresh: ArrayBuffer, at: number): boolean {
  const is = new Uint32Array(memory, at, PIECE / 4);
  const was = at < fresh.byteLength ? new Uint32Array(fresh, at, PIECE / 4) : [];
  for (let index = 0; index < is.length; index += 1) {
    if (is[index] !== (was[index] ?? 0)) return false;
  }
  return true;
}

/**
 * Makes a fresh memory what another was when its snapshot was taken. What was zero there stays
 * untouched, and takes no room on the device.
 * @throws RangeError where the memory may not grow so far
 */
export function restore(memory: WebAssembly.Memory, snapshot: Uint8Array<ArrayBuffer>): void {
  const [pages = 0, count = 0] = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2);
  memory.grow(pages - memory.buffer.byteLength / WASM_PAGE);
  const bytes = new Uint8Array(memory.buffer);
  const places = new Uint32Array(snapshot.buffer, snapshot.byteOffset + 8, count);
  const pieces = snapshot.subarray(8 + places.byteLength);
  for (const [index, piece] of places.entries()) {
    bytes.set(pieces.subarray(index * PIECE, (index + 1) * PIECE), piece * PIECE);
  }
}
