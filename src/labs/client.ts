import { deviceFault, deviceLimits, StartCount } from './device.ts';
import { Journal } from './journal.ts';
import {
  type Answers,
  type Catalog,
  type Cell,
  type EngineSource,
  type Exchange,
  type Fault,
  type KeptEngine,
  type LabRequest,
  type Limits,
  type Lost,
  type Progress,
  type Question,
  type Refusal,
  type Reply,
  type Result,
  type Run,
  type Seed,
  type Snapshot,
  type Started,
  type StartFault,
  type StopReason,
  TIME_LIMIT,
  type TransactionState,
  type Trial,
  type TrialRun,
} from './protocol.ts';
import { StartError } from './start-error.ts';
import { Watchdog } from './watchdog.ts';
import type { BackendWorker, OpenWorker } from './worker.ts';

export interface LabSettings {
  readonly source: EngineSource;
  readonly seed: Seed;
  readonly limits?: Partial<Limits>;
  /** How to start a thread with a backend; a worker of the page unless given. */
  readonly openWorker?: OpenWorker;
}

export interface StartOptions {
  /** Also where the device is small or has failed before. */
  readonly anyway?: boolean;
}

export type LabState = 'idle' | 'starting' | 'ready' | 'restarting' | 'failed' | 'disposed';

/** How a question to the worker ended. */
type End<Kind extends Question['kind']> =
  | { readonly kind: 'answer'; readonly answer: Answers[Kind] }
  | { readonly kind: 'start'; readonly fault: StartFault }
  | { readonly kind: 'stop'; readonly reason: StopReason };

/** A call that had to be stopped. */
interface Stopped {
  readonly kind: 'stopped';
  readonly reason: StopReason;
  readonly lost: Lost;
}

/** The question that the worker has; all others wait. */
interface Asked {
  readonly id: number;
  readonly heard: (reply: Reply) => void;
  readonly stop: (reason: StopReason) => void;
}

/** Milliseconds for each step of a start, counted again whenever something arrives. */
const PATIENCE: Readonly<Record<Progress['phase'], number>> = {
  load: 30_000,
  compile: 60_000,
  open: 60_000,
  fill: 180_000,
};
/** Milliseconds for questions of our own. */
const OWN_PATIENCE = 30_000;

/**
 * A real backend of this page's own: PostgreSQL and the shop's HTTP API in a worker.
 *
 * Calls are answered in their order. What takes too long is stopped by ending the worker: another one
 * does again what went before, and the answer says what was lost. So no call waits for ever, and none
 * rejects for what was typed.
 */
export class LabClient {
  /** Milliseconds that a statement may take. */
  timeLimit = TIME_LIMIT;
  readonly limits: Limits;

  readonly #source: EngineSource;
  readonly #starts = new StartCount();
  readonly #journal = new Journal();
  #openWorker: OpenWorker | undefined;
  #seed: Seed;
  #state: LabState = 'idle';
  #started: Promise<Started> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #worker: BackendWorker | undefined;
  #asked: Asked | undefined;
  #lastId = 0;
  #kept: KeptEngine | undefined;
  /** What a new worker begins with. */
  #base: Seed | Snapshot;
  /** The seed as it is after it was filled, where that takes long. */
  #filled: Snapshot | undefined;
  #transaction: TransactionState = 'none';

  constructor({ source, seed, limits, openWorker }: LabSettings) {
    // A worker has an address of its own.
    const { href } = new URL(source.folder, (globalThis as { location?: Location }).location?.href);
    this.#source = { ...source, folder: href };
    this.#seed = seed;
    this.#base = seed;
    this.#openWorker = openWorker;
    this.limits = { ...deviceLimits(), ...limits };
  }

  get state(): LabState {
    return this.#state;
  }

  /** How it stood with the session's transaction after the last call. */
  get transaction(): TransactionState {
    return this.#transaction;
  }

  /**
   * Loads the engine and fills the database; a second call waits for the first.
   * @throws StartError; the call can be repeated
   */
  start(onProgress?: (progress: Progress) => void, options: StartOptions = {}): Promise<Started> {
    this.#started ??= this.#inTurn(() => this.#begin(onProgress, options));
    return this.#started;
  }

  /** Runs statements in their order, until one fails. */
  exec(text: string): Promise<Run> {
    return this.#run(text, { kind: 'exec', text });
  }

  /** Runs one statement with parameters `$1`, `$2` … as PostgreSQL's text. */
  query(sql: string, parameters: readonly Cell[] = []): Promise<Run> {
    return this.#run(sql, { kind: 'query', sql, parameters });
  }

  /** Sends a request to the shop. */
  async request(request: LabRequest): Promise<Exchange> {
    const refusal = this.#tooLong(request.body ?? '');
    if (refusal !== undefined) return { kind: 'refused', refusal };
    const end = await this.#call({ kind: 'request', request });
    return end.kind === 'answer' ? end.answer : end;
  }

