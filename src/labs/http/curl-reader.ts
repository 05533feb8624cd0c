import { commandsOf, ShellFault } from './shell.ts';
import {
  headerOf,
  type HeaderLine,
  isToken,
  MOST_REQUESTS,
  SHOP_ORIGIN,
  type WrittenRequest,
} from './written.ts';

/** What a command line of curl comes to: requests, or a sentence that says why not. */
export type CurlReading =
  | {
      readonly requests: readonly WrittenRequest[];
      /** What was left out, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly fault: string };

/** Characters of a command that are read. */
const LONGEST = 100_000;
/** Characters of a word of theirs that sentences repeat. */
const LONGEST_NAME = 80;

/** Options that cannot be read; the message is for the reader. */
class CurlFault extends Error {}

/**
 * The requests that a text of curl commands would send. It reads what browsers copy and people type:
 * quotes of all kinds, continued lines, several commands. It never throws, whatever it is given.
 */
export function readCurl(text: string): CurlReading {
  if (text.length > LONGEST) return { fault: 'This is too long for a command of curl.' };
  try {
    const commands = commandsOf(text);
    const own = commands.filter(isCurl);
    if (own.length === 0) {
      return { fault: 'This is no command of curl: such a command begins with the word curl.' };
    }
    const left = commands.filter((words) => !isCurl(words)).map((words) => words.join(' '));
    const notes = new Set(left.map((words) => `Left out: ${words.slice(0, LONGEST_NAME)}`));
    const parts = own.flatMap(([, ...words]) => partsOf(words));
    const count = parts.reduce((sum, options) => sum + urlsIn(options).length, 0);
    if (count > MOST_REQUESTS) {
      return { fault: `These are ${count} requests; up to ${MOST_REQUESTS} are read.` };
    }
    const requests = parts.flatMap((options) =>
      urlsIn(options).map(({ value }) => requestOf(value, options, notes)),
    );
    return { requests, notes: [...notes] };
  } catch (error) {
    if (error instanceof CurlFault || error instanceof ShellFault) return { fault: error.message };
    throw error;
  }
}

const isCurl = ([name = '']: readonly string[]) => /(^|\/)curl$/.test(name);

/** Options with a value, by what they mean here. */
const WITH_VALUE: Readonly<Record<string, string>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--data-raw': 'raw',
  '--data-urlencode': 'encoded',
  '--json': 'json',
  '-b': 'cookie',
  '--cookie': 'cookie',
  '-u': 'user',
  '--user': 'user',
  '-A': 'agent',
  '--user-agent': 'agent',
  '-e': 'referer',
  '--referer': 'referer',
  '--url': 'url',
  '--oauth2-bearer': 'bearer',
};
const WITHOUT_VALUE: Readonly<Record<string, string>> = {
  '-I': 'head',
  '--head': 'head',
  '-G': 'get',
  '--get': 'get',
  '-:': 'next',
  '--next': 'next',
};
/** Options that change how curl works and not what it sends; true where a value follows. */
const IGNORED: Readonly<Record<string, boolean>> = {
  ...Object.fromEntries(
    '-s -S -v -i -L -k -f -N -g -# -O -J -0 -4 -6 -n -q --silent --show-error --verbose --include --location --insecure --fail --fail-with-body --no-buffer --globoff --compressed --http1.0 --http1.1 --http2 --http3 --ipv4 --ipv6 --path-as-is --no-progress-meter --progress-bar --remote-name --tr-encoding --netrc --disable --tcp-nodelay --no-keepalive --raw --basic --anyauth'
      .split(' ')
      .map((name) => [name, false]),
  ),
  ...Object.fromEntries(
    '-o -w -m -c -D -x -r --output --write-out --max-time --connect-timeout --cookie-jar --dump-header --proxy --retry --retry-delay --retry-max-time --max-redirs --cacert --resolve --interface --limit-rate --stderr --trace-ascii'
      .split(' ')
      .map((name) => [name, true]),
  ),
};
const FILES = /^(-F|--form|-T|--upload-file|-K|--config|--form-string)$/;

