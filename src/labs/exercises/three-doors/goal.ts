import { type Check, type Graded, unsolved, type Verdict } from '../definition.ts';
import { probed } from '../probes.ts';
import { type Answered, type Door, doorOf, isAnswered } from './door.ts';
import type { DoorRun, DoorsRun } from './run.ts';
import { REVIEWS_SHOWN, type Screen } from './screen.ts';

/** The goal of a step: its judge is asked once every request of the run has an answer. */
export const goal = (judge: (answers: readonly Answered[], run: DoorsRun) => Verdict) =>
  ({
    check: ({ outcome }) => verdictOf(outcome, judge),
  }) satisfies Check<DoorsRun>;

function verdictOf(
  run: DoorsRun,
  judge: (answers: readonly Answered[], run: DoorsRun) => Verdict,
): Verdict {
  const [fault] = run.faults;
  if (fault !== undefined) return unsolved(`Nothing was sent. ${fault.message}`);
  const answers = run.sent.filter(isAnswered);
  if (answers.length < run.sent.length) return unsolved('A request has no answer.');
  if (answers.some(({ request }) => request.broken.length > 0)) {
    return unsolved('That shop is broken. Send your requests to a whole one.');
  }
  return judge(answers, run);
}

/** Order 77 as the database has it, in the form of a screen. */
const WHOLE = `SELECT jsonb_build_object(
    'id', id, 'status', status, 'totalCents', total_cents, 'items', (
      SELECT jsonb_agg(jsonb_build_object(
        'quantity', quantity, 'unitPriceCents', unit_price_cents, 'name', name, 'stock', stock,
        'reviews', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('stars', stars, 'body', body)), '[]')
          FROM (SELECT stars, body FROM reviews WHERE part_id = parts.id
            ORDER BY written_at DESC, id DESC LIMIT ${REVIEWS_SHOWN}) AS newest)
        ) ORDER BY parts.id)
      FROM order_items JOIN parts ON parts.id = part_id WHERE order_id = orders.id))
  FROM orders WHERE id = 77`;

/** The goal of filling the whole screen through each of these doors. */
export const filled = (
  doors: readonly Door[],
  judge: (answers: readonly Answered[], runs: readonly DoorRun[]) => Verdict,
): Graded<DoorsRun> =>
  probed([WHOLE], ({ outcome }, [table]) =>
    verdictOf(outcome, (answers, run) => {
      const whole = JSON.parse(table?.rows[0]?.[0] ?? 'null') as Screen;
      const runs: DoorRun[] = [];
      for (const door of doors) {
        const own = run.doors.find((each) => each.door === door);
        if (own === undefined) return unsolved(`Nothing was asked through ${door}.`);
        const lacking = lackingOf(own.screen, whole);
        if (lacking.length > 0) {
          const list = new Intl.ListFormat('en-GB').format(lacking);
          return unsolved(`The screen of ${door} still lacks ${list}.`);
        }
        runs.push(own);
      }
      const stray = answers.map(({ request }) => doorOf(request)).find((d) => !doors.includes(d));
      return stray === undefined
        ? judge(answers, runs)
        : unsolved(`Take the requests to ${stray} out: this step is about another door.`);
    }),
  );

/** What of the whole screen is not there, or not right. */
function lackingOf(screen: Screen, whole: Screen): readonly string[] {
  const isSame = (read: (of: Screen) => unknown) =>
    JSON.stringify(read(screen)) === JSON.stringify(read(whole));
  const parts: readonly (readonly [string, (of: Screen) => unknown])[] = [
    ['the order’s status and total', ({ id, status, totalCents }) => [id, status, totalCents]],
    ['items', ({ items }) => items.length],
    ['quantities', ({ items }) => items.map(({ quantity }) => quantity)],
    ['prices', ({ items }) => items.map(({ unitPriceCents }) => unitPriceCents)],
    ['names of parts', ({ items }) => items.map(({ name }) => name)],
    ['stocks', ({ items }) => items.map(({ stock }) => stock)],
    [
      'the newest reviews',
      ({ items }) => items.map(({ reviews }) => reviews?.map(({ stars, body }) => [stars, body])),
    ],
  ];
  return parts.filter(([, read]) => !isSame(read)).map(([name]) => name);
}

/** The body of an answer as an object of JSON; an empty one where it is none. */
export function jsonOf({ exchange }: Answered): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(exchange.response.body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Why the shop refused: the last part of the problem’s type, such as `too-deep`, and its detail. */
export function refusalOf(answer: Answered): { readonly type: string; readonly detail: string } {
  const { type, detail } = jsonOf(answer);
  const [, name = ''] = /\/([\w-]+)$/.exec(typeof type === 'string' ? type : '') ?? [];
  return { type: name, detail: typeof detail === 'string' ? detail : '' };
}

/** The data of a query that was answered without an error. */
export function dataOf(answer: Answered): object | undefined {
  const { data, errors } = jsonOf(answer);
  const isWhole = answer.exchange.response.status === 200 && errors === undefined;
  return isWhole && typeof data === 'object' && data !== null ? data : undefined;
}

/** How many names lead to the deepest value. */
export function depthOf(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(depthOf));
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
