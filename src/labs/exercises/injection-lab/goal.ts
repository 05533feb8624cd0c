import { type Answered, answersIn, bodyOf, pathOf } from '../api-workbench/answers.ts';
import { type Check, type Engine, type Graded, unsolved, type Verdict } from '../definition.ts';
import { SCHEMA } from '../script.ts';
import { statements } from '../../postgres/statements.ts';
import { inputsOf } from './joined.ts';
import type { Afterwards, InjectionRun } from './run.ts';

/** All that a goal can look at. */
export interface Look {
  readonly served: readonly Answered[];
  readonly afterwards: Afterwards;
  readonly hashes: readonly string[];
}

type Judge = (look: Look) => Verdict;

/** What can be seen of a run, or why there is nothing. */
function lookAt(run: InjectionRun): Look | Verdict {
  const served = answersIn(run);
  if ('solved' in served) return served;
  const { afterwards, hashes, spoiled } = run;
  if (spoiled !== undefined || afterwards === undefined) {
    return unsolved('The tables could not be made. “Reset lab” helps.');
  }
  return { served, afterwards, hashes };
}

/** The goal of a step: its judge is asked once every request of the run has an answer. */
export const goal = (judge: Judge): Check<InjectionRun> => ({
  check({ outcome }) {
    const look = lookAt(outcome);
    return 'solved' in look ? look : judge(look);
  },
});

/** The same where the judge has to try something out. */
export const trial = (
  judge: (look: Look, engine: Engine) => Promise<Verdict>,
): Graded<InjectionRun> => ({
  async grade(engine, { outcome }) {
    const look = lookAt(outcome);
    return 'solved' in look ? look : judge(look, engine);
  },
});

/** The answers to one address; a path that ends with `/` takes all below it. */
export const at = ({ served }: Look, path: string): readonly Answered[] =>
  served.filter((answer) => {
    const asked = pathOf(answer);
    return path.endsWith('/') ? asked.startsWith(path) : asked === path;
  });

/** Whether every hash of the table stands in an answer. */
export const showsHashes =
  ({ hashes }: Look) =>
  ({ response }: Answered): boolean =>
    hashes.length > 0 && hashes.every((hash) => response.body.includes(hash));

/** What the database said where it refused. */
export const errorsOf = ({ sql }: Answered): readonly string[] =>
  sql.flatMap(({ error }) => error ?? []);

/** What the last statement got from outside: joined into its text, or sent beside it. */
export function inputOf({ sql }: Answered): string {
  const { pieces, parameters = [] } = sql.at(-1) ?? {};
  return JSON.stringify(pieces === undefined ? parameters : inputsOf(pieces));
}

/** The accounts whose orders stand in an answer. */
export function accountsIn(answer: Answered): readonly number[] {
  const { orders } = bodyOf(answer);
  if (!Array.isArray(orders)) return [];
  const ids = (orders as readonly { readonly account_id?: unknown }[]).map((each) =>
    Number(each.account_id),
  );
  return [...new Set(ids)];
}

const PINS = 100;
/** Milliseconds; what takes longer is not asked a hundred times. */
const SLOW = 200;

/**
 * The PINs that would have brought the very answers of a run, found by asking the same of each; none
 * where a question cannot be asked again, or is answered otherwise then.
 */
export async function pinsLeft(
  engine: Engine,
  questions: readonly Answered[],
): Promise<readonly number[]> {
  const asked = questions.flatMap((answer) => {
    const [statement] = answer.sql;
    const { in_stock: said } = bodyOf(answer);
    if (statement === undefined || typeof said !== 'boolean') return [];
    const isAlone = statements(statement.sql).length === 1 && statement.milliseconds < SLOW;
    return isAlone ? [{ sql: statement.sql, said }] : [];
  });
  const all = asked.map(({ sql }) => sql);
  const texts = Array.from({ length: PINS }, (_, pin) =>
    [`UPDATE ${SCHEMA}.stockroom SET pin = ${pin}`, ...all].join('\n;\n'),
  );
  const { results } = await engine.trial({
    setup: `SET LOCAL search_path = ${SCHEMA}, public`,
    text: texts.join('\n;\n'),
  });
  const each = all.length + 1;
  if (results.length !== PINS * each) return [];
  const left = texts
    .map((_, pin) => pin)
    .filter((pin) =>
      asked.every(({ said }, index) => {
        const result = results[pin * each + index + 1];
        return result !== undefined && result.count > 0 === said;
      }),
    );
  const real = await engine.query(`SELECT pin FROM ${SCHEMA}.stockroom`);
  return left.includes(Number(real.results[0]?.rows[0]?.[0])) ? left : [];
}
