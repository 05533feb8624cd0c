import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LOADED_BYTES as ENCRYPTION_LAB } from '@/widgets/encryption-lab/data';
import { LOADED_BYTES as TOKENS_LAB } from '@/widgets/tokens-lab/data';
import { LOADED_BYTES as OAUTH_LAB } from '@/widgets/oauth-lab/data';
import { LOADED_BYTES as GIT_LAB } from '@/widgets/git-lab/data';
import { LOADED_BYTES as SSRF_LAB } from '@/widgets/ssrf-lab/data';
import { LOADED_BYTES as SHELL_LAB } from '@/widgets/shell-lab/data';
import { LOADED_BYTES as PASSWORDS_LAB } from '@/widgets/passwords-lab/data';

/** What labs say beside Start: the bytes of their workers, compressed. */
const LABS: Readonly<Record<string, number>> = {
  'encryption-lab': ENCRYPTION_LAB,
  'tokens-lab': TOKENS_LAB,
  'oauth-lab': OAUTH_LAB,
  'git-lab': GIT_LAB,
  'ssrf-lab': SSRF_LAB,
  'shell-lab': SHELL_LAB,
  'passwords-lab': PASSWORDS_LAB,
};

const FOLDER = join('dist', '_astro');
const files = readdirSync(FOLDER);

/** A script and all that it imports, each once. */
function withImports(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const code = readFileSync(join(FOLDER, file), 'utf8');
  for (const [, name = ''] of code.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
    if (files.includes(name)) withImports(name, known);
  }
  return known;
}

describe.each(Object.entries(LABS))('%s', (lab, said) => {
  it('says beside Start what its worker weighs, within a tenth', () => {
    const workers = files.filter((file) => file.startsWith(`${lab}.worker-`));
    expect(workers).toHaveLength(1);
    const bytes = [...withImports(workers[0] ?? '')]
      .map((file) => gzipSync(readFileSync(join(FOLDER, file))).length)
      .reduce((sum, each) => sum + each, 0);
    expect(Math.abs(said - bytes) / bytes, `${bytes} bytes`).toBeLessThan(0.1);
  });
});
