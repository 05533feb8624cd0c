import { GIT_LAB } from '../../src/labs/exercises/git-lab/lab.ts';
import { type GitRun, RIG as GIT_RIG } from '../../src/labs/exercises/git-lab/rig.ts';
import type { RigLab } from '../../src/labs/rig/lab.ts';
import type { Rig } from '../../src/labs/rig/protocol.ts';

/** A lab and the rig that its worker has in the tab. */
export interface LabWithRig<R> {
  readonly lab: RigLab<R>;
  readonly rig: Rig<R>;
  /** What makes its recordings, with versions where there are any: “hash-wasm 4.12.0”. */
  readonly engine: string;
}

/** All labs with a rig, for recordings and for what is tested of each. */
export const RIG_LABS: readonly LabWithRig<GitRun>[] = [
  { lab: GIT_LAB, rig: GIT_RIG, engine: 'isomorphic-git 1.44.19' },
];
