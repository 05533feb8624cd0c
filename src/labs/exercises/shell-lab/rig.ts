import type { Rig } from '../../rig/protocol.ts';
import { UserFiles } from '../../shell/access.ts';
import type { SignalName } from '../../shell/processes.ts';
import { modeText } from '../../shell/programs/listing.ts';
import { runShell, type Said } from '../../shell/run.ts';
import { type Machine, newSession, userName } from '../../shell/session.ts';
import type { MemoryFileSystem } from '../../shell/file-system.ts';
import { type Answered, ShopApi } from './api.ts';
import { NOT_HERE, PROGRAMS } from './programs.ts';
import { BEGINS, GROUPS, HOST, NADIA, newDisk, newProcesses, PORT, USERS } from './server.ts';

/** Seconds that each line takes. */
const PACE = 20;
/** Characters of a changed file that goals and the page see. */
const MOST_TEXT = 4000;
/** Changes that the page lists. */
const MOST_CHANGES = 60;

/** A file or folder that is not as it was when the level began. */
export interface Change {
  readonly path: string;
  readonly is: 'new' | 'changed' | 'gone';
  /** As `ls -l` has it: `-rw-r-----`; empty for what is gone. */
  readonly mode: string;
  readonly owner: string;
  /** Missing for folders, and for what is gone. */
  readonly text?: string;
}

export interface ProcessState {
  readonly pid: number;
  readonly user: string;
  readonly command: string;
  readonly isAlive: boolean;
  readonly signals: readonly SignalName[];
}

/** What a transcript gave: what each line printed, and what all of them made of the server. */
export interface ShellRun {
  readonly said: readonly Said[];
  /** The folder in which the shell stands. */
  readonly folder: string;
  /** Exit status of the last line. */
  readonly status: number;
  readonly changes: readonly Change[];
  readonly processes: readonly ProcessState[];
  readonly answered: readonly Answered[];
  /** Exit status of `health.sh` beside an API that is well and one that is not. */
  readonly health?: {
    readonly well: number;
    readonly sick: number;
    /** Whether it wrote to standard output while the API was well. */
    readonly prints: boolean;
  };
}

interface Found {
  readonly mode: string;
  readonly owner: string;
  readonly text: string | undefined;
}

/** All that lies on a disk, by path. */
function snapshot(fs: MemoryFileSystem, machine: Machine): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const walk = (folder: string) => {
    for (const name of fs.list(folder)) {
      const path = `${folder === '/' ? '' : folder}/${name}`;
      const stats = fs.stat(path);
      const isFolder = stats.isDirectory();
      found.set(path, {
        mode: modeText(stats),
        owner: userName(machine, stats.uid),
        text: isFolder ? undefined : fs.readText(path),
      });
      if (isFolder) walk(path);
    }
  };
  walk('/');
  return found;
}

function changesOf(
  before: ReadonlyMap<string, Found>,
  after: ReadonlyMap<string, Found>,
): readonly Change[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .flatMap((path): Change[] => {
      const [old, now] = [before.get(path), after.get(path)];
      if (now === undefined) return [{ path, is: 'gone', mode: '', owner: '' }];
      if (old?.mode === now.mode && old.text === now.text && old.owner === now.owner) return [];
      const { mode, owner, text } = now;
      const is = old === undefined ? 'new' : 'changed';
      return [
        { path, is, mode, owner, ...(text !== undefined && { text: text.slice(0, MOST_TEXT) }) },
      ];
    })
    .slice(0, MOST_CHANGES);
}

/** The server as each level finds it, with a shell of Nadia’s. */
export function newServer() {
  let milliseconds = BEGINS;
  let writes = 0;
  const api = new ShopApi();
  // Each write has a time of its own, as on a disk.
  const fs = newDisk(() => milliseconds + (writes += 1));
  const machine: Machine = {
    users: USERS,
    groups: GROUPS,
    processes: newProcesses(),
    now: () => milliseconds,
    host: HOST,
    request: async (request) => {
      const { port } = new URL(request.url);
      return port === PORT ? api.fetch(request) : undefined;
    },
  };
  const session = () =>
    newSession({
      machine,
      user: NADIA,
      files: new UserFiles(fs, NADIA),
      programs: PROGRAMS,
      notHere: NOT_HERE,
    });
  const tick = () => {
    milliseconds += PACE * 1000;
    writes = 0;
  };
  return { fs, machine, api, session, tick };
}

export const SCRIPT = `${NADIA.home}/health.sh`;

/** Runs the transcript of a level on a server that is the same at the beginning of each run. */
export const RIG: Rig<ShellRun> = {
  async run(step, text) {
    const { fs, machine, api, session, tick } = newServer();
    const before = snapshot(fs, machine);
    const own = session();
    const said = await runShell(own, text, tick);
    const run: ShellRun = {
      said,
      folder: own.folder,
      status: own.status,
      changes: changesOf(before, snapshot(fs, machine)),
      processes: machine.processes.map(({ pid, user, command, isAlive, signals }) => ({
        pid,
        user,
        command,
        isAlive,
        signals: [...signals],
      })),
      answered: [...api.answered],
    };
    if (step !== 'health' || !fs.exists(SCRIPT)) return run;
    const statusWhile = async (isWell: boolean) => {
      api.isWell = isWell;
      const shell = session();
      const [line] = await runShell(shell, `${SCRIPT} 2> /dev/null`, tick);
      return { status: shell.status, prints: line?.output !== '' };
    };
    const well = await statusWhile(true);
    const sick = await statusWhile(false);
    return { ...run, health: { well: well.status, sick: sick.status, prints: well.prints } };
  },
};
