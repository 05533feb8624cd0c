/**
 * What a lab is, as data and pure checks: no page, no browser. A lab's folder beside this file has
 * its steps, a view in `src/widgets/<lab>/` puts them into the frame of `src/widgets/lab/`, and tests
 * run every solution on its engine in Node.
 */
import type { LabClient } from '../client.ts';
import type { Result, Seed } from '../protocol.ts';

/** What a lab asks of the backend in the tab. */
export type Engine = Pick<LabClient, 'exec' | 'query' | 'request' | 'trial' | 'catalog'>;

/**
 * A lab of steps.
 * @template O what one run gives: JSON alone, because it is recorded and stands in pages
 * @template E what runs it: the backend with PostgreSQL, or a rig of the lab’s own
 */
export interface LabDefinition<O, E = Engine> {
  /** Unique in the guide: anchor, key in links and of what the reader keeps. */
  readonly id: string;
  readonly title: string;
  /** What the reader writes: decides the editor’s colours, and the file that a download gives. */
  readonly language: Language;
  readonly steps: readonly Step<O, E>[];
  /** Called whenever the engine is as it was at first: after Start, and after a reset. */
  readonly begin?: (engine: E) => void;
  /**
   * Runs the reader’s text on the lab’s engine. What the text does wrong is an outcome, too.
   * @param step id of the step; missing where the text is run again for the state that it makes
   */
  readonly run: (engine: E, text: string, step?: string) => Promise<O>;
  /**
   * What has to be run after a reload, so that the engine’s state is what this run made of it: the
   * text or a part of it, and nothing where the state did not change.
   */
  readonly again: (text: string, outcome: O) => string;
  /** A few words for the history: “3 rows”, “error 42P01”, “201 Created”. */
  readonly summary: (outcome: O) => string;
  /** What is recorded of an outcome: without what differs from run to run. */
  readonly lasting: (outcome: O) => O;
}

/** A lab on a shop’s database. */
export interface ShopLab<O> extends LabDefinition<O> {
  /** The shop that every reader begins with. */
  readonly seed: Seed;
}

export type Language = 'sql' | 'http' | 'js' | 'sh' | 'txt';

export interface Step<O, E = Engine> {
  /** Unique in the lab, in kebab-case; it stays when the text is improved. */
  readonly id: string;
  readonly title: string;
  /** Steps with the same chapter follow each other; a lab with many steps shows one at a time. */
  readonly chapter?: string;
  /** Paragraphs; `backticks` make code, **stars** make bold. The last one says what to do. */
  readonly text: readonly string[];
  /** What a terminal or a log has shown, as it is: stands before the last paragraph. */
  readonly evidence?: string;
  /** What stands in the editor at first; it must not reach the goal. */
  readonly start: string;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  /** Reaches the goal. It is put into the editor and not run. */
  readonly solution: string;
  /** Asked before the first run of the step. */
  readonly predict?: Prediction;
  /** The real command under the Run button where it is not the text itself: `psql`, `curl`. */
  readonly command?: string;
  readonly goal: Goal<O, E>;
}

/** A guess before a surprising result. */
export interface Prediction {
  readonly question: string;
  readonly options: readonly string[];
  /** Index of the right option. */
  readonly answer: number;
  readonly explanation: string;
}

/** What a step is solved by: asked after every run, of the reader’s own text alone. */
export type Goal<O, E = Engine> = Check<O> | Graded<O, E>;

/** A look at what the run gave. Pure. */
export interface Check<O> {
  readonly check: (attempt: Attempt<O>) => Verdict;
}

/** Asks the engine as well: what the run has made of its state, or what the text makes of others. */
export interface Graded<O, E = Engine> {
  readonly grade: (engine: E, attempt: Attempt<O>) => Promise<Verdict>;
}

export interface Attempt<O> {
  readonly text: string;
  readonly outcome: O;
}

/** Rows as a lab shows and judges them. */
export type Table = Pick<Result, 'columns' | 'rows' | 'count' | 'cut'>;

export interface Verdict {
  readonly solved: boolean;
  /** One or two sentences to the reader, never the answer; nothing where an error says it all. */
  readonly says: string;
  /** Rows that show it: what is missing, what is too many, the expected table. */
  readonly tables?: readonly { readonly caption: string; readonly table: Table }[];
}

/** The verdict that a goal is reached. */
export const solved = (says: string): Verdict => ({ solved: true, says });

/** The verdict that it is not, and what to look at. */
export const unsolved = (says: string): Verdict => ({ solved: false, says });

/** A step as a page knows it: with its recorded result, without what only an engine can run. */
export interface PageStep<O> extends Omit<Step<O>, 'goal'> {
  /** What the solution gave when it was recorded. */
  readonly recorded: O;
}

/** A lab as a page knows it: JSON, so that server and browser draw the same from it. */
export interface LabPage<O> extends Pick<LabDefinition<O>, 'id' | 'title' | 'language'> {
  readonly steps: readonly PageStep<O>[];
  /** What made the recording. */
  readonly recordedBy: RecordedBy;
}

export interface RecordedBy {
  /** Engine and version. */
  readonly engine: string;
  /** ISO day. */
  readonly date: string;
}

/** What is recorded of a lab: what each step’s solution gave. */
export interface LabRecording<O> extends RecordedBy {
  readonly outcomes: Readonly<Record<string, O>>;
}

/** What a goal says of a run. */
export const judged = async <O, E>(
  engine: E,
  goal: Goal<O, E>,
  attempt: Attempt<O>,
): Promise<Verdict> => ('grade' in goal ? goal.grade(engine, attempt) : goal.check(attempt));

/**
 * The lab for its page.
 * @param recording JSON of the outcomes, whose texts TypeScript does not know as the literals they are
 * @throws Error where a step has no recorded result
 */
export function labPage<O, E>(
  lab: LabDefinition<O, E>,
  recording: LabRecording<unknown>,
): LabPage<O> {
  const { id, title, language, steps } = lab;
  const { engine, date, outcomes } = recording as LabRecording<O>;
  return {
    id,
    title,
    language,
    recordedBy: { engine, date },
    steps: steps.map(({ goal: _, ...step }) => {
      const recorded = outcomes[step.id];
      if (recorded === undefined) throw new Error(`${id}: ${step.id} is not recorded`);
      return { ...step, recorded };
    }),
  };
}
