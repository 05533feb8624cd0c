import type { ComponentChildren } from 'preact';
import type {
  AttackDone,
  Done,
  DoneLine,
  EstimateDone,
  HashDone,
  LoginDone,
  MeasureDone,
  PasswordsRun,
  ShowDone,
  TryDone,
} from '@/labs/exercises/passwords-lab/run';
import { RealityBadge } from '@/widgets/frame/RealityBadge';
import type { RigRun } from '@/labs/rig/protocol';
import { count, endedWords, several } from '@/widgets/lab/words';
import {
  attackWords,
  estimateWords,
  grouped,
  loginWords,
  memoryWords,
  millisecondWords,
  rateWords,
  schemeWords,
  wrapWords,
} from './words';
import './passwords-lab.css';

interface PasswordsResultsProps {
  readonly outcome: RigRun<PasswordsRun>;
  readonly caption: string;
}

/** What each line of a script gave. */
export function PasswordsResults({ outcome, caption }: PasswordsResultsProps) {
  const lines = outcome.kind === 'done' ? outcome.result.lines : [];
  return (
    <div class="pw-results" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> <span>{several(lines.length, 'line')}</span>
      </p>
      {outcome.kind !== 'done' && (
        <p class="lab-note">
          {endedWords(outcome)}
          {outcome.kind === 'stopped' && ' What the run had found is gone with its worker.'}
        </p>
      )}
      {outcome.kind === 'done' &&
        outcome.result.faults.map(({ at, message }) => (
          <p key={at} class="lab-note">
            {message}
          </p>
        ))}
      {grouped(lines).map((group, index) => (
        <Group key={index} group={group} />
      ))}
    </div>
  );
}

const of = <K extends Done['kind']>(group: readonly DoneLine[], kind: K) =>
  group.flatMap(({ done }) => (done.kind === kind ? [done as Extract<Done, { kind: K }>] : []));

function Group({ group }: { readonly group: readonly DoneLine[] }) {
  const [first] = group;
  if (first === undefined) return null;
  const { line, done } = first;
  switch (done.kind) {
    case 'hash':
      return <Hashes hashes={of(group, 'hash')} />;
    case 'measure':
      return <Rates rates={of(group, 'measure')} />;
    case 'estimate':
      return <Estimates estimates={of(group, 'estimate')} />;
    case 'try':
      return <Tries tries={group} />;
    case 'show':
      return <Rows line={line} show={done} />;
    case 'attack':
      return <Attack line={line} attack={done} />;
    case 'login':
      return <Login line={line} login={done} />;
    case 'wrap':
      return (
        <Said line={line}>
          <p>{wrapWords(done)}</p>
        </Said>
      );
  }
}

/** A line as it was written, and what it gave. */
function Said({ line, children }: { readonly line: string; readonly children: ComponentChildren }) {
  return (
    <div class="pw-said">
      <p class="pw-line">
        <code translate={false}>{line}</code>
      </p>
      {children}
    </div>
  );
}

