import { type RigLab, rigLab, type RigStep } from '../../rig/lab.ts';
import { solved, unsolved, type Verdict } from '../definition.ts';
import type { ReadFile } from './files.ts';
import type { DebuggingRun } from './run.ts';
import { INCIDENTS, type Incident } from './steps.ts';

const several = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Asks whether all tests passed; each of them looks at what the handler has made of the shop. */
function verdictOn({ tests, broken }: DebuggingRun, praise: string): Verdict {
  if (broken !== undefined) return unsolved(broken.says);
  const failed = tests.filter(({ passed }) => !passed);
  const [first] = failed;
  if (first !== undefined) {
    return unsolved(
      `${failed.length} of ${several(tests.length, 'test')} failed. The first: ${first.name}. Expected ${first.expected}; got ${first.got}.`,
    );
  }
  return tests.length === 0 ? unsolved('No test was tried.') : solved(praise);
}

const stepOf = ({ praise, ...step }: Incident, read: ReadFile): RigStep<DebuggingRun> => {
  const file = (name: string) => read(`cases/${step.id}/${name}`).trimEnd();
  return {
    ...step,
    evidence: file('incident.txt'),
    start: file('start.js'),
    solution: file('solution.js'),
    check: (result) => verdictOn(result, praise),
  };
};

/**
 * Eight handlers of the shop that are broken, to be mended until their tests pass.
 * @param read gives the files of this folder
 */
export const debuggingLab = (read: ReadFile): RigLab<DebuggingRun> =>
  rigLab({
    id: 'debugging-lab',
    title: 'Eight broken handlers',
    language: 'js',
    steps: INCIDENTS.map((incident) => stepOf(incident, read)),
    summary({ tests, broken }) {
      if (broken !== undefined) return 'no test tried';
      const passed = tests.filter((each) => each.passed).length;
      return `${passed} of ${several(tests.length, 'test')} passed`;
    },
  });
