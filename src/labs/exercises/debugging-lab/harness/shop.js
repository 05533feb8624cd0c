/** A small shop around the reader’s handler, for one test: a database, a log, a clock, a provider. */
import { Database, poolFor } from './database.js';
import { Log } from './log.js';
import { fireNext } from './timers.js';

const { setImmediate } = globalThis;

/** Steps in which requests have to be answered. */
const PATIENCE = 1000;
const MINUTE = 60_000;

/** The last Sunday of a month of a year, at 01:00 UTC: then Berlin changes its clocks. */
function changeOf(year, month) {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * 60 * MINUTE;
}

export class Clock {
  #now;

  constructor(iso) {
    this.#now = Date.parse(iso);
  }

  pass(milliseconds) {
    this.#now += milliseconds;
  }

  /** Milliseconds since 1970, as `Date.now()`. */
  now = () => this.#now;

  /** Minutes by which clocks in Berlin are ahead of UTC at an instant. */
  offsetAt = (instant) => {
    const at = new Date(instant);
    const time = at.getTime();
    const year = at.getUTCFullYear();
    return time >= changeOf(year, 2) && time < changeOf(year, 9) ? 120 : 60;
  };
}

/** What a request needs, from how a test writes it: a method, a target, and more where it matters. */
function requestOf([method, target, { headers = {}, body } = {}]) {
  const [path, search = ''] = target.split('?');
  const query = Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('=').map(decodeURIComponent)),
  );
  return JSON.parse(JSON.stringify({ method, path, query, headers, body }));
}

/** @throws TypeError for what is no response */
function responseOf(value) {
  const { status, headers = {}, body } = Object(value);
  if (!Number.isInteger(status) || status < 100 || status > 599) {
    const came = JSON.stringify(value) ?? String(value);
    throw new TypeError(`a handler answers { status, body }, and this one gave ${came}`);
  }
  const names = Object.entries(Object(headers)).map(([name, each]) => [
    name.toLowerCase(),
    String(each),
  ]);
  return {
    status,
    headers: Object.fromEntries(names),
    body: JSON.parse(JSON.stringify(body ?? null)),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

export class Shop {
  clock = new Clock('2026-11-30T09:00:00Z');
  log = new Log(this.clock);
  charges = [];
  #database;
  #instances;

  /** @param instances the handler, once for each process that the shop runs in */
  constructor(schema, instances) {
    this.#database = new Database(schema);
    this.#instances = instances;
  }

  /** Statements that the handler had run so far. */
  get ran() {
    return this.#database.ran;
  }

  /** Rows, for the tests themselves. */
  ask(sql) {
    return this.#database.ask(sql);
  }

  breakDatabase(message) {
    this.#database.breakDown(message);
  }

  async send(...request) {
    const [response] = await this.together([request]);
    return response;
  }

  /**
   * Sends requests at once, each to an instance of its own where there are several. Whatever they
   * wait for, they get in turn: one step of the first, one of the second, and so on.
   * @throws Error where one of them is not answered
   */
  async together(requests) {
    const waiting = requests.map(() => []);
    const responses = requests.map(() => undefined);
    const isAlone = requests.length === 1;
    requests.forEach((request, index) => {
      const who = isAlone ? '' : 'AB'.charAt(index);
      const gate = () => new Promise((resolve) => waiting[index].push(resolve));
      const handle = this.#instances[index % this.#instances.length];
      this.#answer(handle, request, who, gate).then((response) => (responses[index] = response));
    });
    let last = requests.length - 1;
    for (let steps = 0; steps < PATIENCE; steps += 1) {
      // All that waits for nothing is done in one turn.
      await turn();
      if (!responses.includes(undefined)) return responses;
      const order = requests.map((_, at) => (last + 1 + at) % requests.length);
      const next = order.find((index) => waiting[index].length > 0);
      if (next !== undefined) {
        last = next;
        waiting[next].shift()();
      } else if (!this.#passTime()) throw new Error('no answer: it waits for what never comes');
    }
    throw new Error(`no answer after ${PATIENCE} steps`);
  }

  #passTime() {
    return fireNext(
      (milliseconds) => this.clock.pass(milliseconds),
      (error) => this.log.write('error', ['uncaught in a timer', error]),
    );
  }

  async #answer(handle, request, who, gate) {
    const { log } = this;
    const [method, target] = request;
    const before = this.ran.length;
    const end = ({ status }) => {
      const own = this.ran.slice(before).filter((each) => each.who === who).length;
      const by = who === '' ? '' : `${who}: `;
      log.write('info', [`${by}${method} ${target} ${status}, ${own} SQL`]);
    };
    try {
      const given = {
        db: poolFor(this.#database, who, gate),
        log: log.forHandler(),
        clock: Object.freeze({ now: this.clock.now, offsetAt: this.clock.offsetAt }),
        provider: Object.freeze({ charge: (cents) => this.#charge(cents, gate) }),
      };
      const response = responseOf(await handle(requestOf(request), Object.freeze(given)));
      end(response);
      return response;
    } catch (error) {
      log.write('error', ['uncaught', error]);
      const response = { status: 500, headers: {}, body: { title: 'Internal Server Error' } };
      end(response);
      return response;
    }
  }

  /** The provider of payments: charges at once, whoever asks. */
  async #charge(cents, gate) {
    await gate();
    this.charges.push(cents);
    return `ch_${this.charges.length}`;
  }
}
