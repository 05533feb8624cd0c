import { type ReaderDocument, VERSION } from './document.ts';

/** Makes a document of one version from one of the version before. Pure, and never throws. */
export type Migration = (before: ReaderDocument) => ReaderDocument;

const PAGE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const pagesIn = (read: unknown) =>
  textOf(read)
    .split(',')
    .filter((id) => PAGE_ID.test(id));
const isText = (value: unknown) => typeof value === 'string';

/** The queries of a list in JSON, newest first. */
function queriesIn(text: unknown): string[] {
  try {
    const list: unknown = JSON.parse(textOf(text));
    return Array.isArray(list) ? list.filter(isText) : [];
  } catch {
    return [];
  }
}

/** The days of choices were not kept: what is chosen from now on is later. */
const choiceOf = (value: unknown) => ({ value: textOf(value), at: 0 });

/** Version 0: each value as text under a key of its own. */
const fromSingleKeys: Migration = (before) => {
  const { read, language, offline, 'recent-searches': recent, ...others } = before;
  return {
    ...others,
    ...(read !== undefined && { read: pagesIn(read) }),
    ...(language !== undefined && { language: choiceOf(language) }),
    ...(offline !== undefined && { offline: choiceOf(offline) }),
    ...(recent !== undefined && {
      searches: queriesIn(recent).map((query, index) => ({ query, at: 0 - index })),
    }),
    version: 1,
  };
};

/** Whether nothing is lost of a document of version 0 on the way to version 1. */
export function isWhole({ read, 'recent-searches': recent }: ReaderDocument): boolean {
  return (
    textOf(read) === pagesIn(read).join() &&
    (recent === undefined || textOf(recent) === JSON.stringify(queriesIn(recent)))
  );
}

/** At index n the way from version n to n + 1. */
const MIGRATIONS: readonly Migration[] = [fromSingleKeys];
if (MIGRATIONS.length !== VERSION) throw new Error('Every version needs a way to the next.');

/** The document in the present version; a newer one stays as it is. */
export function migrated(
  document: ReaderDocument,
  migrations: readonly Migration[] = MIGRATIONS,
): ReaderDocument {
  const migration = migrations[document.version];
  return migration === undefined ? document : migrated(migration(document), migrations);
}
