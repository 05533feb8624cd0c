import type { Label } from '../grading/judgement.ts';
import type { Task } from '../grading/grade.ts';
import type { Run } from '../protocol.ts';
import type { Step } from './definition.ts';

/** A question that is answered in SQL, and judged by what the answer gives. */
export interface Exercise
  extends
    Omit<Task, 'reference'>,
    Pick<Step<Run>, 'id' | 'title' | 'text' | 'start' | 'hints' | 'solution' | 'predict'> {
  /** Where it is not the solution: all rows of an answer with a limit, or with `__g`. */
  readonly reference?: string;
  /** What there is to learn, once it is solved. */
  readonly explanation: string;
}

/** Answers that tests give to an exercise. */
export interface Answers {
  /** Other right ones. */
  readonly right: readonly string[];
  /** What people write instead, and what they must be told. */
  readonly wrong: readonly (readonly [told: Label, sql: string])[];
}

export type AnswersById = Readonly<Record<string, Answers>>;
