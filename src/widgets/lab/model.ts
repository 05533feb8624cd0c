/**
 * What a reader does in a lab: texts, runs and marks, with undo. The engine’s state follows from it: the
 * start state, then the runs that changed it, in order.
 */
import type { Language } from '@/labs/exercises/definition';
import { type Timeline, undone as withoutLast } from '@/lib/timeline';

/** What is kept of one step. */
export interface Mark {
  /** Written by a right run of the reader’s own text alone. */
  readonly solved: boolean;
  /** The solution was put into the editor. */
  readonly shown: boolean;
  /** Hints that are open. */
  readonly hints: number;
}

export interface PastRun {
  readonly step: string;
  readonly text: string;
  /** What came of it, in a few words. */
  readonly said: string;
  /** What of it makes the engine’s state what it is; empty where it changed nothing. */
  readonly again: string;
}

export interface Work {
  /** Id of the step in view. */
  readonly step: string;
  /** By step; a step that is missing has its start text. */
  readonly texts: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<string, Mark>>;
  /** Oldest first. */
  readonly runs: readonly PastRun[];
}

/** What the model knows of a step. */
export interface StepTexts {
  readonly id: string;
  readonly start: string;
  readonly solution: string;
}

export const NO_MARK: Mark = { solved: false, shown: false, hints: 0 };

const MOST_QUIET_RUNS = 50;

export const startOf = (steps: readonly Pick<StepTexts, 'id'>[]): Work => ({
  step: steps[0]?.id ?? '',
  texts: {},
  marks: {},
  runs: [],
});

export const markOf = (work: Work, step: string): Mark => work.marks[step] ?? NO_MARK;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const marked = (work: Work, step: string, change: Partial<Mark>): Work => ({
  ...work,
  marks: { ...work.marks, [step]: { ...markOf(work, step), ...change } },
});

export const textOf = (work: Work, { id, start }: StepTexts): string => work.texts[id] ?? start;

export function edited(work: Work, { id, start }: StepTexts, text: string): Work {
  const texts = without(work.texts, id);
  return { ...work, texts: text === start ? texts : { ...texts, [id]: text } };
}

/** With a text in the editor of a step, which comes into view. */
export const written = (work: Work, step: string, text: string): Work => ({
  ...work,
  step,
  texts: { ...work.texts, [step]: text },
});

/** The text without what carries no meaning: blanks at the ends of lines and around it all. */
export const bare = (text: string): string => text.replace(/[^\S\n]+$/gm, '').trim();

/** True for a text that the reader was shown and has not made their own. */
export const isShownSolution = (work: Work, { id, solution }: StepTexts, text: string): boolean =>
  markOf(work, id).shown && bare(text) === bare(solution);

/** Of runs that changed nothing only the last ones stay. */
function pruned(runs: readonly PastRun[]): readonly PastRun[] {
  const quiet = runs.filter(({ again }) => again === '');
  const surplus = new Set(quiet.slice(0, -MOST_QUIET_RUNS));
  return runs.filter((run) => !surplus.has(run));
}

/** After a run. */
export const ran = (work: Work, run: PastRun): Work => ({
  ...work,
  runs: pruned([...work.runs, run]),
});

/** After a run of this text reached the step’s goal: solved, where the text is the reader’s own. */
export const solved = (work: Work, step: StepTexts, text: string): Work =>
  isShownSolution(work, step, text) ? work : marked(work, step.id, { solved: true });

/** One more hint is open. */
export const hinted = (work: Work, step: string): Work =>
  marked(work, step, { hints: markOf(work, step).hints + 1 });

/** The solution stands in the editor; it was not run. */
export const solutionShown = (work: Work, step: StepTexts): Work =>
  marked(edited(work, step, step.solution), step.id, { shown: true });

/** The step as it was at first; what it did to the engine’s state is undone, other steps stay. */
export const stepReset = (work: Work, step: string): Work => ({
  ...work,
  texts: without(work.texts, step),
  marks: without(work.marks, step),
  runs: work.runs.filter((run) => run.step !== step),
});

/** The texts that make the engine’s state what it is, in order. */
export const replayed = (work: Work): readonly string[] =>
  work.runs.map(({ again }) => again).filter(Boolean);

/** How a file begins each step. */
const HEADINGS: Readonly<Record<Language, string>> = {
  sql: '--',
  http: '###',
  js: '//',
  sh: '#',
  txt: '#',
};

/** The texts of all steps as one file. */
export const fileOf = (
  language: Language,
  steps: readonly (StepTexts & { readonly title: string })[],
  work: Work,
): string =>
  steps
    .map((step, index) => {
      const heading = `${HEADINGS[language]} ${index + 1}. ${step.title}`;
      return `${heading}\n${textOf(work, step).trim()}\n`;
    })
    .join('\n');

/** What was reached stays reached, whatever is taken back. */
function withMarks(work: Work, others: Work['marks']): Work {
  const ids = new Set([...Object.keys(work.marks), ...Object.keys(others)]);
  const both = [...ids].map((id) => {
    const [a, b] = [markOf(work, id), others[id] ?? NO_MARK];
    const mark = {
      solved: a.solved || b.solved,
      shown: a.shown || b.shown,
      hints: Math.max(a.hints, b.hints),
    };
    return [id, mark] as const;
  });
  return { ...work, marks: Object.fromEntries(both) };
}

/** The timeline before its last change; the same where there was none. */
export function undone(timeline: Timeline<Work>): Timeline<Work> {
  const before = withoutLast(timeline);
  if (before === timeline) return timeline;
  return { ...before, present: withMarks(before.present, timeline.present.marks) };
}
