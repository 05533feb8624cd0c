import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type Choice,
  companions,
  flip,
  groups,
  initialAnswers,
  type Option,
  reasons,
  relevantQuestions,
  ruledOut,
  sensitivity,
  type Slot,
  solve,
  type Stack,
  whatIfs,
} from '@/widgets/stack-picker/model';
import { stack, technologies } from './catalogue';

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    stack.questions.map(({ id, several, answers }) => {
      const ids = answers.map((answer) => answer.id);
      return [id, several === true ? fc.subarray(ids) : fc.constantFrom(...ids).map((a) => [a])];
    }),
  ),
);

const anySlot = fc.constantFrom(...stack.slots);

const anyLocks = fc
  .record(
    Object.fromEntries(
      stack.slots.map(({ id, options }) => [id, fc.constantFrom(...options.map((o) => o.id))]),
    ),
    { requiredKeys: [] },
  )
  .map((locks) => locks as Choice);

const slotOf = (id: string): Slot => {
  const slot = stack.slots.find((each) => each.id === id);
  if (slot === undefined) throw new Error(`no slot ${id}`);
  return slot;
};

const picked = (choice: Choice): Option[] =>
  stack.slots.map(({ id, options }) => {
    const option = options.find((each) => each.id === choice[id]);
    if (option === undefined) throw new Error(`${id}: nothing chosen`);
    return option;
  });

/** The stack with one fit of one option changed. */
function withFit(slot: string, option: string, index: number, fit: number): Stack {
  return {
    ...stack,
    slots: stack.slots.map((each) =>
      each.id !== slot
        ? each
        : {
            ...each,
            options: each.options.map((o) =>
              o.id !== option
                ? o
                : { ...o, fits: o.fits.map((f, i) => (i === index ? { ...f, fit } : f)) },
            ),
          },
    ),
  };
}

describe('the recommendation', () => {
  it('is the same for the same answers', () => {
    fc.assert(
      fc.property(anyAnswers, anyLocks, (answers, locks) => {
        expect(solve(stack, answers, locks)).toEqual(solve(stack, answers, locks));
      }),
    );
  });

  it('does not depend on the order in which several languages are given', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reversed = { ...answers, knows: [...(answers['knows'] ?? [])].reverse() };
        expect(solve(stack, reversed).choice).toEqual(solve(stack, answers).choice);
      }),
    );
  });

  it('has no permitted combination with more points, by trying all of them', () => {
    const points = (slot: Slot, option: Option, answers: Answers) =>
      option.fits.reduce((total, { question, answers: suits, fit }) => {
        const given = answers[question] ?? [];
        const hit = (given.length === 0 ? ['none'] : given).some((id) => suits.includes(id));
        return hit ? total + fit * (slot.weights[question] ?? 0) : total;
      }, 0);
    const pair = (a: Slot, b: Slot, answers: Answers) =>
      a.options.flatMap((x) =>
        b.options
          .filter((y) => x.needs === undefined || x.needs.anyOf.includes(y.id))
          .map((y) => points(a, x, answers) + points(b, y, answers)),
      );
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const best = Math.max(...pair(slotOf('framework'), slotOf('language'), answers));
        expect(solve(stack, answers).ranking['language']?.[0]?.total).toBe(best);
      }),
    );
  });

  it('ranks each slot by falling points, with the choice first', () => {
    fc.assert(
      fc.property(anyAnswers, anyLocks, (answers, locks) => {
        const { choice, ranking } = solve(stack, answers, locks);
        for (const { id } of stack.slots) {
          const totals = (ranking[id] ?? []).map(({ total }) => total);
          expect(totals).toEqual([...totals].sort((a, b) => b - a));
          expect(ranking[id]?.[0]?.option.id).toBe(choice[id]);
        }
      }),
    );
  });
});

