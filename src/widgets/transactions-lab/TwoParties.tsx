import { type Move, MOVES } from '@/labs/exercises/transactions-lab/moves';
import { withMove } from '@/labs/exercises/transactions-lab/turns';
import { Editor } from '@/widgets/lab/Editor';
import type { WorkspaceProps } from '@/widgets/lab/Lab';
import { PARTIES } from './model';

const NO_MOVES: readonly Move[] = [];

/** The moves of both parties as buttons, each over its real statements, and the script that they make. */
export function TwoParties({ step, runText, ...editor }: WorkspaceProps) {
  const moves = MOVES[step] ?? NO_MOVES;
  const { text, isLocked } = editor;
  return (
    <>
      {moves.length > 0 && (
        <div class="parties">
          {PARTIES.map((party) => (
            <section key={party} class="party" aria-label={`Party ${party}`}>
              <h3 class="party__name" aria-hidden="true">
                <b class="lane__party">{party}</b>
              </h3>
              {moves
                .filter((move) => move.party === party)
                .map((move) => (
                  <div key={move.says} class="party__move">
                    <button
                      type="button"
                      class="button"
                      disabled={isLocked}
                      onClick={() => runText(withMove(text, party, move.sql))}
                    >
                      <span class="visually-hidden">{party}: </span>
                      {move.says}
                    </button>
                    <pre class="party__sql" translate={false}>
                      <code>{move.sql}</code>
                    </pre>
                  </div>
                ))}
              {!moves.some((move) => move.party === party) && (
                <p class="party__hand">In your hands: write under {`-- ${party}`}.</p>
              )}
            </section>
          ))}
        </div>
      )}
      <Editor {...editor} />
    </>
  );
}
