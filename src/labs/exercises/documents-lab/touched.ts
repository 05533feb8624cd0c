/** What a statement touched: measured on a trial of it that is undone before it runs for good. */
import { statements, type Statement } from '../../postgres/statements.ts';
import type { Result } from '../../protocol.ts';
import type { Engine } from '../definition.ts';
import { type Line, type Play, played, SCHEMA, spoken } from '../script.ts';
import { shopFrom } from './given.ts';

export interface Touched {
  /** Row versions that were written. */
  readonly rows: number;
  /** Their bytes: the sum of pg_column_size. */
  readonly bytes: number;
  /** Pages of 8 kB that were looked at; absent where there is no plan. */
  readonly pages?: number;
  /** Tables that the plan reads or writes. */
  readonly tables: readonly string[];
  /** Indexes that the plan goes through. */
  readonly indexes: readonly string[];
}

export interface MeasuredLine extends Line {
  /** Absent for what touches no rows, and inside an open transaction. */
  readonly touched?: Touched;
}

export type MeasuredPlay = Play<MeasuredLine>;

const TABLES = ['customers', 'parts', 'orders', 'order_items', 'order_documents'];

/** Row versions of this very transaction, and their bytes. */
const WRITTEN = `SELECT count(*), coalesce(sum(bytes), 0) FROM (
${TABLES.map((table) => `SELECT pg_column_size(t.*) AS bytes FROM ${SCHEMA}.${table} AS t WHERE xmin = pg_current_xact_id()::xid`).join('\nUNION ALL ')}
) AS written`;

const PLANNED = /^(SELECT|WITH|VALUES|TABLE|INSERT|UPDATE|DELETE|MERGE)$/;
const DEFINING = /^(ALTER|CREATE|DROP|TRUNCATE)$/;

/** A node of a plan, with the fields that are read here. */
interface PlanNode {
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [
  node,
  ...(node.Plans ?? []).flatMap(nodesOf),
];

const namesOf = (nodes: readonly PlanNode[], field: 'Relation Name' | 'Index Name') => [
  ...new Set(nodes.flatMap((node) => node[field] ?? [])),
];

function planned(result: Result | undefined): Pick<Touched, 'pages' | 'tables' | 'indexes'> {
  const text = result?.columns[0]?.name === 'QUERY PLAN' ? result.rows[0]?.[0] : undefined;
  if (typeof text !== 'string') return { tables: [], indexes: [] };
  const [{ Plan }] = JSON.parse(text) as [{ Plan: PlanNode }];
  const nodes = nodesOf(Plan);
  return {
    pages: (Plan['Shared Hit Blocks'] ?? 0) + (Plan['Shared Read Blocks'] ?? 0),
    tables: namesOf(nodes, 'Relation Name'),
    indexes: namesOf(nodes, 'Index Name'),
  };
}

/** What a statement would touch now; undefined where that cannot be measured. */
async function touchedBy(engine: Engine, { sql, words }: Statement): Promise<Touched | undefined> {
  const [verb = ''] = words;
  const isPlanned = PLANNED.test(verb);
  if (!isPlanned && !DEFINING.test(verb)) return undefined;
  const { results, probes, ending } = await engine.trial({
    setup: `SET LOCAL search_path = ${SCHEMA}, public`,
    text: isPlanned ? `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}` : sql,
    probes: [WRITTEN],
  });
  if (ending.kind !== 'done') return undefined;
  const [rows, bytes] = probes[0]?.rows[0] ?? [];
  return { rows: Number(rows), bytes: Number(bytes), ...planned(results[0]) };
}

/** Runs a script on the shop in both shapes, and measures each statement. */
export const playedAndMeasured = (engine: Engine, script: string): Promise<MeasuredPlay> =>
  played<MeasuredLine>(engine, shopFrom('public'), script, async (statement, before) => {
    const isOpen = before.length > 0 && before.at(-1)?.run.transaction !== 'none';
    const touched = isOpen ? undefined : await touchedBy(engine, statement);
    const line = await spoken(engine, statement);
    return touched === undefined || line.run.ending.kind !== 'done' ? line : { ...line, touched };
  });

/** The last statement of a script. */
export const lastOf = (script: string): string => statements(script).at(-1)?.sql ?? '';
