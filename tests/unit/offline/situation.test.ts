import { describe, expect, it } from 'vitest';
import { offer } from '@/offline/situation';

const current = {
  version: '0a1b2c3d',
  updated: '2026-11-20',
  size: 7_400_000,
  files: 333,
  held: 333,
  pages: 1,
};
const next = { version: '99999999', updated: '2026-12-01', size: 7_500_000 };

describe('what a reader is offered', () => {
  it('names the kept version with its day and size', () => {
    expect(offer({ kind: 'kept', current })).toEqual({
      text: 'Kept on this device: the version of 20 November 2026 (0a1b2c3d), 333 files, 7.4 MB.',
      actions: ['look', 'forget'],
    });
  });

  it('says what a newer version waits for', () => {
    expect(offer({ kind: 'kept', current, next }).text).toMatch(/1 December.* with the next page/);
    const { text, actions } = offer({ kind: 'kept', current: { ...current, pages: 3 }, next });
    expect(text).toContain('the 2 other open pages');
    expect(actions).toEqual(['use', 'forget']);
  });

  it('puts missing files before everything else', () => {
    const { text, actions } = offer({ kind: 'kept', current: { ...current, held: 12 }, next });
    expect(text).toBe('Only 12 of 333 files are on this device.');
    expect(actions).toEqual(['complete', 'forget']);
  });

  it('counts as people count', () => {
    expect(offer({ kind: 'interrupted', held: 1 }).text).toContain('; 1 file is here.');
    const { text } = offer({ kind: 'kept', current: { ...current, held: 1 }, next });
    expect(text).toBe('Only 1 of 333 files is on this device.');
  });

  it('keeps an interrupted attempt removable', () => {
    expect(offer({ kind: 'interrupted', held: 40 }).actions).toEqual(['keep', 'forget']);
    expect(offer({ kind: 'unsupported' }).actions).toEqual([]);
  });
});
