import { useShareable } from '@/widgets/frame/useShareable';
import { Predict } from '@/widgets/frame/Predict';
import { Widget } from '@/widgets/frame/Widget';
import { ASSUMPTIONS, KEYS, WORK } from './data';
import { placed, workOf } from './model';
import { MOST_MACHINES, SPREAD_URL } from './url';
import './document-spread.css';

const BADGE = {
  kind: 'MODEL',
  note: 'It counts on which machines the lab’s 2,028 documents would lie, and which of them each piece of work needs.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/document-spread/model.ts',
} as const;

const several = (count: number) => `${count} ${count === 1 ? 'machine' : 'machines'}`;

/** The lab’s documents on many machines: what a question and a rename need there. */
export function DocumentSpread() {
  const shareable = useShareable(SPREAD_URL);
  const { state, set } = shareable;
  const { machines, key } = state.value;
  const work = workOf(state.value);
  const rename = work.find(({ id }) => id === 'rename')?.committing ?? 0;
  return (
    <Widget
      id="document-spread"
      title="The same documents on many machines"
      badge={BADGE}
      shareable={shareable}
      status={`A rename needs ${several(rename)} to commit together.`}
    >
      <Predict
        question="Below, the documents are spread by order number. Spread by customer, the rename needs one machine alone. What becomes dearer then?"
        options={[
          'Read one order by its number',
          'Read all orders of a customer',
          'Add up all orders',
        ]}
        answer={0}
        explain="The number alone does not say on which machine the order lies, so all of them are asked. A key serves one kind of question."
      />
      <div class="spread__knobs needs-js">
        <div class="field">
          <label for="spread-machines">Machines: {machines}</label>
          <input
            id="spread-machines"
            type="range"
            min={1}
            max={MOST_MACHINES}
            value={machines}
            onInput={({ currentTarget }) =>
              set({ machines: Number(currentTarget.value) }, { record: false })
            }
            onChange={({ currentTarget }) => set({ machines: Number(currentTarget.value) })}
          />
        </div>
        <div class="spread__keys" role="group" aria-label="Spread by">
          <span class="spread__label">Spread by</span>
          {KEYS.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              class="chip"
              aria-pressed={key === id}
              onClick={() => set({ key: id })}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <ol class="spread__machines" aria-label="Machines">
        {placed(state.value).map(({ documents, own }, index) => (
          <li key={index} class="spread__machine" data-own={own > 0 || undefined}>
            <span class="visually-hidden">Machine {index + 1}: </span>
            <b>{documents}</b> documents, <b>{own}</b> of customer 11
          </li>
        ))}
      </ol>
      <div class="table-scroll">
        <table class="spread__work">
          <thead>
            <tr>
              <th scope="col">Work</th>
              <th scope="col" data-number>
                Machines asked
              </th>
              <th scope="col" data-number>
                Commit together
              </th>
            </tr>
          </thead>
          <tbody>
            {work.map(({ id, asked, committing }) => (
              <tr key={id}>
                <th scope="row">{WORK[id]}</th>
                <td data-number>{asked}</td>
                <td data-number>{committing === 0 ? 'none' : committing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Widget>
  );
}
