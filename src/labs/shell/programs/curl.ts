import { type CurlOption, readCurlCall } from '../../http/curl-reader.ts';
import { responseOf } from '../../http/fetched.ts';
import { headerOf, type WrittenRequest } from '../../http/written.ts';
import type { LabResponse } from '../../protocol.ts';
import { STATUS_CODES } from '../../programs/javascript/stand-ins/statuses.ts';
import { FileError } from '../file-system.ts';
import { type Call, pathIn, type Program } from '../session.ts';
import { readNamed } from './inputs.ts';

/** The version whose words are written here. */
const VERSION = '7.88.1';
const MOST_REDIRECTS = 50;

/** Exit codes of curl, by what went wrong. */
const CODES = {
  protocol: 1,
  usage: 2,
  address: 3,
  host: 6,
  refused: 7,
  status: 22,
  write: 23,
  read: 26,
  tls: 35,
  redirects: 47,
} as const;

class CurlError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Options of long names, by the short ones. */
const SHORT: Readonly<Record<string, string>> = {
  '--include': '-i',
  '--verbose': '-v',
  '--silent': '-s',
  '--show-error': '-S',
  '--fail': '-f',
  '--output': '-o',
  '--write-out': '-w',
  '--location': '-L',
  '--remote-name': '-O',
  '--max-time': '-m',
  '--request': '-X',
};
/** What is carried out; the reader knows more, which would have no effect here. */
const KNOWN = new Set(
  '-i -v -s -S -f -o -w -L -O -m --fail-with-body --connect-timeout'.split(' '),
);

interface Settings {
  readonly has: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
}

function settingsOf(options: readonly CurlOption[]): Settings {
  const named = options.map(({ kind, value }) => ({ kind: SHORT[kind] ?? kind, value }));
  const strange = named.find(({ kind }) => kind.startsWith('-') && !KNOWN.has(kind));
  if (strange !== undefined) {
    throw new CurlError(CODES.usage, `curl: ${strange.kind} is not part of this terminal`);
  }
  return {
    has: (name) => named.some(({ kind }) => kind === name),
    value: (name) => named.findLast(({ kind }) => kind === name)?.value,
  };
}

const DATA = /^(-d|--data|--data-ascii|--data-binary|--json)$/;

/** Words in which `@name` behind an option for data is the text of that file. */
function withFiles(call: Call): string[] {
  return call.words.map((word, at) => {
    const option = call.words[at - 1] ?? '';
    if (!DATA.test(option) || !word.startsWith('@')) return word;
    const name = word.slice(1);
    try {
      const text = name === '-' ? (call.input?.text ?? '') : readNamed(call, name);
      return /^(-d|--data|--data-ascii)$/.test(option) ? text.replaceAll(/[\r\n]/g, '') : text;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new CurlError(
        CODES.read,
        `curl: option ${option}: error encountered when reading a file\ncurl: try 'curl --help' or 'curl --manual' for more information`,
      );
    }
  });
}

function addressOf(text: string, base?: string): URL {
  const whole =
    base !== undefined || /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  try {
    return new URL(whole, base);
  } catch {
    throw new CurlError(CODES.address, 'curl: (3) URL using bad/illegal format or missing URL');
  }
}

interface Answer {
  readonly response: LabResponse;
  /** Status line and headers, each with CRLF, and the blank line. */
  readonly head: string;
}

const CRLF = '\r\n';

/** Status line and headers as they travel. */
export function responseHead({ status, headers }: Pick<LabResponse, 'status' | 'headers'>): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
  return [line, ...lines, '', ''].join(CRLF);
}

