import type { LanguageId } from '../data/languages';

/** How each language's listings are named, highlighted and run. */
export const LISTING_LANGUAGES: Readonly<
  Record<LanguageId, { readonly file: string; readonly highlight: string }>
> = {
  python: { file: 'main.py', highlight: 'python' },
  javascript: { file: 'main.js', highlight: 'js' },
  java: { file: 'Main.java', highlight: 'java' },
  php: { file: 'main.php', highlight: 'php' },
  ruby: { file: 'main.rb', highlight: 'ruby' },
  csharp: { file: 'Main.cs', highlight: 'csharp' },
  cpp: { file: 'main.cpp', highlight: 'cpp' },
  go: { file: 'main.go', highlight: 'go' },
};

/**
 * The lines between `region: <name>` and `endregion`, without the indentation that they share.
 * @throws Error where the source has no such region
 */
export function region(source: string, name: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim().endsWith(`region: ${name}`));
  const end = lines.findIndex((line, index) => index > start && line.trim().endsWith('endregion'));
  if (start < 0 || end < 0) throw new Error(`no region “${name}”`);
  const inside = lines.slice(start + 1, end);
  const indents = inside.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return inside
    .map((line) => line.slice(shared))
    .join('\n')
    .trimEnd();
}
