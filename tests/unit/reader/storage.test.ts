import { beforeEach, describe, expect, it, vi } from 'vitest';
import { READ, withPage } from '@/reader/sections/read';
import type * as StorageModule from '@/reader/storage';

/** The browser's storage: the keys, and whether it takes more. */
let entries: Map<string, string>;
let isFull: boolean;

/** The module in a page that is opened now. */
let page: typeof StorageModule;

async function openPage() {
  vi.resetModules();
  page = await import('@/reader/storage');
}

beforeEach(async () => {
  entries = new Map();
  isFull = false;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new Error('full');
      entries.set(key, value);
    },
    removeItem: (key: string) => entries.delete(key),
  });
  await openPage();
});

const tick = (id: string) => page.changeSection(READ, (read) => withPage(read, id, true));
const untick = (id: string) => page.changeSection(READ, (read) => withPage(read, id, false));
const kept = (): unknown => JSON.parse(entries.get(page.KEY) ?? 'null');

it('keeps a change beside fields and pages that it does not know, and a newer version', () => {
  const newer = {
    version: 9,
    read: ['new/page'],
    notes: { a: 1 },
    language: { id: 'of another shape' },
  };
  entries.set(page.KEY, JSON.stringify(newer));
  expect(tick('a/one')).toBe(true);
  expect(kept()).toEqual({ ...newer, read: ['a/one', 'new/page'] });
  expect(entries.has(page.DAMAGED_KEY)).toBe(false);
});

it('sees what other tabs have changed since', async () => {
  tick('a/one');
  const first = page;
  await openPage();
  tick('a/two');
  expect(first.readSection(READ)).toEqual(['a/one', 'a/two']);
});

describe('a storage that refuses', () => {
  it('leaves the change in force on this page, and the next one that it takes keeps both', () => {
    isFull = true;
    expect(tick('a/one')).toBe(false);
    expect(tick('a/two')).toBe(false);
    expect(untick('a/two')).toBe(false);
    expect(page.readSection(READ)).toEqual(['a/one']);
    isFull = false;
    entries.set(page.KEY, '{"version":1,"read":["other/tab"]}');
    expect(tick('a/three')).toBe(true);
    expect(kept()).toEqual({ version: 1, read: ['a/one', 'a/three', 'other/tab'] });
  });

  it('may refuse reading, too', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(page.readSection(READ)).toEqual([]);
    expect(tick('a/one')).toBe(false);
    expect(page.readSection(READ)).toEqual(['a/one']);
  });
});

describe('what is damaged', () => {
  it.each(['{"version":1,"re', '\0\0\0', '[]', '{"read":["a/two"]}'])(
    'is set aside before it is written over: %j',
    (text) => {
      entries.set(page.KEY, text);
      expect(page.readSection(READ)).toEqual([]);
      expect([...entries.keys()]).toEqual([page.KEY]);
      expect(tick('a/one')).toBe(true);
      expect(entries.get(page.DAMAGED_KEY)).toBe(text);
      expect(page.readSection(READ)).toEqual(['a/one']);
    },
  );

  it('costs its section alone, whose value stays beside it', () => {
    entries.set(page.KEY, '{"version":1,"read":7,"notes":1}');
    tick('a/one');
    expect(kept()).toEqual({ version: 1, notes: 1, 'read.damaged': 7, read: ['a/one'] });
  });
});

describe('what an older guide kept', () => {
  beforeEach(() => {
    entries.set('under-the-hood.read', 'b/three,a/one');
    entries.set('under-the-hood.language', 'ruby');
  });

  it('holds at once, and is taken over with the first change', () => {
    expect(page.readSection(READ)).toEqual(['a/one', 'b/three']);
    tick('a/two');
    expect(kept()).toMatchObject({
      version: 1,
      read: ['a/one', 'a/two', 'b/three'],
      language: { value: 'ruby', at: 0 },
    });
    expect([...entries.keys()]).toEqual([page.KEY]);
  });

  it('stays where it is as long as the storage is full, and holds on this page', () => {
    isFull = true;
    untick('b/three');
    expect(page.readSection(READ)).toEqual(['a/one']);
    expect(entries.get('under-the-hood.read')).toBe('b/three,a/one');
  });
});
