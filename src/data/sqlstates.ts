/**
 * The errors of PostgreSQL that readers meet most, in plain words, by SQLSTATE. The codes are those
 * of appendix A of its manual: https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
export const SQLSTATES: Readonly<
  Record<string, { readonly name: string; readonly plain: string }>
> = {
  '0A000': {
    name: 'feature not supported',
    plain: 'PostgreSQL understands the words, but does not offer this.',
  },
  '21000': {
    name: 'cardinality violation',
    plain:
      'A subquery stands where one value is wanted, and gave more than one row. Use IN, or make it give one row.',
  },
  '22001': {
    name: 'string data right truncation',
    plain: 'The text is longer than the column allows.',
  },
  '22003': {
    name: 'numeric value out of range',
    plain:
      'The number is too large for its type. A bigger type, such as bigint or numeric, holds it.',
  },
  '22007': {
    name: 'invalid datetime format',
    plain: 'This text cannot be read as a date or time. Write dates as year-month-day: 2026-11-20.',
  },
  '22012': {
    name: 'division by zero',
    plain: 'Some row divides by 0. NULLIF(x, 0) turns the 0 into NULL, and the result with it.',
  },
  '22P02': {
    name: 'invalid text representation',
    plain: 'A text was given where another type is wanted, and it cannot be read as that type.',
  },
  '23502': {
    name: 'not null violation',
    plain: 'A column that must have a value would get none.',
  },
  '23503': {
    name: 'foreign key violation',
    plain:
      'A row would point to a row that does not exist, or the row that others point to would go.',
  },
  '23505': {
    name: 'unique violation',
    plain: 'Another row has this value already, and the column may hold it once only.',
  },
  '23514': {
    name: 'check violation',
    plain: 'The value breaks a rule that the table declares with CHECK.',
  },
  '25P02': {
    name: 'in failed sql transaction',
    plain:
      'An earlier statement of this transaction failed, so nothing more is accepted. Run ROLLBACK and begin again.',
  },
  '40001': {
    name: 'serialization failure',
    plain:
      'Another transaction got in between, and both together would break the order of things. Run the whole transaction again.',
  },
  '42601': {
    name: 'syntax error',
    plain:
      'The text is not SQL up to the marked place. Look just before it: a comma, a bracket or a word is missing or too many.',
  },
  '42702': {
    name: 'ambiguous column',
    plain: 'Several tables have a column of this name. Put the table’s name before it: orders.id.',
  },
  '42703': {
    name: 'undefined column',
    plain:
      'No table in this query has such a column. Check the spelling; a text belongs in single quotes, double quotes mean a column.',
  },
  '42803': {
    name: 'grouping error',
    plain:
      'With GROUP BY, each column must be grouped by or stand in a function such as sum() or count().',
  },
  '42804': {
    name: 'datatype mismatch',
    plain: 'Two types that do not fit together meet here. A cast such as x::text converts one.',
  },
  '42883': {
    name: 'undefined function',
    plain:
      'There is no such function or operator for these types. Check the name, and the types of what it is given.',
  },
  '42P01': {
    name: 'undefined table',
    plain: 'There is no table of this name. Check the spelling; names in single quotes are texts.',
  },
  '42P07': {
    name: 'duplicate table',
    plain: 'A table or index of this name is there already. Choose another name, or DROP it first.',
  },
  '55P03': {
    name: 'lock not available',
    plain: 'Another transaction holds a lock on the row, and NOWAIT asked not to wait for it.',
  },
};
