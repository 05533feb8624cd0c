import { SQLSTATES } from '@/data/sqlstates';
import { useShareable } from '@/widgets/frame/useShareable';
import { Widget } from '@/widgets/frame/Widget';
import type { RecordedStory } from './content';
import { momentOf } from './model';
import { Transcript } from './Transcript';
import { SESSIONS_URL } from './url';
import './recorded-sessions.css';

const CLUSTER = `pg_virtualenv -t bash
psql   # session A, in one terminal
psql   # session B, in another`;

/** Stories that need two open connections, recorded on a server and stepped through. */
export function RecordedSessions({ stories }: { readonly stories: readonly RecordedStory[] }) {
  const shareable = useShareable(SESSIONS_URL);
  const { state, set } = shareable;
  const story = stories.find(({ id }) => id === state.value.story);
  if (story === undefined) throw new Error(`${state.value.story} is not recorded`);
  const { steps, source } = story;
  const count = Math.min(state.value.step, steps.length);
  const moment = momentOf(steps, count);
  const last = steps[count - 1];
  const status =
    last === undefined ? '' : `Step ${count} of ${steps.length}: ${last.party} says ${last.input}`;
  return (
    <Widget
      id="recorded-sessions"
      title="Two open connections"
      badge={{
        kind: 'RECORDED',
        note: `${source}: two psql on one server, each statement sent as soon as the one before had answered or waited for a lock. The tab has one connection, so it cannot run these.`,
      }}
      shareable={shareable}
      status={status}
    >
      <div class="sessions__stories needs-js" role="group" aria-label="What happens">
        {stories.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            class="chip"
            aria-pressed={id === story.id}
            onClick={() => set({ story: id, step: 0 })}
          >
            {title}
          </button>
        ))}
      </div>
      <div class="sessions__player">
        <h3 class="sessions__title">{story.title}</h3>
        <p>{story.about}</p>
        <div class="sessions__steps needs-js">
          <button
            type="button"
            class="button"
            disabled={count === 0}
            onClick={() => set({ step: count - 1 })}
          >
            Back
          </button>
          <button
            type="button"
            class="button button--primary"
            disabled={count === steps.length}
            onClick={() => set({ step: count + 1 })}
          >
            Next statement
          </button>
          <button
            type="button"
            class="button"
            disabled={count === steps.length}
            onClick={() => set({ step: steps.length })}
          >
            All
          </button>
          <span class="sessions__count">
            {count} of {steps.length}
          </span>
        </div>
        <Transcript moment={moment} caption={story.title} />
        {count === steps.length && <Lesson story={story} />}
      </div>
      <div class="without-js">
        {stories
          .filter(({ id }) => id !== story.id)
          .map((each) => (
            <div key={each.id} class="sessions__player">
              <h3 class="sessions__title">{each.title}</h3>
              <p>{each.about}</p>
              <Transcript moment={momentOf(each.steps, each.steps.length)} caption={each.title} />
              <Lesson story={each} />
            </div>
          ))}
      </div>
      <details class="beneath">
        <summary>Record it yourself</summary>
        <div class="beneath__body">
          <pre translate={false}>
            <code>{CLUSTER}</code>
          </pre>
        </div>
      </details>
    </Widget>
  );
}

/** What the story says, and what its errors mean. */
function Lesson({ story }: { readonly story: RecordedStory }) {
  const codes = [...new Set(story.steps.flatMap(({ code }) => code ?? []))];
  return (
    <div class="sessions__lesson">
      <p>{story.lesson}</p>
      {codes.flatMap((code) => {
        const known = SQLSTATES[code];
        return known === undefined
          ? []
          : [
              <p key={code}>
                <b>
                  {code}, {known.name}.
                </b>{' '}
                {known.plain}
              </p>,
            ];
      })}
    </div>
  );
}
