import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as maker from '@/build/engines/javascript';
import { liveTopic } from '@/data/live-listings';
import { challenges } from '@/labs/challenges/challenges';
import {
  CHALLENGE_LANGUAGES,
  type Challenge,
  type ChallengeLanguage,
} from '@/labs/challenges/definition';
import { challengeProgram, textsOf, type Verdict, verdictOf } from '@/labs/programs/challenge';
import { open } from '@/labs/programs/javascript/runtime';
import type { Program } from '@/labs/programs/runtime';
import { WRONG } from './challenge-answers';
import { kitOnDisk, runHere } from './in-process';
import { runPython } from './python-program';

const FOLDER = 'src/labs/challenges';
/** `vitest run --project labs tests/labs/programs/challenges.test.ts -u` writes it anew. */
const RECORDED = '../../../src/data/recordings/challenges.json';
const texts = ({ name }: Challenge, language: ChallengeLanguage) =>
  textsOf(name, language, (file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));

/** An answer that is tried: what it is, and whether it is right. */
interface Answer {
  readonly challenge: string;
  readonly language: ChallengeLanguage;
  readonly what: string;
  readonly program: Program;
  /** The case that has to tell that it is wrong. */
  readonly told: string | undefined;
}

function answersTo(challenge: Challenge, language: ChallengeLanguage): Answer[] {
  const own = texts(challenge, language);
  const answer = (what: string, text: string, told?: string): Answer => {
    const program = challengeProgram(language, own, text);
    return { challenge: challenge.name, language, what, program, told };
  };
  const wrong = WRONG[challenge.name]?.[language] ?? [];
  return [
    answer('the solution', own.solution),
    answer('the start', own.start, ''),
    ...wrong.map(([from, to, told]) => {
      if (!own.solution.includes(from)) throw new Error(`${challenge.name} has not ${from}`);
      return answer(
        `${to} for ${from}`,
        own.solution.replace(from, () => to),
        told,
      );
    }),
  ];
}

const answers = challenges.flatMap((challenge) =>
  CHALLENGE_LANGUAGES.flatMap((language) => answersTo(challenge, language)),
);
const verdicts = new Map<Answer, Verdict>();
let folder: string;

/** JavaScript in a Node.js of its own. */
async function runInNode({ files, main }: Program, place: string): Promise<string> {
  await mkdir(place);
  for (const [path, text] of Object.entries(files)) await writeFile(join(place, path), text);
  await writeFile(join(place, 'package.json'), '{"type":"module"}');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--no-warnings', join(place, main)], (_, stdout) =>
      resolve(stdout),
    );
  });
}

const SEPARATOR = '---- next ----';
/** Runs many programs in one Python, each with modules of its own. */
const MANY = `
import runpy, sys, traceback
for number in range(int(input())):
    sys.path.insert(0, f"/program/{number}")
    try:
        runpy.run_path(f"/program/{number}/tests.py")
    except BaseException:
        traceback.print_exc()
    sys.path.pop(0)
    for name in ("answer", "cases"):
        sys.modules.pop(name, None)
    print("${SEPARATOR}")
`;

