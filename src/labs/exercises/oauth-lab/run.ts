import type { HeaderLine, TextFault } from '../../http/written.ts';
import type { Check, Settings } from './settings.ts';

/** Who has a browser in the story. */
export type Person = 'nadia' | 'mallory';

/** Where messages come from and go to. The last three are Mallory’s as well. */
export type Place =
  'nadia' | 'shop' | 'app' | 'provider' | 'mallory' | 'bikeclub' | 'site' | 'rogue';

const OF_MALLORY: readonly Place[] = ['mallory', 'bikeclub', 'site', 'rogue'];

/** Whether Mallory sees what comes and goes at a place. */
export const isOfMallory = (place: Place): boolean => OF_MALLORY.includes(place);

/** What a message carries that not everybody should know. */
export type SecretKind =
  | 'password'
  | 'state'
  | 'nonce'
  | 'code_verifier'
  | 'code_challenge'
  | 'code'
  | 'access_token'
  | 'id_token';

export interface Secret {
  readonly kind: SecretKind;
  /** Whom it speaks for; of `state` and what belongs to a request, in whose browser that began. */
  readonly owner: Person;
  /** Its first characters. */
  readonly begins: string;
  /** Who has had it in a message, or made it. */
  readonly seenBy: readonly Place[];
  readonly isRevoked: boolean;
}

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  /** Empty for none. */
  readonly body: string;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: string;
}

/** A signed token that a message carries, decoded. */
export interface DecodedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** A request and its answer. */
export interface Message {
  readonly from: Place;
  readonly to: Place;
  /** `front` by way of a browser, where its user can read and change it; `back` from program to program. */
  readonly channel: 'front' | 'back';
  readonly request: WireRequest;
  readonly response: WireResponse;
  /** How many others were sent before it was answered, because its answer needed them. */
  readonly within: number;
  readonly tokens: readonly DecodedToken[];
}

/** A line of a story, and what was sent for it. */
export interface Told {
  readonly text: string;
  readonly messages: readonly Message[];
}

/** A sign-in that was refused, or a code or token. */
export interface Refusal {
  readonly by: Place;
  readonly check: Check | 'client' | 'code' | 'iss' | 'exp' | 'account' | 'token';
  readonly says: string;
}

/** Who is signed in, where, in whose browser. */
export interface SignedIn {
  readonly browser: Person;
  readonly at: 'shop' | 'app' | 'bikeclub';
  readonly account: Person;
}

/** What a browser shows in the end. */
export interface Shown {
  readonly browser: Person;
  readonly address: string;
  readonly title: string;
}

/** How things stand when a story has been told. */
export interface Ending {
  readonly sessions: readonly SignedIn[];
  readonly secrets: readonly Secret[];
  readonly refusals: readonly Refusal[];
}

/** The same story with one of the checks put back that it leaves out. */
export interface Twin {
  readonly check: Check;
  readonly ending: Ending;
}

/** One of the attacks of the lab, tried with the settings of a text. */
export interface Trial {
  readonly attack: string;
  readonly hasSucceeded: boolean;
  readonly refusals: readonly Refusal[];
}

/** What came of a text. */
export interface OauthRun extends Ending {
  readonly faults: readonly TextFault[];
  /** Checks that the text leaves out. */
  readonly leftOut: readonly Check[];
  /** As they are in the end. */
  readonly settings: Settings;
  /** The lines, as far as the story went. */
  readonly told: readonly Told[];
  readonly shown: readonly Shown[];
  readonly twins: readonly Twin[];
  /** In the step that asks for them. */
  readonly trials?: readonly Trial[];
}
