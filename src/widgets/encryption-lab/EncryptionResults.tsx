import { useId } from 'preact/hooks';
import type { End, EncryptionRun, Line } from '@/labs/exercises/encryption-lab/result';
import type { RigRun } from '@/labs/rig/protocol';
import { Prose } from '@/widgets/lab/Prose';
import { endedWords, placeOf, several } from '@/widgets/lab/words';
import { ShownView } from './ShownView';
import { listed, OUTCOMES, UNSUPPORTED, waysWords } from './words';
import './encryption-lab.css';

interface EncryptionResultsProps {
  readonly outcome: RigRun<EncryptionRun>;
  /** What was run, to say where it is wrong; none for a recording. */
  readonly text?: string;
  readonly caption: string;
}

/** What each line gave, with its bytes, and what is stored in the end. */
export function EncryptionResults({ outcome, text, caption }: EncryptionResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  return <Done run={outcome.result} text={text} caption={caption} />;
}

interface DoneProps {
  readonly run: EncryptionRun;
  readonly text: string | undefined;
  readonly caption: string;
}

function Done({ run, text, caption }: DoneProps) {
  const { given, lines, faults, end, isUnsupported } = run;
  return (
    <div class="seal-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{several(lines.length, 'line')}</span>
      </p>
      {isUnsupported && <p class="lab-note">{UNSUPPORTED}</p>}
      {given.length > 0 && (
        <details class="beneath">
          <summary>Given: {listed(given.map(({ name = '' }) => name))}</summary>
          <div class="beneath__body seal-given">
            {given.map((shown) => (
              <ShownView key={shown.name} shown={shown} />
            ))}
          </div>
        </details>
      )}
      {lines.length > 0 && (
        <ol class="seal-lines">
          {lines.map((line) => (
            <LineView key={line.number} line={line} />
          ))}
        </ol>
      )}
      {faults.map(({ at, message }) => (
        <p key={at} class="lab-error" data-at={at}>
          <span class="lab-error__message">
            <Prose text={message} />
          </span>{' '}
          {text !== undefined && <Place text={text} at={at} />}
        </p>
      ))}
      {end !== undefined && <EndView end={end} />}
    </div>
  );
}

function Place({ text, at }: { readonly text: string; readonly at: number }) {
  const { line, column } = placeOf(text, at);
  return (
    <span class="lab-error__place">
      Line {line}, column {column}. What follows it was not run.
    </span>
  );
}

function LineView({ line }: { readonly line: Line }) {
  const { number, source, outcome, says, shown } = line;
  const { sign, word } = OUTCOMES[outcome];
  return (
    <li class="seal-line" value={number}>
      <p class="seal-line__head">
        <span class="seal-line__number" aria-hidden="true">
          {number}
        </span>
        <code class="seal-line__source" translate={false}>
          {source}
        </code>
        <span class={`seal-outcome seal-outcome--${outcome}`}>
          {sign !== '' && <span aria-hidden="true">{sign} </span>}
          {word}
        </span>
      </p>
      <p class="seal-line__says">
        <Prose text={says} />
      </p>
      {shown !== undefined && <ShownView shown={shown} />}
    </li>
  );
}

function EndView({ end }: { readonly end: End }) {
  const id = useId();
  return (
    <figure class="lab-result">
      <figcaption class="lab-result__caption" id={id}>
        <b>What still opens what is stored</b>{' '}
        <span>
          {end.givenKeys.length > 0
            ? `${listed(end.givenKeys)} still there`
            : 'no key of the beginning is left'}
        </span>
      </figcaption>
      <div class="table-scroll lab-result__scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table class="seal-end">
          <thead>
            <tr>
              <th scope="col">stored</th>
              <th scope="col">rows</th>
              <th scope="col">by way of the vault</th>
              <th scope="col">by a key in memory</th>
            </tr>
          </thead>
          <tbody translate={false}>
            {end.stored.map((each) => {
              const { vault, memory } = waysWords(each);
              return (
                <tr key={`${each.name} ${each.rows.join()}`}>
                  <th scope="row">{each.name}</th>
                  <td>{each.rows.join(', ')}</td>
                  <td>{vault}</td>
                  <td>{memory}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
