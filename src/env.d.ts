/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Ids of the arrow heads that the figures of a page have brought. */
    arrowHeads?: Set<string>;
    /** The page has the hatching that drawings of parts share. */
    hasPartHatching?: boolean;
    /** Ids of the terms that the text of a page has used. */
    definedTerms?: Set<string>;
  }
}

/** The engines of the labs: where their files are and how large. Scripts take the ones they name. */
declare module 'virtual:engines' {
  import type { EngineSource } from '@/labs/protocol';

  export const postgres: EngineSource;
  export const javascript: EngineSource;
  export const python: EngineSource;
  export const ruby: EngineSource;
  /** Null where the machine that built the site could not make its tools. */
  export const go: EngineSource | null;
}

/** Bytes that the first run of a listing in Go loads, by its topic. */
declare module 'virtual:engines/go-bytes' {
  export const bytes: Readonly<Record<string, number>>;
}

/** One of them. */
declare module 'virtual:engines/*' {
  import type { EngineSource } from '@/labs/protocol';

  export const source: EngineSource | null;
}

/** The sandboxed frame of a lab: where its file is, its bytes compressed, and its sanitiser’s version. */
declare module 'virtual:shop-frame' {
  export const frame: {
    readonly address: string;
    readonly bytes: number;
    readonly sanitiser: string;
  };
}

/** What each technology of the catalogue says for the stack picker; the schema of the content checks it. */
declare module 'virtual:picker-candidates' {
  export const candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly picker: unknown;
  }[];
}
