/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the first figure of a page, which brings the shared arrow heads. */
    hasFigureMarkers?: boolean;
  }
}
