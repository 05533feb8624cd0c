import { FileError } from '../file-system.ts';
import { type Process, receive, signalNamed, SIGNALS } from '../processes.ts';
import { type Call, groupName, pathIn, type Program } from '../session.ts';

const cd: Program = ({ words, err, out, session }) => {
  if (words.length > 1) {
    err.write('bash: cd: too many arguments\n');
    return 1;
  }
  const [typed = session.variables.get('HOME') ?? session.user.home] = words;
  const before = session.variables.get('OLDPWD');
  if (typed === '-' && before === undefined) {
    err.write('bash: cd: OLDPWD not set\n');
    return 1;
  }
  const name = typed === '-' ? (before ?? '') : typed;
  const path = pathIn(session, name);
  try {
    if (!session.files.stat(path).isDirectory()) throw new FileError('ENOTDIR', path);
    if (!session.files.isExecutable(path)) throw new FileError('EACCES', path);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    err.write(`bash: cd: ${name}: ${error.says}\n`);
    return 1;
  }
  session.variables = new Map([...session.variables, ['OLDPWD', session.folder]]);
  session.folder = path;
  if (typed === '-') out.write(`${path}\n`);
  return 0;
};

const pwd: Program = ({ out, session }) => {
  out.write(`${session.folder}\n`);
  return 0;
};

const whoami: Program = ({ out, session }) => {
  out.write(`${session.user.name}\n`);
  return 0;
};

const id: Program = ({ out, err, words, session }) => {
  const { user, machine } = session;
  const { uid, gids } = user;
  const [flag] = words;
  const group = (gid: number) => `${gid}(${groupName(machine, gid)})`;
  if (flag === undefined) {
    const first = group(gids[0] ?? uid);
    out.write(`uid=${uid}(${user.name}) gid=${first} groups=${gids.map(group).join(',')}\n`);
  } else if (flag === '-u') out.write(`${uid}\n`);
  else if (flag === '-un') out.write(`${user.name}\n`);
  else if (flag === '-Gn') out.write(`${gids.map((gid) => groupName(machine, gid)).join(' ')}\n`);
  else {
    err.write('id: takes -u, -un and -Gn here\n');
    return 1;
  }
  return 0;
};

const groups: Program = ({ out, session }) => {
  const { machine, user } = session;
  out.write(`${user.gids.map((gid) => groupName(machine, gid)).join(' ')}\n`);
  return 0;
};

const hostname: Program = ({ out, session }) => {
  out.write(`${session.machine.host}\n`);
  return 0;
};

interface Column {
  readonly head: string;
  readonly width: number;
  readonly isLeft?: true;
  readonly of: (process: Process) => string;
}

const PID: Column = { head: 'PID', width: 7, of: ({ pid }) => String(pid) };
const COMMAND: Column = { head: 'COMMAND', width: 0, isLeft: true, of: ({ command }) => command };
const AUX: readonly Column[] = [
  { head: 'USER', width: 10, isLeft: true, of: ({ user }) => user },
  PID,
  { head: '%CPU', width: 4, of: ({ cpu }) => cpu.toFixed(1) },
  { head: '%MEM', width: 4, of: ({ memory }) => memory.toFixed(1) },
  { head: 'STAT', width: 4, isLeft: true, of: ({ state }) => state },
  { head: 'START', width: 5, of: ({ started }) => started },
  { head: 'TIME', width: 6, of: ({ time }) => time },
  COMMAND,
];
const FULL: readonly Column[] = [
  { head: 'UID', width: 10, isLeft: true, of: ({ user }) => user },
  PID,
  { head: 'PPID', width: 7, of: ({ ppid }) => String(ppid) },
  { head: 'STIME', width: 5, of: ({ started }) => started },
  { head: 'TIME', width: 6, of: ({ time }) => time },
  { ...COMMAND, head: 'CMD' },
];
const OWN: readonly Column[] = [
  PID,
  { head: 'TIME', width: 6, of: ({ time }) => time },
  { ...COMMAND, head: 'CMD' },
];

