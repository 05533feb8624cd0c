import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const { packages } = read('package-lock.json') as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const { allowScripts } = read('package.json') as {
  allowScripts: Readonly<Record<string, boolean>>;
};
const entries = Object.entries(packages);
const installed = entries.filter(([path]) => path !== '');

it('knows the hash of every package', () => {
  expect(installed.length).toBeGreaterThan(500);
  const unknown = installed.filter(
    ([, { version, integrity, link }]) =>
      link === true || version === undefined || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(unknown.map(([path]) => path)).toEqual([]);
});

it('takes packages from one registry and from nowhere else', () => {
  const origins = installed.flatMap(([, { resolved }]) =>
    resolved === undefined ? [] : [new URL(resolved).origin],
  );
  expect(new Set(origins).size).toBeLessThanOrEqual(1);
  expect(origins.filter((origin) => !origin.startsWith('https:'))).toEqual([]);
  const elsewhere = entries.flatMap(([path, locked]) =>
    Object.entries({
      ...locked.dependencies,
      ...locked.devDependencies,
      ...locked.optionalDependencies,
    })
      .filter(([, range]) => /^(git|file|link|https?|github|gitlab|bitbucket)\b|\//.test(range))
      .map(([name, range]) => `${path} needs ${name} from ${range}`),
  );
  expect(elsewhere).toEqual([]);
});

it('pins what the project itself needs', () => {
  const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {};
  const own = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(own.filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
});

it('decides by name on every package that wants to run a script while it is installed', () => {
  const wanting = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(new Set(Object.keys(allowScripts))).toEqual(new Set(wanting));
});
