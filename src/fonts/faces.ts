/** A font file of ours: a part of a published font, made by `npm run fonts`. */
export interface Face {
  /** Name in `src/fonts/`. */
  readonly file: string;
  /** Where the whole font is, under `node_modules/`. */
  readonly source: string;
  readonly style: 'normal' | 'italic';
  /** The weights that pages use; the file of several holds the range between them. */
  readonly weights: readonly [number, ...number[]];
}

export interface Family {
  /** A name of our own: a part of a font may not carry the name that its makers reserve. */
  readonly name: string;
  readonly faces: readonly Face[];
}

const variable = (family: string, style: Face['style']) =>
  `@fontsource-variable/${family}/files/${family}-latin-wght-${style}.woff2`;

export const DISPLAY: Family = {
  name: 'Hood Display',
  faces: [
    {
      file: 'display.woff2',
      source: variable('bricolage-grotesque', 'normal'),
      style: 'normal',
      weights: [700, 500],
    },
  ],
};

export const TEXT: Family = {
  name: 'Hood Text',
  faces: [
    {
      file: 'text.woff2',
      source: variable('source-serif-4', 'normal'),
      style: 'normal',
      weights: [400, 700],
    },
    {
      file: 'text-italic.woff2',
      source: variable('source-serif-4', 'italic'),
      style: 'italic',
      weights: [400],
    },
  ],
};

export const CODE: Family = {
  name: 'Hood Code',
  faces: [
    {
      file: 'code.woff2',
      source: '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
      style: 'normal',
      weights: [400],
    },
  ],
};

export const FAMILIES = [DISPLAY, TEXT, CODE];
