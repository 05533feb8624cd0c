import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { readFolder } from '../../scripts/package/folder';

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

it('packs the whole build, with true copies, into the same bytes anywhere', async () => {
  const zip = pack('dist', 'here', 'UTC');
  cpSync('dist', join(folder, 'copy'), { recursive: true });
  expect(pack(join(folder, 'copy'), 'there', 'Asia/Tokyo').equals(zip)).toBe(true);

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
