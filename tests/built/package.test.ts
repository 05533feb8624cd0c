import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { readFolder } from '../../scripts/package/folder';

const COPY = { recursive: true };
const folder = mkdtempSync(join(tmpdir(), 'package-'));
afterAll(() => rmSync(folder, { recursive: true }));

function pack(root: string, out: string, timeZone: string): Buffer {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/package.ts', '--root', root, '--out', join(folder, out)],
    { encoding: 'utf8', env: { ...process.env, TZ: timeZone } },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return readFileSync(join(folder, out, 'under-the-hood-1.0.0.zip'));
}

it('packs the same files into the same bytes anywhere', () => {
  // A part of the build, because every file goes the same way; hidden and packed files are in it.
  const part = ['.htaccess', '404.html', 'index.html', 'pagefind', 'trends'];
  for (const [root, order] of [
    ['one', part],
    ['other', part.toReversed()],
  ] as const) {
    for (const path of order) cpSync(join('dist', path), join(folder, root, path), COPY);
  }
  const zip = pack(join(folder, 'one'), 'here', 'UTC');
  expect(pack(join(folder, 'other'), 'there', 'Asia/Tokyo').equals(zip)).toBe(true);
}, 180_000);

it('packs the whole build, with true copies', async () => {
  const zip = pack('dist', 'whole', 'UTC');
  const packed = new Map(Object.entries(unzipSync(zip)));
  const built = await readFolder('dist');
  let copies = 0;
  for (const [path, content] of packed) {
    const [, original = path, ending] = /^(.*)(\.br|\.gz)$/.exec(path) ?? [];
    const unpacked =
      ending === '.br'
        ? brotliDecompressSync(content)
        : ending === '.gz'
          ? gunzipSync(content)
          : content;
    if (ending !== undefined) copies += 1;
    expect(Buffer.compare(unpacked, built.get(original) ?? Buffer.of()), path).toBe(0);
  }
  expect(packed.size - copies).toBe(built.size);
  expect([...packed.keys()]).toEqual(
    expect.arrayContaining(['.htaccess', 'index.html.br', 'index.html.gz']),
  );
}, 180_000);
