import type { ProgramLanguage } from '@/labs/programs/protocol';
import type { Program } from '@/labs/programs/runtime';
import { MUST_FAIL } from '@/data/listing-topics';
import { LIVE_LISTINGS } from '@/data/live-listings';
import { challenges } from '@/labs/challenges/challenges';
import {
  CHALLENGE_LANGUAGES,
  type Challenge,
  type ChallengeLanguage,
} from '@/labs/challenges/definition';
import {
  answerFile,
  challengeProgram,
  type ChallengeTexts,
  textsOf,
} from '@/labs/programs/challenge';
import { listingFile } from '@/lib/listings';
import { meant } from '@/lib/near-names';
import cases from '@/data/recordings/challenges.json';
import runs from '@/data/recordings/listings.json';

/** What can run in the tab, as it is fetched when its reader asks for it. */
interface FetchedProgram extends Program {
  /** `python/check-token`. */
  readonly id: string;
  readonly language: ProgramLanguage;
  /** The file that the reader changes. */
  readonly own: string;
  /** To load before the first run, where that is less than all files of the runtime. */
  readonly bytes?: number;
}

/** A listing, whose output is held against what was recorded. */
export interface ListedProgram extends FetchedProgram {
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

/** A challenge, whose tests are started, and ask what the reader wrote. */
export interface ChallengeProgram extends FetchedProgram {
  readonly solution: string;
}

export type PageProgram = ListedProgram | ChallengeProgram;

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
      const main = listingFile(language, topic).file;
      return {
        id,
        language,
        files,
        main,
        own: main,
        stdin,
        recorded: { output, version: run.version, date: run.date },
        standIns,
        ...(broken !== undefined && { broken }),
      };
    }),
  );
}

const TEXTS = import.meta.glob<string>('/src/labs/challenges/**/*.{js,py}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** @throws Error where one is missing */
const challengeTexts = (name: string, language: ChallengeLanguage): ChallengeTexts =>
  textsOf(name, language, (file) => {
    const text = TEXTS[`/src/labs/challenges/${file}`];
    if (text === undefined) throw new Error(`the challenge has no ${file}`);
    return text.trimEnd();
  });

/** A challenge in one language, as its page shows it. */
interface ShownChallenge extends Pick<ChallengeTexts, 'start' | 'solution'> {
  readonly language: ChallengeLanguage;
  readonly file: string;
  /** What its tests try, in words. */
  readonly cases: readonly string[];
}

const tried: Readonly<Record<string, Readonly<Record<ChallengeLanguage, readonly string[]>>>> =
  cases;

/**
 * A challenge with what its page shows of it in each language.
 * @throws Error for one that is not there, or not of this page
 */
export function challengeOf(
  page: string,
  name: string,
): Challenge & { readonly languages: readonly ShownChallenge[] } {
  const challenge = challenges.find((each) => each.name === name);
  if (challenge === undefined) {
    const names = challenges.map((each) => each.name);
    throw new Error(`no challenge “${name}”: ${meant(name, names)}`);
  }
  if (challenge.page !== page) throw new Error(`it is a challenge of ${challenge.page}`);
  const languages = CHALLENGE_LANGUAGES.map((language) => ({
    ...challengeTexts(name, language),
    language,
    file: answerFile(language),
    cases: tried[name]?.[language] ?? [],
  }));
  return { ...challenge, languages };
}

/** Every challenge in every language, with its tests. */
export const challengePrograms = (): readonly ChallengeProgram[] =>
  challenges.flatMap(({ name }) =>
    CHALLENGE_LANGUAGES.map((language) => {
      const texts = challengeTexts(name, language);
      return {
        id: `${language}/${name}`,
        language,
        own: answerFile(language),
        ...challengeProgram(language, texts, texts.start),
        solution: texts.solution,
      };
    }),
  );

async function filesOf(id: string): Promise<Record<string, string>> {
  const folder = `/listings/${id}/`;
  const own = Object.entries(FILES).filter(([path]) => path.startsWith(folder));
  return Object.fromEntries(
    await Promise.all(own.map(async ([path, load]) => [path.slice(folder.length), await load()])),
  ) as Record<string, string>;
}
