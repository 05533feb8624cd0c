import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from '../../src/lib/media-types.ts';

/** Smaller ones travel in one packet anyway. */
const SMALLEST_BYTES = 512;
/** A copy has to be worth a file: at most this part of the original. */
const LARGEST_PART = 0.97;

/** How small a copy is made: as small as it can be, or in a twentieth of the time. */
export type Effort = 'best' | 'quick';

const LEVELS: Readonly<Record<Effort, { readonly br: number; readonly gz: number }>> = {
  best: { br: constants.BROTLI_MAX_QUALITY, gz: constants.Z_BEST_COMPRESSION },
  quick: { br: 3, gz: constants.Z_BEST_SPEED },
};

/** The compressed copies that servers can send as they are, by the ending that each adds: `.br`, `.gz`. */
export async function compressedCopies(
  path: string,
  content: Uint8Array,
  effort: Effort = 'best',
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!COMPRESSIBLE.test(path) || content.length < SMALLEST_BYTES) return new Map();
  const levels = LEVELS[effort];
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: levels.br,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    promisify(gzip)(content, { level: levels.gz }),
  ]);
  const copies: [string, Uint8Array][] = [
    ['.br', br],
    ['.gz', gz],
  ];
  return new Map(copies.filter(([, copy]) => copy.length < content.length * LARGEST_PART));
}
