import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { FRAME_META_POLICY } from './security-policy/policy.ts';
import { bundledApart } from './vite/bundled-apart.ts';

/** The file in which a lab shows pages with a reader’s scripts. */
export interface FrameFile {
  /** It changes with the content. */
  readonly name: string;
  readonly html: string;
  /** Compressed. */
  readonly bytes: number;
}

const ENTRY = fileURLToPath(new URL('../labs/frame/shop.ts', import.meta.url));

let made: Promise<FrameFile> | undefined;

/** The frame’s one file, its script within. */
export const shopFrame = (): Promise<FrameFile> => (made ??= makeFrame());

async function makeFrame(): Promise<FrameFile> {
  const [script = ''] = (
    await bundledApart({ entry: ENTRY, format: 'iife', target: 'es2022' })
  ).values();
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${FRAME_META_POLICY}">`,
    '<title>A frame of Under the Hood</title>',
    '<style>html,body{height:100%;margin:0}iframe{display:block;width:100%;height:100%;border:0}</style>',
    `</head><body><script>${withinTag(script.trim())}</script></body></html>\n`,
  ].join('\n');
  const hash = createHash('sha256').update(html).digest('hex').slice(0, 8);
  return { name: `shop.${hash}.html`, html, bytes: gzipSync(html, { level: 9 }).length };
}

/** The same script without what would end its tag; in texts and patterns both spellings mean one. */
const withinTag = (script: string) =>
  script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
