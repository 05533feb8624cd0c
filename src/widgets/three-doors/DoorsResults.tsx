import { useId } from 'preact/hooks';
import type { Sent } from '@/labs/exercises/http';
import type { Count } from '@/labs/exercises/three-doors/door';
import type { DoorRun, DoorsRun, Line } from '@/labs/exercises/three-doors/run';
import { type HttpMessage, requestMessage, responseMessage } from '@/labs/http/message';
import { count as written, endingWords, several } from '@/widgets/lab/words';
import { OrderScreen } from './OrderScreen';

interface DoorsResultsProps {
  readonly outcome: DoorsRun;
  /** What was run; none for a recording. */
  readonly text?: string;
  readonly caption: string;
}

/** What each door took, what its client could show, and every message with its SQL. */
export function DoorsResults({ outcome, text, caption }: DoorsResultsProps) {
  const { sent, faults, doors, lines } = outcome;
  const last = sent.at(-1)?.exchange;
  const ending =
    last === undefined || last.kind === 'answered' ? undefined : endingWords({ ending: last });
  return (
    <>
      {faults.map(({ message }) => (
        <p key={message} class="lab-note">
          {message}
        </p>
      ))}
      {doors.length > 0 && <Comparison caption={caption} doors={doors} />}
      <div class="doors-screens">
        {doors.filter(hasScreen).map(({ door, screen }) => (
          <OrderScreen key={door} door={door} screen={screen} />
        ))}
      </div>
      {ending !== undefined && <p class="lab-note">{ending}</p>}
      {lines.length > 0 && (
        <ol
          class="doors-requests"
          data-recorded={text === undefined || undefined}
          aria-label="Every request"
        >
          {lines.map((line, index) => (
            <li key={index}>
              <Request line={line} sent={sent[index]} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const hasScreen = ({ screen: { id, items, troubles } }: DoorRun) =>
  id !== undefined || items.length > 0 || troubles.length > 0;

const COLUMNS: readonly (readonly [keyof Count, string])[] = [
  ['requests', 'Requests'],
  ['up', 'Bytes up'],
  ['down', 'Bytes down'],
  ['statements', 'SQL'],
];

const BAR = 100;

/** The doors of a run beside each other; a bar under each number, where there is something to compare. */
function Comparison({ caption, doors }: { caption: string; doors: readonly DoorRun[] }) {
  const id = useId();
  return (
    <figure class="lab-result">
      <figcaption class="lab-result__caption" id={id}>
        <b>{caption}</b> <span>{several(doors.length, 'door')}</span>
      </figcaption>
      <div class="table-scroll lab-result__scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table class="doors-table">
          <thead>
            <tr>
              <th scope="col">Door</th>
              {COLUMNS.map(([key, name]) => (
                <th key={key} scope="col" data-number>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {doors.map(({ door, count }) => (
              <tr key={door}>
                <th scope="row">{door}</th>
                {COLUMNS.map(([key]) => (
                  <td key={key} data-number>
                    {written(count[key])}
                    {doors.length > 1 && (
                      <Bar
                        part={count[key] / Math.max(...doors.map((each) => each.count[key]))}
                        of={key}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function Bar({ part, of }: { part: number; of: keyof Count }) {
  return (
    <svg class="doors-bar" data-of={of} viewBox={`0 0 ${BAR} 4`} aria-hidden="true">
      <rect width={BAR * part} height="4" x={BAR * (1 - part)} />
    </svg>
  );
}

function Request({ line, sent }: { line: Line; sent: Sent | undefined }) {
  const { asked, status, count } = line;
  const summary = (
    <>
      <code translate={false}>{asked}</code>{' '}
      <span class="doors-requests__said">
        <b>{status}</b>, {written(count.up)} bytes up, {written(count.down)} down,{' '}
        {several(count.statements, 'statement')}
      </span>
    </>
  );
  if (sent?.exchange.kind !== 'answered') return <p>{summary}</p>;
  const { response, sql } = sent.exchange;
  return (
    <details class="beneath">
      <summary>{summary}</summary>
      <div class="beneath__body">
        <Message label="Request" message={requestMessage(sent.request)} />
        <Message label="Response" message={responseMessage(response)} />
        <p class="lab-label">SQL</p>
        <pre class="lab-code" translate={false} tabIndex={0}>
          <code>{sql.map((statement) => `${statement.sql};`).join('\n\n')}</code>
        </pre>
      </div>
    </details>
  );
}

function Message({ label, message }: { label: string; message: HttpMessage }) {
  return (
    <>
      <p class="lab-label">{label}</p>
      <pre class="lab-code" translate={false} tabIndex={0}>
        <code>{[message.head, message.body].filter(Boolean).join('\n\n')}</code>
      </pre>
    </>
  );
}
