import type { Reading, WrittenRequest } from '../http/written.ts';
import type { Exchange } from '../protocol.ts';
import { unsolved, type Verdict } from './definition.ts';
import { type Fill, type HttpRun, sentInTurn } from './http.ts';

/** What happened, and with which request of the run, from 1. */
type Numbered<H> = H & { readonly request: number };

/** A run of requests to a service that tells what happened in it. */
export interface ToldRun<H> extends HttpRun {
  /** In order. */
  readonly happened: readonly Numbered<H>[];
}

/**
 * Sends the requests of a text one after the other, and notes with which of them each thing happened.
 * Nothing is sent of a text that has faults.
 * @param happenings the service’s own list, which grows while it answers
 */
export async function toldInTurn<H>(
  { requests, faults }: Reading,
  happenings: readonly H[],
  send: (request: WrittenRequest) => Promise<Exchange>,
  fill?: Fill,
): Promise<ToldRun<H>> {
  if (faults.length > 0) return { sent: [], faults, jar: [], happened: [] };
  const happened: Numbered<H>[] = [];
  let number = 0;
  const answer = async (request: WrittenRequest) => {
    const before = happenings.length;
    const exchange = await send(request);
    number += 1;
    happened.push(...happenings.slice(before).map((each) => ({ ...each, request: number })));
    return exchange;
  };
  return { ...(await sentInTurn(requests, [], answer, fill)), happened };
}

/** The check of a step: its judge is asked once everything of a run was sent and answered. */
export const reached =
  <R extends HttpRun & { readonly happened: readonly unknown[] }>(
    judge: (happened: R['happened'], run: R) => Verdict,
  ) =>
  (run: R): Verdict => {
    const [fault] = run.faults;
    if (fault !== undefined) {
      const what = run.sent.length === 0 ? 'Nothing was sent.' : 'Not everything was sent.';
      return unsolved(`${what} ${fault.message}`);
    }
    if (run.sent.some(({ exchange }) => exchange.kind !== 'answered')) {
      return unsolved('A request has no answer.');
    }
    return judge(run.happened, run);
  };

/** What happened of one kind. */
export const of = <H extends { readonly kind: string }, K extends H['kind']>(
  happened: readonly H[],
  kind: K,
): readonly Extract<H, { kind: K }>[] =>
  happened.filter((each): each is Extract<H, { kind: K }> => each.kind === kind);
