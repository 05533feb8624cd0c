import type { HttpRun } from '@/labs/exercises/http';
import type { Drafts } from './model';

interface RequestStripProps {
  readonly drafts: Drafts;
  /** What came of these very requests. */
  readonly run: HttpRun | undefined;
  readonly select: (index: number) => void;
}

/** The requests of a run in their order, each with its status once it was sent. */
export function RequestStrip({ drafts, run, select }: RequestStripProps) {
  return (
    <ol class="wb-strip" aria-label="Requests, sent in this order">
      {drafts.requests.map(({ method, target }, index) => {
        const exchange = run?.sent[index]?.exchange;
        const status = exchange?.kind === 'answered' ? exchange.response.status : undefined;
        return (
          <li key={index}>
            <button
              type="button"
              class="wb-strip__request"
              aria-current={index === drafts.selected ? 'true' : undefined}
              onClick={() => select(index)}
            >
              <span class="wb-strip__number">{index + 1}</span>
              <b>{method}</b> <span class="wb-strip__path">{target.replace(/\?.*/, '?…')}</span>
              {status !== undefined && (
                <span class="wb-status" data-class={Math.floor(status / 100)}>
                  {status}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
