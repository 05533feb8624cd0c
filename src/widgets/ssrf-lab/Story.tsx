import type { Sent } from '@/labs/exercises/http';
import type { Happened } from '@/labs/exercises/ssrf-lab/happenings';
import type { SsrfRun } from '@/labs/exercises/ssrf-lab/rig';
import { statusLine } from '@/widgets/lab/exchange/words';
import { Prose } from '@/widgets/lab/Prose';
import { happenedWords } from './words';

interface StoryProps {
  readonly run: Pick<SsrfRun, 'sent' | 'happened'>;
}

/** What the server did, request by request and hop by hop. */
export function Story({ run: { sent, happened } }: StoryProps) {
  return (
    <div class="sf-story">
      <p class="lab-label">What the server did, in a simulated network (MODEL)</p>
      {sent.map((each, index) => (
        <Chapter
          key={index}
          number={index + 1}
          sent={each}
          happened={happened.filter(({ request }) => request === index + 1)}
        />
      ))}
    </div>
  );
}

interface ChapterProps {
  readonly number: number;
  readonly sent: Sent;
  readonly happened: readonly Happened[];
}

function Chapter({ number, sent: { request, exchange }, happened }: ChapterProps) {
  if (happened.length === 0) return null;
  return (
    <div class="sf-chapter">
      <p class="sf-chapter__head">
        Request {number}:{' '}
        <code translate={false}>
          {request.method} {request.target}
        </code>
        {exchange.kind === 'answered' && (
          <span class="sf-chapter__status"> {statusLine(exchange.response.status)}</span>
        )}
      </p>
      <ol class="sf-hops">
        {happened.map((each, index) => {
          const { tone, words } = happenedWords(each);
          return (
            <li key={index} data-tone={tone}>
              <span>
                <Prose text={words} />
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
