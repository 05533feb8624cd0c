// cspell:ignore Cdoor Dwire -- what follows an escape
import { describe, expect, it } from 'vitest';
import { oneOf, someOf, urlState, wholeNumber } from '@/lib/url-state';
import { readLink } from '@/widgets/frame/url';

const codec = urlState('car', {
  fault: oneOf(['none', 'tank', 'wire'], 'none'),
  xray: wholeNumber(0, 100, 40),
  open: someOf(['bonnet', 'boot', 'door'], ['bonnet']),
});

describe('a link that was passed on', () => {
  it.each([
    ['?car.fault=tank).', { fault: 'tank' }],
    ['?car.fault=TANK', { fault: 'tank' }],
    ['?CAR.FAULT=tank', { fault: 'tank' }],
    ['?car.xray=7.', { xray: 7 }],
    ['?car.open=boot%252Cdoor', { open: ['boot', 'door'] }],
    ['?car.open=boot,door)', { open: ['boot', 'door'] }],
    ['?car.xray=7&amp;car.fault=wire', { xray: 7, fault: 'wire' }],
    ['?car.xray%3D7%26car.fault%3Dwire', { xray: 7, fault: 'wire' }],
  ])('is read as it was meant: %s', (query, expected) => {
    const { state, problems, search } = readLink(codec, query);
    expect(state).toEqual({ ...codec.initial, ...expected });
    expect(problems).toEqual([]);
    expect(codec.read(search)).toEqual({ state, problems: [] });
  });

  it('says in words what is not accepted, without repeating a huge value', () => {
    const { problems } = readLink(codec, `?car.xray=${'9'.repeat(5000)}&car.fault=<script>`);
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem.length).toBeLessThan(250);
    expect(problems.join(' ')).toContain(
      'which is not a whole number from 0 to 100. The usual setting is shown instead.',
    );
  });

  it('says what of a list is left out', () => {
    expect(readLink(codec, '?car.open=boot,wing,door').problems).toEqual([
      'The link asks for car.open = “boot,wing,door”, which is not any of bonnet, boot, door, separated by commas. The rest is shown, without “wing”.',
    ]);
  });
});