async function runInPython(programs: readonly Program[]): Promise<readonly string[]> {
  const files = programs.flatMap((program, number) =>
    Object.entries(program.files).map(([path, text]) => [`${number}/${path}`, text] as const),
  );
  const { stdout } = await runPython(
    { 'main.py': MANY, ...Object.fromEntries(files) },
    { stdin: String(programs.length) },
  );
  return stdout.split(`${SEPARATOR}\n`);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'challenges-'));
  const of = (language: ChallengeLanguage) => answers.filter((each) => each.language === language);
  const python = of('python');
  const written = await runInPython(python.map(({ program }) => program));
  python.forEach((answer, index) => verdicts.set(answer, verdictOf(written[index] ?? '')));
  for (const [index, answer] of of('javascript').entries()) {
    verdicts.set(answer, verdictOf(await runInNode(answer.program, join(folder, String(index)))));
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('each challenge', () => {
  it('has its folder, and each folder a challenge', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(challenges.map(({ name }) => name).sort()).toEqual(folders.sort());
    expect(Object.keys(WRONG).sort()).toEqual(folders.sort());
  });

  it('stands on a page of its own, and grows from a listing', () => {
    const pages = challenges.map(({ page }) => page);
    expect(new Set(pages).size).toBeGreaterThanOrEqual(12);
    expect(pages.filter((page) => !existsSync(`src/content/docs/${page}.mdx`))).toEqual([]);
    const folders = challenges.flatMap(({ topic }) =>
      CHALLENGE_LANGUAGES.map((language) => `listings/${language}/${topic}`),
    );
    expect(folders.filter((each) => !existsSync(each))).toEqual([]);
  });

  it('tells what its tests try, as the page says', async () => {
    const tried = (name: string, language: ChallengeLanguage) => {
      const solution = answers.find(
        (each) => each.challenge === name && each.language === language && each.told === undefined,
      );
      return (solution && verdicts.get(solution)?.cases.map((each) => each.name)) ?? [];
    };
    const names = challenges.map(({ name }) => [
      name,
      Object.fromEntries(CHALLENGE_LANGUAGES.map((language) => [language, tried(name, language)])),
    ]);
    const recorded = JSON.stringify(Object.fromEntries(names), null, 2);
    await expect(`${recorded}\n`).toMatchFileSnapshot(RECORDED);
  });

  it('has a name that no listing has, since both are fetched by it', () => {
    const names = challenges.map(({ name }) => name);
    for (const language of CHALLENGE_LANGUAGES) {
      expect(names.filter((name) => liveTopic(language, name) !== undefined)).toEqual([]);
    }
  });

  it('stands on its page, and no page has another', () => {
    const pages = challenges.map(({ page, name }) => [page, `<Challenge name="${name}" />`]);
    for (const [page, brick = ''] of pages) {
      const text = readFileSync(`src/content/docs/${page}.mdx`, 'utf8');
      expect(text.split('<Challenge ').length).toBe(2);
      expect(text).toContain(brick);
    }
  });

  it('has two wrong answers or more in each language', () => {
    for (const { javascript, python } of Object.values(WRONG)) {
      expect(javascript.length).toBeGreaterThanOrEqual(2);
      expect(python.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(answers)('$challenge in $language', (answer) => {
  it(answer.what, () => {
    const verdict = verdicts.get(answer);
    const failed = verdict?.cases.filter(({ passed }) => !passed) ?? [];
    if (answer.told === undefined) {
      expect(failed).toEqual([]);
      expect(verdict?.isSolved).toBe(true);
    } else {
      expect(verdict?.isSolved).toBe(false);
      expect(failed.length).toBeGreaterThan(0);
      if (answer.told !== '') expect(failed.map(({ name }) => name)).toContain(answer.told);
    }
  });
});

describe('in the tab’s own JavaScript', () => {
  const kit = kitOnDisk('javascript', maker);
  const shipped = answers.filter(
    ({ language, what }) =>
      language === 'javascript' && (what === 'the solution' || what === 'the start'),
  );

  it.each(shipped)('$what of $challenge passes and fails as in Node.js', async (answer) => {
    const { stdout, stderr, exit } = await runHere(open, await kit, answer.program);
    const passed = (verdict: Verdict | undefined) =>
      verdict?.cases.map(({ name, passed }) => ({ name, passed }));
    expect(passed(verdictOf(stdout))).toEqual(passed(verdicts.get(answer)));
    expect({ exit, stderr }).toEqual({ exit: { kind: 'exit', code: 0 }, stderr: '' });
  });
});

describe('a verdict', () => {
  const CASE = '{"case":"a","given":"b","expected":"c","got":"c"}';

  it('keeps what the answer itself writes', () => {
    const { cases, isSolved, output } = verdictOf(`hello\n${CASE}\n{"case":1}\n{x\n{"cases":1}\n`);
    expect(cases).toEqual([{ name: 'a', given: 'b', expected: 'c', got: 'c', passed: true }]);
    expect({ isSolved, output }).toEqual({ isSolved: true, output: 'hello\n{"case":1}\n{x\n' });
  });

  it.each([
    ['nothing', ''],
    ['no end', CASE],
    ['fewer cases than were tried', `${CASE}\n{"cases":2}`],
    ['a case that failed', `${CASE}\n${CASE.replace('"got":"c"', '"got":"d"')}\n{"cases":2}`],
  ])('of %s is not solved', (_, output) => {
    expect(verdictOf(output).isSolved).toBe(false);
  });

  it('comes from the tab’s Python as from any', async () => {
    const [challenge] = challenges;
    if (challenge === undefined) throw new Error('there is no challenge');
    const own = texts(challenge, 'python');
    const { stdout, exit } = await runPython(challengeProgram('python', own, own.solution).files, {
      main: 'tests.py',
    });
    expect(exit).toEqual({ kind: 'exit', code: 0 });
    expect(verdictOf(stdout).isSolved).toBe(true);
  });
});
