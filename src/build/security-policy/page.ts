import type { Element } from 'hast';
import { POLICY_NEEDS, POLICY_NEEDS_META, type PolicyNeed } from '../../lib/policy-needs.ts';
import { type Edit, type ParsedPage, placeOf } from '../page/html.ts';
import { inlineScriptHash, pagePolicy } from './policy.ts';
import { classInsteadOfStyle, type CollectedStyles, withoutStyleElement } from './styles.ts';

/** What the policy wants of a page. */
export interface PolicyFacts {
  /** Give the page its policy, and take out its styles. */
  readonly edits: readonly Edit[];
  /** Offset at which the link to the stylesheet with those styles belongs. */
  readonly linkAt: number;
  readonly scriptHashes: readonly string[];
  readonly needs: readonly PolicyNeed[];
  readonly styles: CollectedStyles;
}

/**
 * Says what has to change in a page: its policy comes directly after the charset, where it governs
 * everything else.
 * @throws Error where a page has no charset or no head, or needs what is unknown
 */
export function policyFacts({ elements }: ParsedPage): PolicyFacts {
  const hashes = elements.map(inlineScriptHash).filter((hash) => hash !== undefined);
  const scriptHashes = [...new Set(hashes)].sort();
  const policyAt = elements.find(isCharset)?.position?.end.offset;
  const head = elements.find(({ tagName }) => tagName === 'head');
  const linkAt = head?.data?.position.closing?.start.offset;
  if (policyAt === undefined || linkAt === undefined) {
    throw new Error('a page needs a head with a charset');
  }
  const declaration = elements.find(({ properties }) => properties.name === POLICY_NEEDS_META);
  const needs = declaration === undefined ? [] : needsIn(declaration);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(scriptHashes, needs)}">`;
  const styles: CollectedStyles = { classes: new Map(), blocks: new Set() };
  const edits = elements.flatMap((element) => [
    ...withoutStyleElement(element, styles),
    ...classInsteadOfStyle(element, styles),
  ]);
  edits.push({ start: policyAt, end: policyAt, text: policy });
  if (declaration !== undefined) edits.push({ ...placeOf(declaration), text: '' });
  return { edits, linkAt, scriptHashes, needs, styles };
}

/** The link to the stylesheet that holds what was taken out of the pages. */
export function stylesheetEdit({ linkAt }: PolicyFacts, stylesheet: string): Edit {
  return { start: linkAt, end: linkAt, text: `<link rel="stylesheet" href="${stylesheet}">` };
}

function needsIn({ properties }: Element): PolicyNeed[] {
  return String(properties.content)
    .split(' ')
    .map((name) => {
      const need = POLICY_NEEDS.find((known) => known === name);
      if (need === undefined) throw new Error(`no page can need “${name}” of its policy`);
      return need;
    });
}

function isCharset({ tagName, properties }: Element): boolean {
  return tagName === 'meta' && properties.charSet !== undefined;
}
