/** What the version refresh decides and writes; nothing here asks anybody or touches a file. */
import { parseDocument, Scalar, stringify } from 'yaml';
import { REGISTRIES, type Registry } from '../src/data/registries.ts';

const STABLE = /^v?(\d+(?:\.\d+){1,3})(?:\+incompatible)?$/;

function byNumber(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const places = Array.from({ length: Math.max(left.length, right.length) }, (_, place) => place);
  const first = places.find((place) => (left[place] ?? 0) !== (right[place] ?? 0)) ?? 0;
  return (left[first] ?? 0) - (right[first] ?? 0);
}

/**
 * The highest release of a list such as `v1.36.0-rc.1 v1.35.4`, without a leading “v”. Alphas,
 * betas, candidates, milestones and everything else that is not two to four numbers does not count.
 * @returns undefined where nothing is left
 */
export function newestStable(versions: readonly string[]): string | undefined {
  return versions
    .flatMap((version) => STABLE.exec(version)?.[1] ?? [])
    .sort(byNumber)
    .at(-1);
}

/** Fills `{version}`, `{major}`, `{minor}` and `{patch}`; a missing number is 0. */
export function versionText(template: string, version: string): string {
  const [major, minor, patch] = [...version.split('.'), '0', '0'];
  const values: Record<string, string | undefined> = { version, major, minor, patch };
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Whether the first version number in `text` is lower than the first one in `present`. */
export function isOlder(text: string, present: string): boolean {
  const [fresh = '0', old = '0'] = [text, present].map((each) => /\d+(?:\.\d+)*/.exec(each)?.[0]);
  return byNumber(fresh, old) < 0;
}

export interface VersionFields {
  readonly package: { readonly registry: Registry; readonly name: string; readonly text: string };
  readonly text: string;
  /** The day of the last check, as YYYY-MM-DD. */
  readonly checked: string;
}

/**
 * The fields that the refresh needs.
 * @param yaml a file of src/content/technologies
 * @returns undefined where no registry has the answer
 * @throws Error when the file names a registry that nobody knows or has no version to replace
 */
export function versionFields(yaml: string): VersionFields | undefined {
  const document = parseDocument(yaml);
  if (!document.has('package')) return undefined;
  const field = (...path: string[]) => {
    const value: unknown = document.getIn(path);
    if (typeof value !== 'string') throw new Error(`no ${path.join('.')}`);
    return value;
  };
  const named = field('package', 'registry');
  const registry = REGISTRIES.find((each) => each === named);
  if (registry === undefined) throw new Error(`unknown registry ${named}`);
  return {
    package: { registry, name: field('package', 'name'), text: field('package', 'text') },
    text: field('currentVersion', 'text'),
    checked: field('currentVersion', 'checked'),
  };
}

/**
 * The file with another text and day of `currentVersion`; every other byte stays, and so does the
 * kind of quotes.
 * @param day YYYY-MM-DD
 */
export function withVersion(yaml: string, text: string, day: string): string {
  const document = parseDocument(yaml);
  const edits = Object.entries({ text, checked: day }).map(([key, value]) => {
    const node = document.getIn(['currentVersion', key], true);
    if (!(node instanceof Scalar) || !node.range) throw new Error(`no currentVersion.${key}`);
    const fresh = new Scalar(value);
    if (node.type) fresh.type = node.type;
    const [start, end] = node.range;
    return { start, end, written: stringify(fresh, { lineWidth: 0 }).trimEnd() };
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, written }) => all.slice(0, start) + written + all.slice(end), yaml);
}

export const LONGEST_AGE_DAYS = 120;

/**
 * The dated facts of a file of src/content/technologies that were read too long ago.
 * @param today YYYY-MM-DD
 * @returns such as `longTermSupport, checked 2026-08-22`; empty where all are at most
 * `LONGEST_AGE_DAYS` old
 */
export function staleFacts(yaml: string, today: string): string[] {
  const document = parseDocument(yaml);
  const oldest = Date.parse(today) - LONGEST_AGE_DAYS * 86_400_000;
  return ['currentVersion', 'longTermSupport'].flatMap((field) => {
    const checked: unknown = document.getIn([field, 'checked']);
    return typeof checked === 'string' && Date.parse(checked) < oldest
      ? [`${field}, checked ${checked}`]
      : [];
  });
}
