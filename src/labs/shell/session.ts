import { absolute } from './file-system.ts';
import type { User, UserFiles } from './access.ts';
import type { Process } from './processes.ts';

/** Where a command’s output goes. */
export interface Sink {
  /** Whether a person reads it as it comes. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

export interface Machine {
  readonly users: readonly User[];
  /** By number. */
  readonly groups: ReadonlyMap<number, string>;
  readonly processes: Process[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly host: string;
  /** Answers a request to this machine; undefined where nothing listens at the port. */
  readonly request: (request: Request) => Promise<Response | undefined>;
}

/** One login: what the commands of a transcript share. */
export interface Session {
  readonly machine: Machine;
  readonly user: User;
  readonly files: UserFiles;
  readonly programs: ReadonlyMap<string, Program>;
  /** Programs that people try, and why they are not here. */
  readonly notHere: ReadonlyMap<string, string>;
  folder: string;
  variables: ReadonlyMap<string, string>;
  exported: ReadonlySet<string>;
  /** Exit status of the last command. */
  status: number;
  /** `$1` and on, in a script. */
  parameters: readonly string[];
  /** Scripts that run scripts. */
  depth: number;
  /** `exit` was run. */
  isOver: boolean;
  /** Commands and characters of output that a run may still have. */
  left: { commands: number; characters: number };
}

/** Commands and characters of output that a login may have. */
const MOST_COMMANDS = 2000;
const MOST_CHARACTERS = 2_000_000;

/** A login that has just begun, in the user’s own folder. */
export function newSession(
  given: Pick<Session, 'machine' | 'user' | 'files' | 'programs' | 'notHere'>,
): Session {
  const variables = new Map([
    ['HOME', given.user.home],
    ['USER', given.user.name],
    ['PATH', '/usr/local/bin:/usr/bin:/bin'],
    ['LANG', 'C.UTF-8'],
  ]);
  return {
    ...given,
    folder: given.user.home,
    variables,
    exported: new Set(variables.keys()),
    status: 0,
    parameters: [],
    depth: 0,
    isOver: false,
    left: { commands: MOST_COMMANDS, characters: MOST_CHARACTERS },
  };
}

/** What a program is called with. */
export interface Call {
  readonly name: string;
  /** Without its own name. */
  readonly words: readonly string[];
  /** What is piped or redirected into it; undefined for the keyboard. */
  readonly input: { readonly text: string; readonly isFile: boolean } | undefined;
  readonly out: Sink;
  readonly err: Sink;
  readonly session: Session;
}

/** Gives its exit status: 0 if all went well. Never throws for what was typed. */
export type Program = (call: Call) => number | Promise<number>;

/** A path from the root for one that was typed. */
export const pathIn = ({ folder }: Pick<Session, 'folder'>, name: string): string =>
  absolute(folder, name);

/** A run has printed or begun more than it may. */
export class Exhausted extends Error {}

export const userName = ({ users }: Machine, uid: number): string =>
  users.find((user) => user.uid === uid)?.name ?? String(uid);

export const groupName = ({ groups }: Machine, gid: number): string =>
  groups.get(gid) ?? String(gid);
