import { filePrograms } from '../../terminal/file-programs.ts';
import { MemoryFileSystem } from '../../terminal/file-system.ts';
import { runTranscript, type Said, type Shell } from '../../terminal/shell.ts';
import { gitProgram } from '../../git/git.ts';
import { Repository } from '../../git/repository.ts';
import type { Rig } from '../../rig/protocol.ts';
import { GIVEN } from './given.ts';
import { type LabState, stateOf } from './state.ts';

/** What a transcript gave: what each command printed, and what all of them made. */
export interface GitRun {
  readonly said: readonly Said[];
  readonly state: LabState;
}

/** The folder of the shop. */
export const FOLDER = '/shop';
export const IDENTITY = { name: 'Robin Hart', email: 'robin@sparewheel.example' } as const;
/** Monday 30 November 2026, 9 o’clock UTC, in seconds since 1970: when each level begins. */
export const BEGINS = 1_796_029_200;
/** Seconds that each command takes. */
export const PACE = 60;

/**
 * Runs the transcript of a level from the level’s start, so that the same commands give the same ids
 * at any time.
 */
export const RIG: Rig<GitRun> = {
  async run(step, text) {
    let seconds = BEGINS;
    let writes = 0;
    // Each write has a time of its own, as on a disk.
    const fs = new MemoryFileSystem(() => seconds * 1000 + (writes += 1));
    fs.makeFolder(FOLDER);
    const repository = new Repository({
      fs,
      dir: FOLDER,
      identity: IDENTITY,
      now: () => seconds,
    });
    const shell: Shell = {
      fs,
      folder: FOLDER,
      programs: new Map([...filePrograms({ fs, folder: FOLDER }), ['git', gitProgram(repository)]]),
      tick: () => {
        seconds += PACE;
        writes = 0;
      },
    };
    await runTranscript(shell, GIVEN[step] ?? '');
    const said = await runTranscript(shell, text);
    return { said, state: await stateOf(repository) };
  },
};
