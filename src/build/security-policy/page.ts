import type { Element } from 'hast';
import { applyEdits, type Edit, elementsOf } from './html.ts';
import { inlineScriptHash, pagePolicy } from './policy.ts';
import { repair } from './repairs.ts';
import { classInsteadOfStyle, type CollectedStyles, withoutStyleElement } from './styles.ts';

/** A page that has been read and still lacks the address of the shared stylesheet. */
export interface ReadPage {
  readonly source: string;
  readonly edits: readonly Edit[];
  /** Offset at which the link to the stylesheet belongs. */
  readonly linkAt: number;
  readonly scriptHashes: readonly string[];
}

/**
 * Reads a page and says what has to change in it: its policy comes directly after the charset, where
 * it governs everything else; its styles move to `collected`.
 * @throws Error where a page has no charset or no head
 */
export function readPage(source: string, collected: CollectedStyles): ReadPage {
  const elements = elementsOf(source);
  const hashes = elements.map(inlineScriptHash).filter((hash) => hash !== undefined);
  const scriptHashes = [...new Set(hashes)].sort();
  const policyAt = elements.find(isCharset)?.position?.end.offset;
  const head = elements.find(({ tagName }) => tagName === 'head');
  const linkAt = head?.data?.position.closing?.start.offset;
  if (policyAt === undefined || linkAt === undefined) {
    throw new Error('a page needs a head with a charset');
  }
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(scriptHashes)}">`;
  const edits = elements.flatMap((element) => [
    ...withoutStyleElement(element, collected),
    ...classInsteadOfStyle(element, collected),
    ...repair(element, source),
  ]);
  const policyEdit = { start: policyAt, end: policyAt, text: policy };
  return { source, edits: [...edits, policyEdit], linkAt, scriptHashes };
}

/** The page with all its changes. */
export function finishPage({ source, edits, linkAt }: ReadPage, stylesheet: string): string {
  const text = `<link rel="stylesheet" href="${stylesheet}">`;
  return applyEdits(source, [...edits, { start: linkAt, end: linkAt, text }]);
}

function isCharset({ tagName, properties }: Element): boolean {
  return tagName === 'meta' && properties.charSet !== undefined;
}
