import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { settings } from '@/lib/settings';

const USUAL = { site: undefined, base: '/', editUrl: undefined, testPort: 4599 };

it('has what is usual where nothing is set', () => {
  expect(settings({})).toEqual(USUAL);
  expect(settings({ SITE_URL: '', BASE_PATH: '', EDIT_URL: '', TEST_PORT: '' })).toEqual(USUAL);
});

it.each([
  [{ SITE_URL: 'https://example.org' }, { site: 'https://example.org' }],
  [{ SITE_URL: 'HTTPS://Example.org/' }, { site: 'https://example.org' }],
  [{ SITE_URL: 'http://localhost:4321' }, { site: 'http://localhost:4321' }],
  [{ SITE_URL: 'http://[::1]:8080' }, { site: 'http://[::1]:8080' }],
  [{ SITE_URL: 'https://bücher.example' }, { site: 'https://xn--bcher-kva.example' }],
  [{ BASE_PATH: '/' }, { base: '/' }],
  [{ BASE_PATH: '/guide' }, { base: '/guide' }],
  [{ BASE_PATH: '/guide/' }, { base: '/guide' }],
  [{ BASE_PATH: '/~me/v1.2/my-guide_2/' }, { base: '/~me/v1.2/my-guide_2' }],
  [
    { EDIT_URL: 'https://github.com/you/guide/edit/main' },
    { editUrl: 'https://github.com/you/guide/edit/main/' },
  ],
  [
    { EDIT_URL: 'https://gitlab.com/you/guide/-/edit/main/' },
    { editUrl: 'https://gitlab.com/you/guide/-/edit/main/' },
  ],
  [{ TEST_PORT: '8080' }, { testPort: 8080 }],
])('takes %o', (env, expected) => {
  expect(settings(env)).toEqual({ ...USUAL, ...expected });
});

/** What is no address of any kind. */
const NO_ADDRESS = [
  ...['foo', 'example.org', 'ftp://example.org', 'https://', 'https:example.org', 'https:///'],
  ...['https:\\\\example.org', ' https://example.org', 'https://my example.org', 'https://a..b'],
  ...['https://example.org:99999', 'https://me:secret@example.org', 'javascript:alert(1)'],
  ...['https://example.org/?a=1', 'https://example.org/#a', 'https://example.org?'],
];

describe.each([
  ['SITE_URL', [...NO_ADDRESS, 'https://example.org/guide', 'https://example.org//']],
  ['EDIT_URL', NO_ADDRESS],
  [
    'BASE_PATH',
    [
      ...['guide', '../x', '/..', '/.', '/a/..', '/./a', '/a/../b', '//', '//x', '/a//b', '/a//'],
      ...['/a?b', '/a#b', '/gui de', ' /guide', '/guide ', '/a\\b', '/a%20b', '/é', '/a\n/b'],
      'https://example.org/guide',
    ],
  ],
  ['TEST_PORT', ['abc', '-1', '0', '2', '65536', '45.5', ' 4599']],
])('%s', (name, values) => {
  it.each(values)('is not “%s”', (value) => {
    expect(() => settings({ [name]: value })).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(RegExp(`^${name} must be .+, not “`)) as string,
      }),
    );
    expect(() => settings({ [name]: value })).toThrow(`not “${value}”.`);
  });
});

it('has a line for each setting that is bad', () => {
  const bad = { SITE_URL: 'foo', BASE_PATH: '/..', EDIT_URL: 'foo', TEST_PORT: 'foo' };
  expect(() => settings(bad)).toThrow(
    /^SITE_URL must [^\n]+\nBASE_PATH must [^\n]+\nEDIT_URL must [^\n]+\nTEST_PORT must [^\n]+$/,
  );
});

it('is what a program for the tests has to be', () => {
  const find = "import('./scripts/find-browser.mjs').then((module) => module.findBrowser())";
  const { stderr } = spawnSync(process.execPath, ['--eval', find], {
    encoding: 'utf8',
    env: { ...process.env, BROWSER_PATH: '/nowhere/chrome' },
  });
  expect(stderr).toContain('BROWSER_PATH must be a program, not “/nowhere/chrome”.');
});
