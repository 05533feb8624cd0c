import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REQUEST_MAPS } from '@/data/request-lanes';
import { TECHNOLOGY_KINDS, type TechnologyKind } from '@/data/technology-kinds';
import { belt } from '@/figures/technologies/request/belt';
import { columns } from '@/figures/technologies/request/columns';
import { fan } from '@/figures/technologies/request/fan';
import { inAndOut } from '@/figures/technologies/request/in-and-out';
import {
  type Box,
  BUBBLE,
  type Drawing,
  textWidth,
  WIDTH,
  wrap,
} from '@/figures/technologies/request/plates';
import { pathFaults, pathInWords, pathSchema, type Station } from '@/lib/request-path';

interface Technology {
  readonly id: string;
  readonly kind: TechnologyKind;
  readonly path: readonly Station[];
}

const technologies: Technology[] = globSync('src/content/technologies/*.yaml').map((file) => {
  const { kind, page } = parse(readFileSync(file, 'utf8')) as {
    kind: TechnologyKind;
    page: { path: unknown };
  };
  return { id: basename(file, '.yaml'), kind, path: pathSchema.parse(page.path) };
});

function draw({ kind, path }: Technology): Drawing {
  const map = REQUEST_MAPS[kind];
  if (kind === 'architecture') return fan(path, map);
  if (map.way === 'onward') return belt(path, map);
  if (map.way === 'to and fro') return columns(path, map, 120);
  const from = kind === 'language' || kind === 'operating-system' ? 'foot' : 'top';
  return inAndOut(path, map, { from, rail: 54 });
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const around = ({ bubble: { x, y } }: Drawing['stations'][number]): Box => ({
  x: x - BUBBLE,
  y: y - BUBBLE,
  width: 2 * BUBBLE,
  height: 2 * BUBBLE,
});

describe.each(technologies)('the drawing of $id', (technology) => {
  const drawing = draw(technology);
  const boxOf = (id: string) => drawing.lanes.find((lane) => lane.id === id)?.box;

  it('has the stations in their order', () => {
    expect(drawing.stations.map(({ number, text }) => [number, text])).toEqual(
      technology.path.map(({ text }, index) => [index + 1, text]),
    );
  });

  it('has each station in its lane', () => {
    for (const { at, bubble, plate } of drawing.stations) {
      const box = boxOf(at);
      if (box === undefined) throw new Error(`${at} is not drawn`);
      expect(plate.y).toBeGreaterThan(box.y);
      expect(plate.y + plate.height).toBeLessThan(box.y + box.height);
      expect(bubble.x).toBeGreaterThan(box.x);
      expect(bubble.x).toBeLessThan(box.x + box.width);
      expect(plate.x).toBeGreaterThan(box.x);
      expect(plate.x + plate.width).toBeLessThan(box.x + box.width);
    }
  });

  it('keeps plates, numbers and lanes apart', () => {
    drawing.stations.forEach((station, index) => {
      for (const other of drawing.stations.slice(index + 1)) {
        expect(overlap(station.plate, other.plate), `${station.text} and ${other.text}`).toBe(
          false,
        );
        expect(overlap(around(station), other.plate)).toBe(false);
        expect(overlap(station.plate, around(other))).toBe(false);
      }
    });
    drawing.lanes.forEach(({ box }, index) => {
      for (const other of drawing.lanes.slice(index + 1)) {
        expect(overlap(box, other.box)).toBe(false);
      }
    });
  });

  it('gives every label its room, inside the drawing', () => {
    for (const { box } of drawing.lanes) expect(box.x + box.width).toBeLessThan(WIDTH);
    for (const { lines, self, plate } of drawing.stations) {
      for (const line of lines) expect(textWidth(line, self)).toBeLessThan(plate.width);
      expect(plate.y + plate.height).toBeLessThan(drawing.height);
    }
  });

  it('follows its kind', () => {
    expect(pathFaults(technology.kind, technology.path)).toEqual([]);
  });

  it('says every station in words', () => {
    const words = pathInWords(technology.kind, 'This', technology.path);
    for (const { text } of technology.path) expect(words).toContain(text);
  });
});

describe('a way in and out', () => {
  const path = pathSchema.parse(
    ['client', 'server', 'memory', 'disk', 'server', 'client'].map((at) => ({
      at,
      text: at,
      self: at === 'memory',
    })),
  );
  const { stations, lanes } = inAndOut(path, REQUEST_MAPS.database, { from: 'top', rail: 40 });

  it('goes in on the left and comes out on the right', () => {
    expect(stations.map(({ bubble }) => bubble.x)).toEqual([40, 40, 40, 40, 360, 360]);
  });

  it('climbs when it begins at the foot', () => {
    const climbing = inAndOut(path, REQUEST_MAPS.database, { from: 'foot', rail: 40 });
    const heights = climbing.stations.slice(0, 4).map(({ bubble }) => bubble.y);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(climbing.lanes.map(({ id }) => id)).toEqual(lanes.map(({ id }) => id).toReversed());
  });

  it('leaves the room beside the plates for pictures', () => {
    for (const { free } of lanes) {
      for (const { plate } of stations) expect(overlap(free, plate)).toBe(false);
    }
  });
});

describe('a label', () => {
  it('is broken where its lines are evenest', () => {
    expect(wrap('kernel rewrites address', false, 114)).toEqual(['kernel rewrites', 'address']);
    expect(wrap('row 2041', false, 114)).toEqual(['row 2041']);
    expect(wrap('git commit: tree, commit', true, 64, 4)).toEqual([
      'git',
      'commit:',
      'tree,',
      'commit',
    ]);
  });

  it('that does not fit is refused', () => {
    expect(() => wrap('unbreakableunbreakable', false, 114)).toThrow('does not fit');
  });
});

describe('a path', () => {
  it.each(TECHNOLOGY_KINDS)('of $id may not leave its lanes', ({ id }) => {
    const [fault] = pathFaults(id, [{ at: 'boot' }]);
    const allowed = REQUEST_MAPS[id].lanes.map((lane) => lane.id).join(', ');
    expect(fault).toEqual({ index: 0, message: `unknown lane “boot”: ${id} has ${allowed}` });
  });

  it('in and out turns once', () => {
    const lanes = ['client', 'disk', 'client', 'disk'].map((at) => ({ at }));
    expect(pathFaults('database', lanes).map(({ index }) => index)).toEqual([3]);
  });

  it('onward does not come back', () => {
    expect(pathFaults('practice', [{ at: 'servers' }, { at: 'commit' }])).toHaveLength(1);
  });

  it('to and fro is free', () => {
    const lanes = ['host', 'runner', 'host', 'runner'].map((at) => ({ at }));
    expect(pathFaults('code-host', lanes)).toEqual([]);
  });

  it('has a station of the technology itself, and short labels', () => {
    const stations = ['client', 'server', 'memory', 'client'].map((at) => ({ at, text: at }));
    expect(pathSchema.safeParse(stations).success).toBe(false);
    const own = stations.map((station) => ({ ...station, self: true }));
    expect(pathSchema.safeParse(own).success).toBe(true);
    const long = own.map((station) => ({ ...station, text: 'x'.repeat(29) }));
    expect(pathSchema.safeParse(long).success).toBe(false);
  });
});
