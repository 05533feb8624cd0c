/** What the goals of the steps have in common. */
import type { RigStep } from '../../../rig/lab.ts';
import { unsolved } from '../../definition.ts';
import type { Answer, Attempted, EncryptionRun, Facts } from '../result.ts';

export type EncryptionStep = RigStep<EncryptionRun>;

export const script = (...lines: readonly string[]): string => lines.join('\n');

/** The facts of one kind that a run has, in the order of its lines. */
export const factsOf = <K extends Facts['kind']>({ lines }: EncryptionRun, kind: K) =>
  lines.flatMap(({ facts }) =>
    facts?.kind === kind ? [facts as Extract<Facts, { kind: K }>] : [],
  );

export const attemptsIn = (run: EncryptionRun): readonly Attempted[] =>
  factsOf(run, 'decrypted').flatMap(({ attempts }) => attempts);

export const answersIn = (run: EncryptionRun): readonly Answer[] =>
  factsOf(run, 'answered').map(({ answer }) => answer);

/** What a text that could not be run whole is told: the fault says it all. */
const UNREAD = unsolved('');

export const checked =
  (check: EncryptionStep['check']): EncryptionStep['check'] =>
  (run, text) =>
    run.faults.length > 0 ? UNREAD : check(run, text);