  /** Runs a text in a transaction that is undone in any case. */
  async trial(trial: Trial): Promise<TrialRun> {
    const refusal = this.#tooLong(trial.text);
    if (refusal !== undefined) {
      return { ...this.#nothing({ kind: 'refused', refusal }), probes: [] };
    }
    const end = await this.#call({ kind: 'trial', trial });
    return end.kind === 'answer' ? end.answer : { ...this.#nothing(end), probes: [] };
  }

  async catalog(): Promise<Catalog> {
    const end = await this.#call({ kind: 'catalog' });
    return end.kind === 'answer' ? end.answer : { tables: [], functions: [] };
  }

  /** Stops what is running, as if it were over the time limit. */
  stop(): void {
    this.#asked?.stop({ kind: 'asked' });
  }

  /** Begins again with the seed, or another one. */
  reset(seed: Seed = this.#seed): Promise<void> {
    return this.#inTurn(async () => {
      if (seed !== this.#seed) this.#filled = undefined;
      this.#seed = seed;
      await this.#beginWith(this.#filled ?? seed);
    });
  }

  /**
   * A copy of the database without the transaction that may be open.
   * @throws Error where the engine breaks over it
   */
  async snapshot(): Promise<Snapshot> {
    const end = await this.#call({ kind: 'snapshot' });
    if (end.kind === 'stopped') throw new Error('the database could not be copied');
    return end.answer;
  }

  /** Makes the database what it was; the session is a new one. */
  restore(snapshot: Snapshot): Promise<void> {
    return this.#inTurn(() => this.#beginWith(snapshot));
  }

  /** Ends the worker; what is still asked is not answered. */
  dispose(): void {
    this.#state = 'disposed';
    this.#worker?.end();
    this.#asked?.stop({ kind: 'asked' });
  }

  async #run(text: string, question: Extract<Question, { kind: 'exec' | 'query' }>): Promise<Run> {
    const refusal = this.#tooLong(text);
    if (refusal !== undefined) return this.#nothing({ kind: 'refused', refusal });
    const results: Result[] = [];
    const end = await this.#call(question, (result) => results.push(result));
    if (end.kind === 'stopped') return { ...this.#nothing(end), results };
    return { results, ...end.answer };
  }

  #nothing(ending: Run['ending']): Run {
    return { results: [], ending, transaction: this.#transaction };
  }

  #tooLong(text: string): Refusal | undefined {
    const limit = this.limits.sql;
    // Each character has one byte or more; a long text is not encoded to learn how long it is.
    const bytes = text.length > limit ? text.length : new TextEncoder().encode(text).length;
    return bytes > limit ? { kind: 'too-long', bytes, limit } : undefined;
  }

  /** One call after the other, whether or not the one before went well. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(() => {
      if (this.#state === 'disposed') throw new Error('the lab is closed');
      return work();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #begin(
    onProgress: (progress: Progress) => void = () => undefined,
    { anyway = false }: StartOptions,
  ): Promise<Started> {
    const began = performance.now();
    const fault = anyway ? undefined : (deviceFault() ?? this.#starts.fault);
    if (fault !== undefined) {
      this.#fail();
      throw new StartError(fault);
    }
    this.#state = 'starting';
    this.#starts.begin();
    try {
      this.#openWorker ??= await workerOfPage();
      const { version, cached } = await this.#open(onProgress);
      this.#state = 'ready';
      if (this.#base === 'year') void this.#keepFilled();
      return { version, cached, milliseconds: performance.now() - began };
    } catch (error) {
      this.#fail();
      throw error;
    } finally {
      this.#starts.end();
    }
  }

  /** There is no worker any more, until it is started again. */
  #fail() {
    if (this.#isOpen()) this.#state = 'failed';
    this.#started = undefined;
  }

  /** `dispose` may come at any time. */
  #isOpen = (): boolean => this.#state !== 'disposed';

