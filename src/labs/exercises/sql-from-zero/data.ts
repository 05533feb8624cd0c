import type { DataSet } from '../../grading/grade.ts';
import orders from '../../../../shop/data/orders.sql?raw';
import parts from '../../../../shop/data/parts.sql?raw';
import schema from '../../../../shop/data/schema.sql?raw';
import seed from '../../../../shop/data/seed.sql?raw';
import story from '../../../../shop/data/story.sql?raw';
import surroundings from '../../../../shop/data/surroundings.sql?raw';
import otherShop from './other-shop.sql?raw';

/** The shop that every reader begins with, and the one that no reader sees. */
export const DATA_SETS: readonly DataSet[] = [
  { about: 'the story', setup: [schema, parts, seed, orders, story, surroundings].join('\n') },
  {
    about: 'namesakes, unknown values, ties, prices of 0 and groups without members',
    setup: [schema, otherShop].join('\n'),
  },
];
