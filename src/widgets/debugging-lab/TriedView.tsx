import { logText } from '@/labs/exercises/debugging-lab/incident';
import type { Ran, Tried } from '@/labs/exercises/debugging-lab/run';
import { several } from '@/widgets/lab/words';
import { boundWords, droppedWords, plainSql, shownWords } from './words';

interface TriedViewProps {
  readonly tried: Tried;
  readonly isOpen: boolean;
}

/** One test: whether it passed, and folded under that what was expected, the SQL and the log. */
export function TriedView({ tried, isOpen }: TriedViewProps) {
  const { name, given, expected, got, passed, sqlCount } = tried;
  return (
    <li>
      <details class="dbg-test" data-passed={passed || undefined} open={isOpen}>
        <summary>
          <svg class="dbg-test__mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d={passed ? 'M5 12.5l4.5 5L19 7' : 'M6 6l12 12M18 6L6 18'} />
          </svg>
          <strong>{passed ? 'Passed' : 'Failed'}</strong>
          <span class="dbg-test__name">{name}</span>
          <span class="dbg-test__count">{several(sqlCount, 'statement')}</span>
        </summary>
        <div class="dbg-test__body">
          <dl class="dbg-found" translate={false}>
            <dt>Given</dt>
            <dd>{given}</dd>
            <dt>Expected</dt>
            <dd>{expected}</dd>
            <dt>Got</dt>
            <dd>{got}</dd>
          </dl>
          <Statements tried={tried} />
          <Log tried={tried} />
        </div>
      </details>
    </li>
  );
}

function Statements({ tried: { sql, sqlCount } }: Pick<TriedViewProps, 'tried'>) {
  if (sqlCount === 0) return null;
  const isTwo = sql.some(({ who }) => who !== '');
  return (
    <>
      <p class="lab-label">
        SQL: {several(sqlCount, 'statement')}
        {isTwo && ', in turns that the test has chosen'}
        {shownWords(sql.length, sqlCount)}
      </p>
      <ol class="dbg-sql">
        {sql.map((ran, index) => (
          <Statement key={index} {...ran} />
        ))}
      </ol>
    </>
  );
}

const Statement = ({ who, sql, values, rows, error }: Ran) => (
  <li data-who={who === '' ? undefined : who}>
    {who !== '' && <b class="dbg-sql__who">{who}</b>}
    <code translate={false}>{plainSql(sql)}</code>
    <span class="dbg-sql__came">
      {values.length > 0 && <span translate={false}>{boundWords(values)}</span>}
      {error === undefined ? <span>{several(rows, 'row')}</span> : <strong>{error}</strong>}
    </span>
  </li>
);

function Log({ tried: { log, logDropped } }: Pick<TriedViewProps, 'tried'>) {
  if (log.length === 0) return null;
  return (
    <>
      <p class="lab-label">
        Log: {several(log.length + logDropped, 'line')}
        {droppedWords(logDropped)}
      </p>
      <pre class="dbg-lines" translate={false}>
        {log.map((line, index) => (
          <code key={index} data-level={line.level}>
            {logText(line)}
          </code>
        ))}
      </pre>
    </>
  );
}
