import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing } from './Drawing';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, LOSS } from './data';
import { follow, readBy, type Reader, type Step } from './model';
import { fits, PAGING_URL } from './url';
import { orderName, orderNames } from './words';

const BADGE = {
  note: 'A list of letters is read twice, row by row.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/paging/model.ts',
} as const;

const BUTTONS = [
  { step: 'page', name: 'Next page' },
  { step: 'add', name: 'An order arrives' },
  { step: 'drop', name: 'Newest is cancelled' },
] as const;

const faults = ({ twice, missed }: Reader) => `${twice.length} twice, ${missed.length} missed`;

/** A list that changes while two readers page through it, by offset and by cursor. */
export function Paging() {
  const shareable = useShareable(PAGING_URL);
  const { state, set } = shareable;
  const { steps } = state.value;
  const paging = follow(steps);
  const { list, offset, cursor } = paging;
  const last = offset.pages.at(-1);
  const said: Readonly<Record<Step, string>> = {
    page: `Page ${offset.pages.length}: ${orderNames(last?.rows ?? [])} by offset, ${orderNames(cursor.pages.at(-1)?.rows ?? [])} by cursor.`,
    add: `Order ${orderName(list[0] ?? 0)} has arrived in front.`,
    drop: `The newest order is cancelled; now ${orderName(list[0] ?? 0)} is the first.`,
  };
  return (
    <Instrument
      id="paging"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing paging={paging} />}
      readings={[
        { label: 'Faults by offset', value: offset.twice.length + offset.missed.length },
        { label: 'Faults by cursor', value: cursor.twice.length + cursor.missed.length },
        { label: 'Rows made for each', value: `${readBy(offset)}, ${readBy(cursor)}` },
      ]}
      knobs={
        <div class="instrument__choices" role="group" aria-label="What happens next">
          {BUTTONS.map(({ step, name }) => (
            <button
              key={step}
              type="button"
              class="button"
              disabled={!fits(steps, step)}
              onClick={() => set({ steps: [...steps, step] })}
            >
              {name}
            </button>
          ))}
          <button type="button" class="button" onClick={() => set({ steps: ['page'] })}>
            Start again
          </button>
          <button type="button" class="button" onClick={() => set({ steps: LOSS })}>
            Lose an order
          </button>
        </div>
      }
      predict={
        <Predict
          question="A reader has page 1. Then the newest order, which is on that page, is cancelled, and nothing else happens. What does page 2 by offset do?"
          options={['It repeats an order', 'It leaves one out', 'Nothing odd']}
          answer={1}
          explain="Everything moves up by one, so the fifth order is now the fourth, and the offset skips it. No error, no gap in sight: the order simply never comes."
          onGuess={() => set({ steps: LOSS })}
        />
      }
      twin={{
        columns: ['Page', 'By offset', 'Rows made for it', 'By cursor', 'Rows made for that'],
        rows: offset.pages.map(({ rows, read }, index) => [
          index + 1,
          orderNames(rows),
          read,
          orderNames(cursor.pages[index]?.rows ?? []),
          cursor.pages[index]?.read ?? 0,
        ]),
      }}
      status={`${said[steps.at(-1) ?? 'page']} Offset: ${faults(offset)}. Cursor: ${faults(cursor)}.`}
    />
  );
}
