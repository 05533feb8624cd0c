import type { ShopLab } from '../definition.ts';
import { DOORS_LAB, type DoorsRun } from './run.ts';
import { STEPS } from './steps.ts';

/** One screen of the shop through REST, GraphQL and SOAP, with what each of them costs. */
export const THREE_DOORS: ShopLab<DoorsRun> = {
  ...DOORS_LAB,
  id: 'three-doors',
  title: 'Three doors to one shop',
  seed: 'story',
  steps: STEPS,
};
