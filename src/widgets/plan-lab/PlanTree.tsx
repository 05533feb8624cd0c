import { type Pages, pagesIn, type Plan, type PlanNode } from '@/labs/explain/plan';
import { barOf, flowOf } from './geometry';
import { loopWords, misjudgedWords, number, pagesWords, tableOf } from './words';

/** A plan as it is read from the inside out: rows go up the lines, which are thick where they are many. */
export function PlanTree({ plan }: { readonly plan: Plan }) {
  const whole = plan.root.pages;
  return (
    <div class="plan-tree">
      <p class="plan-tree__head" aria-hidden="true">
        <span>Rows go upward</span>
        <span class="plan-tree__columns">
          <span>Expected</span>
          <span>Real</span>
          <span>Loops</span>
          <span>Pages</span>
        </span>
      </p>
      <ul class="plan-tree__nodes">
        <Node node={plan.root} whole={whole} isOneOfSeveral={false} />
      </ul>
      {whole !== undefined && (
        <p class="plan-tree__legend">
          <svg viewBox="0 0 20 8" aria-hidden="true">
            <rect class="plan-bar__hit" width="20" height="8" />
          </svg>{' '}
          hit, was in memory{' '}
          <svg viewBox="0 0 20 8" aria-hidden="true">
            <rect class="plan-bar__read" width="20" height="8" />
          </svg>{' '}
          read, had to be fetched
        </p>
      )}
    </div>
  );
}

interface NodeProps {
  readonly node: PlanNode;
  /** Pages of the whole plan. */
  readonly whole: Pages | undefined;
  readonly isOneOfSeveral: boolean;
}

function Node({ node, whole, isOneOfSeveral }: NodeProps) {
  const { number: place, title, index, details, expected, real, children } = node;
  const table = tableOf(node);
  const isPart = isOneOfSeveral || node.role === 'InitPlan' || node.role === 'SubPlan';
  return (
    <li class="plan-node" data-flow={real === undefined ? 2 : flowOf(real.rowsInAll)}>
      <div class="plan-node__row">
        <div class="plan-node__what">
          <p class="plan-node__name">
            <span class="plan-node__number" aria-hidden="true">
              {place}
            </span>{' '}
            <b>{title}</b>
            {table !== undefined && (
              <>
                {' '}
                on <code translate={false}>{table}</code>
              </>
            )}
            {index !== undefined && (
              <>
                {' '}
                by <code translate={false}>{index}</code>
              </>
            )}
            {isPart && node.role !== undefined && (
              <span class="plan-node__role">{node.role.toLowerCase()}</span>
            )}
          </p>
          {details.map(({ name, value }) => (
            <p key={name} class="plan-node__detail" translate={false}>
              {name}: <code>{value}</code>
            </p>
          ))}
          <Remarks node={node} />
        </div>
        <dl class="plan-node__numbers">
          <div>
            <dt>
              <span class="visually-hidden">Rows </span>
              Expected
            </dt>
            <dd>{number(expected)}</dd>
          </div>
          <div>
            <dt>
              <span class="visually-hidden">Rows </span>
              Real
            </dt>
            <dd>{real === undefined ? '–' : number(real.rows)}</dd>
          </div>
          <div>
            <dt>Loops</dt>
            <dd>{real === undefined ? '–' : number(real.loops)}</dd>
          </div>
          <div class="plan-node__pages">
            <dt>Pages</dt>
            <dd>
              <PagesOf node={node} whole={whole} />
            </dd>
          </div>
        </dl>
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Node
              key={child.number}
              node={child}
              whole={whole}
              isOneOfSeveral={children.length > 1}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What is special about a node, in words. */
function Remarks({ node }: { readonly node: PlanNode }) {
  const { real } = node;
  const misjudged = misjudgedWords(node);
  const loops = real && loopWords(real);
  return (
    <>
      {real?.loops === 0 && <p class="plan-node__remark">never needed</p>}
      {real !== undefined && real.removed > 0 && (
        <p class="plan-node__remark">
          <b>{number(real.removed)}</b> looked at in vain
        </p>
      )}
      {real?.heapFetches !== undefined && (
        <p class="plan-node__remark">
          <b>{number(real.heapFetches)}</b> {real.heapFetches === 1 ? 'heap fetch' : 'heap fetches'}
        </p>
      )}
      {loops !== undefined && <p class="plan-node__remark">{loops}</p>}
      {misjudged !== undefined && <p class="plan-node__remark plan-node__wrong">{misjudged}</p>}
      {node.log !== undefined && (
        <p class="plan-node__remark">
          <b>{number(node.log.records)}</b> records in the log
        </p>
      )}
    </>
  );
}

/** Pages that the node itself touched, and all below it in words where those differ. */
function PagesOf({ node, whole }: Pick<NodeProps, 'node' | 'whole'>) {
  const { pages, ownPages } = node;
  if (pages === undefined || ownPages === undefined || whole === undefined) return <>–</>;
  const own = pagesIn(ownPages);
  const all = pagesIn(pages);
  const bar = barOf(ownPages, whole);
  return (
    <>
      <span title={pagesWords(ownPages)}>{number(own)}</span>
      {own !== all && <span class="plan-node__all"> {number(all)} in all</span>}
      <svg class="plan-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="plan-bar__ground" width="100" height="8" />
        <rect class="plan-bar__hit" width={bar.hit} height="8" />
        <rect class="plan-bar__read" x={bar.hit} width={bar.read} height="8" />
      </svg>
    </>
  );
}
