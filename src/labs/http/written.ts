import type { ShopFault } from '../protocol.ts';

/** A request as it stands in a `.http` file, and in the editor. */
export interface WrittenRequest {
  readonly method: string;
  /** Path with query, or a whole address. */
  readonly target: string;
  readonly headers: readonly HeaderLine[];
  /** Empty for none. */
  readonly body: string;
  /** What of the shop is out of order while it answers. */
  readonly broken: readonly ShopFault[];
  /** Whether GraphQL asks the database for each object alone. */
  readonly isNaive?: true;
  /** Whether a part’s name is called its title. */
  readonly isRenamed?: true;
}

export type HeaderLine = readonly [name: string, value: string];

/** Why a text is no list of requests, and where. */
export interface TextFault {
  /** Characters before it. */
  readonly at: number;
  /** A sentence for the reader. */
  readonly message: string;
}

export interface Reading {
  readonly requests: readonly WrittenRequest[];
  readonly faults: readonly TextFault[];
}

/** Where the shop of a tab seems to be. */
export const SHOP_ORIGIN = 'https://api.sparewheel.example';

/** Requests that one text may have. */
export const MOST_REQUESTS = 20;

export const SHOP_FAULTS: readonly ShopFault[] = [
  'handler',
  'database',
  'capacity',
  'authorization',
];

/** What the name of a method or a header is made of, after RFC 9110, section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
const SEPARATOR = '###';
/** What stands between two requests of a text. */
export const BETWEEN = `\n\n${SEPARATOR}\n\n`;
const COMMENT = /^(#|\/\/)/;
const BROKEN = /^#\s*broken:\s*(.*)$/;
/** How the shop is programmed while it answers, and what of a request says so. */
const PROGRAM = { '# resolvers: naive': 'isNaive', '# release: renamed': 'isRenamed' } as const;
const ABOUT_PROGRAM = /^#\s*(resolvers|release):/;

export const isToken = (text: string): boolean => TOKEN.test(text);

/** The value of the first header with this name, whatever its capitals. */
export const headerOf = (headers: readonly HeaderLine[], name: string): string | undefined =>
  headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];

interface Line {
  readonly text: string;
  readonly at: number;
}

/** The lines of a text with their places, in groups between the separators. */
function groupsOf(text: string): Line[][] {
  const groups: Line[][] = [[]];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith(SEPARATOR)) groups.push([]);
    else groups.at(-1)?.push({ text: line.replace(/\r$/, ''), at });
    at += line.length + 1;
  }
  return groups.filter((group) => group.some(({ text: each }) => isWritten(each)));
}

const isBlank = (text: string) => text.trim() === '';
/** A comment alone is no request. */
const isWritten = (text: string) => !isBlank(text) && !COMMENT.test(text);

/**
 * The requests of a text in the `.http` format, as editors have it: a start line, headers, a blank
 * line and a body; `###` between two of them; `#` before a comment. `# broken: handler` says what of
 * the shop is out of order; `# resolvers: naive` and `# release: renamed` say how it is programmed.
 */
export function readRequests(text: string): Reading {
  const faults: TextFault[] = [];
  const groups = groupsOf(text);
  if (groups.length === 0) {
    faults.push({ at: 0, message: 'There is no request here. One begins like GET /parts/2041.' });
  }
  const surplus = groups[MOST_REQUESTS]?.[0];
  if (surplus !== undefined) {
    const message = `A run sends ${MOST_REQUESTS} requests at most; these are ${groups.length}.`;
    faults.push({ at: surplus.at, message });
  }
  const requests = groups.slice(0, MOST_REQUESTS).map((lines) => readRequest(lines, faults));
  return { requests, faults };
}

function readRequest(lines: readonly Line[], faults: TextFault[]): WrittenRequest {
  const broken: ShopFault[] = [];
  const program: Program = {};
  let next = 0;
  for (const { text, at } of lines) {
    if (isWritten(text)) break;
    next += 1;
    broken.push(...faultsNamed(text, at, faults));
    Object.assign(program, programNamed(text, at, faults));
  }
  const start = lines[next];
  next += 1;
  const [method = '', ...rest] = (start?.text ?? '').trim().split(/\s+/);
  const target = rest.join(' ').replace(/\s*\bHTTP\/[\d.]+$/, '');
  if (!isToken(method) || !/^(\/|https?:\/\/)/.test(target)) {
    const message = 'A request begins with a method and a path, such as GET /parts/2041.';
    faults.push({ at: start?.at ?? 0, message });
  }
  const headers: HeaderLine[] = [];
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || isBlank(line.text)) break;
    if (COMMENT.test(line.text)) continue;
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(line.text) ?? [];
    if (isToken(name)) headers.push([name, value.trim()]);
    else {
      const message = 'A header is a name, a colon and a value. A blank line ends the headers.';
      faults.push({ at: line.at, message });
    }
  }
  const body = lines
    .slice(next)
    .map(({ text }) => text)
    .join('\n');
  return { method, target, headers, body: trimmed(body), broken, ...program };
}

function faultsNamed(comment: string, at: number, faults: TextFault[]): ShopFault[] {
  const [, names] = BROKEN.exec(comment) ?? [];
  if (names === undefined) return [];
  return names.split(',').flatMap((each) => {
    const known = SHOP_FAULTS.find((fault) => fault === each.trim());
    if (known !== undefined) return [known];
    faults.push({ at, message: `What can be broken: ${SHOP_FAULTS.join(', ')}.` });
    return [];
  });
}

type Program = Pick<WrittenRequest, 'isNaive' | 'isRenamed'>;

function programNamed(comment: string, at: number, faults: TextFault[]): Program {
  if (!ABOUT_PROGRAM.test(comment)) return {};
  const line = comment.trim().replaceAll(/\s+/g, ' ');
  const known = Object.entries(PROGRAM).find(([text]) => text === line);
  if (known !== undefined) return { [known[1]]: true };
  faults.push({ at, message: `What there is: ${Object.keys(PROGRAM).join(' and ')}.` });
  return {};
}

/** Without blank lines around it. */
const trimmed = (body: string) => body.replace(/^(\s*\n)+/, '').trimEnd();

function writeRequest(request: WrittenRequest): string {
  const { method, target, headers, body, broken } = request;
  const program = Object.entries(PROGRAM).filter(([, key]) => request[key] === true);
  const head = [
    ...(broken.length > 0 ? [`# broken: ${broken.join(', ')}`] : []),
    ...program.map(([text]) => text),
    `${method} ${target}`,
    ...headers.map(([name, value]) => `${name}: ${value}`.trimEnd()),
  ];
  // A body that looks like a separator is moved aside, because the format cannot hold it.
  const lines = trimmed(body).replace(/^###/gm, ' ###');
  return lines === '' ? head.join('\n') : `${head.join('\n')}\n\n${lines}`;
}

/** Requests that are written already, as one text. */
export const inOneText = (...requests: readonly string[]): string => requests.join(BETWEEN);

/** The text that `readRequests` reads as these requests. */
export const writeRequests = (requests: readonly WrittenRequest[]): string =>
  inOneText(...requests.map(writeRequest));
