import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { type Fault, FAULTS, type Rule, RULES } from './model';

export const MOST_RUNS = 99;

export interface Balancing {
  readonly rule: Rule;
  readonly fault: Fault;
  /** Which run is measured. */
  readonly run: number;
}

/** The state in the address: `balancer.rule=turn&balancer.fault=slow`. */
export const BALANCER_URL: UrlState<Balancing> = urlState<Balancing>('balancer', {
  rule: oneOf(RULES, 'least'),
  fault: oneOf(FAULTS, 'none'),
  run: wholeNumber(1, MOST_RUNS, 33),
});
