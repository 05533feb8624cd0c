import { sitePath } from '@/lib/site-path';
import { type Cell, type ComparedRow, type Comparison, keyOf, type State } from './model';
import { list, STATES } from './words';

interface TableProps {
  readonly comparison: Comparison;
  /** The rows of the comparison that are shown. */
  readonly rows: readonly ComparedRow[];
}

const PARTS = [
  { sourced: true, heading: 'Dated facts, each with its source' },
  { sourced: false, heading: 'Judgements of this guide’s author' },
] as const;

/** The comparison as a table; on a phone each row head stands over its cells, which stay abreast. */
export function Table({ comparison: { technologies }, rows }: TableProps) {
  return (
    <table class="compare-table" data-columns={technologies.length}>
      <caption>{list(technologies.map(({ name }) => name))}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">What is compared</span>
          </th>
          {technologies.map(({ id, name }) => (
            <th key={id} scope="col">
              <a href={sitePath(`/technologies/${id}/`)}>{name}</a>
            </th>
          ))}
        </tr>
      </thead>
      {PARTS.map(({ sourced, heading }) => {
        const own = rows.filter(({ row }) => row.sourced === sourced);
        return (
          own.length > 0 && (
            <tbody key={heading}>
              <tr class="compare-part">
                <th scope="rowgroup" colSpan={technologies.length + 1}>
                  {heading}
                </th>
              </tr>
              {own.map((each) => (
                <tr key={each.row.id} class="compare-row" data-row={each.row.id}>
                  <th scope="row">
                    {each.row.label} <Mark state={each.state} />
                  </th>
                  {technologies.map(({ id, name }, column) => (
                    <td key={id} data-head={name}>
                      <CellText cell={each.cells[column]} of={each} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          )
        );
      })}
    </table>
  );
}

function Mark({ state }: { readonly state: State }) {
  const { sign, words } = STATES[state];
  return (
    <span class="compare-mark" data-state={state}>
      <b aria-hidden="true">{sign}</b> {words}
    </span>
  );
}

function CellText({ cell, of }: { readonly cell: Cell | undefined; readonly of: ComparedRow }) {
  if (cell === undefined) return <span class="compare-none">{of.row.missing}</span>;
  const { lines, note, source } = cell;
  const [only] = lines;
  return (
    <>
      {lines.length === 0 && <span class="compare-none">only what all of them have</span>}
      {lines.length === 1 && only?.lead === undefined && <p>{only?.text}</p>}
      {(lines.length > 1 || only?.lead !== undefined) && (
        <ul>
          {lines.map((line) => (
            <li key={keyOf(line)}>
              {line.lead !== undefined && <strong>{line.lead}: </strong>}
              {line.text}
              {of.shared.has(keyOf(line)) && <span class="compare-shared"> (= shared)</span>}
            </li>
          ))}
        </ul>
      )}
      {note !== undefined && <small>{note}</small>}
      {source !== undefined && (
        <small>
          Source: <a href={source.url}>{source.publisher}</a>
        </small>
      )}
    </>
  );
}
