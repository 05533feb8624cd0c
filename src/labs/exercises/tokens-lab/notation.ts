import { CompactSign } from 'jose';
import type { HeaderLine, TextFault, WrittenRequest } from '../../http/written.ts';
import type { Fill, Sent } from '../http.ts';
import { type Fields, type Token, tokenIn, written } from './jwt.ts';

/**
 * What the lab adds to the `.http` format, so that a request can use what came before it, and a person
 * can change a token: `{{1.body.access_token}}` stands for a value of answer 1, and what follows a
 * `|` is done with it. The step texts explain it to the reader; `TRANSFORMS` has all of it.
 */
class NotationFault extends Error {}

const PLACE = /\{\{([^{}]*)\}\}/g;
const REFERENCE = /^(\d+)\.(body|cookie|header)(?:\.(.+))?$/;
const ASSIGNMENT = /^([^=\s]+)\s*=\s*(.+)$/;

type Answered = Extract<Sent['exchange'], { kind: 'answered' }>['response'];

/** Does something with a value; `argument` is what follows its name. */
type Transform = (
  value: string,
  argument: string,
  sent: readonly Sent[],
) => string | Promise<string>;

const TRANSFORMS: Readonly<Record<string, Transform>> = {
  /** Sets a field of the header and leaves the signature as it is. */
  header: (value, argument) => {
    const token = tokenOf(value);
    return written({ ...token, header: withField(token.header, argument, 'header') });
  },
  /** Sets a claim and leaves the signature as it is. */
  payload: (value, argument) => {
    const token = tokenOf(value);
    return written({ ...token, payload: withField(token.payload, argument, 'payload') });
  },
  /** Takes the signature away. */
  unsigned: (value) => written({ ...tokenOf(value), signature: '' }),
  /** Signs anew by HMAC with SHA-256, with a value of an answer as the key. */
  sign: async (value, argument, sent) => {
    const [, reference] = /^HS256\s+(\S+)$/i.exec(argument) ?? [];
    if (reference === undefined) {
      throw new NotationFault('sign takes HS256 and a key from an answer: sign HS256 2.body.');
    }
    const { header, payload } = tokenOf(value);
    const encoder = new TextEncoder();
    return new CompactSign(encoder.encode(JSON.stringify(payload)))
      .setProtectedHeader({ ...header, alg: 'HS256' })
      .sign(encoder.encode(referred(reference, sent)));
  },
  /** What follows a text in the value. */
  after: (value, argument) => {
    const at = value.indexOf(argument);
    if (argument === '' || at < 0) throw new NotationFault(`The value has no ${argument} in it.`);
    return value.slice(at + argument.length);
  },
  /** A claim alone. */
  claim: (value, argument) =>
    asText(tokenOf(value).payload[argument], `The token has no claim ${argument}.`),
};

function tokenOf(value: string): Token {
  const token = tokenIn(value);
  if (token === undefined) throw new NotationFault('This value is no token with three parts.');
  return token;
}

function withField(fields: Fields, argument: string, name: string): Fields {
  const [, field, value] = ASSIGNMENT.exec(argument) ?? [];
  if (field === undefined || value === undefined) {
    throw new NotationFault(`${name} takes a name and a value: ${name} role=staff.`);
  }
  return { ...fields, [field]: parsed(value) };
}

/** A value of JSON, or the text as it is. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function asText(value: unknown, fault: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new NotationFault(fault);
}

/** The value that a reference such as `1.body.mails.0.code` stands for. */
function referred(reference: string, sent: readonly Sent[]): string {
  const [, number = '', part, path = ''] = REFERENCE.exec(reference) ?? [];
  if (part === undefined) {
    throw new NotationFault(
      'A value from an answer is its number, a part and a name: 1.body.access_token, 1.cookie.__Host-session.',
    );
  }
  const exchange = sent[Number(number) - 1]?.exchange;
  if (exchange?.kind !== 'answered') {
    throw new NotationFault(
      `There is no answer ${number} yet: this is request ${sent.length + 1}.`,
    );
  }
  const { response } = exchange;
  const fault = `Answer ${number}, with status ${response.status}, has no ${reference.slice(number.length + 1)}.`;
  if (part === 'cookie') return asText(cookieIn(response, path), fault);
  if (part === 'header') return asText(headerIn(response, path.toLowerCase()), fault);
  return path === '' ? response.body : asText(inJson(response.body, path.split('.')), fault);
}

const headerIn = ({ headers }: Answered, name: string) =>
  headers.find(([each]) => each === name)?.[1];

function cookieIn({ headers }: Answered, name: string): string | undefined {
  const line = headers.find(
    ([each, value]) => each === 'set-cookie' && value.startsWith(`${name}=`),
  );
  return line?.[1].slice(name.length + 1).split(';')[0];
}

function inJson(json: string, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Fields)[name]
        : undefined,
    parsed(json),
  );
}

/** The value of what stands between the braces. */
async function valueOf(source: string, sent: readonly Sent[]): Promise<string> {
  const [reference = '', ...transforms] = source.split('|').map((part) => part.trim());
  let value = referred(reference, sent);
  for (const transform of transforms) {
    const [, name = '', argument = ''] = /^(\S*)\s*(.*)$/.exec(transform) ?? [];
    if (!Object.hasOwn(TRANSFORMS, name)) {
      throw new NotationFault(`After | stands one of ${Object.keys(TRANSFORMS).join(', ')}.`);
    }
    value = (await TRANSFORMS[name]?.(value, argument, sent)) ?? value;
  }
  return value;
}

/**
 * Puts the values of answers into the requests of a text.
 * @param text the requests as they were written, for the places of faults
 */
export function fillerOf(text: string): Fill {
  let cursor = 0;
  return async (request, sent) => {
    let at = cursor;
    const filled = async (part: string): Promise<string> => {
      let result = '';
      let end = 0;
      for (const match of part.matchAll(PLACE)) {
        at = Math.max(text.indexOf(match[0], cursor), 0);
        cursor = at + match[0].length;
        result += part.slice(end, match.index) + (await valueOf(match[1] ?? '', sent));
        end = match.index + match[0].length;
      }
      return result + part.slice(end);
    };
    try {
      return await inEachPart(request, filled);
    } catch (error) {
      if (!(error instanceof NotationFault)) throw error;
      return { at, message: error.message } satisfies TextFault;
    }
  };
}

/** The request with each of its parts changed, in the order in which they are written. */
async function inEachPart(
  request: WrittenRequest,
  change: (part: string) => Promise<string>,
): Promise<WrittenRequest> {
  const target = await change(request.target);
  const headers: HeaderLine[] = [];
  for (const [name, value] of request.headers) headers.push([name, await change(value)]);
  return { ...request, target, headers, body: await change(request.body) };
}
