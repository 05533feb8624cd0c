import { SHOP_ORIGIN } from '@/labs/http/written';
import type { Reference } from './model';
import { OperationView } from './OperationView';
import { TypeName } from './TypeName';

interface ApiReferenceProps {
  readonly reference: Reference;
  /** When and on what it was recorded; nothing where the shop in this tab has just given it. */
  readonly recorded?: string;
}

/** What the shop says of its API: operations by tag, then the schemas that they name. */
export function ApiReference({ reference, recorded }: ApiReferenceProps) {
  const { title, version, openapi, groups, schemas } = reference;
  return (
    <section class="widget wb-reference not-content" aria-labelledby="api-reference-title">
      <header class="widget__head">
        <h2 class="widget__title" id="api-reference-title">
          The API’s own reference
        </h2>
        <p class="wb-measures">
          {title} {version}, OpenAPI {openapi}
        </p>
      </header>
      <p class="wb-source">
        {recorded === undefined
          ? 'Made of the document that the shop in this tab has just given at /openapi.json.'
          : `Made of the document that the shop gives at /openapi.json. Recorded: ${recorded}.`}{' '}
        All addresses begin with <code>{SHOP_ORIGIN}</code>.
      </p>
      {groups.map(({ tag, about, operations }) => (
        <div key={tag} class="wb-group">
          <h3 class="wb-group__title">
            {tag} <span class="wb-measures">{about}</span>
          </h3>
          {operations.map((operation) => (
            <OperationView key={operation.id} operation={operation} />
          ))}
        </div>
      ))}
      <div class="wb-group">
        <h3 class="wb-group__title">
          schemas <span class="wb-measures">What bodies look like</span>
        </h3>
        {schemas.map(({ name, fields }) => (
          <details key={name} class="wb-operation" id={`schema-${name}`}>
            <summary>
              <code>{name}</code>
            </summary>
            <table class="wb-fields">
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Type</th>
                  <th scope="col">Needed</th>
                </tr>
              </thead>
              <tbody>
                {fields.map((field, index) => (
                  <tr key={index}>
                    <th scope="row" data-depth={field.depth}>
                      <code>{field.name}</code>
                    </th>
                    <td>
                      <TypeName type={field.type} />
                    </td>
                    <td data-head="Needed">{field.isRequired ? 'yes' : 'no'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
      </div>
    </section>
  );
}
