import type { ComponentChildren } from 'preact';
import type { Run, Seed } from '@/labs/protocol';
import type { Beneath } from './Commands';
import type { LabOpening } from './content';
import { Lab } from './Lab';
import type { ResultsView } from './Outcome';
import { SqlResults } from './SqlResults';
import type { LabClient } from '@/labs/client';
import type { EngineSettings } from '@/labs/tab-engines';
import { runFaults } from './words';

interface SqlLabProps {
  readonly lab: LabOpening<Run>;
  readonly paper?: ComponentChildren;
  readonly engine: EngineSettings<Run, LabClient>;
  /** Draws results in the place of tables alone. */
  readonly Results?: ResultsView<Run>;
  /** What the database is filled with. */
  readonly data?: Seed;
  /** What to reach stands beside what came. */
  readonly isBeside?: boolean;
}

/** The shop’s own files, in the sequence in which they fill a database. */
const FILES: Readonly<Record<Seed, string>> = {
  story: '-f schema.sql -f parts.sql -f seed.sql -f orders.sql -f story.sql -f surroundings.sql',
  year: '-f schema.sql -f parts.sql -f year.sql -f orders.sql -f surroundings.sql',
};

const beneath =
  (data: Seed): Beneath =>
  (text, own) => [
    { button: 'Run', code: own ?? `psql shop <<'SQL'\n${text.trim()}\nSQL` },
    { button: 'Reset lab', code: `dropdb shop && createdb shop\npsql shop ${FILES[data]}` },
  ];

/** A lab with SQL in its editor and tables under it. */
export function SqlLab({
  lab,
  paper,
  engine,
  isBeside = false,
  Results = SqlResults,
  data = 'story',
}: SqlLabProps) {
  return (
    <Lab
      lab={lab}
      paper={paper}
      engine={engine}
      writes="SQL"
      Results={Results}
      faults={runFaults}
      beneath={beneath(data)}
      isBeside={isBeside}
    />
  );
}
