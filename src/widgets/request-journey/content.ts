import { recordingOf, type Recording, sourceOf } from '@/lib/exchanges';

const FIRST = 'http/visited-page';
const AGAIN = 'http/unchanged-page';
const TIMEOUT = 'http/gateway-timeout';
const QUERY = 'sql/part-and-sold';
const SCAN = 'sql/part-and-sold-scan';

/** What the shop, its proxy and its database were really asked and really answered, as text. */
export interface JourneyMessages {
  readonly requests: { readonly first: string; readonly conditional: string };
  readonly responses: Readonly<Record<200 | 304 | 504, string>>;
  readonly query: string;
  readonly row: string;
  readonly plans: { readonly index: string; readonly scan: string };
  /** What was run and when. */
  readonly sources: Readonly<Record<'shop' | 'proxy' | 'database', string>>;
}

/** @throws Error where a message is not recorded */
export function journeyMessages(recordings: readonly Recording[]): JourneyMessages {
  const step = (name: string, index = 0) => {
    const found = recordingOf(recordings, name).steps[index];
    if (found === undefined) throw new Error(`${name} has no step ${index + 1}`);
    return found;
  };
  const source = (name: string) => sourceOf(recordingOf(recordings, name));
  return {
    requests: { first: step(FIRST).input, conditional: step(AGAIN).input },
    responses: { 200: step(FIRST).output, 304: step(AGAIN).output, 504: step(TIMEOUT).output },
    query: step(QUERY).input,
    row: step(QUERY).output,
    plans: { index: step(QUERY, 1).output, scan: step(SCAN).output },
    sources: { shop: source(FIRST), proxy: source(TIMEOUT), database: source(QUERY) },
  };
}
