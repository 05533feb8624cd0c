import type { OfflineFailure, OfflineState, OfflineVersion } from './protocol';

/** How it stands with the guide on this device. */
export type Situation =
  | { readonly kind: 'unsupported' | 'absent' | 'lost' }
  /** A first attempt that ended early; what it loaded is still there. */
  | { readonly kind: 'interrupted'; readonly held: number }
  | {
      readonly kind: 'kept';
      readonly current: OfflineState;
      /** A newer version, whole and waiting for the last page of this one to be left. */
      readonly next?: OfflineVersion;
    };

export const ACTIONS = ['keep', 'complete', 'use', 'look', 'forget'] as const;
export type Action = (typeof ACTIONS)[number];

/** What the reader is told about a situation and can do in it. */
export interface Offer {
  readonly text: string;
  readonly actions: readonly Action[];
}

const DAY: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
};
const day = (date: string) => new Date(date).toLocaleDateString('en-GB', DAY);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const named = ({ version, updated }: OfflineVersion) => `of ${day(updated)} (${version})`;

export function offer(situation: Situation): Offer {
  switch (situation.kind) {
    case 'unsupported':
      return { text: 'This browser cannot keep the guide offline at this address.', actions: [] };
    case 'absent':
      return { text: 'Nothing is kept on this device.', actions: ['keep'] };
    case 'lost':
      return {
        text: 'The browser has cleared what was kept here. You can load it again.',
        actions: ['keep'],
      };
    case 'interrupted':
      return {
        text: `Loading ended early; ${situation.held} ${situation.held === 1 ? 'file is' : 'files are'} here. It will resume from there.`,
        actions: ['keep', 'forget'],
      };
    case 'kept':
      return keptOffer(situation);
  }
}

function keptOffer({ current, next }: Extract<Situation, { kind: 'kept' }>): Offer {
  if (current.held < current.files) {
    return {
      text: `Only ${current.held} of ${current.files} files ${current.held === 1 ? 'is' : 'are'} on this device.`,
      actions: ['complete', 'forget'],
    };
  }
  const kept = `Kept on this device: the version ${named(current)}, ${current.files} files, ${megabytes(current.size)}.`;
  if (next === undefined) return { text: kept, actions: ['look', 'forget'] };
  if (current.pages > 1) {
    const others = current.pages - 1;
    return {
      text: `${kept} The version ${named(next)} is loaded. It takes over when you have closed the ${others === 1 ? 'other open page' : `${others} other open pages`} of this guide.`,
      actions: ['use', 'forget'],
    };
  }
  return {
    text: `${kept} The version ${named(next)} is loaded and takes over with the next page.`,
    actions: ['use', 'forget'],
  };
}

/** Why an attempt to keep the guide, or a newer version of it, ended. */
export function failureText(failure: OfflineFailure): string {
  return failure === 'storage'
    ? 'The storage of this device is full. Nothing that was kept before is lost.'
    : 'Not every file could be loaded: the connection broke, or the site changed meanwhile. Nothing that was kept before is lost; try again.';
}
