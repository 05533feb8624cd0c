import { recordingOf, type Recording, sourceOf } from '@/lib/exchanges';

const PART = 'http/part-json';
const RESPONSES = {
  200: PART,
  500: 'http/database-down',
  502: 'http/bad-gateway',
  503: 'http/overloaded',
} as const;
const ORDER = 'http/unguarded-order';

/** What the shop was really asked and what it really answered, as text. */
export interface CarMessages {
  readonly request: string;
  readonly responses: Readonly<Record<keyof typeof RESPONSES, string>>;
  /** Somebody who has not signed in asks for an order, and is told. */
  readonly stranger: { readonly request: string; readonly response: string };
  /** What was run and when. */
  readonly source: string;
}

/** @throws Error where a message is not recorded */
export function carMessages(recordings: readonly Recording[]): CarMessages {
  const step = (name: string) => {
    const [first] = recordingOf(recordings, name).steps;
    if (first === undefined) throw new Error(`${name} has no step`);
    return first;
  };
  return {
    request: step(PART).input,
    responses: {
      200: step(RESPONSES[200]).output,
      500: step(RESPONSES[500]).output,
      502: step(RESPONSES[502]).output,
      503: step(RESPONSES[503]).output,
    },
    stranger: { request: step(ORDER).input, response: step(ORDER).output },
    source: sourceOf(recordingOf(recordings, PART)),
  };
}
