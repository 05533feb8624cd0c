import { type Product, PRODUCT } from './data';
import { FAULT_IDS, FAULTY_PART, type FaultId, type Screen, type Trace } from './model';
import type { Run } from './useRun';

interface DriverViewProps {
  readonly run: Run;
  readonly faults: readonly FaultId[];
}

/** What the driver sees: the dial with the status code, the page, and the reason. */
export function DriverView({ run: given, faults }: DriverViewProps) {
  const { run, step, finished, sent } = given;
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
      {moment === 'end' && <Reasons run={given} faults={faults} />}
    </section>
  );
}

/** The status line of a run's answer, or the words for there being none. */
export function statusLine({ answer }: Trace): string {
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

/** Why each fault on the request's way has the effect it has. */
function Reasons({ run: { run, faults: texts }, faults }: DriverViewProps) {
  const met = FAULT_IDS.filter((fault) => faults.includes(fault) && isMet(fault, run));
  const unmet = faults.filter((fault) => !met.includes(fault));
  return (
    <div class="car-reasons">
      {met.map((fault) => (
        <p key={fault}>
          <strong>{texts[fault].label}:</strong> {texts[fault].why}
        </p>
      ))}
      {unmet.length > 0 && (
        <p>
          Not noticed in this run, because the request never got there:{' '}
          {unmet.map((fault) => texts[fault].label.toLowerCase()).join(', ')}.
        </p>
      )}
    </div>
  );
}

function isMet(fault: FaultId, { stages }: Trace): boolean {
  if (fault === 'dash') return true;
  if (fault === 'heat') return stages.some((s) => s.id === 'logic-in' && s.outcome === 'failed');
  return stages.some(
    ({ part, outcome }) =>
      part === FAULTY_PART[fault] && (outcome === 'failed' || outcome === 'unguarded'),
  );
}

const NEEDLES = { none: -90, 200: -35, 500: 35, 502: 50, 503: 65 } as const;

/** The dial: its needle rests, points at 2xx or at 5xx, or falls back when nothing comes. */
function Gauge({ status }: { readonly status: keyof typeof NEEDLES | null }) {
  return (
    <svg class="car-gauge" viewBox="0 0 140 104" aria-hidden="true">
      <path class="car-gauge__face" d="M14 92 A64 64 0 1 1 126 92 Z" />
      <path class="car-gauge__good" d="M29 55 A49 49 0 0 1 66 15" />
      <path class="car-gauge__bad" d="M74 15 A49 49 0 0 1 111 55" />
      <path class="car-gauge__ticks" d="M70 10 v10 M17 64 h10 M123 64 h-10" />
      <text x="42" y="84">
        2xx
      </text>
      <text x="98" y="84">
        5xx
      </text>
      <g transform={`rotate(${NEEDLES[status ?? 'none']} 70 68)`}>
        <path class="car-gauge__needle" d="M68.5 72 L70 22 L71.5 72 Z" />
      </g>
      <circle class="car-gauge__hub" cx="70" cy="68" r="6" />
    </svg>
  );
}
