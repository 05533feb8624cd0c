import type { MeasuredLine, MeasuredPlay } from '@/labs/exercises/documents-lab/touched';
import { SqlResults } from '@/widgets/lab/SqlResults';
import { leftWords, type Most, SPOILED, touchedWords } from './words';

interface MeasuredResultsProps {
  readonly outcome: MeasuredPlay;
  /** The script, to say where an error is; none for a recording. */
  readonly text?: string;
  readonly caption: string;
}

/** What each statement gave, and what it touched for it. */
export function MeasuredResults({ outcome, text, caption }: MeasuredResultsProps) {
  const { lines, left, spoiled } = outcome;
  const notes = [spoiled && SPOILED, leftWords(left)].filter((each) => each !== undefined);
  const amounts = lines.flatMap(({ touched }) => touched ?? []);
  const most = {
    bytes: Math.max(1, ...amounts.map(({ bytes }) => bytes)),
    pages: Math.max(1, ...amounts.map(({ pages = 0 }) => pages)),
  };
  return (
    <>
      <ol class="measured" aria-label={caption}>
        {lines.map((line, index) => (
          <li key={index} class="measured__line">
            <pre class="measured__sql" translate={false}>
              <code>{line.sql}</code>
            </pre>
            <SqlResults
              outcome={line.run}
              {...(text !== undefined && { text })}
              caption={`${caption}, statement ${index + 1}`}
            />
            <Touched line={line} most={most} />
          </li>
        ))}
      </ol>
      {notes.map((sentence) => (
        <p key={sentence} class="lab-note">
          {sentence}
        </p>
      ))}
    </>
  );
}

interface TouchedProps {
  readonly line: MeasuredLine;
  readonly most: Most;
}

/** What a statement touched, in numbers with their units. */
function Touched({ line: { touched }, most }: TouchedProps) {
  if (touched === undefined) return null;
  return (
    <dl class="touched">
      {touchedWords(touched, most).map(({ name, value, unit, share }) => (
        <div key={name} class="touched__part">
          <dt>{name}</dt>
          <dd>
            <b>{value}</b> {unit}
            {share !== undefined && (
              <svg
                class="touched__bar"
                viewBox="0 0 100 4"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={share} height="4" />
              </svg>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
