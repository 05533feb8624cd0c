import { useId } from 'preact/hooks';
import type { Table } from '@/labs/exercises/definition';
import type { Cell } from '@/labs/protocol';
import { count, several } from './words';

interface ResultTableProps {
  /** What the table is, for its name. */
  readonly caption: string;
  readonly table: Table;
}

/** Rows that are drawn; more would slow the page down. */
const MOST_ROWS = 200;
/** Characters of a value that are drawn. */
const MOST_CHARACTERS = 1000;

const NUMBER = /^(smallint|integer|bigint|numeric|real|double precision|money|oid)/;

/** Rows as PostgreSQL gave them: types, NULL and empty texts told apart, and what is left out. */
export function ResultTable({ caption, table }: ResultTableProps) {
  const id = useId();
  const { columns, rows, cut } = table;
  const numeric = columns.map(({ type }) =>
    NUMBER.test(type) && !type.endsWith('[]') ? true : undefined,
  );
  return (
    <figure class="lab-result">
      <figcaption class="lab-result__caption" id={id}>
        <b>{caption}</b> <span>{sizeWords(table)}</span>
      </figcaption>
      <div class="table-scroll lab-result__scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              {columns.map(({ name, type }, index) => (
                <th key={index} scope="col" data-number={numeric[index]}>
                  {name} <span class="lab-result__type">{type}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody translate={false}>
            {rows.slice(0, MOST_ROWS).map((row, index) => (
              <tr key={index}>
                {columns.map((_, column) => (
                  <td key={column} data-number={numeric[column]}>
                    <Value cell={row[column] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cut !== undefined && cut.cells > 0 && (
        <p class="lab-result__cut">{several(cut.cells, 'long value')} shortened.</p>
      )}
    </figure>
  );
}

/** “12 rows”, “first 200 of 10,000 rows”. */
export function sizeWords({ rows, count: all }: Table): string {
  const shown = Math.min(rows.length, MOST_ROWS);
  return shown < all ? `first ${count(shown)} of ${several(all, 'row')}` : several(all, 'row');
}

/** A value; what is no text is drawn as no text can be. */
function Value({ cell }: { readonly cell: Cell }) {
  if (cell === null) return <em class="lab-mark lab-mark--null">NULL</em>;
  if (cell === '') return <em class="lab-mark">empty text</em>;
  if (cell.length <= MOST_CHARACTERS) return <>{cell}</>;
  return (
    <>
      {cell.slice(0, MOST_CHARACTERS)}
      <em class="lab-mark">{count(cell.length - MOST_CHARACTERS)} more characters</em>
    </>
  );
}
