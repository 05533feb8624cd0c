import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const twins = globSync('dist/**/index.md').map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8'),
}));

/** The text without its fences, code in sentences and addresses. */
function prose(text: string): string {
  let fence = '';
  const lines = text.split('\n').map((line) => {
    const mark = /^\s*(?:[-|>\d.]+\s+)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || line.trim() === fence)) {
      fence = fence === '' ? mark : '';
      return '';
    }
    return fence === '' ? line : '';
  });
  return lines
    .join('\n')
    .replaceAll(/(`+)[^`][\s\S]*?\1/g, ' ')
    .replaceAll(/\]\([^)]*\)|<https?:[^>]*>|https?:\/\/\S+/g, ' ');
}

/** Words that look glued and are not: a name, a date as its source writes it, an encoding, JSON in Base64, a password and its hash. */
const WHOLE =
  /^(?:eyJ\w+|W3Techs?|Postgres95|September2025|base64|September\d+|SHA\d+|Ed25519|X25519MLKEM768|ieee754|dreamfly281|summer2026|c8ebcce71adddcbb81f8b9e0)$/;

describe('Markdown twins', () => {
  it('exist for every page', () => {
    expect(twins.length).toBeGreaterThan(100);
  });

  it.each(twins)('$file holds no residue of the build', ({ text }) => {
    expect(
      prose(text).match(/<!--[\s\S]*?-->|<\/?astro-\w+|&(?:#\w+|amp|lt|gt|quot);/g),
    ).toBeNull();
  });

  it.each(twins)('$file glues no two words together', ({ text }) => {
    const glued =
      /\b\w*(?:[a-z]{4,}\d{2,}|\d[A-Z][a-z]{3,}|\d{4}[a-z]{4,}|[a-z]{2}Source\b)\w*|\d\.\d\d+\.\d+ ms/g;
    const found = prose(text).match(glued) ?? [];
    expect(found.filter((word) => !WHOLE.test(word))).toEqual([]);
  });

  it.each(twins)('$file has as many cells in each row as its table has columns', ({ text }) => {
    const blocks = prose(text).matchAll(/^\|.*(?:\n.+)*/gm);
    const broken = [...blocks].flatMap(([block]) => {
      const rows = block.split('\n');
      const cells = rows.map((row) => row.replaceAll('\\|', '').split('|').length);
      return rows.filter((row, index) => !row.startsWith('|') || cells[index] !== cells[0]);
    });
    expect(broken).toEqual([]);
  });
});
