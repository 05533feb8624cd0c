import type { ProgramLanguage } from '@/labs/programs/protocol';
import type { EngineSource } from '@/labs/protocol';

/** Where a runtime is, which is a long list of files in Go; null where the build could not make it. */
type LoadEngine = () => Promise<{ readonly source: EngineSource | null }>;

export const ENGINES: Readonly<Record<ProgramLanguage, LoadEngine>> = {
  javascript: () => import('virtual:engines/javascript'),
  python: () => import('virtual:engines/python'),
  go: () => import('virtual:engines/go'),
  ruby: () => import('virtual:engines/ruby'),
};
