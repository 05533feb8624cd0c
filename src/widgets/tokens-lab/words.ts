import type { Happened, Verified } from '@/labs/exercises/tokens-lab/happenings';
import type { Afterwards } from '@/labs/exercises/tokens-lab/rig';
import { several } from '@/widgets/lab/words';

/** What is said above commands that need values of earlier answers. */
export const IN_A_SHELL =
  '# In a shell, a value of an answer goes into a variable:\n# TOKEN=$(curl … | jq -r .access_token), and then "Authorization: Bearer $TOKEN".\n# {{…}} marks the places.';

const times = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'UTC' });

/** “09:15:00”, by the clock of the vault. */
const timeOf = (seconds: number): string => times.format(new Date(seconds * 1000));

const ALGORITHMS: Readonly<Record<string, string>> = {
  RS256: 'signed with a private key, checked with the public one',
  HS256: 'one secret key signs and checks',
  none: 'no signature at all',
};

type ClaimWords = string | ((value: unknown) => string);

const timed =
  (words: string): ClaimWords =>
  (value) =>
    typeof value === 'number' && Math.abs(value) < 1e11 ? `${words} ${timeOf(value)}` : words;

const CLAIMS: Readonly<Record<string, ClaimWords>> = {
  alg: (value) => ALGORITHMS[String(value)] ?? 'how it is signed',
  typ: 'what kind of thing this is',
  iss: 'issuer: who has signed it',
  sub: 'subject: whom it is about',
  aud: 'audience: for whom it is meant',
  iat: timed('issued at'),
  exp: timed('expires at'),
  jti: 'id of this one token',
  sid: 'the login that it came from',
  role: 'what its holder may do',
  locker: 'a secret, in a place that everybody can read',
};

/** What a field of a header or payload says; empty where the lab has no words for it. */
export function fieldWords(name: string, value: unknown): string {
  const words = Object.hasOwn(CLAIMS, name) ? CLAIMS[name] : undefined;
  return typeof words === 'function' ? words(value) : (words ?? '');
}

/** What a signature is. */
export function signatureWords(alg: unknown, signature: string): string {
  if (signature === '') return 'There is none.';
  const bytes = Math.floor((signature.length * 3) / 4);
  return `${bytes} bytes over the two parts above, in the form of ${String(alg)}. They can be read and not made without the key.`;
}

/** What an attribute of a cookie does. */
export function attributeWords(attribute: string): string {
  const [name = ''] = attribute.toLowerCase().split('=');
  return (
    {
      path: 'sent to every path of this host',
      secure: 'sent over HTTPS alone',
      httponly: 'scripts of the page cannot read it',
      samesite: 'not sent along with most requests that other sites begin',
      'max-age': 'the browser deletes it now',
    }[name] ?? ''
  );
}

export const HOST_PREFIX = 'the browser takes it only with Secure, Path=/ and without Domain';

/** How something went: the words say it, and a sign before them. */
export type Tone = 'good' | 'bad' | 'plain';

/** What happened in a sentence. */
export interface Said {
  readonly tone: Tone;
  readonly words: string;
}

const minutes = (seconds: number): string =>
  seconds % 60 === 0 ? several(seconds / 60, 'minute') : several(seconds, 'second');

function ageWords(late: number | null): string {
  if (late === null) return 'It never expires.';
  return late < 0
    ? `It expires in ${minutes(-late)}.`
    : `It expired ${late === 0 ? 'this second' : `${minutes(late)} ago`}.`;
}

function verifiedWords({ door, isAccepted, why, alg, late }: Verified): Said {
  return isAccepted
    ? { tone: 'good', words: `/${door}/ accepted the token (${alg}). ${ageWords(late)}` }
    : { tone: 'bad', words: `/${door}/ refused the token. ${capital(why)}.` };
}

const capital = (text: string) =>
  text.startsWith('jose') ? text : text.charAt(0).toUpperCase() + text.slice(1);

const plain = (words: string): Said => ({ tone: 'plain', words });
const good = (words: string): Said => ({ tone: 'good', words });
const bad = (words: string): Said => ({ tone: 'bad', words });

const RESETS = {
  changed: (uses: number) =>
    good(`The code has set a new password${uses > 1 ? ', as it has before' : ''}.`),
  spent: () => bad('The code was used before.'),
  expired: () => bad('The code came too late.'),
} as const;

const REFRESHES = {
  rotated: (nth: number) => good(`Refresh token ${nth} was exchanged for number ${nth + 1}.`),
  kept: (nth: number) => good(`Refresh token ${nth} was taken, and stays good.`),
  reused: (nth: number) => bad(`Refresh token ${nth} has come again. The whole family ends.`),
  dead: (nth: number) => bad(`Refresh token ${nth} is of a family that has ended.`),
} as const;

/** What the vault did, in a sentence. */
export function happenedWords(happened: Happened): Said {
  switch (happened.kind) {
    case 'verified':
      return verifiedWords(happened);
    case 'till':
      return good('The till is open.');
    case 'locker':
      return good('The locker is open.');
    case 'session':
      return good(`Session ${happened.session} begins, of account ${happened.account}.`);
    case 'session-asked':
      return happened.isKnown
        ? good(`Session ${happened.session} is in the store.`)
        : bad(`Session ${happened.session} is no longer in the store.`);
    case 'session-left':
      return plain(
        happened.how === 'ended'
          ? `Session ${happened.session} is deleted from the store.`
          : `The browser is told to forget the cookie. Session ${happened.session} stays in the store.`,
      );
    case 'issued':
      return good(`Login ${happened.family} begins, of account ${happened.account}.`);
    case 'refresh':
      return REFRESHES[happened.how](happened.nth);
    case 'logout':
      return plain(`Login ${happened.family} is noted as ended.`);
    case 'mail':
      return plain(
        `A message goes to account ${happened.account}. Its link leads to ${happened.host}.`,
      );
    case 'reset':
      return RESETS[happened.how](happened.uses);
    case 'unknown-code':
      return bad('Nobody was sent this code.');
    case 'clock':
      return plain(`The clock goes forward by ${minutes(happened.seconds)}.`);
  }
}

const list = new Intl.ListFormat('en-GB');

const ENDS = {
  logout: 'ended by logout',
  reuse: 'ended because a used token came again',
  reset: 'ended by a new password',
} as const;

/** What the vault knows after a run, for a list of terms. */
export const afterwardsWords = ({ clock, sessions, families }: Afterwards) => [
  {
    what: 'Simulated (MODEL)',
    says: 'this clock, the mail, whoever opens its links, the attacker’s server, and chance',
  },
  { what: 'Clock of the vault', says: `${clock.slice(0, 10)} ${clock.slice(11, 19)} UTC` },
  {
    what: 'Sessions in the store',
    says: sessions.length === 0 ? 'none' : list.format(sessions.map((id) => `account ${id}`)),
  },
  {
    what: 'Logins with tokens',
    says:
      families.length === 0
        ? 'none'
        : families
            .map(
              ({ id, account, ended }) =>
                `login ${id} of account ${account}, ${ended === false ? 'alive' : ENDS[ended]}`,
            )
            .join('; '),
  },
];
