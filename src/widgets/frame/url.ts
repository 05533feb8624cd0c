import { queryAsMeant } from '@/lib/passed-on';
import type { Problem, UrlState } from '@/lib/url-state';

/** What a link asks for, however it was passed on. */
export interface ReadLink<S> {
  readonly state: S;
  /** For each value that is not allowed, or not whole, a sentence for the reader. */
  readonly problems: readonly string[];
  /** The query with the names and values that were meant. */
  readonly search: string;
}

/** Reads a query that may have gone through chat and mail programs. */
export function readLink<S>(codec: UrlState<S>, query: string): ReadLink<S> {
  const search = queryAsMeant(query);
  const { state, problems } = codec.read(search);
  return { state, problems: problems.map(inWords), search };
}

const LONGEST_SHOWN = 40;

const quoted = (text: string) =>
  `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;

function inWords({ name, text, expects, leftOut }: Problem): string {
  const shown =
    leftOut.length === 0
      ? 'The usual setting is shown instead.'
      : `The rest is shown, without ${quoted(leftOut.join(', '))}.`;
  return `The link asks for ${name} = ${quoted(text)}, which is not ${expects}. ${shown}`;
}
