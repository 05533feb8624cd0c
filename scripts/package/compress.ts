import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from '../../src/lib/media-types.ts';

/** Smaller ones travel in one packet anyway. */
const SMALLEST_BYTES = 512;
/** A copy has to be worth a file: at most this part of the original. */
const LARGEST_PART = 0.97;

/** The compressed copies that servers can send as they are, by the ending that each adds: `.br`, `.gz`. */
export async function compressedCopies(
  path: string,
  content: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!COMPRESSIBLE.test(path) || content.length < SMALLEST_BYTES) return new Map();
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const copies: [string, Uint8Array][] = [
    ['.br', br],
    ['.gz', gz],
  ];
  return new Map(copies.filter(([, copy]) => copy.length < content.length * LARGEST_PART));
}
