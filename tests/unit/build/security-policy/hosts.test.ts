import { describe, expect, it } from 'vitest';
import { HOST_FILES, readHeadersFile } from '@/build/security-policy/host-files';
import {
  FRAME_META_POLICY,
  FRAME_RESPONSE_POLICY,
  pagePolicy,
  responsePolicy,
} from '@/build/security-policy/policy';
import { headerRules, headersFor } from '@/build/security-policy/response-headers';
import type { PolicyNeed } from '@/lib/policy-needs';

const POLICY = responsePolicy(["'sha256-abc='"]);

describe('policies', () => {
  it('differ in what only one of the two can say', () => {
    const page = new Set(pagePolicy(["'sha256-abc='"]).split('; '));
    const response = new Set(POLICY.split('; '));
    expect([...page].filter((directive) => !response.has(directive))).toEqual([
      "script-src 'self' 'sha256-abc='",
    ]);
    expect([...response].filter((directive) => !page.has(directive))).toEqual([
      "script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='",
      "frame-ancestors 'none'",
    ]);
  });
});

describe('what pages need', () => {
  const directives = (needs: readonly PolicyNeed[]) =>
    new Set(responsePolicy(["'sha256-abc='"], needs).split('; '));

  it('is allowed by every response, so that the page’s own policy decides', () => {
    const [common, framing] = [directives([]), directives(['frame', 'wasm'])];
    expect([...framing].filter((directive) => !common.has(directive))).toEqual([
      "frame-src 'self'",
    ]);
    for (const needs of [['frame'], ['wasm'], ['frame', 'wasm']] as const) {
      const page = pagePolicy(["'sha256-abc='"], needs).split('; ');
      const response = directives(needs);
      const refused = page.filter(
        (directive) => !directive.startsWith('script-src') && !response.has(directive),
      );
      expect(refused).toEqual([]);
    }
  });

  it('changes nothing where no page needs it', () => {
    expect(directives(['wasm'])).toEqual(directives([]));
    expect(directives([])).toContain("frame-ancestors 'none'");
  });
});

describe('headersFor', () => {
  const rules = headerRules('/guide/', POLICY);

  it('keeps what changes its name, and nothing else', () => {
    const caching = (path: string) => headersFor(rules, path)['Cache-Control'];
    expect(caching('/guide/_astro/a.css')).toContain('immutable');
    expect(caching('/guide/_labs/postgres.1.wasm')).toContain('immutable');
    expect(caching('/guide/pagefind/index/a.pf_index')).toContain('immutable');
    expect(caching('/guide/pagefind/pagefind.js')).toBeUndefined();
    expect(caching('/guide/')).toBeUndefined();
  });

  it('gives the sandboxed frame a policy of its own, in the place of that of pages', () => {
    const headers = headersFor(rules, '/guide/_labs/frame/shop.1.html');
    expect(headers['Content-Security-Policy']).toBe(FRAME_RESPONSE_POLICY);
    expect(headers['Cache-Control']).toContain('immutable');
    expect(FRAME_RESPONSE_POLICY).toBe(
      `${FRAME_META_POLICY}; frame-ancestors 'self'; sandbox allow-scripts`,
    );
    expect(FRAME_META_POLICY.split('; ').map((each) => each.split(' ')[0])).not.toContain(
      'connect-src',
    );
    expect(FRAME_META_POLICY).toMatch(/^default-src 'none';/);
    for (const path of ['/guide/', '/guide/_labs/go.1.bin', '/guide/_labs/frames/x']) {
      expect(headersFor(rules, path)['Content-Security-Policy'], path).toBe(POLICY);
    }
  });

  it('sends nothing for addresses outside the base path', () => {
    expect(headersFor(rules, '/other/')).toEqual({});
    expect(headersFor(rules, '/guide/x/')['Content-Security-Policy']).toBe(POLICY);
  });
});

describe.each(['/', '/guide/'])('host files below %s', (base) => {
  const rules = headerRules(base, POLICY);
  const write = (name: string) => {
    const file = HOST_FILES.find(({ path }) => path.endsWith(name));
    if (file === undefined) throw new Error(`no ${name}`);
    return file.write({ base, rules });
  };

  it('are read back as they were written', () => {
    expect(readHeadersFile(write('_headers'))).toEqual(rules);
  });

  it('take the policy of pages away from the frame where a host would send both', () => {
    const rule = write('_headers').split(`${base}_labs/frame/*\n`)[1] ?? '';
    expect(rule.split('\n').slice(0, 3)).toEqual([
      '  ! Content-Security-Policy',
      '  ! Referrer-Policy',
      `  Content-Security-Policy: ${FRAME_RESPONSE_POLICY}`,
    ]);
    expect(write('_headers').match(/^ {2}!/gm)).toHaveLength(2);
    expect(write('Caddyfile')).toMatch(/^route \{/m);
  });

  /** The part of a configuration that holds for files with unchanging names. */
  const assets = (text: string, opening: string) => {
    const start = text.indexOf(opening);
    expect(start).toBeGreaterThan(0);
    return text.slice(start, text.indexOf('\n}', start));
  };

  it('repeat every header where a host lets one block replace another', () => {
    const nginx = assets(write('nginx.conf'), `location ${base}_astro/ {`);
    expect(nginx).toContain(`add_header Content-Security-Policy "${POLICY}" always;`);
    expect(nginx).toContain('add_header Cache-Control "public, max-age=31536000, immutable"');
    const lighttpd = assets(write('lighttpd.conf'), `$HTTP["url"] =~ "^${base}_astro/" {`);
    expect(lighttpd).toContain(`"Content-Security-Policy" => "${POLICY}"`);
    expect(lighttpd).toContain('"Cache-Control" => "public, max-age=31536000, immutable"');
  });

  it('answer unknown addresses with the guide’s own page', () => {
    for (const name of ['nginx.conf', '.htaccess', 'Caddyfile']) {
      expect(write(name), name).toContain(`${base}404.html`);
    }
  });

  it('send the headers of errors too', () => {
    expect(write('.htaccess')).not.toMatch(/Header (?!always)/);
    expect(write('nginx.conf')).not.toMatch(/add_header .*(?<!always;)$/m);
    expect(write('Caddyfile').split('handle_errors')[1]).toContain(POLICY);
  });
});

it('refuses a line that Cloudflare would ignore', () => {
  const hashes = Array.from({ length: 40 }, (_, index) => `'sha256-${'x'.repeat(43)}${index}='`);
  const rules = headerRules('/', responsePolicy(hashes));
  expect(() => HOST_FILES[0]?.write({ base: '/', rules })).toThrow('too long for a host');
});
