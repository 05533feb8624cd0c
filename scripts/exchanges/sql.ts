import { messages as answers, protocol, type PGlite } from '@electric-sql/pglite';
import type { Step } from '../../src/lib/exchanges.ts';
import { setting, type ExchangeFile, type Run } from './files.ts';

type Message = Awaited<ReturnType<PGlite['execProtocol']>>['messages'][number];

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** int8, int2, int4, oid, float4, float8, numeric: the types that psql aligns to the right. */
const NUMBERS = new Set([20, 21, 23, 26, 700, 701, 1700]);
const PLAN_RUNS = 20;
/** psql prints their rows and no command tag. */
const QUIET = /^(?:SELECT|EXPLAIN)\b/;
const STATEMENT_END = /;(?:[ \t]*--[^\n]*)?(?:\n|$)/;

/**
 * Runs the statements of a file and records what PostgreSQL sends back, as text that looks like
 * psql's. Statements that stand together make one step, a blank line begins the next.
 */
export async function runSql(file: ExchangeFile, db: PGlite): Promise<Run> {
  for (const given of file.settings.get('given') ?? []) await db.exec(given);
  const steps: Step[] = [];
  for (const input of file.body.split('\n\n')) {
    const outputs: string[] = [];
    for (const statement of statementsOf(input)) outputs.push(await answerTo(file, statement, db));
    steps.push({ input, output: outputs.join('\n') });
  }
  return { tool: await versionOf(db), steps };
}

/** Its statements, each with the comment that ends its line. */
export function statementsOf(input: string): string[] {
  const statements: string[] = [];
  for (let rest = input; rest.trim() !== '';) {
    const end = STATEMENT_END.exec(rest);
    const length = end === null ? rest.length : end.index + end[0].length;
    statements.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return statements;
}

async function answerTo(file: ExchangeFile, statement: string, db: PGlite): Promise<string> {
  const values = setting(file, 'with');
  if (statement.startsWith('EXPLAIN')) return table(await planOf(db, statement), file);
  if (values === undefined) return table(await query(db, statement), file);
  await db.exec('DEALLOCATE ALL');
  await query(db, `PREPARE exchange AS ${statement}`);
  return table(await query(db, `EXECUTE exchange (${values})`), file);
}

/** A plan is the fastest of several runs, with all that it reads in memory already. */
async function planOf(db: PGlite, statement: string): Promise<readonly Message[]> {
  let fastest: readonly Message[] = [];
  for (let run = 0; run < PLAN_RUNS; run++) {
    const answer = await query(db, statement);
    const isFirst = fastest.length === 0;
    if (run > 0 && (isFirst || timeOf(answer) < timeOf(fastest))) fastest = answer;
  }
  return fastest;
}

/** In milliseconds, infinite where there is none. */
function timeOf(plan: readonly Message[]): number {
  const rows = plan.filter((message) => message instanceof answers.DataRowMessage);
  const line = rows.map(({ fields: [text] }) => text ?? '').join('\n');
  return Number(/^Execution Time: ([\d.]+) ms$/m.exec(line)?.[1] ?? Infinity);
}

async function query(db: PGlite, statement: string): Promise<readonly Message[]> {
  const sent = protocol.serialize.query(statement);
  return (await db.execProtocol(sent, { throwOnError: false })).messages;
}

/** What psql would print. */
function table(messages: readonly Message[], file: ExchangeFile): string {
  let fields: readonly Field[] = [];
  const rows: (readonly (string | null)[])[] = [];
  const lines: string[] = [];
  for (const message of messages) {
    if (message instanceof answers.RowDescriptionMessage) fields = message.fields;
    if (message instanceof answers.DataRowMessage) rows.push(message.fields);
    if (message instanceof answers.CommandCompleteMessage && !QUIET.test(message.text)) {
      lines.push(message.text);
    }
    if (message instanceof answers.DatabaseError) {
      lines.push(`ERROR:  ${message.message}`);
      if (message.detail !== undefined) lines.push(`DETAIL:  ${message.detail}`);
    }
  }
  if (fields.length === 0) return lines.join('\n');
  if (fields[0]?.name === 'QUERY PLAN') return rows.map(([line]) => line ?? '').join('\n');
  return [...aligned(fields, rows, Number(setting(file, 'rows') ?? rows.length)), ...lines].join(
    '\n',
  );
}

function aligned(
  fields: readonly Field[],
  rows: readonly (readonly (string | null)[])[],
  limit: number,
): string[] {
  const widths = fields.map(({ name }, column) =>
    Math.max(name.length, ...rows.slice(0, limit).map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => ` ${cells.join(' | ')}`.trimEnd();
  const head = fields.map(({ name }, column) => {
    const spare = (widths[column] ?? 0) - name.length;
    return name.padStart(name.length + Math.floor(spare / 2)).padEnd(name.length + spare);
  });
  const body = rows.slice(0, limit).map((row) =>
    line(
      row.map((cell, column) => {
        const width = widths[column] ?? 0;
        const isNumber = NUMBERS.has(fields[column]?.dataTypeID ?? 0);
        return isNumber ? (cell ?? '').padStart(width) : (cell ?? '').padEnd(width);
      }),
    ),
  );
  const count = rows.length === 1 ? '(1 row)' : `(${rows.length} rows)`;
  return [
    line(head),
    widths.map((width) => '-'.repeat(width + 2)).join('+'),
    ...body,
    ...(rows.length > limit ? [' …'] : []),
    count,
  ];
}

async function versionOf(db: PGlite): Promise<string> {
  const { rows } = await db.query<{ version: string }>('SELECT version()');
  const [, postgres = '', pglite = ''] = /^(\S+ \S+) \((.*?)\)/.exec(rows[0]?.version ?? '') ?? [];
  return `${postgres} in ${pglite}`;
}
