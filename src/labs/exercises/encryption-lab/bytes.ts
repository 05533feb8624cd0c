/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes nobody can foresee, so many. */
export type RandomBytes = (length: number) => Bytes;

export const bytesOfText = (text: string): Bytes => new TextEncoder().encode(text);

/** @param hex an even number of hexadecimal digits */
export const bytesOfHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (digits) => parseInt(digits, 16));

export const hexOf = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The text that bytes are in UTF-8; undefined where they are none, or one with signs that nobody sees. */
export function textOf(bytes: Bytes): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Bit by bit, as far as the shorter one goes. */
export const combined = (one: Bytes, other: Bytes): Bytes =>
  one.slice(0, other.length).map((byte, index) => byte ^ (other[index] ?? 0));

export const areEqual = (one: Bytes, other: Bytes): boolean => hexOf(one) === hexOf(other);

export function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
