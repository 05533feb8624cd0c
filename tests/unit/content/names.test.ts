import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Named {
  readonly term?: string;
  readonly name?: string;
  readonly aliases: readonly string[];
  readonly searchedAs?: readonly string[];
}

// A technology may also be a term, such as Redis, so names are compared within one collection.
describe.each(['glossary', 'technologies'])('%s', (collection) => {
  const names = globSync(`src/content/${collection}/*.yaml`).flatMap((file) => {
    const { term, name, aliases, searchedAs = [] } = parse(readFileSync(file, 'utf8')) as Named;
    return [term ?? name ?? '', ...aliases, ...searchedAs].map((each) => ({
      id: basename(file, '.yaml'),
      name: each,
    }));
  });

  it('gives a name, an alias or a word it is searched by to one entry, and once', () => {
    expect(names.length).toBeGreaterThan(0);
    const owners = Map.groupBy(names, ({ name }) => name.toLowerCase());
    expect([...owners.values()].filter((same) => same.length > 1)).toEqual([]);
  });

  it('has no empty name and none with spaces around it', () => {
    expect(names.filter(({ name }) => name === '' || name !== name.trim())).toEqual([]);
  });
});
