import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useShareable } from '@/widgets/frame/shareable';
import { Widget } from '@/widgets/frame/Widget';
import { OwnChoice, Presets } from './Choice';
import { ROWS } from './data';
import { compare, differences, unpack } from './model';
import { Table } from './Table';
import { compareUrl } from './url';
import { differing, leftOut, list } from './words';
import './technology-compare.css';

const BADGE = {
  kind: 'RECORDED',
  meaning: 'Dated facts from named sources.',
  note: 'They were collected on the days that stand beside them; none is a measurement of ours.',
  assumptions: [
    'A version and its support hold for the day they were checked, which stands beside them.',
    'A survey share is of those who answered that question in that year. It measures use, not quality.',
    'What a technology is for, its strengths, its limits and its fits are judgements of this guide’s author.',
    'A row differs when its words differ. How much that matters depends on your project.',
  ],
  model: 'src/widgets/technology-compare/model.ts',
} as const;

/** Two to four technologies of one kind side by side, with every row marked that differs. */
export default function TechnologyCompare({ data }: { readonly data: string }) {
  const catalogue = useMemo(() => unpack(data), [data]);
  const codec = useMemo(() => compareUrl(catalogue), [catalogue]);
  const shareable = useShareable(codec);
  const { state, set } = shareable;
  const comparison = useComputed(() => compare(catalogue, ROWS, state.value.with));

  const { technologies, rows, absent } = comparison.value;
  const unsourced = absent.filter(({ sourced }) => sourced);
  const onlyDifferences = state.value.rows === 'differences';
  const names = list(technologies.map(({ name }) => name));
  const summary = differing(comparison.value);
  const choice = {
    catalogue,
    chosen: state.value.with,
    choose: (ids: readonly string[]) => set({ with: ids }),
  };

  return (
    <Widget
      id="technology-compare"
      title="Put them side by side"
      badge={BADGE}
      shareable={shareable}
      status={`${names}: ${summary}`}
    >
      <Presets {...choice} />
      <OwnChoice {...choice} />
      <p class="without-js">
        This is the comparison people ask for most. Others can be chosen here when JavaScript is on;
        eight are written out below.
      </p>
      <div class="compare-summary">
        <p class="compare-summary__count">{summary}</p>
        <label class="compare-check needs-js">
          <input
            type="checkbox"
            checked={onlyDifferences}
            onChange={({ currentTarget }) =>
              set({ rows: currentTarget.checked ? 'differences' : 'all' })
            }
          />
          <span>Only differences</span>
        </label>
        {onlyDifferences && <p>{leftOut(comparison.value)}</p>}
      </div>
      <Table comparison={comparison.value} rows={onlyDifferences ? differences(rows) : rows} />
      {unsourced.length > 0 && (
        <p class="compare-absent">
          No sourced figure for any of them:{' '}
          {list(unsourced.map(({ label }) => label.toLowerCase()))}.
        </p>
      )}
    </Widget>
  );
}
