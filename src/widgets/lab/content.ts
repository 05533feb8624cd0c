import type { LabPage, PageStep } from '@/labs/exercises/definition';
import { recordedOn } from './words';

/** What is known of a step before its content is there. */
export type StepHead = Pick<PageStep<unknown>, 'id' | 'title' | 'chapter'>;

/** A lab as it opens: the first step, and of the others what the rail shows. */
export interface LabOpening<O> extends Omit<LabPage<O>, 'steps' | 'recordedBy'> {
  /** “PostgreSQL 18.6, 29 November 2026”: what recorded the results. */
  readonly source: string;
  readonly steps: readonly StepHead[];
  readonly first: PageStep<O>;
}

/**
 * What a page brings of a lab; the steps are on it as they are read, and come as data on request.
 * @throws Error where it has no steps
 */
export function openingOf<O>({ steps, recordedBy, ...lab }: LabPage<O>): LabOpening<O> {
  const [first] = steps;
  if (first === undefined) throw new Error(`${lab.id} has no steps`);
  return { ...lab, source: recordedOn(recordedBy), steps: steps.map(headOf), first };
}

const headOf = ({ id, title, chapter }: StepHead): StepHead => ({
  id,
  title,
  ...(chapter !== undefined && { chapter }),
});