const ps: Program = ({ words, out, err, session }) => {
  const asked = words.join(' ');
  const { user, machine } = session;
  const alive = machine.processes.filter(({ isAlive }) => isAlive);
  const chosen = /^-?aux$/.test(asked)
    ? { columns: AUX, processes: alive }
    : /^-(ef|fe)$/.test(asked)
      ? { columns: FULL, processes: alive }
      : asked === '' || asked === '-f'
        ? {
            columns: asked === '' ? OWN : FULL,
            processes: alive.filter((each) => each.user === user.name && each.command === '-bash'),
          }
        : undefined;
  if (chosen === undefined) {
    err.write('ps: is called as ps, ps aux or ps -ef here\n');
    return 1;
  }
  const { columns, processes } = chosen;
  const line = (cells: (column: Column) => string) =>
    columns
      .map((column) => {
        const cell = cells(column);
        return column.isLeft === true ? cell.padEnd(column.width) : cell.padStart(column.width);
      })
      .join(' ')
      .trimEnd();
  const rows = [line(({ head }) => head), ...processes.map((each) => line(({ of }) => of(each)))];
  out.write(rows.map((row) => `${row}\n`).join(''));
  return 0;
};

/** The signal that stands before the numbers: `-9`, `-KILL`, `-s TERM`. */
function asked(words: readonly string[]): {
  readonly sign: string;
  readonly pids: readonly string[];
} {
  const [first = '', second = ''] = words;
  if (first === '-s' || first === '-n') return { sign: second, pids: words.slice(2) };
  if (/^-./.test(first)) return { sign: first.slice(1), pids: words.slice(1) };
  return { sign: 'TERM', pids: words };
}

const kill: Program = ({ words, out, err, session }) => {
  if (words[0] === '-l') {
    const all = Object.entries(SIGNALS).map(([name, number]) => `${number}) SIG${name}`);
    out.write(`${all.join('  ')}\n`);
    return 0;
  }
  const { sign, pids } = asked(words);
  const signal = signalNamed(sign);
  if (signal === undefined && sign !== '0') {
    err.write(`bash: kill: ${sign}: invalid signal specification\n`);
    return 1;
  }
  if (pids.length === 0) {
    err.write(
      'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n',
    );
    return 2;
  }
  let status = 0;
  for (const pid of pids) {
    const process = session.machine.processes.find(
      (each) => String(each.pid) === pid && each.isAlive,
    );
    const why = !/^\d+$/.test(pid)
      ? `${pid}: arguments must be process or job IDs`
      : process === undefined
        ? `(${pid}) - No such process`
        : process.user !== session.user.name && session.user.uid !== 0
          ? `(${pid}) - Operation not permitted`
          : undefined;
    if (why !== undefined) {
      err.write(`bash: kill: ${why}\n`);
      status = 1;
    } else if (process !== undefined && signal !== undefined) receive(process, signal);
  }
  return status;
};

/** Seconds that `sleep` may take; the clock goes on, nobody waits. */
const LONGEST = 60;

const sleep: Program = ({ words, err }) => {
  const [text = ''] = words;
  if (!/^\d+(\.\d+)?$/.test(text)) {
    err.write(
      text === '' ? 'sleep: missing operand\n' : `sleep: invalid time interval '${text}'\n`,
    );
    err.write("Try 'sleep --help' for more information.\n");
    return 1;
  }
  if (Number(text) <= LONGEST) return 0;
  err.write(`sleep: takes up to ${LONGEST} seconds here\n`);
  return 1;
};

const env: Program = ({ out, session }) => {
  for (const [name, value] of session.variables) {
    if (session.exported.has(name)) out.write(`${name}=${value}\n`);
  }
  return 0;
};

