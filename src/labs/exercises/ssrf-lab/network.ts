import { CREDENTIALS_PATH, DEBUG_PORT, METADATA, OFFICE } from './places.ts';

/** What nobody outside may read. */
export type Secret = 'credentials' | 'office' | 'debug';

/** An answer of a host in the model. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Where it sends the caller on. */
  readonly location?: string;
  readonly secret?: Secret;
}

type Host = (url: URL) => Reply;

/** Begins like every picture in the Graphics Interchange Format, and can be typed. */
export const PICTURE = 'GIF89a…picture of a wheel…';

const text = (body: string, status = 200): Reply => ({ status, type: 'text/plain', body });
const picture: Reply = { status: 200, type: 'image/gif', body: PICTURE };
const missing = text('not found', 404);

/** Sends on to wherever its address says, as too many programs do for convenience. */
const sendsOn = ({ searchParams }: URL): Reply => ({
  ...text('', 302),
  location: searchParams.get('to') ?? '/',
});

const CREDENTIALS = JSON.stringify({
  AccessKeyId: 'EXAMPLE-KEY-OF-THE-MODEL',
  SecretAccessKey: 'this-opens-every-bucket-of-the-shop',
  Expiration: '2026-11-30T15:00:00Z',
});

/** A metadata service of the old kind, which answers whoever asks. */
const metadata: Host = ({ pathname }) => {
  if (pathname === CREDENTIALS_PATH) {
    return { status: 200, type: 'application/json', body: CREDENTIALS, secret: 'credentials' };
  }
  if (pathname === '/latest/meta-data/iam/security-credentials/') return text('shop-role');
  if (pathname === '/latest/meta-data/') return text('hostname\niam/\ninstance-id');
  return missing;
};

const office: Host = () => ({
  ...text('Refunds of today. No password here: only the office gets to this address.'),
  secret: 'office',
});

const debug: Host = () => ({
  ...text('Process 41 of the shop, with DATABASE_PASSWORD=swordfish in its environment'),
  secret: 'debug',
});

const partner: Host = (url) => {
  if (url.pathname === '/wheel.gif') return picture;
  return url.pathname === '/out' ? sendsOn(url) : missing;
};

/** The reader’s own server: a picture at every path but one. */
const attacker: Host = (url) => (url.pathname === '/go' ? sendsOn(url) : picture);

const HOSTS: ReadonlyMap<string, Host> = new Map([
  [`${METADATA}:80`, metadata],
  [`${OFFICE}:80`, office],
  [`127.0.0.1:${DEBUG_PORT}`, debug],
  ['203.0.113.20:80', partner],
  ['203.0.113.20:443', partner],
  ['198.51.100.66:80', attacker],
  ['198.51.100.66:443', attacker],
]);

/** The port that a URL leads to. */
export const portOf = ({ port, protocol }: URL): number =>
  Number(port) || (protocol === 'https:' ? 443 : 80);

/** All of 127.0.0.0/8 is the machine itself; on Linux, 0.0.0.0 leads there as well. */
const machineOf = (address: string) =>
  address.startsWith('127.') || address === '0.0.0.0' ? '127.0.0.1' : address;

/** What the host at an address answers; undefined where nobody listens. */
export const answerAt = (address: string, url: URL): Reply | undefined =>
  HOSTS.get(`${machineOf(address)}:${portOf(url)}`)?.(url);
