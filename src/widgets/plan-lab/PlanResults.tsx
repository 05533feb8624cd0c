import { explainedIn, planIn } from '@/labs/explain/explained';
import { pagesIn, type PlanNode } from '@/labs/explain/plan';
import type { Result, Run } from '@/labs/protocol';
import { SqlResults } from '@/widgets/lab/SqlResults';
import { PlanFigure } from './PlanFigure';
import { counted, nameOf } from './words';
import './plan-lab.css';

interface PlanResultsProps {
  readonly outcome: Run;
  readonly text?: string;
  readonly caption: string;
}

/** Plans that are drawn open; of more, each is opened by the reader. */
const MOST_OPEN = 3;

/** What statements gave, with plans drawn as trees. */
export function PlanResults({ outcome, text, caption }: PlanResultsProps) {
  const explained = explainedIn(outcome);
  const isLive = text !== undefined;
  const draw = (result: Result, name: string) => {
    const plan = planIn(result);
    if (plan === undefined) return undefined;
    const figure = (
      <PlanFigure plan={plan} caption={name} {...(isLive && { json: jsonOf(result) })} />
    );
    if (explained.length <= MOST_OPEN) return figure;
    const { pages, real } = plan.root;
    const rows = real === undefined ? [] : [counted(real.rowsInAll, 'row')];
    const touched = pages === undefined ? [] : [counted(pagesIn(pages), 'page')];
    const leaf = plan.nodes.at(-1) ?? plan.root;
    return (
      <details class="beneath plan-folded">
        <summary>{[`${name}: ${nameOf(leaf)}`, ...rows, ...touched].join(', ')}</summary>
        {figure}
      </details>
    );
  };
  return (
    <>
      {explained.length > 1 && <Together roots={explained.map(({ plan }) => plan.root)} />}
      <SqlResults outcome={outcome} caption={caption} draw={draw} {...(isLive && { text })} />
    </>
  );
}

const jsonOf = ({ rows }: Result): string =>
  JSON.stringify(JSON.parse(rows[0]?.[0] ?? 'null'), null, 2);

/** What several plans come to, so that one can be held against many. */
function Together({ roots }: { readonly roots: readonly PlanNode[] }) {
  const counts = roots.some(({ pages }) => pages !== undefined);
  const pages = roots.reduce((sum, root) => sum + pagesIn(root.pages), 0);
  return (
    <p class="plan-together">
      <b>{counted(roots.length, 'statement')}</b> with a plan
      {counts && (
        <>
          , together <b>{counted(pages, 'page')}</b>
        </>
      )}
      .
    </p>
  );
}