/** An option that was read; one that changes how curl works alone has its name as its kind. */
export interface CurlOption {
  readonly kind: string;
  readonly value: string;
}

/** One command of curl as it would be carried out. */
export interface CurlCall {
  readonly options: readonly CurlOption[];
  /** In order; the address as it was typed. */
  readonly requests: readonly { readonly address: string; readonly request: WrittenRequest }[];
}

/**
 * The words behind `curl` in one command, for who carries it out and not only sends its requests.
 * It never throws, whatever it is given.
 */
export function readCurlCall(words: readonly string[]): CurlCall | { readonly fault: string } {
  try {
    const notes = new Set<string>();
    const parts = partsOf(words);
    return {
      options: parts.flat(),
      requests: parts.flatMap((options) =>
        urlsIn(options).map(({ value }) => ({
          address: value,
          request: requestOf(value, options, notes),
        })),
      ),
    };
  } catch (error) {
    if (error instanceof CurlFault) return { fault: error.message };
    throw error;
  }
}

/** The options and addresses of a command, in order. */
function* optionsOf(words: readonly string[]): Generator<CurlOption> {
  let isOver = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (isOver || !/^-./.test(word)) {
      yield { kind: 'url', value: word };
      continue;
    }
    if (word === '--') {
      isOver = true;
      continue;
    }
    // Short options can be written together, the value of the last one included.
    for (let rest = word; rest !== '';) {
      const isLong = rest.startsWith('--');
      const name = isLong ? rest : rest.slice(0, 2);
      const glued = isLong ? '' : rest.slice(2);
      const kind = WITH_VALUE[name];
      if (FILES.test(name)) {
        throw new CurlFault(`${name} sends a form or a file, which the workbench does not.`);
      }
      if (kind !== undefined || IGNORED[name] === true) {
        if (glued === '') at += 1;
        const value = glued === '' ? words[at] : glued;
        if (value === undefined) throw new CurlFault(`After ${name} a value is missing.`);
        yield { kind: kind ?? name, value };
        rest = '';
        continue;
      }
      const flag = WITHOUT_VALUE[name];
      if (flag !== undefined || IGNORED[name] === false) yield { kind: flag ?? name, value: '' };
      else {
        throw new CurlFault(
          `The workbench does not know the option ${name.slice(0, LONGEST_NAME)} of curl.`,
        );
      }
      rest = glued === '' ? '' : `-${glued}`;
    }
  }
}

const FORM = 'application/x-www-form-urlencoded';

const urlsIn = (options: readonly CurlOption[]) => options.filter(({ kind }) => kind === 'url');

/** The options of a command, in parts where `--next` begins another request. */
function partsOf(words: readonly string[]): CurlOption[][] {
  const parts: CurlOption[][] = [[]];
  for (const option of optionsOf(words)) {
    if (option.kind === 'next') parts.push([]);
    else parts.at(-1)?.push(option);
  }
  if (parts.some((options) => urlsIn(options).length === 0)) {
    throw new CurlFault('The command has no address.');
  }
  return parts;
}

