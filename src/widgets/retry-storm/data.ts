import type { Pauses } from './model';

export const WAYS: readonly { readonly id: Pauses; readonly name: string }[] = [
  { id: 'fixed', name: 'Every second' },
  { id: 'doubling', name: 'Doubling pauses' },
  { id: 'jitter', name: 'Doubling, with chance' },
];

export const CAPTION = 'What reaches a server that comes back, when everybody repeats.';

export const DESCRIPTION =
  'A chart of one minute. A hundred phones call at once while the server is down, and each repeats every second: 100 calls in every second. From the sixth second on the server is back and answers 10 a second; the other calls are refused, and come again. Ten seconds later all are served, after 1,150 calls. With pauses that double, all phones stay in step: they meet the server together, with nothing between. With a random part in each pause the calls are spread.';

export const ASSUMPTIONS = [
  'All call in the same moment, and nobody gives up. Your programs should, after few attempts.',
  'The first pause is 1 second and the longest 20. With chance, each pause is drawn between 0 and the doubled one (full jitter).',
  'The recovering server answers 10 calls a second. Refusing costs it nothing; in truth a flood would slow it down further.',
] as const;
