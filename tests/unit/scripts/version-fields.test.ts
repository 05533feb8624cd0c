import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  isOlder,
  newestStable,
  staleFacts,
  versionFields,
  versionText,
  withVersion,
} from '../../../scripts/version-fields';

const numbers = fc.array(fc.nat(400), { minLength: 2, maxLength: 4 });
const version = numbers.map((each) => each.join('.'));
const preRelease = fc
  .tuple(version, fc.constantFrom('-rc.1', '-M1', 'rc2', 'b1', '-alpha2', '.dev0', '-SNAPSHOT'))
  .map((parts) => parts.join(''));

describe('the newest stable release', () => {
  it.each([
    [['5.2.19', '6.1.3', '6.1rc1', '6.0.9'], '6.1.3'],
    [['7.0.9', '7.0.10', '7.1.0-M1'], '7.0.10'],
    [['v29.9.3+incompatible', 'v29.10.0-rc.1+incompatible', 'v28.5.2+incompatible'], '29.9.3'],
    [['v0.37.2', 'v0.38.0-alpha.0', 'v0.9.0'], '0.37.2'],
    [['5.0.9', '6.0-alpha2', '5.0'], '5.0.9'],
  ])('of %j is %s', (versions, expected) => {
    expect(newestStable(versions)).toBe(expected);
  });

  it('does not exist among pre-releases and words', () => {
    expect(newestStable([])).toBeUndefined();
    expect(newestStable(['', 'latest', '2027'])).toBeUndefined();
    fc.assert(
      fc.property(fc.array(preRelease), (versions) => {
        expect(newestStable(versions)).toBeUndefined();
      }),
    );
  });

  it('is one of the list, at least as high as each other, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(version, { minLength: 1 }), fc.array(preRelease), (stable, others) => {
        const newest = newestStable([...others, ...stable]) ?? '';
        expect(stable).toContain(newest);
        for (const each of stable) expect(isOlder(newest, each)).toBe(false);
        const turned = newestStable([...stable.toReversed(), ...others]) ?? '';
        expect(isOlder(turned, newest) || isOlder(newest, turned)).toBe(false);
      }),
    );
  });
});

describe('the text of a version', () => {
  it('fills in what it names and leaves the rest', () => {
    expect(versionText('{version}, the newest', '5.3.0')).toBe('5.3.0, the newest');
    expect(versionText('1.{minor}.{patch}, by {name}', '0.37.2')).toBe('1.37.2, by {name}');
    expect(versionText('{major}.{minor}.{patch}', '6.1')).toBe('6.1.0');
  });

  it('is older only by the numbers', () => {
    expect(isOlder('7.0.9', '7.0.10, the newest')).toBe(true);
    expect(isOlder('Docker 29.9.3', 'Docker Engine 29.7.2, released on 5 August 2026')).toBe(false);
    expect(isOlder('3.1.0', '3.1.x')).toBe(false);
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(isOlder(a, b) && isOlder(b, a)).toBe(false);
        expect(isOlder(`v ${a}`, a)).toBe(false);
      }),
    );
  });
});

const FIXTURE = `# A comment at the top.
name: "Express"   # kept
licence:
    text: 'MIT'
currentVersion:
  text: 'OLD'   # the newest
  checked: 2026-01-01
  source: npm-express

package: { registry: npm, name: express, text: "{version}, the newest" }
longTermSupport:
  text: 'OLD'
  checked: 2026-01-01
page:
  what: >-
    folded text with OLD and
      2026-01-01, uneven
  path: [ 'a','b' ]
`;

describe('writing', () => {
  it('changes two values of the fixture and not one byte more', () => {
    const [before, after] = FIXTURE.split("currentVersion:\n  text: 'OLD'   # the newest\n");
    expect(withVersion(FIXTURE, '5.3.0, the newest', '2026-11-21')).toBe(
      `${before}currentVersion:\n  text: '5.3.0, the newest'   # the newest\n` +
        `${after?.replace('2026-01-01', '2026-11-21')}`,
    );
  });

  it('keeps the kind of quotes and reads back what was written', () => {
    const text = fc.string({ minLength: 1 }).filter((each) => each.trim() === each);
    fc.assert(
      fc.property(text, fc.constantFrom("'OLD'", '"OLD"', 'OLD'), (value, quoted) => {
        const yaml = FIXTURE.replace("'OLD'", quoted);
        const written = withVersion(yaml, value, '2026-11-21');
        expect(parse(written)).toEqual({
          ...(parse(yaml) as object),
          currentVersion: { text: value, checked: '2026-11-21', source: 'npm-express' },
        });
        if (quoted.startsWith("'")) expect(withVersion(written, 'OLD', '2026-01-01')).toBe(yaml);
      }),
    );
  });

  it('leaves every technology as it is when nothing is new', () => {
    for (const file of globSync('src/content/technologies/*.yaml')) {
      const yaml = readFileSync(file, 'utf8');
      const fields = versionFields(yaml);
      if (fields) expect(withVersion(yaml, fields.text, fields.checked), file).toBe(yaml);
    }
  });

  it('refuses a file without a version to replace, and a registry that nobody knows', () => {
    expect(() => withVersion('name: a\n', '1.0', '2026-11-21')).toThrow(/currentVersion/);
    expect(() => versionFields(FIXTURE.replace('npm,', 'attic,'))).toThrow(
      /unknown registry attic/,
    );
    expect(versionFields(FIXTURE.replace(/^package.*\n/m, ''))).toBeUndefined();
    expect(versionFields(FIXTURE)).toEqual({
      package: { registry: 'npm', name: 'express', text: '{version}, the newest' },
      text: 'OLD',
      checked: '2026-01-01',
    });
  });
});

describe('the age of what was checked', () => {
  const file = (version: string, support: string) =>
    `currentVersion: { text: a, checked: ${version} }\nlongTermSupport: { text: b, checked: ${support} }\n`;

  it('is too high after 120 days, for the version and for the support', () => {
    const today = '2026-11-29';
    expect(staleFacts(file('2026-08-01', '2026-08-01'), today)).toEqual([]);
    expect(staleFacts(file('2026-07-31', '2026-08-01'), today)).toEqual([
      'currentVersion, checked 2026-07-31',
    ]);
    expect(staleFacts(file('2026-11-29', '2025-01-02'), today)).toEqual([
      'longTermSupport, checked 2025-01-02',
    ]);
  });

  it('does not exist where nothing is dated', () => {
    expect(staleFacts("currentVersion:\n  none: 'a style'\n", '2099-01-01')).toEqual([]);
  });

  it('is known of every technology that has a version', () => {
    for (const path of globSync('src/content/technologies/*.yaml')) {
      const yaml = readFileSync(path, 'utf8');
      const dated = [...yaml.matchAll(/^ {2}checked: /gm)].length;
      expect(staleFacts(yaml, '2099-01-01'), path).toHaveLength(dated);
    }
  });
});
