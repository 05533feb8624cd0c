import { type Database, recorded, type Statement } from '../../../shop/database.ts';
import type { Fault, ShopSettings } from '../../../shop/settings.ts';
import { createShop, type Shop } from '../../../shop/shop.ts';
import type { Done, Exchange, HandlerStatement, LabRequest } from '../protocol.ts';
import { requestOf, responseOf } from './fetched.ts';

/** Which staff of the shop send; the tab's own shop has no secrets. */
export const STAFF_KEY = 'staff-key-of-the-tab';
const CAPACITY = 100;
const now = () => performance.now();

/** The shop in the tab: the program that answers the exchanges of the pages as well. */
export class ShopInTab {
  readonly #db: Database;
  readonly #shop: Shop;
  readonly #clock: () => number;
  readonly #faults = new Set<Fault>();
  #log: Readonly<Record<string, unknown>>[] = [];
  #isNaive = false;
  #isRenamed = false;

  /** @param clock gives milliseconds; recordings have one that stands still */
  constructor(db: Database, clock = now) {
    this.#db = db;
    this.#clock = clock;
    const isNaive = () => this.#isNaive;
    const isRenamed = () => this.#isRenamed;
    const settings: ShopSettings = {
      log: (line) => this.#log.push(line),
      pay: () => Promise.resolve(),
      staffKey: STAFF_KEY,
      capacity: CAPACITY,
      faults: this.#faults,
      clock,
      get isNaive() {
        return isNaive();
      },
      get isRenamed() {
        return isRenamed();
      },
    };
    this.#shop = createShop(db, settings);
  }

  /**
   * What the shop answers, and what it asked the database for that.
   * @param did gets to know each statement
   */
  async answer(asked: LabRequest, did: (done: Done) => void): Promise<Exchange> {
    const request = requestOf(asked);
    if (typeof request === 'string') {
      return { kind: 'refused', refusal: { kind: 'no-request', message: request } };
    }
    this.#log = [];
    this.#isNaive = asked.isNaive === true;
    this.#isRenamed = asked.isRenamed === true;
    this.#faults.clear();
    for (const fault of asked.faults ?? []) this.#faults.add(fault);
    const sql: HandlerStatement[] = [];
    const note = noter(did);
    const db = recorded(
      this.#db,
      (statement) => {
        note(statement);
        sql.push(handlerStatement(statement));
      },
      this.#clock,
    );
    // Browsers keep both headers from programs.
    const sent = asked.headers?.find(([name]) => name.toLowerCase() === 'cookie');
    const set: string[] = [];
    const cookies = { read: () => sent?.[1] ?? '', write: (cookie: string) => set.push(cookie) };
    const began = this.#clock();
    const response = await this.#shop.fetch(request, {
      db,
      cookies,
      caller: asked.caller ?? 'tab',
    });
    return {
      kind: 'answered',
      response: await responseOf(response, set),
      sql,
      log: this.#log,
      milliseconds: this.#clock() - began,
    };
  }
}

function handlerStatement({ sql, parameters, rows, ms, error }: Statement): HandlerStatement {
  return {
    sql,
    parameters,
    count: rows,
    milliseconds: ms,
    ...(error === undefined ? {} : { error }),
  };
}

/** Tells of each statement how it stands with its transaction, as the session itself would. */
function noter(did: (done: Done) => void): (statement: Statement) => void {
  let isOpen = false;
  return ({ sql, parameters, ms, error }) => {
    const [word = ''] = /^\w+/.exec(sql.trimStart().toUpperCase()) ?? [];
    if (word === 'BEGIN') isOpen = true;
    if (word === 'COMMIT' || word === 'ROLLBACK') isOpen = false;
    did({
      sql,
      parameters,
      tag: error === undefined ? word : '',
      milliseconds: ms,
      changed: error === undefined,
      transaction: isOpen ? 'open' : 'none',
    });
  };
}
