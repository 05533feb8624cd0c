import { describe, expect, it } from 'vitest';
import { chosenLines, lineNumbers, segments, type Recording } from '@/lib/exchanges';

const SESSION: Recording = {
  name: 'git/example',
  tool: 'git 2.39.5',
  date: '2026-11-21',
  steps: [
    { input: 'git add .', output: '' },
    { input: 'git commit', output: 'one\ntwo\nthree' },
  ],
};
const REQUEST: Recording = {
  name: 'http/example',
  tool: 'x 1.0',
  date: '2026-11-21',
  steps: [{ input: 'GET / HTTP/1.1', output: 'HTTP/1.1 200 OK\n\nbody' }],
};

describe('lineNumbers', () => {
  it('reads single lines and ranges', () => {
    expect(lineNumbers('2,4-6')).toEqual([2, 4, 5, 6]);
  });

  it('refuses what is not a range', () => {
    expect(() => lineNumbers('2,x')).toThrow('no line numbers: “2,x”');
  });
});

describe('chosenLines', () => {
  it('marks each gap, also at the end', () => {
    expect(chosenLines('a\nb\nc\nd', [2])).toBe('…\nb\n…');
    expect(chosenLines('a\nb\nc\nd', [1, 4])).toBe('a\n…\nd');
    expect(chosenLines('a\nb', [1, 2])).toBe('a\nb');
  });

  it('refuses a line that is not there', () => {
    expect(() => chosenLines('a', [2])).toThrow('there is no line 2');
  });
});

describe('segments', () => {
  it('joins requests that nothing answers and counts marks over all that is shown', () => {
    expect(segments(SESSION, { show: 'both', mark: '2,4' })).toEqual([
      { role: 'request', language: 'bash', text: 'git add .\ngit commit', marked: [2] },
      { role: 'response', language: 'text', text: 'one\ntwo\nthree', marked: [2] },
    ]);
  });

  it('shows one side, one step, some lines', () => {
    expect(segments(REQUEST, { show: 'response', lines: '1' })).toEqual([
      { role: 'response', language: 'http', text: 'HTTP/1.1 200 OK\n…', marked: [] },
    ]);
    expect(segments(SESSION, { show: 'both', step: 1 }).map(({ text }) => text)).toEqual([
      'git add .',
    ]);
  });

  it('refuses to show what was not recorded', () => {
    expect(() => segments(REQUEST, { show: 'log' })).toThrow('http/example has no log');
    expect(() => segments(SESSION, { show: 'both', step: 3 })).toThrow('has no step 3');
    expect(() => segments({ ...REQUEST, name: 'x/y' }, { show: 'both' })).toThrow('no known kind');
  });
});
