import { expect, test } from 'vitest';
import recording from '@/data/recordings/labs/transactions-lab.json';
import type { LabRecording } from '@/labs/exercises/definition';
import type { PartyPlay } from '@/labs/exercises/transactions-lab/parties';
import { standingsOf } from '@/widgets/transactions-lab/model';

const { outcomes } = recording as unknown as LabRecording<PartyPlay>;

test('a transaction that is set aside stays open while the other party speaks', () => {
  expect(standingsOf(outcomes['write-skew']?.lines ?? [])).toEqual([
    { A: 'open', B: 'none' },
    { A: 'open', B: 'none' },
    { A: 'open', B: 'none' },
    { A: 'parked', B: 'none' },
    { A: 'parked', B: 'open' },
    { A: 'parked', B: 'open' },
    { A: 'parked', B: 'open' },
    { A: 'parked', B: 'none' },
    { A: 'none', B: 'none' },
    { A: 'none', B: 'none' },
  ]);
});

test('an error makes it fail until it is rolled back', () => {
  const standings = standingsOf(outcomes['failed-middle']?.lines ?? []).map(({ B }) => B);
  expect(standings).toEqual(['open', 'open', 'failed', 'failed', 'none']);
});
