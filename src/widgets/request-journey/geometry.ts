/** Round the Earth along a great circle, in km. */
const ROUND = 40_075;

/** A small globe, in units of the scene. */
export const GLOBE = { x: 164, y: 173, radius: 29 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The reader, above, and the data centre on the left rim of the globe, as far apart as they are on
 * the Earth.
 * @param km - from 0 to half way round
 */
export function onGlobe(km: number): { reader: Point; centre: Point; arc: string } {
  const half = (km / ROUND) * Math.PI;
  const { x, y, radius } = GLOBE;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const at = (angle: number): Point => ({
    x: rounded(x - radius * Math.cos(angle)),
    y: rounded(y + radius * Math.sin(angle)),
  });
  const [reader, centre] = [at(-half), at(half)];
  const arc = `M${reader.x} ${reader.y}A${radius} ${radius} 0 0 0 ${centre.x} ${centre.y}`;
  return { reader, centre, arc };
}
