import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { responseOf } from '@/labs/http/fetched';
import { ShopApi } from '@/labs/exercises/shell-lab/api';
import { DISK, HOME, NADIA, type Placed } from '@/labs/exercises/shell-lab/server';
import { responseHead } from '@/labs/shell/programs/curl';

/** What a script printed on both outputs, and its exit status. */
export interface Printed {
  readonly output: string;
  readonly status: number;
}

/** A user without rights, for a test that is run by root. */
const NOBODY = 65_534;
const ROOTS = /(?<![\w.~/]|localhost:3000)\/(etc|home|srv|var)(?=\/|\b)/g;

/** At this path the API begins anew. */
const RESET = '/begin-anew';

/** Answers as the API of the lab does, byte for byte, over a real connection. */
function listen(): Promise<Server> {
  let api = new ShopApi();
  const answerTo = async (asked: IncomingMessage): Promise<string> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of asked) pieces.push(piece as Uint8Array);
    const body = Buffer.concat(pieces);
    const { method = 'GET', url = '/' } = asked;
    if (url === RESET) api = new ShopApi();
    const headers = Object.entries(asked.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ]);
    const request = new Request(new URL(url, 'http://localhost:3000'), {
      method,
      headers,
      ...(body.length > 0 && { body }),
    });
    const response = await responseOf(await api.fetch(request), []);
    return responseHead(response) + (method === 'HEAD' ? '' : response.body);
  };
  const server = createServer((asked, { socket }) => {
    void answerTo(asked).then((text) => socket?.end(text));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** What Nadia may do with something of others, as a mode for the user of the tools. */
const rightsOf = ({ mode, uid, gid }: Placed): number =>
  uid === NADIA.uid ? mode : ((NADIA.gids.includes(gid) ? mode >> 3 : mode) & 7) << 6;

/** What may not even be read, which is closed once it is copied. */
const CLOSED = DISK.filter((placed) => rightsOf(placed) === 0).toReversed();

/** The disk of the lab in a folder, with the rights that Nadia has for the user of the tools. */
function fill(root: string, uid: number | undefined): void {
  for (const { path, text } of DISK) {
    const place = join(root, path);
    if (text === undefined) mkdirSync(place, { recursive: true });
    else writeFileSync(place, text);
    if (uid !== undefined) chownSync(place, uid, uid);
  }
  // From the inside out, because nobody could write into some of the folders.
  for (const placed of DISK.toReversed()) {
    chmodSync(join(root, placed.path), rightsOf(placed) || 0o700);
  }
}

/** What may leave the disk other than it was. */
const CHANGES = />|\b(rm|rmdir|mv|cp|mkdir|touch|chmod|backup)\b|sed -i|curl -\w*[oO]|-o /;
const ANEW = `[ -e "$ROOT" ] && chmod -R u+rwx "$ROOT" && rm -rf "$ROOT"
cp -a "$DISK" "$ROOT"
chmod 000 ${CLOSED.map(({ path }) => `"$ROOT"${path}`).join(' ')}`;
const RESTART = String.raw`exec 3<> /dev/tcp/127.0.0.1/$PORT
printf 'GET ${RESET} HTTP/1.1\r\nHost: localhost\r\n\r\n' >&3
read -r line <&3
exec 3>&-`;

const inQuotes = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * Runs scripts with bash and the tools of this machine, each on a fresh copy of the lab’s disk, and
 * all of them in one process of bash.
 */
export async function reallyRun(scripts: readonly string[]): Promise<readonly Printed[]> {
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  const base = mkdtempSync(join(tmpdir(), 'shell-lab-'));
  const [disk, root, results] = ['disk', 'root', 'results'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [disk, results]) mkdirSync(folder);
  fill(disk, uid);
  const server = await listen();
  const { port } = server.address() as AddressInfo;
  const place = (text: string) => text.replaceAll(ROOTS, `${root}/$1`);
  writeFileSync(join(base, '.curlrc'), `connect-to = "localhost:3000:127.0.0.1:${port}"\n`);
  // Scripts on the disk name absolute paths nowhere, so that commands alone are rewritten.
  const cases = scripts.map((script, at) => {
    const before = scripts[at - 1];
    return `
${before === undefined || CHANGES.test(before) ? ANEW : ''}
${script.includes('curl') ? RESTART : ''}
( cd "$ROOT${HOME}" && eval ${inQuotes(place(script))} ) > "$RESULTS/${at}" 2>&1 < /dev/null
printf '\\n%s' "$?" >> "$RESULTS/${at}"`;
  });
  const file = join(base, 'cases.sh');
  writeFileSync(file, cases.join('\n'));
  if (uid !== undefined) for (const each of [base, disk, results]) chownSync(each, uid, uid);
  await new Promise<void>((resolve, reject) => {
    const bash = spawn('bash', [file], {
      env: {
        HOME: `${root}${HOME}`,
        CURL_HOME: base,
        PATH: process.env['PATH'] ?? '/usr/bin:/bin',
        LC_ALL: 'C',
        TZ: 'UTC',
        DISK: disk,
        ROOT: root,
        RESULTS: results,
        PORT: String(port),
      },
      ...(uid !== undefined && { uid, gid: uid }),
      stdio: 'ignore',
    });
    bash.on('error', reject);
    bash.on('close', () => resolve());
  });
  server.close();
  const printed = scripts.map((_, at): Printed => {
    const text = readFileSync(join(results, String(at)), 'utf8');
    const end = text.lastIndexOf('\n');
    return { output: text.slice(0, end).replaceAll(root, ''), status: Number(text.slice(end + 1)) };
  });
  chmodAll(disk);
  chmodAll(root);
  rmSync(base, { recursive: true, force: true });
  return printed;
}

/** Rights to clean up behind those who had none. */
function chmodAll(root: string): void {
  for (const { path, text } of DISK) {
    if (text !== undefined) continue;
    try {
      chmodSync(join(root, path), 0o700);
    } catch {
      // A script has removed it.
    }
  }
}

const METER =
  /^ {2}% Total[^\n]*\n[^\n]*Dload[^\n]*\n|\r?[ \d]{3}[ \d.kM]*(?:--|\d+):(?:--|\d\d):(?:--|\d\d) [^\r\n]*\n?/gm;

/** What differs between two machines, or between two versions of curl: times, blocks, owners. */
export const comparable = ({ output, status }: Printed): Printed => ({
  status,
  output: output
    .replaceAll(/^(\S*cases\.sh: )?(eval: )?line \d+: /gm, 'bash: ')
    .replaceAll(/^bash: (\[|kill|cd|printf|export|test): /gm, '$1: ')
    .replaceAll(/ \(did you mean [^)]*\)| \(the nearest are [^)]*\)/g, '')
    .replaceAll(METER, '')
    .replaceAll('\r', '')
    .replaceAll(/^[*{}] .*\n/gm, '')
    .replaceAll(/(curl\/)[\d.]+/g, '$1N')
    .replaceAll(/after \d+ ms: .*/g, 'after N ms')
    .replaceAll(/^total \d+$/gm, 'total N')
    .replaceAll(
      /^([d-][rwx-]{9}) +\d+ +\S+ +\S+ +(\d+) \w+ +\d+ +[\d:]+ /gm,
      (_, mode: string, size: string) => `${mode} ${mode.startsWith('d') ? 'N' : size} `,
    ),
});
