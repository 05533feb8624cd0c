import type { ChallengeLanguage } from '../challenges/definition.ts';
import type { Program } from './runtime.ts';

/** The texts of a challenge in one language. */
export interface ChallengeTexts {
  /** What the reader begins with. */
  readonly start: string;
  readonly solution: string;
  /** Asks what the reader wrote, and tells its cases. */
  readonly tests: string;
  /** What tests tell their cases with; the same for all challenges. */
  readonly cases: string;
}

/** One case that the tests tried, in words. */
export interface Case {
  readonly name: string;
  readonly given: string;
  readonly expected: string;
  readonly got: string;
  readonly passed: boolean;
}

/** What the tests found. */
export interface Verdict {
  readonly cases: readonly Case[];
  /** Whether all cases were tried, and all are as expected. */
  readonly isSolved: boolean;
  /** What was written beside the cases. */
  readonly output: string;
}

const ENDING: Readonly<Record<ChallengeLanguage, string>> = { javascript: 'js', python: 'py' };

/**
 * Finds the texts of a challenge.
 * @param read gives a file under `src/labs/challenges/`, such as `answer-once/start.py`
 */
export function textsOf(
  name: string,
  language: ChallengeLanguage,
  read: (file: string) => string,
): ChallengeTexts {
  const text = (file: string) => read(`${file}.${ENDING[language]}`);
  return {
    start: text(`${name}/start`),
    solution: text(`${name}/solution`),
    tests: text(`${name}/tests`),
    cases: text('cases'),
  };
}

/** The file that the reader writes. */
export const answerFile = (language: ChallengeLanguage): string => `answer.${ENDING[language]}`;

/** A program that tests what the reader wrote. */
export function challengeProgram(
  language: ChallengeLanguage,
  { tests, cases }: ChallengeTexts,
  answer: string,
): Program {
  const ending = ENDING[language];
  const main = `tests.${ending}`;
  const files = { [main]: tests, [`cases.${ending}`]: cases, [answerFile(language)]: answer };
  return { files, main, stdin: '' };
}

/** What a line of the tests says: of a case, or that all were told. */
function told(line: string): Case | number | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value = JSON.parse(line) as Readonly<Record<string, unknown>>;
    const { case: name, given, expected, got, cases } = value;
    if (typeof cases === 'number') return cases;
    const texts = [name, given, expected, got];
    if (!texts.every((text) => typeof text === 'string')) return undefined;
    const [said, from, right, came] = texts as [string, string, string, string];
    return { name: said, given: from, expected: right, got: came, passed: right === came };
  } catch {
    return undefined;
  }
}

/** Reads what a challenge’s program wrote on its standard output, whether or not it came to its end. */
export function verdictOf(output: string): Verdict {
  const cases: Case[] = [];
  const rest: string[] = [];
  let count: number | undefined;
  for (const line of output.split('\n')) {
    const said = told(line);
    if (said === undefined) rest.push(line);
    else if (typeof said === 'number') count = said;
    else cases.push(said);
  }
  const isSolved =
    cases.length > 0 && count === cases.length && cases.every(({ passed }) => passed);
  return { cases, isSolved, output: rest.join('\n') };
}
