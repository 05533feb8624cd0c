import type { ComponentChildren } from 'preact';
import type { EngineSource, Run } from '@/labs/protocol';
import type { LabOpening } from '@/widgets/lab/content';
import { SqlLab } from '@/widgets/lab/SqlLab';
import { onPostgres } from '@/labs/tab-engines';

interface SqlFromZeroProps {
  readonly lab: LabOpening<Run>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/sql-from-zero/lab')).SQL_FROM_ZERO;

/** SQL from the first SELECT on, on the shop's own tables. */
export function SqlFromZero({ lab, paper, source }: SqlFromZeroProps) {
  return <SqlLab lab={lab} paper={paper} engine={onPostgres(source, load)} isBeside />;
}
