import { Fd, Inode, wasi } from '@bjorn3/browser_wasi_shim';

const statusOfPipe = () => new wasi.Filestat(Inode.issue_ino(), wasi.FILETYPE_CHARACTER_DEVICE, 0n);

/** An output of the program: a pipe, not a terminal, so that messages come without colours. */
export class Output extends Fd {
  /** Who takes what is written, from now on. */
  write: (bytes: Uint8Array) => void = () => undefined;

  override fd_fdstat_get() {
    return { ret: wasi.ERRNO_SUCCESS, fdstat: new wasi.Fdstat(wasi.FILETYPE_UNKNOWN, 0) };
  }

  override fd_filestat_get() {
    return { ret: wasi.ERRNO_SUCCESS, filestat: statusOfPipe() };
  }

  override fd_write(data: Uint8Array) {
    this.write(data);
    return { ret: wasi.ERRNO_SUCCESS, nwritten: data.length };
  }
}

/** A file through which the program asks something: what is written to it is answered when it is read. */
export class Device extends Inode {
  readonly #answer: (question: string) => string;

  /** @param answer gives what stands in the file after a question */
  constructor(answer: (question: string) => string) {
    super();
    this.#answer = answer;
  }

  override path_open() {
    return { ret: wasi.ERRNO_SUCCESS, fd_obj: new OpenDevice(this.#answer) };
  }

  override stat() {
    return statusOfPipe();
  }
}

class OpenDevice extends Fd {
  readonly #answer: (question: string) => string;
  #unread = new Uint8Array();

  constructor(answer: (question: string) => string) {
    super();
    this.#answer = answer;
  }

  override fd_fdstat_get() {
    return { ret: wasi.ERRNO_SUCCESS, fdstat: new wasi.Fdstat(wasi.FILETYPE_UNKNOWN, 0) };
  }

  override fd_filestat_get() {
    return { ret: wasi.ERRNO_SUCCESS, filestat: statusOfPipe() };
  }

  override fd_write(data: Uint8Array) {
    const answer = this.#answer(new TextDecoder().decode(data));
    this.#unread = new TextEncoder().encode(answer);
    return { ret: wasi.ERRNO_SUCCESS, nwritten: data.length };
  }

  override fd_read(size: number) {
    const data = this.#unread.subarray(0, size);
    this.#unread = this.#unread.subarray(size);
    return { ret: wasi.ERRNO_SUCCESS, data };
  }
}
