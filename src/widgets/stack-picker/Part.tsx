import {
  type Answers,
  flip,
  type Ranked,
  type Refusal,
  reasons,
  type Slot,
  type Solution,
  type Stack,
  type WhatIf,
} from './model';
import { changeWords, inPoints, list, partId, signed } from './words';

interface PartProps {
  readonly stack: Stack;
  readonly slot: Slot;
  readonly answers: Answers;
  readonly solution: Solution;
  readonly changes: readonly WhatIf[];
  readonly kept: boolean;
  /** Keeps the option, or leaves the slot to the picker without one. */
  readonly keep: (option?: string) => void;
}

const FOR_SHOWN = 4;
const AGAINST_SHOWN = 3;

/** One part of the recommended stack: what, why, why not, what comes second and when. */
export function Part(props: PartProps) {
  const { stack, slot, answers, solution, changes, kept, keep } = props;
  const [best, second] = solution.ranking[slot.id] ?? [];
  if (best === undefined) return null;
  const all = reasons(stack, best.option, slot.weights, answers).sort(
    (a, b) => b.points - a.points,
  );
  const pro = all.filter(({ points }) => points > 0).slice(0, FOR_SHOWN);
  const con = all
    .filter(({ points }) => points < 0)
    .reverse()
    .slice(0, AGAINST_SHOWN);
  const change = second && flip(changes, slot.id, second.option.id);
  const ruledOut = exclusions(solution.excluded[slot.id] ?? []);
  return (
    <li class="stack-part" id={partId(slot.id)} data-slot={slot.id}>
      <div class="stack-part__head">
        <p class="stack-part__label">{slot.label}</p>
        <p class="stack-part__name">{best.option.name}</p>
      </div>
      <button
        type="button"
        class="chip stack-part__keep needs-js"
        aria-pressed={kept}
        aria-label={`Keep ${best.option.name}`}
        onClick={() => (kept ? keep() : keep(best.option.id))}
      >
        Keep
      </button>
      <div class="stack-part__rest">
        {pro[0] !== undefined && <p class="stack-part__because">{pro[0].because}</p>}
        <p class="stack-part__second">{secondWords(best, second, kept)}</p>
      </div>
      <details class="stack-part__why">
        <summary>Reasons and price</summary>
        <ReasonList title="For it" reasons={pro} empty="Nothing in your answers speaks for it." />
        <ReasonList
          title="Against it"
          reasons={con}
          empty="Nothing in your answers speaks against it."
        />
        <p>
          <strong>What you give up.</strong> {best.option.giveUp}
        </p>
        {!kept && second !== undefined && (
          <p>
            <strong>What would put {second.option.name} first.</strong>{' '}
            {change === undefined
              ? 'No single answer does.'
              : `One changed answer: “${changeWords(stack, change)}”.`}
          </p>
        )}
        {ruledOut.length > 0 && (
          <p>
            <strong>Ruled out by your answers.</strong> {ruledOut.join(' ')}
          </p>
        )}
        <label class="field stack-part__other needs-js">
          <span>Keep another here</span>
          <select
            value={kept ? best.option.id : ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value === '') keep();
              else keep(value);
            }}
          >
            <option value="">The picker decides</option>
            {slot.options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </details>
    </li>
  );
}

interface ReasonListProps {
  readonly title: string;
  readonly reasons: readonly { readonly points: number; readonly because: string }[];
  readonly empty: string;
}

function ReasonList({ title, reasons: found, empty }: ReasonListProps) {
  if (found.length === 0) return <p class="stack-reasons__none">{empty}</p>;
  return (
    <>
      <p class="stack-reasons__title">{title}</p>
      <ul class="stack-reasons">
        {found.map(({ points, because }) => (
          <li key={because}>
            <span class="stack-reasons__points">{signed(points)}</span> {because}
          </li>
        ))}
      </ul>
    </>
  );
}

/** “Redis: it copies writes …”, one sentence for each reason. */
function exclusions(refusals: readonly Refusal[]): string[] {
  const names = new Map<string, string[]>();
  for (const { option, because } of refusals) {
    names.set(because, [...(names.get(because) ?? []), option]);
  }
  return [...names].map(([because, options]) => `${list(options)}: ${because}`);
}

/** Which option comes second, and how far behind. */
function secondWords(best: Ranked, second: Ranked | undefined, kept: boolean): string {
  if (kept) return 'You keep this part; the others are chosen around it.';
  if (second === undefined) return 'Your other answers leave nothing else here.';
  const behind = best.total - second.total;
  return `Second: ${second.option.name}, ${behind === 0 ? 'level on points' : `${inPoints(behind)} behind`}.`;
}