/** What curl adds to a request, and the order in which it writes headers. */
function requestHead({ method, headers, body }: WrittenRequest, url: URL): string {
  const given = (name: string) => headerOf(headers, name);
  const isOwn = (name: string) => /^(host|user-agent|accept|content-length)$/i.test(name);
  const lines = [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${given('Host') ?? url.host}`,
    `User-Agent: ${given('User-Agent') ?? `curl/${VERSION}`}`,
    `Accept: ${given('Accept') ?? '*/*'}`,
    ...headers.filter(([name]) => !isOwn(name)).map(([name, value]) => `${name}: ${value}`),
  ];
  if (body !== '') {
    const length = `Content-Length: ${new TextEncoder().encode(body).length}`;
    const type = lines.findIndex((line) => line === `Content-Type: ${FORM}`);
    lines.splice(type === -1 ? lines.length : type, 0, length);
  }
  return [...lines, '', ''].join(CRLF);
}

const FORM = 'application/x-www-form-urlencoded';
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const marked = (sign: string, head: string) =>
  head
    .trimEnd()
    .split(CRLF)
    .map((line) => `${sign} ${line}\n`)
    .join('') + `${sign} \n`;

async function sent(
  call: Call,
  request: WrittenRequest,
  url: URL,
  isVerbose: boolean,
): Promise<Answer> {
  const { session, err } = call;
  if (!/^https?:$/.test(url.protocol)) {
    const name = url.protocol.slice(0, -1);
    throw new CurlError(
      CODES.protocol,
      `curl: (1) Protocol "${name}" not supported or disabled in libcurl`,
    );
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  if (!LOCAL.test(url.hostname) && url.hostname !== session.machine.host) {
    throw new CurlError(CODES.host, `curl: (6) Could not resolve host: ${url.hostname}`);
  }
  if (isVerbose) err.write(`*   Trying 127.0.0.1:${port}...\n`);
  const { method, headers, body } = request;
  let response: Response | undefined;
  try {
    const sendable = headers.filter(([name]) => name.toLowerCase() !== 'host');
    response = await session.machine.request(
      new Request(url.href.replace(/^https:/, 'http:'), {
        method,
        headers: sendable.map(([name, value]): [string, string] => [name, value]),
        ...(body === '' || /^(GET|HEAD)$/.test(method) ? {} : { body }),
      }),
    );
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CurlError(CODES.usage, `curl: this request cannot be sent here: ${error.message}`);
  }
  if (response === undefined) {
    throw new CurlError(
      CODES.refused,
      `curl: (7) Failed to connect to ${url.hostname} port ${port} after 0 ms: Couldn't connect to server`,
    );
  }
  if (url.protocol === 'https:') {
    throw new CurlError(CODES.tls, 'curl: (35) error:0A00010B:SSL routines::wrong version number');
  }
  const read = await responseOf(response, []);
  const head = responseHead(read);
  if (isVerbose) {
    err.write(`* Connected to ${url.hostname} (127.0.0.1) port ${port} (#0)\n`);
    err.write(marked('>', requestHead(request, url)) + marked('<', head));
    err.write(`* Connection #0 to host ${url.hostname} left intact\n`);
  }
  return { response: read, head };
}

/** The request that follows a redirect: 303 asks with GET, 301 and 302 after a POST as well. */
function redirected(request: WrittenRequest, status: number): WrittenRequest {
  const turns = status === 303 || ((status === 301 || status === 302) && request.method === 'POST');
  if (!turns || request.method === 'HEAD') return request;
  const headers = request.headers.filter(([name]) => !/^content-/i.test(name));
  return { ...request, method: 'GET', headers, body: '' };
}

const METER = `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
`;

/** The progress meter, on a clock that stands still. */
function meter(bytes: number): string {
  const percent = bytes === 0 ? '  0' : '100';
  const size = String(bytes).padStart(5);
  const line = `${percent} ${size}  ${percent} ${size}    0     0      0      0 --:--:-- --:--:-- --:--:--     0\n`;
  return METER + line;
}

