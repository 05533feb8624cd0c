/** A program as its files, with what it reads. */
export interface Program {
  /** Texts by their path in the program's folder; the one that is started is among them. */
  readonly files: Readonly<Record<string, string>>;
  /** The file that is started. */
  readonly main: string;
  /** What stands on its standard input. */
  readonly stdin: string;
}

/** Where a program writes, and where a runtime tells how far it is. */
export interface RunIO {
  readonly stdout: (bytes: Uint8Array) => void;
  readonly stderr: (bytes: Uint8Array) => void;
  /** `run` when the program itself begins, from where its time counts. */
  readonly phase: (phase: 'compile' | 'run') => void;
}

/** How a program ended by itself. */
export type Exit =
  | { readonly kind: 'exit'; readonly code: number }
  /** It asked for more memory than it may have. */
  | { readonly kind: 'memory' }
  /** The runtime itself failed. */
  | { readonly kind: 'crash'; readonly message: string };

/** What a run may use. */
export interface RunLimits {
  /** Bytes of memory. */
  readonly memory: number;
}

/** A runtime that is ready for one program. */
export interface Runtime {
  readonly run: (program: Program, io: RunIO) => Promise<Exit>;
}

/** The files of a language's kit, inflated. */
export interface Kit {
  /** @throws Error for a file that the kit does not have */
  readonly file: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export type OpenRuntime = (kit: Kit, limits: RunLimits) => Promise<Runtime>;

/** Whether the tab runs a listing as the real toolchain does. */
export type LiveTopic =
  | { readonly state: 'runs' }
  /** With small parts in the place of what a tab does not have, as the reader is told. */
  | { readonly state: 'stand-in'; readonly standIns: readonly string[] }
  /** Its recorded output stands alone; why, in a sentence. */
  | { readonly state: 'recorded'; readonly reason: string };
