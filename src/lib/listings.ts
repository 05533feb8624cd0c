import type { LanguageId } from '../data/languages';

interface ListingFile {
  /** Its name in the folder of the topic. */
  readonly file: string;
  /** The language in which it is coloured. */
  readonly highlight: string;
}

const PROGRAM_FILES: Readonly<Record<LanguageId, ListingFile>> = {
  python: { file: 'main.py', highlight: 'python' },
  javascript: { file: 'main.js', highlight: 'js' },
  java: { file: 'Main.java', highlight: 'java' },
  php: { file: 'main.php', highlight: 'php' },
  ruby: { file: 'main.rb', highlight: 'ruby' },
  csharp: { file: 'Main.cs', highlight: 'csharp' },
  cpp: { file: 'main.cpp', highlight: 'cpp' },
  go: { file: 'main.go', highlight: 'go' },
};

/** The files under `listings/configuration/`, by topic: they are checked, not run. */
const CONFIGURATION_FILES: Readonly<Record<string, ListingFile>> = {
  cicd: { file: 'deploy.yml', highlight: 'yaml' },
  containers: { file: 'Containerfile', highlight: 'dockerfile' },
  github: { file: 'test.yml', highlight: 'yaml' },
  gitlab: { file: '.gitlab-ci.yml', highlight: 'yaml' },
  kubernetes: { file: 'deployment.yaml', highlight: 'yaml' },
};

/** What holds the code of a listing: a programming language, or files of configuration. */
export type ListingKind = LanguageId | 'configuration';

/**
 * The file that shows a listing, and the language in which it is coloured.
 * @throws Error for a topic of configuration that there is not
 */
export function listingFile(kind: ListingKind, topic: string): ListingFile {
  if (kind !== 'configuration') return PROGRAM_FILES[kind];
  const file = CONFIGURATION_FILES[topic];
  if (file === undefined) throw new Error(`no file is known for listings/configuration/${topic}`);
  return file;
}

/**
 * The lines between `region: <name>` and `endregion`, without the indentation that they share.
 * @throws Error where the source has no such region
 */
export function region(source: string, name: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim().endsWith(`region: ${name}`));
  const end = lines.findIndex((line, index) => index > start && line.trim().endsWith('endregion'));
  if (start < 0 || end < 0) throw new Error(`no region “${name}”`);
  const inside = lines.slice(start + 1, end);
  const indents = inside.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...indents);
  return inside
    .map((line) => line.slice(shared))
    .join('\n')
    .trimEnd();
}
