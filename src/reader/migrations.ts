import { parseJson, type ReaderDocument } from './document.ts';

/** Makes a document of one version from one of the version before. Pure; never throws. */
export type Migration = (before: ReaderDocument) => ReaderDocument;

/** Version 0 stood under a key for each value, as text. */
export const SINGLE_KEYS = ['read', 'language', 'offline', 'recent-searches'] as const;

/** When it was chosen is not known, so whatever is chosen from now on is later. */
const choiceOf = (value = '') => ({ value, at: 0 });

/** What cannot be read stays: ids that no page has, and a list of searches as it stands. */
const fromSingleKeys: Migration = (before) => {
  const { read = '', language, offline, ...others } = before as Record<string, string | undefined>;
  const { 'recent-searches': recent = '[]', ...unknown } = others;
  const queries = parseJson(recent);
  return {
    ...unknown,
    version: 1,
    read: read.split(',').filter(Boolean),
    language: choiceOf(language),
    offline: choiceOf(offline),
    // The newest came first.
    searches: Array.isArray(queries)
      ? queries.map((query: unknown, index) => ({ query, at: 0 - index }))
      : recent,
  };
};

/** At index n the way from version n to n + 1. */
const MIGRATIONS: readonly Migration[] = [fromSingleKeys];

/** The document in the present version; a newer one stays as it is. */
export function migrated(
  document: ReaderDocument,
  migrations: readonly Migration[] = MIGRATIONS,
): ReaderDocument {
  const migration = migrations[document.version];
  return migration === undefined ? document : migrated(migration(document), migrations);
}
