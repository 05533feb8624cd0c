import type { ShopLab } from '../definition.ts';
import { HTTP_LAB, type HttpRun } from '../http.ts';
import { STEPS } from './steps.ts';

/** Requests to the shop’s API, from the first GET to every refusal that it has. */
export const API_WORKBENCH: ShopLab<HttpRun> = {
  ...HTTP_LAB,
  id: 'api-workbench',
  title: 'The API workbench',
  seed: 'story',
  steps: STEPS,
};
