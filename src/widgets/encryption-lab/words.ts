import type { Outcome, Part, Stored } from '@/labs/exercises/encryption-lab/result';
import { several } from '@/widgets/lab/words';

export const listed = (all: readonly string[]): string => new Intl.ListFormat('en-GB').format(all);

/** What stands beside a line: a sign, so that colour is not alone, and a word. */
export const OUTCOMES: Readonly<Record<Outcome, { readonly sign: string; readonly word: string }>> =
  {
    made: { sign: '', word: 'made' },
    accepted: { sign: '✓', word: 'accepted' },
    refused: { sign: '×', word: 'refused' },
    forgotten: { sign: '', word: 'forgotten' },
    compared: { sign: '', word: 'compared' },
  };

const MOST_NUMBERS = 4;

/** “byte 7 changed”, “61 of 64 bytes changed”. */
export function changedWords({ changed = [], length }: Part): string | undefined {
  if (changed.length === 0) return undefined;
  if (changed.length > MOST_NUMBERS)
    return `${changed.length} of ${several(length, 'byte')} marked`;
  return `${changed.length === 1 ? 'byte' : 'bytes'} ${listed(changed.map(String))} marked`;
}

/** How something stored can still be opened by way of the vault, and by what is in memory. */
export const waysWords = ({ wrapped, inMemory }: Stored) => ({
  vault:
    wrapped.length === 0
      ? 'nothing'
      : listed(wrapped.map(({ name, under }) => `${name} under ${under}`)),
  memory: inMemory.length === 0 ? 'nothing' : listed(inMemory),
});

/** Where the browser hides its cryptography. */
export const UNSUPPORTED =
  'Browsers have WebCrypto only on pages that came by HTTPS, or from your own machine, and this one did not. The recorded results are complete.';
