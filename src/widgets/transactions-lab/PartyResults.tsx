import type { PartyPlay } from '@/labs/exercises/transactions-lab/parties';
import { SqlResults } from '@/widgets/lab/SqlResults';
import { PARTIES, standingsOf } from './model';
import { heldWords, leftWords, SPOILED, STANDING_WORDS } from './words';

interface PartyResultsProps {
  readonly outcome: PartyPlay;
  /** The script, to say where an error is; none for a recording. */
  readonly text?: string;
  readonly caption: string;
}

/** What each party said and heard, in the order of time, a lane for each. */
export function PartyResults({ outcome, text, caption }: PartyResultsProps) {
  const { lines, left, held, spoiled } = outcome;
  const standings = standingsOf(lines);
  const isTwo = lines.some(({ party }) => party !== undefined);
  const said = [spoiled && SPOILED, held && heldWords(held), leftWords(left)].filter(
    (each) => each !== undefined,
  );
  return (
    <>
      <ol class="lanes" data-two={isTwo || undefined} aria-label={caption}>
        {lines.map((line, index) => {
          const { party = 'B', run, sql } = line;
          const isTurn = index === 0 || lines[index - 1]?.party !== line.party;
          const standing = standings[index]?.[party] ?? 'none';
          const before = standings[index - 1]?.[party] ?? 'none';
          const words = standing === before ? '' : STANDING_WORDS[standing];
          return (
            <li key={index} class="lane" data-party={party} data-turn={isTurn || undefined}>
              {PARTIES.map((each) => (
                <span
                  key={each}
                  class="lane__track"
                  data-of={each}
                  data-standing={standings[index]?.[each]}
                />
              ))}
              <div class="lane__said">
                {isTwo && isTurn && (
                  <p class="lane__turn">
                    <span class="visually-hidden">Party </span>
                    <b class="lane__party">{party}</b>
                  </p>
                )}
                <pre class="lane__sql" translate={false}>
                  <code>{sql}</code>
                </pre>
                <SqlResults
                  outcome={{ ...run, transaction: 'none' }}
                  {...(text !== undefined && { text })}
                  caption={`${caption}, statement ${index + 1}`}
                />
                {words !== '' && <p class="lane__standing">{words}</p>}
              </div>
            </li>
          );
        })}
      </ol>
      {said.map((sentence) => (
        <p key={sentence} class="lab-note">
          {sentence}
        </p>
      ))}
    </>
  );
}