function requestOf(
  url: string,
  options: readonly CurlOption[],
  notes: Set<string>,
): WrittenRequest {
  const all = (kind: string) => options.filter((each) => each.kind === kind).map((o) => o.value);
  const last = (kind: string) => all(kind).at(-1);
  const has = (kind: string) => options.some((each) => each.kind === kind);
  const pieces = options.filter(({ kind }) => /^(data|raw|encoded|json)$/.test(kind));
  const isJson = has('json');
  const body = pieces.map(pieceOf).reduce((whole, piece, index) => {
    if (index === 0) return piece;
    return isJson ? whole + piece : `${whole}&${piece}`;
  }, '');
  const isQuery = has('get');
  const sendsBody = pieces.length > 0 && !isQuery;

  const { headers, removed } = headersOf(all('header'));
  const usual = (name: string, value: string | undefined) => {
    const isSet = headerOf(headers, name) !== undefined || removed.has(name.toLowerCase());
    if (value !== undefined && !isSet) headers.push([name, value]);
  };
  if (isJson) {
    usual('Content-Type', 'application/json');
    usual('Accept', 'application/json');
  } else if (sendsBody) usual('Content-Type', FORM);
  usual('Cookie', cookieOf(all('cookie')));
  const user = last('user');
  usual('Authorization', user === undefined ? undefined : `Basic ${base64(user)}`);
  const bearer = last('bearer');
  usual('Authorization', bearer === undefined ? undefined : `Bearer ${bearer}`);
  usual('User-Agent', last('agent'));
  usual('Referer', last('referer'));

  const method = last('method') ?? (has('head') ? 'HEAD' : sendsBody ? 'POST' : 'GET');
  if (!isToken(method)) throw new CurlFault('The method after -X has signs that no method has.');
  const target = targetOf(url, notes);
  return {
    method,
    target: isQuery && body !== '' ? `${target}${target.includes('?') ? '&' : '?'}${body}` : target,
    headers,
    body: sendsBody ? body : '',
    broken: [],
  };
}

function pieceOf({ kind, value }: CurlOption): string {
  if (kind === 'raw') return value;
  if (kind === 'encoded') {
    const [, name = '', sign = '', content = ''] = /^([^=@]*)([=@]?)([^]*)$/.exec(value) ?? [];
    if (sign === '@') throw new CurlFault('--data-urlencode with @ reads a file of yours.');
    if (sign === '') return encodeURIComponent(wellFormed(name));
    return `${name === '' ? '' : `${name}=`}${encodeURIComponent(wellFormed(content))}`;
  }
  if (value.startsWith('@')) {
    throw new CurlFault('The body stands in a file of yours. Write it behind -d instead.');
  }
  return value;
}

/** Halves of a surrogate pair cannot be encoded. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** The headers of `-H`; one without a value takes a usual header away. */
function headersOf(lines: readonly string[]) {
  const headers: HeaderLine[] = [];
  const removed = new Set<string>();
  for (const line of lines) {
    if (line.startsWith('@')) throw new CurlFault('-H with @ reads a file of yours.');
    const [, before = '', sign = '', after = ''] = /^([^:;]*)([:;]?)([^]*)$/.exec(line) ?? [];
    const [name, value] = [before.trim(), after.trim()];
    if (!isToken(name) || sign === '' || /[\r\n\0]/.test(value)) {
      throw new CurlFault('A header after -H is a name, a colon and a value.');
    }
    if (value !== '' || sign === ';') headers.push([name, value]);
    else removed.add(name.toLowerCase());
  }
  return { headers, removed };
}

function cookieOf(values: readonly string[]): string | undefined {
  const file = values.find((value) => !value.includes('='));
  if (file !== undefined) throw new CurlFault('-b with the name of a file reads a file of yours.');
  return values.length === 0 ? undefined : values.map((value) => value.trim()).join('; ');
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The path with its query; every request goes to the shop in the tab. */
function targetOf(url: string, notes: Set<string>): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `http://${url}`;
  let parsed: URL;
  try {
    parsed = new URL(address);
  } catch {
    throw new CurlFault('The address of the command is none.');
  }
  if (!/^https?:$/.test(parsed.protocol)) {
    throw new CurlFault(
      `The workbench speaks HTTP, and not ${parsed.protocol.slice(0, LONGEST_NAME)}`,
    );
  }
  if (parsed.origin !== SHOP_ORIGIN) {
    notes.add(`It goes to the shop in this tab, and not to ${parsed.host.slice(0, LONGEST_NAME)}.`);
  }
  return parsed.pathname + parsed.search;
}
