import type { Moment } from './model';

/** Characters in a line that may need scrolling, which the keyboard has to reach. */
const WIDE = 30;
const isWide = (output: string) => output.split('\n').some(({ length }) => length > WIDE);

interface TranscriptProps {
  readonly moment: Moment;
  readonly caption: string;
}

/** What both sessions said and heard, as a table: a row for each statement, in the order of time. */
export function Transcript({ moment, caption }: TranscriptProps) {
  return (
    <table class="transcript">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" class="transcript__number">
            #
          </th>
          <th scope="col">Session A</th>
          <th scope="col">Session B</th>
        </tr>
      </thead>
      <tbody>
        {moment.said.map(({ number, party, input, output, code, until, isAnswered, isLate }) => (
          <tr key={number} data-party={party} data-late={isLate || undefined}>
            <th scope="row" class="transcript__number">
              {number}
            </th>
            {party === 'B' && <td class="transcript__pause" />}
            <td class="transcript__said" data-label={`Session ${party}`}>
              <pre translate={false}>
                <code>{input}</code>
              </pre>
              {until !== undefined && (
                <p class="transcript__wait" data-over={isAnswered || undefined}>
                  {isAnswered
                    ? `Waited for a lock until statement ${until + 1}`
                    : 'Waits for a lock …'}
                </p>
              )}
              {isAnswered && output !== '' && (
                <pre
                  class="transcript__answer"
                  {...(code === undefined && isWide(output)
                    ? { tabIndex: 0, role: 'region', 'aria-label': `Answer to statement ${number}` }
                    : {})}
                  data-failed={code !== undefined || undefined}
                  translate={false}
                >
                  <samp>{output}</samp>
                </pre>
              )}
              {isAnswered && code !== undefined && <p class="transcript__code">SQLSTATE {code}</p>}
            </td>
            {party === 'A' && <td class="transcript__pause" />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
