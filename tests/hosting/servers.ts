import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './places';

/** Where a server runs and what it may write to. */
export interface Site extends Place {
  readonly port: number;
  /** An empty folder for configuration, process numbers and logs. */
  readonly folder: string;
}

/** What a request is answered with where the same request is answered differently by servers. */
interface Answers {
  /** Of a folder without its slash. */
  readonly redirect: 301 | 308;
  /** Whether an unknown address is answered with the guide's own page; its status is 404 anyway. */
  readonly own404: boolean;
  /** Of a hidden file. */
  readonly hidden: 200 | 403 | 404;
  /** Which compressed copies are sent. */
  readonly copies: readonly ('br' | 'gzip')[];
  /** Whether the headers of the configuration are sent. */
  readonly headers: boolean;
}

/** A web server of its own package that serves a build with the configuration that the build brings. */
export interface WebServer {
  readonly name: string;
  readonly debianPackage: string;
  readonly answers: Answers;
  readonly isHere: () => boolean;
  /** The configuration around the build's own, and the command that stays until it is stopped. */
  readonly command: (site: Site) => {
    readonly config?: string;
    readonly run: readonly [string, ...string[]];
  };
}

const isRoot = process.getuid?.() === 0;
const runs = (program: string, option: string) => () =>
  spawnSync(program, [option], { env: { ...process.env, PATH } }).status === 0;

/** Debian keeps servers where only root looks for programs. */
export const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
export const CONFIG = 'server.conf';

/** The file that a build brings for this server. */
const brought = ({ root, base }: Place, name: string) => join(root, base, '_hosting', name);

const APACHE_MODULES = [
  'mpm_event',
  'authz_core',
  'alias',
  'deflate',
  'dir',
  'filter',
  'headers',
  'mime',
  'rewrite',
];

export const servers: readonly WebServer[] = [
  {
    name: 'nginx',
    debianPackage: 'nginx-light',
    // Brotli is a module that Debian does not install with it.
    answers: { redirect: 301, own404: true, hidden: 404, copies: ['gzip'], headers: true },
    isHere: runs('nginx', '-v'),
    command(site) {
      cpSync('/etc/nginx/mime.types', join(site.folder, 'mime.types'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      return {
        config: `
          ${isRoot ? 'user root;' : ''}
          daemon off; worker_processes 1; pid ${site.folder}/pid;
          events {}
          http {
            access_log off;
            ${temporary.map((name) => `${name}_temp_path ${site.folder}/${name};`).join(' ')}
            server {
              listen 127.0.0.1:${site.port};
              root ${site.root};
              include ${brought(site, 'nginx.conf')};
            }
          }`,
        run: ['nginx', '-e', join(site.folder, 'errors'), '-c', join(site.folder, CONFIG)],
      };
    },
  },
  {
    name: 'Apache',
    debianPackage: 'apache2',
    answers: { redirect: 301, own404: true, hidden: 404, copies: ['br', 'gzip'], headers: true },
    isHere: runs('apache2', '-v'),
    command: (site) => ({
      config: `
${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
ServerName localhost
Listen 127.0.0.1:${site.port}
PidFile ${site.folder}/pid
ErrorLog ${site.folder}/errors
TypesConfig /etc/mime.types
DocumentRoot ${site.root}
AddOutputFilterByType DEFLATE text/html
<Directory ${site.root}>
  Options FollowSymLinks
  AllowOverride FileInfo Indexes
</Directory>
`,
      run: ['apache2', '-d', site.folder, '-f', join(site.folder, CONFIG), '-DFOREGROUND'],
    }),
  },
  {
    name: 'Caddy',
    debianPackage: 'caddy',
    answers: { redirect: 308, own404: true, hidden: 404, copies: ['br', 'gzip'], headers: true },
    isHere: runs('caddy', 'version'),
    command: (site) => ({
      config: `
{
  admin off
  auto_https off
  storage file_system ${site.folder}
}
http://localhost:${site.port} {
  bind 127.0.0.1
  root * ${site.root}
  import ${brought(site, 'Caddyfile')}
}
`,
      run: ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(site.folder, CONFIG)],
    }),
  },
  {
    name: 'lighttpd',
    debianPackage: 'lighttpd',
    // It compresses by a module of its own, and sends no copies.
    answers: { redirect: 301, own404: true, hidden: 403, copies: [], headers: true },
    isHere: runs('lighttpd', '-v'),
    command: (site) => ({
      config: `
server.bind = "127.0.0.1"
server.port = ${site.port}
server.pid-file = "${site.folder}/pid"
server.errorlog = "${site.folder}/errors"
server.document-root = "${site.root}"
include "${brought(site, 'lighttpd.conf')}"
`,
      run: ['lighttpd', '-D', '-f', join(site.folder, CONFIG)],
    }),
  },
  {
    name: "Python's http.server",
    debianPackage: 'python3',
    // It takes no configuration.
    answers: { redirect: 301, own404: false, hidden: 200, copies: [], headers: false },
    isHere: runs('python3', '--version'),
    command: ({ root, port }) => ({
      run: ['python3', '-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, `${port}`],
    }),
  },
];
