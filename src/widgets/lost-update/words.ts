import type { Event, Outcome, Sale, Way } from './model';

/** What an event is called above its arrow, and what it does besides below it. */
export function inWords({ kind, stock }: Event, way: Way): readonly [string, string] {
  switch (kind) {
    case 'read':
      return [`reads ${stock}`, way === 'lock' ? 'and locks' : ''];
    case 'write':
      return [`writes ${stock}`, way === 'lock' ? 'commits' : ''];
    case 'update':
      return ['UPDATE', `${stock + 1} → ${stock}, locks`];
    case 'nothing':
      return ['UPDATE', '0 rows'];
    case 'commit':
      return ['COMMIT', 'sold'];
    case 'refuse':
      return ['none left', 'sells nothing'];
    case 'wait':
      return ['waits', 'for the lock'];
  }
}

const NUMBERS = ['None', 'One', 'Two', 'Three'] as const;
const number = (count: number) => NUMBERS[count] ?? String(count);

/** Whether the sale went well, as a sentence. */
export function verdict({ stock: first }: Sale, { sold, stock }: Outcome): string {
  const shelf = `${number(first).toLowerCase()} on the shelf`;
  if (sold > first) return `${number(sold)} sold, ${shelf}, no error anywhere.`;
  if (first - sold !== stock)
    return `${number(sold)} sold of ${first}, and the table says ${stock}.`;
  return `${number(sold)} sold of ${shelf}: as it should be.`;
}

/** A row of the table: who does what, and what the stock is then. */
export const asRow = (event: Event, way: Way, row: number) => [
  row + 1,
  event.by.toUpperCase(),
  inWords(event, way).filter(Boolean).join(', '),
  event.stock,
];
