import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HEAD_COLOURS, headsOf } from '@/lib/arrow-heads';

it('gives a drawing the heads of its colours, and none without arrows', () => {
  expect(headsOf('<g class="f-blue"><path class="f-arrow-both f-dash"/></g>')).toEqual([
    'fig-head',
    'fig-head-blue',
  ]);
  expect(headsOf('<g class="f-blue"><path class="f-line"/></g>')).toEqual([]);
});

it('knows every head that the styles name', () => {
  const css = readFileSync('src/styles/figures.css', 'utf8');
  const named = new Set(Array.from(css.matchAll(/#fig-head-(\w+)/g), ([, colour]) => colour));
  expect([...named].sort()).toEqual([...HEAD_COLOURS].sort());
});
