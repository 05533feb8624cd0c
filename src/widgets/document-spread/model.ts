/** Documents spread over machines by a key, and which machines each piece of work needs. */

import { hashOf } from '@/lib/hash';

/** What decides on which machine a document lies. */
export type Key = 'order' | 'customer';

export interface Spread {
  /** From 1. */
  readonly machines: number;
  readonly key: Key;
}

/** The shop of the lab: its orders, and how many are of the customer who is renamed. */
export const ORDERS = 2028;
export const OWN_ORDERS = 156;

export interface Machine {
  readonly documents: number;
  /** Of the customer who is renamed. */
  readonly own: number;
}

export type WorkId = 'read' | 'own' | 'rename' | 'report';

export interface Work {
  readonly id: WorkId;
  /** Machines that are asked. */
  readonly asked: number;
  /** Machines that have to commit together; 0 where nothing is written. */
  readonly committing: number;
}

const CUSTOMERS = ORDERS / OWN_ORDERS;
const OWN = 0;

/** Where all documents lie: each at the hash of its key, taken modulo the machines. */
export function placed({ machines, key }: Spread): Machine[] {
  const counts = Array.from({ length: machines }, () => ({ documents: 0, own: 0 }));
  for (let order = 0; order < ORDERS; order += 1) {
    // Every thirteenth order is of the customer in question: 2,028 = 13 × 156.
    const customer = order % CUSTOMERS;
    const machine = counts[hashOf(key === 'order' ? order : customer) % machines];
    if (machine === undefined) continue;
    machine.documents += 1;
    if (customer === OWN) machine.own += 1;
  }
  return counts;
}

/** How many machines each piece of work needs. */
export function workOf(spread: Spread): Work[] {
  const { machines, key } = spread;
  const holding = placed(spread).filter(({ own }) => own > 0).length;
  const byOrder = key === 'order';
  return [
    { id: 'read', asked: byOrder ? 1 : machines, committing: 0 },
    { id: 'own', asked: byOrder ? machines : 1, committing: 0 },
    { id: 'rename', asked: byOrder ? machines : 1, committing: holding },
    { id: 'report', asked: machines, committing: 0 },
  ];
}

/**
 * How many of so many machines are expected to hold at least one of some documents that are thrown
 * onto them at random: n (1 − (1 − 1/n)^m).
 */
export const expectedHolding = (machines: number, documents: number): number =>
  machines * (1 - (1 - 1 / machines) ** documents);
