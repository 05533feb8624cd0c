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

/** What a level’s start has left: files, and the time of day. */
interface Begun {
  readonly fs: MemoryFileSystem;
  readonly seconds: number;
}

const NOTHING: Begun = { fs: new MemoryFileSystem(() => BEGINS * 1000), seconds: BEGINS };
NOTHING.fs.makeFolder(FOLDER);

/** By the transcript that makes it: each is run once, and what it made is copied. */
const starts = new Map<string, Promise<Begun>>();

/** A repository on a copy of what there is, with a clock that goes on. */
function workplace({ fs: before, seconds: at }: Begun) {
  let seconds = at;
  let writes = 0;
  // Each write has a time of its own, as on a disk.
  const fs = before.copy(() => seconds * 1000 + (writes += 1));
  const repository = new Repository({ fs, dir: FOLDER, identity: IDENTITY, now: () => seconds });
  const shell: Shell = {
    fs,
    folder: FOLDER,
    programs: new Map([...filePrograms({ fs, folder: FOLDER }), ['git', gitProgram(repository)]]),
    tick: () => {
      seconds += PACE;
      writes = 0;
    },
  };
  return { repository, shell, left: (): Begun => ({ fs, seconds }) };
}

async function begun(transcript: string): Promise<Begun> {
  const { shell, left } = workplace(NOTHING);
  await runTranscript(shell, transcript);
  return left();
}

/**
 * Runs the transcript of a level from the level’s start, so that the same commands give the same ids
 * at any time.
 */
export const RIG: Rig<GitRun> = {
  async run(step, text) {
    const given = GIVEN[step] ?? '';
    const start = starts.get(given) ?? begun(given);
    starts.set(given, start);
    const { repository, shell } = workplace(await start);
    const said = await runTranscript(shell, text);
    return { said, state: await stateOf(repository) };
  },
};