interface TableProps {
  readonly caption: ComponentChildren;
  /** Heads of the columns; the first one names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A table, of which each row becomes a card on a phone. */
function Table({ caption, columns, rows }: TableProps) {
  return (
    <table class="pw-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={at} data-head={columns[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Stored = ({ text }: { readonly text: string }) => (
  <code class="pw-stored" translate={false}>
    {text}
  </code>
);

/** An address, which may break before its sign and nowhere else. */
function Email({ email }: { readonly email: string }) {
  const at = email.indexOf('@');
  return (
    <span class="pw-email" translate={false}>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </span>
  );
}

/** A bar as long as a logarithm is; what it says stands beside it. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="pw-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(1, 100 * share)} height="6" />
    </svg>
  );
}

/** Shares of the longest, by logarithms from a tenth of the shortest. */
function shares(values: readonly (number | undefined)[]): readonly number[] {
  const known = values.filter((value) => value !== undefined && value > 0) as number[];
  const least = Math.log10(Math.min(...known)) - 0.5;
  const most = Math.log10(Math.max(...known));
  return values.map((value) =>
    value === undefined || value <= 0 ? 0 : (Math.log10(value) - least) / (most - least),
  );
}

function Hashes({ hashes }: { readonly hashes: readonly HashDone[] }) {
  return (
    <Table
      caption="What was hashed, what it took, and what is stored"
      columns={['Function', 'Password', 'Time', 'Memory', 'Stored']}
      rows={hashes.map(({ scheme, password, isSalted, milliseconds, memory, stored }) => [
        <>
          {schemeWords(scheme)}
          <span class="pw-salt">{isSalted ? 'with a salt' : 'no salt'}</span>
        </>,
        <code translate={false}>{password}</code>,
        milliseconds === undefined ? (
          millisecondWords(milliseconds)
        ) : (
          <span class="pw-whole">{millisecondWords(milliseconds)}</span>
        ),
        <span class="pw-whole">{memoryWords(memory)}</span>,
        <Stored text={stored} />,
      ])}
    />
  );
}

function Rates({ rates }: { readonly rates: readonly MeasureDone[] }) {
  const bars = shares(rates.map(({ rate }) => rate));
  return (
    <Table
      caption="Your guesses in a second, with bars of a logarithm: each step of the same length is ten times as many"
      columns={['Function', 'Guesses per second']}
      rows={rates.map(({ scheme, rate }, index) => [
        schemeWords(scheme),
        <>
          {rateWords(rate)}
          {rate !== undefined && <Bar share={bars[index] ?? 0} />}
        </>,
      ])}
    />
  );
}

function Estimates({ estimates }: { readonly estimates: readonly EstimateDone[] }) {
  return (
    <Table
      caption="For one salted row, all guesses; on average half of the time is needed"
      columns={['Function', 'Guesses', 'Your guesses per second', 'Assumed to be faster', 'Takes']}
      rows={estimates.map((estimate) => [
        schemeWords(estimate.scheme),
        <code translate={false}>{estimate.space}</code>,
        rateWords(estimate.rate),
        `${count(estimate.faster)} times`,
        <b>{estimateWords(estimate)}</b>,
      ])}
    />
  );
}

function Rows({ line, show }: { readonly line: string; readonly show: ShowDone }) {
  return (
    <Said line={line}>
      <Table
        caption={
          <>
            The table <code>{show.table}</code>, {several(show.rows.length, 'row')}
          </>
        }
        columns={['Account', 'password_hash']}
        rows={show.rows.map(({ email, stored }) => [
          <Email email={email} />,
          <Stored text={stored} />,
        ])}
      />
    </Said>
  );
}

function Attack({ line, attack }: { readonly line: string; readonly attack: AttackDone }) {
  return (
    <Said line={line}>
      {attackWords(attack).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <Table
        caption={
          <>
            What is known of <code>{attack.table}</code>
          </>
        }
        columns={['Account', 'Password', 'password_hash']}
        rows={attack.rows.map(({ email, stored, found }) => [
          <Email email={email} />,
          found === undefined ? (
            'unknown'
          ) : (
            <mark class="pw-found">
              <code translate={false}>{found}</code>
            </mark>
          ),
          <Stored text={stored} />,
        ])}
      />
    </Said>
  );
}

function Login({ line, login }: { readonly line: string; readonly login: LoginDone }) {
  return (
    <Said line={line}>
      <p>{loginWords(login)}</p>
      {login.rehashed && (
        <dl class="pw-change">
          <dt>Before</dt>
          <dd>
            <Stored text={login.rehashed.before} />
          </dd>
          <dt>After</dt>
          <dd>
            <Stored text={login.rehashed.after} />
          </dd>
        </dl>
      )}
    </Said>
  );
}

/** What the line tells a thief. */
function told({ guesses }: TryDone): string {
  const open = guesses.find(({ isOpen }) => isOpen);
  if (open !== undefined) return `${open.guess} opened it`;
  const most = Math.max(...guesses.map(({ bytes }) => bytes));
  const [one, ...others] = guesses.filter(({ bytes }) => bytes === most);
  if (one !== undefined && others.length === 0 && guesses.length > 1) {
    return `${one.guess} got further than the others`;
  }
  return guesses.length === 1 ? `${several(most, 'byte')} compared` : 'all alike: nothing';
}

/** The bytes that were compared for each character in the place of `?`. */
function Bytes({ pattern, guesses }: TryDone) {
  const most = Math.max(...guesses.map(({ bytes }) => bytes));
  const isEven = guesses.every(({ bytes }) => bytes === most);
  const place = pattern.indexOf('?');
  return (
    <span class="pw-bytes">
      {guesses.map(({ guess, bytes, isOpen }) => (
        <span key={guess} data-far={isOpen || (!isEven && bytes === most) || undefined}>
          <code translate={false}>{place < 0 ? guess : guess[place]}</code> {bytes}
        </span>
      ))}
    </span>
  );
}

function Tries({ tries }: { readonly tries: readonly DoneLine[] }) {
  return (
    <>
      <RealityBadge
        kind="MODEL"
        note="Two comparisons written for this lab, which count the bytes that they read."
        assumptions={[
          'A thief can tell one more compared byte. Over a network that takes many measurements.',
          'Nothing is timed: the clock of a tab is too coarse for a few nanoseconds.',
        ]}
        model="src/labs/exercises/passwords-lab/doors.ts"
      />
      <Table
        caption="Bytes of the token that were compared"
        columns={['Line', 'What it tells', 'Bytes for each character']}
        rows={tries.flatMap(({ line, done }) =>
          done.kind === 'try'
            ? [[<code translate={false}>{line}</code>, told(done), <Bytes {...done} />]]
            : [],
        )}
      />
    </>
  );
}
