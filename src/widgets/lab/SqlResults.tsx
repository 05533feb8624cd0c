import { type ComponentChild, Fragment } from 'preact';
import { SQLSTATES } from '@/data/sqlstates';
import type { Message, Result, Run } from '@/labs/protocol';
import { ResultTable } from './ResultTable';
import { endingWords, placeOf, transactionWords } from './words';

interface SqlResultsProps {
  readonly outcome: Run;
  /** What was run, to say where an error is; none for a recording. */
  readonly text?: string;
  readonly caption: string;
  /** Draws a result in its own way; undefined for the usual one. */
  readonly draw?: (result: Result, caption: string) => ComponentChild;
}

/** What statements gave, one after the other, and how they ended. */
export function SqlResults({ outcome, text, caption, draw }: SqlResultsProps) {
  const { results, ending } = outcome;
  const isOne = results.length === 1;
  const said = [endingWords(outcome), transactionWords(outcome)].filter(Boolean);
  return (
    <>
      {results.map((result, index) => {
        const name = isOne ? caption : `${caption}, statement ${index + 1}`;
        return (
          <Fragment key={index}>
            {draw?.(result, name) ?? <Statement result={result} caption={name} />}
          </Fragment>
        );
      })}
      {ending.kind === 'error' && <SqlError error={ending.error} text={text} />}
      {said.map((sentence) => (
        <p key={sentence} class="lab-note">
          {sentence}
        </p>
      ))}
    </>
  );
}

function Statement({ result, caption }: { readonly result: Result; readonly caption: string }) {
  return (
    <>
      {result.columns.length > 0 ? (
        <ResultTable caption={caption} table={result} />
      ) : (
        <p class="lab-tag">
          <code>{result.tag}</code>
        </p>
      )}
      {result.notices.map(({ severity, message }, index) => (
        <p key={index} class="lab-note">
          <b>{severity}:</b> {message}
        </p>
      ))}
    </>
  );
}

interface SqlErrorProps {
  readonly error: Message;
  readonly text?: string | undefined;
}

/** An error as PostgreSQL reports it, with its place and what it means in plain words. */
function SqlError({ error, text }: SqlErrorProps) {
  const known = SQLSTATES[error.code];
  const place = text === undefined || error.at === undefined ? undefined : placeOf(text, error.at);
  return (
    <div class="lab-error">
      <p class="lab-error__message" translate={false}>
        <b>
          {error.severity} {error.code}
        </b>{' '}
        {error.message}
      </p>
      {place !== undefined && (
        <p class="lab-error__place">
          Line {place.line}, character {place.column}.
        </p>
      )}
      {error.detail !== undefined && (
        <p translate={false}>
          <b>Detail</b> {error.detail}
        </p>
      )}
      {error.hint !== undefined && (
        <p translate={false}>
          <b>Hint</b> {error.hint}
        </p>
      )}
      {known !== undefined && (
        <p class="lab-error__plain">
          <b>In plain words ({known.name}).</b> {known.plain}
        </p>
      )}
    </div>
  );
}
