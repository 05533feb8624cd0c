import type { Hono } from 'hono';
import { string } from 'valibot';
import type { ResetDoor } from './happenings.ts';
import { hashed, type ResetCode, type Store } from './store.ts';
import { ATTACKER_HOST, AUDIENCE } from './places.ts';
import { bodyOf, Refused } from '../../http/handling.ts';
import { type Env } from './visit.ts';

/** The only customer whose mail the reader can read. */
const READER = 7;
const OWN_HOST = new URL(AUDIENCE).host;
const MINUTE = 60;

interface Way {
  readonly door: ResetDoor;
  readonly newCode: (store: Store) => Promise<string> | string;
  /** Seconds that a code is good for. */
  readonly life: number;
  readonly isSpent: boolean;
  /** Where the link in the mail leads. */
  readonly host: (asked: string) => string;
  readonly tellsWhoIsCustomer: boolean;
  readonly logsOut: boolean;
}

const STRICT: Way = {
  door: 'strict',
  newCode: (store) => store.draw(),
  life: 15 * MINUTE,
  isSpent: true,
  host: () => OWN_HOST,
  tellsWhoIsCustomer: false,
  logsOut: true,
};

const WAYS: readonly Way[] = [
  STRICT,
  // Vulnerable on purpose: the link leads wherever the request says that it went.
  { ...STRICT, door: 'hosted', host: (asked) => asked },
  // Vulnerable on purpose: the next number, as often as one likes, for ever.
  {
    door: 'weak',
    newCode: (store) => store.nextCode(),
    life: Infinity,
    isSpent: false,
    host: () => OWN_HOST,
    tellsWhoIsCustomer: true,
    logsOut: false,
  },
];

/** New passwords by mail, done right and done wrong. */
export function addResets(app: Hono<Env>, store: Store): void {
  for (const way of WAYS) addWay(app, store, way);

  app.get('/mailbox', (c) => c.json({ owner: 'customer-7@mail.example', mails: store.mails }));
}

function addWay(app: Hono<Env>, store: Store, way: Way): void {
  const { door } = way;

  app.post(`/${door}/reset`, async (c) => {
    const { email } = await bodyOf(c, { email: string() });
    const account = store.accountOf(email);
    if (account === undefined && way.tellsWhoIsCustomer) {
      throw new Refused(404, 'Nobody here has this address.');
    }
    if (account !== undefined) {
      const code = await way.newCode(store);
      const host = way.host(c.env.host);
      const path = `/reset?code=${code}`;
      const kept: ResetCode = {
        door,
        account,
        expires: store.now + way.life,
        uses: 0,
        isLeaked: false,
      };
      store.resetCodes.set(await hashed(code), kept);
      store.note({ kind: 'mail', door, account: account.id, host, asked: c.env.host });
      if (account.id === READER) store.mails.unshift({ link: `https://${host}${path}`, code });
      // The other customers of this model open every link that they are sent, at once.
      else if (host === ATTACKER_HOST) {
        store.attackerLog.push(path);
        kept.isLeaked = true;
      }
    }
    return c.json({ said: 'If this is the address of an account, a message is on its way.' }, 202);
  });

  app.post(`/${door}/reset/confirm`, async (c) => {
    const { code, password } = await bodyOf(c, { code: string(), password: string() });
    const found = store.resetCodes.get(await hashed(code));
    if (found?.door !== door) {
      store.note({ kind: 'unknown-code', door });
      throw new Refused(400, 'This code is not valid.');
    }
    const { account, isLeaked } = found;
    const note = (how: 'changed' | 'spent' | 'expired') =>
      store.note({ kind: 'reset', door, account: account.id, how, uses: found.uses, isLeaked });
    if (way.isSpent && found.uses > 0) {
      note('spent');
      throw new Refused(400, 'This code is not valid.');
    }
    if (store.now >= found.expires) {
      note('expired');
      throw new Refused(400, 'This code is not valid.');
    }
    found.uses += 1;
    account.password = password;
    if (way.logsOut) store.logOutEverywhere(account);
    note('changed');
    return c.body(null, 204);
  });
}
