import { blanked } from '../postgres/tokens.ts';

/** Whether a keyword, or several in a row, stand in a text as code: not in a comment, text or name. */
export function hasWord(sql: string, word: string): boolean {
  const pattern = word
    .trim()
    .split(/\s+/)
    .join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\w$])${pattern}(?![\w$])`, 'i').test(blanked(sql));
}
