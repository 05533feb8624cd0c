import { unsolved, type Verdict } from '../definition.ts';
import type { Door, Happened, Happening, Verified } from './happenings.ts';
import type { TokensRun } from './rig.ts';

type Judge = (happened: readonly Happened[], run: TokensRun) => Verdict;

/** The check of a step: its judge is asked once everything of a run was sent and answered. */
export const reached =
  (judge: Judge) =>
  (run: TokensRun): Verdict => {
    const [fault] = run.faults;
    if (fault !== undefined) {
      const what = run.sent.length === 0 ? 'Nothing was sent.' : 'Not everything was sent.';
      return unsolved(`${what} ${fault.message}`);
    }
    if (run.sent.some(({ exchange }) => exchange.kind !== 'answered')) {
      return unsolved('A request has no answer.');
    }
    return judge(run.happened, run);
  };

/** What happened of one kind. */
export const of = <K extends Happening['kind']>(
  happened: readonly Happened[],
  kind: K,
): readonly Extract<Happened, { kind: K }>[] =>
  happened.filter((each): each is Extract<Happened, { kind: K }> => each.kind === kind);

type Look = Verified & { readonly request: number };

/** What the verifier of a door said of tokens. */
export const at = (happened: readonly Happened[], door: Door): readonly Look[] =>
  of(happened, 'verified').filter((look) => look.door === door);

/** The tokens with which the till was opened at a door. */
export const tillsAt = (happened: readonly Happened[], door: Door): readonly Look[] => {
  const opened = of(happened, 'till').map(({ request }) => request);
  return at(happened, door).filter(({ request }) => opened.includes(request));
};

/** Whether two looks are at the same token, or at one that was made of it. */
export const isOf =
  (one: Verified) =>
  (other: Verified): boolean =>
    one.jti !== '' && one.jti === other.jti;
