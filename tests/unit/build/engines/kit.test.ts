import { globSync } from 'node:fs';
import { readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { type EngineContents, makeKit } from '../../../../src/build/engines/kit';

/** No engine has this name. */
const NAME = `trial${process.pid}`;
const KEPT = 'node_modules/.cache/engines';
const folders = () => globSync(`${NAME}-*`, { cwd: KEPT }).map((folder) => join(KEPT, folder));

const CONTENTS: EngineContents = {
  engine: 'Trial 1.0',
  version: 'Trial 26',
  files: { 'one.wasm': Buffer.from('one'), 'parts/two': Buffer.alloc(1000) },
};
const silent = (_text: string) => undefined;

/** Each input makes another version. */
const make = (input: string, contents: () => Promise<EngineContents | null>, tell = silent) =>
  makeKit(NAME, { INPUTS: [input], contents }, tell);

afterEach(async () => {
  for (const folder of folders()) await rm(folder, { recursive: true });
});

it('is made once, and described as it is', async () => {
  let times = 0;
  const said: string[] = [];
  const contents = () => {
    times += 1;
    return Promise.resolve(CONTENTS);
  };
  const tell = (text: string) => void said.push(text);
  const kit = await make('LICENSE', contents, tell);
  const again = await make('LICENSE', contents, tell);
  expect(again).toEqual(kit);
  expect(times).toBe(1);
  expect(said).toHaveLength(2);
  expect(kit?.manifest).toMatchObject({ name: NAME, engine: 'Trial 1.0', version: 'Trial 26' });
  const files = Object.entries(kit?.manifest.files ?? {});
  expect(files.map(([short]) => short)).toEqual(['one.wasm', 'parts/two']);
  let sum = 0;
  for (const [short, { name, bytes }] of files) {
    const written = await readFile(join(kit?.folder ?? '', name));
    expect(written.length).toBe(bytes);
    expect(name).toMatch(/^trial\d+-(one\.wasm|parts-two)\.[0-9a-f]{8}\.bin$/);
    expect(gunzipSync(written)).toEqual(Buffer.from(CONTENTS.files[short] ?? ''));
    sum += bytes;
  }
  expect(kit?.manifest.bytes).toBe(sum);
});

it('is nothing where this machine cannot make it, and is asked for again', async () => {
  expect(await make('LICENSE', () => Promise.resolve(null))).toBeNull();
  expect(await make('LICENSE', () => Promise.resolve(CONTENTS))).not.toBeNull();
});

it('leaves nothing of what failed', async () => {
  const failing = make('LICENSE', () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(folders()).toEqual([]);
});

it('says that an input is missing', async () => {
  const missing = make('nowhere.json', () => Promise.resolve(CONTENTS));
  await expect(missing).rejects.toThrow('an input of nowhere.json is missing');
});

it('leaves the two versions that were used last, and what was used a moment ago', async () => {
  const contents = () => Promise.resolve(CONTENTS);
  const inputs = ['LICENSE', 'README.md', 'package.json', 'tsconfig.json'];
  const made = [];
  for (const input of inputs) made.push((await make(input, contents))?.folder ?? '');
  expect(folders().sort()).toEqual([...made].sort());
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const [index, folder] of made.entries()) {
    await utimes(folder, yesterday, new Date(yesterday.getTime() + index * 1000));
  }
  await make('LICENSE', contents);
  expect(folders().sort()).toEqual([made[0], made[3]].sort());
});
