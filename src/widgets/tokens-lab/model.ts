import type { Sent } from '@/labs/exercises/http';
import { type Fields, type Token, tokenIn, tokensIn } from '@/labs/exercises/tokens-lab/jwt';

/** A token in a message of a run. */
export interface Sighting {
  /** The same letter for the same token in all of a run. */
  readonly letter: string;
  readonly token: Token;
  /** Whether it was not seen before in the run. */
  readonly isNew: boolean;
  /** Letter and content of the token with the same id that was seen first, where it is another one. */
  readonly origin?: Pick<Sighting, 'letter' | 'token'>;
}

/** The tokens in the two messages of an exchange. */
export interface Sightings {
  readonly request: readonly Sighting[];
  readonly answer: readonly Sighting[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The tokens in the exchanges of a run, in their order. */
export function sightingsIn(sent: readonly Sent[]): readonly Sightings[] {
  const seen = new Map<string, Pick<Sighting, 'letter' | 'token'>>();
  const sightings = (text: string): readonly Sighting[] =>
    tokensIn(text).flatMap((raw): readonly Sighting[] => {
      const before = seen.get(raw);
      if (before !== undefined) return [{ ...before, isNew: false }];
      const token = tokenIn(raw);
      if (token === undefined) return [];
      const { jti } = token.payload;
      const origin = [...seen.values()].find(
        (other) => jti !== undefined && other.token.payload['jti'] === jti,
      );
      const named = { letter: LETTERS[seen.size] ?? String(seen.size + 1), token };
      seen.set(raw, named);
      return [{ ...named, isNew: true, ...(origin && { origin }) }];
    });
  return sent.map(({ request, exchange }) => ({
    request: sightings([...request.headers.map(([, value]) => value), request.body].join('\n')),
    answer: exchange.kind === 'answered' ? sightings(exchange.response.body) : [],
  }));
}

/** Whether a field is not as it was in the token from which this one was made. */
export const isChanged = (name: string, fields: Fields, origin: Fields | undefined): boolean =>
  origin !== undefined && JSON.stringify(fields[name]) !== JSON.stringify(origin[name]);
