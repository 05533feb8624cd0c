/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Ids of the arrow heads that the figures of a page have brought. */
    arrowHeads?: Set<string>;
  }
}
