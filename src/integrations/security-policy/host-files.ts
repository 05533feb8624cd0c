import { headersFor, type HeaderRule } from './response-headers.ts';

/** What the configuration of a host is written from. */
export interface HostedSite {
  /** Path that begins and ends with a slash. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

/** A file that tells a host which headers to send. */
interface HostFile {
  /** Where it lies in the build. */
  readonly path: string;
  readonly write: (site: HostedSite) => string;
}

/** Cloudflare Pages ignores longer lines: https://developers.cloudflare.com/pages/configuration/headers/ */
const LONGEST_LINE = 2000;
const FOLDER = '_hosting';

const prefix = ({ path }: HeaderRule) => path.replace(/\*$/, '');
const pattern = (rule: HeaderRule) => `^${prefix(rule).replaceAll('.', '\\.')}`;
const indent = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

/** All headers below a rule's path, for hosts where only one rule can hold. */
const allHeaders = ({ rules }: HostedSite, rule: HeaderRule) =>
  Object.entries(headersFor(rules, prefix(rule)));

/** @throws Error where a line is longer than a host reads */
function netlifyAndCloudflare({ rules }: HostedSite): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const tooLong = lines.find((line) => line.length > LONGEST_LINE);
  if (tooLong !== undefined) throw new Error(`too long for a host: ${tooLong}`);
  return `${lines.join('\n')}\n`;
}

/** Reads a `_headers` file as Netlify and Cloudflare do. */
export function readHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line, headers: {} });
    else Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}

function nginx(site: HostedSite): string {
  const locations = site.rules.flatMap((rule) => [
    `location ${prefix(rule)} {`,
    ...indent([
      'index index.html;',
      `error_page 404 ${site.base}404.html;`,
      'absolute_redirect off;',
      'charset utf-8;',
      'include mime.types;',
      'types { text/markdown md; application/manifest+json webmanifest; }',
      ...allHeaders(site, rule).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ]),
    '}',
  ]);
  return [
    `# Include this in a server block; ${site.base} lies below its root.`,
    ...locations,
    '',
  ].join('\n');
}

function apache({ base, rules: [all, ...others] }: HostedSite): string {
  const set = (rule: HeaderRule) =>
    Object.entries(rule.headers).map(([name, value]) => `Header always set ${name} "${value}"`);
  return [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    'AddType text/markdown .md',
    'AddType application/manifest+json .webmanifest',
    '<IfModule mod_headers.c>',
    ...indent([
      ...(all === undefined ? [] : set(all)),
      ...others.flatMap((rule) => [
        `<If "%{REQUEST_URI} =~ m#${pattern(rule)}#">`,
        ...indent(set(rule)),
        '</If>',
      ]),
    ]),
    '</IfModule>',
    '',
  ].join('\n');
}

function caddy({ base, rules }: HostedSite): string {
  const headers = rules.flatMap(({ path, headers }) => [
    `header ${path} {`,
    ...indent(Object.entries(headers).map(([name, value]) => `${name} "${value}"`)),
    '}',
  ]);
  return [
    `# Import this in a site block beside file_server; ${base} lies below its root.`,
    `header ${base}*.webmanifest Content-Type application/manifest+json`,
    ...headers,
    'handle_errors {',
    ...indent([...headers, `rewrite * ${base}404.html`, 'file_server']),
    '}',
    '',
  ].join('\n');
}

function lighttpd(site: HostedSite): string {
  return [
    `# Include this; ${site.base} lies below server.document-root.`,
    'server.modules += ( "mod_setenv" )',
    'index-file.names = ( "index.html" )',
    ...site.rules.flatMap((rule) => [
      `$HTTP["url"] =~ "${pattern(rule)}" {`,
      ...indent([
        'setenv.set-response-header = (',
        ...indent(allHeaders(site, rule).map(([name, value]) => `"${name}" => "${value}",`)),
        ')',
      ]),
      '}',
    ]),
    '',
  ].join('\n');
}

/** The configuration of each host; hosts take the files with a dot or `_headers` by themselves. */
export const HOST_FILES: readonly HostFile[] = [
  { path: '_headers', write: netlifyAndCloudflare },
  { path: '.htaccess', write: apache },
  { path: `${FOLDER}/nginx.conf`, write: nginx },
  { path: `${FOLDER}/Caddyfile`, write: caddy },
  { path: `${FOLDER}/lighttpd.conf`, write: lighttpd },
];
