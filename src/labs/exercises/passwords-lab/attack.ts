import type { RigProgress } from '../../rig/protocol.ts';
import { guessCount, guesses } from './guesses.ts';
import { type Hasher, pepperedPress, type Press, quickPress } from './hashing.ts';
import type { AttackDone } from './run.ts';
import { isFast } from './schemes.ts';
import type { Command } from './script.ts';
import { readStored, type Stored } from './stored.ts';
import { TABLES } from './tables.ts';

type Attack = Extract<Command, { kind: 'attack' }>;

/** Rows that one hash of a guess is compared with. */
interface Target {
  readonly press: Press;
  /** Indexes of its rows, by their hashes. */
  readonly rows: Map<string, number[]>;
  /** Guesses that were hashed. */
  tried: number;
}

/** Whether a row of it is still unknown. */
const isOpen = ({ rows }: Target) => rows.size > 0;

/** Hashes between two words about how far it is. */
const QUICK_STRIDE = 8192;

const english = new Intl.NumberFormat('en-GB');

/** How guesses are hashed as a row was; without the key of a pepper nobody can do more than leave it out. */
async function pressOf(hasher: Hasher, stored: Stored, key: string | undefined): Promise<Press> {
  const { scheme, salt, isPeppered } = stored;
  const { algorithm } = scheme;
  if (algorithm !== 'md5' && algorithm !== 'sha256') {
    return (password) => hasher(scheme, password, salt);
  }
  const press = await quickPress(algorithm, salt);
  return isPeppered && key !== undefined ? pepperedPress(press, key) : press;
}

/** Rows with the same salt, or with none, share the hash of a guess. */
async function targetsOf(
  hasher: Hasher,
  rows: readonly Stored[],
  key: string | undefined,
): Promise<Target[]> {
  const bySalt = new Map<string, Target>();
  for (const [index, stored] of rows.entries()) {
    const salt = stored.salt.join();
    const target = bySalt.get(salt) ?? {
      press: await pressOf(hasher, stored, key),
      rows: new Map<string, number[]>(),
      tried: 0,
    };
    target.rows.set(stored.hash, [...(target.rows.get(stored.hash) ?? []), index]);
    bySalt.set(salt, target);
  }
  return [...bySalt.values()];
}

/**
 * Attacks a table with the list: each guess is hashed as each row was that is still unknown, and
 * compared. It ends when all rows are known, the guesses are at their end, or at its limit.
 * @param now milliseconds
 */
export async function attacked(
  { table, rules, key, limit = Infinity }: Attack,
  hasher: Hasher,
  now: () => number,
  tell: (progress: RigProgress) => void,
): Promise<AttackDone> {
  const rows = TABLES[table];
  const stored = rows.map((row) => readStored(row.stored));
  const algorithm = stored[0]?.scheme.algorithm ?? 'md5';
  const stride = isFast({ algorithm }) ? QUICK_STRIDE : 1;
  const all = guessCount(rules);
  const found = new Map<number, string>();
  let targets = await targetsOf(hasher, stored, key);
  let hashes = 0;
  const began = now();

  const left = () => targets.filter(isOpen).reduce((sum, { tried }) => sum + all - tried, 0);
  const far = () => {
    const total = Math.min(limit, hashes + left());
    tell({
      done: hashes,
      total,
      says: `${english.format(hashes)} of ${english.format(total)} hashes, ${found.size} of ${rows.length} found`,
    });
  };
  const compare = (target: Target, guess: string, hash: string) => {
    hashes += 1;
    target.tried += 1;
    for (const index of target.rows.get(hash) ?? []) found.set(index, guess);
    target.rows.delete(hash);
    if (hashes % stride === 0) far();
  };
  const tryAll = async () => {
    for (const guess of guesses(rules)) {
      for (const target of targets) {
        if (hashes >= limit) return;
        const pressed = target.press(guess);
        // To wait for what is there already would take longer than a quick hash.
        compare(target, guess, typeof pressed === 'string' ? pressed : await pressed);
      }
      if (!targets.every(isOpen)) targets = targets.filter(isOpen);
      if (targets.length === 0) return;
    }
  };

  await tryAll();
  return {
    kind: 'attack',
    table,
    algorithm,
    rules,
    hasKey: key !== undefined,
    rows: rows.map((row, index) => {
      const password = found.get(index);
      return password === undefined ? row : { ...row, found: password };
    }),
    guesses: all,
    hashes,
    left: left(),
    milliseconds: now() - began,
  };
}
