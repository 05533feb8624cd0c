const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The alphabet of bcrypt. */
const BCRYPT = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const translated = (text: string, from: string, to: string) =>
  Array.from(text, (letter) => to[from.indexOf(letter)] ?? '').join('');

/** Base64 without padding, as the PHC string format has it. */
export const base64Of = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('=', '');

/** @throws DOMException where the text is no Base64 */
export const ofBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** As bcrypt writes bytes. */
export const bcryptBase64Of = (bytes: Uint8Array): string =>
  translated(base64Of(bytes), BASE64, BCRYPT);

export const ofBcryptBase64 = (text: string): Uint8Array =>
  ofBase64(translated(text, BCRYPT, BASE64));

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const ofHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
