import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { resetShop } from '../../shop/data/load.ts';
import type { Step } from '../../src/lib/exchanges.ts';
import type { ExchangeFile, Run } from './files.ts';
import { SCRIPTS } from './shop.ts';
import { statementsOf } from './sql.ts';

/** Brings up a PostgreSQL server of its own, which ends with the program that it runs. */
export const SERVER = 'pg_virtualenv';
/** The database that each exchange begins with a copy of. */
const SHOP = 'shop';
const END_OF_ANSWER = '\u001e';
/** Milliseconds between two looks at a statement that has not answered. */
const LOOK = 20;
/**
 * Milliseconds for which a session waits before the other goes on: longer than PostgreSQL’s
 * deadlock_timeout, after which it has looked for a deadlock in vain. So it is always the session
 * that closes the circle which finds it.
 */
const WAIT = 1500;
/** Milliseconds after which a session that should go on is given up. */
const LONGEST_WAIT = 30_000;
const PARTY = /^-- ([AB])$/m;

type Party = 'A' | 'B';

/** What psql printed, and the SQLSTATE of an error. */
type Answer = Pick<Step, 'output' | 'code'>;

/** A psql that is told one statement after the other. */
class Psql {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  constructor(environment: NodeJS.ProcessEnv, database: string, options = '') {
    this.#process = spawn('bash', ['-c', `exec psql --no-psqlrc ${options} 2>&1`], {
      env: { ...environment, PGDATABASE: database },
    });
    this.#lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
  }

  async tell(statement: string): Promise<Answer> {
    this.#process.stdin.write(`${statement}\n\\echo '${END_OF_ANSWER}' :SQLSTATE\n`);
    const lines: string[] = [];
    for (;;) {
      const next = await this.#lines.next();
      if (next.done === true) throw new Error(`psql ended: ${lines.join('\n')}`);
      if (!next.value.startsWith(END_OF_ANSWER)) {
        lines.push(next.value.trimEnd());
        continue;
      }
      const code = next.value.slice(END_OF_ANSWER.length).trim();
      const output = lines.join('\n').trimEnd();
      return code === '00000' ? { output } : { output, code };
    }
  }

  async end(): Promise<void> {
    this.#process.stdin.end();
    if (this.#process.exitCode === null) await once(this.#process, 'close');
  }
}

/** A real server with the shop in it, for sessions that run at the same time. */
export class SessionServer {
  readonly #keeper: ChildProcessWithoutNullStreams;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #watcher: Psql;
  readonly #version: string;

  private constructor(keeper: ChildProcessWithoutNullStreams, environment: NodeJS.ProcessEnv) {
    this.#keeper = keeper;
    this.#environment = environment;
    this.#watcher = new Psql(environment, 'postgres', '--quiet --tuples-only --no-align');
    const text = execFileSync('psql', ['-XAt', '-c', 'SHOW server_version'], {
      env: { ...environment, PGDATABASE: 'postgres' },
      encoding: 'utf8',
    });
    this.#version = `PostgreSQL ${text.split(' ')[0]?.trim() ?? ''}`;
  }

  /** Starts it, which takes some seconds. */
  static async start(): Promise<SessionServer> {
    // `-t` keeps it in a folder of its own, so that several can run on one machine.
    const keeper = spawn(SERVER, [
      '-t',
      '-o',
      'max_prepared_transactions=4',
      'bash',
      '-c',
      'env; echo; cat',
    ]);
    try {
      const address = await addressOf(keeper);
      const environment = { ...process.env, ...address, LC_ALL: 'C.UTF-8', PGTZ: 'UTC' };
      const options = { env: { ...environment, PGDATABASE: 'postgres' } };
      execFileSync('psql', ['-Xqc', `CREATE DATABASE ${SHOP}`], options);
      // In one session, because the scripts share temporary tables.
      const input = ['\\set ON_ERROR_STOP on'];
      await resetShop({ exec: (sql) => Promise.resolve(input.push(sql)) }, SCRIPTS);
      execFileSync('psql', ['-Xqo', '/dev/null', SHOP], { ...options, input: input.join('\n') });
      return new SessionServer(keeper, environment);
    } catch (error) {
      keeper.stdin.end();
      throw error;
    }
  }

