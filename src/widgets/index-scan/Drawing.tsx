import { LEAVES, PAGES, type Plan, SCAN_COST } from './model';
import { count } from './words';

const ACROSS = 48;
const PITCH = 8;
const TABLE = 34;
const INDEX = 232;
const COSTS = 292;
const WIDEST = 215;
const DEAREST = 3600;

const marks = (pages: Iterable<number>, top: number) =>
  Array.from(
    pages,
    (page) => `M${9 + (page % ACROSS) * PITCH} ${top + Math.floor(page / ACROSS) * PITCH}h5v5h-5z`,
  ).join('');

const ALL = Array.from({ length: PAGES }, (_, page) => page);
const TREE = Array.from({ length: LEAVES + 1 }, (_, page) => page);

interface DrawingProps {
  readonly plan: Plan;
  readonly hasIndex: boolean;
}

/** Every page of the table and of its index as a mark, those that are read filled, and both costs. */
export function Drawing({ plan, hasIndex }: DrawingProps) {
  const read = plan.byIndex ? new Set(plan.found.pages) : new Set(ALL);
  const leaves = new Set(TREE.slice(0, plan.indexed));
  return (
    <svg viewBox="0 0 400 346" class="fig">
      <text x="8" y="22" class="f-label">
        Table orders
      </text>
      <text x="392" y="22" class="f-text f-end">
        {`${count(plan.table)} of ${PAGES} pages read`}
      </text>
      <path
        d={marks(
          ALL.filter((page) => !read.has(page)),
          TABLE,
        )}
        class="scan__unread"
      />
      <path d={marks(read, TABLE)} class="f-green scan__read" />
      <text x="8" y={INDEX - 12} class="f-label">
        Index on customer_id
      </text>
      <text x="392" y={INDEX - 12} class="f-text f-end">
        {hasIndex ? `${plan.indexed} of ${LEAVES + 1} pages read` : 'there is none'}
      </text>
      {hasIndex && (
        <>
          <path
            d={marks(
              TREE.filter((page) => !leaves.has(page)),
              INDEX,
            )}
            class="scan__unread"
          />
          <path d={marks(leaves, INDEX)} class="f-green scan__read" />
        </>
      )}
      <text x="8" y={COSTS - 12} class="f-label">
        The planner’s cost
      </text>
      <Cost
        row={0}
        name="by the index"
        cost={hasIndex ? plan.cost : null}
        isChosen={plan.byIndex}
      />
      <Cost row={1} name="whole table" cost={SCAN_COST} isChosen={!plan.byIndex} />
    </svg>
  );
}

interface CostProps {
  readonly row: number;
  readonly name: string;
  readonly cost: number | null;
  readonly isChosen: boolean;
}

function Cost({ row, name, cost, isChosen }: CostProps) {
  const y = COSTS + row * 26;
  const width = ((cost ?? 0) / DEAREST) * WIDEST;
  return (
    <g class={isChosen ? 'f-structure' : 'f-mute'}>
      <text x="8" y={y + 13} class="f-text">
        {name}
      </text>
      <rect
        x="110"
        y={y}
        width={width}
        height="17"
        class={`f-box ${isChosen ? 'f-structure' : 'f-mute'}`}
      />
      <text x={118 + width} y={y + 13} class="f-text">
        {cost === null ? 'not possible' : `${count(cost)}${isChosen ? ' ✓' : ''}`}
      </text>
    </g>
  );
}
