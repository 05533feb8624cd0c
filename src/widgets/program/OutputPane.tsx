import { count } from '@/widgets/lab/words';
import type { PrintedLine } from './model';

interface OutputPaneProps {
  readonly title: string;
  /** Where and when; empty where that is said elsewhere. */
  readonly source: string;
  readonly lines: readonly PrintedLine[];
  /** What is said where there are no lines. */
  readonly empty: string;
}

/** Lines that are drawn, and characters of a line; more would make the page slow, and nobody reads them. */
const MOST_LINES = 1000;
const MOST_CHARACTERS = 10_000;

/** An output, line by line: standard error is named, and what differs is marked. */
export function OutputPane({ title, source, lines, empty }: OutputPaneProps) {
  const hidden = lines.length - MOST_LINES;
  return (
    <div class="program-pane" role="group" aria-label={title}>
      <p class="program-pane__title">{title}</p>
      <pre class="program-pane__lines" tabIndex={0} translate={false}>
        {lines.slice(0, MOST_LINES).map(({ stream, text, isSame }, index) => (
          <span
            key={index}
            class="program-line"
            data-stream={stream}
            data-differs={isSame ? undefined : ''}
          >
            {stream === 'stderr' && lines[index - 1]?.stream !== 'stderr' && (
              <span class="program-line__stream">standard error</span>
            )}
            {!isSame && <span class="visually-hidden">differs: </span>}
            {text.slice(0, MOST_CHARACTERS)}
            {text.length > MOST_CHARACTERS && (
              <span class="program-line--empty">
                {' '}
                and {count(text.length - MOST_CHARACTERS)} more characters, which are not drawn
              </span>
            )}
            {'\n'}
          </span>
        ))}
        {lines.length === 0 && <span class="program-line program-line--empty">{empty}</span>}
        {hidden > 0 && (
          <span class="program-line program-line--empty">
            and {count(hidden)} more lines, which are not drawn
          </span>
        )}
      </pre>
      {source !== '' && <p class="program-pane__source">{source}</p>}
    </div>
  );
}