/** What `-w` writes: its `%{…}` that are known here, `\n` and `\t`. */
function writtenOut(format: string, values: Readonly<Record<string, string>>): string {
  return format
    .replaceAll(/%\{(\w+)\}/g, (all, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : all,
    )
    .replaceAll(/\\([ntr])/g, (_, sign: string) => ({ n: '\n', t: '\t', r: '\r' })[sign] ?? sign)
    .replaceAll('%%', '%');
}

/** Where the body goes: `-o name`, `-O`, or standard output. */
function fileOf({ has, value }: Settings, url: URL): string | undefined {
  const name = value('-o');
  if (name !== undefined) return name === '-' ? undefined : name;
  if (!has('-O')) return undefined;
  const last = url.pathname.split('/').at(-1) ?? '';
  if (last === '') throw new CurlError(CODES.write, 'curl: Remote file name has no length!');
  return last;
}

async function transferred(
  call: Call,
  settings: Settings,
  address: string,
  first: WrittenRequest,
): Promise<void> {
  const { has, value } = settings;
  const { session, out, err } = call;
  let url = addressOf(address);
  // With -G, the data stand in the query.
  if (has('get')) url = new URL(first.target, url);
  let request = first;
  let answer: Answer;
  let text = '';
  let redirects = 0;
  let bytes = 0;
  const isHead = () => request.method === 'HEAD';
  for (;;) {
    answer = await sent(call, request, url, has('-v'));
    const { status, headers, body } = answer.response;
    const location = headerOf(headers, 'Location');
    if (has('-i') || has('head')) text += answer.head;
    if (!has('-L') || location === undefined || status < 300 || status > 399) {
      bytes = isHead() ? 0 : new TextEncoder().encode(body).length;
      break;
    }
    if ((redirects += 1) > MOST_REDIRECTS) {
      throw new CurlError(
        CODES.redirects,
        `curl: (47) Maximum (${MOST_REDIRECTS}) redirects followed`,
      );
    }
    url = addressOf(location, url.href);
    request = redirected(request, status);
  }
  const { status, headers, body } = answer.response;
  const isFailed = status >= 400 && (has('-f') || has('--fail-with-body'));
  if (!isHead() && !(isFailed && has('-f'))) text += body;
  const file = fileOf(settings, url);
  if (!has('-s') && (file !== undefined || !out.isTerminal)) err.write(meter(bytes));
  if (file === undefined) out.write(text);
  else if (pathIn(session, file) !== '/dev/null') {
    try {
      session.files.write(pathIn(session, file), text);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new CurlError(CODES.write, 'curl: (23) Failure writing output to destination');
    }
  }
  const format = value('-w');
  if (format !== undefined) {
    out.write(
      writtenOut(format, {
        http_code: String(status),
        response_code: String(status),
        content_type: headerOf(headers, 'Content-Type') ?? '',
        method: request.method,
        num_redirects: String(redirects),
        redirect_url: new URL(headerOf(headers, 'Location') ?? url.href, url).href,
        size_download: String(bytes),
        time_total: '0.000000',
        url_effective: url.href,
      }),
    );
  }
  if (isFailed) {
    throw new CurlError(CODES.status, `curl: (22) The requested URL returned error: ${status}`);
  }
}

/** `curl`, whose requests are answered on this machine and never leave the tab. */
export const curl: Program = async (call) => {
  const { words, err, out } = call;
  if (words.includes('--version') || words.includes('-V')) {
    out.write(`curl ${VERSION}, as far as this terminal goes\n`);
    return 0;
  }
  let isSilent = false;
  try {
    if (words.length === 0) {
      throw new CurlError(
        CODES.usage,
        "curl: try 'curl --help' or 'curl --manual' for more information",
      );
    }
    const read = readCurlCall(withFiles(call));
    if ('fault' in read) throw new CurlError(CODES.usage, `curl: ${read.fault}`);
    const settings = settingsOf(read.options);
    isSilent = settings.has('-s') && !settings.has('-S');
    for (const { address, request } of read.requests) {
      await transferred(call, settings, address, request);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof CurlError)) throw error;
    if (!isSilent || error.code === CODES.usage) err.write(`${error.message}\n`);
    return error.code;
  }
};
