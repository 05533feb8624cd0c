/**
 * Texts for the fragment of a link, which no server sees: deflated, in base64url. What comes back may
 * be from anybody, so nothing is unfolded without a limit.
 */

/** Why a text cannot be unpacked, in words that go on after “because”. */
export class NotPacked extends Error {}

const refuse = (because: string): never => {
  throw new NotPacked(because);
};

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // lib.dom gives the two ends of these streams types that do not meet.
  const pipe = stream as unknown as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>;
  const reader = new Blob([bytes]).stream().pipeThrough(pipe).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue;
    parts.push(value);
    size += value.length;
    if (size > mostBytes) {
      await reader.cancel();
      return refuse('it is too large');
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text)) return refuse('it has characters that no link of the guide has');
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(bytes, (each) => each.charCodeAt(0));
  } catch {
    return refuse('a part of it is missing');
  }
}

/** The text in characters of a link, or undefined where it has more than `mostBytes` bytes. */
export async function packed(text: string, mostBytes: number): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > mostBytes) return undefined;
  return toBase64url(await through(bytes, new CompressionStream('deflate-raw'), Infinity));
}

/**
 * What was packed.
 * @param mostBytes that it may unfold to
 * @throws NotPacked for whatever was never packed
 */
export async function unpacked(text: string, mostBytes: number): Promise<string> {
  const bytes = fromBase64url(text);
  try {
    const plain = await through(bytes, new DecompressionStream('deflate-raw'), mostBytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    if (error instanceof NotPacked) throw error;
    return refuse('it is damaged, or a part of it is missing');
  }
}
