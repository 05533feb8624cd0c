import type { RecordedBy } from '@/labs/exercises/definition';
import type { Lost, Refusal, Run, StartFault, StopReason } from '@/labs/protocol';
import type { Fault } from './Editor';

const english = new Intl.NumberFormat('en-GB');

export const count = (number: number): string => english.format(number);

/** “1 row”, “12 rows”. */
export const several = (number: number, one: string): string =>
  `${count(number)} ${one}${number === 1 ? '' : 's'}`;

/** “7.1 MB”, “12 kB”: megabytes of 1,000,000 bytes, as they are loaded. */
export const megabytes = (bytes: number): string =>
  bytes < 1e5 ? `${Math.ceil(bytes / 1e3)}\u00a0kB` : `${(bytes / 1e6).toFixed(1)}\u00a0MB`;

/** “5 s”. */
export const seconds = (milliseconds: number): string => `${count(milliseconds / 1000)}\u00a0s`;

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** “29 November 2026” of an ISO day. */
export const day = (iso: string): string => days.format(new Date(iso));

/** “PostgreSQL 18.6, 29 November 2026”: what made a recording, and when. */
export const recordedOn = ({ engine, date }: RecordedBy): string => `${engine}, ${day(date)}`;

/** Why the backend did not start, and what the reader can do. */
export function startFaultWords(fault: StartFault): string {
  switch (fault.kind) {
    case 'file':
      return {
        unreachable: 'The engine could not be loaded: no answer from the network.',
        status: 'The server of this site does not have the engine’s files.',
        length: 'The engine came only in part: the connection was cut.',
        damaged: 'The engine came damaged: its bytes are not those that were built.',
      }[fault.fault.kind];
    case 'unsupported':
      return `This browser cannot run the engine: it has no ${fault.what}.`;
    case 'little-memory':
      return 'This device has too little memory for a whole database. The recorded results are complete.';
    case 'failed-before':
      return `The engine failed here ${several(fault.times, 'time')} before, and each time it took the page with it.`;
    case 'slow':
      return `The engine did not answer for ${seconds(fault.seconds * 1000)}.`;
    case 'engine':
      return `The engine stopped: ${fault.message}`;
  }
}

/** Why a running text was ended. */
export function stopWords(reason: StopReason): string {
  switch (reason.kind) {
    case 'time':
      return `Stopped after ${seconds(reason.milliseconds)}, the limit that is set.`;
    case 'asked':
      return 'Stopped, as you asked.';
    case 'crash':
      return `The engine broke: ${reason.message}`;
  }
}

/** What was lost with it, and what was not. */
function lostWords({ transaction, isRestored }: Lost): string {
  const lost =
    transaction.length === 0
      ? 'The statement that was running is lost.'
      : `Lost: the statement that was running, and the ${several(transaction.length, 'earlier statement')} of its open transaction.`;
  return isRestored
    ? `${lost} A new engine has everything from before.`
    : `${lost} What went before could not be restored: the tables are as they were at first.`;
}

export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-long':
      return `This text has ${count(refusal.bytes)} bytes; a run takes up to ${count(refusal.limit)}.`;
    case 'too-many-statements':
      return `These are ${count(refusal.statements)} statements; a run takes up to ${count(refusal.limit)}.`;
    case 'nul-character':
      return 'The text holds a NUL character, which no text of PostgreSQL can hold.';
    case 'copy-from-stdin':
      return 'COPY … FROM STDIN waits for data that nobody can send here. Use INSERT.';
    case 'no-request':
      return `This is no request that can be sent: ${refusal.message}`;
    case 'open-transaction':
      return 'A transaction is open in your session, and the shop shares it here. Run COMMIT or ROLLBACK first.';
    case 'ends-transaction':
      return `An answer to this task may not contain ${refusal.word}: it is tried out in a transaction that is undone.`;
  }
}

/** How a text ended that did not end well by itself, or undefined. */
export function endingWords({ ending }: Pick<Run, 'ending'>): string | undefined {
  if (ending.kind === 'refused') return refusalWords(ending.refusal);
  if (ending.kind === 'stopped') return `${stopWords(ending.reason)} ${lostWords(ending.lost)}`;
  return undefined;
}

/** What stands for a transaction that a run left open. */
export function transactionWords({ transaction }: Pick<Run, 'transaction'>): string | undefined {
  if (transaction === 'open')
    return 'A transaction is open: COMMIT keeps its changes, ROLLBACK drops them.';
  if (transaction === 'failed')
    return 'The open transaction has failed: only ROLLBACK is possible.';
  return undefined;
}

/** The line and column of a place in a text, both from 1. */
export function placeOf(
  text: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where PostgreSQL found an error in the text of a run, and what it says of it. */
export const runFaults = ({ ending }: Run): readonly Fault[] =>
  ending.kind === 'error' && ending.error.at !== undefined
    ? [{ at: ending.error.at, message: ending.error.message }]
    : [];

/** The command that runs a script on a copy of the shop and throws the copy away. */
export const tryCommand = (script: string): string =>
  `createdb --template=shop try && psql try <<'SQL'\n${script.trim()}\nSQL\ndropdb try`;
