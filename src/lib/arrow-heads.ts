/** Colours of a figure whose arrows have a head of their own. */
export const HEAD_COLOURS = [
  'structure',
  'blue',
  'orange',
  'green',
  'violet',
  'red',
  'mute',
] as const;

/**
 * The ids of the arrow heads that a drawing can ask for: those of its colours, and one for arrows
 * without a colour. A drawing without arrows needs none.
 */
export function headsOf(drawing: string): string[] {
  if (!/\bf-arrow\b/.test(drawing)) return [];
  const colours = HEAD_COLOURS.filter((colour) => new RegExp(`\\bf-${colour}\\b`).test(drawing));
  return ['fig-head', ...colours.map((colour) => `fig-head-${colour}`)];
}
