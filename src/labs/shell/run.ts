import { FileError } from './file-system.ts';
import { expanded, type Output, textOf } from './expand.ts';
import { hint, named } from './names.ts';
import { type Call, Exhausted, pathIn, type Session, type Sink } from './session.ts';
import { type Command, type Item, readScript, type Redirection, type Stream } from './syntax.ts';

/** A line of a transcript with what came of it. */
export interface Said {
  readonly command: string;
  /** Characters before it in the transcript. */
  readonly at: number;
  readonly output: string;
  readonly failed: boolean;
  /** Exit status of its last command: 0 if it went well. */
  readonly status: number;
}

/** Characters that a line shows. */
const MOST_SHOWN = 20_000;
/** Lines that a transcript may have. */
const MOST_LINES = 300;
const DEEPEST = 8;

const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

/** Takes what is written, and counts it. */
function collector(session: Session, isTerminal: boolean): Sink & { readonly text: () => string } {
  const pieces: string[] = [];
  return {
    isTerminal,
    write(text) {
      session.left.characters -= text.length;
      if (session.left.characters < 0) throw new Exhausted('too much output');
      pieces.push(text);
    },
    text: () => pieces.join(''),
  };
}

interface Streams {
  input: Call['input'];
  out: Sink;
  err: Sink;
}

/** What a redirection opens, to be written when the command is done. */
type Opened = () => void;

async function redirected(
  session: Session,
  redirections: readonly Redirection[],
  streams: Streams,
  output: Output,
): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  const set = (fd: Stream, sink: Sink) => {
    if (fd === 1) streams.out = sink;
    else streams.err = sink;
  };
  for (const each of redirections) {
    if (each.kind === 'here') streams.input = { text: each.text, isFile: true };
    else if (each.kind === 'copy') set(each.fd, each.of === 1 ? streams.out : streams.err);
    else {
      const name = await textOf(session, each.kind === 'read' ? each.from : each.to, output);
      const path = pathIn(session, name);
      const isNothing = path === '/dev/null';
      try {
        if (name === '') throw new FileError('ENOENT', name);
        if (each.kind === 'read') {
          streams.input = { text: isNothing ? '' : session.files.read(path), isFile: true };
          continue;
        }
        const sink = collector(session, false);
        if (!isNothing) {
          session.files.write(path, '', { isAppended: each.isAppended });
          opened.push(() => session.files.write(path, sink.text(), { isAppended: true }));
        }
        for (const fd of each.fds) set(fd, sink);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        throw new RedirectionFault(`bash: ${name}: ${error.says}\n`);
      }
    }
  }
  return opened;
}

class RedirectionFault extends Error {}

/** A file with commands, run as a program. */
async function scriptStatus(call: Call, path: string, words: readonly string[]): Promise<number> {
  const { session, err } = call;
  const text = session.files.read(path);
  if (session.depth >= DEEPEST) {
    err.write(`${call.name}: scripts that run scripts go ${DEEPEST} deep here\n`);
    return 1;
  }
  const { folder, variables, exported } = session;
  const inner: Session = {
    ...session,
    folder,
    variables: new Map([...variables].filter(([name]) => exported.has(name))),
    exported,
    parameters: words,
    depth: session.depth + 1,
    status: 0,
    isOver: false,
  };
  for (const { items, fault } of readScript(text)) {
    if (fault !== undefined) {
      err.write(`${call.name}: ${fault}\n`);
      inner.status = 2;
      break;
    }
    await runItems(inner, items, { input: call.input, out: call.out, err });
    if (inner.isOver) break;
  }
  return inner.status;
}

/** Why there is no such program, or which there is, in brackets. */
function whyNot({ programs, notHere }: Session, name: string): string {
  const why = notHere.get(name);
  return why === undefined ? hint(name, [...programs.keys(), 'sh'].sort()) : ` (${why})`;
}

async function programStatus(call: Call): Promise<number> {
  const { name, session, err, words } = call;
  const program = session.programs.get(name);
  if (program !== undefined) return program(call);
  const isShell = name === 'sh' || name === 'bash';
  if (!isShell && !name.includes('/')) {
    err.write(`bash: ${named(name)}: command not found${whyNot(session, name)}\n`);
    return NOT_FOUND;
  }
  const [file, ...rest] = isShell ? words : [name, ...words];
  if (file === undefined || (isShell && file.startsWith('-'))) {
    err.write(`${name}: name a script to run: this terminal is a shell already\n`);
    return 2;
  }
  const path = pathIn(session, file);
  try {
    if (session.files.stat(path).isDirectory()) {
      err.write(`bash: ${file}: Is a directory\n`);
      return NOT_EXECUTABLE;
    }
    if (!isShell && !session.files.isExecutable(path)) throw new FileError('EACCES', path);
    return await scriptStatus(call, path, rest);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    err.write(`${isShell ? name : 'bash'}: ${file}: ${error.says}\n`);
    return error.code === 'ENOENT' ? NOT_FOUND : NOT_EXECUTABLE;
  }
}

