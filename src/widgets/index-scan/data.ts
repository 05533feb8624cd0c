/** Places of the knob: so many customers. */
export const STEPS = [
  1, 5, 20, 50, 100, 250, 500, 1000, 1500, 2000, 2500, 2590, 3000, 4000, 5000,
] as const;

/** The first place of the knob at which the planner reads the table though there is an index. */
export const BEYOND = 2590;

export const CAPTION =
  'The pages read for the orders of some customers, with an index and without.';

export const DESCRIPTION =
  'A field of 913 small marks, the pages of the table orders. For the orders of customer 7, only 22 of them are marked as read, and below them 2 of the 106 pages of the index, its root and one leaf: 24 pages, measured in 0.044 milliseconds. Without the index all 913 are read, in 7.496 milliseconds. Two bars compare what the planner expects: a cost of 82 by the index and of 2,282 for the whole table. From 52 % of the orders on it reads the whole table, index or not. Measured on a test copy of Sparewheel with a year of generated orders, PostgreSQL 18.6, with all data in the machine’s memory, the fastest of twenty runs.';

export const ASSUMPTIONS = [
  'The planner’s formulas for a sequential and a bitmap scan, with PostgreSQL’s usual settings; other ways by the index are left out. A test holds the costs against recorded plans of PostgreSQL 18.',
  'The orders lie as in the test copy: each customer’s are spread over the whole year.',
  'Statistics are fresh, and the planner’s guess of the rows is right.',
] as const;
