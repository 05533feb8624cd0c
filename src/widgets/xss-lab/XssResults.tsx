import type { Shown, XssRun } from '@/labs/exercises/xss-lab/run';
import type { RigRun } from '@/labs/rig/protocol';
import { endedWords, several } from '@/widgets/lab/words';
import { type Fate, fateOf, FATES, whoWords } from './words';
import './xss-lab.css';

interface XssResultsProps {
  readonly outcome: RigRun<XssRun>;
  readonly caption: string;
}

/** What became of each visit: what ran, what was blocked, and what a visitor reads. */
export function XssResults({ outcome, caption }: XssResultsProps) {
  if (outcome.kind !== 'done') return <p class="lab-note">{endedWords(outcome)}</p>;
  const { faults, pages } = outcome.result;
  const yours = pages.at(-1);
  const others = pages.slice(0, -1);
  return (
    <div class="xss-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{several(pages.length, 'visit')}</span>
      </p>
      {faults.map(({ at, message }) => (
        <p key={at} class="lab-note">
          {message}
        </p>
      ))}
      {yours && (
        <div class="xss-visit">
          <p class="xss-visit__head">
            <Head page={yours} name="Your input" />
          </p>
          <Visit page={yours} />
        </div>
      )}
      {others.map((page, index) => (
        <details key={index} class="xss-visit">
          <summary class="xss-visit__head">
            <Head page={page} name={whoWords(others, index)} />
          </summary>
          <Visit page={page} />
        </details>
      ))}
    </div>
  );
}

function Head({ page, name }: { readonly page: Shown; readonly name: string }) {
  const fate: Fate = fateOf(page);
  return (
    <>
      <span class="xss-visit__who">{name}</span>
      <span class="xss-fate" data-fate={fate}>
        {FATES[fate]}
      </span>
    </>
  );
}

function Visit({ page }: { readonly page: Shown }) {
  const { inputs, policy, ran, blocked, walled, errors, seen, sent } = page;
  return (
    <div class="xss-visit__body">
      <dl class="xss-facts">
        {Object.entries(inputs).map(([name, value]) => (
          <Fact key={name} what={`Came in as ${name}`} values={[value]} />
        ))}
        {policy !== '' && <Fact what="Policy sent" values={[policy]} />}
        <Fact what="Reached the attacker" values={ran.map((what) => what || 'leak()')} />
        <Fact
          what="Blocked by the policy"
          values={blocked.map(({ directive, what }) => `${directive}: ${what}`)}
        />
        <Fact
          what="Stopped by the frame around it"
          values={walled.map(({ directive, what }) => `${directive}: ${what}`)}
        />
        <Fact what="Errors" values={errors} />
        {seen === undefined ? (
          <div>
            <dt>A visitor reads</dt>
            <dd>Nothing: the page went away or never came to rest.</dd>
          </div>
        ) : (
          <Fact what="A visitor reads" values={seen.text === '' ? [] : [seen.text]} />
        )}
        <Fact what="In the field" values={seen?.fields ?? []} />
        <Fact what="The link leads to" values={seen?.links ?? []} />
      </dl>
      <p class="lab-label">The page that was sent; what came in is marked</p>
      <pre
        class="lab-code xss-sent"
        translate={false}
        tabIndex={0}
        role="group"
        aria-label="The page that was sent"
      >
        <code>
          {sent.map(({ text, isInput }, index) =>
            isInput ? <mark key={index}>{text}</mark> : text,
          )}
        </code>
      </pre>
    </div>
  );
}

/** A term with its values; nothing where there are none. */
function Fact({ what, values }: { readonly what: string; readonly values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <div>
      <dt>{what}</dt>
      {values.map((value, index) => (
        <dd key={index}>
          {value === '' ? 'an empty text' : <code translate={false}>{value}</code>}
        </dd>
      ))}
    </div>
  );
}
