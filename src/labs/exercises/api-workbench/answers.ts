import { SHOP_ORIGIN, type WrittenRequest } from '../../http/written.ts';
import type { HandlerStatement, LabResponse } from '../../protocol.ts';
import { type Graded, type Table, unsolved, type Verdict } from '../definition.ts';
import type { HttpRun } from '../http.ts';
import { probed } from '../probes.ts';

/** A request that was answered, with what was asked of the database for that. */
export interface Answered {
  readonly request: WrittenRequest;
  readonly response: LabResponse;
  readonly sql: readonly HandlerStatement[];
}

/** What a step makes of the answers of a run. */
type Judge = (answers: readonly Answered[], probes: readonly Table[]) => Verdict;

/** The goal of a step: its judge is asked once every request of the run has an answer. */
export const goal = (judge: Judge, probes: readonly string[] = []): Graded<HttpRun> =>
  probed(probes, ({ outcome }, tables) => {
    const answers = answersIn(outcome);
    return 'solved' in answers ? answers : judge(answers, tables);
  });

/** The answers of a run, or what to say where a request has none. */
export function answersIn({ sent, faults }: HttpRun): readonly Answered[] | Verdict {
  const [fault] = faults;
  if (fault !== undefined) return unsolved(`Nothing was sent. ${fault.message}`);
  const answers: Answered[] = [];
  for (const { request, exchange } of sent) {
    if (exchange.kind !== 'answered') return unsolved('A request has no answer.');
    answers.push({ request, response: exchange.response, sql: exchange.sql });
  }
  return answers;
}

/** The path that was asked, without its query. */
export const pathOf = ({ request }: Answered): string =>
  new URL(request.target, SHOP_ORIGIN).pathname;

/** Whether an answer is to such a request, of a shop in which nothing is broken. */
export const isTo =
  (method: string, path: string, status?: number) =>
  (answer: Answered): boolean =>
    answer.request.method === method &&
    answer.request.broken.length === 0 &&
    pathOf(answer) === path &&
    (status === undefined || answer.response.status === status);

export const headerIn = ({ response }: Answered, name: string): string | undefined =>
  response.headers.find(([each]) => each === name)?.[1];

/** The body as an object of JSON; an empty one where it is none. */
export function bodyOf({ response }: Answered): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(response.body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** What problem details call themselves. */
export function titleOf(answer: Answered): string {
  const title = bodyOf(answer)['title'];
  return typeof title === 'string' ? title : 'there are no problem details';
}

const NOT_KNOWN =
  'The shop does not know who you are. Sign in as step 2 does, in a request before this one.';
const MUST_WAIT =
  'You have signed in too often in a minute. You still have your cookie: take the request that signs in out, or wait 12 seconds.';

/** What is in the way where the wanted answer is not there: no session, or too many sign-ins. */
export function inTheWay(answers: readonly Answered[]): Verdict | undefined {
  if (answers.some(isTo('POST', '/sessions', 429))) return unsolved(MUST_WAIT);
  if (answers.some(isTo('POST', '/sessions', 401))) {
    return unsolved('Address or password is wrong. Both stand in step 2.');
  }
  const isStranger = answers.some(({ response }) => response.status === 401);
  return isStranger ? unsolved(NOT_KNOWN) : undefined;
}

/** “401”, “401 and 403”, “401, 403 and 404”. */
export const listed = (statuses: readonly number[]): string =>
  new Intl.ListFormat('en-GB').format(statuses.map(String));

/** The wanted statuses that no answer of an unbroken shop has. */
export const missingOf = (wanted: readonly number[], answers: readonly Answered[]): number[] =>
  wanted.filter((status) => !answers.some(({ response }) => response.status === status));
