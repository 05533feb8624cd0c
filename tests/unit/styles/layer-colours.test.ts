import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const LAYERS = {
  blue: 'parts of the frontend',
  orange: 'parts of the backend',
  green: 'parts with data',
  violet: 'parts of the network',
};
/** What may stand in the colour of a layer outside figures; all else is structure or interface. */
const MEANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/components/FoldoutSheet.astro': LAYERS,
  'src/components/PartDrawing.astro': LAYERS,
  'src/components/StackOfTechnologies.astro': { violet: 'the way of a request' },
  'src/overrides/SiteTitle.astro': { orange: 'the engine under the bonnet' },
  'src/pages/404.astro': { violet: 'a cut cable' },
  'src/styles/prose.css': {
    blue: 'names of functions in code',
    orange: 'constants in code',
    green: 'strings in code',
    violet: 'keywords in code',
  },
  'src/widgets/debugging-lab/debugging-lab.css': { green: 'SQL of the database' },
  'src/widgets/lab/editor/CodeMirror.tsx': {
    orange: 'constants in code',
    green: 'strings in code',
    violet: 'keywords in code',
  },
  'src/widgets/lab/exchange/exchange.css': {
    blue: 'from the client',
    orange: 'from the server',
    green: 'statements of the database',
  },
  'src/widgets/oauth-lab/oauth-lab.css': {
    blue: 'through the browser',
    orange: 'from server to server',
  },
  'src/widgets/plan-lab/plan-lab.css': { green: 'pages of the database' },
  'src/widgets/program/editor/ProgramEditor.tsx': {
    blue: 'names of functions in code',
    orange: 'constants in code',
    violet: 'keywords in code',
  },
  'src/widgets/request-journey/request-journey.css': {
    blue: 'the browser',
    orange: 'the server',
    green: 'data',
    violet: 'the network',
  },
  'src/widgets/stack-picker/drawing/stack-drawing.css': {
    blue: 'the client',
    orange: 'interface style, framework and language',
    green: 'the database',
    violet: 'the network, and the way of a request',
  },
  'src/widgets/stack-picker/stack-picker.css': {
    orange: 'interface style, framework and language',
    green: 'the database',
  },
  'src/widgets/three-doors/three-doors.css': {
    blue: 'the page of the shop',
    green: 'statements of the database',
    violet: 'requests and bytes',
  },
};
const OF_THE_DRAWINGS = ['src/styles/tokens.css', 'src/styles/figures.css', 'src/widgets/car/**'];

const files = globSync('src/**/*.{css,astro,ts,tsx}', { exclude: OF_THE_DRAWINGS });

it('keeps the colours of the layers for the layers', () => {
  const used: Record<string, string[]> = {};
  for (const file of files) {
    const found = readFileSync(file, 'utf8').matchAll(/var\(--(blue|orange|green|violet)\b/g);
    const colours = [...new Set(Array.from(found, ([, colour = '']) => colour))].toSorted();
    if (colours.length > 0) used[file.replaceAll('\\', '/')] = colours;
  }
  const meant = Object.entries(MEANT).map(([file, key]) => [file, Object.keys(key).toSorted()]);
  expect(used).toEqual(Object.fromEntries(meant));
});
