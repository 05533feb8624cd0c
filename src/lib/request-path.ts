import { z } from 'astro/zod';
import { REQUEST_MAPS } from '@/data/request-lanes';
import { type TechnologyKind } from '@/data/technology-kinds';

/** A place that a request passes. */
export const stationSchema = z.strictObject({
  /** A lane of the technology's kind; see src/data/request-lanes.ts. */
  at: z.string(),
  text: z.string().max(28),
  /** Whether it is the technology itself that acts here. */
  self: z.boolean().default(false),
  /** Whether nothing comes back from here. */
  fails: z.boolean().default(false),
});

export type Station = z.infer<typeof stationSchema>;

export const pathSchema = z
  .array(stationSchema)
  .min(4)
  .max(7)
  .refine((path) => path.some(({ self }) => self), 'no station is the technology itself');

/**
 * What is wrong with the stations of a technology of this kind: lanes that the kind has not, or
 * an order that its drawing cannot show.
 * @returns sentences, none for a good path; each with the index of its station
 */
export function pathFaults(
  kind: TechnologyKind,
  path: readonly Pick<Station, 'at'>[],
): { readonly index: number; readonly message: string }[] {
  const { lanes, way } = REQUEST_MAPS[kind];
  const depths = path.map(({ at }) => lanes.findIndex(({ id }) => id === at));
  const unknown = depths.flatMap((depth, index) => {
    const allowed = lanes.map(({ id }) => id).join(', ');
    return depth < 0
      ? [{ index, message: `unknown lane “${String(path[index]?.at)}”: ${kind} has ${allowed}` }]
      : [];
  });
  if (unknown.length > 0 || way === 'to and fro') return unknown;
  const turn = way === 'onward' ? depths.length : depths.indexOf(Math.max(...depths));
  return depths.flatMap((depth, index) => {
    const before = depths[index - 1] ?? depth;
    const goes = index <= turn ? depth >= before : depth <= before;
    return goes ? [] : [{ index, message: `the way of ${kind} goes ${way}, once` }];
  });
}

/** The drawing of a path in words: how to read it, then each station with its lane. */
export function pathInWords(kind: TechnologyKind, name: string, path: readonly Station[]): string {
  const { lanes, reading } = REQUEST_MAPS[kind];
  const heading = (id: string) => lanes.find((lane) => lane.id === id)?.heading ?? id;
  const steps = path.map(
    ({ at, text, fails }, index) =>
      `${index + 1} (${heading(at)}): ${text}${fails ? ', crossed out' : ''}`,
  );
  const own = path.flatMap(({ self }, index) => (self ? [String(index + 1)] : []));
  const numbers = new Intl.ListFormat('en-GB').format(own);
  return `${reading} The stations: ${steps.join('; ')}. ${name} itself: ${numbers}.`;
}
