import type { LabClient } from '@/labs/client';
import type { LabDefinition, ShopLab } from '@/labs/exercises/definition';
import type { FrameClient } from '@/labs/frame/client';
import type { Catalog, EngineSource, Progress, Started } from '@/labs/protocol';
import type { ProgramLanguage } from '@/labs/programs/protocol';
import type { OpenRig, RigClient } from '@/labs/rig/client';
import type { RigLab } from '@/labs/rig/lab';
import type { ProgramLabClient, TestedByProgram } from '@/labs/programs/lab';
import type { RigProgress, RigRun } from '@/labs/rig/protocol';

/** What runs a lab in the tab. */
export interface TabEngine {
  /** Milliseconds that the reader’s text may take. */
  timeLimit: number;
  /** Told how far a run is, where it says so; undefined when it has ended. */
  onProgress?: (progress: RigProgress | undefined) => void;
  /** @throws StartError; the call can be repeated */
  readonly start: (
    onProgress: (progress: Progress) => void,
    options: { readonly anyway: boolean },
  ) => Promise<Started>;
  /** Makes its state what it was at first. */
  readonly reset: () => Promise<void>;
  readonly stop: () => void;
  readonly dispose: () => void;
  /** What its editor can complete. */
  readonly catalog?: () => Promise<Catalog>;
}

/** What a lab runs on, before Start; nothing of it is loaded. */
export interface EngineSettings<O, E extends TabEngine = TabEngine> {
  /** What the button starts: “PostgreSQL”. */
  readonly name: string;
  /** What that is, in a sentence. */
  readonly note: string;
  /** What runs once it is ready, with its version, in a sentence. */
  readonly live: string;
  /** To load on Start, compressed. */
  readonly bytes: number;
  /** Milliseconds that a text may take before the reader says otherwise; `TIME_LIMIT` unless given. */
  readonly timeLimit?: number;
  /** Files that are kept on this device by a choice of their own; without them, the guide’s suffice. */
  readonly files?: EngineSource;
  /** Loads the lab with its goals, and what opens its engine. */
  readonly load: () => Promise<{ readonly lab: LabDefinition<O, E>; readonly open: () => E }>;
}

/** What is said of PostgreSQL before Start. */
export const POSTGRES = {
  name: 'PostgreSQL',
  note: 'A whole database, in this tab alone.',
} as const;

/** PostgreSQL with the shop’s data and its API. */
export const onPostgres = <O>(
  source: EngineSource,
  load: () => Promise<ShopLab<O>>,
): EngineSettings<O, LabClient> => ({
  ...POSTGRES,
  live: `${source.manifest.version} (${source.manifest.engine}), with the shop’s data. It is this tab’s own: break what you like.`,
  bytes: source.manifest.bytes,
  files: source,
  async load() {
    const [{ LabClient }, lab] = await Promise.all([import('@/labs/client'), load()]);
    return { lab, open: () => new LabClient({ source, seed: lab.seed }) };
  },
});

interface RigParts<R> {
  readonly lab: RigLab<R>;
  readonly openWorker: OpenRig<R>;
}

/** A rig of the lab’s own. */
export const onRig = <R>({
  load,
  ...settings
}: Pick<EngineSettings<unknown>, 'name' | 'note' | 'live' | 'bytes' | 'timeLimit'> & {
  readonly load: () => Promise<RigParts<R>>;
}): EngineSettings<RigRun<R>, RigClient<R>> => ({
  ...settings,
  async load() {
    const [{ RigClient }, { lab, openWorker }] = await Promise.all([
      import('@/labs/rig/client'),
      load(),
    ]);
    return { lab, open: () => new RigClient({ openWorker, version: settings.live }) };
  },
});

interface ProgramParts<R> {
  readonly lab: RigLab<R>;
  readonly tests: TestedByProgram<R>;
}

/** The reader sets how long a text may take, and the lab stops it then. */
const WITHOUT_LIMIT = { run: 120_000 };

/** Programs in a language of the listings, whose runtime they share: each run tests the text in one. */
export const onPrograms = <R>({
  language,
  source,
  load,
  beside,
  ...settings
}: Pick<EngineSettings<unknown>, 'name' | 'note' | 'timeLimit'> & {
  /** What a program finds beside its language: “with an SQLite in memory”. */
  readonly beside: string;
  readonly language: ProgramLanguage;
  readonly source: EngineSource;
  readonly load: () => Promise<ProgramParts<R>>;
}): EngineSettings<RigRun<R>, ProgramLabClient<R>> => {
  const { version, engine, bytes } = source.manifest;
  const live = `${version} (${engine}) ${beside}, anew for each run.`;
  return {
    ...settings,
    live,
    bytes,
    files: source,
    async load() {
      const [{ ProgramLabClient }, { ProgramClient }, { lab, tests }] = await Promise.all([
        import('@/labs/programs/lab'),
        import('@/labs/programs/client'),
        load(),
      ]);
      const open = () => {
        const client = new ProgramClient({ language, source, limits: WITHOUT_LIMIT });
        return new ProgramLabClient({ client, tests, version: live });
      };
      return { lab, open };
    },
  };
};

/** A sandboxed frame in which the reader’s scripts may run. */
export const onFrame = <R>({
  load,
  ...settings
}: Pick<EngineSettings<unknown>, 'name' | 'note' | 'live' | 'bytes'> & {
  readonly load: () => Promise<{
    readonly lab: RigLab<R>;
    readonly open: () => FrameClient<R>;
  }>;
}): EngineSettings<RigRun<R>, FrameClient<R>> => ({ ...settings, load });
