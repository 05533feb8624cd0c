/**
 * What the guide and the sandboxed frame say to each other, and what the frame and the page in it do.
 *
 * The frame has an opaque origin: the guide knows it by its window alone, and answers come through a
 * port that the guide gave it before anything foreign could run. The page with a reader’s scripts is
 * a frame within it with another opaque origin. It never gets that port, so it cannot answer in the
 * frame’s place. What it says of itself (`PageSaid`) is as true as the scripts that ran in it: who got
 * as far as to forge it has run already.
 */

/** A page to be shown. */
export interface Page {
  readonly html: string;
  /** Value of a Content-Security-Policy; empty for none. */
  readonly policy: string;
  /** Put behind the `#` of its address before anything runs. */
  readonly hash: string;
  /** Whether it stays in view. */
  readonly isKept: boolean;
}

/** What a policy refused. */
export interface Blocked {
  readonly directive: string;
  /** What was refused: `inline`, an address, the name of a sink. */
  readonly what: string;
}

/** What a visitor found on a page. */
export interface Seen {
  readonly text: string;
  /** The body as it is after its scripts. */
  readonly body: string;
  readonly fields: readonly string[];
  readonly links: readonly string[];
  /** Whether sinks refuse plain strings. */
  readonly trustedTypes: 'enforced' | 'open' | 'missing';
}

/** What became of a page. */
export interface Outcome {
  /** What each call of `leak` got. */
  readonly ran: readonly string[];
  /** By the page’s own policy. */
  readonly blocked: readonly Blocked[];
  /** By the policy of the frame around it, which is there whatever the page says. */
  readonly walled: readonly Blocked[];
  /** Errors of scripts. */
  readonly errors: readonly string[];
  /** Missing where the page went away or never came to rest. */
  readonly seen?: Seen;
}

/** What a lab does with the frame during a run. */
export interface Stage {
  /** Shows a page and tells what became of it. */
  readonly show: (page: Page) => Promise<Outcome>;
  /** Takes out of texts what could run. */
  readonly clean: (texts: readonly string[]) => Promise<readonly string[]>;
  /** A random text, new each time. */
  readonly nonce: () => string;
}

export type Asked =
  | { readonly kind: 'show'; readonly page: Page }
  /** Texts to be made harmless. */
  | { readonly kind: 'clean'; readonly texts: readonly string[] };

export type Answered =
  /** The first one, which nobody asked for. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown'; readonly outcome: Outcome }
  | { readonly kind: 'cleaned'; readonly texts: readonly string[] };

/** What a page in the frame says of itself. */
export type PageSaid =
  | { readonly kind: 'leak'; readonly what: string }
  | { readonly kind: 'blocked'; readonly blocked: Blocked }
  | { readonly kind: 'walled'; readonly blocked: Blocked }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'seen'; readonly seen: Seen };
