import type { Challenge } from '../definition.ts';

export const reportAllFaults: Challenge = {
  name: 'report-all-faults',
  title: 'Report all faults at once',
  task: 'Whoever sends an order with three faults has to send it three times to learn of them. Report all faults of an order in one answer: part_id must be a whole number above 0, quantity one from 1 to 99, and nothing else is allowed. The faults are sorted by the name of their field.',
  page: 'apis/designing-apis',
  topic: 'validate-input',
  hints: [
    'Gather the faults in a list, and return the list at the end instead of returning at the first fault.',
    'Go through the fields that are known and those that were sent: one of the first may be missing, one of the others may not be allowed.',
    'true is no number, though some languages count it as one, and "2" is none either. What is no object has one fault for itself.',
  ],
};
