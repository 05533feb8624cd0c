/** A filter as document stores take it: `{ "code": "204771" }` or `{ "code": { "$ne": "" } }`. */
export type Filter = Readonly<Record<string, unknown>>;

/** A filter asks for something that there is not. */
export class FilterFault extends Error {}

/** A statement and what is sent beside it. */
export interface Bound {
  readonly sql: string;
  readonly parameters: readonly string[];
}

const COMPARISONS = new Map([
  ['$eq', '='],
  ['$ne', '<>'],
  ['$gt', '>'],
]);

/**
 * A small model of how a document store reads a filter, with `$eq`, `$ne`, `$gt` and `$regex`. Every
 * value is bound: what comes through is no SQL.
 * @throws FilterFault
 */
export function documentsLike(filter: Filter): Bound {
  const parameters: string[] = [];
  const gap = (value: string) => `$${parameters.push(value)}`;
  const condition = (field: string, operator: string, operand: unknown) => {
    const name = `${gap(field)}::text`;
    if (operator === '$regex') return `body ->> ${name} ~ ${gap(String(operand))}`;
    const sign = COMPARISONS.get(operator);
    if (sign === undefined) throw new FilterFault(`There is no operator ${operator}.`);
    return `body -> ${name} ${sign} ${gap(JSON.stringify(operand))}::jsonb`;
  };
  const conditions = Object.entries(filter).flatMap(([field, value]) =>
    operatorsIn(value).map(([operator, operand]) => condition(field, operator, operand)),
  );
  const where = conditions.join(' AND ') || 'true';
  return { sql: `SELECT body FROM documents WHERE ${where} ORDER BY id LIMIT 1`, parameters };
}

/** An object is read as operators, and anything else as what has to be equal. */
const operatorsIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [['$eq', value ?? null]];
