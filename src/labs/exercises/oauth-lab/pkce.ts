import { encode } from 'jose/base64url';

/** Base64url of the SHA-256 of a text. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return encode(new Uint8Array(digest));
}

/** The `code_challenge` of a `code_verifier` by the method S256; RFC 7636, section 4.2. */
export const challengeOf: (verifier: string) => Promise<string> = hashOf;
