import type { LabPage } from '@/labs/exercises/definition';
import type { EngineSource, Run } from '@/labs/protocol';
import { SqlLab } from '@/widgets/lab/SqlLab';

interface SqlFromZeroProps {
  readonly lab: LabPage<Run>;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/sql-from-zero/lab')).SQL_FROM_ZERO;

/** SQL from the first SELECT on, on the shop's own tables. */
export function SqlFromZero({ lab, source }: SqlFromZeroProps) {
  return <SqlLab lab={lab} engine={{ source, load }} isBeside />;
}
