import type { ComponentChildren } from 'preact';
import type { EngineSource, Run } from '@/labs/protocol';
import type { LabOpening } from '@/widgets/lab/content';
import { SqlLab } from '@/widgets/lab/SqlLab';
import { PlanResults } from './PlanResults';
import { onPostgres } from '@/labs/tab-engines';

interface PlanLabProps {
  readonly lab: LabOpening<Run>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
}

const load = async () => (await import('@/labs/exercises/plan-lab/lab')).PLAN_LAB;

/** Indexes and plans, on a year of the shop’s orders. */
export function PlanLab({ lab, paper, source }: PlanLabProps) {
  return (
    <SqlLab
      lab={lab}
      paper={paper}
      engine={onPostgres(source, load)}
      Results={PlanResults}
      data="year"
    />
  );
}
