/**
 * Scripts that are run as a whole, each time on tables that were made anew: what such a lab shows
 * follows from the text alone, and whatever a reader breaks is whole at the next run.
 */
import { statements, type Statement } from '../postgres/statements.ts';
import type { Message, Run } from '../protocol.ts';
import type { Engine } from './definition.ts';

/** A statement of a script, and what came of it. */
export interface Line {
  readonly sql: string;
  /** Where it begins in the script. */
  readonly at: number;
  readonly run: Run;
}

/** What came of a script. */
export interface Play<L extends Line = Line> {
  readonly lines: readonly L[];
  /** What was not committed when the script ended, and was rolled back. */
  readonly left: readonly LeftOver[];
  /** Why the lab’s own tables could not be made. */
  readonly spoiled?: Message;
}

/** The session’s own transaction, or the name of one that was set aside. */
export type LeftOver =
  { readonly kind: 'open' } | { readonly kind: 'prepared'; readonly name: string };

/** How one statement is run; undefined ends the script before it. */
export type Speak<L extends Line> = (
  statement: Statement,
  before: readonly L[],
) => Promise<L | undefined>;

/** Where the tables of a lab are, in front of the shop’s own. */
export const SCHEMA = 'lab';

/**
 * Runs a script as psql does: after an error it goes on with the next statement.
 * @param given makes the tables, in the schema `lab`
 */
export async function played<L extends Line>(
  engine: Engine,
  given: string,
  text: string,
  speak: Speak<L>,
): Promise<Play<L>> {
  const spoiled = await madeAnew(engine, given);
  if (spoiled !== undefined) return { lines: [], left: [], spoiled };
  const lines: L[] = [];
  for (const statement of statements(text)) {
    const line = await speak(statement, lines);
    if (line === undefined) break;
    lines.push(line);
    const { kind } = line.run.ending;
    if (kind === 'stopped' || kind === 'refused') break;
  }
  const isOpen = lines.length > 0 && lines.at(-1)?.run.transaction !== 'none';
  return { lines, left: await closed(engine, isOpen) };
}

/**
 * Makes the tables of a lab in a session that is as new.
 * @param given makes the tables, in the schema `lab`
 * @returns why they could not be made; nothing where they could
 */
export async function madeAnew(engine: Engine, given: string): Promise<Message | undefined> {
  await closed(engine, true);
  const { ending } = await engine.exec(
    `DISCARD ALL; DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA};
SET search_path = ${SCHEMA}, public; ${given}`,
  );
  return ending.kind === 'error' ? ending.error : undefined;
}

/** Runs a statement by itself. */
export async function spoken(engine: Engine, { sql, at }: Statement): Promise<Line> {
  const run = await engine.exec(sql);
  return { sql, at, run: { ...run, ending: placed(run.ending, at) } };
}

/** With the place in the whole script. */
const placed = (ending: Run['ending'], from: number): Run['ending'] =>
  ending.kind === 'error' && ending.error.at !== undefined
    ? { ...ending, error: { ...ending.error, at: from + ending.error.at } }
    : ending;

/** Ends what a script left open, as a server does when a connection is closed. */
async function closed(engine: Engine, isOpen: boolean): Promise<LeftOver[]> {
  if (isOpen) await engine.exec('ROLLBACK');
  const { results } = await engine.query('SELECT gid FROM pg_prepared_xacts ORDER BY prepared');
  const names = (results[0]?.rows ?? []).flatMap(([name]) => name ?? []);
  for (const name of names) await engine.exec(`ROLLBACK PREPARED '${name.replaceAll("'", "''")}'`);
  const prepared = names.map((name) => ({ kind: 'prepared', name }) as const);
  return isOpen ? [{ kind: 'open' }, ...prepared] : prepared;
}

/** “8 statements”, “5 statements, error 40001”. */
export function summaryOf({ lines, spoiled }: Play): string {
  if (spoiled !== undefined) return 'the tables are gone';
  const said = `${lines.length} ${lines.length === 1 ? 'statement' : 'statements'}`;
  const codes = lines.flatMap(({ run: { ending } }) =>
    ending.kind === 'error' ? ending.error.code : ending.kind === 'done' ? [] : ending.kind,
  );
  return codes.length === 0 ? said : `${said}, error ${[...new Set(codes)].join(', ')}`;
}

/** Without what differs from run to run. */
export const lastingLine = <L extends Line>(line: L): L => ({
  ...line,
  run: { ...line.run, results: line.run.results.map((each) => ({ ...each, milliseconds: 0 })) },
});

/** The value in a column of a line’s first row; undefined where there is none. */
export function cellOf({ run }: Line, column: string): string | null | undefined {
  const [result] = run.results;
  const index = result?.columns.findIndex(({ name }) => name === column) ?? -1;
  return result?.rows[0]?.[index];
}

/** SQLSTATE of a line’s error; undefined where it went well. */
export const codeOf = ({ run: { ending } }: Line): string | undefined =>
  ending.kind === 'error' ? ending.error.code : undefined;

export const tagOf = ({ run }: Line): string | undefined => run.results[0]?.tag;
