import { Grader, stopFault, type Task } from '../../grading/grade.ts';
import type { Fault } from '../../grading/judgement.ts';
import { verdictOf } from '../../grading/words.ts';
import type { Run } from '../../protocol.ts';
import type { Attempt, Engine, ShopLab, Step } from '../definition.ts';
import type { Exercise } from '../exercise.ts';
import { SQL_LAB } from '../sql.ts';
import { CHAPTERS } from './exercises.ts';

/** What each engine’s references gave is kept as long as the engine. */
const graders = new WeakMap<Engine, Promise<Grader>>();

function graderOf(engine: Engine): Promise<Grader> {
  const known = graders.get(engine);
  if (known !== undefined) return known;
  const made = import('./data.ts').then(({ DATA_SETS }) => new Grader(engine, DATA_SETS));
  graders.set(engine, made);
  return made;
}

/** The exercise as its judge knows it. */
export const taskOf = ({ reference, solution, ...exercise }: Exercise): Task => ({
  ...exercise,
  reference: reference ?? solution,
});

const SYNTAX_ERROR = '42601';

/** What needs no trial: it would be the same on every shop, whatever the reader did to this one. */
function certainFault({ ending }: Run): Fault | undefined {
  if (ending.kind === 'stopped') return stopFault(ending.reason);
  const isCertain = ending.kind === 'error' && ending.error.code === SYNTAX_ERROR;
  return isCertain ? { kind: 'error', error: ending.error } : undefined;
}

function stepOf(exercise: Exercise, chapter: string): Step<Run> {
  const { id, title, text, start, hints, solution, predict, explanation } = exercise;
  const task = taskOf(exercise);
  const grade = async (engine: Engine, attempt: Attempt<Run>) => {
    const fault = certainFault(attempt.outcome);
    if (fault !== undefined) return verdictOf(fault, explanation);
    const grader = await graderOf(engine);
    return verdictOf(await grader.judge(task, attempt.text), explanation);
  };
  return {
    ...{ id, title, chapter, text, start, hints, solution },
    ...(predict !== undefined && { predict }),
    goal: { grade },
  };
}

/** Questions to the shop in SQL, from the first SELECT on, judged on two shops. */
export const SQL_FROM_ZERO: ShopLab<Run> = {
  ...SQL_LAB,
  id: 'sql-from-zero',
  title: 'SQL from zero',
  seed: 'story',
  steps: CHAPTERS.flatMap(([chapter, exercises]) =>
    exercises.map((exercise) => stepOf(exercise, chapter)),
  ),
};
