import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PolicyNeed } from '../../src/lib/policy-needs';
import { all, type BuiltPage, readSite } from './site';

const BUILDS = [
  { folder: 'dist', base: '/' },
  { folder: 'dist-guide', base: '/guide/' },
];

/** The sources of each directive of a policy. */
function directives(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

function pagePolicy({ tree }: BuiltPage) {
  const found = all('meta[http-equiv="Content-Security-Policy"]', tree);
  expect(found).toHaveLength(1);
  return directives(String(found[0]?.properties.content));
}

const hashOf = (code: string) =>
  `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;

/** Read from the characters of the page, not from a parsed tree. */
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script(?![^>]*(?:\ssrc=|json))[^>]*>([^]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  );

/** What pages are allowed beyond the common policy, by their paths. */
const EXCEPTIONS: Readonly<Record<string, readonly PolicyNeed[]>> = {
  '/security/xss-lab/': ['frame'],
};

/** What a policy allows beyond the common one. */
function needsOf(policy: ReturnType<typeof directives>): PolicyNeed[] {
  const frames = policy.get('frame-src');
  if (frames !== undefined) expect(frames).toEqual(["'self'"]);
  const wasm = policy.get('script-src')?.includes("'wasm-unsafe-eval'") === true;
  return [...(frames === undefined ? [] : ['frame' as const]), ...(wasm ? ['wasm' as const] : [])];
}

describe.each(BUILDS)('$folder', ({ folder, base }) => {
  const site = readSite(folder);
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  const responsePolicy = directives(/Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? '');

  describe.each([...site.values()].map((page) => [page.path, page] as const))('%s', (_, page) => {
    it('has its policy before everything that it governs', () => {
      expect(page.html).toMatch(
        /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" /,
      );
    });

    it('allows exactly its own inline scripts', () => {
      const hashes = inlineScripts(page.html).map(hashOf);
      const allowed = pagePolicy(page).get('script-src') ?? [];
      const wasm = EXCEPTIONS[page.path]?.includes('wasm') === true ? ["'wasm-unsafe-eval'"] : [];
      expect(new Set(allowed)).toEqual(new Set(["'self'", ...wasm, ...hashes]));
      expect(responsePolicy.get('script-src')).toEqual(expect.arrayContaining(hashes));
    });

    it('makes no exception that is not listed below', () => {
      const policy = pagePolicy(page);
      expect(
        [...policy.values()]
          .flat()
          .filter((source) => /unsafe|\*|https?:/.test(source) && source !== "'wasm-unsafe-eval'"),
      ).toEqual([]);
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('object-src')).toEqual(["'none'"]);
      expect(policy.get('form-action')).toEqual(["'none'"]);
      expect(policy.get('style-src')).toEqual(["'self'"]);
      expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(policy.get('trusted-types')).toEqual(['own-scripts']);
    });

    it('has no style attribute, style element or inline event handler', () => {
      const [, body = ''] = page.html.split('</head>');
      expect(all('[style], style', page.tree)).toEqual([]);
      expect(body).not.toMatch(/<[a-z][^<>]*\sstyle=/);
      const handlers = all('*', page.tree).flatMap(({ properties }) =>
        Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
      );
      expect(handlers).toEqual([]);
      expect(page.html).not.toMatch(/(href|src|action)="\s*javascript:/i);
    });

    it('defines every class that stands for a style attribute', () => {
      const link =
        /<link rel="stylesheet" href="([^"]*page-styles\.[0-9a-f]{8}\.css)"><\/head>/.exec(
          page.html,
        )?.[1];
      expect(link?.startsWith(`${base}_astro/`)).toBe(true);
      const css = readFileSync(join(folder, (link ?? '').slice(base.length)), 'utf8');
      const used = new Set(page.html.match(/(?<=[ "])s-[0-9a-f]{6}(?=[ "])/g));
      expect([...used].filter((name) => !css.includes(`.${name}:not(`))).toEqual([]);
    });
  });

  it('allows more on the listed pages, and on no others', () => {
    const more = [...site.values()]
      .map((page) => [page.path, needsOf(pagePolicy(page))] as const)
      .filter(([, needs]) => needs.length > 0);
    expect(Object.fromEntries(more)).toEqual(EXCEPTIONS);
    for (const { html } of site.values()) expect(html).not.toContain('policy-needs');
  });

  it('sends the same policy from hosts, with what only hosts can ask for', () => {
    const policies = [...site.values()].map(pagePolicy);
    const framing = Object.values(EXCEPTIONS).some((needs) => needs.includes('frame'));
    expect(responsePolicy.get('frame-src')).toEqual(framing ? ["'self'"] : undefined);
    expect(responsePolicy.get('frame-ancestors')).toEqual(["'none'"]);
    for (const [name, sources] of policies[0] ?? []) {
      if (name !== 'script-src') expect(responsePolicy.get(name), name).toEqual(sources);
    }
    const known = new Set(policies.flatMap((policy) => policy.get('script-src') ?? []));
    expect(new Set(responsePolicy.get('script-src'))).toEqual(
      new Set([...known, "'wasm-unsafe-eval'"]),
    );
  });

  it('has one framed file, whose own policy says all that it can without a host', () => {
    const files = globSync('_labs/frame/*', { cwd: folder });
    expect(files).toHaveLength(1);
    const html = readFileSync(join(folder, files[0] ?? ''), 'utf8');
    const own = directives(/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '');
    const sent = directives(
      /\/_labs\/frame\/\*\n(?: {2}!.*\n)* {2}Content-Security-Policy: (.*)/.exec(headers)?.[1] ??
        '',
    );
    for (const [name, sources] of own) expect(sent.get(name), name).toEqual(sources);
    expect([...sent.keys()].filter((name) => !own.has(name))).toEqual([
      'frame-ancestors',
      'sandbox',
    ]);
    expect(sent.get('sandbox')).toEqual(['allow-scripts']);
    expect(own.get('default-src')).toEqual(["'none'"]);
    expect(html).not.toMatch(/ (?:src|href)=/);
    expect(html.match(/<\/script/g)).toHaveLength(1);
  });

  it('configures each host with the same headers', () => {
    const names = [
      '_headers',
      '.htaccess',
      ...['nginx.conf', 'Caddyfile', 'lighttpd.conf'].map((name) => `_hosting/${name}`),
    ];
    const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? 'missing';
    for (const name of names) {
      expect(existsSync(join(folder, name)), name).toBe(true);
      const text = readFileSync(join(folder, name), 'utf8');
      for (const part of [
        policy,
        'Cross-Origin-Opener-Policy',
        'Cross-Origin-Resource-Policy',
        'Permissions-Policy',
        'Referrer-Policy',
        'nosniff',
        'immutable',
        `${base}_astro/`,
      ]) {
        expect(text, name).toContain(part);
      }
    }
  });
});
