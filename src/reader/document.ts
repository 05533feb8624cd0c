/** Version of the documents that this guide writes; see migrations.ts for those before. */
export const VERSION = 1;

/**
 * What one reader keeps: a JSON object whose fields are sections. Fields that this guide does not
 * know are a newer one's, and stay as they are.
 */
export interface ReaderDocument {
  readonly version: number;
  readonly [field: string]: unknown;
}

/** A field of the document with its own shape and its own rule for merging. */
export interface Section<T> {
  readonly name: string;
  /** What holds before the reader has done anything. */
  readonly empty: T;
  /** The section that a JSON value stands for, or undefined where it is none. Never throws. */
  parse(value: unknown): T | undefined;
  /** Commutative, associative and idempotent. */
  merge(a: T, b: T): T;
}

export const EMPTY: ReaderDocument = { version: VERSION };

/** The document that `text` holds, of whatever version, or undefined where it holds none. */
export function parseDocument(text: string): ReaderDocument | undefined {
  try {
    const value = JSON.parse(text) as ReaderDocument | null;
    if (Number.isInteger(value?.version)) return value ?? undefined;
  } catch {
    // Damaged: not ours to read.
  }
  return undefined;
}

/** Whether the document has something in the place of this section that is none. */
export function isDamaged(
  document: ReaderDocument,
  section: Pick<Section<unknown>, 'name' | 'parse'>,
): boolean {
  const value = document[section.name];
  return value !== undefined && section.parse(value) === undefined;
}

/** A section of the document; empty where it is missing or damaged. */
export function sectionOf<T>(document: ReaderDocument, section: Section<T>): T {
  return section.parse(document[section.name]) ?? section.empty;
}