const exporting: Program = ({ words, err, out, session }) => {
  if (words.length === 0) {
    for (const name of [...session.exported].sort()) {
      out.write(`declare -x ${name}="${session.variables.get(name) ?? ''}"\n`);
    }
    return 0;
  }
  let status = 0;
  for (const word of words) {
    const [, name, sign, value = ''] = /^([A-Za-z_]\w*)(=?)([^]*)$/.exec(word) ?? [];
    if (name === undefined || (sign === '' && value !== '')) {
      err.write(`bash: export: \`${word}': not a valid identifier\n`);
      status = 1;
      continue;
    }
    if (sign === '=') session.variables = new Map([...session.variables, [name, value]]);
    session.exported = new Set([...session.exported, name]);
  }
  return status;
};

const exit: Program = ({ words, session }) => {
  session.isOver = true;
  return words[0] === undefined ? session.status : Number(words[0]) & 255;
};

const UNARY: Readonly<Record<string, (call: Call, value: string) => boolean>> = {
  '-z': (_, value) => value === '',
  '-n': (_, value) => value !== '',
  '-e': ({ session }, value) => session.files.exists(pathIn(session, value)),
  '-d': ({ session }, value) => session.files.isFolder(pathIn(session, value)),
  '-f': ({ session }, value) =>
    session.files.exists(pathIn(session, value)) && !session.files.isFolder(pathIn(session, value)),
  '-r': ({ session }, value) => session.files.isReadable(pathIn(session, value)),
  '-w': ({ session }, value) => session.files.isWritable(pathIn(session, value)),
  '-x': ({ session }, value) => session.files.isExecutable(pathIn(session, value)),
  '-s': ({ session }, value) =>
    session.files.exists(pathIn(session, value)) &&
    session.files.stat(pathIn(session, value)).size > 0,
};

const BINARY: Readonly<Record<string, (one: string, other: string) => boolean>> = {
  '=': (one, other) => one === other,
  '==': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '-eq': (one, other) => Number(one) === Number(other),
  '-ne': (one, other) => Number(one) !== Number(other),
  '-gt': (one, other) => Number(one) > Number(other),
  '-ge': (one, other) => Number(one) >= Number(other),
  '-lt': (one, other) => Number(one) < Number(other),
  '-le': (one, other) => Number(one) <= Number(other),
};

const test: Program = (call) => {
  const { name, err } = call;
  const isBracket = name === '[';
  if (isBracket && call.words.at(-1) !== ']') {
    err.write("bash: [: missing `]'\n");
    return 2;
  }
  const words = isBracket ? call.words.slice(0, -1) : call.words;
  const isNegated = words[0] === '!';
  const [one = '', sign = '', other = ''] = isNegated ? words.slice(1) : words;
  const count = words.length - (isNegated ? 1 : 0);
  const answer = (isTrue: boolean) => (isTrue === isNegated ? 1 : 0);
  if (count <= 1) return answer(one !== '');
  if (count === 2 && Object.hasOwn(UNARY, one)) return answer(UNARY[one]?.(call, sign) ?? false);
  if (count !== 3 || !Object.hasOwn(BINARY, sign)) {
    err.write(
      `bash: ${name}: ${count > 3 ? 'too many arguments' : `${sign}: binary operator expected`}\n`,
    );
    return 2;
  }
  const isNumeric = sign.startsWith('-');
  const wrong = [one, other].find((value) => isNumeric && !/^\s*-?\d+\s*$/.test(value));
  if (wrong !== undefined) {
    err.write(`bash: ${name}: ${wrong}: integer expression expected\n`);
    return 2;
  }
  return answer(BINARY[sign]?.(one, other) ?? false);
};

/** Programs of the shell itself, of users and of processes. */
export const SYSTEM_PROGRAMS: readonly (readonly [string, Program])[] = [
  ['cd', cd],
  ['pwd', pwd],
  ['whoami', whoami],
  ['id', id],
  ['groups', groups],
  ['hostname', hostname],
  ['ps', ps],
  ['kill', kill],
  ['sleep', sleep],
  ['env', env],
  ['export', exporting],
  ['exit', exit],
  ['test', test],
  ['[', test],
  ['true', () => 0],
  ['false', () => 1],
  [':', () => 0],
];
