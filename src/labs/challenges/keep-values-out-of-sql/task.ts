import type { Challenge } from '../definition.ts';

export const keepValuesOutOfSql: Challenge = {
  name: 'keep-values-out-of-sql',
  title: 'Keep values out of the query',
  task: 'The query is put together from what the customer typed, so a status can become a command. Give the status as a parameter. The column to sort by cannot be one, so take it only from a list of columns that may be sorted by, and sort by id otherwise.',
  page: 'security/injection',
  topic: 'vulnerable-query',
  hints: [
    'Write ? where a value belongs, and give the values beside the query. The database never reads them as SQL.',
    'A parameter stands for a value. ORDER BY ? sorts by a text that is the same for every row, which is no order.',
    'Keep the allowed columns in a list in your program: id, total_cents. If what was asked for is in it, its name may go into the query; if not, use id.',
  ],
};
