import { useId } from 'preact/hooks';
import { pagesIn, type Plan, type PlanNode } from '@/labs/explain/plan';
import { Beneath } from '@/widgets/frame/Beneath';
import { PlanTable } from './PlanTable';
import { PlanTree } from './PlanTree';
import { number } from './words';

interface PlanFigureProps {
  readonly plan: Plan;
  readonly caption: string;
  /** As PostgreSQL wrote it; left out of a recording. */
  readonly json?: string;
}

/** A plan: what it comes to, its tree, and the same as a table. */
export function PlanFigure({ plan, caption, json }: PlanFigureProps) {
  const id = useId();
  return (
    <figure class="plan" aria-labelledby={id}>
      <figcaption class="plan__caption" id={id}>
        <b>{caption}</b> <span>{plan.isRun ? 'as it was run' : 'as it would be run'}</span>
      </figcaption>
      <dl class="plan__sums">
        {sumsOf(plan).map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              {note !== undefined && <span class="plan__note"> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <PlanTree plan={plan} />
      {plan.triggers.map(({ name, calls }) => (
        <p key={name} class="plan__trigger">
          Then the constraint <code>{name}</code> was checked {number(calls)} times.
        </p>
      ))}
      <Beneath
        summary={json === undefined ? 'The plan as a table' : 'The plan as a table and as JSON'}
      >
        <PlanTable plan={plan} caption={caption} />
        {json !== undefined && (
          <pre
            class="plan__json"
            translate={false}
            tabIndex={0}
            role="region"
            aria-label={`${caption}, as JSON`}
          >
            <code>{json}</code>
          </pre>
        )}
      </Beneath>
    </figure>
  );
}

/** The numbers of a whole plan, each with what it is made of. */
function sumsOf({ root, nodes }: Plan): readonly (readonly [string, string, string?])[] {
  const { pages, real, log, cost } = root;
  const removed = nodes.reduce((sum, node) => sum + (node.real?.removed ?? 0), 0);
  return [
    ...(pages === undefined
      ? []
      : [
          [
            'Pages',
            number(pagesIn(pages)),
            `${number(pages.hit)} hit + ${number(pages.read)} read`,
          ] as const,
        ]),
    ...(real === undefined
      ? [['Rows expected', number(root.expected)] as const]
      : [
          ['Rows', number(changedBy(root) ?? real.rowsInAll)] as const,
          ['Looked at in vain', number(removed)] as const,
        ]),
    ...(log === undefined
      ? []
      : [['Log records', number(log.records), `${number(log.bytes)} bytes`] as const]),
    ['Cost', number(cost), 'no time, the planner’s unit'],
  ];
}

/** A change gives no rows; it takes those that come to it. */
const changedBy = ({ type, children }: PlanNode) =>
  type === 'ModifyTable' ? children[0]?.real?.rowsInAll : undefined;
