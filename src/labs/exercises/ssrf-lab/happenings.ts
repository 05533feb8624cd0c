/** What happened in the shop, for goals and for the view. */
import type { DnsAnswer } from './dns.ts';
import type { Secret } from './network.ts';

/** A way to fetch a picture by its address, with one defence more or less. */
export type FetchDoor = 'open' | 'names' | 'first' | 'twice' | 'pinned' | 'strict';

/** A way to take a file. */
export type UploadDoor = 'open' | 'type' | 'bytes' | 'strict';

/** Why the shop did not go on to fetch. */
export type FetchRefusal =
  | 'no-url'
  | 'scheme'
  | 'text'
  | 'host'
  | 'address'
  | 'unknown-name'
  | 'unreachable'
  | 'too-many-hops'
  | 'no-picture';

/** Why it did not keep a file. */
export type UploadRefusal = 'type' | 'signature' | 'name' | 'rights';

export type Happening =
  /** A host that is an address, however it is written. */
  | { readonly kind: 'read'; readonly written: string; readonly address: string }
  | ({ readonly kind: 'asked' } & DnsAnswer)
  /** An address was looked at before a connection; `use` where it is no public one. */
  | { readonly kind: 'checked'; readonly address: string; readonly use: string | null }
  | {
      readonly kind: 'connected';
      readonly address: string;
      readonly port: number;
      readonly host: string;
      readonly path: string;
    }
  | { readonly kind: 'redirected'; readonly to: string }
  /** The shop gives on what it fetched. */
  | {
      readonly kind: 'delivered';
      readonly door: FetchDoor;
      /** Addresses that were asked, redirects included. */
      readonly hops: number;
      readonly host: string;
      readonly address: string;
      readonly status: number;
      readonly secret: Secret | null;
    }
  | {
      readonly kind: 'refused';
      readonly door: FetchDoor;
      readonly reason: FetchRefusal;
      /** At which address in a row of redirects, from 1. */
      readonly hop: number;
      /** Empty where there was no address. */
      readonly host: string;
      /** What is said to be wrong: a text, a host, a use. */
      readonly what: string;
    }
  | {
      readonly kind: 'stored';
      readonly door: UploadDoor;
      /** As the sender calls it. */
      readonly name: string;
      readonly path: string;
      readonly isOver: boolean;
      /** Whether the name, joined to the folder, leads out of it. */
      readonly leaves: boolean;
    }
  | {
      readonly kind: 'not-stored';
      readonly door: UploadDoor;
      readonly name: string;
      readonly reason: UploadRefusal;
      /** The type that the sender declares. */
      readonly type: string;
      readonly leaves: boolean;
    }
  /** A customer’s browser was shown an uploaded file. */
  | {
      readonly kind: 'opened';
      readonly origin: string;
      /** On the server’s disk. */
      readonly path: string;
      /** What it takes the file for. */
      readonly as: string;
      /** Whether it had to guess that. */
      readonly isSniffed: boolean;
      readonly isDownload: boolean;
      readonly hasScript: boolean;
      /** Whether the script runs, with the rights of the origin. */
      readonly runs: boolean;
    };

export type Happened = Happening & { readonly request: number };
