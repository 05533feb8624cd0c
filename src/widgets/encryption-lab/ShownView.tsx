import { useId } from 'preact/hooks';
import type { Shown, ShownRow } from '@/labs/exercises/encryption-lab/result';
import { several } from '@/widgets/lab/words';
import { PartBytes, PartView } from './PartView';

/** A value: its parts, or the rows of a column; of keys only what they are for. */
export function ShownView({ shown }: { readonly shown: Shown }) {
  const { name, is, parts = [], rows } = shown;
  if (rows !== undefined) return <Rows name={name} is={is} rows={rows} />;
  return (
    <div class="seal-shown">
      {name !== undefined && (
        <p class="seal-shown__name">
          <code translate={false}>{name}</code> {is}
        </p>
      )}
      {parts.length > 0 && (
        <div class="seal-parts">
          {parts.map((part, index) => (
            <PartView key={index} part={part} />
          ))}
        </div>
      )}
    </div>
  );
}

interface RowsProps extends Pick<Shown, 'is'> {
  readonly name: string | undefined;
  readonly rows: readonly ShownRow[];
}

function Rows({ name, is, rows }: RowsProps) {
  const id = useId();
  const kinds = [...new Set(rows.flatMap(({ parts }) => parts.map((part) => part.is)))];
  return (
    <figure class="lab-result">
      <figcaption class="seal-shown__name" id={id}>
        {name !== undefined && <code translate={false}>{name}</code>} {is},{' '}
        {several(rows.length, 'row')}
      </figcaption>
      <div class="table-scroll lab-result__scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table class="seal-rows">
          <thead>
            <tr>
              <th scope="col">row</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {kind}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-refused={row.refused !== undefined || undefined}>
                <th scope="row">
                  {row.id}
                  {row.copiedFrom !== undefined && (
                    <span class="seal-rows__copied">copied from {row.copiedFrom}</span>
                  )}
                </th>
                {row.refused === undefined ? (
                  kinds.map((kind) => (
                    <td key={kind}>
                      {row.parts.map((part) =>
                        part.is === kind ? <PartBytes key={kind} part={part} /> : null,
                      )}
                    </td>
                  ))
                ) : (
                  <td class="seal-rows__refused" colSpan={Math.max(1, kinds.length)}>
                    <b>× Refused:</b> {row.refused}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
