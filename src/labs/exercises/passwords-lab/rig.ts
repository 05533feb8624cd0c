import type { Rig, RigProgress } from '../../rig/protocol.ts';
import { attacked } from './attack.ts';
import { asked, guessesOf } from './doors.ts';
import { hashed, type Hasher, randomSalt } from './hashing.ts';
import { measured, timed } from './measure.ts';
import type { Done, EstimateDone, LoginDone, PasswordsRun } from './run.ts';
import { ALGORITHMS, isEnough, type Scheme, schemeOf } from './schemes.ts';
import { type Command, readScript } from './script.ts';
import { readStored, storedOf, storedText, verified, wrapped } from './stored.ts';
import { type Row, TABLES } from './tables.ts';

/** What a rig for passwords works with. */
export interface PasswordsRigSettings {
  readonly hasher: Hasher;
  /** Begins a run: what it gives are the run’s salts, of 16 bytes. */
  readonly salts: () => () => Uint8Array;
  /** Guesses in a second. */
  readonly measure: (scheme: Scheme) => Promise<number>;
}

type Tell = (progress: RigProgress) => void;

/** What an old hash is replaced by. */
const POLICY = schemeOf('argon2id');
const NO_SALT = new Uint8Array();
/** One run: what was done before in it stands in the shop’s table. */
class Session {
  accounts: readonly Row[] = TABLES.accounts;
  readonly #settings: PasswordsRigSettings;
  readonly #salt: () => Uint8Array;
  readonly #tell: Tell;

  constructor(settings: PasswordsRigSettings, tell: Tell) {
    this.#settings = settings;
    this.#salt = settings.salts();
    this.#tell = tell;
  }

  async do(command: Command): Promise<Done> {
    const { hasher } = this.#settings;
    switch (command.kind) {
      case 'hash': {
        const { scheme, password, isSalted } = command;
        const salt = isSalted ? this.#salt() : NO_SALT;
        const { hash, milliseconds } = await timed(hasher, scheme, password, salt);
        const stored = storedText({ scheme, salt, hash, isWrapped: false, isPeppered: false });
        const memory = ALGORITHMS[scheme.algorithm].memory(scheme);
        return { ...command, stored, memory, milliseconds };
      }
      case 'measure':
        return { ...command, rate: await this.#settings.measure(command.scheme) };
      case 'show': {
        const { kind, table } = command;
        return { kind, table, rows: table === 'accounts' ? this.accounts : TABLES[table] };
      }
      case 'attack':
        return attacked(command, hasher, () => performance.now(), this.#tell);
      case 'estimate':
        return this.#estimate(command);
      case 'login':
        return this.#login(command);
      case 'wrap':
        return this.#wrap();
      case 'try': {
        const { kind, door, pattern } = command;
        const guesses = guessesOf(pattern).map((guess) => ({ guess, ...asked(door, guess) }));
        return { kind, door, pattern, guesses };
      }
    }
  }

  async #estimate(command: Extract<Command, { kind: 'estimate' }>): Promise<EstimateDone> {
    const rate = await this.#settings.measure(command.scheme);
    return { ...command, rate, seconds: command.guesses / (rate * command.faster) };
  }

  async #login({ email, password }: Extract<Command, { kind: 'login' }>): Promise<LoginDone> {
    const { hasher } = this.#settings;
    const row = this.accounts.find((each) => each.email === email);
    if (row === undefined) {
      // An address that nobody has takes as long as one that somebody has.
      await hasher(POLICY, password, this.#salt());
      return { kind: 'login', email, isIn: false };
    }
    const stored = readStored(row.stored);
    if (!(await verified(hasher, stored, password))) return { kind: 'login', email, isIn: false };
    const isCurrent =
      stored.scheme.algorithm === POLICY.algorithm && isEnough(stored.scheme) && !stored.isWrapped;
    if (isCurrent) return { kind: 'login', email, isIn: true };
    const after = storedText(await storedOf(hasher, POLICY, password, this.#salt()));
    this.#store(email, after);
    return { kind: 'login', email, isIn: true, rehashed: { before: row.stored, after } };
  }

  async #wrap(): Promise<Done> {
    const emails: string[] = [];
    for (const { email, stored: text } of this.accounts) {
      const stored = readStored(text);
      if (stored.scheme.algorithm !== 'md5') continue;
      const now = await wrapped(this.#settings.hasher, POLICY, stored, this.#salt());
      this.#store(email, storedText(now));
      emails.push(email);
    }
    return { kind: 'wrap', emails };
  }

  #store(email: string, stored: string): void {
    this.accounts = this.accounts.map((row) => (row.email === email ? { email, stored } : row));
  }
}

/** Runs scripts of this lab. */
export const passwordsRig = (settings: PasswordsRigSettings): Rig<PasswordsRun> => ({
  async run(_step, text, tell) {
    const { commands, faults } = readScript(text);
    const session = new Session(settings, tell);
    const lines = [];
    for (const [index, { line, command }] of faults.length > 0 ? [] : commands.entries()) {
      tell({ done: index, total: commands.length, says: line.slice(0, 60) });
      lines.push({ line, done: await session.do(command) });
    }
    return { lines, faults, accounts: session.accounts };
  },
});

/** Milliseconds in which guesses are counted. */
const MEASURE_FOR = 500;

/** The rig of a tab. */
export const RIG: Rig<PasswordsRun> = passwordsRig({
  hasher: hashed,
  salts: () => randomSalt,
  measure: (scheme) => measured(scheme, MEASURE_FOR),
});
