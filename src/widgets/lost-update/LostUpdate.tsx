import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, WAYS } from './data';
import { Drawing } from './Drawing';
import { run, stepsOf, swapped } from './model';
import { SALE_URL } from './url';
import { asRow, verdict } from './words';
import './lost-update.css';

const BADGE = {
  note: 'Two requests are played step by step; the lab about transactions does it on a real PostgreSQL.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/lost-update/model.ts',
} as const;

/** Two requests that sell the last piece, in an order that the reader chooses. */
export function LostUpdate() {
  const shareable = useShareable(SALE_URL);
  const { state, set } = shareable;
  const sale = state.value;
  const { order, way, stock } = sale;
  const outcome = run(sale);
  const steps = stepsOf(order);
  const swap = (place: number) => set({ order: swapped(order, place) });
  return (
    <Instrument
      id="lost-update"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing sale={sale} outcome={outcome} onSwap={swap} />}
      readings={[
        { label: 'On the shelf', value: stock },
        { label: 'Sold', value: outcome.sold },
        { label: 'The table says', value: outcome.stock },
      ]}
      knobs={
        <>
          <Choices
            label="How each request sells"
            options={WAYS}
            value={way}
            onChange={(value) => set({ way: value })}
          />
          <div class="instrument__choices" role="group" aria-label="Order of the four steps">
            {[0, 1, 2].map((place) => (
              <button
                key={place}
                type="button"
                class="button"
                disabled={steps[place] === steps[place + 1]}
                onClick={() => swap(place)}
              >{`Swap ${place + 1} and ${place + 2}`}</button>
            ))}
            <button type="button" class="button" onClick={() => set({ order: 'a-a-b-b' })}>
              One after the other
            </button>
            <button
              type="button"
              class="button"
              onClick={() => set({ order: 'a-b-a-b', way: 'read' })}
            >
              Let them collide
            </button>
          </div>
          <Slider
            label="On the shelf"
            value={stock}
            min={1}
            max={3}
            text={String(stock)}
            onChange={(value, options) => set({ stock: value }, options)}
          />
        </>
      }
      predict={
        <Predict
          question="The same four steps in the same order, but each request reads with SELECT … FOR UPDATE. What becomes of request B?"
          options={['It gets an error', 'It waits, then reads 0', 'It reads 1 as before']}
          answer={1}
          explain="A holds the lock until it commits. Only then does B read, finds none left, and sells nothing."
          onGuess={() => set({ order: 'a-b-a-b', way: 'lock', stock: 1 })}
        />
      }
      twin={{
        columns: ['Step', 'Request', 'What it does', 'Stock then'],
        rows: outcome.events.map((event, row) => asRow(event, way, row)),
      }}
      status={`Steps ${steps.join(', ').toUpperCase()}: ${verdict(sale, outcome)}`}
    />
  );
}
