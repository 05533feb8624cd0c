import { readRequests } from '../../http/written.ts';
import type { Engine, LabDefinition } from '../definition.ts';
import { HTTP_LAB, type HttpRun, sentInTurn } from '../http.ts';
import { madeAnew } from '../script.ts';
import { GIVEN } from './given.ts';
import { answered } from './old-shop.ts';

/** What came of a text of requests to the old shop. */
export interface InjectionRun extends HttpRun {
  /** What the database says once they are answered; nothing where nothing was sent. */
  readonly afterwards?: Afterwards;
  /** What nobody should see, as the database had it before; not recorded. */
  readonly hashes: readonly string[];
  /** Why the tables could not be made. */
  readonly spoiled?: string;
}

/** What a run did to the database. */
export interface Afterwards {
  readonly tables: readonly string[];
  readonly sessions: readonly Session[];
  readonly isOpen: boolean;
}

export interface Session {
  readonly account: number;
  /** Whose it is; empty where the account is gone. */
  readonly email: string;
  /** Through which handler: `login` or `documents`. */
  readonly door: string;
}

const HASHES = 'SELECT password_hash FROM lab.accounts ORDER BY id';
const IN_LAB = `SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'lab' ORDER BY tablename`;
const SESSIONS = `SELECT account_id, coalesce(email, ''), door
FROM lab.sessions LEFT JOIN lab.accounts ON accounts.id = account_id ORDER BY sessions.ctid`;
const OPEN = 'SELECT is_open FROM lab.stockroom';

/** Rows of a query of our own; none where what it asks for is gone. */
async function rows(engine: Engine, sql: string) {
  const { results } = await engine.query(sql);
  return results[0]?.rows ?? [];
}

/** Sends the requests of a text to the old shop, whose tables are made anew for each run. */
async function run(engine: Engine, text: string): Promise<InjectionRun> {
  const { requests, faults } = readRequests(text);
  if (faults.length > 0) return { sent: [], faults, jar: [], hashes: [] };
  const spoiled = await madeAnew(engine, GIVEN);
  if (spoiled !== undefined) {
    return { sent: [], faults, jar: [], hashes: [], spoiled: spoiled.message };
  }
  const hashes = await rows(engine, HASHES);
  const came = await sentInTurn(requests, [], (request) => answered(engine, request));
  const sessions = await rows(engine, SESSIONS);
  const afterwards: Afterwards = {
    tables: (await rows(engine, IN_LAB)).map(([name]) => name ?? ''),
    sessions: sessions.map(([account, email, door]) => ({
      account: Number(account),
      email: email ?? '',
      door: door ?? '',
    })),
    isOpen: (await rows(engine, OPEN))[0]?.[0] === 't',
  };
  return { ...came, faults, afterwards, hashes: hashes.map(([hash]) => hash ?? '') };
}

/** How the lab of the old shop runs a text. */
export const OLD_SHOP = {
  language: 'http',
  run,
  // Each run makes its tables anew; only where it cannot, there is something to take back.
  again: (text: string, { spoiled }: InjectionRun) => (spoiled === undefined ? '' : text),
  summary: HTTP_LAB.summary,
  lasting: (came: InjectionRun): InjectionRun => ({
    ...HTTP_LAB.lasting(came),
    ...(came.afterwards && { afterwards: came.afterwards }),
    hashes: [],
  }),
} as const satisfies Partial<LabDefinition<InjectionRun>>;