async function runCommand(session: Session, command: Command, given: Streams): Promise<void> {
  session.left.commands -= 1;
  if (session.left.commands < 0) throw new Exhausted('too many commands');
  const output: Output = (items) => outputOf(session, items, given);
  const streams = { ...given };
  const words = await expanded(session, command.words, output);
  const [name, ...rest] = words;
  const assigned: [string, string][] = [];
  for (const { name: variable, value } of command.assignments) {
    assigned.push([variable, await textOf(session, value, output)]);
  }
  const { variables, exported } = session;
  if (assigned.length > 0) {
    session.variables = new Map([...variables, ...assigned]);
    if (name !== undefined) {
      session.exported = new Set([...exported, ...assigned.map(([each]) => each)]);
    }
  }
  try {
    const opened = await redirected(session, command.redirections, streams, output);
    if (name === undefined) {
      if (!command.assignments.some(({ value }) => value.some(({ kind }) => kind === 'output'))) {
        session.status = 0;
      }
    } else session.status = await programStatus({ name, words: rest, ...streams, session });
    for (const close of opened) close();
  } catch (error) {
    if (!(error instanceof RedirectionFault)) throw error;
    given.err.write(error.message);
    session.status = 1;
  }
  if (name !== undefined && assigned.length > 0) Object.assign(session, { variables, exported });
}

async function outputOf(session: Session, items: readonly Item[], given: Streams): Promise<string> {
  const out = collector(session, false);
  const inner = { ...session, isOver: false };
  await runItems(inner, items, { ...given, out });
  session.status = inner.status;
  return out.text();
}

/** Each command of a pipeline has a shell of its own, so that `cd` and variables stay in it. */
async function runPipeline(session: Session, commands: readonly Command[], given: Streams) {
  let { input } = given;
  for (const [index, command] of commands.entries()) {
    const isLast = index === commands.length - 1;
    const pipe = collector(session, false);
    const inner = commands.length === 1 ? session : { ...session };
    await runCommand(inner, command, { input, out: isLast ? given.out : pipe, err: given.err });
    session.status = inner.status;
    input = { text: pipe.text(), isFile: false };
  }
}

async function runItems(session: Session, items: readonly Item[], given: Streams): Promise<void> {
  for (const { when, isNegated, commands } of items) {
    if (session.isOver) return;
    if (when !== 'always' && (when === 'success') !== (session.status === 0)) continue;
    await runPipeline(session, commands, given);
    if (isNegated) session.status = session.status === 0 ? 1 : 0;
  }
}

const shown = (output: string) =>
  output.length <= MOST_SHOWN
    ? output
    : `${output.slice(0, MOST_SHOWN)}\n… (${output.length - MOST_SHOWN} more characters)\n`;

/**
 * Runs a transcript from its first line to its last, whatever goes wrong in between.
 * @param tick called before each line: the clock goes on
 * @param isTerminal whether a person reads along, for which some programs write otherwise
 */
export async function runShell(
  session: Session,
  text: string,
  tick: () => void,
  isTerminal = true,
): Promise<Said[]> {
  const said: Said[] = [];
  for (const { typed: command, at, items, fault } of readScript(text)) {
    const screen = collector(session, isTerminal);
    const say = (output: string, status: number) =>
      said.push({ command, at, output: shown(output), failed: status !== 0, status });
    if (said.length >= MOST_LINES) {
      say(`A transcript runs up to ${MOST_LINES} lines. Take some back.\n`, 2);
      break;
    }
    tick();
    if (fault !== undefined) {
      session.status = 2;
      say(`${fault}\n`, 2);
      continue;
    }
    try {
      await runItems(session, items, { input: undefined, out: screen, err: screen });
      say(screen.text(), session.status);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      say(`${screen.text()}\nThe terminal gives up: ${error.message}.\n`, 1);
      break;
    }
    if (session.isOver) break;
  }
  return said;
}
