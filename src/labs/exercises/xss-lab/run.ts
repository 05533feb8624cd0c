import type { Outcome, Stage } from '../../frame/protocol.ts';
import { type Piece, piecesOf, readTemplate, textOf, toBeCleaned } from './template.ts';
import { type Fault, type Inputs, readWritten } from './written.ts';

/** Somebody for whom the shop makes its page. */
export interface Visit {
  /** The reader’s own input, somebody without bad intent, or an attacker of the lab’s. */
  readonly who: 'yours' | 'honest' | 'attack';
  readonly inputs: Inputs;
}

/** What was sent to a visitor, and what became of it in the frame. */
export interface Shown extends Visit, Outcome {
  readonly sent: readonly Piece[];
  readonly policy: string;
}

/** What a run gives. */
export interface XssRun {
  readonly faults: readonly Fault[];
  /** The lab’s visits, then the reader’s own; none where there are faults. */
  readonly pages: readonly Shown[];
}

/** Stands in an attack for the nonce of the answer before. */
export const EARLIER_NONCE = 'NONCE';

/**
 * Shows the page of a text to a step’s visitors, one after the other, and last to the reader’s own.
 * @param visits those of the step
 */
export async function runText(
  stage: Stage,
  text: string,
  visits: readonly Visit[],
): Promise<XssRun> {
  const written = readWritten(text);
  const page = readTemplate(written.page, written.pageAt);
  const policy = readTemplate(written.policy);
  const faults = [...written.faults, ...page.faults, ...policy.faults];
  if (faults.length > 0) return { faults, pages: [] };

  const pages: Shown[] = [];
  let earlier = 'guess';
  for (const visit of [...visits, { who: 'yours', inputs: written.inputs } as const]) {
    const inputs = withNonce(visit.inputs, earlier);
    const wanted = toBeCleaned(page, inputs);
    const cleaned = wanted.length === 0 ? [] : await stage.clean(wanted);
    const values = {
      inputs,
      nonce: stage.nonce(),
      clean: (value: string) => cleaned[wanted.indexOf(value)] ?? '',
    };
    const sent = piecesOf(page, values);
    const html = textOf(sent);
    const header = textOf(piecesOf(policy, values));
    const isKept = visit.who === 'yours';
    const outcome = await stage.show({ html, policy: header, hash: inputs.hash ?? '', isKept });
    pages.push({ who: visit.who, inputs, sent, policy: header, ...outcome });
    earlier = /\bnonce="?([^"\s>]+)/.exec(html)?.[1] ?? earlier;
  }
  return { faults, pages };
}

const withNonce = (inputs: Inputs, nonce: string): Inputs =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, value.replaceAll(EARLIER_NONCE, nonce)]),
  );
