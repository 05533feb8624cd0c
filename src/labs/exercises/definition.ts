/**
 * What a lab is, as data and pure checks: no page, no browser. A lab's folder beside this file has
 * its steps, a view in `src/widgets/<lab>/` puts them into the frame of `src/widgets/lab/`, and tests
 * run every solution on the engine in Node.
 */
import type { LabClient } from '../client.ts';
import type { Result, Seed } from '../protocol.ts';

/** What a lab asks of the backend in the tab. */
export type Engine = Pick<LabClient, 'exec' | 'query' | 'request' | 'trial' | 'catalog'>;

/**
 * A lab of steps that build on one database.
 * @template O what one run gives: JSON alone, because it is recorded and stands in pages
 */
export interface LabDefinition<O> {
  /** Unique in the guide: anchor, key in links and of what the reader keeps. */
  readonly id: string;
  readonly title: string;
  /** What the reader writes: decides the editor’s colours, and the file that a download gives. */
  readonly language: Language;
  /** The shop that every reader begins with. */
  readonly seed: Seed;
  readonly steps: readonly Step<O>[];
  /** Called whenever the database is as it was at first: after Start, and after a reset. */
  readonly begin?: (engine: Engine) => void;
  /** Runs the reader’s text on the lab’s engine. What the text does wrong is an outcome, too. */
  readonly run: (engine: Engine, text: string) => Promise<O>;
  /**
   * What has to be run after a reload, so that the database is what this run made of it: the text
   * or a part of it, and nothing where the database did not change.
   */
  readonly again: (text: string, outcome: O) => string;
  /** A few words for the history: “3 rows”, “error 42P01”, “201 Created”. */
  readonly summary: (outcome: O) => string;
  /** What is recorded of an outcome: without what differs from run to run. */
  readonly lasting: (outcome: O) => O;
}

export type Language = 'sql' | 'http';

export interface Step<O> {
  /** Unique in the lab, in kebab-case; it stays when the text is improved. */
  readonly id: string;
  readonly title: string;
  /** Steps with the same chapter follow each other; a lab with many steps shows one at a time. */
  readonly chapter?: string;
  /** Paragraphs; `backticks` make code, **stars** make bold. The last one says what to do. */
  readonly text: readonly string[];
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
  readonly goal: Goal<O>;
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
export type Goal<O> = Check<O> | Graded<O>;

/** A look at what the run gave, and at the database after it. Pure. */
export interface Check<O> {
  /** Read-only queries that are asked after the run; their tables are `probes`, in this order. */
  readonly probes?: readonly string[];
  readonly check: (attempt: Attempt<O>, probes: readonly Table[]) => Verdict;
}

/** An exercise that is judged by trials on other data, too. */
export interface Graded<O> {
  readonly grade: (engine: Engine, attempt: Attempt<O>) => Promise<Verdict>;
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

/**
 * What a goal says of a run.
 * @throws Error where a probe fails, which is the lab’s fault
 */
export async function judged<O>(
  engine: Engine,
  goal: Goal<O>,
  attempt: Attempt<O>,
): Promise<Verdict> {
  if ('grade' in goal) return goal.grade(engine, attempt);
  const tables: Table[] = [];
  for (const probe of goal.probes ?? []) {
    const { results, ending } = await engine.query(probe);
    const [table] = results;
    if (ending.kind !== 'done' || table === undefined) throw new Error(`no answer to ${probe}`);
    tables.push(table);
  }
  return goal.check(attempt, tables);
}

/**
 * The lab for its page.
 * @param recording JSON of the outcomes, whose texts TypeScript does not know as the literals they are
 * @throws Error where a step has no recorded result
 */
export function labPage<O>(lab: LabDefinition<O>, recording: LabRecording<unknown>): LabPage<O> {
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
