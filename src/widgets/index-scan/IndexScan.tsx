import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { ASSUMPTIONS, BEYOND, CAPTION, DESCRIPTION, STEPS } from './data';
import { Drawing } from './Drawing';
import { plan, SCAN_COST } from './model';
import { SCAN_URL } from './url';
import { count, share, whose } from './words';
import './index-scan.css';

const BADGE = {
  note: 'The planner’s formulas over the orders of the test copy; the lab about plans runs it on a real PostgreSQL.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/index-scan/model.ts',
} as const;

const INDEXES = [
  { id: 'yes', name: 'With the index' },
  { id: 'no', name: 'Without' },
] as const;

/** The pages that a query reads, with an index and without, for few orders and for many. */
export function IndexScan() {
  const shareable = useShareable(SCAN_URL);
  const { state, set } = shareable;
  const { index, customers } = state.value;
  const hasIndex = index === 'yes';
  const present = plan({ index: hasIndex, customers });
  const pages = present.table + present.indexed;
  const step = STEPS.findLastIndex((each) => each <= customers);
  return (
    <Instrument
      id="index-scan"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing plan={present} hasIndex={hasIndex} />}
      readings={[
        { label: 'Rows found', value: count(present.found.rows) },
        { label: 'Pages read', value: count(pages) },
        { label: 'The planner takes', value: present.byIndex ? 'index' : 'table' },
      ]}
      knobs={
        <>
          <Slider
            label="Customers"
            value={step}
            min={0}
            max={STEPS.length - 1}
            text={`${customers === 1 ? '7 alone' : `1 to ${count(customers)}`}: ${share(customers)}`}
            onChange={(place, options) => set({ customers: STEPS[place] ?? 1 }, options)}
          />
          <Choices
            label="Index on customer_id"
            options={INDEXES}
            value={index}
            onChange={(value) => set({ index: value })}
          />
          <div class="instrument__choices">
            <button
              type="button"
              class="button"
              onClick={() => set({ index: 'yes', customers: BEYOND })}
            >
              Ask for too much: 52 %
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="Customers 1 to 100 have 2 % of the orders. On how many of the 913 pages do these orders lie?"
          options={['About 18, 2 %', 'About 450', '912, nearly all']}
          answer={2}
          explain="Some 2,200 orders are spread over pages of 120 rows each: hardly a page has none. The planner goes by the index all the same, because it need not check the other 107,000 rows."
          onGuess={() => set({ index: 'yes', customers: 100 })}
        />
      }
      twin={{
        columns: [
          'Orders of',
          'Rows',
          'Pages by the index',
          'Cost by the index',
          'The planner takes',
        ],
        rows: STEPS.filter((_, place) => place % 2 === 0 || STEPS[place] === BEYOND).map((each) => {
          const { found, cost, ...rest } = plan({ index: true, customers: each });
          const { indexed } = rest;
          return [
            whose(each),
            count(found.rows),
            indexed === 0 ? '–' : count(found.pages.length + indexed),
            count(cost),
            cost < SCAN_COST ? 'the index' : 'the whole table',
          ];
        }),
      }}
      status={`${count(present.found.rows)} orders of ${whose(customers)}: the planner takes the ${present.byIndex ? 'index' : 'whole table'} and reads ${count(pages)} pages.`}
    />
  );
}
