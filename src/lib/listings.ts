import type { LanguageId } from '../data/languages';
import { meant } from './near-names';
import { regionIn } from './regions';

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
  'aspnet-core': { file: 'Program.cs', highlight: 'csharp' },
  cicd: { file: 'deploy.yml', highlight: 'yaml' },
  clickhouse: { file: 'sales.sql', highlight: 'sql' },
  containers: { file: 'Containerfile', highlight: 'dockerfile' },
  elasticsearch: { file: 'search.jsonc', highlight: 'jsonc' },
  elixir: { file: 'basket.exs', highlight: 'elixir' },
  gateway: { file: 'nginx.conf', highlight: 'nginx' },
  github: { file: 'test.yml', highlight: 'yaml' },
  gitlab: { file: '.gitlab-ci.yml', highlight: 'yaml' },
  kotlin: { file: 'parts.kt', highlight: 'kotlin' },
  kubernetes: { file: 'deployment.yaml', highlight: 'yaml' },
  nestjs: { file: 'parts.controller.ts', highlight: 'ts' },
  nginx: { file: 'nginx.conf', highlight: 'nginx' },
  phoenix: { file: 'stock_live.ex', highlight: 'elixir' },
  prometheus: { file: 'rules.yml', highlight: 'yaml' },
  rabbitmq: { file: 'worker.py', highlight: 'python' },
  rust: { file: 'main.rs', highlight: 'rust' },
  scala: { file: 'Sales.scala', highlight: 'scala' },
  'sql-server': { file: 'take-jobs.sql', highlight: 'sql' },
  terraform: { file: 'main.tf', highlight: 'terraform' },
  typescript: { file: 'order.ts', highlight: 'ts' },
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
  if (file !== undefined) return file;
  const near = meant(topic, Object.keys(CONFIGURATION_FILES));
  throw new Error(`no file is known for listings/configuration/${topic}: ${near}`);
}

/**
 * The lines between `region: <name>` and `endregion`, without the indentation that they share.
 * @throws Error where the source has no such region
 */
export function region(source: string, name: string): string {
  const found = regionIn(source, name);
  if (found !== undefined) return found.text;
  const names = regionNames(source.split('\n'));
  if (names.includes(name))
    throw new Error(`no region “${name}” that ends: an “endregion” is missing`);
  throw new Error(`no region “${name}”: ${meant(name, names)}`);
}

function regionNames(lines: readonly string[]): string[] {
  return lines.flatMap((line) => /region: (\S+)\s*$/.exec(line)?.[1] ?? []);
}
