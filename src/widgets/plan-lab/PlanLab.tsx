import type { LabPage } from '@/labs/exercises/definition';
import type { EngineSource, Run } from '@/labs/protocol';
import { SqlLab } from '@/widgets/lab/SqlLab';
import { PlanResults } from './PlanResults';

interface PlanLabProps {
  readonly lab: LabPage<Run>;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/plan-lab/lab')).PLAN_LAB;

/** Indexes and plans, on a year of the shop’s orders. */
export function PlanLab({ lab, source }: PlanLabProps) {
  return <SqlLab lab={lab} engine={{ source, load }} Results={PlanResults} data="year" />;
}
