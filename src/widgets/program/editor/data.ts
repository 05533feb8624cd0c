import type { Extension } from '@codemirror/state';
import type { ProgramLanguage } from '@/labs/programs/protocol';

/** What the editor knows of each language, loaded when a listing in it is edited. */
export const SUPPORT: Readonly<Record<ProgramLanguage, () => Promise<Extension>>> = {
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  python: async () => (await import('@codemirror/lang-python')).python(),
  go: async () => (await import('@codemirror/lang-go')).go(),
  ruby: async () => {
    const [{ StreamLanguage }, { ruby }] = await Promise.all([
      import('@codemirror/language'),
      import('@codemirror/legacy-modes/mode/ruby'),
    ]);
    return StreamLanguage.define(ruby);
  },
};
