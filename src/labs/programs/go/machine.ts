import {
  ConsoleStdout,
  Fd,
  OpenFile,
  PreopenDirectory,
  WASI,
  wasi,
  type Inode,
} from '@bjorn3/browser_wasi_shim';

// cspell:ignore fdstat NOSPC nwritten pwrite -- names of WASI

/** What a program is started with. */
export interface Start {
  /** Its name and its arguments. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What lies in `/`, and what it leaves there. */
  readonly files: Map<string, Inode>;
  readonly stdin: Uint8Array;
  readonly stdout: (bytes: Uint8Array) => void;
  readonly stderr: (bytes: Uint8Array) => void;
  /** Bytes that it may write into files. */
  readonly space: number;
  /** Functions beyond those of WASI, by module and name; they get its memory when it has one. */
  readonly others?: ((memory: () => WebAssembly.Memory) => WebAssembly.Imports) | undefined;
}

/** Length of a subscription and of an event in memory, in bytes. */
const SUBSCRIPTION = 48;

/** Standard input, which ends where its bytes do. */
class Input extends Fd {
  #left: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.#left = bytes;
  }

  override fd_fdstat_get() {
    return { ret: wasi.ERRNO_SUCCESS, fdstat: new wasi.Fdstat(wasi.FILETYPE_CHARACTER_DEVICE, 0) };
  }

  override fd_read(size: number) {
    const data = this.#left.subarray(0, size);
    this.#left = this.#left.subarray(data.length);
    return { ret: wasi.ERRNO_SUCCESS, data };
  }
}

/** Room for files, which is not given back. */
interface Disk {
  left: number;
}

/** An open file that is not copied whole by each write at its end. */
class GrowingFile extends OpenFile {
  readonly #disk: Disk;

  constructor({ file, file_pos }: OpenFile, disk: Disk) {
    super(file);
    this.file_pos = file_pos;
    this.#disk = disk;
  }

  /** Whether there was room up to a place. */
  #reaches(end: number): boolean {
    const { data } = this.file;
    const more = end - data.length;
    if (more <= 0) return true;
    if (more > this.#disk.left) return false;
    this.#disk.left -= more;
    const isFull = data.byteOffset + end > data.buffer.byteLength;
    const room = isFull ? new Uint8Array(Math.max(2 * data.length, end, 4096)) : data;
    if (isFull) room.set(data);
    this.file.data = new Uint8Array(room.buffer, room.byteOffset, end);
    // Bytes from before it was cut.
    this.file.data.fill(0, data.length);
    return true;
  }

  override fd_write(data: Uint8Array) {
    const fits = this.#reaches(Number(this.file_pos) + data.length);
    return fits ? super.fd_write(data) : { ret: wasi.ERRNO_NOSPC, nwritten: 0 };
  }

  override fd_pwrite(data: Uint8Array, offset: bigint) {
    const fits = this.#reaches(Number(offset) + data.length);
    return fits ? super.fd_pwrite(data, offset) : { ret: wasi.ERRNO_NOSPC, nwritten: 0 };
  }

  override fd_filestat_set_size(size: bigint) {
    const { data } = this.file;
    if (Number(size) <= data.length) this.file.data = data.subarray(0, Number(size));
    else if (!this.#reaches(Number(size))) return wasi.ERRNO_NOSPC;
    return wasi.ERRNO_SUCCESS;
  }
}

class Root extends PreopenDirectory {
  readonly #disk: Disk;

  constructor(files: Map<string, Inode>, space: number) {
    super('/', files);
    this.#disk = { left: space };
  }

  override path_open(...how: Parameters<PreopenDirectory['path_open']>) {
    const opened = super.path_open(...how);
    if (!(opened.fd_obj instanceof OpenFile)) return opened;
    return { ret: opened.ret, fd_obj: new GrowingFile(opened.fd_obj, this.#disk) };
  }
}

/** What a sleeping thread waits at, which nobody wakes. */
function bed(): Int32Array | undefined {
  try {
    // A SharedArrayBuffer by its name is only for pages that are isolated.
    return new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer);
  } catch {
    return undefined;
  }
}

const BED = bed();

function sleep(milliseconds: number) {
  const end = performance.now() + milliseconds;
  if (BED !== undefined) Atomics.wait(BED, 0, 0, milliseconds);
  // Where a thread cannot wait, and the rest of a wait that ended early.
  while (performance.now() < end);
}

/** Waits as long as the earliest clock says; the library burns the time, and does not count events. */
function pollOneoff(view: DataView, from: number, to: number, count: number, counted: number) {
  const all = Array.from({ length: count }, (_, index) =>
    wasi.Subscription.read_bytes(view, from + index * SUBSCRIPTION),
  );
  const [first] = all
    .filter(({ eventtype }) => eventtype === wasi.EVENTTYPE_CLOCK)
    .sort((a, b) => Number(a.timeout - b.timeout));
  if (first === undefined || (first.flags & wasi.SUBCLOCKFLAGS_SUBSCRIPTION_CLOCK_ABSTIME) !== 0) {
    return wasi.ERRNO_NOTSUP;
  }
  sleep(Number(first.timeout) / 1e6);
  new wasi.Event(first.userdata, wasi.ERRNO_SUCCESS, first.eventtype).write_bytes(view, to);
  view.setUint32(counted, 1, true);
  return wasi.ERRNO_SUCCESS;
}

/** A program asks for a function that it is not given. */
export class MissingFunction extends Error {
  constructor({ module, name }: WebAssembly.ModuleImportDescriptor) {
    super(`function ${name} of ${module}`);
  }
}

/**
 * Runs a program that was built for WASI (`GOOS=wasip1`) to its end, in the thread that asks. What it
 * reaches is what it is given here: there is no JavaScript on its side.
 * @returns its exit code
 * @throws MissingFunction
 * @throws RangeError where its calls are nested too deep for the tab
 */
export async function start(program: WebAssembly.Module, how: Start): Promise<number> {
  const host = new WASI(
    [...how.args],
    Object.entries(how.env).map(([name, value]) => `${name}=${value}`),
    [
      new Input(how.stdin),
      new ConsoleStdout(how.stdout),
      new ConsoleStdout(how.stderr),
      new Root(how.files, how.space),
    ],
    { debug: false },
  );
  const memory = () => host.inst.exports.memory;
  const given: WebAssembly.Imports = {
    ...how.others?.(memory),
    wasi_snapshot_preview1: {
      ...host.wasiImport,
      poll_oneoff: (from: number, to: number, count: number, counted: number) =>
        pollOneoff(new DataView(memory().buffer), from, to, count, counted),
    },
  };
  for (const asked of WebAssembly.Module.imports(program)) {
    if (typeof given[asked.module]?.[asked.name] !== 'function') throw new MissingFunction(asked);
  }
  const { exports } = await WebAssembly.instantiate(program, given);
  return host.start({ exports: exports as { memory: WebAssembly.Memory; _start: () => unknown } });
}
