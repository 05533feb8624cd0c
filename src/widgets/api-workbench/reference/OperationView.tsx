import { writeRequests } from '@/labs/http/written';
import { statusLine } from '@/widgets/lab/exchange/words';
import { EXAMPLES, STAFF_TOKEN } from './data';
import { type Body, type Operation, requestFor } from './model';
import { TypeName } from './TypeName';

const NEEDS: Readonly<Record<string, string>> = {
  session: 'for a customer who is signed in',
  staff: 'for staff',
};

/** An operation: parameters, bodies and answers, and a request for the form. */
export function OperationView({ operation }: { readonly operation: Operation }) {
  const { method, path, summary, isDeprecated, needs, parameters, bodies, answers } = operation;
  const request = requestFor(operation, EXAMPLES[operation.id] ?? {}, STAFF_TOKEN);
  return (
    <details class="wb-operation">
      <summary>
        <b class="wb-operation__method">{method}</b> <code>{path}</code>{' '}
        <span class="wb-operation__summary">
          {summary}
          {isDeprecated && ' (deprecated)'}
        </span>
      </summary>
      <p class="wb-operation__who">
        <button type="button" class="button needs-js" data-request={writeRequests([request])}>
          Try it
        </button>
        {needs !== undefined && <span>Only {NEEDS[needs] ?? needs}.</span>}
      </p>
      {parameters.length > 0 && (
        <table class="wb-fields">
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Type</th>
              <th scope="col">Needed</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.name}>
                <th scope="row">
                  <code>{parameter.name}</code> <span class="wb-measures">{parameter.in}</span>
                </th>
                <td>
                  <TypeName type={parameter.type} />
                  {parameter.about !== '' && <span class="wb-measures"> {parameter.about}.</span>}
                </td>
                <td data-head="Needed">{parameter.isRequired ? 'yes' : 'no'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bodies.length > 0 && (
        <p>
          Body: <Bodies bodies={bodies} />
        </p>
      )}
      <table class="wb-fields">
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">When</th>
            <th scope="col">Body</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.status}>
              <th scope="row">{statusLine(answer.status)}</th>
              <td>{answer.about}</td>
              <td data-head="Body">
                {answer.bodies.length === 0 ? 'none' : <Bodies bodies={answer.bodies} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly Body[] }) {
  return (
    <>
      {bodies.map(({ media, type }, index) => (
        <span key={media}>
          {index > 0 && ' or '}
          <TypeName type={type} /> <span class="wb-measures">{media}</span>
        </span>
      ))}
    </>
  );
}
