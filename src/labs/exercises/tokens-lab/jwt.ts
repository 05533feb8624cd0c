import { decode, encode } from 'jose/base64url';

/**
 * A JSON Web Token in the compact form of RFC 7515, section 7.1: what stands in its three parts. It
 * is only read; nothing here says that it is true.
 */
export interface Token {
  readonly header: Fields;
  readonly payload: Fields;
  /** As it is written, in Base64url; empty where there is none. */
  readonly signature: string;
}

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Base64url of an object’s JSON. */
export const encoded = (fields: Fields): string => encode(JSON.stringify(fields));

export const written = ({ header, payload, signature }: Token): string =>
  `${encoded(header)}.${encoded(payload)}.${signature}`;

function fieldsIn(part: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(decode(part)));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What is in a token; undefined where the text is none. */
export function tokenIn(text: string): Token | undefined {
  const [first = '', second = '', signature, ...others] = text.split('.');
  if (signature === undefined || others.length > 0) return undefined;
  const header = fieldsIn(first);
  const payload = fieldsIn(second);
  return header && payload && { header, payload, signature };
}

/** Three parts of Base64url, of which the first begins as `{"` does. */
const WRITTEN = /\beyJ[\w-]*\.[\w-]+\.[\w-]*/g;

/** The tokens in a text, each once, in their order. */
export const tokensIn = (text: string): readonly string[] =>
  [...new Set(text.match(WRITTEN))].filter((found) => tokenIn(found) !== undefined);
