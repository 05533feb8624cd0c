/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Ids of the arrow heads that the figures of a page have brought. */
    arrowHeads?: Set<string>;
  }
}

/** The engines of the labs: where their files are and how large. */
declare module 'virtual:engines' {
  import type { EngineSource } from '@/labs/protocol';

  export const postgres: EngineSource;
}
