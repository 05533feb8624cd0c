import type { Verdict } from '@/labs/programs/challenge';
import type { ProgramLanguage, ProgramPhase, ProgramRun } from '@/labs/programs/protocol';
import type { EngineManifest, StartFault } from '@/labs/protocol';
import { count, several, startFaultWords } from '@/widgets/lab/words';
import type { Comparison } from './differences/model';

export const LANGUAGE_NAMES: Readonly<Record<ProgramLanguage, string>> = {
  javascript: 'JavaScript',
  python: 'Python',
  go: 'Go',
  ruby: 'Ruby',
};

const tenths = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** “0.31 s”, “2 s”. */
const secondsOf = (seconds: number): string =>
  `${seconds < 0.01 ? 'less than 0.01' : tenths.format(seconds)}\u00a0s`;

/** “256 kB”, “512 MB”: the limits are powers of two. */
const binary = (bytes: number): string =>
  bytes < 2 ** 20 ? `${bytes / 2 ** 10}\u00a0kB` : `${bytes / 2 ** 20}\u00a0MB`;

/** “PostgreSQL 18.7 (PGlite 0.5.17)”. */
export const engineWords = ({ version, engine }: Pick<EngineManifest, 'version' | 'engine'>) =>
  version.includes(engine) ? version : `${version} (${engine})`;

/** What is being done, without how much of it. */
export const PHASES: Readonly<Record<ProgramPhase, string>> = {
  load: 'Loading',
  start: 'Starting',
  compile: 'Compiling',
  run: 'Running',
};

/** Why a runtime did not start, and what the reader can do. */
export function faultWords(fault: StartFault): string {
  switch (fault.kind) {
    case 'little-memory':
      return 'This device has too little memory for it. The recorded output is complete.';
    case 'file':
      return `${startFaultWords(fault)} Press Run to try again.`;
    default:
      return startFaultWords(fault);
  }
}

/** How a run ended. */
export function endingWords({ ending, seconds }: ProgramRun): string {
  switch (ending.kind) {
    case 'exit': {
      const { compile = 0, run = 0 } = seconds;
      const compiled = compile < 0.1 ? '' : `compiled in ${secondsOf(compile)}, `;
      return `Exit code ${ending.code}: ${compiled}ran ${secondsOf(run)}.`;
    }
    case 'stopped':
      return 'Stopped.';
    case 'time':
      return `Stopped after ${secondsOf(ending.limit / 1000)} of ${ending.phase === 'run' ? 'running' : 'compiling'}, the limit.`;
    case 'output':
      return `Stopped: it wrote more than ${binary(ending.limit)}, the limit of output.`;
    case 'memory':
      return `Stopped: it asked for more than ${binary(ending.limit)}, the limit of memory.`;
    case 'crash':
      return `The runtime broke: ${ending.message}`;
    case 'too-large':
      return `Not run: the program has ${count(ending.bytes)} bytes; up to ${count(ending.limit)} are taken.`;
    case 'not-started':
      return faultWords(ending.fault);
  }
}

/** What a program in JavaScript may have kept to itself: QuickJS has no word for such a promise. */
export const silenceWords = (language: ProgramLanguage, text: string): string | undefined =>
  language === 'javascript' && /\b(async|Promise|then)\b/.test(text)
    ? 'A promise that fails while nothing awaits it is not reported here; Node.js would end with exit code 1.'
    : undefined;

/** How the output compares with the recorded one. */
export const comparisonWords = ({ different }: Comparison): string =>
  different === 0
    ? 'The output is the recorded one.'
    : `${several(different, 'line')} of the two outputs ${different === 1 ? 'differs' : 'differ'}.`;

/**
 * What the tests of a challenge found.
 * @param isShown whether the text is the solution as it was shown
 */
export function verdictWords({ cases, isSolved }: Verdict, isShown: boolean): string {
  const failed = cases.filter(({ passed }) => !passed).length;
  if (isSolved) {
    return isShown
      ? 'Right, as shown. Run an answer of your own to have it solved.'
      : `Solved: it passed all ${count(cases.length)} cases.`;
  }
  if (failed > 0)
    return `Not there yet: ${count(failed)} of ${several(cases.length, 'case')} failed.`;
  return 'Not there yet: it ended before all cases were tried.';
}

/** “in Go 1.26.8; stand-in: loopback network”. */
export function whereWords(engine: string, standIns: readonly string[]): string {
  const names = standIns.join(', ');
  const told = names === '' ? '' : `; stand-in${standIns.length === 1 ? '' : 's'}: ${names}`;
  return `in ${engine}${told}`;
}
