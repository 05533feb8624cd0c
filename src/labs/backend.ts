import type { PGlite } from '@electric-sql/pglite';
import { fillYear, type Scripts } from '../../shop/data/load.ts';
import { EngineFiles, FileError } from './files.ts';
import { ShopInTab } from './http/exchange.ts';
import { capMemoryAndDisk } from './postgres/caps.ts';
import { catalogOf } from './postgres/catalog.ts';
import { loadPostgres } from './postgres/files.ts';
import { openPostgres } from './postgres/open.ts';
import { type Observer, Runner } from './postgres/run.ts';
import { BrokenEngine, Session } from './postgres/session.ts';
import type {
  Answers,
  Catalog,
  Done,
  Fault,
  NumberedQuestion,
  Progress,
  Question,
  Reply,
  Snapshot,
  StartFault,
} from './protocol.ts';

type Asked<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** What there is once the backend has started. */
interface Running {
  readonly db: PGlite;
  readonly session: Session;
  readonly runner: Runner;
  readonly shop: ShopInTab;
}

/** PostgreSQL and the shop, which answer one question after the other. */
export class Backend {
  readonly #post: (reply: Reply) => void;
  readonly #scripts: Scripts;
  #running: Running | undefined;
  #catalog: Catalog = { tables: [], functions: [] };
  #queue = Promise.resolve();

  /** @param scripts the shop's data; who runs the backend reads them as it can */
  constructor(scripts: Scripts, post: (reply: Reply) => void) {
    this.#scripts = scripts;
    this.#post = post;
  }

  readonly ask = ({ id, ...question }: NumberedQuestion): void => {
    this.#queue = this.#queue.then(async () => {
      try {
        this.#post({ id, kind: 'answer', answer: await this.#answer(question, id) });
      } catch (error) {
        this.#post({ id, kind: 'fault', fault: faultOf(error, question.kind) });
      }
    });
  };

  async #answer(question: Question, id: number): Promise<Answers[Question['kind']]> {
    if (question.kind === 'start') {
      return this.#start(question, (progress) => this.#post({ id, kind: 'progress', progress }));
    }
    if (this.#running === undefined) throw new BrokenEngine('the backend has not started');
    const running = this.#running;
    const { runner, session } = running;
    const observer: Observer = {
      began: (sql) => this.#post({ id, kind: 'began', sql }),
      did: (done, result) =>
        this.#post({ id, kind: 'did', done, ...(result === undefined ? {} : { result }) }),
    };
    switch (question.kind) {
      case 'exec':
        return runner.text(question.text, observer);
      case 'query':
        return runner.query(question.sql, question.parameters, observer);
      case 'request':
        return request(running, question, observer);
      case 'trial':
        return runner.trial(question.trial, observer.began);
      case 'replay':
        await replay(running, question.statements);
        return null;
      case 'catalog':
        // In a failed transaction nothing can be asked, and nothing has changed.
        if (session.transaction !== 'failed') this.#catalog = catalogOf(session);
        return this.#catalog;
      case 'snapshot':
        return snapshot(running);
    }
  }

  async #start(
    { source, limits, kept: given, from }: Asked<'start'>,
    tell: (progress: Progress) => void,
  ): Promise<Answers['start']> {
    const files = new EngineFiles(source, (loaded) => tell({ phase: 'load', ...loaded }));
    const total = source.manifest.bytes;
    const enter = (phase: Progress['phase']) =>
      tell({ phase, loaded: total, total, cached: files.cached });
    const kept = given ?? (await loadPostgres(files, () => enter('compile')));
    enter('open');
    const directory = typeof from === 'string' ? kept.directory : from.directory;
    const db = await openPostgres({ ...kept, directory });
    if (from === 'year') {
      enter('fill');
      await fillYear(db, this.#scripts);
    }
    // Before, it needs what it needs.
    capMemoryAndDisk(db, limits);
    const session = new Session(db, limits);
    this.#running = { db, session, runner: new Runner(session, limits), shop: new ShopInTab(db) };
    const version = session.rows('SELECT version()')[0]?.[0] ?? '';
    return { version, cached: files.cached, kept };
  }
}

async function request(
  { shop, session }: Running,
  { request: asked }: Asked<'request'>,
  { began, did }: Observer,
): Promise<Answers['request']> {
  if (session.transaction !== 'none') {
    return { kind: 'refused', refusal: { kind: 'open-transaction' } };
  }
  began(`${asked.method} ${asked.url}`);
  const exchange = await shop.answer(asked, did);
  // The shop would answer 500 for an engine that is broken; this throws.
  session.rows('SELECT 1');
  return exchange;
}

/** What fails this time did not fail before, or is not needed: the rest goes on. */
async function replay({ db, session }: Running, statements: readonly Done[]): Promise<void> {
  const nothing = { bytes: 0 };
  for (const { sql, parameters } of statements) {
    if (parameters === undefined || parameters.length === 0) {
      session.run({ sql, at: 0 }, nothing);
    } else await db.query(sql, [...parameters]).catch(() => undefined);
  }
  if (session.transaction !== 'none') session.rows('ROLLBACK');
  // Else each error would end the engine again.
  session.rows('SET exit_on_error = off');
}

async function snapshot({ db, session }: Running): Promise<Snapshot> {
  if (session.transaction !== 'failed') session.rows('CHECKPOINT');
  return { directory: await db.dumpDataDir('none') };
}

function faultOf(error: unknown, asked: Question['kind']): Fault {
  const message = error instanceof Error ? error.message : String(error);
  return asked === 'start'
    ? { kind: 'start', fault: startFault(error, message) }
    : { kind: 'crash', message };
}

function startFault(error: unknown, message: string): StartFault {
  if (error instanceof FileError) return { kind: 'file', name: error.file, fault: error.fault };
  // What the engine says where the device gives it no memory.
  if (error instanceof RangeError) return { kind: 'little-memory' };
  return { kind: 'engine', message };
}
