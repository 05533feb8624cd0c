import { useComputed, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useShareable } from '@/widgets/frame/useShareable';
import { Widget } from '@/widgets/frame/Widget';
import { OwnChoice, Presets } from './Choice';
import { ROWS } from './data';
import { type Catalogue, compare, type Comparison, differences, hasCellsOf } from './model';
import { Table } from './Table';
import { type CompareState, compareUrl } from './url';
import { useCatalogue } from './useCatalogue';
import { differing, leftOut, list } from './words';
import './technology-compare.css';

const BADGE = {
  kind: 'RECORDED',
  meaning: 'Dated facts from named sources.',
  note: 'They were collected on the days given beside them; none is a measurement of ours.',
  assumptions: [
    'A version and its support hold for the day they were checked, which is given beside them.',
    'A survey share is of those who answered that question in that year. It measures use, not quality.',
    'What a technology is for, its strengths, its limits and its fits are judgements of this guide’s author.',
    'A row differs when its words differ. How much that matters depends on your project.',
  ],
  model: 'src/widgets/technology-compare/model.ts',
} as const;

interface TechnologyCompareProps {
  /** The catalogue with the cells of the first technologies alone. */
  readonly initial: Catalogue;
  /** Address of the catalogue with the cells of all. */
  readonly address: string;
}

/** Two to four technologies of one kind side by side, with every row marked that differs. */
export default function TechnologyCompare({ initial, address }: TechnologyCompareProps) {
  const { catalogue, failed, load } = useCatalogue(initial, address);
  const codec = useMemo(() => compareUrl(initial), [initial]);
  const shareable = useShareable(codec);
  const { state, set } = shareable;
  const isThere = useComputed(() => hasCellsOf(catalogue.value, state.value.with));
  const comparison = useComputed(() => compare(catalogue.value, ROWS, state.value.with));
  useSignalEffect(() => {
    if (!isThere.value) void load();
  });

  const names = list(comparison.value.technologies.map(({ name }) => name));
  const choice = {
    catalogue: catalogue.value,
    chosen: state.value.with,
    choose: (ids: readonly string[]) => set({ with: ids }),
  };

  return (
    <Widget
      id="technology-compare"
      title="Put them side by side"
      badge={BADGE}
      shareable={shareable}
      status={isThere.value ? `${names}: ${differing(comparison.value)}` : ''}
    >
      <div onPointerEnter={() => void load()} onFocusCapture={() => void load()}>
        <Presets {...choice} />
        <OwnChoice {...choice} />
      </div>
      <p class="without-js">
        This is the comparison people ask for most. Others can be chosen here when JavaScript is on;
        eight are written out below.
      </p>
      {isThere.value ? (
        <Result
          comparison={comparison.value}
          onlyDifferences={state.value.rows === 'differences'}
          show={(rows) => set({ rows })}
        />
      ) : (
        <Pending names={names} failed={failed.value} retry={() => void load()} />
      )}
    </Widget>
  );
}

interface PendingProps {
  readonly names: string;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Stands in the place of a comparison whose facts are not there yet. */
function Pending({ names, failed, retry }: PendingProps) {
  return (
    <div class="compare-pending" role="status">
      {failed ? (
        <>
          <p>The facts about {names} did not load. Your choice is kept.</p>
          <button type="button" class="button" onClick={retry}>
            Try again
          </button>
        </>
      ) : (
        <p>Loading the facts about {names} …</p>
      )}
    </div>
  );
}

interface ResultProps {
  readonly comparison: Comparison;
  readonly onlyDifferences: boolean;
  readonly show: (rows: CompareState['rows']) => void;
}

function Result({ comparison, onlyDifferences, show }: ResultProps) {
  const { rows, absent } = comparison;
  const unsourced = absent.filter(({ sourced }) => sourced);
  return (
    <>
      <div class="compare-summary">
        <p class="compare-summary__count">{differing(comparison)}</p>
        <label class="compare-check needs-js">
          <input
            type="checkbox"
            checked={onlyDifferences}
            onChange={({ currentTarget }) => show(currentTarget.checked ? 'differences' : 'all')}
          />
          <span>Only differences</span>
        </label>
        {onlyDifferences && <p>{leftOut(comparison)}</p>}
      </div>
      <Table comparison={comparison} rows={onlyDifferences ? differences(rows) : rows} />
      {unsourced.length > 0 && (
        <p class="compare-absent">
          No sourced figure for any of them:{' '}
          {list(unsourced.map(({ label }) => label.toLowerCase()))}.
        </p>
      )}
    </>
  );
}
