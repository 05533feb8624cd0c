import type { Run } from '../protocol.ts';
import type { LabDefinition } from './definition.ts';

/** The words without which a query changes nothing; a word too many costs a replay, no more. */
const CHANGING =
  /\b(insert|update|delete|merge|into|create|alter|drop|truncate|nextval|setval|call|do|copy|set|grant|revoke)\b/i;
const READING = /^\s*(select|with|values|table|show|explain)\b/i;

const isQuiet = (sql: string) => READING.test(sql) && !CHANGING.test(sql);

/** What has to be run again after a run of SQL; see `LabDefinition.again`. */
function again(text: string, { results, ending, transaction }: Run): string {
  if (ending.kind === 'refused') return '';
  if (ending.kind === 'stopped') {
    const kept = results.slice(0, Math.max(0, results.length - ending.lost.transaction.length));
    const statements = kept.map(({ sql }) => sql);
    return statements.every(isQuiet) ? '' : statements.join(';\n');
  }
  const isAll = transaction === 'none' && results.every(({ sql }) => isQuiet(sql));
  return isAll ? '' : text;
}

/** “12 rows”, “1 row”. */
const rows = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}`;

/** What a run of SQL comes to, in a few words. */
function summary({ results, ending }: Run): string {
  if (ending.kind === 'error') return `error ${ending.error.code}`;
  if (ending.kind === 'refused') return 'refused';
  if (ending.kind === 'stopped') return 'stopped';
  const last = results.at(-1);
  if (last === undefined) return 'nothing to run';
  return last.columns.length > 0 ? rows(last.count) : last.tag;
}

/** How every lab with SQL in its editor runs a text. */
export const SQL_LAB = {
  language: 'sql',
  run: (engine, text) => engine.exec(text),
  again,
  summary,
  lasting: (run) => ({
    ...run,
    results: run.results.map((result) => ({ ...result, milliseconds: 0 })),
  }),
} as const satisfies Partial<LabDefinition<Run>>;
