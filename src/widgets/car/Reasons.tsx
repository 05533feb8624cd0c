import { useEffect, useRef } from 'preact/hooks';
import { FAULT_IDS, FAULTY_PART, type FaultId, type Trace } from './model';
import type { Run } from './useRun';

interface ReasonsProps {
  readonly run: Run;
  readonly faults: readonly FaultId[];
}

/** Why each fault on the request's way has the effect it has. */
export function Reasons({ run: { run, faults: texts }, faults }: ReasonsProps) {
  const met = FAULT_IDS.filter((fault) => faults.includes(fault) && isMet(fault, run));
  const unmet = faults.filter((fault) => !met.includes(fault));
  return (
    <div class="car-reasons">
      {met.map((fault) => (
        <p key={fault}>
          <strong>{texts[fault].label}:</strong> {texts[fault].why ?? <Why fault={fault} />}
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

/** What the table of faults says, which the server has drawn. */
function Why({ fault }: { readonly fault: FaultId }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(document.getElementById(`why-${fault}`)?.textContent ?? '');
  }, [fault]);
  return <span ref={place} />;
}

function isMet(fault: FaultId, { stages }: Trace): boolean {
  if (fault === 'dash') return true;
  if (fault === 'heat') return stages.some((s) => s.id === 'logic-in' && s.outcome === 'failed');
  return stages.some(
    ({ part, outcome }) =>
      part === FAULTY_PART[fault] && (outcome === 'failed' || outcome === 'unguarded'),
  );
}
