import { expect, test } from 'vitest';
import { readRequests, writeRequests } from '@/labs/http/written';

test('a line above a request says how the shop is programmed for it alone', () => {
  const text = '# resolvers: naive\n#  release:  renamed\nGET /parts/1\n\n###\n\nGET /parts/1';
  const { requests, faults } = readRequests(text);
  expect(faults).toEqual([]);
  expect(requests.map(({ isNaive, isRenamed }) => [isNaive, isRenamed])).toEqual([
    [true, true],
    [undefined, undefined],
  ]);
});

test('requests survive being written and read', () => {
  const { requests } = readRequests('# resolvers: naive\n# release: renamed\nGET /parts/1');
  expect(readRequests(writeRequests(requests)).requests).toEqual(requests);
});

test.each(['# resolvers: eager', '# release: 2', '# release:renamed'])('refuses %s', (line) => {
  const { faults } = readRequests(`${line}\nGET /parts/1`);
  expect(faults).toEqual([
    { at: 0, message: 'What there is: # resolvers: naive and # release: renamed.' },
  ]);
});