  /**
   * Runs what two sessions say in turn, each statement as soon as the one before has answered or
   * waits for a lock.
   * @throws Error where a session still waits when it has to go on
   */
  async run(file: ExchangeFile): Promise<Run> {
    const database = file.name.replaceAll(/\W/g, '_');
    await this.#watcher.tell(`CREATE DATABASE ${database} TEMPLATE ${SHOP};`);
    const parties = {
      A: new Psql(this.#environment, database),
      B: new Psql(this.#environment, database),
    };
    try {
      return { tool: this.#version, steps: await this.#steps(file, parties) };
    } finally {
      await Promise.all([parties.A.end(), parties.B.end()]);
    }
  }

  async #steps(file: ExchangeFile, parties: Readonly<Record<Party, Psql>>): Promise<Step[]> {
    const pids = { A: await pidOf(parties.A), B: await pidOf(parties.B) };
    const steps: Step[] = [];
    const waiting = new Map<Party, Promise<void>>();
    for (const [party, input] of movesOf(file)) {
      await within(LONGEST_WAIT, waiting.get(party), `${file.name}: ${party} waits for ever`);
      const at = steps.push({ party, input, output: '' }) - 1;
      const answered = parties[party].tell(input).then((answer) => {
        waiting.delete(party);
        const until = steps.length - 1;
        const step = { party, input, ...answer };
        steps[at] = until === at ? step : { ...step, until };
      });
      waiting.set(party, answered);
      while (waiting.has(party) && !(await this.#isBlocked(pids[party]))) await pause(LOOK);
      if (waiting.has(party)) await pause(WAIT);
      // What waited for this statement answers at the same moment.
      for (const [other, answer] of [...waiting]) {
        if (!(await this.#isBlocked(pids[other]))) await answer;
      }
    }
    await Promise.all(waiting.values());
    return steps;
  }

  async #isBlocked(pid: string): Promise<boolean> {
    const { output } = await this.#watcher.tell(
      `SELECT cardinality(pg_blocking_pids(${pid})) > 0;`,
    );
    return output === 't';
  }

  async stop(): Promise<void> {
    await this.#watcher.end();
    this.#keeper.stdin.end();
    if (this.#keeper.exitCode === null) await once(this.#keeper, 'close');
  }
}

/**
 * The variables by which programs find the server. What it says later is read, too, because it breaks
 * off where nobody does.
 * @throws Error where it ends before
 */
async function addressOf(keeper: ChildProcessWithoutNullStreams): Promise<NodeJS.ProcessEnv> {
  let said = '';
  const isUp = new Promise<true>((resolve) => {
    keeper.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('\nPGPORT=') && said.endsWith('\n\n')) resolve(true);
    });
  });
  keeper.stderr.resume();
  const isEnded = once(keeper, 'close');
  if ((await Promise.race([isUp, isEnded])) !== true) throw new Error(`${SERVER} ended: ${said}`);
  const variables = said.matchAll(/^(PG\w+)=(.*)$/gm);
  return Object.fromEntries(variables.map(([, name = '', value = '']) => [name, value]));
}

async function pidOf(psql: Psql): Promise<string> {
  const { output } = await psql.tell('SELECT pg_backend_pid();');
  return /^ *(\d+)$/m.exec(output)?.[1] ?? '';
}

/** Who says what, in turn. */
function movesOf({ name, body }: ExchangeFile): [Party, string][] {
  const [before = '', ...parts] = body.split(PARTY);
  if (before.trim() !== '' || parts.length < 2)
    throw new Error(`${name} does not begin with “-- A”`);
  const moves: [Party, string][] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const party = parts[at] === 'A' ? 'A' : 'B';
    for (const statement of statementsOf(parts[at + 1] ?? ''))
      moves.push([party, statement.trim()]);
  }
  return moves;
}

async function within(milliseconds: number, work: Promise<void> | undefined, fault: string) {
  if (work === undefined) return;
  const isLate = pause(milliseconds, true, { ref: false });
  if ((await Promise.race([work, isLate])) === true) throw new Error(fault);
}
