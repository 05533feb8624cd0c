import type { ProgramLanguage } from '@/labs/programs/protocol';
import type { Program } from '@/labs/programs/runtime';
import { MUST_FAIL } from '@/data/listing-topics';
import { LIVE_LISTINGS } from '@/data/live-listings';
import { listingFile } from '@/lib/listings';
import runs from '@/data/recordings/listings.json';

/** A listing that can run in the tab, as it is fetched when its reader asks for it. */
export interface ListedProgram extends Program {
  /** `python/check-token`. */
  readonly id: string;
  readonly language: ProgramLanguage;
  /** To load before the first run, where that is less than all files of the runtime. */
  readonly bytes?: number;
  /** What the real toolchain printed, and when. */
  readonly recorded: {
    readonly output: string;
    readonly version: string;
    /** ISO day. */
    readonly date: string;
  };
  /** Small parts in the place of what a tab does not have. */
  readonly standIns: readonly string[];
  /** The expectation that it breaks, where it must. */
  readonly broken?: string;
}

const FILES = import.meta.glob<string>('/listings/{javascript,python,go,ruby}/*/*', {
  query: '?raw',
  import: 'default',
});
/** What is no part of the program itself. */
const RECORDED = 'expected.txt';
const INPUT = 'input.txt';

/**
 * Every listing that runs in the tab, with all its files.
 * @throws Error where one was never run by its real toolchain
 */
export async function listedPrograms(): Promise<readonly ListedProgram[]> {
  const live = Object.entries(LIVE_LISTINGS).flatMap(([language, topics]) =>
    Object.entries(topics).flatMap(([topic, live]) => {
      if (live.state === 'recorded') return [];
      const standIns = live.state === 'stand-in' ? live.standIns : [];
      return [{ language: language as ProgramLanguage, topic, standIns }];
    }),
  );
  return Promise.all(
    live.map(async ({ language, topic, standIns }) => {
      const id = `${language}/${topic}`;
      const run = runs.find((each) => each.language === language && each.topic === topic);
      if (run === undefined) throw new Error(`listings/${id} has not been run: npm run listings`);
      const { [RECORDED]: output = '', [INPUT]: stdin = '', ...files } = await filesOf(id);
      const broken = MUST_FAIL[topic];
      return {
        id,
        language,
        files,
        main: listingFile(language, topic).file,
        stdin,
        recorded: { output, version: run.version, date: run.date },
        standIns,
        ...(broken !== undefined && { broken }),
      };
    }),
  );
}

async function filesOf(id: string): Promise<Record<string, string>> {
  const folder = `/listings/${id}/`;
  const own = Object.entries(FILES).filter(([path]) => path.startsWith(folder));
  return Object.fromEntries(
    await Promise.all(own.map(async ([path, load]) => [path.slice(folder.length), await load()])),
  ) as Record<string, string>;
}
