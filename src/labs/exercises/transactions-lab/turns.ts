/** Whose turn it is in a script: what a party does stands under a line `-- A` or `-- B`. */
export type Party = 'A' | 'B';

const MARKER = /^[^\S\n]*--[^\S\n]*([AB])[^\S\n]*$/gm;

/** Whose turn it is at a place of a script. */
export function partyAt(script: string, at: number): Party | undefined {
  const [marker] = [...script.slice(0, at).matchAll(MARKER)].slice(-1);
  return marker?.[1] as Party | undefined;
}

/** The script with one more move at its end. */
export function withMove(script: string, party: Party, sql: string): string {
  const before = script.trimEnd();
  const isSame = partyAt(before, before.length) === party;
  return [before, isSame ? '' : `-- ${party}`, sql].filter(Boolean).join('\n') + '\n';
}
