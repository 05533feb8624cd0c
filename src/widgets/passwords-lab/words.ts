import type {
  AttackDone,
  Done,
  EstimateDone,
  LoginDone,
  WrapDone,
} from '@/labs/exercises/passwords-lab/run';
import { ALGORITHMS, type Scheme, settingsText } from '@/labs/exercises/passwords-lab/schemes';
import { count } from '@/widgets/lab/words';

/** Stands for what each machine has of its own. */
export const OWN = 'your device’s own';

const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** “Argon2id m=19456 t=2 p=1”. */
export const schemeWords = (scheme: Scheme): string =>
  `${ALGORITHMS[scheme.algorithm].name} ${settingsText(scheme)}`.trim();

/** “19 MiB”, “4.1 KiB”, “96 bytes”. */
export function memoryWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 2 ** 20 ? [1024, 'KiB'] : [2 ** 20, 'MiB'];
  return `${figures.format(bytes / size)}\u00a0${unit}`;
}

/** Milliseconds that the clock of a tab can tell. */
const FINEST = 0.1;

/** “135 ms”, “under 0.1 ms”. */
export function millisecondWords(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return OWN;
  return milliseconds < FINEST
    ? `under\u00a0${FINEST}\u00a0ms`
    : `${figures.format(milliseconds)}\u00a0ms`;
}

/** “493,000”, “7.37”. */
export const rateWords = (rate: number | undefined): string =>
  rate === undefined ? OWN : figures.format(rate);

const UNITS = [
  ['year', 365.25 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** Years beyond which a number says no more. */
const MOST_YEARS = 1e12;

/** “3.7 years”, “42 minutes”, “less than a second”. */
export function durationWords(seconds: number): string {
  for (const [unit, size] of UNITS) {
    const times = seconds / size;
    if (times > MOST_YEARS && unit === 'year') return 'more than a million million years';
    if (times >= 1) {
      const said = figures.format(times);
      return `${said} ${unit}${said === '1' ? '' : 's'}`;
    }
  }
  return 'less than a second';
}

/** What an attack did, and what is left of it. */
export function attackWords(attack: AttackDone): readonly string[] {
  const { rows, guesses, hashes, left, milliseconds, hasKey } = attack;
  const found = rows.filter((row) => row.found !== undefined).length;
  const time = milliseconds === undefined ? '' : ` in ${durationOrMilliseconds(milliseconds)}`;
  const did = `A list of ${count(guesses)} guesses; ${count(hashes)} hashes computed${time}; ${found} of ${rows.length} passwords found.`;
  const key = hasKey ? ['The attack had a key.'] : [];
  if (left === 0 || found === rows.length) return [did, ...key];
  const rest =
    milliseconds === undefined
      ? `${count(left)} hashes are left.`
      : `${count(left)} hashes are left: ${durationWords((left * milliseconds) / hashes / 1000)} at this pace.`;
  return [did, ...key, rest];
}

const durationOrMilliseconds = (milliseconds: number) =>
  milliseconds < 1000 ? millisecondWords(milliseconds) : durationWords(milliseconds / 1000);

export const estimateWords = ({ seconds }: Pick<EstimateDone, 'seconds'>): string =>
  seconds === undefined ? OWN : durationWords(seconds);

export function loginWords({ email, isIn, rehashed }: LoginDone): string {
  if (!isIn) return 'Address or password is wrong. Nothing was stored.';
  if (rehashed === undefined) return `${email} is in. The hash was current and stays.`;
  return `${email} is in, and the hash was made anew with the password at hand.`;
}

export const wrapWords = ({ emails }: WrapDone): string =>
  emails.length === 0
    ? 'No bare MD5 was there to wrap.'
    : `Run through Argon2id without a login: ${new Intl.ListFormat('en-GB').format(emails)}.`;

/** Lines of one kind that follow each other, which are one table. */
export function grouped<D extends { readonly done: Done }>(lines: readonly D[]): readonly D[][] {
  const groups: D[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.done.kind === line.done.kind && TABLED.has(line.done.kind)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

const TABLED: ReadonlySet<Done['kind']> = new Set(['hash', 'measure', 'estimate', 'try']);
