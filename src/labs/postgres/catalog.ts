import type { Catalog } from '../protocol.ts';
import type { Session } from './session.ts';

const COLUMNS = `
  SELECT n.nspname, c.relname, CASE WHEN c.relkind IN ('v', 'm') THEN 'view' ELSE 'table' END,
    coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('name', a.attname, 'type', pg_catalog.format_type(a.atttypid, a.atttypmod))
      ORDER BY a.attnum) FILTER (WHERE a.attnum > 0), '[]')
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%'
  GROUP BY 1, 2, 3 ORDER BY 1, 2 LIMIT 1000`;

const FUNCTIONS = `
  SELECT DISTINCT p.proname FROM pg_catalog.pg_proc p
  JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1 LIMIT 1000`;

/** What there is in the database besides what PostgreSQL brings; nothing in a failed transaction. */
export function catalogOf(session: Session): Catalog {
  const tables = session.rows(COLUMNS).map(([schema, name, kind, columns]) => ({
    schema: schema ?? '',
    name: name ?? '',
    kind: kind === 'view' ? ('view' as const) : ('table' as const),
    columns: JSON.parse(columns ?? '[]') as Catalog['tables'][number]['columns'],
  }));
  const functions = session.rows(FUNCTIONS).map(([name]) => name ?? '');
  return { tables, functions };
}
