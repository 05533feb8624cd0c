/** Version of the documents that this guide writes. */
export const VERSION = 1;

/**
 * What one reader keeps: a JSON object whose fields are sections. Fields that this guide does not
 * know are a newer one's, and stay as they are.
 */
export interface ReaderDocument {
  readonly version: number;
  readonly [field: string]: unknown;
}

/** A field of the document with a shape of its own; merge.ts has the rule for two of them. */
export interface Section<T> {
  readonly name: string;
  /** What holds before the reader has done anything. */
  readonly empty: T;
  /** The section that a JSON value stands for, or undefined where it is none. Never throws. */
  readonly parse: (value: unknown) => T | undefined;
}

/** The value of a JSON text, or undefined where it is damaged. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The document that `text` holds, of whatever version, or undefined where it holds none. */
export function parseDocument(text: string): ReaderDocument | undefined {
  const value = parseJson(text) as ReaderDocument | null | undefined;
  return Number.isInteger(value?.version) ? (value ?? undefined) : undefined;
}

/** A section of the document; empty where it is missing or damaged. */
export function sectionOf<T>(document: ReaderDocument, section: Section<T>): T {
  return section.parse(document[section.name]) ?? section.empty;
}

/** The document with what is damaged in this section moved into a field where nothing is written. */
export function setAside(
  document: ReaderDocument,
  section: Pick<Section<unknown>, 'name' | 'parse'>,
): ReaderDocument {
  const { [section.name]: value, version, ...others } = document;
  if (value === undefined || section.parse(value) !== undefined) return document;
  return { ...others, version, [`${section.name}.damaged`]: value };
}