  /**
   * Opens a worker with the base.
   * @throws StartError
   */
  async #open(onProgress: (progress: Progress) => void = () => undefined) {
    this.#worker?.end();
    this.#worker = this.#openWorker?.(
      (reply) => this.#asked?.id === reply.id && this.#asked.heard(reply),
      (message) => this.#asked?.stop({ kind: 'crash', message }),
    );
    let phase: Progress['phase'] = 'load';
    const end = await this.#ask<'start'>(
      {
        kind: 'start',
        source: this.#source,
        limits: this.limits,
        from: this.#base,
        ...(this.#kept === undefined ? {} : { kept: this.#kept }),
      },
      PATIENCE.load,
      (reply, watchdog) => {
        if (reply.kind !== 'progress') return;
        ({ phase } = reply.progress);
        watchdog.watch(PATIENCE[phase]);
        onProgress(reply.progress);
      },
    );
    if (end.kind !== 'answer') {
      this.#worker?.end();
      throw new StartError(startFault(end, phase));
    }
    this.#kept = end.answer.kept;
    this.#transaction = 'none';
    return end.answer;
  }

  /** So that a restart need not fill it again. */
  #keepFilled(): Promise<void> {
    return this.#inTurn(async () => {
      const end = await this.#ask<'snapshot'>({ kind: 'snapshot' }, OWN_PATIENCE);
      if (end.kind !== 'answer') return;
      this.#filled = end.answer;
      this.#base = end.answer;
    }).catch(() => undefined);
  }

  async #beginWith(base: Seed | Snapshot): Promise<void> {
    this.#base = base;
    this.#journal.clear();
    this.#state = 'restarting';
    await this.#open().catch((error: unknown) => {
      this.#fail();
      throw error;
    });
    this.#state = 'ready';
    if (base === 'year') void this.#keepFilled();
  }

  /** Asks in turn; what breaks the engine, or takes too long, ends it, and another one takes over. */
  #call<Kind extends Exclude<Question['kind'], 'start'>>(
    question: Extract<Question, { kind: Kind }>,
    onResult: (result: Result) => void = () => undefined,
  ): Promise<{ readonly kind: 'answer'; readonly answer: Answers[Kind] } | Stopped> {
    return this.#inTurn(async () => {
      if (this.#state !== 'ready') throw new Error(`the lab is ${this.#state}`);
      const { kind }: Question = question;
      // The limit is for what the reader wrote; before a trial, data has to be made.
      const isOwn = kind === 'catalog' || kind === 'snapshot' || kind === 'trial';
      const patience = isOwn ? OWN_PATIENCE : this.timeLimit;
      let statement = '';
      const end = await this.#ask<Kind>(question, patience, (reply, watchdog) => {
        if (reply.kind === 'began') {
          statement = reply.sql;
          watchdog.watch(this.timeLimit);
        }
        if (reply.kind !== 'did') return;
        this.#journal.add(reply.done);
        this.#transaction = reply.done.transaction;
        if (reply.result !== undefined) onResult(reply.result);
      });
      if (end.kind !== 'answer') {
        const reason: StopReason =
          end.kind === 'stop' ? end.reason : { kind: 'crash', message: end.fault.kind };
        return { kind: 'stopped', reason, lost: await this.#restart(statement) };
      }
      if (this.#journal.isLong) void this.#shorten();
      return end;
    });
  }

  /** Another worker does again what went before. */
  async #restart(statement: string): Promise<Lost> {
    const transaction = this.#journal.open;
    this.#journal.forgetOpen();
    if (!this.#isOpen()) return { statement, transaction, isRestored: false };
    this.#state = 'restarting';
    try {
      await this.#open();
      const isRestored = await this.#replay();
      this.#state = 'ready';
      return { statement, transaction, isRestored };
    } catch {
      this.#fail();
      return { statement, transaction, isRestored: false };
    }
  }

  /** False where that breaks the engine again, so that it begins with the base alone. */
  async #replay(): Promise<boolean> {
    const statements = this.#journal.committed;
    if (statements.length === 0) return true;
    const end = await this.#ask<'replay'>({ kind: 'replay', statements }, OWN_PATIENCE);
    if (end.kind === 'answer') return true;
    this.#journal.clear();
    await this.#open();
    return false;
  }

  #shorten(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#journal.isLong) return;
      const end = await this.#ask<'snapshot'>({ kind: 'snapshot' }, OWN_PATIENCE);
      if (end.kind !== 'answer') return;
      this.#base = end.answer;
      this.#journal.rebase();
    }).catch(() => undefined);
  }

  #ask<Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
    patience: number,
    onReply: (reply: Reply, watchdog: Watchdog) => void = () => undefined,
  ): Promise<End<Kind>> {
    return new Promise((resolve) => {
      const id = (this.#lastId += 1);
      const watchdog = new Watchdog((milliseconds) =>
        settle({ kind: 'stop', reason: { kind: 'time', milliseconds } }),
      );
      const settle = (end: End<Kind>) => {
        watchdog.rest();
        if (this.#asked?.id === id) this.#asked = undefined;
        resolve(end);
      };
      this.#asked = {
        id,
        heard(reply) {
          if (reply.kind === 'answer') {
            settle({ kind: 'answer', answer: reply.answer as Answers[Kind] });
          } else if (reply.kind === 'fault') settle(endBy(reply.fault));
          else onReply(reply, watchdog);
        },
        stop: (reason) => settle({ kind: 'stop', reason }),
      };
      watchdog.watch(patience);
      this.#worker?.post({ ...question, id });
    });
  }
}

/** @throws StartError where the script does not come */
async function workerOfPage(): Promise<OpenWorker> {
  try {
    return (await import('./worker.ts')).openBackend;
  } catch {
    throw new StartError({ kind: 'file', name: 'worker', fault: { kind: 'unreachable' } });
  }
}

const endBy = (fault: Fault) =>
  fault.kind === 'start'
    ? fault
    : ({ kind: 'stop', reason: { kind: 'crash', message: fault.message } } as const);

/** Why a start has no answer. */
function startFault(end: Exclude<End<'start'>, { kind: 'answer' }>, phase: Progress['phase']) {
  if (end.kind === 'start') return end.fault;
  const { reason } = end;
  if (reason.kind === 'time') {
    return { kind: 'slow', phase, seconds: Math.round(reason.milliseconds / 1000) } as const;
  }
  const message = reason.kind === 'crash' ? reason.message : 'stopped';
  return { kind: 'engine', message } as const;
}
