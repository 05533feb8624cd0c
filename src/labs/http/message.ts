import type { LabResponse } from '../protocol.ts';
import { headerOf, type HeaderLine, SHOP_ORIGIN, type WrittenRequest } from './written.ts';

/** A message of HTTP/1.1 in two parts, between which a blank line stands. */
export interface HttpMessage {
  /** Start line and headers, without the line break at the end. */
  readonly head: string;
  readonly body: string;
}

const encoder = new TextEncoder();

/** Names that are not written with one capital in each word. */
const SPELLED: Readonly<Record<string, string>> = {
  etag: 'ETag',
  ratelimit: 'RateLimit',
  'ratelimit-policy': 'RateLimit-Policy',
  'www-authenticate': 'WWW-Authenticate',
};

/** A header’s name as people write it: to HTTP, capitals make no difference. */
const capital = (name: string) =>
  SPELLED[name] ?? name.replace(/(^|-)([a-z])/g, (sign) => sign.toUpperCase());
const lines = (headers: readonly HeaderLine[]) =>
  headers.map(([name, value]) => `${capital(name)}: ${value}`.trimEnd());

/** The request as it travels: with the `Host` and the `Content-Length` that every client adds. */
export function requestMessage({ method, target, headers, body }: WrittenRequest): HttpMessage {
  const { host, pathname, search } = new URL(target, SHOP_ORIGIN);
  const length: HeaderLine[] =
    body === '' ? [] : [['Content-Length', String(encoder.encode(body).length)]];
  const others = headers.filter(([name]) => name.toLowerCase() !== 'host');
  const head = [
    `${method} ${pathname}${search} HTTP/1.1`,
    `Host: ${headerOf(headers, 'Host') ?? host}`,
    ...lines([...others, ...length]),
  ];
  return { head: head.join('\n'), body };
}

/**
 * The response as it travels.
 * @param line the status; the words after it may be left out, as HTTP allows
 */
export function responseMessage(
  { status, headers, body }: LabResponse,
  line = String(status),
): HttpMessage {
  return { head: [`HTTP/1.1 ${line}`, ...lines(headers)].join('\n'), body };
}

/** Bytes of a message: a line of its head ends with two, and so does the blank line after it. */
export function messageBytes({ head, body }: HttpMessage): number {
  const wire = `${head.replaceAll('\n', '\r\n')}\r\n\r\n${body}`;
  return encoder.encode(wire).length;
}
