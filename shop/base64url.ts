/** The bytes in the alphabet of addresses, RFC 4648 section 5, without padding. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

/** @throws DOMException where the text is not of that alphabet */
export function decodeBase64Url(text: string): Uint8Array {
  const base64 = text.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/'));
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
