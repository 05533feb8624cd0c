import type { ComponentChildren } from 'preact';
import type { DebuggingRun } from '@/labs/exercises/debugging-lab/run';
import type { EngineSource } from '@/labs/protocol';
import type { RigRun } from '@/labs/rig/protocol';
import { onPrograms } from '@/labs/tab-engines';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import type { Fault } from '@/widgets/lab/Editor';
import { Lab } from '@/widgets/lab/Lab';
import { DebuggingResults } from './DebuggingResults';

interface DebuggingLabProps {
  readonly lab: LabOpening<RigRun<DebuggingRun>>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const NO_FAULTS: readonly Fault[] = [];

const load = async () => {
  const { DEBUGGING_LAB, DEBUGGING_TESTS } = await import('@/labs/exercises/debugging-lab/bundled');
  return { lab: DEBUGGING_LAB, tests: DEBUGGING_TESTS };
};

const beneath: Beneath = () => [
  { button: 'Test', code: 'npm test -- handler.test.js' },
  { button: 'A statement of the log', code: 'psql "$DATABASE_URL" -c "EXPLAIN ANALYZE SELECT …"' },
];

/** Eight handlers of the shop that are broken, in the tab’s own JavaScript, with a real SQLite. */
export function DebuggingLab({ lab, paper, source }: DebuggingLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={onPrograms({
        language: 'javascript',
        name: 'JavaScript',
        // Slow devices test a handler for longer than a statement may take.
        timeLimit: 15_000,
        note: 'A JavaScript of its own with an SQLite, apart from this page: what you write reaches nothing else.',
        beside: 'with an SQLite (sql.js) in memory',
        source,
        load,
      })}
      writes="handler.js"
      verb="Test"
      Results={DebuggingResults}
      faults={(outcome) => (outcome.kind === 'done' ? outcome.result.faults : NO_FAULTS)}
      beneath={beneath}
      isFolded
    />
  );
}
