import type { ShopLab } from '../definition.ts';
import { OLD_SHOP, type InjectionRun } from './run.ts';
import { STEPS } from './steps.ts';

/** Attacks on an old shop that joins what it is sent into its SQL, and what stops each of them. */
export const INJECTION_LAB: ShopLab<InjectionRun> = {
  ...OLD_SHOP,
  id: 'injection-lab',
  title: 'The old shop, attacked and mended',
  seed: 'story',
  steps: STEPS,
};
