import {
  type HeaderLine,
  MOST_REQUESTS,
  readRequests,
  type WrittenRequest,
  writeRequests,
} from '@/labs/http/written';

/**
 * What the form shows of a text: requests as they are being typed, half a header included, which a
 * text could not hold.
 */
export interface Drafts {
  readonly requests: readonly WrittenRequest[];
  /** Index of the request in the form. */
  readonly selected: number;
}

export const EMPTY_REQUEST: WrittenRequest = {
  method: 'GET',
  target: '/',
  headers: [],
  body: '',
  broken: [],
};

/** The drafts of a text, or undefined where only an editor can show it. */
export function draftsOf(text: string, selected = 0): Drafts | undefined {
  const { requests, faults } = readRequests(text);
  if (faults.length > 0 || requests.length === 0) return undefined;
  return { requests, selected: Math.min(selected, requests.length - 1) };
}

const isFilled = ([name, value]: HeaderLine) => name.trim() !== '' || value.trim() !== '';

/** The text of the drafts. */
export const textOfDrafts = ({ requests }: Drafts): string =>
  writeRequests(
    requests.map((request) => ({ ...request, headers: request.headers.filter(isFilled) })),
  );

export const selectedOf = ({ requests, selected }: Drafts): WrittenRequest =>
  requests[selected] ?? EMPTY_REQUEST;

/** With another request in the place of the selected one. */
export const withSelected = (drafts: Drafts, request: WrittenRequest): Drafts => ({
  ...drafts,
  requests: drafts.requests.with(drafts.selected, request),
});

/** With these requests behind the selected one, the first of them selected; the same if it is full. */
export function withAdded(drafts: Drafts, added: readonly WrittenRequest[]): Drafts {
  if (drafts.requests.length + added.length > MOST_REQUESTS) return drafts;
  const selected = drafts.selected + 1;
  return { requests: drafts.requests.toSpliced(selected, 0, ...added), selected };
}

/** Without the selected request; one stays. */
export function withoutSelected({ requests, selected }: Drafts): Drafts {
  const left = requests.toSpliced(selected, 1);
  return {
    requests: left.length === 0 ? [EMPTY_REQUEST] : left,
    selected: Math.max(0, Math.min(selected, left.length - 1)),
  };
}

/** With the selected request one place earlier. */
export function movedEarlier(drafts: Drafts): Drafts {
  const { requests, selected } = drafts;
  const before = requests[selected - 1];
  if (before === undefined) return drafts;
  const moved = requests.with(selected - 1, selectedOf(drafts)).with(selected, before);
  return { requests: moved, selected: selected - 1 };
}

/** A name and a value of the query, as they are read. */
export type QueryPair = readonly [name: string, value: string];

/** The pairs of a target’s query. */
export function queryOf(target: string): readonly QueryPair[] {
  const at = target.indexOf('?');
  return at < 0 ? [] : [...new URLSearchParams(target.slice(at + 1))];
}

/** The target with another query. */
export function withQuery(target: string, pairs: readonly QueryPair[]): string {
  const [path = ''] = target.split('?');
  const query = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]));
  return pairs.length === 0 ? path : `${path}?${query.toString()}`;
}
