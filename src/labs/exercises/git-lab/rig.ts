import { gitProgram } from '../../git/git.ts';
import { Repository } from '../../git/repository.ts';
import type { Rig } from '../../rig/protocol.ts';
import { type User, UserFiles } from '../../shell/access.ts';
import { MemoryFileSystem } from '../../shell/file-system.ts';
import { helpProgram } from '../../shell/programs/help.ts';
import { SYSTEM_PROGRAMS } from '../../shell/programs/system.ts';
import { WITH_FILES } from '../../shell/programs/with-files.ts';
import { runShell, type Said } from '../../shell/run.ts';
import { newSession } from '../../shell/session.ts';
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

/** The reader; all that lies in this memory is theirs. */
const READER: User = { name: 'robin', uid: 0, gids: [0], home: FOLDER };

const HELP = `Git      git help lists its commands
Files    ls cat head tail find mkdir rmdir touch cp mv rm pwd
Text     grep sort uniq cut tr wc sed awk
Words    echo printf test true false
Signs    |  >  >>  <  <<'EOF'  &&  ||  ;  $NAME  $(…)  *  ?  [a-z]
`;

/** Of the shell’s own programs; the lab has one folder, one user and no processes. */
const OF_THE_SHELL = new Set(['pwd', 'test', '[', 'true', 'false', ':']);

const PROGRAMS = [
  ...SYSTEM_PROGRAMS.filter(([name]) => OF_THE_SHELL.has(name)),
  ...WITH_FILES,
  ['help', helpProgram(HELP)] as const,
];

// cspell:ignore gitk -- a program of Git
const NOT_HERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cd: 'this lab stays in the folder of the shop: name paths from there',
    vi: 'no editor here: "Write a file" under the terminal is one',
    vim: 'no editor here: "Write a file" under the terminal is one',
    nano: 'no editor here: "Write a file" under the terminal is one',
    less: 'no pager here: cat, head and tail show files',
    gitk: 'no windows here: the graph under the terminal is drawn from the same objects',
  }),
);

/** What a level’s start has left: files, and the time of day. */
interface Begun {
  readonly fs: MemoryFileSystem;
  readonly seconds: number;
}

const NOTHING: Begun = { fs: new MemoryFileSystem(() => BEGINS * 1000), seconds: BEGINS };
NOTHING.fs.makeFolder(FOLDER);

/** By the transcript that makes it: each is run once, and what it made is copied. */
const starts = new Map<string, Promise<Begun>>();

/** The folder of the shop on a copy of what there is, with a shell in it and the program `git`. */
export function newShop({ fs: before, seconds: at }: Begun = NOTHING) {
  let seconds = at;
  let writes = 0;
  // Each write has a time of its own, as on a disk.
  const fs = before.copy(() => seconds * 1000 + (writes += 1));
  const repository = new Repository({ fs, dir: FOLDER, identity: IDENTITY, now: () => seconds });
  const session = newSession({
    machine: {
      users: [READER],
      groups: new Map([[0, READER.name]]),
      processes: [],
      now: () => seconds * 1000,
      host: 'shop',
      request: () => Promise.resolve(undefined),
    },
    user: READER,
    files: new UserFiles(fs, READER),
    programs: new Map([...PROGRAMS, ['git', gitProgram(repository)]]),
    notHere: NOT_HERE,
  });
  const tick = () => {
    seconds += PACE;
    writes = 0;
  };
  return { repository, session, tick, left: (): Begun => ({ fs, seconds }) };
}

async function begun(transcript: string): Promise<Begun> {
  const { session, tick, left } = newShop();
  await runShell(session, transcript, tick, false);
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
    const { repository, session, tick } = newShop(await start);
    const said = await runShell(session, text, tick);
    return { said, state: await stateOf(repository) };
  },
};
