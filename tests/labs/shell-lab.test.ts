import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { judged } from '@/labs/exercises/definition';
import { SHELL_LAB } from '@/labs/exercises/shell-lab/lab';
import { newServer, RIG } from '@/labs/exercises/shell-lab/rig';
import { inThisThread } from '@/labs/rig/lab';
import { runShell } from '@/labs/shell/run';
import { judges } from './judges';
import { ANSWERS } from './shell-answers';
import { LINES, SIMULATED } from './shell-lines';
import { comparable, type Printed, reallyRun } from './shell-real';

// cspell:ignore gerp -- a slip

const { steps, run } = SHELL_LAB;
const engine = inThisThread(RIG);

const stepOf = (id: string) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};

async function verdictOn(id: string, text: string) {
  const outcome = await run(engine, text, id);
  return judged(engine, stepOf(id).goal, { text, outcome });
}

/** What the lab’s own shell prints for a script, and how it ends. */
async function ownRun(script: string, isTerminal = true): Promise<Printed> {
  const { session, tick } = newServer();
  const shell = session();
  const said = await runShell(shell, script, tick, isTerminal);
  return { output: said.map(({ output }) => output).join(''), status: shell.status };
}

const said = async (script: string) => (await ownRun(script)).output;

test('there are twelve steps, each with right and wrong answers', () => {
  const ids = steps.map(({ id }) => id);
  expect(ids.length).toBe(12);
  expect(Object.keys(ANSWERS.wrong)).toEqual(ids);
  expect(Object.keys(ANSWERS.right)).toEqual(ids);
  for (const answers of Object.values(ANSWERS.right)) {
    expect(answers.length).toBeGreaterThanOrEqual(2);
  }
});

judges(steps, ANSWERS, verdictOn);

const scripts = [
  ...LINES,
  ...steps.filter(({ id }) => !SIMULATED.includes(id)).map(({ solution }) => solution),
];

/** Other tools have other words; the lab’s are those of GNU. */
const isGnu =
  process.platform === 'linux' &&
  (spawnSync('ls', ['--version']).stdout as Buffer | null)?.includes('GNU coreutils') === true &&
  spawnSync('curl', ['--version']).status === 0;

describe.runIf(isGnu)('GNU coreutils, grep, sed, awk, bash and curl of this machine', () => {
  let real: readonly Printed[] = [];
  beforeAll(async () => {
    real = await reallyRun(scripts);
  }, 120_000);

  test.each(scripts.map((script, at) => [script, at] as const))('%s', async (script, at) => {
    const printed = real[at];
    if (printed === undefined) throw new Error('not run');
    const inOrder = ({ output, status }: Printed) => ({
      status,
      output: /\bfind (?!.*sort)/.test(script) ? output.split('\n').sort() : output,
    });
    expect(inOrder(comparable(await ownRun(script, false)))).toEqual(inOrder(comparable(printed)));
  });
});

test('what is compared is enough', () => {
  expect(LINES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(LINES).size).toBe(LINES.length);
});

describe('the rights of a user', () => {
  test.each([
    ['cat /etc/shadow', 'cat: /etc/shadow: Permission denied\n'],
    [
      'chmod 644 /etc/shadow',
      "chmod: changing permissions of '/etc/shadow': Operation not permitted\n",
    ],
    [
      'chown nadia /etc/shadow',
      "chown: changing ownership of '/etc/shadow': Operation not permitted\n",
    ],
    ['rm /etc/passwd', "rm: cannot remove '/etc/passwd': Permission denied\n"],
    ['mv /etc/passwd .', "mv: cannot move '/etc/passwd' to '.': Permission denied\n"],
    [
      'echo x >> /var/log/sparewheel/app.log',
      'bash: /var/log/sparewheel/app.log: Permission denied\n',
    ],
    ['cat /srv/shop/keys/tls.env', 'cat: /srv/shop/keys/tls.env: Permission denied\n'],
    ['kill 611', 'bash: kill: (611) - Operation not permitted\n'],
    ['kill -9 1', 'bash: kill: (1) - Operation not permitted\n'],
  ])('%s', async (script, output) => {
    expect(await ownRun(script)).toEqual({ output, status: 1 });
  });

  test('hold for scripts and pipes as well', async () => {
    const script = "printf 'cat /etc/shadow\\n' > a.sh; sh a.sh | wc -l";
    expect(await said(script)).toBe('cat: /etc/shadow: Permission denied\n0\n');
  });
});

describe('what is a model', () => {
  test('a process that does not listen goes at SIGKILL alone, and one that listens at SIGTERM', async () => {
    expect(await said('kill 1842; ps aux | grep -c worker')).toBe('2\n');
    expect(await said('kill 1841; ps aux | grep -c worker')).toBe('1\n');
    expect(await said('kill -KILL 1842; ps aux | grep -c worker')).toBe('1\n');
  });

  test('its clock begins at nine and goes on with each line', async () => {
    expect(await said('date')).toBe('Mon Nov 30 09:00:20 UTC 2026\n');
    expect(await said('true\ndate +%T')).toBe('09:00:40\n');
  });

  test('the progress meter is written where the body does not go to the terminal', async () => {
    expect(await said('curl http://localhost:3000/health > x')).toContain('% Total');
    expect(await said('curl http://localhost:3000/health')).not.toContain('% Total');
  });
});

describe('what this shell does not do, it says', () => {
  test.each([
    ['for i in 1 2; do echo $i; done', 'for is not part of this terminal'],
    ['if true; then echo a; fi', 'if is not part of this terminal'],
    ['sleep 5 &', 'in the background'],
    ['echo $((1 + 1))', 'Sums'],
    ['echo `date`', 'Write $(…)'],
    ['(cd /srv)', 'Parentheses'],
    ['echo {1..3}', 'braces'],
    ['sudo ls', 'nobody is root here'],
    ['tail -f notes.txt', 'waits for lines'],
    ['cat', 'waits for the keyboard'],
    ['echo "open', 'never closed'],
    ['ls |', 'a command is missing'],
    ["awk 'BEGIN {print 1}' notes.txt", 'of its language'],
    ["sed '1d' notes.txt", 'of its commands'],
    ['curl --proxy x http://localhost:3000/', 'not part of this terminal'],
    ['gerp shop notes.txt', 'did you mean “grep”'],
    ['__proto__', 'command not found'],
  ])('%s', async (script, says) => {
    expect(await said(script)).toContain(says);
  });
});

describe('hostile texts', () => {
  test.each([
    ['a script that runs itself', "printf './a.sh; ./a.sh\\n' > a.sh; chmod +x a.sh; ./a.sh"],
    [
      'a file that doubles',
      ['printf x > a', ...Array.from({ length: 40 }, () => 'cat a a > b; mv b a')].join('\n'),
    ],
    ['nested $(…)', `echo ${'$('.repeat(3000)}`],
    ['a long pipeline', Array.from({ length: 3000 }, () => 'cat').join(' | ')],
    ['many lines', 'true\n'.repeat(5000)],
    ['a pattern of many stars', `echo ${'*/'.repeat(40)}*`],
  ])('%s ends', async (_, script) => {
    const began = performance.now();
    expect((await ownRun(script)).output.length).toBeLessThan(2_000_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('no request leaves this machine', async () => {
    for (const address of ['https://example.com/', 'http://web2:3000/', 'http://localhost:80/']) {
      expect((await ownRun(`curl -s ${address}`)).status).not.toBe(0);
    }
  });
});
