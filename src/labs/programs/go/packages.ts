import { headOf, type Import } from './imports.ts';

// cspell:ignore GOROOT modernc -- names of Go

/** A package of the kit. */
export interface KitPackage {
  /** What it imports itself. */
  readonly imports: readonly string[];
  /** Whether a program may import it; others are only there for these. */
  readonly isOffered: boolean;
}

/** All packages of the kit by their import paths. */
export type PackageIndex = Readonly<Record<string, KitPackage>>;

/** What stands in `index.json` of the kit. */
export interface KitIndex {
  /** The version of the language, such as `go1.26`. */
  readonly language: string;
  readonly packages: PackageIndex;
}

/** The driver that programs import; a stand-in has its place in the kit. */
export const SQLITE = 'modernc.org/sqlite';

/** The name of a package's archive in the kit. */
export const archiveName = (path: string): string => `${path.replaceAll('/', '~')}.a`;

/** Where Go lies where it is installed as its own page says: https://go.dev/doc/install. */
const GOROOT = '/usr/local/go';
const INTERNAL = /(^|\/)internal(\/|$)/;

/** What `go build` says about an import that it cannot have, in a line or more. */
function refusal({ path, line, column }: Import, file: string, index: PackageIndex): string {
  const place = `${file}:${line}:${column}`;
  if (INTERNAL.test(path) && path in index) {
    return `package command-line-arguments\n\t${place}: use of internal package ${path} not allowed\n`;
  }
  const isOfAModule = path.split('/')[0]?.includes('.') === true;
  const missing = isOfAModule
    ? `no required module provides package ${path}; to add it:\n\tgo get ${path}`
    : `package ${path} is not in std (${GOROOT}/src/${path})`;
  return `${place}: ${missing}\nnot in this tab: package ${path}\n`;
}

/** What the files of a program ask of the kit. */
export type Needed =
  /** The packages with all that they import, each after those. */
  | { readonly kind: 'packages'; readonly paths: readonly string[] }
  /** In the words of `go build`. */
  | { readonly kind: 'refused'; readonly message: string };

/** The packages that a program is linked with, whatever it imports. */
const ALWAYS = ['runtime'];

/** What has to be loaded for the files of a program, by their names. */
export function neededBy(files: Readonly<Record<string, string>>, index: PackageIndex): Needed {
  const wanted = new Set(ALWAYS);
  let message = '';
  for (const [file, source] of Object.entries(files)) {
    const { name, imports } = headOf(source);
    // A file that says none is for the compiler to refuse.
    if (name !== 'main' && name !== '') {
      return { kind: 'refused', message: 'package command-line-arguments is not a main package\n' };
    }
    for (const each of imports) {
      // The compiler has it in itself.
      if (each.path === 'unsafe') continue;
      if (index[each.path]?.isOffered === true) wanted.add(each.path);
      else message += refusal(each, file, index);
    }
  }
  if (message !== '') return { kind: 'refused', message };
  const paths = new Set<string>();
  const add = (path: string) => {
    const known = index[path];
    if (known === undefined || paths.has(path)) return;
    known.imports.forEach(add);
    paths.add(path);
  };
  wanted.forEach(add);
  return { kind: 'packages', paths: [...paths] };
}
