import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const workflows = globSync('.github/workflows/*.yml');
const used = workflows.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/uses: (.*)/g)].map(([, action = '']) => action),
);

it('uses each action by the hash of its commit, and names the version', () => {
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[\da-f]{40} # v[\d.]+$/.test(action))).toEqual(
    [],
  );
});
