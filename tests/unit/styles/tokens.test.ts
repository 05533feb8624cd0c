import { converter, parse, wcagContrast, type Color } from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const THEMES = ['light', 'dark'] as const;
const TEXT = 4.5;
const BOUNDARY = 3;
const rgb = converter('rgb');

/** Both values of every colour token, from `--name: light-dark(light, dark)`. */
const tokens = new Map<string, Record<(typeof THEMES)[number], Color>>();
for (const [, name, light, dark] of css.matchAll(
  /--([\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g,
)) {
  const [lightColour, darkColour] = [parse(light ?? ''), parse(dark ?? '')];
  if (name && lightColour && darkColour) {
    tokens.set(name, { light: lightColour, dark: darkColour });
  }
}

function contrast(theme: (typeof THEMES)[number], one: string, other: string): number {
  const [first, second] = [tokens.get(one)?.[theme], tokens.get(other)?.[theme]];
  if (!first || !second) throw new Error(`no token ${one} or ${other}`);
  // Screens show the nearest colour inside sRGB, so contrast is that of the clamped colour.
  return wcagContrast(clamp(first), clamp(second));
}

function clamp(colour: Color): Color {
  const { r, g, b } = rgb(colour);
  const inside = (channel: number) => Math.min(1, Math.max(0, channel));
  return { mode: 'rgb', r: inside(r), g: inside(g), b: inside(b) };
}

const GROUNDS = ['paper', 'surface', 'surface-2'];
const COLOURS = ['structure', 'interface', 'blue', 'orange', 'green', 'violet', 'red'];
const pairs: [string, string, number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['ink', ground, TEXT],
    ['ink-2', ground, TEXT],
    ['edge', ground, BOUNDARY],
    ...COLOURS.map((meaning): [string, string, number] => [meaning, ground, TEXT]),
  ]),
  ...COLOURS.flatMap((meaning): [string, string, number][] => [
    [meaning, `${meaning}-tint`, TEXT],
    ['ink', `${meaning}-tint`, TEXT],
    ['ink-2', `${meaning}-tint`, TEXT],
  ]),
  // Coloured code, where its line is marked.
  ...COLOURS.map((meaning): [string, string, number] => [meaning, 'interface-tint', TEXT]),
  // Text of the column on the lines of the sheet.
  ...['ink', 'ink-2', ...COLOURS].map((text): [string, string, number] => [text, 'grid', TEXT]),
  ['on-interface', 'interface', TEXT],
  ['edge', 'interface-tint', BOUNDARY],
];

describe.each(THEMES)('%s theme', (theme) => {
  it.each(pairs)('%s on %s reaches %d:1', (one, other, least) => {
    expect(contrast(theme, one, other)).toBeGreaterThanOrEqual(least);
  });
});

it('knows every colour token of the style sheet', () => {
  expect(tokens.size).toBe([...css.matchAll(/light-dark\(oklch/g)].length);
  expect(tokens.size).toBeGreaterThanOrEqual(18);
});
