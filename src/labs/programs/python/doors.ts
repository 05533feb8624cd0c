// cspell:ignore fdstat pread pwrite fchdir fchmodat fchownat fcntl fstatfs mkdirat newfstatat statfs unlinkat utimensat mmap msync gmtime mktime timegm tzset dlsym -- system calls
/**
 * What the interpreter may ask of what is around it: the calls of a machine with files, a clock and
 * chance, and nothing that leads to JavaScript. All else that Pyodide’s build could call is closed, so
 * that a program that gets past Python still finds no way out of it.
 */
const OPEN: ReadonlySet<string> = new Set([
  ...['fd_close', 'fd_fdstat_get', 'fd_pread', 'fd_pwrite', 'fd_read', 'fd_seek', 'fd_sync'],
  ...['fd_write', '__syscall_chdir', '__syscall_chmod', '__syscall_dup', '__syscall_dup3'],
  ...['__syscall_faccessat', '__syscall_fadvise64', '__syscall_fchdir', '__syscall_fchmod'],
  ...['__syscall_fchmodat2', '__syscall_fchown32', '__syscall_fchownat', '__syscall_fcntl64'],
  ...['__syscall_fdatasync', '__syscall_fstat64', '__syscall_fstatfs64', '__syscall_ftruncate64'],
  ...['__syscall_getcwd', '__syscall_getdents64', '__syscall_getuid32_js', '__syscall_ioctl'],
  ...['__syscall_lstat64', '__syscall_mkdirat', '__syscall_newfstatat', '__syscall_openat'],
  ...['__syscall_readlinkat', '__syscall_renameat', '__syscall_rmdir', '__syscall_stat64'],
  ...['__syscall_statfs64', '__syscall_symlinkat', '__syscall_truncate64', '__syscall_umask_js'],
  ...['__syscall_unlinkat', '__syscall_utimensat', '_mmap_js', '_msync_js', '_munmap_js'],
  ...['clock_res_get', 'clock_time_get', 'emscripten_date_now', 'emscripten_get_now'],
  ...['_gmtime_js', '_localtime_js', '_mktime_js', '_timegm_js', '_tzset_js', 'random_get'],
  ...['environ_get', 'environ_sizes_get', '_emscripten_get_progname', '_Py_emscripten_runtime'],
  ...['emscripten_get_heap_max', 'emscripten_resize_heap'],
  // How functions with another number of arguments are called, and whether a signal has come.
  ...['_PyEM_TrampolineCall_JS', '_Py_CheckEmscriptenSignals_Helper'],
  // Called when the module begins: makes an empty table, which stays empty.
  '__hiwire_deduplicate_new',
  // Asked before a call that could wait for a promise; none does.
  ...['_maybe_poll_async', '_try_fcntl64', '_try_shutdown', 'get_suspender'],
]);

/** What the system says of a call that it does not have (ENOSYS of WASI). */
const NO_SUCH_CALL = -52;
/** The exit code of a process that has given itself up (SIGABRT). */
export const ABORTED = 134;
/** What a machine without a network says of a name (EAI_AGAIN). */
const NAME_NOT_FOUND = -3;

/** The program has ended, and `code` is what it leaves. */
export class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** A door was tried that no program has a reason to try. */
export class ClosedDoor extends Error {
  constructor(name: string) {
    super(`the interpreter has called ${name}`);
  }
}

function closed(name: string): (...given: unknown[]) => unknown {
  if (name === 'exit' || name === 'proc_exit') {
    return (code) => {
      throw new Ended(Number(code));
    };
  }
  if (name === '_abort_js' || name === '__assert_fail') {
    return () => {
      throw new Ended(ABORTED);
    };
  }
  if (name.startsWith('__syscall_') || name === '_emscripten_system') return () => NO_SUCH_CALL;
  if (name === 'getaddrinfo' || name === 'getnameinfo') return () => NAME_NOT_FOUND;
  if (name === '_dlopen_js' || name === '_dlsym_js' || name === 'getprotobyname') return () => 0;
  return () => {
    throw new ClosedDoor(name);
  };
}

/**
 * Leaves in `imports` what is open, closes what the module needs besides, and takes the rest away: what
 * is in there can be found by its name.
 */
export function closeDoors(module: WebAssembly.Module, imports: Record<string, unknown>): void {
  const needed = new Set(WebAssembly.Module.imports(module).map(({ name }) => name));
  for (const [name, door] of Object.entries(imports)) {
    if (!needed.has(name)) Reflect.deleteProperty(imports, name);
    else if (typeof door === 'function' && !OPEN.has(name)) {
      // Its signature, which Emscripten keeps on it, lets it be called by its address.
      imports[name] = Object.assign(closed(name), { sig: Reflect.get(door, 'sig') as unknown });
    }
  }
}
