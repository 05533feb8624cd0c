import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PGlite } from '@electric-sql/pglite';
import { openSession } from '../../shop/domain/sessions.ts';
import { setting, type ExchangeFile, type Run } from './files.ts';
import { laidOut } from './json.ts';

/** A running shop with its database. */
export interface RunningShop {
  readonly port: number;
  readonly db: PGlite;
  readonly log: readonly string[];
}

interface Message {
  readonly start: string;
  readonly headers: readonly string[];
  readonly body: string;
}

const TOOL = `Sparewheel’s API on Node.js ${process.versions.node}`;

const PROXY = `A reverse proxy on Node.js ${process.versions.node}`;
const PROXY_ANSWERS = /^HTTP\/1\.1 50[24] /;

/** Sends a request over a socket as it stands in the file, and records what came over the wire. */
export async function runHttp(file: ExchangeFile, shop: RunningShop): Promise<Run> {
  const request = parseMessage(file.body.replaceAll('\n', '\r\n'));
  const response = await send(file, request, shop);
  const shown = new Set(setting(file, 'show')?.toLowerCase().split(', '));
  const isShown = (header: string) => shown.has(header.split(':')[0]?.toLowerCase() ?? '');
  const step = {
    input: written(request, isShown),
    output: written({ ...response, body: readable(response.body) }, isShown),
  };
  const event = setting(file, 'log');
  return {
    tool: PROXY_ANSWERS.test(response.start) ? PROXY : TOOL,
    steps: [step],
    headersLeftOut: [...request.headers, ...response.headers].some((line) => !isShown(line)),
    ...(event === undefined ? {} : { log: logged(event, shop) }),
  };
}

/** Sends a query as its only member, and records the data that came back. */
export async function runGraphql(file: ExchangeFile, shop: RunningShop): Promise<Run> {
  const request = {
    start: 'POST /graphql HTTP/1.1',
    headers: [
      'Host: api.sparewheel.example',
      'Content-Type: application/json',
      'X-Request-Id: 8f40',
    ],
    body: JSON.stringify({ query: file.body }),
  };
  const response = await send(file, request, shop);
  const step = { input: file.body, output: readable(response.body) };
  return { tool: TOOL, steps: [step] };
}

async function send(file: ExchangeFile, request: Message, shop: RunningShop): Promise<Message> {
  const customer = setting(file, 'as');
  const session = customer === undefined ? '' : await openSession(shop.db, Number(customer));
  const cookie = session === '' ? [] : [`Cookie: __Host-session=${session}`];
  const headers = [
    ...request.headers,
    ...cookie,
    'Connection: close',
    `Content-Length: ${Buffer.byteLength(request.body)}`,
  ];
  const wire = `${[request.start, ...headers].join('\r\n')}\r\n\r\n${request.body}`;
  let answer = '';
  for (let times = Number(setting(file, 'repeat') ?? 1); times > 0; times--) {
    const socket = connect(shop.port, '127.0.0.1');
    socket.write(wire);
    answer = await text(socket);
  }
  return parseMessage(answer);
}

function parseMessage(wire: string): Message {
  const [head = '', ...rest] = wire.split('\r\n\r\n');
  const [start = '', ...headers] = head.split('\r\n');
  return { start, headers, body: rest.join('\r\n\r\n').replaceAll('\r\n', '\n') };
}

function written(message: Message, isShown: (header: string) => boolean): string {
  const head = [message.start, ...message.headers.filter(isShown)].join('\n');
  return message.body === '' ? head : `${head}\n\n${message.body}`;
}

const readable = (body: string) => (body.startsWith('{') ? laidOut(body) : body);

/** The last line of the log about an event. */
function logged(event: string, { log }: RunningShop): string {
  const line = log.findLast((candidate) => candidate.includes(`"event":"${event}"`));
  if (line === undefined) throw new Error(`the shop logged no ${event}`);
  return laidOut(line);
}
