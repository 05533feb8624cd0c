/** IP addresses as programs have to see them before they connect. */

/** A block of IPv4 that no customer’s picture comes from. */
interface Block {
  readonly first: string;
  /** Bits that all its addresses begin with. */
  readonly bits: number;
  readonly use: string;
}

/**
 * The IPv4 blocks of RFC 6890, section 2.2.2, and multicast (RFC 5771). The three blocks for
 * documentation are left out: in this lab they stand for the public Internet.
 */
const BLOCKS: readonly Block[] = [
  { first: '0.0.0.0', bits: 8, use: 'this network' },
  { first: '10.0.0.0', bits: 8, use: 'private use' },
  { first: '100.64.0.0', bits: 10, use: 'shared by a provider' },
  { first: '127.0.0.0', bits: 8, use: 'loopback' },
  { first: '169.254.0.0', bits: 16, use: 'link local' },
  { first: '172.16.0.0', bits: 12, use: 'private use' },
  { first: '192.0.0.0', bits: 24, use: 'protocol assignments' },
  { first: '192.88.99.0', bits: 24, use: '6to4 relays' },
  { first: '192.168.0.0', bits: 16, use: 'private use' },
  { first: '198.18.0.0', bits: 15, use: 'benchmarks' },
  { first: '224.0.0.0', bits: 4, use: 'multicast' },
  { first: '240.0.0.0', bits: 4, use: 'reserved' },
];

const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
/** An IPv4 address inside an IPv6 one, as `URL` writes it. */
const MAPPED = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/;

const numberOf = (ipv4: string) =>
  ipv4.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
const bytesOf = (sixteen: string) => {
  const value = parseInt(sixteen, 16);
  return `${Math.floor(value / 256)}.${value % 256}`;
};

/**
 * The address that a hostname is, rather than has; undefined for a name.
 * @param hostname of a `URL`, which has read every other notation of IPv4 already
 */
export function literalOf(hostname: string): string | undefined {
  if (IPV4.test(hostname)) return hostname;
  const [, high, low] = MAPPED.exec(hostname) ?? [];
  if (high !== undefined && low !== undefined) return `${bytesOf(high)}.${bytesOf(low)}`;
  return hostname.startsWith('[') ? hostname.slice(1, -1) : undefined;
}

/**
 * What an address is kept for, where a request from outside must not lead; undefined for one of the
 * public Internet. This shop has no IPv6, so each such address is refused.
 */
export function specialUse(address: string): string | undefined {
  if (!IPV4.test(address)) return 'IPv6, which this shop does not speak';
  return BLOCKS.find(({ first, bits }) => {
    const size = 2 ** (32 - bits);
    return Math.floor(numberOf(address) / size) === Math.floor(numberOf(first) / size);
  })?.use;
}
