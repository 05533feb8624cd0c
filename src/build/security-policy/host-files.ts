import { MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../../lib/media-types.ts';
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
/** Hidden files, such as the configuration itself; `.well-known` belongs to the host. */
const hidden = (base: string) => `^${base}(.*/)?\\.(?!well-known/)`;
const indent = (lines: readonly string[]) => lines.map((line) => `    ${line}`);

/** All headers below a rule's path, for hosts where only one rule can hold. */
const allHeaders = ({ rules }: HostedSite, rule: HeaderRule) =>
  Object.entries(headersFor(rules, prefix(rule)));

/** Whether all addresses of a rule are addresses of another one, too. */
const isWithin = (rule: HeaderRule, other: HeaderRule) =>
  other.path.endsWith('*') && prefix(rule).startsWith(prefix(other));

/**
 * Of two rules with one header Netlify sends the later value, Cloudflare both, unless the later rule
 * takes the first away with `!`, a line that Netlify passes over.
 * @throws Error where a line is longer than a host reads
 */
function netlifyAndCloudflare({ rules }: HostedSite): string {
  const lines = rules.flatMap((rule, index) => {
    const before = rules.slice(0, index).filter((other) => isWithin(rule, other));
    const names = Object.keys(rule.headers);
    const again = names.filter((name) => before.some(({ headers }) => name in headers));
    return [
      rule.path,
      ...again.map((name) => `  ! ${name}`),
      ...Object.entries(rule.headers).map(([name, value]) => `  ${name}: ${value}`),
    ];
  });
  const tooLong = lines.find((line) => line.length > LONGEST_LINE);
  if (tooLong !== undefined) throw new Error(`too long for a host: ${tooLong}`);
  return `${lines.join('\n')}\n`;
}

/** Reads a `_headers` file as Netlify and Cloudflare do. */
export function readHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((each) => each !== '' && !/^\s+!/.test(each))) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) rules.push({ path: line, headers: {} });
    else Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}

function nginx(site: HostedSite): string {
  const notFound = `error_page 404 ${site.base}404.html;`;
  const locations = site.rules.flatMap((rule) => [
    `location ${prefix(rule)} {`,
    ...indent([
      'index index.html;',
      notFound,
      'absolute_redirect off;',
      'charset utf-8;',
      'charset_types text/css text/plain text/javascript text/markdown application/javascript;',
      'include mime.types;',
      'types { text/markdown md; application/manifest+json webmanifest; }',
      `default_type ${OTHER_MEDIA_TYPE};`,
      '# Sends the .gz copies of a package where they are.',
      'gzip_static on;',
      'gzip_vary on;',
      ...allHeaders(site, rule).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ]),
    '}',
  ]);
  return [
    `# Include this in a server block; ${site.base} lies below its root.`,
    ...locations,
    `location ~ "${hidden(site.base)}" {`,
    ...indent([notFound, 'return 404;']),
    '}',
    '',
  ].join('\n');
}

/** The endings of compressed copies with the name of their encoding, the smaller one first. */
const COPIES = { '.br': 'br', '.gz': 'gzip' };

/** Sends the compressed copies of a package where they are, each with the type of its original. */
function apacheCopies(base: string): readonly string[] {
  const rules = Object.entries(COPIES).flatMap(([ending, encoding]) =>
    ['', 'index.html'].flatMap((index) => [
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}${index}${ending} -f`,
      `RewriteRule ^(${index === '' ? '.+' : '(?:.*/)?'})$ $1${index}${ending} [L]`,
    ]),
  );
  const types = Object.entries(MEDIA_TYPES).flatMap(([original, type]) => [
    `<FilesMatch "\\${original}\\.(br|gz)$">`,
    ...indent([`ForceType "${type}"`]),
    '</FilesMatch>',
  ]);
  return [
    '<IfModule mod_rewrite.c>',
    ...indent(['RewriteEngine On', `RewriteBase ${base}`, ...rules]),
    '</IfModule>',
    // Apache takes .br for Breton.
    'RemoveLanguage .br',
    ...Object.entries(COPIES).map(([ending, encoding]) => `AddEncoding ${encoding} ${ending}`),
    ...types,
  ];
}

function apache({ base, rules: [all, ...others] }: HostedSite): string {
  const set = (rule: HeaderRule) =>
    Object.entries(rule.headers).map(([name, value]) => `Header always set ${name} "${value}"`);
  return [
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    'AddCharset utf-8 .css .js .md',
    'AddType text/javascript .js',
    'AddType text/markdown .md',
    'AddType application/manifest+json .webmanifest',
    'AddType font/woff2 .woff2',
    '<IfModule mod_alias.c>',
    ...indent([`RedirectMatch 404 "${hidden(base)}"`]),
    '</IfModule>',
    ...apacheCopies(base),
    '<IfModule mod_headers.c>',
    ...indent([
      'Header always merge Vary Accept-Encoding',
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

/** What Caddy knows only where the machine's own list of types knows it. */
const UNKNOWN_TO_CADDY = ['.md', '.webmanifest', '.woff2'];

function caddy({ base, rules }: HostedSite): string {
  // Of two directives Caddy takes the one for more paths last, unless a route keeps their order.
  const headers = [
    'route {',
    ...indent(
      rules.flatMap(({ path, headers }) => [
        `header ${path} {`,
        ...indent(Object.entries(headers).map(([name, value]) => `${name} "${value}"`)),
        '}',
      ]),
    ),
    '}',
  ];
  return [
    `# Import this in a site block; ${base} lies below its root.`,
    ...UNKNOWN_TO_CADDY.map(
      (ending) => `header ${base}*${ending} Content-Type "${MEDIA_TYPES[ending] ?? ''}"`,
    ),
    ...headers,
    '@under-the-hood-hidden {',
    ...indent([`path ${base}.* ${base}*/.*`, `not path ${base}.well-known/*`]),
    '}',
    'error @under-the-hood-hidden 404',
    `file_server ${base}* {`,
    ...indent([
      '# Sends the .br and .gz copies of a package where they are.',
      'precompressed br gzip',
    ]),
    '}',
    'handle_errors {',
    ...indent([
      ...headers,
      `header ${base}* Content-Type "${MEDIA_TYPES['.html'] ?? ''}"`,
      `rewrite ${base}* ${base}404.html`,
      `file_server ${base}*`,
    ]),
    '}',
    '',
  ].join('\n');
}

function lighttpd(site: HostedSite): string {
  const types = [...Object.entries(MEDIA_TYPES), ['', OTHER_MEDIA_TYPE]];
  const [all] = site.rules;
  return [
    `# Include this after server.document-root, below which ${site.base} lies.`,
    'server.modules += ( "mod_access", "mod_setenv" )',
    `$HTTP["url"] =~ "${all === undefined ? '' : pattern(all)}" {`,
    ...indent([
      'index-file.names = ( "index.html" )',
      `server.errorfile-prefix = server.document-root + "${site.base}"`,
      'mimetype.assign = (',
      ...indent(types.map(([ending, type]) => `"${ending}" => "${type}",`)),
      ')',
    ]),
    '}',
    ...site.rules.flatMap((rule) => [
      `$HTTP["url"] =~ "${pattern(rule)}" {`,
      ...indent([
        'setenv.set-response-header = (',
        ...indent(allHeaders(site, rule).map(([name, value]) => `"${name}" => "${value}",`)),
        ')',
      ]),
      '}',
    ]),
    `$HTTP["url"] =~ "${hidden(site.base)}" {`,
    ...indent(['url.access-deny = ( "" )']),
    '}',
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
