import { Problem } from '../problem.ts';
import { element, readXml, type Element } from './xml.ts';

/** SOAP 1.2, https://www.w3.org/TR/soap12-part1/. */
export const SOAP = 'http://www.w3.org/2003/05/soap-envelope';

export const SOAP_MEDIA = 'application/soap+xml';

/** The problem details of RFC 9457 as XML. */
const PROBLEM = 'urn:ietf:rfc:7807';

/** Why a message is refused before its body is read, with the HTTP status of the SOAP binding. */
type Code = 'Sender' | 'Receiver' | 'VersionMismatch' | 'MustUnderstand';

/** A message that breaks the rules of SOAP itself. */
export class SoapFault extends Error {
  readonly code: Code;

  constructor(code: Code, reason: string) {
    super(reason);
    this.code = code;
  }
}

const isTrue = (value: string | undefined) => value === 'true' || value === '1';

/**
 * The one element in the body of a message.
 * @throws SoapFault
 */
export function operationIn(message: string): Element {
  const envelope = rootOf(message);
  if (envelope.name !== 'Envelope') throw new SoapFault('Sender', 'This is no SOAP envelope');
  if (envelope.namespace !== SOAP) {
    throw new SoapFault('VersionMismatch', 'Only SOAP 1.2 is spoken here');
  }
  const part = (name: string) =>
    envelope.children.find((child) => child.name === name && child.namespace === SOAP);
  for (const { name, attributes } of part('Header')?.children ?? []) {
    const entries = Object.entries(attributes);
    const mark = entries.find(([key]) => /(?:^|:)mustUnderstand$/.test(key))?.[1];
    if (isTrue(mark)) throw new SoapFault('MustUnderstand', `The header ${name} is not understood`);
  }
  const [operation, ...others] = part('Body')?.children ?? [];
  if (operation !== undefined && others.length === 0) return operation;
  throw new SoapFault('Sender', 'The body must have one element');
}

function rootOf(message: string): Element {
  try {
    return readXml(message);
  } catch (error) {
    throw new SoapFault('Sender', error instanceof Error ? error.message : 'This is no XML');
  }
}

const respond = (status: number, body: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(
    `<?xml version="1.0" encoding="utf-8"?>\n${element('env:Envelope', [element('env:Body', [body])], { 'xmlns:env': SOAP })}`,
    { status, headers: { ...headers, 'Content-Type': `${SOAP_MEDIA}; charset=utf-8` } },
  );

/** A message that all went well. */
export const soapAnswer = (body: string) => respond(200, body);

/** A fault that says what is wrong; a caller at fault has 400, we have 500. */
export function soapFault(fault: SoapFault | Problem): Response {
  const code = fault instanceof Problem ? (fault.status < 500 ? 'Sender' : 'Receiver') : fault.code;
  const detail = fault instanceof Problem ? [element('env:Detail', [problemElement(fault)])] : [];
  const body = element('env:Fault', [
    element('env:Code', [element('env:Value', `env:${code}`)]),
    element('env:Reason', [element('env:Text', fault.message, { 'xml:lang': 'en' })]),
    ...detail,
  ]);
  const headers = fault instanceof Problem ? fault.headers : {};
  return respond(code === 'Sender' ? 400 : 500, body, headers);
}

function problemElement({ address, message, status, more }: Problem): string {
  const { detail } = more;
  return element(
    'problem',
    [
      element('type', address),
      element('title', message),
      element('status', status),
      ...(typeof detail === 'string' ? [element('detail', detail)] : []),
    ],
    { xmlns: PROBLEM },
  );
}
