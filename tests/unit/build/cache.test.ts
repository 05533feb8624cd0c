import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetUnused, kept, versionOf } from '@/build/cache';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const entries = () => globSync('**/*.*', { cwd: folder });
const HOUR = 3_600_000;

describe('kept', () => {
  it('makes a result once for equal keys, and gives the same the next time', async () => {
    const make = vi.fn(() => ({ text: 'é', bytes: Buffer.from([1, 2]), none: undefined }));
    const first = await kept(folder, ['a', 'b'], make);
    expect(await kept(folder, ['a', 'b'], make)).toEqual(first);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('tells keys apart by every part and where each ends', async () => {
    const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', '']];
    for (const key of keys) await kept(folder, key, () => key);
    for (const key of keys) expect(await kept(folder, key, () => [])).toEqual(key);
  });

  it('makes an entry again that is broken', async () => {
    await kept(folder, ['a'], () => 1);
    for (const file of entries()) writeFileSync(join(folder, file), '');
    expect(await kept(folder, ['a'], () => 2)).toBe(2);
    expect(await kept(folder, ['a'], () => 3)).toBe(2);
  });

  it('keeps nothing where making fails', async () => {
    await expect(kept(folder, ['a'], () => Promise.reject(Error('no')))).rejects.toThrow('no');
    expect(entries()).toEqual([]);
  });
});

describe('forgetUnused', () => {
  it('deletes what a build did not ask for, in folders below too', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const names = ['used', 'unused'];
    for (const name of names) await kept(join(folder, name), [name], () => name);
    vi.setSystemTime(Date.now() + HOUR);
    const started = new Date();
    await kept(join(folder, 'used'), ['used'], () => 'again');
    await forgetUnused(folder, started);
    expect(entries().map((file) => file.split(/[\\/]/)[0])).toEqual(['used']);
    expect(await kept(join(folder, 'used'), ['used'], () => 'again')).toBe('used');
  });

  it('has nothing to do where nothing was kept', async () => {
    await forgetUnused(join(folder, 'missing'), new Date());
  });
});

describe('versionOf', () => {
  it('changes with the text of each file', async () => {
    const [one, other] = ['one.ts', 'other.ts'].map((name) => join(folder, name));
    for (const file of [one, other]) writeFileSync(file ?? '', 'a');
    const before = await versionOf(one ?? '', other ?? '');
    expect(await versionOf(one ?? '', other ?? '')).toBe(before);
    writeFileSync(other ?? '', 'b');
    expect(await versionOf(one ?? '', other ?? '')).not.toBe(before);
  });

  it('refuses a file that is missing', async () => {
    await expect(versionOf(join(folder, 'missing.ts'))).rejects.toThrow('missing.ts');
  });
});
