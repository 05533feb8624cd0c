// cspell:ignore IHDR PLTE IDAT IEND -- the names of a PNG's parts
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const INDEXED = 3;
const compress = promisify(deflate);

/** Colours from one to the other in even steps, both ends included. */
export function ramp(from: Colour, to: Colour, steps: number): readonly Colour[] {
  return Array.from({ length: steps }, (_, step): Colour => {
    const mixed = (channel: 0 | 1 | 2) =>
      Math.round(from[channel] + ((to[channel] - from[channel]) * step) / (steps - 1));
    return [mixed(0), mixed(1), mixed(2)];
  });
}

/** The number of the colour that is nearest to this pixel. */
function nearest(pixel: number, palette: readonly Colour[]): number {
  const distances = palette.map(
    ([red, green, blue]) =>
      ((pixel & 255) - red) ** 2 +
      (((pixel >> 8) & 255) - green) ** 2 +
      (((pixel >> 16) & 255) - blue) ** 2,
  );
  return distances.indexOf(Math.min(...distances));
}

/** Lines of palette numbers; each begins with the number of its filter: none, as areas are flat. */
function indexedLines(pixels: Int32Array, width: number, palette: readonly Colour[]): Uint8Array {
  const height = pixels.length / width;
  const lines = new Uint8Array(height * (width + 1));
  const known = new Map<number, number>();
  for (let y = 0; y < height; y += 1) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    const line = lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1));
    let [before, index] = [-1, 0];
    for (let x = 0; x < width; x += 1) {
      const pixel = row[x] ?? 0;
      // Areas are long: most pixels are as the one before.
      if (pixel !== before) {
        index = known.get(pixel) ?? nearest(pixel, palette);
        known.set(pixel, index);
        before = pixel;
      }
      line[x] = index;
    }
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/**
 * A PNG with a palette that is known beforehand, which is most of the work of one that is not.
 * @param pixels opaque, four bytes each: red, green, blue, alpha
 * @param palette at most 256 colours; each pixel gets the nearest
 */
export async function indexedPng(
  pixels: Uint8Array,
  width: number,
  palette: readonly Colour[],
): Promise<Buffer> {
  const height = pixels.length / 4 / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED], 8);
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const lines = indexedLines(words, width, palette);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await compress(lines)),
    chunk('IEND', new Uint8Array()),
  ]);
}