describe('hard constraints', () => {
  it('hold whatever is answered and kept', () => {
    fc.assert(
      fc.property(anyAnswers, anyLocks, (answers, locks) => {
        const { choice } = solve(stack, answers, locks);
        for (const option of picked(choice)) {
          expect(ruledOut(stack, option, answers)).toBeUndefined();
          if (option.needs !== undefined) {
            expect(option.needs.anyOf).toContain(choice[option.needs.slot]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  // The rules once more in plain code, so that a rule that is lost from the data is noticed.
  it('cover money, the chosen cloud, missing operations and each framework’s language', () => {
    const home: Record<string, string> = {
      none: 'own-host',
      aws: 'aws',
      azure: 'azure',
      gcp: 'gcp',
    };
    const languages: Record<string, readonly string[]> = {
      django: ['python'],
      fastapi: ['python'],
      flask: ['python'],
      spring: ['java', 'kotlin'],
      'spring-boot': ['java', 'kotlin'],
      rails: ['ruby'],
      laravel: ['php'],
      express: ['javascript'],
      nestjs: ['javascript'],
      'aspnet-core': ['csharp'],
      'cpp-http': ['cpp'],
      'rust-http': ['rust'],
      gin: ['go'],
      phoenix: ['elixir'],
    };
    fc.assert(
      fc.property(anyAnswers, anyLocks, (answers, locks) => {
        const { choice } = solve(stack, answers, locks);
        const says = (question: string, answer: string) => answers[question]?.[0] === answer;
        if (says('consistency', 'strict')) {
          expect(['cassandra', 'clickhouse', 'elasticsearch', 'redis']).not.toContain(
            choice['database'],
          );
        }
        if (choice['database'] === 'dynamodb') expect(choice['cloud']).toBe('aws');
        if (says('cloud', 'none')) expect(choice['hosting']).not.toBe('serverless');
        if (choice['hosting'] === 'serverless') expect(choice['cloud']).not.toBe('own-host');
        if (says('ops', 'none')) {
          expect(choice['hosting']).not.toBe('kubernetes');
          expect(choice['database']).not.toBe('cassandra');
        }
        const wanted = home[answers['cloud']?.[0] ?? ''];
        if (wanted !== undefined) expect(choice['cloud']).toBe(wanted);
        expect(languages[choice['framework'] ?? '']).toContain(choice['language']);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a kept part', () => {
  it('stays, unless a constraint refuses it with a reason', () => {
    fc.assert(
      fc.property(anyAnswers, anyLocks, (answers, locks) => {
        const { choice, refused } = solve(stack, answers, locks);
        for (const [slot, option] of Object.entries(locks)) {
          const refusal = refused.find((each) => each.slot === slot);
          if (refusal === undefined) expect(choice[slot]).toBe(option);
          else expect(refusal.because).not.toBe('');
        }
      }),
    );
  });

  it('alone is refused only when an answer rules it or its every partner out', () => {
    fc.assert(
      fc.property(anyAnswers, anySlot, fc.nat(), (answers, slot, at) => {
        const option = slot.options[at % slot.options.length];
        if (option === undefined) return;
        const { refused } = solve(stack, answers, { [slot.id]: option.id });
        const partners = slotOf(option.needs?.slot ?? slot.id).options.filter(
          (each) =>
            (option.needs?.anyOf.includes(each.id) ?? true) &&
            ruledOut(stack, each, answers) === undefined,
        );
        const possible = ruledOut(stack, option, answers) === undefined && partners.length > 0;
        expect(refused).toHaveLength(possible ? 0 : 1);
      }),
    );
  });

  it('is reported when two parts exclude each other', () => {
    const { refused, choice } = solve(stack, initialAnswers(stack), {
      language: 'python',
      framework: 'rails',
    });
    expect(refused.map(({ slot }) => slot)).toEqual(['framework']);
    expect(choice['language']).toBe('python');
  });
});

describe('irrelevant answers', () => {
  it('exist for every slot, and never change it', () => {
    for (const { id } of stack.slots) {
      const relevant = relevantQuestions(stack, id);
      const irrelevant = stack.questions.filter((question) => !relevant.has(question.id));
      expect(irrelevant.length, id).toBeGreaterThan(0);
      fc.assert(
        fc.property(anyAnswers, anyAnswers, (answers, others) => {
          const changed = { ...answers };
          for (const { id: question } of irrelevant) changed[question] = others[question] ?? [];
          expect(solve(stack, changed).choice[id]).toBe(solve(stack, answers).choice[id]);
        }),
        { numRuns: 50 },
      );
    }
  });

  it('are those that a reader expects', () => {
    const irrelevant = (slot: string) =>
      stack.questions.map(({ id }) => id).filter((id) => !relevantQuestions(stack, slot).has(id));
    expect(irrelevant('language')).toEqual(['data', 'consistency', 'ops']);
    expect(irrelevant('database')).toEqual(['callers', 'knows']);
    expect(irrelevant('api')).toEqual(['traffic', 'data', 'consistency', 'knows', 'ops', 'cloud']);
  });

  it('in one group of slots leave the other groups alone when a part is kept', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const free = solve(stack, answers).choice;
        const kept = solve(stack, answers, { database: 'mysql' }).choice;
        for (const slot of ['language', 'framework', 'api']) expect(kept[slot]).toBe(free[slot]);
      }),
    );
  });
});

describe('a better fit', () => {
  it('never lowers the rank of its option', () => {
    fc.assert(
      fc.property(anyAnswers, anySlot, fc.nat(), fc.nat(), (answers, slot, o, f) => {
        const option = slot.options[o % slot.options.length];
        const index = f % (option?.fits.length ?? 1);
        const before = option?.fits[index]?.fit ?? 2;
        if (option === undefined || before === 2) return;
        const rank = (data: Stack) =>
          solve(data, answers).ranking[slot.id]?.findIndex((r) => r.option.id === option.id) ?? -1;
        const better = withFit(slot.id, option.id, index, before + 1);
        expect(rank(better)).toBeLessThanOrEqual(rank(stack));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what would change the choice', () => {
  it('names a single changed answer that really makes the second one first', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const changes = whatIfs(stack, answers);
        const { ranking } = solve(stack, answers);
        for (const { id } of stack.slots) {
          const second = ranking[id]?.[1]?.option.id;
          if (second === undefined) continue;
          const change = flip(changes, id, second);
          if (change === undefined) continue;
          expect(solve(stack, change.answers).choice[id]).toBe(second);
          const differing = stack.questions.filter(
            (question) => change.answers[question.id] !== answers[question.id],
          );
          expect(differing.map((question) => question.id)).toEqual([change.question]);
          const smaller = changes.filter(
            (each) => each.choice[id] === second && each.changed.length < change.changed.length,
          );
          expect(smaller).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('tries every other answer once', () => {
    const tried = sensitivity(stack, whatIfs(stack, initialAnswers(stack)));
    for (const { question, tried: count, effective, mean } of tried) {
      const asked = stack.questions.find(({ id }) => id === question);
      const possible = asked?.answers.length ?? 0;
      expect(count).toBe(asked?.several === true ? possible : possible - 1);
      expect(effective).toBeLessThanOrEqual(count);
      expect(mean).toBeLessThanOrEqual(6);
    }
    expect(tried.map(({ mean }) => mean)).toEqual(
      tried.map(({ mean }) => mean).sort((a, b) => b - a),
    );
  });

  it('gives a question that is irrelevant to every part a sensitivity of zero', () => {
    const silent: Stack = {
      ...stack,
      slots: stack.slots.map((slot) => ({ ...slot, weights: { ...slot.weights, team: 0 } })),
    };
    const team = sensitivity(silent, whatIfs(silent, initialAnswers(silent))).find(
      ({ question }) => question === 'team',
    );
    expect(team?.mean).toBe(0);
  });
});

describe('every technology of the catalogue', () => {
  it('wins for some answers', () => {
    const shown = new Set<string>();
    const options = new Set<string>();
    for (const answers of fc.sample(anyAnswers, { numRuns: 4000, seed: 20261120 })) {
      const { choice } = solve(stack, answers);
      for (const option of picked(choice)) {
        options.add(option.id);
        shown.add(option.id);
        if (option.brings !== undefined) shown.add(option.brings);
      }
      for (const { option } of companions(stack, answers, choice)) shown.add(option.id);
    }
    expect(technologies.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    const never = stack.slots.flatMap((slot) => slot.options).filter(({ id }) => !options.has(id));
    expect(never.map(({ id }) => id)).toEqual([]);
  });

  it('that is chosen already is not named again as a companion', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { choice } = solve(stack, answers);
        for (const { option } of companions(stack, answers, choice)) {
          expect(Object.values(choice)).not.toContain(option.id);
        }
      }),
    );
  });
});

it('solves slots together exactly where a constraint joins them', () => {
  const ids = groups(stack).map((group) => group.map(({ id }) => id).sort());
  expect(ids).toEqual([
    ['framework', 'language'],
    ['api'],
    ['cloud', 'database', 'hosting'],
    ['forge'],
  ]);
});

it('gives the points that the page and its figure show for the two relational databases', () => {
  const database = slotOf('database');
  const answers = initialAnswers(stack);
  const points = (id: string) =>
    database.options
      .filter((option) => option.id === id)
      .flatMap((option) => reasons(stack, option, database.weights, answers))
      .map(({ question, points: each }) => [question, each]);
  expect(points('postgresql')).toEqual([
    ['data', 6],
    ['consistency', 6],
    ['goal', 2],
  ]);
  expect(points('mysql')).toEqual([
    ['data', 6],
    ['consistency', 6],
  ]);
});

it('finds for the initial answers what the page says: the shape of the data changes nothing', () => {
  const found = sensitivity(stack, whatIfs(stack, initialAnswers(stack)));
  const mean = (id: string) => found.find(({ question }) => question === id)?.mean ?? -1;
  expect(mean('data')).toBe(0);
  for (const id of ['goal', 'traffic', 'priority']) expect(mean(id)).toBeGreaterThan(0);
});
