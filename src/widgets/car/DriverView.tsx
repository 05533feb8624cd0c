import { type Product, PRODUCT } from './data';
import type { Screen, Trace } from './model';
import type { Run } from './useRun';

/** What the driver sees: the dial with the status code, and the page. */
export function DriverView({ run: { run, step, finished, sent } }: { readonly run: Run }) {
  const moment = step === 0 ? 'rest' : finished ? 'end' : 'waiting';
  return (
    <section class="car-driver" aria-labelledby="car-driver-title">
      <h3 id="car-driver-title">What the driver sees</h3>
      <div class="car-driver__instruments">
        <Gauge status={moment === 'end' ? (run.answer?.status ?? null) : 'none'} />
        <div>
          <p class="readout car-status">{moment === 'end' ? statusLine(run) : '…'}</p>
          <p class="car-muted">
            {moment === 'end' ? statusNote(run) : 'The status code of the answer appears here.'}
          </p>
        </div>
      </div>
      <div class="car-browser">
        <p class="car-browser__address">sparewheel.example/parts/2041</p>
        <div class="car-browser__page">
          <Page
            moment={moment}
            screen={run.driver.screen}
            product={sent?.product ?? PRODUCT}
            isLive={sent !== undefined}
          />
        </div>
        {moment === 'end' && run.driver.exposed && (
          <p class="car-browser__leak">
            <strong>In a stranger’s browser:</strong> order 77 of customer 7, with what it comes to
            and whether it is paid. Nobody asked who is looking.
          </p>
        )}
      </div>
    </section>
  );
}

/** The status line of a run's answer, or the words for there being none. */
function statusLine({ answer }: Trace): string {
  return answer === null ? 'No status code' : `${answer.status} ${answer.reason}`;
}

function statusNote({ answer, stoppedAt }: Trace): string {
  if (answer === null) return 'No response came, so there is none.';
  if (answer.from === 'proxy') return 'Written by the proxy, in place of the API.';
  if (stoppedAt === 'dial') return 'The backend is fine. The page is not.';
  if (answer.retryAfter !== null) return `With Retry-After: ${answer.retryAfter} (seconds).`;
  return answer.status === 200 ? 'Written by the application.' : 'Written by the framework.';
}

interface PageProps {
  readonly moment: 'rest' | 'waiting' | 'end';
  readonly screen: Screen;
  readonly product: Product;
  /** Nobody waits for the shop in the tab. */
  readonly isLive: boolean;
}

function Page({ moment, screen, product, isLive }: PageProps) {
  if (moment === 'rest') return <p class="car-muted">Part 2041 is not loaded yet.</p>;
  if (moment === 'waiting') return <p class="car-muted">Loading part 2041 …</p>;
  switch (screen) {
    case 'part':
      return (
        <div class="car-product">
          <PadIcon />
          <p>
            <strong>{product.name}</strong>
            <br />
            {product.sku}
          </p>
          <p>
            <strong>{product.price}</strong>
            <br />
            {product.stock} in stock
          </p>
        </div>
      );
    case 'error':
      return <p>Something went wrong on our side. We are looking into it.</p>;
    case 'gateway':
      return <p>The shop cannot be reached right now.</p>;
    case 'busy':
      return (
        <p>{!isLive && '(after 8 seconds) '}We are very busy. Please try again in 30 seconds.</p>
      );
    case 'no-answer':
      return <p>{!isLive && '(after 10 seconds) '}No answer from the shop. Are you online?</p>;
    case 'blank':
      return <p class="car-muted car-blank">(nothing: the page is blank)</p>;
  }
}

function PadIcon() {
  return (
    <svg class="car-pad" viewBox="0 0 60 40" aria-hidden="true">
      <path d="M6 32 Q4 10 30 8 Q56 10 54 32 L44 34 Q42 26 30 26 Q18 26 16 34 Z" />
      <path d="M30 8 V26 M20 10 v17 M40 10 v17" />
    </svg>
  );
}

/** Degrees from zero, which is upright, to each answer on its scale. */
const NEEDLES = { none: 0, 200: -48, 500: 30, 502: 48, 503: 66 } as const;

/** The dial: its needle stands at zero, swings to 2xx or to 5xx, or falls back when nothing comes. */
function Gauge({ status }: { readonly status: keyof typeof NEEDLES | null }) {
  return (
    <svg class="car-gauge" viewBox="0 0 140 104" aria-hidden="true">
      <path class="car-gauge__face" d="M20 98 A58 58 0 1 1 120 98 Z" />
      <path class="car-gauge__good" d="M26.2 76 A44 44 0 0 1 55.7 26.4" />
      <path class="car-gauge__bad" d="M84.3 26.4 A44 44 0 0 1 113.8 76" />
      <path class="car-gauge__ticks" d="M70 17 v12" />
      <text x="44" y="91">
        2xx
      </text>
      <text x="96" y="91">
        5xx
      </text>
      <g transform={`rotate(${NEEDLES[status ?? 'none']} 70 68)`}>
        <path class="car-gauge__needle" d="M68 76 L70 27 L72 76 Z" />
      </g>
      <circle class="car-gauge__hub" cx="70" cy="68" r="6" />
    </svg>
  );
}
